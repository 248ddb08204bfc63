"""Questions to a record that need no document text: runs, judgements, totals, search."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from purport.core.errors import PurportError
from purport.record.judgements import stored
from purport.record.store import Record


class SearchError(PurportError):
    """A full-text query that SQLite's FTS5 cannot read."""


def runs(record: Record) -> Iterator[dict[str, Any]]:
    """Every run, as the record promises it, by document name and stage."""
    query = (
        "SELECT name, stage, version, fingerprint, rows, seconds, error FROM runs"
        " ORDER BY name, stage"
    )
    names = ("document", "stage", "version", "fingerprint", "rows", "seconds", "error")
    for line in record.connection.execute(query):
        yield dict(zip(names, line, strict=True))


def judgements(record: Record) -> Iterator[dict[str, Any]]:
    """Every judgement, as the record promises it, oldest first.

    `about` is the row it is about now; its id is null where no row fits any more.
    """
    for found in stored(record):
        yield {
            "id": found.id,
            "made_at": found.made_at,
            "by": found.by,
            "about": {"table": found.table, "id": found.about},
            "verdict": found.verdict,
            "value": None if found.value is None else json.dumps(found.value, ensure_ascii=False),
            "quote": {
                "prefix": found.quote.prefix,
                "exact": found.quote.exact,
                "suffix": found.quote.suffix,
            },
            "note": found.note,
            "document": found.name or None,
            "start": found.start,
            "stop": found.stop,
            "queue": found.queue,
        }


def failures(record: Record) -> list[tuple[str, str, str]]:
    """Name, stage and reason of every document that could not be read or finished."""
    query = "SELECT name, stage, error FROM runs WHERE error IS NOT NULL ORDER BY name, stage"
    return [(line[0], line[1], line[2]) for line in record.connection.execute(query)]


def events_by_type(record: Record) -> list[tuple[str, int]]:
    """Each event type with the number of its reports, most frequent first."""
    query = "SELECT type, count(*) FROM events GROUP BY type ORDER BY 2 DESC, 1"
    return [(line[0], line[1]) for line in record.connection.execute(query)]


def frequent_parties(record: Record, most: int = 10) -> list[tuple[str, str | None, int]]:
    """Name, country and number of events of the parties met most often.

    A party is counted by its entity where it has one, by its name otherwise; once an event.
    """
    query = (
        "SELECT min(name), min(country), count(DISTINCT document || event) AS met FROM parties"
        " WHERE NOT understood GROUP BY coalesce(entity, lower(name)) ORDER BY met DESC, 1 LIMIT ?"
    )
    return [(line[0], line[1], line[2]) for line in record.connection.execute(query, (most,))]


def span_of_dates(record: Record) -> tuple[str | None, str | None, int]:
    """First and last day any document was published, and how many have no date."""
    query = "SELECT min(value), max(value) FROM imprints WHERE field = 'published'"
    first, last = record.connection.execute(query).fetchone()
    undated = record.connection.execute(
        "SELECT count(*) FROM documents WHERE id NOT IN"
        " (SELECT document FROM imprints WHERE field = 'published')"
    ).fetchone()[0]
    return first, last, undated


def totals(record: Record) -> dict[str, int]:
    """The number of documents and words, and of rows in each table a user knows."""
    documents, words = record.connection.execute(
        "SELECT count(*), coalesce(sum(words), 0) FROM documents"
    ).fetchone()
    found = {"documents": documents, "words": words}
    for table in ("sentences", "mentions", "timespans", "events", "claims", "framing", "citations"):
        found[table] = record.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    found["entities"] = record.connection.execute(
        "SELECT count(DISTINCT entity) FROM entities"
    ).fetchone()[0]
    return found


def search(record: Record, query: str, most: int = 50) -> list[tuple[str, str]]:
    """Names of documents that match an FTS5 query, best first, each with a snippet.

    Phrases in double quotes, `NEAR(a b, 5)`, `word*`, AND, OR and NOT work. SearchError for a
    query that cannot be read.
    """

    statement = (
        "SELECT name, snippet(search, 2, '[', ']', ' … ', 24) FROM search WHERE search MATCH ?"
        " ORDER BY rank LIMIT ?"
    )
    try:
        return [(line[0], line[1]) for line in record.connection.execute(statement, (query, most))]
    except sqlite3.OperationalError as problem:
        raise SearchError(
            f"the search {query!r} cannot be read ({problem})",
            todo='Put words with signs in double quotes: "cease-fire".',
        ) from problem
