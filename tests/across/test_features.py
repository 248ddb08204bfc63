"""Each feature alone: what speaks for one happening, what against, what tells nothing."""

import numpy as np
import pytest
from across_accounts import value

from purport.across.incidents.accounts import Account, Number, Where, Who
from purport.across.incidents.blocks import MOST, blocks_of, pairs_within, parted
from purport.across.incidents.facts import facts_of, part_of_day
from purport.across.incidents.features import (
    dates_overlap,
    in_one_text,
    numbers_agree,
    parties_compatible,
    place_contains_or_near,
    shared_words,
    stories_alike,
    targets_agree,
    times_of_day_agree,
    told_as_one,
    type_same_or_confused,
)
from purport.across.incidents.scoring import FEATURES, linked, reasons, scores, told_apart
from purport.across.incidents.words import stem, telling_words

HOMS = Where("geonames:1", "Homs", "city", 34.73, 36.71, "SYR", "Homs", 5.0, "clause")
NEARBY = Where("geonames:2", "Talbiseh", "city", 34.84, 36.73, "SYR", "Homs", 3.0, "clause")
ALEPPO = Where("geonames:3", "Aleppo", "city", 36.20, 37.16, "SYR", "Aleppo", 5.0, "clause")
HAMA = Where("geonames:7", "Hama", "city", 35.13, 36.75, "SYR", "Hama", 5.0, "clause")
PROVINCE = Where("geonames:4", "Homs", "admin1", 34.3, 38.0, "SYR", "Homs", 150.0, "clause")
SYRIA = Where("geonames:5", "Syria", "country", 35.0, 38.0, "SYR", None, 300.0, "clause")
YEMEN = Where("geonames:6", "Yemen", "country", 15.5, 48.0, "YEM", None, 300.0, "clause")
GUESSED = Where("geonames:3", "Aleppo", "city", 36.20, 37.16, "SYR", "Aleppo", 5.0, "discourse")


def who(name: str, role: str = "actor", country: str | None = None, sector: str | None = None,
        *, named: bool = True) -> Who:  # fmt: skip
    return Who(role, f"id {name}", f"id {name}", name, country, sector, named)


def account(**more: object) -> Account:
    told: dict[str, object] = {
        "event": "e", "document": "d", "document_name": "d", "issuer": None, "issuer_party": None,
        "published": "2016-12-14", "type": "ASSAULT", "mode": None, "modality": "asserted",
        "start": 0, "stop": 20, "trigger": 5, "sentence": (0, 40), "text": "", "sentence_text": "",
        "around": "", "near": (), "place": None, "from_day": None, "to_day": None,
        "precision": "day", "when_basis": "stated", "clock": None, "parties": (), "counts": (),
        "sources": (), "cited": (), "confidence": 0.5,
    }  # fmt: skip
    return Account(**(told | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ({"type": "ASSAULT"}, {"type": "ASSAULT"}, 1, 1),
        ({"mode": "aerial"}, {"mode": "explosives"}, 0.5, 0.7),
        ({"type": "AGREE"}, {"type": "RETREAT"}, 0.5, 0.5),
        ({"type": "ASSAULT"}, {"type": "AID"}, -1, -1),
        ({"type": "OWN_TYPE"}, {"type": "OWN_TYPE"}, 1, 1),
        ({"type": "OWN_TYPE"}, {"type": "OTHER"}, -1, -1),
    ],
)
def test_types(one: dict[str, str], other: dict[str, str], low: float, high: float) -> None:
    assert low <= value(type_same_or_confused, account(**one), account(**other)) <= high


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        (("2016-12-13", "2016-12-13", "stated"), ("2016-12-13", "2016-12-13", "relative"), 1, 1),
        (("2016-12-13", "2016-12-13", "stated"), ("2016-12-12", "2016-12-18", "stated"), 0.4, 0.6),
        (("2016-12-13", "2016-12-13", "stated"), ("2016-12-01", "2016-12-31", "stated"), 0.2, 0.3),
        (
            ("2016-12-13", "2016-12-13", "stated"),
            ("2016-12-14", "2016-12-14", "stated"),
            -0.6,
            -0.3,
        ),
        (("2016-12-13", "2016-12-13", "stated"), ("2016-12-20", "2016-12-20", "stated"), -2, -1),
        (("2016-12-13", "2016-12-13", "stated"), ("2016-12-15", "2016-12-15", "document"), -0.3, 0),
        (("2016-12-12", "2016-12-12", "stated"), ("2016-12-14", "2016-12-14", "document"), 0, 0.2),
        (("2016-12-18", "2016-12-18", "stated"), ("2016-12-14", "2016-12-14", "document"), -1, 0),
        (("2016-12-13", "2016-12-13", "stated"), (None, None, None), 0, 0.3),
    ],
)
def test_days(
    one: tuple[str | None, ...], other: tuple[str | None, ...], low: float, high: float
) -> None:
    names = ("from_day", "to_day", "when_basis")
    told = [account(**dict(zip(names, days, strict=True))) for days in (one, other)]
    assert low <= value(dates_overlap, *told) <= high


