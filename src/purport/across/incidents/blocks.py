"""Blocks: which accounts are compared at all. Two that share no block are never one happening.

An account stands in a block for each few days with its kind of type and town, each few days with
each named party, each few days with its kind of type and country or a name that stands near, the
same by the month, its day with each of its first telling words and each number told, and for three
of its words. Days fall in overlapping stretches, so that two days apart always meet. A day told and
the type alone make a block, and so do a few days and the kind of type, where no more accounts have
both than are compared each with each.

A block of more than `MOST` accounts is not joined as it is: it is parted by the words of its
accounts, and a part that is still too large is left out. So the number of pairs grows with the
number of accounts, not with its square.
"""

import numpy as np
from numpy.typing import NDArray

from purport.across.incidents.facts import TYPES, Facts

MOST = 60  # accounts in a block that are compared each with each
STRETCH = 4  # days; with the overlap, two happenings up to two days apart always meet
MONTH = 32
TELLING = 4  # words of the clause that make a block with the day, for accounts without a place
WHOLE = 1  # the bit of the key of a block that is not parted: too large, it is left out
NEAREST = 4  # names that stand near an account and make a block of it
NEAREST_BY_MONTH = 2  # of these, those that make one of it with the month

Keys = NDArray[np.int64]
_GROUPS = {"REQUEST": 2, "ACCUSE": 2, "REJECT": 2, "THREATEN": 2, "PROTEST": 3, "SANCTION": 3,
           "MOBILIZE": 3, "COERCE": 3, "ASSAULT": 3}  # fmt: skip
_KIND_OF_TYPE = np.array([*(_GROUPS.get(name, 1) for name in TYPES), 4], np.int64)


