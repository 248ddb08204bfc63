"""The incidents of a record in columns, and which of them the wanted events tell of."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from purport.record.page_events import EventSheet
from purport.record.page_filter import EVENT_FILTERS, FilterError, Wanted
from purport.record.page_sheet import MISSING, Mask, Numbers, Sheet, Words, coded, fetched, figures

Shape = dict[str, Any]


class IncidentSheet(Sheet):
    """The incidents, by their days; those without one last."""

    _known: tuple[Words, Numbers] | None = None

    def of_words(self, words: Words) -> Numbers:
        """The row of each of these ids of incidents, which are a column's of the events."""
        if self._known is None or self._known[0] is not words:
            self._known = (words, np.r_[self.ids.rows(words), MISSING])
        return self._known[1]


OWN = ("disputed", "reports_min", "independent_min")
"""Filters that events have not."""

_WORDS = (
    "type", "mode", "modality", "title", "from_day", "to_day", "precision", "place_name", "country",
)  # fmt: skip
_NUMBERS = ("documents", "reports", "independent", "disputed", "confidence", "lat", "lon")


def load_incidents(record: sqlite3.Connection) -> IncidentSheet:
    """The sheet of all incidents."""
    there = "SELECT 1 FROM sqlite_master WHERE name = 'incidents'"
    query = (
        f"SELECT id, {', '.join(_WORDS + _NUMBERS)} FROM incidents"
        " ORDER BY from_day IS NULL, from_day, id"
    )
    if record.execute(there).fetchone() is None:
        found: list[tuple[Any, ...]] = [()] * (1 + len(_WORDS) + len(_NUMBERS))
    else:
        found = fetched(record, query)
    none = np.zeros(len(found[0]), dtype=np.int64)
    columns = {name: coded(values) for name, values in zip(_WORDS, found[1:], strict=False)}
    columns["from"], columns["to"] = columns.pop("from_day"), columns.pop("to_day")
    numbers = {
        name: figures(values)
        for name, values in zip(_NUMBERS, found[1 + len(_WORDS) :], strict=True)
    }
    return IncidentSheet(found[0], none, none, columns, numbers)


def split(wanted: Wanted) -> tuple[Wanted, Wanted]:
    """The filters of events, and those that only incidents have."""
    mine = {name: values for name, values in wanted.items() if name in OWN}
    theirs = {name: values for name, values in wanted.items() if name not in OWN}
    for name in theirs:
        if name not in EVENT_FILTERS:
            raise FilterError(
                f"incidents have no filter {name!r}",
                todo=f"They have {', '.join(sorted((*EVENT_FILTERS, *OWN)))}.",
            )
    return theirs, mine


def told_of(sheet: IncidentSheet, events: EventSheet, wanted: Mask, own: Wanted) -> Mask:
    """Which incidents the wanted events tell of."""
    column = events.columns["incident"]
    rows = sheet.of_words(column.words)[column.codes[wanted]]
    mask: Mask = np.zeros(len(sheet), dtype=bool)
    mask[rows[rows != MISSING]] = True
    for name, values in own.items():
        if name == "disputed":
            yes = any(value in ("1", "true", "yes") for value in values)
            mask &= (sheet.numbers["disputed"] > 0) == yes
        else:
            if not all(value.isascii() and value.isdigit() for value in values):
                raise FilterError(f"{name} is no number", todo="Write it as 3.")
            mask &= sheet.numbers[name.removesuffix("_min")] >= min(map(int, values))
    return mask


def brief(record: sqlite3.Connection, ids: Sequence[str]) -> list[Shape]:
    """Incidents without their accounts, in this order."""
    found: dict[str, Shape] = {}
    for at in range(0, len(ids), 400):
        part = ids[at : at + 400]
        query = (
            "SELECT id, type, mode, modality, title, from_day, to_day, precision, place, parties,"
            " documents, reports, independent, disputes, disputed, first_document, first_published,"
            f" wording, confidence FROM incidents WHERE id IN ({', '.join('?' * len(part))})"
        )
        for line in record.execute(query, part):
            found[line[0]] = _shape(line)
    _name_documents(record, found.values())
    _add_wording(record, found.values())
    return [found[ident] for ident in ids if ident in found]


