"""Who did it, by the words of blame around an account."""

import pytest
from across_accounts import account
from across_reports import ARMY, FRONT, RAID, fields, report

from purport.across.incidents.accounts import Who

BLAMED = """
    The mayor blamed the Hill Front for the attack.
    Officials pointed the finger at the Hill Front.
    Responsibility was claimed by the Hill Front.
    The Hill Front said it had carried out the attack.
    The Hill Front said its men were behind it.
    In a message the Hill Front took credit for the strike.
    The ministry laid the attack at the door of the Hill Front.
    The ministry attributed the attack to the Hill Front.
    Suspicion fell on the Hill Front.
    The attack bore the hallmarks of the Hill Front.
    The attackers belonged to the Hill Front, the police said.
    The attackers were members of the Hill Front.
    The attackers were fighters of the Hill Front.
    The killers were from the Hill Front.
    Survivors named the Hill Front.
    Survivors recognised men of the Hill Front.
    Survivors said that it was the Hill Front.
    The Hill Front was accused of the attack.
    The Hill Front is held responsible.
    The police suspect the Hill Front.
    The deed was done by the Hill Front.
    Members of the Hill Front did it, the mayor said.
    The Hill Front owned up to the attack.
    The Hill Front boasted of the attack.
    The Hill Front published a video of the attack.
    The rockets were fired by the Hill Front.
    The shots came from positions of the Hill Front.
    The fire came from the Hill Front.
    It was the Hill Front that fired.
    The culprits are known: the Hill Front.
    Behind the attack stands the Hill Front.
    The army says the Hill Front did it.
    The raid was ordered by the Hill Front.
    A spokesman of the Hill Front claimed the attack.
    The attack, claimed by the Hill Front, lasted an hour.
    The ministry assigns the attack to the Hill Front.
    The president called it a crime of the Hill Front.
    The villagers hold the Hill Front to blame.
    Neighbours blame the Hill Front.
    Officials put the attack down to the Hill Front.
    The attack was claimed in the name of the Hill Front.
    The police blame activists of the Hill Front for the attack.
"""
NOT_BLAMED = """
    The Hill Front denied that it was behind the attack.
    The mayor blamed the Hill Front for the price of bread.
    The Hill Front condemned the attack.
    The attackers did not belong to the Hill Front.
    The Hill Front has no part in it.
    It was not the Hill Front.
    The Hill Front said it would find the attackers.
    The Hill Front mourned the dead.
    The Hill Front asked for an inquiry into the attack.
    The attack hit a house of the Hill Front.
    Members of the Hill Front were among the dead.
    The ferry belonged to the Hill Front.
    The Hill Front rules the town.
    The army is fighting the Hill Front in the north.
"""


def _lines(told: str) -> list[str]:
    return [line.strip() for line in told.strip().splitlines()]


def _disputed(words: str) -> bool:
    """Whether a report with these words names another than the army, which a first one names."""
    told = "The Orian Army bombed the ferry"
    army = report("a", f"{told}.", [told], parties=(ARMY,))
    return "actor" in fields(army, report("b", f"{RAID}. {words}", [RAID], sides=(FRONT,)))


@pytest.mark.parametrize("words", _lines(BLAMED))
def test_an_actor_is_named_by_any_words_of_blame(words: str) -> None:
    assert _disputed(words)


@pytest.mark.parametrize("words", _lines(NOT_BLAMED))
def test_who_is_only_spoken_of_is_not_blamed(words: str) -> None:
    assert not _disputed(words)


def test_who_says_our_men_did_it_names_himself() -> None:
    own = "Our fighters burned the depot"
    claim = report("Lake Brigade", f"{own}.", [own], trigger=len("Our fighters "))
    rival = Who("actor", "id h", "id h", "Hill Front", None, "REB", named=True)
    other = [account("b", parties=(rival,), text="The Hill Front burned the depot")]
    assert fields(claim, other) == {"actor": ["Lake Brigade", "Hill Front"]}


def test_an_office_speaks_of_the_men_of_its_state() -> None:
    own = "Our soldiers burned the depot"
    claim = report("Ministry of Defence", f"{own}.", [own], trigger=len("Our soldiers "))
    assert fields(claim, [account("b", parties=(ARMY,))]) == {}
