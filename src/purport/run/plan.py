"""What is left to do: documents as they come from the files, held against what the record has.

Work to do is the wanted fingerprints minus those present. A document with other bytes is read
again whole; one with the same bytes gets only the stages whose fingerprint changed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from purport.core.document import Document, new_document
from purport.core.errors import InputError
from purport.core.ids import content_id
from purport.core.settings import Settings
from purport.record.store import Head, Record
from purport.run.work import Task
from purport.sources import Failure, Found, read, twice
from purport.sources.files import safe_name
from purport.stage import Stage


class Seen(msgspec.Struct):
    """Where each name of this run was met first, and how many documents needed nothing."""

    names: dict[str, str]
    unchanged: int = 0


class Plan:
    """Turns found files into tasks. Holds what the record has, read once at the start."""

    def __init__(
        self, record: Record, stages: Sequence[Stage], wanted: Mapping[str, str], *, replace: bool
    ) -> None:
        self._record = record
        self._stages = stages
        self._wanted = wanted
        self._replace = replace
        self._heads = record.heads()
        self._present = record.fingerprints()
        self._all = frozenset(stage.name for stage in stages)
        self.seen = Seen({})

    def tasks(
        self, found: Iterable[Found], settings: Settings, prefix: str
    ) -> Iterator[Task | Failure]:
        """A task for each document with something to do, a failure for each that cannot be read."""
        for file in found:
            for document in read(file, settings):
                if isinstance(document, Failure):
                    yield document
                    continue
                task = self._task(_prefixed(document, prefix), safe_name(str(file.path)))
                if task is not None:
                    yield task

    def again(self) -> Iterator[Task]:
        """A task for each document of the record that a changed stage or codebook touches."""
        for name, head in sorted(self._heads.items()):
            if self._missing(head.id, head.sha256):
                task = self._stored(name, head)
                if task is not None:
                    yield task
            else:
                self.seen.unchanged += 1

    def _task(self, document: Document, source: str) -> Task | Failure | None:
        where = _where(document, source)
        if document.name in self.seen.names:
            return twice(document.name, where, self.seen.names[document.name])
        self.seen.names[document.name] = where
        head = self._heads.get(document.name)
        if head is None or head.sha256 != document.sha256:
            if head is not None and head.source != source and not self._replace:
                return _clash(document.name, where, head.source)
            return Task(document, self._all, True, source)
        return self._stored(document.name, head)

    def _stored(self, name: str, head: Head) -> Task | None:
        missing = self._missing(head.id, head.sha256)
        if not missing:
            self.seen.unchanged += 1
            return None
        reads = {layer for stage in self._stages for layer in stage.reads if layer.stored}
        document = self._record.load(name, sorted(reads, key=lambda layer: layer.table))
        return Task(document, frozenset(missing), False, head.source)

    def _missing(self, document: str, sha256: str) -> set[str]:
        return missing(self._present.get(document, {}), self._wanted, sha256)


def missing(present: Mapping[str, str], wanted: Mapping[str, str], sha256: str) -> set[str]:
    """The stages whose fingerprint on a document of this digest is not the wanted one."""
    return {
        name for name, print_ in wanted.items() if present.get(name) != content_id(print_, sha256)
    }


def stale_names(record: Record, wanted: Mapping[str, str]) -> list[str]:
    """The documents of a record for which some stage has work to do, by name."""
    present = record.fingerprints()
    heads = record.heads().values()
    return sorted(h.name for h in heads if missing(present.get(h.id, {}), wanted, h.sha256))


def _prefixed(document: Document, prefix: str) -> Document:
    if not prefix:
        return document
    return new_document(
        prefix + document.name, document.text, document.sha256, document.about, document.origins
    )


def _where(document: Document, source: str) -> str:
    line = document.origins[0].line if document.origins else None
    return source if line is None else f"{source}:{line}"


def _clash(name: str, where: str, earlier: str) -> Failure:
    # Not under the document's name: the one that stands there is whole and has not failed.
    return Failure(
        where,
        where,
        InputError(
            f"the record has another text named {name!r}",
            where=where,
            todo=f"That one is from {earlier} and was kept. Read this one with `--as PREFIX` to"
            " keep both, or with `--replace` to put it in that one's place.",
        ),
    )


def batches(
    tasks: Iterable[Task], most: int = 48, characters: int = 60_000
) -> Iterator[list[Task]]:
    """Tasks in groups that are worth one trip to a worker: at most so many, or so much text."""
    batch: list[Task] = []
    size = 0
    for task in tasks:
        batch.append(task)
        size += len(task.document.text)
        if len(batch) >= most or size >= characters:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
