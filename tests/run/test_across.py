"""After reading, all is brought together; an error there loses nothing that was read."""

from pathlib import Path

import pytest
from across_made import Report, Told, put, together

from purport.pipeline import ACROSS
from purport.record.store import FORMAT, open_record
from purport.run import across
from purport.stage import AcrossStage, Changes

FIRE = "Unknown men burned the bakery of Saraqib with all the flour in it"


def report(name: str) -> Report:
    return Report(name=name, text=FIRE, told=(Told(clause=FIRE),))


def silent(doing: str, done: int, total: int) -> None:
    pass


def test_an_error_is_told_and_the_next_run_tries_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> frozenset[str]:
        raise ValueError("no luck")

    broken = AcrossStage(name="broken", version=1, tables=(), work=fails)
    with open_record(tmp_path / "r", create=True) as record:
        put(record, report("a"))
        monkeypatch.setattr(across, "ACROSS", (*ACROSS, broken))
        outcome = across.bring_together(record, silent)
        assert outcome.error == "ValueError: no luck"
        assert record.names() == ["a"]
        assert record.connection.execute("SELECT count(*) FROM incidents").fetchone() == (0,)
        monkeypatch.undo()
        assert together(record).incidents == 1


def test_a_raised_version_makes_all_anew_but_decisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Changes] = []

    def work(_: object, changes: Changes, *more: object) -> frozenset[str]:
        seen.append(changes)
        return frozenset()

    with open_record(tmp_path / "r", create=True) as record:
        put(record, report("a"))
        for version in (1, 1, 2):
            step = AcrossStage(name="watcher", version=version, tables=(), work=work)
            monkeypatch.setattr(across, "ACROSS", (step,))
            across.bring_together(record, silent)
    assert [len(changes.new) for changes in seen] == [1, 1]


def test_a_record_of_the_first_format_gets_the_tables(tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as record:
        put(record, report("a"))
        for table in ("incidents", "incident_events", "copies", "accounts", "decisions"):
            record.connection.execute(f"DROP TABLE {table}")
        record.connection.execute("PRAGMA user_version = 1")
    with open_record(tmp_path / "r") as record:
        assert record.connection.execute("PRAGMA user_version").fetchone() == (FORMAT,)
        assert together(record).incidents == 1
