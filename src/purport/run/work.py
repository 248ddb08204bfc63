"""What one worker does: run stages on a batch of documents and give back values and runs.

The only place where any error of a stage is caught: a document that breaks a stage gets a Run row
with the error and keeps what the stages before it found; the others go on.
"""

import time
from collections.abc import Sequence

import msgspec

from purport.core.document import Document
from purport.core.errors import PurportError
from purport.core.ids import content_id
from purport.core.rows import Row
from purport.core.settings import Settings
from purport.pipeline import fingerprints, stages_for, with_needed
from purport.record.store import Result, Run
from purport.record.tables import Value, values
from purport.stage import Stage, Tools, Work, WorkOnMany


class Task(msgspec.Struct, frozen=True):
    """A document, with the stored layers it needs, and the stages to run on it.

    `new` says that the document is not in the record yet, or not with these bytes.
    """

    document: Document
    stages: frozenset[str]
    new: bool
    source: str


class Answer(msgspec.Struct, frozen=True):
    """What came of a task."""

    result: Result
    error: str | None


class Worker:
    """The prepared stages of one process: `prepare` was called once for each that was needed."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._stages = stages_for(tools.settings)
        self._fingerprints = fingerprints(self._stages, tools)
        self._each: dict[str, Work] = {}
        self._many: dict[str, WorkOnMany] = {}

    def answer(self, tasks: Sequence[Task]) -> list[Answer]:
        """An answer for each task, in order. Tasks with the same stages are worked on together."""
        groups: dict[frozenset[str], list[int]] = {}
        for i, task in enumerate(tasks):
            groups.setdefault(task.stages, []).append(i)
        answers: dict[int, Answer] = {}
        for names, places in groups.items():
            stages = with_needed(self._stages, set(names))
            found = self._run([tasks[i].document for i in places], stages)
            answers.update(zip(places, found, strict=True))
        return [answers[i] for i in range(len(tasks))]

    def _run(self, documents: list[Document], stages: Sequence[Stage]) -> list[Answer]:
        state = [_State(document) for document in documents]
        for stage in stages:
            alive = [s for s in state if s.error is None]
            if stage.prepare_many is not None:
                self._run_many(stage, alive)
            else:
                for one in alive:
                    self._run_one(stage, one)
        return [s.answer() for s in state]

    def _run_many(self, stage: Stage, alive: list["_State"]) -> None:
        if not alive:
            return
        started = time.perf_counter()
        try:
            work = self._many_of(stage)
            found = work([s.document.only(stage.reads) for s in alive])
        except Exception as problem:  # noqa: BLE001 - see the docstring of the module
            if len(alive) == 1:
                self._fail(stage, alive[0], problem)
                return
            # Which document broke the batch is not known: each is tried alone.
            for one in alive:
                self._run_many(stage, [one])
            return
        each = (time.perf_counter() - started) / len(alive)
        for one, rows in zip(alive, found, strict=True):
            self._keep(stage, one, rows, each)

    def _run_one(self, stage: Stage, one: "_State") -> None:
        started = time.perf_counter()
        try:
            rows = self._work_of(stage)(one.document.only(stage.reads))
        except Exception as problem:  # noqa: BLE001 - see the docstring of the module
            self._fail(stage, one, problem)
            return
        self._keep(stage, one, rows, time.perf_counter() - started)

    def _keep(self, stage: Stage, one: "_State", rows: Sequence[Row], seconds: float) -> None:
        one.document = one.document.with_rows(rows, stage.writes)
        for layer in stage.writes:
            if layer.stored:
                one.values[layer.table] = values(one.document[layer])
        fingerprint = content_id(self._fingerprints[stage.name], one.document.sha256)
        one.runs.append(Run(stage.name, stage.version, fingerprint, len(rows), seconds))

    def _fail(self, stage: Stage, one: "_State", problem: Exception) -> None:
        known = isinstance(problem, PurportError)
        told = str(problem) if known else f"{type(problem).__name__}: {problem}"
        one.error = f"stage {stage.name} failed: {told}"
        one.runs.append(Run(stage.name, stage.version, "", 0, 0.0, one.error))

    def _work_of(self, stage: Stage) -> Work:
        if stage.name not in self._each:
            assert stage.prepare is not None
            self._each[stage.name] = stage.prepare(self._tools)
        return self._each[stage.name]

    def _many_of(self, stage: Stage) -> WorkOnMany:
        if stage.name not in self._many:
            assert stage.prepare_many is not None
            self._many[stage.name] = stage.prepare_many(self._tools)
        return self._many[stage.name]


class _State:
    """A document on its way through the stages."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.values: dict[str, list[list[Value]]] = {}
        self.runs: list[Run] = []
        self.error: str | None = None

    def answer(self) -> Answer:
        return Answer(Result(self.document.id, self.values, tuple(self.runs)), self.error)


def wanted_fingerprints(
    settings: Settings, tools: Tools
) -> tuple[dict[str, str], tuple[Stage, ...]]:
    """The fingerprint every stage should have, before the document's digest, and the stages."""
    stages = stages_for(settings)
    return fingerprints(stages, tools), stages
