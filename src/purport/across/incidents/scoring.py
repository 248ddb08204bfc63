"""The score of two accounts: a weighted sum of named features, and what each of them says of it.

Weights of pairs of two documents were fitted by logistic regression on the nine development splits
of our own gold and on pairs of unrelated news of one month (`eval/incident_weights.py`), rounded,
and put right by hand where the gold cannot tell: other days, places and parties speak louder
against one happening than the fit has it, and the constant is looser, since grouping takes means.
What speaks for nothing once the rest is known (a story told alike, a time of day) weighs nothing.
Weights of two events of one document are older, and fitted on the first split; the constant is one
for both (with the former -1.9 for one document B-cubed is .867 in the mean, not .869). Re-run
eval/incidents.py, eval/incident_pairs.py and bench/incidents.py after changing one.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.incidents.apart import kept_apart, too_little_in_common
from purport.across.incidents.between import (
    both_tell_the_town,
    day_and_place_alike,
    no_name_in_common,
    of_one_issuer,
    one_is_undated,
)
from purport.across.incidents.facts import Facts, Side, columns_of
from purport.across.incidents.features import (
    Flags,
    Values,
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

AT_ONCE = 50_000  # pairs scored together: about 100 MB of comparisons
THREADS = 2


class Feature(Struct, frozen=True):
    """A named function with its weights, and what it says when it speaks for or against."""

    name: str
    for_: float
    """Its weight where it speaks for one happening told by two documents."""
    against: float
    here: float
    """Its weight for two events of one document."""
    value: Callable[[Side, Side], Values]
    speaks_for: str
    speaks_against: str

    def part(self, a: Side, b: Side) -> Values:
        """What it adds to the score of each pair."""
        return self.weighed(self.value(a, b), a, b)

    def weighed(self, value: Values, a: Side, b: Side) -> Values:
        """What these values of it add to the score of each pair."""
        one_text = a["document"] == b["document"]
        weight = np.where(value > 0, np.float32(self.for_), np.float32(self.against))
        return np.asarray(value * np.where(one_text, np.float32(self.here), weight), np.float32)

    def most(self) -> float:
        """The most it can add."""
        return max(self.for_, self.here, 0.0)


FEATURES: tuple[Feature, ...] = (
    Feature("type", 3.2, 0.9, 2.3, type_same_or_confused, "the types agree",
            "the types are others"),
    Feature("dates", 1.7, 1.9, 1.9, dates_overlap, "the days agree", "the days are too far apart"),
    Feature("place", 1.2, 1.5, 1.4, place_contains_or_near, "the places agree",
            "the places are others"),
    Feature("town", 1.1, 0, 0, both_tell_the_town, "both tell the town", ""),
    Feature("both", 0, 2.2, 0, day_and_place_alike, "", "day and place agree: each says less"),
    Feature("undated", 0, 1.0, 0, one_is_undated, "", "one has no day of its own"),
    Feature("names", 0, 1.9, 0, no_name_in_common, "", "no name is told by both"),
    Feature("numbers", 2.3, 1.5, 1.5, numbers_agree, "the numbers agree", "the numbers differ"),
    Feature("target", 2.0, 2.8, 1.0, targets_agree, "the same kind of target was hit",
            "targets or means differ"),
    Feature("times", 0, 1.3, 1.5, times_of_day_agree, "", "the time of day differs"),
    Feature("telling", 0, 0, 3.0, told_as_one, "one is told within the other",
            "the document tells two"),
    Feature("text", 0, 0, 2.0, in_one_text, "", "one text tells both"),
    Feature("issuer", 0, 0.6, 0, of_one_issuer, "", "one issuer tells both"),
    Feature("parties", 2.1, 1.7, 1.7, parties_compatible, "the parties agree",
            "the parties are others"),
    Feature("story", 0, 1.5, 0, stories_alike, "", "they tell other stories"),
    Feature("words", 2.2, 3.8, 2.2, shared_words, "they use the same words",
            "they share few words"),
)  # fmt: skip
"""Cheap ones first: `linked` drops most pairs before it comes to the words."""
BIAS = -1.2
SIGNS = frozenset(("words", "place", "numbers", "target", "parties", "story"))
CONTRARY = {"place": 0.0, "parties": 0.0, "story": -0.1, "words": -0.2}
"""Under which value a sign speaks against one happening."""
BARE = 0.7  # what it counts against accounts of two documents if none of these speaks for them
CONTRARIES = 2  # and so many against
THIN = 0.5  # what it counts against two accounts that they have too little in common
UNLIKE = -1.0  # of less likely pairs it is not asked


class Reason(Struct, frozen=True):
    """What one feature says of a pair; `part` is what it adds to the score."""

    feature: str
    value: float
    part: float
    words: str


def scores(facts: Facts, left: NDArray[np.int64], right: NDArray[np.int64]) -> Values:
    """The score of each pair of places in `facts`; above 0 they are likelier one than two."""
    found = np.empty(len(left), np.float32)
    columns = columns_of(facts)

    def score(start: int) -> None:
        piece = slice(start, start + AT_ONCE)
        a, b = Side(columns, left[piece]), Side(columns, right[piece])
        total = np.full(len(a), BIAS, np.float32)
        bare, against = a["document"] != b["document"], np.zeros(len(a), np.int8)
        for feature in FEATURES:
            value = feature.value(a, b)
            total = total + feature.weighed(value, a, b)
            if feature.name in SIGNS:
                bare &= value <= 0
                against += value < CONTRARY.get(feature.name, -np.inf)
        found[piece] = total - BARE * (bare & (against >= CONTRARIES))
        high = piece.start + np.flatnonzero(found[piece] > UNLIKE)
        thin = too_little_in_common(Side(columns, left[high]), Side(columns, right[high]))
        found[high[thin]] -= THIN

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(score, range(0, len(left), AT_ONCE)))
    return found


def linked(
    facts: Facts, left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], Values]:
    """The pairs that score above 0, with their scores; `left` and `right` are places in `facts`.

    The same as keeping those of `scores`, but a pair is dropped as soon as all features that are
    left could not lift it above 0.
    """
    columns = columns_of(facts)

    def piece(
        start: int,
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], Values]:
        x, y = left[start : start + AT_ONCE], right[start : start + AT_ONCE]
        total = np.full(len(x), BIAS, np.float32)
        open_ = sum(f.most() for f in FEATURES)
        a, b = Side(columns, x), Side(columns, y)
        bare, against = a["document"] != b["document"], np.zeros(len(x), np.int8)
        for feature in FEATURES:
            value = feature.value(a, b)
            total = total + feature.weighed(value, a, b)
            open_ -= feature.most()
            if feature.name in SIGNS:
                bare &= value <= 0
                against += value < CONTRARY.get(feature.name, -np.inf)
            alive = total > -open_
            if not alive.all():
                x, y, total = x[alive], y[alive], total[alive]
                a, b, bare, against = a.of(alive), b.of(alive), bare[alive], against[alive]
        total = total - BARE * (bare & (against >= CONTRARIES))
        mine = np.flatnonzero(total > 0)
        mine = mine[~kept_apart(a.of(mine), b.of(mine))]
        left_over = total[mine] - THIN * too_little_in_common(a.of(mine), b.of(mine))
        mine, total = mine[left_over > 0], left_over[left_over > 0]
        return x[mine], y[mine], total

    # numpy lets go of the interpreter while it computes, so two threads use two cores.
    with ThreadPoolExecutor(THREADS) as pool:
        kept = list(pool.map(piece, range(0, len(left), AT_ONCE)))
    return (
        np.concatenate([k[0] for k in kept] or [left[:0]]),
        np.concatenate([k[1] for k in kept] or [right[:0]]),
        np.concatenate([k[2] for k in kept] or [np.zeros(0, np.float32)]),
    )


def told_apart(facts: Facts, left: NDArray[np.int64], right: NDArray[np.int64]) -> Flags:
    """Whether the pairs are plainly told as two happenings: they stay apart, whatever the score."""
    columns = columns_of(facts)
    found = np.zeros(len(left), np.bool_)

    def look(start: int) -> None:
        piece = slice(start, start + AT_ONCE)
        a, b = Side(columns, left[piece]), Side(columns, right[piece])
        found[piece] = (told_as_one(a, b) <= -1) | kept_apart(a, b)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(look, range(0, len(left), AT_ONCE)))
    return found


def reasons(facts: Facts, one: int, other: int) -> list[Reason]:
    """What each feature that adds something says of one pair, by its places in `facts`."""
    columns = columns_of(facts)
    a, b = (Side(columns, np.array([place], np.int64)) for place in (one, other))
    found = []
    bare, against = bool(a["document"][0] != b["document"][0]), 0
    for feature in FEATURES:
        value, part = float(feature.value(a, b)[0]), float(feature.part(a, b)[0])
        bare &= value <= 0 or feature.name not in SIGNS
        against += value < CONTRARY.get(feature.name, -np.inf)
        if part != 0:
            words = feature.speaks_for if value > 0 else feature.speaks_against
            found.append(Reason(feature.name, value, part, words))
    if bare and against >= CONTRARIES:
        found.append(Reason("bare", -1.0, -BARE, "nothing else speaks for one happening"))
    return found
