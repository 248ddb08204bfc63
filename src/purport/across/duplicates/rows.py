"""Copies as they stand in the record: which documents share words, where, and who was first."""

import json
from collections.abc import Iterable

from msgspec import Struct

from purport.record.store import Record

Passage = tuple[int, int, int, int, float]
"""Start and stop in the first document, start and stop in the second, likeness from 0 to 1."""


class Copy(Struct, frozen=True):
    """Two documents that share words. `first` was published first where `ordered` says so."""

    first: str
    second: str
    ordered: bool
    share: float
    """Share of the second's reporting words that are found in the first, 0 to 1."""
    share_first: float
    """Share of the first's reporting words that are found in the second, 0 to 1."""
    told: str
    """The passages as JSON, as the table has them."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages that are alike, in the order of the second document."""
        return tuple((p[0], p[1], p[2], p[3], p[4]) for p in json.loads(self.told))


def copies_among(record: Record, documents: Iterable[str]) -> list[Copy]:
    """The copies of which both documents (ids) are among these, in order."""
    wanted = set(documents)
    lines = record.connection.execute(
        "SELECT first, second, ordered, share, share_first, passages FROM copies"
        " WHERE first IN (SELECT value FROM json_each(?)) ORDER BY first, second",
        (json.dumps(sorted(wanted)),),
    )
    return [_copy(line) for line in lines if line[1] in wanted]


def copies_of(record: Record, document: str) -> list[Copy]:
    """The copies in which a document (id) is either side, in order."""
    lines = record.connection.execute(
        "SELECT first, second, ordered, share, share_first, passages FROM copies"
        " WHERE first = ?1 OR second = ?1 ORDER BY first, second",
        (document,),
    )
    return [_copy(line) for line in lines]


def _copy(line: tuple[str, str, int, float, float, str]) -> Copy:
    first, second, ordered, share, share_first, passages = line
    return Copy(first, second, bool(ordered), share, share_first, passages)
