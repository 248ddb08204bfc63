"""`purport show` and `purport search`: tables a person can read, one document with its marks."""

from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from purport.cli.columns import COLUMNS, PLACES
from purport.cli.incidents import print_incident
from purport.cli.marked import print_marked
from purport.cli.terminal import one_line, out, print_json, print_table, say
from purport.cli.where import matching
from purport.core.errors import PurportError
from purport.exports.incidents import incident
from purport.exports.shapes import SHAPERS
from purport.exports.tables import shapes
from purport.record.queries import search as search_record
from purport.record.store import Record, open_record

Table = StrEnum("Table", [(name, name) for name in (*COLUMNS, "document", "incident")])  # type: ignore[misc]


def show(
    record: Annotated[Path, typer.Argument(help="The record.")],
    table: Annotated[Table, typer.Argument(help="What to show.")] = Table("events"),
    name: Annotated[
        str | None,
        typer.Argument(help="With `document` or `incident`: which one.", show_default=False),
    ] = None,
    where: Annotated[
        list[str] | None,
        typer.Option(help="FIELD=VALUE, FIELD~PART, FIELD>=VALUE; may be given more than once."),
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many rows.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Show a table of a record, one document with what was found marked, or one incident."""
    with open_record(record) as opened:
        if table.value == "incident":
            _show_incident(opened, name, as_json=as_json)
            return
        if table.value == "document":
            if name is None:
                raise PurportError(
                    "which document?", todo="Name it: `purport show RECORD document NAME`."
                )
            document = opened.load(name)
            if as_json:
                told = {part: shaper(document) for part, shaper in SHAPERS.items()}
                print_json([told])
            else:
                print_marked(document, out)
            return
        rows = matching(table.value, shapes(opened, table.value), where or [])
        chosen = rows if limit is None else islice(rows, limit)
        if as_json:
            print_json(chosen)
            return
        columns = COLUMNS[table.value]
        if table.value == "naming" and where:
            # What was asked for is small: the sentences themselves, not their number.
            chosen = (place for shape in chosen for place in shape["places"])
            columns = PLACES
        lines = [[cell(shape) for cell in columns.values()] for shape in chosen]
        if lines:
            print_table(list(columns), lines)
        what = "sentences" if columns is PLACES else table.value
        say(f"{len(lines):,} {what}" + ("" if lines else ": none found"))


def _show_incident(record: Record, ident: str | None, *, as_json: bool) -> None:
    if ident is None:
        raise PurportError(
            "which incident?", todo="Name its id: `purport show RECORD incident ID`."
        )
    found = incident(record, ident)
    if found is None:
        raise PurportError(
            f"the record has no incident or event {ident!r}",
            where=str(record.folder),
            todo="`purport show RECORD incidents` lists them with their ids.",
        )
    if as_json:
        print_json([found])
    else:
        print_incident(found, out)


def search(
    record: Annotated[Path, typer.Argument(help="The record.")],
    query: Annotated[
        str, typer.Argument(help='Words, "a phrase", NEAR(a b, 5), begin*, AND, OR, NOT.')
    ],
    limit: Annotated[int, typer.Option(min=1, help="At most so many documents.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Find documents by their words; the best first, with the words around the hit."""
    with open_record(record) as opened:
        found = search_record(opened, query, limit)
    if as_json:
        print_json({"document": name, "snippet": snippet} for name, snippet in found)
        return
    if found:
        print_table(("document", "words"), [(one_line(n, 60), one_line(s)) for n, s in found])
    say(f"{len(found):,} documents" + ("" if found else ": none has these words"))
