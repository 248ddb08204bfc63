"""`purport export`: a record as files."""

from pathlib import Path
from typing import Annotated

import typer

from purport.cli.terminal import say
from purport.exports.writers import WRITERS, export
from purport.record.store import open_record


def export_record(
    record: Annotated[Path, typer.Argument(help="The record.")],
    folder: Annotated[Path, typer.Argument(help="The folder to write one file a table into.")],
    to: Annotated[str, typer.Option("--to", help=f"One of {', '.join(WRITERS)}.")] = "jsonl",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing.")] = False,
) -> None:
    """Write every table of a record to a folder, whole or not at all."""
    with open_record(record) as opened:
        written = export(opened, to, folder)
    if not quiet:
        told = ", ".join(f"{table} {count:,}" for table, count in written.items())
        say(f"Written to {folder}: {told}")
