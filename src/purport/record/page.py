"""A record as the page reads it: read-only connections for many threads, and sheets kept current.

`page.sqlite` beside the record holds what is derived (see page.sql); where the folder cannot be
written it is made in a folder of its own that goes when the server does. The record itself is
opened for writing only for the moment of a person's judgement (`writing`).
"""

import sqlite3
import tempfile
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakSet

from purport.core.errors import RecordError
from purport.core.ids import content_id
from purport.record import page_build, page_keep
from purport.record.page_events import EventSheet, load_events
from purport.record.page_incidents import IncidentSheet, load_incidents
from purport.record.page_sheet import Sheet
from purport.record.page_tables import (
    DocumentSheet,
    EntitySheet,
    SpanSheet,
    load_documents,
    load_spans,
    load_table,
)
from purport.record.store import DATABASE, Record, open_record

S = TypeVar("S", bound=Sheet)
T = TypeVar("T")

CACHE = "page.sqlite"

PAGE_FORMAT = 3
"""The version of page.sql: a cache of another version is made anew."""


UNPLACED = ("documents", "entities", "incidents", "spans")
"""Tables whose rows stand in no one document."""


FIRST = ("documents", "events", "incidents")
"""Tables that every view needs."""


class Sheets:
    """Every table of the record at one moment, in columns; what is not asked for is not loaded."""

    def __init__(self, page: "Page", stamp: str) -> None:
        self.stamp = stamp
        self._page = page
        self._locks: dict[str, threading.RLock] = defaultdict(threading.RLock)
        self._loaded: dict[str, Sheet] = {}
        self.answers: dict[Any, Any] = {}
        """Answers worth keeping while this sheet stands, by question."""

    @property
    def documents(self) -> DocumentSheet:
        """The documents."""
        return self._sheet("documents", DocumentSheet, lambda: load_documents(self._page.cache))

    @property
    def events(self) -> EventSheet:
        """The events, with parties and sources."""
        page = self._page
        return self._sheet(
            "events",
            EventSheet,
            lambda: load_events(page.cache, page.record.connection, self.documents),
        )

    @property
    def incidents(self) -> IncidentSheet:
        """The incidents."""
        connection = self._page.record.connection
        return self._sheet("incidents", IncidentSheet, lambda: load_incidents(connection))

    @property
    def spans(self) -> SpanSheet:
        """Where the sentences stand whose words are searched."""
        cache = self._page.cache
        return self._sheet("spans", SpanSheet, lambda: load_spans(cache, self.documents))

    def table(self, name: str) -> Sheet:
        """The sheet of a table, loaded when first asked for; `names` is the naming table's."""
        page = self._page
        if name == "documents":
            return self.documents
        if name == "events":
            return self.events
        if name == "incidents":
            return self.incidents
        if name == "spans":
            return self.spans
        kind = EntitySheet if name == "entities" else Sheet
        return self._sheet(
            name, kind, lambda: load_table(name, page.cache, page.record, self.documents)
        )

    def _sheet(self, name: str, kind: type[S], make: Callable[[], Any]) -> S:
        if name in self._loaded:
            found = self._loaded[name]
            assert isinstance(found, kind)
            return found
        with self._locks[name]:
            if name not in self._loaded:
                cache = self._page.cache
                made = page_keep.sheet(cache, name, self.stamp, kind, make)
                if name not in UNPLACED:
                    self.documents.lend(made)
                self._loaded[name] = made
            found = self._loaded[name]
        assert isinstance(found, kind)
        return found

    def load(self, names: Iterable[str]) -> None:
        """Load these tables now, so that nobody waits for them later."""
        for name in names:
            self.table(name)

    @property
    def loaded(self) -> list[str]:
        """The tables that were asked for so far."""
        return list(self._loaded)

    def kept_answer(self, key: str, find: Callable[[], T]) -> T:
        """An answer that outlives the server while the record stands as it is."""
        with self._locks[f"answer {key}"]:
            if key not in self.answers:
                self.answers[key] = page_keep.answer(self._page.cache, key, self.stamp, find)
            return self.answers[key]  # type: ignore[no-any-return]


class _Connection(sqlite3.Connection):
    """A connection that can be held weakly: it goes with the thread that asked for it."""


