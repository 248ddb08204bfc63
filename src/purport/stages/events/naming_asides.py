"""Names given by the way that took the main verb's place: "the staff of one | called X | were".

"Called" behind a noun, with a name behind it and a finite verb behind that, only names the noun:
the sentence's verb is the one behind the name, and its subject what stands before.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.lexicon import Form

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
NAMING = frozenset({"called", "named", "dubbed", "nicknamed"})
NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})


def named_aside(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Mend | None:
    """How to make this word part of its noun; or None."""
    return as_naming if _main(tokens, word) is not None else None


def _main(tokens: Sequence[Token], word: Token) -> Token | None:
    """The verb behind the name, which was taken for what somebody called for."""
    if word.lower not in NAMING or word.i < 2 or tokens[word.i - 1].pos not in NOUNS:
        return None
    of_noun = word.dep == "acl" and word.head < word.i  # "a boy | called X | was shot"
    if not of_noun and not any(
        tokens[c].dep in SUBJECTS and c < word.i - 1 for c in word.children
    ):  # fmt: skip
        return None
    for c in word.children:
        below = tokens[c]
        if below.dep not in {"xcomp", "ccomp"} or below.i < word.i:
            continue
        mine = [tokens[k] for k in below.children]
        name = tokens[word.i + 1].pos == "PROPN"
        named = name or any(m.dep in SUBJECTS and m.pos == "PROPN" for m in mine)
        if named and any(m.dep in AUXILIARIES and m.tag in FINITE for m in mine):
            return below
    return None


def as_naming(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb behind the name as that of the clause, with the subject of the naming."""
    main = _main(tokens, word)
    if main is None:
        return tokens
    made = [replace(t) for t in tokens]
    naming, verb = made[word.i], made[main.i]
    passive = any(tokens[c].dep == "aux:pass" for c in main.children)
    told = made[naming.head] if naming.dep == "acl" else naming
    verb.dep = told.dep
    verb.head = verb.i if told.head == told.i else told.head
    if told is not naming:
        told.dep, told.head = "nsubj:pass" if passive else "nsubj", verb.i
    naming.dep, naming.head = "acl", word.i - 1
    naming.tag = "VBN"
    for c in main.children:
        if tokens[c].dep in SUBJECTS:
            made[c].dep, made[c].head = "xcomp", naming.i
    for c in word.children:
        if c != main.i:
            made[c].head = verb.i
            if tokens[c].dep in SUBJECTS:
                made[c].dep = "nsubj:pass" if passive else "nsubj"
    return linked(made)
