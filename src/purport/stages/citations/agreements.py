"""Treaties, accords and declarations by name and year, and "the 1995 agreement" without a name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from purport.codebook.citing import Instrument
from purport.stages.citations.cited import Cited, Search

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
WORDS = frozenset(
    [
        "agreement", "agreements", "accord", "accords", "deal", "treaty", "pact", "declaration",
        "protocol", "memorandum", "convention", "conventions", "communiqué", "communique", "act",
        "truce", "armistice", "process", "peace", "law", "initiative", "consensus", "charter",
        "ceasefire", "framework",
    ]
)  # fmt: skip
"""Words whose case does not matter in a name ("Dayton Accords", "the Dayton accords")."""
_ENDINGS = (
    "agreement", "agreements", "accord", "accords", "deal", "treaty", "pact", "declaration",
    "memorandum", "protocol", "peace agreement", "peace accord", "peace accords", "peace deal",
    "peace treaty", "ceasefire agreement", "truce agreement",
)  # fmt: skip
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"(1[6-9]\d\d|20\d\d)"
_YEAR_BEFORE = re.compile(rf"(?:\bthe\s+)?\b{_YEAR}\s+$")
_YEAR_AFTER = re.compile(
    rf"(?:\s+(?:of|from|in|signed\s+(?:in|on))\s+(?:\d{{1,2}}\s+)?(?:(?:{_MONTHS})\s+)?"
    rf"(?:\d{{1,2}},?\s+)?{_YEAR}|\s*\({_YEAR}\))(?!\d)"
)
_KIND = (
    r"(?:agreements?|accords?|treat(?:y|ies)|pacts?|armistice|memorandum|ceasefire\s+deal"
    r"|peace\s+deal)"
)
_YEAR_FIRST = re.compile(rf"\b{_YEAR}\s+(?:[a-z][a-z-]*\s+){{0,2}}{_KIND}\b")
_YEAR_LAST = re.compile(
    rf"\b(?:[a-z][a-z-]*\s+)?{_KIND}\s+(?:of|from)\s+(?:\d{{1,2}}\s+)?(?:(?:{_MONTHS})\s+)?"
    rf"(?:\d{{1,2}},?\s+)?{_YEAR}\b"
)
_NOT_ADJECTIVES = re.compile(r"(?:the|a|an|this|that|its|their|and|in|on|to|of|any|no)\s+")


class _Named(Struct, frozen=True):
    """A name in words, whose full name it is, and who else it may be by place and year."""

    words: tuple[str, ...]
    firm: tuple[Instrument, ...]
    placed: tuple[Instrument, ...]


def agreements(instruments: Sequence[Instrument]) -> Search:
    """The search for these instruments and for agreements told by their year alone."""
    firm: defaultdict[tuple[str, ...], list[Instrument]] = defaultdict(list)
    placed: defaultdict[tuple[str, ...], list[Instrument]] = defaultdict(list)
    for entry in instruments:
        for name in dict.fromkeys((entry.title, *entry.names)):
            if entry not in firm[_folded(name)]:
                firm[_folded(name)].append(entry)
        for place in entry.places:
            for ending in _ENDINGS:
                placed[_folded(f"{place} {ending}")].append(entry)
    by_first: defaultdict[str, list[_Named]] = defaultdict(list)
    for words in firm.keys() | placed.keys():
        full = tuple(firm.get(words, ()))
        others = tuple(entry for entry in placed.get(words, ()) if entry not in full)
        by_first[words[0]].append(_Named(words, full, others))
    for options in by_first.values():
        options.sort(key=lambda named: (-len(named.words), named.words))
    return lambda text: [*_by_name(by_first, text), *_by_year(text)]


def _folded(name: str) -> tuple[str, ...]:
    return tuple(_fold(word) for word in _WORD.findall(name))


def _fold(word: str) -> str:
    lower = word.lower()
    return lower if lower in WORDS else word.replace("’", "'")


def _by_name(by_first: dict[str, list[_Named]], text: str) -> Iterator[Cited]:
    words = list(_WORD.finditer(text))
    at = 0
    for i, word in enumerate(words):
        surface = word.group()
        options = by_first.get(surface) or by_first.get(_fold(surface))
        if options is None or word.start() < at:
            continue
        for named in options:
            stop = i + len(named.words)
            if stop <= len(words) and all(
                _fold(words[i + k].group()) == named.words[k] for k in range(1, len(named.words))
            ):
                end = words[stop - 1].end()
                if "\n\n" in text[word.start() : end] or "." in text[word.end() : end][:1]:
                    continue
                yield _cited(named, text, word.start(), end)
                at = end
                break


def _cited(named: _Named, text: str, start: int, stop: int) -> Cited:
    before = _YEAR_BEFORE.search(text, max(0, start - 12), start)
    after = _YEAR_AFTER.match(text, stop)
    told = before.group(1) if before is not None else None
    if told is None and after is not None:
        told = after.group(1) or after.group(2)
    first = before.start(1) if before is not None else start
    last = after.end() if after is not None and told is not None and before is None else stop
    chosen = _of_year(named, int(told)) if told is not None else _usual(named.firm or named.placed)
    if chosen is None:
        kind = (named.firm or named.placed)[0].kind
        return Cited(first, last, kind, None, None, "agreement.ambiguous")
    return Cited(first, last, chosen.kind, chosen.canonical, True, f"legal.{chosen.id}")


def _of_year(named: _Named, year: int) -> Instrument | None:
    """The instrument of this year; one without a year where the name is its own."""
    entries = named.firm + named.placed
    dated = [entry for entry in entries if entry.year == year]
    return dated[0] if dated else next((e for e in entries if e.year is None), None)


def _usual(entries: Sequence[Instrument]) -> Instrument | None:
    """The only instrument, or the one that is usually meant, or None."""
    return entries[0] if len(entries) == 1 else next((e for e in entries if e.usual), None)


def _by_year(text: str) -> Iterator[Cited]:
    for pattern in (_YEAR_FIRST, _YEAR_LAST):
        for found in pattern.finditer(text):
            start = found.start()
            article = _NOT_ADJECTIVES.match(text, start)
            start = article.end() if article is not None else start
            yield Cited(start, found.end(), "agreement", None, None, "agreement.year")
