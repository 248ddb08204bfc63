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
from purport.record.store import Record

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


class Changes(Struct, frozen=True):
    """What changed in a record since it was last looked at as a whole; ids of documents in order.

    `new` ones are to be taken in, `gone` ones to be taken out before; one that was read again is
    among both. `digests` is the state in which each new one is taken in. Up to `workers` processes
    may share the work.
    """

    new: tuple[str, ...]
    gone: tuple[str, ...]
    digests: dict[str, str]
    workers: int = 1

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.new or self.gone)


Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""


class AcrossStage(Struct, frozen=True, kw_only=True):
    """A step over all documents of a record: tables in, tables out, only what changed anew.

    `work` is given the changes and the ids of further documents that an earlier step touched, and
    gives the ids of those that it touched itself. It runs within one transaction of the caller.
    Raise `version` whenever its rows can change for the same record: all is then made anew.
    """

    name: str
    version: int
    tables: tuple[str, ...]
    work: Callable[[Record, Changes, frozenset[str], Progress], frozenset[str]]
