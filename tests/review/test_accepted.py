"""What stands when people have judged."""

from typing import Any

import pytest
from made_judgements import MACHINE, judged

from purport.review.accepted import decide, seen_as

EVENT: dict[str, Any] = {**MACHINE, "id": "e", "document": "d.txt", "text": "they shelled it"}


@pytest.mark.parametrize(
    ("given", "verdict", "by"),
    [
        ([], None, ()),
        ([judged("Ann", "e", "accept")], "accept", ("Ann",)),
        ([judged("Ann", "e", "accept"), judged("Ann", "e", "reject", at="2026-02")], "reject",
         ("Ann",)),
        ([judged("Ann", "e", "reject"), judged("Ben", "e", "reject", at="2026-02"),
          judged("Cyn", "e", "accept", at="2026-03")], "reject", ("Ann", "Ben")),
        ([judged("Ann", "e", "reject"), judged("Ben", "e", "accept", at="2026-02")], "accept",
         ("Ben",)),
    ],
)  # fmt: skip
def test_most_decide_and_the_last_word_where_they_are_even(
    given: list[Any], verdict: str | None, by: tuple[str, ...]
) -> None:
    found = decide(given)
    assert (None if found is None else found.verdict) == verdict
    assert (() if found is None else found.by) == by


def test_a_correction_changes_what_it_names_and_nothing_else() -> None:
    value = {"type": "AID", "when": {"from": "2019-01-01"}, "place": None}
    found = seen_as(EVENT, [judged("Ann", "e", "correct", value)], "accepted")
    assert found is not None
    assert found["type"] == "AID" and found["when"]["to"] == "2019-01-01"
    assert found["actors"][0]["name"] == "army" and found["place"] is None
    assert EVENT["type"] == "ASSAULT"


@pytest.mark.parametrize("view", ["machine", "accepted"])
def test_an_event_nobody_judged_stands_as_it_is(view: Any) -> None:
    assert seen_as(EVENT, [], view) == EVENT


def test_both_keeps_the_rejected_row_and_says_so() -> None:
    found = seen_as(EVENT, [judged("Ann", "e", "reject")], "both")
    assert found is not None
    assert found["type"] == "ASSAULT"
    assert (found["verdict"], found["judged_by"], found["accepted"]) == ("reject", ["Ann"], None)
