"""What pictures are drawn from, the reader's text and windows, and search."""

import pytest
from made_record import ONE, TEXTS, THREE, TWO, Browser, Writer, save, three

from purport.core.rows import Sentence


def test_the_overview_counts_reports_and_documents(page: Browser) -> None:
    found = page.json("/api/overview")
    assert (found["documents"], found["events"], found["undated"]) == (3, 5, 1)
    assert (found["first"], found["last"]) == ("2019-03-06", "2019-03-07")
    assert {line["type"]: line["reports"] for line in found["types"]} == {
        "ASSAULT": 4,
        "CONSULT": 1,
    }
    months = {(line["month"], line["type"]): line["reports"] for line in found["by_month"]}
    assert months == {(None, "ASSAULT"): 3, ("2019-03", "ASSAULT"): 1, ("2019-03", "CONSULT"): 1}
    assert {line["issuer"] for line in found["issuers"]} == {"Test Wire", "Other Wire", "Leaflet"}
    assert found["parties"][0]["name"] == "Blue Front" and found["parties"][0]["events"] == 2
    assert page.json("/api/overview?type=CONSULT")["events"] == 1


def test_the_map_has_places_with_their_doubt_and_counts_the_rest(page: Browser) -> None:
    found = page.json("/api/map")
    assert found["unplaced"] == 2
    norburg = found["places"][0]
    assert (norburg["name"], norburg["reports"], norburg["within_km"]) == ("Norburg", 2, 3.0)
    assert norburg["types"] == {"ASSAULT": 2} and len(norburg["events"]) == 2
    rows = page.json(f"/api/events?place={norburg['place']}")
    assert {row["id"] for row in rows["rows"]} == set(norburg["events"])


def test_the_network_has_signed_dated_edges_and_no_denied_ones(page: Browser) -> None:
    found = page.json("/api/network")
    edges = {(e["actor"], e["recipient"]): e for e in found["edges"]}
    assert edges["freedonia", "blue front"]["sign"] == 1
    assert edges["the army", "norburg"]["sign"] == -1
    assert edges["the army", "norburg"]["first"] == "2019-03-05"
    assert {node["entity"] for node in found["nodes"]} == {
        "freedonia", "blue front", "the army", "norburg",
    }  # fmt: skip
    few = page.json("/api/network?limit=1")
    assert len(few["edges"]) == 1 and few["total"] == 2 and len(few["nodes"]) == 2


def test_the_timeline_has_the_days_of_reports(page: Browser) -> None:
    found = page.json("/api/timeline")
    assert found["reports"] == [{"day": "2019-03-05", "n": 1}, {"day": "2019-03-20", "n": 1}]


def test_the_naming_table_sets_names_beside_each_other(page: Browser) -> None:
    found = page.json("/api/naming")
    rows = {row["plain"]: row for row in found["rows"]}
    assert set(rows) == {"blue front", "so-called blue front"}
    assert rows["so-called blue front"]["by_issuer"] == {"Leaflet": 1}
    assert rows["so-called blue front"]["polarity"] == "negative"
    assert rows["blue front"]["naming"] == "neutral" and rows["blue front"]["total"] == 1
    cell = page.json("/api/naming/places?issuer=Leaflet&party=blue+front&name=so-called+Blue+Front")
    assert [row["document"] for row in cell["rows"]] == ["leaflet.txt"]
    assert cell["rows"][0]["sentence"]["text"] == THREE
    assert page.json("/api/naming?issuer=Other+Wire")["rows"][0]["plain"] == "blue front"


def test_an_issuer_in_capitals_is_the_same_issuer(page: Browser) -> None:
    TEXTS["again.txt"] = ("LEAFLET", None, THREE)
    made = three("again.txt")
    del TEXTS["again.txt"]
    save(page.page.folder, made)
    page.page.refresh()
    row = page.json("/api/naming?naming=loaded")["rows"][0]
    assert row["by_issuer"] == {"Leaflet": 2}
    cell = page.json("/api/naming/places?issuer=Leaflet&party=blue+front")
    assert [place["document"] for place in cell["rows"]] == ["again.txt", "leaflet.txt"]


