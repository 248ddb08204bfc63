"""Accounts: what one document tells of one happening, gathered from the rows of the record.

An account is an event with all that grouping, independence and disputes need of it: parties as they
are known across the record, the place on the map, days, numbers, sources and words. It is made anew
from the rows whenever it is wanted; nothing of it is stored but its facts (`facts.py`).
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct

from purport.across.entities.naming import folded, is_proper
from purport.across.incidents import claimed
from purport.across.incidents.claimed import Claimed
from purport.across.incidents.kinds import kind_of_act
from purport.across.incidents.pages import Page
from purport.across.incidents.sources import Source
from purport.record.store import Record

Standing = Literal["account", "planned", "denied", "demanded", "possible"]
FAINT = 0.35  # the least confidence of what is an account: a fainter event says nothing of others
BATCH = 400  # documents read together: a few megabytes of text
HEAD = 300  # code points in which a release tells the day of all it tells
AROUND = 500  # code points on either side of a sentence: about three sentences
_POSSESSIVES = frozenset(("their", "his", "her", "its", "our", "my", "your"))


class Where(Struct, frozen=True):
    """A place as an account gives it; `basis` is how it is known."""

    gazetteer: str | None
    name: str
    kind: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    within_km: float | None
    basis: str | None

    @property
    def key(self) -> str:
        """The same for one place in every document: its id, or its name where no gazetteer has
        it, but for what romanisations differ in."""
        return self.gazetteer or folded(self.name)


class Who(Struct, frozen=True):
    """A party as an account gives it; `party` is the same for all its names across the record."""

    role: str
    party: str | None
    entity: str | None
    name: str
    country: str | None
    sector: str | None
    named: bool
    """Whether it is a certain party, by name, codebook or country, not `gunmen` or `residents`."""
    person: bool = False
    """Whether a person is named, to whom some things happen but once."""

    @property
    def shown(self) -> str | None:
        """The entity to show: that which stands for all its names, or its own."""
        return self.entity if self.party is None or "@" in self.party else self.party


class Number(Struct, frozen=True):
    """How many were killed, injured ..."""

    kind: str
    min: int | None
    max: int | None
    whom: str | None = None


class Account(Struct, frozen=True, kw_only=True):
    """One event of one document, with what it is compared by."""

    event: str
    document: str
    document_name: str
    issuer: str | None
    issuer_party: str | None
    published: str | None
    type: str
    mode: str | None
    modality: str
    start: int
    stop: int
    trigger: int
    sentence: tuple[int, int]
    text: str
    sentence_text: str
    """The sentence without the clauses of other events that stand beside this one."""
    around: str
    """The title, and what stands within `AROUND` code points of the sentence, without it."""
    near: tuple[str, ...]
    """Towns, regions and parties spoken of there, the nearest first; no countries."""
    place: Where | None
    from_day: str | None
    to_day: str | None
    precision: str | None
    when_basis: str | None
    clock: str | None
    """Time of the day as TIMEX3 has it after the T: `14:30`, `MO`, `NI`."""
    parties: tuple[Who, ...]
    counts: tuple[Number, ...]
    sources: tuple[Source, ...]
    cited: tuple[Source, ...]
    """Who else is given as a source within `AROUND` code points of the sentence."""
    confidence: float
    headed: str | None = None
    """TIMEX3 value of the day named in the sentence, else of the first day at the text's head."""
    page: Page | None = None

    @property
    def standing(self) -> Standing:
        """What the event is to its incident: an account of it, or a plan, denial, demand of it."""
        return "account" if self.modality == "asserted" else self.modality  # type: ignore[return-value]


def accounts_in(
    record: Record, documents: Iterable[str], parties: Mapping[str, str] | None = None
) -> Iterator[Account]:
    """The accounts of these documents (ids), document by document in text order.

    Documents that the record does not hold give none. `parties` stand for entities across the
    record; None takes those that the record has.
    """
    if parties is None:
        parties = parties_across(record)
    batch: list[str] = []
    for document in documents:
        batch.append(document)
        if len(batch) >= BATCH:
            yield from _Batch(record.connection, batch, parties).accounts()
            batch = []
    if batch:
        yield from _Batch(record.connection, batch, parties).accounts()


def parties_across(record: Record) -> dict[str, str]:
    """What stands for each entity across the record, for those that have several names."""
    return dict(record.connection.execute("SELECT entity, party FROM one_party"))


