"""Common sentences that the shipped model's trees get wrong, mended, and what stays no act."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event, Party

TOLD = [
    ("The league warned of sanctions should the junta miss the date.", "THREATEN", "asserted", ""),
    (
        "A nurse told reporters that teachers demonstrated outside the ministry.",
        "PROTEST",
        "asserted",
        "ministry",
    ),
    (
        "A nurse informed the court that troops were posted along the frontier.",
        "MOBILIZE",
        "asserted",
        "frontier",
    ),
    (
        "It was past midnight when the agency airlifted biscuits into the valley.",
        "AID",
        "asserted",
        "",
    ),
    ("Malunda said that it had not accused Chad of spying.", "ACCUSE", "denied", "Chad"),
    ("A sniper shot the driver of the bus.", "ASSAULT", "asserted", "driver of the bus"),
    ("He said an officer shot a man and fled.", "ASSAULT", "asserted", "man"),
    ("The militia shot Ada Lund on Monday.", "ASSAULT", "asserted", "Ada Lund"),
    ("Gunmen shot and killed a judge.", "ASSAULT", "asserted", "judge"),
    ("The army shot down three drones.", "ASSAULT", "asserted", ""),
    ("Youths tore down the posters of the party.", "COERCE", "asserted", ""),
    ("The army will not hesitate to use force.", "THREATEN", "planned", ""),
    ("The guards did not hesitate to shoot at the crowd.", "ASSAULT", "asserted", "crowd"),
    ("The king hesitated to send troops.", "MOBILIZE", "denied", ""),
    ("Nobody may enter the valley without a permit from the army.", "COERCE", "asserted", ""),
    ("The editor was charged with treason on Monday.", "ACCUSE", "asserted", "editor"),
    ("Two nurses were indicted in Orsk.", "ACCUSE", "asserted", "Two nurses"),
]
"""Text, type, modality, and to whom it was done where that is told."""
NO_ACTS = [
    "In the novel, rebels shelled the abbey.",
    "The opera shows how the rebels shelled the abbey.",
    "The play is about a king who was shot.",
    "The first group shot was taken by a reporter.",
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "modality", "recipient"), TOLD)
def test_what_is_told_is_found(text: str, kind: str, modality: str, recipient: str) -> None:
    (doc,) = read_documents([text])
    found = {event.id for event in doc[Event] if (event.type, event.modality) == (kind, modality)}
    assert found
    suffering = [p for p in doc[Party] if p.event in found and p.role == "recipient"]
    assert not recipient or recipient in {doc.words(party) for party in suffering}


@pytest.mark.model
@pytest.mark.parametrize("text", NO_ACTS)
def test_what_nobody_did_is_no_event(text: str) -> None:
    (doc,) = read_documents([text])
    assert not doc[Event]


@pytest.mark.model
def test_nobody_is_struck_in_the_next_clause() -> None:
    (doc,) = read_documents(["The talks were put off because the rebels' pledge came late."])
    refused = {event.id for event in doc[Event] if event.type == "REJECT"}
    assert refused
    assert not [party for party in doc[Party] if party.event in refused]
