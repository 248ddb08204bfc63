from typing import Any

import incidents
import pytest


def event(id: str, start: int, stop: int, type: str = "ASSAULT", **more: Any) -> dict[str, Any]:
    return {
        "id": id, "start": start, "stop": stop, "trigger": {"start": start, "stop": stop},
        "type": type, "confidence": 0.5, "document": "d", "when": None, "place": None,
        "actors": [], "recipients": [], **more,
    }  # fmt: skip


def account(document: str, start: int, quote: str, standing: str = "account") -> dict[str, Any]:
    return {"document": document, "start": start, "quote": quote, "standing": standing}


@pytest.mark.parametrize(
    ("ours", "precision", "recall"),
    [
        ({"a": 1, "b": 1, "c": 2}, 1.0, 1.0),
        ({"a": 1, "b": 1, "c": 1}, 0.556, 1.0),
        ({"a": 1, "b": 2, "c": 3}, 1.0, 0.667),
    ],
)
def test_b_cubed_counts_each_item_by_its_two_groups(
    ours: dict, precision: float, recall: float
) -> None:
    found = incidents.b_cubed({"a": "x", "b": "x", "c": "y"}, ours)
    assert found["P"] == pytest.approx(precision, abs=0.001)
    assert found["R"] == pytest.approx(recall, abs=0.001)


def test_an_account_is_answered_by_the_event_of_its_type() -> None:
    events = [event("1", 0, 4, "ACCUSE"), event("2", 5, 9), event("3", 20, 25)]
    assert incidents.answer(account("d", 0, "shot them"), "ASSAULT", events) is events[1]
    assert incidents.answer(account("d", 10, "elsewhere"), "ASSAULT", events) is None


def test_the_baseline_goes_by_type_day_and_country() -> None:
    one = event("1", 0, 4, when={"from": "2020-01-02"}, place={"country": "MLI"})
    two = event("2", 0, 4, actors=[{"country": "MLI"}])
    assert incidents.base_key(one, {}) == ("ASSAULT", "2020-01-02", "MLI")
    assert incidents.base_key(two, {"d": "2020-01-02"}) == ("ASSAULT", "2020-01-02", "MLI")


def found_incident(accounts: list[tuple[str, str, int]], **more: Any) -> dict[str, Any]:
    rows = [{"event": e, "document": d, "group": g, "standing": "account"} for e, d, g in accounts]
    groups = {g for _, _, g in accounts}
    return {
        "id": "i", "events": [e for e, _, _ in accounts], "accounts": rows,
        "independent": len(groups), "disputes": [], **more,
    }  # fmt: skip


def gold_incident(**more: Any) -> dict[str, Any]:
    return {
        "id": "g", "type": "ASSAULT", "groups": [["a", "b"], ["c"]], "disputes": [],
        "accounts": [account(d, 0, "shot") for d in "abc"], **more,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("accounts", "right", "of_held", "parted"),
    [
        ([("1", "a", 0), ("2", "b", 0), ("3", "c", 1)], 1.0, 1.0, 1.0),
        ([("1", "a", 0), ("2", "b", 1), ("3", "c", 1)], 1.0, 1.0, 0.0),
        ([("1", "a", 0), ("2", "b", 0)], 0.0, 1.0, 1.0),
        ([("1", "a", 0), ("2", "b", 0), ("4", "z", 1)], 1.0, 0.0, 1.0),
        ([("3", "c", 0)], 0.0, 0.0, 0.0),
    ],
)
def test_independence_is_right_by_number_and_by_groups(
    accounts: list, right: float, of_held: float, parted: float
) -> None:
    gold = [gold_incident()]
    answered = {("g", i): event(str(i + 1), 0, 4) for i in range(3)}
    best = incidents.best_incidents(gold, answered, [found_incident(accounts)])
    found, _ = incidents.independence_figures(gold, best)
    assert (found["right"], found["right_of_held"], found["groups_right"]) == (
        right, of_held, parted,
    )  # fmt: skip
    assert found["of_two_documents"] == (len(accounts) > 1)


def test_disputes_are_compared_by_field_and_then_by_holders() -> None:
    sides = [{"value": "1", "documents": ["a"]}, {"value": "at least 2", "documents": ["c"]}]
    lost = [{"field": "injured", "values": sides}]
    gold = [gold_incident(disputes=[{"field": "killed", "values": sides}, *lost])]
    ours = found_incident(
        [("1", "a", 0)],
        disputes=[{"field": "killed", "values": sides}, {"field": "actor", "values": sides}],
    )
    told = {
        "a": [event("1", 0, 4, counts=[{"kind": "killed", "min": 1, "max": 1}])],
        "c": [event("2", 0, 4, counts=[{"kind": "killed", "min": 2, "max": None}])],
    }
    answered = {("g", i): None for i in range(3)}
    figures, wrong = incidents.dispute_figures(gold, {"g": ours}, told, answered)
    assert (figures["P"], figures["R"], figures["holders_right"]) == (0.5, 0.5, 1.0)
    assert (figures["within_reach"], figures["F1_within_reach"]) == (1, 0.667)
    assert len(wrong) == 2
