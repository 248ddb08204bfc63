"""The step itself: what came and went is taken in, touched components are grouped again."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.incidents import keeping
from purport.across.incidents.blocks import pairs_within
from purport.across.incidents.decided import Pairs, decided_pairs
from purport.across.incidents.describing import Group
from purport.across.incidents.facts import STANDINGS
from purport.across.incidents.grouping import (
    AGAINST,
    APART,
    HUGE,
    TOGETHER,
    components,
    grouped,
    pieces,
)
from purport.across.incidents.keeping import Ints, Kept
from purport.across.incidents.linking import carrying, linked_anew, moved
from purport.across.incidents.reaching import Reached, Web, component_numbers
from purport.across.incidents.scoring import scores, told_apart
from purport.across.incidents.taking import put, told_as_before, told_in
from purport.across.incidents.writing import also_leave, describe, forget, leave, not_as_before
from purport.record.store import Record
from purport.stage import Changes, Progress

MANY_NEW = 50  # where one account in so many is new, all are cut into pieces again
MATRIX_AT_ONCE = 2_000_000  # pairs
SURE = 0.5  # mean score from which a plan, demand or denial is one of this happening
PRIMARY = (STANDINGS.index("account"), STANDINGS.index("possible"))


class Before(Struct, frozen=True):
    """What a change finds."""

    vanished: Sequence[str]
    """Events that are no more."""
    broken: Ints | None
    """Components of accounts that went; None where a person's word may part or join any."""
    again: frozenset[str]
    """Events whose accounts stay, and whose incidents are to be described again."""


class Incidents(Struct, frozen=True):
    """How many incidents were made anew, and out of how many events."""

    incidents: int
    events: int


def group(record: Record, done: Changes, touched: Iterable[str], watch: Progress) -> Incidents:
    """Bring the incidents up to date with what changed; part of the caller's transaction.

    `touched` are ids of further documents whose accounts are to be made anew: their parties are
    known by other names now, or what they copy.
    """
    connection = record.connection
    again = frozenset(d for d in touched if d not in done.digests and d not in done.gone)
    told = told_in(record, sorted({*done.new, *again}), done.workers, watch)
    stay = told_as_before(record, told, again)
    standing = keeping.accounts_of_documents(connection, stay)
    went = moved(keeping.accounts_of_documents(connection, {*done.gone, *(again - stay)}))
    broken = keeping.components_of(connection, went.kept.seq)
    neighbours = keeping.take_out(connection, went.kept, went.keys, went.kept.seq[went.places])
    came = moved(put(record, told.without(stay)))
    keeping.put_blocks(connection, came.keys, came.kept.seq[came.places])
    watch("comparing", 0, 1)
    altered = linked_anew(connection, came, went)
    decided = decided_pairs(record)
    if len(came.kept.seq) * MANY_NEW > keeping.how_many(connection):
        found = _all_cut(connection)
    else:
        web = Web(connection)
        seeds = web.stirred(came.kept.seq, np.union1d(altered, neighbours))
        found = web.reached(seeds, _decided_numbers(record, decided))
    before = Before(went.kept.events, broken, frozenset(standing.events))
    return _regrouped(record, found, decided, before, done.workers, watch)


def regroup(record: Record, events: Sequence[str]) -> Incidents:
    """Group the components of these events again: a person has decided something about them."""
    marks = ", ".join("?" * len(events))
    found = record.connection.execute(
        f"SELECT seq FROM accounts WHERE event IN ({marks})", tuple(events)
    )
    seeds = np.array([line[0] for line in found], np.int64)
    decided = decided_pairs(record)
    reached = Web(record.connection).reached(seeds, _decided_numbers(record, decided))
    return _regrouped(record, reached, decided, Before((), None, frozenset()), 1, _silent)


def retake(record: Record, documents: Iterable[str]) -> Incidents:
    """Take the accounts of these documents in again: their parties are known by other names now."""
    return group(record, Changes((), (), {}), documents, _silent)


def _silent(doing: str, done: int, total: int) -> None:
    """Tells nobody."""


