"""Conditions on rows: `type=ASSAULT`, `actors.country=SYR`, `when.from>=2016-01-01`."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from purport.core.errors import PurportError
from purport.exports.copies import COPY_FIELDS
from purport.exports.fields import FIELDS
from purport.exports.naming import NAMING_FIELDS

Shape = dict[str, Any]

_CONDITION = re.compile(r"\s*([a-z_0-9.]+)\s*(>=|<=|!=|=|~|>|<)\s*(.*?)\s*", re.DOTALL)

_FIELDS: dict[str, Any] = {**FIELDS, "naming": NAMING_FIELDS, "copies": COPY_FIELDS}

SHORT: dict[str, dict[str, str]] = {
    "events": {
        "who": "actors.name", "whom": "recipients.name", "source": "sources",
        "country": "actors.country", "place": "place.text", "date": "when.from",
    },
    "claims": {"source": "source.name", "who": "source.name"},
    "mentions": {"country": "place.country"},
}  # fmt: skip
"""Short names for the fields asked for most, by table."""

_TESTS: dict[str, Callable[[Any, str], bool]] = {
    "=": lambda value, wanted: _text(value).casefold() == wanted.casefold(),
    "~": lambda value, wanted: wanted.casefold() in _text(value).casefold(),
    ">=": lambda value, wanted: value is not None and not _less(value, wanted),
    "<": lambda value, wanted: value is not None and _less(value, wanted),
    ">": lambda value, wanted: value is not None and _more(value, wanted),
    "<=": lambda value, wanted: value is not None and not _more(value, wanted),
}


class WhereError(PurportError):
    """A `--where` that cannot be read, or that names no field of the table."""


def matching(table: str, shapes: Iterable[Shape], conditions: list[str]) -> Iterator[Shape]:
    """The shapes for which every condition holds.

    `=` and `~` (contains) take no account of case; over a list, one member that fits is enough, and
    `!=` asks that none does. `null` is the missing value.
    """
    tests = [_compiled(table, condition) for condition in conditions]
    return (shape for shape in shapes if all(test(shape) for test in tests))


def _compiled(table: str, condition: str) -> Callable[[Shape], bool]:
    match = _CONDITION.fullmatch(condition)
    if match is None:
        raise WhereError(
            f"the condition {condition!r} cannot be read",
            where="--where",
            todo="Write it as FIELD=VALUE, FIELD~PART, FIELD>=VALUE, FIELD!=VALUE.",
        )
    name, sign, wanted = match.groups()
    path = SHORT.get(table, {}).get(name, name).split(".")
    kind: Any = _FIELDS[table]
    for part in path:
        inner = kind[0] if isinstance(kind, list) else kind
        if not isinstance(inner, dict) or part not in inner:
            fields = sorted({*_FIELDS[table], *SHORT.get(table, {})})
            raise WhereError(
                f"{table} have no field {name!r}",
                where="--where",
                todo=f"They have: {', '.join(fields)}.",
            )
        kind = inner[part]
    if sign == "!=":
        return lambda shape: not any(_TESTS["="](v, wanted) for v in _reached(shape, path))
    return lambda shape: any(_TESTS[sign](v, wanted) for v in _reached(shape, path))


def _reached(value: Any, path: list[str]) -> list[Any]:
    """Every value at the end of the path; lists on the way fan out, an empty one is missing."""
    if isinstance(value, list):
        found = [v for member in value for v in _reached(member, path)]
        return found or [None]
    if not path:
        return [value]
    return [None] if value is None else _reached(value.get(path[0]), path[1:])


def _text(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _pair(value: Any, wanted: str) -> tuple[Any, Any]:
    if isinstance(value, int | float):
        try:
            return float(value), float(wanted)
        except ValueError:
            raise WhereError(f"{wanted!r} is not a number", where="--where") from None
    return str(value), wanted


def _less(value: Any, wanted: str) -> bool:
    mine, other = _pair(value, wanted)
    return bool(mine < other)


def _more(value: Any, wanted: str) -> bool:
    mine, other = _pair(value, wanted)
    return bool(mine > other)
