"""Words that the parser hung from the wrong one of two verbs, or from a noun instead of a verb.

Auxiliaries govern nothing in Universal Dependencies, so what hangs from "has" in "Oslo has imposed
sanctions" belongs to "imposed". "Killing one civilian and wounding nine" are two of one. "Killed
in raids" has no object.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import words

AUXILIARY = frozenset({"aux", "aux:pass"})
MOVED = frozenset({"nsubj", "nsubj:pass", "mark", "obj", "obl", "advcl", "advmod"})
COUNTED = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
OWN = frozenset({"obj", "nsubj"})
HARMING = words("kill wound injure maim hurt destroy damage shatter burn")
TELLING = words("tell inform assure remind warn notify convince persuade promise advise brief")
ON_THE_WAY = words(
    "pass drive travel walk wait leave arrive gather sit stand return cross go come queue sleep "
    "pray ride head approach line shop eat work play"
)
"""What those do whom it then strikes: "a bomb went off as a van | passed, | killing two"."""


def rehung(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with such words hung from their verb; the very same where none is."""
    moves = [
        (t.i, to) for t in tokens
        if (t.tag == "VBG" or tokens[t.head].dep in AUXILIARY)
        and (to := _verb_of(tokens, t)) is not None
    ]  # fmt: skip
    cases = [t.i for t in tokens if t.dep == "obj" and _has_preposition(tokens, t)]
    asides = [t.i for t in tokens if t.dep == "parataxis" and _is_aside(tokens, t)]
    outer = [k for t in tokens if t.dep == "nsubj:outer" for k in _is_that(tokens, t)]
    doers = [t.i for t in tokens if t.dep == "nsubj:pass" and _is_doer(tokens, t)]
    provided = [t.i for t in tokens if t.dep == "ccomp" and _is_proviso(tokens, t)]
    told = [t.i for t in tokens if t.dep in {"acl", "acl:relcl"} and _is_told(tokens, t)]
    if not (moves or cases or asides or outer or doers or provided or told):
        return tokens
    made = [replace(t) for t in tokens]
    for i, to in moves:
        made[i].head = to
    for i in asides:
        made[i].dep = "acl"
    for i in outer:
        made[i].dep = "dep"
    for i in doers:
        made[i].dep = "nsubj"
    for i in provided:
        made[i].dep = "advcl"
    for i in told:
        made[i].head, made[i].dep = tokens[tokens[i].head].head, "ccomp"
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


def _is_that(tokens: Sequence[Token], outer: Token) -> tuple[int, ...]:
    """The words of "the truth is" before a verb with a subject of its own: they tell of no act."""
    verb = tokens[outer.head]
    inner = any(tokens[c].dep in {"nsubj", "nsubj:pass"} for c in verb.children)
    be = [c for c in verb.children if tokens[c].dep == "cop" and c < verb.i]
    return (outer.i, *be) if inner and be and verb.pos == "VERB" else ()


def _is_doer(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the verb of a "passive" subject is none: "had not accused Oslo"."""
    own = [tokens[c] for c in tokens[word.head].children]
    perfect = any(o.dep == "aux" and o.lower in {"had", "has", "have"} for o in own)
    passive = any(o.dep == "aux:pass" or o.lower in {"been", "be"} for o in own)
    return perfect and not passive and any(o.dep == "obj" for o in own)


def _is_told(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a clause with "that" is what somebody is told: "told us | that shells fell"."""
    hearer = tokens[verb.head]
    telling = tokens[hearer.head]
    if hearer.dep not in {"obj", "iobj", "obl"} or telling.lemma not in TELLING:
        return False
    own = [tokens[c] for c in verb.children]
    marked = any(o.dep == "mark" and o.lower == "that" for o in own)
    return marked and any(o.dep in {"nsubj", "nsubj:pass"} for o in own)


def _is_proviso(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "should" before the subject means "if": "warned of war | should they march"."""
    own = [tokens[c] for c in verb.children]
    should = next((o for o in own if o.lower == "should" and o.dep == "aux"), None)
    doer = next((o for o in own if o.dep == "nsubj"), None)
    if should is None or doer is None or verb.tag != "VB" or verb.i < verb.head:
        return False
    before = tokens[should.i - 1] if should.i else should
    return should.i < doer.i and before.pos in COUNTED


def _is_aside(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a participle past a comma tells what was done to its noun: "a nurse, | shot in"."""
    if (
        word.tag != "VBN"
        or word.i < 2
        or tokens[word.i - 1].text != ","
        or word.i + 1 >= len(tokens)
    ):
        return False
    bare = not any(tokens[c].dep in AUXILIARY | {"nsubj", "nsubj:pass"} for c in word.children)
    named = tokens[word.head].pos in COUNTED and word.head < word.i
    return bare and named and tokens[word.i + 1].tag == "IN"


def _verb_of(tokens: Sequence[Token], word: Token) -> int | None:
    """The verb that a word belongs to, where it hangs from another word; or None."""
    above = tokens[word.head]
    if above.dep in AUXILIARY and word.dep in MOVED and above.i != word.i:
        verb = tokens[above.head]
        clear = verb.pos == "VERB" and verb.dep not in AUXILIARY
        taken = word.dep in OWN and any(tokens[c].dep == word.dep for c in verb.children)
        return verb.i if clear and not taken else None
    if word.tag == "VBG" and word.dep == "advcl" and word.lemma in HARMING:
        struck = above.dep == "advcl" and above.lemma in ON_THE_WAY and above.i < word.i
        return above.head if struck and tokens[word.i - 1].text == "," else None
    if word.tag == "VBG" and word.dep == "conj" and above.pos in COUNTED and above.dep == "obj":
        verb = tokens[above.head]
        acts = any(tokens[c].dep == "obj" for c in word.children)
        return verb.i if verb.tag == "VBG" and acts and word.i > above.i else None
    return None