def test_a_plan_is_not_held_to_the_day_it_was_told() -> None:
    day = {"from_day": "2016-12-14", "to_day": "2016-12-14", "when_basis": "document"}
    plan = account(modality="planned", **day)
    later = account(from_day="2017-01-10", to_day="2017-01-10", published="2017-01-11")
    assert value(dates_overlap, plan, later) == 0
    assert value(dates_overlap, account(**day), later) < -0.5


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        (HOMS, HOMS, 1, 1), (HOMS, NEARBY, 0.5, 0.7), (HOMS, ALEPPO, -1.5, -1.5),
        (HOMS, HAMA, -1, -1),
        (HOMS, PROVINCE, 0.2, 0.4), (HOMS, SYRIA, 0.05, 0.2), (HOMS, YEMEN, -1, -0.5),
        (SYRIA, SYRIA, 0.1, 0.3), (HOMS, GUESSED, -0.7, -0.3), (HOMS, None, 0, 0),
    ],
)  # fmt: skip
def test_places(one: Where | None, other: Where | None, low: float, high: float) -> None:
    assert low <= value(place_contains_or_near, account(place=one), account(place=other)) <= high


VILLAGE = Where(None, "Khalde", "place", None, None, "SYR", None, None, "clause")
SPELT = Where(None, "Khaldeh", "place", None, None, "SYR", None, None, "clause")
OTHER = Where(None, "Vuhovi", "place", None, None, "SYR", None, None, "clause")
INSIDE = Where(None, "Vuhovi", "place", 34.3, 38.0, "SYR", "Homs", 150.0, "clause")
NO_MAP = Where(None, "Solo", "place", 15.5, 48.0, "YEM", "Sanaa", 80.0, "clause")


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        (VILLAGE, VILLAGE, 1, 1), (VILLAGE, SPELT, 1, 1), (VILLAGE, OTHER, -0.4, -0.2),
        (VILLAGE, HOMS, 0, 0), (INSIDE, HOMS, 0, 0), (INSIDE, NO_MAP, -0.4, -0.2),
        (NO_MAP, HOMS, -1, -1), (INSIDE, PROVINCE, 0.2, 0.4),
    ],
)  # fmt: skip
def test_villages_that_no_gazetteer_has(one: Where, other: Where, low: float, high: float) -> None:
    assert low <= value(place_contains_or_near, account(place=one), account(place=other)) <= high


def test_a_place_of_which_the_other_speaks_too_does_not_speak_against() -> None:
    other = account(place=ALEPPO, near=("geonames:1",))
    assert value(place_contains_or_near, account(place=HOMS), other) == 0


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ([who("Army")], [who("Army")], 1, 1),
        ([who("Army"), who("Rebels", "recipient")], [who("Army", "recipient")], 1, 1),
        ([who("Army")], [who("Militia")], -0.8, -0.6),
        ([who("Ankara", country="TUR", sector="GOV")],
         [who("Turkey", country="TUR", sector="GOV")], 0.6, 0.8),
        ([who("Army", country="SYR", sector="MIL")],
         [who("Ministry", country="SYR", sector="GOV")], 0, 0.2),
        ([who("gunmen", named=False)], [who("gunmen", named=False)], 0.2, 0.4),
        ([who("Army")], [who("gunmen", named=False)], 0, 0),
        ([], [who("Army")], 0, 0),
    ],
)  # fmt: skip
def test_parties(one: list[Who], other: list[Who], low: float, high: float) -> None:
    told = [account(parties=tuple(parties)) for parties in (one, other)]
    assert low <= value(parties_compatible, *told) <= high


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("gunmen", "unknown gunmen", True), ("four of our soldiers", "the soldiers", True),
        ("gunmen", "villagers", False),
    ],
)  # fmt: skip
def test_those_without_a_name_are_known_by_what_two_reports_call_them(
    one: str, other: str, alike: bool
) -> None:
    told = [
        account(document=d, parties=(who(n, named=False),)) for d, n in (("a", one), ("b", other))
    ]
    assert (value(parties_compatible, *told) > 0) is alike


