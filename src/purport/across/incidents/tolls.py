"""How many were killed, injured, arrested ..., read from the words of a sentence.

The events stage counts whom an act struck in its own clause. Reports tell the number as often in a
clause of its own ("Two died", "the toll stood at 15", "we have lost nine fighters"), which is no
act. Here each number of a sentence is set between the words that stand around it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from purport.across.incidents.quantities import SCALES, TENS, UNITS, quantities

_Q = r"‹(\d+)›"
_WHO = (
    r"(?:\s(?!and\b|but\b|or\b|who\b|were\b|was\b)[\w'’-]+|\sand\s(?:girls|women|children|men"
    r"|boys|daughters|sons|sisters|brothers|teachers|staff)\b){0,6}?"
)
_AUX = (
    r"(?:\s(?:are|is|was|were|be|been|being|have|has|had|got|also|all|reportedly|still|later|lay|lie"
    r"|left|remain|remained|feared|confirmed|believed|now|either|since|then))"
)
_BE = rf"(?:\s(?:who|that|which))?{_AUX}"
_END = (
    r"(?=\s*(?:[.,;:!?)”\"-]|$|(?:in|by|when|as|at|on|near|after|during|and|while|with|from|to|for"
    r"|under|outside|inside|there|today|yesterday|before|so|were|was|this|last|over|if|said|into|across|towards?|out|back|because|where|but|among)\b))"
)
_PEOPLE = (
    r"(?:people|persons?|civilians?|soldiers?|troops|fighters?|martyrs?|men|women|children|boys"
    r"|girls|members|officers?|policemen|militants?|rebels?|sons|comrades|brothers|heroes|lives"
    r"|mujahid[ie]+n|terrorists?|insurgents?|servicemen|guards?|gunmen|peacekeepers?|workers?"
    r"|passengers?|villagers?|residents?|students?|pupils|patients|worshippers?|conscripts|dead)"
)
_ARE = r"(?:to|at|as|is|was|of|now|reached|exceeds?|exceeded|passed|:)"
_ROSE = (
    r"(?:risen|rose|rises|climbed|climbs|reached|reaches|stood|stands|stand|put|puts|is|was|grown"
    r"|grew|went up|gone up|increased|given|gave|jumped|raised|revised|counted)"
)


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


def _by(done: str, doing: str, noun: str, counted: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a kind: those it was done to, who does it to them, a noun, a count of it."""
    shapes = [
        rf"{_Q}{_WHO}(?:{_BE}{{1,4}}(?:\s\w+ly)?\s(?:{done})\b|\s(?:{done})\b{_END})",
        rf"\b(?:{doing})\s(?:(?:the|its|our|their|all|of|a|group|cell)\s)*{_Q}",
        rf"\b(?:number|count|tally|figure|total)\sof\s(?:the\s|those\s|people\s|persons\s|who\s"
        rf"|were\s|confirmed\s|are\s)*(?:{counted})\b[^.;:‹]*?\b{_ROSE}"
        rf"(?:\s(?!from\b)[\w'’]+){{0,3}}?\s{_ARE}?\s?(?:from\s\S+\sto\s)?{_Q}",
        rf"\b(?:number|count|tally|figure|total)\sof\s(?:the\s)?(?:{counted})\s"
        rf"(?:\w+\s)?{_ARE}\s{_Q}",
        rf"\bthe\s(?:{counted})\s(?:now\s)?(?:number(?:s|ed)?|are|were|c[ao]me to|total(?:led)?)"
        rf"\s(?:now\s)?{_Q}",
    ]
    if noun:
        shapes.append(rf"{_Q}(?:\s[\w'’-]+){{0,1}}?\s(?:{noun})\b")
    return tuple(re.compile(shape, re.IGNORECASE) for shape in shapes)


