"""Write tests/reports/*.json: every row of six sample reports, with the stage versions.

`python tools/pin_reports.py` refuses to pin rows that changed while their stage's version did not:
a record made by the older code would never learn of the change. `--anyway` is for a version that
was never released.
"""

import json
import sys
from pathlib import Path
from typing import Any

from purport.core.document import Document
from purport.core.rows import LAYERS
from purport.core.settings import Settings
from purport.exports.shapes import SHAPERS, entities
from purport.pipeline import STAGES
from purport.record.tables import TABLES, rows
from purport.run.local import tools_for
from purport.run.work import Task, Worker
from purport.sources import Failure, find, read

ROOT = Path(__file__).resolve().parents[1]
PINNED = ROOT / "tests" / "reports"
SAMPLE = ROOT / "src" / "purport" / "data" / "sample" / "reports"

REPORTS = (
    "meridian-wire/2016-09-26-cartagena.txt",
    "meridian-wire/2023-04-16-khartoum.txt",
    "tehran-ministry-bulletin/2017-01-25-astana.txt",
    "orontes-letter/2016-12-31-truce.txt",
    "lantern-rights-monitor/2017-01-20-wadi-barada.txt",
    "two-niles-newsletter/2023-04-18-no-to-war.md",
)
"""A wire with nested attribution; rival claims; page breaks and OCR slips; scripture; numbers."""


def found_in(names: tuple[str, ...]) -> dict[str, Document]:
    """The sample documents of these names with every stored layer, freshly read."""
    settings = Settings()
    documents = [d for f in find([SAMPLE]) if f.name in names for d in read(f, settings)]
    worker = Worker(tools_for(settings))
    stages = frozenset(stage.name for stage in STAGES)
    found = {}
    for document in documents:
        assert not isinstance(document, Failure), document
        answer = worker.answer([Task(document, stages, True, "")])[0]
        assert answer.error is None, answer.error
        made = [r for t, v in answer.result.values.items() for r in rows(TABLES[t], v)]
        found[document.name] = document.with_rows(made, LAYERS)
    return found


def pinned(document: Document) -> dict[str, Any]:
    """What is pinned of one document: every shape but its text, and the stages' versions."""
    shapes = {name: shaper(document) for name, shaper in SHAPERS.items()}
    shapes["entities"] = entities([document])
    for shape in shapes["documents"]:
        shape.pop("text")
    return {"versions": {stage.name: stage.version for stage in STAGES}, "shapes": shapes}


def path_of(name: str) -> Path:
    """Where a report's rows are pinned."""
    return PINNED / (name.replace("/", "--") + ".json")


def changed(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """The tables whose shapes differ."""
    return [t for t in after["shapes"] if before["shapes"].get(t) != after["shapes"][t]]


def text_of(one: dict[str, Any]) -> str:
    """A pin as JSON with one shape a line, so that a diff shows rows."""
    parts = []
    for table, shapes in one["shapes"].items():
        lines = ",\n".join("   " + json.dumps(shape, ensure_ascii=False) for shape in shapes)
        parts.append(f'  "{table}": [\n{lines}\n  ]' if lines else f'  "{table}": []')
    body = ",\n".join(parts)
    return f'{{\n "versions": {json.dumps(one["versions"])},\n "shapes": {{\n{body}\n }}\n}}\n'


def main() -> None:
    """Pin every report, or say which stage wants a higher version."""
    PINNED.mkdir(exist_ok=True)
    for name, document in found_in(REPORTS).items():
        after, path = pinned(document), path_of(name)
        if path.exists() and "--anyway" not in sys.argv:
            before = json.loads(path.read_text("utf-8"))
            tables = changed(before, after)
            if tables and before["versions"] == after["versions"]:
                sys.exit(f"{name}: {', '.join(tables)} changed: raise the version of their stage")
        path.write_text(text_of(after), "utf-8")


if __name__ == "__main__":
    main()
