"""Texts through purport: into a record and out again as users do it, or in this process.

`exported` runs `purport read` and `purport export` and gives the folder of JSONL tables. `staged`
runs the stages here and gives documents with their layers, the parse among them, for scripts that
look at the steps inside a stage.
"""

import json
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from purport.core.document import Document, new_document
from purport.core.settings import Settings
from purport.pipeline import stages_for
from purport.run.local import tools_for
from purport.stage import Tools


def call(*command: object) -> str:
    """What a command printed; SystemExit with its error output when it failed."""
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3):
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stderr}")
    return done.stdout


def exported(texts: Mapping[str, str], work: Path) -> Path:
    """The export of a record of these texts, by document id; `work` is an empty folder."""
    corpus, record, folder = work / "corpus.jsonl", work / "record", work / "out"
    with corpus.open("w", encoding="utf-8") as lines:
        for key, text in texts.items():
            lines.write(json.dumps({"id": key, "text": text}, ensure_ascii=False) + "\n")
    purport = [sys.executable, "-m", "purport.cli.main"]
    call(*purport, "read", corpus, "--into", record, "--quiet")
    call(*purport, "export", record, folder, "--to", "jsonl", "--quiet")
    return folder


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file, in order."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def by_document(folder: Path, table: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of one exported table, by document."""
    grouped: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in lines_of(folder / f"{table}.jsonl"):
        grouped[row["document"]].append(row)
    return grouped


def prepared() -> Tools:
    """The shipped codebook and settings."""
    return tools_for(Settings())


def staged(texts: Mapping[str, str], tools: Tools, batch: int = 64) -> Iterator[Document]:
    """The documents of these texts with the layers of every stage that comes before `framing`."""
    stages = stages_for(tools.settings)
    last = next(i for i, stage in enumerate(stages) if stage.name == "events")
    each = {s.name: s.prepare(tools) for s in stages[: last + 1] if s.prepare is not None}
    many = {s.name: s.prepare_many(tools) for s in stages[: last + 1] if s.prepare_many is not None}
    for group in _batches(texts.items(), batch):
        documents = [new_document(key, text, key) for key, text in group]
        for stage in stages[: last + 1]:
            seen = [d.only(stage.reads) for d in documents]
            if stage.name in many:
                found = many[stage.name](seen)
            else:
                found = [each[stage.name](d) for d in seen]
            documents = [
                d.with_rows(rows, stage.writes) for d, rows in zip(documents, found, strict=True)
            ]
        yield from documents


def _batches(items: Iterable[tuple[str, str]], size: int) -> Iterator[list[tuple[str, str]]]:
    group: list[tuple[str, str]] = []
    for item in items:
        group.append(item)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group
