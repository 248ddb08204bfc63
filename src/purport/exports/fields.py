"""The fields of every exported table and their kinds, once: Arrow schema, CSV columns, docs, tests.

A kind is `str`, `int`, `float` or `bool`; a dictionary is a structure; a list of one kind is a list
of it. Every field may be null. Days are ISO text, offsets are code points of the document's text.
"""

from typing import Any

Kind = Any

SPAN: dict[str, Kind] = {"start": int, "stop": int, "text": str}
PARTY: dict[str, Kind] = {
    "start": int, "stop": int, "text": str, "entity": str, "name": str, "country": str,
    "sector": str,
}  # fmt: skip
PLACE: dict[str, Kind] = {
    "id": str, "name": str, "kind": str, "lat": float, "lon": float, "country": str,
    "admin1": str, "confidence": float, "within_km": float, "relation": str,
}  # fmt: skip
_HERE: dict[str, Kind] = {"id": str, "document": str, "start": int, "stop": int, "text": str}

FIELDS: dict[str, dict[str, Kind]] = {
    "documents": {
        "document": str, "id": str, "sha256": str, "media_type": str, "title": str, "kind": str,
        "issuer": {"name": str, "entity": str}, "author": str, "published": str,
        "published_basis": str, "language": str, "translated": bool, "url": str, "words": int,
        "text": str,
    },
    "sentences": {**_HERE, "role": str},
    "mentions": {
        **_HERE, "kind": str, "form": str, "entity": str, "naming": str, "place": PLACE,
        "rule": str,
    },
    "entities": {
        "id": str, "name": str, "kind": str, "country": str, "sector": str, "aliases": [str],
        "codebook": str, "wikidata": str, "documents": int,
    },
    "timespans": {
        **_HERE, "type": str, "value": str, "from": str, "to": str, "precision": str, "basis": str,
        "modifier": str,
    },
    "events": {
        "id": str, "document": str, "sentence": str, "start": int, "stop": int, "text": str,
        "type": str, "mode": str, "contexts": [str], "trigger": SPAN, "actors": [PARTY],
        "recipients": [PARTY], "place": {"mention": str, **SPAN, **PLACE, "basis": str},
        "when": {"from": str, "to": str, "precision": str, "basis": str, "text": str},
        "modality": str,
        "counts": [{"kind": str, "min": int, "max": int, "of_whom": str, **SPAN}],
        "claim": str, "sources": [str], "confidence": float, "rule": str,
    },
    "claims": {
        "id": str, "document": str, "start": int, "stop": int,
        "source": {**SPAN, "entity": str, "name": str}, "cue": SPAN, "content": [SPAN],
        "manner": str, "inside": str, "anonymous": bool, "polarity": str, "stance": str,
        "rule": str,
    },
    "framing": {**_HERE, "kind": str, "entity": str, "polarity": str, "term": str},
    "citations": {**_HERE, "kind": str, "canonical": str, "valid": bool, "rule": str},
    "incidents": {
        "id": str, "type": str, "mode": str, "modality": str, "title": str,
        "place": {name: PLACE[name] for name in ("id", "name", "kind", "lat", "lon", "country",
                                                 "admin1", "within_km")},
        "when": {"from": str, "to": str, "precision": str},
        "parties": [{"role": str, "entity": str, "name": str, "country": str, "sector": str}],
        "events": [str], "documents": [str], "reports": int, "independent": int,
        "accounts": [{
            "event": str, "document": str, "issuer": str, "published": str, "group": int,
            "why": str, "standing": str, "modality": str, "sources": [str], "text": str,
            "start": int, "stop": int, "place": str,
            "when": {"from": str, "to": str, "precision": str, "basis": str},
            "actors": [str], "recipients": [str],
            "counts": [{"kind": str, "min": int, "max": int, "of_whom": str}],
        }],
        "disputes": [{"field": str, "values": [{"value": str, "documents": [str]}]}],
        "first": {"document": str, "published": str},
        "wording": {"text": str, "document": str, "event": str}, "confidence": float,
    },
    "runs": {
        "document": str, "stage": str, "version": int, "fingerprint": str, "rows": int,
        "seconds": float, "error": str,
    },
    "judgements": {
        "id": str, "made_at": str, "by": str, "about": {"table": str, "id": str}, "verdict": str,
        "value": str, "quote": {"prefix": str, "exact": str, "suffix": str}, "note": str,
        "document": str, "start": int, "stop": int, "queue": str,
    },
}  # fmt: skip


_EVENT = FIELDS["events"]

JUDGED: dict[str, Kind] = {
    "verdict": str, "judged_by": [str],
    "accepted": {name: _EVENT[name] for name in ("type", "mode", "modality", "actors",
                                                 "recipients", "place", "when")},
}  # fmt: skip
"""What stands beside an event where both values, the machine's and the people's, are taken."""


def fields_of(view: str) -> dict[str, dict[str, Kind]]:
    """The fields of every table in a view: with `both`, an event has what was judged of it."""
    return {**FIELDS, "events": {**_EVENT, **JUDGED}} if view == "both" else FIELDS


def leaves(table: str, view: str = "machine") -> list[tuple[str, tuple[str, ...], Kind]]:
    """The flat columns of a table: name, path into the shape, kind.

    A structure becomes one column a member ("place_lat"); a list stays one column.
    """
    found: list[tuple[str, tuple[str, ...], Kind]] = []

    def walk(path: tuple[str, ...], kind: Kind) -> None:
        if isinstance(kind, dict):
            for name, inner in kind.items():
                walk((*path, name), inner)
        else:
            found.append(("_".join(path), path, kind))

    for name, kind in fields_of(view)[table].items():
        walk((name,), kind)
    return found
