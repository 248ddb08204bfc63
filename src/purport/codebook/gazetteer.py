"""The gazetteer: places by name, from one compiled file that is mapped into memory, not read.

`tools/build_gazetteer.py` compiles GeoNames and the hand-made supplement into
`data/gazetteer/places.bin`. A name is looked up under up to three keys: as folded, loosened
(articles and doubled letters gone), and, for names written in several romanisations, its
consonants alone. A key is kept as a 48-bit hash, so the file holds no key twice as text; the chance
that a name unknown to it meets a wrong entry is under one in a hundred million.

File (little endian): the magic, the length of a JSON head, the head (sections, tables), sections.
"""

import json
import mmap
import sys
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from msgspec import Struct, structs

from purport.codebook.ownplaces import read_own
from purport.codebook.placenames import folded, loosened, skeleton, within_edits
from purport.core.errors import CodebookError
from purport.core.ids import bytes_digest

MAGIC = b"PURPGAZ1"
SHIPPED = Path(__file__).parent.parent / "data" / "gazetteer" / "places.bin"
Match = Literal["name", "spelling", "alternate", "loose", "romanised", "misspelt"]

KINDS = (
    "city", "capital", "seat", "district", "country", "admin1", "admin2", "region", "sea",
    "river", "lake", "mountain", "island", "strait", "crossing", "camp", "base", "road",
    "continent", "desert", "town", "building", "historic",
)  # fmt: skip
"""What a place is; `town` a populated place of the supplement, `seat` the capital of a division."""

LOOSE, ROMANISED, SLIP = "~", "^", "%"
"""First characters of keys that are not simply the folded name."""

SLIP_LENGTH, SLIP_PEOPLE = 6, 100_000
"""Letters and people from which on a name is known by one slip, too."""

NAME, SPELLING, ALTERNATE = 0, 1, 2
"""How a name stands to its place: the gazetteer's own, much like it, or quite another one."""

POPULATED = frozenset({"city", "capital", "seat", "district", "town"})


class GazetteerPlace(Struct, frozen=True, kw_only=True):
    """A place that a name may mean. `population` is 0 where unknown; `admin1` is a name.

    `radius_km` is about how far the place reaches from its point, where the supplement says so.
    `match` says how the name that was asked for stands to the place: its own name, a spelling of
    it, another name, a loosened or romanised form, or a slip of one letter.
    """

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    country: str | None = None
    admin1: str | None = None
    population: int = 0
    radius_km: float | None = None
    match: Match = "name"

    @property
    def populated(self) -> bool:
        """Whether it is a town or city rather than a stretch of land or water."""
        return self.kind in POPULATED


def key_hash(key: str) -> tuple[int, int]:
    """The bucket (16 bits) and the rest (32 bits) that stand for a key in the compiled file."""
    digest = blake2b(key.encode(), digest_size=6).digest()
    return digest[0] << 8 | digest[1], int.from_bytes(digest[2:], "little")


def slips(key: str) -> set[str]:
    """The folded name with one letter left out, each in turn but the first.

    Two names of which one becomes the other by a wrong, missing, added or swapped letter share one.
    """
    return {key[:i] + key[i + 1 :] for i in range(1, len(key))}


