"""What the parser is given: pieces of blocks, short enough that memory stays bounded.

A spaCy parser needs memory in proportion to the words it holds at once. A block is one piece unless
it is very long (a file without a paragraph, a line of ten megabytes): then it is cut after a full
stop, or else at white space, or else where it must be.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

MOST_CHARS = 12_000  # of a piece: 2,000 to 2,700 words
# Of the pieces parsed together. A parse holds some 22 kB a word while it is made. Swept 20,000 to
# 150,000 on news: speed within the noise; on one long paragraph 60,000 peak at 528 MB.
GROUP_CHARS = 20_000
NEAR = 2_000  # characters before the limit that are searched for a sentence's end
END = re.compile(r"[.!?][\"”’')\]]?\s+(?=[\"“‘'(\[]?[A-Z])")

T = TypeVar("T")


def pieces(text: str, most: int = MOST_CHARS) -> list[tuple[int, int]]:
    """Stretches of the text, in order, that cover all of it but white space at the cuts."""
    found, start = [], 0
    while len(text) - start > most:
        stop = _cut(text, start + most - NEAR if most > NEAR else start + most // 2, start + most)
        found.append((start, stop))
        start = stop
    found.append((start, len(text)))
    return [(a, b) for a, b in found if text[a:b].strip()]


def _cut(text: str, low: int, high: int) -> int:
    last = 0
    for match in END.finditer(text, low, high):
        last = match.end()
    if last:
        return last
    space = max(text.rfind(mark, low, high) for mark in " \n\t")
    return space + 1 if space >= low else high


def groups(items: Sequence[T], sizes: Sequence[int], most: int = GROUP_CHARS) -> Iterator[list[T]]:
    """The items in order, in groups whose sizes add up to `most` at most (or one item)."""
    group: list[T] = []
    total = 0
    for item, size in zip(items, sizes, strict=True):
        if group and total + size > most:
            yield group
            group, total = [], 0
        group.append(item)
        total += size
    if group:
        yield group
