"""The mentions of a document, looked up by offset."""

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from purport.core.rows import Mention

FARTHEST = 8  # mentions before a word that are looked through for one that covers it


class Mentions(Struct):
    """The mentions of a document in order, for looking up by offset."""

    rows: Sequence[Mention]
    starts: list[int]
    named: frozenset[str | None] = frozenset()
    """The entities that a name of the document means."""
    met: dict[tuple[int, int], Mention | None] = {}
    """What was already looked up: of every word it is asked several times."""

    def over(self, start: int, stop: int) -> Mention | None:
        """The longest mention that covers these characters, or None."""
        key = (start, stop)
        if key in self.met:
            return self.met[key]
        best: Mention | None = None
        at = bisect_right(self.starts, start) - 1
        for k in range(at, max(-1, at - FARTHEST), -1):
            row = self.rows[k]
            if row.stop >= stop and (best is None or row.stop - row.start > best.stop - best.start):
                best = row
        self.met[key] = best
        return best

    def of(self, start: int, stop: int) -> Mention | None:
        """The mention of just these characters, or None."""
        at = bisect_right(self.starts, start) - 1
        for k in range(at, max(-1, at - FARTHEST), -1):
            row = self.rows[k]
            if (row.start, row.stop) == (start, stop):
                return row
        return None


def mentions_of(rows: Sequence[Mention]) -> Mentions:
    """The mentions of a document, ready to be looked up."""
    named = frozenset(row.entity for row in rows if row.form == "name")
    return Mentions(rows, [row.start for row in rows], named)
