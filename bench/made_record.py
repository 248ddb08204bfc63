"""Records of made reports whose incidents are known, written straight into the tables.

No stage is run: the rows are those that stages would have found, with their usual faults. So many
documents a day (`A_DAY`) over as many days as it takes, forty countries of fifty towns each, few of
them in most of the news. An incident is told once or often (chance falls with the square of the
number), some days late; an account may leave out the place, the day or a party, or tell them
more widely, a wrong number, or a type often taken for the right one. A quarter of the documents are
copies of others with a sentence changed. The same seed gives the same rows.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import Literal

from msgspec import Struct
from vocabulary import COUNTRIES, DETAILS, KINDS, SOURCES, VAGUE, World, made_world

from purport.core import rows as r
from purport.core.document import About, Document, new_document
from purport.core.ids import Id, content_id
from purport.core.rows import Row
from purport.record.store import Record
from purport.record.tables import Value, insert_sql, values

A_DAY = 90  # documents; more days, not more a day, is how a record grows from year to year
OFTEN = 60  # accounts an incident has at most
COPIES = 0.25
AT_ONCE = 2_000  # documents a transaction
START = date(2015, 1, 1)
STAGES = ("attribution", "dates", "events", "imprint", "names", "places", "roles", "sentences")
LAYERS = (r.Sentence, r.Mention, r.Entity, r.Place, r.Timespan, r.Claim, r.Content, r.Event,
          r.Party, r.Count)  # fmt: skip

Label = Literal["actor", "trigger", "recipient", "place", "day", "killed", "source", "cue"]
Piece = tuple[str, Label | None]


class Incident(Struct, frozen=True):
    """One made happening: country and town by number, day from the start, what is found of it."""

    number: int
    type: str
    country: int
    town: int
    day: int
    actor: int
    recipient: int
    killed: int | None
    details: tuple[str, ...]


class Told(Struct, frozen=True):
    """One sentence: pieces that make it, and what it tells; filler tells nothing."""

    pieces: tuple[Piece, ...]
    incident: Incident | None = None
    type: str = ""
    modality: str = "asserted"
    place: str = "none"
    """town, country or none"""
    when: str = "none"
    """day, week, document or none"""
    actor: int | None = None
    recipient: int | None = None
    killed: int | None = None
    source: int | None = None


class Made(Struct, frozen=True):
    """A document to be: who published it, on which day from the start, its sentences in order."""

    name: str
    issuer: int
    day: int
    told: tuple[Told, ...]


def made_documents(count: int, seed: int = 6) -> tuple[World, list[Made]]:
    """So many documents, in no order, and the world they speak of."""
    draw = random.Random(seed)
    world = made_world(draw)
    originals = count - round(count * COPIES)
    days = max(3, count // A_DAY)
    accounts = sorted(_accounts(draw, world, originals * 2.3, days), key=lambda a: a[:3])
    made: list[Made] = []
    at = 0
    while len(made) < originals:
        size = draw.choices((1, 2, 3, 4), (35, 30, 20, 15))[0]
        told = [told for *_, told in accounts[at : at + size]]
        sentences = [s for one in told for s in (_filler(draw, world), one)]
        sentences += [_filler(draw, world) for _ in range(draw.randint(1, 4))]
        day = accounts[at][0]
        made.append(
            Made(f"{len(made):06}", draw.randrange(len(world.issuers)), day, tuple(sentences))
        )
        at += size
    wires = draw.sample(made, max(1, originals // 20))
    while len(made) < count:
        first = draw.choice(wires if draw.random() < 0.7 else made[:originals])
        changed = (_filler(draw, world), *first.told[1:])
        name = f"{len(made):06}"
        issuer = draw.randrange(len(world.issuers))
        made.append(Made(name, issuer, first.day + draw.choice((0, 0, 1)), changed))
    draw.shuffle(made)
    return world, made


def _accounts(
    draw: random.Random, world: World, wanted: float, days: int
) -> Iterator[tuple[int, int, float, Told]]:
    """Accounts with the day they are published on, their country, and a number to sort by."""
    lands = list(accumulate(1 / (i + 1) ** 0.8 for i in range(len(COUNTRIES))))
    towns = list(accumulate(1 / (i + 1) for i in range(len(world.towns[0]))))
    often = list(accumulate(1 / k**2 for k in range(1, OFTEN + 1)))
    done = number = 0
    while done < wanted:
        country = draw.choices(range(len(COUNTRIES)), cum_weights=lands)[0]
        kind = draw.choices(list(KINDS), [k.weight for k in KINDS.values()])[0]
        incident = Incident(
            number, kind, country, draw.choices(range(len(towns)), cum_weights=towns)[0],
            draw.randrange(days), draw.randrange(len(world.actors[country])),
            draw.randrange(len(world.actors[country])),
            draw.randint(1, 60) if kind == "ASSAULT" and draw.random() < 0.6 else None,
            tuple(draw.sample(DETAILS, 4)),
        )  # fmt: skip
        for _ in range(draw.choices(range(1, OFTEN + 1), cum_weights=often)[0]):
            modality = draw.choices(
                ("asserted", "planned", "denied", "demanded", "possible"), (90, 4, 3, 1, 2)
            )[0]
            late = draw.choices((0, 1, 2, 3, 6), (40, 35, 12, 8, 5))[0]
            published = incident.day - draw.randint(1, 3) if modality == "planned" else (
                incident.day + late
            )  # fmt: skip
            yield (
                max(0, published),
                country,
                draw.random(),
                _account(draw, world, incident, modality),
            )
            done += 1
        number += 1


def _account(draw: random.Random, world: World, of: Incident, modality: str) -> Told:
    """One sentence on an incident, with the faults of a reporter and of a machine."""
    kind = KINDS[of.type]
    found = draw.choice(kind.taken_for) if draw.random() < 0.08 else of.type
    actor = of.actor if draw.random() < 0.8 else None
    recipient = of.recipient if draw.random() < 0.75 else None
    place = draw.choices(("town", "country", "none"), (80, 10, 10))[0]
    when = draw.choices(("day", "week", "document", "none"), (60, 10, 15, 15))[0]
    killed = of.killed
    if killed is not None and draw.random() < 0.3:
        killed = max(1, killed + draw.choice((-3, -2, -1, 1, 2, 4)))
    source = draw.randrange(len(SOURCES)) if draw.random() < 0.4 else None
    who = world.actors[of.country]
    pieces: list[Piece] = [
        (f"{_words(draw, world, 1, 4).capitalize()}, ", None),
        (draw.choice(VAGUE) if actor is None else who[actor].name, "actor"), (" ", None),
        (draw.choice(kind.words), "trigger"), (" ", None),
        (draw.choice(VAGUE) if recipient is None else who[recipient].name, "recipient"),
    ]  # fmt: skip
    one, other = draw.sample(of.details, 2)
    pieces.append((f" over the {one} and {_words(draw, world, 1, 5)} the {other}", None))
    if place == "town":
        pieces += [(" in ", None), (world.towns[of.country][of.town].name, "place")]
    elif place == "country":
        pieces += [(" in ", None), (world.names[of.country], "place")]
    if when == "day":
        pieces += [(" on ", None), ((START + timedelta(of.day)).strftime("%A"), "day")]
    elif when == "week":
        pieces += [(" in ", None), ("the same week", "day")]
    if killed is not None:
        pieces += [(", with ", None), (str(killed), "killed"), (" dead", None)]
    if source is not None:
        pieces += [(", ", None), (SOURCES[source], "source"), (" ", None), ("said", "cue")]
    pieces.append((".", None))
    return Told(
        tuple(pieces), of, found, modality, place, when, actor, recipient, killed, source
    )  # fmt: skip


def _filler(draw: random.Random, world: World) -> Told:
    return Told(((_words(draw, world, 9, 20).capitalize() + ".", None),))


def _words(draw: random.Random, world: World, least: int, most: int) -> str:
    """Words that tell nothing; no two reporters use the same."""
    number = draw.randint(least, most)
    return " ".join(draw.choices(world.words, cum_weights=world.weights, k=number))


def written(record: Record, world: World, made: Sequence[Made]) -> dict[Id, int]:
    """Put these documents into the record; the incident of each event, by the event's id.

    Many documents a transaction: `Record.save` would take minutes, and is timed by `run.py`.
    """
    known: dict[Id, int] = {}
    for start in range(0, len(made), AT_ONCE):
        heads, runs = [], []
        lines: dict[type[Row], list[list[Value]]] = {layer: [] for layer in LAYERS}
        for one in made[start : start + AT_ONCE]:
            rows = _rows(world, one, known)
            new = rows.document
            heads.append((new.id, new.name, new.sha256, "", new.text, len(new.text.split()),
                          new.about.media_type, new.about.issuer, new.about.published))  # fmt: skip
            runs += [(new.id, new.name, stage, 1, "made", 1, 0.0, None) for stage in STAGES]
            for layer, found in rows.found.items():
                lines[layer] += values(found.values())
        with record.transaction():
            record.connection.executemany(
                "INSERT INTO documents (id, name, sha256, source, text, words, media_type, issuer,"
                " published, origins) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '[]')",
                heads,
            )
            record.connection.executemany("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?)", runs)
            for layer, kept in lines.items():
                record.connection.executemany(insert_sql(layer), kept)
    return known


class _Rows:
    """The rows of one document as they are found, sentence by sentence."""

    def __init__(self, document: Document, known: dict[Id, int]) -> None:
        self.document, self.known = document, known
        self.found: dict[type[Row], dict[Id, Row]] = {layer: {} for layer in LAYERS}

    def add(
        self, layer: type[Row], span: tuple[int, int], key: object = "", **fields: object
    ) -> Id:
        made = self.document.id_for(layer, *span, key)
        self.found[layer][made] = layer(
            id=made, document=self.document.id, start=span[0], stop=span[1], **fields
        )
        return made


def _rows(world: World, made: Made, known: dict[Id, int]) -> _Rows:
    """The document with its text, and its rows."""
    text = " ".join("".join(piece for piece, _ in told.pieces) for told in made.told)
    day = (START + timedelta(made.day)).isoformat()
    about = About(issuer=world.issuers[made.issuer], published=day, language="en")
    document = new_document(made.name, text, content_id(text), about)
    rows = _Rows(document, known)
    at = 0
    for told in made.told:
        spans: dict[str, tuple[int, int]] = {}
        start = at
        for piece, label in told.pieces:
            if label is not None:
                spans[label] = (at, at + len(piece))
            at += len(piece)
        sentence = rows.add(r.Sentence, (start, at), block=content_id(document.id, "block"))
        if told.incident is not None:
            _event(rows, world, told, told.incident, sentence, (start, at), spans, made.day)
        at += 1
    return rows


def _event(
    rows: _Rows, world: World, told: Told, of: Incident, sentence: Id, whole: tuple[int, int],
    spans: dict[str, tuple[int, int]], published: int,
) -> None:  # fmt: skip
    """The rows of one account: the event, its parties, place, day, number and claim."""
    claim = _claim(rows, world, told, of, whole, spans)
    first, last, precision, basis, timespan = _when(rows, told, of, spans, published)
    event = rows.add(
        r.Event, whole, told.type, sentence=sentence, type=told.type, mode=None, contexts=(),
        trigger_start=spans["trigger"][0], trigger_stop=spans["trigger"][1],
        modality=told.modality, claim=claim, place=_place(rows, world, told, of, spans),
        where_basis="clause" if "place" in spans else None, timespan=timespan,
        from_day=first, to_day=last, precision=precision, when_basis=basis, confidence=0.7,
        rule=told.type,
    )  # fmt: skip
    rows.known[event] = of.number
    for role, party in (("actor", told.actor), ("recipient", told.recipient)):
        _party(rows, world, of, event, role, party, spans[role])
    if told.killed is not None:
        rows.add(
            r.Count, spans["killed"], event=event, kind="killed", min=told.killed, max=told.killed
        )


def _party(
    rows: _Rows, world: World, of: Incident, event: Id, role: str, party: int | None,
    span: tuple[int, int],
) -> None:  # fmt: skip
    name = rows.document.text[span[0] : span[1]]
    who = None if party is None else world.actors[of.country][party]
    entity = content_id("vague", name) if who is None else who.id
    form = "description" if who is None else "name"
    mention = rows.add(r.Mention, span, kind="organisation", form=form, entity=entity)
    country = None if who is None else COUNTRIES[of.country]
    sector = "UAF" if who is None else who.sector
    rows.found[r.Entity].setdefault(
        entity,
        r.Entity(
            id=content_id(rows.document.id, entity), document=rows.document.id, start=span[0],
            stop=span[1], entity=entity, name=name, kind="organisation", country=country,
            sector=sector, codebook=None if who is None else who.id,
        ),
    )  # fmt: skip
    rows.add(
        r.Party, span, role, event=event, role=role, mention=mention, entity=entity, name=name,
        country=country, sector=sector,
    )  # fmt: skip


def _place(
    rows: _Rows, world: World, told: Told, of: Incident, spans: dict[str, tuple[int, int]]
) -> Id | None:
    if "place" not in spans:
        return None
    town = world.towns[of.country][of.town if told.place == "town" else 0]
    whole = told.place == "country"
    mention = rows.add(r.Mention, spans["place"], kind="place", form="name", entity=None)
    rows.add(
        r.Place, spans["place"], mention=mention,
        gazetteer=f"made:{COUNTRIES[of.country]}" if whole else f"made:{town.id}",
        name=world.names[of.country] if whole else town.name,
        kind="country" if whole else "city", lat=town.lat, lon=town.lon,
        country=COUNTRIES[of.country], admin1=None if whole else town.admin1,
        within_km=500.0 if whole else 5.0,
    )  # fmt: skip
    return mention


def _when(
    rows: _Rows, told: Told, of: Incident, spans: dict[str, tuple[int, int]], published: int
) -> tuple[str | None, str | None, str | None, str | None, Id | None]:
    """First day, last day, precision, basis and timespan of an event."""
    if told.when == "none":
        return None, None, None, None, None
    if told.when == "document":
        day = (START + timedelta(published)).isoformat()
        return day, day, "day", "document", None
    first = last = START + timedelta(of.day)
    if told.when == "week":
        first -= timedelta(first.weekday())
        last = first + timedelta(6)
    precision = "week" if told.when == "week" else "day"
    timespan = rows.add(
        r.Timespan, spans["day"], type="date", value=first.isoformat(), basis="relative",
        from_day=first.isoformat(), to_day=last.isoformat(), precision=precision,
    )  # fmt: skip
    return first.isoformat(), last.isoformat(), precision, "relative", timespan


def _claim(
    rows: _Rows, world: World, told: Told, of: Incident, whole: tuple[int, int],
    spans: dict[str, tuple[int, int]],
) -> Id | None:  # fmt: skip
    """The claim of an account with a source; half of the sources are offices of the country."""
    if told.source is None:
        return None
    name, named = SOURCES[told.source], told.source % 2 == 0
    claim = rows.add(
        r.Claim, whole, source_start=spans["source"][0], source_stop=spans["source"][1],
        entity=f"made.{COUNTRIES[of.country]}.office.{told.source}" if named else None, name=name,
        cue_start=spans["cue"][0], cue_stop=spans["cue"][1], manner="indirect", inside=None,
        anonymous=not named, polarity="affirmed", stance="said", rule="made",
    )  # fmt: skip
    rows.add(r.Content, (whole[0], spans["source"][0] - 2), claim=claim)
    return claim
