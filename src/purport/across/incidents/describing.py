"""What an incident is said to be: its row, out of what its accounts tell.

Each field is what most independent voices tell, at the finest grain that they bear out; nothing is
averaged. The wording shown is that of the account which agrees best with all the others.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from math import exp
from typing import TypeVar

from msgspec import Struct

from purport.across.duplicates.rows import Copy
from purport.across.incidents.accounts import Account, Where, Who
from purport.across.incidents.disputes import disputes
from purport.across.incidents.distance import level
from purport.across.incidents.voices import Voice, voices
from purport.core.ids import Id, content_id
from purport.record.tables import Value

V = TypeVar("V", bound=Hashable)
MOST_PARTIES = 3  # of each role in the row; every account keeps all its own
LONG_ENOUGH = 6  # words; a shorter clause tells too little to stand for the incident


class Group(Struct, frozen=True):
    """Events that are one happening. `fit` is each one's mean score with the others."""

    events: tuple[str, ...]
    fit: tuple[float, ...]


class Described(Struct, frozen=True):
    """The row of an incident and the rows of its events, as the tables have them."""

    incident: tuple[Value, ...]
    events: tuple[tuple[Value, ...], ...]


def incident_id(events: Iterable[str]) -> Id:
    """The id of the incident of these events: it changes only with the smallest of them."""
    return content_id("incident", min(events))


def described(group: Group, accounts: Sequence[Account], copies: Iterable[Copy]) -> Described:
    """The rows of one incident; `accounts` are those of the group's events, in any order."""
    fit = dict(zip(group.events, group.fit, strict=True))
    told = sorted(accounts, key=lambda a: (a.published or "9999", a.document_name, a.start))
    mine = voices(told, copies)
    first = [i for i, a in enumerate(told) if a.standing == "account"]
    main = first or list(range(len(told)))
    core = [(told[i], mine[i].number) for i in main]
    kind = _most(core, lambda a: a.type) or told[0].type
    mode = _most([c for c in core if c[0].type == kind], lambda a: a.mode)
    place, when = _place(core), _when(core)
    parties = _parties(core)
    found = disputes(told)
    wording = _wording([a for a, _ in core], fit)
    reports = {told[i].document for i in first}
    ident = incident_id(group.events)
    dated = [a for a in told if a.published is not None]
    row: tuple[Value, ...] = (
        ident, kind, mode, "asserted" if first else _most(core, lambda a: a.modality),
        title(kind, mode, parties, place, when), *when,
        None if place is None else json.dumps(_place_shape(place), ensure_ascii=False),
        *((None,) * 5 if place is None
          else (place.name, place.country, place.admin1, place.lat, place.lon)),
        json.dumps([_party_shape(w) for w in parties], ensure_ascii=False),
        len({a.document for a in told}), len(reports), len({mine[i].number for i in first}),
        json.dumps(
            [{"field": d.field,
              "values": [{"value": v.value, "documents": v.documents} for v in d.values]}
             for d in found], ensure_ascii=False),
        len(found), dated[0].document if dated else None, dated[0].published if dated else None,
        wording, _confidence(told, fit),
    )  # fmt: skip
    return Described(row, tuple(_event(a, v, ident) for a, v in zip(told, mine, strict=True)))


def _event(account: Account, voice: Voice, incident: str) -> tuple[Value, ...]:
    return (account.event, incident, account.document, account.standing, voice.number, voice.why)


def title(
    kind: str, mode: str | None, parties: Sequence[Who], place: Where | None,
    when: tuple[str | None, str | None, str | None],
) -> str:  # fmt: skip
    """A short line: `ASSAULT.heavy-weapons: Army → Rebels, Homs, 2016-12-30`."""
    actors = [w.name for w in parties if w.role == "actor"]
    recipients = [w.name for w in parties if w.role == "recipient"]
    who = ", ".join(actors) + (f" → {', '.join(recipients)}" if recipients else "")
    days = when[0] if when[0] == when[1] else f"{when[0]} to {when[1]}"
    parts = [who.strip(), place.name if place else "", days if when[0] else ""]
    return f"{kind}{f'.{mode}' if mode else ''}: " + ", ".join(p for p in parts if p)


