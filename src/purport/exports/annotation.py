"""Events as W3C Web Annotations (JSON-LD), each with its words by quote and by position.

One annotation a line, as annotation tools and triple stores take them in; offsets count code points
of the document's text (TextPositionSelector), and the quote has what stands around it.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Shape = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # code points of prefix and suffix


def annotation(event: Shape, document: Shape) -> Shape:
    """One event as an annotation of its document (a row of `documents`, with its text)."""
    text, start, stop = document["text"], event["start"], event["stop"]
    when = (event["when"] or {}).get("from")
    told = {
        "actors": "; ".join(party["name"] for party in event["actors"]) or None,
        "recipients": "; ".join(party["name"] for party in event["recipients"]) or None,
        "place": None if event["place"] is None else event["place"].get("name"),
        "when": when,
        "modality": event["modality"],
        "sources": "; ".join(event["sources"]) or None,
    }
    kind = f"{event['type']}.{event['mode']}" if event["mode"] else event["type"]
    return {
        "@context": CONTEXT,
        "id": f"urn:purport:event:{event['id']}",
        "type": "Annotation",
        "motivation": "classifying",
        "creator": {"type": "Software", "name": "purport"},
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": kind},
            *(
                {"type": "TextualBody", "purpose": "describing", "value": f"{name}: {value}"}
                for name, value in told.items()
                if value is not None
            ),
        ],
        "target": {
            "source": f"urn:purport:document:{document['id']}",
            "title": document["document"],
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": text[start:stop],
                    "prefix": text[max(0, start - AROUND) : start],
                    "suffix": text[stop : stop + AROUND],
                },
                {"type": "TextPositionSelector", "start": start, "end": stop},
            ],
        },
    }


def write_annotations(rows: Iterable[tuple[str, Shape]], folder: Path) -> dict[str, int]:
    """`annotations.jsonld`: one annotation of an event a line."""
    written = 0
    with (folder / "annotations.jsonld.part").open("w", encoding="utf-8") as out:
        for made in _annotations(rows):
            out.write(json.dumps(made, ensure_ascii=False) + "\n")
            written += 1
    return {"events": written}


def _annotations(rows: Iterable[tuple[str, Shape]]) -> Iterator[Shape]:
    document: Shape = {}
    for table, shape in rows:
        if table == "documents":
            document = shape
        elif table == "events":
            yield annotation(shape, document)
