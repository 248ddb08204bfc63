"""Ways in which local and wire reporters tell an incident, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event, Party

ACCOUNTS: dict[str, list[tuple[str, str, str, str]]] = {
    "people taken off": [
        ("Masked men took away six Danes near the ford.", "ASSAULT", "Masked men", "six Danes"),
        ("The travellers were marched into the bush by gunmen.",
         "ASSAULT", "gunmen", "travellers"),
        ("Gunmen took four men off a bus near Kasuku.", "ASSAULT", "Gunmen", "four men"),
        ("Border guards stopped two shepherds near the frontier.",
         "COERCE", "Border guards", "two shepherds"),
        ("On the 4th the army swept three villages near Orsk.", "COERCE", "army", "villages"),
    ],
    "people freed or kept": [
        ("Sixteen beekeepers regained their freedom.", "RETREAT", "", "Sixteen beekeepers"),
        ("The court sent nine weavers to prison.", "COERCE", "court", "nine weavers"),
        ("Rescuers pulled nine miners from the shaft.", "AID", "Rescuers", "nine miners"),
    ],
    "fire and fighting": [
        ("A bomb tore apart a police van.", "ASSAULT", "", "police van"),
        ("Orskian units fired in the direction of the village.",
         "ASSAULT", "Orskian units", "village"),
        ("Special units charged at citizens by the well.",
         "ASSAULT", "Special units", "citizens"),
        ("Troops of the 9th Battalion encountered nine members of the rebel group.",
         "ASSAULT", "Troops", "nine members"),
        ("The army retook the town after a week of fighting.", "ASSAULT", "army", "town"),
        ("The toll of Monday's fighting between two clans at Kasuku rose to nine.",
         "ASSAULT", "two clans", ""),
    ],
    "clauses below a noun": [
        ("The nine teachers kidnapped on 3 May are in good health.",
         "ASSAULT", "", "nine teachers"),
        ("The ministry has no news of the teachers who had been abducted on 3 May.",
         "ASSAULT", "", "teachers"),
        ("The mayor spoke of the air raid in which nine women died.",
         "ASSAULT", "", "nine women"),
        ("The drivers speak of the kidnapping of passengers last week.",
         "ASSAULT", "", "passengers"),
        ("Yesterday's bombings in Kasuku were on every front page.", "ASSAULT", "", ""),
    ],
    "verbs that a parser loses": [
        ("Gunmen in uniform abducted villagers near the town of Orsk on Sunday and nine of them "
         "were found dead.", "ASSAULT", "Gunmen", "villagers"),
        ("The Council adopted on Monday restrictive measures against Denmark.",
         "SANCTION", "Council", "Denmark"),
        ("ORSK, June 15 (Hill Wire) - A little-known militia threatened to attack supply convoys "
         "from July 1 unless the troops leave.", "THREATEN", "militia", "supply convoys"),
    ],
    "columns, relief, pacts and protest": [
        ("Danish and Swedish troops went on patrol together at the lake.",
         "COOPERATE", "Swedish troops", ""),
        ("The army brought a supply convoy of forty lorries into Orsk.", "AID", "army", "Orsk"),
        ("Blankets were handed to nine families by the agency.",
         "AID", "agency", "nine families"),
        ("The two families signed a covenant.", "AGREE", "two families", ""),
        ("The governor laid the blast at the door of the militia.",
         "ACCUSE", "governor", "militia"),
        ("Taxi drivers brought the city to a standstill.", "PROTEST", "Taxi drivers", ""),
        ("The general gave the miners until Friday to leave.",
         "THREATEN", "general", "miners"),
    ],
}  # fmt: skip
NOTHING = (
    "Nine pupils invited on 3 May visited the mill.",
    "The nurses who had been taken to the sea were happy.",
    "Monday's concert was long.",
)


@pytest.mark.model
@pytest.mark.parametrize("name", ACCOUNTS)
def test_an_account_is_told_with_its_parties(name: str) -> None:
    cases = ACCOUNTS[name]
    wrong = []
    for (text, kind, who, whom), doc in zip(
        cases, read_documents([c[0] for c in cases]), strict=True
    ):
        found = []
        for event in doc[Event]:
            mine = [p for p in doc[Party] if p.event == event.id]
            actors = " / ".join(text[p.start : p.stop] for p in mine if p.role == "actor")
            others = " / ".join(text[p.start : p.stop] for p in mine if p.role == "recipient")
            found.append((event.type, actors, others))
        if not any(t == kind and who in a and whom in r for t, a, r in found):
            wrong.append(f"{text} {found}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.model
def test_what_only_looks_like_an_account_tells_none() -> None:
    docs = read_documents(list(NOTHING))
    assert [d.text for d in docs if d[Event]] == []
