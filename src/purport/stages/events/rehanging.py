"""Words that the parser hung from the wrong one of two verbs, or from a noun instead of a verb.

Auxiliaries govern nothing in Universal Dependencies, so what hangs from "has" in "Oslo has imposed
sanctions" belongs to "imposed". "Killing one civilian and wounding nine" are two of one. "Killed
in raids" has no object.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked

AUXILIARY = frozenset({"aux", "aux:pass"})
MOVED = frozenset({"nsubj", "nsubj:pass", "mark", "obj", "obl", "advcl", "advmod"})
COUNTED = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
OWN = frozenset({"obj", "nsubj"})


def rehung(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with such words hung from their verb; the very same where none is."""
    moves = [
        (t.i, to) for t in tokens
        if (t.tag == "VBG" or tokens[t.head].dep in AUXILIARY)
        and (to := _verb_of(tokens, t)) is not None
    ]  # fmt: skip
    cases = [t.i for t in tokens if t.dep == "obj" and _has_preposition(tokens, t)]
    if not moves and not cases:
        return tokens
    made = [replace(t) for t in tokens]
    for i, to in moves:
        made[i].head = to
    for i in cases:
        made[i].dep = "obl"
        made[tokens[i].head + 1].dep = "case"
    return linked(made)


def _has_preposition(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the object of a participle begins with a preposition: "a guest killed | in raids"."""
    verb = tokens[word.head]
    if verb.tag != "VBN" or verb.dep != "acl" or verb.i >= word.i:
        return False
    first = tokens[verb.i + 1]
    return first.tag == "IN" and word.i in {first.head, tokens[first.head].head}


def _verb_of(tokens: Sequence[Token], word: Token) -> int | None:
    """The verb that a word belongs to, where it hangs from another word; or None."""
    above = tokens[word.head]
    if above.dep in AUXILIARY and word.dep in MOVED and above.i != word.i:
        verb = tokens[above.head]
        clear = verb.pos == "VERB" and verb.dep not in AUXILIARY
        taken = word.dep in OWN and any(tokens[c].dep == word.dep for c in verb.children)
        return verb.i if clear and not taken else None
    if word.tag == "VBG" and word.dep == "conj" and above.pos in COUNTED and above.dep == "obj":
        verb = tokens[above.head]
        acts = any(tokens[c].dep == "obj" for c in word.children)
        return verb.i if verb.tag == "VBG" and acts and word.i > above.i else None
    return None
