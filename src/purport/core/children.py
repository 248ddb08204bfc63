"""Worker processes: how one begins, so that none outlives the process that started it."""

import os
import signal
import threading
import time

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
