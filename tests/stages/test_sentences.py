"""The stage with a stand-in for the model: Docs made by hand."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from purport.core.document import Document, new_document
from purport.core.errors import ModelError
from purport.core.rows import Block, BlockKind, Parse, Sentence, Tongue
from purport.stages.sentences.parsing import in_arabic_script, parser_of
from purport.stages.sentences.pieces import groups, pieces
from purport.stages.sentences.rooting import reroot


class Flat:
    """A pipeline that hangs every word from the first of its sentence; "|" words begin one."""

    def __init__(self, labels: Iterable[str] = ("nsubj", "obj", "obl", "case")) -> None:
        self.blank = spacy.blank("en")
        self.vocab = self.blank.vocab
        self.meta = {"name": "flat"}
        self.labels = tuple(labels)
        self.seen: list[str] = []

    def get_pipe(self, name: str) -> "Flat":
        return self

    def pipe(self, texts: Iterable[str], batch_size: int) -> Iterator[Doc]:
        for text in texts:
            self.seen.append(text)
            doc = self.blank.make_doc(text)
            starts = [i == 0 or doc[i - 1].text in {".", ","} for i in range(len(doc))]
            first = [max(j for j in range(i + 1) if starts[j]) for i in range(len(doc))]
            yield Doc(
                self.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc],
                pos=["NOUN"] * len(doc), tags=["NN"] * len(doc), lemmas=[t.lower_ for t in doc],
                heads=first, deps=["ROOT" if s else "dep" for s in starts],
            )  # fmt: skip


def blocks(text: str, *kinds: BlockKind, code: str = "en") -> Document:
    doc = new_document("a.txt", text, "0")
    rows: list[Block | Tongue] = []
    at = 0
    for part, kind in zip(text.split("\n\n"), kinds, strict=True):
        start = text.index(part, at)
        at = start + len(part)
        rows.append(
            Block(id=doc.id_for(Block, start, at), document=doc.id, start=start, stop=at, kind=kind)
        )
    rows.append(Tongue(id="0" * 16, document=doc.id, start=0, stop=len(text), code=code,
                       confidence=1.0))  # fmt: skip
    return doc.with_rows(rows, (Block, Tongue))


def read(doc: Document, nlp: Flat | None = None) -> Document:
    (rows,) = parser_of(nlp if nlp is not None else Flat())([doc])
    return doc.with_rows(rows, (Sentence, Parse))


def test_sentences_and_words_point_into_the_text_as_given() -> None:
    doc = read(blocks("The army\nleft Homs. It\nwill return.", "paragraph"))
    assert [doc.words(s) for s in doc[Sentence]] == ["The army\nleft Homs.", "It\nwill return."]
    first = doc[Parse][0].sentences[0]
    assert [doc.words(t.span) for t in first] == ["The", "army", "left", "Homs", "."]
    assert first.id == doc[Sentence][0].id
    assert first.tokens[0].children == (1, 2, 3, 4)


def test_a_comma_ends_no_sentence_and_leaves_one_root() -> None:
    doc = read(blocks("The army, he said.", "paragraph"))
    (sentence,) = doc[Parse][0].sentences
    assert [t.text for t in sentence if t.head == t.i] == ["The"]
    assert sentence.root == 0
    assert [t.dep for t in sentence if t.dep == "root"] == ["root"]


@pytest.mark.parametrize("kind", ["furniture", "table"])
def test_furniture_and_tables_are_one_sentence_without_a_parse(kind: BlockKind) -> None:
    doc = read(blocks("Page 1. Of 3.\n\nIt ended.", kind, "paragraph"))
    assert [doc.words(s) for s in doc[Sentence]] == ["Page 1. Of 3.", "It ended."]
    assert [s.block for s in doc[Parse][0].sentences] == [doc[Block][1].id]


def test_a_quotation_in_arabic_script_is_one_sentence_without_a_parse() -> None:
    doc = read(blocks("﴿ وَاعْتَصِمُوا بِحَبْلِ اللَّهِ ﴾. جميعا", "quotation"))
    assert len(doc[Sentence]) == 1
    assert doc[Parse][0].sentences == ()


def test_a_document_in_another_language_is_not_parsed() -> None:
    doc = read(blocks("Es war vorbei. Alle gingen.", "paragraph", code="de"))
    assert len(doc[Sentence]) == 1
    assert doc[Parse][0].sentences == ()


def test_a_heading_is_one_sentence() -> None:
    doc = read(blocks("Talks, war, and peace", "heading"))
    assert len(doc[Sentence]) == 1


def test_documents_of_a_batch_are_kept_apart() -> None:
    one, two = blocks("It ended.", "paragraph"), blocks("He left. She stayed.", "paragraph")
    first, second = parser_of(Flat())([one, two])
    assert len([r for r in first if isinstance(r, Sentence)]) == 1
    assert len([r for r in second if isinstance(r, Sentence)]) == 2


def test_a_very_long_block_is_parsed_in_pieces_and_loses_no_word() -> None:
    nlp = Flat()
    text = "The army left Homs today. " * 2000
    doc = read(blocks(text.strip(), "paragraph"), nlp)
    assert max(map(len, nlp.seen)) <= 12_000
    assert sum(len(s) for s in doc[Parse][0].sentences) == 12_000
    assert len(doc[Sentence]) == 2000


def test_a_pipeline_of_another_scheme_is_refused() -> None:
    with pytest.raises(ModelError, match="Universal Dependencies"):
        parser_of(Flat(("sb", "oa")))


@given(st.text(alphabet="ab. \n", max_size=300), st.integers(min_value=2, max_value=40))
def test_pieces_cover_all_that_is_not_blank(text: str, most: int) -> None:
    found = pieces(text, most)
    kept = "".join(text[a:b] for a, b in found)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(b - a <= most for a, b in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


def test_groups_stay_under_the_limit() -> None:
    assert list(groups("abcd", [5, 5, 20, 1], 10)) == [["a", "b"], ["c"], ["d"]]


@pytest.mark.parametrize(
    ("head", "dep", "pos", "words", "expected"),
    [
        ([0, 2, 2], ["root", "nsubj", "root"], ["PROPN", "PRON", "VERB"], ["Ali", "he", "left"], 2),
        ([1, 1, 1, 3], ["nsubj", "root", "punct", "root"], ["NOUN", "VERB", "PUNCT", "VERB"],
         ["he", "said", ":", "go"], 1),
        ([5, 0], ["conj", "obj"], ["VERB", "NOUN"], ["left", "town"], 0),
    ],
)  # fmt: skip
def test_one_root_is_left(
    head: list[int], dep: list[str], pos: list[str], words: list[str], expected: int
) -> None:
    assert reroot(head, dep, pos, words, 0, len(words)) == expected
    assert [i for i, at in enumerate(head) if at == i] == [expected]
    assert dep.count("root") == 1


def test_what_follows_said_and_a_colon_is_said() -> None:
    head, dep = [1, 1, 1, 3], ["nsubj", "root", "punct", "root"]
    reroot(head, dep, ["NOUN", "VERB", "PUNCT", "VERB"], ["he", "said", ":", "go"], 0, 4)
    assert dep[3] == "ccomp"


@pytest.mark.parametrize(
    ("text", "expected"), [("The word سلام means peace", False), ("سلام", True), ("1945", False)]
)
def test_arabic_script_is_told_by_most_letters(text: str, expected: bool) -> None:
    assert in_arabic_script(text) is expected
