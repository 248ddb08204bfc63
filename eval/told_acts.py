"""Told acts and tempting words of four writers who had not seen the rules.

    python eval/told_acts.py [--split dev|test|both] [--errors]

Reads each sentence of `eval/gold/told_acts.jsonl` as a document of its own. Printed for each split:

* `found`: the share of told acts whose quoted words an event's trigger overlaps, of any type;
* `typed`: the same where its type is the one told, or tied with it (`TIED`: types that PLOVER parts
  by conventions which the writers were not given in full);
* `modality`: of those typed, how often the modality is the one told;
* `quiet`: the share of tempting sentences ("the team attacked down the wing") without any event.

`--errors` lists what was wrong, of `dev` alone: rules are not made by looking at `test`.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from incident_pairs import written
from incidents import tables_of
from own import GOLD, overlap, share
from through import lines_of

Row = Mapping[str, Any]
TIED = frozenset(
    frozenset(pair.split())
    for pair in (
        "CONCEDE RETREAT", "AGREE SUPPORT", "ASSAULT COERCE", "COERCE SANCTION", "ASSAULT PROTEST",
        "COOPERATE COERCE", "REJECT PROTEST",
    )
)  # fmt: skip
"""Releases and returns; pacts that are signed; force on things; expulsions; stones; extraditions;
boycotts."""
ANNOUNCED = frozenset({"AGREE", "THREATEN"})
"""What is planned has one of these types, by what is planned."""


def is_of(event: Row, told: Row) -> bool:
    """Whether the event's type is the one told, or tied with it."""
    if event["type"] == told["type"] or frozenset({event["type"], told["type"]}) in TIED:
        return True
    return told["modality"] == "planned" and event["type"] in ANNOUNCED


def measured(rows: Sequence[Row]) -> tuple[dict[str, float | int], list[str]]:
    """The figures of these rows, and a line for each that is wrong."""
    documents = [{"id": row["id"], "text": row["text"]} for row in rows]
    with tempfile.TemporaryDirectory() as work:
        tables = tables_of(written(documents, Path(work)), Path(work))
    events = defaultdict(list)
    for event in tables["events"]:
        events[event["document"]].append(event)
    wrong: list[str] = []
    count: dict[str, int] = defaultdict(int)
    for row in rows:
        mine = events[row["id"]]
        seen = "; ".join(f"{e['type']} {e['trigger']['text']}" for e in mine)
        shown = f"{row['text'].replace(row['quote'], '«' + row['quote'] + '»')} [{seen}]"
        if row["type"] is None:
            count["tempting"] += 1
            count["quiet"] += not mine
            wrong += [f"tempted: {shown}"] if mine else []
            continue
        span = {"start": row["start"], "stop": row["start"] + len(row["quote"])}
        near = [e for e in mine if overlap(span, e["trigger"])]
        right = [e for e in near if is_of(e, row)]
        count["acts"] += 1
        count["found"] += bool(near)
        count["typed"] += bool(right)
        count["modality"] += any(e["modality"] == row["modality"] for e in right)
        if not right:
            wrong.append(f"{row['type']} {'typed' if near else 'missed'}: {shown}")
    return {
        "acts": count["acts"],
        "found": share(count["found"], count["acts"]),
        "typed": share(count["typed"], count["acts"]),
        "modality": share(count["modality"], count["typed"]),
        "tempting": count["tempting"],
        "quiet": share(count["quiet"], count["tempting"]),
    }, wrong


def main() -> None:
    """Print the figures as JSON; with `--errors`, what is wrong after them."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--split", choices=["dev", "test", "both"], default="dev")
    asked.add_argument("--errors", action="store_true")
    given = asked.parse_args()
    rows = lines_of(GOLD / "told_acts.jsonl")
    splits = ["dev", "test"] if given.split == "both" else [given.split]
    found = {s: measured([row for row in rows if row["split"] == s]) for s in splits}
    print(json.dumps({s: figures for s, (figures, _) in found.items()}, indent=1))
    if given.errors and "dev" in found:
        print("\n".join(sorted(found["dev"][1])))


if __name__ == "__main__":
    main()
