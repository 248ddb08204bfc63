"""Examples of countries, actors and roles, through the real stages: who is meant must be found."""

import pytest

from purport.codebook.entries import Actor, Codebook, Country, Entry, RoleNoun
from purport.codebook.load import load_codebook
from purport.core.document import Document, new_document
from purport.core.ids import content_id
from purport.core.rows import LAYERS, Entity, Mention
from purport.core.settings import Settings
from purport.record.tables import TABLES, rows
from purport.run.local import tools_for
from purport.run.work import Task, Worker

STAGES = frozenset({"blocks", "tongue", "sentences", "imprint", "names"})

LEAST = 0.99
"""Share that must come out right. What is left are slips of the parser and the name finder, which
another training shifts about; a wrong entry breaks its own examples and shows in the list below."""


@pytest.fixture(scope="module")
def book() -> Codebook:
    return load_codebook(None)


def read(sentences: list[str]) -> list[Document]:
    """Each sentence as a document of its own, with its names."""
    worker = Worker(tools_for(Settings(language="en")))
    found = []
    for at in range(0, len(sentences), 200):
        documents = [
            new_document(f"{at + i}", text, content_id(text))
            for i, text in enumerate(sentences[at : at + 200])
        ]
        answers = worker.answer([Task(d, STAGES, True, "") for d in documents])
        for document, answer in zip(documents, answers, strict=True):
            assert answer.error is None, answer.error
            made = [r for t, v in answer.result.values.items() for r in rows(TABLES[t], v)]
            found.append(document.with_rows(made, LAYERS))
    return found


def meant(document: Document, entry: Entry) -> bool:
    """Whether some mention means the entry, a body or an office of it, or was found by it.

    A country is meant by its bodies under names of their own as well ("Kenyan soldiers"), a role by
    a body or office of its sector that is called by one of its nouns ("the Kenyan president").
    """
    parties = {entity.entity: entity for entity in document[Entity]}
    for mention in document[Mention]:
        party = parties.get(mention.entity or "")
        if mention.rule == entry.id:
            return True
        if isinstance(entry, RoleNoun) and party is not None and party.sector == entry.sector:
            text = document.text[mention.start : mention.stop].lower()
            if text.endswith(entry.nouns) and party.country is not None:
                return True
    return any(
        entity.codebook == entry.id
        or entity.entity.split(".")[0].split("/")[0] == entry.id
        or (isinstance(entry, Country) and entity.country == entry.id and entity.sector == "MIL")
        for entity in parties.values()
    )


@pytest.mark.model
@pytest.mark.parametrize("kind", [Country, Actor, RoleNoun], ids=lambda kind: kind.__name__)
def test_examples_come_out_right(kind: type[Entry], book: Codebook) -> None:
    cases = [
        (entry, sentence, wanted)
        for entry in book[kind].values()
        for sentences, wanted in ((entry.examples.match, True), (entry.examples.no, False))
        for sentence in sentences
    ]
    documents = read([sentence for _, sentence, _ in cases])
    wrong = [
        f"{entry.id}: {sentence!r} should {'' if wanted else 'not '}match"
        for (entry, sentence, wanted), document in zip(cases, documents, strict=True)
        if meant(document, entry) != wanted
    ]
    share = 1 - len(wrong) / len(cases)
    shown = "\n".join(wrong[:60])
    assert share >= LEAST, f"{share:.1%} of {len(cases)} right; wrong are\n{shown}"
