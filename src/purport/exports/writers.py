"""Taking a whole record away: one file a table, complete or an error, never cut.

Files are written beside their place under a `.part` name and moved there when all are whole, so a
full disk or a kill leaves the last export as it was.
"""

import csv
import importlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from purport.core.errors import PurportError
from purport.exports.annotation import write_annotations
from purport.exports.fields import Kind, fields_of, leaves
from purport.exports.geojson import write_geojson
from purport.exports.gexf import write_gexf
from purport.exports.shapes import TABLES, Shape
from purport.exports.tables import stream
from purport.record.store import Record

Written = dict[str, int]
Rows = Iterable[tuple[str, Shape]]
Writer = Callable[[Rows, Path, str], Written]
Change = Callable[[str, Shape], Shape | None]
"""What becomes of a row of a table on its way out: another one, or None where it is left out."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is run as a formula by spreadsheet programs."""


class ExportError(PurportError):
    """An export that could not be written whole; nothing in the folder was replaced."""


def export(
    record: Record, to: str, folder: Path, *, view: str = "machine", change: Change | None = None
) -> Written:
    """Write every table in a format into a folder; the number of rows by table.

    `change` gives each row as a view has it; `view` names it, as `both` has further columns.
    ExportError for an unknown format, or when the folder cannot be written.
    """
    if to not in WRITERS:
        raise ExportError(
            f"there is no export format {to!r}", todo=f"Choose one of {', '.join(sorted(WRITERS))}."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = WRITERS[to](_changed(stream(record), change), folder, view)
        for part in sorted(folder.glob("*.part")):
            part.replace(part.with_suffix(""))
    except OSError as problem:
        raise ExportError(
            f"the export cannot be written ({problem.strerror})",
            where=str(folder),
            todo="Check the folder's permissions and the free space; nothing was replaced.",
        ) from problem
    finally:
        if folder.is_dir():
            for part in folder.glob("*.part"):
                part.unlink(missing_ok=True)
    return written


def _changed(rows: Rows, change: Change | None) -> Iterator[tuple[str, Shape]]:
    for table, shape in rows:
        found = shape if change is None else change(table, shape)
        if found is not None:
            yield table, found


def _open_all(stack: ExitStack, folder: Path, ending: str) -> dict[str, IO[str]]:
    return {
        table: stack.enter_context(
            (folder / f"{table}.{ending}.part").open("w", encoding="utf-8", newline="")
        )
        for table in TABLES
    }


def write_jsonl(rows: Rows, folder: Path, view: str) -> Written:
    """`TABLE.jsonl`: one JSON object a line, in exactly the shapes of the record."""
    written = dict.fromkeys(TABLES, 0)
    with ExitStack() as stack:
        out = _open_all(stack, folder, "jsonl")
        for table, shape in rows:
            out[table].write(json.dumps(shape, ensure_ascii=False) + "\n")
            written[table] += 1
    return written


def write_csv(rows: Rows, folder: Path, view: str) -> Written:
    """`TABLE.csv` in UTF-8: structures as columns, lists as `; `-joined words or JSON.

    A text cell that a spreadsheet would run as a formula gets a leading apostrophe. `documents.csv`
    begins with `doc_id`, and has `text`, as quanteda and others expect.
    """
    written = dict.fromkeys(TABLES, 0)
    with ExitStack() as stack:
        sheets = {}
        for table, handle in _open_all(stack, folder, "csv").items():
            sheets[table] = csv.writer(handle)
            sheets[table].writerow(csv_header(table, view))
        for table, shape in rows:
            sheets[table].writerow(csv_cells(table, shape, view))
            written[table] += 1
    return written


def csv_header(table: str, view: str = "machine") -> list[str]:
    """The names of a table's columns in CSV."""
    return (["doc_id"] if table == "documents" else []) + [
        name for name, _, _ in leaves(table, view)
    ]


def csv_cells(table: str, shape: Shape, view: str = "machine") -> list[Any]:
    """A row's cells in CSV, guarded."""
    cells = [_cell(_at(shape, path), kind) for _, path, kind in leaves(table, view)]
    return ([_guarded(shape["document"])] if table == "documents" else []) + cells


def _at(shape: Shape, path: tuple[str, ...]) -> Any:
    value: Any = shape
    for name in path:
        value = None if value is None else value.get(name)
    return value


def _cell(value: Any, kind: Kind) -> Any:
    if value is None:
        return ""
    if kind == [str]:
        return _guarded("; ".join(value))
    if isinstance(kind, list):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return _guarded(value) if isinstance(value, str) else value


def _guarded(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def write_parquet(rows: Rows, folder: Path, view: str) -> Written:
    """`TABLE.parquet` with nested columns; empty tables have their schema too."""
    # Loaded here: half a second that the other formats need not pay.
    pa: Any = importlib.import_module("pyarrow")
    pq: Any = importlib.import_module("pyarrow.parquet")

    written = dict.fromkeys(TABLES, 0)
    waiting: dict[str, list[Shape]] = {table: [] for table in TABLES}
    with ExitStack() as stack:
        schemas = {table: pa.schema(_arrow(pa, fields_of(view)[table])) for table in TABLES}
        out = {
            table: stack.enter_context(
                pq.ParquetWriter(folder / f"{table}.parquet.part", schema, compression="zstd")
            )
            for table, schema in schemas.items()
        }

        def flush(table: str) -> None:
            if waiting[table]:
                out[table].write_table(pa.Table.from_pylist(waiting[table], schemas[table]))
                waiting[table].clear()

        for table, shape in rows:
            waiting[table].append(shape)
            written[table] += 1
            if len(waiting[table]) >= 5000:
                flush(table)
        for table in TABLES:
            flush(table)
    return written


def _arrow(pa: Any, fields: Mapping[str, Kind]) -> list[Any]:
    simple = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}

    def of(kind: Kind) -> Any:
        if isinstance(kind, dict):
            return pa.struct([(name, of(inner)) for name, inner in kind.items()])
        if isinstance(kind, list):
            return pa.list_(of(kind[0]))
        return simple[kind]

    return [pa.field(name, of(kind)) for name, kind in fields.items()]


def _without_view(write: Callable[[Rows, Path], Written]) -> Writer:
    """A writer whose file has one form in every view."""
    return lambda rows, folder, view: write(rows, folder)


WRITERS: dict[str, Writer] = {
    "jsonl": write_jsonl,
    "csv": write_csv,
    "parquet": write_parquet,
    "geojson": _without_view(write_geojson),
    "gexf": _without_view(write_gexf),
    "annotation": _without_view(write_annotations),
}
"""Every export format by name."""
