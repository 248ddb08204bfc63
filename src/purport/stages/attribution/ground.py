"""Which claims stand near a place in the text, without asking all of them.

A document may hold ten thousand claims and as many quotations: whatever asks each of the one for
each of the other takes the square of that. The text is cut into cells of equal length here; a claim
is written into every cell that its content touches, and a look-up asks one cell.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from purport.core.spans import Span

CELL = 256  # code points; a sentence or two, so that a cell holds a handful of claims


class Ground(Struct):
    """Numbers of claims by the cells of text that their contents touch.

    Nothing is taken out again: a claim that gave words up is still named, and must be asked.
    """

    cells: dict[int, list[int]]

    def add(self, number: int, spans: Iterable[Span]) -> None:
        """Writes a claim into the cells of these spans."""
        for span in spans:
            for cell in range(span.start // CELL, span.stop // CELL + 1):
                mine = self.cells.setdefault(cell, [])
                if not mine or mine[-1] != number:
                    mine.append(number)

    def at(self, start: int, stop: int) -> list[int]:
        """The claims in the cells of [start, stop], each once, in the order they were added."""
        first, last = start // CELL, stop // CELL
        if first == last:
            return list(dict.fromkeys(self.cells.get(first, ())))
        found = (n for cell in range(first, last + 1) for n in self.cells.get(cell, ()))
        return list(dict.fromkeys(found))


class Reach(Struct, frozen=True):
    """Stretches in text order as far as they go, for asking which may touch a place.

    `starts` and `stops` are the furthest start and stop so far, so both rise even where a later
    stretch begins or ends before an earlier one.
    """

    starts: list[int]
    stops: list[int]

    def between(self, start: int, stop: int) -> range:
        """The numbers from the first that may end at or after start, as long as none begins
        after stop.
        """
        return range(bisect_left(self.stops, start), bisect_right(self.starts, stop))


def reach(spans: Sequence[Span]) -> Reach:
    """The furthest starts and stops of these stretches, which stand in their own order."""
    starts: list[int] = []
    stops: list[int] = []
    for span in spans:
        starts.append(max(span.start, starts[-1]) if starts else span.start)
        stops.append(max(span.stop, stops[-1]) if stops else span.stop)
    return Reach(starts, stops)
