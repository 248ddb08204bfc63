"""A page of rows: sorted, cut at a cursor that stays good while the record changes, and counted."""

import base64
import json
from typing import Any

import msgspec
import numpy as np

from purport.record.page_filter import FilterError
from purport.record.page_sheet import Mask, Numbers, Sheet

MOST = 1000  # rows a page


class Slice(msgspec.Struct, frozen=True):
    """Rows of a sheet in the order asked for, where the next page begins, and how many in all."""

    rows: list[int]
    next: str | None
    total: int


def ordered(sheet: Sheet, mask: Mask, sort: str | None) -> Numbers:
    """The wanted rows, by a field (`-field`: falling) and then in reading order; missing last."""
    rows = np.flatnonzero(mask)
    if not sort:
        return rows
    ranks = sheet.ranks(sort.removeprefix("-"))
    if ranks is None:
        known = sorted({*sheet.columns, *sheet.numbers})
        raise FilterError(
            f"rows cannot be sorted by {sort!r}", todo=f"Sort by one of {', '.join(known)}."
        )
    mine = ranks[rows]
    if sort.startswith("-"):
        missing = mine == _missing(sheet, sort[1:])
        mine = np.where(missing, np.inf, -mine.astype(np.float64))
    found: Numbers = rows[np.argsort(mine, kind="stable")]
    return found


def _missing(sheet: Sheet, field: str) -> float:
    """The rank of a missing value."""
    return len(sheet.columns[field].words) if field in sheet.columns else np.inf


def cut(sheet: Sheet, order: Numbers, cursor: str | None, limit: int) -> Slice:
    """The rows after a cursor.

    A cursor holds the last row's id and where it stood, so that it is found again when rows came or
    went; FilterError for one that was not made here.
    """
    begin = 0 if cursor is None else _after(sheet, order, *_read(cursor))
    rows = order[begin : begin + limit].tolist()
    end = begin + len(rows)
    more = end < len(order)
    return Slice(rows, _write(sheet.ids[rows[-1]], end) if more else None, len(order))


def _write(ident: str, position: int) -> str:
    return base64.urlsafe_b64encode(json.dumps([ident, position]).encode()).decode("ascii")


def _read(cursor: str) -> tuple[str, int]:
    try:
        found: Any = json.loads(base64.urlsafe_b64decode(cursor.encode("ascii")))
        ident, position = found
        return str(ident), max(0, int(position))
    except (ValueError, TypeError):
        raise FilterError("the cursor is broken", todo="Begin again without one.") from None


def _after(sheet: Sheet, order: Numbers, ident: str, position: int) -> int:
    row = sheet.ids.find(ident)
    if row is not None:
        at = np.flatnonzero(order == row)
        if len(at):
            return int(at[0]) + 1
    # The row is gone (its document was read again): go on where it stood.
    return min(position, len(order))
