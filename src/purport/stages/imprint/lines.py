"""The first lines of a document without marks of layout, up to where its story begins."""

import re
from collections.abc import Sequence

from msgspec import Struct

from purport.core.frontmatter import front_matter

HEAD_CHARS = 2_500
HEAD_LINES = 16
FOOT_CHARS = 400
PROSE_WORDS = 14  # a line from here on, or with a full stop behind six words, is the story
_LEADING = re.compile(r"^[\s#>*_~\[\]=-]+|^\(\s*(?=\W)")
_TRAILING = re.compile(r"[\s#*_~=\]]+$")
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]+\)")
_WHOLLY_MARKED = re.compile(r"^\s*([*_]{1,3})[^*_].*\1\s*$")
_RULE = re.compile(r"^[\W_]*$")
_NOTE = re.compile(r"^\W*written\s+for\b.*\bsample\b", re.IGNORECASE)
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z'’./ -]{2,}(?:,[^()\n]{0,40})?(?:\([^()\n]{2,40}\)\s*)?"
    r"|[A-Z][a-z]+(?:[ ,][^()\n]{0,40})?\([A-Z][^()\n]{1,40}\)\s*)[-–—_]{1,2}\s"
)


class Line(Struct, frozen=True):
    """A line's words and where they stand; `rank` is that of a markdown heading, 0 for none."""

    text: str
    start: int
    stop: int
    rank: int = 0


def head_lines(text: str) -> tuple[Sequence[Line], Line | None]:
    """The lines before the story, and the story's first line where there is one."""
    front = front_matter(text)
    at = 0 if front is None else front.stop
    found: list[Line] = []
    headline_over_dateline = _is_over_dateline(text[at : at + HEAD_CHARS])
    for raw in text[at : at + HEAD_CHARS].splitlines(keepends=True):
        line = _line(raw, at)
        at += len(raw)
        if line is None:
            continue
        first = headline_over_dateline and not found
        if not first and _is_prose(line) and _WHOLLY_MARKED.match(raw) is None:
            return found, line
        found.append(line)
        if len(found) >= HEAD_LINES:
            break
    return found, None


def _is_over_dateline(text: str) -> bool:
    """Whether the second paragraph opens with a dateline: then the first is a headline."""
    paragraphs = re.split(r"\n[ \t\r]*\n\s*", text.strip(), maxsplit=2)
    return (
        len(paragraphs) > 1
        and len(paragraphs[0].split()) <= 2 * PROSE_WORDS
        and _DATELINE.match(paragraphs[1]) is not None
        and _DATELINE.match(paragraphs[0]) is None
    )


def foot_lines(text: str) -> Sequence[Line]:
    """The lines of the last stretch of the text, in order."""
    at = max(0, len(text) - FOOT_CHARS)
    found: list[Line] = []
    for raw in text[at:].splitlines(keepends=True):
        line = _line(raw, at)
        at += len(raw)
        if line is not None:
            found.append(line)
    return found


def _line(raw: str, at: int) -> Line | None:
    if _RULE.match(raw) is not None or _NOTE.match(raw) is not None:
        return None
    leading = _LEADING.match(raw)
    first = leading.end() if leading is not None else 0
    trailing = _TRAILING.search(raw)
    last = trailing.start() if trailing is not None else len(raw)
    if first >= last:
        return None
    marks = raw.lstrip()
    rank = len(marks) - len(marks.lstrip("#"))
    words = _LINK.sub(r"\1", raw[first:last]).replace("**", "").replace("__", "")
    return Line(" ".join(words.split()), at + first, at + last, rank)


def _is_prose(line: Line) -> bool:
    """Whether the story begins here: a dateline, or a line that reads as a sentence."""
    if line.rank:
        return False
    if _DATELINE.match(line.text) is not None:
        return True
    words = line.text.split()
    small = sum(word[:1].islower() for word in words)
    if line.text.endswith((".", "?", "!", ":", ",", ".”", '."')) and len(words) > 6 and small > 3:
        return True
    return len(words) >= PROSE_WORDS and small * 2 > len(words)
