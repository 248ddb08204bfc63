"""Every event of a record in columns, with its parties and the chain of who says so."""

import sqlite3
from functools import cached_property
from typing import ClassVar

import numpy as np

from purport.record.page_sheet import (
    MISSING,
    Column,
    Mask,
    Numbers,
    Sheet,
    coded,
    days,
    fetched,
    figures,
    grouped,
    reading_order,
)
from purport.record.page_tables import DocumentSheet, sentence_rows


class Many:
    """Rows of which an event may have several: `event` is the event's row in the sheet."""

    def __init__(self, event: Numbers, columns: dict[str, Column]) -> None:
        keep = event != MISSING
        order = np.argsort(event[keep], kind="stable")
        self.event: Numbers = event[keep][order]
        self.columns = {
            name: Column(column.codes[keep][order], column.words)
            for name, column in columns.items()
        }

    def events(self, rows: Mask, count: int) -> Mask:
        """Which of `count` events have one of these rows."""
        found: Mask = np.zeros(count, dtype=bool)
        found[self.event[rows]] = True
        return found


class EventSheet(Sheet):
    """The events: columns as in a plain sheet, and parties and sources, several to an event.

    `incident` is a column of incident ids; `party` in `parties` is the entity that stands for all
    that are one with it, or `name:` and the name where nobody knows the party.
    """

    KEPT: ClassVar[tuple[str, ...]] = (
        *Sheet.KEPT, "parties", "sources", "sentence", "lat", "lon",
    )  # fmt: skip

    parties: Many
    sources: Many
    sentence: Numbers
    lat: "np.ndarray[tuple[int], np.dtype[np.float64]]"
    lon: "np.ndarray[tuple[int], np.dtype[np.float64]]"

    @cached_property
    def first_day(self) -> Numbers:
        """Ordinal of the first day; -1 where there is none."""
        return days(self.columns["from"])

    @cached_property
    def last_day(self) -> Numbers:
        """Ordinal of the last day; the first where only that is known."""
        last = days(self.columns["to"])
        return np.where(last == MISSING, self.first_day, last)

    @cached_property
    def party_names(self) -> dict[int, tuple[str, str | None, str | None]]:
        """Name, country and sector by which each party is met first, by the number of its word."""
        parties = self.parties.columns
        found: dict[int, tuple[str, str | None, str | None]] = {}
        met = grouped(parties["party"].codes)
        for code, at in zip(met.keys.tolist(), met.order[met.starts].tolist(), strict=True):
            name = parties["name"].of(at) or ""
            found[code] = (name, parties["country"].of(at), parties["sector"].of(at))
        return found

    @cached_property
    def place_names(self) -> dict[int, str]:
        """The name of each place, by the number of its id."""
        name = self.columns["place_name"]
        met = grouped(self.columns["place"].codes)
        return {
            code: name.of(at) or ""
            for code, at in zip(met.keys.tolist(), met.order[met.starts].tolist(), strict=True)
        }


WORDS = (
    "type", "mode", "modality", "from_day", "to_day", "precision", "place", "place_name",
    "place_kind", "country", "said_by", "rule",
)  # fmt: skip


def load_events(
    cache: sqlite3.Connection, record: sqlite3.Connection, documents: DocumentSheet
) -> EventSheet:
    """The sheet of all events."""
    first = "doc, id, start, stop, sentence, confidence, lat, lon, within_km, counted"
    found = fetched(cache, f"SELECT {first}, {', '.join(WORDS)} FROM events ORDER BY rowid")
    doc = documents.of_seq(np.array(found[0], dtype=np.int64))
    starts = np.array(found[2], dtype=np.int64)
    order = reading_order(doc, starts, documents.names)
    ids = [found[1][i] for i in order.tolist()]
    columns = {}
    for name, values in zip(WORDS, found[10:], strict=True):
        column = coded(values)
        columns[name] = Column(column.codes[order], column.words)
    columns["from"], columns["to"] = columns.pop("from_day"), columns.pop("to_day")
    columns["place_country"] = columns.pop("country")
    numbers = {
        name: figures(found[at])[order]
        for name, at in (("confidence", 5), ("counted", 9), ("within_km", 8))
    }
    sheet = EventSheet(ids, doc[order], starts[order], columns, numbers)
    sheet.lat, sheet.lon = figures(found[6])[order], figures(found[7])[order]
    sentence = [MISSING if n is None else n for n in found[4]]
    sheet.sentence = np.array(sentence, dtype=np.int64)[order]
    _add_parties(sheet, cache, record)
    _add_incidents(sheet, record)
    return sheet


def _add_parties(sheet: EventSheet, cache: sqlite3.Connection, record: sqlite3.Connection) -> None:
    event, role, entity, name, country, sector = fetched(
        record, "SELECT event, role, entity, name, country, sector FROM parties"
    )
    one = dict(_optional(record, "one_party", "SELECT entity, party FROM one_party"))
    party = [
        one.get(ident, ident) if ident is not None else f"name:{told.casefold()}"
        for ident, told in zip(entity, name, strict=True)
    ]
    sheet.parties = Many(
        sheet.ids.rows(event),
        {
            "role": coded(role), "party": coded(party), "entity": coded(entity),
            "name": coded(name), "country": coded(country), "sector": coded(sector),
        },
    )  # fmt: skip
    event, name = fetched(cache, "SELECT event, name FROM sources")
    sheet.sources = Many(sheet.ids.rows(event), {"name": coded(name)})


def _add_incidents(sheet: EventSheet, record: sqlite3.Connection) -> None:
    lines = _optional(record, "incident_events", "SELECT event, incident FROM incident_events")
    told = coded([incident for _, incident in lines])
    rows = sheet.ids.rows([event for event, _ in lines])
    codes = np.full(len(sheet), MISSING, dtype=np.int64)
    codes[rows[rows != MISSING]] = told.codes[rows != MISSING]
    sheet.columns["incident"] = Column(codes, told.words)


def _optional(record: sqlite3.Connection, table: str, query: str) -> list[tuple[str, str]]:
    """What a query finds, or nothing where an old record lacks the table."""
    there = "SELECT 1 FROM sqlite_master WHERE name = ?"
    if record.execute(there, (table,)).fetchone() is None:
        return []
    return record.execute(query).fetchall()


def matched_sentences(sheet: EventSheet, cache: sqlite3.Connection, query: str) -> Mask:
    """Which events stand in a sentence with these words (FTS5; see `page_search`)."""
    found = sentence_rows(cache, query)
    if not len(sheet):
        return np.zeros(0, dtype=bool)
    flags = np.zeros(int(max(sheet.sentence.max(), found.max(initial=0))) + 2, dtype=bool)
    flags[found] = True
    flags[-1] = False
    matched: Mask = flags[sheet.sentence]
    return matched
