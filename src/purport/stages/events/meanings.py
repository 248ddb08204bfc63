"""The codebook's other senses made ready: which of them a trigger of an entry or type may have."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from purport.codebook.entries import Codebook
from purport.codebook.senses import SET, WORD_KEYS, OtherSense, WordSet


class Sense(Struct, frozen=True):
    """One entry of the codebook with its lists as sets, the named sets written out.

    `said` gives the words of each key that has any. Phrases of several words stand in it as they
    are written, their words parted by single spaces.
    """

    entry: OtherSense
    said: Mapping[str, frozenset[str]]

    def of(self, key: str) -> frozenset[str]:
        """The words of a key; empty where the entry does not give it."""
        return self.said.get(key, frozenset())


class Meanings(Struct, frozen=True):
    """All senses, by the event entry and by the type that they set aside."""

    by_entry: Mapping[str, tuple[Sense, ...]] = {}
    by_type: Mapping[str, tuple[Sense, ...]] = {}

    def of(self, entry: str, kind: str) -> tuple[Sense, ...]:
        """The senses that may set aside an event of this entry and type."""
        return self.by_entry.get(entry, ()) + self.by_type.get(kind, ())


def meanings_of(book: Codebook) -> Meanings:
    """The senses of a codebook; those that set aside stand before those that change the type."""
    sets = {name: one.words for name, one in book[WordSet].items()}
    by_entry: dict[str, list[Sense]] = {}
    by_type: dict[str, list[Sense]] = {}
    for entry in sorted(book[OtherSense].values(), key=lambda e: e.becomes is not None):
        said = {key: frozenset(_written(getattr(entry, key), sets)) for key in WORD_KEYS}
        sense = Sense(entry, {key: words for key, words in said.items() if words})
        for ident in entry.entries:
            by_entry.setdefault(ident, []).append(sense)
        for kind in entry.types:
            by_type.setdefault(kind, []).append(sense)
    return Meanings(
        {key: tuple(senses) for key, senses in by_entry.items()},
        {key: tuple(senses) for key, senses in by_type.items()},
    )


def _written(words: Iterable[str], sets: Mapping[str, Iterable[str]]) -> Iterable[str]:
    for word in words:
        if word.startswith(SET):
            yield from (w.lower() for w in sets.get(word[1:], ()))
        else:
            yield " ".join(word.lower().split())
