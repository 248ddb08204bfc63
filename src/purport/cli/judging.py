"""`purport judgements`: what people judged, taken away as a file and brought into a record."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from purport.cli.terminal import say
from purport.core.errors import InputError
from purport.record.judgements import Judgement, keep, stored
from purport.record.store import open_record
from purport.run.judged import put_back

app = typer.Typer(no_args_is_help=True, help="What people judged, out of a record and into one.")


@app.command("export")
def export_judgements(
    record: Annotated[Path, typer.Argument(help="The record.")],
    file: Annotated[
        Path | None, typer.Argument(help="Where to write; the terminal if not given.")
    ] = None,
) -> None:
    """Write every judgement, one JSON object a line, with its words and the machine's row."""
    with open_record(record) as opened:
        found = stored(opened)
    lines = b"".join(msgspec.json.encode(judgement) + b"\n" for judgement in found)
    if file is None:
        typer.echo(lines.decode(), nl=False)
    else:
        part = file.with_name(f"{file.name}.part")
        part.write_bytes(lines)
        part.replace(file)
    say(f"{len(found):,} judgements")


@app.command("import")
def import_judgements(
    record: Annotated[Path, typer.Argument(help="The record.")],
    file: Annotated[Path, typer.Argument(help="A file that `judgements export` wrote.")],
) -> None:
    """Add judgements from a file and look for their rows; those that are there already stay."""
    brought = _read(file)
    with open_record(record) as opened:
        before = {judgement.id for judgement in stored(opened)}
        # Where they were anchored is another record's business.
        fresh = [msgspec.structs.replace(j, checked="") for j in brought if j.id not in before]
        keep(opened, fresh)
        put_back(opened)
        after = {judgement.id: judgement for judgement in stored(opened)}
    lost = sum(after[judgement.id].about is None for judgement in fresh if judgement.id in after)
    say(
        f"{len(fresh):,} judgements added, {len(brought) - len(fresh):,} were there already"
        + (f"; {lost:,} fit no row of this record and wait in the queue" if lost else "")
    )


def _read(file: Path) -> list[Judgement]:
    try:
        lines = file.read_bytes().splitlines()
    except OSError as problem:
        raise InputError(
            f"the file cannot be read ({problem.strerror})", where=str(file), todo="Check the path."
        ) from problem
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(msgspec.json.decode(line, type=Judgement))
        except (msgspec.DecodeError, UnicodeDecodeError) as problem:
            raise InputError(
                f"this is no judgement ({problem})",
                where=f"{file}:{number}",
                todo="Nothing was added; give a file that `purport judgements export` wrote.",
            ) from problem
    return found
