"""The step itself: merges and parties as the record's entities and people's decisions give them."""

import json
from collections import defaultdict

from purport.across.entities.known import bare_persons, known_parties
from purport.across.entities.merging import Merge, merges, parties
from purport.record.store import Record


def reconsider(record: Record) -> frozenset[str]:
    """Make the merges anew; the ids of the documents in which a party is another one now.

    All entities of the record are looked at, since a name met for the first time may bind two that
    were met before; but only what changed is written, and only its documents are named.
    """
    known = known_parties(record)
    same, apart = _decided(record)
    found = same + merges(known, bare_persons(record), _days(record))
    stands, made = parties(found, apart, [one.entity for one in known if one.certain])
    connection = record.connection
    before = dict(connection.execute("SELECT entity, party FROM one_party"))
    changed = {e for e in {*before, *stands} if before.get(e) != stands.get(e)}
    connection.executemany("DELETE FROM one_party WHERE entity = ?", [(e,) for e in changed])
    connection.executemany(
        "INSERT INTO one_party VALUES (?, ?)", [(e, stands[e]) for e in changed if e in stands]
    )
    connection.execute("DELETE FROM merges")
    connection.executemany(
        "INSERT OR IGNORE INTO merges VALUES (?, ?, ?, ?)",
        [(m.a, m.b, m.basis, m.reason) for m in made],
    )
    return _documents(record, changed)


def _decided(record: Record) -> tuple[list[Merge], list[tuple[str, str]]]:
    """Merges that people decided, and pairs that they parted; the last word on a pair holds."""
    last: dict[tuple[str, str], tuple[str, str]] = {}
    lines = record.connection.execute(
        "SELECT kind, events, by FROM decisions WHERE kind IN ('same_party', 'different_parties')"
        " ORDER BY made_at, id"
    )
    for kind, entities, by in lines:
        chosen = sorted(json.loads(entities))
        for i, one in enumerate(chosen):
            for other in chosen[i + 1 :]:
                last[one, other] = (kind, by)
    same = [
        Merge(a, b, "decision", f"{by} decided so")
        for (a, b), (kind, by) in last.items()
        if kind == "same_party"
    ]
    return same, [pair for pair, (kind, _) in last.items() if kind == "different_parties"]


def _days(record: Record) -> dict[str, list[str]]:
    """The days of publication on which each person was spoken of."""
    found: dict[str, list[str]] = defaultdict(list)
    for entity, day in record.connection.execute(
        "SELECT DISTINCT e.entity, coalesce(i.value, d.published) AS day FROM entities e"
        " JOIN documents d ON d.id = e.document"
        " LEFT JOIN imprints i ON i.document = e.document AND i.field = 'published'"
        " WHERE e.kind = 'person' AND instr(trim(e.name), ' ') > 0 AND day IS NOT NULL"
    ):
        found[entity].append(day)
    return found


def _documents(record: Record, entities: set[str]) -> frozenset[str]:
    if not entities:
        return frozenset()
    named = {e.partition("@")[2] for e in entities if "@" in e}
    found = record.connection.execute(
        "SELECT DISTINCT document FROM entities WHERE entity IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(entities)),),
    )
    return frozenset(named | {line[0] for line in found})
