"""The language of a document, given, set or found."""

import pytest

from purport.codebook.entries import Codebook
from purport.core.document import About, new_document
from purport.core.rows import Tongue
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages.tongue import STAGE, sample


def tongue(text: str, given: str | None = None, wanted: str | None = None) -> Tongue | None:
    tools = Tools(codebook=Codebook({}, {}), settings=Settings(language=wanted))
    assert STAGE.prepare is not None
    rows = STAGE.prepare(tools)(new_document("a", text, "0", About(language=given)))
    return next((row for row in rows if isinstance(row, Tongue)), None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The government said on Monday that its forces would leave the northern districts.", "en"),
        (
            "Le gouvernement a déclaré lundi que ses forces quitteraient les districts du nord.",
            "fr",
        ),
        ("قالت الحكومة يوم الاثنين إن قواتها ستنسحب من المناطق الشمالية بحلول نهاية الشهر.", "ar"),
    ],
)
def test_the_language_is_found(text: str, code: str) -> None:
    found = tongue(text)
    assert found is not None
    assert (found.code, found.start, found.stop) == (code, 0, len(text))
    assert 0.5 < found.confidence <= 1


def test_what_the_user_sets_goes_before_what_the_file_gives() -> None:
    found = tongue("The army left.", given="fr", wanted="de")
    assert found is not None and (found.code, found.confidence) == ("de", 1.0)


def test_what_the_file_gives_goes_before_what_the_words_say() -> None:
    found = tongue("The army left.", given="fr")
    assert found is not None and found.code == "fr"


def test_a_text_without_letters_has_none() -> None:
    assert tongue("12 34 -- 56") is None


def test_the_sample_is_from_start_and_middle() -> None:
    text = "a" * 5000 + "b" * 5000
    assert len(sample(text)) <= 2001
    assert set(sample(text)) == {"a", "b", "\n"}
