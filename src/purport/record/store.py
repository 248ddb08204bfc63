"""Opening a record, and putting a document with all its rows into it, whole or not at all.

A record is a folder: `record.sqlite` (WAL, so that others may read while one writes), `README.txt`.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

import msgspec

import purport
from purport.core.document import About, Document, Origin
from purport.core.errors import RecordError
from purport.core.ids import Id
from purport.core.rows import LAYERS, Row
from purport.record import tables

FORMAT = 2
"""The version of the tables; a record with a higher one was made by a newer purport."""

SCRIPTS = ("schema.sql", "across.sql")
"""What makes the tables without a row class; run again, they add what an old record lacks."""

DATABASE = "record.sqlite"

_README = f"""This folder is a purport record, made by purport {{version}}.

record.sqlite   every table: documents, sentences, mentions, events, claims, ... (SQLite 3)

`purport show FOLDER` prints it, `purport export FOLDER --to csv OUT` takes it away,
and Datasette, R, pandas or DB Browser open record.sqlite as it is.
It holds the full text of the documents that were read: keep it as carefully as you keep them.
Format {FORMAT}.
"""


class Run(msgspec.Struct, frozen=True):
    """That a stage was run on a document: with what, how many rows, how long, what went wrong."""

    stage: str
    version: int
    fingerprint: str
    rows: int
    seconds: float
    error: str | None = None


class Result(msgspec.Struct, frozen=True):
    """What a worker found in one document: values by table, and the runs that gave them.

    `values` holds every table the runs own, empty ones too: what stands there is replaced.
    """

    document: Id
    values: Mapping[str, Sequence[Sequence[tables.Value]]]
    runs: tuple[Run, ...]


class Head(msgspec.Struct, frozen=True):
    """What tells whether a document must be read again."""

    id: Id
    name: str
    sha256: str
    source: str


class Record:
    """An open record. Use `open_record`; close it, or use it in `with`."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self.folder = folder
        self.connection = connection

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; everything committed stays."""
        self.connection.close()

    # -- reading ---------------------------------------------------------------------------

    def heads(self) -> dict[str, Head]:
        """Every document's id, name, digest and source file, by name."""
        found = self.connection.execute("SELECT id, name, sha256, source FROM documents")
        return {line[1]: Head(*line) for line in found}

    def fingerprints(self) -> dict[Id, dict[str, str]]:
        """For every document, the fingerprint of each stage that went through without an error."""
        found: dict[Id, dict[str, str]] = {}
        query = "SELECT document, stage, fingerprint FROM runs WHERE error IS NULL"
        for document, stage, fingerprint in self.connection.execute(query):
            found.setdefault(document, {})[stage] = fingerprint
        return found

    def names(self, where: str = "", parameters: Sequence[object] = ()) -> list[str]:
        """The names of the documents in order; `where` is a condition on `documents`."""
        clause = f" WHERE {where}" if where else ""
        query = f"SELECT name FROM documents{clause} ORDER BY name"
        return [line[0] for line in self.connection.execute(query, parameters)]

    def load(self, name: str, layers: Iterable[type[Row]] = LAYERS) -> Document:
        """One document with these stored layers; RecordError when there is none of this name."""
        line = self.connection.execute(
            "SELECT id, name, text, sha256, media_type, title, issuer, author, published, url,"
            " language, kind, encoding, origins FROM documents WHERE name = ?",
            (name,),
        ).fetchone()
        if line is None:
            raise RecordError(
                f"the record has no document named {name!r}",
                where=str(self.folder),
                todo="`purport show RECORD documents` lists them.",
            )
        about = About(
            media_type=line[4], title=line[5], issuer=line[6], author=line[7], published=line[8],
            url=line[9], language=line[10], kind=line[11], encoding=line[12],
        )  # fmt: skip
        origins = tuple(Origin(*o) for o in json.loads(line[13]))
        document = Document(line[0], line[1], line[2], line[3], about, origins)
        wanted = [layer for layer in layers if layer.stored]
        found: list[Row] = []
        for layer in wanted:
            lines = self.connection.execute(
                f"SELECT {tables.fields_sql(layer)} FROM {layer.table} WHERE document = ?",
                (document.id,),
            )
            found.extend(tables.rows(layer, lines))
        return document.with_rows(found, wanted)

    def documents(self, layers: Iterable[type[Row]] = LAYERS) -> Iterator[Document]:
        """Every document, in the order of names, with these stored layers."""
        wanted = tuple(layers)
        for name in self.names():
            yield self.load(name, wanted)

    # -- writing ---------------------------------------------------------------------------

    def save(self, result: Result, new: Document | None = None, source: str = "") -> None:
        """Put in what was found in one document, in one transaction.

        `new` is given when the document itself is new or its bytes changed: all that stood under
        its name goes first. RecordError (disk full, read only) leaves the record as it was.
        """
        with self.transaction():
            if new is not None:
                self._forget(new.id)
                self._insert_document(new, source)
            for table, lines in result.values.items():
                layer = tables.TABLES[table]
                self.connection.execute(
                    f"DELETE FROM {table} WHERE document = ?", (result.document,)
                )
                self.connection.executemany(tables.insert_sql(layer), lines)
            name = self._name_of(result.document)
            for run in result.runs:
                self._put_run(result.document, name, run)

    def save_failure(self, document: Id, name: str, message: str) -> None:
        """Note that a document could not be read at all; what was read of it before stays."""
        with self.transaction():
            self._put_run(document, name, Run("read", 1, "", 0, 0.0, message))

    def clear_failure(self, document: Id) -> None:
        """Forget that a document could not be read: it has been read now, or is gone."""
        with self.transaction():
            self.connection.execute(
                "DELETE FROM runs WHERE document = ? AND stage = 'read'", (document,)
            )

    def _put_run(self, document: Id, name: str, run: Run) -> None:
        self.connection.execute(
            "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (document, name, run.stage, run.version, run.fingerprint, run.rows, run.seconds,
             run.error),
        )  # fmt: skip

    def _name_of(self, document: Id) -> str:
        line = self.connection.execute(
            "SELECT name FROM documents WHERE id = ?", (document,)
        ).fetchone()
        return str(line[0]) if line is not None else document

    def _forget(self, document: Id) -> None:
        for layer in LAYERS:
            self.connection.execute(f"DELETE FROM {layer.table} WHERE document = ?", (document,))
        self.connection.execute("DELETE FROM runs WHERE document = ?", (document,))
        self.connection.execute("DELETE FROM documents WHERE id = ?", (document,))

    def _insert_document(self, new: Document, source: str) -> None:
        about = new.about
        origins = json.dumps([msgspec.structs.astuple(o) for o in new.origins])
        self.connection.execute(
            "INSERT INTO documents (id, name, sha256, source, text, words, media_type, title,"
            " issuer, author, published, url, language, kind, encoding, origins)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (new.id, new.name, new.sha256, source, new.text, len(new.text.split()),
             about.media_type, about.title, about.issuer, about.author, about.published,
             about.url, about.language, about.kind, about.encoding, origins),
        )  # fmt: skip

    def transaction(self) -> "_Transaction":
        """BEGIN to COMMIT in `with`: all of it or nothing; RecordError when it cannot be kept."""
        return _Transaction(self)


