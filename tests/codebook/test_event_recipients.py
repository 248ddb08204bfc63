"""Whom an act is done to, read by the shipped model: holders of things, never things or places."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event, Party

CASES: dict[str, list[tuple[str, str, str]]] = {
    "whose a thing is": [
        ("The militia burned the ministry's archive.", "ASSAULT", "ministry"),
        ("The jets struck a warehouse belonging to the clan.", "ASSAULT", "clan"),
        ("The army captured land held by the insurgents.", "ASSAULT", "insurgents"),
        ("The militia burned a bus carrying miners.", "ASSAULT", "miners"),
        ("Gunmen shelled a police station.", "ASSAULT", "police station"),
        ("Hackers attacked the league's website.", "COERCE", "league"),
    ],
    "things of nobody": [
        ("The strike destroyed nine tunnels.", "ASSAULT", ""),
        ("Rebels blew up two bridges.", "ASSAULT", ""),
        ("The navy sank nine boats.", "ASSAULT", ""),
        ("The guards burned the archive.", "ASSAULT", ""),
    ],
    "from whom it was taken": [
        ("Gunmen seized the bridge from the militia.", "ASSAULT", "militia"),
        ("The army captured the barracks from the insurgents.", "ASSAULT", "insurgents"),
    ],
    "against whom, far from the raid": [
        ("The air force carried out nine strikes in support of the king using jets and rockets "
         "as well as heavy guns against the insurgents.", "ASSAULT", "insurgents"),
    ],
    "places where it was": [
        ("Nine thousand miners marched in Orsk.", "PROTEST", ""),
        ("Soldiers withdrew from Orsk.", "RETREAT", ""),
        ("The militia torched a village.", "ASSAULT", "village"),
    ],
    "their own forces": [
        ("Both kings put their armies on high alert.", "MOBILIZE", ""),
    ],
    "where a ceasefire holds and troops are sent": [
        ("The rebels declared a ceasefire in Orsk.", "CONCEDE", "Orsk"),
        ("The troops stayed on alert in Orsk.", "MOBILIZE", "Orsk"),
    ],
    "who asked, who is given, who is warned": [
        ("The minister refused a request from the bishop to free the poet.", "REJECT", "bishop"),
        ("The king gave the navy permission to sail.", "CONCEDE", "navy"),
        ("The king warned the envoy that he would expel him.", "THREATEN", "envoy"),
    ],
    "whoever the deed is done to owns it": [
        ("The miners celebrated the poet's release.", "RETREAT", "poet"),
    ],
    "the verb that was read into a name": [
        ("The court freed on bail two ministers.", "RETREAT", "two ministers"),
    ],
    "convoys are people": [
        ("The convoy was ambushed near the river.", "ASSAULT", "convoy"),
    ],
    "nouns that no list knows": [
        ("The militia destroyed the scoreboard.", "ASSAULT", ""),
        ("The militia seized nine cannons and other military hardware.", "COERCE", ""),
        ("The rebels killed the pilot.", "ASSAULT", "pilot"),
        ("The judges rejected the argument.", "REJECT", ""),
    ],
    "who is spared was refused nothing": [
        ("The premier declined to threaten the duke.", "REJECT", ""),
    ],
    "lists that the parser cut": [
        ("The minister held meetings with alumni of the academy and nurses of the clinic.",
         "CONSULT", "alumni of the academy / nurses of the clinic"),
        ("The rebels shelled Orsk and other towns in Chad.", "ASSAULT",
         "Orsk / other towns in Chad"),
    ],
    "to whom a letter is sent": [
        ("The king sent the bishop a letter.", "CONSULT", "bishop"),
    ],
    "not who stands in another clause": [
        ("World leaders denounced the Kenya raid; Obi, others vowed revenge.", "ACCUSE", "Kenya"),
    ],
}  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize("name", CASES)
def test_the_recipient_is_whoever_suffers_or_gets_it(name: str) -> None:
    cases = CASES[name]
    for (text, kind, whom), doc in zip(cases, read_documents([c[0] for c in cases]), strict=True):
        found = [
            " / ".join(
                text[p.start : p.stop]
                for p in doc[Party]
                if p.event == event.id and p.role == "recipient"
            )
            for event in doc[Event]
            if event.type == kind
        ]
        assert whom in found, f"{text} {found}"


@pytest.mark.model
def test_who_meets_is_no_recipient() -> None:
    (doc,) = read_documents(["The last meeting of the foreign ministers took place in Oslo."])
    assert [(doc.words(p), p.role) for p in doc[Party]] == [("foreign ministers", "actor")]


@pytest.mark.model
def test_a_group_of_two_countries_is_of_neither() -> None:
    (doc,) = read_documents(["The rebels kidnapped pilgrims from Kenya and Chad."])
    (whom,) = [p for p in doc[Party] if p.role == "recipient"]
    assert (whom.name, whom.country) == ("pilgrims from Kenya and Chad", None)
