"""The stage's work: blocks of many documents in, parsed sentences out."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from msgspec import Struct
from spacy import attrs

from purport.codebook.entries import Country
from purport.codebook.gazetteer import gazetteer_of
from purport.core.document import Document
from purport.core.errors import ModelError
from purport.core.parse import ParsedSentence, Token, linked
from purport.core.rows import Block, Parse, Row, Sentence, Tongue
from purport.core.spans import View
from purport.core.views import view
from purport.stage import Tools, WorkOnMany
from purport.stages.language import model
from purport.stages.sentences.casing import Body, Known, as_running_text, body_of, is_headline
from purport.stages.sentences.clearnlp import converted, is_clearnlp, is_ud
from purport.stages.sentences.columns import Words, reader
from purport.stages.sentences.opening import parsed_pieces
from purport.stages.sentences.pieces import groups, pieces
from purport.stages.sentences.rooting import reroot
from purport.stages.sentences.splitting import borders

RANKS = (
    "Lt.", "Lieut.", "Col.", "Maj.", "Capt.", "Sgt.", "Cpl.", "Pvt.", "Pte.", "Pfc.", "Brig.",
    "Cmdr.", "Comdr.", "Cdr.", "Supt.", "Insp.", "Const.", "Hon.", "Amb.",
)  # fmt: skip
GLUED = r"(?<=[^\W\d_]{2})[(\[](?=[^\W\d_]{2})"
UNPARSED = frozenset({"furniture", "table"})
PEOPLE = 200_000  # of a place whose name is told from a common word in a headline


class Piece(Struct):
    """A stretch of a block's view that is parsed as one: which document, block and view."""

    document: int
    block: Block
    view: View
    start: int
    stop: int


def prepare_many(tools: Tools) -> WorkOnMany:
    """The function that parses a batch of documents; loads the model named in the settings."""
    return parser_of(model.load(tools.settings.model), names_of(tools))


def names_of(tools: Tools) -> Known:
    """What tells names of larger places, and of states and their people, among words."""
    places = gazetteer_of(tools.settings.gazetteer).known
    states = {
        name.text.lower() for country in tools.codebook[Country].values()
        for name in country.written()
    }  # fmt: skip
    return cache(lambda word: word in states or places(word) >= PEOPLE)


def any_word(word: str) -> bool:
    """That every word may be a name: only what the document itself writes small is told small."""
    return True


def parser_of(nlp: Any, known: Known = any_word) -> WorkOnMany:
    """The function that parses a batch of documents with this spaCy pipeline.

    `known` says whether a word in small letters is a name; it is asked of headlines.

    ModelError when the pipeline's parser follows neither UD v2 nor ClearNLP.
    """
    convert = conversion(nlp)
    part_at_brackets(nlp)
    keep_titles_whole(nlp)
    read = reader(nlp.vocab.strings)

    def columns(made: Any) -> Words:
        return convert(read(made))

    def work(docs: Sequence[Document]) -> list[list[Row]]:
        rows: list[list[Row]] = [[] for _ in docs]
        parsed: list[list[ParsedSentence]] = [[] for _ in docs]
        waiting: list[Piece] = []
        for number, doc in enumerate(docs):
            english = doc[Tongue][0].code == "en" if doc[Tongue] else True
            for block in doc[Block]:
                if not english or block.kind in UNPARSED:
                    rows[number].append(_sentence(doc, block, block.start, block.stop))
                    continue
                seen = view(doc.text, block)
                if not seen.text.strip() or in_arabic_script(seen.text):
                    rows[number].append(_sentence(doc, block, block.start, block.stop))
                    continue
                waiting += [Piece(number, block, seen, *stretch) for stretch in pieces(seen.text)]
        bodies: dict[int, Body] = {}
        sizes = [piece.stop - piece.start for piece in waiting]
        for group in groups(waiting, sizes):
            texts = [_for_parser(docs[piece.document], piece, bodies, known) for piece in group]
            for piece, words in zip(group, parsed_pieces(nlp, texts, columns), strict=True):
                found = sentences(docs[piece.document], piece, words)
                parsed[piece.document] += found
        for number, doc in enumerate(docs):
            rows[number] += [
                Sentence(id=s.id, document=doc.id, start=s.start, stop=s.stop, block=s.block)
                for s in parsed[number]
            ]
            whole = (0, len(doc.text))
            rows[number].append(
                Parse(id=doc.id_for(Parse, *whole), document=doc.id, start=0, stop=whole[1],
                      sentences=tuple(parsed[number]))
            )  # fmt: skip
        return rows

    return work