_BODIES = r"(?:bodies|corpses|graves|coffins)"
_PATTERNS = {
    "killed": (
        *_by(
            r"killed|slain|dead|shot dead|murdered|massacred|martyred|executed|beheaded|slaughtered"
            r"|burned to death|torn to pieces|neutrali[sz]ed|liquidated|blown up|gunned down"
            r"|eliminated|hanged|burned alive|burnt alive|\w+ to death|mown down|cut down"
            r"|laid to rest|buried",
            r"(?<!were )(?<!was )(?<!been )(?:killing|killed|kills|kill|martyred|martyring|murdered"
            r"|massacred|slaughtered|shot dead|gunned down|buried|eliminated|neutrali[sz]ed"
            r"|(?:claim|took|take|taking|cost|claimed|claiming) the lives|deaths?|killing|murder"
            r"|massacre|loss|martyrdom|names of|mourns?)",
            r"martyrs|dead|deaths|fatalities|fatal casualties|killed" + _END,
            r"dead|deaths|killed|fatalities|victims|martyrs|died|slain|bodies",
        ),
        *(
            re.compile(shape, re.IGNORECASE)
            for shape in (
                rf"{_Q}{_WHO}{_BE}{{0,3}}\s(?:died|die|perished|perish|drowned|drown"
                r"|succumbed|lost (?:their|his|her) li(?:fe|ves)|embraced martyrdom"
                r"|(?:laid down|gave) their lives|made the (?:\w+ )?sacrifice"
                r"|met (?:their|his|her) deaths?|burned to death|bled to death)\b",
                rf"\b(?:dead|killed|deaths)\s?:\s?{_Q}",
                rf"{_Q}(?:\s[\w'’-]+){{0,3}}?\s{_PEOPLE}\s(?:(?:have|had)\s)?(?:fell|fallen)\b",
                rf"\b(?:lost|losing)\s(?:the\s)?{_Q}(?:\sof\s\w+)?(?:\s[\w'’-]+){{0,3}}?"
                rf"\s{_PEOPLE}\b",
                rf"\b(?:claim|cost|took|taken|tak)\w*\s{_Q}(?:\s[\w'’-]+){{0,2}}?\s(?:their\s)?lives\b",
                rf"\b(?:left|leaves|leaving)\s{_Q}(?:\s[\w'’-]+){{0,4}}?\sdead\b",
                rf"\b(?<!earlier )(?<!previous )(?<!initial )(?:death\s)?toll\b[^.;‹]*?"
                rf"\b(?:{_ROSE}(?:\s(?!from\b)[\w'’]+){{0,3}}?\s)?{_ARE}"
                rf"\s(?:from\s\S+\sto\s)?{_Q}",
                rf"\b(?:found|brought|recovered|pulled|counted|buried|retrieved|received|collected"
                rf"|carried|dug|saw|count|hold)\b[^.;‹]*?{_Q}(?:\s[\w'’-]+){{0,2}}?\s{_BODIES}\b",
                rf"{_Q}(?:\s[\w'’-]+){{0,2}}?\s{_BODIES}\s(?:were|have been|had been|lay)\b",
            )
        ),
    ),
    "injured": (
        *_by(
            r"injured|wounded|hurt|maimed|hospitali[sz]ed|being treated|treated"
            r"|in (?:the )?hospital"
            r"|taken to (?:the )?hospitals?",
            r"(?<!were )(?<!was )(?<!been )"
            r"(?:injuring|injured|wounding|wounded|hurting|maiming|injures|wounds)",
            r"(?:\w+ly )?(?:wounded|injured|injuries|hurt)" + _END,
            r"injured|wounded|hurt|injuries",
        ),
        re.compile(
            rf"{_Q}{_WHO}\s(?:suffered|sustained|received)(?:\s\w+)?\s(?:injuries|wounds|burns)",
            re.IGNORECASE,
        ),
    ),
    "arrested": (
        *_by(
        r"arrested|detained|taken into custody|jailed|imprisoned|rounded up|apprehended|in custody"
        r"|behind bars|picked up|under arrest|taken in|held|in detention|led away",
        r"(?<!were )(?<!was )(?<!been )(?:arrested|arresting|detained|detaining|rounded up"
        r"|rounding up|jailed|jailing|apprehended|apprehending|arrest|detention|caught)",
        r"arrests|detentions|detainees",
        r"arrested|detained|arrests|detainees|detentions",
        ),
        re.compile(rf"\bt(?:ook|aken|aking)\s{_Q}{_WHO}\s(?:into custody|in for)\b", re.IGNORECASE),
    ),
    "abducted": (
        *_by(
        r"abducted|kidnapped|taken hostage|taken captive|snatched|carried off|seized|taken away",
        r"(?<!were )(?<!was )(?<!been )(?:abducted|abducting|kidnapped|kidnapping|kidnap|abduct"
        r"|abduction|snatched|snatching|carried off|took away|marched off)",
        "",
        r"abducted|kidnapped|hostages|captives|abductees",
        ),
        re.compile(
            rf"\b(?:t(?:ook|aken|aking)|seized|hold|holding|held)\s{_Q}{_WHO}"
            r"\s(?:hostages?|captives?|away)\b",
            re.IGNORECASE,
        ),
    ),
    "released": _by(
        r"released|freed|set free|let go|back home|handed over|back with \w+ \w+|home again"
        r"|walked free|regained (?:their|his|her) (?:freedom|liberty)|came home|returned home"
        r"|reunited",
        r"(?<!were )(?<!was )(?<!been )(?:released|releasing|freed|freeing|set free|handed over"
        r"|let go(?: of)?|release)",
        "",
        r"released|freed",
    ),
    "displaced": _by(
        r"displaced|uprooted|homeless|fled|fleeing|left (?:their homes|their houses|the area)"
        r"|driven out|driven from \w+ (?:homes|houses)|evicted"
        r"|lost \w+ homes|ha[ds]? to (?:flee|leave)|crossed into|sought (?:refuge|shelter)",
        r"displaced|displacing|displaces|uprooted|uprooting|drove|driving|expelled|evicted"
        r"|displacement",
        "",
        r"displaced|homeless|refugees",
    ),
    "missing": _by(
        r"missing|unaccounted for|disappeared|not been seen(?: since)?|vanished"
        r"|not come (?:home|back)|not been heard of",
        r"disappearance|still looking for|searching for|search for",
        r"missing",
        r"missing|disappeared",
    ),
}  # fmt: skip
_WHOM = re.compile(r"[\w'’-]+")
FIRST = 4  # words after a number that say who they were
_BEGINNINGS = {
    "killed": "beh blo bod bur cas cla cof cor cos dea die dro dyi eli exe fal fat fel gra gun kil "
              "lef lif liq liv los mar mas mou mur neu per sac sho sla suc tak tol too tor vic",
    "injured": "tre bur hos hur inj mai wou", "missing": "com dis hea loo mis sea see una van",
    "arrested": "app arr bar cau cus det imp jai pic hel led rou tak too",
    "abducted": "abd cap car hel hol hos kid mar sei sna tak too",
    "released": "bac fre han hom let reg rel ret reu wal",
    "displaced": "cro dis dri dro evi exp fle hom lef los ref sou upr",
}  # fmt: skip
_STEMS = {kind: frozenset(words.split()) for kind, words in _BEGINNINGS.items()}
"""How the words for what was done to people begin; a sentence without one tells no toll."""
_NUMBER_WORDS = frozenset((*UNITS, *TENS, *SCALES, "nobody", "no", "without"))
_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_ALSO = re.compile(
    r"\s(?:others?|more|further|additional)\b|\s(?:\w+\s){0,2}others?\b", re.IGNORECASE
)
_MORE_BEFORE = re.compile(r"\b(?:another|a further|an additional)\s$", re.IGNORECASE)
_ASIDE = re.compile(
    r",\s(?:including|among (?:them|whom)|most(?:ly)?|many|some|half|all|several"
    r"|‹\d+› of (?:them|whom))\b[^,.;]*(?:,|(?=\sand\s‹\d+›))",
    re.IGNORECASE,
)
_AND = re.compile(
    rf"{_Q}(?:\s[\w'’-]+){{1,3}}?\s(?:and|as well as)\s{_Q}(?=(?:\s[\w'’-]+){{0,2}}?\s"
    rf"(?:{_PEOPLE}|others)\b)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:(?:nobody|no one)\s(?:else\s)?(?:was|were|had been|has been)\s"
    r"(?P<done>killed|hurt|injured|wounded|harmed)|(?:no|without)\s(?P<noun>casualties|deaths"
    r"|fatalities|injuries|victims|arrests))\b",
    re.IGNORECASE,
)
_NONE = {
    "killed": ("killed",), "hurt": ("killed", "injured"), "harmed": ("killed", "injured"),
    "injured": ("injured",), "wounded": ("injured",), "casualties": ("killed", "injured"),
    "deaths": ("killed",), "fatalities": ("killed",), "injuries": ("injured",),
    "victims": ("killed",), "arrests": ("arrested",),
}  # fmt: skip


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
        for kind in _NONE[(match["done"] or match["noun"]).casefold()]
    ]
    if not numbers:
        return tuple(found)
    masked, at = "", 0
    for i, number in enumerate(numbers):
        masked += text[at : number.start] + ("including " if number.partial else "") + f"‹{i}›"
        at = number.stop
    masked = _ASIDE.sub("", " ".join((masked + text[at:]).split()))
    taken = _taken(masked, kinds)
    sums = _sums(masked, taken)
    for i in sorted(taken):
        number, kind = numbers[i], taken[i].kind
        after, before = text[number.stop : number.stop + 40], text[: number.start]
        also = kind in {"killed", "missing"} and _ALSO.match(after)
        of_others = number.partial or (number.of_them and not taken[i].whole)
        if of_others or _MORE_BEFORE.search(before) or (also and i not in sums):
            continue
        low, high = number.low, number.high
        part = None
        for more in (numbers[other] for other in sums.get(i, ())):
            if not (more.partial or more.of_them):
                low, part = low + more.low, max(part or low, more.low)
                high = None if high is None or more.high is None else high + more.high
        whom = " ".join(_WHOM.findall(text[number.stop : number.stop + 60])[:FIRST])
        found.append(Toll(kind, low, high, number.start, number.stop, whom, part))
    return tuple(found)


class _Read(Struct, frozen=True):
    """What a number counts; `whole` where who did it is told, so that "of them" is no part."""

    kind: str
    whole: bool


def _taken(masked: str, kinds: Sequence[str]) -> dict[int, _Read]:
    """What each number counts, by its place among the numbers."""
    found: dict[int, _Read] = {}
    for kind in kinds:
        for pattern in _PATTERNS[kind]:
            for match in pattern.finditer(masked):
                whole = match.start(1) - match.start() > 1
                i = int(match[1])
                if i not in found or (whole and found[i].kind == kind):
                    found[i] = _Read(kind, whole)
    return found


def _sums(masked: str, taken: dict[int, _Read]) -> dict[int, tuple[int, ...]]:
    """The numbers to add to another: "two soldiers and three civilians" were five.

    Of the two the one that is read is the key; the other must be read as nothing else.
    """
    found: dict[int, tuple[int, ...]] = {}
    for match in _AND.finditer(masked):
        one, other = int(match[1]), int(match[2])
        kinds = {taken[i].kind for i in (one, other) if i in taken}
        if len(kinds) != 1 or (one in taken and other in taken):
            continue
        main, more = (one, other) if one in taken else (other, one)
        found[main] = (*found.get(main, ()), more)
    return found
