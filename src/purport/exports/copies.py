"""Copies as users get them: who repeats whom, which was first, and what was changed."""

import json
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from purport.exports.shapes import Shape
from purport.record.store import Record

BESIDE = 3  # words
_PLACE = {"start": int, "stop": int, "text": str}
COPY_FIELDS: dict[str, Any] = {
    "first": str, "second": str, "ordered": bool, "share": float, "share_first": float,
    "first_published": str, "second_published": str,
    "passages": [{"first": _PLACE, "second": _PLACE, "likeness": float, "changes": str}],
}  # fmt: skip
"""The fields of a row and their kinds, as in `fields.FIELDS`."""


def copies(record: Record) -> Iterator[Shape]:
    """One row for each two documents that share words, those that share most first.

    `first` was published first where `ordered` says so. `share` is the share of the second's
    reporting words that are found in the first, `share_first` the other way round. `changes` has
    the second's words with what was left out and put in: `12 died on [-Monday-] {+Tuesday+}`.
    """
    texts: dict[str, tuple[str, str, str | None]] = {}
    lines = record.connection.execute(
        "SELECT first, second, ordered, share, share_first, passages FROM copies"
        " ORDER BY max(share, share_first) DESC, first, second"
    ).fetchall()
    for first, second, ordered, share, share_first, passages in lines:
        a, b = (_document(record, ident, texts) for ident in (first, second))
        yield {
            "first": a[0],
            "second": b[0],
            "ordered": bool(ordered),
            "share": share,
            "share_first": share_first,
            "first_published": a[2],
            "second_published": b[2],
            "passages": [_passage(a[1], b[1], passage) for passage in json.loads(passages)],
        }


def _document(
    record: Record, ident: str, known: dict[str, tuple[str, str, str | None]]
) -> tuple[str, str, str | None]:
    if ident not in known:
        line = record.connection.execute(
            "SELECT d.name, d.text, coalesce(i.value, d.published) FROM documents d"
            " LEFT JOIN imprints i ON i.document = d.id AND i.field = 'published' WHERE d.id = ?",
            (ident,),
        ).fetchone()
        if len(known) > 1000:
            known.clear()
        known[ident] = line if line is not None else (ident, "", None)
    return known[ident]


def _passage(first: str, second: str, told: Sequence[float]) -> Shape:
    a, b, c, d = (int(n) for n in told[:4])
    one, other = first[a:b], second[c:d]
    return {
        "first": {"start": a, "stop": b, "text": one},
        "second": {"start": c, "stop": d, "text": other},
        "likeness": told[4],
        "changes": in_words(changed(one, other)),
    }


def changed(first: str, second: str) -> list[tuple[str, str, str]]:
    """What was changed between two passages: (`same`, `left out`, `put in` or `changed`, a, b).

    `a` are words of the first, `b` of the second; one is empty for what was left out or put in.
    """
    a, b = first.split(), second.split()
    names = {"equal": "same", "delete": "left out", "insert": "put in", "replace": "changed"}
    return [
        (names[kind], " ".join(a[i:j]), " ".join(b[k:m]))
        for kind, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    ]


def in_words(pieces: Sequence[tuple[str, str, str]]) -> str:
    """The changes as one line: `… died on [-Monday-] {+Tuesday+}` for words left out and put in.

    Of what stayed the same, `BESIDE` words on either side of a change are kept.
    """
    told = []
    for place, (kind, a, b) in enumerate(pieces):
        if kind == "same":
            words = a.split()
            before = words[:BESIDE] if place else []
            after = words[-BESIDE:] if place < len(pieces) - 1 else []
            whole = len(words) <= len(before) + len(after)
            told.append(a if whole else " ".join([*before, "…", *after]))
            continue
        told += [f"[-{a}-]"] if a else []
        told += [f"{{+{b}+}}"] if b else []
    return " ".join(told)
