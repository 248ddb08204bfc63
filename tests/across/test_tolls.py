"""Numbers of killed, injured, arrested ... read from the words of a sentence."""

import pytest

from purport.across.incidents.quantities import quantities
from purport.across.incidents.tolls import tolls


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("at least 12 men", (12, None)), ("more than 80 men", (81, None)),
        ("up to 9 men", (0, 9)), ("fewer than ten men", (0, 9)), ("about 40 men", (34, 46)),
        ("Thirty-two men", (32, 32)), ("a hundred and fifty men", (150, 150)),
        ("two dozen men", (24, 24)), ("1,200 men", (1200, 1200)), ("20 to 30 men", (20, 30)),
        ("between 20 and 30 men", (20, 30)), ("20-30 men", (20, 30)),
        ("The number has gone up to 18", (18, 18)), ("It has risen from 11 to 14", (14, 14)),
    ],
)  # fmt: skip
def test_numbers_are_read_with_their_bounds(text: str, bounds: tuple[int, int | None]) -> None:
    (number,) = quantities(text)
    assert (number.low, number.high) == bounds


@pytest.mark.parametrize(
    "text",
    ["in 2016", "on 12 May", "May 12", "No. 27", "a 17-year-old", "$40", "40 per cent", "5 km",
     "three days ago", "two rockets", "36 lorries", "aged 31", "Flight 447"],
)  # fmt: skip
def test_what_counts_no_people_is_left_out(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Two died, a baker and his son.", {"killed": 2}),
        ("The families have the names of 23 people who were killed.", {"killed": 23}),
        ("The death toll stood at 17 on Monday.", {"killed": 17}),
        ("The governor put the number of dead at nine.", {"killed": 9}),
        ("The number of those who died after the raid on the ford has risen to 11.",
         {"killed": 11}),
        ("We have lost nine fighters.", {"killed": 9}),
        ("Seven martyrs were buried.", {"killed": 7}),
        ("The blast left 34 of them dead.", {"killed": 34}),
        ("By noon the dead numbered 26.", {"killed": 26}),
        ("Four civilians were killed and twelve others were slightly hurt.",
         {"killed": 4, "injured": 12}),
        ("Two soldiers and three civilians were killed.", {"killed": 5}),
        ("At least eight people, including two girls, were shot dead.", {"killed": 8}),
        ("The attack claimed 23 lives.", {"killed": 23}),
        ("Six bodies were taken to the morgue.", {"killed": 6}),
        ("Nobody was hurt.", {"killed": 0, "injured": 0}),
        ("The ministry reported 213 arrests.", {"arrested": 213}),
        ("Police took 45 people into custody.", {"arrested": 45}),
        ("Forty women were carried off.", {"abducted": 40}),
        ("Ninety girls are back home.", {"released": 90}),
        ("Some 300 people fled, and 19 are missing.", {"displaced": 255, "missing": 19}),
    ],
)  # fmt: skip
def test_numbers_are_set_to_what_was_done(sentence: str, told: dict[str, int]) -> None:
    assert {toll.kind: toll.low for toll in tolls(sentence)} == told


@pytest.mark.parametrize(
    "sentence",
    ["Eight of the dead were children.", "Six of them died later.", "A further four died.",
     "None of the 45 passengers was injured.", "The minister raised an earlier toll of seven.",
     "Ten gunmen in masks came on horses.", "The general, a man of 62, was killed.",
     "They picked up 66 delegates.", "It killed her two children."],
)  # fmt: skip
def test_parts_and_other_numbers_are_no_tolls(sentence: str) -> None:
    assert tolls(sentence) == []


def test_who_did_it_is_not_counted_with_those_it_was_done_to() -> None:
    (toll,) = tolls("Ten gunmen that came by boat killed four guards.")
    assert (toll.kind, toll.low, toll.whom.split()[0]) == ("killed", 4, "guards")
