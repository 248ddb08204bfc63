"""Texts that reports cite by chapter, number or name: scripture, resolutions, treaties and laws.

A table here says which places exist, so that a citation can be checked: a verse beyond the count
of its chapter is no verse, and a resolution of one number has one year.
"""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from purport.codebook.entries import Entry

ScriptureForm = Literal[
    "suras",  # parts are chapters, cited by number or name and verse; `size` counts verses
    "books",  # parts are books, cited by name, chapter and verse; `size` counts chapters
    "collection",  # cited by name and running number; no parts
]


class ScripturePart(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A sura of the Quran or a book of the Bible; `names` are what spelling rules cannot make."""

    number: int
    name: str
    size: int
    verses: tuple[int, ...] = ()
    """Of a book of the Bible: the verses of each chapter; empty where they are not counted."""
    names: tuple[str, ...] = ()


class Scripture(Entry, frozen=True):
    """A sacred text or a collection of reports: `title` begins its canonical citations.

    `words` are names of the whole text that may stand before a place in it ("Quran", "TMQ").
    """

    title: str
    form: ScriptureForm
    words: tuple[str, ...] = ()
    parts: tuple[ScripturePart, ...] = ()

    def faults(self) -> Iterable[str]:
        """Parts that are out of order or empty."""
        for at, part in enumerate(self.parts, 1):
            if part.number != at:
                yield f"part {part.name} has the number {part.number} at position {at}"
            if part.verses and len(part.verses) != part.size:
                yield f"part {part.name} counts the verses of {len(part.verses)} of {part.size}"
            if part.size < 1:
                yield f"part {part.name} has no verses or chapters"


class YearEnd(Struct, frozen=True, forbid_unknown_fields=True):
    """The number of the last resolution of a year."""

    year: int
    last: int


class KnownResolution(Struct, frozen=True, forbid_unknown_fields=True):
    """A resolution whose session is known, and that a bare "UN resolution N" may mean."""

    number: int
    session: str


class ResolvingBody(Entry, frozen=True):
    """A body whose resolutions are numbered: how it is written, its symbol, which numbers exist.

    `years` gives the last number of each year, in order; numbers rise from year to year, so that
    the number tells the year. Of numbers beyond the last nothing is known.
    """

    title: str
    names: tuple[str, ...]
    symbol: str
    years: tuple[YearEnd, ...] = ()
    known: tuple[KnownResolution, ...] = ()

    def faults(self) -> Iterable[str]:
        """Years that are out of order."""
        for before, after in zip(self.years, self.years[1:], strict=False):
            if after.year != before.year + 1 or after.last < before.last:
                yield f"the year {after.year} does not follow {before.year}"


class Instrument(Entry, frozen=True):
    """A treaty, accord, declaration or law with a name of its own.

    `names` are full ways to write it. `places` make further names with any word for an agreement
    ("Dayton": Dayton accords, the Dayton peace agreement). Where several share a name, the year
    beside it tells them apart; one of them may be `usual`: meant where no year is given.
    """

    title: str
    kind: Literal["agreement", "law"] = "agreement"
    year: int | None = None
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    usual: bool = False

    @property
    def canonical(self) -> str:
        """The title with the year, where there is one."""
        return self.title if self.year is None else f"{self.title} ({self.year})"
