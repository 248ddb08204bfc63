"""Place names on the map: the right one of many, and how sure."""

from pathlib import Path

import pytest

from purport.codebook.gazetteer import open_gazetteer
from purport.core.document import new_document
from purport.core.errors import CodebookError
from purport.core.rows import Entity, Imprint, Mention, Place
from purport.stages.places import places
from purport.stages.places.wording import holds, lies_beside, lies_in, without_noun, worded

GAZETTEER = open_gazetteer()


def placed(marked: str, demonyms: dict[str, str] | None = None) -> list[Place]:
    """The places of the names in [brackets], in order."""
    text, spans, start = "", [], 0
    for char in marked:
        if char == "[":
            start = len(text)
        elif char == "]":
            spans.append((start, len(text)))
        else:
            text += char
    doc = new_document("made", text, "0")
    mentions = [
        Mention(id=doc.id_for(Mention, a, b), document=doc.id, start=a, stop=b, kind="place",
                form="name", entity=None)
        for a, b in spans
    ]  # fmt: skip
    people = {word: GAZETTEER.candidates(country)[0] for word, country in (demonyms or {}).items()}
    rows = places(doc.with_rows(mentions, [Mention, Entity, Imprint]), GAZETTEER, people)
    return [row for row in rows if isinstance(row, Place)]


FIRST = [
    ("Fighting went on in [Homs], [Syria].", "Homs", "city", "SYR"),
    ("Shells fell on [Idlib] province.", "Idlib", "admin1", "SYR"),
    ("Shells fell on the city of [Idlib].", "Idlib", "city", "SYR"),
    ("Shells fell on the [Homs] countryside.", "Homs", "admin1", "SYR"),
    ("He spoke in [Springfield], [Illinois].", "Springfield", "city", "USA"),
    ("He spoke in [Paris], Tex. on Monday.", "Paris", "city", "USA"),
    ("The convoy left [Tripoli] for [Benghazi] and [Misrata].", "Tripoli", "capital", "LBY"),
    ("The convoy left [Tripoli] for [Beirut] and [Sidon].", "Tripoli", "city", "LBN"),
    ("Aid came through [Bab al-Hawa].", "Bab al-Hawa crossing", "crossing", "SYR"),
    ("Drones flew over the [Red Sea].", "Red Sea", "sea", None),
    ("In southern [Lebanon] two were killed.", "Southern Lebanon", "region", "LBN"),
    ("He was born in [Georgia], near [Atlanta].", "Georgia", "admin1", "USA"),
    ("He was born in [Georgia], near [Tbilisi].", "Georgia", "country", "GEO"),
]


@pytest.mark.parametrize(("marked", "name", "kind", "country"), FIRST)
def test_first_name_is_placed(marked: str, name: str, kind: str, country: str | None) -> None:
    place = placed(marked)[0]
    assert (place.name, place.kind, place.country) == (name, kind, country)


def test_unknown_name_has_no_point() -> None:
    place = placed("He fled to [Xyzzqwort].")[0]
    assert (place.lat, place.lon, place.gazetteer, place.confidence) == (None, None, None, 0.0)


def test_words_told_in_one_place_help_elsewhere() -> None:
    found = placed("[Alexandria], [Virginia], voted. Schools in [Alexandria] closed.")
    assert [place.admin1 for place in found] == ["Virginia", "Virginia", "Virginia"]


def test_near_widens_the_circle() -> None:
    at, near = placed("It fell on [Hama].")[0], placed("It fell 10 km north of [Hama].")[0]
    assert at.within_km is not None
    assert near.within_km == at.within_km + 10


def test_slip_of_the_pen_is_less_sure() -> None:
    place = placed("He left [Damacus] for [Homs].")[0]
    assert place.name == "Damascus"
    assert place.confidence <= 0.6


def test_containment_raises_confidence() -> None:
    alone, told = placed("He is in [Springfield].")[0], placed("He is in [Springfield], [Ohio].")[0]
    assert alone.confidence < told.confidence


def test_demonym_is_placed_on_its_country() -> None:
    assert placed("The [Syrian] talks failed.", {"syrian": "Syria"})[0].kind == "country"


@pytest.mark.parametrize(
    ("before", "name", "after", "wants", "look_up"),
    [
        ("in ", "Idlib", " province", "land", "Idlib"),
        ("in the town of ", "Azaz", " on", "town", "Azaz"),
        ("in ", "Aleppo province", ".", "land", "Aleppo"),
        ("in ", "northern Hama", ".", None, "Hama"),
        ("in ", "Fairfax", " County", "county", "Fairfax"),
        ("the ", "Golan's", " hills", None, "Golan"),
    ],
)
def test_wording(before: str, name: str, after: str, wants: str | None, look_up: str) -> None:
    text = before + name + after
    found = worded(text, len(before), len(before) + len(name))
    assert (found.wants, found.name) == (wants, look_up)


