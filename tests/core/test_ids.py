"""Ids."""

from hypothesis import given
from hypothesis import strategies as st

from purport.core.document import document_id
from purport.core.ids import content_id

# A part may not hold the separator itself; names and numbers never do.
part = st.text(st.characters(exclude_characters="\x1f"))


@given(st.lists(part, min_size=1), st.lists(part, min_size=1))
def test_other_parts_have_another_id(a: list[str], b: list[str]) -> None:
    assert (content_id(*a) == content_id(*b)) == (a == b)


def test_an_id_is_the_same_everywhere() -> None:
    assert content_id("a", 1, None) == content_id("a", 1, None)
    assert len(document_id("wire/one.txt")) == 16
    assert document_id("wire/one.txt") == "c1b4a095e6b284c6"
