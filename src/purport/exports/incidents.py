"""Incidents as users get them: what happened once, with every account of it side by side."""

import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from purport.core.rows import Claim, Count, Event, Imprint, Mention, Party, Place, Timespan
from purport.exports.shapes import Shape, events
from purport.record.incidents import IncidentRow, Told, incident_rows, told_of
from purport.record.store import Record

LAYERS = (Event, Party, Count, Claim, Imprint, Mention, Place, Timespan)
AT_ONCE = 200  # incidents read together
KEPT = 1000  # documents kept at hand: incidents near in time are told by the same ones


def incidents(
    record: Record, where: str = "", parameters: Sequence[object] = (), order: str = ""
) -> Iterator[Shape]:
    """One shape an incident, in the order of their days unless `order` (SQL) says otherwise.

    `where` is a condition on the columns of the table `incidents`, with `parameters`.
    """
    told = _Told(record)
    rows = incident_rows(record, where, parameters, order)
    while batch := list(islice(rows, AT_ONCE)):
        yield from told.shapes(batch)


def incident(record: Record, ident: str) -> Shape | None:
    """The shape of the incident with this id, or of that which an event with this id is in."""
    found = incidents(
        record,
        "id = ?1 OR id = (SELECT incident FROM incident_events WHERE event = ?1)",
        (ident,),
    )
    return next(found, None)


class _Told:
    """Documents as far as they are needed, the last ones kept."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._names = dict(record.connection.execute("SELECT id, name FROM documents"))
        self._documents: OrderedDict[str, dict[str, Any]] = OrderedDict()

    def shapes(self, rows: Sequence[IncidentRow]) -> Iterator[Shape]:
        told = told_of(self._record, [row.id for row in rows])
        for row in rows:
            yield self._shape(row, told[row.id])

    def _shape(self, row: IncidentRow, told: Sequence[Told]) -> Shape:
        accounts = [self._account(one) for one in told]
        wording = next((a for a in accounts if a["event"] == row.wording), None)
        return {
            "id": row.id,
            "type": row.type,
            "mode": row.mode,
            "modality": row.modality,
            "title": row.title,
            "place": None if row.place is None else json.loads(row.place),
            "when": None
            if row.from_day is None
            else {"from": row.from_day, "to": row.to_day, "precision": row.precision},
            "parties": json.loads(row.parties),
            "events": [one.event for one in told],
            "documents": self._sorted(one.document for one in told),
            "reports": row.reports,
            "independent": row.independent,
            "accounts": accounts,
            "disputes": [self._dispute(one) for one in json.loads(row.disputes)],
            "first": None
            if row.first_document is None
            else {"document": self._name(row.first_document), "published": row.first_published},
            "wording": None
            if wording is None
            else {"text": wording["text"], "document": wording["document"],
                  "event": wording["event"]},
            "confidence": row.confidence,
        }  # fmt: skip

    def _account(self, told: Told) -> Shape:
        document = self._read(told.document)
        event = document["events"].get(told.event, {})
        place, when = event.get("place"), event.get("when")
        return {
            "event": told.event,
            "document": self._name(told.document),
            "issuer": document["issuer"],
            "published": document["published"],
            "group": told.voice,
            "why": told.voice_why,
            "standing": told.standing,
            "modality": event.get("modality"),
            "sources": event.get("sources", []),
            "text": event.get("text"),
            "start": event.get("start"),
            "stop": event.get("stop"),
            "place": None if place is None else place.get("name") or place["text"],
            "when": None
            if when is None
            else {name: when[name] for name in ("from", "to", "precision", "basis")},
            "actors": [party["name"] for party in event.get("actors", [])],
            "recipients": [party["name"] for party in event.get("recipients", [])],
            "counts": [
                {name: count[name] for name in ("kind", "min", "max", "of_whom")}
                for count in event.get("counts", [])
            ],
        }

    def _dispute(self, dispute: Shape) -> Shape:
        values = [
            {"value": v["value"], "documents": [self._name(d) for d in v["documents"]]}
            for v in dispute["values"]
        ]
        return {"field": dispute["field"], "values": values}

    def _read(self, ident: str) -> dict[str, Any]:
        if ident in self._documents:
            self._documents.move_to_end(ident)
            return self._documents[ident]
        document = self._record.load(self._name(ident), LAYERS)
        told = {imprint.field: imprint.value for imprint in document[Imprint]}
        self._documents[ident] = {
            "issuer": told.get("issuer"),
            "published": told.get("published"),
            "events": {shape["id"]: shape for shape in events(document)},
        }
        if len(self._documents) > KEPT:
            self._documents.popitem(last=False)
        return self._documents[ident]

    def _name(self, ident: str) -> str:
        return str(self._names.get(ident, ident))

    def _sorted(self, documents: Iterable[str]) -> list[str]:
        return sorted({self._name(d) for d in documents})
