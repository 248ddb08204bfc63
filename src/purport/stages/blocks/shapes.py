"""The shape of one line, told from the line and the one before it: item, heading, quotation ..."""

import re
from collections.abc import Sequence

from purport.stages.blocks import furniture
from purport.stages.blocks.lines import LABEL, Line

_ITEM = re.compile(
    r"(?:[•·▪◦‣∙●○■□➢►✓]\s*|(?:[-–—*+]|\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|[a-z]\.|\(?[ivxIVX]{2,6}[.)]"
    r"|\([ivx]\))\s+|\.[ \xa0]{2,})(?=\S)"
)
_BULLET = re.compile(r"[•·▪◦‣∙●○■□➢►✓]|\.[ \xa0]{2,}")
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")
_QUOTED = re.compile(r"(?:>\s?)+")
_CELLS = re.compile(r"\t+|\s{3,}|\s*\|\s*")
_FENCE = re.compile(r"```|~~~")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")

MANY_CELLS = 3  # a row of a table has at least this many, each of few words
WORDS_IN_CELL = 5
LONGEST_FENCED = 200  # lines; marks further apart are two slips, and what lies between is text


def mark(lines: list[Line], *, other_script: bool) -> None:
    """Write the shape of each line into it.

    `other_script` says whether the whole text is in a right-to-left script, so that a line in one
    is nothing special.
    """
    rtl = not other_script and any(_RIGHT_TO_LEFT.search(line.text) for line in lines)
    heads = furniture.running_heads(lines)
    fenced = _fenced(lines)
    for i, line in enumerate(lines):
        before = lines[i - 1] if i else None
        if i in fenced:
            line.shape = "table"
        elif i in heads:
            line.shape = "furniture"
        else:
            after = lines[i + 1] if i + 1 < len(lines) else None
            _mark_one(line, before, after, rtl=rtl)
    _mark_tables(lines)


def _fenced(lines: Sequence[Line]) -> set[int]:
    """The lines of code and tables between fences; a fence that nothing closes is only a line."""
    fences = [
        i for i, line in enumerate(lines)
        if line.text[0] in "`~" and _FENCE.match(line.text) is not None
    ]  # fmt: skip
    found: set[int] = set()
    k = 0
    while k + 1 < len(fences):
        first, last = fences[k], fences[k + 1]
        if last - first <= LONGEST_FENCED:
            found.update(range(first, last + 1))
            k += 2
        else:
            k += 1
    return found


def share_right_to_left(text: str) -> float:
    """The share of the text's letters that are Arabic, Hebrew or Syriac."""
    letters = sum(map(str.isalpha, text))
    theirs = sum(map(str.isalpha, _RIGHT_TO_LEFT.findall(text)))
    return theirs / letters if letters else 0.0


def _mark_one(line: Line, before: Line | None, after: Line | None, *, rtl: bool) -> None:
    text = line.text
    if _underlines(line, before):
        line.shape, line.marker = "underline", len(text)
    elif (heading := _HASHES.match(text)) is not None:
        line.shape, line.marker = "heading", heading.end()
    elif furniture.is_definite(line):
        line.shape = "furniture"
    elif (quoted := _QUOTED.match(text)) is not None:
        line.shape, line.marker = "quotation", quoted.end()
    elif rtl and _is_verse(text) and not _in_sentence(before, line, after):
        line.shape = "quotation"
    elif (item := _ITEM.match(text)) is not None and _may_open(line, before):
        line.shape, line.marker = "item", item.end()
    elif (
        len(text) <= furniture.LONGEST
        and furniture.is_likely(text)
        and not _in_sentence(before, line, after)
    ):
        line.shape = "likely"


def _underlines(line: Line, before: Line | None) -> bool:
    """Whether the line is the rule under a heading ("=====")."""
    return (
        line.text[0] in "=-~"
        and _UNDERLINE.fullmatch(line.text) is not None
        and before is not None
        and line.blanks == 0
        and before.shape == "text"
        and not before.ended
        and len(before.text) <= 100
        and abs(len(before.text) - len(line.text)) <= max(3, len(before.text) // 2)
    )


def _in_sentence(before: Line | None, line: Line, after: Line | None) -> bool:
    """Whether a sentence runs from the line above through this one into the line below."""
    if before is None or line.blanks or before.ended:
        return False
    if before.binds:
        return True
    return len(before.text) >= 30 and after is not None and after.blanks == 0 and after.lower


def _may_open(line: Line, before: Line | None) -> bool:
    """Whether an item can begin here: not in mid-sentence, where a wrapped line may start "15."."""
    if before is None or line.blanks or before.shape != "text":
        return True
    if _BULLET.match(line.text) is not None or before.ended or line.indent > before.indent:
        return True
    number = _NUMBER.match(line.text)
    if number is not None and int(number[1]) > 1:
        return False
    return len(before.text) < LABEL and not before.binds


def in_ornate_brackets(text: str) -> bool:
    """Whether the text is one verse in ﴿ ﴾, in reading order or as a printer's order has it."""
    return text[0] in "﴿﴾" and text.rstrip(" .\u200e\u200f")[-1] in "﴿﴾" and len(text) > 2


def _is_verse(text: str) -> bool:
    """Whether a line is mostly in a right-to-left script, or stands in ornate brackets."""
    if in_ornate_brackets(text):
        return True
    return _RIGHT_TO_LEFT.search(text) is not None and share_right_to_left(text) > 0.6


def _mark_tables(lines: list[Line]) -> None:
    """Runs of two lines or more that fall into cells are a table."""
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.shape in ("text", "item", "likely") and _is_row(line.text):
            if not run or line.blanks < 2:
                run.append(line)
                continue
        elif line is not None and run and not line.blanks and set(line.text) <= set("|-: +=\t"):
            run.append(line)  # the rule under a table's head
            continue
        if len(run) > 1:
            for row in run:
                row.shape, row.marker = "table", 0
        run = [line] if line is not None and _is_row(line.text) and line.shape == "text" else []


def _is_row(text: str) -> bool:
    if "\t" not in text and "   " not in text and "|" not in text:
        return False
    cells = [cell for cell in _CELLS.split(text) if cell]
    if len(cells) < MANY_CELLS and not (len(cells) == 2 and ("\t" in text or text[0] == "|")):
        return False
    return sum(len(cell.split()) for cell in cells) <= WORDS_IN_CELL * len(cells)
