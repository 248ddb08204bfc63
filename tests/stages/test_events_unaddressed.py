"""Who is no party though he stands there, and lists, pronouns and places that hide who is.

Every sentence is made up for this test.
"""

import pytest
from made_reading import read_documents

from purport.core.document import Document
from purport.core.rows import Count, Event, Party

CASES = [
    # what is asked for is done to them: they are asked nothing
    ("The guild demanded that the nurse be released.", ("REQUEST", ["guild"], [])),
    (
        "The guild called for the release of nine nurses by the junta.",
        ("REQUEST", ["guild"], []),
    ),
    ("The league wanted the release of its fighters.", ("REQUEST", ["league"], [])),
    # the other side of a fight
    (
        "Three members of the Kenyan army were killed in a gunfight with smugglers near Orsk.",
        ("ASSAULT", ["smugglers"], ["Three members of the Kenyan army"]),
    ),
    # whose house it was, and where the police are
    (
        "A man whose house was used as a mill was arrested on Monday.",
        ("COERCE", [], ["man"]),
    ),
    (
        "Police in Chad and Kenya are looking into the murder of a bishop.",
        ("ACCUSE", ["Police in Chad and Kenya"], ["murder of a bishop"]),
    ),
    # lists of subjects whose last stands nearest
    ("Bozkova and Ada Obi were jailed for fraud.", ("SANCTION", [], ["Bozkova", "Ada Obi"])),
    # pronouns of a clause that hangs from what was done to somebody
    (
        "The police arrested Ada Obi at the airport as she was about to be deported.",
        ("THREATEN", [], ["Ada Obi"]),
    ),
    (
        "The gunman exchanged shots with guards before he was killed.",
        ("ASSAULT", [], ["gunman"]),
    ),
    # a time of day is nobody
    ("The explosion took place at 8:40 a.m. near the port.", ("ASSAULT", [], [])),
    # whose meeting is held
    ("Talks between Oslo and the rebels were held.", ("CONSULT", ["Oslo", "rebels"], [])),
    ("A meeting of the ministers was held in Oslo.", ("CONSULT", ["ministers"], [])),
    ("Morneau made the rebels a different offer.", ("AGREE", ["Morneau"], ["rebels"])),
    # to whom it is allowed, and what gives way
    ("The council allowed them to fly back to Chad.", ("CONCEDE", ["council"], ["them"])),
    ("The mayor apologised to the widows.", ("CONCEDE", ["mayor"], ["widows"])),
]


@pytest.fixture(scope="module")
def read() -> dict[str, Document]:
    sentences = [sentence for sentence, _ in CASES]
    return dict(zip(sentences, read_documents(sentences), strict=True))


def told(doc: Document) -> list[tuple[str, list[str], list[str]]]:
    """The type and parties of every event of a document."""

    def parties(event: Event, role: str) -> list[str]:
        return [doc.words(p) for p in doc[Party] if p.event == event.id and p.role == role]

    return [(e.type, parties(e, "actor"), parties(e, "recipient")) for e in doc[Event]]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "event"), CASES)
def test_the_event_has_these_parties(
    read: dict[str, Document], sentence: str, event: tuple[str, list[str], list[str]]
) -> None:
    assert event in told(read[sentence])


@pytest.mark.model
def test_an_age_counts_nobody() -> None:
    (doc,) = read_documents(["Police arrested a 25-year-old man in Orsk."])
    assert {count.max for count in doc[Count]} <= {1}


@pytest.mark.model
def test_members_of_a_body_are_told_by_it() -> None:
    (doc,) = read_documents(["Gunmen shot four members of the Kenyan army near Orsk."])
    (victims,) = [p for p in doc[Party] if p.role == "recipient"]
    assert (victims.country, victims.sector) == ("KEN", "MIL")