def test_one_name_that_is_known_in_each_report_alone_is_one_name() -> None:
    told = [
        account(document=d, parties=(Who("actor", f"x@{d}", f"x@{d}", "OVMB", None, None, True),))
        for d in "ab"
    ]
    assert value(parties_compatible, *told) == 1


@pytest.mark.parametrize(
    ("more", "one", "other", "low", "high"),
    [
        ({"type": "COERCE", "mode": "arrest"}, "eleven doctors", "11 physicians", 1, 1),
        ({"type": "COERCE", "mode": "arrest"}, "eleven doctors", "four doctors", -0.8, -0.8),
        ({"type": "MOBILIZE"}, "300 soldiers", "three hundred men", 0, 0),
        ({"type": "MOBILIZE"}, "300 soldiers", "300 men", 1, 1),
        ({"type": "MOBILIZE"}, "1,200 soldiers", "three battalions", 0, 0),
        ({"type": "AID"}, "gunmen", "gunmen", 0, 0),
    ],
)
def test_how_many_a_party_is_counts_as_a_number(
    more: dict[str, str], one: str, other: str, low: float, high: float
) -> None:
    told = [account(parties=(who(n, "recipient", named=False),), **more) for n in (one, other)]
    assert low - 0.01 <= value(numbers_agree, *told) <= high + 0.01


def test_of_one_taking_the_arrested_and_the_abducted_are_one_number() -> None:
    told = [account(counts=(Number(kind, 4, 4),)) for kind in ("arrested", "abducted")]
    assert value(numbers_agree, *told) == 1


def test_one_text_seldom_tells_one_happening_twice() -> None:
    assert value(in_one_text, account(), account(event="f")) == -1
    assert value(in_one_text, account(), account(document="b")) == 0


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ((12, 12), (12, 12), 1, 1), ((12, None), (12, 12), 1, 1), ((13, None), (14, 14), 0.3, 0.5),
        ((13, 13), (14, 14), -0.1, 0.1), ((12, 12), (4, 4), -0.81, -0.79), (None, (4, 4), 0, 0),
    ],
)  # fmt: skip
def test_numbers(
    one: tuple[int, int | None] | None, other: tuple[int, int | None], low: float, high: float
) -> None:
    told = [account(counts=() if n is None else (Number("killed", *n),)) for n in (one, other)]
    assert low <= value(numbers_agree, *told) <= high


def test_words_that_both_use_speak_for_and_common_ones_hardly_do() -> None:
    bakery = account(text="Shells fell on a bakery while people queued for bread and flour")
    again = account(text="The queue for bread at the bakery was hit, and flour burned")
    other = account(text="Divers searched the harbour for the wreck of a ferry and its captain")
    assert value(shared_words, bakery, again) > 0.3
    assert value(shared_words, bakery, other) < 0
    attack = account(text="The army attacked and killed fighters")
    assert value(shared_words, attack, account(text="Soldiers attacked the fighters")) < 0.4


def test_names_around_make_one_story() -> None:
    one = account(document="a", near=("x", "y", "z"), around="The glassworks stood beside a canal")
    other = account(document="b", near=("x", "y", "w"), around="A canal ran past the glassworks")
    assert value(stories_alike, one, other) > 0.3
    apart = account(document="c", near=("q", "r", "s"), around="Fishermen mended nets on the pier")
    assert value(stories_alike, one, apart) < 0


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ({"clock": "09:10"}, {"clock": "09:45"}, 0.5, 0.5),
        ({"clock": "09:10"}, {"clock": "18:00"}, -1, -1),
        ({"text": "at dawn"}, {"text": "after dark"}, -0.8, -0.6), ({"clock": "MO"}, {}, 0, 0),
    ],
)  # fmt: skip
def test_times(one: dict[str, str], other: dict[str, str], low: float, high: float) -> None:
    day = {"from_day": "2016-12-13", "to_day": "2016-12-13"}
    told = [account(**day, **more) for more in (one, other)]
    assert low <= value(times_of_day_agree, *told) <= high


def test_one_hand_tells_two_where_numbers_or_times_differ() -> None:
    one = account(counts=(Number("killed", 12, 12),))
    two = account(counts=(Number("killed", 4, 4),), sentence=(50, 90), start=50, stop=90)
    assert value(told_as_one, one, two) == -1
    assert told_apart(facts_of([one, two]), np.array([0]), np.array([1])).tolist() == [True]
    elsewhere = account(document="other", counts=(Number("killed", 4, 4),))
    assert value(told_as_one, one, elsewhere) == 0


def test_a_clause_within_a_clause_is_one_telling() -> None:
    assert value(told_as_one, account(stop=30), account(start=8, stop=20)) == 0.5


