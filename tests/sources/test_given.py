"""Dates and languages as files give them."""

import pytest

from purport.sources.given import about_from, day_of, language_of


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2016-09-28", "2016-09-28"),
        ("2016-09-28T23:10:00+02:00", "2016-09-28"),
        ("2016-09-28 10:00", "2016-09-28"),
        ("20160928", "2016-09-28"),
        ("2016/09/28", "2016-09-28"),
        ("28 September 2016", "2016-09-28"),
        ("Wed, 28 Sep 2016 10:00:00 GMT", "2016-09-28"),
        ("Sept. 28, 2016", "2016-09-28"),
        ("Wednesday, September 28th, 2016", "2016-09-28"),
        ("28.09.2016", "2016-09-28"),
        ("09/28/2016", "2016-09-28"),
        ("03/04/2016", None),
        ("2016-13-01", None),
        ("31 February 2016", None),
        ("2016-09", None),
        ("last week", None),
        ("1475020800", None),
    ],
)
def test_a_date_is_a_day_or_not_understood(words: str, day: str | None) -> None:
    assert day_of(words) == day


@pytest.mark.parametrize(
    ("words", "code"),
    [("en", "en"), ("en-GB", "en"), ("ENG", "en"), ("Arabic", "ar"), ("pt_BR", "pt"), ("xyz", None),
     ("the usual", None)],
)  # fmt: skip
def test_a_language_is_a_code(words: str, code: str | None) -> None:
    assert language_of(words) == code


def test_what_is_not_understood_is_noted_and_left_out() -> None:
    about = about_from({"date": "soon", "language": "?", "title": {"a": 1}}, "text/plain", "utf-8")
    assert (about.published, about.language, about.title) == (None, None, None)
    assert len(about.notes) == 3


@pytest.mark.parametrize(
    ("values", "issuer"),
    [
        ({"source": "Test Wire"}, "Test Wire"),
        ({"issuer": "The Ministry", "source": "Test Wire"}, "The Ministry"),
        ({"publisher": "Test Press", "source": "https://example.org/1"}, "Test Press"),
        ({"source": "https://example.org/1"}, None),
    ],
)
def test_what_others_call_the_issuer_is_the_issuer(
    values: dict[str, object], issuer: str | None
) -> None:
    assert about_from(values, "text/csv", "utf-8").issuer == issuer
