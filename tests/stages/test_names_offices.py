"""The place or body of an office, and the person who holds it, run together in one name."""

import pytest
from made_reading import read_documents

from purport.core.document import Document
from purport.core.rows import Entity, Mention

HELD = [
    ("Minister for the Middle East Ada Harrow condemned the raid.", "Middle East", "Ada Harrow"),
    ("Deputy Minister for Asia Anne Lind visited Delhi.", "Asia", "Anne Lind"),
    ("Minister for Africa Vera Stone visited Nairobi.", "Africa", "Vera Stone"),
    ("Mayor of Greater Accra Kofi Mensah spoke.", "Greater Accra", "Kofi Mensah"),
    ("Emir of Kano Musa Bello was deposed.", "Kano", "Musa Bello"),
    ("Bishop of Goma Paul Amani met the rebels.", "Goma", "Paul Amani"),
    ("Shadow Minister for the Middle East Ian Rowe asked.", "Middle East", "Ian Rowe"),
]


def names(doc: Document) -> set[str]:
    return {doc.words(mention) for mention in doc[Mention] if mention.form == "name"}


@pytest.mark.model
def test_the_place_of_an_office_is_no_part_of_its_holders_name() -> None:
    documents = read_documents([text for text, _, _ in HELD])
    wrong = [
        f"{text} {sorted(names(doc))}"
        for (text, place, person), doc in zip(HELD, documents, strict=True)
        if not {place, person} <= names(doc)
    ]
    assert len(wrong) <= 1, "\n".join(wrong)


@pytest.mark.model
def test_a_building_is_of_no_party_whose_name_stands_in_it() -> None:
    (doc,) = read_documents(["The Republican Palace was damaged."])
    found = [e for e in doc[Entity] if e.name == "Republican Palace"]
    assert all(entity.country is None and entity.sector is None for entity in found)


@pytest.mark.model
def test_a_place_and_the_town_that_owns_it_are_two_names() -> None:
    (doc,) = read_documents(["A car bomb exploded in Baghdad's Karrada district on Monday."])
    assert {"Baghdad", "Karrada"} <= names(doc)
    assert "Baghdad's Karrada" not in names(doc)


@pytest.mark.model
def test_a_month_in_a_bodys_name_is_no_place() -> None:
    (doc,) = read_documents(
        ["On August 15-16 units of the Interior Ministry troops searched the settlement of Orsk."]
    )
    assert "August" not in names(doc)
