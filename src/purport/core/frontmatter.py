"""The block of `key: value` lines between two rules at the top of a markdown file."""

import re

from purport.core.spans import Offset, Span

_FRONT = re.compile(
    r"\s*---[ \t]*\r?\n"
    r"(?:\w[\w -]{0,39}:[^\n]*\n|[ \t][^\n]*\n|- [^\n]*\n|\r?\n)+?"
    r"---[ \t]*(?=\r?\n|$)"
)

_PAIR = re.compile(r"(\w[\w -]{0,39}):[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.+)")

LONGEST = 20_000  # characters; what is longer is no front matter


def front_matter(text: str) -> Span | None:
    """Where the front matter stands, its two rules included, or None."""
    found = _FRONT.match(text, 0, LONGEST)
    if found is None:
        return None
    return Span(_first(text), found.end())


def _first(text: str) -> Offset:
    return len(text) - len(text.lstrip())


def front_values(text: str) -> dict[str, object]:
    """What the front matter says, keys in lower case; empty where there is none.

    Only what such blocks hold in practice is understood, not all of YAML: a value on the key's
    line, in quotes or not, and lists in brackets or with a dash a line, which are joined by ", ".
    """
    span = front_matter(text)
    values: dict[str, object] = {}
    if span is None:
        return values
    key = ""
    for line in text[span.start : span.stop].splitlines()[1:-1]:
        if (pair := _PAIR.match(line)) is not None:
            key = pair[1].strip().lower()
            values[key] = _value(pair[2]) or None
        elif (item := _ITEM.match(line)) is not None and key:
            before = values[key]
            one = _value(item[1])
            values[key] = f"{before}, {one}" if before is not None else one
    return values


def _value(words: str) -> str:
    """A value without its quotes or brackets."""
    words = words.strip()
    if len(words) > 1 and words[0] == "[" and words[-1] == "]":
        return ", ".join(one for one in map(_value, words[1:-1].split(",")) if one)
    if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'":
        return words[1:-1]
    return words
