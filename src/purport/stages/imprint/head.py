"""What each line of a document's head is: its date, byline, body, kind, masthead or title."""

import re
from collections.abc import Sequence

from msgspec import Struct

from purport.core.calendar import written_dates
from purport.stages.imprint.lines import Line

_TRANSLATED = re.compile(
    r"\(?\s*\b(?:un-?official\s+|non-official\s+|courtesy\s+|official\s+)?translat(?:ed|ion)\b"
    r"(?:\s+(?:from|by|of)\b[^)\n]{0,40})?\s*\)?",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"^(?:by|BY|By)\s+((?:(?:Dr|Prof|Mr|Mrs|Ms|Sheikh|Ustadh)\.?\s+)?[A-Z][\w.'’-]+"
    r"(?:\s+(?:al-|bin\s|ibn\s|van\s|de\s|von\s)?[A-Z][\w.'’-]*){0,4}"
    r"(?:\s+and\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){0,3})?)\s*(?:,.*|\|.*)?$"
)
_BODY = re.compile(
    r"^(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:ministry|department|office|bureau|directorate|embassy|"
    r"(?:permanent\s+)?mission|consulate|secretariat|council|committee|commission|spokesperson|"
    r"spokesman|presidency|agency|command|general\s+staff|information\s+service|media\s+wing|"
    r"press\s+service)\b.{0,20}\b(?:of|for|to)\s+\S.{2,80}$",
    re.IGNORECASE,
)
_SUBLINE = re.compile(
    r"\b(?:information|press|media|office|department|section|bureau|desk|service|weekly|daily|"
    r"newsletter|bulletin|letter|digest|journal|monthly|update|(?:issue|vol|no)\.?\s*\d+)\b",
    re.IGNORECASE,
)
_KINDS = (
    (re.compile(r"^(?:press|news|media)\s+release\b|^for\s+immediate\s+release", re.I),
     "press_release"),
    (re.compile(r"^(?:remarks|speech|address|keynote|sermon|lecture)\b(?:\s+(?:by|of|at|to)\b|$)",
                re.I), "speech"),
    (re.compile(r"^(?:joint\s+|official\s+|press\s+|public\s+)?(?:statement|communiqu[eé]|declaration)"
                r"\b(?!s)", re.I), "statement"),
    (re.compile(r"^(?:(?:security\s+council|general\s+assembly)\s+)?resolution\s+\S*\d", re.I),
     "resolution"),
    (re.compile(r"^(?:opinion|commentary|comment|editorial|op-?ed|analysis|viewpoint|column)\b",
                re.I), "commentary"),
    (re.compile(r"\b(?:report|update)\s+(?:no|nr|#)\.?\s*\d|^(?:annual|special|situation|weekly)\s+"
                r"report\b|^report\s+(?:of|on|by)\b", re.I), "report"),
)  # fmt: skip
_PARTS = re.compile(r"\s*(?:[·•|/]|\s[-–—]\s)\s*")
_PLACE = re.compile(r"^(?:[A-ZÀ-Ý][\w.'’-]*)(?:[ -](?:[A-ZÀ-Ý][\w.'’-]*|de|del|la|al|el|of)){0,3}$")
_WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b\.?",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"""^(?:
        (?P<place>[A-Z][A-Z'’./ -]{2,}?(?:,\s[A-Z][A-Za-z'’. ]{1,24}?)?)
        (?:,?\s+(?:\d{1,2}\s+[A-Z][a-z]+\.?|[A-Z][a-z]+\.?\s+\d{1,2})(?:,?\s+\d{4})?)?
        \s*(?:\((?P<agency>[A-Z][^()]{1,40})\))?
      | (?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?(?:,\s[A-Z][A-Za-z. ]{1,24}?)?)
        (?:,?\s+(?:\d{1,2}\s+[A-Z][a-z]+\.?|[A-Z][a-z]+\.?\s+\d{1,2})(?:,?\s+\d{4})?)?
        \s*\((?P<bureau>[A-Z][^()]{1,40})\)
    )\s*[-–—_]{1,2}\s""",
    re.VERBOSE,
)
MASTHEAD_WORDS = 6
_INVOCATION = re.compile(
    r"^\W*(?:in\s+the\s+name\s+of\s+(?:allah|god)\b|b[ie]sm\s?i?l?lah|peace\s+be\s+(?:up)?on\b|"
    r"praise\s+be\s+to\s+(?:allah|god)\b|o\s+allah\b)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^(?:published|posted|updated|last\s+updated|issued|dated?)\b\W*$", re.I)
_RUBRIC = re.compile(
    r"^(?:opinion|commentary|comment|editorial|op-?ed|analysis|viewpoint|column)\s*[|:·•–—-]\s*"
    r"(?=\S)", re.IGNORECASE,
)  # fmt: skip
_RULING_BODY = re.compile(
    r"^(?:(?:UN|United\s+Nations)\s+)?(?:Security\s+Council|General\s+Assembly|Human\s+Rights\s+"
    r"Council|Economic\s+and\s+Social\s+Council)$", re.IGNORECASE,
)  # fmt: skip
_SYMBOL = re.compile(r"^(?:S|A|E|A/HRC)/[\w/.-]*\d[\w/.-]*(?:\s*\(\d{4}\))?$")
_ABOUT = re.compile(r"\b(?:regarding|concerning|about|following|condemning|welcoming)\b", re.I)
_WRITERS = re.compile(
    r"^\W*(?:Reporting|Writing|Written|Report)\s+by\s+((?:[A-Z][\w.'’-]+(?:\s+(?:and|al-|bin|van|de))?"
    r"[ ,]*)+?)(?=\s+(?:in|at|from)\b|[;.)]|$)"
)
_NAME = re.compile(r"^[A-Z][\w'’-]+(?:\s+(?:[A-Z]\.|al-|bin|ibn|van|de|von))?\s+[A-Z][\w'’-]+$")
_CREDIT = re.compile(r"^\W*(?P<agency>[A-Z][\w'’ -]{2,40}),\s+from\s+[A-Z]")


class Said(Struct, frozen=True):
    """Words of the head and where they stand."""

    value: str
    start: int
    stop: int


class Head(Struct):
    """What was found in a head; each None where it is not told."""

    title: Said | None = None
    masthead: Said | None = None
    body: Said | None = None
    agency: Said | None = None
    author: Said | None = None
    place: Said | None = None
    kind: Said | None = None
    translated: Said | None = None


def read_head(
    lines: Sequence[Line], story: Line | None, capitals: frozenset[str], text: str
) -> Head:
    """The head's particulars; `capitals` are names known to be places, in lower case."""
    head = Head()
    headlines: list[Line] = []
    for line in lines:
        _read(line, head, headlines, capitals, text)
    if story is not None:
        _read_dateline(story, head, text)
    _name(head, headlines, text)
    return head


