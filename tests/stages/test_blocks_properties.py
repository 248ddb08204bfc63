"""Nothing of a text is lost between its blocks, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from purport.core.document import new_document
from purport.core.rows import Block
from purport.core.views import view
from purport.stages.blocks import blocks

LINES = st.sampled_from(
    ["The army left the town of", "Karst on Monday.", "and the", "Page 2 of 3", "\f", "", " ",
     "- item",
     "1. Demands", "# Head", "> quote", "| a | b |", "|---|---|", "=====", "---", "```",
     "﴿ آية ﴾", "نص",
     "BY JANE ROE", "ENDS", "12", "\u200f", "a\tb\tc", "key: value", "\x00",
     "    indented line", "with-"]
)  # fmt: skip
TEXTS = st.lists(LINES | st.text(max_size=12), max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\x85"]).map(
        lambda end: end.join(lines)
    )
)


@given(TEXTS)
def test_every_visible_character_lies_in_exactly_one_block(text: str) -> None:
    found = [b for b in blocks(new_document("a", text, "0")) if isinstance(b, Block)]
    at = 0
    for block in found:
        assert at <= block.start < block.stop <= len(text)
        assert not text[at : block.start].strip()
        at = block.stop
        edges = [edge for hole in block.holes for edge in hole]
        assert edges == sorted(edges)
        assert all(block.start <= edge <= block.stop for edge in edges)
        view(text, block)
    assert not text[at:].strip()
    assert len({block.id for block in found}) == len(found)
