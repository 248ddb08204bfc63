"""Lines put together to paragraphs, items, quotations and tables, across page and line breaks."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct, field

from purport.core.rows import BlockKind
from purport.core.spans import Offset
from purport.stages.blocks.lines import Line
from purport.stages.blocks.wrapping import (
    LARGE,
    SHORT,
    WIDEST,
    Wrap,
    continues,
    goes_on,
    is_even,
    room,
    wrap_of,
)

_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,}|[A-ZÀ-Þ][^.!?]{1,60}\([A-Z][\w /.-]{1,30}\))"
    r"[^!?]{0,60}\s?[-–—_]{1,2}"
)

LONE = 25  # characters; a lone line under this is a label or a list of words, not half a sentence


class Piece(Struct):
    """A block in the making. `definite` says that it is furniture wherever it stands."""

    kind: BlockKind
    lines: list[Line]
    holes: list[tuple[Offset, Offset]] = field(default_factory=list)
    level: int | None = None
    definite: bool = False

    @property
    def start(self) -> Offset:
        """Its first character."""
        return self.lines[0].start

    @property
    def stop(self) -> Offset:
        """The first character after it."""
        return self.lines[-1].stop

    def take(self, line: Line) -> None:
        """Put one more line at its end; what marks the line's shape becomes a hole."""
        self.lines.append(line)
        if line.marker:
            self.holes.append((line.start, line.start + line.marker))


def assemble(lines: Sequence[Line]) -> list[Piece]:
    """The pieces that the lines make, in order; each line is in exactly one."""
    spacing = _spacing(lines)
    whole = wrap_of(_pairs(lines, spacing))
    pieces: list[Piece] = []
    for run in _runs(lines, spacing):
        wrap = wrap_of(_pairs(run, spacing), otherwise=whole)
        first = True
        for line in run:
            _place(line, pieces, wrap, adjacent=not first)
            first = False
    return _bridged(pieces, whole)


def _pairs(lines: Sequence[Line], spacing: int) -> list[tuple[Line, Line]]:
    """The neighbouring lines that may belong to one paragraph."""
    return [
        (line, after)
        for line, after in pairwise(lines)
        if after.blanks == spacing
        and not after.paged
        and ((after.shape == "text" and line.shape in ("text", "item")) or
             (after.shape == line.shape == "quotation" and line.marker and after.marker))
    ]  # fmt: skip


def _spacing(lines: Sequence[Line]) -> int:
    """How many blank lines stand between the lines of one paragraph: 1 in double-spaced text."""
    spaced = _pairs(lines, 1)
    if len(spaced) < LARGE or 4 * len(_pairs(lines, 0)) > len(spaced):
        return 0
    return 1 if wrap_of(spaced).wrapped and is_even(spaced) else 0


def _runs(lines: Sequence[Line], spacing: int) -> list[list[Line]]:
    """The lines between blank ones and page breaks."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and line.blanks <= spacing and not line.paged:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _place(line: Line, pieces: list[Piece], wrap: Wrap, *, adjacent: bool) -> None:
    """Put a line into the last piece, if it belongs there, or into a new one."""
    last = pieces[-1] if pieces else None
    if last is not None and _belongs(line, last, wrap, adjacent=adjacent):
        if line.shape == "underline":
            last.kind, last.level = "heading", 1 if line.text[0] == "=" else 2
        last.take(line)
        return
    piece = Piece(_KINDS[line.shape], [])
    piece.take(line)
    piece.definite = line.shape == "furniture"
    if line.shape == "heading":
        piece.level = len(line.text[: line.marker].rstrip())
        closing = len(line.text) - len(line.text.rstrip("# "))
        if 0 < closing < len(line.text) - line.marker:
            piece.holes.append((line.stop - closing, line.stop))
    pieces.append(piece)


_KINDS: dict[str, BlockKind] = {
    "text": "paragraph", "item": "item", "heading": "heading", "quotation": "quotation",
    "table": "table", "furniture": "furniture", "likely": "furniture", "underline": "furniture",
}  # fmt: skip


def _belongs(line: Line, last: Piece, wrap: Wrap, *, adjacent: bool) -> bool:
    """Whether the line goes on with the last piece."""
    before = last.lines[-1]
    if line.shape == "table":
        return last.kind == "table" and line.blanks < 2 and not line.paged
    if not adjacent:
        return False
    if line.shape == "underline":
        return last.kind == "paragraph" and len(last.lines) == 1
    if line.shape == "quotation":
        if last.kind != "quotation" or bool(line.marker) != bool(before.marker):
            return False
        if line.marker == len(line.text) or not line.marker:
            return True
        return before.marker < len(before.text) and continues(before, line, wrap)
    if line.shape != "text" or last.kind not in ("paragraph", "item"):
        return False
    if last.kind == "item" and line.indent > last.lines[0].indent:
        return True
    return continues(before, line, wrap)


def _bridged(pieces: Sequence[Piece], wrap: Wrap) -> list[Piece]:
    """The pieces with paragraphs joined that a blank line or a page break parted in mid-sentence.

    Page numbers and running heads between the two halves become holes of the whole.
    """
    out: list[Piece] = []
    _mark_heads_at_breaks(pieces)
    for piece in pieces:
        i = len(out) - 1
        while i >= 0 and len(out) - i <= 6 and out[i].definite:
            i -= 1
        if i < 0 or not _completes(piece, out[i], out[i + 1 :], wrap):
            out.append(piece)
            continue
        whole = out[i]
        for between in out[i + 1 :]:
            whole.holes.append((between.start, between.stop))
        del out[i + 1 :]
        whole.lines.extend(piece.lines)
        whole.holes.extend(piece.holes)
    return out


def _mark_heads_at_breaks(pieces: Sequence[Piece]) -> None:
    """Short lines at a page break that part a sentence are furniture, even when they never repeat.

    So a letter of two pages keeps its sentence whole across "Ministry of Information, page two".
    """
    for i, before in enumerate(pieces):
        if before.kind not in ("paragraph", "item") or before.lines[-1].ended:
            continue
        heads: list[Piece] = []
        paged = False
        for piece in pieces[i + 1 : i + 7]:
            paged = paged or piece.lines[0].paged
            if piece.definite:
                continue
            if piece.kind == "paragraph" and piece.lines[0].lower:
                if paged and goes_on(before.lines[-1], piece.lines[0]):
                    for head in heads:
                        head.kind, head.definite = "furniture", True
                break
            if not _may_stand_at_break(piece):
                break
            heads.append(piece)


def _may_stand_at_break(piece: Piece) -> bool:
    """Whether a piece is short and open enough to be a running head or foot."""
    line = piece.lines[0]
    return (
        piece.kind in ("paragraph", "furniture", "heading", "table")
        and len(piece.lines) == 1
        and len(line.text) <= 100
        and not line.sentence_ended
    )


def _completes(piece: Piece, before: Piece, between: Sequence[Piece], wrap: Wrap) -> bool:
    """Whether the piece is the rest of a paragraph that was cut off."""
    if piece.kind != "paragraph" or before.kind not in ("paragraph", "item"):
        return False
    line, after = before.lines[-1], piece.lines[0]
    cut = bool(between) or after.paged
    if goes_on(line, after):
        lone = len(before.lines) == 1 and len(line.text) < LONE
        return cut or not lone or line.binds or line.broken
    if len(before.lines) == 1 and not cut and _DATELINE.fullmatch(line.text) is not None:
        return True
    if not cut or line.ended or line.text.isupper() or after.text.isupper():
        return False
    return wrap.wrapped and line.width <= WIDEST and room(line, after) >= SHORT * wrap.room
