"""Keeping what was slow to make beside the record, so that the next start of the page is quick.

A sheet is kept as plain arrays under a stamp of the record it was made from; one with another
stamp, or that cannot be read, is made anew. Nothing of it is ever run: arrays, words and numbers.
"""

import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from purport.record.page_events import Many
from purport.record.page_sheet import Column, Ids, Sheet, Words

S = TypeVar("S", bound=Sheet)
T = TypeVar("T")

KINDS = ("|i1", "<i2", "<i4", "<i8", "<f8")
"""The kinds of arrays that are kept, besides ids; whole numbers in the smallest that holds them."""


def packed(thing: Any) -> Any:
    """A sheet's part as lists, words and bytes."""
    if isinstance(thing, Ids):
        return ["ids", thing.packed.dtype.str, thing.packed.tobytes()]
    if isinstance(thing, np.ndarray):
        kept = thing.astype(_smallest(thing))
        return ["array", kept.dtype.str, kept.tobytes()]
    if isinstance(thing, Column):
        return ["column", packed(thing.codes), list(thing.words)]
    if isinstance(thing, Many):
        return ["many", packed(thing.event), packed(thing.columns)]
    if isinstance(thing, dict):
        return ["dict", {name: packed(part) for name, part in thing.items()}]
    return ["plain", thing]


def _smallest(array: NDArray[Any]) -> str:
    if array.dtype.kind != "i":
        return "<f8"
    most = int(np.abs(array).max(initial=0))
    return next(kind for kind, bits in (("|i1", 7), ("<i2", 15), ("<i4", 31), ("<i8", 63))
                if most < 2**bits)  # fmt: skip


def unpacked(thing: Any) -> Any:
    """What `packed` was given; ValueError for anything it never made."""
    kind, *parts = thing
    if kind == "ids" and (parts[0] == "<u8" or str(parts[0]).startswith("|S")):
        return Ids(np.frombuffer(parts[1], dtype=parts[0]))
    if kind == "array" and parts[0] in KINDS:
        found = np.frombuffer(parts[1], dtype=parts[0])
        return found if parts[0] == "<f8" else found.astype(np.int64)
    if kind == "column":
        return Column(unpacked(parts[0]), Words(parts[1]))
    if kind == "many":
        return Many(unpacked(parts[0]), unpacked(parts[1]))
    if kind == "dict":
        return {name: unpacked(part) for name, part in parts[0].items()}
    if kind == "plain":
        return parts[0]
    raise ValueError(kind)


def keep(cache: sqlite3.Connection, key: str, stamp: str, thing: object) -> None:
    """Keep something under a stamp, in place of what stood under its key."""
    cache.execute(
        "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (key, stamp, msgspec.msgpack.encode(thing))
    )


def kept(cache: sqlite3.Connection, key: str, stamp: str) -> Any | None:
    """What is kept under a key and this stamp, or None."""
    line = cache.execute(
        "SELECT value FROM kept WHERE key = ? AND stamp = ?", (key, stamp)
    ).fetchone()
    if line is None:
        return None
    try:
        return msgspec.msgpack.decode(line[0])
    except msgspec.DecodeError:
        return None


def sheet(
    cache: sqlite3.Connection, key: str, stamp: str, kind: type[S], make: Callable[[], S]
) -> S:
    """The sheet kept under a key and this stamp, or made now and kept."""
    there = kept(cache, key, stamp)
    if there is not None:
        try:
            found = kind.__new__(kind)
            found.__dict__.update({name: unpacked(part) for name, part in there.items()})
            return found
        except (ValueError, TypeError, AttributeError):
            pass  # of an older make: it is made again
    made = make()
    keep(cache, key, stamp, {name: packed(getattr(made, name)) for name in kind.KEPT})
    return made


def answer(cache: sqlite3.Connection, key: str, stamp: str, find: Callable[[], T]) -> T:
    """A plain answer kept under a key and this stamp, or found now and kept."""
    there = kept(cache, key, stamp)
    if there is not None:
        return there  # type: ignore[no-any-return]
    found = find()
    keep(cache, key, stamp, found)
    return found
