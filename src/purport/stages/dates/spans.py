"""What the rules for durations, repeated times and stretches reckoned from a day mean.

The other half of `values`: quarters, "the past three months", "two days earlier", "every week".
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from purport.core.calendar import MONTHS, WEEKDAYS
from purport.core.times import days_of, quarter_of, week_value
from purport.stages.dates.quarters import (
    half,
    quarter,
    quarter_ended,
    same_period,
    year_from_quarter,
    year_of_unit,
)
from purport.stages.dates.reading import (
    Reading,
    Setting,
    as_unit,
    relative,
    shifted,
    told_day,
)  # fmt: skip
from purport.stages.dates.words import (
    GIVEN_REFERENCES,
    REFERENCES,
    REPEATED,
    SEASON_CODES,
    TIME_UNITS,
    TIMES_OF_DAY,
    UNITS,
    number,
)  # fmt: skip

Reader = Callable[[list[str], str, Setting], Reading | None]
_FROM_TOLD = frozenset({
    "following", "previous", "preceding", "ensuing", "same", "that",
})  # fmt: skip
_BACK = frozenset({
    "ago", "earlier", "before", "previously", "prior",
})  # fmt: skip


def unit_of(words: list[str], letters: str) -> str:
    """The last unit among the words, in the singular."""
    spot = max(i for i, letter in enumerate(letters) if letter in "uUQEp")
    word = words[spot]
    if word in UNITS:
        return word
    return "century" if word == "centuries" else word.removesuffix("s")


def length(unit: str, count: float | None) -> str:
    """An ISO duration of so many units; X where the count is not told."""
    if count is not None and unit in {"decade", "century"}:
        return f"P{int(count * (10 if unit == 'decade' else 100))}Y"
    shown = "X" if count is None else f"{count:g}"
    if unit == "fortnight" and count is not None:
        return f"P{2 * count:g}W"
    if count is None and unit in {"decade", "century"}:
        return "PXDE" if unit == "decade" else "PXCE"
    return f"P{'T' if unit in TIME_UNITS else ''}{shown}{UNITS[unit]}"


def count_of(words: list[str], letters: str) -> float | None:
    """The number told among the words; None for "several", "a few"; 1 for "a"."""
    if "v" in letters:
        return 2 if "couple" in words else None
    told = [w for w, letter in zip(words, letters, strict=True) if letter in "dnYwNa"]
    if len(told) > 1 and told[0] in {"a", "an"}:
        told = told[1:]
    return number(told)


def duration(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A length of time; "$5 a day" and "twice a day" are repeated times."""
    unit = unit_of(words, letters)
    count = count_of(words, letters)
    if count is None and "v" not in letters:
        return None
    if not at.given and ("~" in letters or words[-1] in {"quarters"} or at.after == "old"):
        return None  # ages and fractions
    if unit == "quarter" and "-" in letters:
        return None
    value = length(unit, count)
    if (
        letters[-2:] in {"au", "aE"}
        and not letters.startswith(("b", "+"))
        and at.before not in _BEFORE_LENGTH
    ):
        return Reading("set", value) if unit not in TIME_UNITS else None
    return Reading("duration", value)


_BEFORE_LENGTH = frozenset({
    "for", "in", "within", "after", "over", "about", "half", "than", "least", "almost",
    "nearly", "of", "to", "only", "just", "under", "some", "took", "lasted", "during",
    "until", "and", "or", ",", "(", "spent", "once", "not", "such",
}) | {""}  # fmt: skip


def units(words: list[str], letters: str, at: Setting) -> Reading | None:
    """Units without a number, "for years", "day-long"."""
    unit = unit_of(words, letters)
    if "+" in letters:
        return Reading("duration", length(unit, 1))
    if at.given:
        return Reading("duration", length(unit, None))
    if at.after.startswith("long") or at.after == "-":
        return Reading("duration", length(unit, None))
    if at.before in {
        "for",
        "over",
        "within",
        "took",
        "take",
        "lasted",
        "after",
        "in",
        "been",
        "and",
        "of",
    }:
        if at.before == "of" and at.after not in {"", ".", ",", "of"}:
            return None
        return Reading("duration", length(unit, None))
    if at.after in {"ago", "later", "earlier", "before", "after"}:
        return Reading("duration", length(unit, None))
    return None


