"""Six sample reports, every row: a change of what is found must be seen, and raise a version."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]


def tool(name: str) -> ModuleType:
    """A script of tools/ as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


PIN = tool("pin_reports")


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return {name: PIN.pinned(document) for name, document in PIN.found_in(PIN.REPORTS).items()}


@pytest.mark.model
@pytest.mark.parametrize("name", PIN.REPORTS)
def test_every_row_is_the_pinned_one(name: str, found: dict[str, Any]) -> None:
    before = json.loads(PIN.path_of(name).read_text("utf-8"))
    after = json.loads(json.dumps(found[name]))
    tables = PIN.changed(before, after)
    if tables:
        same = before["versions"] == after["versions"]
        advice = "raise the stage's version, then " if same else ""
        shown = [(t, *_first(before["shapes"][t], after["shapes"][t])) for t in tables[:2]]
        pytest.fail(f"{tables} changed: {advice}run tools/pin_reports.py and review.\n{shown}")
    assert before["versions"] == after["versions"]


def _first(before: list[Any], after: list[Any]) -> tuple[Any, Any]:
    """The first pair that differs."""
    for one, other in zip(before, after, strict=False):
        if one != other:
            return one, other
    longer = before if len(before) > len(after) else after
    return len(before), longer[min(len(before), len(after))]


@pytest.mark.model
def test_docs_are_current() -> None:
    pages = tool("regenerate_docs").pages()
    stale = [str(p) for p, text in pages.items() if not p.exists() or p.read_text("utf-8") != text]
    assert not stale, "run tools/regenerate_docs.py"
