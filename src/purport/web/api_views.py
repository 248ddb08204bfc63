"""/api/overview, timeline, map, network and naming: what the pictures are drawn from."""

from collections.abc import Callable

import numpy as np
from starlette.requests import Request

from purport.exports.shapes import Shape
from purport.record import page_incidents, page_load, page_naming, page_text, page_views
from purport.record.page import Sheets
from purport.record.page_sheet import MISSING, Mask, counted
from purport.record.queries import failures
from purport.web.answers import session_of
from purport.web.desk import Desk
from purport.web.questions import Question, asked, whole

Find = Callable[[], Shape]


def _events(request: Request, desk: Desk) -> tuple[Sheets, Question, Mask]:
    question = asked(request.query_params)
    sheets = desk.sheets
    return sheets, question, desk.mask(sheets, "events", question, session_of(request).reviewer)


def _kept(desk: Desk, sheets: Sheets, name: str, question: Question, find: Find) -> Shape:
    """An answer found once for each set of filters; what depends on judgements is found anew."""
    if "reviewed" in question.wanted:
        return find()
    return desk.answered(sheets, (name, question.key, question.limit), find)


def overview(request: Request, desk: Desk) -> Shape:
    """The record at a glance: the wanted events counted, and the whole record's documents."""
    sheets, question, mask = _events(request, desk)
    if not question.wanted:
        return sheets.kept_answer("overview", lambda: _overview(desk, sheets, mask))
    return _kept(desk, sheets, "overview", question, lambda: _overview(desk, sheets, mask))


def _overview(desk: Desk, sheets: Sheets, mask: Mask) -> Shape:
    events, documents = sheets.events, sheets.documents
    rows = np.flatnonzero(mask)
    counts = desk.totals(sheets)
    published = documents.columns["published"]
    days = sorted(published.words[i] for i in set(published.codes.tolist()) if i != MISSING)
    modality = events.columns["modality"]
    return {
        "documents": counts["documents"],
        "words": counts["words"],
        "events": len(rows),
        "incidents": page_views.incidents_among(events, rows),
        "claims": counts["claims"],
        "entities": counts["entities"],
        "undated": int((published.codes == MISSING).sum()),
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "issuers": [
            {"issuer": documents.columns["issuer"].words[code], "documents": n}
            for code, n in counted(documents.columns["issuer"].codes, 100)
        ],
        "kinds": [
            {"kind": documents.columns["kind"].words[code], "documents": n}
            for code, n in counted(documents.columns["kind"].codes, 100)
        ],
        "by_month": page_views.months(events, rows),
        "types": page_views.by_word(events, rows, "type"),
        "modality": [
            {"modality": modality.words[code], "n": n}
            for code, n in counted(modality.codes[rows], 10)
        ],
        "failed": [
            {"document": name, "stage": stage, "error": error}
            for name, stage, error in failures(desk.page.record)[:500]
        ],
        "parties": page_views.parties(events, mask, 20),
    }


def places(request: Request, desk: Desk) -> Shape:
    """The places of the wanted events."""
    sheets, question, mask = _events(request, desk)
    return _kept(desk, sheets, "map", question, lambda: page_views.places(sheets.events, mask))


def network(request: Request, desk: Desk) -> Shape:
    """Who does what to whom among the wanted events."""
    sheets, question, mask = _events(request, desk)
    most = whole(request.query_params.get("limit"), 500, 1, 20_000)
    return _kept(
        desk, sheets, f"network {most}", question,
        lambda: page_views.network(sheets.events, mask, most),
    )  # fmt: skip


def timeline(request: Request, desk: Desk) -> Shape:
    """The incidents the wanted events tell of, and how many reports there are of each day."""
    sheets, question, mask = _events(request, desk)
    most = whole(request.query_params.get("limit"), 2000, 1, 50_000)
    return _kept(desk, sheets, f"timeline {most}", question, lambda: _timeline(sheets, mask, most))


def _timeline(sheets: Sheets, mask: Mask, most: int) -> Shape:
    sheet = sheets.incidents
    told = page_incidents.told_of(sheet, sheets.events, mask, {})
    return {
        **page_incidents.timeline(sheet, told, most),
        "reports": page_views.reports_by_day(sheets.events, np.flatnonzero(mask)),
    }


def naming(request: Request, desk: Desk) -> Shape:
    """Who calls whom what."""
    question = asked(request.query_params)
    sheets = desk.sheets
    return desk.answered(sheets, ("naming", question.key), lambda: _naming(sheets, question))


def _naming(sheets: Sheets, question: Question) -> Shape:
    found = page_naming.table(sheets.table("names"), question.wanted)
    known = sheets.table("entities")
    names = known.columns["name"]
    for row in found["rows"]:
        at = known.ids.find(row["party"])
        row["name_of_party"] = row["name"] if at is None else names.of(at)
    return found


def naming_places(request: Request, desk: Desk) -> Shape:
    """The sentences behind one cell of the naming table."""
    question = asked(request.query_params, default=200)
    sheets = desk.sheets
    names, documents = sheets.table("names"), sheets.documents
    found = []
    texts: dict[str, str] = {}
    for row in page_naming.places(names, question.wanted, question.limit):
        at = int(names.doc[row])
        ident = documents.ids[at]
        if ident not in texts:
            texts[ident] = page_load.head(desk.page.record, ident).text
        start, stop = int(names.starts[row]), int(names.numbers["stop"][row])
        first, last = page_text.sentence_at(desk.page.record, ident, start, stop)
        found.append(
            {
                "document": documents.names[at], "document_id": ident, "start": start,
                "stop": stop, "text": texts[ident][start:stop],
                **{name: names.columns[name].of(row) for name in ("naming", "issuer", "published")},
                "sentence": {"start": first, "stop": last, "text": texts[ident][first:last]},
            }
        )  # fmt: skip
    return {"rows": found}
