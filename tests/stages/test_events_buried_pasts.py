"""Verbs that the parser buried in what stands beside them, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event, Party

TOLD = {
    "A Danish cargo plane unloaded tents, blankets and medicine.": ("AID", "unloaded tents"),
    "Farmers of the growers' union blocked roads on Tuesday.": ("PROTEST", "blocked roads"),
    "Talks began three weeks after Serbs in the north threw up roadblocks.":
        ("PROTEST", "threw up roadblocks"),
    "By order of the commander the Fourth Army deployed tanks along the border.":
        ("MOBILIZE", "deployed tanks"),
    "On 4 May 2020 the Red Cross, jointly with the city of Bern, delivered blankets to the camp.":
        ("AID", "delivered blankets"),
    "The Centre welcomes that the army let captives go on Monday.":
        ("RETREAT", "let captives go"),
    "Four persons employed by the station called Radio Lomna were detained under a warrant.":
        ("COERCE", "detained"),
    "A boy called Ali was shot dead by soldiers.": ("ASSAULT", "shot dead"),
    "The 27 who were detained in May are free.": ("COERCE", "detained"),
}  # fmt: skip


def _events(text: str) -> list[tuple[Event, dict[str, list[str]]]]:
    (doc,) = read_documents([text])
    found = []
    for event in doc[Event]:
        parties: dict[str, list[str]] = {"actor": [], "recipient": []}
        for party in doc[Party]:
            if party.event == event.id:
                parties[party.role].append(doc.text[party.start : party.stop])
        found.append((event, parties))
    return found


@pytest.mark.parametrize("text", TOLD)
def test_a_buried_verb_tells_its_event(text: str) -> None:
    kind, told = TOLD[text]
    found = {(e.type, text[e.trigger_start : e.trigger_stop], e.modality) for e, _ in _events(text)}
    assert (kind, told, "asserted") in found


def test_what_a_bomb_did_as_a_van_passed_was_not_done_by_the_van() -> None:
    text = "A bomb went off as a police van passed through Orsk on Tuesday, killing two constables."
    (killing,) = [p for e, p in _events(text) if e.rule == "ASSAULT.kill"]
    assert killing == {"actor": [], "recipient": ["two constables"]}


def test_who_is_shot_past_a_comma_did_not_shoot() -> None:
    found = _events("Dona Marta, shot through the calf, sat in the sixth lorry of the column.")
    assert [p["actor"] for _, p in found] == [[]]


@pytest.mark.parametrize(
    "text", ["The mayor, a farmer, planted trees.", "Families of murdered miners waited at home."]
)
def test_participles_before_their_nouns_stay(text: str) -> None:
    assert not any(p["actor"] for _, p in _events(text))