def blocks_of(facts: Facts) -> tuple[Keys, NDArray[np.int64]]:
    """Every block of every account: the blocks' keys, and beside them the account's place.

    Both sorted by key, then place; each pair once.
    """
    day = np.where(facts["dated"] > 0, facts["first"], facts["published"]).astype(np.int64)
    last = np.where(facts["dated"] > 0, facts["last"], facts["published"]).astype(np.int64)
    kind = _KIND_OF_TYPE[facts["kind"]]
    narrow = (last - day) < 2 * STRETCH
    keys: list[Keys] = []
    places: list[NDArray[np.int64]] = []

    def add(which: NDArray[np.bool_], *parts: NDArray[np.int64] | int, whole: int = 0) -> None:
        at = np.flatnonzero(which)
        key = _mixed(*(p if isinstance(p, int) else p[at] for p in parts))
        keys.append(key & ~WHOLE | whole)
        places.append(at)

    for side, at_day in enumerate((day, last)):
        for offset in (0, STRETCH // 2):
            when = (at_day + offset) // STRETCH * 2 + (offset > 0)
            known = narrow & (day > 0) & ((side == 0) | (last != day))
            add(known & (facts["level"] == 3), 1, when, kind, facts["place"])
            add(known & (facts["home"] != 0), 2, when, kind, facts["home"].astype(np.int64))
            add(known & (facts["home"] == 0), 3, when, kind)
            if side == 0:
                add(day > 0, 16, when, kind, whole=WHOLE)
            for i in range(facts["party"].shape[1]):
                add(known & (facts["named"][:, i] == 1), 4, when, facts["party"][:, i])
            for i in range(NEAREST):
                near = facts["near"][:, i].astype(np.int64)
                add(known & (near != 0), 9, when, kind, near)
                add(known & (facts["level"] > 1), 9, when, kind, facts["spot"].astype(np.int64))
        for offset in (0, MONTH // 2):
            when = (at_day + offset) // MONTH * 2 + (offset > 0)
            known = (day > 0) & ((side == 0) | (last != day))
            add(known & (facts["level"] == 3), 5, when, kind, facts["place"])
            for i in range(facts["party"].shape[1]):
                add(known & (facts["named"][:, i] == 1), 6, when, kind, facts["party"][:, i])
            for i in range(NEAREST_BY_MONTH):
                near = facts["near"][:, i].astype(np.int64)
                add(known & (near != 0), 13, when, kind, near)
    one_day = (facts["dated"] > 0) & (last == day)
    for i in range(TELLING):
        word = facts["words"][:, i].astype(np.int64)
        add(one_day & (word != 0), 11, day, kind, word)
    for i in range(facts["low"].shape[1]):
        number = facts["low"][:, i].astype(np.int64)
        add(one_day & (number > 1), 12, day, kind, number * 8 + i)
    told = one_day & (facts["dated"] == 2)
    add(told, 14, day, facts["type"].astype(np.int64), whole=WHOLE)
    add(facts["victim"] != 0, 15, kind, facts["victim"].astype(np.int64), whole=WHOLE)
    for which, key in enumerate(_word_keys(facts)):
        add(key != 0, 7 + which, key)
    return _unique(np.concatenate(keys), np.concatenate(places))


def _word_keys(facts: Facts) -> tuple[Keys, Keys]:
    """A key of the three words of least number, one of the three of greatest: copies share one."""
    words = np.sort(np.where(facts["words"] == 0, 2**32 - 1, facts["words"]).astype(np.uint64), 1)
    many = (facts["words"] != 0).sum(axis=1)
    enough = many >= 5
    rows = np.arange(len(facts))
    least = _mixed(words[:, 0], words[:, 1], words[:, 2])
    top = [words[rows, np.maximum(many - i, 0)] for i in (1, 2, 3)]
    return np.where(enough, least, 0), np.where(enough, _mixed(*top), 0)


def parted(keys: Keys, members: NDArray[np.int64], facts: Facts) -> tuple[Keys, NDArray[np.int64]]:
    """The rows of `keys` and `members` with every too large block parted by its accounts' words.

    `members` are places in `facts`; sorted by key as `blocks_of` gives them. What is still too
    large after that is left out.
    """
    size = sizes(keys)
    small = size <= MOST
    fine_keys, fine_members = parts_of(keys[~small], members[~small], facts)
    fits = sizes(fine_keys) <= MOST
    return (
        np.concatenate([keys[small], fine_keys[fits]]),
        np.concatenate([members[small], fine_members[fits]]),
    )


def parts_of(
    keys: Keys, members: NDArray[np.int64], facts: Facts
) -> tuple[Keys, NDArray[np.int64]]:
    """The parts of blocks, one for each word of an account in each of its blocks.

    Those that are compared whole or not at all have none.
    """
    divided = (keys & WHOLE) == 0
    keys, members = keys[divided], members[divided]
    words = facts["words"][members]
    row, column = np.nonzero(words)
    fine = _mixed(10, keys[row], words[row, column].astype(np.int64))
    return _unique(fine, members[row])


def pairs_within(
    keys: Keys, members: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Every two members of one key, each pair once, the smaller member first.

    `keys` need not be sorted; no key may have more than a few dozen members.
    """
    order = np.lexsort((members, keys))
    keys, members = keys[order], members[order]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.zeros(0, int)
    sizes = np.diff(np.r_[starts, len(keys)])
    after = np.repeat(starts + sizes, sizes) - np.arange(len(keys)) - 1
    left = np.repeat(np.arange(len(keys)), after)
    begin = np.cumsum(after) - after
    right = left + 1 + np.arange(len(left)) - np.repeat(begin, after)
    a, b = members[left], members[right]
    both = np.sort(np.minimum(a, b) * (2**31) + np.maximum(a, b))
    both = both[np.r_[True, both[1:] != both[:-1]]] if len(both) else both
    return both // 2**31, both % 2**31


def sizes(keys: Keys) -> NDArray[np.int64]:
    """For each row, how many rows have its key; the keys are sorted."""
    if not len(keys):
        return np.zeros(0, np.int64)
    counts = np.diff(np.flatnonzero(np.r_[True, keys[1:] != keys[:-1], True]))
    return np.repeat(counts, counts)


def _unique(keys: Keys, members: NDArray[np.int64]) -> tuple[Keys, NDArray[np.int64]]:
    order = np.lexsort((members, keys))
    keys, members = keys[order], members[order]
    first = np.r_[True, (keys[1:] != keys[:-1]) | (members[1:] != members[:-1])]
    return (keys[first], members[first]) if len(keys) else (keys, members)


def _mixed(*parts: object) -> Keys:
    """One key of 63 bits from several numbers in this order (a splitmix64 over them)."""
    with np.errstate(over="ignore"):
        found = np.asarray(0x9E3779B97F4A7C15, np.uint64)
        for part in parts:
            found = found ^ np.asarray(part).astype(np.uint64)
            found = (found ^ (found >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
            found = (found ^ (found >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
            found = found ^ (found >> np.uint64(31))
    return (found >> np.uint64(1)).astype(np.int64)
