"""How many were killed, injured, arrested ..., read from the words of a sentence.

The events stage counts whom an act struck in its own clause. Reports tell the number as often in a
clause of its own ("Two died", "the toll stood at 15", "we have lost nine fighters"), which is no
act. Here each number of a sentence is set between the words that stand around it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from purport.across.incidents.counted import HARMED
from purport.across.incidents.counted_taken import TAKEN
from purport.across.incidents.counting import BEGINNINGS, PEOPLE, Q
from purport.across.incidents.quantities import SCALES, TENS, UNITS, quantities
from purport.across.incidents.words import in_small

PATTERNS = HARMED | TAKEN


class Toll(Struct, frozen=True):
    """A number of people by what was done to them; `start` and `stop` are where the number is."""

    kind: str
    low: int
    high: int | None
    start: int
    stop: int
    whom: str
    """The first words after the number: who they were, as far as it is told there."""
    part: int | None = None
    """The number before others are added to it: the two of "two soldiers and three civilians"."""


_WHOM = re.compile(r"[\w'’-]+")
FIRST = 4  # words after a number that say who they were
_STEMS = {kind: frozenset(words.split()) for kind, words in BEGINNINGS.items()}
_VAGUE = ("tens", "dozens", "scores", "hundreds", "thousands")
_NUMBER_WORDS = frozenset((*UNITS, *TENS, *SCALES, *_VAGUE, "nobody", "no", "without", "not"))
_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_ALSO = re.compile(
    r"\s(?:others?|more|further|additional)\b|\s(?:\w+\s){0,2}others?\b", re.IGNORECASE
)
_MORE_BEFORE = re.compile(r"\b(?:another|a further|an additional)\s$", re.IGNORECASE)
_ASIDE = re.compile(
    r"\s\(‹\d+›\)"  # "three (3) persons"
    r"|,\s(?:an?|‹\d+›)(?:\s[\w'’-]+){1,3}?\samong (?:them|whom),"
    r"|,\saccording to\s[^,;:‹]{1,60},"
    r"|,\s(?:including|among (?:them|whom)|most(?:ly)?|many|some|half|all|several"
    r"|‹\d+› of (?:them|whom))\b[^,.;]*(?:,|(?=\sand\s‹\d+›))",
    re.IGNORECASE,
)
_VERB = (
    r"(?:were|was|had|have|has|are|is|died|succumbed|perished|fell|drowned|survived|escaped"
    r"|fled|left|killed|hurt|wounded|injured|arrested|missing"
    r"|taken|be|been)"
)
_AND = re.compile(
    rf"{Q}(?:\s(?!{_VERB}\b)[\w'’-]+){{1,3}}?\s(?:and|as well as)\s{Q}(?=(?:\s[\w'’-]+){{0,2}}?\s"
    rf"(?:{PEOPLE}|others)\b)",
    re.IGNORECASE,
)
_AND_ONE = re.compile(
    rf"{Q}(?:\s(?!{_VERB}\b)[\w'’-]+){{1,3}}?\s(?:and|as well as)\s(?:the|an?|one|their|its"
    rf"|his|her)"
    r"\s(?:\w+\s)?(?:driver|guide|guard|priest|doctor|nurse|teacher|interpreter|translator|imam"
    r"|chief|officer|soldier|policeman|civilian|woman|man|child|girl|boy|baby|pilot|cook|captain"
    r"|bodyguard|journalist|cameraman|monk|nun|headmaster|mayor|commander|colleague|wife|mother"
    r"|father|son|daughter)\b",
    re.IGNORECASE,
)
_AND_NAMED = re.compile(rf"{Q}(?:\s[A-Z]\w+){{1,2}}\sand\s{Q}(?:\s[A-Z]\w+){{1,2}}\b")
_BE = r"(?:were|was|(?:have|has|had) been|are|is)"
_MAIN = (
    rf"(?=\s(?:{_BE}\s(?:\w+ly\s|later\s|still\s|now\s|since\s|all\s)?(?:freed|released|set free"
    r"|let go|handed|missing|killed|found|shot|executed|back|free|home|dead|murdered|hanged|buried"
    r"|wounded|injured|hurt|not been)|(?:came|walked|regained|escaped|remain(?:ed)?|died|returned"
    r"|perished|received|suffered|drowned|got|gained|lay)\b))"
)
_SAID = r"(?:said|told|saw|found|reported|claimed|confirmed|believed?|thought|opened|fired|fought)"
_BY_THE_WAY = (
    # "the eight men kidnapped in May were freed", "ten people who had come to vote were shot"
    re.compile(
        rf"(?P<n>‹\d+›(?:\s(?!and\b|who\b)[\w'’-]+){{0,5}}?),?\s(?:who\s(?:had\sbeen|were)\s)?"
        r"(?:kidnapped|abducted|taken|seized|held|detained|arrested|captured|snatched|led away)"
        rf"(?:\s[\w'’-]+){{0,9}}?,?{_MAIN}"
    ),
    re.compile(
        rf"(?P<n>‹\d+›(?:\s(?!and\b)[\w'’-]+){{0,5}}?),?\s(?:who|whom|which|that)\s"
        rf"[^.;:‹]{{1,70}}?,?{_MAIN}"
    ),
    # "five headmen on the way home from a meeting with the prefect were taken"
    re.compile(
        r"(?P<n>‹\d+›(?:\s(?!and\b|who\b|of\b)[\w'’-]+){1,4}?)\s(?:on|in|from|at|with|returning"
        r"|going|walking"
        r"|driving|riding|travelling|coming|working|waiting|heading|bound|aboard|under|near|outside"
        rf"|inside)(?:\s(?!{_VERB}\b|{_SAID}\b|(?:and|but|who|which|that|when|after|before"
        rf"|while|as)\b)"
        rf"[\w'’-]+){{3,12}}?(?=\s{_BE}\s(?:\w+ly\s)?(?:killed|shot|murdered|taken|abducted"
        rf"|kidnapped|seized"
        r"|snatched|detained|arrested|displaced|injured|wounded|hurt|dragged|led|driven|bundled"
        r"|released"
        r"|freed)\b)"
    ),
    # "twenty soldiers including one captain were killed"
    re.compile(
        r"(?P<n>‹\d+›(?:\s(?!and\b|who\b)[\w'’-]+){1,4}?)\s(?:including|among them)\s(?:‹\d+›"
        r"|an?|the|their|its)"
        rf"(?:\s(?!{_VERB}\b)[\w'’-]+){{1,4}}?(?=\s{_VERB}\b)"
    ),
    # "the eleven miners, all of one village, were killed"
    re.compile(
        r"(?P<n>‹\d+›(?:\s[\w'’-]+){0,4}?),\s(?!and\b|but\b|or\b|were\b|was\b|‹)"
        rf"[^,.;:‹]{{1,60}}(?:‹\d+›[^,.;:‹]{{0,40}})?,{_MAIN}"
    ),
    re.compile(r"(?P<n>‹\d+›(?:\s[\w'’-]+){1,2}?)\s(?:in all|in total|altogether),?"),
    # "600 people from the hamlets of A, B and C had been driven out"
    re.compile(
        r"(?P<n>‹\d+›(?:\s[\w'’-]+){0,3}?)\s(?:from|of|in)\s(?:the\s)?(?:[a-z]+\s(?:of\s)?)?"
        r"(?:[A-Z][\w'’-]*(?:,\s(?:and\s)?|\sand\s|\s)){2,}(?=(?:were|was|have|has|had)\b)"
    ),
)
"""What stands between a number and what is told of it, and tells something else."""
_NOBODY = re.compile(
    r"\b(?:(?:nobody|no one|not (?:a single|one) (?:person|soul|civilian|human being|life)"
    r"|no (?:person|people|civilians?|residents?|lives))\s(?:else\s)?"
    r"(?:(?:was|were|had been|has been|have been)\s(?P<done>killed|hurt|injured|wounded|harmed|lost"
    r"|arrested)|(?P<fate>died|perished|lost (?:his|her|their) li(?:fe|ves)))|(?:no"
    r"|without)\s(?:(?:any"
    r"|human|reported|causing|or|material|further"
    r"|serious)\s){0,4}(?P<noun>(?<=human or material )losses|(?<=human )losses|"
    r"casualties|deaths|fatalities|injuries|victims|arrests|loss of (?:human )?life))\b"
    r"(?!\s(?:among|on|in|to)\s(?:our|the|its|their)\s(?:\w+\s){0,2}(?:forces|soldiers|side|ranks"
    r"|troops|fighters|personnel|men|part))",
    re.IGNORECASE,
)
_NONE = {
    "killed": ("killed",), "hurt": ("killed", "injured"), "harmed": ("killed", "injured"),
    "injured": ("injured",), "wounded": ("injured",), "casualties": ("killed", "injured"),
    "deaths": ("killed",), "fatalities": ("killed",), "injuries": ("injured",),
    "victims": ("killed",), "arrests": ("arrested",), "arrested": ("arrested",),
    "lost": ("killed",), "died": ("killed",), "perished": ("killed",), "loss of life": ("killed",),
    "loss of human life": ("killed",), "losses": ("killed", "injured"),
}  # fmt: skip
_HURT = ("injur", "wound", "hurt", "shot in", "hit in", "maim", "stabb")
_PERSON = (
    r"(?:soldier|policeman|policewoman|constable|gendarme|guard|officer|sergeant|serviceman|fighter"
    r"|militant|rebel|civilian|man|woman|boy|girl|child|farmer|villager|resident|passer-by|driver"
    r"|nurse|doctor|teacher|student|worker|peacekeeper|conscript|lieutenant|captain)"
)
_ONE = re.compile(
    rf"\b(?:an?|one)\s(?:[\w-]+\s){{0,2}}?(?P<whom>{_PERSON})\s(?:of\s[\w’' -]{{1,30}}?\s)?"
    r"(?:has been|had been|was|is)\s(?:\w+ly\s)?(?P<done>killed|shot dead|injured|wounded|hurt"
    r"|maimed|stabbed"
    r"|(?:shot|hit) in the \w+)\b"
    r"|\b(?P<did>killing|wounding|injuring|killed|wounded|injured)\s(?:an?|one)\s(?:[\w-]+\s){0,2}?"
    rf"(?P<hit>{_PERSON})\b(?=\s*(?:[.,;]|$|(?:in|on|at|near|when|as|while|who)\b))",
    re.IGNORECASE,
)
_DEAD = ("killed",)
_EITHER = re.compile(
    rf"\b(?:killed|dead|martyred)(?:\sor\s|\sand\s|/)(?:wounded|injured)\s(?:\w+\s){{0,2}}?{Q}"
    rf"|{Q}(?:\s[\w'’-]+){{0,3}}?\s(?:killed|dead)(?:\sor\s|\sand\s|/)(?:wounded|injured)\b(?!\s‹)",
)
_STILL = re.compile(
    r"(?:\s(?!was\b|were\b)[\w'’-]+){0,2}?\s(?:(?:are|is|were|was)\sstill|remain(?:s|ed)?"
    r"|stay(?:s|ed)?)\b"
)
"""What is told of those who are left of more: "fourteen stay in custody"."""
_OF_A_FATE = re.compile(
    r"\s+of\s+(?:them|whom|which|(?:the|these|those)\s(?:(?:\d+|\w+een|other|t\w+"
    r"|(?:f|s|n)\w+|eight|eleven)\s)?(?:dead|killed|wounded|injured|hurt"
    r"|victims?|deaths|casualties|fatalities|arrested|detained|missing|abducted|displaced"
    r"|others?))\b",
    re.IGNORECASE,
)


def one_of_them(text: str) -> list[Toll]:
    """The one person told to be killed or hurt, without a number: "a guard was shot in the leg"."""
    found = []
    for match in _ONE.finditer(text):
        words = (match["did"] or match["done"]).casefold()
        kind = "injured" if words.startswith(_HURT) else "killed"
        found.append(Toll(kind, 1, 1, match.start(), match.end(), match["whom"] or match["hit"]))
    return found


def tolls(text: str) -> list[Toll]:
    """The numbers of people told in a sentence, in order; each number of one kind at most.

    Parts of others ("two of them", "including four", "and 12 others") are left out: they count
    beside a number, and not for it.
    """
    return list(_tolls(text))


@lru_cache(maxsize=20_000)  # several accounts of a document, and its copies, ask for one sentence
def _tolls(text: str) -> tuple[Toll, ...]:
    words = frozenset(_WORD.findall(text.casefold()))
    stems = {word[:3] for word in words}
    kinds = [kind for kind, mine in _STEMS.items() if not mine.isdisjoint(stems)]
    if not kinds:
        return ()
    if _NUMBER_WORDS.isdisjoint(words) and _FIGURE.search(text) is None:
        return ()
    numbers = quantities(text)
    found = [
        Toll(kind, 0, 0, match.start(), match.end(), "")
        for match in _NOBODY.finditer(text)
        for kind in _NONE.get((match["done"] or match["fate"] or match["noun"]).casefold(), _DEAD)
    ]
    if not numbers:
        return tuple(found)
    masked, at = "", 0
    for i, number in enumerate(numbers):
        masked += text[at : number.start] + ("including " if number.partial else "") + f"‹{i}›"
        at = number.stop
    masked = _ASIDE.sub("", " ".join((masked + text[at:]).split()))
    for aside in _BY_THE_WAY:
        masked = aside.sub(r"\g<n>", masked)
    taken = _taken(masked, kinds)
    sums = _sums(masked, taken)
    freed = any(read.kind == "released" for read in taken.values())
    one_more = {int(match[1]) for match in _AND_ONE.finditer(masked)}
    for i in sorted(taken):
        number, kind = numbers[i], taken[i].kind
        if number.families and kind != "displaced":
            continue
        after, before = text[number.stop : number.stop + 40], text[: number.start]
        also = kind == "killed" and _ALSO.match(after)
        of_them = number.of_them and kind not in {"released", "missing"} and _OF_A_FATE.match(after)
        of_others = number.partial or (of_them and not taken[i].whole)
        stays = kind == "arrested" and freed and _STILL.match(after)
        if of_others or stays or _MORE_BEFORE.search(before) or (also and i not in sums):
            continue
        low, high = number.low, number.high
        part = None
        for more in (numbers[other] for other in sums.get(i, ())):
            if not (more.partial or more.of_them):
                low, part = low + more.low, max(part or low, more.low)
                high = None if high is None or more.high is None else high + more.high
        if i in one_more and high is not None:
            high += 1
        behind = text[number.stop : number.stop + 60].partition("(")[0]
        whom = " ".join(_WHOM.findall(behind)[:FIRST])
        found.append(Toll(kind, low, high, number.start, number.stop, whom, part))
    return tuple(found)


class _Read(Struct, frozen=True):
    """What a number counts; `whole` where who did it is told, so that "of them" is no part."""

    kind: str
    whole: bool


def _taken(masked: str, kinds: Sequence[str]) -> dict[int, _Read]:
    """What each number counts, by its place among the numbers."""
    found: dict[int, _Read] = {}
    masked = in_small(masked)
    either = {int(m[1] or m[2]) for m in _EITHER.finditer(masked)}
    for kind in kinds:
        for pattern in PATTERNS[kind]:
            for match in pattern.finditer(masked):
                whole = match.start(1) - match.start() > 1
                i = int(match[1])
                if i in either:
                    continue  # "killed or wounded 40" tells neither number
                if i not in found or (whole and found[i].kind == kind):
                    found[i] = _Read(kind, whole)
    return found


def _sums(masked: str, taken: dict[int, _Read]) -> dict[int, tuple[int, ...]]:
    """The numbers to add to another: "two soldiers and three civilians" were five.

    Of the two the one that is read is the key; the other must be read as nothing else.
    """
    found: dict[int, tuple[int, ...]] = {}
    for match in (*_AND.finditer(masked), *_AND_NAMED.finditer(masked)):
        one, other = int(match[1]), int(match[2])
        kinds = {taken[i].kind for i in (one, other) if i in taken}
        if len(kinds) != 1 or (one in taken and other in taken):
            continue
        main, more = (one, other) if one in taken else (other, one)
        found[main] = (*found.get(main, ()), more)
    return found
