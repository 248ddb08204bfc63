"""Passages of a document and their shingles: every three words in a row, as numbers.

A passage is a sentence in which the document reports in its own words. Headings, boilerplate and
sentences that quote are none, and what stands between quotation marks is left out: two papers that
quote one speech have not copied each other.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.record.store import Record

WORDS_IN_SHINGLE = 3
SHORTEST = 8  # words; shorter sentences are alike by chance ("The talks will go on.")
REPORTING = ("report", "comment", "appeal")
BATCH = 500  # documents read together

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"“[^”]*”?|«[^»]*»?|\"[^\"]*\"?|‘[^’]{20,}’")
_QUOTES = re.compile('[“«"‘]')
_DATELINE = re.compile(r"^[^.—–]{0,60}?(?:\([^)]{2,40}\)\s*[-—–]+|\s[-—–]{1,2}\s)\s*")


class Shingled(Struct, frozen=True):
    """The passages of one document: spans (start, stop) and the shingles of each."""

    document: str
    spans: NDArray[np.int32]
    shingles: tuple[NDArray[np.uint32], ...]


def shingled(record: Record, documents: Sequence[str]) -> Iterator[Shingled]:
    """The passages of these documents (ids), in order; of none where a document reports nothing."""
    for start in range(0, len(documents), BATCH):
        wanted = json.dumps(documents[start : start + BATCH])
        texts = dict(
            record.connection.execute(
                "SELECT id, text FROM documents WHERE id IN (SELECT value FROM json_each(?))",
                (wanted,),
            )
        )
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for document, first, stop in record.connection.execute(
            "SELECT s.document, s.start, s.stop FROM sentences s"
            " LEFT JOIN roles r ON r.document = s.document AND r.sentence = s.id"
            " WHERE s.document IN (SELECT value FROM json_each(?))"
            f" AND coalesce(r.role, 'report') IN {REPORTING}"
            " ORDER BY s.document, s.start",
            (wanted,),
        ):
            places[document].append((first, stop))
        for document in documents[start : start + BATCH]:
            if document in texts:
                yield _passages(document, texts[document], places[document])


def _passages(document: str, text: str, places: Iterable[tuple[int, int]]) -> Shingled:
    spans: list[tuple[int, int]] = []
    numbers: list[int] = []
    sizes: list[int] = []
    for start, stop in places:
        own = own_words(text[start:stop])
        if len(own) >= SHORTEST:
            spans.append((start, stop))
            sizes.append(len(own))
            numbers += map(number_of, own)
    mixed = _mixed(np.array(numbers, np.uint64))
    found, begin = [], 0
    for size in sizes:
        found.append(np.sort(mixed[begin : begin + size - WORDS_IN_SHINGLE + 1]))
        begin += size
    return Shingled(document, np.array(spans, np.int32).reshape(-1, 2), tuple(found))


def own_words(sentence: str) -> list[str]:
    """The words of a sentence in small letters, without its dateline and what it quotes."""
    if _QUOTES.search(sentence) is not None:
        sentence = _QUOTED.sub(" ", sentence)
    return _WORD.findall(_DATELINE.sub("", sentence, count=1).casefold())


def _mixed(words: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """A number for every three words in a row."""
    if len(words) < WORDS_IN_SHINGLE:
        return np.zeros(0, np.uint32)
    with np.errstate(over="ignore"):
        mixed = words[:-2] * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= words[1:-1] * np.uint64(0xC2B2AE3D27D4EB4F)
        mixed ^= words[2:] * np.uint64(0x165667B19E3779F9)
        mixed ^= mixed >> np.uint64(29)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return (mixed >> np.uint64(32)).astype(np.uint32)


@lru_cache(maxsize=1_000_000)
def number_of(word: str) -> int:
    """A number of 32 bits that stands for a word, the same on every machine."""
    return int.from_bytes(blake2b(word.encode(), digest_size=4).digest())
