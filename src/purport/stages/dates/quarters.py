"""What quarters and halves of a year mean, and "the same period a year earlier".

Reports of business tell times by quarters: "the quarter" is the one told last, and a year off is
the same quarter of another year.
"""

import re
from datetime import date

from purport.core.calendar import MONTHS
from purport.stages.dates.reading import Reading, Setting, as_unit, relative, shifted
from purport.stages.dates.words import ORDINALS


def year_of_unit(letters: str, at: Setting) -> int | None:
    """The year that "last year", "this year", "next year" in an expression means."""
    if at.now is None:
        return None
    spot = letters.rindex("u")
    return at.now.year + {"l": -1, "x": 1}.get(letters[spot - 1 : spot], 0)


def quarter(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A quarter of a year, "the third quarter", "Q3 2019", "next year's first quarter"."""
    if "L" in letters:
        which = int(words[letters.index("L")][1])
    else:
        spot = next(i for i, letter in enumerate(letters) if letter in "oO")
        which = ORDINALS.get(words[spot]) or int(re.sub(r"\D", "", words[spot]))
    if not 1 <= which <= 4 or (at.after == "of" and "century" in at.ahead):
        return None
    if "Y" in letters:
        return Reading("date", f"{words[letters.index('Y')]}-Q{which}")
    year = _recent_year(letters, at, 3 * which)
    return relative(f"{year:04d}-Q{which}" if year is not None else None)


def half(words: list[str], letters: str, at: Setting) -> Reading | None:
    """Half a year, "the first half of 2019"."""
    which = 1 if words[letters.index("F") - 1] in {"first", "1st"} else 2
    if "Y" in letters:
        return Reading("date", f"{words[letters.index('Y')]}-H{which}")
    if "u" in letters and not words[-1].startswith("year"):
        return None
    year = _recent_year(letters, at, 6 * which)
    return relative(f"{year:04d}-H{which}" if year is not None else None)


def _recent_year(letters: str, at: Setting, last_month: int) -> int | None:
    """The year of a quarter or half told without one: the latest that ends within three months."""
    if at.now is None:
        return None
    if "u" in letters:
        return year_of_unit(letters, at)
    if letters[:1] == "l" or (letters[:2] == "Dl"):
        return at.now.year - (last_month >= at.now.month)
    return at.now.year - (last_month > at.now.month + 3)


def year_from_quarter(unit: str, count: float, *, back: bool, at: Setting) -> str | None:
    """The same quarter so many years off, where a quarter was told last; business news does so."""
    told = at.quarter
    if unit != "year" or told is None:
        return None
    return f"{int(told[:4]) + (-1 if back else 1) * round(count):04d}{told[4:]}"


def quarter_ended(at: Setting) -> str | None:
    """The quarter of the calendar that holds most of "the quarter ended July 31"."""
    month = next((MONTHS[word] for word in at.ahead[1:3] if word in MONTHS), None)
    if month is None or at.now is None:
        return None
    told = next((w for w in at.ahead if len(w) == 4 and w.isdecimal()), None)
    year = int(told) if told is not None else at.now.year - (month > at.now.month)
    middle = shifted(date(year, month, 15), "M", -1)
    return as_unit(middle, "Q")


def same_period(words: list[str], letters: str, at: Setting) -> Reading | None:
    """The month or quarter told last in another year, "the same period a year earlier".

    The year alone where neither was told.
    """
    if at.now is None:
        return relative(None)
    told = at.told if at.told is not None and at.told[:4].isdecimal() else None
    if at.quarter is not None and (told is None or not at.same or len(told) < 7):
        told = at.quarter
    base = int(told[:4]) if told is not None else at.now.year
    if "Y" in letters:
        year = int(words[letters.index("Y")])
    elif "l" in letters or "x" in letters:
        year = at.now.year + (-1 if "l" in letters else 1)
    else:
        year = base - 1
    month = "u" in letters and words[letters.index("u")] == "month"
    if told is None or len(told) < 7 or not ("V" in letters or "Q" in letters or month):
        return relative(str(year))
    part = told[4:7]
    if "Q" in letters and "Q" not in part:
        return (
            relative(as_unit(date(year, int(part[1:]), 1), "Q")) if part[1:].isdecimal() else None
        )
    return relative(f"{year:04d}{part}")
