"""Which place a name means: candidates scored by size, words, containment and company.

Names are resolved together. A first look takes each by itself; then each is looked at again in the
light of the countries, divisions and points of the others, twice. One name means one place
throughout a document, unless words of kind ("province", "city") part its mentions.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from msgspec import Struct

from purport.codebook.gazetteer import Gazetteer, GazetteerPlace
from purport.stages.places.wording import Wording, suits, without_noun

PRIOR = {
    "country": 8.5, "continent": 7.5, "region": 6.0, "sea": 6.5, "river": 5.5, "lake": 5.0,
    "mountain": 5.0, "island": 5.5, "strait": 6.0, "desert": 5.5, "historic": 6.5, "crossing": 5.5,
    "camp": 5.5, "base": 5.5, "road": 5.5, "building": 5.5, "admin1": 5.6, "admin2": 3.5,
}  # fmt: skip
"""How likely a kind of place is meant before anything else is known, on the scale of the logarithm
of a town's population: a region of the supplement weighs as a town of a million."""

MATCHED = {"name": 0.0, "spelling": -0.8, "alternate": -2.2, "loose": -0.7, "romanised": -1.2,
           "misspelt": -1.5}  # fmt: skip
WELL_KNOWN = frozenset({"USA", "CAN", "AUS", "GBR", "IND", "CHN", "DEU"})
"""Countries whose first-level divisions reports name without a word for it (Texas, Ontario)."""

COUNTRY_VOTE, DIVISION_VOTE, NEARNESS, SHARPNESS, INSIDE = 3.5, 2.0, 1.5, 0.5, 6.0
# Points of score, but SHARPNESS: the power that flattens how likely a name's lesser places are.
# Swept one by one on three sets of news (21 Nov 2026): within a point of the best from half to
# double of each, so they are round numbers.
MOST = 40  # places of one name that speak for others; more cost time and change nothing
NAMESAKE = 2.0  # points off a division where a town of its name in it would do: Homs, Kharkiv
UNAIDED = 300_000  # people; a smaller place is not guessed from a poor match with nothing beside it
LOOSELY_KNOWN, SIZEABLE = 5_000, 50_000
"""People; below these a name that is only loosened, or only the same in its consonants, is not."""
HOLDING = frozenset({"country", "admin1", "admin2", "region"})
"""Kinds of places in which a name that stands before them lies; of two towns one holds neither."""
_FAR_REACHING = frozenset({"country", "continent", "sea", "historic", "desert", "river"})


@dataclass
class Name:
    """A name of the document, with all places it may mean and what its mentions say of it."""

    key: str
    wants: str | None
    candidates: Sequence[GazetteerPlace]
    mentions: int = 0
    containers: list["Name"] = field(default_factory=list)
    parts: list["Name"] = field(default_factory=list)
    beside: list["Name"] = field(default_factory=list)
    """Those near which it is told to lie."""
    states: list[GazetteerPlace] = field(default_factory=list)
    namesakes: frozenset[str] = frozenset()
    """Ids of divisions that have a town of the same name, which is meant where no word says so."""
    best: GazetteerPlace | None = None
    margin: float = 0.0
    inside: "Name | None" = None
    """Of a name that no gazetteer has, the division or country it is told to lie in."""
    near: "Name | None" = None
    """Of such a name, the town near which it is told to lie."""
    country: str | None = None
    """Of such a name, the country it is told or taken to lie in."""


class Company(Struct, frozen=True):
    """What the other names of a document speak for: shares of countries and divisions.

    `near` weighs the cells of two degrees in which other names may lie.
    """

    countries: Mapping[str, float]
    divisions: Mapping[tuple[str | None, str], float]
    near: Mapping[tuple[int, int], float]


def candidates_for(gazetteer: Gazetteer, wording: Wording) -> Sequence[GazetteerPlace]:
    """The places a name may mean: fuller forms first, a slip of the pen last."""
    if wording.facing is not None:
        turned = [
            p for p in gazetteer.candidates(wording.facing) if p.match in {"name", "spelling"}
        ]
        if land := [p for p in turned if not p.populated and p.kind != "admin2"]:
            return land
    for form in wording.others:
        found = gazetteer.candidates(form)
        if any(place.match in {"name", "spelling"} for place in found):
            return found
    found = gazetteer.candidates(wording.name)
    if wording.name.isupper() and len(wording.name) <= 3:
        return [place for place in found if not place.populated]  # EU is no town in Normandy
    if found:
        return found
    for form in wording.others:
        if found := gazetteer.candidates(form):
            return found
    shorter = without_noun(wording.name)
    if shorter != wording.name:
        inner = [
            place for place in gazetteer.candidates(shorter)
            if place.match in {"name", "spelling"} and place.population >= LOOSELY_KNOWN
        ]  # fmt: skip
        if inner:
            return inner
    return gazetteer.misspelt(wording.name)


