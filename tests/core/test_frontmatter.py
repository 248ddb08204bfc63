"""What stands between two rules at the top of a markdown file."""

import pytest

from purport.core.frontmatter import front_matter, front_values

FRONT = """
---
Title: "Two days on: a report"
date: 2016-05-03
author: [A. Roe, 'B. Doe']
issuer:
  - Northern Wire
  - NW
tags:
---
# Head
"""


def test_values_are_heard_in_every_common_form() -> None:
    assert front_values(FRONT) == {
        "title": "Two days on: a report",
        "date": "2016-05-03",
        "author": "A. Roe, B. Doe",
        "issuer": "Northern Wire, NW",
        "tags": None,
    }


def test_it_ends_with_its_second_rule() -> None:
    span = front_matter(FRONT)
    assert span is not None
    assert FRONT[span.start : span.stop].startswith("---\nTitle")
    assert FRONT[span.start : span.stop].endswith("tags:\n---")


@pytest.mark.parametrize(
    "text",
    ["", "# Head", "---\nOnly a rule over a text.\n---\n", "text\n---\na: b\n---\n", "---\na: b\n"],
)
def test_other_texts_have_none(text: str) -> None:
    assert front_matter(text) is None
    assert front_values(text) == {}


def test_many_lines_without_an_end_are_no_trap() -> None:
    assert front_matter("---\n" + "  a: b\r\n" * 5000) is None
