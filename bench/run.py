"""Speed and memory of reading, as ratios within one run: `python bench/run.py [--documents N]`.

Prints words/second of one process for the bare language model and for the whole pipeline on the
same documents in turn, the share of each stage, rows/second into the record, peak memory (of both
together), and with --workers the rate of two workers against one. Documents are the shipped
sample's paragraphs, dealt again with a fixed seed to the wanted length, so nothing is needed but
the package; they tell more events a word than news does. With --texts FILE they are your own.
"""

import argparse
import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from purport.core.document import Document, new_document
from purport.core.ids import content_id
from purport.core.settings import Settings
from purport.record.store import open_record
from purport.run.local import Order, read_into, tools_for
from purport.run.work import Answer, Task, Worker, wanted_fingerprints
from purport.stages.language.model import BATCH, load


def paragraphs() -> list[str]:
    """The sample's paragraphs with their lines joined."""
    folder = Path(str(files("purport.data").joinpath("sample/reports")))
    found = []
    for path in sorted(folder.rglob("*.[tm][xd]*")):
        for piece in path.read_text("utf-8").split("\n\n"):
            joined = " ".join(piece.split())
            if len(joined.split()) > 25 and "sample text" not in joined:
                found.append(joined)
    return found


def corpus(documents: int, words: int) -> list[Document]:
    """So many documents of about so many words, the same each time."""
    pool, draw, made = paragraphs(), random.Random(20), []
    for number in range(documents):
        text: list[str] = []
        while sum(len(piece.split()) for piece in text) < words:
            text.append(draw.choice(pool))
        joined = "\n\n".join(text)
        made.append(new_document(f"{number:05}.txt", joined, content_id(joined)))
    return made


def told_in(texts: Path, documents: int) -> list[Document]:
    """The first documents of a JSONL file of `{id, text}`, as they are."""
    lines = texts.read_text("utf-8").splitlines()[:documents]
    rows = [json.loads(line) for line in lines]
    return [new_document(str(r["id"]), r["text"], content_id(r["text"])) for r in rows]


def side_by_side(documents: list[Document]) -> dict[str, object]:
    """Words a second of the bare model and of all stages, on the same batches taken in turn.

    Words are parted by white space; tokens are what treebanks call words, with their marks. In
    turn, so that a machine that slows down slows both. CPU seconds of this process, which is one
    process with one BLAS thread; wall seconds beside them.
    """
    nlp = load(None)
    tools = tools_for(Settings())
    _, stages = wanted_fingerprints(Settings(), tools)
    names = frozenset(stage.name for stage in stages)
    worker = Worker(tools)
    spent = {"bare": [0.0, 0.0], "whole": [0.0, 0.0]}
    answers: list[Answer] = []
    tokens = 0
    for number, batch in enumerate(batched(documents, 16)):
        texts = [piece for document in batch for piece in document.text.split("\n\n")]
        tasks = [Task(document, names, True, "") for document in batch]
        if number == 0:  # warm up: caches, lazy imports, the first look at each word
            list(nlp.pipe(texts, batch_size=BATCH))
            worker.answer(tasks)
        with clocked(spent["bare"]):
            tokens += sum(len(doc) for doc in nlp.pipe(texts, batch_size=BATCH))
        with clocked(spent["whole"]):
            answers += worker.answer(tasks)
    words = sum(len(document.text.split()) for document in documents)
    seconds: dict[str, float] = {}
    for answer in answers:
        assert answer.error is None, answer.error
        for run in answer.result.runs:
            seconds[run.stage] = seconds.get(run.stage, 0.0) + run.seconds
    total = sum(seconds.values())
    return {
        "bare_model_tokens_per_cpu_s": round(tokens / spent["bare"][0]),
        "bare_model_words_per_cpu_s": round(words / spent["bare"][0]),
        "whole_pipeline_words_per_cpu_s": round(words / spent["whole"][0]),
        "bare_model_words_per_s": round(words / spent["bare"][1]),
        "whole_pipeline_words_per_s": round(words / spent["whole"][1]),
        "whole_to_bare": round(spent["bare"][0] / spent["whole"][0], 3),
        "stage_shares": {name: round(s / total, 3) for name, s in seconds.items()},
        "rows_per_s_into_record": round(into_record(documents, answers)),
    }


@contextmanager
def clocked(total: list[float]) -> Iterator[None]:
    """Adds the CPU and the wall seconds of a block to the two numbers."""
    cpu, wall = time.process_time(), time.perf_counter()
    yield
    total[0] += time.process_time() - cpu
    total[1] += time.perf_counter() - wall


def batched(documents: list[Document], size: int) -> Iterator[list[Document]]:
    """The documents, so many at a time."""
    for i in range(0, len(documents), size):
        yield documents[i : i + size]


def into_record(documents: list[Document], answers: list[Answer]) -> float:
    """Rows a second into a new record, one transaction a document."""
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r", create=True) as r:
        rows = sum(len(v) for a in answers for v in a.result.values.values())
        begun = time.perf_counter()
        for document, answer in zip(documents, answers, strict=True):
            r.save(answer.result, document)
        return rows / (time.perf_counter() - begun)


def with_workers(folder: Path, workers: int) -> float:
    """Documents a second of a whole `read` with so many workers, start-up left out of neither."""
    with tempfile.TemporaryDirectory() as into:
        order = Order(paths=(folder,), into=Path(into) / "r", workers=workers)
        outcome = read_into(order)
        assert not outcome.failed, outcome.failed[:1]
        return outcome.read / outcome.seconds


def main() -> None:
    """Print the figures as JSON; append them to bench/results.jsonl with --keep."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--documents", type=int, default=200)
    asked.add_argument("--words", type=int, default=500)
    asked.add_argument("--texts", type=Path, help="your own documents: JSONL of {id, text}")
    asked.add_argument("--workers", action="store_true", help="also one worker against two")
    asked.add_argument("--keep", action="store_true", help="append to bench/results.jsonl")
    given = asked.parse_args()
    if given.texts is None:
        made = corpus(given.documents, given.words)
    else:
        made = told_in(given.texts, given.documents)
    figures: dict[str, object] = {
        "documents": len(made),
        "words": sum(len(d.text.split()) for d in made),
        **side_by_side(made),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    if given.workers:
        folder = Path(tempfile.mkdtemp())
        for document in made:
            (folder / document.name).write_text(document.text, "utf-8")
        rates = {n: with_workers(folder, n) for n in (1, 2)}
        shutil.rmtree(folder)
        figures["documents_per_s_by_workers"] = {n: round(r, 2) for n, r in rates.items()}
        figures["two_to_one"] = round(rates[2] / rates[1], 3)
    print(json.dumps(figures, indent=1))
    if given.keep:
        commit = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
        ).stdout.strip()
        with Path(__file__).with_name("results.jsonl").open("a", encoding="utf-8") as out:
            out.write(
                json.dumps({"commit": commit, "python": sys.version.split()[0], **figures}) + "\n"
            )


if __name__ == "__main__":
    main()