class _Transaction:
    """BEGIN to COMMIT, with SQLite's errors turned into a sentence and everything rolled back."""

    def __init__(self, record: Record) -> None:
        self._record = record

    def __enter__(self) -> None:
        self._run("BEGIN IMMEDIATE")

    def __exit__(self, kind: object, problem: BaseException | None, trace: object) -> None:
        if problem is None:
            self._run("COMMIT")
            return
        self._roll_back()
        if isinstance(problem, sqlite3.Error):
            raise storage_error(self._record.folder, problem) from problem

    def _run(self, statement: str) -> None:
        try:
            self._record.connection.execute(statement)
        except sqlite3.Error as problem:
            self._roll_back()
            raise storage_error(self._record.folder, problem) from problem

    def _roll_back(self) -> None:
        if self._record.connection.in_transaction:
            self._record.connection.rollback()


def storage_error(folder: Path, problem: sqlite3.Error) -> RecordError:
    """What a failure of SQLite means to the reader, and what to do about it."""
    text = str(problem)
    advice = "Nothing of this document was kept; what was read before is whole. "
    if "full" in text or "disk I/O" in text:
        found, advice = "the disk is full", advice + "Free some space and run the same command."
    elif "readonly" in text:
        found, advice = "the record is read-only", advice + "Check the folder's permissions."
    elif "locked" in text:
        found, advice = "another program holds the record", advice + "Close it and try again."
    else:
        found, advice = f"the record cannot be written ({text})", advice + "`purport doctor`."
    return RecordError(found, where=str(folder), todo=advice)


