"""Loaded words of general use: words that judge whom or what they are said of.

The names that take a side for one party ("the Zionist entity") stand with that party
(`entries.LoadedName`); here stand words that anyone may use of anyone. A term is in the list
because it judges, not because it is false: "war criminal" is loaded even where a court agreed.
"""

from collections.abc import Iterable
from typing import Literal

from purport.codebook.entries import Entry
from purport.core.rows import Tone

TermPos = Literal["noun", "verb", "adjective", "adverb", "phrase"]
SaidOf = Literal[
    "holder",  # the party that the noun stands for ("these thugs", "X is a puppet")
    "head",  # what the adjective stands before or is said of ("heroic fighters")
    "subject",  # who does it ("they butchered")
    "object",  # to whom it is done ("liberated the town")
    "none",  # nobody in particular ("tragically")
]

_DEFAULTS: dict[TermPos, SaidOf] = {
    "noun": "holder", "adjective": "head", "verb": "subject", "adverb": "none", "phrase": "none",
}  # fmt: skip


class LoadedTerm(Entry, frozen=True):
    """One loaded word with its forms; `words` are lemmas or phrases, lower case.

    `polarity` is towards whom it is said of, None where it leans neither way by itself. A phrase
    matches the words as written or their lemmas. `also` are further parts of speech in which it is
    loaded too ("radical").
    After a word in `not_after` and before one in `not_before` it is neutral ("exercise regime").
    `device` tells honorifics ("His Excellency") from loaded words.
    `strength` is 2 where the word judges by itself, 1 where reporters use it too ("crackdown"):
    then it makes a row, but does not make a sentence a comment.
    """

    words: tuple[str, ...]
    pos: TermPos
    polarity: Tone | None = None
    also: tuple[TermPos, ...] = ()
    said_of: SaidOf | None = None
    strength: Literal[1, 2] = 2
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    device: Literal["loaded_word", "honorific"] = "loaded_word"

    @property
    def of(self) -> SaidOf:
        """Of whom it is said, by its part of speech where the entry does not say."""
        return self.said_of if self.said_of is not None else _DEFAULTS[self.pos]

    def faults(self) -> Iterable[str]:
        """Words that are not lower case, or a phrase of one word."""
        for word in self.words:
            if word != word.lower() or word != word.strip():
                yield f"`{word}` is not lower case without spaces round it"
            if self.pos != "phrase" and " " in word:
                yield f"`{word}` has several words; its pos is phrase"
