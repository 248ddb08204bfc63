"""Two documents held against each other: which of their passages are the same words, and how much.

Likeness is the share of the shorter passage's shingles that the longer one has too, so that a
sentence cut short or put into a longer one is still found.
"""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.duplicates.keeping import Passages

Ints = NDArray[np.int64]
ALIKE = 0.6  # of the shorter passage's shingles; a changed word takes three of some twenty
ENOUGH = 12  # copied shingles; fewer in a document are a turn of phrase
WHOLE = 0.5  # or so much of the shorter document


class Shared(Struct, frozen=True):
    """What two documents share: passages as (start, stop, start, stop, likeness), and shares."""

    passages: tuple[tuple[int, int, int, int, float], ...]
    share_first: float
    share_second: float


def shared(first: Passages, second: Passages) -> Shared | None:
    """What two documents share; None where it is too little to be more than chance."""
    sizes_first = np.array([len(s) for s in first.shingles])
    sizes_second = np.array([len(s) for s in second.shingles])
    common = _common(first, second, sizes_first, sizes_second)
    if not common.size:
        return None
    best = common.argmax(axis=1)
    most = common[np.arange(len(best)), best]
    likeness = most / np.minimum(sizes_first[best], sizes_second)
    alike = np.flatnonzero(likeness >= ALIKE)
    if not len(alike):
        return None
    share_first = float(sizes_first[np.unique(best[alike])].sum() / sizes_first.sum())
    share_second = float(sizes_second[alike].sum() / sizes_second.sum())
    if most[alike].sum() < ENOUGH and max(share_first, share_second) < WHOLE:
        return None
    spans = np.concatenate([first.spans[best[alike]], second.spans[alike]], axis=1).tolist()
    passages = tuple(
        (a, b, c, d, round(like, 3))
        for (a, b, c, d), like in zip(spans, likeness[alike].tolist(), strict=True)
    )
    return Shared(passages, round(share_first, 3), round(share_second, 3))


def _common(first: Passages, second: Passages, sizes_first: Ints, sizes_second: Ints) -> Ints:
    """How many shingles each passage of the second (rows) has in common with each of the first."""
    if not len(sizes_first) or not len(sizes_second):
        return np.zeros((0, 0), np.int64)
    mine = np.concatenate(first.shingles)
    order = np.argsort(mine, kind="stable")
    mine, passage = mine[order], np.repeat(np.arange(len(sizes_first)), sizes_first)[order]
    theirs = np.concatenate(second.shingles)
    row = np.repeat(np.arange(len(sizes_second)), sizes_second)
    start = np.searchsorted(mine, theirs, "left")
    count = np.searchsorted(mine, theirs, "right") - start
    met = np.repeat(start - (np.cumsum(count) - count), count) + np.arange(count.sum())
    cells = np.repeat(row, count) * len(sizes_first) + passage[met]
    size = len(sizes_first) * len(sizes_second)
    return np.bincount(cells, minlength=size).reshape(len(sizes_second), len(sizes_first))
