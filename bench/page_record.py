"""A made-up record for bench/page.py: documents, events and incidents as many as one asks for.

Always the same ones; words as frequent as words are (Zipf), a few towns told of often.
"""

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta

from purport.codebook.happenings import PLOVER
from purport.core.document import About, Document, new_document
from purport.core.ids import content_id
from purport.core.rows import (
    Block,
    Claim,
    Content,
    Count,
    Entity,
    Event,
    Framing,
    Imprint,
    Mention,
    Party,
    Place,
    Role,
    Row,
    Sentence,
    Timespan,
)
from purport.record.store import Record, Result, Run
from purport.record.tables import values

SENTENCES, EVENTS, CLAIMS = 32, 20, 24  # a document
EXTRA = 40  # mentions a document beside those of events
LAYERS = (Block, Sentence, Imprint, Mention, Entity, Place, Timespan, Claim, Content, Event, Party,
          Count, Framing, Role)  # fmt: skip
TYPES = sorted(PLOVER)
MODALITIES = ("asserted",) * 8 + ("planned", "demanded", "denied", "possible")
ISSUERS = [f"Agency {i}" for i in range(60)]
SECTORS = ("GOV", "MIL", "REB", "OPP", "CVL", "IGO", "COP", "MED")
COUNTRIES = [f"{a}{b}{c}" for a in "ABCD" for b in "KLMN" for c in "XYZ"]
PARTIES = [f"Party of {i}" for i in range(4000)]
PLACES = [f"Town {i}" for i in range(6000)]
WORDS = [
    "the", "of", "to", "army", "and", "its", "allies", "said", "that", "troops", "near", "a",
    "bridge", "had", "met", "with", "envoys", "after", "shelling", "in", "northern", "villages",
    "while", "aid", "convoys", "waited", "for", "cease", "fire",
]  # fmt: skip


