"""How things look in a terminal: safe text, tables, and where output goes.

Data goes to stdout, all else to stderr. Text from documents is shown as text: control characters
and direction overrides are made visible, and nothing in it is taken for markup.
"""

import json
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

PIPE_WIDTH = 220
"""Columns of what does not go to a terminal."""

out = Console(
    highlight=False,
    emoji=False,
    markup=False,
    width=None if sys.stdout.isatty() else PIPE_WIDTH,
)
"""For data."""

err = Console(stderr=True, highlight=False, emoji=False, markup=False)
"""For everything else."""

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAKS = re.compile(r"[\s\u2028\u2029]+")


def safe(text: str) -> str:
    """The text with control characters and direction overrides shown as U+FFFD."""
    return _UNSAFE.sub("\ufffd", text)


def one_line(text: str | None, most: int | None = None) -> str:
    """Safe text on one line, cut with an ellipsis after `most` characters."""
    line = safe(_BREAKS.sub(" ", text or "").strip())
    return line if most is None or len(line) <= most else line[: most - 1].rstrip() + "…"


def print_table(names: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    """A table on stdout, wrapped to the terminal's width, or wide where there is no terminal."""
    table = Table(box=None, pad_edge=False, header_style="bold", show_header=any(names))
    for name in names:
        table.add_column(name, overflow="fold", vertical="top")
    for line in lines:
        table.add_row(*(Text(cell) for cell in line))
    out.print(table)


def print_json(shapes: Iterable[dict[str, Any]]) -> None:
    """One JSON object a line on stdout, written as they come."""
    for shape in shapes:
        sys.stdout.write(json.dumps(shape, ensure_ascii=False) + "\n")


def say(text: str, *, style: str | None = None) -> None:
    """A line to the reader on stderr."""
    err.print(Text(safe(text), style=style or ""), soft_wrap=True)
