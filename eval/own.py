"""Measure the record of the sentences written for purport: how events are told, how many people.

    python eval/own.py [--split dev|dev2|test|both] [--errors]

Reads the sentences of `eval/gold` into a record (`both`: all of them), exports it and compares.
Printed for each split (`dev2` has no counts):

* `modality`: macro F1 over asserted, denied, planned, demanded and possible, and the F1 of each. An
  event of the gold is answered by the event of the record whose trigger overlaps its own; where
  there is none the answer is wrong. `found` is the share that has one, `right_of_found` how often
  that one's modality is right, `type_right` how often its type is.
* `counts`: `exact` is the share of sentences whose set of (kind, lowest, highest) is the gold's,
  neither more nor less; subgroups ("nine of them children") may be there or not, and `parts_found`
  says how often they are. `of_whom` is the share of the numbers found that say of whom.

`--errors` lists what was wrong, but not of the test split: rules are not tuned on it.
"""

import argparse
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from through import by_document, exported, lines_of

GOLD = Path(__file__).resolve().parent / "gold"
SPLITS = ("dev", "dev2", "test")
TOLD = ("asserted", "denied", "planned", "demanded", "possible")
Rows = Sequence[Mapping[str, Any]]


def overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    """How many characters two spans share."""
    return max(0, min(one["stop"], other["stop"]) - max(one["start"], other["start"]))


def answering(gold: Mapping[str, Any], events: Rows) -> Mapping[str, Any] | None:
    """The event whose trigger overlaps the gold's most (of equals, the surer one), or None."""
    near = [e for e in events if overlap(gold, e["trigger"])]
    return max(near, key=lambda e: (overlap(gold, e["trigger"]), e["confidence"]), default=None)


def f1_of(label: str, gold: Sequence[str], said: Sequence[str | None]) -> float:
    """F1 of one class; 0 where nothing is right."""
    right = sum(g == s == label for g, s in zip(gold, said, strict=True))
    return 2 * right / (list(gold).count(label) + list(said).count(label)) if right else 0.0


def modality_figures(gold: Rows, events: Mapping[str, Rows]) -> tuple[dict[str, Any], list[str]]:
    """The figures of a split, and a line for each event that was missed or told otherwise."""
    said: list[str | None] = []
    wrong: list[str] = []
    found = typed = 0
    for row in gold:
        event = answering(row, events.get(sentence_of(row["id"]), ()))
        answer = None if event is None else event["modality"]
        said.append(answer)
        found += event is not None
        typed += event is not None and event["type"] == row["type"]
        if answer != row["modality"]:
            wrong.append(f"{row['modality']:9} {answer!s:9} {row['trigger']} | {row['text']}")
    told = [row["modality"] for row in gold]
    each = {label: round(f1_of(label, told, said), 3) for label in TOLD}
    right = sum(g == s for g, s in zip(told, said, strict=True))
    return {
        "events": len(gold),
        "macro_F1": round(sum(f1_of(label, told, said) for label in TOLD) / len(TOLD), 3),
        "F1": each,
        "found": share(found, len(gold)),
        "right_of_found": share(right, found),
        "type_right": share(typed, found),
    }, wrong


def sentence_of(event_id: str) -> str:
    """The id of the sentence that a gold event stands in: "m012" of "m012.2"."""
    return event_id.partition(".")[0]


def share(part: float, whole: float) -> float:
    """A share to three places; 0 of nothing."""
    return round(part / whole, 3) if whole else 0.0


def number(count: Mapping[str, Any]) -> tuple[str, int | None, int | None]:
    """What is compared of a count."""
    return count["kind"], count["min"], count["max"]


def count_exact(gold: Rows, found: Rows) -> bool:
    """Whether the same numbers were found, subgroups aside."""
    main = {number(c) for c in gold if not c["part"]}
    parts = {number(c) for c in gold if c["part"]}
    return main <= {number(c) for c in found} <= main | parts


def count_figures(gold: Rows, events: Mapping[str, Rows]) -> tuple[dict[str, Any], list[str]]:
    """The figures of a split, and a line for each sentence whose numbers differ."""
    exact = parts = parts_found = met = whom = 0
    wrong: list[str] = []
    for row in gold:
        found = [c for event in events.get(row["id"], ()) for c in event["counts"]]
        there = {number(c) for c in found}
        if count_exact(row["counts"], found):
            exact += 1
        else:
            wanted = [number(c) for c in row["counts"]]
            wrong.append(f"{wanted} {sorted(there, key=str)} | {row['text']}")
        for count in row["counts"]:
            if count["part"]:
                parts += 1
                parts_found += number(count) in there
            elif count["of_whom"] and number(count) in there:
                met += 1
                whom += any(
                    number(c) == number(count) and same_head(c["of_whom"], count["of_whom"])
                    for c in found
                )
    return {
        "sentences": len(gold),
        "exact": share(exact, len(gold)),
        "of_whom": share(whom, met),
        "parts_found": share(parts_found, parts),
    }, wrong


def same_head(one: str | None, other: str) -> bool:
    """Whether two phrases for who was counted end in the same word or hold one another."""
    if not one:
        return False
    a, b = one.lower().split(), other.lower().split()
    return a[-1] == b[-1] or " ".join(b) in one.lower() or " ".join(a) in other.lower()


def main() -> None:
    """Print the figures as JSON; with `--errors`, the wrong ones after them."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--split", choices=[*SPLITS, "both"], default="dev")
    asked.add_argument("--errors", action="store_true")
    given = asked.parse_args()
    told, counted = lines_of(GOLD / "modality.jsonl"), lines_of(GOLD / "counts.jsonl")
    splits = SPLITS if given.split == "both" else (given.split,)
    texts = {sentence_of(r["id"]): r["text"] for r in told + counted if r["split"] in splits}
    with tempfile.TemporaryDirectory() as work:
        events = by_document(exported(texts, Path(work)), "events")
    figures: dict[str, Any] = {}
    listed: list[str] = []
    for split in splits:
        modality, wrong = modality_figures([r for r in told if r["split"] == split], events)
        figures[split] = {"modality": modality}
        sentences = [r for r in counted if r["split"] == split]
        off: list[str] = []
        if sentences:
            figures[split]["counts"], off = count_figures(sentences, events)
        if split != "test":
            listed += [*wrong, "", *off]
    print(json.dumps(figures, indent=1))
    if given.errors:
        print("\n".join(listed))


if __name__ == "__main__":
    main()
