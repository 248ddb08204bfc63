"""Writing: the rows of incidents, described out of the accounts of their events.

Which rows are to go is noted in a table of the connection (`leaving`), since they may be those of
a whole record: first all events that were grouped again, then without those whose incident is as
it was.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from purport.across.duplicates.rows import Copy, copies_among
from purport.across.incidents import keeping
from purport.across.incidents.accounts import accounts_in
from purport.across.incidents.describing import Described, Group, described, incident_id
from purport.across.incidents.sharing import Sharing, Sight
from purport.across.incidents.taking import let_go
from purport.record.store import Record
from purport.record.tables import Value
from purport.stage import Progress

DESCRIBED_AT_ONCE = 1_000  # incidents
WORTH_SHARING = 2_000  # incidents; below it, starting a process takes longer


def leave(record: Record, events: Sequence[str]) -> None:
    """Note these events as those whose rows are to be taken out, in a table of the connection."""
    connection = record.connection
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS leaving (event TEXT PRIMARY KEY)")
    connection.execute("DELETE FROM leaving")
    connection.executemany("INSERT OR IGNORE INTO leaving VALUES (?)", [(e,) for e in events])


def not_as_before(record: Record, groups: list[Group], fresh: frozenset[str]) -> list[Group]:
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


def also_leave(record: Record, events: Iterable[str]) -> dict[str, str]:
    """Note all events of the incidents of these as well; each of them with its incident."""
    connection = record.connection
    found = dict(
        connection.execute(
            "SELECT event, incident FROM incident_events WHERE incident IN (SELECT incident"
            " FROM incident_events WHERE event IN (SELECT value FROM json_each(?)))",
            (json.dumps(sorted(events)),),
        ).fetchall()
    )
    connection.executemany("INSERT OR IGNORE INTO leaving VALUES (?)", [(e,) for e in found])
    return found


def forget(record: Record) -> None:
    """Take out every incident that an event of `leaving` is in, with its rows of events."""
    connection = record.connection
    connection.execute(
        "DELETE FROM incidents WHERE id IN (SELECT incident FROM incident_events"
        " WHERE event IN (SELECT event FROM leaving))"
    )
    connection.execute("DELETE FROM incident_events WHERE event IN (SELECT event FROM leaving)")


def describe(record: Record, groups: list[Group], workers: int, watch: Progress) -> None:
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
    let_go(accounts.values())
    return found


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
