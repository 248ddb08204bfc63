"""Tables of the page: every filter, paging, facets, single rows, exports that equal the screen."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from made_record import Browser


def told(page: Browser, query: str) -> list[str]:
    """The clauses of the events a query finds."""
    return [row["text"] for row in page.json(f"/api/events?{query}")["rows"]]


ARMY = "The army shelled Norburg on 5 March 2019"
KILLED = "Ten people were killed"
TROOPS = "Troops shelled Norburg"
MEET = "Freedonia will meet the Blue Front in Oslo"
DENIED = "it shelled Norburg"
ALL = [DENIED, ARMY, KILLED, TROOPS, MEET]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ALL),
        ("type=CONSULT", [MEET]),
        ("type=CONSULT&type=ASSAULT", ALL),
        ("type=AID", []),
        ("modality=denied&modality=planned", [DENIED, MEET]),
        ("party=blue+front", [DENIED, MEET]),
        ("actor=blue+front", [DENIED]),
        ("recipient=blue+front", [MEET]),
        ("who=FRONT", [DENIED, MEET]),
        ("country=FRE", ALL),
        ("country=NBG", [ARMY, TROOPS, MEET]),
        ("party_country=NBG", []),
        ("place_country=NBG", [ARMY, TROOPS, MEET]),
        ("sector=GOV&type=CONSULT", [MEET]),
        ("place=norb", [ARMY, TROOPS]),
        ("place=geonames:Oslo", [MEET]),
        ("from=2019-03-05&to=2019-03-05", [ARMY]),
        ("from=2019-03-22", [MEET]),
        ("to=2019-03-01", []),
        ("source=minist", [ARMY]),
        ("source=leaflet", [DENIED]),
        ("said_by=Ministry", [ARMY]),
        ("said_by=Other+Wire", [TROOPS, MEET]),
        ("said_by=Ministry&only=1", [ARMY]),
        ("issuer=Test+Wire", [ARMY, KILLED]),
        ("document=leaflet.txt", [DENIED]),
        ("confidence_min=0.7", [ARMY, TROOPS]),
        ("confidence_max=0.5", [DENIED, MEET]),
        ("confidence_min=0.5&confidence_max=0.55", [DENIED, KILLED]),
        ("q=army", [ARMY]),
        ('q="were+killed"', [KILLED]),
        ("q=NEAR(freedonia+oslo,+9)", [MEET]),
        ("q=shell*", [DENIED, ARMY, TROOPS]),
        ("q=cease-fired", []),
        ("q=so-called", [DENIED]),
        ("bbox=9,59.95,11,61", [ARMY, TROOPS]),
        ("bbox=170,-90,-170,90", []),
        ("undated=1", [DENIED, KILLED, TROOPS]),
        ("unplaced=1", [DENIED, KILLED]),
        ("reviewed=no", ALL),
        ("reviewed=yes", []),
        ("sort=-confidence", [ARMY, TROOPS, KILLED, DENIED, MEET]),
        ("sort=from", [ARMY, MEET, DENIED, KILLED, TROOPS]),
        ("sort=-from", [MEET, ARMY, DENIED, KILLED, TROOPS]),
        ("sort=said_by", [DENIED, ARMY, TROOPS, MEET, KILLED]),
    ],
)
def test_events_are_filtered_and_sorted(page: Browser, query: str, found: list[str]) -> None:
    assert told(page, query) == found


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/api/events?typ=ASSAULT", "no filter 'typ'"),
        ("/api/events?from=yesterday", "no day"),
        ("/api/events?confidence_min=high", "no number"),
        ("/api/events?confidence_min=nan", "no number"),
        ("/api/events?bbox=1,2,3", "no box"),
        ("/api/events?sort=colour", "sorted by"),
        ("/api/events?limit=-1", "no number"),
        ("/api/events?cursor=%00", "cursor"),
        ("/api/events?cursor=bm9uZQ==", "cursor"),
        ("/api/events?reviewed=maybe", "state of review"),
        ("/api/events?view=odd", "no view"),
        ("/api/mentions?colour=red", "no filter"),
        ("/api/naming?colour=red", "no filter"),
        ("/api/queue?mode=odd", "no queue"),
        ("/api/export/events.csv?sort=colour", "sorted by"),
        ("/api/export/events.jsonl?typ=AID", "no filter"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(page: Browser, address: str, says: str) -> None:
    answer = page.get(address)
    assert answer.status_code == 400
    assert says in answer.json()["error"] and answer.json()["todo"]


@pytest.mark.parametrize("sort", ["", "&sort=-confidence", "&sort=from", "&sort=-said_by"])
def test_pages_follow_each_other_without_gap_or_repeat(page: Browser, sort: str) -> None:
    whole = told(page, f"limit=50{sort}")
    found: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        answer = page.json(f"/api/events?limit=2{sort}&cursor={cursor}")
        assert answer["total"] == 5
        found += [row["text"] for row in answer["rows"]]
        cursor = answer["next"]
    assert found == whole


def test_a_row_has_the_exports_shape_and_the_page_s_own_fields(page: Browser) -> None:
    row = page.json("/api/events?q=army")["rows"][0]
    assert row["sources"] == ["Test Wire", "Ministry"] and row["said_by"] == "Ministry"
    assert row["actors"][0]["name"] == "The army" and row["place"]["lat"] == 60.0
    assert row["when"]["from"] == "2019-03-05" and row["document"] == "wire/one.txt"
    assert row["reviewed"] is None and row["issuer"] == "Test Wire"


def test_one_event_comes_with_its_words_and_who_says_so(page: Browser) -> None:
    ident = page.json("/api/events?q=army")["rows"][0]["id"]
    event = page.json(f"/api/events/{ident}")
    assert event["sentence"]["text"] == f"{ARMY}, the ministry said."
    assert event["after"].strip() == "Ten people were killed."
    assert [claim["source"]["name"] for claim in event["chain"]] == ["Ministry"]
    assert event["judgements"] == [] and len(event["sha256"]) > 8


@pytest.mark.parametrize("table", ["events", "claims", "mentions", "documents", "incidents", "x"])
def test_what_is_not_there_is_said(page: Browser, table: str) -> None:
    answer = page.get(f"/api/{table}/0123456789abcdef")
    assert answer.status_code == 404 and answer.json()["todo"]


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("documents", 3), ("documents?issuer=Leaflet", 1), ("documents?q=army", 1),
        ("documents?from=2019-03-07", 1), ("documents?issuer=", 0), ("documents?kind=other", 3),
        ("claims", 1), ("claims?source=minist", 1), ("claims?anonymous=true", 0),
        ("claims?stance=said&polarity=affirmed", 1), ("claims?q=ministry", 1), ("claims?q=oslo", 0),
        ("mentions?kind=place", 3), ("mentions?entity=blue+front", 2),
        ("mentions?naming=loaded", 1),
        ("mentions?q=leaflet", 0), ("mentions?q=freedonia", 2),
        ("entities", 4), ("entities?q=front", 1), ("entities?kind=place", 2),
        ("timespans?precision=day", 1), ("framing?polarity=negative", 1),
        ("citations?kind=law", 1), ("sentences?role=report", 6), ("sentences?q=killed", 1),
        ("runs", 6), ("runs?stage=events", 3), ("judgements", 0), ("incidents", 0),
    ],
)  # fmt: skip
def test_every_table_is_filtered(page: Browser, query: str, total: int) -> None:
    answer = page.json(f"/api/{query}")
    assert answer["total"] == total == len(answer["rows"])


def test_facets_count_what_the_filter_leaves(page: Browser) -> None:
    found = page.json("/api/facets/events?type=ASSAULT")
    assert {f["value"]: f["n"] for f in found["said_by"]} == {
        "Ministry": 1, "Test Wire": 1, "Other Wire": 1, "Leaflet": 1,
    }  # fmt: skip
    assert found["place"] == [{"value": "geonames:Norburg", "label": "Norburg", "n": 2}]
    assert {f["value"]: f["n"] for f in found["country"]} == {"FRE": 4, "NBG": 2}
    kinds = page.json("/api/facets/mentions")["kind"]
    assert {f["value"]: f["n"] for f in kinds} == {"place": 3, "armed_group": 2, "organisation": 1}


def test_about_names_every_filter(page: Browser) -> None:
    about = page.json("/api/about")
    assert about["tables"]["events"] == 5 and "said_by" in about["filters"]["events"]
    for table, names in about["filters"].items():
        for name in names:
            answer = page.get(f"/api/{table}?{name}=1")
            assert answer.status_code in (200, 400), (table, name)
            assert "no filter" not in answer.text


QUERIES = ("", "type=ASSAULT&sort=-confidence", "modality=planned", "q=nothinghere")


@pytest.mark.parametrize("query", QUERIES)
def test_an_export_is_what_is_on_screen_and_whole(page: Browser, query: str) -> None:
    screen = page.json(f"/api/events?{query}&limit=1000")["rows"]
    lines = page.get(f"/api/export/events.jsonl?{query}&limit=1").text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == [row["id"] for row in screen]
    sheet = list(csv.DictReader(io.StringIO(page.get(f"/api/export/events.csv?{query}").text)))
    assert [line["id"] for line in sheet] == [row["id"] for row in screen]
    points = page.get(f"/api/export/events.geojson?{query}").json()["features"]
    assert [p["id"] for p in points] == [r["id"] for r in screen if r["place"]]


def test_an_export_that_comes_short_breaks_off(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Browser(folder, raising=True)
    monkeypatch.setattr("purport.web.shaping.rows", lambda *_: [])
    with pytest.raises(RuntimeError, match="response already started") as told:
        page.get("/api/export/events.csv")
    assert "changed while it was exported" in str(told.value.__cause__)


def test_the_network_is_a_graph_other_programs_read(page: Browser) -> None:
    answer = page.get("/api/export/events.gexf")
    assert answer.headers["content-disposition"].startswith("attachment")
    space = {"g": "http://gexf.net/1.3"}
    tree = ElementTree.fromstring(answer.text)
    edges = tree.findall(".//g:edge", space)
    assert {(e.get("source"), e.get("target"), e.get("kind")) for e in edges} == {
        ("the army", "norburg", "ASSAULT"), ("freedonia", "blue front", "CONSULT"),
    }  # fmt: skip
    assert page.json("/api/network")["total"] == len(edges)


@pytest.mark.parametrize(
    "table", ["documents", "sentences", "mentions", "entities", "claims", "timespans", "framing",
              "citations", "incidents", "runs", "judgements"],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_every_table_can_be_taken_away(page: Browser, table: str, kind: str) -> None:
    total = page.json(f"/api/{table}")["total"]
    answer = page.get(f"/api/export/{table}.{kind}")
    assert answer.status_code == 200
    rows = (
        list(csv.reader(io.StringIO(answer.text)))[1:]
        if kind == "csv"
        else answer.text.splitlines()
    )
    assert len(rows) == total
