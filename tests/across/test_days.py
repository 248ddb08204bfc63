"""Which days an account tells: by its dates, and by what its sentence says of them."""

from datetime import date

import pytest

from purport.across.incidents.accounts import Account
from purport.across.incidents.days import days_told
from purport.across.incidents.pages import Page


def account(
    text: str, first: str | None, last: str | None, basis: str | None, page: Page | None = None
) -> Account:
    return Account(
        event="e", document="d", document_name="d", issuer=None, issuer_party=None,
        published="2019-04-02", type="ASSAULT", mode=None, modality="asserted", start=0,
        stop=len(text), trigger=0, sentence=(0, len(text)), text=text, sentence_text=text,
        around="", near=(), place=None, from_day=first, to_day=last, precision=None,
        when_basis=basis, clock=None, parties=(), counts=(), sources=(), cited=(), confidence=1.0,
        page=page,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "basis", "dated"),
    [
        ("On the 9th the mill was shelled", "inferred", 2),
        ("The mill was shelled on the 9th, and again at noon", "inferred", 2),
        ("In the night of the 9th to the 10th the mill burned", "inferred", 2),
        ("The mill was shelled", "inferred", 1),
        ("The 9th Brigade shelled the mill", "inferred", 1),
        ("On the 12th the mill was shelled", "inferred", 1),
        ("The mill was shelled", "relative", 2),
        ("The mill was shelled", "stated", 2),
        ("The mill was shelled", "document", 1),
    ],
)
def test_a_day_is_told_where_its_sentence_names_it(text: str, basis: str, dated: int) -> None:
    day = date(2019, 3, 9).toordinal()
    assert days_told(account(text, "2019-03-09", "2019-03-09", basis)) == (day, day, dated)


def test_a_day_without_its_year_is_told() -> None:
    text = "On 9 March the mill was shelled"
    page = Page(text=text, days=[(3, "2019-03-09")])
    assert days_told(account(text, "2019-03-09", "2019-03-09", "inferred", page))[2] == 2
    elsewhere = Page(text=text, days=[(300, "2019-03-09")])
    assert days_told(account(text, "2019-03-09", "2019-03-09", "inferred", elsewhere))[2] == 1


@pytest.mark.parametrize(
    ("text", "first", "last", "days"),
    [
        ("On the 14th the mill was shelled", "2019-03-01", "2019-03-31", ("2019-03-14", 0, 2)),
        ("On market day, the 14th of this month, they came", "2019-03-01", "2019-03-31",
         ("2019-03-14", 0, 2)),
        ("The 14th: the mill is shelled", "2019-02-01", "2019-02-28", ("2019-02-14", 0, 2)),
        ("The 14th Division shelled the mill", "2019-03-01", "2019-03-31", ("2019-03-01", 30, 1)),
        ("On the 31st the mill was shelled", "2019-02-01", "2019-02-28", ("2019-02-01", 27, 1)),
        ("On the 14th the mill was shelled", "2019-01-01", "2019-12-31", ("2019-01-01", 364, 1)),
    ],
)  # fmt: skip
def test_a_month_is_the_day_of_it_that_is_told(
    text: str, first: str, last: str, days: tuple[str, int, int]
) -> None:
    begin = date.fromisoformat(days[0]).toordinal()
    found = days_told(account(text, first, last, "inferred"))
    assert found == (begin, begin + days[1], days[2])


def test_an_account_without_days_has_none() -> None:
    assert days_told(account("The mill was shelled on the 9th", None, None, None)) == (0, 0, 0)
