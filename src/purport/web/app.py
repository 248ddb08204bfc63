"""Every address of the page and what answers it."""

import mimetypes
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from purport.core.errors import PurportError
from purport.web import api_export, api_reading, api_review, api_tables, api_views
from purport.web.answers import answering, any_error, not_found, purport_error
from purport.web.desk import Desk
from purport.web.security import Guard

FILES = Path(str(files("purport.web").joinpath("page")))
"""What the browser gets: one page, its modules and styles."""

# What a system believes of endings is not always so, and a module of another type is not run.
for _kind, _ending in (
    ("text/javascript", ".js"), ("text/javascript", ".mjs"), ("text/css", ".css"),
    ("application/json", ".json"), ("image/svg+xml", ".svg"), ("font/woff2", ".woff2"),
):  # fmt: skip
    mimetypes.add_type(_kind, _ending)


async def page(request: Request) -> Response:
    """The one page; which view it shows is in the address, and the page's own business."""
    return FileResponse(FILES / "index.html", media_type="text/html")


def routes() -> list[BaseRoute]:
    """The addresses, the special ones before the general."""
    get = [
        ("/api/about", api_tables.about),
        ("/api/overview", api_views.overview),
        ("/api/timeline", api_views.timeline),
        ("/api/map", api_views.places),
        ("/api/network", api_views.network),
        ("/api/naming", api_views.naming),
        ("/api/naming/places", api_views.naming_places),
        ("/api/search", api_reading.search),
        ("/api/queue", api_review.coming),
        ("/api/agreement", api_review.agreement),
        ("/api/export/{file}", api_export.export),
        ("/api/facets/{table}", api_tables.facets),
        ("/api/documents/{id}/text", api_reading.text),
        ("/api/documents/{id}/window", api_reading.window),
        ("/api/{table}", api_tables.table),
        ("/api/{table}/{id}", api_tables.row),
    ]
    found: list[BaseRoute] = [Route(path, answering(find), methods=["GET"]) for path, find in get]
    found += [
        Route("/api/reviewer", api_review.reviewer, methods=["POST"]),
        Route("/api/judgements", api_review.judge, methods=["POST"]),
        Route("/api/judgements/{id}", api_review.take_back, methods=["DELETE"]),
        Route("/api/incidents/decisions", api_review.decide, methods=["POST"]),
    ]
    found.append(Mount("/static", StaticFiles(directory=FILES, check_dir=False)))
    found.append(Route("/api/{rest:path}", _nowhere))
    found.append(Route("/{rest:path}", page, methods=["GET"]))
    return found


async def _nowhere(request: Request) -> Response:
    raise HTTPException(404)


def build(desk: Desk) -> Starlette:
    """The application for one record."""

    @asynccontextmanager
    async def alive(app: Starlette) -> AsyncIterator[None]:
        yield
        desk.stop()

    app = Starlette(
        routes=routes(),
        middleware=[Middleware(Guard, keys=desk.keys)],
        exception_handlers={
            PurportError: purport_error,
            HTTPException: not_found,
            Exception: any_error,
        },
        lifespan=alive,
    )
    app.state.desk = desk
    return app
