"""Disputes: what the accounts of one incident tell differently, each value with who holds it.

Only what cannot both be so is a dispute. "At least 13" and "14" can, "13" and "14" cannot; a town
and its province can, two towns cannot; "in May" and "on 3 May" can. What a document tells less
certainly (a day or place taken from what was told before) disputes nothing, and nobody disputes
with himself: a value held only by documents that hold another one too is left out, unless it is a
number that they give to different sources. Places are disputed of acts that have one, not of
statements, whose place is often that of which they speak.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from msgspec import Struct

from purport.across.incidents.accounts import Account, Number, Where, Who
from purport.across.incidents.distance import contains, is_town, kilometres
from purport.across.incidents.facts import COUNTED, day_number

NEAR_KM = 25.0  # two places within this are one for a dispute: a camp outside the town
NEAR_DAYS = 7
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "CONCEDE"})
VIOLENT = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
PLACED = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "AID"})
FORCES = frozenset({"MIL", "COP", "SPY"})
REBEL = frozenset({"REB", "OPP", "SEP", "UAF", "IMG", "CRM"})

COUNTS = frozenset(COUNTED)

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
    kinds = sorted({count.kind for a in told for count in a.counts})
    found = [_numbers(told, kind) for kind in kinds]
    found += [_places(told), _dates(told), _actors(told), _happened(accounts)]
    return [dispute for dispute in found if dispute is not None]


def _dispute(
    field: str, held: Sequence[tuple[V, str]], conflict: Callable[[V, V], bool],
    worded: Callable[[V], str],
) -> Dispute | None:  # fmt: skip
    """The dispute over what documents hold; None where no two values of two documents conflict.

    Values that conflict with none are left out.
    """
    held = _of_one_mind(held, conflict) if field not in COUNTS else held
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


def _numbers(accounts: Sequence[Account], kind: str) -> Dispute | None:
    held: list[tuple[tuple[int, int | None], str]] = []
    for account in accounts:
        number = _whole(account.counts, kind)
        if number is not None:
            held.append((number, account.document))
    return _dispute(kind, sorted(held, key=lambda h: (h[0][0], h[0][1] or 0)), _exclude, _number)


def _whole(counts: Sequence[Number], kind: str) -> tuple[int, int | None] | None:
    """The greatest number of a kind: `three, two of them children` were three."""
    mine = [
        (c.min if c.min is not None else 0, c.max)
        for c in counts
        if c.kind == kind and (c.min is not None or c.max is not None)
    ]
    return max(mine, key=lambda n: (n[0], n[1] or 0)) if mine else None


def _exclude(one: tuple[int, int | None], other: tuple[int, int | None]) -> bool:
    return (one[1] is not None and one[1] < other[0]) or (
        other[1] is not None and other[1] < one[0]
    )


def _number(bounds: tuple[int, int | None]) -> str:
    low, high = bounds
    if high is None:
        return f"at least {low}"
    if low == high:
        return str(low)
    return f"at most {high}" if low == 0 else f"{low} to {high}"


def _places(accounts: Sequence[Account]) -> Dispute | None:
    certain = {"clause", "sentence"}
    held = [
        (a.place, a.document)
        for a in accounts
        if a.place and a.place.basis in certain and a.type in PLACED and is_town(a.place)
    ]
    # Who speaks of the other place too tells of both, and may only seem to put it at this one.
    told = {place.gazetteer for place, _ in held if place.gazetteer is not None}
    spoken = {a.document: told & {*a.near} for a in accounts}
    held = [(p, d) for p, d in held if not spoken[d] - {p.gazetteer}]
    bare = [(_without_basis(place), document) for place, document in held]
    return _dispute("place", bare, _elsewhere, lambda place: place.name)


def _without_basis(place: Where) -> Where:
    return Where(place.gazetteer, place.name, place.kind, place.lat, place.lon, place.country,
                 place.admin1, place.within_km, None)  # fmt: skip


def _elsewhere(one: Where, other: Where) -> bool:
    if one.gazetteer == other.gazetteer or contains(one, other) or contains(other, one):
        return False
    distance = kilometres(one, other)
    if distance is None:
        return False
    return distance > NEAR_KM + max(one.within_km or 0, other.within_km or 0)


def _dates(accounts: Sequence[Account]) -> Dispute | None:
    held = [
        ((a.from_day, a.to_day or a.from_day), a.document)
        for a in accounts
        if a.from_day is not None and a.when_basis in {"stated", "relative"}
    ]
    return _dispute("date", sorted(held), _other_days, _days)


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
    held = []
    for account in accounts:
        actors = [
            w for w in account.parties if w.role == "actor" and (w.named or w.sector in REBEL)
        ]
        if actors and account.type in VIOLENT:
            held.append((tuple(sorted(actors, key=lambda w: w.name)), account.document))
    return _dispute("actor", held, _others, lambda who: ", ".join(w.name for w in who))


def _others(one: tuple[Who, ...], other: tuple[Who, ...]) -> bool:
    """Whether no party is among both, not even its country's government or army."""
    if {w.party for w in one} & {w.party for w in other}:
        return False
    if not all(w.named for w in (*one, *other)):
        # `Militants` may be any rebels, but they are not the army.
        camps = [{w.sector for w in who} for who in (one, other)]
        return any(a <= FORCES and b <= REBEL for a, b in (camps, camps[::-1]))
    lands = {w.country for w in one if w.country} & {w.country for w in other if w.country}
    rebels = {w.sector in REBEL for w in (*one, *other)}
    return not lands or rebels == {True, False}


def _happened(accounts: Sequence[Account]) -> Dispute | None:
    """Whether it happened; who denies one version of it and tells another denies it."""
    speaking = [a for a in accounts if a.type not in SPEECH]
    deniers = {a.document for a in speaking if a.standing == "denied"}
    held = [
        ("no" if a.document in deniers else "yes", a.document)
        for a in speaking
        if a.standing in {"account", "denied"}
    ]
    return _dispute("happened", held, lambda one, other: one != other, str)
