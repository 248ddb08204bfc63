"""Records of a few reports written by hand, row by row: what the tests across documents read."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from purport.core.document import Document, new_document
from purport.core.rows import (
    LAYERS,
    Block,
    Claim,
    Count,
    Entity,
    Event,
    Imprint,
    Mention,
    Party,
    Place,
    Row,
    Sentence,
)
from purport.record.store import Record, Result, Run, open_record
from purport.record.tables import values
from purport.run.across import Across, bring_together

TOWNS = {
    "Saraqib": (35.86, 36.81, "SYR", "Idlib"), "Homs": (34.73, 36.71, "SYR", "Homs"),
    "Marib": (15.46, 45.33, "YEM", "Marib"), "Cali": (3.44, -76.52, "COL", "Valle"),
}  # fmt: skip


class Told(Struct, frozen=True, kw_only=True):
    """One event: `clause` must stand in the text. `by` is who says so, if not the issuer."""

    clause: str
    type: str = "ASSAULT"
    mode: str | None = None
    town: str | None = "Saraqib"
    day: str | None = "2016-12-13"
    sure: bool = True
    modality: str = "asserted"
    actors: tuple[tuple[str, str | None], ...] = ()
    recipients: tuple[tuple[str, str | None], ...] = ()
    counts: tuple[tuple[str, int, int | None], ...] = ()
    by: str | None = None


class Report(Struct, frozen=True, kw_only=True):
    """One document; a party is its name and its entity (None: nobody in particular)."""

    name: str
    text: str
    told: tuple[Told, ...] = ()
    issuer: str | None = None
    day: str = "2016-12-14"
    people: tuple[tuple[str, str, str | None, str | None], ...] = ()
    """Further entities: name, entity, country, sector."""


def record_of(folder: Path, reports: Sequence[Report]) -> Record:
    """A new record with these reports, and what is known across them."""
    record = open_record(folder, create=True)
    add(record, reports)
    return record


def add(record: Record, reports: Sequence[Report]) -> Across:
    """Read further reports (or other texts of their names), and bring all together."""
    for report in reports:
        put(record, report)
    return together(record)


def together(record: Record) -> Across:
    outcome = bring_together(record, lambda doing, done, total: None)
    assert outcome.error is None, outcome.error
    return outcome


def put(record: Record, report: Report) -> None:
    document = new_document(report.name, report.text, f"sha {report.text}")
    rows = _rows(document, report)
    found = {
        layer.table: values(r for r in rows if type(r) is layer)
        for layer in LAYERS
    }  # fmt: skip
    run = Run("events", 1, f"made {hash_of(report)}", len(rows), 0.0)
    record.save(Result(document.id, found, (run,)), document, "made")


def hash_of(report: Report) -> str:
    return repr(report)


def take_away(record: Record, name: str) -> None:
    """Take a document out of the record with all its rows."""
    ident = new_document(name, "", "").id
    with record.transaction():
        record._forget(ident)


def _rows(document: Document, report: Report) -> list[Row]:
    rows: list[Row] = []
    text = report.text

    def make(layer: type[Row], start: int, stop: int, key: object = "", **fields: object) -> Row:
        ident = document.id_for(layer, start, stop, key)
        row = layer(id=ident, document=document.id, start=start, stop=stop, **fields)
        rows.append(row)
        return row

    block = make(Block, 0, len(text), kind="paragraph")
    make(Imprint, 0, 0, "d", field="published", value=report.day, basis="given")
    if report.issuer is not None:
        make(Imprint, 0, 0, "i", field="issuer", value=report.issuer, basis="given")
    sentences, at = [], 0
    for piece in text.split(". "):
        stop = min(at + len(piece) + 1, len(text))
        sentences.append(make(Sentence, at, stop, block=block.id))
        at = stop + 1
    for name, entity, country, sector in report.people:
        make(Entity, 0, 0, name, entity=entity, name=name, kind="person", country=country,
             sector=sector)  # fmt: skip
        make(Mention, 0, 0, name, kind="person", form="name", entity=entity)
    for number, told in enumerate(report.told):
        start = text.index(told.clause)
        stop = start + len(told.clause)
        sentence = next(s for s in sentences if s.start <= start < s.stop)
        where = claim = None
        if told.town is not None:
            lat, lon, country, admin1 = TOWNS[told.town]
            where = make(Mention, start, stop, f"w{number}", kind="place", form="name",
                         entity=f"place {told.town}")  # fmt: skip
            make(Place, start, stop, number, mention=where.id, gazetteer=f"geonames:{told.town}",
                 name=told.town, kind="city", lat=lat, lon=lon, country=country, admin1=admin1,
                 confidence=0.9)  # fmt: skip
        if told.by is not None:
            claim = make(Claim, start, stop, number, source_start=start, source_stop=stop,
                         entity=None, name=told.by, cue_start=None, cue_stop=None,
                         manner="indirect", inside=None, anonymous=False, polarity="affirmed",
                         stance="said", rule="made")  # fmt: skip
        event = make(
            Event, start, stop, number, sentence=sentence.id, type=told.type, mode=told.mode,
            contexts=(), trigger_start=start + number, trigger_stop=start + number + 1,
            modality=told.modality, claim=None if claim is None else claim.id,
            place=None if where is None else where.id, where_basis="clause",
            from_day=told.day, to_day=told.day, precision="day",
            when_basis="stated" if told.sure else "document", confidence=0.6, rule="made",
        )  # fmt: skip
        for role, who in (("actor", told.actors), ("recipient", told.recipients)):
            for name, entity in who:
                _party(make, event, role, name, entity)
        for kind, low, high in told.counts:
            make(Count, start, stop, (number, kind), event=event.id, kind=kind, min=low, max=high)
    return rows


def _party(make: object, event: Row, role: str, name: str, entity: str | None) -> None:
    span = (event.start, event.stop)
    mention = None
    if entity is not None:
        key = f"{event.id} {role} {name}"
        mention = make(Mention, *span, key, kind="organisation", form="name", entity=entity)  # type: ignore[operator]
        make(Entity, *span, key, entity=entity, name=name, kind="organisation",  # type: ignore[operator]
             codebook=entity)  # fmt: skip
    make(Party, *span, f"{event.id} {role} {name}", event=event.id, role=role, name=name,  # type: ignore[operator]
         mention=None if mention is None else mention.id, entity=entity)  # fmt: skip


def groups(record: Record) -> set[frozenset[str]]:
    """The incidents as sets of `document` names (with `/n` for its n-th event, from the second)."""
    lines = record.connection.execute(
        "SELECT incident, d.name, e.start, e.id FROM incident_events t"
        " JOIN documents d ON d.id = t.document JOIN events e ON e.id = t.event"
        " AND e.document = t.document ORDER BY d.name, e.start, e.stop, e.id"
    ).fetchall()
    found: dict[str, set[str]] = {}
    seen: dict[str, int] = {}
    for incident, name, _, _ in lines:
        seen[name] = seen.get(name, 0) + 1
        told = name if seen[name] == 1 else f"{name}/{seen[name]}"
        found.setdefault(incident, set()).add(told)
    return {frozenset(group) for group in found.values()}


def events_of(record: Record, *names: str) -> list[str]:
    """The ids of the events of these documents."""
    marks = ", ".join("?" * len(names))
    return [
        line[0]
        for line in record.connection.execute(
            "SELECT e.id FROM events e JOIN documents d ON d.id = e.document"
            f" WHERE d.name IN ({marks}) ORDER BY d.name, e.start, e.id",
            names,
        )
    ]


ACROSS_TABLES = ("incidents", "incident_events", "copies", "merges", "one_party")


def everything(record: Record) -> dict[str, list[tuple[object, ...]]]:
    """Every row that people read of what is known across documents."""
    return {
        table: sorted(record.connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
        for table in ACROSS_TABLES
    }
