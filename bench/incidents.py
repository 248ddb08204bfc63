"""Time and memory of grouping events into incidents, on made records whose incidents are known.

    python bench/incidents.py [--documents 10000 20000 50000 100000] [--add 100] [--keep]

Each record is made with a fixed seed (`made_record.py`) and grouped by a process of its own, as the
end of `purport read` does it. Printed for each size: seconds, peak memory of all its processes, CPU
seconds by n log2 n (the first row's are 1), B-cubed against the known incidents, and the seconds
that `--add` more documents take afterwards. Everything lies in a temporary folder; 100,000
documents take some 2 GB there.
"""

import argparse
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from made_record import made_documents, written

from purport.core.ids import Id
from purport.record.store import open_record
from purport.run.across import bring_together

WORKERS = 2


def grouped(folder: Path) -> dict[str, object]:
    """Group what is new in a record with `WORKERS` processes; seconds and peak memory.

    `cpu_s` is of all threads and processes: on a machine with other work the steadier of the two.
    `peak_mb` is the most that all of them held at one time, looked at four times a second, since
    the kernel counts with a started process all that its parent held when it was started.
    """
    held = Held()
    with held, open_record(folder) as record:
        begun, worked = time.perf_counter(), _worked()
        outcome = bring_together(record, lambda doing, done, total: None, WORKERS)
        seconds, cpu = time.perf_counter() - begun, _worked() - worked
    if outcome.error is not None:
        raise SystemExit(outcome.error)
    return {
        "seconds": round(seconds, 2), "cpu_s": round(cpu, 2),
        "peak_mb": held.peak_mb,
        "events": outcome.events, "incidents": outcome.incidents,
    }  # fmt: skip


class Held:
    """Memory of this process and of those it has started, looked at while the block runs."""

    def __init__(self) -> None:
        self.peak_mb = 0
        self._ended = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Held":
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._watch.join()
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        self.peak_mb = max(self.peak_mb, own)

    def _look(self) -> None:
        page = os.sysconf("SC_PAGE_SIZE")
        mine = f"/proc/{os.getpid()}"
        while not self._ended.wait(0.25):
            pages = 0
            for task in Path(mine, "task").iterdir():
                try:
                    started = (task / "children").read_text("ascii").split()
                    pages += sum(_pages(Path("/proc", child)) for child in started)
                except OSError:
                    continue  # the thread, or the process it started, has ended
            self.peak_mb = max(self.peak_mb, (pages + _pages(Path(mine))) * page // 2**20)


def _pages(process: Path) -> int:
    try:
        return int((process / "statm").read_text("ascii").split()[1])
    except OSError:
        return 0


def _worked() -> float:
    """CPU seconds of this process, of all its threads, and of those it has started and ended."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def in_own_process(folder: Path) -> dict[str, float]:
    """What `grouped` gives, from a process that does nothing else."""
    done = subprocess.run(
        [sys.executable, __file__, "--group", str(folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise SystemExit(done.stderr or done.stdout)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def b_cubed(known: Mapping[Id, int], ours: Mapping[Id, str]) -> dict[str, float]:
    """B-cubed precision, recall and F1 of our groups; an event in none is alone."""
    mine = Counter(ours.get(event, event) for event in known)
    theirs = Counter(known.values())
    both = Counter((number, ours.get(event, event)) for event, number in known.items())
    precision = sum(n * n / mine[group] for (_, group), n in both.items()) / len(known)
    recall = sum(n * n / theirs[number] for (number, _), n in both.items()) / len(known)
    f1 = 2 * precision * recall / (precision + recall)
    return {"P": round(precision, 3), "R": round(recall, 3), "F1": round(f1, 3)}


def measured(documents: int, add: int, folder: Path) -> dict[str, object]:
    """The figures of one size."""
    world, made = made_documents(documents + add)
    begun = time.perf_counter()
    with open_record(folder, create=True) as record:
        record.connection.execute("PRAGMA synchronous = OFF")  # the making is not what is timed
        known = written(record, world, made[:documents])
    figures: dict[str, object] = {
        "documents": documents, "made_in": round(time.perf_counter() - begun, 1),
    }  # fmt: skip
    figures |= in_own_process(folder)
    with open_record(folder) as record:
        ours = dict(record.connection.execute("SELECT event, incident FROM incident_events"))
    figures["b_cubed"] = b_cubed(known, ours)
    if add:
        with open_record(folder) as record:
            written(record, world, made[documents:])
        more = in_own_process(folder)
        figures |= {f"added_{key}": more[key] for key in ("seconds", "cpu_s", "peak_mb")}
        figures["added"] = add
    return figures


def table(rows: list[dict[str, object]]) -> str:
    """The sizes as lines; the last column is CPU time by n log n against that of the first line."""
    lines = [
        "documents    events  incidents  seconds    cpu s  peak MB  B-cubed F1  adding s  cpu/nlogn"
    ]
    first = 0.0
    for row in rows:
        n = float(str(row["documents"]))
        unit = float(str(row["cpu_s"])) / (n * math.log2(n))
        first = first or unit
        f1 = row["b_cubed"]["F1"]  # type: ignore[index]
        lines.append(
            f"{row['documents']:9} {row['events']:9} {row['incidents']:10} {row['seconds']:8}"
            f" {row['cpu_s']:8} {row['peak_mb']:8} {f1:11} {row.get('added_seconds', '-'):>9}"
            f" {unit / first:10.2f}"
        )
    return "\n".join(lines)


def main() -> None:
    """Print each size's figures and then the table; append them to bench/results.jsonl."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument(
        "--documents", type=int, nargs="+", default=[10_000, 20_000, 50_000, 100_000]
    )
    asked.add_argument("--add", type=int, default=100, help="documents added after grouping")
    asked.add_argument("--keep", action="store_true", help="append to bench/results.jsonl")
    asked.add_argument("--group", type=Path, help="group this record and print the figures")
    given = asked.parse_args()
    if given.group is not None:
        print(json.dumps(grouped(given.group)))
        return
    rows: list[dict[str, object]] = []
    for documents in given.documents:
        with tempfile.TemporaryDirectory() as work:
            rows.append(measured(documents, given.add, Path(work) / "record"))
        print(json.dumps(rows[-1]), flush=True)
    print(table(rows))
    if given.keep:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
        ).stdout.strip()
        with Path(__file__).with_name("results.jsonl").open("a", encoding="utf-8") as out:
            for row in rows:
                kept = {"bench": "incidents", "commit": commit, "cores": os.cpu_count(), **row}
                out.write(json.dumps(kept) + "\n")


if __name__ == "__main__":
    main()
