"""The world that made reports speak of: countries, towns, actors, outlets, words."""

import random
from itertools import accumulate

from msgspec import Struct

COUNTRIES = (
    "SYR", "UKR", "YEM", "SDN", "MMR", "ETH", "IRQ", "AFG", "LBY", "MLI", "NGA", "SOM", "COL",
    "PAK", "IND", "LBN", "BFA", "COD", "SSD", "CMR", "MOZ", "NER", "TCD", "CAF", "PHL", "THA",
    "MEX", "VEN", "HTI", "ARM", "AZE", "GEO", "XKX", "SRB", "LKA", "BGD", "NPL", "KEN", "UGA",
    "TUR",
)  # fmt: skip
TOWNS = 50
ISSUERS = 400
WORDS = 6_000
SYLLABLES = (
    "ba", "ko", "ri", "ma", "tu", "sel", "dan", "gor", "vi", "lem", "ash", "por", "ten", "ul", "qa",
    "shi", "no", "fer", "za", "hem",
)  # fmt: skip
SECTORS = ("GOV", "MIL", "REB", "OPP", "COP", "REB", "CVL", "JRN", "REL", "LAB", "UAF", "LEG")
VAGUE = ("gunmen", "residents", "unknown men", "protesters", "officials", "soldiers", "villagers")
SOURCES = (
    "the interior ministry", "residents", "the army spokesman", "a security source",
    "the health directorate", "witnesses", "the governor", "a diplomat",
)  # fmt: skip
"""Those at even places are offices that can be found again; the others are nobody."""
DETAILS = (
    "market", "bridge", "school", "convoy", "mosque", "clinic", "harbour", "depot", "embassy",
    "dam", "refinery", "orchard", "court", "prison", "stadium", "barracks", "ferry", "tunnel",
    "archive", "mill", "bakery", "pipeline", "monastery", "checkpoint", "railway", "university",
    "quarry", "warehouse", "cemetery", "lighthouse", "airport", "square", "museum", "reservoir",
    "border", "wage", "land", "water", "fuel", "bread", "ballot", "census", "curfew", "ransom",
    "truce", "visa", "tax", "vaccine",
)  # fmt: skip


class Kind(Struct, frozen=True):
    """A type of event: its share, words that tell it, types it is taken for by mistake."""

    weight: int
    words: tuple[str, ...]
    taken_for: tuple[str, ...]


KINDS = {
    "ASSAULT": Kind(28, ("attacked", "shelled", "shot at", "bombed", "raided"), ("COERCE",)),
    "CONSULT": Kind(12, ("met", "received", "held talks with", "visited"), ("AGREE", "COOPERATE")),
    "ACCUSE": Kind(10, ("accused", "condemned", "denounced"), ("REJECT", "THREATEN")),
    "COERCE": Kind(10, ("detained", "arrested", "banned", "expelled"), ("ASSAULT", "SANCTION")),
    "PROTEST": Kind(8, ("marched against", "rallied against"), ("REQUEST",)),
    "REQUEST": Kind(6, ("urged", "called on", "asked"), ("ACCUSE",)),
    "SUPPORT": Kind(5, ("praised", "endorsed", "backed"), ("AGREE",)),
    "AGREE": Kind(4, ("promised to help", "agreed with"), ("CONSULT",)),
    "AID": Kind(4, ("sent food to", "supplied"), ("COOPERATE",)),
    "REJECT": Kind(3, ("refused to meet", "rejected"), ("ACCUSE",)),
    "THREATEN": Kind(3, ("threatened", "warned"), ("ACCUSE",)),
    "RETREAT": Kind(2, ("withdrew from", "released"), ("CONCEDE",)),
    "MOBILIZE": Kind(2, ("massed against", "deployed against"), ("ASSAULT",)),
    "COOPERATE": Kind(1, ("traded with", "trained with"), ("AID",)),
    "SANCTION": Kind(1, ("cut ties with", "sanctioned"), ("COERCE",)),
    "CONCEDE": Kind(1, ("gave way to", "pardoned"), ("RETREAT",)),
}


class Town(Struct, frozen=True):
    """A made town: where it lies, and in which of its country's regions."""

    id: str
    name: str
    lat: float
    lon: float
    admin1: str


class Actor(Struct, frozen=True):
    """A made party of a country."""

    id: str
    name: str
    sector: str


class World(Struct, frozen=True):
    """Everything made that reports name; towns and actors by country."""

    names: tuple[str, ...]
    towns: tuple[tuple[Town, ...], ...]
    actors: tuple[tuple[Actor, ...], ...]
    issuers: tuple[str, ...]
    words: tuple[str, ...]
    weights: tuple[float, ...]


def made_world(draw: random.Random) -> World:
    """The world that these draws give."""
    names = tuple(_name(draw) for _ in COUNTRIES)
    words = tuple("".join(draw.choices(SYLLABLES, k=draw.randint(1, 4))) for _ in range(WORDS))
    return World(
        names,
        tuple(_towns(draw, code) for code in COUNTRIES),
        tuple(
            tuple(
                Actor(f"made.{code}.{i}", f"{_name(draw)} {sector.title()} of {name}", sector)
                for i, sector in enumerate(SECTORS)
            )
            for code, name in zip(COUNTRIES, names, strict=True)
        ),
        tuple(f"The {_name(draw)} {i}" for i in range(ISSUERS)),
        words,
        tuple(accumulate(1 / (i + 10) for i in range(WORDS))),
    )


def _towns(draw: random.Random, code: str) -> tuple[Town, ...]:
    """Towns within some hundred kilometres of a point that the country has to itself."""
    lat, lon = draw.uniform(-30, 50), draw.uniform(-100, 140)
    return tuple(
        Town(
            f"{code}.{i}", _name(draw), lat + draw.uniform(-3, 3), lon + draw.uniform(-3, 3),
            f"{code}.{i % 6}",
        )
        for i in range(TOWNS)
    )  # fmt: skip


def _name(draw: random.Random) -> str:
    return "".join(draw.choices(SYLLABLES, k=3)).capitalize()
