"""Tables as columns of numbers, so that any filter over hundreds of thousands of rows is quick.

A word is kept once and stood for by its number; -1 stands for a missing value inside these arrays
and never leaves them. A sheet never changes: when the record does, another takes its place.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, ClassVar

import msgspec
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]

MISSING = -1


class Words(list[str]):
    """The words of a column in order of first use, with what is asked of them again and again."""

    @cached_property
    def known(self) -> dict[str, int]:
        """The number of each word."""
        return {word: i for i, word in enumerate(self)}

    @cached_property
    def ranks(self) -> Numbers:
        """A number for each word that sorts as it does, whatever the case; last that of none."""
        order = sorted(range(len(self)), key=lambda i: (self[i].casefold(), i))
        rank = np.full(len(self) + 1, len(self), dtype=np.int64)
        rank[order] = np.arange(len(order))
        return rank


class Column(msgspec.Struct, frozen=True):
    """A column of words: the number of each row's word, and the words."""

    codes: Numbers
    words: Words

    def of(self, row: int) -> str | None:
        """The word of a row, or None."""
        code = int(self.codes[row])
        return None if code == MISSING else self.words[code]

    def take(self, rows: Numbers) -> "Column":
        """The same words for these rows alone; a row of -1 has none."""
        if not len(self.codes):
            return Column(np.full(len(rows), MISSING, dtype=np.int64), self.words)
        return Column(np.where(rows == MISSING, MISSING, self.codes[rows]), self.words)

    def numbers(self, wanted: Sequence[str]) -> list[int]:
        """The numbers of those of these words that occur."""
        known = self.words.known
        return [known[word] for word in wanted if word in known]

    def holding(self, part: str) -> list[int]:
        """The numbers of the words that hold this text, whatever its case."""
        sought = " ".join(part.casefold().split())
        return [i for i, word in enumerate(self.words) if sought in word.casefold()]

    def rows(self, numbers: Sequence[int]) -> Mask:
        """Which rows have one of these words."""
        flags = np.zeros(len(self.words) + 1, dtype=bool)
        flags[list(numbers)] = True
        flags[MISSING] = False
        found: Mask = flags[self.codes]
        return found

    def ranks(self) -> Numbers:
        """A number for each row that sorts as its word does, whatever the case; missing last."""
        found: Numbers = self.words.ranks[self.codes]
        return found


class Ids:
    """The ids of a sheet's rows, kept in little room and found quickly.

    The 16 hex digits of a content hash are kept as the number they are; other ids as bytes.
    """

    def __init__(self, ids: Sequence[str] | NDArray[Any]) -> None:
        if isinstance(ids, np.ndarray):
            self.packed = ids
            return
        try:
            if any(len(ident) != 16 for ident in ids):
                raise ValueError
            self.packed = np.array([int(ident, 16) for ident in ids], dtype=np.uint64)
        except ValueError:
            self.packed = np.array([ident.encode() for ident in ids], dtype=np.bytes_)

    def __len__(self) -> int:
        return len(self.packed)

    def __getitem__(self, row: int) -> str:
        found = self.packed[row]
        return found.decode() if isinstance(found, bytes) else f"{int(found):016x}"

    @cached_property
    def _order(self) -> Numbers:
        return np.argsort(self.packed, kind="stable")

    def rows(self, ids: Sequence[str]) -> Numbers:
        """The row of each of these ids, -1 for one that is not there."""
        if not len(ids) or not len(self.packed):
            return np.full(len(ids), MISSING, dtype=np.int64)
        if self.packed.dtype == np.uint64:
            numbers = [_number(ident) for ident in ids]
            sought: NDArray[Any] = np.array([n or 0 for n in numbers], dtype=np.uint64)
            odd = np.array([n is None for n in numbers])
        else:
            sought = np.array([i.encode("utf-8", "replace") for i in ids], dtype=np.bytes_)
            odd = np.zeros(len(ids), dtype=bool)
        at = np.searchsorted(self.packed, sought, sorter=self._order)
        row = self._order[np.minimum(at, len(self.packed) - 1)]
        return np.where((self.packed[row] == sought) & ~odd, row, MISSING)

    def find(self, ident: str) -> int | None:
        """The row of an id, or None."""
        row = int(self.rows([ident])[0])
        return None if row == MISSING else row


def _number(ident: str) -> int | None:
    """The number that 16 lower-case hex digits are; None for anything else."""
    if len(ident) != 16 or not ident.isascii() or not ident.isalnum() or ident != ident.lower():
        return None
    try:
        return int(ident, 16)
    except ValueError:
        return None


