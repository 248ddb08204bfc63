"""The step itself: passages of what changed are taken in, the documents they meet are compared."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.duplicates import keeping
from purport.across.duplicates.comparing import shared
from purport.across.duplicates.keeping import Bands, Shelf
from purport.across.duplicates.meeting import Ints, Meetings, meetings
from purport.across.duplicates.rows import copies_among
from purport.across.duplicates.shingles import shingled
from purport.record.store import Record
from purport.stage import Changes, Progress

TAKEN_AT_ONCE = 2_000  # documents
COMPARED_AT_ONCE = 20_000  # pairs
MANY = 20_000  # documents; what is asked of more is read of all
SIEVE = 2**22  # a power of two; bytes


def find_copies(record: Record, done: Changes, progress: Progress) -> frozenset[str]:
    """Bring the copies up to date; the ids of unchanged documents whose copies are others now.

    Part of the caller's transaction. What meets is worked out with and without what changed, and
    only pairs that met before or meet now, but not both, or that a changed document is part of, or
    whose words turned out to be boilerplate, are compared again; so the copies are always those
    that a run from nothing would find.
    """
    gone = _Turn(set(), set(), np.zeros(0, np.uint64))
    if done.gone:
        before = keeping.all_bands(record)
        gone = _turn(record, before, np.array([d not in done.gone for d in before.documents]))
    keeping.drop(record, done.gone)
    for start in range(0, len(done.new), TAKEN_AT_ONCE):
        progress("looking for copies", start, len(done.new))
        keeping.put(record, list(shingled(record, done.new[start : start + TAKEN_AT_ONCE])))
    bands = keeping.all_bands(record)
    new = set(done.new)
    came = _turn(record, bands, np.array([d not in new for d in bands.documents]))
    stale = (came.lost | gone.met) - came.met
    stale -= _still_met(record, bands, stale)
    _forget(record, stale)
    again = _copies_with(record, bands, np.union1d(came.turned, gone.turned))
    again |= gone.lost - came.lost  # what was a dispatch of many is one of few now
    compared = came.met | again
    _forget(record, again)
    _compare(record, sorted(compared), _boilerplate(record, bands, compared), progress)
    changed = {*done.new, *done.gone}
    return frozenset(d for pair in stale | compared if changed.isdisjoint(pair) for d in pair)


class _Turn(Struct, frozen=True):
    """What some documents make of a record: pairs that meet with them there but not without, pairs
    that meet without them but not with, keys that are boilerplate in one case alone."""

    met: set[tuple[str, str]]
    lost: set[tuple[str, str]]
    turned: NDArray[np.uint64]


def _turn(record: Record, bands: Bands, present: NDArray[np.bool_]) -> _Turn:
    """What the documents that are not `present` make of the others; only their keys count."""
    if not len(bands.documents) or present.all():
        return _Turn(set(), set(), np.zeros(0, np.uint64))
    if present.any():
        bands = _only(bands, np.unique(bands.keys[~present[bands.at]]))
    days, order = _days(record, bands)
    with_ = meetings(bands, days, order, np.ones(len(bands.documents), bool))
    without = meetings(bands, days, order, present)
    return _Turn(
        _named(bands, np.setdiff1d(with_.pairs, without.pairs, assume_unique=True)),
        _named(bands, np.setdiff1d(without.pairs, with_.pairs, assume_unique=True)),
        np.setxor1d(with_.boilerplate, without.boilerplate),
    )


def _only(bands: Bands, keys: NDArray[np.uint64]) -> Bands:
    """The rows with one of these keys; every other key in them is made one that no row shares."""
    mine = _among(bands.keys, keys)
    keep = mine.any(axis=1)
    mine, kept = mine[keep], bands.keys[keep]
    lone = np.arange(kept.size, dtype=np.uint64).reshape(kept.shape)
    return Bands(bands.documents, bands.at[keep], np.where(mine, kept, lone))


def _among(keys: NDArray[np.uint64], few: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which keys are among a few. They are sieved by some of their bits first: `isin` would sort
    all keys of the record for each hundred documents that come."""
    halves = np.ascontiguousarray(keys).view(np.uint32)[:, ::2]
    sieve = np.zeros(SIEVE, np.bool_)
    sieve[few.view(np.uint32)[::2] & np.uint32(SIEVE - 1)] = True
    found: NDArray[np.bool_] = sieve[halves & np.uint32(SIEVE - 1)]
    maybe = found.nonzero()
    found[maybe] = np.isin(keys[maybe], few)
    return found


def _all_of(record: Record, bands: Bands, documents: set[str]) -> Meetings:
    """All that meets by a key of these documents."""
    mine = np.array([d in documents for d in bands.documents], bool)
    found = _only(bands, np.unique(bands.keys[mine[bands.at]]))
    days, order = _days(record, found)
    return meetings(found, days, order, np.ones(len(bands.documents), bool))


