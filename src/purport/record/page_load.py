"""Single rows of a record, with no more of their document than the exports' shapes need."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from purport.core.document import About, Document
from purport.core.errors import PurportError
from purport.core.rows import (
    Citation,
    Claim,
    Content,
    Count,
    Event,
    Framing,
    Imprint,
    Mention,
    Party,
    Place,
    Role,
    Row,
    Sentence,
    Timespan,
)
from purport.record import tables
from purport.record.store import Record

R = TypeVar("R", bound=Row)

LAYER: dict[str, type[Row]] = {
    "sentences": Sentence, "mentions": Mention, "timespans": Timespan, "events": Event,
    "claims": Claim, "framing": Framing, "citations": Citation,
}  # fmt: skip
"""The layer of each table whose rows are taken from one document."""

MANY = 400  # ids in one question; SQLite takes 999 at the least


class NotFound(PurportError):
    """An id that the record does not have."""


def head(record: Record, ident: str) -> Document:
    """A document with its text and no layers; NotFound where there is none of this id."""
    line = record.connection.execute(
        "SELECT id, name, text, sha256, media_type, title, url FROM documents WHERE id = ?",
        (ident,),
    ).fetchone()
    if line is None:
        raise NotFound(f"the record has no document with the id {ident!r}", todo="Go back.")
    about = About(media_type=line[4], title=line[5], url=line[6])
    return Document(line[0], line[1], line[2], line[3], about)


def _where(
    record: Record, layer: type[R], document: str, column: str, wanted: Iterable[str | None]
) -> list[R]:
    """The rows of a document of which a column has one of these ids."""
    ids = sorted({ident for ident in wanted if ident is not None})
    found: list[R] = []
    for at in range(0, len(ids), MANY):
        part = ids[at : at + MANY]
        marks = ", ".join("?" * len(part))
        lines = record.connection.execute(
            f"SELECT {tables.fields_sql(layer)} FROM {layer.table}"
            f" WHERE document = ? AND {column} IN ({marks})",
            (document, *part),
        )
        found += tables.rows(layer, lines)
    return found


def all_of(record: Record, layer: type[R], document: str) -> tuple[R, ...]:
    """Every row of a layer in a document."""
    query = f"SELECT {tables.fields_sql(layer)} FROM {layer.table} WHERE document = ?"
    return tables.rows(layer, record.connection.execute(query, (document,)))


def chain(record: Record, document: str, ids: Iterable[str | None]) -> tuple[Claim, ...]:
    """These claims of a document and those that report them, up to the outermost."""
    wanted = sorted({ident for ident in ids if ident is not None})
    if not wanted:
        return ()
    marks = ", ".join(["(?)"] * len(wanted[:MANY]))
    lines = record.connection.execute(
        f"WITH RECURSIVE up(id) AS (VALUES {marks} UNION SELECT inside FROM claims, up"
        " WHERE claims.document = ? AND claims.id = up.id AND inside IS NOT NULL)"
        f" SELECT {tables.fields_sql(Claim)} FROM claims"
        " WHERE document = ? AND id IN (SELECT id FROM up)",
        (*wanted[:MANY], document, document),
    )
    found = tables.rows(Claim, lines)
    return found if len(wanted) <= MANY else (*found, *chain(record, document, wanted[MANY:]))


def with_events(record: Record, document: Document, ids: Sequence[str]) -> Document:
    """The document with these events alone and all that their shapes need."""
    events = _where(record, Event, document.id, "id", ids)
    parties = _where(record, Party, document.id, "event", ids)
    counts = _where(record, Count, document.id, "event", ids)
    claims = chain(record, document.id, [event.claim for event in events])
    places = [event.place for event in events]
    mentions = _where(record, Mention, document.id, "id", places)
    placed = _where(record, Place, document.id, "mention", places)
    times = _where(record, Timespan, document.id, "id", [event.timespan for event in events])
    imprints = _where(record, Imprint, document.id, "field", ("issuer", "published"))
    rows: list[Row] = [
        *events, *parties, *counts, *claims, *mentions, *placed, *times, *imprints
    ]  # fmt: skip
    return document.with_rows(rows, (Event, Party, Count, Claim, Mention, Place, Timespan, Imprint))


def with_claims(record: Record, document: Document, ids: Sequence[str]) -> Document:
    """The document with these claims alone and what they say."""
    rows: list[Row] = [
        *_where(record, Claim, document.id, "id", ids),
        *_where(record, Content, document.id, "claim", ids),
    ]
    return document.with_rows(rows, (Claim, Content))


def with_table(record: Record, document: Document, table: str, ids: Sequence[str]) -> Document:
    """The document with these rows of a table alone, and what their shapes need."""
    if table == "events":
        return with_events(record, document, ids)
    if table == "claims":
        return with_claims(record, document, ids)
    layer = LAYER[table]
    rows: list[Row] = list(_where(record, layer, document.id, "id", ids))
    layers: list[type[Row]] = [layer]
    if layer is Mention:
        rows += _where(record, Place, document.id, "mention", ids)
        layers.append(Place)
    elif layer is Sentence:
        rows += _where(record, Role, document.id, "sentence", ids)
        layers.append(Role)
    return document.with_rows(rows, layers)


def document_of(record: Record, table: str, ident: str) -> str:
    """The id of the document in which a row stands; NotFound where there is no such row."""
    query = f"SELECT document FROM {LAYER[table].table} WHERE id = ?"
    line = record.connection.execute(query, (ident,)).fetchone()
    if line is None:
        raise NotFound(
            f"the record has no row {ident!r} in {table}",
            todo="It may have been read again since; go back and look for its words.",
        )
    return str(line[0])


def facts(record: Record, ids: Sequence[str]) -> Mapping[str, tuple[Any, ...]]:
    """Digest, media type and number of words of documents, by id."""
    found = {}
    for at in range(0, len(ids), MANY):
        part = ids[at : at + MANY]
        query = (
            "SELECT id, sha256, media_type, words FROM documents WHERE id IN"
            f" ({', '.join('?' * len(part))})"
        )
        for line in record.connection.execute(query, part):
            found[line[0]] = line
    return found
