"""Bringing what is known across documents up to date, after documents were read.

All of it is one transaction: done whole or not at all. An error here loses nothing that was read;
it is told in the outcome, and the next run tries again.
"""

import time

import msgspec

from purport.across.changes import changes, note
from purport.core.errors import PurportError
from purport.core.ids import content_id
from purport.pipeline import ACROSS
from purport.record.store import Record
from purport.stage import Changes, Progress

_MADE_BY = "across"
"""The key in `about_record` of the versions that made what is known across documents."""


class Across(msgspec.Struct, frozen=True):
    """What came of it: documents taken in and out, and the totals of the record afterwards."""

    changed: int = 0
    incidents: int = 0
    told_by_several: int = 0
    disputed: int = 0
    events: int = 0
    seconds: float = 0.0
    error: str | None = None


def bring_together(record: Record, progress: Progress, workers: int = 1) -> Across:
    """Run every step of `pipeline.ACROSS` on what changed; nothing is done where nothing did.

    Where much changed, up to `workers` processes share what can be shared.
    """
    started = time.perf_counter()
    changed = 0
    try:
        made_by = content_id(*(f"{step.name}={step.version}" for step in ACROSS))
        with record.transaction():
            _start_over_unless(record, made_by)
            found = msgspec.structs.replace(changes(record), workers=workers)
            changed = len({*found.new, *found.gone})
            if found.any:
                _go(record, found, progress)
    except Exception as problem:  # noqa: BLE001 - see the docstring of the module
        known = isinstance(problem, PurportError)
        told = str(problem) if known else f"{type(problem).__name__}: {problem}"
        return Across(changed=changed, error=told, seconds=time.perf_counter() - started)
    return _outcome(record, changed, time.perf_counter() - started)


def _go(record: Record, found: Changes, progress: Progress) -> None:
    touched: frozenset[str] = frozenset()
    for step in ACROSS:
        touched |= step.work(record, found, touched, progress)
    note(record, found)


def _start_over_unless(record: Record, made_by: str) -> None:
    """Empty the tables of every step where another version of one made them."""
    query = "SELECT value FROM about_record WHERE key = ?"
    line = record.connection.execute(query, (_MADE_BY,)).fetchone()
    if line is not None and line[0] == made_by:
        return
    for table in ("across_documents", *(table for step in ACROSS for table in step.tables)):
        record.connection.execute(f"DELETE FROM {table}")
    record.connection.execute(
        "INSERT OR REPLACE INTO about_record VALUES (?, ?)", (_MADE_BY, made_by)
    )


def _outcome(record: Record, changed: int, seconds: float) -> Across:
    query = (
        "SELECT count(*), coalesce(sum(reports > 1), 0), coalesce(sum(disputed > 0), 0),"
        " (SELECT count(*) FROM incident_events) FROM incidents"
    )
    incidents, several, disputed, events = record.connection.execute(query).fetchone()
    return Across(changed, incidents, several, disputed, events, seconds)
