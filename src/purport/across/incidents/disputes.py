"""Disputes: what the accounts of one incident tell differently, each value with who holds it.

Only what cannot both be so is a dispute. "At least 13" and "14" can, "13" and "14" cannot; a town
and its province can, two towns cannot; "in May" and "on 3 May" can. What a document tells less
certainly (a day or place taken from what was told before) disputes nothing, and nobody disputes
with himself: a value held only by documents that hold another one too is left out, unless it is a
number that they give to different sources. Places are disputed of acts that have one, not of
statements, whose place is often that of which they speak.
"""

import re
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from msgspec import Struct

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account, Where, Who
from purport.across.incidents.blamed import blamed_by, conflict
from purport.across.incidents.camps import FAMILIES
from purport.across.incidents.days_told import day_of
from purport.across.incidents.denials import (
    SPEECH,
    calls_it_false,
    denials_of,
    denied_actors,
    denied_in_words,
    denies_for_itself,
)
from purport.across.incidents.distance import is_town
from purport.across.incidents.facts import day_number
from purport.across.incidents.one_side import actors, same_side
from purport.across.incidents.other_acts import elsewhere
from purport.across.incidents.tallies import tallies
from purport.across.incidents.tally import Tally, exclude

SIDES = 2
NEAR_DAYS = 6  # a week apart is one weekday read in two ways
PLACED = frozenset({"ASSAULT", "COERCE", "PROTEST"})
MET = frozenset({"CONSULT", "AGREE", "SUPPORT", "RETREAT", "AID", "MOBILIZE"})
"""Acts whose place is theirs where it is told with `in` or `at`, and else that of their object."""

_LONGER_AFTER = re.compile(r"[ -](?:[A-Z]\w|\d)")
_LONGER_BEFORE = re.compile(
    r"\b(?!(?:In|At|Near|From|To|Of|Outside|Around|Inside|Over|Between|Across|East|West|North"
    r"|South)"
    r"\s$)[A-Z][\w'’]+\s$"
)
_WAY = re.compile(
    r"\b(?:from|to|towards?|for|via)\s(?:the\s)?(?:(?:town|city|village)\sof\s)?$", re.IGNORECASE
)
_HELD_AT = re.compile(
    r"\b(?:in|at|near|outside)\s(?:the\s)?(?:[\w'’-]+\s){0,4}?(?:(?:of|in|at)\s)?$", re.IGNORECASE
)
V = TypeVar("V", bound=Hashable)


class Value(Struct, frozen=True):
    """One thing held, and by which documents (ids, in the order of publication)."""

    value: str
    documents: tuple[str, ...]


class Dispute(Struct, frozen=True):
    """A field that accounts fill differently."""

    field: str
    values: tuple[Value, ...]


def disputes(accounts: Sequence[Account]) -> list[Dispute]:
    """The disputed fields: numbers by kind, then place, date, actor, and whether it happened."""
    told = [a for a in accounts if a.standing == "account"]
    found = _numbers(accounts)
    found += [_places(told), _dates(told), _actors(accounts), _happened(accounts)]
    return [dispute for dispute in found if dispute is not None]


def _dispute(
    field: str, held: Sequence[tuple[V, str]], conflict: Callable[[V, V], bool],
    worded: Callable[[V], str],
) -> Dispute | None:  # fmt: skip
    """The dispute over what documents hold; None where no two values of two documents conflict.

    Values that conflict with none are left out.
    """
    held = _of_one_mind(held, conflict)
    by_value: dict[V, list[str]] = {}
    for value, document in held:
        holders = by_value.setdefault(value, [])
        if document not in holders:
            holders.append(document)
    values = [v for v in by_value if any(conflict(v, other) for other in by_value)]
    if not values:
        return None
    worded_values: dict[str, list[str]] = {}
    for value in values:
        holders = worded_values.setdefault(worded(value), [])
        holders += [d for d in by_value[value] if d not in holders]
    if len(worded_values) < 2:
        return None
    return Dispute(field, tuple(Value(word, tuple(d)) for word, d in worded_values.items()))


