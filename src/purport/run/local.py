"""Reading documents into a record on one machine: one process writes, the others find.

Killed at any moment, the record holds whole documents only, and the same command goes on where it
stopped. Workers are started when the first document needs one.
"""

import multiprocessing
import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import msgspec

from purport.codebook.load import load_codebook
from purport.core.children import begin_child, stop_pool
from purport.core.document import document_id
from purport.core.settings import Settings
from purport.record.lock import WriterLock
from purport.record.store import Record, Result, Run, make_folder, open_record
from purport.run.across import Across, bring_together
from purport.run.judged import put_back
from purport.run.plan import Plan, batches
from purport.run.work import Answer, Task, Worker, wanted_fingerprints
from purport.sources import Failure, Found, find
from purport.sources.files import Given
from purport.stage import Tools

WORTH_A_WORKER = 400_000  # bytes; what one process reads while another is still starting (6 s)

Watch = Callable[["Step"], None]


class Step(msgspec.Struct, frozen=True):
    """What a watcher is told each time something is done: of `total` bytes found, `done` so far."""

    name: str
    total: int
    done: int
    documents: int
    error: str | None
    doing: str = "reading"
    """What is being done; behind the reading, `done` and `total` count what that step counts."""


class Outcome(msgspec.Struct):
    """What a run came to."""

    read: int = 0
    again: int = 0
    unchanged: int = 0
    failed: list[tuple[str, str]] = msgspec.field(default_factory=list)
    skipped: list[tuple[str, str]] = msgspec.field(default_factory=list)
    notes: list[tuple[str, str]] = msgspec.field(default_factory=list)
    """What in a document's particulars could not be taken as it stood (a date, say)."""
    seconds: float = 0.0
    words: int = 0
    across: Across | None = None
    """What came of the steps over all documents; null where they were not run."""


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be read: `paths` empty means what the record holds already."""

    paths: tuple[Path, ...]
    into: Path
    settings: Settings = Settings()
    workers: int = 1
    prefix: str = ""
    replace: bool = False
    limit: int | None = None
    dry_run: bool = False


def read_into(order: Order, watch: Watch | None = None) -> Outcome:
    """Read everything the order names; the outcome tells what came of it.

    RecordError and RecordBusy before anything is done; errors of single documents are in the
    outcome and in the record's runs. KeyboardInterrupt passes through, with the record whole.
    """
    tools = tools_for(order.settings)
    wanted, stages = wanted_fingerprints(order.settings, tools)
    found = list(find(order.paths))
    if not (order.into / "record.sqlite").exists():
        make_folder(order.into)
    with WriterLock(order.into), open_record(order.into, create=True) as record:
        plan = Plan(record, stages, wanted, replace=order.replace)
        run = _Run(record, order, tools, found, watch)
        tasks = plan.tasks(run.readable(), order.settings, order.prefix)
        try:
            run.go(tasks if order.paths else plan.again())
        finally:
            run.outcome.unchanged = plan.seen.unchanged
            run.outcome.seconds = time.perf_counter() - run.started
        if not order.dry_run:
            put_back(record)
            run.outcome.across = bring_together(record, run.tell_across, order.workers)
    return run.outcome


def tools_for(settings: Settings) -> Tools:
    """The codebook (with the user's overlay) and the settings, as stages get them."""
    overlay = Path(settings.codebook) if settings.codebook is not None else None
    return Tools(codebook=load_codebook(overlay), settings=settings)


class _Run:
    """One run: hands tasks out, puts answers in, and counts."""

    def __init__(
        self,
        record: Record,
        order: Order,
        tools: Tools,
        found: Sequence[Found],
        watch: Watch | None,
    ) -> None:
        self.record = record
        self.order = order
        self.outcome = Outcome()
        self.started = time.perf_counter()
        self._tools = tools
        self._found = found
        self._watch = watch
        self._total = sum(_size(file.path) for file in found if file.reader is not None)
        self._done = 0
        self._failed_before = {
            line[0]
            for line in record.connection.execute("SELECT document FROM runs WHERE stage = 'read'")
        }

    def readable(self) -> Iterator[Found]:
        """The found files that a reader takes; the rest are noted as skipped or failed."""
        for file in self._found:
            if file.problem is not None:
                self._failure(Failure(file.name, str(file.path), file.problem))
            elif file.reader is None:
                self.outcome.skipped.append((file.name, file.reason or "no reader for this type"))
            else:
                yield file

    def go(self, items: Iterator[Task | Failure]) -> None:
        tasks = self._without_failures(items)
        if self.order.dry_run:
            for task in tasks:
                self._count(task, None)
            return
        if min(self.order.workers, 1 + self._total // WORTH_A_WORKER) == 1:
            worker = Worker(self._tools)
            for batch in batches(tasks, most=32, characters=40_000):
                self._keep(batch, worker.answer(batch))
            return
        _Pool(self.order, self._keep).work(batches(tasks))

    def _without_failures(self, items: Iterator[Task | Failure]) -> Iterator[Task]:
        given = 0
        for item in items:
            if isinstance(item, Failure):
                self._failure(item)
                continue
            if self.order.limit is not None and given >= self.order.limit:
                return
            given += 1
            yield item

    def _failure(self, failure: Failure) -> None:
        told = str(failure.error)
        self.outcome.failed.append((failure.name, told))
        if not self.order.dry_run:
            self.record.save_failure(document_id(failure.name), failure.name, told)
        self._tell(failure.name, told)

    def _keep(self, batch: Sequence[Task], answers: Sequence[Answer]) -> None:
        for task, answer in zip(batch, answers, strict=True):
            self.record.save(answer.result, task.document if task.new else None, task.source)
            if task.document.id in self._failed_before:
                self.record.clear_failure(task.document.id)
            self._count(task, answer.error)

    def _count(self, task: Task, error: str | None) -> None:
        if error is not None:
            self.outcome.failed.append((task.document.name, error))
        elif task.new:
            self.outcome.read += 1
        else:
            self.outcome.again += 1
        if isinstance(task.document.about, Given):
            self.outcome.notes += [(task.document.name, note) for note in task.document.about.notes]
        self.outcome.words += len(task.document.text.split())
        self._done += len(task.document.text)
        self._tell(task.document.name, error)

    def tell_across(self, doing: str, done: int, total: int) -> None:
        """Tell the watcher how far a step over all documents is."""
        if self._watch is not None:
            documents = self.outcome.read + self.outcome.again
            self._watch(Step("", total, done, documents, None, doing))

    def _tell(self, name: str, error: str | None) -> None:
        if self._watch is not None:
            done = self.outcome.read + self.outcome.again + len(self.outcome.failed)
            self._watch(Step(name, self._total, min(self._done, self._total), done, error))


def _size(path: Path) -> int:
    """Bytes of a file; a packed one counts as four times its bytes. 0 where it cannot be asked."""
    try:
        size = path.stat().st_size
    except OSError:
        return 0
    return size * 4 if path.suffix == ".gz" else size


class _Pool:
    """Worker processes, and what to do when one of them dies."""

    def __init__(
        self, order: Order, keep: Callable[[Sequence[Task], Sequence[Answer]], None]
    ) -> None:
        self._order = order
        self._keep = keep
        self._pool: ProcessPoolExecutor | None = None

    def work(self, waiting: Iterator[list[Task]]) -> None:
        """Every batch answered and kept, with a few batches in flight for each worker."""
        flight: deque[tuple[list[Task], Future[list[Answer]]]] = deque()
        try:
            for batch in waiting:
                flight.append((batch, self._submit(batch)))
                if len(flight) > 2 * self._order.workers:
                    self._settle(flight)
            while flight:
                self._settle(flight)
        except BaseException:
            self._stop(now=True)
            raise
        self._stop(now=False)

    def _settle(self, flight: deque[tuple[list[Task], Future[list[Answer]]]]) -> None:
        batch, future = flight.popleft()
        try:
            answers = future.result()
        except BrokenProcessPool:
            # A worker was killed (out of memory, most likely). All that was in flight is lost with
            # the pool: each document is tried again alone, so that only the guilty one fails.
            lost = [batch, *(other for other, _ in flight)]
            flight.clear()
            self._stop(now=True)
            for task in (task for group in lost for task in group):
                self._alone(task)
            return
        self._keep(batch, answers)

    def _alone(self, task: Task) -> None:
        try:
            answers = self._submit([task]).result()
        except BrokenProcessPool:
            self._stop(now=True)
            answers = [_killed(task)]
        self._keep([task], answers)

    def _submit(self, batch: list[Task]) -> Future[list[Answer]]:
        if self._pool is None:
            # One BLAS thread a process: more of them fight over the same cores.
            os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
            os.environ.setdefault("OMP_NUM_THREADS", "1")
            self._pool = ProcessPoolExecutor(
                self._order.workers,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_start_worker,
                initargs=(self._order.settings, os.getpid()),
            )
        return self._pool.submit(_answer, batch)

    def _stop(self, *, now: bool) -> None:
        if self._pool is None:
            return
        if now:
            stop_pool(self._pool)
        else:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None


def _killed(task: Task) -> Answer:
    told = "the worker process was killed while reading this document (out of memory?)"
    run = Run("read", 1, "", 0, 0.0, told)
    return Answer(Result(task.document.id, {}, (run,)), told)


_WORKER: Worker | None = None


def _start_worker(settings: Settings, parent: int) -> None:
    """Prepare this process to read documents."""
    global _WORKER
    begin_child(parent)
    _WORKER = Worker(tools_for(settings))


def _answer(batch: list[Task]) -> list[Answer]:
    assert _WORKER is not None
    return _WORKER.answer(batch)
