"""Verbs by family, with goods, persons, places and passives, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event, Party

FAMILIES: dict[str, list[tuple[str, str, str, str]]] = {
    "relief and goods": [
        ("A Danish freighter unloaded 400 tonnes of rice and cooking oil at the port of Beira.",
         "AID", "freighter", ""),
        ("The Arab Monetary Fund lent Tunisia 90 million dollars.", "AID", "Fund", "Tunisia"),
        ("Army helicopters ferried the stranded villagers to Pokhara.",
         "AID", "helicopters", "villagers"),
        ("A Greek cutter towed the drifting dinghy with its forty passengers to Kos.",
         "AID", "cutter", ""),
        ("Poland took in two thousand people from the border villages.",
         "AID", "Poland", "people"),
    ],
    "trade and shared work": [
        ("Police in Cairo and Khartoum exchanged lists of wanted smugglers.",
         "COOPERATE", "Police", ""),
        ("Hungary bought 200 million cubic metres of gas from Azerbaijan.",
         "COOPERATE", "Hungary", "Azerbaijan"),
        ("Madrid extradited the banker to Bolivia.", "COOPERATE", "Madrid", "Bolivia"),
        ("Bosnia joined the customs union last year.", "COOPERATE", "Bosnia", ""),
    ],
    "courts and relations": [
        ("A court in Dakar sentenced the rapper in his absence to two years.",
         "SANCTION", "court", "rapper"),
        ("The ministry in Lima declared the Mexican ambassador persona non grata.",
         "SANCTION", "ministry", "ambassador"),
        ("The court ordered the magazine to pay nine million to the general.",
         "SANCTION", "court", "magazine"),
    ],
    "police and censors": [
        ("Gendarmes cleared the occupied faculty at dawn.", "COERCE", "Gendarmes", ""),
        ("The ministry pulped the whole print run of the novel.", "COERCE", "ministry", ""),
        ("The rebels conscripted boys of fifteen.", "COERCE", "rebels", "boys"),
        ("The governor slapped a night curfew on three districts.", "COERCE", "governor", ""),
        ("Police tear-gassed the women outside the court.", "ASSAULT", "Police", "women"),
        ("Gendarmes water-cannoned the hauliers at the gate.", "ASSAULT", "Gendarmes", "hauliers"),
    ],
    "force": [
        ("Our fighters annihilated the patrol near Shabelle.", "ASSAULT", "fighters", "patrol"),
        ("The mine had been planted by militiamen.", "ASSAULT", "militiamen", ""),
        ("The army starved the quarter for two hundred days.", "ASSAULT", "army", "quarter"),
        ("The rebels downed a transport plane.", "ASSAULT", "rebels", ""),
        ("Militiamen mortared the airport.", "ASSAULT", "Militiamen", ""),
    ],
    "crowds": [
        ("Villagers heckled the minister at the opening of the dam.",
         "PROTEST", "Villagers", "minister"),
        ("Thousands of pensioners converged on the parliament.",
         "PROTEST", "pensioners", "parliament"),
        ("Activists chained themselves to the gate of the refinery.", "PROTEST", "Activists", ""),
        ("Ten thousand people massed before the courthouse to denounce the verdict.",
         "PROTEST", "people", ""),
    ],
    "giving way": [
        ("The kidnappers let the engineers go.", "RETREAT", "kidnappers", "engineers"),
        ("The tribesmen loosed their hostages.", "RETREAT", "tribesmen", "hostages"),
        ("The last of the rebels laid down their rifles in Mindanao.", "RETREAT", "rebels", ""),
        ("The truce held for a third day in Taiz.", "RETREAT", "", ""),
        ("Khartoum admitted the UN rapporteur to Darfur.", "RETREAT", "Khartoum", ""),
        ("The ministry lifted its suspension of the two weeklies.", "CONCEDE", "ministry", ""),
    ],
    "forces moved": [
        ("Chad sent two companies to the border with Darfur.", "MOBILIZE", "Chad", ""),
        ("Snipers were posted on the roofs of the ministry.", "MOBILIZE", "", ""),
        ("Oslo scrambled two fighters over the Barents Sea.", "MOBILIZE", "Oslo", ""),
        ("Nairobi dispatched riot police to Kisumu.", "MOBILIZE", "Nairobi", "Kisumu"),
        ("Reservists reported to their depots.", "MOBILIZE", "Reservists", ""),
    ],
    "words": [
        ("The junta gave the ambassador seventy-two hours to leave.",
         "SANCTION", "junta", "ambassador"),
        ("The minister warned Belgrade of consequences.", "THREATEN", "minister", "Belgrade"),
        ("The bishop enjoined the junta to free the nuns.", "REQUEST", "bishop", "junta"),
        ("Ankara turned a deaf ear to the court's plea.", "REJECT", "Ankara", "court"),
        ("The abbot vouched for the prisoner.", "SUPPORT", "abbot", "prisoner"),
        ("The generals promised the clan a share of the gold.", "AGREE", "generals", "clan"),
        ("The sultan held out an olive branch to the clans.", "AGREE", "sultan", "clans"),
        ("The envoy paid a courtesy call on the sultan.", "CONSULT", "envoy", "sultan"),
        ("The two presidents conferred by telephone.", "CONSULT", "presidents", ""),
    ],
}  # fmt: skip
"""Sentence, type, and words of who does it to whom; all of them asserted."""

NOTHING = (
    "The waiters cleared the tables.",
    "The grocer lent his aunt an ear.",
    "The choir converged on the final chord.",
    "The gardener planted a hedge near the mine.",
    "The tailor laid down his needle.",
    "The rumours were downed with a glass of ale.",
)
"""Sentences with the same verbs that tell no act."""


@pytest.mark.model
@pytest.mark.parametrize("family", FAMILIES)
def test_the_verbs_of_a_family_tell_who_did_it_to_whom(family: str) -> None:
    cases = FAMILIES[family]
    wrong = []
    for (text, kind, who, whom), doc in zip(
        cases, read_documents([c[0] for c in cases]), strict=True
    ):
        found = []
        for event in doc[Event]:
            mine = [p for p in doc[Party] if p.event == event.id]
            actors = " / ".join(text[p.start : p.stop] for p in mine if p.role == "actor")
            others = " / ".join(text[p.start : p.stop] for p in mine if p.role == "recipient")
            found.append((event.type, event.modality, actors, others))
        if not any((t, m) == (kind, "asserted") and who in a and whom in r for t, m, a, r in found):
            wrong.append(f"{text} {found}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.model
def test_the_same_verbs_in_daily_life_tell_nothing() -> None:
    found = [(d.text, [e.rule for e in d[Event]]) for d in read_documents(list(NOTHING))]
    assert [f for f in found if f[1]] == []
