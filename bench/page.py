"""How fast the page answers: each view and filter of a record of 10,000 documents, 200,000 events.

    python bench/page.py [--documents 10000] [--record FOLDER] [--rounds 20]

Makes a record of made-up rows (kept with --record), asks the page in this process without a
browser, and prints the median and 95th percentile of each address in milliseconds, over rounds with
changing filters.
"""

import argparse
import asyncio
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import httpx
from page_record import (
    COUNTRIES,
    ISSUERS,
    PARTIES,
    SECTORS,
    TYPES,
    Maker,
    fill,
    tell_incidents,
)

from purport.core.ids import content_id
from purport.record.page import open_page
from purport.record.store import open_record
from purport.web.app import build
from purport.web.desk import Desk
from purport.web.security import Keys

VIEWS = [
    "",
    "/api/about",
    "/api/overview",
    "/api/events?limit=50",
    "/api/documents?limit=50",
    "/api/claims?limit=50",
    "/api/mentions?limit=50",
    "/api/entities?limit=50",
    "/api/sentences?limit=50",
    "/api/facets/events",
    "/api/map",
    "/api/network",
    "/api/timeline",
    "/api/incidents?limit=50",
    "/api/naming",
    "/api/queue",
    "/api/queue?mode=influence",
    "/api/queue?mode=random",
    "",
][1:-1]

FILTERS = [
    "",
    "/api/events?type={type}",
    "/api/events?modality=asserted&sort=-confidence",
    "/api/events?country={country}",
    "/api/events?sector={sector}&sort=from",
    "/api/events?who=party of {n}",
    "/api/events?party={party}",
    "/api/events?place=Town {n}",
    "/api/events?from={day}&to=2020-01-01",
    "/api/events?said_by={who}",
    "/api/events?said_by={who}&only=1",
    "/api/events?source=party of {n}",
    "/api/events?issuer={issuer}&sort=-from",
    "/api/events?confidence_min=0.{n}",
    "/api/events?q=shelling {word}*",
    "/api/events?q=cease fire",
    '/api/events?q="northern villages"',
    "/api/events?bbox=-20,-10,{n},40",
    "/api/events?reviewed=no",
    "/api/facets/events?type={type}",
    "/api/facets/events?modality=asserted&country={country}",
    "/api/overview?type={type}",
    "/api/overview?modality=asserted",
    "/api/map?type={type}",
    "/api/map?modality=asserted&country={country}",
    "/api/network?sector={sector}",
    "/api/network?from={day}",
    "/api/timeline?country={country}",
    "/api/claims?source=party of {n}",
    "/api/claims?q=convoys {word}",
    "/api/claims?stance=said&issuer={issuer}",
    "/api/mentions?kind=place",
    "/api/mentions?entity={party}",
    "/api/documents?issuer={issuer}",
    "/api/documents?q={word}",
    "/api/entities?q=party of {n}",
    "/api/naming?issuer={issuer}",
    "",
][1:-1]

SEARCHES = [
    "",
    "/api/search?q={word}",
    '/api/search?q="cease fire"',
    "/api/search?q=shelling",
    "/api/search?q=NEAR(army bridge, 5) {word}",
    "/api/search?q={begin}* envoys",
    "",
][1:-1]


def drawn(template: str, draw: random.Random) -> str:
    """An address with its places filled at random."""
    who = draw.choice(PARTIES[:600])
    return template.format(
        type=draw.choice(TYPES),
        country=draw.choice(COUNTRIES),
        sector=draw.choice(SECTORS),
        n=draw.randrange(10, 99),
        word=draw.choice(VOCABULARY[:3000]),
        begin=draw.choice(VOCABULARY)[:3],
        party=content_id(who),
        who=who,
        issuer=draw.choice(ISSUERS),
        day=f"20{draw.randrange(10, 20)}-0{draw.randrange(1, 9)}-01",
    )


VOCABULARY = Maker(1).vocabulary


class Client:
    """Asks the application without a network, in one event loop."""

    def __init__(self, desk: Desk) -> None:
        self._loop = asyncio.new_event_loop()
        self._client = httpx.AsyncClient(
            transport=httpx.ASGITransport(build(desk)), base_url="http://testserver"
        )
        self.get(f"/?token={desk.keys.token}")

    def close(self) -> None:
        """End the loop."""
        self._loop.run_until_complete(self._client.aclose())
        self._loop.close()

    def get(self, address: str) -> httpx.Response:
        """The answer to a GET."""
        return self._loop.run_until_complete(self._client.get(address))


class Took(NamedTuple):
    """Milliseconds on the clock, and those this process worked: less on a busy machine."""

    wall: float
    work: float


def timed(client: Client, address: str) -> Took:
    """How long an answer takes, which must be one."""
    begun, worked = time.perf_counter(), time.process_time()
    answer = client.get(address)
    took = Took((time.perf_counter() - begun) * 1000, (time.process_time() - worked) * 1000)
    assert answer.status_code == 200, (address, answer.text[:300])
    return took


def measure(folder: Path, rounds: int) -> None:
    """Print how long each address takes."""
    begun = time.perf_counter()
    page = open_page(folder)
    page.refresh(lambda done, of: None)
    Desk(page, Keys(["testserver"], 80)).warm(page.sheets)
    print(f"made ready in {time.perf_counter() - begun:.1f} s (once for a record)")
    page.close()
    begun, worked = time.perf_counter(), time.process_time()
    page = open_page(folder)
    desk = Desk(page, Keys(["testserver"], 80))
    client = Client(desk)
    for address in ("/api/about", "/api/overview", "/api/facets/events"):
        timed(client, address)
    wall, work = time.perf_counter() - begun, time.process_time() - worked
    print(f"first view after a start {wall * 1000:.0f} ms, of work {work * 1000:.0f} ms")
    draw = random.Random(7)
    begun = time.perf_counter()
    desk.warm(page.sheets)  # what the server does behind the first view
    print(f"other tables loaded behind the first view in {time.perf_counter() - begun:.2f} s")
    print("         wall p50    p95   work p50    p95")
    kinds = (("view", VIEWS, 3), ("filter", FILTERS, rounds), ("search", SEARCHES, rounds))
    for title, addresses, times in kinds:
        every: list[Took] = []
        for template in addresses:
            took = [timed(client, drawn(template, draw)) for _ in range(times)]
            every += took
            show(title, took, template)
        show(title, every, "ALL")
    client.close()
    page.close()


def show(title: str, took: list[Took], address: str) -> None:
    """A line of the table."""
    told = [
        figure
        for side in ([one.wall for one in took], [one.work for one in took])
        for figure in (statistics.median(side), at_95(side))
    ]
    print(f"{title:7}" + "".join(f"{figure:8.0f}" for figure in told) + f"  {address}")


def at_95(took: list[float]) -> float:
    """The 95th percentile, by nearest rank."""
    return sorted(took)[max(0, -(-len(took) * 95 // 100) - 1)]


def main() -> None:
    """Make the record where it is not there, and measure."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--documents", type=int, default=10_000)
    asked.add_argument("--record", type=Path)
    asked.add_argument("--rounds", type=int, default=20)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.record or Path(scratch) / "record"
        if not (folder / "record.sqlite").exists():
            with open_record(folder, create=True) as record:
                fill(record, given.documents)
                tell_incidents(record)
        measure(folder, given.rounds)


if __name__ == "__main__":
    main()
