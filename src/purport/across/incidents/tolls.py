"""How many were killed, injured, arrested ..., read from the words of a sentence.

The events stage counts whom an act struck in its own clause. Reports tell the number as often in a
clause of its own ("Two died", "the toll stood at 15", "we have lost nine fighters"), which is no
act. Here each number of a sentence is set between the words that stand around it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from purport.across.incidents.counted import BEGINNINGS, PATTERNS, PEOPLE, Q
from purport.across.incidents.quantities import SCALES, TENS, UNITS, quantities


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
    r",\s(?:including|among (?:them|whom)|most(?:ly)?|many|some|half|all|several"
    r"|‹\d+› of (?:them|whom))\b[^,.;]*(?:,|(?=\sand\s‹\d+›))",
    re.IGNORECASE,
)
_AND = re.compile(
    rf"{Q}(?:\s[\w'’-]+){{1,3}}?\s(?:and|as well as)\s{Q}(?=(?:\s[\w'’-]+){{0,2}}?\s"
    rf"(?:{PEOPLE}|others)\b)",
    re.IGNORECASE,
)
_AND_NAMED = re.compile(rf"{Q}(?:\s[A-Z]\w+){{1,2}}\sand\s{Q}(?:\s[A-Z]\w+){{1,2}}\b")
_NOBODY = re.compile(
    r"\b(?:(?:nobody|no one|not (?:a single|one) (?:person|soul|civilian|human being|life)"
    r"|no (?:person|people|civilians?|residents?|lives))\s(?:else\s)?"
    r"(?:(?:was|were|had been|has been|have been)\s(?P<done>killed|hurt|injured|wounded|harmed|lost"
    r"|arrested)|(?P<fate>died|perished))|(?:no|without)\s(?:(?:any|human|reported)\s)?(?P<noun>"
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
    "loss of human life": ("killed",),
}  # fmt: skip
_EITHER = re.compile(
    rf"\b(?:killed|dead|martyred)(?:\sor\s|\sand\s|/)(?:wounded|injured)\s(?:\w+\s){{0,2}}?{Q}"
    rf"|{Q}(?:\s[\w'’-]+){{0,3}}?\s(?:killed|dead)(?:\sor\s|\sand\s|/)(?:wounded|injured)\b(?!\s‹)",
    re.IGNORECASE,
)
_OF_A_FATE = re.compile(
    r"\s+of\s+(?:them|whom|which|(?:the|these|those)\s(?:\w+\s)?(?:dead|killed|wounded|injured|hurt"
    r"|victims?|deaths|casualties|fatalities|arrested|detained|missing|abducted|displaced|others?))\b",
    re.IGNORECASE,
)


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
        for kind in _NONE[(match["done"] or match["fate"] or match["noun"]).casefold()]
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
        of_them = number.of_them and kind != "released" and _OF_A_FATE.match(after)
        of_others = number.partial or (of_them and not taken[i].whole)
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
