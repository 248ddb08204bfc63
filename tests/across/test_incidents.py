"""Groups of events out of several documents: copies, chains, look-alikes, plans and denials."""

from pathlib import Path

import pytest
from across_made import Report, Told, add, everything, groups, record_of, take_away, together

MARKET = "Warplanes bombed the vegetable market of Saraqib at breakfast and killed 12 shoppers"
REBEL = (("Free Army", "free_army"),)
JETS = (("Air Force", "air_force"),)


def market(name: str, **more: object) -> Report:
    told = Told(clause=MARKET, actors=JETS, counts=(("killed", 12, 12),))
    return Report(name=name, text=f"{MARKET}. The stalls burned.", told=(told,), **more)  # type: ignore[arg-type]


def test_one_happening_told_by_two_papers_is_one_incident(tmp_path: Path) -> None:
    other = "Air force jets hit a market full of vegetable sellers in Saraqib, and 12 shoppers died"
    second = Report(
        name="b", text=other, issuer="Gazette",
        told=(Told(clause=other, actors=JETS, counts=(("killed", 12, 12),)),),
    )  # fmt: skip
    with record_of(tmp_path / "r", [market("a", issuer="Wire"), second]) as record:
        assert groups(record) == {frozenset({"a", "b"})}
        line = record.connection.execute("SELECT reports, independent, modality FROM incidents")
        assert line.fetchone() == (2, 2, "asserted")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"day": "2016-12-20"}, "another day"),
        ({"town": "Marib"}, "another country"),
        ({"type": "AGREE"}, "another type"),
    ],
)
def test_what_differs_in_a_main_thing_is_another_incident(
    tmp_path: Path, more: dict[str, str], why: str
) -> None:
    other = "Shells fell on a bakery while people queued for their bread"
    second = Report(name="b", text=other, told=(Told(clause=other, **more),))  # type: ignore[arg-type]
    with record_of(tmp_path / "r", [market("a"), second]) as record:
        assert groups(record) == {frozenset({"a"}), frozenset({"b"})}, why


def test_two_happenings_of_one_day_and_place_stay_apart(tmp_path: Path) -> None:
    bomb = "A car full of explosives blew up at a rebel checkpoint after dark and killed 4 fighters"
    car = Told(clause=bomb, recipients=REBEL, counts=(("killed", 4, 4),))
    both = Report(
        name="c", text=f"{MARKET}. {bomb}.",
        told=(Told(clause=MARKET, actors=JETS, counts=(("killed", 12, 12),)), car),
    )  # fmt: skip
    reports = [market("a"), Report(name="b", text=bomb, told=(car,)), both]
    with record_of(tmp_path / "r", reports) as record:
        assert groups(record) == {frozenset({"a", "c"}), frozenset({"b", "c/2"})}


def test_a_chain_of_weak_likenesses_is_cut(tmp_path: Path) -> None:
    # Each resembles the next, the ends do not: other days, other parties, other words.
    clauses = [
        ("Gunmen stormed the northern depot and seized the fuel there", "2016-12-10"),
        ("Gunmen stormed the northern depot, and the ferry landing beside it", "2016-12-11"),
        ("Gunmen held the ferry landing and its customs house", "2016-12-12"),
        ("Customs men fled their house on the landing and the bridge too", "2016-12-13"),
        ("A crowd fled over the bridge to the monastery", "2016-12-14"),
    ]
    reports = [
        Report(name=str(i), text=clause, told=(Told(clause=clause, day=day),), day=day)
        for i, (clause, day) in enumerate(clauses)
    ]
    with record_of(tmp_path / "r", reports) as record:
        found = groups(record)
        assert not any({"0", "4"} <= group or {"0", "3"} <= group for group in found)


