"""/api/about, /api/TABLE, /api/TABLE/ID, /api/facets/TABLE: every table, filtered and paged."""

import time
from typing import Any

from starlette.requests import Request

import purport
from purport.codebook.happenings import PLOVER
from purport.core.document import Document
from purport.core.errors import PurportError
from purport.exports.incidents import incident
from purport.exports.shapes import TABLES, Shape
from purport.record import page_load, page_text
from purport.record.page_filter import EVENT_FILTERS, FILTERS
from purport.record.page_incidents import OWN
from purport.record.page_load import NotFound
from purport.record.page_rows import cut, ordered
from purport.record.page_sheet import counted
from purport.record.page_views import event_facets
from purport.record.queries import runs
from purport.record.store import FORMAT
from purport.web import shaping
from purport.web.answers import session_of
from purport.web.desk import Desk
from purport.web.questions import Question, asked

AROUND = 300  # code points before and after a sentence

MODALITIES = ("asserted", "denied", "planned", "demanded", "possible")


def about(request: Request, desk: Desk) -> Shape:
    """What this record is, and what can be asked of it."""
    sheets = desk.sheets
    counts = desk.totals(sheets)
    judged = desk.judged()
    known = [word for word in sheets.events.columns["type"].words if word not in PLOVER]
    return {
        "name": desk.page.folder.absolute().name,
        "version": purport.__version__,
        "format": FORMAT,
        "reviewer": session_of(request).reviewer,
        "reviewers": sorted({judgement.by for judgement in judged}),
        "writable": desk.page.writable,
        "problem": desk.problem,
        "tables": {
            **counts,
            "incidents": len(sheets.table("incidents")),
            "judgements": len(judged),
        },
        "filters": {
            **{table: list(names) for table, names in FILTERS.items()},
            "incidents": [*EVENT_FILTERS, *OWN],
        },
        "types": [*sorted(PLOVER), *sorted(known)],
        "modalities": list(MODALITIES),
    }


def table(request: Request, desk: Desk) -> Shape:
    """One page of a table."""
    begun = time.perf_counter()
    name = known(request)
    question = asked(request.query_params)
    found = (
        PLAIN[name](request, desk, question)
        if name in PLAIN
        else _rows(request, desk, name, question)
    )
    return {**found, "seconds": round(time.perf_counter() - begun, 4)}


def _rows(request: Request, desk: Desk, name: str, question: Question) -> Shape:
    sheets = desk.sheets
    sheet = sheets.table(name)
    reviewer = session_of(request).reviewer
    mask = desk.mask(sheets, name, question, reviewer)
    piece = cut(sheet, ordered(sheet, mask, question.sort), question.cursor, question.limit)
    seen = desk.seen_by(reviewer)
    rows = shaping.rows(desk.page, sheets, name, piece.rows, seen)
    return {"rows": rows, "next": piece.next, "total": piece.total}


def known(request: Request) -> str:
    """The table a path names; NotFound for any other word."""
    name = str(request.path_params["table"])
    if name not in TABLES:
        raise NotFound(f"there is no table {name!r}", todo=f"There are {', '.join(TABLES)}.")
    return name


def _runs(request: Request, desk: Desk, question: Question) -> Shape:
    return _listed(list(runs(desk.page.record)), question)


def _judgements(request: Request, desk: Desk, question: Question) -> Shape:
    reviewer = session_of(request).reviewer
    visible = {j.id for given in desk.seen_by(reviewer).values() for j in given}
    rows = [
        shaping.judgement(j, reviewer)
        for j in reversed(desk.judged())
        if j.id in visible or j.by == reviewer or (reviewer is None)
    ]
    return _listed(rows, question)


def _listed(rows: list[Shape], question: Question) -> Shape:
    """A page of a short table; every field is a filter by its text, `lost=true` too."""
    for field, values in question.wanted.items():
        if rows and field not in rows[0]:
            raise PurportError(
                f"there is no filter {field!r} here", todo=f"There are {', '.join(rows[0])}."
            )
        rows = [row for row in rows if _text(row[field]) in values]
    if question.sort:
        field = question.sort.removeprefix("-")
        rows.sort(key=lambda row: _text(row.get(field)), reverse=question.sort.startswith("-"))
    begin = int(question.cursor) if question.cursor and question.cursor.isdigit() else 0
    end = begin + question.limit
    more = str(end) if end < len(rows) else None
    return {"rows": rows[begin:end], "next": more, "total": len(rows)}


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


