"""CSV and TSV: one document a row, its text in the first of `settings.text_columns` that is there.

Other columns that are read: id or doc_id, date, title, url, author, issuer, language, kind. The
separator is the one that makes a heading with a text column. A row that fails does not stop the
others. Known failing: a quote that is opened and never closed takes in the rows up to the next one.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from typing import IO

import msgspec
from msgspec import Struct

from purport.core.document import Document, Origin, new_document
from purport.core.errors import InputError, PurportError
from purport.core.ids import bytes_digest
from purport.core.settings import Settings
from purport.sources.checking import check_text, name_of, too_long, twice
from purport.sources.decoding import decode, encoding_of, refuse_binary
from purport.sources.files import Failure, Found, Reader, bounded_lines, opened
from purport.sources.given import FIELDS, about_from

SEPARATORS = (",", ";", "\t", "|")
SAMPLE = 1 << 20  # bytes from which encoding and separator are told


class Table(Struct, frozen=True):
    """How a file is laid out: its separator, its heading in lower case, and which columns count."""

    separator: str
    columns: tuple[str, ...]
    text: int
    id: int | None
    first: int
    """Lines before the rows: the heading, and Excel's "sep=;" where there is one."""


def _documents(found: Found, settings: Settings) -> Iterator[Document | Failure]:
    # The limit is the process's, not the reader's; it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), settings.max_line_bytes))
    with opened(found) as stream:
        sample = stream.read(SAMPLE)
    encoding = _encoding(sample, found)
    table = _table(sample.decode(encoding, "replace"), found, settings)
    refused: set[int] = set()
    with opened(found) as stream:
        lines = _lines(stream, encoding, found, settings, refused)
        reader = csv.reader(lines, delimiter=table.separator)
        taken: dict[str, int] = {}
        while True:
            number = reader.line_num + 1
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as problem:
                yield _failed(
                    found, number, f"the row cannot be read ({problem})", "Mend its quotes."
                )
                continue
            if reader.line_num <= table.first:
                continue
            if any(number <= line <= reader.line_num for line in refused):
                yield _failed(
                    found, number,
                    f"the row is longer than the {settings.max_line_bytes:,} bytes allowed",
                    "Split it, or set max_line_bytes higher in purport.toml.",
                )  # fmt: skip
            elif any(row):
                yield _document(row, table, found, number, settings, taken)


def _document(
    row: list[str],
    table: Table,
    found: Found,
    number: int,
    settings: Settings,
    taken: dict[str, int],
) -> Document | Failure:
    """The document of one row; its id is put among those taken."""
    where = f"{found.name}:{number}"
    try:
        _check_row(row, table, where)
        text = row[table.text] if table.text < len(row) else ""
        check_text(text, where, settings)
        given = row[table.id].strip() if table.id is not None and table.id < len(row) else None
        name = name_of(given, where, where)
    except PurportError as problem:
        return Failure(where, where, problem)
    if name in taken:
        return twice(name, where, f"the row in line {taken[name]}")
    taken[name] = number
    cells = list(zip(table.columns, row, strict=False))
    values: dict[str, object] = {}
    for column, cell in cells:
        if column in FIELDS:
            values.setdefault(column, cell)
    return new_document(
        name,
        text,
        bytes_digest(msgspec.json.encode(cells)),
        about_from(values, CSV.media_type, "utf-8"),
        (Origin(0, len(text), line=number, part=found.name),),
    )


def _check_row(row: list[str], table: Table, where: str) -> None:
    """InputError for a row with cells to spare or with bytes not in its encoding."""
    if len(row) > len(table.columns) and any(row[len(table.columns) :]):
        raise InputError(
            f"the row has {len(row)} cells under {len(table.columns)} headings",
            where=where,
            todo=f"Put quotes round cells that hold {table.separator!r} or a quote.",
        )
    if any(
        "\udc80" <= character <= "\udcff"
        for cell in row
        if not cell.isascii()
        for character in cell
    ):
        raise InputError(
            "the row has bytes that are not in the encoding of the file",
            where=where,
            todo="Convert the file, for example: iconv -f WINDOWS-1252 -t UTF-8 old > new",
        )


def _encoding(sample: bytes, found: Found) -> str:
    """The encoding of the file, told from its first bytes."""
    if not sample:
        raise InputError("it is empty", where=found.name, todo="Remove it, or put the rows in.")
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if sample.startswith(mark):
            return encoding
    refuse_binary(sample[:65_536], found.name)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=len(sample) < SAMPLE)
    except UnicodeDecodeError as problem:
        if not _has_utf8(sample):
            return encoding_of(sample, found.name, problem.start)
    return "utf-8"


def _has_utf8(sample: bytes) -> bool:
    """Whether some line is UTF-8 beyond ASCII, so that a bad row in such a file fails alone."""
    for line in sample.split(b"\n"):
        if not line.isascii():
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                continue
            return True
    return False


def _table(sample: str, found: Found, settings: Settings) -> Table:
    """The layout of a file, read from its heading; InputError when no column holds the text."""
    lines = sample.removeprefix("\ufeff")
    told = [lines[4]] if lines[:4].lower() == "sep=" and lines[4:5] else []
    best: tuple[str, ...] = ()
    for separator in (*told, *SEPARATORS):
        reader = csv.reader(io.StringIO(lines, newline=""), delimiter=separator)
        rows = (row for row in reader if any(row))
        heading = next(rows, [])
        if told and len(heading) <= 2 and heading[0].lower().startswith("sep="):
            heading = next(rows, [])
        columns = tuple(cell.strip().lower() for cell in heading)
        best = columns if len(columns) > len(best) else best
        for wanted in settings.text_columns:
            if wanted.lower() in columns:
                named = next((columns.index(n) for n in ("id", "doc_id") if n in columns), None)
                at = columns.index(wanted.lower())
                return Table(separator, columns, at, named, reader.line_num)
    shown = ", ".join(repr(column[:30]) for column in best[:12])
    raise InputError(
        f"no column holds the text (the columns are {shown})",
        where=found.name,
        todo=f"Call one {settings.text_columns[0]!r}, or set text_columns in purport.toml.",
    )


def _lines(
    stream: IO[bytes], encoding: str, found: Found, settings: Settings, refused: set[int]
) -> Iterator[str]:
    """The lines of the file as text; one too long is empty, its number in `refused`."""
    if encoding.startswith("utf-16"):
        most = 4 * settings.max_document_chars
        data = stream.read(most + 1)
        if len(data) > most:
            raise too_long(found.name, settings)
        yield from io.StringIO(decode(data, found.name).text, newline="")
        return
    for number, raw in bounded_lines(stream, settings.max_line_bytes):
        if raw is None:
            refused.add(number)
            yield "\n"
            continue
        yield raw.decode("utf-8-sig" if number == 1 and encoding == "utf-8-sig" else
                         encoding.removesuffix("-sig"), "surrogateescape")  # fmt: skip


def _failed(found: Found, number: int, reason: str, todo: str) -> Failure:
    where = f"{found.name}:{number}"
    return Failure(where, where, InputError(reason, where=where, todo=todo))


CSV = Reader("csv", "text/csv", (".csv", ".tsv"), _documents)
