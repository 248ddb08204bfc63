"""Work shared by several processes gives what one process gives, in the same order."""

import os
import signal
from pathlib import Path

import pytest
from across_made import Report, Told, everything, put, record_of

from purport.across.incidents import taking, writing
from purport.across.incidents.sharing import Sharing, Sight
from purport.core.errors import RecordError
from purport.run.across import bring_together

THINGS = ("market", "bakery", "bridge", "school", "depot", "clinic")


def reports(count: int) -> list[Report]:
    """Reports of which every sixth tells of the same fire."""
    found = []
    for i in range(count):
        clause = f"Armed men burned the {THINGS[i % 6]} of Saraqib beside the river"
        told = Told(clause=clause, day=f"2016-12-{10 + i % 6}")
        found.append(Report(name=f"d{i}", text=f"{clause}. Seen by {i}.", told=(told,)))
    return found


def documents_like(sight: Sight, prefix: str) -> list[str]:
    """The names of the documents that begin so, as this process sees them."""
    query = "SELECT name FROM documents WHERE name LIKE ? ORDER BY name"
    return [line[0] for line in sight.record.connection.execute(query, (f"{prefix}%",))]


def killed_elsewhere(sight: Sight, part: tuple[int, int]) -> int:
    """Kills any process but the one given, at the third part."""
    home, number = part
    if number == 2 and os.getpid() != home:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def broken(sight: Sight, part: int) -> int:
    """Fails at the second part."""
    if part == 1:
        raise RecordError("the record has no second part", where="here", todo="Look elsewhere.")
    return part


def test_two_processes_write_the_rows_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with record_of(tmp_path / "alone", reports(24)) as record:
        alone = everything(record)
    for module in (taking, writing):
        monkeypatch.setattr(module, "WORTH_SHARING", 1)
    monkeypatch.setattr(taking, "TAKEN_AT_ONCE", 5)
    monkeypatch.setattr(writing, "DESCRIBED_AT_ONCE", 4)
    with record_of(tmp_path / "shared", ()) as record:
        for report in reports(24):
            put(record, report)
        outcome = bring_together(record, lambda doing, done, total: None, workers=2)
        assert outcome.error is None
        assert everything(record) == alone


@pytest.mark.parametrize("workers", [1, 2])
def test_parts_come_back_in_their_order(tmp_path: Path, workers: int) -> None:
    with record_of(tmp_path / "r", reports(12)) as record:
        parts = ["d3", "d1", "d", "none", "d2", "d11", "d5", "d6"]
        found = list(Sharing(record, workers).each(documents_like, parts))
    assert found[:2] == [["d3"], ["d1", "d10", "d11"]]
    assert [len(names) for names in found[2:]] == [12, 0, 1, 1, 1, 1]


def test_where_a_process_is_killed_this_one_goes_on_alone(tmp_path: Path) -> None:
    with record_of(tmp_path / "r", ()) as record:
        parts = [(os.getpid(), number) for number in range(12)]
        assert list(Sharing(record, 2).each(killed_elsewhere, parts)) == list(range(12))


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_in_a_part_is_told_here(tmp_path: Path, workers: int) -> None:
    with record_of(tmp_path / "r", ()) as record, pytest.raises(RecordError, match="second part"):
        list(Sharing(record, workers).each(broken, range(9)))
