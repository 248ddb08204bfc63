"""Agreement and precision, against published figures."""

import pytest
from made_judgements import judged

from purport.review.agreement import agreement, alpha, precision, wilson

# Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section C: twelve units, four
# observers, values missing; nominal alpha .743.
OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)


def units(*observers: str) -> list[list[str]]:
    """By unit, the values that were given."""
    rows = [line.split() for line in observers]
    return [[value for value in unit if value != "."] for unit in zip(*rows, strict=True)]


@pytest.mark.parametrize(
    ("observers", "found"),
    [
        (OBSERVERS, 0.743),
        # The same, section A: two observers, binary; and section B: two observers, nominal.
        (("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.095),
        (("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.692),
    ],
)
def test_alpha_is_the_published_one(observers: tuple[str, ...], found: float) -> None:
    assert alpha(units(*observers)) == pytest.approx(found, abs=0.0005)


@pytest.mark.parametrize("given", [[], [["a"]], [["a", "a"], ["a", "a"]]])
def test_alpha_says_nothing_where_nothing_can_differ(given: list[list[str]]) -> None:
    assert alpha(given) is None


def test_full_agreement_is_one() -> None:
    assert alpha([["a", "a"], ["b", "b"], ["a"]]) == 1.0


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    # Newcombe 1998, table I, method 3 (score method without continuity correction).
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
     (1, 29, 0.0061, 0.1718)],
)  # fmt: skip
def test_wilson_s_interval_is_the_published_one(
    right: int, n: int, low: float, high: float
) -> None:
    found = wilson(right, n)
    assert found is not None
    assert found == pytest.approx((low, high), abs=0.00006)


def test_no_trial_has_no_interval() -> None:
    assert wilson(0, 0) is None


def test_precision_counts_the_random_queue_alone_and_each_event_once() -> None:
    given = [
        judged("Ann", "e1", "accept", queue="random"),
        judged("Ben", "e1", "accept", queue="random"),
        judged("Ann", "e2", "reject", queue="random"),
        judged("Ann", "e3", "correct", {"type": "AID"}, queue="random"),
        judged("Ann", "e4", "reject", queue="uncertain"),
        judged("Ann", "e5", "accept"),
    ]
    found = precision(given)
    assert (found["right"], found["n"]) == (1, 3)
    assert found["by_field"]["type"]["right"] == 1
    assert found["by_field"]["place"]["right"] == 2


def test_a_tie_counts_as_wrong_and_a_last_word_replaces_the_first() -> None:
    tie = [judged("Ann", "e1", "accept", queue="random"),
           judged("Ben", "e1", "reject", queue="random")]  # fmt: skip
    assert precision(tie)["right"] == 0
    again = [*tie, judged("Ben", "e1", "accept", queue="random", at="2026-01-02")]
    assert precision(again)["right"] == 1


def test_fields_are_compared_among_those_who_did_not_reject() -> None:
    given = [
        judged("Ann", "e1", "correct", {"type": "AID"}),
        judged("Ben", "e1", "accept"),
        judged("Ann", "e2", "accept"),
        judged("Ben", "e2", "accept"),
        judged("Ann", "e3", "reject"),
        judged("Ben", "e3", "reject"),
    ]
    found = agreement(given)
    assert found["pairs"] == 3
    assert found["alpha"]["type"] == pytest.approx(0.0)
    assert found["alpha"]["place"] is None
    assert 0 < found["alpha"]["verdict"] < 1
