"""Which days an account tells, and how surely: `on 3 May` is told, also where the year is not.

Days are found without asking where they were told: one whose year is that of the report, and one
that was told three sentences before, have one basis. Two reports that name one day speak of one day
more surely than two that name none, so it is asked again of the sentence itself.
"""

import re
from datetime import date
from functools import lru_cache

from purport.across.incidents.accounts import Account

TOLD, GUESSED = 2, 1
BASES = {"stated": TOLD, "relative": TOLD, "document": GUESSED, "inferred": GUESSED}
MONTH = 27  # days; a stretch at least so long, and no longer than 31, is a month
NIGHT = 1  # days; a night has two dates

_ORDINAL = re.compile(
    r"\b(?:the (?P<plain>[0-3]?\d)(?:st|nd|rd|th)(?: (?:instant|inst|ult)\b)?"
    r"(?=\s*(?:[,.;:)\u2013-]|$|(?:of|at|in|by|the|a|an|and|as|when|were|was|from|near|on|to)\b))"
    r"|on (?P<last>[0-3]?\d)(?:st|nd|rd|th)(?=\s*(?:[,.;:)]|$)))",
    re.IGNORECASE,
)
"""A day without its month: `on the 15th`, `the night of the 3rd`; no `the 5th Brigade`."""


def days_told(account: Account) -> tuple[int, int, int]:
    """The first and last day as numbers (0 for none), and 2 where they are told, 1 where they are
    taken from elsewhere, 0 where there are none.

    A month of which the sentence tells the day (`on the 15th`) is that day.
    """
    first, last = day_number(account.from_day), day_number(account.to_day)
    if not first:
        return 0, 0, 0
    last = last or first
    dated = BASES.get(account.when_basis or "", GUESSED)
    width = last - first
    if MONTH - 1 <= width <= 30:
        told = _ordinal(account)
        if told is not None:
            inside = [day for day in range(first, last + 1) if date.fromordinal(day).day == told]
            if inside:
                return inside[0], inside[0], TOLD
    elif dated == GUESSED and width <= NIGHT and first != day_number(account.published):
        # The day of the report stands at the head of its first sentence, which tells of any day.
        dated = TOLD if _names(account, first, last) else GUESSED
    return first, last, dated


@lru_cache(maxsize=100_000)
def day_number(day: str | None) -> int:
    """Days since the first day of year 1; 0 for None."""
    return 0 if day is None else date.fromisoformat(day).toordinal()


def _names(account: Account, first: int, last: int) -> bool:
    """Whether the sentence names one of these days, be it without the year or the month."""
    page = account.page
    start, stop = account.sentence
    days = [date.fromordinal(day) for day in {first, last}]
    if page is not None:
        for at, value in page.days:
            if start <= at < stop and any(value[5:10] == f"{d.month:02}-{d.day:02}" for d in days):
                return True
    told = _ordinal(account)
    return told is not None and any(d.day == told for d in days)


def _ordinal(account: Account) -> int | None:
    """The day of a month that the clause, else its sentence, tells without the month."""
    for text in (account.text, account.sentence_text):
        if "th" in text or "st" in text or "nd" in text or "rd" in text:
            found = _ORDINAL.search(text)
            if found is not None:
                return int(found["plain"] or found["last"])
    return None
