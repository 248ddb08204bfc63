"""One party under several names: with a reason, and never by a surname alone."""

from pathlib import Path

import pytest
from across_made import Report, record_of

from purport.across.entities.known import Bare, Known
from purport.across.entities.merging import alike, is_acronym_of, merges, parties
from purport.across.entities.naming import folded, is_proper, plain


def known(entity: str, *names: str, person: bool = False, **more: object) -> Known:
    facts: dict[str, object] = {"country": None, "sector": None, "certain": False}
    return Known(entity, names[0], names, person, **(facts | more))  # type: ignore[arg-type]


def found(*entities: Known, bare: tuple[Bare, ...] = ()) -> set[tuple[str, str, str]]:
    days = {one.entity: ["2020-01-10"] for one in entities}
    return {(m.a, m.b, m.basis) for m in merges(entities, bare, days)}


def test_one_name_in_two_romanisations_is_one_person() -> None:
    one = known("p1", "Mohammed Abdulsalam", person=True, country="YEM")
    other = known("p2", "Muhammad Abdul-Salam", person=True, country="YEM")
    third = known("p3", "Mohamed Abdusalam", person=True)
    assert ("p1", "p3", "spelling") in found(one, other, third)


def test_a_surname_alone_never_merges() -> None:
    one = known("p1", "Ahmad Hassan", person=True, country="SYR", sector="GOV")
    other = known("p2", "Omar Hassan", person=True, country="SYR", sector="GOV")
    lone = Bare("p3", "d1", "Hassan", None, None, "2020-01-12")
    assert found(one, other, bare=(lone,)) == set()


def test_a_surname_with_country_office_and_time_merges_where_only_one_fits() -> None:
    one = known("p1", "Ahmad Hassan", person=True, country="SYR", sector="GOV")
    lone = Bare("p3", "d1", "Hassan", "SYR", "GOV", "2020-01-12")
    late = Bare("p3", "d2", "Hassan", "SYR", "GOV", "2021-01-12")
    other = Bare("p3", "d3", "Hassan", "SYR", "REB", "2020-01-12")
    assert found(one, bare=(lone, late, other)) == {("p1", "p3@d1", "role")}
    second = known("p2", "Omar Hassan", person=True, country="SYR", sector="GOV")
    assert found(one, second, bare=(lone,)) == set()


def test_an_introduced_acronym_names_the_party_elsewhere() -> None:
    one = known("o1", "Northern Miners' Union", "NMU")
    other = known("o2", "NMU")
    assert ("o1", "o2") in {(a, b) for a, b, _ in found(one, other)}


def test_an_acronym_of_two_parties_names_neither() -> None:
    one, other = known("o1", "Northern Miners' Union", "NMU"), known("o2", "New Mill Union", "NMU")
    lone = known("o3", "N.M.U.", "NMU")
    assert not {m for m in found(one, other, lone) if m[2] == "acronym"}


def test_another_country_parts_one_name() -> None:
    one = known("o1", "Workers Front", country="CHL")
    other = known("o2", "Workers Front", country="PER")
    vague = known("o3", "Workers Front")
    assert found(one, other, vague) == set()


@pytest.mark.parametrize(
    ("one", "other", "person", "same"),
    [
        ("Benigno Aquino", "Benigno Simeon Aquino", True, True),
        ("Khalid Yamani", "Khaled al-Yamani", True, True),
        ("Northern Command", "Southern Command", False, False),
        ("First Brigade", "Third Brigade", False, False),
        ("Ahmad Hassan", "Omar Hassan", True, False),
        ("Liberation Movemcnt", "Liberation Movement", False, True),
        ("Yusuf Idris", "Yusuf Amin", True, False),
    ],
)
def test_alike_names(one: str, other: str, person: bool, same: bool) -> None:
    together = folded(one) == folded(other) or alike(one, other, person=person) is not None
    assert together == same


@pytest.mark.parametrize(
    ("name", "full", "is_one"),
    [
        ("TPLF", "Tigray People's Liberation Front", True),
        ("DRC", "Democratic Republic of the Congo", True),
        ("UN", "United Workers", False),
        ("Tplf", "Tigray People's Liberation Front", False),
    ],
)
def test_acronyms(name: str, full: str, is_one: bool) -> None:
    assert is_acronym_of(name, full) == is_one


@pytest.mark.parametrize(
    ("name", "proper"),
    [
        ("The Interior Ministry", False), ("OCHA", True), ("A spokesman", False),
        ("army officers", False), ("Free Officers Movement", True), ("Residents", False),
        ("High Court", False),
    ],
)  # fmt: skip
def test_what_looks_like_a_name(name: str, proper: bool) -> None:
    assert is_proper(name) == proper


def test_plain_names_lose_case_accent_and_article() -> None:
    assert plain("The Sūdān's Army") == plain("sudan army")


def test_two_codebook_entries_never_become_one() -> None:
    merged = merges([known("a", "Free Front", certain=True), known("b", "Free Front")], (), {})
    more = [
        *merged,
        *merges([known("b", "Free Front"), known("c", "Free Front", certain=True)], (), {}),
    ]
    stands, made = parties(more, (), ["a", "c"])
    assert stands == {"a": "a", "b": "a"}
    assert len(made) == 1


def test_a_bare_surname_in_two_reports_is_two_parties(tmp_path: Path) -> None:
    people = (("Hassan", "p1", None, None),)
    reports = [
        Report(name=n, text="He spoke of the war at length.", people=people) for n in ("a", "b")
    ]
    with record_of(tmp_path / "r", reports) as record:
        assert record.connection.execute("SELECT * FROM merges").fetchall() == []
