"""How far apart two places lie, and whether one holds the other."""

from math import asin, cos, radians, sin, sqrt

from purport.across.incidents.accounts import Where

EARTH_KM = 12742  # twice the radius
TOWN_KM = 30.0  # a place less certain than this is a region, whatever its kind
WIDE = {"country": 1, "continent": 1, "admin1": 2, "region": 2, "sea": 2}


def level(place: Where | None) -> int:
    """0 for no place, 1 for a country, 2 for what is wider than a town and its outskirts, 3."""
    if place is None:
        return 0
    if place.gazetteer is None and place.kind == "place":
        return 3  # a village that no gazetteer has; `within_km` is of what it lies in
    wide = place.within_km is not None and place.within_km > TOWN_KM
    return WIDE.get(place.kind, 2 if wide else 3)


def is_town(place: Where) -> bool:
    """Whether a place is a town or something finer."""
    return level(place) == 3


def kilometres(one: Where, other: Where) -> float | None:
    """The distance on a sphere; None where either has no degrees."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat_a, lat_b = radians(one.lat), radians(other.lat)
    across = radians(other.lon - one.lon)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(across / 2) ** 2
    return EARTH_KM * asin(min(1.0, sqrt(half)))


def contains(wide: Where, narrow: Where) -> bool:
    """Whether the first is the country, first-level division or region the second lies in."""
    if wide.kind in {"country", "continent"}:
        return wide.country == narrow.country
    if wide.kind == "admin1":
        return narrow.kind != "country" and (wide.country, wide.admin1) == (
            narrow.country, narrow.admin1,
        )  # fmt: skip
    distance = kilometres(wide, narrow)
    return distance is not None and wide.within_km is not None and distance <= wide.within_km
