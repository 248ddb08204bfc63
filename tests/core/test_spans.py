"""Spans and views."""

from hypothesis import given
from hypothesis import strategies as st

from purport.core.spans import Span, hull, plain_view, view_of

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda t: Span(min(t), max(t)))


@given(spans, spans)
def test_overlap_is_mutual(a: Span, b: Span) -> None:
    assert a.overlaps(b) == b.overlaps(a)


@given(spans, spans)
def test_overlap_means_a_shared_character(a: Span, b: Span) -> None:
    shared = set(range(a.start, a.stop)) & set(range(b.start, b.stop))
    assert a.overlaps(b) == bool(shared) or a.start == a.stop or b.start == b.stop


@given(st.lists(spans, min_size=1))
def test_the_hull_covers_all(found: list[Span]) -> None:
    assert all(hull(found).covers(span) for span in found)


@given(st.text(min_size=1), st.integers(0, 9))
def test_a_plain_view_maps_each_character_to_its_place(text: str, start: int) -> None:
    view = plain_view(text, start)
    assert view.span(0, len(text)) == Span(start, start + len(text))


def test_a_view_that_skips_maps_to_the_whole_stretch() -> None:
    text = "with-\ndraw now"
    view = view_of([("with", 0), ("draw", 6), (" ", 10), ("now", 11)])
    assert view.text == "withdraw now"
    found = view.span(0, 8)
    assert text[found.start : found.stop] == "with-\ndraw"


def test_an_empty_stretch_maps_to_an_empty_one() -> None:
    assert plain_view("abc", 5).span(1, 1) == Span(6, 6)
    assert plain_view("abc", 5).span(3, 3) == Span(8, 8)
