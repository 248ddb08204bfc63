"""The words of time, each as one letter: what the grammar is written over.

A sentence becomes a list of words with their places, and a string with one letter a word ("the past
three months" is `DlwU`), so that a rule is a short regular expression and cannot be thrown by line
breaks or spacing. `_` stands for every word that tells no time.
"""

import re

from msgspec import Struct

from purport.core.calendar import MONTHS, WEEKDAYS
from purport.core.spans import Offset
from purport.stages.dates.eras import ERA_NAME, ERA_WORDS, era_name
from purport.stages.dates.hijri import HIJRI, HIJRI_NAME, HIJRI_WORDS, hijri_name

UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "morning": "D",
    "afternoon": "D", "evening": "D", "week": "W",
    "fortnight": "W", "month": "M", "year": "Y", "decade": "Y", "century": "Y", "quarter": "Q",
    "season": "Y", "period": "Q",
}  # fmt: skip
TIME_UNITS = frozenset({"second", "minute", "hour"})
TIMES_OF_DAY = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO",
    "dusk": "EV", "overnight": "NI", "noon": "12:00", "midday": "12:00", "midnight": "24:00",
    "hours": "MO",
}  # fmt: skip
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "final": 4,
}  # fmt: skip
DECADES = {
    "twenties": 192, "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196,
    "seventies": 197, "eighties": 198, "nineties": 199,
}  # fmt: skip
REPEATED = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y", "annual": "P1Y", "hourly": "PT1H",
    "biweekly": "P2W",
}  # fmt: skip
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF",
    "nowadays": "PRESENT_REF", "current": "PRESENT_REF", "recently": "PAST_REF",
    "recent": "PAST_REF", "previously": "PAST_REF", "lately": "PAST_REF", "formerly": "PAST_REF",
    "soon": "FUTURE_REF", "shortly": "FUTURE_REF", "future": "FUTURE_REF",
}  # fmt: skip
GIVEN_REFERENCES = {
    "already": "PRESENT_REF", "yet": "PRESENT_REF", "earlier": "PAST_REF", "later": "FUTURE_REF",
    "afterwards": "FUTURE_REF", "moment": "PRESENT_REF", "being": "PRESENT_REF",
    "term": "FUTURE_REF", "previously": "PAST_REF", "ago": "PAST_REF", "today": "PRESENT_REF",
    "date": "FUTURE_REF", "time": "FUTURE_REF", "then": "PAST_REF",
}  # fmt: skip
"""What words tell that are expressions of time only where somebody has said that they are one."""

FEASTS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year’s day": (1, 1),
    "new year’s eve": (12, 31), "boxing day": (12, 26), "may day": (5, 1), "nowruz": (3, 21),
    "newroz": (3, 21), "valentine's day": (2, 14), "epiphany": (1, 6),
    "thanksgiving": (11, 0), "thanksgiving day": (11, 0),
}  # fmt: skip
"""Feasts with a day of their own; Thanksgiving is reckoned."""
FEAST_NAME = (
    r"\b(?:New Year['’]s (?:Eve|Day)|Valentine['’]s Day|Boxing Day|May Day|Christmas (?:Eve|Day))\b"
)