def open_record(folder: Path, *, create: bool = False) -> Record:
    """The record in a folder; with `create`, a new one where there is nothing yet.

    RecordError when the folder is something else, was made by a newer purport, or is damaged.
    """
    database = folder / DATABASE
    if not database.exists():
        if not create:
            raise RecordError(
                "this is not a purport record" if folder.exists() else "there is no such record",
                where=str(folder),
                todo="`purport read DOCUMENTS --into RECORD` makes one.",
            )
        make_folder(folder)
    try:
        connection = sqlite3.connect(database, timeout=30, isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -65536")
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        record = Record(folder, connection)
        if found > FORMAT:
            connection.close()
            raise RecordError(
                f"this record has format {found}, made by a newer purport; this one reads {FORMAT}",
                where=str(folder),
                todo="Install the newer purport; the record was not touched.",
            )
        if found < FORMAT:
            _make_tables(record)
    except sqlite3.Error as problem:
        raise RecordError(
            f"the record cannot be opened ({problem})",
            where=str(database),
            todo="If the file is damaged, keep it aside and read the documents again.",
        ) from problem
    return record


def make_folder(folder: Path) -> None:
    """Make the folder of a new record; RecordError where something else stands there."""
    if folder.exists() and (not folder.is_dir() or not _is_unfinished(folder)):
        raise RecordError(
            "this is not a purport record, and it is not empty"
            if folder.is_dir()
            else "this is a file, not a record",
            where=str(folder),
            todo="Name a new folder, or an existing record.",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "README.txt").write_text(
            _README.format(version=purport.__version__), encoding="utf-8"
        )
    except OSError as problem:
        raise RecordError(
            f"the record cannot be made ({problem.strerror})",
            where=str(folder),
            todo="Check the path, its permissions and the free space.",
        ) from problem


def _is_unfinished(folder: Path) -> bool:
    """Whether the folder is empty, or holds only what a `read` killed at its start leaves."""
    return {found.name for found in folder.iterdir()} <= {"README.txt", ".writer.lock"}


def _make_tables(record: Record) -> None:
    connection = record.connection
    for script in SCRIPTS:
        connection.executescript(files("purport.record").joinpath(script).read_text("utf-8"))
    for layer in LAYERS:
        connection.execute(tables.ddl(layer))
        _add_columns(connection, layer)
    connection.execute(
        "INSERT OR REPLACE INTO about_record VALUES ('made_by', ?)", (purport.__version__,)
    )
    connection.execute(f"PRAGMA user_version = {FORMAT}")


def _add_columns(connection: sqlite3.Connection, layer: type[Row]) -> None:
    """Give a table of an older format the columns its row class has got since, all empty.

    Only fields that may be missing and stand last in their class can be added to rows that exist;
    the stage's new version fills them when the documents are read again.
    """
    there = {line[1] for line in connection.execute(f"PRAGMA table_info({layer.table})")}
    for column in tables.columns(layer):
        if column.name not in there and column.nullable:
            check = f" CHECK ({column.check})" if column.check is not None else ""
            connection.execute(
                f'ALTER TABLE {layer.table} ADD COLUMN "{column.name}" {column.sql_type}{check}'
            )
