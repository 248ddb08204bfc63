"""Measure a record against gold and hold the figures against their floors.

    python eval/run.py [--data ../shared] [--only NAME ...] [--quick] [--keep]

Each figure reads its gold documents into a record, exports it, and runs the scorer that the data
come with. Where the data folder is absent its figures are skipped, and that is said; our own in
eval/gold is always measured. `--quick` takes the figures marked quick. Exit code 1 when a figure is
under its floor in eval/floors.json; `--keep` raises floors to what was measured, never lowers them.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"

NOISE = 0.006
"""Share of a floor that another processor may cost: its rounding flips a few parses in a thousand.
A ceiling on a count of a hundred sentences is one sentence wide."""

FIGURES: dict[str, dict[str, Any]] = {
    "events_plv": {
        "gold": "events/PLV_train.gold.jsonl", "scorer": "events.py", "quick": True,
        "keep": ["f50/STR.top1_F1", "f50/ST.top1_F1", "pair_root_macro_f1"],
    },
    "events_relate": {
        "gold": "events/PLV_train.gold.jsonl", "scorer": "relate.py", "answers": "relate.py",
        "quick": True, "keep": ["root_macro_F1"],
    },
    "events_own": {
        "own": "own.py", "quick": True,
        "keep": [
            "dev.modality.macro_F1", "dev.counts.exact", "dev2.modality.macro_F1",
            "test.modality.macro_F1", "test.counts.exact",
        ],
    },
    "events_settings": {
        "own": "settings.py", "quick": True,
        "keep": ["dateline", "label", "yesterday", "said", "truth", "and", "after", "while",
                 "told", "when", "because", "place"],
    },
    "events_told": {
        "own": "told_acts.py", "quick": True,
        "keep": [f"{s}.{f}" for s in ("dev", "test") for f in ("found", "typed", "quiet")],
    },
    "places_events_own": {
        "own": "place_time.py", "quick": True,
        "keep": [
            f"{split}.{figure}"
            for split in ("dev", "test")
            for figure in ("places.right", "events.place_right_of_found",
                           "events.date_right_of_found")
        ],
    },
    "places_unknown": {
        "own": "unknown_places.py", "quick": True,
        "keep": [f"{s}.{f}" for s in ("dev", "test") for f in ("found", "quiet")],
    },
    "times_given": {
        "gold": "times/te3-platinum.jsonl", "script": "timex_gold.py", "keep": ["all.right"],
    },
    "incidents_own": {
        "own": "incidents.py", "quick": True,
        "keep": [
            f"{split}.{figure}"
            for split in ("dev", *(f"dev{n}" for n in range(2, 10)), "test")
            for figure in ("found.ours.F1", "all.ours.F1", "independence.right_of_held",
                           "disputes.F1")
        ],
    },
    "events_neutral": {
        "gold": "events/coped_neutral_dev.tsv", "scorer": "events.py", "quick": True,
        "keep": [], "most": ["false_alarms_without_appeals"],
    },
    "attribution_polnear": {
        "gold": "attribution/polnear_dev.jsonl", "scorer": "attribution.py", "quick": True,
        "keep": ["cue_overlap.2", "source_token.2", "content_token.2", "full_partial.2"],
    },
    "attribution_nested": {
        "gold": "attribution/gum_attribution_train.jsonl", "scorer": "nested.py",
        "keep": ["found", "parent_right"],
    },
    "opinion_checkthat": {
        "gold": "subjectivity/checkthat2025_en_dev.jsonl", "scorer": "opinion.py", "quick": True,
        "keep": ["macro_F1"],
    },
    "opinion_babe": {
        "gold": "framing/babe_train.jsonl", "scorer": "opinion.py", "keep": ["macro_F1"],
    },
    **{
        f"times_{name}": {
            "gold": f"times/{name}.jsonl", "scorer": "times.py", "quick": name == "te3-platinum",
            "keep": ["value_F1"],
        }
        for name in ("te3-platinum", "timebank", "aquaint", "meantime")
    },
    **{
        f"places_{name}": {
            "gold": f"places/{name}.jsonl", "scorer": "places.py", "quick": name == "trnews",
            "keep": ["overlap_P_R_F1.2", "within_161km_all", "within_161km_answered"],
        }
        for name in ("trnews", "lgl", "geovirus")
    },
}  # fmt: skip


def call(*command: object, out: Path | None = None) -> str:
    """Run a command; its output, or an error with what it said."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3):
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stderr}")
    if out is not None:
        out.write_text(done.stdout, "utf-8")
    return done.stdout