_CLASSES: dict[str, str] = {
    **dict.fromkeys((m for m in MONTHS if m not in {"may", "march", "mar", "jan", "dec", "sep"}),
    "M"), **dict.fromkeys(WEEKDAYS, "A"), **dict.fromkeys((day + "s" for day in WEEKDAYS), "B"),
    **dict.fromkeys((u for u in UNITS if u not in {"second", "quarter", "century", "period",
    "night"}), "u"), **dict.fromkeys((u + "s" for u in UNITS if u not in {"century", "period"}),
    "U"), "centuries": "U", "century": "E", "quarter": "Q", "period": "V", "weekend": "W",
    "weekends": "W", "half": "F", "morning": "p", "afternoon": "p", "evening": "p", "night": "p",
    "dawn": "p", "dusk": "p", "mornings": "_", "noon": "P", "midday": "P", "midnight": "P",
    "overnight": "T", "tonight": "T", "today": "t", "yesterday": "t", "tomorrow": "t",
    **dict.fromkeys(SEASON_CODES, "s"), **dict.fromkeys(SMALL, "w"), **dict.fromkeys(LARGE, "N"),
    **dict.fromkeys(ORDINALS, "o"), **dict.fromkeys(DECADES, "K"), **dict.fromkeys(REPEATED, "c"),
    **{w: "k" if w in {"current", "future"} else "%" for w in REFERENCES}, "recent": "R",
    "several": "v", "few": "v", "many": "v",
    "numerous": "v", "couple": "v", "some": "v", "various": "v", "the": "D", "its": "D", "their":
    "D", "a": "a", "an": "a", "that": "y", "those": "y", "same": "y", "corresponding": "y",
    "comparable": "y", "last": "l", "past": "l",
    "previous": "l", "preceding": "l", "latest": "l", "next": "x", "coming": "x", "following": "x",
    "upcoming": "x", "ensuing": "x", "this": "h", "these": "h", "current": "h", "every": "e",
    "each": "e", "per": "e", "ago": "g", "earlier": "j", "later": "j", "before": "j", "after": "j",
    "hence": "j", "previously": "j", "prior": "j", "of": "f", "in": "f", "on": "i", "at": "i",
    "to": ">", "until": ">", "till": ">", "through": ">",
    "fiscal": "r", "financial": "r", "early": "q", "late": "q", "mid": "q", "middle": "q",
    "beginning": "q", "end": "q", "start": "q", "close": "q", "about": "b", "around": "b",
    "nearly": "b", "almost": "b", "over": "b", "roughly": "b", "approximately": "b", "under": "b",
    "least": "b", "than": "b", **dict.fromkeys(HIJRI, "@"), "christmas": "*", "thanksgiving": "*",
    "nowruz": "*", "newroz": "*", "eve": ";", "more": "+", "full": "+", "consecutive": "+",
    "straight": "+", "trading": "+", "additional": "+", "long": "+", "old": "~", "calendar": "+",
    "working": "+", "business": "+", "successive": "+", "such": "_", "am": "z", "pm": "z", ",":
    ",", "-": "-", "/": "/", "(": "(", ".": "_", '"': "_", "once": "1", "twice": "1", "times": "1",
    "and": "&", "ad": "C", "bc": "C", "bce": "C", "ce": "C", "ah": "C", "gmt": "Z", "utc": "Z",
    "est": "Z",
    "edt": "Z", "cet": "Z", "cest": "Z", "bst": "Z", "pst": "Z", "pdt": "Z", "cst": "Z", "ist":
    "Z", "eet": "Z", "msk": "Z", "local": "Z", "hrs": "Z",
}  # fmt: skip
_NOT_ALONE = {"may": "M", "march": "M", "mar": "M", "jan": "M", "dec": "M", "sep": "M",
              "mon": "A", "tue": "A", "tues": "A", "wed": "A", "thu": "A", "thur": "A",
              "thurs": "A", "fri": "A", "sat": "A", "sun": "A"}  # fmt: skip
"""Short forms and words with another meaning: months and weekdays only with a capital."""

_LEXER = re.compile(
    rf"{HIJRI_NAME}|{ERA_NAME}|{FEAST_NAME}"
    r"|\d{4}-\d\d-\d\d(?!\d)|(?<!\d-)\d{1,2}-\d{1,2}-(?:19|20)\d\d(?![\d-])"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?!\d)|\d{1,2}:\d\d(?::\d\d)?"
    r"|\d+(?:st|nd|rd|th)\b|['’]?\d{2}s\b|\d{4}s\b|[Qq][1-4]\b|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
    r"|[AaPp]\.\s?[Mm]\b\.?|[AaPp][Mm]\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat)\."
    r"|[^\W\d_]+|['’]s\b|[^\w\s]"
)
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_TELLS_TIME = (
    frozenset(word for word, letter in _CLASSES.items() if letter in "MABuUEQVWpPTtsKk%cR@*")
    | {*_NOT_ALONE, "past", "current", "nineteen"}
    | HIJRI_WORDS
    | ERA_WORDS
)
"""Words without which, and without a digit, no rule can apply."""


class Words(Struct, frozen=True):
    """The words of a sentence, where each starts and stops, and their letters as one string."""

    texts: list[str]
    starts: list[Offset]
    stops: list[Offset]
    letters: str


def timed_stretch(text: str, start: Offset, stop: Offset) -> tuple[Offset, Offset] | None:
    """The part of `text[start:stop]` that may tell a time, with some words on either side.

    None where there is no digit and no word from which an expression of time could be made.
    """
    first = last = -1
    for found in _WORD.finditer(text, start, stop):
        word = found[0]
        if word[0].isdecimal() or word.lower() in _TELLS_TIME:
            first = found.start() if first < 0 else first
            last = found.end()
    if first < 0:
        return None
    lo, hi = max(start, first - MARGIN), min(stop, last + MARGIN)
    if lo > start:
        lo = max(text.find(" ", lo, first), start)
    if hi < stop:
        space = text.find(" ", hi, stop)
        hi = space if space >= 0 else stop
    return lo, hi


MARGIN = 50  # characters; enough for "in the early hours of the morning of" before a date