def namesakes(candidates: Sequence[GazetteerPlace]) -> frozenset[str]:
    """The ids of the divisions among the candidates of which another candidate is a large town."""
    towns = {(p.country, p.admin1) for p in candidates if p.populated and p.population >= 20_000}
    return frozenset(
        p.id for p in candidates if p.kind == "admin1" and (p.country, p.name) in towns
    )


def prior(place: GazetteerPlace) -> float:
    """The score of a place before its document is known."""
    if place.populated:
        size = math.log10(max(place.population, 300))
        size += {"capital": 1.0, "seat": 0.3, "district": -0.8}.get(place.kind, 0.0)
    else:
        size = PRIOR.get(place.kind, 5.0)
        if place.kind == "admin1" and place.country in WELL_KNOWN:
            size += 0.9
    return size + MATCHED[place.match]


def contains(outer: GazetteerPlace, inner: GazetteerPlace) -> bool:
    """Whether one place is told to lie in the other: by country and first-level division."""
    if outer.kind == "country":
        return inner.country == outer.country and inner.kind != "country"
    if outer.kind == "admin1":
        return (
            inner.admin1 == outer.name and inner.country == outer.country and inner.kind != "admin1"
        )
    if outer.kind == "admin2" or outer.kind in {"region", "island"}:
        return inner.id != outer.id and km(outer, inner) <= (outer.radius_km or 60.0) * 1.5
    return (
        outer.populated and inner.kind in {"district", "building", "camp"} and km(outer, inner) < 40
    )


def km(one: GazetteerPlace, other: GazetteerPlace) -> float:
    """The kilometres between two places, along the ground."""
    return distance(one.lat, one.lon, other.lat, other.lon)


def distance(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """The kilometres between two points given in degrees (haversine)."""
    a, b = math.radians(lat1), math.radians(lat2)
    h = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    )
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(h)))


def resolve(names: Sequence[Name], home: str | None, spoken_of: Mapping[str, float]) -> None:
    """Set `best` and `margin` of every name.

    `home` is the country of the issuer; `spoken_of` weighs the countries of the parties named.
    """
    for name in names:
        _choose(name, None)
    company: list[Company] = []
    for _ in range(2):
        company = _together(names, home, spoken_of)
        for name, around in zip(names, company, strict=True):
            if len(name.candidates) > 1:
                _choose(name, around)
    for name, around in zip(names, company, strict=True):
        if name.best is not None and _unlikely(name.best, around):
            name.best, name.margin = None, 0.0


def place_unknown(names: Sequence[Name]) -> None:
    """Fills in where names that mean no known place lie.

    That is the division or country in which the document puts it ("Nagré, a village in eastern
    Burkina Faso"), else the country of all other places, where that is one.
    """
    countries = {n.best.country for n in names if n.best is not None and n.best.country is not None}
    for name in names:
        if name.best is not None:
            continue
        name.country = next(iter(countries)) if len(countries) == 1 else None
        for outer in _around(name):
            if outer.best is not None and outer.best.kind in HOLDING:
                name.inside, name.country = outer, outer.best.country
                break
        else:
            name.near = next((o for o in name.beside if o.best and o.best.populated), None)
            if name.near is not None and name.near.best is not None:
                name.country = name.near.best.country


def _around(name: Name) -> Iterator[Name]:
    """The names that hold a name by what the document says, the nearest first."""
    seen, names = {id(name)}, list(name.containers)
    while names:
        outer = names.pop(0)
        if id(outer) not in seen:
            seen.add(id(outer))
            yield outer
            names += outer.containers


def _unlikely(place: GazetteerPlace, around: Company) -> bool:
    """Whether a place that only resembles the name lies in a country nothing else speaks of."""
    if place.match not in {"romanised", "misspelt", "alternate", "loose"}:
        return False
    if around.countries.get(place.country or "", 0.0) > 0.02:
        return False
    if max(around.countries.values(), default=0.0) > 0.25:  # the document is about others
        return place.match in {"romanised", "loose"} or place.population < UNAIDED
    if place.match == "loose":
        return place.populated and place.population < LOOSELY_KNOWN
    if place.match == "romanised":
        return place.populated and place.population < SIZEABLE
    return place.population < UNAIDED


def _choose(name: Name, around: Company | None) -> None:
    scored = sorted(
        ((_score(place, name, around), place.id, place) for place in name.candidates),
        key=lambda item: (-item[0], item[1]),
    )
    if not scored:
        return
    name.best = scored[0][2]
    rival = next((s for s in scored[1:] if km(s[2], name.best) > 100), None)
    name.margin = scored[0][0] - (rival[0] if rival is not None else 0.0)