def _all_cut(connection: sqlite3.Connection) -> Reached:
    """All accounts of the record with their pieces: where most are new, this is the shorter way."""
    seq = keeping.all_numbers(connection)
    links = carrying(*keeping.links_of(connection, seq))
    piece, step = pieces(
        len(seq), seq.searchsorted(links.a), seq.searchsorted(links.b), links.score
    )
    return Reached(seq, piece, step)


def _regrouped(
    record: Record, reached: Reached, decided: Pairs, was: Before, workers: int, watch: Progress
) -> Incidents:
    """Group these accounts again, piece by piece.

    A component that lost no account and won none keeps its groups and their rows, unless a
    person's word may part or join any.
    """
    kept = keeping.accounts_by_number(record.connection, reached.seq)
    order = np.array(sorted(range(len(kept.events)), key=kept.events.__getitem__), np.int64)
    label = _labels(reached.piece[order], [kept.events[i] for i in order], decided)
    component = np.empty(len(order), np.int64)
    component[order] = component_numbers(kept.seq[order][label], label, reached.step[order])
    before = keeping.components_of(record.connection, kept.seq)
    fresh = was.again.union(kept.events[i] for i in np.flatnonzero(before == 0))
    if was.broken is not None:
        moving = ~_steady(before, component, was.broken)[order]
        order, label = order[moving], label[moving]
    keeping.put_components(record.connection, kept.seq, component)
    groups = list(_groups(kept, order, label, decided, watch))
    events = [kept.events[i] for i in order]
    leave(record, [*events, *was.vanished])
    if was.broken is not None:
        groups = not_as_before(record, groups, fresh)
        groups += _standing(record, was.again.difference(events), decided, watch)
    forget(record)
    describe(record, groups, workers, watch)
    return Incidents(len(groups), sum(len(one.events) for one in groups))


def _standing(
    record: Record, events: frozenset[str], decided: Pairs, watch: Progress
) -> list[Group]:
    """The groups of these events as they are: they are described again, but not grouped."""
    if not events:
        return []
    found = also_leave(record, events)
    kept = keeping.accounts_of_events(record.connection, found)
    order = np.array(sorted(range(len(kept.events)), key=kept.events.__getitem__), np.int64)
    number = {incident: i for i, incident in enumerate(sorted(set(found.values())))}
    label = np.array([number[found[kept.events[i]]] for i in order], np.int64)
    return list(_groups(kept, order, label, decided, watch, whole=True))


def _labels(piece: Ints, events: Sequence[str], decided: Pairs) -> Ints:
    """For each account the place of the first one of its component: of its piece, and of those
    that a person has joined to it. Accounts are in the order of event ids."""
    _, first, which = np.unique(piece, return_index=True, return_inverse=True)
    return _held_together(first[which].astype(np.int64), events, decided)


def _steady(before: Ints, now: Ints, broken: Ints) -> NDArray[np.bool_]:
    """Which accounts are in a component of the same accounts as before.

    Beside each other stand the number of each account's component before (0 for a new account) and
    now; all that were in one with any of them are there, but for those that went (`broken`).
    """
    _, old, old_size = np.unique(before, return_inverse=True, return_counts=True)
    _, new, new_size = np.unique(now, return_inverse=True, return_counts=True)
    _, both, size = np.unique(
        old * (len(new_size) + 1) + new, return_inverse=True, return_counts=True
    )
    same = (size[both] == old_size[old]) & (size[both] == new_size[new])
    return np.asarray(same & (before > 0) & ~np.isin(before, broken))


def _decided_numbers(record: Record, decided: Pairs) -> tuple[Ints, Ints]:
    """The numbers of the accounts that a person has joined, as two columns."""
    number = dict(record.connection.execute("SELECT event, seq FROM accounts") if decided else ())
    pairs = [
        (number[one], number[other])
        for (one, other), together in decided.items()
        if together and one in number and other in number
    ]
    columns = np.array(pairs, np.int64).reshape(-1, 2)
    return columns[:, 0], columns[:, 1]


