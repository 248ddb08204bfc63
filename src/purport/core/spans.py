"""Spans of text and the map from a cleaned view back to the text as given.

Every offset counts code points from the start of `Document.text`; spans are half open.
"""

from array import array
from collections.abc import Sequence

from msgspec import Struct

Offset = int


class Span(Struct, frozen=True, order=True):
    """A stretch of a document's text, from `start` up to but not including `stop`."""

    start: Offset
    stop: Offset

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.stop and other.start < self.stop

    def covers(self, other: "Span") -> bool:
        """Whether all of the other lies within this one."""
        return self.start <= other.start and other.stop <= self.stop


class View(Struct, frozen=True):
    """A cleaned reading of one stretch of text, and where each of its characters stands there.

    `origins[i]` is the offset in `Document.text` of the view's i-th character; it never falls.
    A view joins hard-wrapped lines and broken words; the text itself stays as it was given.
    """

    text: str
    origins: Sequence[Offset]

    def span(self, start: int, stop: int) -> Span:
        """The stretch of the document's text that the view's characters `start:stop` stand for.

        Whole even where the view skips something in between; an empty stretch maps to an empty one.
        """
        if start >= stop:
            at = self.origins[start] if start < len(self.origins) else self.origins[-1] + 1
            return Span(at, at)
        return Span(self.origins[start], self.origins[stop - 1] + 1)


def plain_view(text: str, start: Offset = 0) -> View:
    """The view that changes nothing: character i stands at `start + i`."""
    return View(text, range(start, start + len(text)))


def view_of(pieces: Sequence[tuple[str, Offset]]) -> View:
    """A view put together from single characters or runs and the offset of each run's first one.

    A run's characters are taken to follow one another in the text; a replaced character (a space
    for a line break) is a run of its own.
    """
    origins = array("q")
    for run, at in pieces:
        origins.extend(range(at, at + len(run)))
    return View("".join(run for run, _ in pieces), origins)


def hull(spans: Sequence[Span]) -> Span:
    """The smallest span that covers all of these; there must be at least one."""
    return Span(min(s.start for s in spans), max(s.stop for s in spans))
