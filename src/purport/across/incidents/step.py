"""The step itself: what came and went is taken in, touched components are grouped again."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.duplicates.rows import Copy, copies_among
from purport.across.incidents import keeping
from purport.across.incidents.accounts import Account, accounts_in
from purport.across.incidents.blocks import pairs_within
from purport.across.incidents.decided import Pairs, decided_pairs
from purport.across.incidents.describing import Described, Group, described, incident_id
from purport.across.incidents.facts import FACTS, STANDINGS, Facts, facts_of
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
from purport.across.incidents.sharing import Sharing, Sight
from purport.record.store import Record
from purport.record.tables import Value
from purport.stage import Changes, Progress

TAKEN_AT_ONCE = 1_000  # documents
MANY_NEW = 50  # where one account in so many is new, all are cut into pieces again
DESCRIBED_AT_ONCE = 1_000  # incidents
MATRIX_AT_ONCE = 2_000_000  # pairs
WORTH_SHARING = 2_000  # documents or incidents; below it, starting a process takes longer
SURE = 0.5  # mean score from which a denial is one of this happening: it says there is a dispute
DENIED = STANDINGS.index("denied")
PRIMARY = (STANDINGS.index("account"), STANDINGS.index("possible"))


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
    again = {d for d in touched if d not in done.digests and d not in done.gone}
    went = moved(keeping.accounts_of_documents(connection, {*done.gone, *again}))
    broken = keeping.components_of(connection, went.kept.seq)
    neighbours = keeping.take_out(connection, went.kept, went.keys, went.kept.seq[went.places])
    came = moved(_take_in(record, sorted({*done.new, *again}), done.workers, watch))
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
    return _regrouped(record, found, decided, went.kept.events, broken, done.workers, watch)


def regroup(record: Record, events: Sequence[str]) -> Incidents:
    """Group the components of these events again: a person has decided something about them."""
    marks = ", ".join("?" * len(events))
    found = record.connection.execute(
        f"SELECT seq FROM accounts WHERE event IN ({marks})", tuple(events)
    )
    seeds = np.array([line[0] for line in found], np.int64)
    decided = decided_pairs(record)
    reached = Web(record.connection).reached(seeds, _decided_numbers(record, decided))
    return _regrouped(record, reached, decided, (), None, 1, _silent)


def retake(record: Record, documents: Iterable[str]) -> Incidents:
    """Take the accounts of these documents in again: their parties are known by other names now."""
    return group(record, Changes((), (), {}), documents, _silent)


def _silent(doing: str, done: int, total: int) -> None:
    """Tells nobody."""


def _take_in(record: Record, documents: Sequence[str], workers: int, watch: Progress) -> Kept:
    """The accounts of these documents, kept with their facts."""
    numbers, events, facts = [np.zeros(0, np.int64)], list[str](), [np.zeros(0, FACTS)]
    sharing = Sharing(record, workers if len(documents) >= WORTH_SHARING else 1)
    starts = range(0, len(documents), TAKEN_AT_ONCE)
    parts = (documents[start : start + TAKEN_AT_ONCE] for start in starts)
    watch("gathering accounts", 0, len(documents))
    for start, (told, found) in zip(starts, sharing.each(_with_facts, parts), strict=True):
        watch("gathering accounts", start, len(documents))
        facts.append(found)
        events += [event for event, _ in told]
        numbers.append(keeping.put_accounts(record.connection, told, found))
    return Kept(np.concatenate(numbers), tuple(events), np.concatenate(facts))


def _with_facts(sight: Sight, documents: Sequence[str]) -> tuple[list[tuple[str, str]], Facts]:
    """The accounts of some documents, as event and document, and their facts."""
    batch = list(accounts_in(sight.record, documents, sight.parties))
    found = facts_of(batch)
    _let_go(batch)
    return [(account.event, account.document) for account in batch], found


def _all_cut(connection: sqlite3.Connection) -> Reached:
    """All accounts of the record with their pieces: where most are new, this is the shorter way."""
    seq = keeping.all_numbers(connection)
    links = carrying(*keeping.links_of(connection, seq))
    piece, step = pieces(
        len(seq), seq.searchsorted(links.a), seq.searchsorted(links.b), links.score
    )
    return Reached(seq, piece, step)


def _regrouped(
    record: Record,
    reached: Reached,
    decided: Pairs,
    vanished: Sequence[str],
    broken: Ints | None,
    workers: int,
    watch: Progress,
) -> Incidents:
    """Group these accounts again, piece by piece.

    `broken` are the components of accounts that went: one that lost none and won none keeps its
    groups and their rows. None where a person's word may part or join any.
    """
    kept = keeping.accounts_by_number(record.connection, reached.seq)
    order = np.array(sorted(range(len(kept.events)), key=kept.events.__getitem__), np.int64)
    label = _labels(reached.piece[order], [kept.events[i] for i in order], decided)
    component = np.empty(len(order), np.int64)
    component[order] = component_numbers(kept.seq[order][label], label, reached.step[order])
    before = keeping.components_of(record.connection, kept.seq)
    fresh = frozenset(kept.events[i] for i in np.flatnonzero(before == 0))
    if broken is not None:
        moving = ~_steady(before, component, broken)[order]
        order, label = order[moving], label[moving]
    keeping.put_components(record.connection, kept.seq, component)
    groups = list(_groups(kept, order, label, decided, watch))
    _leaving(record, [*(kept.events[i] for i in order), *vanished])
    if broken is not None:
        groups = _not_as_before(record, groups, fresh)
    _forget(record)
    _describe(record, groups, workers, watch)
    return Incidents(len(groups), sum(len(one.events) for one in groups))


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
    kept: Kept, order: Ints, label: Ints, decided: Pairs, watch: Progress
) -> Iterator[Group]:
    """The groups of these accounts, component by component."""
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
            yield from _of_components(waiting, facts, events, decided)
            waiting, pairs = [], 0
    yield from _of_components(waiting, facts, events, decided)


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
    waiting: Sequence[Ints], facts: NDArray[np.void], events: Sequence[str], decided: Pairs
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
    primary, least = np.isin(standing, PRIMARY), np.where(standing == DENIED, SURE, 0.0)
    for i, mine in enumerate(waiting):
        piece = slice(bounds[i], bounds[i + 1])
        matrix = np.zeros((len(mine), len(mine)), np.float32)
        x, y = a[piece] - starts[i], b[piece] - starts[i]
        matrix[x, y] = matrix[y, x] = found[piece]
        names = [events[j] for j in mine]
        _decide(matrix, names, decided)
        here = slice(starts[i], starts[i] + len(mine))
        for places in grouped(matrix, primary[here], least[here]):
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


def _leaving(record: Record, events: Sequence[str]) -> None:
    """Note these events as those whose rows are to be taken out, in a table of the connection."""
    connection = record.connection
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS leaving (event TEXT PRIMARY KEY)")
    connection.execute("DELETE FROM leaving")
    connection.executemany("INSERT OR IGNORE INTO leaving VALUES (?)", [(e,) for e in events])


def _not_as_before(record: Record, groups: list[Group], fresh: frozenset[str]) -> list[Group]:
    """The groups without those that are an incident as it stands; their events leave no more."""
    connection = record.connection
    before: dict[str, set[str]] = defaultdict(set)
    for event, incident in connection.execute(
        "SELECT event, incident FROM incident_events WHERE incident IN (SELECT incident"
        " FROM incident_events WHERE event IN (SELECT event FROM leaving))"
    ):
        before[incident].add(event)
    if not before:
        return groups
    same, other = list[Group](), list[Group]()
    for one in groups:
        stands = before.get(incident_id(one.events)) == set(one.events)
        (same if stands and fresh.isdisjoint(one.events) else other).append(one)
    connection.executemany(
        "DELETE FROM leaving WHERE event = ?", [(event,) for one in same for event in one.events]
    )
    return other


def _forget(record: Record) -> None:
    """Take out every incident that an event of `leaving` is in, with its rows of events."""
    connection = record.connection
    connection.execute(
        "DELETE FROM incidents WHERE id IN (SELECT incident FROM incident_events"
        " WHERE event IN (SELECT event FROM leaving))"
    )
    connection.execute("DELETE FROM incident_events WHERE event IN (SELECT event FROM leaving)")


def _describe(record: Record, groups: list[Group], workers: int, watch: Progress) -> None:
    """Write the rows of these groups, in batches of groups that share documents."""
    home = _documents_of(record, [event for group in groups for event in group.events])
    groups.sort(key=lambda g: (min(home[e] for e in g.events), incident_id(g.events)))
    sharing = Sharing(record, workers if len(groups) >= WORTH_SHARING else 1)
    starts = range(0, len(groups), DESCRIBED_AT_ONCE)
    parts = (_with_copies(record, groups[i : i + DESCRIBED_AT_ONCE], home) for i in starts)
    watch("describing", 0, len(groups))
    for start, rows in zip(starts, sharing.each(_rows_of, parts), strict=True):
        watch("describing", start, len(groups))
        _put(record, rows)


def _with_copies(
    record: Record, groups: Sequence[Group], home: Mapping[str, str]
) -> tuple[Sequence[Group], list[str], list[Copy]]:
    """Groups with the documents that tell them, and the copies among these."""
    documents = sorted({home[event] for group in groups for event in group.events})
    return groups, documents, copies_among(record, documents)


def _rows_of(sight: Sight, part: tuple[Sequence[Group], list[str], list[Copy]]) -> list[Described]:
    """The rows of some groups."""
    groups, documents, copies = part
    told = accounts_in(sight.record, documents, sight.parties)
    wanted = {event for group in groups for event in group.events}
    accounts = {a.event: a for a in told if a.event in wanted}
    by_first = _by_first(copies)
    found: list[Described] = []
    for group in groups:
        mine = [accounts[event] for event in group.events]
        found.append(described(group, mine, _copies(by_first, {a.document for a in mine})))
    _let_go(accounts.values())
    return found


def _let_go(accounts: Iterable[Account]) -> None:
    """Part accounts and pages, which hold each other, so that their memory is free at once."""
    for account in accounts:
        if account.page is not None:
            account.page.accounts.clear()


def _documents_of(record: Record, events: Sequence[str]) -> dict[str, str]:
    wanted = set(events)
    if len(wanted) > keeping.MANY:
        lines = record.connection.execute("SELECT event, document FROM accounts")
        return {line[0]: line[1] for line in lines if line[0] in wanted}
    lines = record.connection.execute(
        "SELECT event, document FROM accounts WHERE event IN (SELECT event FROM leaving)"
    )
    return dict(lines.fetchall())


def _by_first(copies: Iterable[Copy]) -> dict[str, list[Copy]]:
    found: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        found[copy.first].append(copy)
    return found


def _copies(by_first: dict[str, list[Copy]], documents: set[str]) -> list[Copy]:
    if len(documents) < 2:
        return []
    return [c for d in sorted(documents) for c in by_first.get(d, ()) if c.second in documents]


def _put(record: Record, rows: Sequence[Described]) -> None:
    connection = record.connection
    incidents: list[tuple[Value, ...]] = [row.incident for row in rows]
    marks = ", ".join("?" * len(incidents[0]))
    connection.executemany(f"INSERT INTO incidents VALUES ({marks})", incidents)
    connection.executemany(
        "INSERT INTO incident_events VALUES (?, ?, ?, ?, ?, ?)",
        [event for row in rows for event in row.events],
    )