def _still_met(record: Record, bands: Bands, pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of these pairs that meet by another key than the changed ones."""
    concerned = {d for pair in pairs for d in pair}
    if not concerned:
        return set()
    return _named(bands, _all_of(record, bands, concerned).pairs) & pairs


def _boilerplate(record: Record, bands: Bands, pairs: set[tuple[str, str]]) -> NDArray[np.uint64]:
    """The keys of boilerplate that passages of these pairs may have."""
    concerned = {d for pair in pairs for d in pair}
    if not concerned:
        return np.zeros(0, np.uint64)
    return np.unique(_all_of(record, bands, concerned).boilerplate)


def _copies_with(record: Record, bands: Bands, turned: NDArray[np.uint64]) -> set[tuple[str, str]]:
    """The pairs of documents, already found to share words, that both have one of these keys."""
    if not len(turned):
        return set()
    places = np.unique(bands.at[np.isin(bands.keys, turned).any(axis=1)])
    documents = [bands.documents[i] for i in places]
    found = copies_among(record, documents)
    return {(min(c.first, c.second), max(c.first, c.second)) for c in found}


def _forget(record: Record, pairs: set[tuple[str, str]]) -> None:
    record.connection.executemany(
        "DELETE FROM copies WHERE first = ? AND second = ?",
        [both for one, other in pairs for both in ((one, other), (other, one))],
    )


def _named(bands: Bands, pairs: Ints) -> set[tuple[str, str]]:
    names = bands.documents
    return {(names[p // 2**31], names[p % 2**31]) for p in pairs.tolist()}


def _days(record: Record, bands: Bands) -> tuple[NDArray[np.int32], Ints]:
    """Day of publication of each document that has a row (0 unknown), and its rank by day and id;
    what is said of the others means nothing."""
    count = len(bands.documents)
    places = np.unique(bands.at).tolist()
    published = _published(record, [bands.documents[i] for i in places])
    days = np.zeros(count, np.int32)
    for i in places:
        day = published.get(bands.documents[i])
        if day is not None:
            days[i] = date.fromisoformat(day).toordinal()
    by_day = np.lexsort((np.arange(count), np.where(days == 0, 2**30, days)))
    order = np.empty(count, np.int64)
    order[by_day] = np.arange(count)
    return days, order


def _published(record: Record, documents: Sequence[str]) -> dict[str, str]:
    """The days of publication of these documents, of those of which it is known."""
    among, wanted = "", tuple[str, ...]()
    if len(documents) < MANY:
        among, wanted = (
            " AND {} IN (SELECT value FROM json_each(?))",
            (json.dumps(list(documents)),),
        )
    connection = record.connection
    query = "SELECT id, published FROM documents WHERE published IS NOT NULL"
    found = dict(connection.execute(query + among.format("id"), wanted))
    query = "SELECT document, value FROM imprints WHERE field = 'published'"
    found.update(connection.execute(query + among.format("document"), wanted).fetchall())
    return found


def _compare(
    record: Record,
    pairs: list[tuple[str, str]],
    boilerplate: NDArray[np.uint64],
    progress: Progress,
) -> None:
    if not pairs:
        return
    documents = {d for pair in pairs for d in pair}
    published = _published(record, sorted(documents))
    shelf = keeping.shelf_of(record, documents, boilerplate)
    # Pairs of one first document stand together: what all of them need is then worked out once.
    ranks = {d: (published.get(d, "9999"), d) for d in documents}
    pairs = sorted(
        (one, other) if ranks[one] < ranks[other] else (other, one) for one, other in pairs
    )
    for start in range(0, len(pairs), COMPARED_AT_ONCE):
        progress("comparing passages", start, len(pairs))
        rows = [
            row
            for first, of_first in groupby(pairs[start : start + COMPARED_AT_ONCE], itemgetter(0))
            for row in _rows(first, [pair[1] for pair in of_first], shelf, published)
        ]
        record.connection.executemany(
            "INSERT OR REPLACE INTO copies VALUES (?, ?, ?, ?, ?, ?)", rows
        )


def _rows(
    first: str, others: Sequence[str], shelf: Shelf, published: Mapping[str, str]
) -> Iterator[tuple[str, str, int, float, float, str]]:
    """The rows of those of the others that share words with the first."""
    for second, found in zip(
        others, shared(shelf.of(first), [shelf.of(d) for d in others]), strict=True
    ):
        if found is not None:
            days = published.get(first), published.get(second)
            ordered = None not in days and days[0] != days[1]
            told = json.dumps(found.passages)
            yield first, second, int(ordered), found.share_second, found.share_first, told
