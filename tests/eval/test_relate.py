import pytest
import relate
from relate import Told

from purport.core.parse import Token, linked


def words(*at: int) -> frozenset[int]:
    return frozenset(at)


@pytest.mark.parametrize(
    ("root", "source", "target", "least"),
    [
        ("ASSAULT", words(0), words(4), 1.0),
        ("ASSAULT", words(4), words(0), 0.0),
        ("CONSULT", words(4), words(0), 1.0),
        ("ASSAULT", words(0, 1), words(4), 2 / 3),
    ],
)
def test_parties_cover_the_given_pair(
    root: str, source: frozenset[int], target: frozenset[int], least: float
) -> None:
    event = Told(root, "r", 2, [words(0)], [words(4)], 0.9)
    assert min(relate.fit(event, [source], [target])) == pytest.approx(least)


def test_a_side_that_is_not_given_is_covered() -> None:
    event = Told("ASSAULT", "r", 2, [], [words(4)], 0.9)
    assert relate.fit(event, [], [words(4)]) == (1.0, 1.0)


def test_several_actors_cover_as_one() -> None:
    event = Told("ASSAULT", "r", 5, [words(0), words(2)], [words(7)], 0.9)
    assert relate.fit(event, [words(0, 2)], [words(7)]) == (1.0, 1.0)


def test_the_way_through_the_tree() -> None:
    heads = [1, 2, 2, 2, 3]  # Kenya's army shelled positions (of) rebels
    tokens = linked([
        Token(i, "w", "w", "w", "NOUN", "NN", "dep", head, 2 * i, 2 * i + 1)
        for i, head in enumerate(heads)
    ])  # fmt: skip
    assert relate.way_between(tokens, [0], [4]) == [1, 2, 3]
    assert relate.way_between(tokens, [0, 1], [3, 4]) == [2]
