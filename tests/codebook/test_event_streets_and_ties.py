"""Doors forced, roads shut, ties cut and units that come and go, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event

TOLD = {
    "COERCE": [
        "Soldiers stormed the newsroom of the weekly.",
        "Officers of the FSB led away a mathematician.",
        "Troops chased the strikers out of the square.",
        "Police scattered the mourners before noon.",
        "The ministry knocked two radio stations off the air.",
        "Customs held up the magazine at the port.",
        "The government slowed the internet on the eve of the poll.",
        "A state of emergency took effect in Sri Lanka at midnight.",
        "Soldiers threw a cordon around the mosque.",
        "Police put up razor wire on the bridge.",
        "Roadblocks went up across Conakry.",
        "Soldiers stopped a bus and checked the passengers' papers at a roadblock.",
        "Greek police pushed refugees across the river at night.",
        "The state grabbed the land of the monastery.",
        "The municipality bulldozed nine houses of Bedouin families without permits.",
    ],
    "PROTEST": [
        "Drivers honked their horns in protest at the toll.",
        "Three students tied themselves to a tree at the ministry.",
        "Tens of thousands jammed the bridge against the coup.",
        "Villagers invaded the mine over compensation.",
        "Bakers refused to open their shops in protest against flour prices.",
        "Dairy farmers sprayed milk on the motorway outside the dairy.",
        "Workers linked hands around the factory.",
    ],
    "SANCTION": [
        "India slapped a surcharge on Chinese steel.",
        "Bolivia tore up its trade pact with Chile.",
        "Poland scaled down its embassy in Minsk.",
        "Finland froze the loan to Zimbabwe in response to the coup.",
        "A ban on exports of grain to Chad was announced by Niger.",
    ],
    "MOBILIZE": [
        "A column of tanks rumbled towards Tripoli.",
        "Greece fortified the islands of the Aegean.",
        "The massing of Serbian armour near Kosovo alarmed Pristina.",
        "Rwanda is moving howitzers to the frontier.",
    ],
    "RETREAT": [
        "The regiment turned back short of the capital.",
        "Wagner fighters marched back to their camps.",
        "The jihadists crept out of Mosul at night.",
        "The soldiers are gone from Mekelle.",
    ],
}
NOTHING = [
    "The mayor took his coat and his hat off the peg.",
    "Police entered the school to vote.",
    "The council removed every mention of the fee.",
    "Thousands filled the square for the concert.",
    "The farmers spread manure on the road by accident.",
    "The convoy reached the border.",
    "Turkey is shipping tomatoes to Russia.",
    "Police grabbed the documents.",
]


@pytest.mark.model
@pytest.mark.parametrize("kind", TOLD, ids=str)
def test_what_is_told_is_found(kind: str) -> None:
    found = read_documents(TOLD[kind])
    missed = [d.text for d in found if kind not in {e.type for e in d[Event]}]
    assert not missed


@pytest.mark.model
def test_everyday_things_tell_nothing() -> None:
    assert not [d.text for d in read_documents(NOTHING) if any(d[Event])]
