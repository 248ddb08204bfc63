"""Making a judgement out of what a reviewer sends: checked, quoted, dated, signed."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from purport.codebook.happenings import PLOVER, TYPE
from purport.core.document import Document
from purport.core.errors import PurportError
from purport.core.ids import content_id
from purport.core.rows import Modality
from purport.record.judgements import Judgement, Quote, Verdict

AROUND = 64  # code points kept before and after the judged words
LONGEST_NOTE = 5000
LONGEST_NAME = 80

QUEUES = ("uncertain", "influence", "random")

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class JudgingError(PurportError):
    """A judgement that cannot be taken as it was sent."""


class CorrectedParty(msgspec.Struct, forbid_unknown_fields=True):
    """A party as a reviewer puts it."""

    name: str
    entity: str | None = None
    country: str | None = None
    sector: str | None = None


class CorrectedPlace(msgspec.Struct, forbid_unknown_fields=True):
    """A place as a reviewer puts it."""

    name: str
    id: str | None = None
    kind: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None


class CorrectedTime(msgspec.Struct, rename={"from_day": "from"}, forbid_unknown_fields=True):
    """When an event was, as a reviewer puts it: first and last day."""

    from_day: str
    to: str | None = None
    precision: str | None = None


class CorrectedEvent(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """The fields of an event that a reviewer put right; those that are not named were right."""

    type: str | UnsetType = UNSET
    mode: str | UnsetType | None = UNSET
    modality: Modality | UnsetType = UNSET
    actors: list[CorrectedParty] | UnsetType = UNSET
    recipients: list[CorrectedParty] | UnsetType = UNSET
    place: CorrectedPlace | UnsetType | None = UNSET
    when: CorrectedTime | UnsetType | None = UNSET


FIELDS = ("type", "mode", "modality", "actors", "recipients", "place", "when")
"""What of an event can be put right, and what agreement is counted for."""

JUDGED = ("events", "claims", "mentions", "framing", "citations", "timespans")
"""Tables whose rows can be accepted and rejected; only events can be put right field by field."""


def corrected(value: Any) -> dict[str, Any]:
    """The corrected fields of an event, checked; JudgingError for anything that cannot be one."""
    try:
        found = msgspec.convert(value, CorrectedEvent)
    except msgspec.ValidationError as problem:
        raise JudgingError(
            f"the correction cannot be taken ({problem})", todo="Put it right."
        ) from (problem)
    if isinstance(found.type, str) and found.type not in PLOVER and not TYPE.fullmatch(found.type):
        raise JudgingError(
            f"{found.type!r} is no type of event", todo=f"Choose of {', '.join(sorted(PLOVER))}."
        )
    if isinstance(found.when, CorrectedTime):
        _check_days(found.when)
    if isinstance(found.place, CorrectedPlace):
        _check_place(found.place)
    for parties in (found.actors, found.recipients):
        if isinstance(parties, list) and len(parties) > 50:
            raise JudgingError("there are more than 50 parties", todo="Name the chief ones.")
    plain: dict[str, Any] = msgspec.to_builtins(found)
    if not plain:
        raise JudgingError("nothing is corrected", todo="Change a field, or accept the row.")
    _check_words(plain)
    return plain


def _check_days(when: CorrectedTime) -> None:
    for day in (when.from_day, when.to):
        try:
            if day is not None:
                date.fromisoformat(day)
        except ValueError:
            raise JudgingError(f"{day!r} is no day", todo="Write it as 2016-12-30.") from None
    if when.to is not None and when.to < when.from_day:
        raise JudgingError("the last day is before the first", todo="Turn them round.")


def _check_place(place: CorrectedPlace) -> None:
    if (place.lat is None) != (place.lon is None):
        raise JudgingError("a place needs both coordinates or none", todo="Give the other one.")
    if not (-90 <= (place.lat or 0) <= 90 and -180 <= (place.lon or 0) <= 180):
        raise JudgingError("the coordinates are not on earth", todo="Give degrees.")


def _check_words(value: Any) -> None:
    if isinstance(value, str) and (len(value) > 500 or _CONTROL.search(value)):
        raise JudgingError("a word is too long or has control characters", todo="Type it anew.")
    for inner in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        _check_words(inner)


def reviewer_name(name: Any) -> str:
    """A reviewer's name, tidied; JudgingError where it is none."""
    told = " ".join(_CONTROL.sub("", name).split()) if isinstance(name, str) else ""
    if not told or len(told) > LONGEST_NAME:
        raise JudgingError(
            "a reviewer needs a name", todo=f"Give one of at most {LONGEST_NAME} characters."
        )
    return told


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """What a reviewer sent about one row."""

    table: str
    verdict: Verdict
    value: Any = None
    note: str | None = None
    queue: str | None = None


