"""Two mistakes of the parser about what stands beside a verb, and how to mend them.

"The king of Chad and the mayor of Lima | met": the first of two who do it together was taken for a
sentence of its own. "Threw | open the gates": what is thrown open was hung from "open".
"""

from collections.abc import Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked

NOMINAL = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"VBD", "VBP"})
INNER = frozenset({"det", "amod", "compound", "nummod", "nmod", "nmod:poss", "cc", "punct"})
"""What the first of two may have below it; a sentence of its own has more."""
THROWN = frozenset({"throw", "fling", "set", "cut", "lay", "push", "swing", "blow", "tear", "kick"})
RESULTS = frozenset({"open", "free", "short", "bare", "apart", "loose"})


def first_of_two(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Whoever does it together with the verb's subject, taken for the main word; or None."""
    first = tokens[verb.head]
    if verb.tag not in FINITE or verb.dep != "conj" or first.head != first.i:
        return None
    if first.pos not in NOMINAL or first.i > verb.i:
        return None
    second = next((tokens[c] for c in verb.children if tokens[c].dep == "nsubj"), None)
    if second is None or second.pos not in NOMINAL or not first.i < second.i < verb.i:
        return None
    joins = any(tokens[c].lower == "and" and first.i < c < second.i for c in verb.children)
    own = (c for c in first.children if c != verb.i and c < verb.i)
    if not joins or any(tokens[c].dep not in INNER or tokens[c].lower == "," for c in own):
        return None
    return None if any(t.pos in {"VERB", "AUX"} for t in tokens[: verb.i]) else first


def with_both(tokens: Sequence[Token], verb: Token) -> Sequence[Token]:
    """The sentence with both for its subject: "the king and the mayor met"."""
    first = first_of_two(tokens, verb)
    if first is None:
        return tokens
    made = [replace(t) for t in tokens]
    second = next(c for c in verb.children if tokens[c].dep == "nsubj")
    for c in first.children:
        if c > verb.i:
            made[c].head = verb.i
    for c in verb.children:
        if tokens[c].dep == "cc" and c < second:
            made[c].head = second
    made[verb.i].dep, made[verb.i].head = "root", verb.i
    made[first.i].dep, made[first.i].head = "nsubj", verb.i
    made[second].dep, made[second].head = "conj", first.i
    return linked(made)


def is_result(tokens: Sequence[Token], word: Token) -> bool:
    """Whether an adjective that says what came of it took the verb's object: "threw open it"."""
    verb = tokens[word.head]
    if word.lower not in RESULTS or verb.i != word.i - 1 or verb.lemma not in THROWN:
        return False
    if any(tokens[c].dep == "obj" for c in verb.children):
        return False
    return any(tokens[c].dep == "obj" and c > word.i for c in word.children)


def with_result(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The sentence with the object hung from the verb: "threw open | the gates"."""
    made = [replace(t) for t in tokens]
    for c in word.children:
        if c > word.i:
            made[c].head = word.head
    return linked(made)
