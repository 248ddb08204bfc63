"""The house keeps its shape: who may import whom, where libraries enter, how long a file may be."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "purport"

RANKS = {
    "core": 0, "codebook": 1, "record": 1, "stage": 2, "exports": 2, "review": 2, "sources": 3,
    "stages": 3, "across": 3, "pipeline": 4, "run": 5, "web": 6, "cli": 7,
}  # fmt: skip

ENTERS = {
    "spacy": ("stages/",), "thinc": ("stages/",), "sqlite3": ("record/", "across/", "cli/state.py"),
    "duckdb": ("record/", "across/"), "typer": ("cli/",), "rich": ("cli/",),
    "starlette": ("web/",), "uvicorn": ("web/",), "pyspark": ("run/spark.py",),
    "yaml": ("codebook/",),
}  # fmt: skip

FILES = sorted(SOURCE.rglob("*.py"))


def place(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def rank_of(module: str) -> tuple[str, int] | None:
    parts = module.split(".")
    if parts[0] != "purport" or len(parts) < 2 or parts[1] not in RANKS:
        return None
    return parts[1], RANKS[parts[1]]


@pytest.mark.parametrize("path", FILES, ids=place)
def test_imports_only_from_a_lower_rank(path: Path) -> None:
    own = place(path).removesuffix(".py").split("/")[0]
    if own not in RANKS:
        return
    wrong = [
        module
        for module in imported(path)
        if (found := rank_of(module)) and found[0] != own and found[1] >= RANKS[own]
    ]
    assert not wrong, f"{place(path)} (rank {RANKS[own]}) imports {wrong}"


@pytest.mark.parametrize("path", [f for f in FILES if place(f).startswith("stages/")], ids=place)
def test_stages_are_blind_to_each_other(path: Path) -> None:
    mine = place(path).split("/")[1]
    # `language` is where the model is loaded, for the one stage that parses.
    allowed = {mine, "language"} if mine == "sentences" else {mine}
    others = {
        module.split(".")[2]
        for module in imported(path)
        if module.startswith("purport.stages.") and len(module.split(".")) > 2
    }
    assert others <= allowed


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_library_enters_in_one_package(path: Path) -> None:
    for module in imported(path):
        top = module.split(".")[0]
        if top in ENTERS:
            assert place(path).startswith(ENTERS[top]), f"{top} in {place(path)}"


def test_no_file_is_longer_than_400_lines() -> None:
    tracked = [f for folder in ("src", "tests", "tools", "training", "eval", "bench")
               for ending in ("*.py", "*.yaml") for f in (ROOT / folder).rglob(ending)]  # fmt: skip
    long = {}
    for path in tracked:
        lines = path.read_text("utf-8").splitlines()
        if len(lines) > 400 and "generated" not in lines[0].lower():
            long[str(path.relative_to(ROOT))] = len(lines)
    assert not long
