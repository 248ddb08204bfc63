"""What a person decides about incidents and parties: a row that stays, and what it changes.

    decide(record, "merge", [event, event], "ann")    these incidents are one
    decide(record, "split", [event], "ann")           this event is not of its incident

Decisions are never edited; where two speak of the same events, the later one holds. The caller
holds the record's `WriterLock`.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal

from purport.across.entities import step as entities
from purport.across.incidents import step as incidents
from purport.core.errors import PurportError
from purport.core.ids import content_id
from purport.record.store import Record

DecisionKind = Literal["merge", "split", "same_party", "different_parties"]


class DecisionError(PurportError):
    """A decision about events or entities that the record does not have, or about too few."""


def decide(
    record: Record, kind: DecisionKind, events: Sequence[str], by: str, made_at: str | None = None
) -> None:
    """Keep a person's decision and bring what it touches up to date, in one transaction.

    `merge`: all incidents that these events are in are one. `split`: these events are one incident,
    apart from the others they are with now; where they are all of an incident, each is one of its
    own. `same_party` and `different_parties` take ids of entities. `made_at` is an ISO time; now
    where it is not given. DecisionError where the record has no such events.
    """
    chosen = sorted(set(events))
    made = made_at if made_at is not None else datetime.now(UTC).isoformat(timespec="microseconds")
    with record.transaction():
        if kind in ("merge", "split"):
            mine, apart = _events_meant(record, kind, chosen)
        else:
            mine, apart = _entities_meant(record, chosen), []
        record.connection.execute(
            "INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?)",
            (content_id("decision", kind, *mine, by, made), kind, json.dumps(mine),
             json.dumps(apart), by, made),
        )  # fmt: skip
        if kind in ("merge", "split"):
            incidents.regroup(record, [*mine, *apart])
        else:
            incidents.retake(record, entities.reconsider(record))


def _events_meant(record: Record, kind: str, events: Sequence[str]) -> tuple[list[str], list[str]]:
    """The events a decision binds, and for a split those they are parted from."""
    wanted = json.dumps(list(events))
    lines = record.connection.execute(
        "SELECT event FROM incident_events WHERE incident IN (SELECT incident FROM incident_events"
        " WHERE event IN (SELECT value FROM json_each(?))) ORDER BY event",
        (wanted,),
    )
    around = [line[0] for line in lines]
    _demand(record, [e for e in events if e not in set(around)], "event")
    if kind == "merge":
        if len(events) < 2:
            raise DecisionError("one event cannot be merged", todo="Name two events or more.")
        return around, []
    return list(events), [event for event in around if event not in set(events)]


def _entities_meant(record: Record, entities: Sequence[str]) -> list[str]:
    if len(entities) < 2:
        raise DecisionError("one entity alone cannot be judged", todo="Name two entities or more.")
    known = {
        line[0]
        for line in record.connection.execute(
            "SELECT DISTINCT entity FROM entities WHERE entity IN (SELECT value FROM json_each(?))",
            (json.dumps(list(entities)),),
        )
    }
    _demand(record, [e for e in entities if e not in known], "entity")
    return list(entities)


def _demand(record: Record, lacking: Sequence[str], what: str) -> None:
    """A DecisionError where something is lacking."""
    if lacking:
        raise DecisionError(
            f"the record has no {what} {lacking[0]!r}",
            where=str(record.folder),
            todo="Read the documents first; `purport show RECORD incidents` lists what there is.",
        )
