"""Which columns a person sees of each table, and how each cell is put."""

from collections.abc import Callable, Mapping
from typing import Any

from purport.cli.incidents import disputed, other_words, sources, told_by
from purport.cli.terminal import one_line

Shape = dict[str, Any]
Cell = Callable[[Shape], str]

WORDS = 110


def _parties(found: list[Shape]) -> str:
    told = []
    for party in found:
        code = " ".join(c for c in (party["country"], party["sector"]) if c)
        told.append(f"{one_line(party['name'], 48)}{f' [{code}]' if code else ''}")
    return "; ".join(told) or "–"


def _did(event: Shape) -> str:
    mode = f".{event['mode']}" if event["mode"] else ""
    counts = "".join(f", {_count(count)}" for count in event["counts"])
    modality = "" if event["modality"] == "asserted" else f" ({event['modality']})"
    return f"{event['type']}{mode}{modality}{counts}"


def _count(count: Shape) -> str:
    low, high = count["min"], count["max"]
    if low == high:
        number = str(low)
    elif high is None:
        number = f"at least {low}"
    elif low is None:
        number = f"at most {high}"
    else:
        number = f"{low} to {high}"
    return f"{number} {count['kind']}"


def _when(event: Shape) -> str:
    when = event["when"]
    if when is None or when["from"] is None:
        return one_line(when["text"], 24) if when and when["text"] else "–"
    return when["from"] if when["from"] == when["to"] else f"{when['from']}…{when['to'] or ''}"


def _where(event: Shape) -> str:
    place = event["place"]
    if place is None:
        return "–"
    country = place.get("country")
    return one_line(place.get("name") or place["text"], 32) + (f" [{country}]" if country else "")


def _plain(name: str, most: int = 60) -> Cell:
    return lambda shape: "–" if shape[name] is None else one_line(str(shape[name]), most)


def _source(claim: Shape) -> str:
    source = claim["source"]
    if source is None:
        return "unnamed"
    told = one_line(source["name"] or source["text"], 48)
    return f"{told} (unnamed)" if claim["anonymous"] else told


def _place(mention: Shape) -> str:
    place = mention["place"]
    if place is None or place["lat"] is None:
        return "–"
    return f"{one_line(place['name'], 30)} {place['lat']:.2f} {place['lon']:.2f}"


COLUMNS: Mapping[str, Mapping[str, Cell]] = {
    "documents": {
        "document": _plain("document"), "published": _plain("published"),
        "issuer": lambda s: "–" if s["issuer"] is None else one_line(s["issuer"]["name"], 40),
        "kind": _plain("kind"), "title": _plain("title", 70), "words": _plain("words"),
    },
    "events": {
        "who": lambda s: _parties(s["actors"]), "did": _did,
        "to whom": lambda s: _parties(s["recipients"]), "when": _when, "where": _where,
        "who says so": lambda s: " > ".join(one_line(n, 36) for n in s["sources"]) or "–",
        "the words": lambda s: one_line(s["text"], WORDS), "document": _plain("document"),
    },
    "claims": {
        "who says so": _source, "cue": lambda s: one_line(s["cue"]["text"]) if s["cue"] else "–",
        "stance": lambda s: s["stance"] + ("" if s["polarity"] == "affirmed" else " (denied)"),
        "manner": _plain("manner"),
        "what": lambda s: one_line(" … ".join(c["text"] for c in s["content"]), 140),
        "inside": _plain("inside"), "document": _plain("document"),
    },
    "mentions": {
        "words": _plain("text"), "kind": _plain("kind"), "form": _plain("form"),
        "naming": _plain("naming"), "entity": _plain("entity"), "place": _place,
        "document": _plain("document"),
    },
    "sentences": {
        "role": _plain("role"), "sentence": _plain("text", 160), "document": _plain("document"),
    },
    "entities": {
        "name": _plain("name"), "kind": _plain("kind"), "country": _plain("country"),
        "sector": _plain("sector"), "aliases": lambda s: one_line("; ".join(s["aliases"]), 80),
        "codebook": _plain("codebook"), "documents": _plain("documents"),
    },
    "timespans": {
        "words": _plain("text"), "type": _plain("type"), "value": _plain("value"),
        "from": _plain("from"), "to": _plain("to"), "basis": _plain("basis"),
        "document": _plain("document"),
    },
    "framing": {
        "words": _plain("text"), "kind": _plain("kind"), "polarity": _plain("polarity"),
        "of whom": _plain("entity"), "term": _plain("term"), "document": _plain("document"),
    },
    "naming": {
        "issuer": _plain("issuer", 36), "party": _plain("party", 40), "name": _plain("name", 40),
        "naming": _plain("naming"), "polarity": _plain("polarity"), "count": _plain("count"),
        "documents": _plain("documents"),
    },
    "citations": {
        "words": _plain("text"), "kind": _plain("kind"), "canonical": _plain("canonical"),
        "valid": _plain("valid"), "document": _plain("document"),
    },
    "incidents": {
        "incident": _plain("title", 120), "told by": told_by, "who says so": sources,
        "besides": other_words, "disputed": disputed,
        "the words": lambda s: one_line((s["wording"] or {}).get("text"), WORDS),
        "id": _plain("id"),
    },
    "copies": {
        "first": _plain("first"), "published": _plain("first_published"),
        "copied by": _plain("second"), "on": _plain("second_published"),
        "share": lambda s: f"{s['share']:.0%}",
        "what was changed": lambda s: one_line(
            " … ".join(p["changes"] for p in s["passages"]), WORDS
        ),
    },
    "runs": {
        "document": _plain("document"), "stage": _plain("stage"), "rows": _plain("rows"),
        "seconds": lambda s: f"{s['seconds']:.4f}", "error": _plain("error", 120),
    },
    "judgements": {
        "made": _plain("made_at"), "by": _plain("by"), "verdict": _plain("verdict"),
        "about": lambda s: f"{s['about']['table']} {s['about']['id']}", "note": _plain("note"),
    },
}  # fmt: skip
"""For every table, the columns in order."""

PLACES: Mapping[str, Cell] = {
    "name": _plain("text", 32), "sentence": lambda s: one_line(s["words"], WORDS),
    "document": _plain("document"), "at": _plain("start"),
}  # fmt: skip
"""The columns of the sentences that a row of `naming` rests on."""
