"""The gazetteer: names in many spellings lead to the right places, quickly."""

import time
from pathlib import Path

import pytest

from purport.codebook.gazetteer import open_gazetteer
from purport.codebook.placenames import folded, loosened, skeleton, within_edits
from purport.core.errors import CodebookError

GAZETTEER = open_gazetteer()

SPELLINGS = [
    ("Deir ez-Zor", "SYR"), ("Dayr az-Zawr", "SYR"), ("Deir Ezzor", "SYR"), ("Hassakeh", "SYR"),
    ("Al-Hasakah", "SYR"), ("Qamishli", "SYR"), ("Qamishlo", "SYR"), ("Kobane", "SYR"),
    ("Maarat al-Numan", "SYR"), ("Idleb", "SYR"), ("Kharkiv", "UKR"), ("Kharkov", "UKR"),
    ("Kiev", "UKR"), ("Hodeida", "YEM"), ("Taiz", "YEM"), ("Sana'a", "YEM"), ("El Fasher", "SDN"),
    ("Wad Madani", "SDN"), ("Khan Younis", "PSE"), ("Bombay", "IND"), ("Mecca", "SAU"),
    ("Stepanakert", "AZE"), ("Misrata", "LBY"), ("Sulaymaniyah", "IRQ"), ("Tal Afar", "IRQ"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "country"), SPELLINGS)
def test_spelling_leads_to_its_country(name: str, country: str) -> None:
    assert GAZETTEER.candidates(name)[0].country == country
    assert GAZETTEER.known(name) > 0


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Israel", "country"), ("U.S.", "country"), ("Donbas", "region"), ("Sahel", "region"),
        ("Red Sea", "sea"), ("Strait of Hormuz", "strait"), ("Bab al-Hawa", "crossing"),
        ("Al-Tanf", "base"), ("Ain al-Hilweh", "camp"), ("the M4", "road"), ("Texas", "admin1"),
        ("Fairfax County", "admin2"), ("Euphrates", "river"), ("Damascus countryside", "admin1"),
    ],
)  # fmt: skip
def test_kind_is_known(name: str, kind: str) -> None:
    assert kind in {place.kind for place in GAZETTEER.candidates(name)}


@pytest.mark.parametrize(
    ("slip", "name"), [("Damacus", "Damascus"), ("Beirnt", "Beirut"), ("Bagdhad", "Baghdad")]
)
def test_slip_of_the_pen_is_mended(slip: str, name: str) -> None:
    assert GAZETTEER.candidates(slip) == ()
    assert [place.name for place in GAZETTEER.misspelt(slip)][:1] == [name]


@pytest.mark.parametrize("name", ["", "Qwertyuiop", "the", "  "])
def test_unknown_name_has_no_places(name: str) -> None:
    assert GAZETTEER.candidates(name) == ()
    assert GAZETTEER.known(name) == 0


def test_city_and_governorate_of_one_name_are_both_there() -> None:
    kinds = {p.kind for p in GAZETTEER.candidates("Idlib") if p.country == "SYR"}
    assert {"seat", "admin1"} <= kinds


def test_opens_at_once() -> None:
    open_gazetteer.cache_clear()
    began = time.perf_counter()
    assert len(open_gazetteer()) > 200_000
    assert time.perf_counter() - began < 0.2


def test_own_places_stand_over_the_shipped(tmp_path: Path) -> None:
    own = tmp_path / "mine.csv"
    own.write_text("name,lat,lon,country,names\nCamp Lantern,33.5,36.1,SYR,Lantern\n", "utf-8")
    gazetteer = open_gazetteer(own)
    assert gazetteer.candidates("Lantern")[0].lat == 33.5
    assert gazetteer.known("Camp Lantern") > 0
    assert gazetteer.candidates("Damascus")[0].country == "SYR"
    assert gazetteer.digest != GAZETTEER.digest


def test_own_places_as_geojson(tmp_path: Path) -> None:
    own = tmp_path / "mine.geojson"
    own.write_text(
        '{"features": [{"properties": {"name": "Post 7", "id": "own:7"},'
        ' "geometry": {"type": "Point", "coordinates": [36.1, 33.5]}}]}',
        "utf-8",
    )
    assert open_gazetteer(own).candidates("Post 7")[0].id == "own:7"


def test_own_place_without_a_point_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "mine.csv"
    own.write_text("name,lat,lon\nNowhere,,\n", "utf-8")
    with pytest.raises(CodebookError, match="line 2: Nowhere has no point"):
        open_gazetteer(own)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name,lat,lon\nPost 7,north,36.1\n", "line 2: lat is 'north'"),
        ("name,lat,lon\nPost 7,95.1,36.1\n", "which is nowhere"),
        ("name,lat,lon,kind\nPost 7,33.5,36.1,hut\n", "is of kind 'hut'"),
        ("name,lat,lon,country\nPost 7,33.5,36.1,Syria\n", "'Syria', which is no code"),
        ("name,lat,lon,population\nPost 7,33.5,36.1,many\n", "population is 'many'"),
        ("name,lat,lon\n,33.5,36.1\n", "without a name"),
        ("title,y,x\nPost 7,33.5,36.1\n", "has no column name, lat, lon"),
        ("", "holds no place"),
    ],
)
def test_bad_row_of_own_places_is_named(tmp_path: Path, text: str, told: str) -> None:
    own = tmp_path / "mine.csv"
    own.write_text(text, "utf-8")
    with pytest.raises(CodebookError, match=told):
        open_gazetteer(own)


def test_area_in_geojson_is_refused(tmp_path: Path) -> None:
    own = tmp_path / "mine.geojson"
    own.write_text(
        '{"features": [{"properties": {"name": "Zone"}, "geometry": {"type": "Polygon",'
        ' "coordinates": [[[36, 35], [37, 35], [36, 36]]]}}]}',
        "utf-8",
    )
    with pytest.raises(CodebookError, match="feature 1: a feature that is no point"):
        open_gazetteer(own)


def test_own_place_keeps_its_name_and_replaces_the_shipped(tmp_path: Path) -> None:
    shipped = GAZETTEER.candidates("Damascus")[0]
    own = tmp_path / "mine.csv"
    own.write_text(
        f"id,name,lat,lon,names,radius_km\n{shipped.id},Al-Lantern,33.5,36.1,Tel Lantern,2\n",
        "utf-8",
    )
    gazetteer = open_gazetteer(own)
    found = gazetteer.candidates("Tel Lantern")[0]
    assert (found.name, found.radius_km) == ("Al-Lantern", 2.0)
    assert gazetteer.candidates("Lantern")[0].id == shipped.id
    assert shipped.id not in {place.id for place in gazetteer.candidates("Damascus")}


def test_names_are_folded() -> None:
    assert folded("The Al-Ḩasakah") == "al hasakah"
    assert folded("St. Louis") == "saint louis"
    assert loosened("al hassakah") == "hasaka"
    assert skeleton("deir ez zor") == skeleton("dayr az zawr")
    assert skeleton("ain") is None


def test_edit_distance_is_bounded() -> None:
    assert within_edits("beirnt", "beirut", 1)
    assert not within_edits("beirnt", "berlin", 1)
    assert within_edits("", "", 0)
