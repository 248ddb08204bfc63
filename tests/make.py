"""Documents with hand-built parses: what a stage's tests read instead of a model.

    doc = make.document(
        "Kenyan police arrested Omar.",
        "Kenyan/Kenyan/ADJ/amod/2/NORP police/police/NOUN/nsubj/3 arrested/arrest/VERB+VBD/root/0 "
        "Omar/Omar/PROPN/obj/3/PERSON ././PUNCT/punct/3",
    )

One string a sentence, one word `text/LEMMA/POS/dep/head[/ENT]` each, parted by white space. `head`
counts words from 1, 0 is the root. `LEMMA` `_` is the lower-cased word. `POS` may carry a tag
(`VERB+VBD`); where it does not, a likely one is given. `ENT` is PERSON, ORG, LOC or NORP; a run of
equal ones is one name, `B-PERSON` begins another. Words must stand in the text in this order.
"""

from collections.abc import Iterable, Sequence

from purport.core.document import About, Document, new_document
from purport.core.ids import content_id
from purport.core.parse import ParsedSentence, Token, linked
from purport.core.rows import Block, BlockKind, Parse, Row, Sentence, Tongue

ENTITIES = {"PERSON", "ORG", "LOC", "NORP"}
TAGS = {
    "NOUN": "NN", "PROPN": "NNP", "ADJ": "JJ", "ADV": "RB", "PRON": "PRP", "DET": "DT",
    "ADP": "IN", "AUX": "VBZ", "VERB": "VBD", "CCONJ": "CC", "SCONJ": "IN", "NUM": "CD",
    "PART": "TO", "INTJ": "UH", "PUNCT": ".", "SYM": "SYM", "X": "FW",
}  # fmt: skip


def document(
    text: str,
    *sentences: str,
    name: str = "made.txt",
    about: About | None = None,
    published: str | None = None,
    kind: BlockKind = "paragraph",
    rows: Iterable[Row] = (),
) -> Document:
    """The document with the layers Block, Tongue, Sentence and Parse.

    A blank line ends a block; every block has `kind`. `rows` are further rows, taken as they are
    (their `document` should be `document_id(name)`); `doc.with_rows` adds more later.
    """
    given = about if about is not None else About(published=published)
    doc = new_document(name, text, content_id(text), given)
    blocks = _blocks(doc, kind)
    parsed, at = [], 0
    for line in sentences:
        tokens, at = _tokens(line, text, at)
        parsed.append(_sentence(doc, tokens, blocks))
    layers: list[type[Row]] = [Block, Tongue, Sentence, Parse]
    made: list[Row] = [*blocks, *rows]
    layers += [layer for layer in dict.fromkeys(type(row) for row in made) if layer not in layers]
    whole = (0, len(text))
    made.append(
        Tongue(id=doc.id_for(Tongue, *whole), document=doc.id, start=0, stop=len(text), code="en",
               confidence=1.0)
    )  # fmt: skip
    made += [
        Sentence(id=s.id, document=doc.id, start=s.start, stop=s.stop, block=s.block)
        for s in parsed
    ]
    made.append(
        Parse(id=doc.id_for(Parse, *whole), document=doc.id, start=0, stop=len(text),
              sentences=tuple(parsed))
    )  # fmt: skip
    return doc.with_rows(made, layers)


def _blocks(doc: Document, kind: BlockKind) -> list[Block]:
    found, at = [], 0
    for piece in doc.text.split("\n\n"):
        start = at + len(piece) - len(piece.lstrip())
        stop = at + len(piece.rstrip())
        at += len(piece) + 2
        if start < stop:
            found.append(
                Block(id=doc.id_for(Block, start, stop), document=doc.id, start=start, stop=stop,
                      kind=kind)
            )  # fmt: skip
    return found


def _tokens(line: str, text: str, at: int) -> tuple[list[Token], int]:
    found: list[Token] = []
    last: str | None = None
    for i, word in enumerate(line.split()):
        parts = word.split("/")
        label = parts.pop() if parts[-1].removeprefix("B-") in ENTITIES else None
        if len(parts) < 5 or not parts[-1].isdigit():
            raise ValueError(f"{word!r} is not text/LEMMA/POS/dep/head[/ENT]")
        surface, lemma, pos_tag, dep, head = ["/".join(parts[:-4]), *parts[-4:]]
        pos, _, tag = pos_tag.partition("+")
        start = text.index(surface, at)
        at = start + len(surface)
        entity = None if label is None else label.removeprefix("B-")
        found.append(
            Token(
                i, surface, surface.lower(), surface.lower() if lemma == "_" else lemma, pos,
                tag or TAGS.get(pos, "XX"), "root" if dep in {"root", "ROOT"} else dep,
                i if head == "0" else int(head) - 1, start, at, entity,
                entity is not None and (entity != last or label != entity),
                space=at < len(text) and text[at].isspace(),
            )
        )  # fmt: skip
        last = entity
    if not found:
        raise ValueError("a sentence needs a word")
    return found, at


def _sentence(doc: Document, tokens: Sequence[Token], blocks: Sequence[Block]) -> ParsedSentence:
    start, stop = tokens[0].start, tokens[-1].stop
    block = next(b for b in blocks if b.start <= start < b.stop)
    root = next(t.i for t in tokens if t.head == t.i)
    return ParsedSentence(
        doc.id_for(Sentence, start, stop), block.id, linked(list(tokens)), start, stop, root
    )


def read(work: object, doc: Document, *layers: type[Row]) -> Document:
    """The document with the rows that a stage's prepared function gives for it added."""
    return doc.with_rows(work(doc), layers)  # type: ignore[operator]
