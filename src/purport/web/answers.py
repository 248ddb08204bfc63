"""How an answer goes out, and how an error does: a sentence and what to do, never a traceback."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from purport.core.errors import PurportError, RecordError
from purport.record.page_load import NotFound
from purport.web.desk import Desk
from purport.web.security import Session

Answer = Callable[[Request, Desk], Any]
Endpoint = Callable[[Request], Awaitable[Response]]

log = logging.getLogger("purport.web")


def as_json(found: Any, status: int = 200) -> Response:
    """The answer as JSON."""
    return Response(msgspec.json.encode(found), status, media_type="application/json")


def desk_of(request: Request) -> Desk:
    """What all requests share."""
    found: Desk = request.app.state.desk
    return found


def session_of(request: Request) -> Session:
    """The browser's session; the door lets nobody in without one."""
    found: Session = request.scope["state"]["session"]
    return found


def answering(find: Answer) -> Endpoint:
    """An endpoint that looks something up in a thread of its own and answers in JSON."""

    async def endpoint(request: Request) -> Response:
        found = await run_in_threadpool(find, request, desk_of(request))
        return found if isinstance(found, Response) else as_json(found)

    return endpoint


async def taken(request: Request) -> dict[str, Any]:
    """The JSON object a request brings; PurportError where it brings something else."""
    try:
        found = msgspec.json.decode(await request.body())
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise PurportError("the request is no JSON object", todo="Reload the page.")
    return found


async def purport_error(request: Request, problem: Exception) -> Response:
    """What went wrong and what to do, for an error we raise on purpose."""
    assert isinstance(problem, PurportError)
    status = 400
    if isinstance(problem, NotFound):
        status = 404
    elif isinstance(problem, RecordError):
        status = 503
    return as_json({"error": problem.found, "todo": problem.todo}, status)


async def any_error(request: Request, problem: Exception) -> Response:
    """An error nobody foresaw: told in the terminal, not in the browser."""
    log.error("%s %s failed", request.method, request.url.path, exc_info=problem)
    return as_json(
        {"error": "something went wrong here", "todo": "The terminal of `purport serve` has more."},
        500,
    )


async def not_found(request: Request, problem: Exception) -> Response:
    """An address that leads nowhere."""
    status = getattr(problem, "status_code", 404)
    return as_json({"error": "there is no such address", "todo": "Go back."}, status)
