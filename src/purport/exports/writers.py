"""Taking a whole record away: one file a table, complete or an error, never cut.

Files are written beside their place under a `.part` name and moved there when all are whole, so a
full disk or a kill leaves the last export as it was.
"""

import csv
import importlib
import json
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from purport.core.errors import PurportError
from purport.exports.fields import FIELDS, Kind, leaves
from purport.exports.shapes import TABLES, Shape
from purport.exports.tables import stream
from purport.record.store import Record

Written = dict[str, int]
Writer = Callable[[Record, Path], Written]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins with one of these is run as a formula by spreadsheet programs."""


class ExportError(PurportError):
    """An export that could not be written whole; nothing in the folder was replaced."""


def export(record: Record, to: str, folder: Path) -> Written:
    """Write every table in a format into a folder; the number of rows by table.

    ExportError for an unknown format, or when the folder cannot be written.
    """
    if to not in WRITERS:
        raise ExportError(
            f"there is no export format {to!r}", todo=f"Choose one of {', '.join(sorted(WRITERS))}."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = WRITERS[to](record, folder)
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


def _open_all(stack: ExitStack, folder: Path, ending: str) -> dict[str, IO[str]]:
    return {
        table: stack.enter_context(
            (folder / f"{table}.{ending}.part").open("w", encoding="utf-8", newline="")
        )
        for table in TABLES
    }


def write_jsonl(record: Record, folder: Path) -> Written:
    """`TABLE.jsonl`: one JSON object a line, in exactly the shapes of the record."""
    written = dict.fromkeys(TABLES, 0)
    with ExitStack() as stack:
        out = _open_all(stack, folder, "jsonl")
        for table, shape in stream(record):
            out[table].write(json.dumps(shape, ensure_ascii=False) + "\n")
            written[table] += 1
    return written


def write_csv(record: Record, folder: Path) -> Written:
    """`TABLE.csv` in UTF-8: structures as columns, lists as `; `-joined words or JSON.

    A text cell that a spreadsheet would run as a formula gets a leading apostrophe. `documents.csv`
    begins with `doc_id`, and has `text`, as quanteda and others expect.
    """
    written = dict.fromkeys(TABLES, 0)
    with ExitStack() as stack:
        sheets = {}
        for table, handle in _open_all(stack, folder, "csv").items():
            sheets[table] = csv.writer(handle)
            first = ["doc_id"] if table == "documents" else []
            sheets[table].writerow(first + [name for name, _, _ in leaves(table)])
        for table, shape in stream(record):
            cells = [_cell(_at(shape, path), kind) for _, path, kind in leaves(table)]
            first = [_guarded(shape["document"])] if table == "documents" else []
            sheets[table].writerow(first + cells)
            written[table] += 1
    return written


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


def write_parquet(record: Record, folder: Path) -> Written:
    """`TABLE.parquet` with nested columns; empty tables have their schema too."""
    # Loaded here: half a second that the other formats need not pay.
    pa: Any = importlib.import_module("pyarrow")
    pq: Any = importlib.import_module("pyarrow.parquet")

    written = dict.fromkeys(TABLES, 0)
    waiting: dict[str, list[Shape]] = {table: [] for table in TABLES}
    with ExitStack() as stack:
        schemas = {table: pa.schema(_arrow(pa, FIELDS[table])) for table in TABLES}
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

        for table, shape in stream(record):
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


WRITERS: dict[str, Writer] = {"jsonl": write_jsonl, "csv": write_csv, "parquet": write_parquet}
"""Every export format by name."""
