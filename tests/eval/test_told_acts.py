import pytest
import told_acts
from own import GOLD
from through import lines_of


@pytest.mark.parametrize(
    ("found", "told", "modality", "right"),
    [
        ("ASSAULT", "ASSAULT", "asserted", True),
        ("RETREAT", "CONCEDE", "asserted", True),
        ("AID", "CONCEDE", "asserted", False),
        ("THREATEN", "ASSAULT", "planned", True),
        ("THREATEN", "ASSAULT", "asserted", False),
    ],
)
def test_a_type_is_right_where_it_is_told_or_tied(
    found: str, told: str, modality: str, right: bool
) -> None:
    assert told_acts.is_of({"type": found}, {"type": told, "modality": modality}) is right


def test_each_quote_stands_where_its_row_says() -> None:
    rows = lines_of(GOLD / "told_acts.jsonl")
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert row["text"][row["start"] :].startswith(row["quote"])
        assert (row["type"] is None) == (row["modality"] is None)
