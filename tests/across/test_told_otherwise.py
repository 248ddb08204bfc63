"""Numbers and denials told in ways that new writers brought."""

import pytest

from purport.across.incidents.denied_words import denies
from purport.across.incidents.tolls import tolls

TOLD = """
    killed 3: Three (3) persons, all of them men, lost their lives.
    killed 8: Eight lives were lost on Sunday in the fire.
    killed 6: Six travellers, two nurses among them, were burnt to death.
    killed 6: Six travellers, a nurse among them, were burnt to death.
    killed 4: The siege had cost them four of theirs.
    killed 12: The staff put the rebel dead at 12.
    killed 7: Seven people had been blown to bits in the yard.
    killed 5: Five citizens embraced martyrdom.
    killed 5: Five of ours have joined the ranks of the martyrs.
    killed 4: Four herders were found with their throats cut.
    killed 2: The patrol fired back, eliminating two raiders.
    injured 11: Eleven are lying in the clinic of the town.
    injured 11: Eleven were rushed to clinics.
    injured 9: Two died and nine are confined.
    injured 4: The beating left four with injuries.
    injured 3: Three more were taken by boat to the hospital.
    injured 5: There were five names on the list of admissions.
    injured 5: Five had broken bones.
    arrested 6: On Friday six activists were lifted in the south of the county.
    arrested 6: Six people were booked.
    arrested 6: Police took six printers from the works.
    abducted 40: Forty of our children were carried away.
    abducted 40: No fewer than 40 pupils are feared to be in the hands of bandits.
    abducted 12: They made off with the lorry and 12 labourers.
    displaced 900: The raids have pushed 900 people to the islands.
    displaced 900: Since then 900 people have slept in the bush.
    displaced 900: The parish fed 900 persons who had left their homes.
    displaced 900: In all, 900 people were put out on the street.
    released 9: Nine have come home.
    released 50: The president granted remission to fifty prisoners.
"""
DENIED = (
    "Neither the Front nor its youth wing is involved in any way.",
    "We reject the haste to pin the crime on our members.",
    "It has read the tissue of lies that a paper has spread.",
    "There is not a shred of evidence that our men did it.",
    "The brigade's guns had kept silent all morning.",
    "The governor waved the story away.",
    "The party washes its hands of the murder.",
    "We reject categorically the allegation that anyone was beaten.",
)
NOT_DENIED = (
    "The governor denied the family a permit.",
    "The deputies took no part in the sessions.",
    "The clinic denies that anyone was hurt.",
)


def _rows(told: str) -> list[tuple[str, str]]:
    return [tuple(line.strip().split(": ", 1)) for line in told.strip().splitlines()]  # type: ignore[misc]


@pytest.mark.parametrize(("what", "sentence"), _rows(TOLD))
def test_numbers_are_read_in_these_ways_as_well(what: str, sentence: str) -> None:
    kind, number = what.split()
    told = [toll for toll in tolls(sentence) if toll.kind == kind]
    assert any(t.low <= int(number) <= (t.high or int(number)) for t in told)


@pytest.mark.parametrize("sentence", DENIED)
def test_these_words_deny(sentence: str) -> None:
    assert denies(sentence) is not None


@pytest.mark.parametrize("sentence", NOT_DENIED)
def test_these_words_deny_nothing_of_an_act(sentence: str) -> None:
    assert denies(sentence) is None


def test_some_of_ours_may_be_fewer_than_all() -> None:
    (toll,) = tolls("Three of our members died.")
    assert (toll.low, toll.high) == (3, None)


def test_new_cases_of_an_illness_are_no_wounded() -> None:
    assert not tolls("Doctors saw 1,300 new cases of colic.")
