"""Incidents in the page: apart from reports, with accounts side by side, merged and split."""

from pathlib import Path

import made_record
import pytest
from made_record import Browser

from purport.record.lock import WriterLock
from purport.record.store import open_record
from purport.run.across import bring_together


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = made_record.write(tmp_path / "r")
    with open_record(folder) as record:
        done = bring_together(record, lambda *_: None)
    assert done.error is None and done.events == 5
    return folder


def by_words(page: Browser) -> dict[str, dict[str, str]]:
    """Every event by its words."""
    return {row["text"]: row for row in page.json("/api/events")["rows"]}


ARMY = "The army shelled Norburg on 5 March 2019"
TROOPS = "Troops shelled Norburg"
MEET = "Freedonia will meet the Blue Front in Oslo"


def test_every_event_is_in_an_incident_and_both_are_counted(page: Browser) -> None:
    events = by_words(page)
    assert all(row["incident"] for row in events.values())
    found = page.json("/api/incidents")
    assert found["total"] == page.json("/api/overview")["incidents"]
    assert found["total"] == page.json("/api/about")["tables"]["incidents"]
    meet = page.json("/api/incidents?type=CONSULT")["rows"]
    assert [row["id"] for row in meet] == [events[MEET]["incident"]]
    assert meet[0]["wording"]["text"] == MEET and meet[0]["wording"]["document"] == "wire/two.txt"


def test_an_incident_has_its_accounts_side_by_side(page: Browser) -> None:
    event = by_words(page)[ARMY]
    found = page.json(f"/api/incidents/{event['incident']}")
    account = next(a for a in found["accounts"] if a["event"] == event["id"])
    assert account["document"] == "wire/one.txt" and account["document_id"] == event["document_id"]
    assert account["sources"] == ["Test Wire", "Ministry"]
    assert page.json(f"/api/incidents/{event['id']}")["id"] == event["incident"]


def test_the_timeline_has_the_dated_ones(page: Browser) -> None:
    found = page.json("/api/timeline?type=CONSULT")
    assert [(i["from"], i["to"], i["precision"]) for i in found["incidents"]] == [
        ("2019-03-20", "2019-03-25", "week")
    ]
    assert found["total"] == 1 and found["undated"] == 0


def test_what_only_one_says_is_what_nobody_else_tells(page: Browser) -> None:
    page.review_as("Ann")
    events = by_words(page)
    merge = {"kind": "merge", "events": [events[ARMY]["id"], events[TROOPS]["id"]]}
    assert page.write("POST", "/api/incidents/decisions", merge).status_code == 200
    assert page.json("/api/events?said_by=Ministry")["total"] == 1
    assert page.json("/api/events?said_by=Ministry&only=1")["total"] == 0
    only = page.json("/api/events?said_by=Other+Wire&only=1")["rows"]
    assert [row["text"] for row in only] == [MEET]


def test_merging_and_splitting_draw_the_incidents_anew_at_once(page: Browser) -> None:
    page.review_as("Ann")
    events = by_words(page)
    pair = [events[ARMY]["id"], events[TROOPS]["id"]]
    answer = page.write("POST", "/api/incidents/decisions", {"kind": "merge", "events": pair})
    assert answer.status_code == 200, answer.text
    after = by_words(page)
    assert after[ARMY]["incident"] == after[TROOPS]["incident"]
    split = {"kind": "split", "events": [pair[0]]}
    assert page.write("POST", "/api/incidents/decisions", split).status_code == 200
    after = by_words(page)
    assert after[ARMY]["incident"] != after[TROOPS]["incident"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "join", "events": ["a"]}, 400),
        ({"kind": "merge", "events": []}, 400),
        ({"kind": "merge", "events": "ab"}, 400),
        ({"kind": "merge", "events": [1, 2]}, 400),
        ({"kind": "split", "events": ["0" * 16]}, 400),
        ({}, 400),
    ],
)
def test_a_decision_about_nothing_is_refused(
    page: Browser, body: dict[str, object], status: int
) -> None:
    page.review_as("Ann")
    assert page.write("POST", "/api/incidents/decisions", body).status_code == status


def test_while_documents_are_read_a_decision_waits(page: Browser) -> None:
    page.review_as("Ann")
    events = by_words(page)
    body = {"kind": "merge", "events": [events[ARMY]["id"], events[TROOPS]["id"]]}
    with WriterLock(page.page.folder):
        answer = page.write("POST", "/api/incidents/decisions", body)
    assert answer.status_code == 503 and "another purport" in answer.json()["error"]
    assert page.json("/api/events")["total"] == 5


@pytest.mark.parametrize(
    ("query", "total"),
    [("disputed=1", 0), ("reports_min=9", 0), ("modality=planned", 1), ("place=oslo", 1),
     ("sort=-reports&type=CONSULT", 1), ("q=army", 1)],
)  # fmt: skip
def test_incidents_are_filtered_by_their_events_and_their_own(
    page: Browser, query: str, total: int
) -> None:
    assert page.json(f"/api/incidents?{query}")["total"] == total


def test_the_influence_queue_shows_one_of_each_incident_first(page: Browser) -> None:
    page.review_as("Ann")
    events = by_words(page)
    pair = [events[ARMY]["id"], events[TROOPS]["id"]]
    page.write("POST", "/api/incidents/decisions", {"kind": "merge", "events": pair})
    rows = page.json("/api/queue?mode=influence")["rows"]
    assert rows[0]["text"] == "Ten people were killed" or rows[0]["id"] in pair
    assert {rows[-1]["id"]} <= set(pair)