def _score(place: GazetteerPlace, name: Name, around: Company | None) -> float:
    score = prior(place) + suits(name.wants, place.kind)
    if name.wants is None and place.kind == "admin1" and place.id in name.namesakes:
        score -= NAMESAKE
    if any(contains(state, place) for state in name.states):
        score += INSIDE
    for outer in name.containers:
        held = [o for o in ([outer.best] if outer.best else []) if contains(o, place)]
        if held or any(contains(o, place) for o in outer.candidates[:6]):
            score += INSIDE if held else INSIDE - 1.5
            break
    for inner in name.parts:
        if any(contains(place, i) for i in inner.candidates[:30]):
            score += 2.0
            break
    if around is None:
        return score
    score += COUNTRY_VOTE * around.countries.get(place.country or "", 0.0)
    score += DIVISION_VOTE * around.divisions.get((place.country, place.admin1 or ""), 0.0)
    if place.kind not in _FAR_REACHING:
        score += NEARNESS * math.log1p(max(0.0, around.near.get(cell(place), 0.0)))
    return score


def cell(place: GazetteerPlace) -> tuple[int, int]:
    """The cell of two degrees that a place lies in."""
    return math.floor(place.lat / 2), math.floor(place.lon / 2)


def _reached(name: Name) -> dict[tuple[int, int], float]:
    """For each cell, how likely the name means a place in it or next to it, 0 to 1."""
    top = max((prior(place) for place in name.candidates), default=0.0)
    found: dict[tuple[int, int], float] = {}
    for place in name.candidates[:MOST]:
        if place.kind in _FAR_REACHING:
            continue
        sure = place is name.best
        weight = 1.0 if sure else math.exp(min(0.0, prior(place) - top)) ** SHARPNESS
        if not sure and name.margin > 3.0:
            weight *= 0.2
        lat, lon = cell(place)
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                at, near = (lat + i, lon + j), weight if i == j == 0 else 0.6 * weight
                if found.get(at, 0.0) < near:
                    found[at] = near
    return found


def _together(
    names: Sequence[Name], home: str | None, spoken_of: Mapping[str, float]
) -> list[Company]:
    """For each name, what all the others speak for."""
    countries: dict[str, float] = {code: 0.5 * weight for code, weight in spoken_of.items()}
    if home is not None:
        countries[home] = countries.get(home, 0.0) + 1.0
    divisions: dict[tuple[str | None, str], float] = {}
    near: dict[tuple[int, int], float] = {}
    reached = [_reached(name) for name in names]
    for name, cells in zip(names, reached, strict=True):
        if name.best is not None:
            weight = _weight(name)
            if name.best.country is not None:
                _add(countries, name.best.country, weight)
            if (division := _division(name.best)) is not None:
                _add(divisions, (name.best.country, division), weight)
        for at, share in cells.items():
            _add(near, at, share)
    found = []
    for name, cells in zip(names, reached, strict=True):
        mine, land = dict(countries), dict(divisions)
        if name.best is not None:
            weight = _weight(name)
            if name.best.country is not None:
                mine[name.best.country] -= weight
            if (division := _division(name.best)) is not None:
                land[name.best.country, division] -= weight
        others = {at: near[at] - share for at, share in cells.items()}
        found.append(Company(_shares(mine), _shares(land), others))
    return found


def _weight(name: Name) -> float:
    return math.sqrt(min(name.mentions, 4)) * min(1.0, 0.3 + 0.25 * max(name.margin, 0.0))


def _division(place: GazetteerPlace) -> str | None:
    return place.name if place.kind == "admin1" else place.admin1


K = TypeVar("K")


def _add(weights: dict[K, float], key: K, weight: float) -> None:
    weights[key] = weights.get(key, 0.0) + weight


def _shares(weights: Mapping[K, float]) -> dict[K, float]:
    whole = sum(weights.values())
    return {key: weight / (whole + 1.0) for key, weight in weights.items()} if whole else {}


def confidence(name: Name) -> float:
    """About the share right at this margin over the best other place a hundred kilometres off.

    Fitted by eye to the share within 161 km on three sets of news (21 Nov 2026), countries apart.
    """
    if name.best is None:
        return 0.0
    value = 1.0 / (1.0 + math.exp(0.15 - 0.75 * name.margin))
    if name.best.match in {"misspelt", "romanised"}:
        value = min(value, 0.6)
    if name.best.match == "alternate":
        value = min(value, 0.7)
    if name.best.match == "loose":
        value = min(value, 0.8)
    return round(min(value, 0.96), 3)
