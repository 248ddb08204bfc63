"""What people judged, as rows: kept, taken back, and moved to the row that now stands in its place.

A judgement is never changed but for `anchored`, which says which row it is about today.
"""

import json
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any, Literal

import msgspec

from purport.core.ids import Id
from purport.record.store import Record

Verdict = Literal["accept", "reject", "correct"]


class Quote(msgspec.Struct, frozen=True):
    """The judged words with some before and after (W3C TextQuoteSelector)."""

    prefix: str
    exact: str
    suffix: str


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """One person's word on one row of the machine's.

    `about` is the row it is about now, None where no row of the present ones fits; `first_about` is
    the one it was given on. `machine` is what the machine said then; `value` the corrected fields;
    `changed` the fields in which it says otherwise since the document was read again.
    """

    id: Id
    made_at: str
    by: str
    table: str
    about: Id | None
    first_about: Id
    verdict: Verdict
    value: dict[str, Any] | None
    quote: Quote
    note: str | None
    document: Id
    name: str
    start: int
    stop: int
    queue: str | None
    machine: dict[str, Any]
    changed: tuple[str, ...] = ()
    checked: str = ""


class Anchor(msgspec.Struct, frozen=True):
    """Where a judgement belongs now: its row, or None; and what the machine says otherwise."""

    judgement: Id
    row: Id | None
    changed: tuple[str, ...]
    checked: str


def prepare(record: Record) -> None:
    """Make the table of places where a record lacks it; the record must be open for writing."""
    script = files("purport.record").joinpath("judging.sql").read_text("utf-8")
    record.connection.executescript(script)


_QUERY = (
    "SELECT j.id, made_at, by, about_table, coalesce(p.anchored, CASE WHEN p.judgement IS NULL THEN"
    " about_id END), about_id, verdict, value, prefix, exact, suffix, note, p.document, p.name,"
    " p.start, p.stop, p.queue, p.machine, p.changed, p.checked FROM judgements j"
    " LEFT JOIN judgement_places p ON p.judgement = j.id"
)


def stored(record: Record, where: str = "", parameters: Sequence[object] = ()) -> list[Judgement]:
    """Every judgement, oldest first; `where` is a condition on `j` and `p`."""
    there = "SELECT 1 FROM sqlite_master WHERE name = 'judgement_places'"
    if record.connection.execute(there).fetchone() is None:
        return []  # nobody ever judged here
    clause = f" WHERE {where}" if where else ""
    lines = record.connection.execute(f"{_QUERY}{clause} ORDER BY made_at, j.id", parameters)
    return [_made(line) for line in lines]


def _made(line: Sequence[Any]) -> Judgement:
    return Judgement(
        id=line[0], made_at=line[1], by=line[2], table=line[3], about=line[4], first_about=line[5],
        verdict=line[6], value=None if line[7] is None else json.loads(line[7]),
        quote=Quote(line[8] or "", line[9] or "", line[10] or ""), note=line[11],
        document=line[12] or "", name=line[13] or "", start=line[14] or 0, stop=line[15] or 0,
        queue=line[16], machine=json.loads(line[17] or "{}"),
        changed=tuple(json.loads(line[18] or "[]")), checked=line[19] or "",
    )  # fmt: skip


def keep(record: Record, judgements: Iterable[Judgement]) -> None:
    """Store these judgements in one transaction; one that is there already stays as it is."""
    prepare(record)
    with record.transaction():
        for j in judgements:
            value = None if j.value is None else json.dumps(j.value, ensure_ascii=False)
            record.connection.execute(
                "INSERT OR IGNORE INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (j.id, j.made_at, j.by, j.table, j.first_about, j.verdict, value, j.quote.prefix,
                 j.quote.exact, j.quote.suffix, j.note),
            )  # fmt: skip
            record.connection.execute(
                "INSERT OR IGNORE INTO judgement_places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (j.id, j.document, j.name, j.start, j.stop, j.queue,
                 json.dumps(j.machine, ensure_ascii=False), j.about,
                 json.dumps(list(j.changed)), j.checked),
            )  # fmt: skip


def take_back(record: Record, ident: str, by: str) -> bool:
    """Delete a judgement of this reviewer's; whether there was one."""
    prepare(record)
    with record.transaction():
        found = record.connection.execute(
            "DELETE FROM judgements WHERE id = ? AND by = ?", (ident, by)
        ).rowcount
        if found:
            record.connection.execute("DELETE FROM judgement_places WHERE judgement = ?", (ident,))
    return found > 0


def move(record: Record, anchors: Iterable[Anchor]) -> None:
    """Keep where judgements belong now."""
    with record.transaction():
        record.connection.executemany(
            "UPDATE judgement_places SET anchored = ?, changed = ?, checked = ?"
            " WHERE judgement = ?",
            [(a.row, json.dumps(list(a.changed)), a.checked, a.judgement) for a in anchors],
        )
