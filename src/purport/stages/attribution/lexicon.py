"""The cues of the codebook by the words they are found by: one look-up a token."""

from collections.abc import Iterable

from msgspec import Struct

from purport.codebook.speech import SpeechCue


class Cue(Struct, frozen=True):
    """A codebook entry with its frames and prepositions as sets, ready to be asked."""

    entry: SpeechCue
    frames: frozenset[str]
    prepositions: frozenset[str]
    particle: str | None = None


class Lexicon(Struct, frozen=True):
    """Cues by the first word of their lemma; `phrases` by first word, longest first.

    `hot` has every word that can begin a cue: most tokens are not in it and cost one look-up.
    """

    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, Cue]
    adjectives: dict[str, Cue]
    adverbs: dict[str, Cue]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    hot: frozenset[str]


def compiled(entries: Iterable[SpeechCue]) -> Lexicon:
    """The look-up tables of these entries."""
    verbs: dict[str, list[Cue]] = {}
    single: dict[str, dict[str, Cue]] = {"noun": {}, "adjective": {}, "adverb": {}}
    phrases: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for entry in entries:
        for words in (written.split() for written in entry.cues):
            particle = words[1] if entry.kind == "verb" and len(words) > 1 else None
            cue = Cue(entry, frozenset(entry.frames), frozenset(entry.prepositions), particle)
            if entry.kind == "verb":
                verbs.setdefault(words[0], []).append(cue)
            elif entry.kind == "phrase":
                phrases.setdefault(words[0], []).append((tuple(words), cue))
            else:
                single[entry.kind][words[0]] = cue
    hot = {*verbs, *phrases, *(word for table in single.values() for word in table)}
    return Lexicon(
        {
            word: tuple(sorted(cues, key=lambda c: c.particle is None))
            for word, cues in verbs.items()
        },
        single["noun"],
        single["adjective"],
        single["adverb"],
        {word: tuple(sorted(mine, key=lambda p: -len(p[0]))) for word, mine in phrases.items()},
        frozenset(hot),
    )
