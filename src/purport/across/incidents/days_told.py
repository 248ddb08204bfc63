"""The day on which an account says that it happened, where its own sentence tells it.

A sentence tells other days too: that of its dateline, the day on which somebody said it, the day of
another act told in the same breath. None of these is the day of the account, and a report that says
what "has been" done, with its dateline, tells no day.
"""

import re
from collections.abc import Iterator

from purport.across.incidents.accounts import Account
from purport.across.incidents.pages import Page

WORDS = frozenset(
    {
        "REQUEST",
        "REJECT",
        "SUPPORT",
        "ACCUSE",
        "CONSULT",
        "AGREE",
        "THREATEN",
        "CONCEDE",
        "COOPERATE",
    }
)
"""Acts of words: "the offer of 7 December" is not made on the day on which it is refused."""
_DATELINE = re.compile(r"[^a-z\n]{2,60}?[^\n]{0,60}?(?: -{1,2} |\) ?[–—-]|[–—]|\bGMT\b)")
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys|y|ying)|told|tells|report(?:ed|s)|announc(?:ed|es|ing)|stat(?:ed|es)"
    r"|confirm(?:ed|s)"
    r"|writ(?:es|ing)|wrote|added|declared|claimed|disclosed|published|posted|informed|updated"
    r"|printed"
    r"|broadcast|interviewed|statement|communiqu[eé]|bulletin|briefing|conference|reporters"
    r"|newspaper"
    r"|journalists|this agency)\s(?:[\w'’-]+\s){0,3}?(?:on\s|late\s|early\s|(?:dated|issued"
    r"|published|of)\s){0,2}"
    r"(?:the\s)?$",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:(?:second|third|fourth|fifth|sixth|seventh|last|final|\d+(?:st|nd|rd"
    r"|th)) (?:straight |consecutive )?"
    r"(?:day|night|week)|ended|ends|continu\w+|went on|go(?:es)? on|still|resum\w+|days of)\b",
    re.IGNORECASE,
)
"""What lasts has many days."""
_LATER = re.compile(r"\b(?:died of|dying of|succumbed|buried|burial|funerals?|mourn\w*)\b", re.I)
"""What comes of an act on another day than it."""
_ROUGHLY = re.compile(
    r"\b(?:days|weeks|months|hours|week|month) (?:ago|earlier|before|later|after)\b"
    r"|\b(?:overnight|midnight|small hours|over ?night)\b",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(
    r"(?:the\s)?\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s\d", re.IGNORECASE
)
_APART = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|few|several|the)\s(?:few\s)?"
    r"(?:days?|nights?|weeks?|months?|years?|hours|morning|evening)\s(?:after|before|since"
    r"|following)\b"
    r"|\b(?:days|weeks|months|hours)\s(?:after|before)\b",
    re.IGNORECASE,
)
"""What parts a day from an act told beside it: "on Tuesday, a day after the raid"."""
_BETWEEN = re.compile(r"\bnight\s(?:to|into|between|before|of\s\w+\sto)\b", re.IGNORECASE)
"""A night has two days."""
_HEAD = re.compile(r"(?:\s\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s\d{4})?[^a-z\n]{0,14}\s?(?:--?|–|—)\s")
"""What closes a dateline after its day: "Old Harbour, 8 Nov - The"."""
_DAY_WORDS = re.compile(r"(?:\d{1,2}\s)?[A-Za-z]+\.?(?:\s\d{1,2}\b)?")
_OF = re.compile(r"\bof\s(?:the\s)?$", re.IGNORECASE)
BEFORE = 60  # code points before a day in which it is told whose day it is


def day_of(account: Account) -> str | None:
    """The one day that the sentence of an account tells it to have happened on; None without one.

    An ISO date. None also where the events give the account another day than its sentence does.
    """
    page = account.page
    if page is None:
        exact = account.when_basis in {"stated", "relative"}
        one = account.from_day == (account.to_day or account.from_day)
        rough = _ROUGHLY.search(account.sentence_text or account.text)
        return account.from_day if exact and one and rough is None else None
    told = list(_told(page, account))
    if not told or _ROUGHLY.search(account.sentence_text or account.text):
        return None
    if _LASTING.search(page.words(account.sentence)) or _LATER.search(account.text):
        return None
    explicit = {day for start, day in told if _EXPLICIT.match(page.text, start)}
    days = explicit or {day for _, day in told}
    if len(days) != 1:
        return None
    (day,) = days
    if account.from_day is not None and account.from_day != (account.to_day or account.from_day):
        return None
    if (
        account.from_day is not None
        and account.from_day != day
        and account.when_basis != "document"
    ):
        return None if account.when_basis in {"stated", "relative"} else day
    return day


def _told(page: Page, account: Account) -> Iterator[tuple[int, str]]:
    """Where days stand in the sentence of an account that may be its own, and the days."""
    first, last = account.sentence
    days = [(start, value[:10]) for start, value in page.days if first <= start < last]
    if not days:
        return
    head = _DATELINE.match(page.text, first)
    others = [
        e for e in page.accounts
        if e.sentence == account.sentence and not e.start <= account.trigger < e.stop
    ]  # fmt: skip
    for start, day in days:
        before = page.words((max(first, start - BEFORE), start))
        if (head is not None and start < head.end()) or _SAYING.search(before):
            continue
        if start - first < BEFORE and _HEAD.match(page.text, _word_end(page.text, start)):
            continue
        between = sorted((start, account.trigger))
        if _APART.search(page.words((between[0], between[1]))):
            continue
        if _BETWEEN.search(before[-16:]):
            continue
        if (
            any(e.start <= start < e.stop for e in others)
            and not account.start <= start < account.stop
        ):
            continue
        if account.type in WORDS and (_OF.search(before) or start > account.stop):
            continue
        yield start, day


def _word_end(text: str, start: int) -> int:
    """Where the first two words of a day end: "8 Nov", "Nov 8", "November"."""
    found = _DAY_WORDS.match(text, start)
    return start if found is None else found.end()
