"""Laws, articles and court cases by pattern."""

import re
from collections.abc import Iterator, Sequence

from purport.codebook.citing import Instrument
from purport.stages.citations.cited import Cited, Search

_ARTICLE = re.compile(
    r"\bArticles?\s+(\d+(?:\(\w+\))*)((?:\s*(?:,|and|to|[-–])\s*\d+)*)\s+of\s+(?:the\s+)?"
    r"((?:(?:(?:[A-Z]\.)+|[A-Z][\w'’-]*)\s+(?:(?:of|on|the|and(?!\s+Articles?\b)|for)\s+)*){0,7}"
    r"(?:[A-Z][\w'’-]*(?:\.[\w'’-]+)*|constitution|charter|code))"
)
_NATO = re.compile(r"\bNATO(?:['’]s)?\s+Article\s+(\d+)\b")
_NUMBERED = re.compile(
    r"\b((?:Executive|Presidential|Legislative|Royal|Federal|Organic|Basic|Public|Emergency|"
    r"Constitutional|Military|Supreme|Ministerial)\s+)?"
    r"(Laws?|Decree(?:-Law)?|Act|Order|Ordinance|Proclamation|Regulation|Directive|Edict)\s+"
    r"(N(?:o|umber|r)s?\.?\s*|n°\s*|№\s*)?(\d[\w/-]*)"
    r"(?:\s+(?:of|for)\s+(?:\d{1,2}\s+\w+\s+)?((?:18|19|20)\d\d))?"
)
_CASE = re.compile(
    r"\b((?:(?:(?:[A-Z]\.)+|(?:St|Dr|Inc|Corp|Ltd|Co|Bros|Mrs?|Ms)\.|[A-Z][\w&'’-]*)\s+(?:of\s+)?)"
    r"{1,4})v\.?\s+((?:[A-Z][\w&'’-]*)(?:\s+(?:of\s+)?"
    r"[A-Z][\w&'’-]*){0,3})"
)
_CASE_NUMBER = re.compile(
    r"\b(?:ICC|ICTR|IT|STL|MICT|SCSL)-\d\d(?:[-/]\d\d)+(?:-\w+)?\b"
    r"|\bECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]*[A-Z0-9]\b"
    r"|\bCases?\s+[CTF]-\d{1,4}/\d\d(?:\s+P)?\b"
)
_REPORTER = re.compile(r"\b(\d{1,3})\s+U\.\s?S\.\s+(\d{1,4})\s+\(((?:1[789]|20)\d\d)\)")
_NEEDS_NUMBER_WORD = frozenset({"Act", "Order", "Regulation", "Directive", "Law", "Laws"})
_NOT_A_NAME = frozenset({"The", "In", "A", "An", "On", "But", "And", "Section", "See", "From"})


def laws(instruments: Sequence[Instrument]) -> Search:
    """The search for articles, numbered laws and cases; these instruments give titles."""
    titles = {name.lower(): entry for entry in instruments for name in (entry.title, *entry.names)}
    return lambda text: list(_found(titles, text))


def _found(titles: dict[str, Instrument], text: str) -> Iterator[Cited]:
    for found in _ARTICLE.finditer(text):
        what = " ".join(found.group(3).split())
        entry = titles.get(what.lower())
        name = what if entry is None else entry.canonical
        numbers = f"{found.group(1)}{' '.join(found.group(2).split())}"
        several = "s" if found.group(2).strip() else ""
        kind = "law" if entry is None else entry.kind
        yield Cited(*found.span(), kind, f"Article{several} {numbers}, {name}", None, "article")
    for found in _NATO.finditer(text):
        yield Cited(
            *found.span(), "agreement", f"Article {found.group(1)}, North Atlantic Treaty (1949)",
            int(found.group(1)) in range(1, 15), "article.nato",
        )  # fmt: skip
    for found in _NUMBERED.finditer(text):
        first, what, number_word, number, year = found.groups()
        bare = number_word is None and year is None and "/" not in number
        if bare and what in _NEEDS_NUMBER_WORD and (first is None or len(number) < 2):
            continue
        canonical = f"{' '.join((first or '').split())} {what} {number}".strip()
        told = f"{canonical} ({year})" if year is not None else canonical
        yield Cited(*found.span(), "law", told, None, "law.number")
    for found in _CASE.finditer(text):
        one, other = (" ".join(side.split()) for side in found.groups())
        start = found.start()
        first_word = one.split()[0]
        if first_word in _NOT_A_NAME:
            one = one.removeprefix(first_word).strip()
            start = text.index(one.split()[0], start) if one else -1
        if one:
            yield Cited(start, found.end(), "law", f"{one} v. {other}", None, "case.versus")
    for found in _CASE_NUMBER.finditer(text):
        plain = " ".join(found.group().split())
        yield Cited(*found.span(), "law", plain, None, "case.number")
    for found in _REPORTER.finditer(text):
        volume, page, year = found.groups()
        yield Cited(*found.span(), "law", f"{volume} U.S. {page} ({year})", None, "case.reporter")
