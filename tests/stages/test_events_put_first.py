"""Who is struck where the participle stands first, and other clauses turned round."""

import pytest
from made_reading import read_documents

from purport.core.document import Document
from purport.core.rows import Event, Party


def struck(doc: Document) -> set[tuple[str, str, str]]:
    """Type, modality and recipient of each event that has one."""
    told = {event.id: event for event in doc[Event]}
    return {
        (told[party.event].type, told[party.event].modality, doc.words(party))
        for party in doc[Party]
        if party.role == "recipient"
    }


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Killed in the raid were two nurses.", ("ASSAULT", "asserted", "two nurses")),
        ("Also wounded were nine guards.", ("ASSAULT", "asserted", "nine guards")),
        ("Arrested on Monday were three students of the academy.",
         ("COERCE", "asserted", "three students of the academy")),
        ("Injured in the blast were the mayor of Orsk and his driver.",
         ("ASSAULT", "asserted", "mayor of Orsk")),
        ("Among those arrested on Sunday was the editor of the weekly.",
         ("COERCE", "asserted", "editor of the weekly")),
    ],
)  # fmt: skip
def test_a_participle_in_front_tells_a_passive(text: str, told: tuple[str, str, str]) -> None:
    (doc,) = read_documents([text])
    assert told in struck(doc)


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["The wounded were nurses.", "Killed time was the abbot's best time."]
)
def test_what_is_no_passive_stays(text: str) -> None:
    (doc,) = read_documents([text])
    assert not doc[Event]


@pytest.mark.model
def test_should_before_the_subject_means_if() -> None:
    (doc,) = read_documents(["The league warned of sanctions should the junta miss the date."])
    assert [event.type for event in doc[Event]] == ["THREATEN"]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "In the novel, rebels shelled the abbey.",
        "The opera shows how the rebels shelled the abbey.",
        "The play is about a king who was shot.",
    ],
)
def test_what_fiction_tells_nobody_did(text: str) -> None:
    (doc,) = read_documents([text])
    assert not doc[Event]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A nurse told reporters that teachers demonstrated outside the ministry.", "PROTEST"),
        ("A nurse informed the court that troops were posted along the frontier.", "MOBILIZE"),
        ("It was past midnight when the agency airlifted biscuits into the valley.", "AID"),
        ("Malunda said that it had not accused Chad of spying.", "ACCUSE"),
    ],
)
def test_what_somebody_is_told_is_told(text: str, kind: str) -> None:
    (doc,) = read_documents([text])
    assert kind in {event.type for event in doc[Event]}


@pytest.mark.model
def test_nobody_is_struck_in_the_next_clause() -> None:
    (doc,) = read_documents(["The talks were put off because the rebels' pledge came late."])
    assert not {told for told in struck(doc) if told[0] == "REJECT"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("A sniper shot the driver of the bus.", "driver of the bus"),
        ("He said an officer shot a man and fled.", "man"),
        ("The militia shot Ada Lund on Monday.", "Ada Lund"),
        ("Gunmen shot and killed a judge.", "judge"),
    ],
)
def test_shot_behind_who_shoots_is_a_verb(text: str, recipient: str) -> None:
    (doc,) = read_documents([text])
    assert ("ASSAULT", "asserted", recipient) in struck(doc)


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["The first group shot was taken by a reporter.", "A police shot rang out."]
)
def test_a_shot_stays_a_noun(text: str) -> None:
    (doc,) = read_documents([text])
    assert not struck(doc)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army will not hesitate to use force.", ("THREATEN", "planned")),
        ("The guards did not hesitate to shoot at the crowd.", ("ASSAULT", "asserted")),
        ("The king hesitated to send troops.", ("MOBILIZE", "denied")),
        ("The army shot down three drones.", ("ASSAULT", "asserted")),
        ("Youths tore down the posters of the party.", ("COERCE", "asserted")),
    ],
)
def test_who_does_not_hesitate(text: str, told: tuple[str, str]) -> None:
    (doc,) = read_documents([text])
    assert told in {(event.type, event.modality) for event in doc[Event]}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The editor was charged with treason on Monday.", "ACCUSE"),
        ("Two nurses were indicted in Orsk.", "ACCUSE"),
    ],
)
def test_whom_it_was_done_to_is_enough(text: str, kind: str) -> None:
    (doc,) = read_documents([text])
    assert kind in {event.type for event in doc[Event]}
