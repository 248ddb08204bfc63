"""Who calls whom what, over the whole record: issuer by party by name, counted."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from purport.record.page_build import plain
from purport.record.page_filter import Wanted, check_naming
from purport.record.page_sheet import MISSING, Column, Mask, Numbers, Sheet, grouped

Shape = dict[str, Any]

_COLUMNS = {
    "issuer": "issuer", "party": "entity", "naming": "naming", "name": "plain",
    "document": "document",
}  # fmt: skip


def _mask(names: Sheet, wanted: Wanted) -> Mask:
    check_naming(wanted)
    mask: Mask = np.ones(len(names), dtype=bool)
    for field, values in wanted.items():
        column = names.columns[_COLUMNS[field]]
        sought: Sequence[str] = [plain(v) for v in values] if field == "name" else values
        if field == "issuer":
            meant = {value.casefold() for value in values if value}
            sought = [w for w in column.words if w.casefold() in meant] + [
                v for v in values if not v
            ]
        found = column.rows(column.numbers([value for value in sought if value]))
        if "" in sought:
            found |= column.codes == MISSING
        mask &= found
    return mask


def table(names: Sheet, wanted: Wanted, most: int = 2000) -> Shape:
    """The issuers, and one row a party and name with how often each issuer says it.

    Parties are those that some document names other than neutrally. Filters are issuer, party,
    naming, name. At most `most` rows, those of the most named parties; `left_out` tells of others.
    """
    entity, naming = names.columns["entity"], names.columns["naming"]
    loaded = naming.codes != (naming.words.known.get("neutral", MISSING))
    marked = np.zeros(len(entity.words) + 1, dtype=bool)
    marked[entity.codes[loaded]] = True
    chosen = np.flatnonzero(_mask(names, wanted) & marked[entity.codes])
    said, issuer = names.columns["plain"], names.columns["issuer"]
    width, depth = len(naming.words) + 1, len(said.words) + 1
    key = (entity.codes[chosen] * depth + said.codes[chosen]) * width + naming.codes[chosen]
    cells = grouped(key)
    by_party = np.bincount(entity.codes[chosen], minlength=len(entity.words) + 1)
    of_party = cells.keys // width // depth
    order = np.lexsort((-cells.counts, of_party, -by_party[of_party]))
    spelling = _spellings(issuer)
    rows: list[Shape] = []
    for i in order[:most].tolist():
        begin, n = int(cells.starts[i]), int(cells.counts[i])
        mine = chosen[cells.order[begin : begin + n]]
        at = int(mine[0])
        rows.append(
            {
                "party": entity.of(at), "name": names.columns["told"].of(at), "plain": said.of(at),
                "naming": naming.of(at), "polarity": names.columns["polarity"].of(at),
                "by_issuer": _by_issuer(issuer, spelling, mine), "total": n,
            }
        )  # fmt: skip
    told: dict[str, int] = {}
    for row in rows:
        for name, n in row["by_issuer"].items():
            told[name] = told.get(name, 0) + n
    return {
        "issuers": sorted(told, key=lambda name: (-told[name], name)),
        "rows": rows,
        "left_out": max(0, len(cells.keys) - most),
    }


def _by_issuer(issuer: Column, spelling: dict[str, str], rows: Numbers) -> dict[str, int]:
    """How often each issuer says it; one that is not known goes by an empty name.

    Issuers are told apart without case: a masthead in capitals is the same agency.
    """
    told = grouped(issuer.codes[rows])
    found: dict[str, int] = {}
    for code, n in zip(told.keys.tolist(), told.counts.tolist(), strict=True):
        name = "" if code == MISSING else spelling[issuer.words[code].casefold()]
        found[name] = found.get(name, 0) + n
    return found


def _spellings(issuer: Column) -> dict[str, str]:
    """How each issuer is written, by its small letters: not in capitals where it is ever not."""
    found: dict[str, str] = {}
    for word in issuer.words:
        if word.casefold() not in found or not word.isupper():
            found[word.casefold()] = word
    return found


def places(names: Sheet, wanted: Wanted, most: int) -> list[int]:
    """The rows of the sheet of names behind a cell, in reading order."""
    rows = np.flatnonzero(_mask(names, wanted))[:most]
    return [int(row) for row in rows]