def _groups(
    kept: Kept,
    order: Ints,
    label: Ints,
    decided: Pairs,
    watch: Progress,
    *,
    whole: bool = False,
) -> Iterator[Group]:
    """The groups of these accounts, component by component; each is one group if `whole`."""
    count = len(order)
    facts, events = kept.facts[order], [kept.events[i] for i in order]
    by_label = np.argsort(label, kind="stable")
    bounds = np.flatnonzero(np.r_[True, np.diff(label[by_label]) != 0, True])
    waiting: list[Ints] = []
    pairs = 0
    for start, stop in pairwise(bounds):
        members = by_label[start:stop]
        if len(members) == 1 or len(members) > HUGE:
            yield Group(tuple(events[i] for i in members), (0.0,) * len(members))
            continue
        waiting.append(members)
        pairs += len(members) ** 2 // 2
        if pairs > MATRIX_AT_ONCE:
            watch("grouping", int(stop), count)
            yield from _of_components(waiting, facts, events, decided, whole=whole)
            waiting, pairs = [], 0
    yield from _of_components(waiting, facts, events, decided, whole=whole)


def _held_together(label: Ints, events: Sequence[str], decided: Pairs) -> Ints:
    """The components, with those that a person has joined made one."""
    place = {event: i for i, event in enumerate(events)} if decided else {}
    joined = [
        (label[place[one]], label[place[other]])
        for (one, other), together in decided.items()
        if together and one in place and other in place
    ]
    if not joined:
        return label
    columns = np.array(joined, np.int64)
    return components(len(label), columns[:, 0], columns[:, 1])[label]


def _of_components(
    waiting: Sequence[Ints],
    facts: NDArray[np.void],
    events: Sequence[str],
    decided: Pairs,
    *,
    whole: bool,
) -> Iterator[Group]:
    """The groups of several components, whose pairs are scored together."""
    if not waiting:
        return
    members = np.concatenate(waiting)
    sizes = np.array([len(w) for w in waiting])
    which = np.repeat(np.arange(len(waiting)), sizes)
    a, b = pairs_within(which, np.arange(len(members)))
    found = scores(facts, members[a], members[b])
    apart = told_apart(facts, members[a], members[b])
    here = facts["document"][members[a]] == facts["document"][members[b]]
    found[apart] = np.where(here[apart], APART, AGAINST)
    starts = np.cumsum(sizes) - sizes
    bounds = np.searchsorted(which[a], np.arange(len(waiting) + 1))
    standing = facts["standing"][members]
    primary = np.isin(standing, PRIMARY)
    least = np.where(primary, 0.0, SURE)
    for i, mine in enumerate(waiting):
        piece = slice(bounds[i], bounds[i + 1])
        matrix = np.zeros((len(mine), len(mine)), np.float32)
        x, y = a[piece] - starts[i], b[piece] - starts[i]
        matrix[x, y] = matrix[y, x] = found[piece]
        names = [events[j] for j in mine]
        _decide(matrix, names, decided)
        here = slice(starts[i], starts[i] + len(mine))
        every = [list(range(len(mine)))]
        for places in every if whole else grouped(matrix, primary[here], least[here]):
            yield Group(tuple(names[p] for p in places), _fits(matrix, places))


def _decide(matrix: NDArray[np.float32], names: Sequence[str], decided: Pairs) -> None:
    place = {name: i for i, name in enumerate(names)} if decided else {}
    for (one, other), together in decided.items():
        if one in place and other in place:
            i, j = place[one], place[other]
            matrix[i, j] = matrix[j, i] = TOGETHER if together else APART


def _fits(matrix: NDArray[np.float32], places: Sequence[int]) -> tuple[float, ...]:
    """Each member's mean score with the others of its group; 0 for one that is alone."""
    if len(places) == 1:
        return (0.0,)
    mine = np.clip(matrix[np.ix_(places, places)], -10, 10)
    return tuple(round(float(f), 4) for f in mine.sum(axis=1) / (len(places) - 1))
