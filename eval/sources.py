"""How many sources of claims in real reports are resolved to the right party, judged by hand.

    python eval/sources.py draw [--number 100] [--seed 20261124] [--sheet FILE] [--data ../shared]
    python eval/sources.py figures

`draw` reads the re3d reports and the GUM news documents into a record, draws claims that have a
source at random from all that it holds and prints each with the sentences before it, the source
marked, and what it was resolved to. `--sheet` writes a line to fill in for each; filled in, the
lines belong into `eval/judgements/sources-100.jsonl`:

    {"id", "right", "note", "document"}

`right`: the entity is who is meant by the source's words. A pronoun or short form must lead to the
one it stands for; a description of somebody unnamed must stay one ("a resident"), not be taken for
somebody named; words that are no source at all are wrong. `figures` prints the share judged right
with its 95 % Wilson interval.
"""

import argparse
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from precision import HERE, drawn, texts, wilson
from through import exported, lines_of

JUDGED = HERE / "judgements" / "sources-100.jsonl"
SEED = 20261124
BEFORE = 400  # code points of text shown before a source: pronouns lead back two sentences or so
Row = Mapping[str, Any]


def told(claim: Row, text: str, entities: Mapping[str, Row]) -> str:
    """What a judge reads of one claim: the words before, its source marked, and who is meant."""
    source = claim["source"]
    entity = entities.get(source["entity"] or "", {})
    around = (
        text[max(0, source["start"] - BEFORE) : source["start"]], ">>", source["text"], "<<",
        text[source["stop"] : max(claim["stop"], source["stop"]) + 80],
    )  # fmt: skip
    return (
        f"{claim['id']}  {claim['document']}\n  {' '.join(''.join(around).split())}\n"
        f"  cue: {claim['cue']['text'] if claim['cue'] else None!r}  anonymous: "
        f"{claim['anonymous']}\n"
        f"  source: {source['text']!r} = {source['name']!r} ({source['entity']},"
        f" {entity.get('kind')}, {entity.get('name')!r}, {entity.get('country')})\n"
    )


def figures(judged: Sequence[Row]) -> dict[str, Any]:
    """The share of sources resolved to the right party, with its interval."""
    done = [row for row in judged if row["right"] is not None]
    right = sum(bool(row["right"]) for row in done)
    low, high = wilson(right, len(done))
    return {
        "judged": len(done),
        "right": round(right / len(done), 3) if done else None,
        "interval": [round(low, 3), round(high, 3)],
    }


def draw(data: Path, number: int, seed: int, sheet: Path | None) -> None:
    """Print claims drawn from a fresh record, and write the sheet to fill in."""
    with tempfile.TemporaryDirectory() as work:
        folder = exported(texts(data), Path(work))
        claims = [row for row in lines_of(folder / "claims.jsonl") if row["source"] is not None]
        entities = {row["id"]: row for row in lines_of(folder / "entities.jsonl")}
        by_name = {row["document"]: row["text"] for row in lines_of(folder / "documents.jsonl")}
    chosen = drawn(claims, number, seed)
    print(f"{len(chosen)} of {len(claims)} claims with a source, seed {seed}\n")
    for claim in chosen:
        print(told(claim, by_name[claim["document"]], entities))
    if sheet is not None:
        empty = [{"id": c["id"], "right": None, "note": "", "document": c["document"]}
                 for c in chosen]  # fmt: skip
        sheet.write_text("".join(json.dumps(line) + "\n" for line in empty), "utf-8")


def main() -> None:
    """Draw, or print what the judgements come to."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("what", choices=["draw", "figures"])
    asked.add_argument("--number", type=int, default=100)
    asked.add_argument("--seed", type=int, default=SEED)
    asked.add_argument("--sheet", type=Path)
    asked.add_argument("--data", type=Path, default=HERE.parents[1] / "shared")
    given = asked.parse_args()
    if given.what == "draw":
        draw(given.data / "data", given.number, given.seed, given.sheet)
    elif JUDGED.exists():
        print(json.dumps(figures(lines_of(JUDGED)), indent=1))
    else:
        raise SystemExit(f"{JUDGED} is not there: draw, judge, and put the sheet in its place")


if __name__ == "__main__":
    main()
