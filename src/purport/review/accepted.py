"""What stands when people have judged: the machine's rows with corrections, without rejected ones.

Each reviewer's last word on a row counts once. Most votes decide; where they are even, the last
word given decides. A row nobody judged stands as the machine found it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec

from purport.record.judgements import Judgement, Verdict
from purport.review.judging import FIELDS

View = Literal["machine", "accepted", "both"]
Shape = dict[str, Any]

Changer = Callable[[str, Shape], Shape | None]

_NOWHERE = {"start": None, "stop": None, "text": None}


class Decision(msgspec.Struct, frozen=True):
    """What the reviewers together say of a row."""

    verdict: Verdict
    by: tuple[str, ...]
    values: Mapping[str, Any]
    """The judged fields as they were accepted or put right; empty for a rejected row."""


def by_row(judgements: Iterable[Judgement], table: str = "events") -> dict[str, list[Judgement]]:
    """The judgements that have a row, by its id, oldest first."""
    found: dict[str, list[Judgement]] = {}
    for judgement in judgements:
        if judgement.table == table and judgement.about is not None:
            found.setdefault(judgement.about, []).append(judgement)
    return found


def last_words(given: Iterable[Judgement]) -> list[Judgement]:
    """The last judgement of each reviewer, oldest first."""
    last: dict[str, Judgement] = {}
    for judgement in given:
        last.pop(judgement.by, None)
        last[judgement.by] = judgement
    return list(last.values())


def decide(given: Sequence[Judgement]) -> Decision | None:
    """What stands of these judgements of one row; None where there is none."""
    words = last_words(given)
    if not words:
        return None
    votes = Counter(judgement.verdict for judgement in words)
    most = max(votes.values())
    chosen = next(j for j in reversed(words) if votes[j.verdict] == most)
    by = tuple(j.by for j in words if j.verdict == chosen.verdict)
    if chosen.verdict == "reject":
        return Decision("reject", by, {})
    return Decision(chosen.verdict, by, judged_values(chosen))


def judged_values(judgement: Judgement) -> dict[str, Any]:
    """The fields of an event as this reviewer saw and left them."""
    seen = {field: judgement.machine[field] for field in FIELDS if field in judgement.machine}
    return {**seen, **(judgement.value or {})}


def applied(event: Shape, decision: Decision | None) -> Shape | None:
    """An event as it stands after a decision; None where it was rejected."""
    if decision is None:
        return event
    if decision.verdict == "reject":
        return None
    values = dict(decision.values)
    for role in ("actors", "recipients"):
        if role in values:
            values[role] = [_party(party) for party in values[role]]
    if values.get("place") is not None:
        values["place"] = {"mention": None, **_NOWHERE, **values["place"]}
    if values.get("when") is not None:
        when = {"to": None, "precision": None, "basis": None, "text": None, **values["when"]}
        values["when"] = {**when, "to": when["to"] or when["from"]}
    return {**event, **values}


def _party(party: Shape) -> Shape:
    return {**_NOWHERE, "entity": None, "country": None, "sector": None, **party}


def seen_as(event: Shape, given: Sequence[Judgement], view: View) -> Shape | None:
    """An event in a view; None where the view leaves it out.

    `both` is the machine's row with `verdict`, `judged_by` and `accepted` beside it: the judged
    fields as they stand, null where nobody judged or where it was rejected.
    """
    if view == "machine":
        return event
    decision = decide(given)
    if view == "accepted":
        return applied(event, decision)
    stands = applied(event, decision) if decision is not None else None
    return {
        **event,
        "verdict": None if decision is None else decision.verdict,
        "judged_by": [] if decision is None else list(decision.by),
        "accepted": None if stands is None else {field: stands[field] for field in FIELDS},
    }


def changer(judgements: Iterable[Judgement], view: View) -> Changer:
    """What becomes of each row of an export in a view; only events are changed."""
    given = by_row(judgements)

    def change(table: str, shape: Shape) -> Shape | None:
        if table != "events":
            return shape
        return seen_as(shape, given.get(shape["id"], ()), view)

    return change
