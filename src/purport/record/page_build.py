"""One document of a record made flat for the page: events with their parties, places and sources.

What is written here can be made again from the record at any time. A document is made again when
its text or any fingerprint of its runs has changed; its words only when its sentences have.
"""

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from purport.core.ids import content_id
from purport.record.store import Record

MADE = ("events", "sources", "claims", "names")
"""The tables that are made again whole when anything in a document has changed."""

BATCH = 200  # documents a transaction; a server that is stopped goes on from there

STALE = 20_000  # sentences; below, what is left behind is not worth the work

Progress = Callable[[int, int], None]


def states(record: Record) -> dict[str, tuple[str, str, str]]:
    """By document id: name, state, and state of its words."""
    # Grouped by the database: a record of ten thousand documents has a hundred thousand runs, and
    # this is asked at every start.
    query = (
        "SELECT d.id, d.name, d.sha256, group_concat(r.stage || r.fingerprint, ' '),"
        " max(CASE WHEN r.stage = 'sentences' THEN r.fingerprint END)"
        " FROM documents d LEFT JOIN runs r ON r.document = d.id GROUP BY d.id"
    )
    return {
        ident: (name, content_id(sha256, prints), f"{sha256} {sentences}")
        for ident, name, sha256, prints, sentences in record.connection.execute(query)
    }


def bring_up_to_date(
    record: Record, cache: sqlite3.Connection, told: Progress | None = None
) -> int:
    """Make flat every document that changed and forget those that are gone; how many there were."""
    _compact(cache)
    now = states(record)
    kept = {
        line[1]: (line[0], line[2], line[3])
        for line in cache.execute("SELECT seq, id, state, worded FROM documents")
    }
    gone = [kept[ident][0] for ident in kept if ident not in now]
    stale = [i for i in now if i not in kept or kept[i][1] != now[i][1]]
    stale.sort(key=lambda ident: now[ident][0])
    _in_batches(cache, gone, lambda seq: _forget(cache, seq))
    done = 0
    for at in range(0, len(stale), BATCH):
        part = stale[at : at + BATCH]
        _in_batches(cache, part, lambda i: _make(record, cache, i, now[i], kept.get(i)))
        done += len(part)
        if told is not None:
            told(done, len(stale))
    return len(stale) + len(gone)


def _compact(cache: sqlite3.Connection) -> None:
    """Index all words anew where most that are indexed stand in no sentence any more."""
    last = cache.execute("SELECT seq FROM sqlite_sequence WHERE name = 'sentences'").fetchone()
    here = cache.execute("SELECT count(*) FROM sentences").fetchone()[0]
    if last is None or last[0] <= 3 * here + STALE:
        return
    cache.execute("BEGIN IMMEDIATE")
    cache.execute("INSERT INTO words (words) VALUES ('delete-all')")
    cache.execute("DELETE FROM sentences")
    cache.execute("DELETE FROM sqlite_sequence WHERE name = 'sentences'")
    cache.execute("UPDATE documents SET state = '', worded = ''")
    cache.execute("COMMIT")


def _in_batches(cache: sqlite3.Connection, items: Sequence[Any], do: Callable[[Any], None]) -> None:
    if not items:
        return
    cache.execute("BEGIN IMMEDIATE")
    try:
        for item in items:
            do(item)
    except BaseException:
        cache.rollback()
        raise
    cache.execute("COMMIT")


def _forget(cache: sqlite3.Connection, seq: int) -> None:
    for table in (*MADE, "sentences"):
        cache.execute(f"DELETE FROM {table} WHERE doc = ?", (seq,))
    cache.execute("DELETE FROM documents WHERE seq = ?", (seq,))


def _make(
    record: Record,
    cache: sqlite3.Connection,
    ident: str,
    now: tuple[str, str, str],
    kept: tuple[int, str, str] | None,
) -> None:
    name, state, worded = now
    found = record.connection
    text, url, words = found.execute(
        "SELECT text, url, words FROM documents WHERE id = ?", (ident,)
    ).fetchone()
    told = {
        line[0]: line[1:]
        for line in found.execute(
            "SELECT field, value, entity, basis FROM imprints WHERE document = ?", (ident,)
        )
    }

    def value(field: str) -> str | None:
        return told[field][0] if field in told else None

    issuer, published = told.get("issuer", (None,) * 3), told.get("published", (None,) * 3)
    line = (
        ident, name, state, worded, issuer[0], issuer[1], published[0], published[2],
        value("title"), value("kind") or "other", value("author"), value("language"),
        int(value("translated") == "true"), url, words, len(text),
    )  # fmt: skip
    seq = _put_document(cache, line, kept)
    if kept is None or kept[2] != worded:
        _put_words(found, cache, ident, text, seq)
    for table in MADE:
        if kept is not None:
            cache.execute(f"DELETE FROM {table} WHERE doc = ?", (seq,))
    whole = _Whole(found, ident, text, issuer[0], _Sentences(cache, seq))
    for table, lines in flat(whole).items():
        _insert(cache, table, seq, lines)


