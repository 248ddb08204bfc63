"""The passages of the record as arrays, in and out of their table."""

import json
from collections.abc import Iterable, Mapping, Sequence

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
    """The passages of one document: spans, how many shingles each has, and these end to end."""

    spans: NDArray[np.int32]
    sizes: NDArray[np.int64]
    shingles: NDArray[np.uint32]


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
    lines = record.connection.execute(
        "SELECT document, bands FROM passages ORDER BY document"
    ).fetchall()
    sizes = [len(line[1]) // (8 * BANDS) for line in lines]
    return Bands(
        tuple(line[0] for line in lines),
        np.repeat(np.arange(len(lines), dtype=np.int32), sizes),
        np.frombuffer(b"".join(line[1] for line in lines), "<u8").reshape(-1, BANDS),
    )


def shelf_of(record: Record, documents: Iterable[str], boilerplate: NDArray[np.uint64]) -> "Shelf":
    """The passages of these documents, without those that have a key of boilerplate (sorted)."""
    places: dict[str, int] = {}
    spans, bands, bodies = list[bytes](), list[bytes](), list[NDArray[np.uint32]]()
    for document, span, band, body in record.connection.execute(
        "SELECT document, spans, bands, shingles FROM passages"
        " WHERE document IN (SELECT value FROM json_each(?)) ORDER BY document",
        (json.dumps(sorted(documents)),),
    ):
        places[document] = len(places)
        spans.append(span)
        bands.append(band)
        bodies.append(np.frombuffer(body, "<u4"))
    count = [int(body[0]) for body in bodies]
    sizes = _joined([body[1 : n + 1] for body, n in zip(bodies, count, strict=True)])
    shingles = _joined([body[n + 1 :] for body, n in zip(bodies, count, strict=True)])
    keys = np.frombuffer(b"".join(bands), "<u8").reshape(-1, BANDS)
    own = ~_among(keys, boilerplate).any(axis=1)
    document = np.repeat(np.arange(len(count)), count)
    return Shelf(
        places,
        np.frombuffer(b"".join(spans), "<i4").reshape(-1, 2)[own],
        sizes[own].astype(np.int64),
        shingles[np.repeat(own, sizes)],
        _bounds(np.bincount(document[own], minlength=len(count))),
    )


def _joined(pieces: Sequence[NDArray[np.uint32]]) -> NDArray[np.uint32]:
    return np.concatenate(pieces) if pieces else np.zeros(0, np.uint32)


def _bounds(sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where each stretch of these sizes begins, and where the last ends."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)])


class Shelf:
    """The passages of many documents, end to end."""

    def __init__(
        self,
        places: Mapping[str, int],
        spans: NDArray[np.int32],
        sizes: NDArray[np.int64],
        shingles: NDArray[np.uint32],
        bounds: NDArray[np.int64],
    ) -> None:
        self._places, self._spans, self._sizes, self._shingles = places, spans, sizes, shingles
        self._passages = bounds.tolist()
        self._words = _bounds(sizes)[bounds].tolist()

    def of(self, document: str) -> Passages:
        """The passages of one document."""
        i = self._places[document]
        mine = slice(self._passages[i], self._passages[i + 1])
        words = slice(self._words[i], self._words[i + 1])
        return Passages(self._spans[mine], self._sizes[mine], self._shingles[words])


def _among(keys: NDArray[np.uint64], known: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which keys are among the known ones, which are sorted: numpy's `isin` would sort again."""
    if not len(known):
        return np.zeros(keys.shape, np.bool_)
    place = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    return np.asarray(known[place] == keys)