class Page:
    """An open record for the page. Use `open_page`; `close` when the server stops."""

    def __init__(self, folder: Path, cache: Path, scratch: Any, *, writable: bool) -> None:
        self.folder = folder
        self.writable = writable
        self._cache_path = cache
        self._scratch = scratch
        self._mine = threading.local()
        self._opened: WeakSet[_Connection] = WeakSet()
        self._refreshing = threading.Lock()
        self._sheets: Sheets | None = None
        self._seen: int | None = None
        self._watching = threading.Lock()
        self._watch = _reading(folder, writable=writable)

    # -- connections -----------------------------------------------------------------------

    @property
    def record(self) -> Record:
        """This thread's read-only view of the record."""
        found = getattr(self._mine, "record", None)
        if found is None:
            found = self._mine.record = Record(
                self.folder, self._keep(_reading(self.folder, writable=self.writable))
            )
        return found

    @property
    def cache(self) -> sqlite3.Connection:
        """This thread's connection to what is derived."""
        found = getattr(self._mine, "cache", None)
        if found is None:
            made = sqlite3.connect(
                self._cache_path,
                timeout=30,
                isolation_level=None,
                check_same_thread=False,
                factory=_Connection,
            )
            made.execute("PRAGMA journal_mode = WAL")
            made.execute("PRAGMA synchronous = OFF")  # all of it can be made again
            found = self._mine.cache = self._keep(made)
        return found

    def _keep(self, connection: _Connection) -> _Connection:
        self._opened.add(connection)
        return connection

    def pulse(self) -> int:
        """A number that changes whenever anybody writes to the record."""
        # Of one connection alone: each counts from its own beginning.
        with self._watching:
            found: int = self._watch.execute("PRAGMA data_version").fetchone()[0]
        return found

    @contextmanager
    def writing(self) -> Iterator[Record]:
        """The record for one short write; RecordError where it cannot be written."""
        if not self.writable:
            raise RecordError(
                "the record is read-only, so nothing was kept",
                where=str(self.folder),
                todo="Copy the record to a folder you can write to, and serve that.",
            )
        with open_record(self.folder) as record:
            yield record

    def close(self) -> None:
        """Close every connection, and remove what was made for this server alone."""
        for connection in (*self._opened, self._watch):
            connection.close()
        self._opened.clear()
        if self._scratch is not None:
            self._scratch.cleanup()

    # -- keeping current -------------------------------------------------------------------

    @property
    def sheets(self) -> Sheets:
        """The record in columns as it was at the last `refresh`; made now if there is none."""
        if self._sheets is None:
            self.refresh()
        assert self._sheets is not None
        return self._sheets

    def refresh(self, told: page_build.Progress | None = None) -> bool:
        """Take in what changed in the record since the last time; whether anything had."""
        with self._refreshing:
            pulse = self.pulse()
            if self._sheets is not None and pulse == self._seen:
                return False
            changed = page_build.bring_up_to_date(self.record, self.cache, told)
            stamp = _stamp(self.record, self.cache)
            if self._sheets is None or changed or stamp != self._sheets.stamp:
                fresh = Sheets(self, stamp)
                # What is in use is loaded before it takes the place of what stands.
                fresh.load(self._sheets.loaded if self._sheets is not None else FIRST)
                self._sheets = fresh
                changed += 1
            self._seen = pulse
            return changed > 0


def _stamp(record: Record, cache: sqlite3.Connection) -> str:
    """What changes whenever a document does, or an incident, or who is one party with whom."""
    parts: list[object] = [
        line[0] for line in cache.execute("SELECT state FROM documents ORDER BY seq")
    ]
    failed = "SELECT count(*), min(name), max(name) FROM runs WHERE error IS NOT NULL"
    parts += record.connection.execute(failed).fetchone()
    if has_table(record, "incidents"):
        for query in (
            "SELECT count(*), total(documents), total(confidence), max(id) FROM incidents",
            "SELECT count(*) FROM incident_events",
            "SELECT count(*), max(id) FROM decisions",
            "SELECT count(*), max(entity || party) FROM one_party",
        ):
            parts += record.connection.execute(query).fetchone()
    return content_id(PAGE_FORMAT, *parts)


def has_table(record: Record, name: str) -> bool:
    """Whether the record has this table: one made by an earlier purport may lack it."""
    query = "SELECT 1 FROM sqlite_master WHERE name = ?"
    return record.connection.execute(query, (name,)).fetchone() is not None


def open_page(folder: Path) -> Page:
    """The record in a folder for the page. RecordError as `open_record` gives it."""
    writable = _can_write(folder)
    if writable or not (folder / DATABASE).exists():
        open_record(folder).close()  # brings an old record's tables up to this format
    scratch = None
    cache = folder / CACHE
    if not writable:
        scratch = tempfile.TemporaryDirectory(prefix="purport-page-")
        cache = Path(scratch.name) / CACHE
    page = Page(folder, cache, scratch, writable=writable)
    try:
        _make_cache(page)
    except sqlite3.DatabaseError:
        # Damaged, or not ours: it holds nothing that cannot be made again.
        page.close()
        for part in folder.glob(f"{CACHE}*"):
            part.unlink()
        page = Page(folder, cache, None, writable=writable)
        _make_cache(page)
    return page


def _make_cache(page: Page) -> None:
    cache = page.cache
    if cache.execute("PRAGMA user_version").fetchone()[0] not in (0, PAGE_FORMAT):
        raise sqlite3.DatabaseError("of another version")
    cache.executescript(files("purport.record").joinpath("page.sql").read_text("utf-8"))
    cache.execute(f"PRAGMA user_version = {PAGE_FORMAT}")


def _can_write(folder: Path) -> bool:
    """Whether files can be made in the folder and the database be written."""
    try:
        with tempfile.TemporaryFile(dir=folder), (folder / DATABASE).open("r+b"):
            return True
    except OSError:
        return False


def _reading(folder: Path, *, writable: bool) -> _Connection:
    """A connection that writes nothing, also where not even the files of the log can be made.

    Only where nobody can write is the file taken to stand still (`immutable`): elsewhere a reader
    must see, and wait for, what `purport read` does.
    """
    address = (folder / DATABASE).absolute().as_uri()
    for mode in ("mode=rw",) if writable else ("mode=ro", "mode=ro&immutable=1"):
        connection = sqlite3.connect(
            f"{address}?{mode}",
            uri=True,
            timeout=30,
            isolation_level=None,
            check_same_thread=False,
            factory=_Connection,
        )
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            connection.execute("PRAGMA cache_size = -16384")
            return connection
        except sqlite3.Error as problem:
            connection.close()
            told = problem
    raise RecordError(
        f"the record cannot be opened ({told})",
        where=str(folder),
        todo="If the file is damaged, keep it aside and read the documents again.",
    )
