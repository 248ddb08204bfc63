"""The lines of a text that have something on them, with what stood between them."""

import re

from msgspec import Struct

from purport.core.spans import Offset

_ENDED = re.compile(r"[.!?…؟。:;][\"'”’»›)\]*_﴾\u200e\u200f]*(?:\[\d{1,3}\])*$")
_SENTENCE_ENDED = re.compile(r"[.!?…؟。][\"'”’»›)\]*_﴾\u200e\u200f]*(?:\[\d{1,3}\])*$")
_OPENING = "\"'“”‘’«‹([*_`>\u200e\u200f\u202a-\u202e…"
_SMALL_NAME = re.compile(
    r"(?:al|el|ar|as|ad|an|at|az|ash)-[^\W\d_]|(?:de|van|von|bin|ibn|abu)\s[A-Z]|[a-z]{1,2}[A-Z]"
)
_LAST_WORD = re.compile(r"(?:^|[\s(\"“‘])([^\W\d_][\w'’]*)$")

_WORD = re.compile(r"\S+")

BINDING = frozenset(
    _WORD.findall(
        "the a an of and or to in on at by for with from that which who whose into than as "
        "but between among against under over its their his her our your this these those is "
        "are was were be been has have had will would shall should may might can could must "
        "not no nor if when while because near per via upon about after before during within "
        "without toward towards through"
    )
)
"""Words that cannot end a sentence, a heading or a list item: the text goes on."""

PARTICLES = frozenset(
    _WORD.findall("to in on at by for with from about over through up if is are was")
)
"""Binding words that end short headings and captions all the same: "Get in", "Where it is"."""

LINKING = frozenset(_WORD.findall("the a an of and or which who whose than their his its"))
"""Binding words that end no line in capitals either; "ON" or "NO" may."""

LABEL = 40  # characters; a shorter line may be a heading or label

ABBREVIATIONS = frozenset(
    _WORD.findall(
        "mr mrs ms dr prof gen lt col maj capt sgt adm brig cmdr sen rep gov st u.s u.n u.k "
        "e.u no nos art arts vs etc e.g i.e a.m p.m jan feb mar apr jun jul aug sept sep oct "
        "nov dec para paras vol p pp cf inc ltd co corp"
    )
)
"""Words whose full stop does not end a sentence by itself."""


class Line(Struct, gc=False):
    """One line with something on it; `start` and `stop` leave out the white space around it.

    `blanks` counts the empty lines before it, `paged` says whether a page break stood among them.
    `indent` and `width` are in characters.
    """

    text: str
    start: Offset
    stop: Offset
    indent: int
    blanks: int
    paged: bool
    shape: str = "text"
    marker: int = 0
    """Characters at its start that are a mark of its shape, not words."""

    @property
    def width(self) -> int:
        """From the left edge to its last character."""
        return self.indent + len(self.text)

    @property
    def ended(self) -> bool:
        """Whether it closes with a mark that ends a sentence or opens a list."""
        return _ENDED.search(self.text, max(0, len(self.text) - 24)) is not None

    @property
    def sentence_ended(self) -> bool:
        """Whether it closes with a mark that ends a sentence."""
        return _SENTENCE_ENDED.search(self.text, max(0, len(self.text) - 24)) is not None

    @property
    def binds(self) -> bool:
        """Whether its last word cannot be the last of anything."""
        found = _LAST_WORD.search(self.text, max(0, len(self.text) - 24))
        if found is None:
            return False
        word = found.group(1)  # as written: "Colombia said No", "TWO DAYS ON" are whole
        if word.isupper() and self.text.isupper():
            return word.lower() in LINKING
        return word in BINDING and (len(self.text) >= LABEL or word not in PARTICLES)

    @property
    def broken(self) -> bool:
        """Whether it ends within a word."""
        return len(self.text) > 2 and (
            self.text[-1] == "\u00ad" or (self.text[-1] in "-\u2010" and self.text[-2].isalpha())
        )

    @property
    def abbreviated(self) -> bool:
        """Whether its full stop may be an abbreviation's."""
        word = self.text.rsplit(None, 1)[-1].lstrip(_OPENING).rstrip(".").lower()
        return self.text.endswith(".") and word in ABBREVIATIONS

    @property
    def lower(self) -> bool:
        """Whether its first letter is a small one, opening quotes and brackets aside.

        Not so for names that are written small: "al-Assad", "de Mistura", "iPhone".
        """
        first = self.text[self.marker : self.marker + 20].lstrip(_OPENING)
        return first[:1].islower() and _SMALL_NAME.match(first) is None

    @property
    def quoted(self) -> bool:
        """Whether it ends with a closing quote, after which "said the minister" may follow."""
        return self.text[-1] in "\"'”’»" and len(self.text) > 1 and not self.text[-2].isspace()

    @property
    def first_word(self) -> int:
        """The length of its first word."""
        at = self.text.find(" ")
        return len(self.text) if at < 0 else at


def split(text: str) -> list[Line]:
    """The lines of the text that are not empty, in order.

    A form feed ends a line and marks a page break. What `str.splitlines` takes for a line's end
    is one, so every character that is not white space lies in exactly one line.
    """
    lines: list[Line] = []
    at = blanks = 0
    paged = False
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            left = len(raw) - len(raw.lstrip())
            first = at + left
            indent = left if "\t" not in raw[:left] else len(raw[:left].expandtabs(8))
            lines.append(Line(bare, first, first + len(bare), indent, blanks, paged))
            blanks, paged = 0, False
        else:
            blanks += 1
        if raw[-1] == "\f":
            paged = True
        at += len(raw)
    return lines
