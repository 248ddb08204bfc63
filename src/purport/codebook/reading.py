"""Codebook entries read from YAML files, each with the file and line it stands on.

Every plain scalar is read as the words that stand there and takes its type from the entry class,
so the country code NO is not false, and a date or a year needs no quotes. Keys that are unknown or
given twice are errors.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Generic

import msgspec
import yaml
from msgspec import Struct

from purport.codebook.entries import E
from purport.core.errors import CodebookError

NULL = "tag:yaml.org,2002:null"
STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
PATH = re.compile(r" - at `\$([^`]*)`$")
UNKNOWN_KEY = re.compile(r"unknown field `(\w+)`")

Plain = str | None | list["Plain"] | dict[str, "Plain"]


class Found(Struct, Generic[E], frozen=True):
    """An entry and where it stands: `countries/SYR.yaml, line 3`."""

    entry: E
    where: str


def read_folder(folder: Path, kind: type[E]) -> Mapping[str, Found[E]]:
    """Every entry of the folder's YAML files by id, in the order of ids.

    CodebookError, with file, line and entry, for what is not valid YAML, does not fit the class, or
    has an id that is taken.
    """
    found: dict[str, Found[E]] = {}
    for path in sorted(folder.rglob("*.yaml")):
        for one in read_file(path, folder, kind):
            taken = found.get(one.entry.id)
            if taken is not None:
                raise CodebookError(
                    f"the id `{one.entry.id}` is taken by the entry at {taken.where}",
                    where=_place(one.where, one.entry.id),
                    todo="Give one of them another id, or join them.",
                )
            found[one.entry.id] = one
    return dict(sorted(found.items()))


def read_file(path: Path, folder: Path, kind: type[E]) -> Iterator[Found[E]]:
    """The entries of one file, which holds one entry or a list of them, in file order."""
    name = f"{folder.name}/{path.relative_to(folder).as_posix()}"
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except OSError as problem:
        raise CodebookError(
            f"the file cannot be read ({problem.strerror})", where=name,
            todo="Check its permissions.",
        ) from problem  # fmt: skip
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        mark = getattr(problem, "problem_mark", None)
        at = name if mark is None else f"{name}, line {mark.line + 1}"
        raise CodebookError(
            f"not valid YAML: {getattr(problem, 'problem', None) or problem}", where=at,
            todo="Check indents, colons and quotes there.",
        ) from problem  # fmt: skip
    if root is None:
        return
    for node in root.value if isinstance(root, yaml.SequenceNode) else [root]:
        yield Found(_entry(node, name, kind), f"{name}, line {node.start_mark.line + 1}")


def _entry(node: yaml.Node, name: str, kind: type[E]) -> E:
    plain = _plain(node, name)
    ident = plain.get("id") if isinstance(plain, dict) else None
    try:
        return msgspec.convert(plain, kind, strict=False)
    except msgspec.ValidationError as problem:
        words = str(problem)
        at = _line(node, words)
        raise CodebookError(
            f"not a valid {kind.__name__}: {words}",
            where=_place(f"{name}, line {at}", ident if isinstance(ident, str) else None),
            todo=f"The keys it may have are {', '.join(_keys(kind))}.",
        ) from problem


def _plain(node: yaml.Node, name: str) -> Plain:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, name) for item in node.value]
    if not isinstance(node, yaml.MappingNode):
        return None if node.tag == NULL else str(node.value)
    made: dict[str, Plain] = {}
    for key, value in node.value:
        if key.value in made:
            raise CodebookError(
                f"the key `{key.value}` is given twice",
                where=f"{name}, line {key.start_mark.line + 1}",
                todo="Remove one of them.",
            )
        made[str(key.value)] = _plain(value, name)
    return made


def _line(node: yaml.Node, words: str) -> int:
    """The line that a validation message speaks of, followed through the nodes as far as known."""
    path = PATH.search(words)
    unknown = UNKNOWN_KEY.search(words)
    steps: list[str | int] = [
        key or int(index) for key, index in STEP.findall(path.group(1) if path is not None else "")
    ]
    if unknown is not None:
        steps.append(unknown.group(1))
    line = node.start_mark.line
    for step in steps:
        below: yaml.Node | None = None
        if isinstance(step, int) and isinstance(node, yaml.SequenceNode):
            below = node.value[step]
            line = below.start_mark.line
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == step:
                    below, line = value, key.start_mark.line
        if below is None:
            break
        node = below
    return int(line) + 1


def _keys(kind: type[E]) -> list[str]:
    return [field.encode_name for field in msgspec.structs.fields(kind)]


def _place(where: str, ident: str | None) -> str:
    return where if ident is None else f"{where}, entry `{ident}`"
