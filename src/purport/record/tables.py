"""Row classes as SQL tables: the DDL, and rows to and from the values SQLite keeps.

One annotation gives the column, its check and its comment. Tuples are kept as JSON text, booleans
as 0 and 1. Everything else in the record (documents, runs, judgements, search) is in `schema.sql`.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from purport.core.rows import LAYERS, Row

R = TypeVar("R", bound=Row)
Value = str | int | float | None
Values = tuple[Value, ...]

TABLES: dict[str, type[Row]] = {layer.table: layer for layer in LAYERS}
"""Every stored layer by the name of its table."""


class Column(msgspec.Struct, frozen=True):
    """One field of a row class, as SQLite sees it."""

    name: str
    sql_type: str
    nullable: bool
    check: str | None
    meaning: str
    as_json: bool


def _unwrapped(hint: Any) -> tuple[Any, list[Meta], bool]:
    """The bare type of an annotation, its Metas, and whether None is allowed."""
    metas: list[Meta] = []
    nullable = False
    while True:
        origin = get_origin(hint)
        if origin is Annotated:
            hint, *extra = get_args(hint)
            metas += [m for m in extra if isinstance(m, Meta)]
        elif origin in (Union, UnionType):
            nullable = True
            hint = next(a for a in get_args(hint) if a is not type(None))
        else:
            return hint, metas, nullable


def _check(name: str, kind: Any, metas: Sequence[Meta]) -> str | None:
    """The CHECK of a column: a closed set of words, or bounds."""
    parts: list[str] = []
    if get_origin(kind) is Literal:
        words = ", ".join(f"'{word}'" for word in get_args(kind))
        parts.append(f"{name} IN ({words})")
    for meta in metas:
        if meta.ge is not None:
            parts.append(f"{name} >= {meta.ge}")
        if meta.le is not None:
            parts.append(f"{name} <= {meta.le}")
    return " AND ".join(parts) or None


@cache
def columns(layer: type[Row]) -> tuple[Column, ...]:
    """The columns of a layer's table, in the order of its fields."""
    hints = get_type_hints(layer, include_extras=True)
    found = []
    for name in layer.__struct_fields__:
        kind, metas, nullable = _unwrapped(hints[name])
        as_json = get_origin(kind) is tuple
        sql_type = {int: "INTEGER", bool: "INTEGER", float: "REAL"}.get(kind, "TEXT")
        meaning = next((m.description for m in metas if m.description), "") or ""
        found.append(Column(name, sql_type, nullable, _check(name, kind, metas), meaning, as_json))
    return tuple(found)


def ddl(layer: type[Row]) -> str:
    """The CREATE TABLE statement of a layer, with each column's meaning as a comment."""
    lines = []
    for column in columns(layer):
        null = "" if column.nullable else " NOT NULL"
        check = f" CHECK ({column.check})" if column.check is not None else ""
        lines.append(f'  "{column.name}" {column.sql_type}{null}{check}, -- {column.meaning}')
    body = "\n".join(lines)
    return (
        f"CREATE TABLE IF NOT EXISTS {layer.table} (\n{body}\n"
        "  PRIMARY KEY (document, id)\n) WITHOUT ROWID"
    )


def insert_sql(layer: type[Row]) -> str:
    """The INSERT statement that takes what `values` gives."""
    marks = ", ".join("?" * len(layer.__struct_fields__))
    names = ", ".join(f'"{c.name}"' for c in columns(layer))
    return f"INSERT INTO {layer.table} ({names}) VALUES ({marks})"


@cache
def fields_sql(layer: type[Row]) -> str:
    """The columns to select, in the order in which `rows` takes them.

    Never `*`: a column that an older record got later stands last in its table.
    """
    return ", ".join(f'"{c.name}"' for c in columns(layer))


@cache
def _json_places(layer: type[Row]) -> tuple[int, ...]:
    return tuple(i for i, column in enumerate(columns(layer)) if column.as_json)


def values(rows: Iterable[Row]) -> list[list[Value]]:
    """What SQLite keeps of these rows, all of one layer."""
    kept: list[list[Value]] = []
    for row in rows:
        line = list(msgspec.structs.astuple(row))
        for i in _json_places(type(row)):
            line[i] = json.dumps(line[i], ensure_ascii=False)
        kept.append(line)
    return kept


@cache
def _maker(layer: type[R]) -> Callable[[Sequence[Value]], R]:
    names = layer.__struct_fields__
    places = _json_places(layer)
    flags = tuple(
        i
        for i, hint in enumerate(get_type_hints(layer, include_extras=True)[n] for n in names)
        if _unwrapped(hint)[0] is bool
    )

    def made(line: Sequence[Value]) -> R:
        fields: list[Any] = list(line)
        for i in places:
            fields[i] = _tuples(json.loads(fields[i]))
        for i in flags:
            fields[i] = None if fields[i] is None else bool(fields[i])
        return layer(**dict(zip(names, fields, strict=True)))

    return made


def _tuples(value: Any) -> Any:
    return tuple(_tuples(v) for v in value) if isinstance(value, list) else value


def rows(layer: type[R], lines: Iterable[Sequence[Value]]) -> tuple[R, ...]:
    """The rows that these lines of values stand for."""
    made = _maker(layer)
    return tuple(made(line) for line in lines)
