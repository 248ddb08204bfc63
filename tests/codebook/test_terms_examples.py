"""Every loaded term is found in its examples, read with the shipped model."""

from collections import defaultdict

import pytest

from purport.codebook.load import as_codebook, load_codebook, read_shipped
from purport.codebook.wording import LoadedTerm
from purport.core.document import Document, new_document
from purport.core.rows import Entity, Framing, Mention
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages import blocks, framing, sentences, tongue

TERMS = as_codebook(read_shipped())[LoadedTerm]


def test_there_are_terms_for_praise_and_for_blame() -> None:
    words = defaultdict(set)
    for term in TERMS.values():
        words[term.polarity] |= set(term.words)
    assert len(TERMS) >= 400
    assert len(words["positive"]) >= 150
    assert len(words["negative"]) >= 500


def test_no_word_stands_twice_with_one_part_of_speech() -> None:
    owners = defaultdict(list)
    for term in TERMS.values():
        for word in term.words:
            for pos in (term.pos, *term.also):
                owners[word, pos].append(term.id)
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS.keys())
def test_a_term_says_where_it_is_from(term: LoadedTerm) -> None:
    assert term.source and term.note and term.examples.match


@pytest.mark.model
def test_every_term_is_found_in_its_examples() -> None:
    read = [(term.id, text) for term in TERMS.values() for text in term.examples.match]
    found = framed([text for _, text in read])
    missed = [(ident, text) for (ident, text), ids in zip(read, found, strict=True)
              if ident not in ids]  # fmt: skip
    assert missed == []


@pytest.mark.model
def test_no_term_is_found_in_its_counterexamples() -> None:
    read = [(term.id, text) for term in TERMS.values() for text in term.examples.no]
    found = framed([text for _, text in read])
    wrong = [(ident, text) for (ident, text), ids in zip(read, found, strict=True) if ident in ids]
    assert wrong == []


def framed(texts: list[str]) -> list[set[str | None]]:
    """The ids of the terms found in each text."""
    tools = Tools(codebook=load_codebook(), settings=Settings(language="en"))
    docs = [new_document(f"{n}.txt", text, "0") for n, text in enumerate(texts)]
    for stage in (blocks.STAGE, tongue.STAGE, sentences.STAGE):
        docs = ran(stage, tools, docs)
    docs = [doc.with_rows((), (Mention, Entity)) for doc in docs]
    docs = ran(framing.STAGE, tools, docs)
    return [{row.term for row in doc[Framing]} for doc in docs]


def ran(stage: object, tools: Tools, docs: list[Document]) -> list[Document]:
    if stage.prepare_many is not None:
        rows = stage.prepare_many(tools)(docs)
    else:
        work = stage.prepare(tools)
        rows = [work(doc) for doc in docs]
    return [doc.with_rows(mine, stage.writes) for doc, mine in zip(docs, rows, strict=True)]
