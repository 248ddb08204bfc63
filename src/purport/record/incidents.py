"""Reading incidents: their rows as they stand in the tables, in any order and choice."""

import json
from collections.abc import Iterator, Sequence

from msgspec import Struct

from purport.record.store import Record

_COLUMNS = (
    "id, type, mode, modality, title, from_day, to_day, precision, place, parties, documents,"
    " reports, independent, disputes, first_document, first_published, wording, confidence"
)


class IncidentRow(Struct, frozen=True):
    """One incident as its table has it; `place`, `parties` and `disputes` are JSON."""

    id: str
    type: str
    mode: str | None
    modality: str
    title: str | None
    from_day: str | None
    to_day: str | None
    precision: str | None
    place: str | None
    parties: str
    documents: int
    reports: int
    independent: int
    disputes: str
    first_document: str | None
    first_published: str | None
    wording: str | None
    confidence: float


class Told(Struct, frozen=True):
    """One event of an incident: what it is to it, and whose voice it is."""

    event: str
    incident: str
    document: str
    standing: str
    voice: int
    voice_why: str | None


def incident_rows(
    record: Record, where: str = "", parameters: Sequence[object] = (), order: str = ""
) -> Iterator[IncidentRow]:
    """The incidents for which a condition on the columns of `incidents` holds.

    In the order of their first day, those without a day last, unless `order` says otherwise.
    """
    clause = f" WHERE {where}" if where else ""
    by = order or "from_day IS NULL, from_day, to_day, id"
    query = f"SELECT {_COLUMNS} FROM incidents{clause} ORDER BY {by}"
    for line in record.connection.execute(query, parameters):
        yield IncidentRow(*line)


def told_of(record: Record, incidents: Sequence[str]) -> dict[str, list[Told]]:
    """The events of these incidents by incident: accounts first, then by voice and document."""
    lines = record.connection.execute(
        "SELECT event, incident, t.document, standing, voice, voice_why FROM incident_events t"
        " JOIN documents d ON d.id = t.document"
        " WHERE incident IN (SELECT value FROM json_each(?))"
        " ORDER BY incident, standing <> 'account', voice, voice_why IS NOT NULL, d.name, event",
        (json.dumps(list(incidents)),),
    )
    found: dict[str, list[Told]] = {incident: [] for incident in incidents}
    for line in lines:
        found[line[1]].append(Told(*line))
    return found


def incident_of(record: Record, event: str) -> str | None:
    """The id of the incident that an event is in; None where incidents were not made yet."""
    line = record.connection.execute(
        "SELECT incident FROM incident_events WHERE event = ?", (event,)
    ).fetchone()
    return None if line is None else str(line[0])


def main_incidents(
    record: Record, about: str | None, first: str | None, last: str | None, most: int
) -> list[str]:
    """The ids of the dated incidents that most independent voices tell, the best told first.

    `about` is the id of an entity or a part of a party's name; `first` and `last` are ISO days.
    """
    where, parameters = ["modality = 'asserted'", "from_day IS NOT NULL"], list[object]()
    if first is not None:
        where.append("coalesce(to_day, from_day) >= ?")
        parameters.append(first)
    if last is not None:
        where.append("from_day <= ?")
        parameters.append(last)
    if about is not None:
        where.append(
            "id IN (SELECT t.incident FROM parties p JOIN incident_events t ON t.event = p.event"
            " LEFT JOIN one_party o ON o.entity = p.entity"
            " WHERE p.entity = ? OR o.party = ? OR instr(lower(p.name), lower(?)))"
        )
        parameters += [about, about, about]
    found = record.connection.execute(
        f"SELECT id FROM incidents WHERE {' AND '.join(where)}"
        " ORDER BY independent DESC, reports DESC, confidence DESC, id LIMIT ?",
        (*parameters, most),
    )
    return [line[0] for line in found]
