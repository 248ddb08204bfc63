"""Events as points on a map (GeoJSON, RFC 7946): what QGIS, R's sf and web maps open as it is.

Only events whose place has coordinates are in it; how far the place may be off is `within_km`.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Shape = dict[str, Any]


def features(events: Iterable[Shape]) -> Iterator[Shape]:
    """A feature for each placed event; longitude first, as the standard has it."""
    for event in events:
        place = event["place"]
        if place is None or place.get("lat") is None or place.get("lon") is None:
            continue
        when = event["when"] or {}
        yield {
            "type": "Feature",
            "id": event["id"],
            "geometry": {"type": "Point", "coordinates": [place["lon"], place["lat"]]},
            "properties": {
                "document": event["document"],
                "start": event["start"],
                "stop": event["stop"],
                "text": event["text"],
                "type": event["type"],
                "mode": event["mode"],
                "modality": event["modality"],
                "from": when.get("from"),
                "to": when.get("to"),
                "precision": when.get("precision"),
                "place": place.get("name") or place.get("text"),
                "place_kind": place.get("kind"),
                "country": place.get("country"),
                "within_km": place.get("within_km"),
                "actors": [party["name"] for party in event["actors"]],
                "recipients": [party["name"] for party in event["recipients"]],
                "sources": event["sources"],
                "confidence": event["confidence"],
            },
        }


def lines(events: Iterable[Shape]) -> Iterator[str]:
    """A FeatureCollection, one feature a line, made as the events come."""
    yield '{"type": "FeatureCollection", "features": [\n'
    first = True
    for feature in features(events):
        yield ("" if first else ",\n") + json.dumps(feature, ensure_ascii=False)
        first = False
    yield "\n]}\n"


def write_geojson(rows: Iterable[tuple[str, Shape]], folder: Path) -> dict[str, int]:
    """`events.geojson`: the placed events."""
    counted = 0

    def events() -> Iterator[Shape]:
        nonlocal counted
        for table, shape in rows:
            if table == "events":
                place = shape["place"]
                counted += bool(place and place.get("lat") is not None)
                yield shape

    with (folder / "events.geojson.part").open("w", encoding="utf-8") as out:
        out.writelines(lines(events()))
    return {"events": counted}