def _of_one_mind(
    held: Sequence[tuple[V, str]], conflict: Callable[[V, V], bool]
) -> Sequence[tuple[V, str]]:
    """Without the values that a document holds beside another with which they conflict."""
    mine: dict[str, list[V]] = {}
    for value, document in held:
        mine.setdefault(document, []).append(value)
    return [
        (value, document)
        for value, document in held
        if not any(conflict(value, other) for other in mine[document])
    ]


def _numbers(accounts: Sequence[Account]) -> list[Dispute | None]:
    """The disputed numbers by kind. An issuer that corrects its own number disputes nothing."""
    if len({a.document for a in accounts}) < 2:
        return []
    by_kind: dict[str, list[_Counted]] = {}
    for document, mine in _by_document(accounts).items():
        issuer = mine[0].issuer_party or plain(mine[0].issuer or document)
        for kind, told in tallies(mine).items():
            held = by_kind.setdefault(kind, [])
            held += [_Counted(tally, document, issuer) for tally in told]
    _as_one_kind(by_kind, "arrested", "abducted")
    _as_one_kind(by_kind, "abducted", "missing")
    return [_number_dispute(kind, by_kind[kind]) for kind in sorted(by_kind)]


def _as_one_kind(by_kind: dict[str, list["_Counted"]], one: str, other: str) -> None:
    """Put numbers of two kinds under the one that more documents tell: of one taking of people,
    some say that they were arrested, others that they were abducted."""
    if not {one, other} <= by_kind.keys():
        return
    told = {kind: {h.document for h in by_kind[kind]} for kind in (one, other)}
    most, least = sorted((one, other), key=lambda kind: -len(told[kind]))
    # Who tells both counts two things.
    by_kind[most] += [h for h in by_kind.pop(least) if h.document not in told[most]]


class _Counted(Struct, frozen=True):
    """A number that a document holds."""

    tally: Tally
    document: str
    issuer: str


def _number_dispute(kind: str, held: Sequence[_Counted]) -> Dispute | None:
    worded: dict[str, list[str]] = {}
    told = {(h.tally, h.issuer) for h in held}
    if _add_up({tally for tally, _ in told}):
        return None
    disputed = {
        (tally, issuer)
        for tally, issuer in told
        if any(issuer != other and exclude(tally, number, kind) for number, other in told)
    }
    for one in sorted(held, key=lambda h: (h.tally.low, h.tally.high or 0)):
        if (one.tally, one.issuer) in disputed:
            holders = worded.setdefault(_number(one.tally), [])
            if one.document not in holders:
                holders.append(one.document)
    if len(worded) < 2:
        return None
    return Dispute(kind, tuple(Value(word, tuple(d)) for word, d in worded.items()))


def _add_up(told: set[Tally]) -> bool:
    """Whether of three numbers the greatest is the sum of the others, of whom some are soldiers or
    fighters and the others are not: the dead of two sides."""
    exact = sorted((tally for tally in told if tally.low == tally.high), key=lambda t: t.low)
    if len(exact) != SIDES + 1 or len(told) != len(exact):
        return False
    camps = {tally.camp for tally in exact[:SIDES]}
    return len(camps) == SIDES and sum(t.low for t in exact[:SIDES]) == exact[SIDES].low


def _by_document(accounts: Sequence[Account]) -> dict[str, list[Account]]:
    found: dict[str, list[Account]] = {}
    for account in accounts:
        found.setdefault(account.document, []).append(account)
    return found


def _number(tally: Tally) -> str:
    low, high = tally.low, tally.high
    if high is None:
        return f"at least {low}"
    if low == high:
        return f"{low} families" if tally.camp == FAMILIES else str(low)
    return f"at most {high}" if low == 0 else f"{low} to {high}"


