"""The sentences written for purport hold together: spans, splits, classes."""

import hashlib
from collections import Counter
from pathlib import Path

from through import lines_of

GOLD = Path(__file__).resolve().parents[2] / "eval" / "gold"

BY_WRITER = {"m": "dev", **dict.fromkeys("pqrs", "dev2"), **dict.fromkeys("tx", "test")}
"""The split of modality.jsonl that the first letter of an id tells: each is one writer's."""


def split_of(sentence: str) -> str:
    return "test" if hashlib.sha256(sentence.encode()).digest()[0] % 2 else "dev"


def test_triggers_stand_where_they_say() -> None:
    rows = lines_of(GOLD / "modality.jsonl")
    for row in rows:
        assert row["text"][row["start"] : row["stop"]] == row["trigger"], row["id"]
        assert row["split"] == BY_WRITER[row["id"][0]], row["id"]
    told = Counter(row["modality"] for row in rows)
    assert min(told[m] for m in ("asserted", "denied", "planned", "demanded", "possible")) >= 60
    assert len({row["id"] for row in rows}) == len(rows) >= 420


def test_numbers_stand_where_they_say() -> None:
    rows = lines_of(GOLD / "counts.jsonl")
    assert len({row["text"] for row in rows}) == 200
    for row in rows:
        assert row["split"] == split_of(row["id"])
        for count in row["counts"]:
            assert row["text"][count["start"] : count["stop"]] == count["text"], row["id"]
            assert count["min"] is not None or count["max"] is not None