def _most(core: Sequence[tuple[Account, int]], of: Callable[[Account], V | None]) -> V | None:
    """The value most voices tell; the first told where two are equal. None where nobody tells."""
    by_value: dict[V, set[int]] = defaultdict(set)
    for account, voice in core:
        value = of(account)
        if value is not None:
            by_value[value].add(voice)
    return max(by_value, key=lambda v: len(by_value[v])) if by_value else None


def _place(core: Sequence[tuple[Account, int]]) -> Where | None:
    """The place most voices tell: a town before a region, a region before a country."""

    def bare(account: Account, *, told: bool, fine: int) -> Where | None:
        place = account.place
        if place is None or level(place) != fine:
            return None
        if told and place.basis not in {"clause", "sentence"}:
            return None
        return Where(place.gazetteer, place.name, place.kind, place.lat, place.lon, place.country,
                     place.admin1, place.within_km, None)  # fmt: skip

    for fine in (3, 2, 1):
        for told in (True, False):
            found = _most(core, lambda a, t=told, f=fine: bare(a, told=t, fine=f))  # type: ignore[misc]
            if found is not None:
                return found
    return None


def _when(core: Sequence[tuple[Account, int]]) -> tuple[str | None, str | None, str | None]:
    """First and last day and precision that most voices tell; told days before inferred ones."""
    certain: frozenset[str | None] = frozenset({"stated", "relative"})
    for sure in (certain, frozenset({"document", "inferred", None})):

        def days(
            account: Account, sure: frozenset[str | None] = sure
        ) -> tuple[str, str | None, str | None] | None:
            if account.from_day is None or account.when_basis not in sure:
                return None
            # A time of the day is a day here: two voices may tell the day at other hours.
            precision = "day" if account.precision == "time" else account.precision
            return account.from_day, account.to_day, precision

        narrow = [c for c in core if c[0].from_day is not None and c[0].from_day == c[0].to_day]
        found = _most(narrow, days) or _most(core, days)
        if found is not None:
            return found
    return None, None, None


def _parties(core: Sequence[tuple[Account, int]]) -> list[Who]:
    """The parties of each role that most voices name; unnamed ones only where no named one is."""
    found: list[Who] = []
    for role in ("actor", "recipient"):
        backing: dict[str, set[int]] = defaultdict(set)
        known: dict[str, Who] = {}
        for account, voice in core:
            for who in account.parties:
                if who.role == role:
                    key = who.party or who.name.casefold()
                    known.setdefault(key, who)
                    backing[key].add(voice)
        named = [key for key in known if known[key].named]
        chosen = sorted(named or known, key=lambda key: -len(backing[key]))
        least = max((len(backing[key]) for key in chosen), default=0) / 3
        told: dict[str, Who] = {}
        for key in chosen:
            if len(backing[key]) >= least:  # "voters" are named once, whoever they are
                told.setdefault(known[key].name.casefold(), known[key])
        found += list(told.values())[:MOST_PARTIES]
    return found


def _wording(accounts: Sequence[Account], fit: dict[str, float]) -> str:
    """The event whose words are best attested: it agrees best with the others, and is no stub."""
    return max(
        accounts,
        key=lambda a: (len(a.text.split()) >= LONG_ENOUGH, fit[a.event], a.confidence, a.event),
    ).event


def _confidence(accounts: Sequence[Account], fit: dict[str, float]) -> float:
    """How sure it is that these are one happening, 0 to 1; the event's own where it is alone."""
    if len(accounts) == 1:
        return accounts[0].confidence
    mean = sum(fit[a.event] for a in accounts) / len(accounts)
    return round(1 / (1 + exp(-mean)), 3)


def _place_shape(place: Where) -> dict[str, object]:
    return {
        "id": place.gazetteer, "name": place.name, "kind": place.kind, "lat": place.lat,
        "lon": place.lon, "country": place.country, "admin1": place.admin1,
        "within_km": place.within_km,
    }  # fmt: skip


def _party_shape(who: Who) -> dict[str, object]:
    return {
        "role": who.role, "entity": who.shown, "name": who.name, "country": who.country,
        "sector": who.sector,
    }  # fmt: skip
