"""`purport codebook`: is a codebook right, and what does it know?"""

from pathlib import Path
from typing import Annotated

import typer

from purport.cli.terminal import print_table, say
from purport.codebook.load import load_codebook

app = typer.Typer(help="Check a codebook and see what is in it.", no_args_is_help=True)


@app.callback()
def group() -> None:
    """Check a codebook and see what is in it."""


@app.command("check")
def check_codebook(
    folder: Annotated[
        Path | None, typer.Argument(help="Your folder; the shipped codebook if not given.")
    ] = None,
) -> None:
    """Load a codebook and check every entry; the first wrong one is named with file and line."""
    codebook = load_codebook(folder)
    lines = [(kind.__name__, f"{len(entries):,}") for kind, entries in codebook.parts.items()]
    print_table(("part", "entries"), lines)
    say("The codebook is sound.")
