"""How many TIMEX3 values are right where the expression is given: the reading apart from the finding.

    python eval/timex_gold.py DATA [-v] [--json]

DATA is the folder with `times/`. Each gold expression is given to the dates stage in its sentence,
with the document's day and the dates told before it; a value is right when it is the gold's, letter
for letter. The document's own date is left out. `-v` prints what is wrong.
"""  # noqa: E501

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from purport.codebook.load import load_codebook
from purport.core.document import About, Document, new_document
from purport.core.rows import Timespan
from purport.core.settings import Settings
from purport.core.spans import Span
from purport.pipeline import STAGES
from purport.stage import Tools
from purport.stages.dates import timespans_at

SETS = ("te3-platinum", "timebank", "aquaint", "meantime")
BATCH = 16


def rows_of(path: Path) -> list[Mapping[str, Any]]:
    """The gold documents of a set."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def document_of(row: Mapping[str, Any]) -> Document:
    """The gold document as purport takes it in, with its day."""
    day = row.get("dct") or row.get("date")
    about = About(title=row.get("title"), published=day[:10] if day else None)
    return new_document(str(row.get("id") or row.get("docid")), row["text"], "", about)


def parsed(documents: Iterable[Document]) -> list[Document]:
    """The documents with all that the dates stage reads."""
    tools = Tools(codebook=load_codebook(), settings=Settings())
    found = list(documents)
    names = [stage.name for stage in STAGES]
    for stage in STAGES[: names.index("names")]:
        if stage.prepare_many is not None:
            read = stage.prepare_many(tools)
            rows = [r for i in range(0, len(found), BATCH) for r in read(found[i : i + BATCH])]
        else:
            assert stage.prepare is not None
            work = stage.prepare(tools)
            rows = [work(document) for document in found]
        found = [d.with_rows(r, stage.writes) for d, r in zip(found, rows, strict=True)]
    return found


def measure(
    gold: Iterable[Mapping[str, Any]], documents: Iterable[Document], *, told: bool
) -> tuple[int, int]:
    """How many values are right, of how many."""
    right = whole = 0
    for row, document in zip(gold, documents, strict=True):
        until = row.get("annotated_until") or len(document.text)
        asked = [
            t for t in row["timexes"]
            if t.get("functionInDocument") != "CREATION_TIME" and t["start"] < until
        ]  # fmt: skip
        spans = sorted(Span(t["start"], t["end"]) for t in asked)
        found = [row for row in timespans_at(document, spans) if isinstance(row, Timespan)]
        for timex in asked:
            ours = next(
                (f for f in found if f.start < timex["end"] and timex["start"] < f.stop), None
            )
            value = ours.value if ours is not None else None
            whole += 1
            right += value == timex["value"]
            if told and value != timex["value"]:
                round_it = document.text[max(0, timex["start"] - 30) : timex["end"] + 15]
                said = document.text[timex["start"] : timex["end"]]
                print(timex["type"], repr(said), timex["value"], value, "|", *round_it.split())
    return right, whole


def main() -> None:
    """Print the share of each set, and of all four."""
    data, told = Path(sys.argv[1]), "-v" in sys.argv
    counts: dict[str, tuple[int, int]] = {}
    for name in SETS:
        gold = rows_of(data / "times" / f"{name}.jsonl")
        counts[name] = measure(gold, parsed(map(document_of, gold)), told=told)
    counts["all"] = (sum(c[0] for c in counts.values()), sum(c[1] for c in counts.values()))
    found = {
        name: {"right": round(right / whole, 3), "of": whole}
        for name, (right, whole) in counts.items()
    }
    if "--json" in sys.argv:
        print(json.dumps(found))
        return
    for name, figure in found.items():
        print(f"{name:14} {figure['right']:.3f} of {figure['of']}")


if __name__ == "__main__":
    main()