def _put_document(
    cache: sqlite3.Connection, line: Sequence[Any], kept: tuple[int, str, str] | None
) -> int:
    names = (
        "id, name, state, worded, issuer, entity, published, basis, title, kind, author, language,"
        " translated, url, words, length"
    )
    if kept is None:
        made = cache.execute(
            f"INSERT INTO documents ({names}) VALUES ({', '.join('?' * len(line))})", line
        )
        return int(made.lastrowid or 0)
    marks = ", ".join(f"{column.strip()} = ?" for column in names.split(","))
    cache.execute(f"UPDATE documents SET {marks} WHERE seq = ?", (*line, kept[0]))
    return kept[0]


def _put_words(
    found: sqlite3.Connection, cache: sqlite3.Connection, ident: str, text: str, seq: int
) -> None:
    cache.execute("DELETE FROM sentences WHERE doc = ?", (seq,))
    last = cache.execute("SELECT seq FROM sqlite_sequence WHERE name = 'sentences'").fetchone()
    first = 1 if last is None else last[0] + 1
    query = "SELECT start, stop, id FROM sentences WHERE document = ? ORDER BY start"
    lines = list(enumerate(found.execute(query, (ident,)), first))
    cache.executemany(
        "INSERT INTO sentences (n, doc, id, start, stop) VALUES (?, ?, ?, ?, ?)",
        [(n, seq, sentence, start, stop) for n, (start, stop, sentence) in lines],
    )
    cache.executemany(
        "INSERT INTO words (rowid, text) VALUES (?, ?)",
        [(n, text[start:stop]) for n, (start, stop, _) in lines],
    )


def _insert(cache: sqlite3.Connection, table: str, seq: int, lines: list[list[Any]]) -> None:
    if lines:
        marks = ", ".join("?" * (len(lines[0]) + 1))
        cache.executemany(f"INSERT INTO {table} VALUES ({marks})", ([seq, *line] for line in lines))


class _Sentences:
    """Which sentence of one document a place in the text belongs to."""

    def __init__(self, cache: sqlite3.Connection, seq: int) -> None:
        query = "SELECT start, stop, n FROM sentences WHERE doc = ? ORDER BY start"
        self._found = list(cache.execute(query, (seq,)))
        self._starts = [line[0] for line in self._found]

    def at(self, start: int) -> int | None:
        """The number of the sentence at this offset, or None between sentences."""
        i = bisect_right(self._starts, start) - 1
        if i < 0 or start >= self._found[i][1]:
            return None
        return int(self._found[i][2])


class _Whole:
    """One document of the record: lines of its tables as they stand, without a row class each."""

    def __init__(
        self,
        found: sqlite3.Connection,
        ident: str,
        text: str,
        issuer: str | None,
        sentences: _Sentences,
    ) -> None:
        self._found = found
        self._ident = ident
        self.text = text
        self.issuer = issuer
        self.sentences = sentences

    def lines(self, table: str, columns: str, more: str = "") -> list[Any]:
        """These columns of the document's rows of a table, in the order of the text."""
        by = more or "ORDER BY start, stop DESC, id"
        query = f"SELECT {columns} FROM {table} WHERE document = ? {by}"
        return self._found.execute(query, (self._ident,)).fetchall()

    def words(self, start: int, stop: int) -> str:
        """Words of the text with single spaces."""
        return " ".join(self.text[start:stop].split())


def flat(doc: _Whole) -> dict[str, list[list[Any]]]:
    """The rows of every made table for one document, without the document's number."""
    chains = _Chains(doc)
    counted = dict(doc.lines("counts", "event, max(coalesce(max, min, 0))", "GROUP BY event"))
    places = {line[0]: line[1:] for line in doc.lines(
        "places", "mention, gazetteer, name, kind, country, lat, lon, within_km")}  # fmt: skip
    found: dict[str, list[list[Any]]] = {table: [] for table in MADE}
    mentions = {line[0]: line for line in doc.lines(
        "mentions", "id, start, stop, form, entity, naming")}  # fmt: skip
    for line in doc.lines(
        "events", "id, start, stop, type, mode, modality, confidence, from_day, to_day, precision,"
        " claim, place, rule"):  # fmt: skip
        ident, start, stop, *middle, claim, place, rule = line
        chain = chains.names(claim)
        found["events"].append(
            [
                ident, start, stop, doc.sentences.at(start), *middle,
                *_place(doc, mentions.get(place), places.get(place)),
                chain[-1] if chain else doc.issuer, counted.get(ident, 0), rule,
            ]
        )  # fmt: skip
        found["sources"] += [[ident, name] for name in dict.fromkeys(chain)]
    for claim in chains.claims.values():
        anonymous = "true" if claim.anonymous else "false"
        silent = claim.name is None and claim.source_start is None
        found["claims"].append(
            [
                claim.id, claim.start, claim.stop, doc.sentences.at(claim.start),
                None if silent else chains.name(claim), claim.entity, claim.manner, anonymous,
                claim.polarity, claim.stance, claim.rule,
            ]
        )  # fmt: skip
    found["names"] = list(_names(doc, mentions.values()))
    return found


