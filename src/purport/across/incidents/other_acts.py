"""Which sentences of a document tell of an account, and which of another happening.

Numbers, blame and denials are read in the sentences around an account, until the document tells
another happening: acts of others, a day or town of their own, "a second bomb".
"""

import re
from collections.abc import Iterator, Sequence

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account, Where
from purport.across.incidents.distance import contains, is_town, kilometres
from purport.across.incidents.facts import day_number
from purport.across.incidents.pages import Page

REACH, BEFORE = 7, 3  # sentences after and before an account that may tell its numbers
INSTEAD = 300  # code points after a denial that tell what was done instead
ALONE = 30  # sentences after it, where the document tells no other happening
LONG = 31  # days; a day carried over in the text is not so far from the act's own
NEAR_KM = 25.0  # two places within this are one: a camp outside the town
FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})

_RESULT = re.compile(
    r"(?:kill|die|dead|death|wound|injur|hurt|perish|drown|martyr|los[et]|fell|fall|missing"
    r"|displac|fle[de]|left|slain)",
    re.IGNORECASE,
)
_ACT = (
    r"(?:bomb|blast|explosion|mine|shell|rocket|missile|grenade|attack|ambush|raid|strike|drone"
    r"|bomber|gunman|lorry|truck|car|vehicle|bus|clash|battle|shooting)"
)
_NEW = re.compile(rf"\b(?:an?|another|two|three)\s(?:[\w'’-]+\s){{0,3}}?(?P<act>{_ACT})s?\b", re.I)
_WERE = re.compile(
    r"\b(?:were|was|been|are|is|got)\s(?:\w+ly\s|later\s|also\s|all\s)?$", re.IGNORECASE
)
_SUFFERED = re.compile(
    r"(?:die|dead|death|perish|drown|martyr|los[et]|fell|fall|missing|displac|fle[de])", re.I
)
"""Of these the one who does it is the one it was done to."""
_MORE_OF_IT = re.compile(
    r"\W*(?:which|whom?|that|whose|in which|of whom|when|as|where)\b", re.IGNORECASE
)
_OTHER_MATTER = re.compile(
    r"(?:elsewhere\b(?! in the (?:village|town|camp|city|building|market))|in other news"
    r"|other news\b"
    r"|on another matter|also this (?:week|month)|separately|in (?:another|a separate) (?:\w+ )?"
    r"(?:attack|incident|raid|strike|development|case)|item \d)",
    re.IGNORECASE,
)
"""How a sentence opens after which a text speaks of something else."""
_HEADED = re.compile(
    r"\s*(?:[*•▪–—-]\s|\(?\d{1,2}[.)]\s"
    r"|(?:[A-Z][\w'’-]*)(?:[ ,/-]+[A-Z\d][\w'’-]*){0,4}(?:, \d[^.:\n]{0,12})?"
    r"[.:]\s"
    r"|(?:[A-Z][\w’'-]*(?:[ -][\w’'-]+){0,2}, ){1,3}(?:\d[^.:\n]{0,15}|[A-Z][\w’'-]*)[.:]\s)"
)
"""How a paragraph of a digest opens: with a bullet, or with the name of what it is on."""
_BULLET = re.compile(r"\n\s*(?:[*•▪–—-]|\(?\d{1,2}[.)])\s+$")
GAP = 20  # code points before a sentence in which its bullet stands
_FURTHER = re.compile(
    r"\b(?:another|second|third|separate|separately|elsewhere|a similar)\b", re.IGNORECASE
)
_TURN = re.compile(
    r"(?:the (?:\w+ )?(?:day|night|week) (?:before|after)|(?:earlier|later)\b|meanwhile|elsewhere"
    r"|a (?:day|week|night) (?:earlier|later|before)|separately|in (?:another|a separate))",
    re.IGNORECASE,
)
"""How a sentence opens that leaves the happening told before it."""


def stretches(
    page: Page, account: Account, others: Sequence[Account], ids: frozenset[str] = frozenset()
) -> Iterator[tuple[tuple[int, int], bool]]:
    """The stretches of text that may tell an account's numbers, nearest first.

    The flag is true for those of its own sentence.
    """
    here = page.sentence_at(account.sentence[0])
    start, stop = page.sentences[here] if page.sentences else account.sentence
    for other in others:
        if start <= other.start < stop:
            if other.start >= account.stop:
                stop = min(stop, other.start)
            elif other.stop <= account.start:
                start = max(start, other.stop)
    if account.standing != "denied":
        yield (start, stop), True
    told = {page.sentence_at(other.trigger) for other in others}
    if here not in told or not any(here == page.sentence_at(o.trigger) > 0
                                   and o.start >= account.stop for o in others):  # fmt: skip
        reach = REACH if others else ALONE
        for i in range(here + 1, min(here + reach + 1, len(page.sentences))):
            if i in told or opens_another(page, i):
                break
            yield page.sentences[i], False
    if opens_another(page, here):
        return
    if _TURN.match(page.words(page.sentences[here]) if page.sentences else "") is not None:
        return
    told |= _told_before(page, account, here, ids)
    for i in range(here - 1, max(here - BEFORE, 0) - 1, -1):
        if i in told or i + 1 in told or i - 1 in told:
            break
        yield page.sentences[i], False
        if opens_another(page, i):
            break


