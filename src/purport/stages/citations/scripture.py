"""Places in scripture: "[Al-Ahzab: 23]", "Quran 8:61", "Matthew 5:9", "Sahih Muslim 1731"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from purport.codebook.citing import Scripture
from purport.stages.citations.cited import Cited, Search
from purport.stages.citations.spelling import TOO_SHORT, has_article, key

_PLACE = re.compile(
    r"(?<![\w./-])(?<!\d:)(\d{1,5})(?:\s?:\s?(\d{1,3}))?(?:\s?[-–—]\s?(\d{1,3}))?(?![\w:/%]|[.,]\d)"
    r"(?!\s?[ap]\.?m\b)"
)
_BEFORE = re.compile(r"[\w'’‘ʿʾ`.]+(?:-[\w'’‘ʿʾ`]+)*|[\[(«“\"]|[^\w\s]")
_GLUE = frozenset(
    {",", ":", "(", "[", "verse", "verses", "ayah", "ayat", "no.", "hadith", "number"}
)
_OPENING = frozenset("[(")
LOOK_BACK = 64  # code points; the longest name with its prefix is under 50
LONGEST = 5  # words of a name
EDITIONS = 2  # verses by which editions divide a chapter otherwise (Psalms count their titles)
MAX_VERSE = 176  # of Psalm 119, the longest chapter of the Bible

_NAMED_SURA = re.compile(
    r"\b(?:[Vv]erses?\s+(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?\s+of\s+(?:the\s+)?)?(?:[Ss]urah?|[Ss]urat|[Ss]o?urate?)\s+((?:A[a-z]{1,2}|al|an|ar|as|ash|at|az|ad|adh)?[-\s]?"
    r"[A-Z][\w'’‘ʿʾ`]*(?:-[\w'’‘ʿʾ`]+)*)"
)


class _Sura(Struct, frozen=True):
    number: int
    verses: int


class _Book(Struct, frozen=True):
    name: str
    chapters: int
    verses: tuple[int, ...]


def scriptures(entries: Sequence[Scripture]) -> Search:
    """The search for places in these scriptures."""
    suras: dict[str, _Sura] = {}
    by_number: dict[int, _Sura] = {}
    words: set[str] = set()
    books: dict[str, _Book] = {}
    collections: dict[str, str] = {}
    for entry in entries:
        if entry.form == "suras":
            words |= {word.lower() for word in entry.words}
            for part in entry.parts:
                sura = by_number[part.number] = _Sura(part.number, part.size)
                suras |= {key(name): sura for name in (part.name, *part.names)}
        elif entry.form == "books":
            for part in entry.parts:
                book = _Book(part.name, part.size, part.verses)
                books |= dict.fromkeys((part.name, *part.names), book)
        else:
            collections |= {word.lower(): entry.title for word in entry.words}
    finder = _Finder(suras, by_number, frozenset(words), books, collections)
    return lambda text: list(_found(finder, text))


class _Finder(Struct, frozen=True):
    suras: Mapping[str, _Sura]
    by_number: Mapping[int, _Sura]
    words: frozenset[str]
    books: Mapping[str, _Book]
    collections: Mapping[str, str]


class _Words(Struct, frozen=True):
    """The words before a number, nearest last, where each begins, and what stood between."""

    texts: Sequence[str]
    starts: Sequence[int]
    glue: frozenset[str]
    opened: int | None
    """Where a bracket opens right before the name or the number, if one does."""


def _found(finder: _Finder, text: str) -> Iterator[Cited]:
    for place in _PLACE.finditer(text):
        before = _words_before(text, place.start())
        if before.texts:
            one = (
                _quran(finder, text, place, before)
                or _bible(finder, text, place, before)
                or _hadith(finder, place, before)
            )
            if one is not None:
                yield one
    for named in _NAMED_SURA.finditer(text):
        sura = finder.suras.get(key(named.group(3)))
        if sura is not None and named.group(1) is not None:
            verse, last = named.group(1), named.group(2)
            yield _verses(named.span(), sura.number, sura.verses, verse, last, "quran.verse_of")
        elif sura is not None:
            yield Cited(*named.span(), "scripture", f"Quran {sura.number}", True, "quran.sura")


def _words_before(text: str, at: int) -> _Words:
    start = max(0, at - LOOK_BACK)
    pieces = [(m.group(), m.start() + start) for m in _BEFORE.finditer(text[start:at])]
    glue: set[str] = set()
    while pieces and pieces[-1][0].lower() in _GLUE:
        glue.add(pieces.pop()[0].lower())
    texts: list[str] = []
    starts: list[int] = []
    opened = None
    for piece, where in reversed(pieces):
        if piece in _OPENING:
            opened = where
            break
        if not (piece[0].isalnum() or piece[0] in "'’‘ʿʾ`") or len(texts) >= LONGEST + 1:
            if piece == "," and texts:
                continue  # "TMQ, Al-Baqara 2:286"
            break
        texts.append(piece)
        starts.append(where)
    return _Words(texts[::-1], starts[::-1], frozenset(glue), opened)


def _quran(finder: _Finder, text: str, place: re.Match[str], before: _Words) -> Cited | None:
    texts = before.texts
    prefixed = _prefix(finder, texts, len(texts))
    if prefixed is not None and before.texts[-1].lower() not in finder.collections:
        if place.group(2) is None and "verse" not in before.glue and not _is_sura(texts[-1]):
            return None  # "the Quran 1400 years ago"
        return _by_number(finder, text, place, before.starts[prefixed])
    initial = texts in (["Q"], ["Q."]) and before.opened is not None
    if initial and place.group(2) is not None and _closed(text, place.end()):
        return _by_number(finder, text, place, before.starts[0])
    for first in range(max(0, len(texts) - 4), len(texts)):
        name = " ".join(texts[first:])
        spelled = key(name)
        sura = finder.suras.get(spelled) if len(spelled) > TOO_SHORT or "-" in name else None
        if sura is None:
            continue
        prefix = _prefix(finder, texts, first)
        bracketed = before.opened is not None and first == 0 and _closed(text, place.end())
        plain = has_article(name) and (":" in before.glue or place.group(2) is not None)
        if prefix is None and not bracketed and not plain:
            return None
        start = before.starts[prefix if prefix is not None else first]
        return _by_name(sura, text, place, start)
    return None


def _is_sura(word: str) -> bool:
    return word.lower().startswith(("sur", "sour", "soor"))


def _prefix(finder: _Finder, texts: Sequence[str], stop: int) -> int | None:
    """The position where a word for the Quran begins that ends before `stop`."""
    for length in (2, 1):
        first = stop - length
        if first >= 0 and " ".join(texts[first:stop]).lower().replace("’", "'") in finder.words:
            again = _prefix(finder, texts, first)
            return first if again is None else again
    return None


def _closed(text: str, at: int) -> bool:
    return text[at : at + 3].lstrip()[:1] in ("]", ")")


def _stop(text: str, start: int, at: int) -> int:
    """The end of the citation: past a bracket that opens within it."""
    closing = text[at : at + 1]
    inside = text[start:at]
    if (closing == ")" and inside.count("(") > inside.count(")")) or (
        closing == "]" and inside.count("[") > inside.count("]")
    ):
        return at + 1
    return at


def _by_name(sura: _Sura, text: str, place: re.Match[str], start: int) -> Cited:
    first, second, last = place.groups()
    span = (start, _stop(text, start, place.end()))
    if second is not None and int(first) != sura.number:
        return Cited(*span, "scripture", None, False, "quran.number_and_name_differ")
    verse = first if second is None else second
    return _verses(span, sura.number, sura.verses, verse, last, "quran.name")


def _by_number(finder: _Finder, text: str, place: re.Match[str], start: int) -> Cited:
    first, second, last = place.groups()
    span = (start, _stop(text, start, place.end()))
    sura = finder.by_number.get(int(first))
    if sura is None:
        return Cited(*span, "scripture", None, False, "quran.no_such_sura")
    if second is None:
        return Cited(*span, "scripture", f"Quran {sura.number}", True, "quran.number")
    return _verses(span, sura.number, sura.verses, second, last, "quran.number")


def _verses(
    span: tuple[int, int], number: int, count: int, verse: str, last: str | None, rule: str
) -> Cited:
    first, final = int(verse), int(last) if last is not None else int(verse)
    told = f"{first}" if last is None else f"{first}-{final}"
    valid = 1 <= first <= final <= count
    return Cited(*span, "scripture", f"Quran {number}:{told}", valid, rule)


def _bible(finder: _Finder, text: str, place: re.Match[str], before: _Words) -> Cited | None:
    chapter, verse, last = place.groups()
    for length in (3, 2, 1):
        first = len(before.texts) - length
        if first < 0:
            continue
        name = " ".join(before.texts[first:]).rstrip(".")
        book = finder.books.get(name)
        if book is None:
            continue
        if verse is None and (book.name != "Psalm" or len(name) < 4):
            return None
        told = chapter if verse is None else f"{chapter}:{verse}"
        told = told if last is None else f"{told}-{last}"
        valid = _in_book(book, int(chapter), verse, last)
        start = before.starts[first]
        return Cited(
            start, _stop(text, start, place.end()), "scripture", f"{book.name} {told}", valid,
            "bible",
        )  # fmt: skip
    return None


def _in_book(book: _Book, chapter: int, verse: str | None, last: str | None) -> bool | None:
    """Whether a book has the place; None where editions differ or verses are not counted."""
    if not 1 <= chapter <= book.chapters:
        return False
    if verse is None:
        return True
    first, final = int(verse), int(last or verse)
    if not 1 <= first <= final <= MAX_VERSE:
        return False
    if not book.verses:
        return None
    beyond = final - book.verses[chapter - 1]
    if beyond <= 0:
        return True
    return None if beyond <= EDITIONS else False


def _hadith(finder: _Finder, place: re.Match[str], before: _Words) -> Cited | None:
    for length in (3, 2, 1):
        first = len(before.texts) - length
        if first < 0:
            continue
        title = finder.collections.get(" ".join(before.texts[first:]).lower().replace("’", "'"))
        if title is not None:
            number = place.group() if place.group(2) is None else place.group().replace(" ", "")
            return Cited(
                before.starts[first], place.end(), "scripture", f"{title} {number}", None, "hadith"
            )
    return None
