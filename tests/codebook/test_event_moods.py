"""What tells an act and what does not, and how it is told, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event

TOLD: dict[str, list[tuple[str, str, str]]] = {
    "verbs that were read as nouns, and infinitives": [
        ("The premier is due to hold talks in Cork on Tuesday.", "AGREE", "planned"),
        ("The union repeated a pledge to free the hostages.", "AGREE", "asserted"),
        ("The island is ready to free the two pilots.", "AGREE", "planned"),
        ("An order to expel the monks was read out on Monday.", "SANCTION", "demanded"),
        ("The league used barges to shell the port.", "ASSAULT", "asserted"),
    ],
    "untrue, unwilling and only wished": [
        ("The rebels stopped short of sanctions against Chad.", "SANCTION", "denied"),
        ("The story that Chad recalled its ambassador is untrue.", "SANCTION", "denied"),
        ("The bishop was unwilling to receive the envoy.", "CONSULT", "denied"),
        ("The envoy wishes the king had pardoned the poet.", "CONCEDE", "possible"),
    ],
    "victims and weapons": [
        ("A car bomb tore through a market in Osra, killing 12.", "ASSAULT", "asserted"),
        ("Three policemen dead in rebel ambush", "ASSAULT", "asserted"),
        ("Having shelled the villagers, the frigates withdrew.", "ASSAULT", "asserted"),
        ("So the ministry has once again teargassed schoolchildren.", "ASSAULT", "asserted"),
        ("After seizing the village, the fighters burned the school.", "ASSAULT", "asserted"),
    ],
    "captives and hackers": [
        ("The rebels took eleven soldiers prisoner.", "COERCE", "asserted"),
        ("The airman was taken prisoner by the rebels.", "COERCE", "asserted"),
        ("Pirates took 14 sailors hostage.", "ASSAULT", "asserted"),
        ("Hackers attacked the website of the ministry.", "COERCE", "asserted"),
        ("The bank was hit by a cyber attack.", "COERCE", "asserted"),
        ("Police raided the offices of the party.", "COERCE", "asserted"),
        ("More than 200 people remain in detention.", "COERCE", "asserted"),
        ("Her brother disappeared after being taken away by soldiers.", "COERCE", "asserted"),
    ],
    "words, not blows": [
        ("The senator launched a verbal attack on the judge.", "ACCUSE", "asserted"),
        ("The regime vowed a crushing response to any attack.", "THREATEN", "asserted"),
        ("The judge received death threats.", "THREATEN", "asserted"),
        ("The island applied for membership of the bloc.", "REQUEST", "asserted"),
        ("Talks collapsed on Sunday.", "REJECT", "asserted"),
    ],
    "acts beside words of elections, offices and seasons": [
        ("The militia let the sailors go after two days.", "RETREAT", "asserted"),
        ("Gunmen held the mayor in a cellar; those responsible fled.", "COERCE", "asserted"),
        ("The organisers are excluding the rebels from the talks.", "SANCTION", "asserted"),
        ("Iran agrees with the European powers on a new deal.", "AGREE", "asserted"),
        ("Herders attacked farmers in the dry season near Orsk.", "ASSAULT", "asserted"),
        ("The candidate was attacked on his way to a campaign rally.", "ASSAULT", "asserted"),
        ("Supporters of the ruling party attacked opposition candidates.", "ASSAULT", "asserted"),
        ("Fans attacked the coach of the visiting pilgrims.", "ASSAULT", "asserted"),
        ("The envoy defended the rebels from criticism in the council.", "SUPPORT", "asserted"),
        ("The kingdom put ten million dollars into relief for the refugees.", "AID", "asserted"),
    ],
    "help": [
        ("The jets supported the ground troops with air strikes.", "AID", "asserted"),
        ("The republic supplied the rebels with rifles.", "AID", "asserted"),
        ("Medics evacuated the wounded.", "AID", "asserted"),
        ("The fishermen were not given shelter by the coast guard.", "AID", "denied"),
    ],
    "strikes and sanctions": [
        ("Hundreds marched on the parliament.", "PROTEST", "asserted"),
        ("Unions have called a general strike for Friday.", "PROTEST", "planned"),
        ("The opposition called for mass protests.", "PROTEST", "demanded"),
        ("The former warlord was handed a 30-year jail term.", "SANCTION", "asserted"),
        ("The navy sent two frigates to the strait.", "MOBILIZE", "asserted"),
    ],
    "it was done": [
        ("The poet was able to meet the envoy in Lima.", "CONSULT", "asserted"),
        ("The militia would often shell the villagers at night.", "ASSAULT", "asserted"),
        ("The king is committed to peace and has already freed the poets.", "RETREAT",
         "asserted"),
        ("I want to thank the rebels of the valley.", "SUPPORT", "asserted"),
        ("The general explained why the army shelled the villagers.", "ASSAULT", "asserted"),
    ],
    "not done, or not known": [
        ("The Syrian delegation did not meet the opposition in Vienna.", "CONSULT", "denied"),
        ("The corporal swore he had not tortured the courier.", "ASSAULT", "denied"),
        ("The planned summit between the two kings fell through.", "CONSULT", "denied"),
        ("The clerk disputes the version that soldiers beat him.", "ASSAULT", "denied"),
        ("Had the rebels taken the bridge, the capital would have fallen.", "ASSAULT",
         "possible"),
        ("Were the junta to lift the curfew, shops would open.", "CONCEDE", "possible"),
        ("According to unconfirmed reports the mayor was arrested.", "COERCE", "possible"),
    ],
    "to be done": [
        ("The army must fly there to help the refugees.", "AID", "demanded"),
        ("Campaigners want the general charged with murder.", "ACCUSE", "demanded"),
        ("The judge directed the police to detain the captain.", "COERCE", "demanded"),
        ("The premier remains committed to working with Peru.", "AGREE", "planned"),
        ("Talks will be held between the king and the rebels.", "AGREE", "planned"),
    ],
}  # fmt: skip

UNTOLD: dict[str, list[tuple[str, str]]] = {
    "names and kinds": [
        ("Forces of the kingdom flew using attack, fighter and transport aircraft.", "ASSAULT"),
        ("The road runs between the Danish-speaking and the Dutch-speaking coast.", "CONSULT"),
        ("A sailor who was supporting Operation Sea Wind fell ill.", "SUPPORT"),
        ("The actor launched a charm offensive in Hollywood.", "ASSAULT"),
        ("The army said the group remained a serious threat.", "THREATEN"),
        ("The league threatens the stability of the island.", "THREATEN"),
    ],
    "no force, no yielding": [
        ("Villagers were starving after fleeing from their homes.", "RETREAT"),
        ("The defector left the organization in May.", "SANCTION"),
        ("The bailiff executed the sentence of the court.", "ASSAULT"),
        ("The migrants' boat sank off the coast.", "ASSAULT"),
        ("The lawyer fought for justice.", "ASSAULT"),
    ],
    "no word given": [
        ("Analysts warned that the rebels could attack the pipeline.", "THREATEN"),
        ("The league is committed to defeating the rebels.", "CONCEDE"),
        ("The two agreed that there will be work to do.", "AGREE"),
        ("Such a solution will allow the parties to rest.", "CONCEDE"),
        ("The quake left people needing assistance.", "AID"),
    ],
}  # fmt: skip


def events_of(texts: list[str]) -> list[list[tuple[str, str]]]:
    """Type and modality of the events of each text."""
    return [[(e.type, e.modality) for e in doc[Event]] for doc in read_documents(texts)]


@pytest.mark.model
@pytest.mark.parametrize("way", TOLD)
def test_an_act_is_told_as_it_is_said(way: str) -> None:
    cases = TOLD[way]
    found = events_of([text for text, _, _ in cases])
    wrong = [
        f"{text} {ways}"
        for (text, kind, how), ways in zip(cases, found, strict=True)
        if (kind, how) not in ways
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.model
@pytest.mark.parametrize("way", UNTOLD)
def test_words_that_tell_no_such_act_are_left_alone(way: str) -> None:
    cases = UNTOLD[way]
    found = events_of([text for text, _ in cases])
    wrong = [
        f"{text} {ways}"
        for (text, kind), ways in zip(cases, found, strict=True)
        if kind in {k for k, _ in ways}
    ]
    assert not wrong, "\n".join(wrong)