def _told_before(page: Page, account: Account, here: int, ids: frozenset[str]) -> set[int]:
    """The sentences before an account that tell other acts of force, not only what came of one."""
    first = page.sentences[max(here - BEFORE - 1, 0)][0] if page.sentences else 0
    return {
        page.sentence_at(e.trigger)
        for e in page.accounts
        if first <= e.trigger < account.sentence[0] and e.type in FORCE and e.standing == "account"
        and e.event not in ids and not _RESULT.match(page.text, e.trigger)
    }  # fmt: skip


def opens_another(page: Page, i: int) -> bool:
    """Whether a sentence opens a paragraph with a heading of its own, or leaves the matter."""
    start = page.sentences[i][0]
    if _OTHER_MATTER.match(page.text, start) is not None:
        return True
    before = page.sentences[i - 1][1] if i else 0
    new = start == 0 or "\n" in page.text[before:start]
    if new and _BULLET.search(page.text[max(before, start - GAP) : start]) is not None:
        return True
    return new and start > 0 and _HEADED.match(page.text, start) is not None


def is_another(other: Account, mine: Sequence[Account]) -> bool:
    """Whether another event of the document is another happening, not a detail of this one."""
    if other.standing != "account" or other.type not in FORCE:
        return False
    if any(_nested(other, a) or _told_of(other, a) for a in mine):
        return False
    opens = other.text[max(other.trigger - other.start, 0) :]
    if _FURTHER.search(other.text) or _days_apart(other, mine) or _towns_apart(other, mine):
        return True
    if _keys(other, "actor") & _all(mine, "actor"):
        return False
    if _keys(other, "recipient") & _all(mine, "recipient"):
        return False
    if _SUFFERED.match(opens) or all(a.type == "PROTEST" for a in mine):
        return False  # what came of it; what the police did to the marchers
    new = _NEW.search(other.text)
    if new is not None and not any(new["act"].casefold() in a.text.casefold() for a in mine):
        return True
    acting = [w for w in other.parties if w.role == "actor"]
    if _RESULT.match(opens):  # "wounded by splinters" names nobody
        if _WERE.search(other.text[: max(other.trigger - other.start, 0)]):
            acting = [w for w in acting if " by " in opens]  # "twenty soldiers were killed"
        acting = [w for w in acting if w.named or w.sector is not None]
        return bool(acting) and bool(_all(mine, "actor"))
    return bool(acting)


def _nested(one: Account, other: Account) -> bool:
    return (one.start <= other.start and other.stop <= one.stop) or (
        other.start <= one.start and one.stop <= other.stop
    )


def _told_of(one: Account, other: Account) -> bool:
    """Whether the first stands in a clause that tells more of what the second tells ("the attack,
    which hit a school"), or is what was done instead, right after a denial."""
    if other.standing == "denied":
        return other.stop <= one.start < other.stop + INSTEAD
    return one.sentence == other.sentence and _MORE_OF_IT.match(one.text) is not None


def _keys(account: Account, role: str) -> set[str]:
    return {w.party or plain(w.name) for w in account.parties if w.role == role}


def _all(accounts: Sequence[Account], role: str) -> set[str]:
    return set().union(*(_keys(a, role) for a in accounts))


def _days_apart(other: Account, mine: Sequence[Account]) -> bool:
    if other.from_day is None:
        return False
    if other.when_basis not in {"stated", "relative"}:
        return any(is_long_before(other, a) for a in mine)
    days = [a for a in mine if a.from_day is not None]
    return bool(days) and all(
        day_number(other.to_day or other.from_day) < day_number(a.from_day)
        or day_number(a.to_day or a.from_day) < day_number(other.from_day)
        for a in days
    )


def is_long_before(one: Account, other: Account) -> bool:
    """Whether an account is of months before another: what is told of it is told for comparison."""
    then, now = one.to_day or one.from_day, other.from_day or other.published
    return then is not None and now is not None and day_number(now) - day_number(then) > LONG


def _towns_apart(other: Account, mine: Sequence[Account]) -> bool:
    place = other.place
    if place is None or place.basis not in {"clause", "sentence"} or not is_town(place):
        return False
    return is_elsewhere(place, mine)


def is_elsewhere(place: Where, mine: Sequence[Account]) -> bool:
    """Whether a place is none of the towns of these accounts, nor near one."""
    towns = [a.place for a in mine if a.place is not None and is_town(a.place)]
    return bool(towns) and all(elsewhere(place, town) for town in towns)


def elsewhere(one: Where, other: Where) -> bool:
    """Whether two places are not one, nor near, nor one within the other."""
    if one.key == other.key or contains(one, other) or contains(other, one):
        return False
    distance = kilometres(one, other)
    if distance is None:
        return False
    return distance > NEAR_KM + max(one.within_km or 0, other.within_km or 0)
