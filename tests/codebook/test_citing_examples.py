"""Scripture, resolutions and instruments are found in their examples, and the tables are whole."""

import make
import pytest

from purport.codebook.citing import Instrument, ResolvingBody, Scripture
from purport.codebook.load import as_codebook, read_shipped
from purport.core.rows import Citation
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages import citations

BOOK = as_codebook(read_shipped())
WORK = citations.STAGE.prepare(Tools(codebook=BOOK, settings=Settings()))
LEGAL = BOOK[Instrument]
NUMBERED = {**BOOK[Scripture], **BOOK[ResolvingBody]}


def cited(text: str) -> list[Citation]:
    return list(WORK(make.document(text)))


def test_the_quran_has_114_suras_and_6236_verses() -> None:
    suras = BOOK[Scripture]["quran"].parts
    assert (len(suras), sum(sura.size for sura in suras)) == (114, 6236)


def test_the_bible_has_66_books_and_1189_chapters() -> None:
    books = BOOK[Scripture]["bible"].parts
    assert (len(books), sum(book.size for book in books)) == (66, 1189)


def test_there_are_at_least_eighty_agreements() -> None:
    assert sum(entry.kind == "agreement" for entry in LEGAL.values()) >= 80


@pytest.mark.parametrize("ident", LEGAL)
def test_an_instrument_is_found_in_its_examples(ident: str) -> None:
    entry = LEGAL[ident]
    for text in entry.examples.match:
        assert f"legal.{ident}" in {row.rule for row in cited(text)}, text
    for text in entry.examples.no:
        assert f"legal.{ident}" not in {row.rule for row in cited(text)}, text


@pytest.mark.parametrize("ident", NUMBERED)
def test_a_numbered_text_is_found_in_its_examples(ident: str) -> None:
    for text in NUMBERED[ident].examples.match:
        assert cited(text), text
    for text in NUMBERED[ident].examples.no:
        assert cited(text) == [], text
