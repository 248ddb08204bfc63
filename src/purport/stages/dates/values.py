"""What each rule of the grammar means: from its words to a TIMEX3 type and value.

Every function takes the words of one expression, their letters (see `words`) and the setting, and
gives a reading, or None where the words turn out to tell no time.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from msgspec import structs

from purport.core.calendar import MONTHS, WEEKDAYS, made_date
from purport.core.rows import TimeBasis
from purport.core.times import days_of, quarter_of
from purport.stages.dates.eras import era
from purport.stages.dates.hijri import hijri
from purport.stages.dates.reading import (
    Reading,
    Setting,
    as_unit,
    on_weekday,
    relative,
    shifted,
    told_day,
    year_ahead,
    year_for,
)  # fmt: skip
from purport.stages.dates.seasons import feast, season
from purport.stages.dates.spans import READ_SPANS, year_of_unit
from purport.stages.dates.tense import COMING, PAST
from purport.stages.dates.words import (
    TIMES_OF_DAY,
    number,
)  # fmt: skip
from purport.stages.dates.years import (
    COUNTED,
    century,
    decade,
    ordinal,
    short_year,
    word_year,
    year,
)

Reader = Callable[[list[str], str, Setting], Reading | None]


def calendar(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A day of the calendar, its year told or inferred."""
    if "I" in letters:
        return Reading("date", words[letters.index("I")])
    if "J" in letters:
        return _slashes(words[letters.index("J")], at)
    month = MONTHS[words[letters.index("M")]]
    spot = next(i for i, letter in enumerate(letters) if letter in "dO")
    day = ordinal(words[spot])
    if "Y" in letters:
        whole = made_date(int(words[letters.index("Y")]), month, day)
        return Reading("date", whole.isoformat()) if whole is not None else None
    if not 1 <= day <= 31:
        return None
    if (month, day) == (9, 11) and at.after in {
        "attacks",
        "attack",
        "terror",
        "terrorist",
        "terrorists",
    }:
        return Reading("date", "2001-09-11", "inferred")
    if at.after in TOLD_BY_DAY:
        at = structs.replace(at, tense=PAST)
    year = year_for(month, day, _pushed(at, letters))
    if year is not None and at.after in TOLD_BY_DAY and at.now is not None:
        year -= (year, month, day) > (at.now.year, at.now.month, at.now.day)
    if "A" in letters and year is not None:
        year = _agreeing(year, month, day, WEEKDAYS_SHORT[words[letters.index("A")][:3]])
    if year is None:
        return Reading("date", f"XXXX-{month:02d}-{day:02d}", "inferred")
    whole = made_date(year, month, day)
    return Reading("date", whole.isoformat(), "inferred") if whole is not None else None


TOLD_BY_DAY = frozenset({
    "attack", "attacks", "coup", "massacre", "bombing", "bombings", "uprising", "revolution",
    "earthquake", "earthquakes", "agreement", "invasion", "assault", "raid", "strike", "explosion",
    "blast", "protest", "protests", "ceasefire", "truce", "memorandum",
})  # fmt: skip
"""What is called by the day on which it was: "the 15 July coup" is not one to come."""


def _agreeing(year: int, month: int, day: int, weekday: int) -> int:
    """The year, or the one before or after, in which the day falls on that weekday."""
    for near in (year, year + 1, year - 1):
        whole = made_date(near, month, day)
        if whole is not None and whole.weekday() == weekday:
            return near
    return year


def _pushed(at: Setting, letters: str) -> Setting:
    """The setting with the tense that "last" or "next" before a month gives."""
    if not letters or letters[0] not in "lx":
        return at
    return structs.replace(at, tense=PAST if letters[0] == "l" else COMING)


