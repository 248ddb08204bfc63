"""The shapes users rely on: one dictionary a row, exactly the fields that the record promises.

Everything that leaves purport (tables in the terminal, every export, later the page) is made here,
from the rows of one document; only `entities` is gathered over all documents.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from purport.core.document import Document
from purport.core.rows import (
    Citation,
    Claim,
    Content,
    Count,
    Entity,
    Event,
    Framing,
    Imprint,
    Mention,
    Party,
    Place,
    Role,
    Sentence,
    Timespan,
)

Shape = dict[str, Any]
Shaper = Callable[[Document], list[Shape]]


def span(document: Document, start: int | None, stop: int | None) -> Shape | None:
    """A span object, or None where either end is missing."""
    if start is None or stop is None:
        return None
    return {"start": start, "stop": stop, "text": document.text[start:stop]}


def documents(document: Document) -> list[Shape]:
    """One row: the document with what it says of itself."""
    told = {imprint.field: imprint for imprint in document[Imprint]}

    def value(field: str) -> str | None:
        return told[field].value if field in told else None

    issuer = told.get("issuer")
    published = told.get("published")
    return [
        {
            "document": document.name,
            "id": document.id,
            "sha256": document.sha256,
            "media_type": document.about.media_type,
            "title": value("title"),
            "kind": value("kind") or "other",
            "issuer": None if issuer is None else {"name": issuer.value, "entity": issuer.entity},
            "author": value("author"),
            "published": None if published is None else published.value,
            "published_basis": None if published is None else published.basis,
            "language": value("language"),
            "translated": value("translated") == "true",
            "url": document.about.url,
            "words": len(document.text.split()),
            "text": document.text,
        }
    ]


def sentences(document: Document) -> list[Shape]:
    """One row a sentence, with its role."""
    roles = {role.sentence: role.role for role in document[Role]}
    return [
        {
            "id": row.id,
            "document": document.name,
            "start": row.start,
            "stop": row.stop,
            "text": document.words(row),
            "role": roles.get(row.id, "report"),
        }
        for row in document[Sentence]
    ]


def mentions(document: Document) -> list[Shape]:
    """One row a mention; `place` only for places, null where it was not placed."""
    placed = {place.mention: place for place in document[Place]}
    found = []
    for row in document[Mention]:
        place = placed.get(row.id)
        found.append(
            {
                "id": row.id,
                "document": document.name,
                "start": row.start,
                "stop": row.stop,
                "text": document.words(row),
                "kind": row.kind,
                "form": row.form,
                "entity": row.entity,
                "naming": row.naming,
                "place": None if place is None else _place(place),
                "rule": row.rule,
            }
        )
    return found


def _place(place: Place) -> Shape:
    return {
        "id": place.gazetteer,
        "name": place.name,
        "kind": place.kind,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "admin1": place.admin1,
        "confidence": place.confidence,
        "within_km": place.within_km,
        "relation": place.relation,
    }


def timespans(document: Document) -> list[Shape]:
    """One row a time expression."""
    return [_timespan(document, row) for row in document[Timespan]]


def _timespan(document: Document, row: Timespan) -> Shape:
    return {
        "id": row.id,
        "document": document.name,
        "start": row.start,
        "stop": row.stop,
        "text": document.words(row),
        "type": row.type,
        "value": row.value,
        "from": row.from_day,
        "to": row.to_day,
        "precision": row.precision,
        "basis": row.basis,
        "modifier": row.modifier,
    }


def events(document: Document) -> list[Shape]:
    """One row an event, with its parties, place, time, counts and chain of sources."""
    parties = _grouped(document[Party], lambda row: row.event)
    counts = _grouped(document[Count], lambda row: row.event)
    chains = _Chains(document)
    mentioned = {shape["id"]: shape for shape in mentions(document)}
    timed = {row.id: row for row in document[Timespan]}
    found = []
    for row in document[Event]:
        mine = parties.get(row.id, [])
        where = mentioned.get(row.place) if row.place is not None else None
        when = timed.get(row.timespan) if row.timespan is not None else None
        found.append(
            {
                "id": row.id,
                "document": document.name,
                "sentence": row.sentence,
                "start": row.start,
                "stop": row.stop,
                "text": document.words(row),
                "type": row.type,
                "mode": row.mode,
                "contexts": list(row.contexts),
                "trigger": span(document, row.trigger_start, row.trigger_stop),
                "actors": [_party(document, p) for p in mine if p.role == "actor"],
                "recipients": [_party(document, p) for p in mine if p.role == "recipient"],
                "place": None
                if where is None
                else {
                    "mention": where["id"],
                    "start": where["start"],
                    "stop": where["stop"],
                    "text": where["text"],
                    **(where["place"] or {}),
                    "basis": row.where_basis,
                },
                "when": None
                if row.from_day is None and when is None
                else {
                    "from": row.from_day,
                    "to": row.to_day,
                    "precision": row.precision,
                    "basis": row.when_basis,
                    "text": None if when is None else document.words(when),
                },
                "modality": row.modality,
                "counts": [_count(document, c) for c in counts.get(row.id, [])],
                "claim": row.claim,
                "sources": chains.sources(row.claim),
                "confidence": row.confidence,
                "rule": row.rule,
            }
        )
    return found


def _party(document: Document, row: Party) -> Shape:
    told = not row.understood
    return {
        "start": row.start if told else None,
        "stop": row.stop if told else None,
        "text": document.words(row) if told else None,
        "entity": row.entity,
        "name": row.name,
        "country": row.country,
        "sector": row.sector,
    }


def _count(document: Document, row: Count) -> Shape:
    return {
        "kind": row.kind,
        "min": row.min,
        "max": row.max,
        "of_whom": row.of_whom,
        "start": row.start,
        "stop": row.stop,
        "text": document.words(row),
    }


class _Chains:
    """Who says so, outermost first, for any claim of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._claims = {row.id: row for row in document[Claim]}
        self._root = [i.value for i in document[Imprint] if i.field == "issuer"][:1]

    def sources(self, claim: str | None) -> list[str]:
        """The issuer, then each source down to the claim's own; a silent source is `unnamed`."""
        chain: list[str] = []
        seen: set[str] = set()
        while claim is not None and claim in self._claims and claim not in seen:
            seen.add(claim)
            row = self._claims[claim]
            chain.append(self._name(row))
            claim = row.inside
        return self._root + chain[::-1]

    def _name(self, row: Claim) -> str:
        if row.name is not None:
            return row.name
        if row.source_start is not None and row.source_stop is not None:
            return " ".join(self._document.text[row.source_start : row.source_stop].split())
        return "unnamed"


