"""What a stage is: a function from declared layers of one document to new rows.

It returns rows only, so what it returns is what is stored, and it cannot touch another stage's
rows. `prepare` is called once per process and does the slow loading; the function it gives is
called once per document (or, with `prepare_many`, once per batch of documents).
"""

from collections.abc import Callable, Sequence

from msgspec import Struct

from purport.codebook.entries import Codebook
from purport.core.document import Document
from purport.core.rows import Row
from purport.core.settings import Settings

Work = Callable[[Document], Sequence[Row]]
WorkOnMany = Callable[[Sequence[Document]], Sequence[Sequence[Row]]]


class Tools(Struct, frozen=True, kw_only=True):
    """What a stage may rest on besides the document: knowledge and settings."""

    codebook: Codebook
    settings: Settings


class Stage(Struct, frozen=True, kw_only=True):
    """One step of the pipeline, declared: what it reads, what it writes, what it rests on.

    `uses` names codebook parts (`countries`, `speech_verbs` ...) as `codebook:NAME`, settings as
    `settings:NAME`, and anything else that `pipeline` knows a digest for (`model`, `gazetteer`).
    Raise `version` whenever the rows can change for the same input.
    """

    name: str
    version: int
    reads: tuple[type[Row], ...]
    writes: tuple[type[Row], ...]
    prepare: Callable[[Tools], Work] | None = None
    prepare_many: Callable[[Tools], WorkOnMany] | None = None
    uses: tuple[str, ...] = ()
