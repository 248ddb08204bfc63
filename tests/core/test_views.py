"""The cleaned reading of a block and its way back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.core.document import new_document
from purport.core.rows import Block
from purport.core.views import view, view_between

READINGS = [
    ("The army\nleft.", "The army left."),
    ("The  army \r\n\t left.", "The army left."),
    ("They will with-\ndraw now", "They will withdraw now"),
    ("They will with-\n   draw now", "They will withdraw now"),
    ("the Franco-\nGerman plan", "the Franco-German plan"),
    ("an Iran-\nbacked group", "an Iran-backed group"),
    ("a cross-\nborder raid", "a cross-border raid"),
    ("the US-\nled force", "the US-led force"),
    ("the head-of-\nstate level", "the head-of-state level"),
    ("pages 10-\n12", "pages 10-12"),
    ("short-\nand long-term", "short- and long-term"),
    ("he left -\nshe stayed", "he left - she stayed"),
    ("soft\u00adened, with\u00ad\ndraw", "softened, withdraw"),
    ("a **bold** and *slanted* word", "a bold and slanted word"),
    ("_so_ he said, snake_case, 5 * 3, f**k", "so he said, snake_case, 5 * 3, f**k"),
    ("see [the text](https://a.example/b_c_d) now", "see the text now"),
    ('![a map](map.png "Map") here', "a map here"),
    ("he [the minister] (Reuters) said", "he [the minister] (Reuters) said"),
    ("It ended.[3] It began.[12][13] So.", "It ended. It began. So."),
    ("the o\ufb03ce was \ufb01red on", "the office was fired on"),
    ("said \u200e\u202bal-Quds\u202c\u200f today", "said al-Quds today"),
    ("line<br>line <b>bold</b>", "line line bold"),
    ('known as ""the Lion"" there', 'known as "the Lion" there'),
    ("A\x00B", "A B"),
    ("NAIROBI (AP) _ He", "NAIROBI (AP) _ He"),
    ("\u200e \n", ""),
]


@pytest.mark.parametrize(("text", "read"), READINGS)
def test_a_stretch_is_read_without_what_is_not_words(text: str, read: str) -> None:
    assert view_between(text, 0, len(text)).text == read


def test_a_broken_word_maps_to_all_its_characters() -> None:
    text = "xx They will with-\ndraw now"
    seen = view_between(text, 3, len(text))
    at = seen.text.index("withdraw")
    span = seen.span(at, at + 8)
    assert text[span.start : span.stop] == "with-\ndraw"


def test_holes_are_passed_over_and_the_sentence_is_whole() -> None:
    text = "He said that\n\nPage 2 of 3\n\nthey would with-\n\n[7]\n\ndraw."
    page, number = text.index("Page"), text.index("[7]")
    doc = new_document("a", text, "0")
    block = Block(id="0" * 16, document=doc.id, start=0, stop=len(text), kind="paragraph",
                  holes=((page, page + 11), (number, number + 3)))  # fmt: skip
    assert view(text, block).text == "He said that they would withdraw."


PIECES = st.lists(
    st.sampled_from(
        ["word", "U.S.", " ", "  ", "\n", "\r\n", "-\n", "-", "\u00ad", "\u200f", "**", "*", "_",
         "[", "](http://x.y)", "]", "[1]", '"',
         '""', "\ufb01", "<br>", "\x00", "\f", "é", "م", "(", ")"]
    )
).map("".join)  # fmt: skip


@given(PIECES | st.text(max_size=60), st.integers(0, 5), st.lists(st.integers(0, 60), max_size=4))
def test_origins_never_fall_and_letters_are_the_texts_own(
    text: str, start: int, cuts: list[int]
) -> None:
    start = min(start, len(text))
    edges = sorted(start + cut for cut in cuts if start + cut <= len(text))
    holes = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b]
    seen = view_between(text, start, len(text), holes)
    origins = list(seen.origins)
    assert len(origins) == len(seen.text)
    assert origins == sorted(origins)
    assert all(start <= at < len(text) for at in origins)
    assert not any(a <= at < b for at in origins for a, b in holes)
    assert seen.text == seen.text.strip(" ") and "  " not in seen.text
    for character, at in zip(seen.text, origins, strict=True):
        assert character == text[at] or character in " -" or text[at] in "ﬀﬁﬂﬃﬄﬅﬆ"
