"""/api/reviewer, /api/judgements, /api/queue, /api/agreement, /api/incidents/decisions: review."""

from datetime import UTC, datetime
from typing import Any

import numpy as np
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from purport.across import decisions
from purport.exports.shapes import Shape
from purport.record import judgements, page_load
from purport.record.judgements import Judgement
from purport.record.lock import WriterLock
from purport.record.page_load import NotFound
from purport.review import agreement as agreeing
from purport.review import judging, queue
from purport.review.judging import JudgingError
from purport.web import shaping
from purport.web.answers import as_json, desk_of, session_of, taken
from purport.web.api_tables import evidence
from purport.web.desk import Desk
from purport.web.questions import whole

MOST_DECIDED = 5000  # events a decision

SEED = "purport"
"""The seed where none is given: every reviewer draws the same events."""


def now() -> str:
    """The time of a judgement, UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


async def reviewer(request: Request) -> Response:
    """Say who reviews in this browser."""
    body = await taken(request)
    session_of(request).reviewer = judging.reviewer_name(body.get("name"))
    return as_json({"reviewer": session_of(request).reviewer})


def reviewing(request: Request) -> str:
    """Who reviews; PurportError where nobody has said so."""
    name = session_of(request).reviewer
    if name is None:
        raise JudgingError("nobody has said who reviews", todo="Give your name first.")
    return name


async def judge(request: Request) -> Response:
    """Keep a judgement."""
    body = await taken(request)
    by = reviewing(request)
    return as_json(await run_in_threadpool(_judge, desk_of(request), body, by))


def _judge(desk: Desk, body: dict[str, Any], by: str) -> Shape:
    ident, given = judging.sent(body)
    record = desk.page.record
    document = page_load.head(record, page_load.document_of(record, given.table, ident))
    row = shaping.of_document(desk.page, document, given.table, [ident])[ident]
    made = judging.judge(document, row, given, by, now())
    with desk.page.writing() as opened:
        judgements.keep(opened, [made])
    desk.forget_judged()
    return shaping.judgement(made, by)


async def take_back(request: Request) -> Response:
    """Undo a judgement of one's own."""
    by, ident = reviewing(request), str(request.path_params["id"])
    return as_json(await run_in_threadpool(_take_back, desk_of(request), ident, by))


def _take_back(desk: Desk, ident: str, by: str) -> Shape:
    with desk.page.writing() as opened:
        found = judgements.take_back(opened, ident, by)
    desk.forget_judged()
    if not found:
        raise NotFound(
            f"there is no judgement {ident!r} of {by}'s", todo="Only one's own can be taken back."
        )
    return {"taken_back": ident}


async def decide(request: Request) -> Response:
    """Say that events tell of one incident, or that some tell of another."""
    body = await taken(request)
    by = reviewing(request)
    return as_json(await run_in_threadpool(_decide, desk_of(request), body, by))


def _decide(desk: Desk, body: dict[str, Any], by: str) -> Shape:
    kind, chosen = body.get("kind"), body.get("events")
    if kind not in ("merge", "split", "same_party", "different_parties"):
        raise JudgingError(f"{kind!r} is no decision", todo="Merge or split.")
    if not isinstance(chosen, list) or not 0 < len(chosen) <= MOST_DECIDED:
        raise JudgingError("a decision needs events", todo=f"Choose 1 to {MOST_DECIDED}.")
    if not all(isinstance(ident, str) for ident in chosen):
        raise JudgingError("a decision names events by their ids", todo="Reload the page.")
    # Incidents are drawn anew at once, which `purport read` must not do at the same time.
    with WriterLock(desk.page.folder), desk.page.writing() as opened:
        decisions.decide(opened, kind, chosen, by, now())
    desk.page.refresh()
    return {"kind": kind, "events": chosen, "by": by}


def coming(request: Request, desk: Desk) -> Shape:
    """What the reviewer is to look at next, each with its words and one open question.

    Before the queue itself: events whose judgement the reviewer must look at again, since the
    machine reads them otherwise by now. `lost` are the judgements that fit no row any more.
    """
    query = request.query_params
    mode, seed = query.get("mode") or "uncertain", query.get("seed") or SEED
    limit = whole(query.get("limit"), 20, 1, 200)
    by = session_of(request).reviewer
    sheets = desk.sheets
    key = ("queue", mode, seed)
    order = desk.answered(sheets, key, lambda: queue.order(sheets.events, mode, seed))
    mine = [j for j in desk.judged() if by is not None and j.by == by and j.table == "events"]
    done = {j.about for j in mine}
    again = {j.about: j for j in mine if j.changed and j.about is not None}
    last = {j.about: j for j in mine}
    again = {ident: j for ident, j in again.items() if last[ident].id == j.id}
    rows = [row for row in sheets.events.ids.rows(list(again)).tolist() if row >= 0][:limit]
    judged = set(sheets.events.ids.rows([str(ident) for ident in done]).tolist())
    left = order[~np.isin(order, list(judged))]
    rows += left[: max(0, limit - len(rows))].tolist()
    shapes = shaping.rows(desk.page, sheets, "events", rows, desk.seen_by(by))
    for shape in shapes:
        evidence(desk, "events", shape)
        before = again.get(shape["id"])
        shape["again"] = None if before is None else shaping.judgement(before, by)
        shape["question"], shape["question_field"] = open_question(shape, before)
    lost = [j for j in desk.judged() if j.about is None and by in (j.by, None)]
    return {
        "rows": shapes,
        "left": len(left) + len(again),
        "lost": [shaping.judgement(j, by) for j in lost],
        "mode": mode,
        "seed": seed,
    }


def open_question(event: Shape, before: Judgement | None) -> tuple[str, str]:
    """What a person should look at first in an event, as a question and the field it is about."""
    if before is not None:
        told = ", ".join(before.changed)
        return f"The machine reads this otherwise since you judged it ({told}).", before.changed[0]
    if event["confidence"] < 0.5:
        return f"Is it {event['type']} at all? The machine is not sure.", "type"
    if event["modality"] != "asserted":
        return f"Is it told as {event['modality']}?", "modality"
    if any(party["text"] is None for party in (*event["actors"], *event["recipients"])):
        return "Are these the parties? One is only understood from what came before.", "actors"
    place, when = event["place"], event["when"]
    if place is not None and place.get("basis") not in (None, "clause"):
        return "Was it there? The place is told outside the clause.", "place"
    if when is not None and when["basis"] not in (None, "stated"):
        return "Was it then? The day is worked out, not told.", "when"
    return f"Is it {event['type']}, and do these words say so?", "type"


def agreement(request: Request, desk: Desk) -> Shape:
    """How far the reviewers agree, and how often the machine is right."""
    return agreeing.agreement(desk.judged())
