import own
import pytest


def event(start: int, stop: int, modality: str = "asserted", confidence: float = 0.5) -> dict:
    trigger = {"start": start, "stop": stop}
    return {"trigger": trigger, "modality": modality, "type": "ASSAULT", "confidence": confidence}


def gold(start: int, stop: int, modality: str = "asserted") -> dict:
    return {
        "id": "m1.1", "start": start, "stop": stop, "modality": modality, "type": "ASSAULT",
        "trigger": "x", "text": "x",
    }  # fmt: skip


def count(kind: str, low: int | None, high: int | None, *, part: bool = False) -> dict:
    return {"kind": kind, "min": low, "max": high, "part": part, "of_whom": None}


def test_the_event_with_the_same_trigger_answers() -> None:
    events = [event(0, 4), event(5, 9, confidence=0.4), event(5, 9, confidence=0.7)]
    assert own.answering(gold(5, 9), events) is events[2]
    assert own.answering(gold(4, 5), events) is None


def test_a_missing_event_is_wrong() -> None:
    rows = [gold(0, 4), gold(5, 9, "denied")]
    figures, wrong = own.modality_figures(rows, {"m1": [event(0, 4)]})
    assert figures["found"] == 0.5
    assert figures["macro_F1"] == 0.2  # asserted right, four classes at nought
    assert len(wrong) == 1


@pytest.mark.parametrize(
    ("found", "exact"),
    [
        ([count("killed", 31, 31)], True),
        ([count("killed", 31, 31), count("killed", 9, 9)], True),
        ([count("killed", 9, 9)], False),
        ([count("killed", 31, None)], False),
        ([count("injured", 31, 31)], False),
        ([count("killed", 31, 31), count("killed", 4, 4)], False),
    ],
)
def test_numbers_must_be_the_same_but_for_subgroups(found: list[dict], exact: bool) -> None:
    wanted = [count("killed", 31, 31), count("killed", 9, 9, part=True)]
    assert own.count_exact(wanted, found) is exact


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("civilians", "civilians", True),
        ("elderly villagers", "villagers", True),
        ("soldiers", "civilians", False),
        (None, "civilians", False),
    ],
)
def test_groups_are_the_same_by_their_last_word(one: str | None, other: str, same: bool) -> None:
    assert own.same_head(one, other) is same
