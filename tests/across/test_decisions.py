"""What a person decides stays, whatever is read afterwards."""

from pathlib import Path

import pytest
from across_made import Report, Told, add, events_of, groups, record_of, together

from purport.across.decisions import DecisionError, decide

FIRE = "Unknown men burned the bakery of Saraqib with all the flour in it"


def fire(name: str, clause: str = FIRE, **more: object) -> Report:
    return Report(name=name, text=clause, told=(Told(clause=clause, **more),), issuer=name)  # type: ignore[arg-type]


def test_a_split_parts_what_the_machine_joined_and_stays(tmp_path: Path) -> None:
    with record_of(tmp_path / "r", [fire("a"), fire("b"), fire("c")]) as record:
        assert groups(record) == {frozenset("abc")}
        decide(record, "split", events_of(record, "a"), "ann")
        assert groups(record) == {frozenset("a"), frozenset("bc")}
        add(record, [fire("d")])
        assert any(group >= {"b", "c"} and "a" not in group for group in groups(record))
        record.connection.execute("DELETE FROM about_record WHERE key = 'across'")
        together(record)
        assert not any({"a", "b"} <= group for group in groups(record))


def test_a_merge_joins_what_the_machine_parted_and_stays(tmp_path: Path) -> None:
    far = fire("b", "Delegates signed a pact of friendship", town="Marib", day="2017-03-01")
    with record_of(tmp_path / "r", [fire("a"), far]) as record:
        assert len(groups(record)) == 2
        decide(record, "merge", events_of(record, "a", "b"), "ann")
        assert groups(record) == {frozenset("ab")}
        add(record, [fire("c")])
        assert any({"a", "b"} <= group for group in groups(record))


def test_the_later_word_holds(tmp_path: Path) -> None:
    with record_of(tmp_path / "r", [fire("a"), fire("b")]) as record:
        both = events_of(record, "a", "b")
        decide(record, "split", both, "ann", "2026-01-01T00:00:00")
        assert len(groups(record)) == 2
        decide(record, "merge", both, "ben", "2026-01-02T00:00:00")
        assert groups(record) == {frozenset("ab")}
        kept = record.connection.execute("SELECT kind, by FROM decisions ORDER BY made_at")
        assert kept.fetchall() == [("split", "ann"), ("merge", "ben")]


@pytest.mark.parametrize(("kind", "events"), [("merge", ["nothing"]), ("split", ["nothing"])])
def test_unknown_events_are_refused(tmp_path: Path, kind: str, events: list[str]) -> None:
    with record_of(tmp_path / "r", [fire("a")]) as record:
        with pytest.raises(DecisionError, match="no event"):
            decide(record, kind, events, "ann")  # type: ignore[arg-type]
        assert record.connection.execute("SELECT count(*) FROM decisions").fetchone() == (0,)


def test_one_event_cannot_be_merged(tmp_path: Path) -> None:
    with record_of(tmp_path / "r", [fire("a")]) as record, pytest.raises(DecisionError):
        decide(record, "merge", events_of(record, "a"), "ann")


def test_parties_that_a_person_parts_stay_apart(tmp_path: Path) -> None:
    people = (("Mohammed Abdulsalam", "p1", "YEM", "REB"),)
    other = (
        ("Muhammad Abdul Salam", "p2", "YEM", "REB"),
        ("Mohammad Abdulsalam", "p3", None, None),
    )
    reports = [
        Report(name="a", text="He spoke at length of the war.", people=people),
        Report(name="b", text="He spoke at length of the peace.", people=other),
    ]
    with record_of(tmp_path / "r", reports) as record:
        merged = record.connection.execute("SELECT a, b, basis FROM merges").fetchall()
        assert ("p1", "p3", "spelling") in merged
        decide(record, "different_parties", ["p1", "p3"], "ann")
        assert record.connection.execute("SELECT * FROM one_party").fetchall() == []
        decide(record, "same_party", ["p1", "p2"], "ann")
        assert dict(record.connection.execute("SELECT entity, party FROM one_party")) == {
            "p1": "p1", "p2": "p1",
        }  # fmt: skip
