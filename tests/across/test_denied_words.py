"""What sentences deny: an act, that somebody did it, a report of it."""

import pytest

from purport.across.incidents.denied_words import denies

DENIALS = """
    No such operation took place in the valley
    Our forces were not in the area on that day
    The report is a fabrication
    The ministry rejected the allegation
    The army denied shelling the camp
    The governor's office dismissed the story as propaganda
    The spokesman said the claim was baseless
    These are lies spread by the enemy's media
    There was no raid on the village
    No aircraft of ours flew on Tuesday
    The Air Force had no planes over the town
    The movement had nothing to do with the killing
    Our fighters were nowhere near the bridge
    Not one shell was fired at the hospital
    Not a single bullet was fired by the police
    Nobody was arrested
    No arrests were made
    The police have not detained any student
    We did not abduct anybody
    The so-called massacre never took place
    It is not true that the army burned the village
    There is no truth in the report
    The council disclaims all responsibility
    The general called the accusation a lie
    The incident did not happen
    We reject the charge
    The authorities deny that any such attack occurred
    The video is fake
    The footage was staged
    Army denies raid on camp
    The army was not behind the explosion
    It was not the work of our brigade
    The ministry refuted reports of a clash
    what has been told about the village is an invention
    The rumours about arrests are unfounded
    No soldier fired on the crowd
    No strike was carried out in that district
    The Front said it played no part in the ambush
    The claims are without foundation
    A lie from beginning to end
"""
OTHERS = """
    The government denied entry to the observers
    The prisoners were denied access to lawyers
    No group claimed responsibility
    No group said it was behind the attack
    None of the factions has owned up to the bombing
    The front has said nothing, which is rare where it did not take part
    The police neither confirmed nor denied the report
    There is no evidence that the army was involved
    The ministry could not be reached
    No one was hurt
    The council rejected the proposal
    He dismissed the minister
    It denied that civilians were hurt
    The army will not attack the town
    The ministry did not comment
    We will never forget the dead
    The town had not been attacked since May
    The mayor did not say how many died
    No aid has reached the town
    The number is not known
    The operation is to deny the enemy the freedom to move
    He denied that the army was planning an attack
    There is no evidence of a raid
    The police would not confirm or deny it
"""


def _lines(told: str) -> list[str]:
    return [line.strip() for line in told.strip().splitlines()]


@pytest.mark.parametrize("sentence", _lines(DENIALS))
def test_a_denial_is_found_however_an_office_words_it(sentence: str) -> None:
    assert denies(f"{sentence}.") is not None


@pytest.mark.parametrize("sentence", _lines(OTHERS))
def test_no_denial_of_an_act_is_none(sentence: str) -> None:
    assert denies(f"{sentence}.") is None


@pytest.mark.parametrize(
    ("sentence", "act"),
    [("No such raid took place.", True), ("Our men were not behind the raid.", False)],
)
def test_that_nothing_happened_is_told_from_that_others_did_it(sentence: str, act: bool) -> None:
    found = denies(sentence)
    assert found is not None
    assert found.act == act
