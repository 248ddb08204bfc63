"""Finding the row a judgement is about after its document was read again.

Ids of rows change with their words' place and with what the machine takes them for. A judgement is
put on a row of the same document and table whose words are the judged ones, found by the quote with
what stood around it, and that says the same kind of thing. A verdict on an ASSAULT is never put on
a COERCE; where no row fits, the judgement has none, and the queue shows it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from purport.core.document import Document
from purport.core.ids import content_id
from purport.core.spans import Span
from purport.record import page_load, tables
from purport.record.judgements import Anchor, Judgement, move, prepare, stored
from purport.record.store import Record
from purport.review.judging import FIELDS, comparable

Shape = dict[str, Any]
Shaper = Callable[[Document, str], list[Shape]]
"""The shapes of a table's rows in a document that is loaded with what they need."""

SHARED = 0.5  # share of the words of both that must be common where no trigger tells


class Reattached(msgspec.Struct, frozen=True):
    """What came of looking: judgements that stay, that moved, and that fit no row."""

    stayed: int = 0
    moved: int = 0
    lost: int = 0


def places(text: str, judgement: Judgement) -> list[Span]:
    """Where the judged words stand in a text, best first: by what is around them, then by place.

    Words that occur nowhere are looked for with their spaces and line breaks made one, as another
    reader of the same file may break lines elsewhere.
    """
    exact = judgement.quote.exact
    if not exact:
        return []
    found = [Span(at, at + len(exact)) for at in _all(text, exact)] or _loose(text, exact)

    def worth(span: Span) -> tuple[int, int]:
        before = _common(text[: span.start][-64:][::-1], judgement.quote.prefix[::-1])
        after = _common(text[span.stop : span.stop + 64], judgement.quote.suffix)
        return (-before - after, abs(span.start - judgement.start))

    return sorted(found, key=worth)


def _all(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _loose(text: str, exact: str) -> list[Span]:
    kept = [(i, letter) for i, letter in enumerate(text) if not letter.isspace()]
    dense = "".join(letter for _, letter in kept)
    sought = "".join(exact.split())
    if not sought:
        return []
    return [Span(kept[at][0], kept[at + len(sought) - 1][0] + 1) for at in _all(dense, sought)]


def _common(one: str, two: str) -> int:
    """How many letters two texts begin with alike; spaces and line breaks count for nothing."""
    n = 0
    for a, b in zip("".join(one.split()), "".join(two.split()), strict=False):
        if a != b:
            break
        n += 1
    return n


def fitting(judgement: Judgement, span: Span, rows: Sequence[Shape]) -> Shape | None:
    """The row among shapes of one table that a judgement is about, its words standing at `span`."""
    best: tuple[float, Shape] | None = None
    for row in rows:
        if not _same_kind(judgement, row):
            continue
        shared = min(span.stop, row["stop"]) - max(span.start, row["start"])
        union = max(span.stop, row["stop"]) - min(span.start, row["start"])
        share = max(0, shared) / union if union else 0.0
        if _same_trigger(judgement, span, row):
            share += 1
        if share >= SHARED and (best is None or share > best[0]):
            best = (share, row)
    return None if best is None else best[1]


def _same_kind(judgement: Judgement, row: Shape) -> bool:
    """Whether a row says the kind of thing that was judged, or what it was put right to."""
    if judgement.table == "events":
        right = (judgement.value or {}).get("type")
        return row["type"] in (judgement.machine.get("type"), right)
    field = {"mentions": "entity", "framing": "kind", "citations": "canonical"}.get(judgement.table)
    return field is None or bool(row[field] == judgement.machine.get(field))


def _same_trigger(judgement: Judgement, span: Span, row: Shape) -> bool:
    then, now = judgement.machine.get("trigger"), row.get("trigger")
    if not then or not now or then["text"] != now["text"]:
        return False
    # The clause may have moved as a whole; its word stands as far into it as it did.
    return bool(now["start"] - span.start == then["start"] - judgement.start)


def changed(judgement: Judgement, row: Shape) -> tuple[str, ...]:
    """The fields of an event in which the machine says otherwise than when it was judged.

    What it says now counts as no change where that is what the reviewer put right.
    """
    if judgement.table != "events" or judgement.verdict == "reject":
        return ()
    right = judgement.value or {}
    found = []
    for field in FIELDS:
        now = comparable(field, row.get(field))
        if now == comparable(field, judgement.machine.get(field)):
            continue
        if field in right and now == comparable(field, right[field]):
            continue
        found.append(field)
    return tuple(found)


def reattach(record: Record, shaped: Shaper) -> Reattached:
    """Put every judgement whose document was read again on the row it is about now.

    Nothing is written where nothing changed; judgements of documents that are gone have no row and
    wait.
    """
    if not stored(record):
        return Reattached()
    prepare(record)
    states = _states(record)
    anchors: list[Anchor] = []
    stayed = moved = lost = 0
    for judgement in stored(record):
        state = states.get(judgement.document, "gone")
        if state == judgement.checked:
            stayed += judgement.about is not None
            lost += judgement.about is None
            continue
        row = None if state == "gone" else _found(record, judgement, shaped)
        told = () if row is None else changed(judgement, row)
        ident = None if row is None else row["id"]
        anchors.append(Anchor(judgement.id, ident, told, state))
        lost += ident is None
        stayed += ident is not None and ident == judgement.about
        moved += ident is not None and ident != judgement.about
    if anchors:
        move(record, anchors)
    return Reattached(stayed, moved, lost)


def _found(record: Record, judgement: Judgement, shaped: Shaper) -> Shape | None:
    document = page_load.head(record, judgement.document)
    layer = page_load.LAYER[judgement.table]
    for span in places(document.text, judgement):
        lines = record.connection.execute(
            f"SELECT {tables.fields_sql(layer)} FROM {layer.table}"
            f" WHERE document = ? AND start < ? AND stop > ?",
            (document.id, span.stop, span.start),
        )
        ids = [row.id for row in tables.rows(layer, lines)]
        loaded = page_load.with_table(record, document, judgement.table, ids)
        rows = shaped(loaded, judgement.table)
        # The very row, where it is still there and its words are: no better one can be found.
        same = [r for r in rows if r["id"] == judgement.about and _same_kind(judgement, r)]
        row = same[0] if same else fitting(judgement, span, rows)
        if row is not None:
            return row
    return None


def _states(record: Record) -> dict[str, str]:
    """By document, what changes when it is read again."""
    prints: dict[str, list[str]] = {}
    query = (
        "SELECT r.document, r.stage, r.fingerprint, d.sha256 FROM runs r JOIN documents d"
        " ON d.id = r.document WHERE r.document IN (SELECT document FROM judgement_places)"
        " ORDER BY r.document, r.stage"
    )
    for document, stage, fingerprint, sha256 in record.connection.execute(query):
        prints.setdefault(document, [sha256]).extend((stage, fingerprint))
    return {document: content_id(*parts) for document, parts in prints.items()}
