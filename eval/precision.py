"""How many of the events in real reports are right, judged by hand.

    python eval/precision.py draw [--number 200] [--seed 20261125] [--sheet FILE] [--data ../shared]
                                  [--texts FILE]
    python eval/precision.py figures [--judged FILE]

`draw` reads the re3d reports and the GUM news documents into a record, or the texts of a JSONL file
(`id`, `text`), draws events at random from all that it holds and prints each with its sentence,
trigger marked. `--sheet` writes a line to fill in for each; filled in, the lines belong into
`eval/judgements/events-200.jsonl`:

    {"id", "type_right", "parties_right", "note", "confidence", "document"}

`type_right`: the sentence tells an act of that PLOVER type. `parties_right`: who does it and to
whom are those the sentence tells, none missing where it names one, none that is no party.
`figures` prints the shares judged right with their 95 % Wilson intervals. An event keeps its id
while its clause, trigger and entry stay the same; what was judged before is marked in a draw.
"""

import argparse
import json
import math
import random
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from through import exported, lines_of

HERE = Path(__file__).resolve().parent
JUDGED = HERE / "judgements" / "events-200.jsonl"
SEED = 20261125
Row = Mapping[str, Any]


def wilson(right: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The interval that holds the true share with 95 % confidence; (0, 1) of nothing."""
    if not total:
        return 0.0, 1.0
    share = right / total
    middle = share + z * z / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def texts(data: Path) -> dict[str, str]:
    """The re3d reports and the GUM news documents, by id."""
    found = {str(r["id"]): r["text"] for r in lines_of(data / "reports" / "re3d.jsonl")}
    gum = lines_of(data / "attribution" / "gum_attribution_train.jsonl")
    return found | {r["doc_id"]: r["text"] for r in gum if r["genre"] == "news"}


def drawn(events: Sequence[Row], number: int, seed: int) -> list[Row]:
    """Some events at random, the same for the same seed and the same events in any order."""
    by_id = sorted(events, key=lambda event: str(event["id"]))
    return random.Random(seed).sample(by_id, min(number, len(by_id)))


def marked(sentence: Row, text: str, trigger: Row) -> str:
    """The sentence on one line, its trigger between >> and <<."""
    start, stop = sentence["start"], sentence["stop"]
    parts = (
        text[start : trigger["start"]], ">>", text[trigger["start"] : trigger["stop"]], "<<",
        text[trigger["stop"] : stop],
    )  # fmt: skip
    return " ".join("".join(parts).split())


def told(event: Row, sentence: Row, text: str, *, known: bool) -> str:
    """What a judge reads of one event."""

    def names(parties: Sequence[Row]) -> str:
        return "; ".join(
            f"{(p['text'] or '(understood)')!r} = {p['name']}"
            f" {p['country'] or ''} {p['sector'] or ''}"
            for p in parties
        )  # fmt: skip

    return (
        f"{event['id']} {'(judged before)' if known else ''}\n"
        f"  {marked(sentence, text, event['trigger'])}\n"
        f"  {event['type']} {event['mode'] or ''} {event['modality']}"
        f"  {event['confidence']}  {event['rule']}\n"
        f"  who:  {names(event['actors'])}\n  whom: {names(event['recipients'])}\n"
    )


def figures(judged: Sequence[Row]) -> dict[str, Any]:
    """Shares right with their intervals: of types, of parties, of both, and of the sure ones."""

    def line(rows: Sequence[Row], *asked: str) -> dict[str, Any]:
        right = sum(all(row[name] for name in asked) for row in rows)
        low, high = wilson(right, len(rows))
        return {
            "judged": len(rows),
            "right": round(right / len(rows), 3) if rows else None,
            "interval": [round(low, 3), round(high, 3)],
        }

    done = [r for r in judged if r["type_right"] is not None and r["parties_right"] is not None]
    sure = [row for row in done if (row.get("confidence") or 0) >= 0.8]
    return {
        "type": line(done, "type_right"),
        "parties": line(done, "parties_right"),
        "type_and_parties": line(done, "type_right", "parties_right"),
        "type_and_parties_of_confidence_0.8": line(sure, "type_right", "parties_right"),
    }


def draw(found: dict[str, str], number: int, seed: int, sheet: Path | None) -> None:
    """Print events drawn from a fresh record of these texts, and write the sheet to fill in."""
    with tempfile.TemporaryDirectory() as work:
        folder = exported(found, Path(work))
        events = lines_of(folder / "events.jsonl")
        sentences = {row["id"]: row for row in lines_of(folder / "sentences.jsonl")}
        by_name = {row["document"]: row["text"] for row in lines_of(folder / "documents.jsonl")}
    before = {row["id"] for row in lines_of(JUDGED)} if JUDGED.exists() else set()
    chosen = drawn(events, number, seed)
    print(f"{len(chosen)} of {len(events)} events in {len(by_name)} documents, seed {seed}\n")
    for event in chosen:
        sentence = sentences[event["sentence"]]
        print(told(event, sentence, by_name[event["document"]], known=event["id"] in before))
    if sheet is not None:
        empty = [
            {"id": e["id"], "type_right": None, "parties_right": None, "note": "",
             "confidence": e["confidence"], "document": e["document"]}
            for e in chosen
        ]  # fmt: skip
        sheet.write_text("".join(json.dumps(line) + "\n" for line in empty), "utf-8")


def main() -> None:
    """Draw, or print what the judgements come to."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("what", choices=["draw", "figures"])
    asked.add_argument("--number", type=int, default=200)
    asked.add_argument("--seed", type=int, default=SEED)
    asked.add_argument("--sheet", type=Path)
    asked.add_argument("--data", type=Path, default=HERE.parents[1] / "shared")
    asked.add_argument("--texts", type=Path)
    asked.add_argument("--judged", type=Path, default=JUDGED)
    given = asked.parse_args()
    if given.what == "draw":
        if given.texts is None:
            found = texts(given.data / "data")
        else:
            found = {str(row["id"]): row["text"] for row in lines_of(given.texts)}
        draw(found, given.number, given.seed, given.sheet)
    elif given.judged.exists():
        print(json.dumps(figures(lines_of(given.judged)), indent=1))
    else:
        raise SystemExit(f"{given.judged} is not there: draw, judge, put the sheet in its place")


if __name__ == "__main__":
    main()
