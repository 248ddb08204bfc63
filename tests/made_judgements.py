"""Judgements by hand."""

from typing import Any

from purport.record.judgements import Judgement, Quote, Verdict

MACHINE: dict[str, Any] = {
    "type": "ASSAULT", "mode": None, "modality": "asserted",
    "actors": [{"name": "army", "entity": "army"}], "recipients": [], "place": None, "when": None,
    "trigger": {"start": 4, "stop": 11, "text": "shelled"},
}  # fmt: skip


def judged(
    by: str, about: str | None, verdict: Verdict, value: dict[str, Any] | None = None, *,
    queue: str | None = None, at: str = "2026-01-01", quote: Quote | None = None,
    machine: dict[str, Any] | None = None, start: int = 0,
) -> Judgement:  # fmt: skip
    """A judgement of an ASSAULT by the army, told by `shelled`, four code points in."""
    said = quote if quote is not None else Quote("", "they shelled it", "")
    return Judgement(
        id=f"{by}{about}{at}", made_at=at, by=by, table="events", about=about,
        first_about=about or "gone", verdict=verdict, value=value, quote=said, note=None,
        document="d", name="d.txt", start=start, stop=start + len(said.exact), queue=queue,
        machine=MACHINE if machine is None else machine,
    )  # fmt: skip
