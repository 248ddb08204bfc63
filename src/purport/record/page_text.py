"""A document as the reader shows it, a window of it with all that was found there, and search.

The text is cut into windows because documents of 200,000 words are read too.
"""

import json
import sqlite3

import msgspec

from purport.core.document import Document
from purport.core.rows import Block, Citation, Claim, Event, Framing, Mention, Sentence, Timespan
from purport.record import page_load
from purport.record.page_tables import quoted
from purport.record.queries import SearchError
from purport.record.store import Record

WIDEST = 60_000  # code points of a window

OPEN, CLOSE = "\ue0f0", "\ue0f1"
"""Private characters that part hits from the words around them in a snippet of FTS5's."""

WINDOWED = (Sentence, Mention, Timespan, Event, Claim, Framing, Citation)


def blocks(record: Record, document: str) -> list[dict[str, object]]:
    """The layout of a document in order: kind, level of a heading, where it begins and ends."""
    found = page_load.all_of(record, Block, document)
    return [
        {"start": b.start, "stop": b.stop, "kind": b.kind, "level": b.level}
        for b in sorted(found, key=lambda b: (b.start, -b.stop))
    ]


def within(record: Record, document: str, start: int, stop: int) -> dict[str, list[str]]:
    """By table, the ids of the rows that have a part between two offsets, in no order."""
    found = {}
    for layer in WINDOWED:
        lines = record.connection.execute(
            f"SELECT id FROM {layer.table} WHERE document = ? AND start < ? AND stop > ?",
            (document, stop, start),
        )
        found[layer.table] = [line[0] for line in lines]
    return found


class Hit(msgspec.Struct, frozen=True):
    """A document that has the words sought; `start` is where the shown words begin."""

    document: str
    document_id: str
    title: str | None
    parts: list[tuple[str, bool]]
    start: int | None


def hits(record: Record, query: str, most: int) -> tuple[list[Hit], int]:
    """The best documents for an FTS5 query with their words, and how many have them at all.

    A query that FTS5 cannot read is tried again as plain words. SearchError where that fails too.
    """
    if not quoted(query):
        return [], 0  # no word in it
    for attempt in (query, quoted(query)):
        try:
            return _hits(record, attempt, most)
        except sqlite3.OperationalError as problem:
            told = problem
    raise SearchError(
        f"the search {query!r} cannot be read ({told})",
        todo='Put words with signs in double quotes: "cease-fire".',
    )


def _hits(record: Record, query: str, most: int) -> tuple[list[Hit], int]:
    # Two questions, not one a hit: each weighs anew every word that a prefix may stand for.
    ranked = record.connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank", (query,)
    ).fetchall()
    best = [line[0] for line in ranked[:most]]
    lines = record.connection.execute(
        "SELECT d.seq, d.id, d.name, d.title, d.text, snippet(search, 2, ?, ?, '', 32)"
        " FROM search CROSS JOIN documents d ON d.seq = search.rowid"
        " WHERE search MATCH ? AND +search.rowid IN (SELECT value FROM json_each(?))",
        (OPEN, CLOSE, query, json.dumps(best)),
    )
    found = {line[0]: _hit(*line[1:]) for line in lines}
    return [found[seq] for seq in best if seq in found], len(ranked)


def _hit(ident: str, name: str, title: str | None, text: str, snippet: str) -> Hit:
    parts: list[tuple[str, bool]] = []
    for i, piece in enumerate(snippet.split(OPEN)):
        inside, closed, after = piece.partition(CLOSE)
        if i == 0 or not closed:
            parts.append((piece, False))
        else:
            parts += [(inside, True), (after, False)]
    plain = "".join(piece for piece, _ in parts)
    start = text.find(plain)
    return Hit(name, ident, title, [p for p in parts if p[0]], start if start >= 0 else None)


def loaded(record: Record, document: Document, ids: dict[str, list[str]]) -> dict[str, Document]:
    """By table, the document with those rows of the table and what their shapes need."""
    return {
        table: page_load.with_table(record, document, table, mine) for table, mine in ids.items()
    }


def sentence_at(record: Record, document: str, start: int, stop: int) -> tuple[int, int]:
    """Where the sentence around a place begins and ends; the place itself where there is none."""
    line = record.connection.execute(
        "SELECT start, stop FROM sentences WHERE document = ? AND start <= ? AND stop > ?",
        (document, start, start),
    ).fetchone()
    return (start, stop) if line is None else (int(line[0]), max(stop, int(line[1])))