def _places(accounts: Sequence[Account]) -> Dispute | None:
    certain = {"clause"}
    held = [
        (a.place, a.document)
        for a in accounts
        if a.place and a.place.basis in certain and a.type in PLACED | MET and _is_told(a, a.place)
    ]
    # Who speaks of the other place too tells of both, and may only seem to put it at this one.
    told = {place.gazetteer for place, _ in held if place.gazetteer is not None}
    spoken = {a.document: told & {*a.near} for a in accounts}
    for a in accounts:
        if a.page is not None:
            words = a.page.words(a.sentence)
            spoken[a.document] |= {
                p.gazetteer for p, _ in held if p.gazetteer is not None and p.name in words
            }
    held = [(p, d) for p, d in held if not spoken[d] - {p.gazetteer}]
    bare = [(_without_basis(place), document) for place, document in held]
    return _dispute("place", bare, elsewhere, lambda place: place.name)


def _is_told(account: Account, place: Where) -> bool:
    """Whether a place is a town that is told by its whole name: `Jebel Kordofan` is no Jebel."""
    if not is_town(place) or place.kind.startswith("admin"):
        return False
    page = account.page
    if page is None:
        return True
    first, last = account.sentence
    spoken = [
        (start, stop)
        for start, stop, where in page.places
        if where.key == place.key and first <= start < last
    ]
    if account.type in MET and not any(
        _HELD_AT.search(page.words((max(0, start - 60), start))) for start, _ in spoken
    ):
        return False
    return not spoken or any(
        not _LONGER_AFTER.match(page.text, stop)
        and not _LONGER_BEFORE.search(page.words((max(0, start - 30), start)))
        and not _WAY.search(page.words((max(0, start - 30), start)))
        for start, stop in spoken
    )


def _without_basis(place: Where) -> Where:
    return Where(place.gazetteer, place.name, place.kind, place.lat, place.lon, place.country,
                 place.admin1, place.within_km, None)  # fmt: skip


def _dates(accounts: Sequence[Account]) -> Dispute | None:
    days = [(day_of(a), a.document) for a in accounts]
    held = sorted({((day, day), document) for day, document in days if day is not None})
    return _dispute("date", held, _other_days, _days)


def _other_days(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether the days exclude each other but are near: days weeks apart are days misread."""
    (first, last), (begin, end) = one, other
    if last >= begin and end >= first:
        return False
    gap = min(abs(day_number(begin) - day_number(last)), abs(day_number(first) - day_number(end)))
    return gap <= NEAR_DAYS


def _days(days: tuple[str, str]) -> str:
    return days[0] if days[0] == days[1] else f"{days[0]} to {days[1]}"


def _actors(accounts: Sequence[Account]) -> Dispute | None:
    """Who did it, where accounts name others; only asked of acts that somebody is blamed for."""
    if len({a.document for a in accounts}) < 2:
        return None
    held = [
        (blamed, document)
        for document, mine in _by_document(accounts).items()
        for blamed in blamed_by(mine, accounts)
    ]
    return _dispute("actor", held, conflict, lambda b: ", ".join(w.name for w in b.who))


def _happened(accounts: Sequence[Account]) -> Dispute | None:
    """Whether it happened. Who denies one version of it and tells another denies it; who tells it
    and gives another's denial holds both."""
    if len({a.document for a in accounts}) < 2:
        return None
    yes, no = list[str](), list[str]()
    for document, mine in _by_document(accounts).items():
        told = [a for a in mine if a.standing == "account" and a.type not in SPEECH]
        denials = denials_of(mine, accounts)
        false = [a for a in told if calls_it_false(a)]
        cleared = [w for a in denials for w in denied_actors(a)]
        in_words = None if denials else denied_in_words(mine, accounts)
        cleared += in_words or []
        if denials or false or in_words is not None or (told and denies_for_itself(told)):
            no.append(document)
        if len(told) > len(false) and not _with_others(told, cleared):
            yes.append(document)
    if not no or not yes or {*yes} == {*no}:
        return None
    return Dispute("happened", (Value("yes", tuple(yes)), Value("no", tuple(no))))


def _with_others(told: Sequence[Account], cleared: Sequence[Who]) -> bool:
    """Whether a document tells an act by others than those by whom it denies it."""
    doing = [w for a in told for w in actors(a)]
    return bool(cleared and doing) and not any(same_side(w, c) for w in doing for c in cleared)
