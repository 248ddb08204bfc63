"""Participles that a hyphen joins to whoever does it: "rebel-held Orsk", "two clan-run mills".

They come as three words, and the parser at times takes the participle for the verb of a clause, so
that the rebels hold it anew, or the noun after it loses its place. Here the participle is made a
modifier again and the noun gets the place that was taken from it.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import words

HYPHENS = frozenset({"-", "–", "‑"})
JOINED = words(
    "held controlled run led backed owned occupied administered dominated supported allied aligned "
    "sponsored funded operated governed ruled trained appointed born based"
)
"""Participles that stand so."""
NAMES = frozenset({"NOUN", "PROPN", "ADJ"})
WITHIN = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
NOUNS = frozenset({"NOUN", "PROPN"})
PARTS = frozenset({"amod", "compound", "nmod:desc", "flat", "nummod"})


def compounded(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with such participles as modifiers; the very same where all stand so."""
    for token in tokens:
        if token.lower in JOINED and token.tag in {"VBN", "VBD"} and _is_one(tokens, token):
            tokens = _as_modifier(tokens, token.i)
    return tokens


def _is_one(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a hyphen parts it from a name and it was not read as a modifier."""
    if word.i < 2 or word.i + 1 >= len(tokens) or not word.space:
        return False
    hyphen, name = tokens[word.i - 1], tokens[word.i - 2]
    if hyphen.text not in HYPHENS or hyphen.space or name.space or name.pos not in NAMES:
        return False
    if tokens[word.i + 1].pos not in WITHIN:
        return False
    noun = _noun_after(tokens, word.i)
    return tokens[noun].pos in NOUNS and (word.dep not in PARTS or word.head != noun)


def _noun_after(tokens: Sequence[Token], at: int) -> int:
    """The noun that heads the words after it."""
    last = at + 1
    while last + 1 < len(tokens) and tokens[last + 1].pos in WITHIN and tokens[last].space:
        if tokens[last].dep not in PARTS or tokens[last].head <= last:
            break
        last += 1
    return last


def _as_modifier(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    made = [replace(t) for t in tokens]
    verb, hyphen, name = made[at], made[at - 1], made[at - 2]
    noun = made[_noun_after(tokens, at)]
    own = {verb.i, hyphen.i, name.i}
    above = noun
    while above.head != above.i and above.head not in own:
        above = made[above.head]
    if above.head in own:  # the noun, or the clause it is in, gets the place of the two
        place = name if name.head not in own and name.dep not in PARTS else verb
        if place.head in own and place.head != place.i:
            place = made[place.head]
        root = place.head == place.i
        above.dep = place.dep
        above.head = above.i if root else place.head
    for t in made:
        if t.i not in own and t.i != above.i and t.head in own:
            before = t.i < verb.i and t.dep in {"case", "det", "nummod", "amod", "nmod:poss"}
            t.head = noun.i if before else above.i
    for t in made[: name.i]:
        if t.dep == "compound" and t.pos == "NUM" and t.head == noun.i:
            t.dep = "nummod"
    verb.head, verb.dep, verb.tag = noun.i, "amod", "VBN"
    name.head, name.dep = verb.i, "compound"
    hyphen.head, hyphen.dep = name.i, "punct"
    return linked(made)