def one_unit(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A unit without a number: "the quarter", "the latest period", "the year", "the day".

    A quarter or a period is the quarter told last; before it by a year where the words say so. A
    year is the document's, a day the one told last; where neither is told there is none.
    """
    unit = unit_of(words, letters.replace("V", "Q")) if "V" not in letters else "quarter"
    if at.given and at.before in {"a", "per"} and len(letters) == 1:
        return Reading("set", length(unit, 1))
    if at.after in {"ended", "ending"} and unit == "year":
        return Reading("duration", "P1Y")
    if unit == "quarter" and at.after in {"ended", "ending"}:
        return relative(quarter_ended(at))
    if unit == "quarter":
        if at.quarter is None or at.after in {"of", "-", "century"} or _other_quarter(words, at):
            return None
        back = "g" in letters or "j" in letters
        return relative(f"{int(at.quarter[:4]) - back:04d}{at.quarter[4:]}")
    if unit == "year" and at.now is not None:
        if at.given or (at.before in {"for", "in", "during"} and at.after in _AFTER_YEAR):
            return relative(as_unit(at.now, "Y"))
        return None
    if unit == "day" and (at.given or at.before in {"in", "of"}):
        if not at.given and at.after not in {"", ".", ",", ")", ";"}:
            return None
        day = told_day(at) if at.told is not None else at.now
        day = at.now if day is None and at.given else day
        return relative(day.isoformat() if day is not None else None)
    if unit == "week" and at.given and at.now is not None:
        return relative(week_value(at.now))
    return None


def given(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A word of time that somebody has marked as one: "already", "the near term"."""
    if words[-1] in {"date", "time"} and not {"later", "future", "further"} & set(words):
        return None
    if words[-1] == "then":
        return relative(at.told)
    return Reading("date", GIVEN_REFERENCES[words[-1]])


def _other_quarter(words: list[str], at: Setting) -> bool:
    """Whether "the quarter" is a part of a town, or of an hour, rather than of a year."""
    return words[-1] == "quarter" and at.after in {"hour", "mile", "final", "finals", "to", "past"}


_AFTER_YEAR = frozenset({"", ",", ".", ";"})


def last_few(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A length that ends or begins now, "the past three months", "recent weeks"."""
    unit = unit_of(words, letters)
    if words[-1] in TIMES_OF_DAY and "R" in letters:  # "one recent afternoon": some day or other
        return Reading("date", "PAST_REF")
    vague = "v" in letters or re.search("[lxR][Up]", letters) is not None
    count = None if vague else count_of(words, letters)
    value = length(unit, count)
    spot = next(i for i, letter in enumerate(letters) if letter in "lxR")
    if at.now is None or count is None or unit in TIME_UNITS:
        return Reading("duration", value)
    step = count * {"decade": 10, "century": 100, "fortnight": 2}.get(unit, 1)
    away = shifted(at.now, UNITS[unit], round(step) * (1 if letters[spot] == "x" else -1))
    first, last = sorted((at.now, away))
    return Reading("duration", value, "relative", first, last)


def first_few(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A length at the head of a longer one, "the first nine months of 2019"."""
    unit, count = unit_of(words, letters), count_of(words[2:], letters[2:].replace("Y", "_"))
    value = length(unit, count)
    if "Y" in letters[3:] and unit == "quarter" and count == 2:
        return Reading("date", f"{words[-1]}-H{1 if words[1] == 'first' else 2}")
    if "Y" in letters[3:] and UNITS[unit] == "M" and count and words[1] == "first":
        year = int(words[-1])
        last = shifted(date(year, 1, 1), "M", int(count))
        return Reading("duration", value, "stated", date(year, 1, 1), shifted(last, "D", -1))
    return Reading("duration", value)


def offset(words: list[str], letters: str, at: Setting) -> Reading | None:
    """So long before or after a day, "two weeks ago", "a year earlier", "three days later".

    "ago" counts from the document's day, the others from the date told last. What is counted in
    years is told to the year, in months to the month.
    """
    unit, word = unit_of(words, letters), words[-1]
    body, marks = words[:-1], letters[:-1]
    count = count_of(body, marks)
    if word in {"before", "after", "prior"} and at.after not in {"", ".", ",", ";", ")", "'"}:
        return Reading("duration", length(unit, count))
    if letters == "Duj":
        count = 1
    back = word in _BACK
    if count is None:
        return relative("PAST_REF" if back else "FUTURE_REF")
    quarter = year_from_quarter(unit, count, back=back, at=at)
    if quarter is not None:
        return relative(quarter)
    base = at.now if word in {"ago", "hence"} else told_day(at, UNITS[unit])
    if base is None:
        return relative(None)
    step = round(count * {"decade": 10, "century": 100, "fortnight": 2}.get(unit, 1))
    if unit in TIME_UNITS:
        return relative(base.isoformat())
    away = shifted(base, UNITS[unit], -step if back else step)
    return relative(as_unit(away, UNITS[unit]))


def year_ago(words: list[str], letters: str, at: Setting) -> Reading | None:
    """ "Year-ago" and "year-earlier": a year before, told by quarters where quarters were told."""
    unit = unit_of(words[:2], letters[:2].replace("-", "_"))
    if unit != "year" or at.now is None:
        return None
    quarter = year_from_quarter("year", 1, back=True, at=at)
    return relative(quarter or str(at.now.year - 1))


def about(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A day, week, month, quarter or year by its nearness, "last week", "the end of this month"."""
    if letters[0] in "u" and letters[-1] == "q":
        return relative(as_unit(at.now, "Y") if at.now is not None and words[0] == "year" else None)
    spots = [i for i, letter in enumerate(letters) if letter in "lxhy"]
    mark, word = (letters[spots[-1]], words[spots[-1]]) if spots else ("h", "this")
    if "W" in letters:
        return _weekend(mark, at)
    unit = unit_of(words, letters)
    if mark == "l" and at.after == "of" and letters[0] == "D":
        return None  # "the last day of the talks"
    if word == "past" or (unit in TIME_UNITS and mark in "lx"):
        return Reading("duration", length(unit, 1))
    if unit in {"season", "period"} or unit in TIME_UNITS:
        return None
    onward = word == "next" and letters[0] == "D" and unit == "day"
    within = unit == "day" and not spots and letters[0] in "qj"  # "earlier in the day"
    base = told_day(at, UNITS[unit]) if word in _FROM_TOLD or onward or within else at.now
    if base is None and (onward or within):
        base = at.now
    if base is None:
        return relative(None)
    step = {"l": -1, "x": 1}.get(mark, 0)
    if unit == "decade":
        return relative(str(base.year // 10 + step))
    away = shifted(base, UNITS[unit], step * (2 if unit == "fortnight" else 1))
    return relative(as_unit(away, UNITS[unit]))


def _weekend(mark: str, at: Setting) -> Reading:
    if at.now is None:
        return relative(None)
    back = at.tense < 0 and mark == "D" and at.now.weekday() < 5
    week = shifted(at.now, "W", -1 if mark == "l" or back else 1 if mark == "x" else 0)
    return relative(f"{week_value(week)}-WE")


def weekend(words: list[str], letters: str, at: Setting) -> Reading | None:
    """The weekend nearest in the tense told."""
    return _weekend("D", at) if words[-1] == "weekend" else None


def repeated(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A time that comes again, "every Tuesday", "weekly", "twice a year"."""
    last, word = letters[-1], words[-1]
    if last == "c" and not at.given and at.after.isalpha() and not word.endswith("ually"):
        return None  # "daily bread": said of a thing, not of when
    if last == "c":
        return Reading("set", REPEATED[word])
    if last in "AB":
        weekday = next(i for name, i in WEEKDAYS.items() if name[:3] == word[:3])
        return Reading("set", f"XXXX-WXX-{weekday + 1}")
    if last == "M":
        return Reading("set", f"XXXX-{MONTHS[word]:02d}")
    if last == "s":
        return Reading("set", f"XXXX-{SEASON_CODES[word]}")
    if last == "p":
        return Reading("set", f"XXXX-XX-XXT{TIMES_OF_DAY[word]}")
    if last == "W":
        return Reading("set", "XXXX-WXX-WE")
    unit = unit_of(words, letters)
    if letters[0] == "e" and words[0] == "per" and unit in TIME_UNITS:
        return None
    count = 2 if "other" in words else count_of(words[1:], letters[1:].replace("a", "_"))
    return Reading("set", length(unit, count or 1))


def reference(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A time told by no date at all: PAST_REF, PRESENT_REF, FUTURE_REF."""
    word = words[-1]
    if letters == "hU":
        return Reading("date", "PRESENT_REF") if word == "days" else None
    if letters[-1] == "l":
        if (
            word != "past"
            or letters[0] != "D"
            or (at.after.isalpha() and at.after not in _AFTER_PAST)
        ):
            return None
        return Reading("date", "PAST_REF")
    if word == "current":
        return Reading("date", "PRESENT_REF")
    if word in {"soon", "shortly"} and (at.before == "as" or at.after in {"after", "before", "as"}):
        return None
    if (
        word == "future"
        and not at.given
        and letters[0] != "D"
        and at.after.isalpha()
        and at.after not in _AFTER_PAST
    ):
        return None
    value = REFERENCES.get(word) or (GIVEN_REFERENCES.get(word) if at.given else None)
    return Reading("date", value) if value is not None else None


_AFTER_PAST = frozenset({
    "and", "or", "but", "in", ",", ".", "to", "as", "that", "when", "for", "with", "by", "is",
    "was", "has", "he", "she", "they", "it", "we", "i", "you",
})  # fmt: skip

READ_SPANS: Mapping[str, Reader] = {
    "duration": duration, "units": units, "lastfew": last_few, "firstfew": first_few,
    "offset": offset, "yearago": year_ago, "about": about, "weekend": weekend,
    "quarter": quarter, "half": half, "unit": one_unit, "sameperiod": same_period,
    "given": given,
    "set": repeated, "reference": reference,
}  # fmt: skip
"""By the name of a rule, what reads it."""

__all__ = ["READ_SPANS", "days_of", "quarter_of", "unit_of", "year_of_unit"]
