"""Gifts, care, talks, common works, pleas and hints of force, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event

TOLD: dict[str, list[tuple[str, str]]] = {
    "gifts and purses": [
        ("Norway donated ninety snow ploughs to the Moldovan government in March.", "AID"),
        ("London flew a second batch of anti-drone guns to Kyiv.", "AID"),
        ("Oslo covered the cost of 4,000 prostheses for Ukrainian veterans.", "AID"),
        ("Beijing threw Colombo a lifeline of one billion dollars.", "AID"),
        ("Kuwait has stepped in with 300 tonnes of dates for hungry families in Darfur.", "AID"),
    ],
    "care and shelter": [
        ("Villagers nursed and fed the stranded pilgrims for a week.", "AID"),
        ("Monks in Mae Sot gave a home to ninety Karen orphans.", "AID"),
        ("A Spanish trawler came to the aid of a sinking boat with ninety Gambians aboard.", "AID"),
        ("German engineers drilled twelve wells for the herders of Turkana.", "AID"),
    ],
    "joint works": [
        ("Oman and Qatar linked their power grids.", "COOPERATE"),
        (
            "Rwandan engineers and their Burundian colleagues repaired the bridge together.",
            "COOPERATE",
        ),
        ("Croatia's secret service tipped off the Slovenes about the smugglers.", "COOPERATE"),
        ("Trade between Rwanda and Uganda resumed at Gatuna.", "COOPERATE"),
    ],
    "talks and terms": [
        ("The Kenyan mediators listened to the complaints of the Nuer chiefs.", "CONSULT"),
        ("The king of Spain and the Polish president exchanged views on migration.", "CONSULT"),
        ("Kosovo's premier had lunch with the German chancellor.", "CONSULT"),
        ("Oslo and Stockholm finalised a plan for the fishing grounds.", "AGREE"),
    ],
    "pleas, hints and favours": [
        ("The trapped platoon radioed the base for air cover.", "REQUEST"),
        (
            "The African Union raised the prospect of force against the coup leaders in Gabon.",
            "THREATEN",
        ),
        ("Canada removed the exile movement from its list of terrorist groups.", "CONCEDE"),
        ("Ankara dropped its objections to the Swedish bid.", "CONCEDE"),
        (
            "Estonia stands shoulder to shoulder with Georgia, its minister told deputies.",
            "SUPPORT",
        ),
    ],
}
UNTOLD = (
    "The actor donated his painting to the museum.",
    "The coach raised the prospect of a new contract.",
    "The plumber lent a hand to his neighbour.",
    "The climbers came face to face with a bear.",
    "The teacher took the boy off the list.",
    "Leaves rained down on the walkers.",
)


@pytest.mark.model
@pytest.mark.parametrize("told", TOLD.values(), ids=list(TOLD))
def test_ways_of_telling_are_found(told: list[tuple[str, str]]) -> None:
    wrong = []
    for (text, kind), doc in zip(told, read_documents([t[0] for t in told]), strict=True):
        found = [event.type for event in doc[Event]]
        if kind not in found:
            wrong.append(f"{found}: {text}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.model
def test_other_things_told_by_these_words_are_none() -> None:
    for doc in read_documents(list(UNTOLD)):
        assert not doc[Event], doc.text
