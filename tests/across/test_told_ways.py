"""Numbers, denials and days in the many ways in which reports put them."""

import pytest

from purport.across.incidents.denied_words import denies
from purport.across.incidents.quantities import quantities
from purport.across.incidents.tolls import one_of_them, tolls

TOLD = {
    "killed": """
        Nine conscripts were cut down at the gate
        Horsemen cut down nine villagers
        Nine of the guards were sent to their graves
        Nine invaders met their end on the bridge
        nine soldiers of the junta were put out of action
        The result was nine of the militiamen killed
        Nine miners, all from one village, were killed
        They bury nine sons today
        Nine of its citizens became martyrs
        Nine people who had come to vote were killed
        nine men whom the patrol shot dead
        Nine men, the eldest of them seventy, were hanged
        The list of the dead has nine names
        nine paid with their lives
        Nine people breathed their last on the operating table
        Nine villagers were mowed down
        Nine civilians were among the dead
        Nine men were found shot in a field
        the herders were shot dead, nine of them
    """,
    "injured": """
        Her uncle and others, nine persons in all, received shrapnel wounds
        Nine constables were shot in the leg
        Nine were hit by fragments
        Nine pupils were cut by glass
        Nine of our comrades were beaten bloody
        Nine monks were left with broken bones
        Nine demonstrators lost an eye
        The doctors stitched up nine
    """,
    "arrested": """
        Nine marchers have been thrown into the cells
        They noted the names of nine persons in custody
        Nine activists are in the hands of the police
        police carted off nine
        nine reporters whom the police took from their desks
        Nine people are being questioned
        Nine rioters were placed in detention
        officers picked up nine men
        Nine dockers were locked up
        Nine have been remanded
    """,
    "abducted": """
        Gunmen took nine men off a bus
        Bandits led nine of the travellers away into the forest
        Nine travellers were led away to an unknown place
        Nine men were dragged from the lorry
        the nine men whom the rebels hold
        Nine human beings, who were taken from it
        The gang holds nine people
        Nine drivers are held for ransom
        Masked men forced nine people into a van
    """,
    "released": """
        Nine of the passengers kidnapped in May were set free by their captors
        Nine students who had been abducted regained their freedom on Sunday
        Nine men who had been in the hands of rebels were handed over to us
        Nine nurses held since March walked free
    """,
    "displaced": """
        Nine persons have moved towards the lake
        The fighting has driven nine people from their homes
        Nine persons from the hamlets of Arn, Belt and Corv had been displaced
        We were nine persons in the camp; all have fled
        Nine villagers ran into the forest
        Nine families have left the valley
        Nine inhabitants abandoned the valley
    """,
    "missing": """
        Nine others taken from the village are missing
        Nine more have not been seen since
        Nine of them are still missing
        Families gave us the names of nine who are missing
        the fate of nine others is not known
        The whereabouts of nine are unknown
    """,
}
DENIALS = """
    There was no encounter in the hills
    None of our men fired a shot that night
    The brigade detained nobody in the village
    The Guards planted no device on the road
    No mortar was used
    It was not us
    Our country carried out no strike on foreign soil
    The ministry calls the report a fairy tale
    The army categorically excludes any involvement
    We know nothing about any kidnapping
    The claim has nothing to do with reality
    The movement distances itself from the killing
    This film was shot elsewhere and years ago
"""
NO_DENIALS = """
    The airfield lies two kilometres off
    The television lies to you
    Everybody denies having paid a ransom
    The town denies aiming at civilians
    Two rockets had not gone off
    We ask that nobody shoot into the forest
    We appeal to the guards not to use force
"""


def _lines(told: str) -> list[str]:
    return [line.strip() for line in told.strip().splitlines()]


@pytest.mark.parametrize(
    ("sentence", "kind"), [(s, kind) for kind, told in TOLD.items() for s in _lines(told)]
)
def test_nine_are_read_as_what_was_done_to_them(sentence: str, kind: str) -> None:
    assert (kind, 9, 9) in [(t.kind, t.low, t.high) for t in tolls(f"{sentence}.")]


@pytest.mark.parametrize("sentence", _lines(DENIALS))
def test_a_denial_is_found_in_other_words(sentence: str) -> None:
    assert denies(f"{sentence}.") is not None


@pytest.mark.parametrize("sentence", _lines(NO_DENIALS))
def test_what_denies_no_act_is_no_denial(sentence: str) -> None:
    assert denies(f"{sentence}.") is None


@pytest.mark.parametrize(
    "text",
    ["a girl of 15 died", "Sami K., 71, who sold bread, died", "Why would one move the dead?",
     "300 huts were burnt"],
)  # fmt: skip
def test_ages_and_things_count_nobody(text: str) -> None:
    assert quantities(text) == []


def test_a_quarrel_over_people_bounds_no_number() -> None:
    (number,) = quantities("a quarrel over 49 sailors")
    assert (number.low, number.high) == (49, 49)


def test_families_are_counted_where_they_had_to_leave_and_nowhere_else() -> None:
    assert [t.kind for t in tolls("Forty families fled.")] == ["displaced"]
    assert tolls("Forty families were killed.") == []


def test_those_who_stay_in_custody_are_not_all_who_were_arrested() -> None:
    told = tolls("Thirty were freed on Monday; fourteen stay in custody.")
    assert [t.kind for t in told] == ["released"]


def test_one_more_is_told_without_a_number() -> None:
    (toll,) = tolls("Gunmen abducted three nurses and the driver.")
    assert (toll.low, toll.high) == (3, 4)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("a young guard was shot in the leg", "injured"), ("killing a farmer.", "killed"),
     ("one soldier has been killed", "killed")],
)  # fmt: skip
def test_one_person_is_counted_without_a_number(text: str, kind: str) -> None:
    assert [(t.kind, t.low) for t in one_of_them(text)] == [(kind, 1)]
