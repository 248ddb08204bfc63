"""Quotations in the text as given: where each opens and closes, over sentences and paragraphs.

Marks are paired inside one block by their kind. A block that opens a quotation and never closes it
is joined with the next one when that begins with the same mark, as newspapers set long speech. An
opening mark that nothing answers runs to the end of its block; a closing one alone is no quotation.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from purport.core.rows import Block
from purport.core.spans import Span

PAIRS = {"“": "”", "«": "»", "„": "“", "‹": "›", "「": "」", "‘": "’", "``": "''", "﴿": "﴾"}
SAME = {'"', "''", "'"}
CLOSING = {"”", "»", "›", "」", "﴾"}
MARK = re.compile(
    r"``|(?<=\S)'(?=''(?!\w))|''|[“”«»„‹›「」﴿﴾\"]|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])[’'](?!\w)"
)
DOUBLE = {'"', "“", "”", "„"}
"""Double marks stand in for one another: word processors turn some and leave others."""
SINGLE = ("'", "‘")
LONG = 5  # words; shorter quoted words are a term or a name unless a cue stands beside them


class Quotation(Struct, frozen=True):
    """Quoted words with their marks: one part a block, in order.

    `words` counts those between the marks. `closed` is false where no closing mark was found.
    """

    parts: tuple[Span, ...]
    words: int
    closed: bool = True

    @property
    def start(self) -> int:
        """The opening mark."""
        return self.parts[0].start

    @property
    def stop(self) -> int:
        """After the closing mark of the last part."""
        return self.parts[-1].stop

    @property
    def long(self) -> bool:
        """Whether it is long enough to be speech without more evidence."""
        return self.words >= LONG


def quotations(text: str, blocks: Sequence[Block]) -> list[Quotation]:
    """Every quotation outside any other one, in text order."""
    found: list[Quotation] = []
    carried: list[tuple[Span, str]] = []
    for block in blocks:
        opening = _opening(text, block.start, block.stop)
        if carried and opening != carried[0][1]:
            found.append(_joined(text, [span for span, _ in carried], closed=False))
            carried = []
        pieces, last = _pairs(text, block.start, block.stop)
        if carried:
            first = pieces.pop(0) if pieces else None
            if first is not None:
                spans = [*(span for span, _ in carried), first]
                found.append(_joined(text, spans, closed=True))
                carried = []
        found += [_joined(text, [span], closed=True) for span in pieces]
        if last is not None:
            carried.append(last)
    if carried:
        found.append(_joined(text, [span for span, _ in carried], closed=False))
    return found


def _opening(text: str, start: int, stop: int) -> str | None:
    seen = MARK.match(text, start, stop)
    return seen.group() if seen is not None else None


def _joined(text: str, spans: Sequence[Span], *, closed: bool) -> Quotation:
    words = sum(len(text[span.start : span.stop].split()) for span in spans)
    return Quotation(tuple(spans), words, closed)


def _pairs(text: str, start: int, stop: int) -> tuple[list[Span], tuple[Span, str] | None]:
    """The quotations that open and close in [start, stop), and the one that stays open, if any.

    Marks of another kind inside an open quotation belong to it. A single mark that nothing after
    it closes is an apostrophe.
    """
    found: list[Span] = []
    opened: re.Match[str] | None = None
    marks = list(MARK.finditer(text, start, stop))
    last = {sign: _last_closing(text, sign, marks, stop) for sign in SINGLE}
    for number, mark in enumerate(marks):
        sign = mark.group()
        if opened is None:
            if _opens(text, mark, start) and not (sign in SINGLE and last[sign] <= number):
                opened = mark
        elif _closes(text, opened.group(), mark, stop):
            found.append(Span(opened.start(), mark.end()))
            opened = None
    if opened is None:
        return found, None
    tail = len(text[opened.start() : stop].rstrip())
    return found, (Span(opened.start(), opened.start() + tail), opened.group())


def _last_closing(text: str, first: str, marks: Sequence[re.Match[str]], stop: int) -> int:
    """The number of the last mark that may close a quotation opened by `first`, or -1."""
    for number in range(len(marks) - 1, -1, -1):
        if _closes(text, first, marks[number], stop):
            return number
    return -1


def _opens(text: str, mark: re.Match[str], start: int) -> bool:
    sign = mark.group()
    if sign in CLOSING or sign == "’":
        return False
    if sign in PAIRS:
        return True
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    return (before.isspace() or before in "([{—–-:/") and bool(after) and not after.isspace()


def _closes(text: str, first: str, mark: re.Match[str], stop: int) -> bool:
    sign = mark.group()
    if sign != PAIRS.get(first, first) and not (first in DOUBLE and sign in DOUBLE):
        return False
    if sign in {"”", "»", "›", "」", "﴾"}:
        return True
    after = text[mark.end()] if mark.end() < stop else " "
    before = text[mark.start() - 1]
    if before.isspace():
        return after.isspace() and first not in {"'", "‘"} and mark.end() >= stop
    return not after.isalnum()
