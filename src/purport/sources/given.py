"""What a line, row or front matter says of its document, made into `About`."""

import re
from collections.abc import Mapping
from datetime import date

from purport.sources.files import Given

ALSO_ISSUER = ("publisher", "outlet", "source")
"""What others call the issuer; looked at in this order where there is no `issuer`."""

FIELDS = ("title", "url", "author", "issuer", "language", "date", "kind", *ALSO_ISSUER)

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
         "aug august", "sep sept september", "oct october", "nov november", "dec december"), 1)
    for name in names.split()
}  # fmt: skip
_ISO = re.compile(r"(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?=$|[T\s])")
_DAY_FIRST = re.compile(
    r"(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(
    r"(?:^|[\s,])([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)"
)
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?=$|[T\s,])")
_CODE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_LANGUAGES = {
    "english": "en", "eng": "en", "french": "fr", "fra": "fr", "fre": "fr", "arabic": "ar",
    "ara": "ar", "russian": "ru", "rus": "ru", "spanish": "es", "spa": "es", "german": "de",
    "deu": "de", "ger": "de", "persian": "fa", "farsi": "fa", "fas": "fa", "per": "fa",
    "turkish": "tr", "tur": "tr", "hebrew": "he", "heb": "he", "chinese": "zh", "zho": "zh",
    "ukrainian": "uk", "ukr": "uk", "portuguese": "pt", "por": "pt", "italian": "it", "ita": "it",
}  # fmt: skip


def about_from(
    values: Mapping[str, object], media_type: str, encoding: str, notes: tuple[str, ...] = ()
) -> Given:
    """What these values say, each under its name in `FIELDS`; what is not understood is noted."""
    heard = list(notes)
    words = {name: _words(name, values.get(name), heard) for name in FIELDS}
    issuers = (words[name] for name in ("issuer", *ALSO_ISSUER))
    published = day_of(words["date"]) if words["date"] is not None else None
    if words["date"] is not None and published is None:
        heard.append(f"The date {words['date'][:40]!r} was not understood; write it as YYYY-MM-DD.")
    language = language_of(words["language"]) if words["language"] is not None else None
    if words["language"] is not None and language is None:
        heard.append(f"The language {words['language'][:40]!r} is no ISO 639-1 code.")
    return Given(
        media_type=media_type,
        title=words["title"],
        issuer=next((w for w in issuers if w is not None and "://" not in w), None),
        author=words["author"],
        published=published,
        url=words["url"],
        language=language,
        kind=words["kind"],
        encoding=encoding,
        notes=tuple(heard),
    )


def day_of(words: str) -> str | None:
    """The ISO day of a date as people and machines write it, or None.

    "2016-09-28T10:00Z", "20160928", "28 September 2016", "Wed, 28 Sep 2016", "Sept. 28, 2016",
    "28.09.2016". Two numbers that could each be the month ("03/04/2016") are not guessed at.
    """
    words = words.strip()
    if (found := _ISO.match(words)) is not None:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if (found := _DAY_FIRST.search(words)) is not None and found[2].lower() in _MONTHS:
        return _day(int(found[3]), _MONTHS[found[2].lower()], int(found[1]))
    if (found := _MONTH_FIRST.search(words)) is not None and found[1].lower() in _MONTHS:
        return _day(int(found[3]), _MONTHS[found[1].lower()], int(found[2]))
    if (found := _NUMBERS.match(words)) is not None:
        one, two, year = int(found[1]), int(found[2]), int(found[3])
        if one > 12 or one == two:
            return _day(year, two, one)
        if two > 12:
            return _day(year, one, two)
    return None


def language_of(words: str) -> str | None:
    """The ISO 639-1 code of "en", "en-GB", "eng" or "English", or None."""
    folded = words.strip().lower()
    if folded in _LANGUAGES:
        return _LANGUAGES[folded]
    found = _CODE.match(folded)
    if found is None:
        return None
    return _LANGUAGES.get(found.group(), found.group() if len(found.group()) == 2 else None)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _words(name: str, value: object, notes: list[str]) -> str | None:
    """A value as words in one line; None where there is none, with a note where it is no text."""
    if value is None or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        value = ", ".join(value)
    if isinstance(value, int | date) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        notes.append(f"The field {name!r} holds no text and was left out.")
        return None
    return " ".join(value.split()) or None
