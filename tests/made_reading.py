"""Texts read by the shipped model and codebook, up to their events."""

from purport.codebook.load import load_codebook
from purport.core.document import Document, new_document
from purport.core.ids import bytes_digest
from purport.core.rows import (
    Block,
    Claim,
    Content,
    Count,
    Entity,
    Event,
    Imprint,
    Mention,
    Parse,
    Party,
    Place,
    Sentence,
    Timespan,
    Tongue,
)
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages import events, names
from purport.stages.language.model import load
from purport.stages.sentences.parsing import names_of, parser_of


def read_documents(texts: list[str]) -> list[Document]:
    """Each text as a document of one paragraph, with its events, parties and counts."""
    tools = Tools(codebook=load_codebook(), settings=Settings())
    assert names.STAGE.prepare is not None
    assert events.STAGE.prepare is not None
    name, code = names.STAGE.prepare(tools), events.STAGE.prepare(tools)
    docs: list[Document] = []
    for number, text in enumerate(texts):
        doc = new_document(str(number), text, bytes_digest(text.encode()))
        block = Block(
            id=doc.id_for(Block, 0, len(text)), document=doc.id, start=0, stop=len(text),
            kind="paragraph",
        )  # fmt: skip
        docs.append(doc.with_rows([block], [Block, Tongue, Imprint]))
    found = []
    for doc, rows in zip(docs, parser_of(load(), names_of(tools))(docs), strict=True):
        parsed = doc.with_rows(rows, [Sentence, Parse])
        named = parsed.with_rows(name(parsed), [Mention, Entity])
        whole = named.with_rows([], [Place, Timespan, Claim, Content])
        found.append(whole.with_rows(code(whole), [Event, Party, Count]))
    return found
