"""The five ways in which an act is told, in many constructions, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event

TOLD: dict[str, list[tuple[str, str, str]]] = {
    "neither, nor, nobody and nowhere": [
        ("Neither the army nor the police burned the village, the bishop said.",
         "ASSAULT", "denied"),
        ("Not one student was arrested.", "COERCE", "denied"),
        ("Nor has the junta freed the poets.", "RETREAT", "denied"),
        ("Nor did the coast guard, contrary to the reports, rescue the crew.", "AID", "denied"),
        ("The guards arrested nobody.", "COERCE", "denied"),
        ("Nowhere have the rebels attacked a clinic.", "ASSAULT", "denied"),
        ("At no stage on Friday night did the air force bomb the port.", "ASSAULT", "denied"),
        ("Far from having attacked the town, the rebels fed it.", "ASSAULT", "denied"),
        ("The rebels thought better of attacking the town.", "ASSAULT", "denied"),
        ("Claims that Chad bombed the mill are a fabrication, the army said.",
         "ASSAULT", "denied"),
    ],
    "what others say of us": [
        ("They say that we killed our guests.", "ASSAULT", "possible"),
        ("They say that the rebels killed their guests.", "ASSAULT", "asserted"),
    ],
    "what was not kept from happening": [
        ("Nothing kept the students from marching on the palace.", "PROTEST", "asserted"),
        ("Rain did not stop the planes from bombing the port.", "ASSAULT", "asserted"),
        ("The guards went on to arrest the poet.", "COERCE", "asserted"),
        ("Not content with jailing the poet, the king burned his house.", "COERCE", "asserted"),
    ],
    "questions": [
        ("Is Oslo arming the rebels or is it not?", "AID", "possible"),
        ('"Did the guards really beat the boy?" asked the paper.', "ASSAULT", "possible"),
        ("Will Oslo at last expel the envoy, asks the paper.", "SANCTION", "possible"),
        ("Could it be that the rebels attacked the mill?", "ASSAULT", "possible"),
        ("The paper asks whether the police did or did not arrest the poet.",
         "COERCE", "possible"),
    ],
    "talk": [
        ("Rumour has it that the king's brother was arrested.", "COERCE", "possible"),
        ("Rumours that Chad has arrested the envoy could not be confirmed.",
         "COERCE", "possible"),
        ("It was claimed that rebels killed the mayor.", "ASSAULT", "possible"),
        ("Unconfirmed reports speak of rebels having attacked the clinic.",
         "ASSAULT", "possible"),
        ("According to a rumour in the port, the navy has arrested the mayor.",
         "COERCE", "possible"),
        ("The minister would neither confirm nor deny that his planes had bombed the port.",
         "ASSAULT", "possible"),
        ("The army stands accused of burning nine barns.", "ASSAULT", "possible"),
    ],
    "conditions and rules": [
        ("Had the police arrived late, the mob would have killed both brothers.",
         "ASSAULT", "possible"),
        ("Were the police to arrest the bishop, the city would riot.", "COERCE", "possible"),
        ("If the truce fails, the rebels would attack the port, the general said.",
         "ASSAULT", "possible"),
        ("The law allows the ministry to expel envoys.", "SANCTION", "possible"),
    ],
    "wishes and orders": [
        ("Two senators moved that Oslo expel the envoy.", "SANCTION", "demanded"),
        ("The committee insisted that the troops be withdrawn from the valley.",
         "RETREAT", "demanded"),
        ("The council demands that the king arrest the general.", "COERCE", "demanded"),
        ("The union wants Chad to release the miners.", "RETREAT", "demanded"),
        ("The party wants the envoy expelled.", "SANCTION", "demanded"),
        ("It is time for Oslo to impose sanctions on the junta.", "SANCTION", "demanded"),
        ("Let Oslo at long last recognise the republic.", "SUPPORT", "demanded"),
        ("The junta must, the bishop argued, release the poets.", "RETREAT", "demanded"),
        ('"Burn the barns, all of them!" cried the colonel.', "ASSAULT", "demanded"),
        ("Brothers of the hills, burn the barns!", "ASSAULT", "demanded"),
        ("Both armies shall without delay withdraw from the valley.", "RETREAT", "demanded"),
        ("Every state is duty bound to condemn the raid.", "ACCUSE", "demanded"),
    ],
    "plans": [
        ("The governor will on Thursday hand over nine tents to the clinic, her office said.",
         "AGREE", "planned"),
        ("Lisbon will next month expel two envoys.", "THREATEN", "planned"),
        ("The rebels intend to attack the port, their leader told the radio.",
         "THREATEN", "planned"),
        ("The bill would expel the envoy.", "THREATEN", "planned"),
    ],
    "words between": [
        ("Oslo, said its minister, had expelled the envoy.", "SANCTION", "asserted"),
        ("The rebels, it seems, burned the bridge.", "ASSAULT", "asserted"),
        ("The general, whose men burned the village, was arrested on Monday.",
         "COERCE", "asserted"),
        ("Two boats trying to land rice in the bay were seized by the navy.",
         "COERCE", "asserted"),
        ("The army had by noon occupied the radio station.", "ASSAULT", "asserted"),
        ("The colonel had the bridge blown up.", "ASSAULT", "asserted"),
        ("Calls upon the rebels in Orsk to release the nuns;", "REQUEST", "asserted"),
    ],
}  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize("way", TOLD)
def test_an_act_is_told_in_every_construction_as_it_is_said(way: str) -> None:
    cases = TOLD[way]
    found = [
        [(e.type, e.modality) for e in doc[Event]]
        for doc in read_documents([text for text, _, _ in cases])
    ]
    wrong = [
        f"{text} {ways}"
        for (text, kind, how), ways in zip(cases, found, strict=True)
        if (kind, how) not in ways
    ]
    assert not wrong, "\n".join(wrong)
