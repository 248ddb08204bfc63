"""GeoJSON, GEXF and Web Annotations: what other programs read."""

from typing import Any
from xml.etree import ElementTree

import pytest

from purport.exports import geojson, gexf
from purport.exports.annotation import annotation

TEXT = "Before. Army shelled Norburg. After."


def party(name: str, entity: str | None = None) -> dict[str, Any]:
    return {"start": None, "stop": None, "text": None, "entity": entity, "name": name,
            "country": "FRE", "sector": None}  # fmt: skip


def event(**changes: Any) -> dict[str, Any]:
    shape = {
        "id": "e", "document": "d.txt", "start": 8, "stop": 28, "text": "Army shelled Norburg",
        "type": "ASSAULT", "mode": "beat", "modality": "asserted",
        "actors": [party("Army", "army")], "recipients": [party("Norburg")],
        "place": {"name": "Norburg", "text": "Norburg", "kind": "city", "lat": 60.0, "lon": 10.0,
                  "country": "NBG", "within_km": 3.0},
        "when": {"from": "2019-03-05", "to": "2019-03-06", "precision": "day"},
        "sources": ["Wire"], "confidence": 0.5,
    }  # fmt: skip
    return shape | changes


@pytest.mark.parametrize("place", [None, {"name": "X", "lat": None, "lon": None}])
def test_only_placed_events_are_points(place: Any) -> None:
    found = list(geojson.features([event(), event(place=place)]))
    assert len(found) == 1
    assert found[0]["geometry"]["coordinates"] == [10.0, 60.0]  # longitude first
    assert found[0]["properties"]["within_km"] == 3.0


def test_a_graph_counts_ties_with_their_days_and_leaves_denials_out() -> None:
    nodes, edges = gexf.graph(
        [event(), event(when={"from": "2018-01-01"}), event(modality="denied"),
         event(actors=[]), event(when=None, type="AID")]
    )  # fmt: skip
    assert [(e["actor"], e["type"], e["n"], e["sign"]) for e in edges] == [
        ("army", "AID", 1, 1), ("army", "ASSAULT", 2, -1),
    ]  # fmt: skip
    assert (edges[1]["first"], edges[1]["last"]) == ("2018-01-01", "2019-03-05")
    assert {n["entity"]: n["events"] for n in nodes} == {"army": 3, "name:norburg": 4}


def test_names_that_are_no_xml_are_written_as_words() -> None:
    nodes, edges = gexf.graph([event(actors=[party('<&"\0\x0b\ufffe', "a<b")])])
    tree = ElementTree.fromstring("".join(gexf.lines(nodes, edges)))
    labels = {n.get("id"): n.get("label") for n in tree.iter("{http://gexf.net/1.3}node")}
    assert labels["a<b"] == '<&"\ufffd\ufffd\ufffd'


def test_an_annotation_points_by_quote_and_by_place() -> None:
    found = annotation(event(), {"id": "d", "document": "d.txt", "text": TEXT})
    quote, position = found["target"]["selector"]
    assert quote == {"type": "TextQuoteSelector", "exact": "Army shelled Norburg",
                     "prefix": "Before. ", "suffix": ". After."}  # fmt: skip
    assert TEXT[position["start"] : position["end"]] == quote["exact"]
    assert found["body"][0]["value"] == "ASSAULT.beat"
    assert "when: 2019-03-05" in {body["value"] for body in found["body"]}
