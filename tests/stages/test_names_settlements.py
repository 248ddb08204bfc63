"""Places that a word beside their name tells: "the village of Dalimanda"."""

import pytest
from made_reading import read_documents

from purport.core.document import Document
from purport.core.rows import Mention

TOLD = [
    ("Terrorists entered the village of Dalimanda and murdered eight citizens.", "Dalimanda"),
    ("Gunmen attacked the administrative post of Bovai, in the north.", "Bovai"),
    ("Nurses were kidnapped in the territory of Orbisi yesterday.", "Orbisi"),
    ("The five had been carried off near Dulumba in the middle of the month.", "Dulumba"),
    ("Four men were shot dead in the hamlet of Lumbisi on Friday.", "Lumbisi"),
]


def places(doc: Document) -> set[str]:
    return {doc.words(m) for m in doc[Mention] if m.form == "name" and m.kind == "place"}


@pytest.mark.model
def test_what_is_called_a_village_is_a_place() -> None:
    documents = read_documents([text for text, _ in TOLD])
    wrong = [
        text for (text, place), doc in zip(TOLD, documents, strict=True) if place not in places(doc)
    ]
    assert not wrong


@pytest.mark.model
def test_a_body_or_person_beside_such_a_word_is_none() -> None:
    (doc,) = read_documents(["The Department of Justice sued near Google's office in Denver."])
    assert not places(doc) & {"Justice", "Google"}