def _for_parser(doc: Document, piece: Piece, bodies: dict[int, Body], known: Known) -> str:
    """The words of a piece as the parser is given them; headlines as running text writes them."""
    text = piece.view.text[piece.start : piece.stop]
    if not is_headline(text):
        return text
    body = bodies.get(piece.document)
    if body is None:
        body = bodies[piece.document] = body_of(doc.text)
    return as_running_text(text, body, known)


def part_at_brackets(nlp: Any) -> None:
    """Lets the tokenizer part a bracket that a lost space glued to a word: "Haddad(Arabic: ...".

    The pipeline's own parting of words is kept; nothing is done where it has no such rules.
    """
    tokenizer = getattr(nlp, "tokenizer", None)
    finds = getattr(tokenizer, "infix_finditer", None)
    pattern = getattr(getattr(finds, "__self__", None), "pattern", None)
    if tokenizer is None or pattern is None or pattern.endswith(GLUED):
        return
    tokenizer.infix_finditer = re.compile(f"{pattern}|{GLUED}").finditer


def keep_titles_whole(nlp: Any) -> None:
    """Lets the tokenizer keep the abbreviation of a rank or title in one: "Supt.", "Lt.".

    Treebanks have them so; parted from its stop, a rank is taken for a name and ends a sentence.
    """
    add = getattr(getattr(nlp, "tokenizer", None), "add_special_case", None)
    if add is not None:
        for short in RANKS:
            add(short, [{attrs.ORTH: short}])


def conversion(nlp: Any) -> Callable[[Words], Words]:
    """What turns this pipeline's labels into UD v2."""
    labels = nlp.get_pipe("parser").labels
    if is_clearnlp(labels):
        return converted
    if is_ud(labels):
        return _unchanged
    raise ModelError(
        "the language model's parser follows neither Universal Dependencies nor ClearNLP",
        where=str(nlp.meta.get("name")),
        todo="Name an English pipeline such as en_core_web_trf, or leave `model` out.",
    )


def _unchanged(words: Words) -> Words:
    return words


def in_arabic_script(text: str) -> bool:
    """Whether most letters are of the Arabic script: a quotation to keep, not to parse."""
    if text.isascii():
        return False
    arabic = sum("\u0600" <= c <= "\u06ff" or "\u0750" <= c <= "\u077f" or
                 "\ufb50" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufefc" for c in text)  # fmt: skip
    return arabic * 2 > sum(map(str.isalpha, text))


def _sentence(doc: Document, block: Block, start: int, stop: int) -> Sentence:
    return Sentence(
        id=doc.id_for(Sentence, start, stop), document=doc.id, start=start, stop=stop,
        block=block.id,
    )  # fmt: skip


def sentences(doc: Document, piece: Piece, words: Words) -> list[ParsedSentence]:
    """The parsed sentences of one piece, in order; empty when it has no words."""
    heading = piece.block.kind == "heading"
    starts = borders(words.text, words.space, words.begins, whole=heading)
    stops = [*starts[1:], len(words)]
    return [
        _parsed(doc, piece, words, start, stop)
        for start, stop in zip(starts, stops, strict=True)
    ]  # fmt: skip


def _parsed(doc: Document, piece: Piece, words: Words, start: int, stop: int) -> ParsedSentence:
    root = reroot(words.head, words.dep, words.pos, words.text, start, stop)
    origins, base = piece.view.origins, piece.start
    repaired = model.repaired
    tokens = []
    # One loop over columns: three times faster than attributes of spaCy's tokens.
    for i, (text, lower, lemma, pos, tag, dep, head, entity, first, morph, space, at) in enumerate(
        zip(
            words.text[start:stop], words.lower[start:stop], words.lemma[start:stop],
            words.pos[start:stop], words.tag[start:stop], words.dep[start:stop],
            words.head[start:stop], words.entity[start:stop], words.entity_start[start:stop],
            words.morph[start:stop], words.space[start:stop], words.at[start:stop], strict=True,
        )
    ):  # fmt: skip
        at += base
        tokens.append(
            Token(
                i, text, lower, repaired(lower, pos, lemma), pos, tag, dep, head - start,
                origins[at], origins[at + len(text) - 1] + 1, entity, first, morph, space,
            )
        )  # fmt: skip
    tokens[-1].space = True
    first_at, last_at = tokens[0].start, tokens[-1].stop
    return ParsedSentence(
        doc.id_for(Sentence, first_at, last_at), piece.block.id, linked(tokens), first_at, last_at,
        root - start,
    )  # fmt: skip