def _read(
    line: Line, head: Head, headlines: list[Line], capitals: frozenset[str], text: str
) -> None:
    words = line.text
    if _INVOCATION.match(words) is not None or _SYMBOL.match(words) is not None:
        return
    if _RULING_BODY.match(words) is not None:
        head.body = head.body or _said(text, line, words)
        return
    note = _TRANSLATED.search(words)
    if note is not None and (note.start() == 0 or words[note.start()] == "("):
        head.translated = head.translated or _said(text, line, note.group())
        words = (words[: note.start()] + words[note.end() :]).strip(" -–—·|")
        if not words:
            return
    byline = _BYLINE.match(words)
    if byline is not None:
        head.author = head.author or _said(text, line, byline.group(1))
        return
    rubric = _RUBRIC.match(words)
    if rubric is not None and not headlines:
        head.kind = head.kind or Said("commentary", line.start, line.start + rubric.end())
        title = words[rubric.end() :]
        at = text.find(title, line.start, line.stop)
        headlines.append(Line(title, max(at, line.start), line.stop, 1))
        return
    commentary = head.kind is not None and head.kind.value == "commentary"
    if commentary and headlines and head.author is None and _NAME.match(words) is not None:
        head.author = _said(text, line, words)
        return
    if head.author is not None and not headlines and not line.rank and words.endswith("."):
        # The story's first sentence below a byline.
        return
    city = words.split(",")[0].strip()
    if headlines and head.place is None and len(words.split()) <= 4 and city.lower() in capitals:
        head.place = _said(text, line, city)
        return
    for pattern, kind in _KINDS:
        if head.kind is None and pattern.search(words) is not None:
            head.kind = Said(kind, line.start, line.stop)
            if len(words.split()) <= 4 and kind in ("press_release", "commentary"):
                return
    if _read_dated(line, words, head, headlines, capitals, text):
        return
    if words.lower().startswith("by a ") or words.lower().startswith("from our "):
        return
    if _BODY.match(words) is not None and len(words.split()) <= 14:
        name, place = _parted(words, capitals)
        head.body = head.body or _said(text, line, name)
        head.place = head.place or (_said(text, line, place) if place is not None else None)
        return
    _, place = _parted(words, capitals)
    if place is not None and _SUBLINE.search(words) is not None:
        head.place = head.place or _said(text, line, place)
        return
    about = _ABOUT.search(words) is not None
    if (
        headlines
        and not (line.rank or about)
        and _SUBLINE.search(words)
        and len(words.split()) <= 8
    ):
        return
    headlines.append(line)


