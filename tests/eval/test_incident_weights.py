"""The fit of the weights finds the weights that made the pairs."""

import math

import numpy as np
from incident_weights import _same, fitted


def test_fitted_finds_what_made_the_pairs() -> None:
    draw = np.random.default_rng(1)
    told = draw.normal(size=(20_000, 2))
    chance = 1 / (1 + np.exp(-(-1 + 2 * told[:, 0] - told[:, 1])))
    same = (draw.random(len(told)) < chance).astype(float)
    found = fitted(told, same, np.ones(len(told)))
    assert np.allclose(found, [-1, 2, -1], atol=0.1)


def test_a_pair_is_one_or_two_only_where_the_gold_tells() -> None:
    nobody: set[str] = set()
    assert _same({"i"}, {"i"}, {"i"}, {"i"}) == 1
    assert _same({"i"}, {"j"}, {"i"}, {"i", "j"}) == 0
    assert _same({"i"}, nobody, {"i"}, {"j"}) == 0, "its document does not tell the other"
    assert math.isnan(_same({"i"}, nobody, {"i"}, {"i"})), "it may tell it again"
    assert math.isnan(_same(nobody, nobody, {"i"}, {"i"}))
