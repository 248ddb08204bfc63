"""Check that every span of an export is the words it points at: `python eval/spans.py EXPORT`.

Prints the number of documents and spans; exit code 1 with the first wrong ones where there are any.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with start, stop and text, however deep."""
    if isinstance(value, dict):
        if value.get("start") is not None and value.get("text") is not None:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def main() -> None:
    """Hold every span against its document's text."""
    folder = Path(sys.argv[1])
    with (folder / "documents.jsonl").open(encoding="utf-8") as lines:
        texts = {row["document"]: row["text"] for row in map(json.loads, lines)}
    checked, wrong = 0, []
    for path in sorted(folder.glob("*.jsonl")):
        if path.stem in {"documents", "entities", "runs", "judgements", "incidents"}:
            continue
        with path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                for span in spans(row):
                    checked += 1
                    if texts[row["document"]][span["start"] : span["stop"]] != span["text"]:
                        wrong.append((path.stem, row["id"], span))
    print(f"{len(texts):,} documents, {checked:,} spans, {len(wrong):,} wrong")
    for one in wrong[:10]:
        print(*one)
    if wrong or not checked:
        sys.exit(1)


if __name__ == "__main__":
    main()
