import precision
import pytest


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(0, 0, 0.0, 1.0), (150, 200, 0.686, 0.805), (10, 10, 0.722, 1.0), (0, 10, 0.0, 0.278)],
)
def test_wilson_interval(right: int, total: int, low: float, high: float) -> None:
    assert precision.wilson(right, total) == pytest.approx((low, high), abs=0.001)


def test_a_draw_rests_on_seed_and_events_alone() -> None:
    events = [{"id": f"{i:03}"} for i in range(50)]
    assert precision.drawn(events, 5, 7) == precision.drawn(events[::-1], 5, 7)
    assert precision.drawn(events, 5, 7) != precision.drawn(events, 5, 8)
    assert len(precision.drawn(events, 99, 7)) == 50


def test_figures_leave_out_what_is_not_judged() -> None:
    rows = [
        {"type_right": True, "parties_right": True, "confidence": 0.9},
        {"type_right": True, "parties_right": False, "confidence": 0.5},
        {"type_right": None, "parties_right": None},
    ]
    found = precision.figures(rows)
    assert found["type"]["right"] == 1.0
    assert found["type_and_parties"] == {"judged": 2, "right": 0.5, "interval": [0.095, 0.905]}
    assert found["type_and_parties_of_confidence_0.8"]["judged"] == 1


def test_the_trigger_is_marked() -> None:
    sentence, trigger = {"start": 4, "stop": 22}, {"start": 10, "stop": 14}
    assert (
        precision.marked(sentence, "Hm. They\n shot at us. So.", trigger) == "They >>shot<< at us."
    )