def exported(shared: Path, gold: Path, work: Path) -> Path:
    """The export of a record of the gold's documents."""
    corpus, record, folder = work / "corpus.jsonl", work / "record", work / "out"
    call(sys.executable, shared / "score" / "corpus.py", gold, out=corpus)
    purport = [sys.executable, "-m", "purport.cli.main"]
    call(*purport, "read", corpus, "--into", record, "--quiet")
    call(*purport, "export", record, folder, "--to", "jsonl", "--quiet")
    return folder


def measure(shared: Path, figure: dict[str, Any]) -> dict[str, Any]:
    """What the scorer prints for one figure: of our own gold, or of what `answers` writes.

    A `script` reads the gold and scores in one.
    """
    if "own" in figure:
        return json.loads(call(sys.executable, HERE / figure["own"], "--split", "both"))
    if "script" in figure:
        return json.loads(call(sys.executable, HERE / figure["script"], shared / "data", "--json"))
    gold = shared / "data" / figure["gold"]
    with tempfile.TemporaryDirectory() as work:
        if "answers" in figure:
            folder = Path(work) / "answers.jsonl"
            call(sys.executable, HERE / figure["answers"], gold, folder)
        else:
            folder = exported(shared, gold, Path(work))
        return json.loads(call(sys.executable, shared / "score" / figure["scorer"], gold, folder))


def at(found: Any, path: str) -> float:
    """The number at `a.b.2` in what a scorer printed."""
    for part in path.split("."):
        found = found[int(part)] if isinstance(found, list) else found[part]
    return float(found)


def held(
    name: str, figure: dict[str, Any], found: dict[str, Any], floors: dict[str, float]
) -> list[str]:
    """A sentence for each number that is on the wrong side of its floor."""
    wrong = []
    for path in figure["keep"]:
        floor = floors.get(f"{name}.{path}")
        if floor is not None and at(found, path) < floor * (1 - NOISE):
            wrong.append(f"{name}.{path} is {at(found, path)}, under its floor {floor}")
    for path in figure.get("most", []):
        ceiling = floors.get(f"{name}.{path}")
        if ceiling is not None and at(found, path) > ceiling * (1 + 10 * NOISE):
            wrong.append(f"{name}.{path} is {at(found, path)}, over its ceiling {ceiling}")
    return wrong


def raised(
    name: str, figure: dict[str, Any], found: dict[str, Any], floors: dict[str, float]
) -> None:
    """Move floors up, and ceilings down, to what was measured."""
    for path in figure["keep"]:
        key = f"{name}.{path}"
        floors[key] = max(floors.get(key, 0.0), at(found, path))
    for path in figure.get("most", []):
        key = f"{name}.{path}"
        floors[key] = min(floors.get(key, 1.0), at(found, path))


def main() -> None:
    """Print each figure as it is measured, then what fell short."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--data", type=Path, default=HERE.parents[1] / "shared")
    asked.add_argument("--only", nargs="*", default=[])
    asked.add_argument("--quick", action="store_true")
    asked.add_argument("--keep", action="store_true")
    given = asked.parse_args()
    floors = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    wrong: list[str] = []
    chosen = given.only or [n for n, f in FIGURES.items() if f.get("quick") or not given.quick]
    for name in chosen:
        figure = FIGURES[name]
        if "gold" in figure and not (given.data / "data" / figure["gold"]).exists():
            print(f"{name}: skipped, {figure['gold']} is not there (--data names its folder)")
            continue
        found = measure(given.data, figure)
        print(f"{name}: {json.dumps(found)}", flush=True)
        wrong += held(name, figure, found, floors)
        if given.keep:
            raised(name, figure, found, floors)
    if given.keep:
        FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", "utf-8")
    for sentence in wrong:
        print(f"SHORT: {sentence}")
    if wrong:
        sys.exit(1)
    print("every figure that was measured holds its floor")


if __name__ == "__main__":
    main()