class _Batch:
    """The rows of some documents, by what they belong to."""

    def __init__(
        self, connection: sqlite3.Connection, documents: Sequence[str], parties: Mapping[str, str]
    ) -> None:
        self._connection = connection
        self._wanted = json.dumps(list(documents))
        self._parties = parties
        self._heads = {
            line[0]: line[1:]
            for line in self._rows("SELECT id, name, text, issuer, published, title FROM documents"
                                   " WHERE id IN (SELECT value FROM json_each(?))")
        }  # fmt: skip
        self._pages: dict[str, Page] = defaultdict(Page)
        for document, head in self._heads.items():
            self._pages[document].text = head[1]
        self._imprints = {
            (line[0], line[1]): line[2:]
            for line in self._of("imprints", "document, field, value, entity",
                                 " AND field IN ('issuer', 'published', 'title')")
        }  # fmt: skip
        for document, head in self._heads.items():
            self._pages[document].title = self._imprints.get((document, "title"), head[4:])[0] or ""
        self._forms: dict[tuple[str, str], str] = {}
        self._kinds: dict[tuple[str, str], str] = {}
        mentions = self._of("mentions", "document, id, form, kind, entity, start, stop")
        for document, ident, form, kind, *_ in mentions:
            self._forms[document, ident] = form
            self._kinds[document, ident] = kind
        self._sentences = {
            (line[0], line[1]): (line[2], line[3])
            for line in self._of("sentences", "document, id, start, stop")
        }
        for (document, _), span in self._sentences.items():
            self._pages[document].sentences.append(span)
        self._clocks = {
            (line[0], line[1]): line[2].partition("T")[2]
            for line in self._of(
                "timespans", "document, id, value", " AND value LIKE '____-__-__T%'"
            )
        }
        self._days: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for document, start, value in self._of(
            "timespans", "document, start, value", " AND value GLOB '????-[01][0-9]-[0-3][0-9]*'"
        ):
            self._days[document].append((start, value))
            self._pages[document].days.append((start, value))
        lines = self._of("entities", "document, entity, name, country, sector, kind, codebook")
        self._entities: dict[tuple[str, str], Any] = {line[:2]: line[2:5] for line in lines}
        self._codebook = {line[:2] for line in lines if line[6] is not None}
        self._persons = {line[:2] for line in lines if line[5] == "person" and line[6] is None}
        self._places: dict[tuple[str, str], Any] = self._placed()
        self._met_at: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for document, ident, form, _, entity, start, stop in mentions:
            if (document, ident) in self._places:
                where = _where(self._places[document, ident], None)
                self._pages[document].places.append((start, stop, where))
            elif (document, entity) in self._entities:
                self._pages[document].sides.append((start, stop, self._side(document, entity)))
            key = self._key_of(document, ident, entity) if form == "name" else None
            if key is not None:
                self._met_at[document].append((start, key))
        self._counts = self._counted()
        self._claimed = Claimed(
            self._of("claims", claimed.COLUMNS), self._entities, self._codebook, self._parties
        )
        self._who = self._met()
        for page in self._pages.values():
            page.settle()

    def accounts(self) -> Iterator[Account]:
        events = self._of(
            "events",
            "document, id, sentence, start, stop, type, mode, trigger_start, modality, claim,"
            " place, where_basis, timespan, from_day, to_day, precision, when_basis, confidence,"
            " rule",
        )
        clauses: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for line in events:
            clauses[line[0], line[2]].append((line[3], line[4]))
        for line in sorted(events, key=lambda e: (e[0], e[3], e[1])):
            if line[0] in self._heads:
                account = self._account(line, clauses[line[0], line[2]])
                if account.confidence >= FAINT:
                    self._pages[account.document].accounts.append(account)
                yield account

    def _account(self, line: Any, clauses: Sequence[tuple[int, int]]) -> Account:
        (document, event, sentence, start, stop, kind, mode, trigger, modality, claim, place, basis,
         timespan, first, last, precision, when_basis, confidence, rule) = line  # fmt: skip
        name, text, issuer, published, heading = self._heads[document]
        issuer, entity = self._imprints.get((document, "issuer"), (issuer, None))
        published, _ = self._imprints.get((document, "published"), (published, None))
        heading, _ = self._imprints.get((document, "title"), (heading, None))
        around = self._sentences.get((document, sentence), (start, stop))
        where = self._places.get((document, place)) if place is not None else None
        act, near = (kind, start, stop), (around[0] - AROUND, around[1] + AROUND)
        return Account(
            event=event, document=document, document_name=name, issuer=issuer,
            issuer_party=self._parties.get(entity, entity) if entity is not None else None,
            published=published, type=kind_of_act(kind, rule, modality), mode=mode,
            modality=modality, start=start, stop=stop, trigger=trigger, sentence=around,
            text=text[start:stop], sentence_text=_without(text, around, (start, stop), clauses),
            around=_around(text, around, heading), near=self._near(document, around),
            place=None if where is None else _where(where, basis), from_day=first, to_day=last,
            precision=precision, when_basis=when_basis,
            clock=self._clocks.get((document, timespan)) or None,
            parties=tuple(self._who.get((document, event), ())),
            counts=tuple(self._counts.get((document, event), ())),
            sources=self._claimed.chain(document, text, claim, act),
            cited=self._claimed.cited(document, text, near, act), confidence=confidence,
            headed=self._headed(document, around), page=self._pages[document],
        )  # fmt: skip

    def _headed(self, document: str, sentence: tuple[int, int]) -> str | None:
        """The first day named in the sentence, else the first at the head of the document."""
        days = sorted(self._days[document])
        own = [value for start, value in days if sentence[0] <= start < sentence[1]]
        return next(iter(own or [value for start, value in days if start < HEAD]), None)

    def _near(self, document: str, sentence: tuple[int, int]) -> tuple[str, ...]:
        """The parties and places spoken of around a sentence, the nearest first, each once."""
        found: dict[str, int] = {}
        for start, key in self._met_at[document]:
            away = max(sentence[0] - start, start - sentence[1], 0)
            if away <= AROUND:
                found[key] = min(away, found.get(key, away))
        return tuple(sorted(found, key=lambda key: (found[key], key)))

    def _key_of(self, document: str, mention: str, entity: str | None) -> str | None:
        """What a named party or place is known by; None for countries and their governments."""
        place = self._places.get((document, mention))
        if place is not None:
            return None if place[2] in {"country", "continent"} else place[0] or folded(place[1])
        if entity is None or _is_country(entity):
            return None
        return self._parties.get(entity, entity)

    def _rows(self, query: str) -> list[Any]:
        return self._connection.execute(query, (self._wanted,)).fetchall()

    def _of(self, table: str, columns: str, more: str = "") -> list[Any]:
        return self._rows(
            f"SELECT {columns} FROM {table}"
            f" WHERE document IN (SELECT value FROM json_each(?)){more}"
        )

    def _placed(self) -> dict[tuple[str, str], tuple[Any, ...]]:
        lines = self._of(
            "places",
            "document, mention, gazetteer, name, kind, lat, lon, country, admin1, within_km",
        )
        return {(line[0], line[1]): tuple(line[2:]) for line in lines}

    def _counted(self) -> dict[tuple[str, str], list[Number]]:
        found: dict[tuple[str, str], list[Number]] = defaultdict(list)
        for document, event, *number in self._of(
            "counts", 'document, event, kind, "min", "max", of_whom'
        ):
            found[document, event].append(Number(*number))
        return found

    def _met(self) -> dict[tuple[str, str], list[Who]]:
        found: dict[tuple[str, str], list[Who]] = defaultdict(list)
        lines = self._of(
            "parties",
            "document, event, role, mention, entity, name, country, sector, start, id",
        )
        for line in sorted(lines, key=lambda p: (p[0], p[1], p[2], p[8], p[9])):
            document, event, role, mention, entity, name, country, sector, _, _ = line
            named = (document, entity) in self._codebook or _is_body(country, sector, name)
            if not named and self._forms.get((document, mention)) == "name":
                named = is_proper(name) and self._kinds[document, mention] != "place"
            party = None if entity is None else self._party(document, entity, name)
            person = named and self._kinds.get((document, mention)) == "person"
            who = Who(role, party, entity, name, country, sector, named, person)
            found[document, event].append(who)
        return found

    def _side(self, document: str, entity: str) -> Who:
        name, country, sector = self._entities[document, entity]
        named = (document, entity) in self._codebook or _is_body(country, sector, name)
        party = self._party(document, entity, name)
        return Who("", party, entity, name, country, sector, named)

    def _party(self, document: str, entity: str, name: str) -> str:
        here = f"{entity}@{document}"
        if here in self._parties:
            return self._parties[here]
        known = self._parties.get(entity)
        if known is not None or (document, entity) not in self._persons or " " in name.strip():
            return known or entity
        # A bare surname: the same name in two documents need not be one person.
        return here


