"""A small record of made-up reports, with every row written by hand, and a browser to ask it with.

    record = made_record.write(tmp_path / "r")
    page = made_record.Browser(tmp_path / "r")
    page.json("/api/events?type=ASSAULT")

Two agencies tell of a shelling in Norburg, one of them through a ministry; one tells of talks that
are planned, and a leaflet names the Blue Front in a loaded way.
"""

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import httpx

from purport.core.document import About, Document, new_document
from purport.core.ids import content_id
from purport.core.rows import (
    Block,
    Citation,
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
from purport.record.page import open_page
from purport.record.store import Result, Run, open_record
from purport.record.tables import values
from purport.web.app import build
from purport.web.desk import Desk
from purport.web.security import Keys

LAYERS = (Block, Sentence, Imprint, Mention, Entity, Place, Timespan, Claim, Content, Event, Party,
          Count, Framing, Citation, Role)  # fmt: skip

ONE = "The army shelled Norburg on 5 March 2019, the ministry said. Ten people were killed."
TWO = "Troops shelled Norburg. Freedonia will meet the Blue Front in Oslo. Nobody cease-fired."
THREE = "The so-called Blue Front denies it shelled Norburg."

TEXTS = {"wire/one.txt": ("Test Wire", "2019-03-06", ONE),
         "wire/two.txt": ("Other Wire", "2019-03-07", TWO),
         "leaflet.txt": ("Leaflet", None, THREE)}  # fmt: skip


class Writer:
    """Rows of one document by the words they stand on."""

    def __init__(self, name: str, text: str) -> None:
        self.document = new_document(name, text, content_id(text), About())
        self.rows: list[Row] = []

    def at(self, words: str) -> tuple[int, int]:
        """Where words stand first."""
        start = self.document.text.index(words)
        return start, start + len(words)

    def add(self, layer: type[Row], words: str, key: object = "", **fields: Any) -> str:
        """Add a row on these words; its id."""
        start, stop = self.at(words)
        ident = self.document.id_for(layer, start, stop, key)
        self.rows.append(
            layer(id=ident, document=self.document.id, start=start, stop=stop, **fields)
        )
        return ident

    def mention(self, words: str, entity: str, kind: str = "organisation", **more: Any) -> str:
        """A mention of a party, and the party."""
        if not any(isinstance(row, Entity) and row.entity == entity for row in self.rows):
            self.add(Entity, words, entity=entity, name=entity.title(), kind=kind)
        form = more.pop("form", "name")
        return self.add(Mention, words, kind=kind, form=form, entity=entity, **more)

    def place(self, words: str, lat: float | None, lon: float | None) -> str:
        """A mention of a place, placed."""
        mention = self.mention(words, f"place:{words}", "place")
        self.add(Place, words, mention=mention, gazetteer=f"geonames:{words}", name=words,
                 kind="city", lat=lat, lon=lon, country="NBG", within_km=3.0)  # fmt: skip
        return mention

    def event(self, clause: str, trigger: str, kind: str, parties: Iterable[tuple[str, str]],
              **more: Any) -> str:  # fmt: skip
        """An event with its parties, each as role and name; in the sentence that holds it."""
        start, stop = self.at(trigger)
        sentence = next(
            r.id for r in self.rows if isinstance(r, Sentence) and r.start <= start < r.stop
        )
        fields = {"mode": None, "contexts": (), "modality": "asserted", "confidence": 0.8,
                  "rule": f"{kind}.made"} | more  # fmt: skip
        ident = self.add(Event, clause, kind, sentence=sentence, type=kind, trigger_start=start,
                         trigger_stop=stop, **fields)  # fmt: skip
        for role, name in parties:
            self.add(Party, trigger, (role, name), event=ident, role=role, mention=None,
                     entity=name.lower(), name=name, country="FRE", sector="GOV",
                     understood=name not in self.document.text)  # fmt: skip
        return ident


def _begun(name: str) -> Writer:
    issuer, published, text = TEXTS[name]
    made = Writer(name, text)
    block = made.add(Block, text, kind="paragraph")
    for sentence in text.split(". "):
        words = sentence if sentence.endswith(".") else f"{sentence}."
        ident = made.add(Sentence, words, block=block)
        made.add(Role, words, sentence=ident, role="report")
    made.add(Imprint, text[:1], "issuer", field="issuer", value=issuer)
    if published is not None:
        made.add(Imprint, text[:1], "published", field="published", value=published, basis="given")
    return made


def one() -> Writer:
    """The shelling as the ministry tells it, with ten killed."""
    made = _begun("wire/one.txt")
    army = made.mention("The army", "army")
    norburg = made.place("Norburg", 60.0, 10.0)
    day = made.add(Timespan, "5 March 2019", type="date", value="2019-03-05",
                   from_day="2019-03-05", to_day="2019-03-05", precision="day")  # fmt: skip
    start, stop = made.at("the ministry")
    cue = made.at("said")
    claim = made.add(Claim, "the ministry said", source_start=start, source_stop=stop,
                     entity="ministry", name="Ministry", cue_start=cue[0], cue_stop=cue[1],
                     manner="indirect", inside=None, anonymous=False, polarity="affirmed",
                     stance="said", rule="say")  # fmt: skip
    made.add(Content, "The army shelled Norburg on 5 March 2019", claim=claim)
    made.event("The army shelled Norburg on 5 March 2019", "shelled", "ASSAULT",
               [("actor", "The army"), ("recipient", "Norburg")], claim=claim, place=norburg,
               where_basis="clause", timespan=day, from_day="2019-03-05", to_day="2019-03-05",
               precision="day", when_basis="stated", confidence=0.9)  # fmt: skip
    killed = made.event("Ten people were killed", "killed", "ASSAULT", [("recipient", "people")],
                        confidence=0.55)  # fmt: skip
    made.add(Count, "Ten people", event=killed, kind="killed", min=10, max=10)
    assert army
    return made


def two() -> Writer:
    """The shelling in the agency's own voice, and talks that are planned."""
    made = _begun("wire/two.txt")
    norburg = made.place("Norburg", 60.0, 10.0)
    oslo = made.place("Oslo", 59.9, 10.7)
    made.mention("Blue Front", "blue front", "armed_group")
    made.event("Troops shelled Norburg", "shelled", "ASSAULT", [("actor", "Troops")],
               place=norburg, where_basis="clause", confidence=0.7)  # fmt: skip
    made.event("Freedonia will meet the Blue Front in Oslo", "meet", "CONSULT",
               [("actor", "Freedonia"), ("recipient", "Blue Front")], modality="planned",
               place=oslo, where_basis="clause", from_day="2019-03-20", to_day="2019-03-25",
               precision="week", when_basis="relative", confidence=0.4)  # fmt: skip
    return made


def three(name: str = "leaflet.txt") -> Writer:
    """A loaded name, a denial, and a citation of nothing."""
    made = _begun(name)
    made.mention("so-called Blue Front", "blue front", "armed_group", naming="loaded")
    made.add(Framing, "so-called Blue Front", kind="loaded_name", entity="blue front",
             polarity="negative", term="so_called")  # fmt: skip
    made.add(Citation, "denies it", kind="law", canonical=None, valid=None)
    made.event("it shelled Norburg", "shelled", "ASSAULT", [("actor", "Blue Front")],
               modality="denied", confidence=0.5)  # fmt: skip
    return made


def save(folder: Path, made: Writer, fingerprint: str = "1") -> Document:
    """Put one document with its rows into the record."""
    document = made.document.with_rows(made.rows, LAYERS)
    rows = {layer.table: values(document[layer]) for layer in LAYERS}
    runs = tuple(Run(s, 1, f"{s}{fingerprint}", 1, 0.1) for s in ("sentences", "events"))
    with open_record(folder, create=True) as record:
        known = document.name in record.heads()
        record.save(Result(document.id, rows, runs), None if known else document, "made")
    return document


def write(folder: Path) -> Path:
    """The record of the three documents."""
    for made in (one(), two(), three()):
        save(folder, made)
    return folder


class Browser:
    """Asks the page's application as a browser would, with the cookie that the link gave."""

    HOST = "127.0.0.1:8471"

    def __init__(self, folder: Path, *, enter: bool = True, raising: bool = False) -> None:
        self.page = open_page(folder)
        self.desk = Desk(self.page, Keys(["127.0.0.1", "localhost"], 8471))
        self._loop = asyncio.new_event_loop()
        self._client = httpx.AsyncClient(
            transport=httpx.ASGITransport(build(self.desk), raise_app_exceptions=raising),
            base_url=f"http://{self.HOST}",
        )
        if enter:
            assert self.get(f"/?token={self.desk.keys.token}").status_code == 303

    def close(self) -> None:
        """Let go of the record."""
        self._loop.run_until_complete(self._client.aclose())
        self._loop.close()
        self.page.close()

    def ask(self, method: str, address: str, **more: Any) -> httpx.Response:
        """The answer to any request."""
        return self._loop.run_until_complete(self._client.request(method, address, **more))

    def get(self, address: str, **more: Any) -> httpx.Response:
        """The answer to a GET."""
        return self.ask("GET", address, **more)

    def json(self, address: str) -> Any:
        """What an address answers, which must be well."""
        answer = self.get(address)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def write(self, method: str, address: str, body: Any = None, **headers: str) -> httpx.Response:
        """A write as the page itself makes it; headers replace or, empty, remove."""
        sent = {"Origin": f"http://{self.HOST}", "X-Purport": "1", "Sec-Fetch-Site": "same-origin",
                "Content-Type": "application/json"}  # fmt: skip
        for name, value in headers.items():
            sent[name.replace("_", "-")] = value
        kept = {name: value for name, value in sent.items() if value}
        return self.ask(method, address, json=body, headers=kept)

    def review_as(self, name: str) -> None:
        """Say who reviews."""
        assert self.write("POST", "/api/reviewer", {"name": name}).status_code == 200

    def judge(self, ident: str, verdict: str, value: Any = None, **more: Any) -> Any:
        """Judge an event; the judgement."""
        body = {"about": {"table": "events", "id": ident}, "verdict": verdict, "value": value}
        answer = self.write("POST", "/api/judgements", body | more)
        assert answer.status_code == 200, answer.text
        return answer.json()
