"""Events told in the words of streets, barracks and communiqués, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event

WAYS: dict[str, list[tuple[str, str, str]]] = {
    "arrests": [
        ("Two dockers were lifted near the quay on Sunday.", "COERCE", "asserted"),
        ("The army picked up four suspected smugglers.", "COERCE", "asserted"),
        ("The cantor was hustled into an unmarked van.", "COERCE", "asserted"),
        ("Nine observers were disarmed on the hill.", "COERCE", "asserted"),
        ("Soldiers went from house to house in Bara.", "COERCE", "asserted"),
        ("The army threw up checkpoints around the port.", "COERCE", "asserted"),
    ],
    "abductions": [
        ("The raiders took with them two potters.", "ASSAULT", "asserted"),
        ("Sixty schoolgirls were carried away by bandits.", "ASSAULT", "asserted"),
        ("Gunmen drove off with a nurse.", "ASSAULT", "asserted"),
        ("Four millers ended up in the hands of the rebels.", "ASSAULT", "asserted"),
    ],
    "guns and rounds": [
        ("Two rounds landed near the mill.", "ASSAULT", "asserted"),
        ("The bomb tore the front off a bakery.", "ASSAULT", "asserted"),
        ("The blast tore the roof off a school.", "ASSAULT", "asserted"),
        ("A car bomb claimed four lives in Ruma.", "ASSAULT", "asserted"),
        ("Our troops retaliated with mortars.", "ASSAULT", "asserted"),
        ("Border troops resorted to heavy firing at noon.", "ASSAULT", "asserted"),
        ("A sniper shot at a tram on the quay.", "ASSAULT", "asserted"),
        ("Our fighters dealt a blow to the mercenaries.", "ASSAULT", "asserted"),
    ],
    "crowds, roads and convoys": [
        ("Strikers dug in at the gates of the dockyard.", "PROTEST", "asserted"),
        ("The marchers refused to disperse.", "PROTEST", "asserted"),
        ("Six thousand people have taken to the road since the raid.", "RETREAT", "asserted"),
        ("The convoy got through to Gorom on Friday.", "AID", "asserted"),
        ("Norway is rushing 300 gunners to the island.", "MOBILIZE", "asserted"),
        ("The last of the garrison came out with their hands up.", "RETREAT", "asserted"),
    ],
    "set in front": [
        ("It was from Polish positions that the shell was fired.", "ASSAULT", "asserted"),
        ("It was on Friday that the army shelled the village of Bara.", "ASSAULT", "asserted"),
    ],
    "a participle that opens the sentence": [
        ("Arrested on 9 May in Lund, the painter is on hunger strike.", "COERCE", "asserted"),
        ("Beaten by police outside the mosque on Friday, the tailor lost an eye.",
         "ASSAULT", "asserted"),
        ("Shot in the leg near the well on Monday, the girl died in hospital.",
         "ASSAULT", "asserted"),
    ],
    "told in passing": [
        ("Rebels began leaving the town on Friday under a deal struck on Thursday.",
         "SUPPORT", "asserted"),
        ("The mission called for the immediate and unconditional release of the nurses.",
         "REQUEST", "asserted"),
        ("The two kingdoms are to open talks on Friday.", "AGREE", "planned"),
        ("The Secretary-General calls for their release.", "REQUEST", "asserted"),
    ],
}  # fmt: skip
NOTHING = (
    "Struck by the view, the painter sat down.",
    "Four men were lifted out of the shaft.",
    "Two girls got carried away with the music.",
    "The tourists camped out on the beach.",
    "Nine cyclists took to the road at noon.",
    "It was in their interest that the fair opened.",
)


@pytest.mark.model
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
def test_plain_words_tell_events(way: list[tuple[str, str, str]]) -> None:
    found = read_documents([text for text, _, _ in way])
    told = [{(e.type, e.modality) for e in doc[Event]} for doc in found]
    missed = [case for case, events in zip(way, told, strict=True) if case[1:] not in events]
    assert not missed


@pytest.mark.model
def test_other_senses_of_the_words_tell_nothing() -> None:
    found = read_documents(list(NOTHING))
    assert not [doc.text for doc in found if doc[Event]]
