"""The blocks of a document: paragraphs, headings, items, quotations, tables and furniture.

Idea: a report reaches us as lines, and lines are not what it was written in. Before a sentence can
be read, its paragraph must be whole again: across the ends of hard-wrapped lines, across blank
lines and page breaks in mid-sentence, across the page number and running head between the two
halves. The text is not touched: a block is a stretch of it, with holes where something stands that
is not part of the block.

Method, in five steps, each in its own file:

1. `lines`: the text is cut where `str.splitlines` cuts; empty lines and form feeds are remembered.
2. `shapes` and `furniture`: a line's shape is told by its first characters and its neighbours
   (list marks, `#`, `>`, cells, right-to-left script), and what stands on a page without telling
   anything is told by whole-line patterns and by repetition at page breaks.
3. `wrapping`: when 30 % of the line ends stand in mid-sentence (the next line begins with a small
   letter, or the line ends in a word like "of"), the text was wrapped. The width is read off those
   lines, and a line that had room for the next line's first word ends a paragraph.
4. `pieces`: lines become pieces; a piece that ends in mid-sentence is joined with the next
   paragraph over blank lines, page breaks and definite furniture, which becomes a hole.
5. `kinds`: a short paragraph that ends openly and has text below it is a heading.

Every character that is not white space lies in exactly one block; blocks are in order and do not
overlap. `purport.core.views.view` gives a block's cleaned reading.

Known errors: a paragraph whose last line fills the width and whose successor follows without blank
line or indent is joined with it; a headline that ends in a full stop is a paragraph; captions
without a full stop are headings; footnotes at the foot of a page are not told from the report, and
a sentence cut by one is not joined over it; two columns side by side are read as lines or as a
table; English patterns only (other languages lose furniture and headings, not paragraphs).

Figures: 1,010 paragraphs of news and press releases, laid out anew by a program, came out whole in
99.8 % with 80 or 100 columns and blank lines (even or ragged width), with first lines indented, and
with a line each; 99.7 % on pages with running head and number; 94 % with a blank line put into half
of them at a random word; 87 % in 80 columns with nothing between paragraphs and in double spacing,
where a last line that happens to be full leaves no trace of the paragraph's end (two paragraphs
become one block, no sentence is cut).

Cost: about 1 microsecond a word, 3 with the view for hard-wrapped text: half a second a megabyte.
"""

from collections.abc import Sequence

from purport.core.document import Document
from purport.core.frontmatter import front_matter
from purport.core.rows import Block, Row
from purport.stage import Stage, Tools, Work
from purport.stages.blocks.kinds import residue, settle
from purport.stages.blocks.lines import split
from purport.stages.blocks.pieces import Piece, assemble
from purport.stages.blocks.shapes import mark, share_right_to_left

OTHER_SCRIPT = (
    0.5  # share of right-to-left letters from which a text is not English with quotations
)


def prepare(tools: Tools) -> Work:
    """The function that gives a document's blocks; it rests on nothing but the text."""
    return blocks


def blocks(doc: Document) -> Sequence[Row]:
    """The blocks of a document in order; none when it is all white space."""
    text = doc.text
    front = front_matter(text)
    lines = split(text)
    head: list[Piece] = []
    if front is not None:
        inside = [line for line in lines if line.start < front.stop]
        head = [Piece("furniture", inside)]
        lines = lines[len(inside) :]
    mark(lines, other_script=share_right_to_left(text[:20_000]) > OTHER_SCRIPT)
    pieces = assemble(lines)
    settle(pieces, doc.about.title)
    return [_row(doc, piece) for piece in (*head, *pieces)]


def _row(doc: Document, piece: Piece) -> Block:
    holes = list(piece.holes)
    if piece.kind in ("paragraph", "quotation"):
        holes += residue(doc.text, piece)
    if piece.kind in ("furniture", "table"):
        holes = []
    return Block(
        id=doc.id_for(Block, piece.start, piece.stop),
        document=doc.id,
        start=piece.start,
        stop=piece.stop,
        kind=piece.kind,
        level=piece.level,
        holes=tuple(sorted(set(holes))),
    )


STAGE = Stage(name="blocks", version=2, reads=(), writes=(Block,), prepare=prepare)