def _slashes(word: str, at: Setting) -> Reading | None:
    one, two, three = (int(part) for part in re.split(r"[-/.]", word))
    year = three + (0 if three > 99 else 2000 if three < 50 else 1900)
    if not (min(one, two) >= 1 and max(one, two) <= 31 and year >= 1):
        return None
    day_first = at.day_first
    if one > 12 or two > 12 or one == two:
        day_first = one > 12
    elif "." in word:
        day_first = True
    basis: TimeBasis = "stated" if day_first is not None else "inferred"
    if day_first is None:
        day_first = at.issuer_order
    if day_first is None:  # 5 March or 3 May: nothing tells which, so it is between the two
        either = sorted([date(year, one, two), date(year, two, one)])
        return Reading("date", None, "inferred", either[0], either[1])
    whole = made_date(year, two, one) if day_first else made_date(year, one, two)
    return Reading("date", whole.isoformat(), basis) if whole is not None else None


def day_first(text: str, now: date | None) -> bool | None:
    """Whether a document writes the day before the month in numbers; None where it does not tell.

    Told by dates that can be read one way only ("23/03/2019"), else by one that is the document's
    own day in one order. None, too, where dates contradict each other.
    """
    told: set[bool] = set()
    likely: set[bool] = set()
    for found in _NUMBERS.finditer(text):
        one, two, three = (int(part) for part in found.groups())
        if one > 12 >= two or two > 12 >= one:
            told.add(one > 12)
        elif now is not None and one != two and three % 100 == now.year % 100:
            if (one, two) == (now.day, now.month):
                likely.add(True)
            elif (two, one) == (now.day, now.month):
                likely.add(False)
    known = told or likely
    return known.pop() if len(known) == 1 else None


_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d\d)(?![\d/-])")


def days(words: list[str], letters: str, at: Setting) -> Reading | None:
    """Days of one month told as a range, "5-7 March 2019"."""
    numbers = [ordinal(w) for w, letter in zip(words, letters, strict=True) if letter in "dO"]
    month = MONTHS[words[letters.index("M")]]
    year = int(words[letters.index("Y")]) if "Y" in letters else year_for(month, numbers[0], at)
    if year is None or len(numbers) < 2:
        return None
    first, last = made_date(year, month, numbers[0]), made_date(year, month, numbers[-1])
    if first is None or last is None or last < first:
        return None
    return Reading(
        "date", f"{first}/{last}", "stated" if "Y" in letters else "inferred", first, last, "day"
    )


