"""What stands on a page round a report without being part of what it tells.

Page numbers, running heads, rules, bylines, dates of issue, addresses, notices of copyright, links
to other pages. Patterns are whole lines, so words of a report that merely begin like one are kept.
"""

import re
from collections import Counter

from purport.stages.blocks.lines import Line

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\.?,?\s+)"
_DAY = (
    rf"{_WEEKDAY}?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_CLOCK = r"(?:,?\s*(?:at\s+|[|–-]\s*)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?)?"
_NAME = (
    r"(?:[A-ZÀ-Þ][\w.'’-]*|de|del|al|el|bin|ibn|abu|van|von|der)"
    r"(?:\s+(?:[A-ZÀ-Þ][\w.'’-]*|de|del|al|el|bin|ibn|abu|van|von|der)){0,5}"
)

PAGE_NUMBER = re.compile(
    r"[-–—|\[~\s]*(?:page|pg\.?|p\.)\s*\|?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\]~\s]*"
    r"|[-–—|~]+\s*\d{1,4}\s*[-–—|~]+|\[\s*\d{1,4}\s*\]|\d{1,3}|\d{1,4}\s*(?:of|/)\s*\d{1,4}"
    r"|\d{1,4}\s*\|\s*p\s?a\s?g\s?e",
    re.IGNORECASE,
)
_PAGE_IN_HEAD = re.compile(
    r"(?:.{0,80}\s)?[|(\[–—-]*\s*page\s+\d{1,4}\s+(?:of|/)\s+\d{1,4}\b[)\]|]*(?:\s.{0,60})?",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:[-–—_=*#~•·+|<>/\\]\s*){3,}")
_CLOSING = re.compile(
    r"[-–—*\s]*(?:ENDS?|FIN|E\s?N\s?D\s?S|30)[-–—*\s]*|\(?(?:MORE|more)\)?|<!--.*-->", re.DOTALL
)
_TRANSLATED = re.compile(
    r"[(\[]?\s*(?:(?:un)?official\s+|full\s+|machine\s+)?(?:translated|translation)"
    r"(?:\s+(?:from|by|of)\s+[^.]{0,60})?\s*[)\]]?\.?",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    rf"(?:By|BY|Written by|Reported by|Reporting by|Editing by|Posted by|Story by)\s+{_NAME}"
    rf"(?:(?:,|\s+and|\s+&|;|\s*\||\s+[–—-])\s*(?:(?:in|for|at|of|with|Editing by|Writing by)\s+)?"
    rf"(?:the\s+)?{_NAME}|\s+(?:in|for|at|of)\s+(?:the\s+)?{_NAME})*\.?"
    r"|(?:By|BY|From) (?:a|an|our|the) [\w ]{0,40}"
    r"(?:correspondents?|reporters?|writers?|editors?|staff|desk|agenc(?:y|ies))"
    r"(?: in [\w ,]{2,30})?"
)
_DATESTAMP = re.compile(
    rf"(?:(?:published|posted|updated|last\s+(?:updated|modified)|issued|released)(?:\s+on)?:?\s+)?"
    rf"{_DAY}{_CLOCK}",
    re.IGNORECASE,
)
_PLACE_AND_DAY = re.compile(
    rf"[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+){{0,3}}(?:,\s?[A-ZÀ-Þ][\w. ]{{1,30}})?"
    rf"(?:,\s?|\s[-–—]\s?)(?i:{_DAY})(?:\s*\((?i:translat)[^()]{{0,40}}\))?"
)
_NUMBERED = re.compile(
    rf"(?:[\w ]{{2,40}}\s)?(?:no|nr|vol|issue)\.?\s*\d+\s*[/,;·|–—-]?\s*{_DAY}", re.IGNORECASE
)
_NOTE = re.compile(r"\[[^\[\]]{4,300}\]")
_LABELLED = re.compile(
    r"(?:date|published|posted|updated|last updated|source|author|from|to|cc|subject|"
    r"tel(?:ephone)?|"
    r"phone|fax|mobile|e-?mail|website|web|contacts?|"
    r"(?:media|press)\s+(?:contacts?|enquiries|inquiries)|"
    r"press release(?:\s+no\.?)?|ref(?:erence)?(?:\s+no\.?)?|embargo(?:ed)?(?:\s+until)?|location|"
    r"filed under|tags?|topics?|categor(?:y|ies)|related(?:\s+\w+)?|photo(?:\s+credit)?|image|"
    r"credit|"
    r"coordinates|share|keywords|language|isbn|doi|url|permalink|copyright)\s?:(?!//)\s?.{0,120}",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:for (?:more|further|additional) (?:information|details)|"
    r"(?:media|press) (?:contact|enquir|inquir)|"
    r"to unsubscribe|follow (?:us|@)|sign up (?:for|to)|subscribe (?:to|now)|click here|visit our|"
    r"this (?:e-?mail|message) (?:was|is|may)).{0,300}",
    re.IGNORECASE | re.DOTALL,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)\s*\d{4}|copyright\s+(?:©|\(c\)|\d{4})|all rights reserved).{0,300}"
    r"|.{0,200}\ball rights reserved\.?|.{0,80}©\s*\d{4}.{0,120}",
    re.IGNORECASE | re.DOTALL,
)
_NAVIGATION = re.compile(
    r"(?:print|email|share|tweet|read more|also read|see also|related articles?|"
    r"related stories|more news|"
    r"advertisement|sponsored|back to top|top of page|home|next|previous|menu|search|"
    r"log in|sign in|"
    r"for immediate release|press release|news release|media release|"
    r"not for publication|unclassified|"
    r"share (?:this|on)(?: \w+){0,3}|(?:story|article) continues below.{0,40}|"
    r"skip to \w+(?: \w+)?)[.:…>»]*"
    r"|(?:[\w ]{2,25}\s[>»|]\s){2,}[\w ]{2,40}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"[<(\[]?(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,20}|(?:\+|00)\d[\d\s()-]{6,20})[>)\]]?"
)

