"""Rows of sheets as the JSON of the page: the exports' shapes, and what the page adds to them."""

from collections.abc import Mapping, Sequence
from typing import Any

from purport.core.document import Document
from purport.exports.shapes import SHAPERS, Shape
from purport.record import page_incidents, page_load
from purport.record.judgements import Judgement
from purport.record.page import Page, Sheets
from purport.record.page_load import NotFound
from purport.record.page_tables import DocumentSheet, EntitySheet

Seen = Mapping[str, list[Judgement]]


def rows(page: Page, sheets: Sheets, table: str, chosen: Sequence[int], seen: Seen) -> list[Shape]:
    """The shapes of these rows of a table, in this order."""
    sheet = sheets.table(table)
    if table == "documents":
        return document_rows(page, sheets.documents, chosen)
    if table == "incidents":
        ids = [sheet.ids[row] for row in chosen]
        return page_incidents.brief(page.record.connection, ids)
    if isinstance(sheet, EntitySheet):
        return [dict(sheet.shapes[row]) for row in chosen]
    by_document: dict[str, list[str]] = {}
    for row in chosen:
        ident = sheets.documents.ids[int(sheet.doc[row])]
        by_document.setdefault(ident, []).append(sheet.ids[row])
    found: dict[str, Shape] = {}
    for ident, ids in by_document.items():
        try:
            document = page_load.head(page.record, ident)
        except NotFound:
            continue  # it went since the sheet was made; the next one will not have it
        found.update(of_document(page, document, table, ids))
    shaped = [found[sheet.ids[row]] for row in chosen if sheet.ids[row] in found]
    for shape in shaped:
        place(sheets, shape)
    if table == "events":
        for shape in shaped:
            told(sheets, shape, seen)
    return shaped


def of_document(page: Page, document: Document, table: str, ids: Sequence[str]) -> dict[str, Shape]:
    """The shapes of these rows of one document, by id, with the document's id."""
    loaded = page_load.with_table(page.record, document, table, ids)
    return {shape["id"]: {**shape, "document_id": document.id} for shape in SHAPERS[table](loaded)}


def place(sheets: Sheets, shape: Shape) -> None:
    """Add what the page shows of the document beside a row."""
    row = sheets.documents.ids.find(shape["document_id"])
    for name in ("issuer", "published", "title"):
        shape[name] = None if row is None else sheets.documents.columns[name].of(row)


def told(sheets: Sheets, event: Shape, seen: Seen) -> None:
    """Add to an event who says so, its incident and what was judged of it."""
    row = sheets.events.ids.find(event["id"])
    columns = sheets.events.columns
    event["said_by"] = None if row is None else columns["said_by"].of(row)
    event["incident"] = None if row is None else columns["incident"].of(row)
    event["reviewed"] = reviewed(seen.get(event["id"], []))


def reviewed(given: Sequence[Judgement]) -> Shape | None:
    """The last verdict on a row, or None."""
    if not given:
        return None
    last = given[-1]
    return {"verdict": last.verdict, "by": last.by, "value": last.value, "id": last.id}


def judgement(found: Judgement, reader: str | None) -> Shape:
    """A judgement as the page shows it to a reader."""
    return {
        "id": found.id,
        "made_at": found.made_at,
        "by": found.by,
        "about": {"table": found.table, "id": found.about, "first": found.first_about},
        "verdict": found.verdict,
        "value": found.value,
        "quote": {
            "prefix": found.quote.prefix, "exact": found.quote.exact, "suffix": found.quote.suffix,
        },
        "note": found.note,
        "queue": found.queue,
        "document": found.name,
        "document_id": found.document,
        "start": found.start,
        "stop": found.stop,
        "machine": found.machine,
        "lost": found.about is None,
        "changed": list(found.changed),
        "mine": found.by == reader,
    }  # fmt: skip


def document_rows(page: Page, sheet: DocumentSheet, chosen: Sequence[int]) -> list[Shape]:
    """Documents without their text."""
    ids = [sheet.ids[row] for row in chosen]
    facts = page_load.facts(page.record, ids)
    query = (
        "SELECT name, id, title, kind, issuer, entity, author, published, basis, language,"
        " translated, url, words, length FROM documents WHERE id = ?"
    )
    found = []
    for ident in ids:
        line: Any = page.cache.execute(query, (ident,)).fetchone()
        if line is None or ident not in facts:
            continue
        found.append(
            {
                "document": line[0], "id": line[1], "document_id": line[1],
                "sha256": facts[ident][1], "media_type": facts[ident][2], "title": line[2],
                "kind": line[3],
                "issuer": None if line[4] is None else {"name": line[4], "entity": line[5]},
                "author": line[6], "published": line[7], "published_basis": line[8],
                "language": line[9], "translated": bool(line[10]), "url": line[11],
                "words": line[12], "length": line[13],
            }
        )  # fmt: skip
    return found
