"""The claims of texts whose parse is written by hand, as the tests of attribution see them."""

import make

from purport.codebook.load import load_codebook
from purport.core.rows import Claim, Content, Entity, Imprint, Mention
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages.attribution import STAGE

assert STAGE.prepare is not None
WORK = STAGE.prepare(Tools(codebook=load_codebook(), settings=Settings()))
Told = tuple[str, str | None, str, str | None]
"""A claim as these tests see it: its cue, its source, its content, the cue of its reporter."""


def told(text: str, lines: list[str]) -> list[Told]:
    """The claims of a text whose parse is given."""
    doc = make.document(text, *lines).with_rows([], [Imprint, Mention, Entity])
    doc = make.read(WORK, doc, Claim, Content)
    cues = {c.id: text[c.cue_start : c.cue_stop] for c in doc[Claim]}
    return [
        (
            cues[c.id],
            None if c.source_start is None else text[c.source_start : c.source_stop],
            " … ".join(doc.words(x) for x in doc[Content] if x.claim == c.id),
            None if c.inside is None else cues[c.inside],
        )
        for c in doc[Claim]
    ]
