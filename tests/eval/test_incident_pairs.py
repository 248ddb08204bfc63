from typing import Any

import incident_pairs


def event(
    id: str, document: str, day: str | None = "2020-01-01", type: str = "AID", who: str = "e"
) -> dict[str, Any]:
    return {
        "id": id, "document": document, "type": type, "when": {"from": day} if day else None,
        "actors": [{"entity": who, "country": "MLI"}], "recipients": [], "place": None,
    }  # fmt: skip


def by_id(*events: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in events}


def ids(pairs: list) -> list[tuple[str, str]]:
    return [(one["id"], other["id"]) for one, other in pairs]


def test_grouped_pairs_are_all_pairs_of_an_incident() -> None:
    events = by_id(event("1", "a"), event("2", "b"), event("3", "c"))
    found = incident_pairs.grouped_pairs(events, [{"id": "i", "events": ["3", "1", "2"]}])
    assert ids(found) == [("1", "2"), ("1", "3"), ("2", "3")]


def test_pairs_apart_are_alike_in_type_party_and_day_and_of_two_documents() -> None:
    events = by_id(
        event("1", "a"), event("2", "b", "2020-01-03"), event("3", "b", "2020-01-04"),
        event("4", "a"), event("5", "c", type="ASSAULT"), event("6", "c", None),
        event("7", "d", who="f"),
    )  # fmt: skip
    incidents = [{"id": "i", "events": ["4", "2"]}]
    found = ids(incident_pairs.pairs_apart(events, incidents))
    assert found == [("1", "2"), ("1", "6"), ("2", "6"), ("3", "6"), ("4", "6")]


def test_half_of_those_drawn_are_of_two_documents() -> None:
    across = [(event(f"a{i}", "a"), event(f"b{i}", "b")) for i in range(20)]
    within = [(event(f"c{i}", "c"), event(f"d{i}", "c")) for i in range(20)]
    found = incident_pairs.drawn(across + within, 10, 1)
    assert sum(p[0]["document"] != p[1]["document"] for p in found) == 5
    assert found == incident_pairs.drawn(across + within, 10, 1)
    assert len(incident_pairs.drawn(across + within[:2], 10, 1)) == 10


def test_figures_count_both_lots_apart() -> None:
    def judged(one: str, other: str, *, grouped: bool, same: bool | None) -> dict[str, Any]:
        return {"a": {"document": one}, "b": {"document": other}, "grouped": grouped, "same": same}

    rows = [
        judged("a", "b", grouped=True, same=True),
        judged("a", "a", grouped=True, same=False),
        judged("a", "b", grouped=False, same=False),
        judged("a", "b", grouped=False, same=None),
    ]
    found = incident_pairs.figures(rows)
    assert found["grouped"]["right"] == 0.5
    assert found["grouped_across_documents"] == {
        "judged": 1,
        "right": 1.0,
        "interval": [0.207, 1.0],
    }
    assert found["apart"]["judged"] == 1


def test_judged_pairs_are_found_again_by_the_place_of_their_triggers() -> None:
    events = by_id(*({**event(i, i), "trigger": {"start": 3, "stop": 7}} for i in "123"))
    pairs = [("1", "2"), ("1", "3"), ("1", "4")]
    judged = [
        {"a": {"document": a, "start": 3}, "b": {"document": b, "start": 3}, "grouped": True}
        for a, b in pairs
    ]
    found = incident_pairs.as_now(judged, events, [{"id": "i", "events": ["1", "2"]}])
    assert [row["grouped"] for row in found] == [True, False]


def test_joined_counts_pairs_of_two_documents() -> None:
    tables = {
        "documents": [{"id": "a"}, {"id": "b"}],
        "events": [{"id": str(i), "document": "ab"[i % 2]} for i in range(4)],
        "incidents": [{"id": "i", "events": ["0", "1", "2"]}, {"id": "j", "events": ["3"]}],
    }
    found = incident_pairs.joined(tables)
    assert (found["pairs_of_events"], found["pairs_of_documents"]) == (2, 1)
