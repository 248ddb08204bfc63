"""The other tables of a record in columns: documents, claims, mentions, entities and the rest."""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from purport.record.page_build import entity_rows
from purport.record.page_sheet import (
    MISSING,
    Column,
    Mask,
    Numbers,
    Sheet,
    coded,
    fetched,
    figures,
    reading_order,
)
from purport.record.queries import SearchError
from purport.record.store import Record


class DocumentSheet(Sheet):
    """The documents, in the order of their names. `doc` is the row itself."""

    KEPT: ClassVar[tuple[str, ...]] = (*Sheet.KEPT, "seqs", "names")

    seqs: Numbers
    names: list[str]

    @cached_property
    def _row_of_seq(self) -> Numbers:
        rows = np.full(int(self.seqs.max(initial=0)) + 1, MISSING, dtype=np.int64)
        rows[self.seqs] = np.arange(len(self.seqs))
        return rows

    def of_seq(self, seqs: Numbers) -> Numbers:
        """The rows of documents with these numbers in the cache."""
        return self._row_of_seq[seqs] if len(seqs) else seqs

    def lend(self, sheet: Sheet) -> None:
        """Give the rows of another sheet what their documents say of themselves."""
        for name in ("issuer", "published", "document"):
            sheet.columns[name] = self.columns[name].take(sheet.doc)

    @cached_property
    def row_of_name(self) -> dict[str, int]:
        """The row of each name."""
        return {name: i for i, name in enumerate(self.names)}


def load_documents(cache: sqlite3.Connection) -> DocumentSheet:
    """The sheet of all documents."""
    names = (
        "issuer", "entity", "published", "basis", "title", "kind", "author", "language",
    )  # fmt: skip
    found = fetched(
        cache,
        f"SELECT seq, id, name, words, length, {', '.join(names)} FROM documents ORDER BY name",
    )
    count = len(found[0])
    columns = {name: coded(values) for name, values in zip(names, found[5:], strict=True)}
    columns["document"] = coded(found[2])
    numbers = {
        "words": np.array(found[3], dtype=np.float64),
        "length": np.array(found[4], dtype=np.float64),
    }
    sheet = DocumentSheet(
        list(found[1]), np.arange(count), np.zeros(count, dtype=np.int64), columns, numbers
    )
    sheet.seqs = np.array(found[0], dtype=np.int64)
    sheet.names = list(found[2])
    return sheet


IN_RECORD: dict[str, tuple[str, ...]] = {
    "mentions": ("kind", "form", "entity", "naming", "rule"),
    "timespans": ("type", "value", "from_day", "to_day", "precision", "basis"),
    "framing": ("kind", "entity", "polarity", "term"),
    "citations": ("kind", "canonical", "valid", "rule"),
}
"""Tables whose columns are taken from the record as they stand."""

RENAMED = {"from_day": "from", "to_day": "to"}

CLAIM_WORDS = (
    "source", "entity", "manner", "anonymous", "polarity", "stance", "rule",
)  # fmt: skip

NAME_WORDS = ("entity", "plain", "told", "naming", "polarity")


def load_table(
    name: str, cache: sqlite3.Connection, record: Record, documents: DocumentSheet
) -> Sheet:
    """The sheet of one table; KeyError for one that is not kept in columns."""
    if name == "entities":
        return _entities(record)
    if name == "claims":
        found = fetched(
            cache, f"SELECT doc, id, start, {', '.join(CLAIM_WORDS)} FROM claims ORDER BY rowid"
        )
        doc = documents.of_seq(np.array(found[0], dtype=np.int64))
        return _placed(documents, doc, found[1], found[2], CLAIM_WORDS, found[3:])
    if name == "names":
        listed = ", ".join(NAME_WORDS)
        found = fetched(cache, f"SELECT doc, id, start, stop, {listed} FROM names ORDER BY rowid")
        doc = documents.of_seq(np.array(found[0], dtype=np.int64))
        numbers = {"stop": figures(found[3])}
        return _placed(documents, doc, found[1], found[2], NAME_WORDS, found[4:], numbers)
    if name == "sentences":
        query = (
            "SELECT s.document, s.id, s.start, r.role FROM sentences s LEFT JOIN roles r"
            " ON r.document = s.document AND r.sentence = s.id"
        )
        found = fetched(record.connection, query)
        return _of_record(documents, found, ("role",))
    words = IN_RECORD[name]
    listed = ", ".join(f'"{word}"' for word in words)
    found = fetched(record.connection, f"SELECT document, id, start, {listed} FROM {name}")
    return _of_record(documents, found, words)


def _of_record(
    documents: DocumentSheet, found: Sequence[tuple[object, ...]], words: tuple[str, ...]
) -> Sheet:
    doc = documents.ids.rows([str(ident) for ident in found[0]])
    return _placed(documents, doc, found[1], found[2], words, found[3:])