def _shape(line: Sequence[Any]) -> Shape:
    return {
        "id": line[0], "type": line[1], "mode": line[2], "modality": line[3], "title": line[4],
        "when": None
        if line[5] is None
        else {"from": line[5], "to": line[6], "precision": line[7]},
        "place": None if line[8] is None else json.loads(line[8]),
        "parties": json.loads(line[9]), "accounts": line[10], "reports": line[11],
        "independent": line[12], "disputes": json.loads(line[13]), "disputed": line[14],
        "first": None
        if line[15] is None
        else {"document": line[15], "document_id": line[15], "published": line[16]},
        "wording": line[17], "confidence": line[18],
    }  # fmt: skip


def _name_documents(record: sqlite3.Connection, shapes: Iterable[Shape]) -> None:
    """Put names where the table has ids of documents."""
    wanted: set[str] = set()
    for shape in shapes:
        if shape["first"] is not None:
            wanted.add(shape["first"]["document"])
        for dispute in shape["disputes"]:
            for value in dispute["values"]:
                wanted.update(value["documents"])
    names = documents_named(record, sorted(wanted))
    for shape in shapes:
        if shape["first"] is not None:
            shape["first"]["document"] = names.get(shape["first"]["document"])
        for dispute in shape["disputes"]:
            for value in dispute["values"]:
                value["documents"] = [names.get(ident, ident) for ident in value["documents"]]


def _add_wording(record: sqlite3.Connection, shapes: Iterable[Shape]) -> None:
    """Put the words that are best attested where the table has the id of their event."""
    wanted = [shape["wording"] for shape in shapes if shape["wording"] is not None]
    lines = record.execute(
        "SELECT t.event, d.name, d.id, substr(d.text, e.start + 1, e.stop - e.start), e.start,"
        " e.stop FROM incident_events t JOIN events e ON e.document = t.document AND e.id = t.event"
        " JOIN documents d ON d.id = t.document WHERE t.event IN (SELECT value FROM json_each(?))",
        (json.dumps(wanted),),
    )
    words = {
        event: {"event": event, "document": name, "document_id": ident, "text": text,
                "start": start, "stop": stop}
        for event, name, ident, text, start, stop in lines
    }  # fmt: skip
    for shape in shapes:
        shape["wording"] = words.get(shape["wording"])


def documents_named(record: sqlite3.Connection, ids: Sequence[str]) -> Mapping[str, str]:
    """The names of documents by id."""
    found: dict[str, str] = {}
    for at in range(0, len(ids), 400):
        part = ids[at : at + 400]
        query = f"SELECT id, name FROM documents WHERE id IN ({', '.join('?' * len(part))})"
        found.update(record.execute(query, part).fetchall())
    return found


def timeline(sheet: Sheet, mask: Mask, most: int) -> Shape:
    """The dated incidents among these, the most told of them, in the order of their days."""
    dated = mask & (sheet.columns["from"].codes != MISSING)
    rows = np.flatnonzero(dated)
    reports = sheet.numbers["documents"][rows]
    top = np.sort(rows[np.argsort(-reports, kind="stable")[:most]])
    columns, numbers = sheet.columns, sheet.numbers
    found = [
        {
            "id": sheet.ids[row],
            **{name: columns[name].of(row) for name in ("type", "mode", "from", "to", "precision",
                                                        "title", "modality")},
            "place": columns["place_name"].of(row),
            **{name: int(numbers[name][row]) for name in ("documents", "reports", "independent",
                                                          "disputed")},
        }
        for row in top.tolist()
    ]  # fmt: skip
    return {"incidents": found, "total": len(rows), "undated": int(mask.sum()) - len(rows)}
