"""Roles that the place on the page decides: headings, boilerplate, and quotations at length."""

import re
from bisect import bisect_left, bisect_right

from purport.core.document import Document
from purport.core.rows import Block, Citation, Claim, Content, Sentence, SentenceRole

_OTHER_SCRIPT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LETTER = re.compile(r"[^\W\d_]")
_BOILERPLATE = re.compile(
    r"""^[\s*_(\[>#-]*(?:
        (?:un)?official\s+translation | translated\b | translation\b.{0,40}$
      | all\s+rights\s+reserved | copyright\b | ©
      | page\s+\d+ | continued\s+(?:on|from)
      | (?:additional\s+)?reporting\s+by\b | edit(?:ed|ing)\s+by\b | writing\s+by\b
      | written\s+for\b.{0,60}\bsample
      | (?:please\s+)?(?:subscribe|sign\s+up|unsubscribe|click\s+here|follow\s+us|share\s+this)\b
      | read\s+(?:more|also)\b | see\s+also\b | related\s*: | advertisement\b
      | photo(?:graph)?s?\s*: | for\s+(?:more|further)\s+information\b
      | for\s+immediate\s+release | (?:press|media)\s+contact
      | (?:the\s+)?views\s+expressed\b | disclaimer\b | (?:source|sources|via)\s*: | end(?:s)?\s*$
      | this\s+(?:article|story|report)\s+(?:was|has\s+been)\b.{0,40}(?:updated|first\s+published|
        corrected|originally)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENS, _CLOSES = "“\"«‘'﴿", "”\"»’'﴾"
LONG = 300  # code points of somebody's words from which they are a quotation at length
BESIDE = 60  # code points between a quotation and the scripture it is from
SHORT = 90  # code points; a longer sentence that begins "translated" tells something


class Layout:
    """What decides roles by place: kinds of blocks by id, scripture, quotations at length."""

    def __init__(self, doc: Document) -> None:
        self.kinds = {block.id: block.kind for block in doc[Block]}
        self.scripture = [(c.start, c.stop) for c in doc[Citation] if c.kind == "scripture"]
        direct = {claim.id for claim in doc[Claim] if claim.manner == "direct"}
        self.long = [
            (content.start, content.stop)
            for content in doc[Content]
            if content.claim in direct and content.stop - content.start >= LONG
        ]
        self.starts = [start for start, _ in self.long]


def by_layout(doc: Document, sentence: Sentence, layout: Layout) -> tuple[SentenceRole, str] | None:
    """The role that layout decides and the rule, or None where the words must."""
    kind = layout.kinds.get(sentence.block)
    if kind == "furniture":
        return "boilerplate", "block.furniture"
    text = doc.words(sentence)
    if len(text) <= SHORT and _BOILERPLATE.match(text) is not None:
        return "boilerplate", "line"
    if kind == "heading":
        return "heading", "block.heading"
    if kind == "quotation":
        return "quotation", "block.quotation"
    if not text.isascii() and _is_other_script(text):
        return "quotation", "script"
    if layout.scripture and _is_scripture(text, sentence, layout):
        return "quotation", "scripture"
    if layout.long and _is_in_long(sentence, layout):
        return "quotation", "at_length"
    return None


def _is_other_script(text: str) -> bool:
    other = len(_OTHER_SCRIPT.findall(text))
    return other > 0 and other * 2 > len(_LETTER.findall(text))


def _is_scripture(text: str, sentence: Sentence, layout: Layout) -> bool:
    """Whether the sentence is a quotation and the place in scripture stands in it or beside it."""
    near = any(
        start < sentence.stop + BESIDE and sentence.start - BESIDE < stop
        for start, stop in layout.scripture
    )
    bare = text.strip(" \n\t*_>-—–")
    return near and (
        bare[:1] in _OPENS
        or any(bare.startswith(mark) for mark in ("[", "("))
        or (bare[-1:] in _CLOSES and bare.count(bare[-1:]) == 1)
    )


def _is_in_long(sentence: Sentence, layout: Layout) -> bool:
    at = bisect_right(layout.starts, sentence.start + 2) - 1
    first = max(0, bisect_left(layout.starts, sentence.start - 4 * LONG))
    return any(
        start <= sentence.start + 2 and sentence.stop <= stop + 2
        for start, stop in layout.long[first : at + 1]
    )