def coded(values: Sequence[str | None]) -> Column:
    """A column of these words."""
    # Everything in here runs in C: a loop over a million values would take a second of its own.
    words = Words(word for word in dict.fromkeys(values) if word is not None)
    known: dict[str | None, int] = {None: MISSING}
    known.update(words.known)
    codes = np.fromiter(map(known.__getitem__, values), dtype=np.int64, count=len(values))
    return Column(codes, words)


def distinct(keys: Numbers) -> Numbers:
    """The different ones of these numbers, rising. (np.unique hashes, and is ten times slower.)"""
    if not len(keys):
        return keys
    rising = np.sort(keys)
    return rising[np.r_[True, rising[1:] != rising[:-1]]]


class Groups(msgspec.Struct, frozen=True):
    """Equal numbers together: each different one, how often it occurs, and `order` to get there.

    `order[starts[i] : starts[i] + counts[i]]` are the places of the i-th, in their first order.
    """

    keys: Numbers
    counts: Numbers
    starts: Numbers
    order: Numbers


def grouped(keys: Numbers) -> Groups:
    """These numbers in groups, rising."""
    order = np.argsort(keys, kind="stable")
    rising = keys[order]
    starts = (
        np.flatnonzero(np.r_[True, rising[1:] != rising[:-1]])
        if len(keys)
        else np.zeros(0, dtype=np.int64)
    )
    return Groups(rising[starts], np.diff(np.r_[starts, len(keys)]), starts, order)


def figures(values: Sequence[float | None]) -> NDArray[np.float64]:
    """A column of figures; NaN where there is none."""
    return np.array([np.nan if v is None else v for v in values], dtype=np.float64)


def days(column: Column) -> Numbers:
    """The ordinal of each row's ISO day; -1 where there is none, or no such day."""
    ordinals = np.full(len(column.words) + 1, MISSING, dtype=np.int64)
    for i, word in enumerate(column.words):
        try:
            ordinals[i] = date.fromisoformat(word).toordinal()
        except ValueError:
            continue
    return ordinals[column.codes]


def fetched(
    connection: sqlite3.Connection, query: str, parameters: Sequence[object] = ()
) -> list[tuple[Any, ...]]:
    """The columns of what a query finds: as many as it names, empty ones where nothing is."""
    cursor = connection.execute(query, parameters)
    width = len(cursor.description)
    lines = cursor.fetchall()
    return list(zip(*lines, strict=True)) if lines else [()] * width


class Sheet:
    """A table in columns, in the order of document names and text.

    `doc` is the row's document as a row of the sheet of documents, `starts` where it begins there.
    `columns` are words, `numbers` are figures, NaN where there is none.
    """

    KEPT: ClassVar[tuple[str, ...]] = ("ids", "doc", "starts", "columns", "numbers")
    """What a sheet consists of; all else is found from it."""

    def __init__(
        self,
        ids: Sequence[str] | Ids,
        doc: Numbers,
        starts: Numbers,
        columns: Mapping[str, Column],
        numbers: Mapping[str, NDArray[np.float64]] | None = None,
    ) -> None:
        self.ids = ids if isinstance(ids, Ids) else Ids(ids)
        self.doc = doc
        self.starts = starts
        self.columns = dict(columns)
        self.numbers = dict(numbers or {})

    def __len__(self) -> int:
        return len(self.ids)

    def ranks(self, field: str) -> NDArray[Any] | None:
        """What to sort rows by for this field, missing last; None for a field it has not."""
        if field in self.columns:
            return self.columns[field].ranks()
        if field in self.numbers:
            return np.where(np.isnan(self.numbers[field]), np.inf, self.numbers[field])
        return None


def reading_order(
    doc: NDArray[np.int64], starts: NDArray[np.int64], names: Sequence[str]
) -> Numbers:
    """The order of rows by document name, then by place in the text."""
    rank = np.empty(len(names), dtype=np.int64)
    rank[sorted(range(len(names)), key=lambda i: names[i])] = np.arange(len(names))
    order: Numbers = np.lexsort((starts, rank[doc])) if len(doc) else np.arange(0)
    return order


def counted(codes: Numbers, most: int) -> list[tuple[int, int]]:
    """Each number with how often it occurs, most frequent first; missing ones are not counted."""
    present = codes[codes != MISSING]
    if not len(present):
        return []
    counts = np.bincount(present)
    top = np.argsort(-counts, kind="stable")[:most]
    return [(int(code), int(counts[code])) for code in top if counts[code]]
