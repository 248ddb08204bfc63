"""What reads like a number, a denial or an attack of an incident and is of something else."""

import pytest
from across_accounts import account

from purport.across.incidents.accounts import Who
from purport.across.incidents.denials import is_denial
from purport.across.incidents.denied_words import denies
from purport.across.incidents.doers import striking_side
from purport.across.incidents.implied import implied
from purport.across.incidents.other_acts import opens_another
from purport.across.incidents.pages import Page
from purport.across.incidents.tolls import tolls

TAKEN = ("released", "abducted", "arrested")
OF_OTHERS = """
    All three were killed in the blast.
    All three have died of their burns.
    All four had been badly wounded.
    The three were shot dead at the gate.
    All nine, who were hurt by splinters, live in Oro.
    The 12 workers are on strike.
    All 12 are still on strike.
    Their 12 drivers have been on strike since May.
    The six were taken to hospital.
    The 40 soldiers are at the border.
    These 20 farmers have no seed.
    Those 300 residents had no water.
    The seven members were elected in June.
    All seven were sworn in on Friday.
    All five were displaced by the flood.
"""
OF_THEM = """
    The five hostages are in good spirits.
    All five were taken to hospital for a check-up.
    The five have called home.
    Our five colleagues are in the capital.
    The five abducted nurses were in the same house.
    The five men taken at the bridge are of one clan.
    The five detainees have seen a lawyer.
    These five persons were of the night shift.
    All five will rest for a week.
"""
NOT_DENIED = """
    The police were not there when the mob attacked the mosque.
    Troops were not in the village when the rebels attacked it.
    The soldiers were not at the post until masked gunmen had stormed it.
    The patrol was nowhere near as the bandits burned the mill.
    No soldier who took part in the raid that killed nine was punished.
    No officer who fired was arrested.
    No guard that shot at the crowd has been detained.
    No man whose gun killed a child has been dismissed.
    Nobody attacked us until dawn, when the rebels stormed the village.
    No one shelled the town before noon, nor since.
    There has been no protest at the mine for three weeks.
    Nobody has been arrested so far.
    No convoy was attacked until June.
"""
DENIED = """
    Our troops were not in the village when it was attacked.
    The police were not there when the market was burned.
    Our planes were not flying when the shell fell on the school.
    No soldier of ours shot at the crowd.
    No such raid has taken place since the truce.
    Nothing of the kind happened, neither then nor since.
    Nobody attacked the mosque.
    The army had nothing to do with the fire, which broke out after rebels stormed the town.
    The police were not involved when the mob attacked the mosque.
    Our men were not there when the mob came, and had no part in the killing.
    No officer was arrested.
"""
NOT_TOLD = """
    abducted: They took 12 from the treasury.
    abducted: The thieves took 12 from the shop.
    abducted: The firm seized 30 from the depot.
    abducted: Rebels pulled 9 of their men from the town.
    abducted: The army pulled 300 soldiers out of the valley.
    abducted: The mission pulled 40 of its staff out of the city.
    abducted: Nine troops were pulled out of the valley.
    arrested: The militia put 30 men into trucks for the front.
    arrested: The charity loaded 30 women into buses.
    arrested: Soldiers put 30 recruits into trucks for the front.
    arrested: Gunmen pushed 30 girls into lorries.
"""
TOLD = """
    abducted 12: They took 12 villagers from the mosque.
    abducted 12: The gunmen took 12 from the bus.
    abducted 12: The gunmen pulled 12 passengers off a bus.
    abducted 12: Twelve passengers were pulled from the night bus.
    abducted 12: The gunmen dragged 12 from their homes.
    abducted 12: Gunmen seized 12 of its staff at the gate.
    arrested 30: The police put 30 men into trucks.
    arrested 30: Prison guards pushed 30 men into cells.
    arrested 30: Soldiers in black masks loaded 30 men into lorries.
"""


def _rows(told: str) -> list[str]:
    return [line.strip() for line in told.strip().splitlines()]


@pytest.mark.parametrize("sentence", _rows(OF_OTHERS))
def test_what_befell_others_gives_no_number_of_the_taken(sentence: str) -> None:
    assert [implied(kind, sentence) for kind in TAKEN] == [None, None, None]


@pytest.mark.parametrize("sentence", _rows(OF_THEM))
def test_what_is_told_of_the_taken_gives_their_number(sentence: str) -> None:
    told = implied("released", sentence)
    assert told is not None
    assert told.low == 5


def test_who_is_charged_was_arrested_and_not_released() -> None:
    assert implied("released", "All five were charged with theft.") is None
    assert implied("arrested", "All five were charged with theft.") is not None


@pytest.mark.parametrize("sentence", _rows(NOT_DENIED))
def test_what_others_did_meanwhile_is_not_denied(sentence: str) -> None:
    assert denies(sentence) is None


@pytest.mark.parametrize("sentence", _rows(DENIED))
def test_who_was_away_or_did_nothing_denies_the_act(sentence: str) -> None:
    assert denies(sentence) is not None


@pytest.mark.parametrize("row", _rows(NOT_TOLD))
def test_like_words_tell_no_number(row: str) -> None:
    kind, sentence = row.split(": ", 1)
    assert kind not in {toll.kind for toll in tolls(sentence)}


@pytest.mark.parametrize("row", _rows(TOLD))
def test_people_taken_from_where_people_are_count(row: str) -> None:
    what, sentence = row.split(": ", 1)
    kind, number = what.split()
    assert int(number) in [toll.low for toll in tolls(sentence) if toll.kind == kind]


@pytest.mark.parametrize(
    ("words", "denial"),
    [
        ("the republic does not detain writers", False),
        ("the republic doesn't detain writers", False),
        ("our courts don’t detain writers", False),
        ("the republic has not detained writers", True),
    ],
)
def test_what_is_never_done_is_said_of_no_one_act(words: str, denial: bool) -> None:
    at = words.index("detain")
    said = account("a", document="one", type="COERCE", modality="denied", text=words,
                   sentence_text=words, start=0, stop=len(words), trigger=at,
                   sentence=(0, len(words)))  # fmt: skip
    told = account("b", document="two", type="ASSAULT", text="Rebels burned the mill.")
    assert is_denial(said, [told]) is denial


@pytest.mark.parametrize(
    ("words", "struck"),
    [
        ("Attack of the Hill Front on our village", True),
        ("Assault by the Hill Front", True),
        ("The Murder of the Hill Front leader", False),
        ("Killing of President Hill Front upon the road", False),
    ],
)
def test_an_attack_at_the_head_of_a_sentence_has_its_side(words: str, struck: bool) -> None:
    front = Who("", "front", "front", "Hill Front", None, "REB", named=True)
    at = words.index("Hill Front")
    page = Page(text=words, sentences=[(0, len(words))], sides=[(at, at + 10, front)])
    told = account("a", text=words, start=0, stop=len(words), trigger=0, sentence=(0, len(words)),
                   page=page)  # fmt: skip
    assert bool([*striking_side(told)]) is struck


def test_blank_lines_before_a_sentence_are_not_read_again_for_each() -> None:
    text = "The feast was held." + "\n" * 300_000 + "A film shows a gate."  # hours, if they were
    page = Page(text=text, sentences=[(0, 19), (300_019, len(text))])
    assert not opens_another(page, 1)


def test_a_bullet_after_blank_lines_opens_another_matter() -> None:
    text = "The feast was held." + "\n" * 500 + "• A film shows a gate."
    page = Page(text=text, sentences=[(0, 19), (521, len(text))])
    assert opens_another(page, 1)
