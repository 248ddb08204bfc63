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
      | (?:please\s+)?(?:subscribe|sign\s+up|unsubscribe|click\s+here|follow\s+us
        | share\s+this\s*(?:[:!]|$|on\b|article\b|story\b|page\b))
      | read\s+(?:more|also)\b | see\s+also\b | related\s*: | advertisement\b
      | photo(?:graph)?s?\s*: | for\s+(?:more|further)\s+information\b
      | for\s+immediate\s+release | (?:press|media)\s+contact
      | (?:the\s+)?views\s+expressed\b | disclaimer\b | (?:source|sources|via)\s*: | end(?:s)?\s*$
      | this\s+(?:article|story|report)\s+(?:was|has\s+been)\b.{0,40}(?:updated|first\s+published|
        corrected|originally)
      | this\s+(?:article|text|story)\s+may\s+be\s+(?:re)?(?:published|produced|printed)
      | for\s+(?:interviews|enquiries|inquiries|media)\b.{0,20}:
      | (?:our\s+|your\s+)?ref(?:erence)?\s*[.:]
      | (?:published|posted|updated|issued|printed|compiled)\s+(?:(?:on|by|at|in)\b|\d).{0,60}$
      | annex(?:es)?\b | encl(?:osure)?s?\b.{0,5}: | \(?end\s+of\s+\w+\)?\s*$
      | next\s+(?:issue|session|brief(?:ing)?|bulletin|edition)\s*:
      | (?:yours\s+)?(?:respectfully|sincerely|faithfully)\b.{0,12}$ | signed\b.{0,40}$
      | done\s+(?:at|in)\b | adopted\s+(?:at|by)\b | (?:an\s+)?editorial(?:,.{1,40})?$
      | the\s+(?:author|writer)\s+(?:is|was|has|teaches|works|lives|reports)\b
      | (?:the\s+following\s+is|this\s+is)\s+(?:an?\s+)?(?:unofficial|abridged|edited)\b
      | (?:sermon|speech|address|lecture|remarks)\s+(?:given|delivered|held)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATED = re.compile(
    rf"""^(?:[^\W\d_][\w.'’-]*[ ,]+){{1,4}}(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}
        |{_MONTH}\s+\d{{1,2}})(?:,?\s+\d{{4}})?\.?(?:\s*\([^()]{{2,40}}\))?\s*[.:—–-]*$
      | ^\d{{1,2}}\s+{_MONTH}\s+\d{{4}}$
      | ^(?-i:[Bb]y|BY)\s+(?-i:[A-Z])[\w.'’-]*(?:\s+(?-i:[A-Z])[\w.'’-]*){{1,3}}(?:,.{{2,40}})?$""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENS, _CLOSES = "“\"«‘'﴿", "”\"»’'﴾"
LONG = 300  # code points of somebody's words from which they are a quotation at length
BESIDE = 60  # code points between a quotation and the scripture it is from
LEAST = 20  # code points; what is shorter is a title or a name
NEAREST = 40  # stretches looked at before a sentence: nested claims are never so many
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
        named = {claim.id for claim in doc[Claim] if claim.source_start is not None}
        self.owned = sorted((c.start, c.stop) for c in doc[Content] if c.claim in named)
        self.first = len(doc.text) - len(doc.text.lstrip())


def by_layout(doc: Document, sentence: Sentence, layout: Layout) -> tuple[SentenceRole, str] | None:
    """The role that layout decides and the rule, or None where the words must."""
    kind = layout.kinds.get(sentence.block)
    if kind == "furniture":
        return "boilerplate", "block.furniture"
    text = doc.words(sentence)
    if len(text) <= SHORT and _is_boilerplate(text):
        return "boilerplate", "line"
    if sentence.start <= layout.first and _is_title(doc, sentence, text):
        return "heading", "first_line"
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
    if _is_whole_quotation(text) and not _is_owned(sentence, layout):
        return "quotation", "nobodys"
    return None


def _is_whole_quotation(text: str) -> bool:
    """Whether one pair of quotation marks holds all the words, and they are more than a name."""
    bare = text.strip(" \n\t*_>-—–")
    if bare[:1] not in _OPENS or len(bare) < LEAST:
        return False
    inner = bare[1:].rstrip(" .,;:!?…")
    return inner[-1:] in _CLOSES and not any(mark in _CLOSES[:3] for mark in inner[:-1])


def _is_owned(sentence: Sentence, layout: Layout) -> bool:
    """Whether the text says whose words these are: a verse or a proverb is nobody's in the text."""
    at = bisect_left(layout.owned, (sentence.stop, 0))
    return any(sentence.start < stop for _, stop in layout.owned[max(0, at - NEAREST) : at])


def _is_boilerplate(text: str) -> bool:
    """Whether a short line frames the text: a credit, a reference, a bare place and day."""
    bare = text.strip(" *_>#")
    if _BOILERPLATE.match(bare) is not None:
        return True
    return _DATED.match(bare) is not None


def _is_title(doc: Document, sentence: Sentence, text: str) -> bool:
    """Whether the first words of a document stand on a line of their own and ask or call out."""
    alone = doc.text[sentence.stop : sentence.stop + 2].strip(" ")[:1] == "\n"
    return alone and len(text) <= SHORT and text.rstrip()[-1:] in "?!"


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
