"""Ways to run `purport` as its users do, and to hold two records beside each other."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from command import COMMAND, Rows, Run


@pytest.fixture
def purport(tmp_path: Path) -> Run:
    def run(*words: object, **more: Any) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [*COMMAND, *map(str, words)], capture_output=True, text=True, cwd=tmp_path,
            timeout=300, check=False, **more,
        )  # fmt: skip

    return run


@pytest.fixture
def rows(purport: Run, tmp_path: Path) -> Rows:
    """Every row of a record as exported, without the seconds that runs took."""

    def read(record: Path) -> dict[str, list[Any]]:
        out = tmp_path / f"{record.name}-out"
        done = purport("export", record, out, "--to", "jsonl")
        assert done.returncode == 0, done.stderr
        found = {}
        for path in sorted(out.glob("*.jsonl")):
            lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
            for line in lines:
                line.pop("seconds", None)
            found[path.stem] = lines
        return found

    return read


REPORTS = {
    "wire/one.txt": "OSLO, 5 March 2019 (Test Wire) — Norway hosted talks between the government "
    "of Freedonia and rebels in Oslo on Monday. A spokesman said that the army had shelled Bergen.",
    "wire/two.txt": "The European Union imposed sanctions on Belarus. Minsk condemned the move.",
    "wire/three.md": "# Sudan\n\nSudanese police arrested 12 protesters in Khartoum on Tuesday.",
    "letter/four.txt": "We call on the regime to free the prisoners. It denied that it holds any.",
    "letter/five.txt": "Turkey and Russia will meet in Ankara next week, officials said.",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    for name, text in REPORTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder
