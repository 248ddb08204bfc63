"""What parties without a name are called, and how many they say they are."""

import pytest

from purport.across.incidents.heads import head_of, how_many


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gunmen", "unknown gunmen"), ("the gunmen", "some thirty gunmen on motorcycles"),
        ("four of our soldiers", "soldiers"), ("eleven doctors", "doctors from two hospitals"),
        ("members of the security forces", "security forces"), ("a teacher", "two teachers"),
        ("more than 40 villagers", "villagers who had fled"),
    ],
)  # fmt: skip
def test_they_are_called_the_same(one: str, other: str) -> None:
    assert head_of(one) == head_of(other) != 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("gunmen", "soldiers"), ("police officers", "army recruits"), ("four", "five")],
)
def test_they_are_called_otherwise(one: str, other: str) -> None:
    assert head_of(one) != head_of(other) or head_of(one) == 0


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("eleven doctors", 11), ("Twenty-one persons", 21), ("twenty one persons", 21),
        ("thirty men", 30), ("86 persons", 86), ("1,200 additional troops", 1200),
        ("the eight who lit lamps", 8), ("four of our soldiers", 4), ("at least 14 women", 14),
        ("some 600 men", 600), ("all nine crew", 9), ("a total of 45 marchers", 45),
        ("one of the guards", None), ("the 5th Brigade", None), ("dozens of men", None),
        ("gunmen", None), ("hundreds", None), ("5.5 per cent", None), ("250,000 people", None),
        ("several thousand people", None),
    ],
)  # fmt: skip
def test_how_many_they_say_they_are(name: str, number: int | None) -> None:
    assert how_many(name) == number