class Gazetteer:
    """Places by name. Opening maps the file; nothing is read until a name is asked for."""

    def __init__(self, path: Path, overlay: Sequence[tuple[str, GazetteerPlace]] = ()) -> None:
        if sys.byteorder != "little":
            raise CodebookError("the gazetteer needs a little-endian machine", where=str(path))
        try:
            with path.open("rb") as file:
                self._data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError) as problem:
            raise CodebookError(
                "the gazetteer cannot be opened", where=str(path),
                todo="Install purport again, or run tools/build_gazetteer.py.",
            ) from problem  # fmt: skip
        if bytes(self._data[:8]) != MAGIC:
            raise CodebookError("not a gazetteer of this version", where=str(path))
        size = int.from_bytes(self._data[8:12], "little")
        head = json.loads(bytes(self._data[12 : 12 + size]))
        self._countries: list[str] = head["countries"]
        self._divisions: list[str] = head["admin1"]
        self.digest: str = head["digest"]
        sections = head["sections"]
        base = 12 + size

        def section(name: str, form: Literal["B", "H", "I", "i"]) -> memoryview:
            start, stop = sections[name]
            return self._data[base + start : base + stop].cast(form)

        self._lat, self._lon = section("lat", "i"), section("lon", "i")
        self._population, self._ids = section("population", "I"), section("ids", "I")
        self._country, self._kind = section("country", "B"), section("kind", "B")
        self._admin1 = section("admin1", "H")
        self._name_at, self._text = section("name_at", "I"), section("text", "B")
        self._extra = section("extra", "B")
        self._buckets, self._rest = section("buckets", "I"), section("rest", "I")
        self._posted = section("posted", "I")
        self._overlay: dict[str, list[GazetteerPlace]] = {}
        self._hidden = frozenset(place.id for _, place in overlay)
        for name, place in overlay:
            key = folded(name)
            self._overlay.setdefault(key, []).append(place)
            self._overlay.setdefault(LOOSE + loosened(key), []).append(
                structs.replace(place, match="loose")
            )
        if overlay:
            self.digest = bytes_digest((self.digest + repr(overlay)).encode())[:16]
        self.known = lru_cache(maxsize=65_536)(self._known)
        self.candidates = lru_cache(maxsize=16_384)(self._candidates)
        self.misspelt = lru_cache(maxsize=4_096)(self._misspelt)

    def __len__(self) -> int:
        return len(self._kind)

    def _posts(self, key: str) -> list[int]:
        bucket, rest = key_hash(key)
        found = self._rest
        return [
            self._posted[at]
            for at in range(self._buckets[bucket], self._buckets[bucket + 1])
            if found[at] == rest
        ]

    def _own(self, key: str) -> Sequence[GazetteerPlace]:
        """The user's own places of a folded name, or of one that differs in its articles alone."""
        if not self._overlay:
            return ()
        return self._overlay.get(key) or self._overlay.get(LOOSE + loosened(key)) or ()

    def _known(self, name: str) -> int:
        """The population of the largest place of this name; at least 1 where there is one, or 0.

        Only the names by which a place goes, and spellings close to them, count. Countries,
        first-level divisions, seas and the like count as a million, second-level ones as 20,000.
        """
        key = folded(name)
        if not key:
            return 0
        best = 1_000_000 if self._own(key) else 0
        for post in self._posts(key) or self._posts(LOOSE + loosened(key)):
            if post >> 30 == ALTERNATE:
                continue
            at = post & 0x3FFFFFFF
            kind = KINDS[self._kind[at]]
            size = 20_000 if kind == "admin2" else 1_000_000
            best = max(best, self._population[at] if kind in POPULATED else size, 1)
        return best

    def _candidates(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Every place the name may mean, the gazetteer's own names first, then by population.

        Looser keys are asked only where the stricter ones know nothing. Empty where the name is
        unknown; see `misspelt` for slips of the pen.
        """
        key = folded(name)
        if not key:
            return ()
        own = self._own(key)
        found = list(own)
        found += self._read(self._posts(key), None)
        if not any(place.match != "alternate" for place in found):
            loose = loosened(key)
            if loose:
                found += self._read(self._posts(LOOSE + loose), "loose")
            if not found and (bones := skeleton(key)) is not None:
                near = self._read(self._posts(ROMANISED + bones), "romanised")
                found += [
                    place for place in near if within_edits(loose, loosened(folded(place.name)), 3)
                ]
        unique: dict[str, GazetteerPlace] = {}
        for i, place in enumerate(found):
            if i < len(own) or place.id not in self._hidden:
                unique.setdefault(place.id, place)
        return tuple(sorted(unique.values(), key=_first_the_named))

    def _misspelt(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Countries and larger towns whose name is one slip away from a longer name.

        One letter wrong, missing or added, or two swapped, never the first: what OCR and haste do.
        Towns of 100,000 and more are known this way; see `slips` for how.
        """
        key = folded(name)
        if len(key) < SLIP_LENGTH:
            return ()
        posts = self._posts(SLIP + key)
        for form in slips(key):
            posts += self._posts(SLIP + form)
            posts += [post for post in self._posts(form) if post >> 30 == NAME]
        unique = {post: self.at(post & 0x3FFFFFFF, "misspelt") for post in posts}
        found = {
            place.id: place
            for place in unique.values()
            if within_edits(key, folded(place.name), 2)
            and (place.population >= SLIP_PEOPLE or place.kind == "country")
        }
        return tuple(sorted(found.values(), key=_first_the_named))

    def _read(self, posts: Sequence[int], match: Match | None) -> list[GazetteerPlace]:
        names: tuple[Match, ...] = ("name", "spelling", "alternate")
        return [
            self.at(post & 0x3FFFFFFF, match if match is not None else names[post >> 30])
            for post in posts
        ]

    def at(self, i: int, match: Match = "name") -> GazetteerPlace:
        """The i-th place of the compiled file."""
        ident, radius = self._ids[i], None
        if ident & 0x80000000:
            at = ident & 0x7FFFFFFF
            size = self._extra[at]
            label, _, reach = bytes(self._extra[at + 1 : at + 1 + size]).decode().partition("\t")
            radius = float(reach) if reach else None
        else:
            label = f"geonames:{ident}"
        country, admin1 = self._country[i], self._admin1[i]
        return GazetteerPlace(
            id=label,
            name=bytes(self._text[self._name_at[i] : self._name_at[i + 1]]).decode(),
            kind=KINDS[self._kind[i]],
            lat=self._lat[i] / 1e5,
            lon=self._lon[i] / 1e5,
            country=self._countries[country] if country < len(self._countries) else None,
            admin1=self._divisions[admin1] if admin1 < len(self._divisions) else None,
            population=self._population[i],
            radius_km=radius,
            match=match,
        )


def _first_the_named(place: GazetteerPlace) -> tuple[bool, int, str]:
    return place.match == "alternate", -place.population, place.id


def read_overlay(path: Path) -> tuple[tuple[str, GazetteerPlace], ...]:
    """The places of a user's own CSV or GeoJSON file, by each of their names; see `ownplaces`.

    A place with the id of a shipped one stands in its stead.
    """
    found = []
    for own in read_own(path, KINDS):
        place = GazetteerPlace(
            id=own.id, name=own.name, kind=own.kind, lat=own.lat, lon=own.lon,
            country=own.country, admin1=own.admin1, population=own.population,
            radius_km=own.radius_km,
        )  # fmt: skip
        found += [(name, place) for name in own.names]
    return tuple(found)


def gazetteer_of(overlay: str | None) -> Gazetteer:
    """The gazetteer that the setting `gazetteer` asks for: shipped, or with that file over it."""
    return open_gazetteer(Path(overlay) if overlay is not None else None)


@lru_cache(maxsize=4)
def open_gazetteer(overlay: Path | None = None) -> Gazetteer:
    """The shipped gazetteer, with a user's own places over it where a file is named.

    Opened once per process. Takes a few milliseconds; pages are read as names are asked for.
    """
    return Gazetteer(SHIPPED, read_overlay(overlay) if overlay is not None else ())
