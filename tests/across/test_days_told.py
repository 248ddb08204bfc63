"""The day on which an account says that it happened, and the days that are of something else."""

import pytest
from across_accounts import account

from purport.across.incidents.accounts import Account
from purport.across.incidents.days_told import day_of
from purport.across.incidents.pages import Page

DAY = "2019-05-14"


def _told(sentence: str, **more: object) -> Account:
    """An account of this sentence, whose day stands where `‹` is."""
    start = sentence.index("‹")
    text = sentence.replace("‹", "")
    span = (0, len(text))
    page = Page(text=text, sentences=[span], days=[(start, DAY)])
    return account(
        "a", text=text, sentence_text=text, start=0, stop=span[1], trigger=0, sentence=span,
        page=page, from_day=DAY, to_day=DAY, when_basis="relative", **more,
    )  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    ["Raiders burned the mill on ‹Tuesday.", "On ‹14 May raiders burned the mill.",
     "At dawn on ‹Tuesday raiders burned the mill."],
)  # fmt: skip
def test_a_day_told_of_the_act_is_its_day(sentence: str) -> None:
    assert day_of(_told(sentence)) == DAY


@pytest.mark.parametrize(
    "sentence",
    ["ARNE, ‹May 14 (Hill Wire) - Raiders have burned the mill.",
     "Raiders have burned the mill, the council said on ‹Tuesday.",
     "Raiders burned the mill overnight, before ‹Tuesday.",
     "The sit-in at the mill went on for the third day on ‹Tuesday.",
     "A miller hurt by the raiders died of his wounds on ‹Tuesday."],
)  # fmt: skip
def test_other_days_of_a_sentence_are_not_that_of_the_act(sentence: str) -> None:
    assert day_of(_told(sentence)) is None


def test_the_day_of_an_offer_is_not_that_of_its_refusal() -> None:
    assert day_of(_told("We refuse the offer of ‹14 May.", type="REJECT")) is None
