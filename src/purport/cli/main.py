"""`purport`: the command and what its errors and exit codes mean.

Exit codes: 0 fine, 1 error, 2 usage, 3 finished but some documents failed, 130 interrupted.
"""

import os
import sys
from typing import Annotated

import typer

import purport
from purport.cli import codebook, digest, judging, reading, serving, showing, state, taking
from purport.cli.terminal import say
from purport.core.errors import PurportError

app = typer.Typer(
    name="purport",
    help="Read political reports: what is said to have happened, who says so, in which words.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command("read")(reading.read)
app.command("show")(showing.show)
app.command("search")(showing.search)
app.command("timeline")(digest.show_timeline)
app.command("export")(taking.export_record)
app.command("serve")(serving.serve)
app.command("status")(state.status)
app.command("doctor")(state.doctor)
app.add_typer(judging.app, name="judgements")
app.add_typer(codebook.app, name="codebook")


def _version(value: bool) -> None:
    if value:
        typer.echo(f"purport {purport.__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read political reports: what is said to have happened, who says so, in which words."""


def main() -> None:
    """Run the command; purport's own errors become one sentence on stderr and exit code 1."""
    try:
        app()
    except PurportError as problem:
        say(f"purport: {problem}", style="red")
        sys.exit(1)
    except BrokenPipeError:
        # `purport show ... | head`: the reader has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


if __name__ == "__main__":
    main()
