"""Finding the row a judgement is about after a document was read again."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_judgements import MACHINE, judged

from purport.core.spans import Span
from purport.record.judgements import Quote
from purport.review.anchor import changed, fitting, places
from purport.review.judging import quote

TEXT = "On Monday they shelled it. On Sunday they shelled it. Nobody came."


def row(start: int, stop: int, **more: Any) -> dict[str, Any]:
    """An event's shape with its trigger where `they shelled it` would have it."""
    shape = {**MACHINE, "id": f"{start}", "start": start, "stop": stop,
             "trigger": {"start": start + 4, "stop": start + 11, "text": "shelled"}}  # fmt: skip
    return shape | more


@pytest.mark.parametrize(("start", "place"), [(10, 10), (37, 37)])
def test_the_words_around_tell_equal_quotes_apart(start: int, place: int) -> None:
    made = judged("Ann", "e", "accept", quote=quote(TEXT, start, start + 15), start=start + 500)
    assert places(TEXT, made)[0] == Span(place, place + 15)


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace(" ", "\n"), TEXT.replace("they shelled", "they  \n shelled"),
        f"A new first page.\n{TEXT}", TEXT.replace("Nobody", "Somebody"),
    ],
)  # fmt: skip
def test_another_reader_s_line_breaks_and_pages_do_not_matter(text: str) -> None:
    found = places(text, judged("Ann", "e", "accept", quote=quote(TEXT, 37, 52), start=37))
    assert "".join(text[found[0].start : found[0].stop].split()) == "theyshelledit"
    before = "".join(text[: found[0].start].split())
    assert before.endswith("OnSunday")


@pytest.mark.parametrize("exact", ["", "   ", "they fed it"])
def test_words_that_are_gone_are_nowhere(exact: str) -> None:
    assert places(TEXT, judged("Ann", "e", "accept", quote=Quote("", exact, ""))) == []


@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 20), st.text(max_size=10))
def test_a_quote_is_found_in_a_longer_text(text: str, start: int, length: int, before: str) -> None:
    exact = text[start : start + length]
    if exact.strip():
        made = judged("Ann", "e", "accept", quote=quote(text, start, start + length), start=start)
        longer = before + text
        assert any(longer[s.start : s.stop] == exact for s in places(longer, made))


HERE = Span(10, 25)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([row(10, 25)], "10"),
        ([row(10, 19), row(37, 52)], "10"),  # a shorter clause round the same word
        ([row(10, 25, type="AID")], None),
        ([row(10, 25, type="AID"), row(10, 25, id="right")], "right"),
        ([row(10, 60, trigger={"start": 44, "stop": 50, "text": "Nobody"})], None),
        ([row(12, 25, trigger={"start": 12, "stop": 13, "text": "x"})], "12"),
        ([], None),
    ],
)
def test_a_verdict_stays_with_its_kind_and_its_words(
    rows: list[dict[str, Any]], found: str | None
) -> None:
    made = judged("Ann", "e", "accept", start=0)
    chosen = fitting(made, HERE, rows)
    assert (None if chosen is None else chosen["id"]) == found


def test_a_correction_also_fits_what_it_says() -> None:
    made = judged("Ann", "e", "correct", {"type": "AID"})
    assert fitting(made, HERE, [row(10, 25, type="AID")]) is not None


@pytest.mark.parametrize(
    ("verdict", "value", "now", "told"),
    [
        ("accept", None, {}, ()),
        ("accept", None, {"modality": "denied"}, ("modality",)),
        ("accept", None, {"actors": []}, ("actors",)),
        ("accept", None, {"actors": [{"name": "The Army", "entity": "army"}]}, ()),
        ("accept", None, {"when": {"from": "2019-01-01", "to": None}}, ("when",)),
        ("correct", {"modality": "denied"}, {"modality": "denied"}, ()),
        ("correct", {"modality": "denied"}, {"modality": "planned"}, ("modality",)),
        ("reject", None, {"actors": []}, ()),
    ],
)
def test_what_the_machine_says_otherwise_is_told(
    verdict: Any, value: Any, now: dict[str, Any], told: tuple[str, ...]
) -> None:
    made = judged("Ann", "e", verdict, value)
    assert changed(made, row(10, 25, **now)) == told
