"""Accounts written by hand, as grouping, independence and disputes see them."""

import json
from collections.abc import Sequence

import numpy as np
import pytest

from purport.across.duplicates.rows import Copy
from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account, Number, Source, Where, Who
from purport.across.incidents.facts import Side, columns_of, facts_of
from purport.across.incidents.pages import Page
from purport.across.incidents.voices import voices


def value(feature: object, one: Account, other: Account) -> float:
    """What a feature says of two accounts, looked at from either side."""
    columns = columns_of(facts_of([one, other]))
    sides = [Side(columns, np.array([i])) for i in (0, 1)]
    forth, back = float(feature(*sides)[0]), float(feature(*sides[::-1])[0])  # type: ignore[operator]
    assert forth == pytest.approx(back), "a feature looks at both alike"
    return forth


PLACES = {
    "Homs": ("city", 34.73, 36.71, "SYR", "Homs", 5.0),
    "Talbiseh": ("city", 34.84, 36.73, "SYR", "Homs", 3.0),
    "Aleppo": ("city", 36.20, 37.16, "SYR", "Aleppo", 5.0),
    "Homs province": ("admin1", 34.3, 38.0, "SYR", "Homs", 150.0),
}


def account(name: str, **more: object) -> Account:
    """The account of the document `name`; `id NAME` is its id."""
    told: dict[str, object] = {
        "event": f"event {name}", "document": f"id {name}", "document_name": name, "issuer": None,
        "issuer_party": None, "published": "2016-12-14", "type": "ASSAULT", "mode": None,
        "modality": "asserted", "start": 0, "stop": 40, "trigger": 5, "sentence": (0, 40),
        "text": "Shells fell on the town", "sentence_text": "", "around": "", "near": (),
        "place": None, "from_day": None, "to_day": None, "precision": "day",
        "when_basis": "stated", "clock": None, "parties": (), "counts": (), "sources": (),
        "cited": (), "confidence": 0.5,
    }  # fmt: skip
    return Account(**(told | more))  # type: ignore[arg-type]


def who(name: str, role: str = "actor", **more: str) -> Who:
    return Who(
        role, f"id {name}", f"id {name}", name, more.get("country"), more.get("sector"), True
    )


def number(kind: str, low: int | None, high: int | None) -> Number:
    return Number(kind, low, high)


def place(name: str, basis: str = "clause") -> Where:
    kind, lat, lon, country, admin1, within = PLACES[name]
    return Where(f"geonames:{name}", name, kind, lat, lon, country, admin1, within, basis)


def source(name: str, *, named: bool = True) -> Source:
    return Source(name, plain(name) if named else None)


def copy(first: str, second: str, share: float, passages: Sequence[Sequence[float]] = ()) -> Copy:
    return Copy(f"id {first}", f"id {second}", True, share, share, json.dumps(passages))


def paged(name: str, text: str, nth: int = 0, **more: object) -> Account:
    """An account of one sentence of a text (` | ` parts them), with its page."""
    whole, spans, at = text.replace(" | ", " "), [], 0
    for sentence in text.split(" | "):
        at = whole.index(sentence, at)
        spans.append((at, at + len(sentence)))
    start, stop = spans[nth]
    told: dict[str, object] = {
        "start": start, "stop": stop, "sentence": spans[nth], "text": whole[start:stop],
        "page": Page(text=whole, sentences=spans),
    }  # fmt: skip
    return account(name, **(told | more))


def one_voice(text: str, issuer: str, nth: int = 0, **more: object) -> bool:
    """Whether an account of this text is one voice with a release of this issuer."""
    found = voices(
        [account("a", issuer=issuer), paged("b", text, nth, issuer="Dispatch", **more)], ()
    )
    return found[0].number == found[1].number
