"""Who is struck where the participle stands first: "killed in the raid were two nurses"."""

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
