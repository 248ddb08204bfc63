"""Resolutions of the United Nations in all their written forms, with the year they belong to."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from purport.codebook.citing import ResolvingBody
from purport.stages.citations.cited import Cited, Search

_ITEM = r"(?:(?:ES|S)-)?\d{1,4}(?:/\d{1,4})?(?:\s?\((?:\d{4}|[IVX]{1,6})\))?"
_BETWEEN = r"\s*(?:,\s*(?:and\s+)?|\band\s+|&\s*|\bor\s+|\bto\s+)"
_NUMBER_WORD = r"(?:[Nn]os?\.?\s*|[Nn]umbers?\s+|n°\s*|\#)?"
_TOLD = re.compile(
    rf"""\b(?:
      (?P<symbol>[SA])/RES/(?P<symbolled>{_ITEM})
    | (?P<short>UNSCRs?|UNGAR|UNSC|UNGA)\s+(?:[Rr]esolutions?\s+)?{_NUMBER_WORD}
        (?P<shorts>{_ITEM}(?:{_BETWEEN}{_ITEM})*)
    | (?P<word>[Rr]esolutions?|RESOLUTIONS?|Res\.)\s+{_NUMBER_WORD}
        (?P<items>{_ITEM}(?:{_BETWEEN}{_ITEM})*)
    | [Rr]esolutions\s+of\s+the\s+(?:[A-Z][\w.]*\s+){{0,3}}(?P<council>Security\s+Council|
        General\s+Assembly)\s*[(,:]\s*(?P<listed>{_ITEM}(?:{_BETWEEN}{_ITEM})*)
    )""",
    re.VERBOSE,
)
_DATED = re.compile(r"(?<![\w./-])(\d{2,4})\s?\(((?:19[4-9]|20\d)\d)\)")
_ONE = re.compile(r"((?:(?:ES|S)-)?\d{1,4}(?:/\d{1,4})?)(?:\s?\((\d{4}|[IVX]{1,6})\))?")
_UNITS = re.compile(
    r"\s*(?:%|per\s?cent|days?|weeks?|months?|years?|hours?|minutes?|times|pixels?|dpi|members?"
    r"|points?|votes?|people|soldiers|x\s?\d)\b"
)
_COUNCIL = re.compile(r"Security\s+Council|UNSC", re.IGNORECASE)
_ASSEMBLY = re.compile(r"General\s+Assembly|UNGA", re.IGNORECASE)
_RIGHTS = re.compile(r"Human\s+Rights\s+Council|UNHRC")
_OTHERS = re.compile(
    r"(?:House|Senate|Congress\w*|Parliament\w*|Knesset|Council\sof\sEurope|PACE|Joint|Concurrent"
    r"|Arab\sLeague|OIC|African\sUnion|H\.|S\.|IAEA|UNESCO|WHO|Board|party|Party|city|City)"
    r"(?:['’]s)?\s+$"
)
_UN = re.compile(r"\b(?:UN|U\.N\.|United\s+Nations|Security\s+Council|UNSC\w*)")
_OF_BODY = re.compile(r"\s+of\s+the\s+(?:\w[\w.]*\s+){0,3}(Security\s+Council|General\s+Assembly)")
_PREFIX = re.compile(
    r"(?:(?:(?:the\s+)?(?:UN|U\.N\.|United\s+Nations)\s+)?(?:Security\s+Council|General\s+Assembly"
    r"|Human\s+Rights\s+Council)(?:['’]s)?\s+|(?:UN|U\.N\.|United\s+Nations)\s+)$"
)
NEAR = 50  # code points before the word in which a body may be named
SURE = 100  # a bare "Resolution N" from here on is the Security Council's
LAST_SESSION = 90  # of the General Assembly, with room for years to come


class _Bodies(Struct, frozen=True):
    years: Sequence[int]
    lasts: Sequence[int]
    sessions: dict[int, str]


def resolutions(entries: Sequence[ResolvingBody]) -> Search:
    """The search for resolutions of these bodies."""
    ends = [end for entry in entries for end in entry.years]
    bodies = _Bodies(
        [end.year for end in ends],
        [end.last for end in ends],
        {one.number: one.session for entry in entries for one in entry.known},
    )
    return lambda text: list(_found(bodies, text))


def _found(bodies: _Bodies, text: str) -> Iterator[Cited]:
    speaks_of_un: bool | None = None
    for told in _TOLD.finditer(text):
        if speaks_of_un is None:
            speaks_of_un = _UN.search(text) is not None
        group = next(
            g for g in ("symbolled", "shorts", "items", "listed") if told.group(g) is not None
        )
        if _UNITS.match(text, told.end()) is not None:
            continue
        body = _body(text, told, speaks_of_un)
        if body == "other":
            continue
        yield from _each(bodies, text, told, group, body)
    for dated in _DATED.finditer(text):
        number, year = int(dated.group(1)), int(dated.group(2))
        if number >= SURE and _year(bodies, number) == year and _UN.search(text) is not None:
            yield Cited(
                *dated.span(), "resolution", f"UNSC Resolution {number} ({year})", True,
                "unsc.dated",
            )  # fmt: skip


def _each(
    bodies: _Bodies, text: str, told: re.Match[str], group: str, body: str
) -> Iterator[Cited]:
    before = _PREFIX.search(text, max(0, told.start() - NEAR), told.start())
    start = before.start() if before is not None else told.start()
    if before is not None and text[start : start + 4].lower() == "the ":
        start += 4
    offset = told.start(group)
    word = told.group("word") or told.group("short")
    plural = word is None or word[-1] in "sS"
    for at, one in enumerate(_ONE.finditer(told.group(group))):
        first = start if at == 0 and group != "listed" else offset + one.start()
        if at and not plural and one.group(2) is None:
            break  # "resolution 1701, 15 soldiers"
        canonical, valid, rule = _canonical(bodies, one.group(1), one.group(2), body)
        yield Cited(first, offset + one.end(), "resolution", canonical, valid, rule)


def _body(text: str, told: re.Match[str], speaks_of_un: bool) -> str:
    """ "unsc", "unga", "unhrc", "unknown", or "other" for a body that is none of the UN's."""
    if told.group("symbol") is not None:
        return "unsc" if told.group("symbol") == "S" else "unga"
    named = told.group("council") or told.group("short")
    if named is not None:
        return "unsc" if named.startswith(("Sec", "UNSC")) else "unga"
    before = text[max(0, told.start() - NEAR) : told.start()]
    after = _OF_BODY.match(text, told.end())
    if after is not None:
        return "unsc" if after.group(1).startswith("Security") else "unga"
    if _OTHERS.search(before) is not None:
        return "other"
    if _RIGHTS.search(before) is not None:
        return "unhrc"
    council = [m.start() for m in _COUNCIL.finditer(before)]
    assembly = [m.start() for m in _ASSEMBLY.finditer(before)]
    if council or assembly:
        return "unsc" if max(council, default=-1) > max(assembly, default=-1) else "unga"
    sure = told.group("word")[:1] == "R"
    return "un" if speaks_of_un or sure else "unknown"


def _canonical(
    bodies: _Bodies, number: str, mark: str | None, body: str
) -> tuple[str | None, bool | None, str]:
    if body == "unhrc":
        return f"UNHRC Resolution {number}", None, "unhrc"
    if not number.isdecimal():
        return _assembly(number, body)
    plain = int(number)
    if mark is not None and not mark.isdecimal():
        return f"UNGA Resolution {plain} ({mark})", _in_session(bodies, plain, mark), "unga"
    known = bodies.sessions.get(plain)
    if body == "unga" or (body == "un" and known is not None and mark is None):
        if known is not None:
            return f"UNGA Resolution {plain} ({known})", True, "unga.known"
        return f"UNGA Resolution {plain}", None, "unga"
    if body == "unknown" and mark is not None and plain >= SURE:
        # "resolution 1540 (2004)": number and year belong to one body alone.
        sure = _council(bodies, plain, mark)
        return sure if sure[1] else (None, None, "resolution")
    if body == "unknown" or (body == "un" and plain < SURE and mark is None):
        return None, None, "resolution"
    return _council(bodies, plain, mark)


def _assembly(number: str, body: str) -> tuple[str | None, bool | None, str]:
    session, _, rest = number.partition("/")
    if not rest or body == "unsc":
        return None, None, "resolution"
    special = session.removeprefix("ES-").removeprefix("S-")
    if special != session:
        return f"UNGA Resolution {number}", None, "unga.special"
    if 31 <= int(session) <= LAST_SESSION:
        return f"UNGA Resolution {number}", None, "unga.session"
    return None, False, "unga.no_such_session"


def _in_session(bodies: _Bodies, number: int, session: str) -> bool | None:
    known = bodies.sessions.get(number)
    return None if known is None else known == session


def _council(bodies: _Bodies, number: int, mark: str | None) -> tuple[str | None, bool | None, str]:
    year = _year(bodies, number)
    if year is None:
        told = f" ({mark})" if mark is not None else ""
        beyond = number > 0 and (mark is None or int(mark) > bodies.years[-1])
        return f"UNSC Resolution {number}{told}", None if beyond else False, "unsc"
    if mark is not None and int(mark) != year:
        return f"UNSC Resolution {number} ({mark})", False, "unsc.year_differs"
    return f"UNSC Resolution {number} ({year})", True, "unsc"


def _year(bodies: _Bodies, number: int) -> int | None:
    at = bisect_left(bodies.lasts, number)
    return bodies.years[at] if number > 0 and at < len(bodies.years) else None
