"""Names of places that no gazetteer has, and of persons and bodies that stand where places do.

    python eval/unknown_places.py [--split dev|test|both] [--errors]

Reads each text of `eval/gold/unknown_places.jsonl` as a document of its own. For each split:

* `found`: the share of the names of places that a mention of kind place has, but for an article or
  a noun beside the name ("the Vuhovi road");
* `events`: of the names of places in texts of which some event is told, the share at which an event
  lies, or of which it is a party;
* `quiet`: the share of the other names (persons, bodies, papers, ships) that no place overlaps.

`--errors` lists what was wrong, of `dev` alone: rules are not made by looking at `test`.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from incident_pairs import written
from own import GOLD, overlap, share
from through import call, lines_of

Row = Mapping[str, Any]
MORE = 14  # characters that a mention may have beside the name


def tables_of(corpus: Path, work: Path) -> dict[str, list[dict[str, Any]]]:
    """The exported documents, mentions and events of a record of this file; `work` is empty."""
    record, folder = work / "record", work / "out"
    purport = [sys.executable, "-m", "purport.cli.main"]
    call(*purport, "read", corpus, "--into", record, "--workers", "1", "--quiet")
    call(*purport, "export", record, folder, "--to", "jsonl", "--quiet")
    return {t: lines_of(folder / f"{t}.jsonl") for t in ("documents", "mentions", "events")}


def measured(rows: Sequence[Row]) -> tuple[dict[str, float | int], list[str]]:
    """The figures of these rows, and a line for each that is wrong."""
    documents = [{"id": row["id"], "text": row["text"]} for row in rows]
    with tempfile.TemporaryDirectory() as work:
        tables = tables_of(written(documents, Path(work)), Path(work))
    mentions, events = defaultdict(list), defaultdict(list)
    for mention in tables["mentions"]:
        if mention["form"] == "name":
            mentions[mention["document"]].append(mention)
    for event in tables["events"]:
        events[event["document"]].append(event)
    wrong: list[str] = []
    count: dict[str, int] = defaultdict(int)
    for row in rows:
        for name in row["names"]:
            at = row["text"].index(name)
            span = {"start": at, "stop": at + len(name)}
            near = [m for m in mentions[row["id"]] if overlap(span, m)]
            seen = "; ".join(f"{m['kind']} {m['text']}" for m in near)
            shown = f"{row['text'].replace(name, '«' + name + '»')} [{seen}]"
            if not row["place"]:
                quiet = all(m["kind"] != "place" for m in near)
                count["others"] += 1
                count["quiet"] += quiet
                wrong += [] if quiet else [f"taken: {shown}"]
                continue
            found = any(
                m["kind"] == "place" and name in m["text"] and len(m["text"]) <= len(name) + MORE
                for m in near
            )
            count["places"] += 1
            count["found"] += found
            wrong += [] if found else [f"missed: {shown}"]
            if events[row["id"]]:
                count["told"] += 1
                count["events"] += any(_is_at(e, name) for e in events[row["id"]])
    return {
        "places": count["places"],
        "found": share(count["found"], count["places"]),
        "events": share(count["events"], count["told"]),
        "others": count["others"],
        "quiet": share(count["quiet"], count["others"]),
    }, wrong


def _is_at(event: Row, name: str) -> bool:
    """Whether an event lies at a place of this name, or a party is called by it."""
    place = event["place"]
    if place is not None and (place["name"] in name or name in place["name"]):
        return True
    parties = [*event["actors"], *event["recipients"]]
    return any(name in party["name"] for party in parties)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--split", choices=("dev", "test", "both"), default="both")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    rows = lines_of(GOLD / "unknown_places.jsonl")
    found = {}
    for split in ("dev", "test") if args.split == "both" else (args.split,):
        found[split], wrong = measured([row for row in rows if row["split"] == split])
        if args.errors and split == "dev":
            print("\n".join(wrong), file=sys.stderr)
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