def same_month(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A second day of the month just told, "25" in "April 24 and 25"."""
    if at.told is None or not at.same or len(at.told) < 10 or at.after in COUNTED:
        return None
    year = int(words[-1]) if "Y" in letters else None
    if not at.told[:4].isdecimal():
        return Reading("date", f"{at.told[:8]}{ordinal(words[0]):02d}", "inferred")
    whole = made_date(year or int(at.told[:4]), int(at.told[5:7]), ordinal(words[0]))
    return Reading("date", whole.isoformat(), "inferred") if whole is not None else None


def month_year(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A month with its year, "March 2019", "March of last year"."""
    month = MONTHS[words[letters.index("M")]]
    if "Y" in letters:
        return Reading("date", f"{words[letters.index('Y')]}-{month:02d}")
    if "u" in letters:
        year = year_of_unit(letters, at)
        return relative(f"{year:04d}-{month:02d}" if year is not None else None)
    told = number(words[letters.index("M") + 1 :])
    return Reading("date", f"{int(told):04d}-{month:02d}") if told and 1000 < told < 2200 else None


def month_alone(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A month without its year: the tense, or "last" and "next", say which."""
    month = next(MONTHS[word] for word in words if word in MONTHS)
    which = next((letter for letter in letters if letter in "lxh"), "")
    later = year_ahead(month, at) if which == "" else None
    if later is not None:
        return Reading("date", f"{later:04d}-{month:02d}", "inferred")
    if at.now is None and which == "":
        year = year_for(month, 1, at)
        return Reading("date", f"{year if year is not None else 'XXXX'}-{month:02d}", "inferred")
    if at.now is None:
        return relative(None)
    if which == "h":
        year = at.now.year
    elif which == "l":
        year = at.now.year - (month >= at.now.month)
    elif which == "x":
        year = at.now.year + (month <= at.now.month)
    else:
        year = _month_year_by_tense(month, at, at.now)
    return Reading("date", f"{year:04d}-{month:02d}", "relative" if which else "inferred")


def _month_year_by_tense(month: int, at: Setting, now: date) -> int:
    told = year_for(month, now.day, at)
    if told is not None and told not in {now.year - 1, now.year, now.year + 1}:
        return told
    if at.before == "since":
        return now.year - (month > now.month)  # what goes on since then began before today
    if at.tense == COMING:
        return now.year + (month < now.month)
    soon = 2 if at.tense == PAST else 4
    return now.year - (month - now.month > soon)


def weekday(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A day of the week, "Tuesday", "last Tuesday", "Tuesday of last week"."""
    spot = letters.index("A")
    day = WEEKDAYS_SHORT[words[spot][:3]]
    if spot == 0 and at.before in NAMED_DAYS and not at.given:
        return None
    if "u" in letters:
        if at.now is None or not words[-1].startswith("week"):
            return relative(None)
        week = shifted(at.now, "W", {"l": -1, "x": 1}.get(letters[-2], 0))
        return relative(date.fromisocalendar(*week.isocalendar()[:2], day + 1).isoformat())
    which = next((letter for letter in letters[:spot] if letter in "lxh"), "")
    if at.before == "as":
        which = "h"  # "as soon as Tuesday", "as early as Tuesday" look ahead
    return relative(on_weekday(day, at, which))


NAMED_DAYS = frozenset(["black", "bloody", "good", "ash", "palm", "holy", "maundy"])
"""With one of these before it a weekday is a feast or a name: "Good Friday", "Bloody Sunday"."""


def weekdays_ago(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A weekday so many times back, "two Fridays ago"."""
    count = number(words[:-2])
    if at.now is None or count is None or not 1 <= count <= 60:
        return relative(None)
    back = (at.now.weekday() - WEEKDAYS_SHORT[words[-2][:3]]) % 7 or 7
    return relative(shifted(at.now, "D", -back - 7 * (int(count) - 1)).isoformat())


def that_part(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A part of the day told last or the one beside it, "that evening", "the night before"."""
    part = next(word for word, letter in zip(words, letters, strict=True) if letter == "p")
    base = told_day(at)
    if letters[-1] == "j" and at.after not in _AFTER_DAY:
        return None  # "the night before elections"
    if base is None:
        return relative(None, "time")
    by = {"before": -1, "earlier": -1, "previous": -1}.get(words[-1], 1)
    by = 0 if "y" in letters else by
    return relative(f"{shifted(base, 'D', by).isoformat()}T{TIMES_OF_DAY[part]}", "time")


WEEKDAYS_SHORT = {name[:3]: i for name, i in WEEKDAYS.items()}


def day(words: list[str], letters: str, at: Setting) -> Reading | None:
    """Today, yesterday, tomorrow, tonight."""
    word = words[-1]
    if at.now is None:
        return relative(None)
    by = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    value = shifted(at.now, "D", by).isoformat()
    if letters[-1] == "T":
        return relative(f"{value}TNI", "time")
    return relative(value)


def clocked(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A day with a time of day, "10 p.m. Wednesday", "Tuesday evening", "last night"."""
    at_day = _day_of(words, letters, at)
    time = clock_time(words, letters)
    if time is None:
        return at_day
    if at_day is None:
        return None
    value = f"{at_day.value[:10]}T{time}" if at_day.value is not None else None
    return Reading("time", value, at_day.basis)


def _day_of(words: list[str], letters: str, at: Setting) -> Reading | None:
    if any(letter in letters for letter in "MIJ"):
        spots = [i for i, letter in enumerate(letters) if letter in "MIJ"]
        lo = hi = spots[0]
        if letters[lo] == "M":
            spans = re.finditer(r"M[dO](?!z)(?:,?Y)?|[dO]f?M(?:,?Y)?", letters)
            found = next(spans, None)
            if found is None:
                return None
            lo, hi = found.start(), found.end() - 1
        return calendar(words[lo : hi + 1], letters[lo : hi + 1], at)
    if "A" in letters:
        spot = letters.index("A")
        start = spot - (spot > 0 and letters[spot - 1] in "lxh")
        return weekday(words[start : spot + 1], letters[start : spot + 1], at)
    if at.now is None:
        return relative(None)
    if "t" in letters:
        return day([words[letters.index("t")]], "t", at)
    return relative(shifted(at.now, "D", -1 if "l" in letters else 0).isoformat())


def clock_time(words: list[str], letters: str) -> str | None:
    """The time of day as TIMEX3 writes it: "22:00", "EV"; None where the words have none."""
    hour: str | None = None
    for i, letter in enumerate(letters):
        following = letters[i + 1 : i + 2]
        if letter == "H" or (letter == "d" and following == "z"):
            parts = words[i].split(":")
            number_of = int(parts[0])
            if following == "z":
                evening = words[i + 1].startswith("p")
                number_of = number_of % 12 + 12 * evening
            if number_of > 24:
                return None
            hour = f"{number_of:02d}:{parts[1] if len(parts) > 1 else '00'}"
        elif (letter in "pP" or words[i] == "overnight") and hour is None:
            hour = TIMES_OF_DAY[words[i]]
        elif letter == "U" and words[i] == "hours" and hour is None and i and letters[i - 1] == "q":
            hour = "NI" if words[i - 1] == "late" else TIMES_OF_DAY["hours"]
        elif letter == "Z" and words[i] in {"gmt", "utc"} and hour is not None:
            hour += "Z"
    return hour


def clock(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A time of day alone: on the day told last, or else the document's."""
    time = clock_time(words, letters)
    on = told_day(at) or at.now
    if letters[0] in "nY":
        hour, minute = words[0][:-2], words[0][-2:]
        sure = len(words[0]) == 4 and hour < "24" and minute < "60"
        time = f"{hour}:{minute}" + ("Z" if words[1] in {"gmt", "utc"} else "") if sure else None
    if time is None or (letters == "H" and at.after in {"scale", "ratio"}):
        return None
    return relative(f"{on.isoformat()}T{time}" if on is not None else None, "time")


def month_day(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A day of the month by its number alone, "on the 14th": of the month told last, or of this."""
    if at.after not in _AFTER_DAY or not words[0][0].isdecimal():
        return None
    base = told_day(at, "M")
    if base is None:
        return relative(None)
    whole = made_date(base.year, base.month, ordinal(words[0]))
    if whole is not None and at.now is not None and at.told is None and at.tense != COMING:
        whole = shifted(whole, "M", -1) if whole > at.now else whole
    return Reading("date", whole.isoformat(), "inferred") if whole is not None else None


_AFTER_DAY = frozenset({
    "", ",", ".", ";", "they", "he", "she", "it", "we", "the", "and", "but", "when", "a", "two",
})  # fmt: skip


READERS: Mapping[str, Reader] = {
    **READ_SPANS,
    "calendar": calendar, "days": days, "monthyear": month_year, "lastmonth": month_alone,
    "season": season, "decade": decade, "century": century, "year": year, "shortyear": short_year,
    "sameday": same_month, "wordyear": word_year,
    "weekday": weekday, "day": day, "clocked": clocked, "clock": clock, "hijri": hijri,
    "thatpart": that_part, "weekdaysago": weekdays_ago, "feast": feast, "era": era,
    "monthday": month_day,
}  # fmt: skip
"""By the name of a rule, what reads it."""

__all__ = ["READERS", "Reader", "as_unit", "day_first", "days_of", "quarter_of"]
