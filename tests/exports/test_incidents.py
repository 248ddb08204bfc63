"""Incidents as users get them: exactly the promised fields, accounts side by side."""

import json
from pathlib import Path
from typing import Any

import pytest
from across_made import Report, Told, events_of, record_of

from purport.exports.fields import FIELDS
from purport.exports.incidents import incident, incidents
from purport.exports.timeline import Choice, as_html, timeline
from purport.exports.writers import export
from purport.record.store import Record

FIRE = "Unknown men burned the bakery of Saraqib with all the flour in it and killed 3 bakers"
MARCH = "Miners marched to the governor's palace in Cali for their unpaid wages"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    def fire(name: str, killed: int, **more: object) -> Report:
        clause = FIRE.replace("killed 3", f"killed {killed}")
        told = Told(clause=clause, counts=(("killed", killed, killed),), **more)  # type: ignore[arg-type]
        return Report(name=name, text=clause, told=(told,), issuer=f"Paper {name}")

    miners = Told(clause=MARCH, type="PROTEST", town="Cali", day="2021-05-01",
                  actors=(("Miners' Union", "miners_union"),))  # fmt: skip
    reports = [
        fire("a", 3), fire("b", 4),
        Report(name="c", text=MARCH, told=(miners,), issuer="Paper c", day="2021-05-02"),
    ]  # fmt: skip
    return record_of(tmp_path / "r", reports)


def _keys(kind: Any, value: Any, path: str) -> None:
    if isinstance(kind, dict) and value is not None:
        assert value.keys() == kind.keys(), path
        for name, inner in kind.items():
            _keys(inner, value[name], f"{path}.{name}")
    elif isinstance(kind, list):
        for member in value:
            _keys(kind[0], member, path)


def test_a_shape_has_exactly_the_promised_fields(record: Record) -> None:
    for shape in incidents(record):
        _keys(FIELDS["incidents"], shape, "incidents")


def test_accounts_stand_side_by_side_with_group_and_reason(record: Record) -> None:
    shape = next(incidents(record, "reports = 2"))
    assert shape["documents"] == ["a", "b"]
    assert (shape["reports"], shape["independent"]) == (2, 1)
    assert [(a["document"], a["group"], a["why"]) for a in shape["accounts"]] == [
        ("a", 1, None), ("b", 1, "has the words of a"),
    ]  # fmt: skip
    (dispute,) = shape["disputes"]
    assert dispute["field"] == "killed"
    assert {v["value"]: v["documents"] for v in dispute["values"]} == {"3": ["a"], "4": ["b"]}
    assert shape["wording"]["text"] in {FIRE, FIRE.replace("killed 3", "killed 4")}
    assert shape["first"] == {"document": "a", "published": "2016-12-14"}


def test_an_incident_is_found_by_its_id_and_by_any_of_its_events(record: Record) -> None:
    shape = next(incidents(record))
    assert incident(record, shape["id"]) == shape
    (event,) = events_of(record, "b")
    assert incident(record, event) == shape
    assert incident(record, "nothing") is None


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_every_format_takes_them_away(record: Record, tmp_path: Path, form: str) -> None:
    assert export(record, form, tmp_path / form)["incidents"] == 2


def test_a_timeline_is_in_order_and_about_whom_it_is_asked(record: Record) -> None:
    assert [e["when"]["from"] for e in timeline(record, Choice())] == ["2016-12-13", "2021-05-01"]
    (entry,) = timeline(record, Choice(about="miners_union"))
    assert entry["told_by"] == [[["Paper c"]]]
    assert timeline(record, Choice(about="Miners' Union")) == [entry]
    assert timeline(record, Choice(first="2020-01-01")) == [entry]
    assert len(timeline(record, Choice(last="2020-01-01"))) == 1
    (best,) = timeline(record, Choice(most=1))
    assert best["reports"] == 2


def test_a_page_shows_hostile_words_as_words(tmp_path: Path) -> None:
    clause = "Men burned <script>alert(1)</script> the bakery of Saraqib"
    with record_of(
        tmp_path / "h", [Report(name="a", text=clause, told=(Told(clause=clause),))]
    ) as r:
        page = as_html(timeline(r, Choice()), "A <b>bold</b> title")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "<b>" not in page
    assert json.dumps(page)
