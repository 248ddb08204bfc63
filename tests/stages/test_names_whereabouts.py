"""Places that no gazetteer has, told by where their names stand: "four men died in Vuhovi"."""

import pytest
from made_reading import read_documents

from purport.core.document import Document
from purport.core.rows import Mention

TOLD = [
    ("Soldiers killed four farmers in Tandwari on Tuesday.", ["Tandwari"]),
    ("Two militias exchanged fire at Hrusovack on Wednesday over a landing.", ["Hrusovack"]),
    ("Riders came into Nagrembo, a village in the east, and killed six men.", ["Nagrembo"]),
    ("The army shelled Kompienbilo for three hours.", ["Kompienbilo"]),
    ("Air strikes hit Oromatelo, killing 12 people.", ["Oromatelo"]),
    ("Residents of Ballymacnorr said soldiers had looted their shops.", ["Ballymacnorr"]),
    ("Police said Hamzonin residents had burnt the shops.", ["Hamzonin"]),
    ("Eleven people died when shells fell on Vuhovindo.", ["Vuhovindo"]),
    ("An ambush on the Vuhovindo road killed five soldiers.", ["Vuhovindo"]),
    ("Gunmen stopped two buses on the Tsafo-Ketar road.", ["Tsafo", "Ketar"]),
    ("Police held eleven men in Musagando and Kanyoshari last week.", ["Musagando", "Kanyoshari"]),
    ("Armed men on motorcycles entered Tin-Ahouledo and shot the imam.", ["Tin-Ahouledo"]),
    ("An army column reached Wad al-Kirayba at ten in the morning.", ["Wad al-Kirayba"]),
    ("They met in a hamlet called Chitarpano on Friday.", ["Chitarpano"]),
    ("Nakapelimo, where the committee last met, lost 300 goats to raiders.", ["Nakapelimo"]),
    ("Outside Etxarrondi, police found a buried drum of powder.", ["Etxarrondi"]),
    ("Sangkhumpo, Sept. 30 - Soldiers fired warning shots.", ["Sangkhumpo"]),
    ("(Tchinwafano, 22 February) The governor handed over tents.", ["Tchinwafano"]),
    ("VUHOVINDO, DR Congo, Oct 12 (Rift Wire) - Rebels burnt a bridge.", ["VUHOVINDO"]),
    ("Troops pulled out of Khan Zuwayro on Sunday.", ["Khan Zuwayro"]),
    (
        "Kassowari, Gurindo Sarki and Tudun Kawaru were raided that night.",
        ["Gurindo Sarki", "Tudun Kawaru"],
    ),
    ("Junta soldiers burned Hta Nyaung Kwen to the ground.", ["Hta Nyaung Kwen"]),
    ("A guard was shot in Yala province (Wang Kradato) on 2 August.", ["Wang Kradato"]),
    ("They burnt Vuhovindo's market on Monday.", ["Vuhovindo"]),
]
OTHERS = [
    ("Voters lost confidence in Tervonen after the vote.", "Tervonen"),
    ("She published an article in Dravniker on Sunday.", "Dravniker"),
    ("The crowd shouted at Okelweno as he left the court.", "Okelweno"),
    ("Soldiers arrested two men in Gwadabe, who had come from the north.", "men"),
    ("Lawyers spoke for Gwadabeno, who faces charges of treason.", "Gwadabeno"),
    ("The firm bought shares in Kestronic, a shipping company.", "Kestronic"),
    ("Eleven villagers were killed on Monday.", "Eleven"),
    ("General Tervonen was named. Voters had no faith in Tervonen.", "Tervonen"),
    ("UPDATE, June 3 - Rebels burnt a bridge.", "UPDATE"),
]


def places(doc: Document) -> list[str]:
    return [doc.words(m) for m in doc[Mention] if m.form == "name" and m.kind == "place"]


@pytest.mark.model
def test_what_stands_where_places_do_is_one() -> None:
    documents = read_documents([text for text, _ in TOLD])
    wrong = [
        (text, places(doc))
        for (text, told), doc in zip(TOLD, documents, strict=True)
        if not {*told} <= {*places(doc)}
    ]
    assert not wrong


@pytest.mark.model
def test_persons_papers_and_firms_stay_what_they_are() -> None:
    documents = read_documents([text for text, _ in OTHERS])
    wrong = [
        (text, places(doc))
        for (text, name), doc in zip(OTHERS, documents, strict=True)
        if name in places(doc)
    ]
    assert not wrong


@pytest.mark.model
def test_it_is_a_place_throughout_the_document() -> None:
    text = "Rebels killed four farmers in Tandwari on Tuesday. Tandwari was attacked by gunmen."
    (doc,) = read_documents([text])
    assert places(doc) == ["Tandwari", "Tandwari"]
