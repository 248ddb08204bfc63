"""What people decided of incidents, as pairs of events that belong together or apart."""

import json

from purport.record.store import Record

Pairs = dict[tuple[str, str], bool]


def decided_pairs(record: Record) -> Pairs:
    """For each two events a person spoke of, whether they are one happening; the last word holds.

    The smaller id stands first in each pair. A `split` parts its events from those they were with,
    and keeps them together; where they were all of their incident, it parts each from each.
    """
    found: Pairs = {}
    lines = record.connection.execute(
        "SELECT kind, events, apart FROM decisions WHERE kind IN ('merge', 'split')"
        " ORDER BY made_at, id"
    )
    for kind, events, apart in lines:
        mine, others = json.loads(events), json.loads(apart)
        together = kind == "merge" or bool(others)
        for i, one in enumerate(mine):
            for other in mine[i + 1 :]:
                found[_pair(one, other)] = together
            for other in others:
                found[_pair(one, other)] = False
    return found


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)