_DEFINITE = (PAGE_NUMBER, _PAGE_IN_HEAD, _RULE, _CLOSING, _TRANSLATED)
_LIKELY = (
    _BYLINE,
    _DATESTAMP,
    _PLACE_AND_DAY,
    _NUMBERED,
    _NOTE,
    _LABELLED,
    _RIGHTS,
    _NAVIGATION,
    _ADDRESS,
    _CONTACT,
)

_HINT = re.compile(
    r"^(?:By|BY|From|Written|Reported|Reporting|Editing|Posted|Story)\b|[\d@:©>|\[]|[Rr]ights|RIGHTS|[Cc]opyright"
    r"|^(?i:for|media|press|to|follow|sign|subscribe|click|visit|this)\s"
)
"""What every likely line over `SHORTEST` has; most lines of a report have not, which saves time."""

SHORTEST = 45  # characters
LONGEST = 160  # characters; a longer line is told in words, and no page number or byline
LONGEST_PARAGRAPH = 400  # characters; notices of rights and addresses run over several lines


def is_definite(line: Line) -> bool:
    """Whether the line is furniture wherever it stands, even between the halves of a sentence."""
    text = line.text
    if len(text) > LONGEST:
        return False
    if not any(map(str.isprintable, text)):
        return True
    if text[0].isalpha() and len(text) > 12 and "age" not in text and "AGE" not in text:
        return _TRANSLATED.fullmatch(text) is not None
    return any(pattern.fullmatch(text) for pattern in _DEFINITE) or _is_silent(text)


def is_likely(text: str) -> bool:
    """Whether a line or short paragraph that stands by itself is furniture."""
    text = text.replace("*", "").strip("_ ")
    if len(text) > SHORTEST and _HINT.search(text) is None:
        return False
    return len(text) <= LONGEST_PARAGRAPH and any(
        pattern.fullmatch(text) is not None
        for pattern in (_LIKELY if len(text) <= LONGEST else (_RIGHTS, _CONTACT, _NOTE))
    )


def _is_silent(text: str) -> bool:
    """Whether the text is only marks that nobody sees."""
    return len(text) < 9 and not any(c.isalnum() or c.isprintable() for c in text)


def running_heads(lines: list[Line]) -> set[int]:
    """The positions of lines that repeat at page breaks or in the middle of sentences.

    A head is short, occurs at least twice up to its numbers, and stands within two lines of a
    page break or page number each time but one; or it occurs three times and at least once parts
    a sentence. A line that merely repeats ("Near Mosul, two strikes ...") is none.
    """
    keys = [_key(line) for line in lines]
    counts = Counter(key for key in keys if key is not None)
    repeated = {key for key, count in counts.items() if count > 1}
    if not repeated:
        return set()
    at_edge = _page_edges(lines)
    found: set[int] = set()
    places: dict[str, list[int]] = {key: [] for key in repeated}
    for i, key in enumerate(keys):
        if key is not None and key in repeated:
            places[key].append(i)
    for mine in places.values():
        edges = sum(i in at_edge for i in mine)
        parts = len(mine) > 2 and any(_parts_a_sentence(lines, i) for i in mine)
        if (edges and edges >= len(mine) - 1) or parts:
            found.update(mine)
    return found


_DIGITS = re.compile(r"\d+")


def _key(line: Line) -> str | None:
    """What a running head has in common on all its pages; None for a line of running text."""
    if not 3 <= len(line.text) <= 100 or not any(map(str.isalpha, line.text)):
        return None
    if line.sentence_ended or line.binds or line.lower:
        return None
    return _DIGITS.sub("#", line.text).casefold()


def _page_edges(lines: list[Line]) -> set[int]:
    """The positions within two lines of a page break or a page number."""
    edges: set[int] = set()
    for i, line in enumerate(lines):
        if line.paged:
            edges.update((i - 2, i - 1, i, i + 1))
        elif len(line.text) < 40 and PAGE_NUMBER.fullmatch(line.text) is not None:
            edges.update((i - 2, i - 1, i, i + 1, i + 2))
    return edges


def _parts_a_sentence(lines: list[Line], i: int) -> bool:
    if not 0 < i < len(lines) - 1:
        return False
    before, after = lines[i - 1], lines[i + 1]
    return len(before.text) > 30 and not before.ended and after.lower and not lines[i].lower
