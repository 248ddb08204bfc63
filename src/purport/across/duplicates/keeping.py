"""The passages of the record as arrays, in and out of their table."""

import json
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.duplicates.minhash import BANDS, band_keys
from purport.across.duplicates.shingles import Shingled
from purport.record.store import Record


class Bands(Struct, frozen=True):
    """The band keys of many passages; `at` is the place of each row's document in `documents`."""

    documents: tuple[str, ...]
    at: NDArray[np.int32]
    keys: NDArray[np.uint64]


class Passages(Struct, frozen=True):
    """The passages of one document: spans, words that are counted for each, and shingles."""

    spans: NDArray[np.int32]
    shingles: tuple[NDArray[np.uint32], ...]


def put(record: Record, found: Sequence[Shingled]) -> None:
    """Keep the passages of these documents."""
    flat = [shingles for one in found for shingles in one.shingles]
    keys = band_keys(flat)
    lines = []
    start = 0
    for one in found:
        stop = start + len(one.shingles)
        sizes = np.array([len(one.shingles), *(len(s) for s in one.shingles)], np.uint32)
        body = np.concatenate([sizes, *one.shingles]).astype("<u4")
        spans, mine = one.spans.astype("<i4"), keys[start:stop].astype("<u8")
        lines.append((one.document, spans.tobytes(), mine.tobytes(), body.tobytes()))
        start = stop
    record.connection.executemany("INSERT OR REPLACE INTO passages VALUES (?, ?, ?, ?)", lines)


def drop(record: Record, documents: Iterable[str]) -> None:
    """Forget the passages and copies of these documents."""
    gone = [(d,) for d in documents]
    record.connection.executemany("DELETE FROM passages WHERE document = ?", gone)
    record.connection.executemany("DELETE FROM copies WHERE first = ?", gone)
    record.connection.executemany("DELETE FROM copies WHERE second = ?", gone)


def all_bands(record: Record) -> Bands:
    """The band keys of every passage of the record, by document."""
    documents, at, keys = [], [], []
    for document, blob in record.connection.execute(
        "SELECT document, bands FROM passages ORDER BY document"
    ):
        mine = np.frombuffer(blob, "<u8").reshape(-1, BANDS)
        documents.append(document)
        at.append(len(mine))
        keys.append(mine)
    return Bands(
        tuple(documents),
        np.repeat(np.arange(len(documents), dtype=np.int32), at),
        np.concatenate(keys) if keys else np.zeros((0, BANDS), np.uint64),
    )


def passages_of(
    record: Record, documents: Iterable[str], boilerplate: NDArray[np.uint64]
) -> Iterator[tuple[str, Passages]]:
    """The passages of these documents, without those that have a key of boilerplate (sorted)."""
    for document, spans, bands, body in record.connection.execute(
        "SELECT document, spans, bands, shingles FROM passages"
        " WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document",
        (json.dumps(sorted(documents)),),
    ):
        numbers = np.frombuffer(body, "<u4")
        count = int(numbers[0])
        sizes = numbers[1 : count + 1].astype(np.int64)
        bounds = count + 1 + np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
        shingles = tuple(numbers[bounds[i] : bounds[i + 1]].astype(np.uint32) for i in range(count))
        keys = np.frombuffer(bands, "<u8").reshape(-1, BANDS)
        own = ~_among(keys, boilerplate).any(axis=1)
        places = np.frombuffer(spans, "<i4").reshape(-1, 2)
        yield (
            document,
            Passages(places[own], tuple(shingles[i] for i in np.flatnonzero(own))),
        )


def _among(keys: NDArray[np.uint64], known: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which keys are among the known ones, which are sorted: numpy's `isin` would sort again."""
    if not len(known):
        return np.zeros(keys.shape, np.bool_)
    place = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    return np.asarray(known[place] == keys)
