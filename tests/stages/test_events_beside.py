"""Acts told in clauses beside others, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It rained all day, and they agreed on a truce.", "AGREE"),
        ("The mayor spoke after the creditors wrote off half of what the island owes.", "AID"),
        ("The truth is that the militia surrendered to the army.", "RETREAT"),
        ("The truth is that thousands rallied in Tunis.", "PROTEST"),
        ("The army column withdrew to another camp.", "RETREAT"),
    ],
)
def test_a_whole_clause_beside_another_tells_its_act(text: str, kind: str) -> None:
    assert kind in {e.type for e in read_documents([text])[0][Event]}


def test_who_is_taken_away_by_forces_is_not_taken_by_force() -> None:
    text = "The road was blocked after six students were taken away by security forces."
    assert all(e.mode != "sexual" for e in read_documents([text])[0][Event])
