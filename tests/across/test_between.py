"""Features that tell something of two documents alone."""

import pytest
from across_accounts import account, place, value

from purport.across.incidents.between import (
    both_tell_the_town,
    day_and_place_alike,
    no_name_in_common,
    of_one_issuer,
    one_is_undated,
)
from purport.across.incidents.facts import facts_of
from purport.across.incidents.heads import head_of
from purport.across.incidents.scoring import reasons

DAY = {"from_day": "2016-12-13", "to_day": "2016-12-13"}
NEXT = {"from_day": "2016-12-14", "to_day": "2016-12-14"}
PRINTED = {"when_basis": "document", **DAY}


def test_one_town_speaks_for_one_happening_unless_two_days_are_told() -> None:
    homs = {"place": place("Homs")}
    one = account("a", **homs, **DAY)
    assert value(both_tell_the_town, one, account("b", **homs, **DAY)) == 1
    assert value(both_tell_the_town, one, account("b", **homs)) == 1
    assert value(both_tell_the_town, one, account("b", **homs, **NEXT)) == 0
    assert value(both_tell_the_town, one, account("b", place=place("Homs", "discourse"))) == 0
    assert value(both_tell_the_town, one, account("a", **homs, **DAY)) == 0, "of one document"


def test_day_and_place_that_agree_say_in_part_the_same() -> None:
    one, other = (account(name, place=place("Homs"), **DAY) for name in "ab")
    assert value(day_and_place_alike, one, other) == -1
    assert value(day_and_place_alike, one, account("b", **DAY)) == 0


def test_what_has_no_day_and_no_name_in_common_is_of_two() -> None:
    told, printed = account("a", near=("x", "y"), **DAY), account("b", near=("z",), **PRINTED)
    assert value(one_is_undated, told, printed) == -1
    assert value(one_is_undated, told, account("b", **DAY)) == 0
    assert value(no_name_in_common, told, printed) == pytest.approx(-0.35)
    assert value(no_name_in_common, account("c", near=("x",), **PRINTED), printed) == -1
    assert value(no_name_in_common, account("c", near=("z", "x"), **PRINTED), printed) == 0
    assert value(no_name_in_common, told, account("c", near=("z",), **DAY)) == 0


def test_issuers_are_held_against_each_other_where_both_are_known() -> None:
    wire = account("a", issuer="Wire")
    assert value(of_one_issuer, wire, account("b", issuer="Wire")) == -1
    assert value(of_one_issuer, wire, account("b", issuer="Gazette")) == 0
    assert value(of_one_issuer, account("a"), account("b")) == 0


def test_reasons_tell_what_weighs_between_documents() -> None:
    facts = facts_of([account("a", near=("x",), **PRINTED), account("b", near=("y",), **PRINTED)])
    told = {reason.words: reason.part for reason in reasons(facts, 0, 1)}
    assert told["no name is told by both"] < -1
    assert "one has no day of its own" in told
    assert all(told) and all(told.values()), "what adds nothing is not told"


@pytest.mark.parametrize("name", ["him", "the man", "two women", "some of them", "people"])
def test_what_anybody_is_called_tells_nobody(name: str) -> None:
    assert head_of(name) == 0
    assert head_of("two doctors") == head_of("the doctors")


def test_kind_and_day_alone_are_too_little_for_two_documents() -> None:
    told = (("Homs", "Shells fell on the mill"), ("Aleppo", "A mob burnt nine cars"))

    def bare(*names: str) -> bool:
        rows = [
            account(name, place=place(town), text=text, sentence_text=text, **DAY)
            for name, (town, text) in zip(names, told, strict=True)
        ]
        return "bare" in {r.feature for r in reasons(facts_of(rows), 0, 1)}

    assert bare("a", "b")
    assert not bare("a", "a"), "of one document"
    alike = facts_of([account(name, place=place("Homs"), **DAY) for name in "ab"])
    assert "bare" not in {r.feature for r in reasons(alike, 0, 1)}
