"""Clauses that the parser hung from a participle or a noun before them, whose verb they are.

"The nurses abducted in May | have been freed": the main verb is the second. "Whom its men
abducted" is no passive.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import DAYS

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
FINITE = frozenset({"have", "has", "had", "were", "was", "are", "is"})
HELPING = frozenset({"aux", "aux:pass", "cop", "mark"})


def overshadowed(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to give this verb its own place; or None."""
    if word.tag not in {"VBN", "VBD"} or word.head == word.i:
        return None
    below = [tokens[c] for c in word.children]
    if word.dep == "advcl" and word.tag == "VBN":
        return as_main_passive if _is_main(tokens, word, below) else None
    if word.dep == "acl:relcl" and word.tag == "VBN":
        acts = any(b.dep == "nsubj" and b.i < word.i for b in below)
        helped = any(b.dep in HELPING or b.dep == "obl:agent" for b in below)
        return as_active if acts and not helped else None
    return None


def _is_main(tokens: Sequence[Token], word: Token, below: Sequence[Token]) -> bool:
    """Whether a finite passive without a subject follows the participle of what should be its."""
    first = tokens[word.head]
    if first.i > word.i or first.tag not in {"VBN", "VBD"}:
        return False
    helped = [b for b in below if b.dep in {"aux", "aux:pass"}]
    if not helped or helped[0].lower not in FINITE or not any(b.dep == "aux:pass" for b in helped):
        return False
    if any(b.dep in {"mark", "obj"} or _does(b) for b in below):
        return False
    if any(t.text in {",", ";"} for t in tokens[first.i : helped[0].i]):
        return False
    others = [tokens[c] for c in first.children]
    doers = [o for o in others if o.dep in SUBJECTS]
    return len(doers) == 1 and not any(o.dep in HELPING or o.dep == "obj" for o in others)


def _does(word: Token) -> bool:
    """Whether it is the subject of its verb: no day before it, "taken in May | have been freed"."""
    return word.dep in SUBJECTS and word.lemma.lower() not in DAYS


def as_main_passive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The second verb as the main one, and the participle as what tells of its subject."""
    made = [replace(t) for t in tokens]
    verb, first = made[word.i], made[word.head]
    doer = next(t for t in made if t.head == first.i and t.dep in SUBJECTS)
    verb.dep = first.dep
    verb.head = verb.i if first.head == first.i else first.head
    first.dep, first.head, first.tag = "acl", doer.i, "VBN"
    for t in made[first.i + 1 : verb.i]:
        if t.head == verb.i and t.dep in SUBJECTS:
            t.dep, t.head = "obl", first.i
    doer.dep, doer.head = "nsubj:pass", verb.i
    for t in made[verb.i + 1 :]:
        if t.head == first.i:
            t.head = verb.i
    return linked(made)


def as_active(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The participle of a relative clause with its own subject as the past that it is."""
    made = [replace(t) for t in tokens]
    made[word.i].tag = "VBD"
    return linked(made)
