"""Days that open a clause without a comma, and towns of datelines, are no part of who did it."""

import pytest
from made_reading import read_documents

from purport.core.rows import Party


def parties(text: str) -> list[tuple[str, str]]:
    doc = read_documents([text])[0]
    return sorted({(p.role, doc.text[p.start : p.stop]) for p in doc[Party]})


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("On 15 June soldiers surrounded the village.", "soldiers"),
        ("This morning UNFICYP soldiers attacked the village.", "UNFICYP soldiers"),
        ("Since yesterday afternoon gunmen had opened fire on police in four places.", "gunmen"),
        ("In the night of 16 September terrorists raided the village.", "terrorists"),
        ("Police say the night guards attacked the village.", "night guards"),
        ("The march organisers accused the police of lies.", "march organisers"),
        ("The 6 April Movement attacked the ministry on Monday.", "6 April Movement"),
    ],
)
def test_who_did_it_begins_after_the_day(text: str, doer: str) -> None:
    assert ("actor", doer) in parties(text)


def test_whom_it_befell_begins_after_the_day() -> None:
    found = parties("On 12 May eleven Turkish Cypriots were abducted from a bus by armed men.")
    assert ("recipient", "eleven Turkish Cypriots") in found


def test_the_town_of_a_dateline_did_nothing() -> None:
    found = parties(
        "KIEV, Feb 11 (Nile Wire) - Ukraine accused Russia on Wednesday of shelling a town, "
        "killing 16 people."
    )
    assert "KIEV" not in {words for _, words in found}
    assert ("actor", "Ukraine") in found
