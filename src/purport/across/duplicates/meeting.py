"""Which documents are held against each other: those that share a band key, but not all of them.

A key that few documents share joins each two of them. One that many share is either a dispatch that
many print within days, or boilerplate that some print for years. The first joins each document to
the earliest; the second joins none.
"""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.duplicates.keeping import Bands

FEW = 30  # documents of one key that are joined each with each
BURST_DAYS = 10  # a dispatch is printed by all within these
Ints = NDArray[np.int64]


class Meetings(Struct, frozen=True):
    """Pairs of documents (places in `Bands.documents`), each as one number; keys of boilerplate."""

    pairs: Ints
    """The smaller place times 2**31 and the larger one; each pair once, in order."""
    boilerplate: NDArray[np.uint64]


def meetings(
    bands: Bands, days: NDArray[np.int32], order: Ints, present: NDArray[np.bool_]
) -> Meetings:
    """The pairs that meet among the documents that are `present`.

    `days` are the documents' days of publication (0 unknown), `order` their rank by day and id.
    """
    rows = np.repeat(present[bands.at], bands.keys.shape[1])
    keys = bands.keys.reshape(-1)[rows]
    at = np.repeat(bands.at, bands.keys.shape[1])[rows].astype(np.int64)
    keys, at = _distinct(keys, at)
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.zeros(0, int)
    sizes = np.diff(np.r_[starts, len(keys)])
    size = np.repeat(sizes, sizes)
    many = size > 1
    clique = many & (size <= FEW)
    pairs = [_cliques(keys[clique], at[clique])]
    large = many & (size > FEW)
    stars, boilerplate = _stars(keys[large], at[large], days, order)
    return Meetings(np.unique(np.concatenate([*pairs, stars])), boilerplate)


def _distinct(keys: NDArray[np.uint64], at: Ints) -> tuple[NDArray[np.uint64], Ints]:
    """The rows sorted by key and document, each once; rows of keys that stand alone left out."""
    order = np.lexsort((at, keys))
    keys, at = keys[order], at[order]
    if not len(keys):
        return keys, at
    alone = np.r_[True, keys[1:] != keys[:-1]] & np.r_[keys[1:] != keys[:-1], True]
    again = np.r_[False, (keys[1:] == keys[:-1]) & (at[1:] == at[:-1])]
    keep = ~alone & ~again
    return keys[keep], at[keep]


def _cliques(keys: NDArray[np.uint64], at: Ints) -> Ints:
    """Every two documents of a key as one number; rows are sorted by key."""
    if not len(keys):
        return np.zeros(0, np.int64)
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    sizes = np.diff(np.r_[starts, len(keys)])
    after = np.repeat(starts + sizes, sizes) - np.arange(len(keys)) - 1
    left = np.repeat(np.arange(len(keys)), after)
    right = left + 1 + np.arange(len(left)) - np.repeat(np.cumsum(after) - after, after)
    return np.unique(at[left] * 2**31 + at[right])


def _stars(
    keys: NDArray[np.uint64], at: Ints, days: NDArray[np.int32], order: Ints
) -> tuple[Ints, NDArray[np.uint64]]:
    """Each document of a key with the earliest, where all were published within a few days.

    The other keys are those of boilerplate.
    """
    if not len(keys):
        return np.zeros(0, np.int64), keys
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    sizes = np.diff(np.r_[starts, len(keys)])
    day = days[at].astype(np.int64)
    first = np.minimum.reduceat(day, starts)
    burst = (first > 0) & (np.maximum.reduceat(day, starts) - first <= BURST_DAYS)
    by_rank = np.argsort(order)
    earliest = by_rank[np.minimum.reduceat(order[at], starts)]
    centre = np.repeat(earliest, sizes)
    keep = np.repeat(burst, sizes) & (centre != at)
    one, other = np.minimum(centre, at)[keep], np.maximum(centre, at)[keep]
    return np.unique(one * 2**31 + other), keys[starts][~burst]
