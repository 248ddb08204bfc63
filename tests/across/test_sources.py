"""Sources: their keys, bodies that somebody speaks for, names given as a source."""

import pytest

from purport.across.incidents.sources import (
    bodies_of,
    core_of,
    gives_as_source,
    sentences_of,
    source_key,
)


@pytest.mark.parametrize(
    ("told", "bodies"),
    [
        ("Ann Lee, a spokeswoman for Doctors Without Walls", ("doctors without walls",)),
        ("Jon Ping, leader of the Union for Change", ("union for change",)),
        ("Harbour Watch spokesman Tom Ray", ("harbour watch",)),
        ("a report by Cox Relief Watch", ("cox relief watch",)),
        ("Marie Kone, head of the World Relief Agency", ("world relief",)),
        ("a nurse at Maren General Hospital", ()),  # she speaks for herself
        ("police spokesman Terna Obi", ()),
    ],
)
def test_who_speaks_for_a_body_gives_its_word(told: str, bodies: tuple[str, ...]) -> None:
    assert bodies_of(told) == bodies


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("A nurse told Radio Tamar that the clinic was looted.", True),
        ("The mill burned on Monday, according to Radio Tamar.", True),
        ("The report was carried by Radio Tamar.", True),
        ("Radio Tamar, which has a man in the town, reported it first.", True),
        ("The figures of Radio Tamar are higher.", True),
        ("Radio Tamar has published their names.", True),
        ("Gunmen stormed Radio Tamar and beat two men.", False),
        ("Reporters of Radio Tamar were beaten by the crowd.", False),
        ("Police say two died, Radio Tamar says five.", False),  # a dispute, no source
    ],
)
def test_a_name_is_a_source_by_the_words_at_it(sentence: str, given: bool) -> None:
    (words,) = sentences_of(sentence)
    assert gives_as_source(words, core_of("Radio Tamar")) is given


def test_words_for_what_a_paper_is_are_no_part_of_its_name() -> None:
    assert core_of("Saba News Agency") == core_of("the news agency Saba") == ("saba",)
    assert core_of("Morning Post") == ("morning", "post")


def test_offices_of_one_government_are_several_sources() -> None:
    def key(told: str) -> str | None:
        return source_key("PER.GOV", None, "Peruvian government", told, sure=True, anonymous=False)

    assert key("the defence secretary") == key("the defense minister")
    assert key("the defence secretary") != key("the health minister")
    assert key("Lima") != key("the health minister")
    assert key("Peruvian officials") is None


def test_an_unnamed_source_has_no_key() -> None:
    def key(shown: str, *, anonymous: bool) -> str | None:
        return source_key(None, None, shown, shown, sure=False, anonymous=anonymous)

    assert key("residents", anonymous=True) is None
    assert key("a trader", anonymous=False) is None
    assert key("Hassan Nur", anonymous=False) == "hassan nur"
