"""Two documents held against each other: which of their passages are the same words, and how much.

Likeness is the share of the shorter passage's shingles that the longer one has too, so that a
sentence cut short or put into a longer one is still found.
"""

from collections.abc import Sequence

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


def shared(first: Passages, others: Sequence[Passages]) -> list[Shared | None]:
    """What each of the others shares with the first; None where it is too little to be more than
    chance."""
    bounds = np.cumsum([0, *(len(other.sizes) for other in others)])
    if not len(first.sizes) or not bounds[-1]:
        return [None] * len(others)
    sizes = np.concatenate([other.sizes for other in others])
    common = _common(first, np.concatenate([other.shingles for other in others]), sizes)
    best = common.argmax(axis=1)
    most = common[np.arange(len(best)), best]
    likeness = most / np.minimum(first.sizes[best], sizes)
    alike = np.concatenate([np.zeros(1, np.int64), np.cumsum(likeness >= ALIKE)])
    some = (alike[bounds[1:]] > alike[bounds[:-1]]).tolist()
    return [
        _shared(first, other, best[start:stop], most[start:stop], likeness[start:stop])
        if found
        else None
        for other, start, stop, found in zip(others, bounds[:-1], bounds[1:], some, strict=True)
    ]


def _shared(
    first: Passages, second: Passages, best: Ints, most: Ints, likeness: NDArray[np.float64]
) -> Shared | None:
    """What two documents share; for each passage of the second, the best one of the first."""
    alike = np.flatnonzero(likeness >= ALIKE)
    share_first = float(first.sizes[np.unique(best[alike])].sum() / first.sizes.sum())
    share_second = float(second.sizes[alike].sum() / second.sizes.sum())
    if most[alike].sum() < ENOUGH and max(share_first, share_second) < WHOLE:
        return None
    spans = np.concatenate([first.spans[best[alike]], second.spans[alike]], axis=1).tolist()
    passages = tuple(
        (a, b, c, d, round(like, 3))
        for (a, b, c, d), like in zip(spans, likeness[alike].tolist(), strict=True)
    )
    return Shared(passages, round(share_first, 3), round(share_second, 3))


def _common(first: Passages, theirs: NDArray[np.uint32], sizes: Ints) -> Ints:
    """How many shingles each passage of the others (rows) has in common with each of the first.

    `theirs` are the others' shingles end to end, `sizes` how many each passage has.
    """
    order = first.shingles.argsort(kind="stable")
    mine = first.shingles[order]
    passage = np.repeat(np.arange(len(first.sizes)), first.sizes)[order]
    start = mine.searchsorted(theirs, "left")
    some = np.flatnonzero(mine[np.minimum(start, len(mine) - 1)] == theirs)
    start = start[some]
    count = mine.searchsorted(theirs[some], "right") - start
    row = np.repeat(np.arange(len(sizes)), sizes)[some]
    met = np.repeat(start - (np.cumsum(count) - count), count) + np.arange(count.sum())
    cells = np.repeat(row, count) * len(first.sizes) + passage[met]
    size = len(sizes) * len(first.sizes)
    return np.bincount(cells, minlength=size).reshape(len(sizes), len(first.sizes))