def test_a_plan_a_denial_and_a_demand_are_no_accounts(tmp_path: Path) -> None:
    def told(name: str, clause: str, modality: str) -> Report:
        event = Told(clause=clause, modality=modality, actors=JETS)
        return Report(name=name, text=clause, told=(event,))

    reports = [
        market("a"),
        told("planned", "The air force will bomb the vegetable market of Saraqib", "planned"),
        told("denied", "The air force did not bomb the vegetable market of Saraqib", "denied"),
    ]
    with record_of(tmp_path / "r", reports) as record:
        assert groups(record) == {frozenset({"a", "planned", "denied"})}
        stands = record.connection.execute(
            "SELECT d.name, standing FROM incident_events t JOIN documents d ON d.id = t.document"
        )
        assert dict(stands.fetchall()) == {
            "a": "account", "planned": "planned", "denied": "denied",
        }  # fmt: skip
        row = record.connection.execute("SELECT reports, documents, disputes FROM incidents")
        reports_, documents, disputes = row.fetchone()
        assert (reports_, documents) == (1, 3)
        assert '"field": "happened"' in disputes


def test_what_is_only_planned_is_an_incident_without_reports(tmp_path: Path) -> None:
    clause = "The delegations will meet in Saraqib"
    report = Report(
        name="a", text=clause, told=(Told(clause=clause, type="CONSULT", modality="planned"),)
    )
    with record_of(tmp_path / "r", [report]) as record:
        line = record.connection.execute("SELECT modality, reports, independent FROM incidents")
        assert line.fetchone() == ("planned", 0, 0)


def many(count: int) -> list[Report]:
    """Reports of several happenings, some copies, over several days and towns."""
    things = ["market", "bakery", "bridge", "school", "depot", "clinic"]
    reports = []
    for i in range(count):
        thing = things[i % len(things)]
        town = ["Saraqib", "Homs", "Marib"][i % 3]
        clause = f"Unknown men burned the {thing} of {town} with everything that was stored in it"
        if i % 4 == 0:
            clause = f"The {thing} in {town} went up in flames when {i % 5} armed men came"
        day = f"2016-12-{10 + i % 7:02d}"
        told = Told(clause=clause, town=town, day=day, counts=(("killed", i % 4, i % 4),))
        reports.append(
            Report(name=f"d{i:02d}", text=f"{clause}. The people of {town} saw it all from far.",
                   told=(told,), issuer=f"Paper {i % 9}", day=day)
        )  # fmt: skip
    return reports


@pytest.mark.parametrize("first", [1, 12, 29])
def test_adding_gives_what_a_run_from_nothing_gives(tmp_path: Path, first: int) -> None:
    reports = many(30)
    with record_of(tmp_path / "whole", reports) as record:
        whole = everything(record)
    with record_of(tmp_path / "grown", reports[:first]) as record:
        for start in range(first, len(reports), 7):
            add(record, reports[start : start + 7])
        assert everything(record) == whole


def test_taking_away_and_reading_again_gives_what_a_run_from_nothing_gives(tmp_path: Path) -> None:
    reports = many(24)
    with record_of(tmp_path / "whole", reports[:20]) as record:
        whole = everything(record)
    with record_of(tmp_path / "shrunk", reports) as record:
        for report in reports[20:]:
            take_away(record, report.name)
        together(record)
        changed = Report(name="d03", text="Nothing happened here at all today.")
        add(record, [changed])
        add(record, [reports[3]])
        assert everything(record) == whole


def test_ids_of_untouched_incidents_stay(tmp_path: Path) -> None:
    reports = many(12)
    other = "Miners of Cali marched to the governor's palace for their wages"
    with record_of(tmp_path / "r", reports) as record:
        before = set(record.connection.execute("SELECT * FROM incidents").fetchall())
        told = Told(clause=other, type="PROTEST", town="Cali", day="2021-05-01")
        add(record, [Report(name="new", text=other, told=(told,), day="2021-05-02")])
        after = set(record.connection.execute("SELECT * FROM incidents").fetchall())
    assert before < after
    assert len(after) == len(before) + 1


def test_nothing_is_done_where_nothing_changed(tmp_path: Path) -> None:
    with record_of(tmp_path / "r", many(6)) as record:
        assert together(record).changed == 0
