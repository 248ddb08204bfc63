"""Which pairs are scored and linked: those that share a block, scored once, kept where above zero.

After a change only the blocks of accounts that came or went are joined again. A block that thereby
became too large (or small enough), so that other pairs of it are compared than before, has all its
accounts linked anew; so the links are always those that a run from nothing would find.
"""

import sqlite3
from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.incidents import keeping
from purport.across.incidents.blocks import MOST, blocks_of, pairs_within, parted, parts_of
from purport.across.incidents.keeping import Ints, Kept, Triples
from purport.across.incidents.scoring import linked

STRONG = 0.5  # a link that joins components by itself; what is joined is still a proposal
AT_ONCE = 3_000_000  # rows of blocks joined together: about 300 MB of pairs


class Links(Struct, frozen=True):
    """Pairs of accounts by their numbers, a < b, with their scores."""

    a: Ints
    b: Ints
    score: NDArray[np.float32]


def carrying(a: Ints, b: Ints, score: NDArray[np.float32]) -> Links:
    """Of all links of a record those that make components: strong ones, and each account's best.

    Weak links beside a better one would only bind what is grouped by its better links to what is
    not it.
    """
    both = np.concatenate([a, b])
    best = np.full(int(both.max(initial=0)) + 1, -np.inf, np.float32)
    np.maximum.at(best, both, np.concatenate([score, score]))
    keep = (score >= STRONG) | (score >= best[a]) | (score >= best[b])
    return Links(a[keep], b[keep], score[keep])


class Moved(Struct, frozen=True):
    """Accounts that came or went, with their blocks: keys, and beside them places in `kept`."""

    kept: Kept
    keys: Ints
    places: Ints


def moved(kept: Kept) -> Moved:
    """These accounts with their blocks."""
    return Moved(kept, *blocks_of(kept.facts))


def linked_anew(connection: sqlite3.Connection, came: Moved, went: Moved) -> Ints:
    """Score and link what the accounts that came meet; the numbers of the others whose links among
    themselves are not what they were.

    Those that went are out of the tables already.
    """
    rows = (came.keys, came.kept.seq[came.places])
    again = np.zeros(0, np.int64)
    known = came.kept
    if keeping.how_many(connection) != len(came.kept.seq):
        touched = np.unique(np.concatenate([came.keys, went.keys]))
        rows = keeping.blocks_with(connection, touched)
        known = keeping.accounts_by_number(connection, rows[1])
        again = _of_changed_blocks(rows, known, came, went)
        again = again[~np.isin(again, came.kept.seq)]
        if len(again):
            before = keeping.links_of(connection, again)
            keeping.drop_links(connection, again)
            more, _ = blocks_of(keeping.accounts_by_number(connection, again).facts)
            rows = keeping.blocks_with(connection, np.concatenate([touched, more]))
            known = keeping.accounts_by_number(connection, rows[1])
    fresh = np.concatenate([came.kept.seq, again])
    for piece in _slices(rows[0]):
        _link(connection, known, (rows[0][piece], rows[1][piece]), fresh)
    if not len(again):
        return again
    return _altered(before, keeping.links_of(connection, again), came.kept.seq)


def _altered(before: Triples, now: Triples, came: Ints) -> Ints:
    """The accounts of links that are gone, new or of another score; links of those that came are
    left out, since they are all new."""
    old = ~(np.isin(now[0], came) | np.isin(now[1], came))
    a, b, score = now[0][old], now[1][old], now[2][old]
    key_before, key_now = before[0] * 2**31 + before[1], a * 2**31 + b
    _, i, j = np.intersect1d(key_before, key_now, assume_unique=True, return_indices=True)
    alike = before[2][i] == score[j]
    lost, won = np.ones(len(key_before), bool), np.ones(len(key_now), bool)
    lost[i[alike]] = False
    won[j[alike]] = False
    return np.unique(np.concatenate([before[0][lost], before[1][lost], a[won], b[won]]))


def _slices(keys: Ints) -> list[slice]:
    """Stretches of about AT_ONCE rows that end between two blocks."""
    bounds = [0]
    while bounds[-1] < len(keys):
        stop = min(bounds[-1] + AT_ONCE, len(keys))
        while stop < len(keys) and keys[stop] == keys[stop - 1]:
            stop += 1
        bounds.append(stop)
    return [slice(a, b) for a, b in pairwise(bounds)]


def _link(
    connection: sqlite3.Connection, known: Kept, rows: tuple[Ints, Ints], touched: Ints
) -> None:
    fine = parted(rows[0], known.places_of(rows[1]), known.facts)
    a, b = pairs_within(*fine)
    if len(touched) < len(known.seq):
        fresh = np.isin(known.seq, touched)
        mask = fresh[a] | fresh[b]
        a, b = a[mask], b[mask]
    a, b, found = linked(known.facts, a, b)
    keeping.put_links(connection, known.seq[a], known.seq[b], found)


def _of_changed_blocks(rows: tuple[Ints, Ints], known: Kept, came: Moved, went: Moved) -> Ints:
    """The accounts of blocks, and parts of blocks, of which other pairs are compared than before:
    they were small enough to be joined as they stood and are not any more, or the other way."""
    changed, large = _turned(rows[0], came.keys, went.keys)
    found = rows[1][np.isin(rows[0], changed)]
    parts = [
        parts_of(keys[mine], places[mine], kept.facts)
        for keys, places, kept in (
            (rows[0], known.places_of(rows[1]), known),
            (came.keys, came.places, came.kept),
            (went.keys, went.places, went.kept),
        )
        for mine in (np.isin(keys, large),)
    ]
    fine, _ = _turned(parts[0][0], parts[1][0], parts[2][0])
    return np.union1d(found, known.seq[parts[0][1][np.isin(parts[0][0], fine)]])


def _turned(now: Ints, came: Ints, went: Ints) -> tuple[Ints, Ints]:
    """The keys that became too large or small enough, and those that are too large now or were."""
    keys, count = np.unique(now, return_counts=True)
    before = count.copy()
    for moved_keys, sign in ((came, -1), (went, 1)):
        mine, times = np.unique(moved_keys, return_counts=True)
        there = np.isin(mine, keys)
        before[np.searchsorted(keys, mine[there])] += sign * times[there]
    return keys[(count > MOST) != (before > MOST)], keys[(count > MOST) | (before > MOST)]
