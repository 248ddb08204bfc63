"""Conditions on rows."""

from typing import Any

import pytest

from purport.cli.where import WhereError, matching

EVENTS: list[dict[str, Any]] = [
    {"type": "AID",
     "actors": [{"name": "Red Cross", "country": None}, {"name": "Oslo", "country": "NOR"}],
     "when": {"from": "2016-02-03"}, "confidence": 0.9, "sources": ["Wire"]},
    {"type": "ASSAULT", "actors": [], "when": None, "confidence": 0.2, "sources": []},
]  # fmt: skip


@pytest.mark.parametrize(
    ("conditions", "wanted"),
    [
        ([], [0, 1]), (["type=aid"], [0]), (["type!=AID"], [1]), (["who~cross"], [0]),
        (["actors.country=NOR"], [0]), (["actors.country=null"], [0, 1]),
        (["date>=2016-01-01"], [0]),
        (["date<2016"], []), (["confidence>0.5"], [0]), (["confidence<=0.2"], [1]),
        (["source=wire", "type=AID"], [0]), (["source=null"], [1]), (["when=null"], [1]),
    ],
)  # fmt: skip
def test_conditions_choose_rows(conditions: list[str], wanted: list[int]) -> None:
    assert [EVENTS.index(e) for e in matching("events", EVENTS, conditions)] == wanted


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ("type", "cannot be read"),
        ("colour=red", "no field 'colour'"),
        ("confidence>high", "not a number"),
    ],
)
def test_a_wrong_condition_says_what_is_possible(condition: str, told: str) -> None:
    with pytest.raises(WhereError, match=told):
        list(matching("events", EVENTS, [condition]))
