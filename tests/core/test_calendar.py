"""The day a document was issued, and dates written whole."""

import pytest

from purport.core.calendar import hijri_days, issued, written_dates
from purport.core.document import About

HEADS = [
    ("ANKARA, 5 March 2019 (Orontes News) - The minister left.", "a.txt", "2019-03-05", "stated"),
    ("Talks end\nBy Lena Roe\nTuesday, March 5, 2019 10:30 GMT\n\nThe talks ended.", "a.txt",
     "2019-03-05", "stated"),
    ("Press release\nDate: 2019-03-05\nThe party said.", "a.txt", "2019-03-05", "stated"),
    ("KYIV - 13.10.2022\nThe power is back.", "a.txt", "2022-10-13", "stated"),
    ("The talks ended.", "2019-03-05-talks.txt", "2019-03-05", "metadata"),
    ("BEIRUT, March 5 (Cedar) - The cabinet met.", "reports-2019.txt", "2019-03-05", "inferred"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "day", "basis"), HEADS)
def test_document_is_dated(text: str, name: str, day: str, basis: str) -> None:
    found = issued(text, name, About())
    assert found is not None
    assert (found.day, found.basis) == (day, basis)


def test_given_date_comes_first() -> None:
    found = issued("ROME, 5 March 2019 - Rain.", "a.txt", About(published="2020-01-02"))
    assert found is not None
    assert (found.day, found.basis) == ("2020-01-02", "given")


def test_address_dates_a_document() -> None:
    found = issued("The talks ended.", "a", About(url="https://example.org/2019/03/05/talks"))
    assert found is not None
    assert (found.day, found.basis) == ("2019-03-05", "metadata")


def test_stated_date_stands_where_it_says() -> None:
    text = "Statement\n5 March 2019\nWe regret this."
    found = issued(text, "a", About())
    assert found is not None
    assert text[found.start : found.stop] == "5 March 2019"


@pytest.mark.parametrize(
    "text",
    [
        "The talks ended.",
        "On 5 March 2019 the minister said that he would leave the city soon.",
        "",
    ],
)
def test_nothing_is_made_up(text: str) -> None:
    assert issued(text, "a.txt", About()) is None


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("5 March 2019 and March 6th, 2019", ["2019-03-05", "2019-03-06"]),
        ("2019/03/05", ["2019-03-05"]),
        ("13/03/2019", ["2019-03-13"]),
        ("05/03/2019", []),
        ("31 February 2019", []),
    ],
)
def test_written_dates(line: str, days: list[str]) -> None:
    assert [found.day.isoformat() for found in written_dates(line)] == days


def test_hijri_months_follow_one_another() -> None:
    ramadan, shawwal = hijri_days(1445, 9), hijri_days(1445, 10)
    assert abs((ramadan[0].toordinal()) - 738956) <= 2  # 11 March 2024
    assert ramadan[1].toordinal() + 1 == shawwal[0].toordinal()


@pytest.mark.parametrize(
    "url",
    ["https://example.org/world/2019/mar/05/talks", "https://example.org/talks-5-march-2019",
     "https://example.org/talks_march-05-2019"],
)  # fmt: skip
def test_address_with_a_month_in_letters_dates_a_document(url: str) -> None:
    found = issued("The talks ended.", "a", About(url=url))
    assert found is not None
    assert (found.day, found.basis) == ("2019-03-05", "metadata")


NEWS = "The talks opened on 26 February 2019 and broke off. They met again on 5 March 2019 in Rome."


def test_latest_dates_of_a_text_date_it() -> None:
    found = issued(NEWS, "a.txt", About())
    assert found is not None
    assert (found.day, found.basis) == ("2019-03-05", "inferred")
    assert NEWS[found.start : found.stop] == "5 March 2019"


@pytest.mark.parametrize(
    "text",
    [
        "It was signed on 5 March 1995 and on 8 March 2001 it lapsed.",
        NEWS + " In 2021 all was forgotten.",
        "It was signed on 5 March 2019 and will end by 20 March 2019.",
    ],
)
def test_dates_far_apart_or_to_come_date_no_text(text: str) -> None:
    assert issued(text, "a.txt", About()) is None
