"""The place in a dateline at the head of a sentence: "IDLIB, Syria, 3 May --", "NEW MIAMI --"."""

import re
from collections.abc import Callable

from purport.core.parse import ParsedSentence

MONTHS = frozenset(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
     "sept", "oct", "nov", "dec"]
)  # fmt: skip
NO_PLACES = frozenset(
    ["update", "breaking", "urgent", "exclusive", "statement", "communique", "communiqué", "press",
     "release", "bulletin", "news", "report", "daily", "today", "diary", "summary", "alert", "note"]
)  # fmt: skip
"""What stands in capitals before a day, and is no place."""
_INNER = re.compile("['’-]")
DASHES = frozenset(["-", "--", "–", "—", "---"])
LONGEST = 3  # words of a place name
DAY = 6  # words of a day with its comma
REACH = 14  # words up to the dash: state or country, a day, an agency in brackets
Lookup = Callable[[str], int]
STATES = frozenset(
    ["Ala.", "Alaska", "Ariz.", "Ark.", "Calif.", "Colo.", "Conn.", "Del.", "Fla.", "Ga.", "Hawaii",
     "Idaho", "Ill.", "Ind.", "Iowa", "Kan.", "Ky.", "La.", "Maine", "Md.", "Mass.", "Mich.",
     "Minn.", "Miss.", "Mo.", "Mont.", "Neb.", "Nev.", "N.H.", "N.J.", "N.M.", "N.Y.", "N.C.",
     "N.D.", "Ohio", "Okla.", "Ore.", "Pa.", "R.I.", "S.C.", "S.D.", "Tenn.", "Texas", "Tex.",
     "Utah", "Vt.", "Va.", "Wash.", "W.Va.", "Wis.", "Wyo."]
)  # fmt: skip
"""Names of American states as newspapers shorten them."""


def place_of_dateline(sentence: ParsedSentence, known: Lookup) -> tuple[int, int] | None:
    """Words `first:last` of the place in capitals that a sentence begins with, or None.

    What follows must end in a dash within some words, or be an agency in brackets; else a headline
    or an acronym would do.
    """
    tokens = sentence.tokens
    if len(tokens) < 4 or not tokens[0].text.isupper():
        return _place_before_day(sentence)
    last = 0
    while last < min(LONGEST, len(tokens) - 2) and (
        tokens[last].text.isupper() and _INNER.sub("", tokens[last].text).isalpha()
    ):
        last += 1
    if last == 0 or (last == 1 and len(tokens[0].text) < 3):
        return None
    dash = next((i for i in range(last, min(REACH, len(tokens))) if tokens[i].text in DASHES), None)
    following = tokens[last].text
    if dash is None or not (dash == last or following in {",", "("} or following.isdecimal()):
        return None
    if any(tokens[i].text in {".", ";", "?", "!"} for i in range(last, dash)):
        return None
    if known(sentence.text(list(tokens[:last]))) > 0:
        return 0, last
    # A place that no gazetteer has: only with its day and its agency.
    if NO_PLACES.isdisjoint(t.lower for t in tokens[:last]) and (
        following == "," and any(t.lower.rstrip(".") in MONTHS for t in tokens[last:dash])
    ):
        return 0, last
    return None


def _place_before_day(sentence: ParsedSentence) -> tuple[int, int] | None:
    """The place in small letters that day and dash follow: "Osh, 3 May --", "(Osh, 3 May)"."""
    tokens = sentence.tokens
    first = int(tokens[0].text == "(")
    last = first
    while last < min(first + LONGEST, len(tokens) - 3) and tokens[last].text[0].isupper():
        last += 1
    if last == first or tokens[last].text != ",":
        return None
    end = {")"} if first else DASHES
    stop = next((i for i in range(last, min(last + DAY, len(tokens))) if tokens[i].text in end), 0)
    day = [token.lower.rstrip(".") for token in tokens[last + 1 : stop]]
    months = sum(word in MONTHS for word in day)
    if months != 1 or not all(
        word in MONTHS or word[:1].isdecimal() or word == "," for word in day
    ):
        return None
    if not NO_PLACES.isdisjoint(t.lower for t in tokens[first:last]):
        return None
    return first, last


def is_state(sentence: ParsedSentence, i: int, known: Lookup) -> bool:
    """Whether the word at i is a state or country, after which the text goes on: ", Conn., " """
    if i + 1 >= len(sentence):
        return False
    text = sentence.tokens[i].text
    if sentence.tokens[i + 1].text not in {",", ".", "--", "—", "–", "-", ")", ";"}:
        return False
    return text in STATES or (
        text[0].isupper() and sentence.tokens[i].entity == "LOC" and known(text) >= 1_000_000
    )
