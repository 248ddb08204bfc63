"""Words that make a claim of what stands beside them: speech verbs, nouns, adjectives, phrases.

An entry says where the content stands (frames and prepositions), whom a bare object is (the one
addressed, or what is spoken of), how the source stands to it, and whether the word itself denies.
"""

from typing import Literal

from purport.codebook.entries import Entry
from purport.core.rows import Stance

CueKind = Literal["verb", "noun", "adjective", "phrase", "adverb"]
Frame = Literal[
    "clause",  # "said (that) X", "asked whether X"
    "quotation",  # "X", he said
    "infinitive",  # "vowed to X"
    "gerund",  # "suggested meeting"
    "object",  # "denounced X"
    "predicate",  # "called X a sham"
    "as",  # "described X as a sham"
    "quoted",  # "quoted Y as saying X": the object is a second source
]


class SpeechCue(Entry, frozen=True):
    """A word or phrase that turns what stands beside it into somebody's claim.

    `cues` are lemmas, lower case; a phrase or a verb with a particle is written with a space.
    `prepositions` may bring the content in ("warned of", "calls for").
    """

    cues: tuple[str, ...]
    kind: CueKind
    stance: Stance
    frames: tuple[Frame, ...] = ()
    prepositions: tuple[str, ...] = ()
    denies: bool = False
    """The word itself denies what it tells ("denied that", "unaware that")."""
    factive: bool = False
    """Whoever writes it takes the content to be so ("knew that")."""
    hearer: bool = False
    """A bare object beside a clause is the one addressed ("told reporters that")."""
    about_object: bool = False
    """The object is spoken of and belongs to the content ("urged both sides to stop")."""
    silent: bool = False
    """The subject is never the source: it belongs to the content ("the rebels appear to")."""
    passive: bool = False
    """A passive without an agent is an anonymous claim ("it was reported", "is expected to")."""
    owned: bool = False
    """Counts only with a source in sight ("the union's support for", not "support for")."""
    conjunction: bool = False
    """A clause counts only with "that" before it ("held that": not "held talks")."""
