"""/api/documents/ID/text and /window, /api/search: the words themselves."""

from starlette.requests import Request

from purport.core.errors import PurportError
from purport.exports.shapes import SHAPERS, Shape
from purport.record import page_load, page_text
from purport.web import shaping
from purport.web.answers import session_of
from purport.web.desk import Desk
from purport.web.questions import whole


def text(request: Request, desk: Desk) -> Shape:
    """A document's particulars and its layout; its words come in windows."""
    sheets = desk.sheets
    ident = str(request.path_params["id"])
    document = page_load.head(desk.page.record, ident)
    row = sheets.documents.ids.find(ident)
    known = [] if row is None else shaping.document_rows(desk.page, sheets.documents, [row])
    found = known[0] if known else {"document": document.name, "id": ident, "document_id": ident}
    return {
        **found,
        "length": len(document.text),
        "blocks": page_text.blocks(desk.page.record, ident),
    }


def window(request: Request, desk: Desk) -> Shape:
    """A stretch of a document with every row that has a part in it."""
    record, ident = desk.page.record, str(request.path_params["id"])
    document = page_load.head(record, ident)
    start = whole(request.query_params.get("start"), 0, 0, len(document.text))
    stop = whole(
        request.query_params.get("stop"), min(len(document.text), start + 20_000), 0,
        len(document.text),
    )  # fmt: skip
    if stop < start or stop - start > page_text.WIDEST:
        raise PurportError(
            f"no window goes from {start} to {stop}",
            todo=f"Ask for at most {page_text.WIDEST:,} code points.",
        )
    found: Shape = {
        "document_id": ident, "start": start, "stop": stop, "text": document.text[start:stop],
    }  # fmt: skip
    ids = page_text.within(record, ident, start, stop)
    for table, loaded in page_text.loaded(record, document, ids).items():
        found[table] = SHAPERS[table](loaded)
    sheets = desk.sheets
    seen = desk.seen_by(session_of(request).reviewer)
    for event in found["events"]:
        event["document_id"] = ident
        shaping.told(sheets, event, seen)
    return found


def search(request: Request, desk: Desk) -> Shape:
    """The documents that have the words sought, the best first."""
    query = (request.query_params.get("q") or "").strip()
    if not query:
        return {"hits": [], "total": 0}
    most = whole(request.query_params.get("limit"), 20, 1, 200)
    found, total = page_text.hits(desk.page.record, query[:2000], most)
    sheets = desk.sheets
    hits: list[Shape] = []
    for hit in found:
        shape: Shape = {
            "document": hit.document, "document_id": hit.document_id,
            "snippet_parts": [{"text": piece, "hit": inside} for piece, inside in hit.parts],
            "start": hit.start,
        }  # fmt: skip
        shaping.place(sheets, shape)
        shape["title"] = shape["title"] or hit.title
        hits.append(shape)
    return {"hits": hits, "total": total}
