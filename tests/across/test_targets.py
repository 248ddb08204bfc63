"""With what an attack was done and what it hit, by the words of its clause."""

import pytest

from purport.across.incidents.targets import means_of, targets_of


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("mortar shells fell", "rockets were fired", True),
        ("planes bombed the town", "an air raid on the town", True),
        ("planes bombed the town", "a bomb went off", True),  # `bombed` is told of either
        ("a car bomb exploded", "gunmen opened fire", False),
        ("raiders looted the store", "snipers shot two", False),
    ],
)
def test_means_that_are_told_for_each_other_meet(one: str, other: str, meet: bool) -> None:
    assert means_of(one) and means_of(other)
    assert bool(means_of(one) & means_of(other)) is meet


@pytest.mark.parametrize(
    ("text", "other", "meet"),
    [
        ("fired at the airport", "landed beside the air base", True),
        ("struck the gate of the hotel", "landed beside the airport", False),
        ("a blast threw wagons off the track", "damaged the railway", True),
    ],
)
def test_kinds_of_target(text: str, other: str, meet: bool) -> None:
    assert bool(targets_of(text) & targets_of(other)) is meet


@pytest.mark.parametrize("text", ["a car bomb", "drove to the market", "a crowd"])
def test_what_was_passed_or_carried_the_bomb_is_no_target(text: str) -> None:
    assert targets_of(text) & targets_of("the market and the hotel") == 0
