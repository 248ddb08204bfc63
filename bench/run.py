"""Speed and memory of reading, as ratios within one run: `python bench/run.py [--documents N]`.

Prints words/second of one process for the bare language model and for the whole pipeline on the
same documents, the share of each stage, rows/second into the record, peak memory, and the rate of
two workers against one. Documents are the shipped sample's paragraphs, dealt again with a fixed
seed to the wanted length, so nothing is needed but the package. Times are wall seconds.
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
from importlib.resources import files
from pathlib import Path

from purport.core.document import Document, new_document
from purport.core.ids import content_id
from purport.core.rows import LAYERS
from purport.core.settings import Settings
from purport.record.store import open_record
from purport.run.local import Order, read_into, tools_for
from purport.run.work import Task, Worker, wanted_fingerprints
from purport.stages.language.model import load


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


def bare(documents: list[Document]) -> float:
    """Words a second of the language model alone, paragraphs as the pipeline gives them."""
    nlp = load(None)
    texts = [piece for document in documents for piece in document.text.split("\n\n")]
    list(nlp.pipe(texts[:50], batch_size=64))
    started = time.perf_counter()
    list(nlp.pipe(texts, batch_size=64))
    return sum(len(text.split()) for text in texts) / (time.perf_counter() - started)


def whole(documents: list[Document]) -> tuple[float, dict[str, float], float]:
    """Words a second of all stages, each stage's share of the time, rows/second into a record."""
    tools = tools_for(Settings())
    _, stages = wanted_fingerprints(Settings(), tools)
    names = frozenset(stage.name for stage in stages)
    worker = Worker(tools)
    worker.answer([Task(documents[0], names, True, "")])
    started, answers = time.perf_counter(), []
    for i in range(0, len(documents), 32):
        answers += worker.answer([Task(d, names, True, "") for d in documents[i : i + 32]])
    seconds = time.perf_counter() - started
    spent: dict[str, float] = {}
    for answer in answers:
        assert answer.error is None, answer.error
        for run in answer.result.runs:
            spent[run.stage] = spent.get(run.stage, 0.0) + run.seconds
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r", create=True) as r:
        rows = sum(len(v) for a in answers for v in a.result.values.values())
        begun = time.perf_counter()
        for document, answer in zip(documents, answers, strict=True):
            r.save(answer.result, document)
        rate = rows / (time.perf_counter() - begun)
    words = sum(len(document.text.split()) for document in documents)
    total = sum(spent.values())
    return words / seconds, {k: round(v / total, 3) for k, v in spent.items()}, rate


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
    asked.add_argument("--workers", action="store_true", help="also one worker against two")
    asked.add_argument("--keep", action="store_true", help="append to bench/results.jsonl")
    given = asked.parse_args()
    made = corpus(given.documents, given.words)
    bare_rate = bare(made)
    whole_rate, shares, rows = whole(made)
    figures: dict[str, object] = {
        "documents": given.documents,
        "words": sum(len(d.text.split()) for d in made),
        "bare_model_words_per_s": round(bare_rate),
        "whole_pipeline_words_per_s": round(whole_rate),
        "whole_to_bare": round(whole_rate / bare_rate, 3),
        "stage_shares": shares,
        "rows_per_s_into_record": round(rows),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "tables": len(LAYERS),
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
