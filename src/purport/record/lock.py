"""One writer at a time: a lock on a file in the record, which the system frees when one dies."""

import os
from pathlib import Path
from types import TracebackType
from typing import IO

from purport.core.errors import RecordBusy, RecordError

if os.name == "nt":  # pragma: no cover
    import msvcrt
    from typing import Any, cast

    def _take(handle: IO[str]) -> None:
        windows = cast(Any, msvcrt)  # its members exist on Windows alone
        windows.locking(handle.fileno(), windows.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: IO[str]) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """The right to write to one record, held from `with` to its end.

    RecordBusy when another process holds it. A killed process leaves no lock behind.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / ".writer.lock"
        self._handle: IO[str] | None = None

    def __enter__(self) -> "WriterLock":
        try:
            # Not opened for truncation: the holder's process number must survive our attempt.
            handle = self._path.open("a+", encoding="utf-8")
        except OSError as problem:
            raise RecordError(
                f"the record cannot be written to ({problem.strerror})",
                where=str(self._path.parent),
                todo="Check the folder's permissions and the free space.",
            ) from problem
        try:
            _take(handle)
        except OSError as problem:
            handle.seek(0)
            holder = handle.read(20).strip()
            handle.close()
            who = f" (process {holder})" if holder else ""
            raise RecordBusy(
                f"another purport{who} is writing to this record",
                where=str(self._path.parent),
                todo="Wait until it is done, or stop it; nothing was changed.",
            ) from problem
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        self._handle = handle
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._handle is not None:
            self._handle.close()
            self._handle = None