def sent(body: dict[str, Any]) -> tuple[str, Sent]:
    """The row's id and what was sent of it; JudgingError where something is missing or odd."""
    about = body.get("about")
    if not isinstance(about, dict) or not isinstance(about.get("id"), str):
        raise JudgingError("it is not said which row is judged", todo="Reload the page.")
    table, verdict = about.get("table"), body.get("verdict")
    if table not in JUDGED:
        raise JudgingError(f"rows of {table!r} are not judged", todo=f"Judge {', '.join(JUDGED)}.")
    if verdict not in ("accept", "reject", "correct"):
        raise JudgingError(f"{verdict!r} is no verdict", todo="Accept, reject or correct.")
    value = body.get("value")
    if verdict == "correct":
        if table != "events":
            raise JudgingError(f"{table} cannot be corrected yet", todo="Accept or reject the row.")
        value = corrected(value)
    elif value is not None:
        raise JudgingError("only a correction has a value", todo="Reload the page.")
    note = body.get("note")
    if note is not None and (not isinstance(note, str) or len(note) > LONGEST_NOTE):
        raise JudgingError("the note is too long", todo=f"Keep it under {LONGEST_NOTE} characters.")
    queue = body.get("queue")
    if queue is not None and queue not in QUEUES:
        raise JudgingError(f"there is no queue {queue!r}", todo=f"There are {', '.join(QUEUES)}.")
    return about["id"], Sent(
        table=table, verdict=verdict, value=value, note=note or None, queue=queue
    )


def quote(text: str, start: int, stop: int) -> Quote:
    """The words with some before and after."""
    return Quote(text[max(0, start - AROUND) : start], text[start:stop], text[stop : stop + AROUND])


KEPT = (*FIELDS, "text", "trigger", "confidence", "rule", "kind", "naming", "entity", "source",
        "stance", "canonical", "value", "from", "to")  # fmt: skip
"""What is kept of the machine's row beside a judgement."""


def judge(document: Document, row: dict[str, Any], given: Sent, by: str, made_at: str) -> Judgement:
    """The judgement of a row, given as its shape, by a reviewer at an ISO time."""
    start, stop = row["start"], row["stop"]
    return Judgement(
        id=content_id("judgement", by, made_at, given.table, row["id"], given.verdict),
        made_at=made_at,
        by=by,
        table=given.table,
        about=row["id"],
        first_about=row["id"],
        verdict=given.verdict,
        value=given.value,
        quote=quote(document.text, start, stop),
        note=given.note,
        document=document.id,
        name=document.name,
        start=start,
        stop=stop,
        queue=given.queue,
        machine={name: row[name] for name in KEPT if name in row},
    )


Compare = Callable[[Any], Any]


def _party_key(parties: Any) -> Any:
    return sorted(
        str(p.get("entity") or " ".join(str(p.get("name") or "").casefold().split()))
        for p in parties or ()
    )


def _place_key(place: Any) -> Any:
    if not place:
        return None
    return place.get("id") or str(place.get("name") or place.get("text") or "").casefold() or None


def _time_key(when: Any) -> Any:
    if not when or when.get("from") is None:
        return None
    return (when["from"], when.get("to") or when["from"])


KEYS: dict[str, Compare] = {
    "actors": _party_key, "recipients": _party_key, "place": _place_key, "when": _time_key,
}  # fmt: skip


def comparable(field: str, value: Any) -> str | None:
    """What tells two values of a field apart, as a word; None where there is none."""
    key = KEYS[field](value) if field in KEYS else value
    return None if key is None or key == [] else str(key)
