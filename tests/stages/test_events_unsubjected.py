"""Verbs that the parser left without their subject, and subjects behind what opens a clause."""

import pytest
from made_reading import read_documents

from purport.core.document import Document
from purport.core.rows import Event, Mention, Party


def told(doc: Document) -> list[tuple[str, set[str], set[str]]]:
    """Each event's type, actors and recipients, in words."""
    parties = {role: {e.id: set[str]() for e in doc[Event]} for role in ("actor", "recipient")}
    for party in doc[Party]:
        parties[party.role][party.event].add(doc.words(party))
    return [(e.type, parties["actor"][e.id], parties["recipient"][e.id]) for e in doc[Event]]


CASES = {
    "behind after": [
        ("The pier was shut after unknown gunmen opened fire at a ferry in Ruma this morning.",
         ("ASSAULT", {"unknown gunmen"}, set())),
        ("The fair was moved after the council and the Free Reef Movement agreed on its rules.",
         ("AGREE", {"council", "Free Reef Movement"}, set())),
    ],
    "behind what opens the sentence": [
        ("In fulfilment of the king's orders the Army deployed 900 additional soldiers on Monday "
         "along the frontier with Chad.", ("MOBILIZE", {"Army"}, {"frontier"})),
        ("According to the aide, a roaming mortar of the rebels fired on the hospital from a cart.",
         ("ASSAULT", {"rebels"}, {"hospital"})),
        ("Last night at 21:15, a group of raiders crossed from Chad and attacked the village of "
         "Ruma.", ("ASSAULT", {"group of raiders"}, {"village of Ruma"})),
    ],
    "behind a participle with a month": [
        ("All nine pickers abducted near Ruma in mid-May have been freed, the mission said.",
         ("RETREAT", set(), {"All nine pickers"})),
    ],
    "behind a town": [
        ("RUMA ROCK - The commanders of the Danish and Polish armies met for nine hours at the "
         "Ruma crossing on Monday.", ("CONSULT", {"commanders of the Danish"}, set())),
    ],
    "shot": [
        ("Police shot at the crowd.", ("ASSAULT", {"Police"}, {"crowd"})),
        ("The soldiers shot without a warning.", ("ASSAULT", {"soldiers"}, set())),
        ("Large march at Ruma; nine marchers shot dead by police.",
         ("ASSAULT", {"police"}, {"nine marchers"})),
    ],
    "when and where": [
        ("On Monday morning security forces arrested nine men.",
         ("COERCE", {"security forces"}, {"nine men"})),
        ("At dawn government forces shelled the town.",
         ("ASSAULT", {"government forces"}, {"town"})),
        ("During the night gunmen killed four growers.",
         ("ASSAULT", {"gunmen"}, {"four growers"})),
        ("In the north rebels attacked two villages on Monday.",
         ("ASSAULT", {"rebels"}, {"two villages"})),
    ],
}  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize("name", CASES)
def test_the_verb_has_its_subject(name: str) -> None:
    cases = CASES[name]
    found = read_documents([text for text, _ in cases])
    missed = [
        (case, told(doc))
        for case, doc in zip(cases, found, strict=True)
        if case[1] not in told(doc)
    ]
    assert not missed


@pytest.mark.model
def test_who_acts_is_not_named_by_the_day() -> None:
    docs = read_documents(["On Monday morning security forces arrested nine men."])
    names = {doc.words(m) for doc in docs for m in doc[Mention]}
    assert "security forces" in names
    assert not any("morning" in name for name in names)


@pytest.mark.model
def test_nouns_behind_after_stay_what_they_are() -> None:
    (doc,) = read_documents(["He was freed after talks with the rebels ended on Monday."])
    assert ("RETREAT", set(), {"He"}) in told(doc)
    assert not any("talks" in actor for _, actors, _ in told(doc) for actor in actors)


@pytest.mark.model
def test_who_has_not_owned_up_denies_no_act() -> None:
    """The attack took place; nobody says that he did it."""
    docs = read_documents(
        [
            "No group has admitted carrying out the attack on the mill.",
            "No one has claimed the attack.",
            "No group carried out the raid.",
        ]
    )
    assert [[e.modality for e in doc[Event]] for doc in docs] == [
        ["asserted"], ["asserted"], ["denied"],
    ]  # fmt: skip
    assert not [party for doc in docs for party in doc[Party] if party.role == "actor"]
