"""A user's own places, from CSV or GeoJSON, that stand over those of the gazetteer.

Every row is checked as it is read: an overlay that is half right would leave out places without a
word, and the user would look for them on the map.
"""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from purport.codebook.placenames import folded
from purport.core.errors import CodebookError

COLUMNS = ("name", "lat", "lon", "id", "kind", "country", "admin1", "names", "population",
           "radius_km")  # fmt: skip
PEOPLE = 1_000_000
"""What an own place counts as where its people are not told: it is meant before any namesake."""


class OwnPlace(Struct, frozen=True, kw_only=True):
    """A place of the user's, checked; `names` are all it goes by, its own first."""

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None
    population: int
    radius_km: float | None


def read_own(path: Path, kinds: tuple[str, ...]) -> Iterator[OwnPlace]:
    """The places of a user's own CSV or GeoJSON file, in its order.

    Columns or properties: `name`, `lat`, `lon` (GeoJSON: the point), and where known `id`, `kind`
    (one of `kinds`), `country` (ISO alpha-3), `admin1`, `names` (others, parted by `|`),
    `population` and `radius_km`. CodebookError names the line, or the feature, that is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise CodebookError(
            "the gazetteer overlay cannot be read", where=str(path),
            todo="Check the path; the file must be UTF-8.",
        ) from problem  # fmt: skip
    rows = list(
        _features(text, path)
        if path.suffix.lower() in {".json", ".geojson"}
        else _lines(text, path)
    )
    if not rows:
        raise CodebookError(
            "the gazetteer overlay holds no place", where=str(path),
            todo=f"Give a first line of columns ({', '.join(COLUMNS[:3])} ...) and one a place.",
        )  # fmt: skip
    for where, row in rows:
        yield _checked(row, where, kinds)


def _lines(text: str, path: Path) -> Iterator[tuple[str, dict[str, object]]]:
    reader = csv.DictReader(text.splitlines())
    columns = reader.fieldnames or ()
    lacking = [name for name in COLUMNS[:3] if name not in columns]
    if columns and lacking:
        raise CodebookError(
            f"the gazetteer overlay has no column {', '.join(lacking)}", where=str(path),
            todo=f"Its first line must name the columns: {', '.join(COLUMNS)}.",
        )  # fmt: skip
    for row in reader:
        yield f"{path.name}, line {reader.line_num}", dict(row)


def _features(text: str, path: Path) -> Iterator[tuple[str, dict[str, object]]]:
    try:
        features = list(json.loads(text)["features"])
    except (ValueError, KeyError, TypeError) as problem:
        raise CodebookError(
            f"the gazetteer overlay is no GeoJSON ({problem})", where=str(path),
            todo="Give a FeatureCollection of Points with a `name` each.",
        ) from problem  # fmt: skip
    for number, feature in enumerate(features, start=1):
        where = f"{path.name}, feature {number}"
        try:
            shape, properties = feature["geometry"], feature.get("properties") or {}
            lon, lat = shape["coordinates"][:2]
            row = {**properties, "lat": float(lat), "lon": float(lon)}
        except (KeyError, TypeError, ValueError, AttributeError) as problem:
            raise CodebookError(
                "a feature that is no point", where=where,
                todo="Give a Point, longitude first; of an area give its middle and `radius_km`.",
            ) from problem  # fmt: skip
        yield where, row


def _checked(row: dict[str, object], where: str, kinds: tuple[str, ...]) -> OwnPlace:
    name = _text(row, "name")
    if name is None or not folded(name):
        raise CodebookError("a place without a name", where=where, todo="Give it a name.")
    lat, lon = _number(row, "lat", where), _number(row, "lon", where)
    if lat is None or lon is None:
        raise CodebookError(
            f"{name} has no point", where=where, todo="Give lat and lon in degrees."
        )
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise CodebookError(
            f"{name} lies at {lat}, {lon}, which is nowhere", where=where,
            todo="lat runs from -90 to 90 and lon from -180 to 180 degrees; are they swapped?",
        )  # fmt: skip
    kind, country = _text(row, "kind") or "town", _text(row, "country")
    if kind not in kinds:
        raise CodebookError(
            f"{name} is of kind {kind!r}, which is none", where=where,
            todo=f"Kinds are {', '.join(kinds)}.",
        )  # fmt: skip
    if country is not None and not (len(country) == 3 and country.isalpha() and country.isupper()):
        raise CodebookError(
            f"{name} lies in {country!r}, which is no code of a country", where=where,
            todo="Give the three capital letters of ISO 3166 (SYR, UKR, MLI), or leave it empty.",
        )  # fmt: skip
    people = _number(row, "population", where)
    others = [other.strip() for other in (_text(row, "names") or "").split("|") if other.strip()]
    return OwnPlace(
        id=_text(row, "id") or f"own:{folded(name).replace(' ', '-')}",
        name=name, names=(name, *others), kind=kind, lat=lat, lon=lon, country=country,
        admin1=_text(row, "admin1"), population=PEOPLE if people is None else max(0, int(people)),
        radius_km=_number(row, "radius_km", where),
    )  # fmt: skip


def _text(row: dict[str, object], column: str) -> str | None:
    told = row.get(column)
    return str(told).strip() or None if told is not None else None


def _number(row: dict[str, object], column: str, where: str) -> float | None:
    told = _text(row, column)
    if told is None:
        return None
    try:
        return float(told)
    except ValueError as problem:
        raise CodebookError(
            f"{column} is {told!r}, which is no number", where=where,
            todo="Write numbers with a full stop and without a unit (33.51).",
        ) from problem  # fmt: skip
