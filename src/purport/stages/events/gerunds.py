"""Deeds on "-ing" that the parser took for verbs: "Tuesday's fighting between two clans".

With a day's possessive before it such a word names one deed, and what stands after its preposition
completes a noun, not a verb.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import DAYS


def is_deed_of_a_day(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a day owns this "-ing": "Monday's shelling of the mill"."""
    return word.tag == "VBG" and any(
        tokens[c].dep == "nmod:poss" and tokens[c].lemma.lower() in DAYS for c in word.children
    )


def as_noun(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The word as a noun, and what its prepositions open as its complements."""
    made = [replace(t) for t in tokens]
    deed = made[word.i]
    deed.pos, deed.tag, deed.lemma = "NOUN", "NN", word.lower
    for c in word.children:
        case = any(tokens[k].dep == "case" for k in tokens[c].children)
        if c > word.i and case and tokens[c].dep in {"obj", "obl", "iobj"}:
            made[c].dep = "nmod"
    return linked(made)