class Maker:
    """Makes one document after the other, always the same ones for one seed."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed)
        ends = ("a", "e", "i", "o", "u", "ar", "on")
        syllables = [first + end for first in "bcdfghklmnprstvz" for end in ends]
        made = {"".join(self._draw.choices(syllables, k=1 + n % 4)) for n in range(30_000)}
        self.vocabulary = WORDS + sorted(made, key=lambda word: (len(word), word))
        # As words do: the n-th most frequent one occurs about 1/n as often (Zipf).
        total, self._weights = 0.0, []
        for n in range(len(self.vocabulary)):
            total += 1 / (n + 3)
            self._weights.append(total)

    def document(self, n: int) -> Document:
        """The n-th document with all its rows."""
        draw = self._draw
        lines, spans, at = [], [], 0
        for i in range(SENTENCES):
            words = draw.choices(self.vocabulary, cum_weights=self._weights, k=24)
            if i < EVENTS:
                words[0], words[5] = draw.choice(PARTIES), draw.choice(PARTIES)
                words[9] = PLACES[int(len(PLACES) * draw.random() ** 3)]  # few are told of often
            line = " ".join(words) + "."
            spans.append((at, at + len(line)))
            lines.append(line)
            at += len(line) + 1
        day = date(2010, 1, 1) + timedelta(days=draw.randrange(5000))
        name = f"wire/{n % 97:02d}/report-{n:05d}.txt"
        doc = new_document(name, " ".join(lines), content_id(name, n), About())
        return doc.with_rows(self._rows(doc, lines, spans, day), LAYERS)

    def _rows(
        self, doc: Document, lines: list[str], spans: list[tuple[int, int]], day: date
    ) -> Iterator[Row]:
        draw = self._draw
        whole = {"document": doc.id, "start": 0, "stop": len(doc.text)}
        block = doc.id_for(Block, 0, len(doc.text))
        yield Block(id=block, kind="paragraph", **whole)
        issuer = draw.choice(ISSUERS)
        for field, value in (
            ("issuer", issuer),
            ("published", day.isoformat()),
            ("title", lines[0][:60]),
        ):
            yield Imprint(id=doc.id_for(Imprint, 0, 1, field), field=field, value=value,
                          document=doc.id, start=0, stop=1)  # fmt: skip
        claims = []
        for i, (start, stop) in enumerate(spans):
            ident = doc.id_for(Sentence, start, stop)
            place = {"document": doc.id, "start": start, "stop": stop}
            yield Sentence(id=ident, block=block, **place)
            yield Role(id=doc.id_for(Role, start, stop), sentence=ident, role="report", **place)
            if i < CLAIMS:
                claim = doc.id_for(Claim, start, stop)
                who = draw.choice(PARTIES[:600])
                claims.append(claim)
                yield Claim(id=claim, source_start=start, source_stop=start + 5,
                            entity=content_id(who), name=who, cue_start=start + 6,
                            cue_stop=start + 9, manner="indirect",
                            inside=claims[-2] if i % 5 == 4 else None, anonymous=False,
                            polarity="affirmed", stance="said", rule="say", **place)  # fmt: skip
                yield Content(id=doc.id_for(Content, start, stop), claim=claim, **place)
            if i < EVENTS:
                yield from self._event(doc, lines[i], start, ident, day, claims)
        for i in range(EXTRA):
            start, stop = spans[i % SENTENCES]
            at = start + 3 * (i // SENTENCES) + 1
            yield Mention(id=doc.id_for(Mention, at, at + 4, "extra"), document=doc.id, start=at,
                          stop=at + 4, kind="person", form="description",
                          entity=content_id(draw.choice(PARTIES)))  # fmt: skip

    def _event(
        self, doc: Document, line: str, start: int, sentence: str, day: date, claims: list[str]
    ) -> Iterator[Row]:
        draw = self._draw
        stop = start + len(line)
        where, words = line.index("Town"), line[line.index("Town") :].split()[:2]
        at = (start + where, start + where + len(" ".join(words)))
        mention = doc.id_for(Mention, *at)
        yield Mention(id=mention, document=doc.id, start=at[0], stop=at[1], kind="place",
                      form="name", entity=f"place:{words[1]}")  # fmt: skip
        number = int(words[1])
        yield Place(id=doc.id_for(Place, *at), document=doc.id, start=at[0], stop=at[1],
                    mention=mention, gazetteer=f"geonames:{number}", name=" ".join(words),
                    kind="city", lat=(number * 7) % 140 - 60, lon=(number * 13) % 340 - 170,
                    country=COUNTRIES[number % len(COUNTRIES)], within_km=5.0)  # fmt: skip
        on = day - timedelta(days=draw.randrange(20))
        timespan = doc.id_for(Timespan, start, start + 3)
        if draw.random() < 0.5:
            yield Timespan(id=timespan, document=doc.id, start=start, stop=start + 3, type="date",
                           value=on.isoformat(), from_day=on.isoformat(), to_day=on.isoformat(),
                           precision="day")  # fmt: skip
        event = doc.id_for(Event, start, stop)
        yield Event(id=event, document=doc.id, start=start, stop=stop, sentence=sentence,
                    type=draw.choice(TYPES), mode=None, contexts=(), trigger_start=start + 4,
                    trigger_stop=start + 8, modality=draw.choice(MODALITIES), claim=claims[-1],
                    place=mention, where_basis="clause", from_day=on.isoformat(),
                    to_day=on.isoformat(), precision="day", when_basis="stated",
                    confidence=round(draw.random(), 3), rule="ASSAULT.shell")  # fmt: skip
        for role in ("actor", "recipient"):
            who = draw.choice(PARTIES)
            yield Party(id=doc.id_for(Party, start, start + 5, role), document=doc.id, start=start,
                        stop=start + 5, event=event, role=role, mention=None,
                        entity=content_id(who), name=who, country=draw.choice(COUNTRIES),
                        sector=draw.choice(SECTORS))  # fmt: skip
            loaded = draw.random() < 0.1
            at = (start, start + 5) if role == "actor" else (start + 20, start + 25)
            yield Mention(id=doc.id_for(Mention, *at, role), document=doc.id, start=at[0],
                          stop=at[1], kind="organisation", form="name", entity=content_id(who),
                          naming="loaded" if loaded else "neutral")  # fmt: skip
            yield Entity(id=doc.id_for(Entity, *at, role), document=doc.id, start=at[0],
                         stop=at[1], entity=content_id(who), name=who, kind="organisation",
                         country="AKX")  # fmt: skip
        if draw.random() < 0.2:
            yield Count(id=doc.id_for(Count, start, start + 2), document=doc.id, start=start,
                        stop=start + 2, event=event, kind="killed", min=3,
                        max=draw.randrange(3, 90))  # fmt: skip


def fill(record: Record, documents: int) -> None:
    """Put so many made-up documents into a record, some hundred a transaction."""
    made = Maker(1)
    connection = record.connection
    connection.execute("PRAGMA synchronous = OFF")
    for n in range(documents):
        document = made.document(n)
        rows = {layer.table: values(document[layer]) for layer in LAYERS}
        runs = tuple(Run(stage, 1, content_id(stage), 1, 0.0) for stage in ("sentences", "events"))
        record.save(Result(document.id, rows, runs), document, "made")
        if n % 1000 == 999:
            print(f"{n + 1:,} documents made", file=sys.stderr)


def tell_incidents(record: Record) -> None:
    """Put every event into an incident, one to four reports each, as `across` would."""
    draw = random.Random(3)
    lines = record.connection.execute(
        "SELECT id, document, type, modality, from_day FROM events ORDER BY type, from_day, id"
    ).fetchall()
    at, incidents, members = 0, [], []
    while at < len(lines):
        group = lines[at : at + draw.choice((1, 1, 1, 2, 2, 3, 4))]
        at += len(group)
        ident, document, kind, modality, day = group[0]
        told = len({line[1] for line in group})
        disputed = draw.choice((0, 0, 0, 1))
        incidents.append((ident, kind, modality, f"{kind}: {day}", day, day, "day", told, told,
                          told, disputed, document, ident, 0.5))  # fmt: skip
        members += [(line[0], ident, line[1], "account", n) for n, line in enumerate(group)]
    with record.transaction():
        record.connection.executemany(
            "INSERT INTO incidents (id, type, modality, title, from_day, to_day, precision,"
            " parties, documents, reports, independent, disputes, disputed, first_document,"
            " wording, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, ?, '[]', ?, ?, ?, ?)",
            incidents,
        )
        record.connection.executemany(
            "INSERT INTO incident_events VALUES (?, ?, ?, ?, ?, NULL)", members
        )
