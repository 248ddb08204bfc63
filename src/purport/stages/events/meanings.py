"""The codebook's other senses made ready: which of them a trigger of an entry or type may have."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from purport.codebook.entries import Codebook
from purport.codebook.senses import SET, WORD_KEYS, OtherSense, WordSet

NONE: frozenset[str] = frozenset()
ASKED: Mapping[str, tuple[str, ...]] = {
    "sentence": ("beside", "unless"),
    "around": ("before", "stands_after", "near", "not_near", "governs"),
    "object": ("objects", "not_objects", "object_is"),
    "subject": ("subjects", "subject_is"),
    "parties": ("actors", "recipients"),
    "shape": ("clause", "shape"),
}
"""What an entry may ask, the cheapest first, and by which of its keys."""


class Sense(Struct, frozen=True):
    """One entry of the codebook with its lists as sets, the named sets written out.

    `said` gives the words of each key that has any. Phrases of several words stand in it as they
    are written, their words parted by single spaces.
    """

    entry: OtherSense
    said: Mapping[str, frozenset[str]]
    lengths: tuple[int, ...] = ()
    """How many words those have that must stand right before (`stands_after`)."""
    asks: tuple[str, ...] = ()
    """What it asks of the sentence, of `ASKED`."""

    def of(self, key: str) -> frozenset[str]:
        """The words of a key; empty where the entry does not give it."""
        return self.said.get(key, NONE)

    def may_be_of(self, kind: str, lemma: str, rest: tuple[str, ...]) -> bool:
        """Whether a trigger of these words may have the sense; `kind`: "verb", "noun"."""
        entry, asked, refused = self.entry, self.of("words"), self.of("not_words")
        phrase = " ".join((*rest, lemma) if kind == "noun" else (lemma, *rest))
        if asked and lemma not in asked and phrase not in asked:
            return False
        if lemma in refused or phrase in refused:
            return False
        return (entry.kind is None or kind == entry.kind) and not (entry.bare and rest)


Trigger = tuple[str, str, str, str, tuple[str, ...]]
"""Its event entry, type, kind of word, dictionary form and further words."""


class Meanings(Struct, frozen=True):
    """All senses, by the event entry and by the type that they set aside."""

    by_entry: Mapping[str, tuple[Sense, ...]] = {}
    by_type: Mapping[str, tuple[Sense, ...]] = {}
    met: dict[Trigger, tuple[Sense, ...]] = {}

    def of(self, trigger: Trigger) -> tuple[Sense, ...]:
        """The senses that may set aside an event of this trigger; each is sought once a process."""
        found = self.met.get(trigger)
        if found is None:
            entry, type_, kind, lemma, rest = trigger
            may = self.by_entry.get(entry, ()) + self.by_type.get(type_, ())
            found = tuple(sense for sense in may if sense.may_be_of(kind, lemma, rest))
            self.met[trigger] = found
        return found


def meanings_of(book: Codebook) -> Meanings:
    """The senses of a codebook; those that set aside stand before those that change the type."""
    sets = {name: one.words for name, one in book[WordSet].items()}
    by_entry: dict[str, list[Sense]] = {}
    by_type: dict[str, list[Sense]] = {}
    for entry in sorted(book[OtherSense].values(), key=lambda e: e.becomes is not None):
        said = {key: frozenset(_written(getattr(entry, key), sets)) for key in WORD_KEYS}
        lengths = sorted({len(phrase.split()) for phrase in said["stands_after"]})
        asks = tuple(a for a, keys in ASKED.items() if any(getattr(entry, key) for key in keys))
        sense = Sense(entry, {k: words for k, words in said.items() if words}, tuple(lengths), asks)
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
