"""A page: what else a document tells around an account of it, in the order of its text.

Every account of a document holds the same page. It is for what is asked of an account after the
grouping: what numbers, what sides, what days and towns are told in the sentences around it.
"""

from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from purport.across.incidents.accounts import Account, Where, Who
    from purport.across.incidents.offices import Body


class Page(Struct, eq=False):
    """The text of a document, with its sentences, days, towns, sides and accounts in order."""

    text: str = ""
    title: str = ""
    sentences: "list[tuple[int, int]]" = field(default_factory=list)
    days: "list[tuple[int, str]]" = field(default_factory=list)
    """Where an exact day is told, and its TIMEX3 value."""
    places: "list[tuple[int, int, Where]]" = field(default_factory=list)
    """Start and stop of each name of a place, and the place."""
    sides: "list[tuple[int, int, Who]]" = field(default_factory=list)
    """Start and stop of each mention of a party, and the party, with an empty role."""
    accounts: "list[Account]" = field(default_factory=list)
    """Those of all its happenings; complete once the document is left."""

    lands: "dict[str, str]" = field(default_factory=dict)
    """Countries by the stems of names of places and parties; filled when first asked for."""

    bodies: "dict[tuple[object, ...], tuple[Body, ...]]" = field(default_factory=dict)
    """What bodies the sources of its accounts may stand for; filled when first asked for."""

    def settle(self) -> None:
        """Put everything in the order of the text."""
        self.sentences.sort()
        self.days.sort()
        self.places.sort(key=lambda row: row[:2])
        self.sides.sort(key=lambda row: row[:2])

    def sentence_at(self, offset: int) -> int:
        """The place of the sentence at this offset among the sentences; the last one before it."""
        return max(bisect_right(self.sentences, offset, key=itemgetter(0)) - 1, 0)

    def words(self, span: tuple[int, int]) -> str:
        """The text between two offsets, line breaks taken as spaces (offsets are kept)."""
        return self.text[span[0] : span[1]].replace("\n", " ")