def _place(doc: _Whole, mention: Sequence[Any] | None, place: Sequence[Any] | None) -> list[Any]:
    """Key, name, kind, country, latitude, longitude and radius of where an event was."""
    if mention is None:
        return [None] * 7
    if place is None:
        told = doc.words(mention[1], mention[2])
        return [f"name:{told.casefold()}", told, None, None, None, None, None]
    gazetteer, name, *rest = place
    return [gazetteer or f"name:{name.casefold()}", name, *rest]


class _Claim(NamedTuple):
    """A claim as its table has it."""

    id: str
    start: int
    stop: int
    source_start: int | None
    source_stop: int | None
    name: str | None
    entity: str | None
    manner: str
    inside: str | None
    anonymous: int
    polarity: str
    stance: str
    rule: str


class _Chains:
    """Who says so, outermost first and without the issuer, for any claim of one document."""

    def __init__(self, doc: _Whole) -> None:
        self._doc = doc
        lines = doc.lines("claims", ", ".join(_Claim._fields))
        self.claims = {line[0]: _Claim(*line) for line in lines}

    def names(self, claim: str | None) -> list[str]:
        """The names down to the claim's own source; empty in the document's own voice."""
        chain: list[str] = []
        seen: set[str] = set()
        while claim is not None and claim in self.claims and claim not in seen:
            seen.add(claim)
            row = self.claims[claim]
            chain.append(self.name(row))
            claim = row.inside
        return chain[::-1]

    def name(self, row: _Claim) -> str:
        """A source's name, or its words, or `unnamed`."""
        if row.name is not None:
            return row.name
        if row.source_start is not None and row.source_stop is not None:
            return self._doc.words(row.source_start, row.source_stop)
        return "unnamed"


_KINDS = {"loaded_name", "honorific", "scare_quote"}
_ARTICLES = ("the ", "a ", "an ")


def _names(doc: _Whole, mentions: Iterable[Sequence[Any]]) -> Iterable[list[Any]]:
    """Every name of a party as it was said; neutral descriptions and pronouns are none."""
    tones = {
        (start, stop): polarity
        for start, stop, kind, polarity in doc.lines("framing", "start, stop, kind, polarity")
        if kind in _KINDS
    }
    for ident, start, stop, form, entity, naming in mentions:
        if entity is None or (naming == "neutral" and form != "name"):
            continue
        told = doc.words(start, stop)
        yield [
            ident, start, stop, doc.sentences.at(start), entity, plain(told), told, naming,
            tones.get((start, stop)),
        ]  # fmt: skip


def plain(told: str) -> str:
    """The words by which names are told apart: small letters, one space, no article."""
    name = " ".join(told.casefold().split()).strip("\"'“”‘’«» ")
    for article in _ARTICLES:
        name = name.removeprefix(article)
    return name


def entity_rows(record: Record) -> dict[str, dict[str, Any]]:
    """Every entity of the record by id, merged over documents as an export has it."""
    merged: dict[str, dict[str, Any]] = {}
    query = (
        "SELECT e.entity, e.name, e.kind, e.country, e.sector, e.aliases, e.codebook, e.wikidata"
        " FROM documents d JOIN entities e ON e.document = d.id ORDER BY d.name, e.start, e.id"
    )
    for line in record.connection.execute(query):
        known = merged.get(line[0])
        if known is None:
            known = merged[line[0]] = {
                "id": line[0], "name": line[1], "kind": line[2], "country": line[3],
                "sector": line[4], "aliases": [], "codebook": line[6], "wikidata": line[7],
                "documents": 0,
            }  # fmt: skip
        known["documents"] += 1
        if line[1] == known["name"] and line[5] == "[]":
            continue
        for alias in (line[1], *json.loads(line[5])):
            if alias != known["name"] and alias not in known["aliases"]:
                known["aliases"].append(alias)
    return merged
