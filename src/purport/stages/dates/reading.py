"""What an expression may be read against, and what a reading of it holds."""

from datetime import date, timedelta

from msgspec import Struct

from purport.core.calendar import MONTHS
from purport.core.rows import Precision, TimeBasis, TimeType
from purport.core.times import days_of, earlier_by, month_value, quarter_of, week_value
from purport.stages.dates.tense import COMING, PAST


class Setting(Struct, frozen=True):
    """Where an expression stands: the document's day, the date told last, and the verb's tense.

    `told` is a TIMEX3 value, `same` whether it stands in this sentence; `before` and `after` are
    the words on either side, or empty. `quarter` is the quarter told last, however far back.
    `day_first` says in which order the document writes dates in numbers; None where it tells none.
    `issuer_order` says so of the country of its issuer; None where that is not known.
    `wide` is the date or year told last, which "the following year" counts from. `ahead` are the
    next words after the expression. `given` says that the words are known to tell a time, so only
    what they mean is asked.
    """

    now: date | None
    told: str | None = None
    same: bool = False
    tense: int = 0
    before: str = ""
    after: str = ""
    quarter: str | None = None
    day_first: bool | None = None
    issuer_order: bool | None = None
    given: bool = False
    wide: str | None = None
    ahead: tuple[str, ...] = ()


class Reading(Struct, frozen=True):
    """A TIMEX3 type and value, how it is known, and the days where the value does not tell them.

    `precision` is set where the value does not tell that either.
    """

    type: TimeType
    value: str | None
    basis: TimeBasis = "stated"
    first: date | None = None
    last: date | None = None
    precision: Precision | None = None


def relative(value: str | None, kind: TimeType = "date") -> Reading:
    """A reading reckoned from another day; None where there was no day to reckon from."""
    return Reading(kind, value, "relative")


def told_day(at: Setting, unit: str = "D") -> date | None:
    """The first day of the date told last, where that is fine enough to count such units from.

    Else the document's day for months and longer ("a year earlier"), and None for days and weeks:
    "the next day" in a report without a date before it is not the day after the report.
    """
    otherwise = at.now if unit in {"Y", "Q", "M"} else None
    if unit == "Y" and at.wide is not None:
        return date(int(at.wide[:4]) or 1, 1, 1)
    days = days_of(at.told) if at.told is not None else None
    if days is None or at.told is None:
        return otherwise
    fine = {"Y": 4, "Q": 6, "M": 7, "W": 8}.get(unit, 10)
    return days.first if len(at.told) >= fine else otherwise


def told_year(at: Setting) -> int | None:
    """The year of a month or day told in the same sentence, where it is not the document's.

    In a document without a day, the year told last, a few sentences back.
    """
    if (
        at.told is None
        or not (at.same or at.now is None)
        or not at.told[:4].isdecimal()
        or at.told[4:5] != "-"
    ):
        return None
    year = int(at.told[:4])
    return year if at.now is None or year != at.now.year else None


def shifted(day: date, unit: str, by: int) -> date:
    """The day so many units on; `unit` is the letter of an ISO duration, Q for quarters."""
    try:
        if unit == "D":
            return day + timedelta(days=by)
        if unit == "W":
            return day + timedelta(weeks=by)
        return earlier_by(day, months=-by * {"M": 1, "Q": 3, "Y": 12}.get(unit, 0))
    except (ValueError, OverflowError):
        return day


def as_unit(day: date, unit: str) -> str:
    """The day, or the week, month, quarter or year it lies in, as a value."""
    if unit == "W":
        return week_value(day)
    if unit == "M":
        return month_value(day.year, day.month)
    if unit == "Q":
        return f"{day.year:04d}-Q{quarter_of(day)}"
    if unit == "Y":
        return f"{day.year:04d}"
    return day.isoformat()


def on_weekday(weekday: int, at: Setting, which: str) -> str | None:
    """The day of that weekday: `which` is l (last), x (next), h (this) or empty.

    Without a word for it, the tense decides; a report tells what was unless its verb says
    otherwise.
    """
    if at.now is None:
        return None
    back = (at.now.weekday() - weekday) % 7
    if which == "l":
        day = at.now - timedelta(days=back or 7)
    elif which == "x":
        day = at.now + timedelta(days=(7 - back) % 7 or 7)
    elif which == "h" or at.tense == COMING:
        day = at.now + timedelta(days=(7 - back) % 7)
        if which == "h" and at.tense == PAST:
            day = at.now - timedelta(days=back)
    else:
        day = at.now - timedelta(days=back)
    return day.isoformat()


def year_ahead(month: int, at: Setting) -> int | None:
    """The year of a month or day from the date it runs to: "from March to June 2018"; else None."""
    if not at.ahead or at.ahead[0] not in _RUNS_TO:
        return None
    words = [word for word in at.ahead[1:] if word != "," and len(word) > 2]
    if len(words) < 2 or words[0] not in MONTHS or not words[1].isdecimal() or len(words[1]) != 4:
        return None
    return int(words[1]) - (month > MONTHS[words[0]])


_RUNS_TO = frozenset(["to", "until", "till", "through", "and", "or", "-", "–", "—"])


def year_for(month: int, day: int, at: Setting) -> int | None:
    """The year of a day told without one, by tense and nearness to the document's day, or None."""
    year = year_ahead(month, at)
    if year is not None:
        return year
    year = told_year(at)
    if year is not None and at.tense != COMING:
        return year
    if at.now is None:
        return None
    ahead = (month - at.now.month) * 30 + day - at.now.day
    if at.before == "since":
        return at.now.year - (ahead > 0)
    if at.tense == COMING:
        return at.now.year + (ahead < 0)
    if at.tense == PAST:
        # "set Nov. 20 as the deadline": a past verb speaks of a near day to come as often as not.
        return at.now.year - (ahead > SOON)
    if ahead > 183:
        return at.now.year - 1
    return at.now.year + (ahead < -240)


SOON = 75  # days; swept 30-120 on news of three sets (21 Nov 2026): flat from 60 on, worse below
