"""TIMEX3 values as stretches of days: what "1989-Q3" or "2019-W12-WE" covers, and how finely.

A stretch has a first and a last day, both included. Durations ("P5Y"), repeated times
("XXXX-WXX-2") and references without a day ("PAST_REF") cover none. Source: TIMEX3 in the TimeML
specification 1.2.1.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from msgspec import Struct

from purport.core.rows import Precision

_VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<time>T.*)?)?|W(?P<week>\d\d)(?P<end>-WE)?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?$"
)
_DECADE = re.compile(r"\d{3}$")
_CENTURY = re.compile(r"\d{2}$")
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month of each season, as meteorologists of the northern half count them."""


class Days(Struct, frozen=True, order=True):
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def covers(self, other: "Days") -> bool:
        """Whether all days of the other are among these."""
        return self.first <= other.first and other.last <= self.last


def days_of(value: str) -> Days | None:
    """The days a TIMEX3 value covers; None for values that cover none or do not exist.

    A winter is that of the year it begins in; a time of day covers its day; a week is an ISO week.
    """
    if _DECADE.match(value):
        return _years(int(value) * 10, 10)
    if _CENTURY.match(value):
        return _years(int(value) * 100, 100)
    found = _VALUE.match(value)
    if found is None:
        return None
    year = int(found["year"])
    try:
        if found["day"] is not None:
            day = date(year, int(found["month"]), int(found["day"]))
            return Days(day, day)
        if found["week"] is not None:
            monday = date.fromisocalendar(year, int(found["week"]), 1)
            first = monday + timedelta(days=5) if found["end"] is not None else monday
            return Days(first, monday + timedelta(days=6))
        if found["season"] is not None:
            start, stop = SEASONS[found["season"]]
            return _months(year, start, year + (stop < start), stop)
        if found["quarter"] is not None:
            quarter = int(found["quarter"])
            return _months(year, 3 * quarter - 2, year, 3 * quarter)
        if found["half"] is not None:
            half = int(found["half"])
            return _months(year, 6 * half - 5, year, 6 * half)
        if found["month"] is not None:
            return _months(year, int(found["month"]), year, int(found["month"]))
        return _years(year, 1)
    except ValueError:
        return None


def precision_of(value: str) -> Precision | None:
    """How finely a TIMEX3 value tells when; None where it covers no days."""
    if days_of(value) is None:
        return None
    if _DECADE.match(value):
        return "decade"
    if _CENTURY.match(value):
        return "century"
    found = _VALUE.match(value)
    if found is None:
        return None
    if found["time"] is not None:
        return "time"
    kinds: tuple[tuple[str, Precision], ...] = (
        ("day", "day"), ("week", "week"), ("season", "season"), ("quarter", "quarter"),
        ("half", "season"), ("month", "month"),
    )  # fmt: skip
    return next((kind for group, kind in kinds if found[group] is not None), "year")


def _months(year: int, month: int, last_year: int, last_month: int) -> Days:
    last = monthrange(last_year, last_month)[1]
    return Days(date(year, month, 1), date(last_year, last_month, last))


def _years(first: int, count: int) -> Days | None:
    if first < 1 or first + count - 1 > 9999:
        return None
    return Days(date(first, 1, 1), date(first + count - 1, 12, 31))


def week_value(day: date) -> str:
    """The ISO week a day lies in, "2019-W12"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_value(year: int, month: int) -> str:
    """The value of a month; `month` may run under 1 or over 12, years then follow."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04d}-{month:02d}"


def season_of(day: date) -> str:
    """The season a day lies in: SP, SU, FA or WI."""
    return ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")[day.month - 1]


def quarter_of(day: date) -> int:
    """The quarter of the year a day lies in, 1 to 4."""
    return (day.month + 2) // 3


def earlier_by(day: date, *, years: int = 0, months: int = 0) -> date:
    """The same day so many years and months before (after, if negative), or the month's last."""
    at = day.year * 12 + day.month - 1 - years * 12 - months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
