"""Are places put where they lie, and events where and when they were? Measured on our own gold.

    python eval/place_time.py [--split dev|test|both] [-v]

`gold/places.jsonl`: names of the Middle East, the Sahel, the Caucasus and Ukraine in sentences,
each with its point and how many kilometres off is still right. `gold/event_place_time.jsonl`: short
documents with the place and the days of their events; a place that is not told must be null, and so
must a day where nothing dates the document. All of it was written for purport. Half of each is the
test split, which nobody reads while mending rules.

Printed: the share right over all items, and for events over those found as well.
"""

import argparse
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from purport.codebook.load import load_codebook
from purport.core.document import About, Document, new_document
from purport.core.rows import Event, Mention, Place
from purport.core.settings import Settings
from purport.pipeline import STAGES
from purport.stage import Tools

GOLD = Path(__file__).resolve().parent / "gold"
BATCH = 32


def rows_of(name: str, split: str | None) -> list[dict[str, Any]]:
    """The gold rows of one split, or all."""
    text = (GOLD / name).read_text("utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    return [row for row in rows if split in (None, row["split"])]


def read(rows: Iterable[Mapping[str, Any]]) -> list[Document]:
    """The documents as purport reads them, up to their events."""
    tools = Tools(codebook=load_codebook(), settings=Settings(language="en"))
    found = [
        new_document(row["id"], row["text"], "", About(published=row.get("published")))
        for row in rows
    ]
    names = [stage.name for stage in STAGES]
    for stage in STAGES[: names.index("events") + 1]:
        if stage.prepare_many is not None:
            many = stage.prepare_many(tools)
            made = [r for i in range(0, len(found), BATCH) for r in many(found[i : i + BATCH])]
        else:
            assert stage.prepare is not None
            work = stage.prepare(tools)
            made = [work(document) for document in found]
        found = [d.with_rows(r, stage.writes) for d, r in zip(found, made, strict=True)]
    return found


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The distance between two points, along the ground."""
    a, b = math.radians(lat1), math.radians(lat2)
    c = math.sin(a) * math.sin(b) + math.cos(a) * math.cos(b) * math.cos(math.radians(lon2 - lon1))
    return 6371.0 * math.acos(max(-1.0, min(1.0, c)))


def places(split: str | None, *, told: bool) -> dict[str, float]:
    """The share of names found and put within the kilometres allowed."""
    rows = rows_of("places.jsonl", split)
    found = right = 0
    for row, document in zip(rows, read(rows), strict=True):
        over = [p for p in document[Place] if p.start < row["stop"] and row["start"] < p.stop]
        found += bool(over)
        off = [
            kilometres(row["lat"], row["lon"], p.lat, p.lon)
            for p in over if p.lat is not None and p.lon is not None
        ]  # fmt: skip
        good = bool(off) and min(off) <= row["within_km"]
        right += good
        if told and not good:
            what = [(p.name, p.kind, p.country, round(k)) for p, k in zip(over, off, strict=False)]
            print("place", row["name"], "|", row["text"], "|", what or "not found")
    whole = len(rows)
    return {"names": whole, "found": share(found, whole), "right": share(right, whole)}


def share(part: int, whole: int) -> float:
    """A share to three digits; 0 of nothing."""
    return round(part / whole, 3) if whole else 0.0


def events(split: str | None, *, told: bool) -> dict[str, float]:
    """The share of events with the right place and the right days."""
    rows = rows_of("event_place_time.jsonl", split)
    counts = dict.fromkeys(("events", "found", "place", "dated", "date", "found_dated"), 0)
    for row, document in zip(rows, read(rows), strict=True):
        mentions = {m.id: document.text[m.start : m.stop] for m in document[Mention]}
        for gold in row["events"]:
            event = nearest(document[Event], gold)
            counts["events"] += 1
            counts["found"] += event is not None
            counts["dated"] += "when" in gold
            counts["found_dated"] += "when" in gold and event is not None
            if event is None:
                if told:
                    print("event", repr(gold["trigger"]), "not found |", row["text"])
                continue
            where = mentions.get(event.place or "")
            good = same_place(gold["place"], where)
            counts["place"] += good
            if told and not good:
                print("place", repr(gold["trigger"]), gold["place"], where, "|", row["text"])
            if "when" not in gold:
                continue
            when = [event.from_day, event.to_day] if event.from_day is not None else None
            counts["date"] += when == gold["when"]
            if told and when != gold["when"]:
                print("date", repr(gold["trigger"]), gold["when"], when, "|", row["text"])
    return {
        "events": counts["events"],
        "found": share(counts["found"], counts["events"]),
        "place_right_of_found": share(counts["place"], counts["found"]),
        "date_right_of_found": share(counts["date"], counts["found_dated"]),
        "place_right_of_all": share(counts["place"], counts["events"]),
        "date_right_of_all": share(counts["date"], counts["dated"]),
    }


def nearest(found: Sequence[Event], gold: Mapping[str, Any]) -> Event | None:
    """The surest event told by the gold's words."""
    here = [
        e for e in found if e.trigger_start < gold["stop"] and gold["start"] < e.trigger_stop
    ]  # fmt: skip
    return max(here, key=lambda e: e.confidence, default=None)


def same_place(gold: str | None, ours: str | None) -> bool:
    """Whether the words name the place: neither of them, or one within the other."""
    if gold is None or ours is None:
        return gold == ours
    one, other = gold.lower(), ours.lower()
    return one in other or other in one


def main() -> None:
    """Print the figures of names and of events."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--split", choices=["dev", "test", "both"], help="both: JSON of each")
    asked.add_argument("-v", action="store_true", help="print what is wrong")
    given = asked.parse_args()
    if given.split == "both":
        both = {
            split: {"places": places(split, told=False), "events": events(split, told=False)}
            for split in ("dev", "test")
        }
        print(json.dumps(both))
        return
    print("places:", json.dumps(places(given.split, told=given.v)))
    print("events:", json.dumps(events(given.split, told=given.v)))


if __name__ == "__main__":
    main()