def _where(line: tuple[Any, ...], basis: str | None) -> Where:
    gazetteer, name, kind, lat, lon, country, admin1, within_km = line
    return Where(gazetteer, name, kind, lat, lon, country, admin1, within_km, basis)


def _is_country(entity: str) -> bool:
    """Whether an entity is a country or its government, which half of all reports speak of."""
    return len(entity.partition(".")[0]) == 3 and entity[:3].isupper() and "/" not in entity


def _without(
    text: str,
    sentence: tuple[int, int],
    clause: tuple[int, int],
    others: Sequence[tuple[int, int]],
) -> str:
    """The sentence with all clauses cut out that do not overlap this one."""
    told = text[sentence[0] : sentence[1]]
    for start, stop in others:
        if stop <= clause[0] or clause[1] <= start:
            a, b = start - sentence[0], stop - sentence[0]
            told = told[:a] + " " * (b - a) + told[b:]
    return told


def _is_body(country: str | None, sector: str | None, name: str) -> bool:
    """Whether country and sector say who it is: a government, an army, not `two of its men`."""
    if country is None or name.split(" ")[0].casefold() in _POSSESSIVES:
        return False
    return sector in {"GOV", "MIL", "COP", "SPY", "LEG", "JUD"} or is_proper(name)


def _around(text: str, sentence: tuple[int, int], title: str | None) -> str:
    before = text[max(0, sentence[0] - AROUND) : sentence[0]]
    return f"{title or ''} {before} {text[sentence[1] : sentence[1] + AROUND]}"
