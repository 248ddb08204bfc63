"""Dates as people write them at the head of a document, and the day a document was issued.

`issued` is what the imprint stage and the dates stage rest on: the day a document gives itself, or
that its file or address gives it. Nothing is made up: a document that tells no day has none.
"""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from purport.core.document import About
from purport.core.rows import PublishedBasis
from purport.core.spans import Offset

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
    "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
}  # fmt: skip
HIJRI_MONTHS = {
    "muharram": 1, "safar": 2, "rabi al awwal": 3, "rabi al thani": 4, "jumada al awwal": 5,
    "jumada al thani": 6, "rajab": 7, "shaban": 8, "ramadan": 9, "shawwal": 10,
    "dhu al qadah": 11, "dhu al hijjah": 12, "dhul hijjah": 12, "dhul qadah": 11,
}  # fmt: skip

_MONTH = r"(?P<{0}>(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec))\.?"  # noqa: E501
_FULL = re.compile(
    r"(?<![\w/.-])(?:"
    r"(?P<y1>(?:19|20)\d\d)(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?!\d)"
    rf"|{_MONTH.format('m2')}\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)\b"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{_MONTH.format('m3')},?[\s-]+(?P<y3>(?:19|20)\d\d)\b"
    r"|(?P<d4>\d{1,2})(?P<s4>[/.-])(?P<m4>\d{1,2})(?P=s4)(?P<y4>(?:19|20)\d\d)\b"
    r")",
    re.IGNORECASE,
)
_PARTIAL = re.compile(
    rf"\b(?:{_MONTH.format('m1')}\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m2')})(?!\w)",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"^\s*(?P<place>[A-Z][A-Z .'/-]{2,40}|[A-Z][\w'-]+(?:[ /-][A-Z][\w'-]+){0,3})"
    r"(?:,\s*[A-Z][\w. ]{1,25})?\s*[,:–—-]\s*"
    r"(?P<date>[^()\n:]{3,24}?)\s*(?:\(|–|—|--|-\s|:|\[)"
)
_LABEL = re.compile(
    r"^\W*(?:date(?: of issue| issued| published)?|published(?: on| at)?|posted(?: on)?"
    r"|released?(?: on)?|issued(?: on)?|updated(?: on)?|last updated|dated|created)\b\W*",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/_.]?(?P<m>0[1-9]|1[0-2])[-/_.]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)
_NAMED = r"(?P<{0}>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}}"
_NAMED_IN_ADDRESS = re.compile(
    rf"(?<!\d)(?P<y1>(?:19|20)\d\d)[-/_]{_NAMED.format('m1')}[-/_](?P<d1>[0-3]?\d)(?!\d)"
    rf"|(?<!\d)(?P<d2>[0-3]?\d)[-/_]{_NAMED.format('m2')}[-/_](?P<y2>(?:19|20)\d\d)(?!\d)"
    rf"|(?<![a-z]){_NAMED.format('m3')}[-/_](?P<d3>[0-3]?\d)[-/_](?P<y3>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:until|till|by|before|deadline|expires?|will|would|shall|scheduled|due|planned|next|from"
    r"|through|end|ends)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
TOGETHER = 31
"""Days within which two dates of a text must stand for the later to date it."""
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")

HEAD_CHARS = 2500
"""How far into a text a masthead can reach; the first lines of a report, not its story."""
HEAD_LINES = 15


class Issued(Struct, frozen=True):
    """The day a document was issued: an ISO day, how it is known, and where it says so."""

    day: str
    basis: PublishedBasis
    start: Offset | None = None
    stop: Offset | None = None


class WrittenDate(Struct, frozen=True):
    """A whole date in a line: the day, and where its words stand."""

    day: date
    start: int
    stop: int


def written_dates(line: str) -> Iterator[WrittenDate]:
    """Every whole date of a line, in order: day, month and year all told.

    "05/03/2019" is read only where no other reading is possible (13/03/2019, 03/13/2019, 5/5/2019).
    """
    for found in _FULL.finditer(line):
        day = _whole(found)
        if day is not None:
            yield WrittenDate(day, found.start(), found.end())


def _whole(found: re.Match[str]) -> date | None:
    for n in ("1", "2", "3", "4"):
        if found[f"y{n}"] is None:
            continue
        month_text, day = found[f"m{n}"], int(found[f"d{n}"])
        month = int(month_text) if month_text.isdecimal() else MONTHS[month_text.lower()]
        if n == "4" and month <= 12 and day <= 12 and month != day:
            return None
        if n == "4" and month > 12:
            month, day = day, month
        return made_date(int(found[f"y{n}"]), month, day)
    return None


def made_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def issued(text: str, name: str, about: About) -> Issued | None:
    """The day a document was issued, or None where nothing tells it.

    First what is given with the document; then what its masthead or dateline states; then the day
    in its address or file name ("metadata"); then a dateline without a year, the year taken from
    the address, the file name or the latest year in the head of the text ("inferred"); last the
    latest date that the text tells, where another is told close before it ("inferred").
    """
    if about.published is not None:
        return Issued(about.published[:10], "given")
    stated = _stated(text)
    if stated is not None:
        return stated
    for source in (about.url, name):
        day = _in_address(source) if source is not None else None
        if day is not None:
            return Issued(day.isoformat(), "metadata")
    return _without_year(text, name, about.url) or _latest_told(text)


def _latest_told(text: str) -> Issued | None:
    """The latest whole date of a text that tells what was, as a report's last news.

    Only where another date stands within a month before it, no later year is named, and no word
    says that it was still to come: one date alone may be that of a treaty or an old war.
    """
    told: dict[date, WrittenDate] = {}
    for written in written_dates(text):
        if _COMING.search(text[max(0, written.start - 50) : written.start]) is None:
            told.setdefault(written.day, written)
    days = sorted(told)
    if len(days) < 2 or (days[-1] - days[-2]).days > TOGETHER:
        return None
    if (_year_from(text) or 0) > days[-1].year:
        return None
    last = told[days[-1]]
    return Issued(last.day.isoformat(), "inferred", last.start, last.stop)


def _head_lines(text: str) -> Iterator[tuple[int, str]]:
    at = seen = 0
    for line in text[:HEAD_CHARS].splitlines(keepends=True):
        if line.strip():
            seen += 1
            yield at, line.rstrip()
        if seen >= HEAD_LINES:
            return
        at += len(line)


def _stated(text: str) -> Issued | None:
    best: Issued | None = None
    for at, line in _head_lines(text):
        written = next(written_dates(line), None)
        if written is None:
            continue
        here = Issued(written.day.isoformat(), "stated", at + written.start, at + written.stop)
        rest = (line[: written.start] + line[written.stop :]).strip(" ,.|-–—()[]:;")
        if _LABEL.match(line) or not rest or _weekday_or_clock(rest):
            return here
        if _is_dateline(line, written):
            return here
        if best is None and len(line) <= 100 and not _is_prose(line):
            best = here
    return best


def _weekday_or_clock(rest: str) -> bool:
    words = re.findall(r"[a-z]+", rest.lower())
    return all(word in WEEKDAYS or word in _CLOCK_WORDS for word in words)


_CLOCK_WORDS = frozenset({
    "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "cet", "ist", "at", "on", "h",
    "hrs", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "the",
    "day", "of",
})  # fmt: skip


def _is_dateline(line: str, written: WrittenDate) -> bool:
    found = _DATELINE.match(line)
    return found is not None and found.start("date") <= written.start < found.end("date") + 1


def _is_prose(line: str) -> bool:
    """Whether a line reads as a sentence: it ends in a full stop or has many small words."""
    words = line.split()
    small = sum(word.islower() for word in words)
    return (line.rstrip().endswith((".", "?", "!")) and len(words) > 6) or small > 9


def _in_address(source: str) -> date | None:
    found = _IN_ADDRESS.search(source)
    if found is not None:
        return made_date(int(found["y"]), int(found["m"]), int(found["d"]))
    named = _NAMED_IN_ADDRESS.search(source)
    if named is None:
        return None
    n = next(n for n in "123" if named[f"y{n}"] is not None)
    return made_date(int(named[f"y{n}"]), MONTHS[named[f"m{n}"].lower()], int(named[f"d{n}"]))


def _without_year(text: str, name: str, url: str | None) -> Issued | None:
    for at, line in _head_lines(text):
        dateline = _DATELINE.match(line)
        if dateline is None:
            continue
        found = _PARTIAL.search(line, dateline.start("date"), dateline.end("date"))
        if found is None:
            continue
        year = _year_from((url or "") + " " + name) or _year_from(text[:HEAD_CHARS])
        if year is None:
            return None
        n = "1" if found["m1"] is not None else "2"
        day = made_date(year, MONTHS[found[f"m{n}"].lower()], int(found[f"d{n}"]))
        if day is not None:
            return Issued(day.isoformat(), "inferred", at + found.start(), at + found.end())
    return None


def _year_from(text: str) -> int | None:
    years = [int(year) for year in _YEAR.findall(text)]
    return max(years, default=None)


def hijri_days(year: int, month: int | None) -> tuple[date, date]:
    """About the first and last day of a month or year of the Hijri calendar, both included.

    Reckoned by the tabular calendar; what was seen in the sky may differ by two days.
    """
    first = _hijri_day(year, month if month is not None else 1)
    following = (year + 1, 1) if month in (None, 12) else (year, (month or 0) + 1)
    return first, date.fromordinal(_hijri_day(*following).toordinal() - 1)


def _hijri_day(year: int, month: int) -> date:
    # Days from the epoch (16 July 622, Julian): whole years of 354 days, 11 leap days in 30 years.
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    return date.fromordinal(227_015 + days)