def claims(document: Document) -> list[Shape]:
    """One row a claim, with the stretches of what it says."""
    contents = _grouped(document[Content], lambda row: row.claim)
    found = []
    for row in document[Claim]:
        source = span(document, row.source_start, row.source_stop)
        if source is not None:
            source |= {"entity": row.entity, "name": row.name}
        found.append(
            {
                "id": row.id,
                "document": document.name,
                "start": row.start,
                "stop": row.stop,
                "source": source,
                "cue": span(document, row.cue_start, row.cue_stop),
                "content": [
                    span(document, part.start, part.stop) for part in contents.get(row.id, [])
                ],
                "manner": row.manner,
                "inside": row.inside,
                "anonymous": row.anonymous,
                "polarity": row.polarity,
                "stance": row.stance,
                "rule": row.rule,
            }
        )
    return found


def framing(document: Document) -> list[Shape]:
    """One row a loaded name or word, honorific, or pair of scare quotes."""
    return [
        {
            "id": row.id,
            "document": document.name,
            "start": row.start,
            "stop": row.stop,
            "text": document.words(row),
            "kind": row.kind,
            "entity": row.entity,
            "polarity": row.polarity,
            "term": row.term,
        }
        for row in document[Framing]
    ]


def citations(document: Document) -> list[Shape]:
    """One row a citation, with its canonical form and whether there is such a place."""
    return [
        {
            "id": row.id,
            "document": document.name,
            "start": row.start,
            "stop": row.stop,
            "text": document.words(row),
            "kind": row.kind,
            "canonical": row.canonical,
            "valid": row.valid,
            "rule": row.rule,
        }
        for row in document[Citation]
    ]


def entities(found: Iterable[Document]) -> list[Shape]:
    """One row an entity over all these documents: first name and facts, all aliases."""
    merged: dict[str, Shape] = {}
    for document in found:
        for row in document[Entity]:
            known = merged.setdefault(
                row.entity,
                {
                    "id": row.entity,
                    "name": row.name,
                    "kind": row.kind,
                    "country": row.country,
                    "sector": row.sector,
                    "aliases": [],
                    "codebook": row.codebook,
                    "wikidata": row.wikidata,
                    "documents": 0,
                },
            )
            known["documents"] += 1
            for alias in (row.name, *row.aliases):
                if alias != known["name"] and alias not in known["aliases"]:
                    known["aliases"].append(alias)
    return sorted(merged.values(), key=lambda shape: shape["id"])


SHAPERS: Mapping[str, Shaper] = {
    "documents": documents,
    "sentences": sentences,
    "mentions": mentions,
    "timespans": timespans,
    "events": events,
    "claims": claims,
    "framing": framing,
    "citations": citations,
}
"""The tables that are made document by document."""

TABLES: tuple[str, ...] = (
    "documents", "sentences", "mentions", "entities", "timespans", "events", "claims", "framing",
    "citations", "incidents", "runs", "judgements",
)  # fmt: skip
"""Every table of an export, in the order they are written."""


def _grouped(rows: Sequence[Any], key: Callable[[Any], str]) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups
