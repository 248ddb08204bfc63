"""Average linkage over scored pairs: tight groups hold, weak bridges are cut, a person binds."""

import numpy as np
import pytest

from purport.across.incidents.grouping import APART, TOGETHER, components, grouped, pieces


def groups(
    scores: dict[tuple[int, int], float], count: int, others: float, primary: str = ""
) -> list[list[int]]:
    matrix = np.full((count, count), others, np.float32)
    for (i, j), score in scores.items():
        matrix[i, j] = matrix[j, i] = score
    flags = np.array([c == "a" for c in (primary or "a" * count)])
    return grouped(matrix, flags, np.zeros(count, np.float32))


def test_a_weak_bridge_between_two_tight_groups_is_cut() -> None:
    scores = {(0, 1): 4, (1, 2): 4, (0, 2): 4, (3, 4): 4, (2, 3): 1.5}
    assert groups(scores, 5, -2) == [[0, 1, 2], [3, 4]]


def test_a_chain_falls_into_its_links() -> None:
    scores = {(i, i + 1): 1.0 for i in range(5)}
    assert max(len(group) for group in groups(scores, 6, -2)) == 2


def test_a_group_in_which_all_agree_holds() -> None:
    assert groups({}, 6, 1.0) == [[0, 1, 2, 3, 4, 5]]


def test_plans_join_the_group_they_fit_best_and_bind_no_two() -> None:
    scores = {(0, 1): 3, (2, 3): 3, (0, 4): 2, (1, 4): 2, (2, 4): 1, (3, 4): 1}
    assert groups(scores, 5, -3, "aaaap") == [[0, 1, 4], [2, 3]]


def test_plans_of_nothing_that_happened_are_grouped_among_themselves() -> None:
    assert groups({(1, 2): 2}, 3, -3, "app") == [[0], [1, 2]]


@pytest.mark.parametrize(("word", "found"), [(TOGETHER, [[0, 1]]), (APART, [[0], [1]])])
def test_a_persons_word_outweighs_every_score(word: float, found: list[list[int]]) -> None:
    assert groups({(0, 1): word}, 2, 0) == found


def test_components_reach_through_others() -> None:
    label = components(6, np.array([0, 1, 4]), np.array([1, 3, 5]))
    assert label.tolist() == [0, 0, 2, 0, 4, 4]


def test_a_component_too_large_is_cut_at_its_weaker_links() -> None:
    count = 1000
    left = np.arange(count - 1)
    strength = np.full(count - 1, 6.0, np.float32)
    strength[499] = 1.0
    label, steps = pieces(count, left, left + 1, strength)
    assert len(np.unique(label)) == 2
    assert set(steps.tolist()) == {6}