@pytest.mark.parametrize("between", [", ", " in ", " in the province of ", " (", ", in southern "])
def test_first_lies_in_second(between: str) -> None:
    assert lies_in(between)


@pytest.mark.parametrize("between", [" and ", ". ", " attacked ", " to "])
def test_no_containment_told(between: str) -> None:
    assert not lies_in(between)
    assert not holds(between)


def test_owner_holds() -> None:
    assert holds("'s northern ")
    assert not holds(" army and ")


@pytest.mark.parametrize(
    ("marked", "relation"),
    [
        ("Shells fell near [Homs].", "near"),
        ("They camped 10 km north of [Hama].", "north_of"),
        ("They held the outskirts of [Aleppo].", "outskirts"),
        ("They held the road between [Hama] and [Homs].", "between"),
        ("They camped in [Homs].", None),
    ],
)
def test_what_is_said_to_be_by_a_place_is_not_put_at_its_point(
    marked: str, relation: str | None
) -> None:
    assert {row.relation for row in placed(marked)} == {relation}


def test_between_two_places_is_half_way_uncertain() -> None:
    one, two = placed("They held the road between [Hama] and [Homs].")
    assert 15 < (one.within_km or 0) < 40
    assert 15 < (two.within_km or 0) < 40


def test_an_overlay_is_no_geojson(tmp_path: Path) -> None:
    own = tmp_path / "mine.geojson"
    own.write_text("{}", "utf-8")
    with pytest.raises(CodebookError, match="GeoJSON"):
        open_gazetteer(own)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("A convoy was hit between [Gao] and [Menaka].", ("MLI", "city")),
        ("The [Dheisheh] refugee camp was raided.", ("PSE", "camp")),
        ("Trucks waited at the [Trebil] border crossing.", ("IRQ", "crossing")),
        ("They blocked the [H-20] highway.", ("UKR", "road")),
        ("They hold the [Saky] air base.", ("UKR", "base")),
        ("They left [Musrata].", ("LBY", "city")),
        ("They left [Nassiriyah].", ("IRQ", "city")),
        ("They shelled the [Damascus] suburb of [Mezzeh].", ("SYR", "district")),
        ("They were held in the [Soviet Union].", (None, "historic")),
    ],
)
def test_kinds_of_places(text: str, where: tuple[str | None, str]) -> None:
    last = placed(text)[-1]
    assert last.kind == where[1]
    assert where[0] is None or last.country == where[0]


def test_between_holds_for_both_places() -> None:
    assert [row.relation for row in placed("It lies between [Saraqib] and [Binnish].")] == [
        "between",
        "between",
    ]


@pytest.mark.parametrize("word", ["Hospital", "Republic", "Union"])
def test_a_common_word_is_no_village(word: str) -> None:
    assert placed(f"Shells hit [{word}] No. 7 in [Homs].")[0].name == "Homs"


def test_a_village_no_gazetteer_has_lies_in_what_the_text_puts_it_in() -> None:
    village = placed("Riders came into [Nagrembo], a village in [Idlib] province.")[0]
    assert (village.gazetteer, village.name, village.relation) == (None, "Nagrembo", "inside")
    assert (village.country, village.admin1) == ("SYR", "Idlib")
    assert village.lat is not None
    assert village.within_km is not None
    assert village.within_km > 30


def test_a_village_near_a_town_is_within_some_kilometres_of_it() -> None:
    village, town = placed("A bomb went off in [Nagrembo], near [Quetta], on Monday.")
    assert (village.lat, village.lon, village.relation) == (town.lat, town.lon, "near")
    assert village.within_km == town.within_km


def test_a_village_takes_the_country_of_all_other_places_or_none() -> None:
    village = placed("Rebels in [Nagrembo] fired at [Aleppo] and [Homs].")[0]
    assert (village.country, village.lat) == ("SYR", None)
    village = placed("Rebels in [Nagrembo] fired at [Aleppo] and [Mosul].")[0]
    assert village.country is None


def test_what_stands_in_a_town_is_found_by_the_town() -> None:
    (port,) = placed("Shots were fired at [Umm Qasr port] on Monday.")
    assert (port.country, port.gazetteer is not None) == ("IRQ", True)
    assert without_noun("Umm Qasr port") == "Umm Qasr"
    assert without_noun("Port Said") == "Port Said"


def test_lies_beside() -> None:
    assert lies_beside(" near ")
    assert lies_beside(", a village close to the town of ")
    assert not lies_beside(" and ")
