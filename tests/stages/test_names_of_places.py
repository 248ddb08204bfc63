"""Place names within other names, before role nouns, in datelines, and taken for persons."""

import make
import pytest
from names_book import small

from purport.core.rows import Entity, Mention, Parse
from purport.stages.names.datelines import place_of_dateline
from purport.stages.names.lexicon import Lexicon
from purport.stages.names.work import rows_of


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return small()


TOWNS = {"Garowe": 60_000, "Baidoa": 160_000, "NEW GAROWE": 2_000, "Nasib crossing": 1_000_000}


def known(name: str) -> int:
    return TOWNS.get(name, 0)


@pytest.mark.parametrize(
    ("text", "parse", "place"),
    [
        ("Garowe University closed.",
         "Garowe/_/PROPN/compound/2/ORG University/_/PROPN/nsubj/3/ORG closed/close/VERB/root/0 "
         "././PUNCT/punct/3", "Garowe"),
        ("The University of Baidoa closed.",
         "The/the/DET/det/2 University/_/PROPN/nsubj/5/ORG of/_/ADP/case/4/ORG "
         "Baidoa/_/PROPN/nmod/2/ORG closed/close/VERB/root/0 ././PUNCT/punct/5", "Baidoa"),
        ("Men left on foot from Garowe on Friday.",
         "Men/man/NOUN/nsubj/2 left/leave/VERB/root/0 on/_/ADP/case/4 foot/_/NOUN/obl/2 "
         "from/_/ADP/case/6 Garowe/_/PROPN/obl/2 on/_/ADP/case/8 Friday/_/PROPN/obl/2 "
         "././PUNCT/punct/2", "Garowe"),
        ("They shelled Baidoa.",
         "They/_/PRON/nsubj/2 shelled/shell/VERB/root/0 Baidoa/_/PROPN/obj/2/PERSON "
         "././PUNCT/punct/2", "Baidoa"),
        ("They closed the Nasib crossing.",
         "They/_/PRON/nsubj/2 closed/close/VERB/root/0 the/_/DET/det/5 Nasib/_/PROPN/compound/5 "
         "crossing/_/NOUN/obj/2 ././PUNCT/punct/2", "Nasib"),
    ],
)  # fmt: skip
def test_a_place_is_found(lexicon: Lexicon, text: str, parse: str, place: str) -> None:
    doc = make.document(text, parse)
    doc = doc.with_rows(rows_of(doc, lexicon, known), (Mention, Entity))
    assert place in [doc.words(m) for m in doc[Mention] if m.kind == "place" and m.form == "name"]


def test_a_dateline_ends_in_a_dash() -> None:
    parse = (
        "NEW/_/PROPN/compound/2 GAROWE/_/PROPN/root/0 -/_/PUNCT/punct/2 Men/man/NOUN/nsubj/5 "
        "left/leave/VERB/parataxis/2 ././PUNCT/punct/2"
    )
    (sentence,) = make.document("NEW GAROWE - Men left.", parse)[Parse][0].sentences
    assert place_of_dateline(sentence, known) == (0, 2)
    assert place_of_dateline(sentence, lambda name: 0) is None