def _read_dated(
    line: Line, words: str, head: Head, headlines: list[Line], capitals: frozenset[str], text: str
) -> bool:
    """Whether the line holds a date; what stands before it is a place, a masthead or neither."""
    written = next(written_dates(words), None)
    if written is None:
        return False
    rest = _WEEKDAY.sub("", words[: written.start]).strip(" ,-–—·|/•()")
    if not rest or _LABELLED.match(rest) is not None:
        return True
    parts = [part.strip(" ,") for part in _PARTS.split(rest) if part.strip(" ,")]
    last = parts[-1].rsplit(", ", 1)[-1]
    fits = _PLACE.match(last) is not None and _SUBLINE.search(last) is None
    known = last.lower() in capitals
    if fits and (known or headlines or len(parts) > 1):
        head.place = head.place or _said(text, line, last)
        parts = parts[:-1] if parts[-1] == last else parts
    if parts and not headlines and head.masthead is None and _is_masthead(parts[0]):
        head.masthead = _said(text, line, parts[0])
    return True


def _read_dateline(story: Line, head: Head, text: str) -> None:
    found = _DATELINE.match(story.text)
    if found is None:
        return
    place = (found.group("place") or found.group("town")).strip(" ,")
    agency = found.group("agency") or found.group("bureau")
    head.place = head.place or _said(text, story, place)
    if agency is not None:
        head.agency = _said(text, story, agency)


def _name(head: Head, headlines: Sequence[Line], text: str) -> None:
    """Tells the masthead from the title among the headlines."""
    if not headlines:
        return
    first = headlines[0]
    name = _PARTS.split(first.text)[0]
    alone = len(headlines) == 1 and head.masthead is None
    if alone and _is_masthead(name) and _SUBLINE.search(name) is not None:
        head.masthead = _said(text, first, name)
        return
    if head.masthead is None and len(headlines) > 1 and _is_masthead(name):
        head.masthead = _said(text, first, name)
        first = headlines[1]
    head.title = _said(text, first, first.text)


def _is_masthead(words: str) -> bool:
    parts = words.split()
    if not 1 <= len(parts) <= MASTHEAD_WORDS or words.endswith((".", "?", "!")):
        return False
    small = [w for w in parts if w[:1].islower() and w not in ("of", "the", "and", "for")]
    return words.isupper() or all(word.startswith("al-") for word in small)


def _parted(words: str, capitals: frozenset[str]) -> tuple[str, str | None]:
    """A body's name and the place behind its last comma, where that is a known one."""
    name, comma, place = words.rpartition(", ")
    if comma and (place.lower() in capitals or (_PLACE.match(place) and _SUBLINE.search(name))):
        return name, place
    return words, None


def _said(text: str, line: Line, value: str) -> Said:
    """The words with their place in the line, or the whole line's where marks stand in between."""
    value = value.strip()
    at = text.find(value, line.start, line.stop)
    if at < 0:
        return Said(value, line.start, line.stop)
    return Said(value, at, at + len(value))


def read_foot(lines: Sequence[Line], head: Head, text: str) -> None:
    """Adds what the last lines tell and the head does not: a body that signs, a credit, a note."""
    for line in lines[-6:]:
        credit = _CREDIT.match(line.text)
        if credit is not None and head.agency is None:
            head.agency = _said(text, line, credit.group("agency"))
        writers = _WRITERS.match(line.text)
        if writers is not None and head.author is None:
            head.author = _said(text, line, writers.group(1).strip(" ,"))
        if len(line.text.split()) > 14 or line.text.endswith("."):
            continue
        if head.body is None and head.masthead is None and _BODY.match(line.text) is not None:
            head.body = _said(text, line, line.text)
        note = _TRANSLATED.match(line.text)
        if note is not None and head.translated is None:
            head.translated = _said(text, line, note.group())
