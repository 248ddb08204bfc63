"""The page in a real browser: each `*.test.mjs` beside this file, driven by node.

Skipped with a reason where node, its packages (`npm ci` in this folder) or chromium are missing.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import COMMAND
from hostile_corpus import codebook, corpus

HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def missing() -> str | None:
    """What keeps these tests from running, in words; None when nothing does."""
    if shutil.which("node") is None:
        return "node is not installed"
    if not (HERE / "node_modules" / "playwright-core").is_dir():
        return "npm ci has not been run in tests/web/browser"
    if CHROMIUM is None:
        return "chromium is not installed"
    return None


REASON = missing()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(REASON is not None, reason=REASON or "nothing is missing"),
]


def read(record: Path, *what: object) -> Path:
    """A record of these documents."""
    done = subprocess.run(
        [*COMMAND, "read", *map(str, what), "--into", str(record), "--workers", "1", "--quiet"],
        capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 3), done.stderr
    return record


def serve(record: Path) -> tuple["subprocess.Popen[str]", str]:
    """A server for this record, and its link."""
    server = subprocess.Popen(
        [*COMMAND, "serve", str(record), "--no-browser"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert server.stderr is not None
    said = ""
    for line in server.stderr:
        said += line
        if link := re.search(r"http://\S+", line):
            return server, link.group()
    raise AssertionError(f"the server printed no link: {said}")


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What the browser tests are told: links to three records, and the command."""
    folder = tmp_path_factory.mktemp("page")
    overlay = codebook(folder / "codebook")
    sample = read(folder / "sample.record", "--sample")
    review = folder / "review.record"
    shutil.copytree(sample, review)
    hostile = read(folder / "hostile.record", corpus(folder / "hostile"), "--codebook", overlay)
    servers = {name: serve(record) for name, record in
               {"SAMPLE": sample, "REVIEW": review, "HOSTILE": hostile}.items()}  # fmt: skip
    yield {
        **os.environ,
        **{f"PURPORT_{name}": link for name, (_, link) in servers.items()},
        "PURPORT_COMMAND": json.dumps(COMMAND),
        "PURPORT_REVIEW_RECORD": str(review),
        "PURPORT_CODEBOOK": str(overlay),
        "CHROMIUM": CHROMIUM or "",
    }
    for server, _ in servers.values():
        server.terminate()
        server.wait(10)
        if server.stderr is not None:
            server.stderr.close()


@pytest.mark.parametrize("name", sorted(path.name for path in HERE.glob("*.test.mjs")))
def test_page_in_the_browser(name: str, surroundings: dict[str, str]) -> None:
    done = subprocess.run(
        ["node", "--test", "--test-reporter=spec", name],
        cwd=HERE, env=surroundings, capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-12_000:] + done.stderr[-2_000:]