PLAIN = {"runs": _runs, "judgements": _judgements}
"""Tables that are not kept in columns."""


def row(request: Request, desk: Desk) -> Shape:
    """One whole row with its judgements; an event with its sentence, chain and neighbours."""
    name, ident = known(request), str(request.path_params["id"])
    sheets = desk.sheets
    reviewer = session_of(request).reviewer
    if name == "judgements":
        for given in desk.judged():
            if given.id == ident:
                return shaping.judgement(given, reviewer)
        raise NotFound(f"there is no judgement {ident!r}", todo="It was taken back.")
    if name == "incidents":
        return _incident(desk, ident)
    if name not in FILTERS:
        raise NotFound(f"there is no row {ident!r} in {name}", todo="Go back.")
    at = sheets.table(name).ids.find(ident)
    if at is None:
        raise NotFound(
            f"the record has no row {ident!r} in {name}",
            todo="It may have been read again since; go back and look for its words.",
        )
    seen = desk.seen_by(reviewer)
    found = shaping.rows(desk.page, sheets, name, [at], seen)
    if not found:
        raise NotFound(f"the row {ident!r} in {name} is gone", todo="Go back.")
    shape = found[0]
    shape["judgements"] = [
        shaping.judgement(j, reviewer)
        for j in desk.judged()
        if j.about == ident and (reviewer is None or ident in seen or j.by == reviewer)
    ]
    if "start" in shape:
        evidence(desk, name, shape)
    return shape


def _incident(desk: Desk, ident: str) -> Shape:
    """An incident with its accounts side by side; by its own id or that of one of its events."""
    found = incident(desk.page.record, ident)
    if found is None:
        raise NotFound(
            f"the record has no incident {ident!r}",
            todo="Incidents are drawn anew when documents come; look for it by an event of it.",
        )
    documents = desk.sheets.documents
    for account in found["accounts"]:
        row = documents.row_of_name.get(account["document"])
        account["document_id"] = None if row is None else documents.ids[row]
    return found


def evidence(desk: Desk, table: str, shape: Shape) -> None:
    """Add to a row the sentence it stands in, words before and after, and who says so.

    `chain` has the claims from the outermost to the innermost; a claim's ends with itself.
    """
    record = desk.page.record
    document = page_load.head(record, shape["document_id"])
    start, stop = page_text.sentence_at(record, document.id, shape["start"], shape["stop"])
    shape["sentence"] = {"start": start, "stop": stop, "text": document.text[start:stop]}
    shape["before"] = document.text[max(0, start - AROUND) : start]
    shape["after"] = document.text[stop : stop + AROUND]
    shape["sha256"] = document.sha256
    if table in ("events", "claims"):
        innermost = shape["claim"] if table == "events" else shape["id"]
        shape["chain"] = _chain(desk, document, innermost)


def _chain(desk: Desk, document: Document, innermost: str | None) -> list[Shape]:
    ids = [claim.id for claim in page_load.chain(desk.page.record, document.id, [innermost])]
    told = shaping.of_document(desk.page, document, "claims", ids)
    found: list[Shape] = []
    while innermost in told and told[innermost] not in found:
        found.append(told[innermost])
        innermost = told[innermost]["inside"]
    return found[::-1]


def facets(request: Request, desk: Desk) -> Shape:
    """The words each field has among the wanted rows, most frequent first."""
    name = known(request)
    question = asked(request.query_params)
    if name not in FILTERS:
        return {}
    sheets = desk.sheets
    mask = desk.mask(sheets, name, question, session_of(request).reviewer)
    if name == "events":
        return (
            desk.answered(
                sheets,
                ("facets", question.key),
                lambda: event_facets(sheets.events, mask),
            )
            if "reviewed" not in question.wanted
            else event_facets(sheets.events, mask)
        )
    sheet = sheets.table(name)
    return {
        field: [
            {"value": column.words[code], "label": column.words[code], "n": n}
            for code, n in counted(column.codes[mask], 100)
        ]
        for field, column in sheet.columns.items()
        if field not in ("published", "title", "document", "name")
    }