def words_of(text: str, start: Offset, stop: Offset) -> Words:
    """The words of `text[start:stop]`, lower case, with offsets in `text`."""
    texts: list[str] = []
    starts: list[Offset] = []
    stops: list[Offset] = []
    letters: list[str] = []
    class_of = _CLASSES.get
    for found in _LEXER.finditer(text, start, stop):
        word = found[0]
        low = word.lower()
        letter = class_of(low)
        if letter is None and (" " in low or "-" in low) and low[0].isalpha():
            low, letter = _named(low)
        if letter is None:
            if low.isalpha() and low not in _NOT_ALONE:
                letter = "_"
            else:
                letter = _letter(word)
                if len(low) > 1:
                    low = low.rstrip(".")
        texts.append(low)
        starts.append(found.start())
        stops.append(found.end())
        letters.append(letter)
    for i, letter in enumerate(letters):
        if letter == "U" and i and texts[i] == "hours" and texts[i - 1] in {"small", "wee"}:
            letters[i - 1] = "q"
        if letter == "M" and (len(texts[i]) <= 4 or texts[i] == "march"):
            letters[i] = _surely_month(texts, letters, i, text[stops[i] - 1] == ".")
    return Words(texts, starts, stops, "".join(letters))


def _named(low: str) -> tuple[str, str | None]:
    """A month or era of several words under its usual name, and its letter; None where it is none.

    Two forms of a name may part at a line's end, so any space will do.
    """
    name = era_name(low)
    if name is not None:
        return name, "^"
    feast = " ".join(low.split())
    if feast in FEASTS:
        return feast, "*"
    name = hijri_name(low)
    return (name, "@") if name is not None else (low, None)


def _surely_month(texts: list[str], letters: list[str], i: int, dotted: bool) -> str:
    """M where a short month name stands by a number or is written as a month, else `_`.

    Jan is a name, May and March begin sentences: "Jan Kavan", "May it last", "the annual March".
    """
    near = letters[max(0, i - 1) : i] + letters[i + 1 : i + 3]
    if dotted or texts[i] in {"june", "july"} or any(letter in "dOYn" for letter in near):
        return "M"
    if texts[i] == "sept":
        return "M"
    if texts[i] in {"may", "march"}:
        before = texts[i - 1] if i > 0 else ""
        return "_" if before in {"", "the", "a", "annual", "this", "’", "``", '"', "“"} else "M"
    return "_"


def _letter(word: str) -> str:
    """The letter of a word that is not in the table as it stands."""
    first = word[0]
    if first.isdecimal():
        return _digits(word)
    low = word.lower()
    if not first.isalpha():
        if len(word) > 1:
            return "S" if word[-1] == "s" and word[1].isdecimal() else "'"
        return first if first in ",-/(" else "-" if first in "–—" else "_"
    if low.endswith(".") or len(word) == 2:
        if low[0] in "ap" and low.replace(".", "").replace(" ", "") in {"am", "pm"}:
            return "z"
        low = low.rstrip(".")
    if len(low) == 2 and low[0] == "q" and low[1].isdecimal():
        return "L"
    if low in _NOT_ALONE:
        letter = _NOT_ALONE[low]
        alone = letter == "M" or word.endswith(".") or len(low) > 3
        return letter if first.isupper() and alone else "_"
    return _CLASSES.get(low, "_")


def _digits(word: str) -> str:
    if word.isdecimal():
        if len(word) <= 2:
            return "d" if 1 <= int(word) <= 31 else "n"
        return "Y" if len(word) == 4 and 1000 <= int(word) <= 2199 else "n"
    if word[-1] == "s":
        return "S"
    if word[-1].isalpha():
        return "O"
    if ":" in word:
        return "H"
    if word[4:5] == "-" and len(word) == 10:
        return "I"
    return "J" if len(re.split(r"[-/.]", word)) == 3 else "n"


def number(words: list[str]) -> float | None:
    """The number that words or digits tell ("twenty", "-", "five" is 25), or None."""
    total: float = 0
    part: float = 0
    seen = False
    for word in words:
        plain = word.replace(",", "")
        if plain.replace(".", "", 1).isdecimal():
            part += float(plain)
        elif word in SMALL:
            # "nineteen ninety-six" is a year told in two halves.
            part = (
                part * 100 + SMALL[word]
                if 13 <= part <= 21 and SMALL[word] >= 10
                else part + SMALL[word]
            )
        elif word in LARGE:
            part = (part or 1) * LARGE[word]
            if LARGE[word] >= 1000:
                total, part = total + part, 0
        elif word in {"a", "an"}:
            part += 1 if len(words) == 1 else 0
        elif word == "half":
            part += 0.5
        else:
            continue
        seen = True
    return total + part if seen else None
