"""Whether lines were broken to fit a width, and whether one line goes on in the next.

A text that was wrapped shows it: many of its lines end in mid-sentence and the next begins with a
small letter. Where that is so, the lines that surely go on tell how much room a line needs to have
left before its end is a paragraph's end.
"""

from collections.abc import Sequence

from msgspec import Struct

from purport.stages.blocks.lines import Line

WRAPPED = 0.3  # share of line ends in mid-sentence; texts with a paragraph a line have under .05
WIDEST = 250  # characters; longer lines were not broken to fit anything
EVEN = 0.6  # the shortest tenth of wrapped lines is no shorter than this share of the longest
SHORT = 0.7  # of the usual room; a line with less was broken off, not wrapped
LARGE = 8  # line ends; so many lines without a blank one are judged by themselves


class Wrap(Struct, frozen=True):
    """How the lines of a stretch were broken; `room` is the least that forced a break.

    A line's room is its width with the next line's first word and a space: had that fitted, the
    word would not have gone to the next line.
    """

    wrapped: bool
    room: int
    parted: bool = False
    """Whether paragraphs are parted by blank lines, so that a short line ends none by itself."""


def wrap_of(pairs: Sequence[tuple[Line, Line]], otherwise: Wrap | None = None) -> Wrap:
    """How these neighbouring lines were broken; `otherwise` where they are too few."""
    if otherwise is not None and len(pairs) < LARGE:
        return otherwise
    going = [(line, after) for line, after in pairs if goes_on(line, after)]
    rooms = sorted(room(line, after) for line, after in going if line.width <= WIDEST)
    if not rooms or len(going) < WRAPPED * len(pairs):
        return Wrap(wrapped=False, room=0)
    least, most = rooms[len(rooms) // 10], rooms[len(rooms) * 9 // 10]
    if least < EVEN * most:
        if len(rooms) >= LARGE:
            return Wrap(wrapped=False, room=0)
        least = most * 3 // 5
    short = sum(line.sentence_ended and room(line, after) < SHORT * least for line, after in pairs)
    return Wrap(wrapped=True, room=least, parted=short <= len(pairs) // 50)


def is_even(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Whether the lines that go on in the next were broken at about one width."""
    rooms = sorted(room(line, after) for line, after in pairs if goes_on(line, after))
    return bool(rooms) and rooms[len(rooms) // 10] >= EVEN * rooms[len(rooms) * 9 // 10]


def room(line: Line, after: Line) -> int:
    """The width that the line would have had with the next line's first word."""
    return line.width + 1 + after.first_word


def goes_on(line: Line, after: Line) -> bool:
    """Whether the words alone say that the sentence runs on into the next line."""
    if line.ended and not line.abbreviated:
        return line.quoted and after.lower
    return after.lower or line.binds or line.broken


def continues(line: Line, after: Line, wrap: Wrap) -> bool:
    """Whether the next line, with no blank one between, belongs to the same paragraph."""
    if goes_on(line, after):
        return True
    if not wrap.wrapped or line.width > WIDEST:
        return False
    if line.sentence_ended and after.indent >= line.indent + 2:
        return False
    needed = room(line, after)
    if line.sentence_ended and not line.abbreviated:
        return needed >= (SHORT * wrap.room if wrap.parted else wrap.room)
    if line.text.isupper() and not after.text.isupper():
        return False
    return needed >= wrap.room * 4 // 5
