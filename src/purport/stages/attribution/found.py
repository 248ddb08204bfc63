"""What the grammar gives for one cue, before quotations are joined to it."""

from msgspec import Struct

from purport.stages.attribution.clauses import Stretch
from purport.stages.attribution.lexicon import Cue


class Found(Struct):
    """A cue in a sentence with its source and content as far as the grammar gives them.

    `content` is empty for a verb that may still have a quotation beside it. `chunk` holds the
    source, the cue and what goes with them, as far as they stand together. `meant` is the token
    that names the source (for "who", the noun it stands for), None for a silent one.
    """

    cue: Cue | None
    rule: str
    word: int
    words: Stretch
    source: Stretch | None
    meant: int | None
    content: list[Stretch]
    chunk: Stretch
    denied: bool
    clause: bool = False
