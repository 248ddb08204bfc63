"""Sentences that set one part in front: "it was from the ridge that the rockets were fired".

The parser makes the part the main word and hangs what is told below it; the act is what the
sentence says, and the part says when, where or how it was done.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
CLAUSES = frozenset({"acl", "acl:relcl", "ccomp", "csubj", "advcl", "parataxis"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
PAST = frozenset({"was", "were", "had"})


def cleft(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to make the clause after "it was ... that" the main one; or None.

    Only of what is past: "it is in their interest that he leave" tells a wish.
    """
    if word.lower != "it" or word.i + 2 >= len(tokens) or tokens[word.i + 1].lower != "was":
        return None
    return as_told if told_in(tokens, tokens[word.head]) is not None else None


def told_in(tokens: Sequence[Token], part: Token) -> Token | None:
    """The verb of the clause with "that" below the part set in front; or None."""
    below = [tokens[c] for c in part.children]
    if part.pos == "VERB" or not any(b.dep == "case" and b.i < part.i for b in below):
        return None
    if not any(b.dep == "cop" for b in below) or any(b.lower in {"not", "never"} for b in below):
        return None
    for verb in below:
        if verb.i < part.i or verb.dep not in CLAUSES or verb.pos != "VERB":
            continue
        inner = [tokens[c] for c in verb.children]
        marked = any(c.lower == "that" and c.dep == "mark" for c in inner)
        acted = any(c.dep in SUBJECTS and c.lower != "that" for c in inner)
        past = verb.tag == "VBD" or any(c.lower in PAST for c in inner)
        if marked and acted and past:
            return verb
    return None


def as_told(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The clause as the main one, and the part in front as what completes its verb."""
    made = [replace(t) for t in tokens]
    part = made[word.head]
    told = told_in(tokens, tokens[word.head])
    if told is None:
        return tokens
    verb = made[told.i]
    verb.dep = part.dep
    verb.head = verb.i if part.head == part.i else part.head
    part.dep, part.head = "obl", verb.i
    for t in made:
        if t.i < verb.i and t.head == part.i and t.dep in {"cop", "nsubj", "expl"}:
            t.dep, t.head = "discourse", verb.i
        elif t.i < verb.i and t.head == verb.i and t.dep == "mark" and t.lower == "that":
            t.dep = "discourse"
        elif t.head == part.i and (t.i > verb.i or t.dep == "mark"):
            t.head = verb.i
    return linked(made)
