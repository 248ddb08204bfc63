"""How long before the day of its sentence an event was: "held talks, two days after the raid".

The day that is told is that of what came after; the event itself was so many days before.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from purport.core.parse import Token
from purport.core.spans import Span
from purport.stages.events.when_where import Settings, When

UNITS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14}
NUMBERS = {"a": 1, "an": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
           "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
           "twelve": 12}  # fmt: skip
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NEAR = 12  # words between "after" and the act
LONGEST = 45  # days; of more, the day is not meant so exactly


def lagged(here: Settings, tokens: Sequence[Token], word: int, clause: Span, told: When) -> When:
    """The date that was found for an event, so many days before as its clause says it was."""
    opening = _opening(tokens, word)
    if opening is None or told.from_day is None or told.precision != "day":
        return told
    days = _days(tokens, opening.i)
    own = any(opening.stop <= t.start < clause.stop for t in here.timespans)
    if days is None or own or told.from_day != told.to_day:
        return told
    first = date.fromisoformat(told.from_day)
    if first.toordinal() <= days:
        return told
    day = (first - timedelta(days)).isoformat()
    return replace(told, from_day=day, to_day=day, basis="inferred")


def _opening(tokens: Sequence[Token], word: int) -> Token | None:
    """The "after" that an act is told behind: that of its noun, or the one before its clause.

    Before a verb something must be told that came after it: "talks began, a day after he died".
    """
    verb = tokens[word].pos in {"VERB", "AUX"}
    for token in reversed(tokens[max(0, word - NEAR) : word]):
        if token.text in {",", ";", ":"} or (token.tag in FINITE and not _helps(token, word)):
            return None
        if token.lower == "after":
            told = not verb or any(t.tag in FINITE for t in tokens[: token.i])
            return token if told and (verb or token.head == word) else None
    return None


def _helps(token: Token, word: int) -> bool:
    return token.pos == "AUX" and token.head == word


def _days(tokens: Sequence[Token], after: int) -> int | None:
    """How many days "two days" right before "after" are; None where nothing is counted there."""
    if after < 2 or tokens[after - 1].lemma.lower() not in UNITS:
        return None
    number = tokens[after - 2]
    count = int(number.text) if number.text.isdecimal() else NUMBERS.get(number.lower)
    if count is None:
        return None
    days = count * UNITS[tokens[after - 1].lemma.lower()]
    return days if days <= LONGEST else None
