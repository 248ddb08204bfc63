"""Slots of two sides held against each other, column by column.

An account has a few slots (parties, words, names that stand near), and each of one side is compared
with each of the other. A table of all of them would be slots times slots a pair: whole columns are
compared instead, which fit into the cache of a processor and take a tenth of the time.
"""

from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.incidents.facts import Side

Flags = NDArray[np.bool_]
Slots = NDArray[Any]
"""One row a pair, one column a slot; 0 is no value."""


class PartiesMet(Struct, frozen=True):
    """What the parties of two sides have in common; flags by slot and pair, or by pair."""

    named: tuple[Flags, Flags]
    """Named parties of the first side that the second has too, and the other way round."""
    office: tuple[Flags, Flags]
    """Named ones of which the other side has one of the same country and sector."""
    land: Flags
    """Whether named parties of both sides are of one country."""
    opposed: Flags
    """Whether both sides have a named party in one role."""
    words: Flags
    """Whether parties of which one is unnamed are told in the same words and role."""
    sectors: Flags
    """Whether such parties are of one sector."""
    told: Flags
    """Whether both sides have such a party in one role, with its sector."""


def met(one: Slots, other: Slots) -> tuple[Flags, Flags]:
    """Which slots of each side have a value of the other side."""
    left, right = np.ascontiguousarray(one.T), np.ascontiguousarray(other.T)
    found, back = np.zeros(left.shape, np.bool_), np.zeros(right.shape, np.bool_)
    same = np.empty(left.shape[1], np.bool_)
    for i, mine in enumerate(left):
        for j, theirs in enumerate(right):
            np.equal(mine, theirs, out=same)
            found[i] |= same
            back[j] |= same
    found &= left != 0
    back &= right != 0
    return np.ascontiguousarray(found.T), np.ascontiguousarray(back.T)


def any_met(one: Slots, other: Slots) -> Flags:
    """Which slots of the first side have a value of the other."""
    left, right = np.ascontiguousarray(one.T), np.ascontiguousarray(other.T)
    found = np.zeros(left.shape, np.bool_)
    same = np.empty(left.shape[1], np.bool_)
    for i, mine in enumerate(left):
        for theirs in right:
            np.equal(mine, theirs, out=same)
            found[i] |= same
    found &= left != 0
    return np.ascontiguousarray(found.T)


def parties_met(a: Side, b: Side) -> PartiesMet:
    """What the parties of each pair have in common."""
    left, right = _Parties(a), _Parties(b)
    count, slots = len(a), len(left.key)
    named = np.zeros((2, slots, count), np.bool_)
    office = np.zeros((2, slots, count), np.bool_)
    land, opposed, words, sectors, told = (np.zeros(count, np.bool_) for _ in range(5))
    two = np.asarray(a["document"] != b["document"])
    for i in range(slots):
        for j in range(slots):
            both = left.named[i] & right.named[j]
            meet = (left.key[i] == right.key[j]) & left.known[i]
            lands = (left.land[i] == right.land[j]) & left.landed[i] & both
            sector = (left.sector[i] == right.sector[j]) & left.sectored[i]
            side = left.side[i] == right.side[j]
            called = (left.head[i] == right.head[j]) & left.headed[i] & two
            by_name, by_office = (meet | called) & both, lands & sector
            named[0, i] |= by_name
            named[1, j] |= by_name
            office[0, i] |= by_office
            office[1, j] |= by_office
            land |= lands
            opposed |= side & both
            loose = side & left.sided[i] & ~both
            words |= loose & (meet | called)
            known = loose & left.sectored[i] & right.sectored[j]
            told |= known
            sectors |= known & sector
    return PartiesMet(
        (named[0].T, named[1].T), (office[0].T, office[1].T), land, opposed, words, sectors, told
    )


class _Parties:
    """The parties of one side, each slot of all pairs as an array of its own."""

    def __init__(self, side: Side) -> None:
        self.key, self.land, self.sector, self.side = (
            np.ascontiguousarray(side[name].T) for name in ("party", "land", "sector", "side")
        )
        self.head = np.ascontiguousarray(side["head"].T)
        self.named = np.ascontiguousarray((side["named"] == 1).T)
        self.known, self.landed = self.key != 0, self.land != 0
        self.sectored, self.sided = self.sector != 0, self.side != 0
        self.headed = self.head != 0