@pytest.mark.parametrize(
    ("more", "meet"),
    [
        ({"text": "Rockets hit the queue at a bakery"}, True),  # a word
        ({"text": "Two were injured", "counts": (Number("killed", 31, 31),)}, True),  # a number
        ({"text": "Two were injured"}, True),  # no more happened on that day
        ({"text": "Two were injured", "type": "COERCE"}, True),  # nor of its kind
        ({"text": "Two were injured", "type": "AID"}, False),
        ({"text": "Two were injured", "from_day": "2016-12-18", "to_day": "2016-12-18"}, False),
        ({"text": "Rockets hit the queue at a bakery", "from_day": "2016-12-20",
          "to_day": "2016-12-20"}, False),
    ],
)  # fmt: skip
def test_an_account_without_a_place_meets_others_by_what_its_day_tells(
    more: dict[str, object], meet: bool
) -> None:
    day = {"from_day": "2016-12-13", "to_day": "2016-12-13", "when_basis": "stated"}
    placed = account(**day, place=HOMS, text="A bakery burned", published="2016-12-13",
                     counts=(Number("killed", 31, 31),))  # fmt: skip
    other = account(document="b", published="2016-12-29", **(day | more))
    keys, places = blocks_of(facts_of([placed, other]))
    assert bool(set(keys[places == 0]) & set(keys[places == 1])) is meet


@pytest.mark.parametrize(("many", "compared"), [(MOST, True), (MOST + 1, False)])
def test_a_day_and_a_type_that_many_have_compare_nobody(many: int, compared: bool) -> None:
    day = {"from_day": "2016-12-13", "to_day": "2016-12-13", "when_basis": "stated"}
    facts = facts_of(
        [account(document=str(i), published=None, type="AID", text=_letters(i), **day)
         for i in range(many)]
    )  # fmt: skip
    home = facts.copy()
    home["home"] = np.arange(many) + 1  # each is of a country of its own
    left, _ = pairs_within(*parted(*blocks_of(home), home))
    assert (len(left) > 0) is compared


def _letters(number: int) -> str:
    """A word of its own for each number."""
    return "x" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}")


def test_dropping_pairs_early_changes_no_score() -> None:
    told = [
        account(document=str(i), from_day=f"2016-12-{10 + i:02d}", to_day=f"2016-12-{10 + i:02d}",
                place=(HOMS, NEARBY, ALEPPO)[i % 3], text="Shells fell on a bakery and its queue")
        for i in range(9)
    ]  # fmt: skip
    facts = facts_of(told)
    left, right = np.triu_indices(9, 1)
    every = scores(facts, left, right)
    a, b, kept = linked(facts, left, right)
    assert len(kept) == (every > 0).sum() > 0
    assert dict(zip(zip(a, b, strict=True), kept, strict=True)) == pytest.approx(
        {(i, j): s for i, j, s in zip(left, right, every, strict=True) if s > 0}, abs=1e-4
    )


def test_every_feature_explains_itself() -> None:
    facts = facts_of([account(place=HOMS), account(place=HOMS, document="b")])
    told = {reason.feature: reason for reason in reasons(facts, 0, 1)}
    assert told["place"].words == "the places agree"
    assert told["place"].part > 0
    assert all(feature.value.__doc__ for feature in FEATURES)


@pytest.mark.parametrize(
    ("word", "base"),
    [("bombings", "bomb"), ("bombed", "bomb"), ("parties", "part"), ("bus", "bus")],
)
def test_stems(word: str, base: str) -> None:
    assert stem(word) == base


def test_names_and_function_words_tell_nothing() -> None:
    assert telling_words("The people of Homs said that bakeries burned", frozenset({"homs"})) == [
        "baker", "burn",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "part"), [("before dawn", 1), ("at noon", 2), ("late on Tuesday", 3), ("at work", 0)]
)
def test_parts_of_the_day(text: str, part: int) -> None:
    assert part_of_day(text) == part


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        ("a bomb at the hotel", "a blast in the hotel", 1, 1),
        ("a bomb at the hotel", "a blast in the mosque", -1, -1),
        ("a bomb at the hotel", "a blast in the town", 0, 0),
        ("gunmen shot two", "shells killed two", -0.5, -0.5),
    ],
)
def test_targets_agree(one: str, other: str, low: float, high: float) -> None:
    found = value(targets_agree, account(text=one), account(document="o", text=other))
    assert low - 1e-6 <= found <= high + 1e-6


def test_months_that_follow_each_other_are_not_a_day_apart() -> None:
    august = account(from_day="2016-08-01", to_day="2016-08-31")
    september = account(document="o", from_day="2016-09-01", to_day="2016-09-30")
    assert value(dates_overlap, august, september) <= -0.5
