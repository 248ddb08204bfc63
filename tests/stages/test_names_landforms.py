"""Places told by the noun behind their name, and by what is done to them."""

import make
import pytest
from names_book import small

from purport.core.parse import ParsedSentence
from purport.core.rows import Mention, Parse
from purport.stages.names.found import found_at
from purport.stages.names.landforms import with_landforms
from purport.stages.names.lexicon import Lexicon
from purport.stages.names.work import rows_of


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return small()


KNOWN = {
    "Orsha camp": 1_000_000, "Grey Ridge": 1_000_000, "H-77": 1_000_000, "Highway 44": 1_000_000,
    "Tel Orsha": 60_000, "al-Orsha crossing": 1_000_000,
}  # fmt: skip


def known(name: str) -> int:
    return KNOWN.get(name, 0)


@pytest.mark.parametrize(
    ("text", "parse", "place"),
    [
        ("Men raided the Orsha refugee camp.",
         "Men/man/NOUN/nsubj/2 raided/raid/VERB/root/0 the/_/DET/det/6 "
         "Orsha/_/PROPN/compound/6/ORG refugee/_/NOUN/compound/6 camp/_/NOUN/obj/2 "
         "././PUNCT/punct/2", "Orsha refugee camp"),
        ("Men took the H-77 on foot.",
         "Men/man/NOUN/nsubj/2 took/take/VERB/root/0 the/_/DET/det/4 H-77/_/PROPN/obj/2 "
         "on/_/ADP/case/6 foot/_/NOUN/obl/2 ././PUNCT/punct/2", "H-77"),
        ("They shut Highway 44.",
         "They/_/PRON/nsubj/2 shut/_/VERB/root/0 Highway/_/PROPN/obj/2 44/_/NUM/nummod/3 "
         "././PUNCT/punct/2", "Highway 44"),
        ("They hold Grey Ridge.",
         "They/_/PRON/nsubj/2 hold/_/VERB/root/0 Grey/_/PROPN/compound/4/PERSON "
         "Ridge/_/PROPN/obj/2 ././PUNCT/punct/2", "Grey Ridge"),
        ("Men left for Tel Orsha.",
         "Men/man/NOUN/nsubj/2 left/leave/VERB/root/0 for/_/ADP/case/5 Tel/_/PROPN/compound/5/ORG "
         "Orsha/_/PROPN/obl/2/ORG ././PUNCT/punct/2", "Tel Orsha"),
        ("Tel Orsha was shelled.",
         "Tel/_/PROPN/compound/2/PERSON Orsha/_/PROPN/nsubj:pass/4/PERSON was/be/AUX/aux:pass/4 "
         "shelled/shell/VERB/root/0 ././PUNCT/punct/4", "Tel Orsha"),
    ],
)  # fmt: skip
def test_found_as_a_place(lexicon: Lexicon, text: str, parse: str, place: str) -> None:
    doc = make.document(text, parse)
    found = [m for m in rows_of(doc, lexicon, known) if isinstance(m, Mention)]
    assert place in [text[m.start : m.stop] for m in found if m.kind == "place"]


def sentence() -> ParsedSentence:
    doc = make.document(
        "The Marsh camp fell.",
        "The/the/DET/det/3 Marsh/_/PROPN/compound/3/PERSON camp/_/NOUN/nsubj/4 "
        "fell/fall/VERB/root/0 ././PUNCT/punct/4",
    )
    return doc[Parse][0].sentences[0]


def test_a_name_that_the_gazetteer_lacks_stays_as_it_was() -> None:
    person = found_at(0, sentence(), 1, 2, "person")
    assert with_landforms(0, sentence(), [person], known) == [person]


def test_a_place_already_found_stays_as_it_was() -> None:
    place = found_at(0, sentence(), 1, 2, "place")
    found = with_landforms(0, sentence(), [place], lambda name: name == "Marsh camp")
    assert found == [place]