@pytest.mark.parametrize(
    "view", ["overview", "map", "network", "timeline", "facets/events", "naming", "incidents"]
)
def test_where_nothing_fits_every_view_is_empty_and_none_breaks(page: Browser, view: str) -> None:
    filters = "issuer=Nobody" if view == "naming" else "type=AID&issuer=Nobody"
    assert page.get(f"/api/{view}?{filters}").status_code == 200


def document(page: Browser, name: str) -> str:
    """The id of a document."""
    return str(page.json(f"/api/documents?document={name}")["rows"][0]["id"])


def test_a_document_opens_with_its_layout_and_its_words_in_windows(page: Browser) -> None:
    ident = document(page, "wire/two.txt")
    head = page.json(f"/api/documents/{ident}/text")
    assert head["length"] == len(TWO) and head["document"] == "wire/two.txt"
    assert head["blocks"] == [{"start": 0, "stop": len(TWO), "kind": "paragraph", "level": None}]
    found = page.json(f"/api/documents/{ident}/window?start=30&stop=60")
    assert found["text"] == TWO[30:60]
    assert [e["type"] for e in found["events"]] == ["CONSULT"]
    assert [m["text"] for m in found["mentions"]] == ["Blue Front"]
    assert len(found["sentences"]) == 1 and found["sentences"][0]["role"] == "report"
    whole = page.json(f"/api/documents/{ident}/window")
    assert whole["text"] == TWO and len(whole["events"]) == 2
    assert {m["text"] for m in whole["mentions"] if m["place"]} == {"Norburg", "Oslo"}


@pytest.mark.parametrize("span", ["start=5&stop=2", "start=0&stop=x", "start=-1"])
def test_a_window_that_is_none_is_refused(page: Browser, span: str) -> None:
    answer = page.get(f"/api/documents/{document(page, 'wire/two.txt')}/window?{span}")
    assert answer.status_code == 400


def test_offsets_count_code_points_beyond_the_first_plane(page: Browser) -> None:
    made = Writer("emoji.txt", "😀😀 نص عربي. The end came.")
    made.add(Sentence, "The end came.", block="b")
    save(page.page.folder, made)
    page.page.refresh()
    ident = document(page, "emoji.txt")
    start = made.document.text.index("The")
    found = page.json(f"/api/documents/{ident}/window?start={start}&stop={start + 7}")
    assert found["text"] == "The end"
    assert found["sentences"][0]["start"] == start


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("army", ["wire/one.txt"]),
        ("shelled", ["leaflet.txt", "wire/one.txt", "wire/two.txt"]),
        ('"ten people"', ["wire/one.txt"]),
        ("NEAR(freedonia oslo, 9)", ["wire/two.txt"]),
        ("freedon*", ["wire/two.txt"]),
        ("shelled NOT army", ["leaflet.txt", "wire/two.txt"]),
        ("cease-fired", ["wire/two.txt"]),
        ("so-called", ["leaflet.txt"]),
        ('"', []),
        ("AND", []),
        ("nothinglikeit", []),
        ("", []),
        ("(((", []),
        ("text:army OR", []),
    ],
)
def test_search_finds_words_phrases_and_what_people_type(
    page: Browser, query: str, names: list[str]
) -> None:
    answer = page.get("/api/search", params={"q": query})
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert sorted(hit["document"] for hit in found["hits"]) == names
    assert found["total"] == len(names)


def test_a_hit_shows_its_words_and_where_they_stand(page: Browser) -> None:
    hit = page.json("/api/search?q=army")["hits"][0]
    parts = hit["snippet_parts"]
    assert [part["text"] for part in parts if part["hit"]] == ["army"]
    words = "".join(part["text"] for part in parts)
    assert ONE[hit["start"] : hit["start"] + len(words)] == words
    of = page.json(f"/api/documents/{hit['document_id']}")
    assert (hit["issuer"], hit["published"]) == (of["issuer"]["name"], of["published"])
