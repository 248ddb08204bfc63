"""Text from documents is shown as text."""

import pytest

from purport.cli.terminal import one_line, safe


@pytest.mark.parametrize(
    "text", ["\x1b[2Jgone", "\x1b]0;title\x07", "a\u202egnp.exe", "\x00", "\x9b31m", "b\rb"]
)
def test_nothing_in_a_text_can_steer_the_terminal(text: str) -> None:
    assert not any(ord(c) < 32 or ord(c) in (127, 0x9B, 0x202E) for c in safe(text))


def test_one_line_is_cut_with_an_ellipsis() -> None:
    assert one_line("a\nb   c", 4) == "a b…"
    assert one_line(None) == ""
