"""`purport serve`: the page."""

from pathlib import Path
from typing import Annotated

import typer

from purport.cli.terminal import say


def serve(
    record: Annotated[Path, typer.Argument(help="The record.")],
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="The port; a free one if not given.")
    ] = None,
    host: Annotated[
        str, typer.Option(help="The address to listen at; only this machine reaches the default.")
    ] = "127.0.0.1",
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Print the link and open nothing.")
    ] = False,
) -> None:
    """Show a record in the browser, to search, check and correct it; Ctrl-C ends it."""
    # Loaded here: a third of a second that the other commands need not pay.
    from purport.web.serving import serve as serve_page

    serve_page(record, host, port, browser=not no_browser, say=say)
