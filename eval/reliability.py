"""What an event's confidence is worth: of the events in each range, the share that is right.

    python eval/reliability.py [--data ../shared] [--every]

Measured on PLV's development sentences, each with one pair of parties and its type: of each
sentence the surest event is judged by the scorer that comes with the data (parties by half their
words, "f50"). Events that are true but not the one that PLV marks count as wrong, and so do types
where PLOVER 2.0 and PLV differ: the shares are lower bounds. `--every` judges every event.
"""

import argparse
import importlib
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from through import by_document, exported, lines_of

HERE = Path(__file__).resolve().parent
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


class Judged(NamedTuple):
    """An event's confidence, and whether type and parties are right."""

    confidence: float
    type_right: bool
    parties_right: bool


class Range(NamedTuple):
    """The events of one range of confidence, with the shares right; None of no events."""

    low: float
    high: float
    events: int
    mean: float | None
    type_right: float | None
    parties_right: float | None
    both: float | None


def over(judged: Sequence[Judged], low: float, high: float) -> Range:
    """One line of the table: the events of confidence `low` and more, under `high`."""
    mine = [j for j in judged if low <= j.confidence < high or (high == 1.0 == j.confidence)]
    if not mine:
        return Range(low, high, 0, None, None, None, None)

    def part(values: Iterable[float]) -> float:
        return sum(values) / len(mine)

    return Range(
        low, high, len(mine),
        part(j.confidence for j in mine),
        part(j.type_right for j in mine),
        part(j.parties_right for j in mine),
        part(j.type_right and j.parties_right for j in mine),
    )  # fmt: skip


def ranges(judged: Sequence[Judged], edges: Sequence[float] = EDGES) -> list[Range]:
    """The table: a line for each range of confidence, then one for 0.8 and more."""
    return [over(judged, low, high) for low, high in pairwise(edges)] + [over(judged, 0.8, 1.0)]


def line(found: Range) -> str:
    """A line of the table as printed."""
    shares = (found.mean, found.type_right, found.parties_right, found.both)
    numbers = "  ".join("   -" if s is None else f"{s:.2f}" for s in shares)
    return f"{found.low:.1f} to {found.high:.1f}  {found.events:6}  {numbers}"


def judged_events(
    gold: Iterable[Mapping[str, Any]],
    events: Mapping[str, Sequence[Mapping[str, Any]]],
    judge: Any,
    *,
    every: bool,
) -> list[Judged]:
    """The surest event of each sentence (or every one), judged."""
    found = []
    for row in gold:
        mine = sorted(events.get(str(row["id"]), ()), key=lambda e: -e["confidence"])
        for event in mine if every else mine[:1]:
            source, target, root, _ = judge(row, event)
            found.append(Judged(event["confidence"], root, source >= 0.5 and target >= 0.5))
    return found


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--data", type=Path, default=HERE.parents[1] / "shared")
    asked.add_argument("--every", action="store_true")
    given = asked.parse_args()
    sys.path.insert(0, str(given.data / "score"))
    judge = importlib.import_module("events").judge
    gold = lines_of(given.data / "data" / "events" / "PLV_train.gold.jsonl")
    with tempfile.TemporaryDirectory() as work:
        folder = exported({str(row["id"]): row["text"] for row in gold}, Path(work))
        events = by_document(folder, "events")
    print("confidence   events  mean  type  parties  both right")
    for found in ranges(judged_events(gold, events, judge, every=given.every)):
        print(line(found))


if __name__ == "__main__":
    main()
