"""Sharing: work on many documents of a record, done part by part by several processes.

Each process opens the record for itself and reads what `purport read` has kept; what the caller's
transaction holds back from it (the parties across documents, the copies) is handed over. Where
there is little to do, or one process alone may work, it is done here, by the same functions.
"""

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from purport.across.incidents.accounts import parties_across
from purport.core.children import begin_child, stop_pool
from purport.record.store import Record, open_record

GARBAGE = 200_000  # objects made between looks for cycles; each part makes a hundred thousand
AHEAD = 2  # parts in flight for each process: none waits for the one that writes

P = TypeVar("P")
R = TypeVar("R")


class Sight(Struct, frozen=True):
    """A record as one process sees it, and what stands for its entities across documents."""

    record: Record
    parties: Mapping[str, str]


class Sharing:
    """The processes that share work on a record; `workers` 1 for none but this one."""

    def __init__(self, record: Record, workers: int) -> None:
        self._here = Sight(record, parties_across(record))
        self._workers = workers

    def each(self, work: Callable[[Sight, P], R], parts: Iterable[P]) -> Iterator[R]:
        """What `work` (a function of a module) gives for each part, in order.

        Where a process is killed (out of memory, most likely), this one goes on alone.
        """
        waiting = iter(parts)
        unanswered: deque[P] = deque()
        if self._workers > 1:
            yield from self._shared(work, waiting, unanswered)
        for part in chain(unanswered, waiting):
            yield work(self._here, part)

    def _shared(
        self, work: Callable[[Sight, P], R], waiting: Iterator[P], unanswered: deque[P]
    ) -> Iterator[R]:
        """The same from the processes; parts stay in `unanswered` where one of them is killed."""
        pool = self._pool()
        flight: deque[Future[R]] = deque()
        try:
            for part in waiting:
                unanswered.append(part)
                flight.append(pool.submit(_work, work, part))
                if len(flight) > AHEAD * self._workers:
                    found = flight.popleft().result()
                    unanswered.popleft()
                    yield found
            while flight:
                found = flight.popleft().result()
                unanswered.popleft()
                yield found
        except BrokenProcessPool:
            stop_pool(pool)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=(self._here.record.folder, dict(self._here.parties), os.getpid()),
        )


_SIGHT: Sight | None = None


def _begin(folder: Path, parties: Mapping[str, str], parent: int) -> None:
    """Prepare a process: its own connection, and what it cannot see."""
    global _SIGHT
    begin_child(parent)
    gc.set_threshold(GARBAGE)
    _SIGHT = Sight(open_record(folder), parties)


def _work(work: Callable[[Sight, P], R], part: P) -> R:
    assert _SIGHT is not None
    return work(_SIGHT, part)
