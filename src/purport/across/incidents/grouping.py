"""Groups of accounts out of scored pairs, with a guard against chains.

Linked accounts form components; a component is only a proposal, since A may resemble B and B
resemble C where A and C are two happenings. Within it, groups are joined from the closest pair on
as long as the mean score over all pairs of the two groups is above zero (average linkage): a weak
bridge between two tight groups is outweighed by all the pairs that speak against it, and is cut.

Accounts are grouped first; plans, denials and demands then join the group they fit best, or form
groups among themselves, and never hold two groups of accounts together.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Ints = NDArray[np.int64]
Labels = NDArray[np.int64]

CLIP = 4.0  # no pair speaks louder than this, so that one wrong date does not part a group
BEYOND = 0.05  # what lies above it, so that of two loud pairs the louder one is joined first
TOGETHER, APART = 1e6, -1e9  # a person's word; a document's that tells two happenings
AGAINST = -CLIP  # two documents that tell of two: of many accounts a few may be mistaken
LARGE = 400  # accounts; a larger component is cut at its weaker links first
STEPS = (2.0, 2.5, 3.0, 4.0, 5.0, 6.0)  # how strong the links are that are kept, one after another
HUGE = 1500  # accounts that even the strongest links hold together are taken as one group


def components(count: int, left: Ints, right: Ints) -> Labels:
    """For each of `count` nodes the smallest node it is linked with, directly or through others."""
    label = np.arange(count, dtype=np.int64)
    while True:
        least = np.minimum(label[left], label[right])
        new = label.copy()
        np.minimum.at(new, left, least)
        np.minimum.at(new, right, least)
        np.minimum.at(new, label[left], least)
        np.minimum.at(new, label[right], least)
        new = new[new]
        if np.array_equal(new, label):
            return label
        label = new


def grouped(scores: Scores, primary: NDArray[np.bool_], least: Scores) -> list[list[int]]:
    """The groups of one component as lists of places, in order of their first place.

    `scores` is symmetric, TOGETHER and APART where a person has decided. `primary` says which are
    accounts, not plans, denials or demands; `least` the mean score each of these must reach to
    join a group of accounts.
    """
    clipped = np.clip(scores, -CLIP, CLIP) + BEYOND * np.clip(scores - CLIP, 0, 10)
    clipped = np.where(np.abs(scores) >= TOGETHER, scores, clipped)
    first = _linked(clipped, [int(i) for i in np.flatnonzero(primary)])
    others = [int(i) for i in np.flatnonzero(~primary)]
    left = []
    fixed = [list(group) for group in first]
    for i in others:
        means = [_fit(clipped[i, group]) for group in fixed]
        best = int(np.argmax(means)) if means else -1
        if best >= 0 and means[best] > least[i]:
            first[best].append(i)
        else:
            left.append(i)
    found = first + _linked(clipped, left)
    return sorted(sorted(group) for group in found)


def _fit(mine: Scores) -> float:
    """How well a plan or denial fits a group: the mean of the better half of its scores.

    The other half are often details of the act ("killing four"), which it does not speak of.
    """
    half = (len(mine) + 1) // 2
    return float(np.sort(mine)[-half:].mean())


def _linked(scores: Scores, nodes: Sequence[int]) -> list[list[int]]:
    """Average linkage over these nodes: groups whose mean score was above zero when joined."""
    groups = [[node] for node in nodes]
    if len(nodes) < 2:
        return groups
    sums = scores[np.ix_(nodes, nodes)].astype(np.float64)
    np.fill_diagonal(sums, -np.inf)
    sizes = np.ones(len(nodes))
    means = sums.copy()
    # For each group the first of those it is closest to: looking at all pairs each time is cubic.
    best = means.argmax(axis=1)
    top = means[np.arange(len(nodes)), best]
    while True:
        i = int(top.argmax())
        if not top[i] > 0:
            return [group for group in groups if group]
        j = int(best[i])
        groups[i] += groups[j]
        groups[j] = []
        sums[i] += sums[j]
        sums[i, i] = -np.inf
        sums[j] = -np.inf
        sums[:, i] = sums[i]
        sums[:, j] = -np.inf
        sizes[i] += sizes[j]
        means[i] = sums[i] / (sizes * sizes[i])
        means[j] = -np.inf
        means[:, i] = means[i]
        means[:, j] = -np.inf
        again = (best == i) | (best == j)
        again[i] = again[j] = True
        closer = ~again & ((means[i] > top) | ((means[i] == top) & (i < best)))
        best[closer], top[closer] = i, means[i][closer]
        rows = np.flatnonzero(again)
        best[rows] = means[rows].argmax(axis=1)
        top[rows] = means[rows, best[rows]]


def pieces(count: int, left: Ints, right: Ints, strength: Scores) -> tuple[Labels, Ints]:
    """Components with every one over `LARGE` cut at its weaker links until the pieces are small;
    and at which of `STEPS` each node's was cut out, from 1 on, 0 for one that needed no cutting.

    A piece that even the strongest links hold together is kept as it is.
    """
    label = components(count, left, right)
    steps = np.zeros(count, np.int64)
    for step, limit in enumerate(STEPS, 1):
        sizes = np.bincount(label, minlength=count)
        large = sizes[label] > LARGE
        if not large.any():
            break
        steps[large] = step
        keep = ~large[left] | (strength >= limit)
        left, right, strength = left[keep], right[keep], strength[keep]
        label = components(count, left, right)
    return label, steps
