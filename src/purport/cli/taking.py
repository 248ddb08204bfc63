"""`purport export`: a record as files."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from purport.cli.terminal import say
from purport.exports.writers import WRITERS, export
from purport.record.judgements import stored
from purport.record.store import open_record
from purport.review.accepted import View as Seen
from purport.review.accepted import changer


class View(StrEnum):
    """Whose word an export gives."""

    machine = "machine"
    accepted = "accepted"
    both = "both"


VIEWS: dict[View, Seen] = {
    View.machine: "machine", View.accepted: "accepted", View.both: "both",
}  # fmt: skip


def export_record(
    record: Annotated[Path, typer.Argument(help="The record.")],
    folder: Annotated[Path, typer.Argument(help="The folder to write one file a table into.")],
    to: Annotated[str, typer.Option("--to", help=f"One of {', '.join(WRITERS)}.")] = "jsonl",
    view: Annotated[
        View,
        typer.Option(help="Events as the machine found them, as people accepted them, or both."),
    ] = View.machine,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing.")] = False,
) -> None:
    """Write every table of a record to a folder, whole or not at all."""
    with open_record(record) as opened:
        change = None if view == View.machine else changer(stored(opened), VIEWS[view])
        written = export(opened, to, folder, view=view.value, change=change)
    if not quiet:
        told = ", ".join(f"{table} {count:,}" for table, count in written.items())
        say(f"Written to {folder}: {told}")
