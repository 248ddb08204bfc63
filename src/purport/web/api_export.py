"""/api/export/TABLE.FORMAT: what is on screen, whole, as a file made while it is sent.

Where a row is lost on the way the connection is broken off, so that no file is short in silence.
"""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from purport.core.errors import PurportError
from purport.exports import geojson, gexf
from purport.exports.incidents import incidents
from purport.exports.shapes import Shape
from purport.exports.writers import ExportError, csv_cells, csv_header
from purport.record import page_load, page_views
from purport.record.page import Sheets
from purport.record.page_load import NotFound
from purport.record.page_rows import ordered
from purport.record.page_sheet import Numbers
from purport.record.queries import judgements, runs
from purport.review.accepted import View, by_row, seen_as
from purport.web import shaping
from purport.web.answers import session_of
from purport.web.desk import Desk
from purport.web.questions import Question, asked

AT_ONCE = 200  # rows made together

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "jsonl": "application/x-ndjson",
    "geojson": "application/geo+json",
    "gexf": "application/xml",
}

PLAIN = ("runs", "judgements")


def export(request: Request, desk: Desk) -> Response:
    """The wanted rows of a table as a file."""
    name, _, kind = str(request.path_params["file"]).partition(".")
    if name not in (*EXPORTED, *PLAIN) or kind not in KINDS:
        raise NotFound(f"there is no export {name}.{kind}", todo=f"Formats are {', '.join(KINDS)}.")
    if kind in ("geojson", "gexf") and name != "events":
        raise PurportError(f"{kind} is made of events only", todo="Ask for events.")
    question = asked(request.query_params)
    reviewer = session_of(request).reviewer
    sheets = desk.sheets
    if kind == "gexf" and question.view == "machine":
        mask = desk.mask(sheets, "events", question, reviewer)
        graph = page_views.network(sheets.events, mask, most=10_000_000)
        pieces: Iterable[str] = gexf.lines(graph["nodes"], graph["edges"])
    else:
        rows = _rows(desk, sheets, name, question, reviewer)
        pieces = _pieces(name, kind, rows, question.view if name == "events" else "machine")
    return StreamingResponse(
        (piece.encode("utf-8", "replace") for piece in pieces),
        media_type=KINDS[kind],
        headers={"content-disposition": f'attachment; filename="purport-{name}.{kind}"'},
    )


EXPORTED = (
    "documents", "sentences", "mentions", "entities", "timespans", "events", "claims", "framing",
    "citations", "incidents",
)  # fmt: skip


def _pieces(name: str, kind: str, rows: Iterator[Shape], view: str) -> Iterator[str]:
    if kind == "geojson":
        return geojson.lines(rows)
    if kind == "gexf":
        return gexf.lines(*gexf.graph(rows))
    if kind == "jsonl":
        return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return _csv(name, rows, view)


def _csv(name: str, rows: Iterator[Shape], view: str) -> Iterator[str]:
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(csv_header(name, view))
    for n, row in enumerate(rows):
        writer.writerow(csv_cells(name, row, view))
        if n % AT_ONCE == AT_ONCE - 1:
            yield sheet.getvalue()
            sheet.seek(0)
            sheet.truncate()
    yield sheet.getvalue()


def _rows(
    desk: Desk, sheets: Sheets, name: str, question: Question, reviewer: str | None
) -> Iterator[Shape]:
    """The wanted rows in the order asked for, in the exports' shapes.

    What is wrong with the question is found here, before anything is sent.
    """
    if name == "runs":
        return runs(desk.page.record)
    if name == "judgements":
        return judgements(desk.page.record)
    sheet = sheets.table(name)
    order = ordered(sheet, desk.mask(sheets, name, question, reviewer), question.sort)
    return _made(desk, sheets, name, order, question.view)


def _made(desk: Desk, sheets: Sheets, name: str, order: Numbers, view: View) -> Iterator[Shape]:
    given = by_row(desk.judged())
    for begin in range(0, len(order), AT_ONCE):
        chosen = [int(row) for row in order[begin : begin + AT_ONCE]]
        shapes = _shapes(desk, sheets, name, chosen)
        if len(shapes) != len(chosen):
            raise ExportError("the record changed while it was exported", todo="Export it again.")
        for shape in shapes:
            if name == "events":
                seen = seen_as(shape, given.get(shape["id"], ()), view)
                if seen is not None:
                    yield seen
            else:
                yield shape


def _shapes(desk: Desk, sheets: Sheets, name: str, chosen: list[int]) -> list[Shape]:
    if name == "incidents":
        ids = [sheets.table(name).ids[row] for row in chosen]
        marks = ", ".join("?" * len(ids))
        found = {s["id"]: s for s in incidents(desk.page.record, f"id IN ({marks})", ids)}
        return [found[ident] for ident in ids if ident in found]
    shapes = shaping.rows(desk.page, sheets, name, chosen, {})
    if name == "documents":
        for shape in shapes:
            shape["text"] = page_load.head(desk.page.record, shape["id"]).text
    return shapes
