"""Quotations in the text: pairs, kinds of marks, paragraphs, apostrophes, and marks left open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from make import document

from purport.core.rows import Block
from purport.stages.attribution.quotes import Quotation, quotations


def found(text: str) -> list[Quotation]:
    doc = document(text)
    return quotations(doc.text, doc[Block])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We stay," he said. "They go."', ['"We stay,"', '"They go."']),
        ("“We stay,” he said.", ["“We stay,”"]),
        ("He said: «We stay.»", ["«We stay.»"]),
        ("''We stay,'' he said.", ["''We stay,''"]),
        ("``We stay,'' he said.", ["``We stay,''"]),
        ("„Wir bleiben“, he said.", ["„Wir bleiben“"]),
        ("He said ‘we stay’ to them.", ["‘we stay’"]),
        ("He said 'we stay' to them.", ["'we stay'"]),
        ("“We heard ‘go home’ again,” he said.", ["“We heard ‘go home’ again,”"]),
        ('"We stay,” he said.', ['"We stay,”']),
        ("The ministers' plan and Omar's plan differ.", []),
        ("The so-called 'Republic's' army left.", ["'Republic's'"]),
        ("It is 5 o'clock in the rebels' town.", []),
        ("We stay,” he said.", []),
    ],
)
def test_marks_are_paired_by_kind(text: str, quoted: list[str]) -> None:
    assert [text[q.start : q.stop] for q in found(text)] == quoted


def test_a_quotation_runs_on_through_paragraphs_that_open_with_the_mark() -> None:
    text = "“We came at dawn.\n\n“We left at dusk.”\n\nNobody spoke."
    (one,) = found(text)
    assert [text[p.start : p.stop] for p in one.parts] == [
        "“We came at dawn.",
        "“We left at dusk.”",
    ]
    assert one.closed


def test_a_mark_that_nothing_answers_ends_with_its_paragraph() -> None:
    text = '"We came at dawn and we stay.\n\nNobody else spoke.'
    (one,) = found(text)
    assert text[one.start : one.stop] == '"We came at dawn and we stay.'
    assert not one.closed


def test_short_quoted_words_are_not_long() -> None:
    assert [q.long for q in found('A "safe zone" is "what we all want for them".')] == [False, True]


@given(st.text(alphabet="ab .,\n\"“”‘’'«»`", min_size=1, max_size=60))
def test_quotations_stand_in_order_and_inside_the_text(text: str) -> None:
    last = 0
    for quotation in found(text):
        for part in quotation.parts:
            assert last <= part.start < part.stop <= len(text)
            last = part.stop
