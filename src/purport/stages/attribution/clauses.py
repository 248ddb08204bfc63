"""A parsed sentence made ready for attribution: how far each word's subtree reaches, and what is
quoted.

Positions are those of tokens in the sentence; a `Stretch` includes both its ends.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from purport.core.parse import ParsedSentence, Token
from purport.core.spans import Span
from purport.core.words import words as words
from purport.stages.attribution.quotes import Quotation

NOT = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "without"})
EDGE = frozenset({",", ";", ":", "-", "--", "—", "–", ".", "...", "…"})
QUOTE_MARKS = frozenset({'"', "“", "”", "''", "``", "«", "»", "‘", "’", "'", "„", "‹", "›"})


class Stretch(NamedTuple):
    """Tokens from `first` to `last`, both included."""

    first: int
    last: int


class Clauses(Struct):
    """A sentence with, for each token, the reach of its subtree and the quotation it stands in.

    `zone[i]` is the number of the long quotation around token i in the document, -1 outside.
    """

    sentence: ParsedSentence
    tokens: tuple[Token, ...]
    left: list[int]
    right: list[int]
    zone: list[int]

    def base(self, i: int) -> str:
        """The label of a token without its subtype."""
        return self.tokens[i].dep.partition(":")[0]

    def child(self, i: int, *labels: str) -> int | None:
        """The first child with one of these labels (subtype told or not), or None."""
        for c in self.tokens[i].children:
            dep = self.tokens[c].dep
            if dep in labels or dep.partition(":")[0] in labels:
                return c
        return None

    def case(self, i: int) -> str | None:
        """The preposition or marker before a word, lower case; the first of several."""
        for c in self.tokens[i].children:
            if self.tokens[c].dep in {"case", "mark"}:
                return self.tokens[c].lower
        return None

    def reach(self, i: int) -> Stretch:
        """The subtree of a token, from its first to its last word."""
        return Stretch(self.left[i], self.right[i])

    def within(self, stretch: Stretch, i: int) -> Stretch:
        """The part of the stretch around token i that stands in the same quotation as it."""
        zone, mine = self.zone, self.zone[i]
        first = last = i
        while first > stretch.first and zone[first - 1] == mine:
            first -= 1
        while last < stretch.last and zone[last + 1] == mine:
            last += 1
        return Stretch(first, last)

    def around(self, i: int) -> Stretch:
        """What a word by the way stands in: its quotation, or the whole sentence outside any."""
        whole = Stretch(0, len(self.tokens) - 1)
        return whole if self.zone[i] < 0 else self.within(whole, i)

    def trimmed(self, stretch: Stretch) -> Stretch | None:
        """The stretch without commas and dashes at its edges; None when nothing is left."""
        first, last = stretch
        tokens = self.tokens
        while first <= last and tokens[first].text in EDGE:
            first += 1
        while last >= first and tokens[last].text in EDGE:
            last -= 1
        return Stretch(first, last) if first <= last else None

    def span(self, stretch: Stretch) -> Span:
        """The stretch in offsets of the document."""
        return Span(self.tokens[stretch.first].start, self.tokens[stretch.last].stop)

    def negated(self, i: int) -> bool:
        """Whether a word is negated by a particle or adverb of its own."""
        return any(
            self.tokens[c].lower in NOT and self.tokens[c].dep.startswith(("advmod", "det", "cc"))
            for c in self.tokens[i].children
        )


def ready(sentence: ParsedSentence, quoted: Sequence[tuple[int, Quotation]]) -> Clauses:
    """The sentence with its reaches and zones; `quoted` are the long quotations that touch it."""
    tokens = sentence.tokens
    left = list(range(len(tokens)))
    right = list(range(len(tokens)))
    for token in tokens:
        i = token.i
        at = token
        while at.head != at.i:
            at = tokens[at.head]
            if left[at.i] > i:
                left[at.i] = i
            if right[at.i] < i:
                right[at.i] = i
    zone = [-1] * len(tokens)
    for number, quotation in quoted:
        parts = quotation.parts
        for k in range(bisect_right(parts, sentence.start, key=_stop), len(parts)):
            part = parts[k]
            if part.start >= sentence.stop:
                break
            for token in tokens:
                if part.start <= token.start < part.stop:
                    zone[token.i] = number
    return Clauses(sentence, tokens, left, right, zone)


def _stop(span: Span) -> int:
    return span.stop


def without(stretch: Stretch, holes: Iterable[Stretch]) -> list[Stretch]:
    """What is left of a stretch when others are cut out of it, in order."""
    kept = [stretch]
    for hole in holes:
        kept = (
            [
                piece
                for old in kept
                for piece in (
                    Stretch(old.first, min(old.last, hole.first - 1)),
                    Stretch(max(old.first, hole.last + 1), old.last),
                )
                if piece.first <= piece.last
            ]
            if any(hole.first <= old.last and old.first <= hole.last for old in kept)
            else kept
        )
    unique: list[Stretch] = []
    for piece in kept:
        if piece not in unique:
            unique.append(piece)
    return unique
