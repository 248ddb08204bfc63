"""What years, decades and centuries mean, and when four digits are a year at all."""

import re

from purport.stages.dates.hijri import hijri_year
from purport.stages.dates.reading import Reading, Setting
from purport.stages.dates.words import DECADES, ORDINALS, number

_YEAR_MAY_FOLLOW = frozenset({
    "in", "of", "since", "by", "from", "until", "till", "through", "to", "before", "after",
    "during", "late", "early", "mid", "for", "and", "or", "between", "(", "-", ",", "around",
    "about", "circa", "the", "year", "fy", "than", "on", "at", "is", "was",
})  # fmt: skip
_YEAR_MAY_PRECEDE = frozenset({
    ",", ".", ")", ";", ":", "-", "'", "'s", "’s", "]", "and", "or", "to",
}) | {""}  # fmt: skip


def ordinal(word: str) -> int:
    """The number of an ordinal in letters or digits."""
    return ORDINALS.get(word) or int(re.sub(r"\D", "", word) or 0)


OWNERS = frozenset({"his", "her", "their", "my", "our", "your"})


def decade(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A decade, "the 1990s", "the eighties"."""
    if "K" in letters:
        if OWNERS & {at.before, words[0]}:
            return None  # "a couple in their forties"
        return Reading("date", str(DECADES[words[letters.index("K")]]), "inferred")
    digits = re.sub(r"\D", "", words[letters.index("S")])
    if len(digits) == 4:
        return Reading("date", digits[:3])
    if OWNERS & {at.before, words[0]} and not words[-1].startswith(("'", "’")):
        return None
    return Reading("date", _century_of(digits), "inferred")


def _century_of(digits: str) -> str:
    return ("20" if int(digits) < 30 else "19") + digits[0]


def century(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A century by its number: the 20th is "19"."""
    spot = next(i for i, letter in enumerate(letters) if letter in "oO")
    which = ordinal(words[spot])
    return Reading("date", f"{which - 1:02d}") if 1 <= which <= 21 else None


def year(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A year in four digits, where the words on either side let it be one."""
    told = words[letters.index("Y")]
    if "C" in letters:
        if words[-1] == "ah" and 1 <= int(told) <= 1500:
            return hijri_year(int(told))
        return Reading("date", told) if words[-1] in {"ad", "ce"} else None
    if at.given:
        return Reading("date", told)
    if len(letters) == 1 or letters == "DY":
        near = 1900 <= int(told) <= 2060
        if at.before in {
            "$",
            "£",
            "€",
            "#",
            "no",
            "nos",
            "resolution",
            "article",
            "page",
            "flight",
            "/",
            "+",
        }:
            return None
        if not near and at.before not in {"in", "since", "of", "year"}:
            return None
        if at.before not in _YEAR_MAY_FOLLOW and at.after not in _YEAR_MAY_PRECEDE:
            return (
                Reading("date", told)
                if near and at.after not in COUNTED and letters == "DY"
                else None
            )
        if at.after in COUNTED or at.after in {"%", "percent"} or _is_of_a_house(at):
            return None
    return Reading("date", told)


_TELL_A_TIME = frozenset({
    "in", "since", "by", "during", "until", "till", "from", "before", "after", "year", "late",
    "early", "mid",
})  # fmt: skip
_STREETS = frozenset({
    "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "dr", "boulevard",
    "blvd", "highway", "court", "ct", "terrace", "parkway", "pkwy",
})  # fmt: skip
_STREET_WITHIN = 4  # words


def _is_of_a_house(at: Setting) -> bool:
    """Whether four digits are a house's: "of 1935 Orchard St.", but not "in 1968 Abbey Road"."""
    if at.before in _TELL_A_TIME:
        return False
    near = at.ahead[:_STREET_WITHIN]
    street = next((i for i, word in enumerate(near) if word in _STREETS), 0)
    return street > 0 and all(word.isalnum() for word in near[:street])


COUNTED = frozenset({
    "people", "men", "women", "children", "soldiers", "troops", "fighters", "police",
    "officers", "dollars", "euros", "tons", "tonnes", "km", "miles", "kilometers",
    "kilometres", "meters", "metres", "feet", "hectares", "acres", "refugees", "families",
    "homes", "houses", "members", "workers", "protesters", "civilians", "others", "hours",
    "days", "weeks", "months", "years", "more", "times", "points", "votes", "students",
    "migrants", "rockets", "missiles", "pounds", "barrels", "jobs", "kg", "utc", "gmt",
})  # fmt: skip


def short_year(words: list[str], letters: str, at: Setting) -> Reading | None:
    """The second of two years, told in two digits: "58" in "1957-58"; `before` is the first."""
    short = words[0]
    if len(short) != 2 or not (short + at.before).isdecimal():  # "1957-7.7 percent"
        return None
    first = int(at.before)
    last = first - first % 100 + int(short)
    if not first < last <= first + 30 or not 1800 <= first <= 2100:
        return None
    return None if at.after in COUNTED else Reading("date", str(last), "inferred")


def word_year(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A year told in words, "nineteen ninety-six", "the year two thousand"."""
    told = number(words)
    if told is None or not 1100 <= told <= 2100 or (letters[0] == "w" and told < 1300):
        return None
    return Reading("date", f"{int(told):04d}")