def _placed(
    documents: DocumentSheet,
    doc: Numbers,
    ids: tuple[object, ...],
    starts: tuple[object, ...],
    words: tuple[str, ...],
    values: Sequence[tuple[object, ...]],
    numbers: Mapping[str, NDArray[np.float64]] | None = None,
) -> Sheet:
    """A sheet in reading order, without rows of documents that came since the last refresh."""
    begun = np.array(starts, dtype=np.int64)
    order = reading_order(np.where(doc == MISSING, 0, doc), begun, documents.names)
    order = order[doc[order] != MISSING]
    columns = {}
    for name, column in zip(words, values, strict=True):
        made = coded([None if value is None else str(value) for value in column])
        columns[RENAMED.get(name, name)] = Column(made.codes[order], made.words)
    told = {name: figure[order] for name, figure in (numbers or {}).items()}
    return Sheet([str(ids[i]) for i in order.tolist()], doc[order], begun[order], columns, told)


class EntitySheet(Sheet):
    """The entities, by id; `shapes` are the whole rows."""

    KEPT: ClassVar[tuple[str, ...]] = (*Sheet.KEPT, "shapes")

    shapes: list[dict[str, object]]


def _entities(record: Record) -> EntitySheet:
    merged = sorted(entity_rows(record).values(), key=lambda shape: str(shape["id"]))
    names = ("name", "kind", "country", "sector", "codebook", "wikidata")
    columns = {name: coded([shape[name] for shape in merged]) for name in names}
    columns["entity"] = coded([shape["id"] for shape in merged])
    none = np.zeros(len(merged), dtype=np.int64)
    numbers = {"documents": np.array([shape["documents"] for shape in merged], dtype=np.float64)}
    sheet = EntitySheet([shape["id"] for shape in merged], none, none, columns, numbers)
    sheet.shapes = merged
    return sheet


# -- words ---------------------------------------------------------------------------------


def sentence_rows(cache: sqlite3.Connection, query: str) -> Numbers:
    """The numbers of the sentences with these words.

    What FTS5 cannot read is tried again word by word, as it was typed ("cease-fire"). None have
    what holds no word at all.
    """
    if not quoted(query):
        return np.zeros(0, dtype=np.int64)
    statement = "SELECT rowid FROM words WHERE words MATCH ?"
    for attempt in (query, quoted(query)):
        try:
            return np.array(
                [line[0] for line in cache.execute(statement, (attempt,))], dtype=np.int64
            )
        except sqlite3.OperationalError as problem:
            told = problem
    raise SearchError(
        f"the search {query!r} cannot be read ({told})",
        todo='Put words with signs in double quotes: "cease-fire".',
    )


def quoted(query: str) -> str:
    """The words of a query, each taken as it stands."""
    words = query.replace('"', " ").replace("\0", " ").split()
    return " ".join(f'"{word}"' for word in words)


class SpanSheet(Sheet):
    """Where every sentence stands whose words are searched; `n` is its number there, rising."""

    KEPT: ClassVar[tuple[str, ...]] = ("doc", "starts", "stops", "n")

    stops: Numbers
    n: Numbers

    def found(self, rows: Numbers) -> Numbers:
        """The rows of this sheet of sentences with these numbers; those left behind have none."""
        if not len(self.n):
            return rows[:0]
        at = np.minimum(np.searchsorted(self.n, rows), len(self.n) - 1)
        there: Numbers = at[self.n[at] == rows]
        return there


def load_spans(cache: sqlite3.Connection, documents: DocumentSheet) -> SpanSheet:
    """The sheet of all sentences that are searched."""
    n, doc, start, stop = fetched(cache, "SELECT n, doc, start, stop FROM sentences ORDER BY n")
    none = np.zeros(0, dtype=np.int64)
    sheet = SpanSheet([], none, none, {})
    sheet.doc = documents.of_seq(np.array(doc, dtype=np.int64))
    sheet.starts, sheet.stops = np.array(start, dtype=np.int64), np.array(stop, dtype=np.int64)
    sheet.n = np.array(n, dtype=np.int64)
    return sheet


def with_words(sheet: Sheet, cache: sqlite3.Connection, spans: SpanSheet, query: str) -> Mask:
    """Which rows of a placed table begin in a sentence with these words."""
    rows = spans.found(sentence_rows(cache, query))
    found: Mask = np.zeros(len(sheet), dtype=bool)
    if not len(rows) or not len(sheet):
        return found
    long = int(max(sheet.starts.max(), spans.stops.max())) + 1
    begin, end = spans.doc[rows] * long + spans.starts[rows], spans.doc[rows] * long
    end = end + spans.stops[rows]
    order = np.argsort(begin)
    begin, end = begin[order], end[order]
    here = sheet.doc * long + sheet.starts
    at = np.searchsorted(begin, here, side="right") - 1
    matched: Mask = (at >= 0) & (here < end[np.maximum(at, 0)])
    return matched
