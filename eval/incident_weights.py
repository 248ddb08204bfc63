"""Fit the weights by which two accounts are taken for one happening (`incidents/scoring.py`).

    python eval/incident_weights.py [--leave dev9] [--mixed ../shared] [--share 0.3]

Reads the development splits of `eval/gold/incidents` (but the one left out) into records and takes
every pair of events of two documents that share a block. A pair is one happening if both are
accounts of one incident of the gold; two, if they are of two, or if one is an account and the other
stands in a document that does not tell that incident. Of all else nothing is known, and it is left
out. The gold's documents tell of few happenings in many ways; in a pile of mixed news two reports
of a day are seldom of one. So pairs of mixed news (`incident_pairs.py`), of which next to none are
one happening, are put beside them as two, each with the weight `--share`. Printed are the constant
and what each feature weighs where it speaks for and against, by logistic regression (ridge 1/0.3),
and, of the split left out, precision at three recalls.

The shipped weights are such a fit, rounded, with what the gold cannot tell put right by hand: its
incidents of one town are seldom a day apart and its parties mostly in dispute, so that other days,
places and parties speak louder against one happening than the fit has it; and the constant is
looser, since grouping takes the mean of many pairs.
"""

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from incident_pairs import mixed_documents, written
from incidents import FOLDER, SPLITS, answers, tables_of
from numpy.typing import NDArray
from through import lines_of

from purport.across.incidents import keeping
from purport.across.incidents.blocks import blocks_of, pairs_within, parted
from purport.across.incidents.facts import Side, columns_of
from purport.across.incidents.scoring import FEATURES
from purport.record.store import open_record

Floats = NDArray[np.float64]
RIDGE = 1 / 0.3
RECALLS = (0.6, 0.7, 0.8)


def pairs_of(corpus: Path, gold: list[dict[str, Any]]) -> tuple[Floats, Floats]:
    """The features of every pair of two documents in a block, and whether it is one happening.

    1 one, 0 two, NaN not known; without gold all are two.
    """
    with tempfile.TemporaryDirectory() as work:
        tables = tables_of(corpus, Path(work))
        with open_record(Path(work) / "record") as record:
            connection = record.connection
            kept = keeping.accounts_by_number(connection, keeping.all_numbers(connection))
    document = {e["id"]: e["document"] for e in tables["events"]}
    where = [document[event] for event in kept.events]
    keys, places = blocks_of(kept.facts)
    a, b = pairs_within(*parted(keys, places, kept.facts))
    two = kept.facts["document"][a] != kept.facts["document"][b]
    a, b = a[two], b[two]
    columns = columns_of(kept.facts)
    values = [f.value(Side(columns, a), Side(columns, b)) for f in FEATURES]
    told = np.stack([part(v, 0) for v in values for part in (np.maximum, np.minimum)], axis=1)
    if not gold:
        return told.astype(float), np.zeros(len(a))
    events: dict[str, list[Any]] = defaultdict(list)
    for event in tables["events"]:
        events[event["document"]].append(event)
    of: dict[str, set[str]] = defaultdict(set)
    tells: dict[str, set[str]] = defaultdict(set)
    for (incident, _), answer in answers(gold, events).items():
        if answer is not None:
            of[answer["id"]].add(incident)
    for row in gold:
        for account in row["accounts"]:
            tells[account["document"]].add(row["id"])
    same = [
        _same(of[kept.events[i]], of[kept.events[j]], tells[where[i]], tells[where[j]])
        for i, j in zip(a, b, strict=True)
    ]
    return told.astype(float), np.array(same)


def _mixed_pairs(data: Path) -> tuple[Floats, Floats]:
    with tempfile.TemporaryDirectory() as work:
        return pairs_of(written(mixed_documents(data), Path(work)), [])


def _same(one: set[str], other: set[str], here: set[str], there: set[str]) -> float:
    """Whether two events are one happening, by the incidents they tell and those their documents
    tell."""
    if one and other:
        return float(bool(one & other))
    if one or other:
        return float("nan") if (one & there) | (other & here) else 0.0
    return float("nan")


def fitted(told: Floats, same: Floats, weight: Floats) -> Floats:
    """The constant and the weights of a logistic regression with a ridge, by Newton's method."""
    x = np.c_[np.ones(len(told)), told]
    ridge = np.full(x.shape[1], RIDGE)
    ridge[0] = 0
    found = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ found))
        slope = x.T @ (weight * (same - p)) - ridge * found
        bend = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridge + 1e-9)
        step = np.linalg.solve(bend, slope)
        found += step
        if np.abs(step).max() < 1e-6:
            break
    return found


def main() -> None:
    """Print the weights, and how well they tell the pairs of the split that was left out."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--leave", choices=[s for s in SPLITS if s != "test"])
    asked.add_argument("--mixed", type=Path, help="the folder that holds data/")
    asked.add_argument("--share", type=float, default=0.3, help="what each of their pairs weighs")
    wanted = asked.parse_args()
    made = {
        split: pairs_of(
            FOLDER / f"documents_{split}.jsonl", lines_of(FOLDER / f"incidents_{split}.jsonl")
        )
        for split in SPLITS
        if split != "test"
    }
    used = [
        (x[~np.isnan(y)], y[~np.isnan(y)], 1.0) for s, (x, y) in made.items() if s != wanted.leave
    ]
    if wanted.mixed is not None:
        used.append((*_mixed_pairs(wanted.mixed / "data"), wanted.share))
    told, same = np.concatenate([u[0] for u in used]), np.concatenate([u[1] for u in used])
    weight = np.concatenate([np.full(len(u[1]), u[2]) for u in used])
    found = fitted(told, same, weight)
    print(f"{int((same == 1).sum())} pairs are one happening, {int((same == 0).sum())} two")
    print(f"{'constant':10}{found[0]:7.2f}")
    for i, feature in enumerate(FEATURES):
        print(f"{feature.name:10}{found[1 + 2 * i]:7.2f}{found[2 + 2 * i]:7.2f}")
    if wanted.leave is not None:
        x, y = made[wanted.leave]
        known = ~np.isnan(y)
        score, y = np.c_[np.ones(known.sum()), x[known]] @ found, y[known]
        for recall in RECALLS:
            high = score >= np.quantile(score[y == 1], 1 - recall)
            print(f"{wanted.leave}: precision {y[high].mean():.3f} at recall {recall}")


if __name__ == "__main__":
    main()
