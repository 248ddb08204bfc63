"""Worker processes: how one begins, so that none outlives the process that started it, and ends."""

import os
import signal
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor

_LOOK_AGAIN = 1.0  # seconds


def begin_child(parent: int) -> None:
    """Prepare this process to work for another (its process id): Ctrl-C is the parent's business,
    and an orphan stops by itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_stop_when_orphaned, args=(parent,), daemon=True).start()


def _stop_when_orphaned(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_AGAIN)
    os._exit(1)


def stop_pool(pool: ProcessPoolExecutor) -> None:
    """Kill a pool's processes and wait until it has noticed; what they had in hand is lost."""
    for process in list((pool._processes or {}).values()):
        process.kill()
    if sys.version_info < (3, 11, 5):
        # A pool that was writing to its dead workers waits for ever (python/cpython#94777): without
        # a reader the write fails instead, as it does in later ones.
        pool._call_queue._reader.close()  # type: ignore[attr-defined]
    pool.shutdown(wait=True, cancel_futures=True)
