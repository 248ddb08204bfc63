#!/usr/bin/env python3
"""Set purport up and run it: `python3 run.py sample`, or `test`, `check`, `eval`.

Needs only Python 3.11 or newer with pip. Everything goes into `.venv` beside this file; a second
call finds it there. Uses the standard library alone, since it runs before anything is installed.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
RECORD = ROOT / "sample.record"


def run(*command: str | Path) -> int:
    """Run a command from the project's folder and give its exit code."""
    return subprocess.call([str(part) for part in command], cwd=ROOT)


def must(*command: str | Path) -> None:
    """Run a command, and stop with its exit code if it fails."""
    code = run(*command)
    if code != 0:
        sys.exit(code)


def set_up(*, dev: bool) -> None:
    """The environment with purport and, for development, the tools; nothing if it is current."""
    wanted = ROOT / "constraints.txt"
    stamp = VENV / (".set-up-dev" if dev else ".set-up")
    state = hashlib.sha256(wanted.read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == state:
        return
    if not PYTHON.exists():
        print("Making .venv ...", file=sys.stderr)
        venv.create(VENV, with_pip=True)
    print("Installing (a few minutes the first time) ...", file=sys.stderr)
    target = ".[dev]" if dev else "."
    must(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
         "--constraint", wanted, "--editable", target)  # fmt: skip
    stamp.write_text(state)


def sample() -> None:
    """Read the shipped sample into `sample.record` and print what was found."""
    set_up(dev=False)
    must(BIN / "purport", "read", "--sample", "--into", RECORD)
    must(BIN / "purport", "show", RECORD, "events", "--limit", "40")


def test() -> None:
    """Every test."""
    set_up(dev=True)
    must(PYTHON, "-m", "pytest", "-n", "2", *sys.argv[2:])


def check() -> None:
    """Format, lint and types."""
    set_up(dev=True)
    must(PYTHON, "-m", "ruff", "format", "--check", ".")
    must(PYTHON, "-m", "ruff", "check", ".")
    must(PYTHON, "-m", "mypy")


def evaluate() -> None:
    """The figures of eval/ against their floors; data that is absent is skipped and said."""
    set_up(dev=True)
    must(PYTHON, "eval/run.py", *sys.argv[2:])


COMMANDS = {"sample": sample, "test": test, "check": check, "eval": evaluate}

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - runs before pip could refuse
        sys.exit("purport needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        sys.exit(f"usage: python3 run.py {'|'.join(COMMANDS)}")
    COMMANDS[sys.argv[1]]()
