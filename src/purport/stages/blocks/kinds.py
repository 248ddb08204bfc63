"""What a paragraph turns out to be once it is whole: heading, furniture, quotation, or itself."""

import re
from collections.abc import Sequence

from purport.stages.blocks import furniture
from purport.stages.blocks.pieces import Piece
from purport.stages.blocks.shapes import in_ornate_brackets

LONGEST_HEADING = 200  # characters
WORDS_FIRST = 30  # words of a headline at the top of a document
WORDS_LATER = 14  # words of a heading further down
LONGEST_TOP = 6  # lines over the first paragraph: masthead, motto, date, headline, deck, byline
LONGEST_RUN = 3  # headings under one another; a longer run of open lines is a list of something

_BOLD = re.compile(r"(\*\*|__)(?P<words>[^*\n]{2,120})\1:?")
_EPIGRAPH = re.compile(
    r"[“\"«‘].{4,360}[”\"»’]\s*[(\[—–-]+\s*[^()\[\]]{2,50}\d\s?:\s?\d[^()\[\]]{0,12}[)\]]?\.?"
)
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[IVX]{1,4})[.)]\s")
_SPACE = re.compile(r"\W+")


def settle(pieces: Sequence[Piece], title: str | None) -> None:
    """Write into each paragraph what kind of block it is.

    `title` is the title that the file itself gives, so that its repetition is known as a heading.
    """
    for piece in pieces:
        if piece.kind == "paragraph":
            words = _words(piece)
            if words is not None and len(piece.lines) > 1 and furniture.is_likely(words):
                piece.kind = "furniture"
            elif words is not None and (
                in_ornate_brackets(words) or _EPIGRAPH.fullmatch(words) is not None
            ):
                piece.kind = "quotation"
    known = [piece for piece in pieces if piece.kind != "furniture"]
    _settle_numbered(known)
    _settle_headings(known)
    told = _folded(title) if title is not None else ""
    for piece in known[:3]:
        if told and len(known) > 1 and piece.kind == "paragraph" and _folded(_words(piece)) == told:
            piece.kind = "heading"


def _settle_numbered(pieces: Sequence[Piece]) -> None:
    """A short open numbered line between paragraphs is a heading ("2. What was agreed")."""
    for i, piece in enumerate(pieces[:-1]):
        if piece.kind != "item" or len(piece.lines) != 1 or pieces[i + 1].kind != "paragraph":
            continue
        line = piece.lines[0]
        alone = i == 0 or pieces[i - 1].kind != "item"
        opens = not (line.ended or line.lower or line.text[-1] in ",-–—_" or line.binds)
        words = len(line.text.split()) <= WORDS_LATER
        if alone and opens and words and _NUMBER.match(line.text) is not None:
            piece.kind = "heading"


def _settle_headings(pieces: Sequence[Piece]) -> None:
    """Open, short paragraphs with something below them become headings."""
    run: list[Piece] = []
    begun = False
    for i, piece in enumerate(pieces):
        if piece.kind == "paragraph" and _may_head(piece, first=i < LONGEST_TOP and not begun):
            run.append(piece)
            continue
        if piece.kind == "heading":
            continue
        if run:
            at_top = not begun
            if len(run) <= (LONGEST_TOP if at_top else LONGEST_RUN):
                for head in run:
                    head.kind = "heading"
            elif at_top:
                run[0].kind = "heading"
        run, begun = [], True


def _may_head(piece: Piece, *, first: bool) -> bool:
    """Whether a paragraph looks like a heading: short, open at its end, and not in mid-sentence."""
    words = _words(piece)
    if words is None or len(words) > LONGEST_HEADING:
        return False
    capitals = words.isupper()
    if len(piece.lines) > (3 if first or capitals else 1):
        return False
    if _BOLD.fullmatch(words) is not None:
        return True
    last = piece.lines[-1]
    if last.sentence_ended or words[-1] in ":;,-–—_" or last.binds or piece.lines[0].lower:
        return False
    if not any(map(str.isalpha, words)) or (words[0] == "(" and words[-1] == ")"):
        return False
    return len(words.split()) <= (WORDS_FIRST if first else WORDS_LATER)


def _words(piece: Piece) -> str | None:
    """The words of a short piece in one line; None for a long one."""
    if piece.stop - piece.start > furniture.LONGEST_PARAGRAPH:
        return None
    return " ".join(line.text for line in piece.lines)


def _folded(words: str | None) -> str:
    """The words without marks, spaces and capitals, to tell whether two say the same."""
    return _SPACE.sub("", words).casefold() if words is not None else ""


def residue(text: str, piece: Piece) -> list[tuple[int, int]]:
    """The quotes round a paragraph that a spreadsheet put there, as holes.

    A cell with quotes in it is written "He said ""no"" twice." in CSV; texts pasted from one carry
    the outer pair along, which would make the whole paragraph look like somebody's words.
    """
    start, stop = piece.start, piece.stop
    if stop - start < 3 or text[start] != '"' or text[stop - 1] != '"':
        return []
    inner = text[start + 1 : stop - 1]
    if '""' not in inner or '"' in inner.replace('""', ""):
        return []
    return [(start, start + 1), (stop - 1, stop)]
