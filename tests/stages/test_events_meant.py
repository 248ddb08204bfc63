"""Who is meant where syntax points elsewhere: members told by the way, posts, hosts, those helped.

Every sentence is made up for this test.
"""

import pytest
from made_reading import read_documents

from purport.core.document import Document
from purport.core.rows import Event, Party

CASES = [
    # told beside: "including", "as well as"
    (
        "The army detained several traders, including Omar Haddad, a middleman selling fuel.",
        ("COERCE", ["army"], ["several traders", "Omar Haddad"]),
    ),
    (
        "Obi was helped by former members of the league, including actor Ada Moss.",
        ("AID", ["former members of the league", "actor Ada Moss"], ["Obi"]),
    ),
    # the person, not the title read as a second subject
    (
        "Ada Berg, Ambassador to Chad, condemned the rebels.",
        ("ACCUSE", ["Ada Berg"], ["rebels"]),
    ),
    # whoever is helped in it does it
    (
        "France backs the Government of Chad in accusing the rebels of murder.",
        ("ACCUSE", ["Government of Chad"], ["rebels"]),
    ),
    # who claims a deed killed those it killed
    (
        "On Friday, Al-Shabaab claimed two attacks in the port of Baidoa which killed nine people.",
        ("ASSAULT", ["Al-Shabaab"], ["nine people"]),
    ),
    # whose posts lie where it fell
    ("Shells fell near Israeli army positions.", ("ASSAULT", [], ["Israeli army positions"])),
    # a journey made to meet somebody
    (
        "The envoy travelled to Texas to meet with Governor Abbott.",
        ("CONSULT", ["envoy"], ["Governor Abbott"]),
    ),
    # a dam by name is a thing
    ("The army captured the Tabqa Dam.", ("ASSAULT", ["army"], [])),
    # whose convoys they are
    ("The regime approved UN convoy requests.", ("CONCEDE", ["regime"], ["UN"])),
    # a participle that a hyphen joins to a name tells no deed
    (
        "The navy shelled rebel-held Daro and Orsk.",
        ("ASSAULT", ["navy"], ["rebel-held Daro", "Orsk"]),
    ),
    # a wish to meet, and goods that nobody promises
    (
        "Foreign envoys wanted to meet with her son.",
        ("AGREE", ["Foreign envoys"], ["her son"]),
    ),
    (
        "Our supplies will help relieve the plight of 3,000 civilians in Aleppo.",
        ("AID", [], ["3,000 civilians"]),
    ),
    # what goes through a network
    (
        "The attack on the company's servers was launched by a user named Zorro.",
        ("COERCE", ["user"], ["company"]),
    ),
    # both verbs harm the same people
    (
        "Mortars killed and injured camp residents near the fort.",
        ("ASSAULT", [], ["camp residents"]),
    ),
]
NOTHING = [
    "We will not let the rebels have rockets that threaten Chad.",
    "The minister sought to meet the president.",
    "The army is targeting the training with the Ukrainians on new threats.",
    "Want to bring her to the palace?",
]


def _told(doc: Document) -> list[tuple[str, list[str], list[str]]]:
    def words(event: Event, role: str) -> list[str]:
        mine = [p for p in doc[Party] if p.event == event.id and p.role == role]
        return [doc.words(p) for p in mine]

    return [(e.type, words(e, "actor"), words(e, "recipient")) for e in doc[Event]]


@pytest.mark.model
@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_parties_are_those_who_are_meant(
    text: str, wanted: tuple[str, list[str], list[str]]
) -> None:
    (doc,) = read_documents([text])
    assert wanted in _told(doc)


@pytest.mark.model
@pytest.mark.parametrize("text", NOTHING)
def test_no_such_act_is_told(text: str) -> None:
    (doc,) = read_documents([text])
    kinds = {kind for kind, _, _ in _told(doc)}
    assert kinds.isdisjoint({"THREATEN", "CONSULT", "ASSAULT", "REQUEST"})


@pytest.mark.model
def test_whoever_prevents_a_deed_does_not_do_it() -> None:
    (doc,) = read_documents(["The general will work on how to end the killings in Darfur."])
    assert all(not actors for kind, actors, _ in _told(doc) if kind == "ASSAULT")


@pytest.mark.model
def test_a_request_is_told_once_with_whom_it_asks() -> None:
    (doc,) = read_documents(["The request of the miners asking Oslo to pay taxes was upheld."])
    told = [t for t in _told(doc) if t[0] == "REQUEST"]
    assert told == [("REQUEST", ["miners"], ["Oslo"])]
