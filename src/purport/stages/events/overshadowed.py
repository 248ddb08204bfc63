"""Clauses that the parser hung from a participle or a noun before them, whose verb they are.

"The nurses abducted in May | have been freed": the main verb is the second. "After the clans |
agreed": no participle of the clans. "Whom its men abducted" is no passive.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
FINITE = frozenset({"have", "has", "had", "were", "was", "are", "is"})
HELPING = frozenset({"aux", "aux:pass", "cop", "mark"})
AFTER = frozenset({"after", "before", "since", "until", "once"})
MOVING = words("agree meet clash march fight gather flee withdraw retreat surrender")
"""Verbs without an object whose participle does not follow a noun."""


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
    if word.dep == "acl" and word.tag == "VBD":
        return as_after if _is_after(tokens, word, below) else None
    return None


def _is_main(tokens: Sequence[Token], word: Token, below: Sequence[Token]) -> bool:
    """Whether a finite passive without a subject follows the participle of what should be its."""
    first = tokens[word.head]
    if first.i > word.i or first.tag not in {"VBN", "VBD"}:
        return False
    helped = [b for b in below if b.dep in {"aux", "aux:pass"}]
    if not helped or helped[0].lower not in FINITE or not any(b.dep == "aux:pass" for b in helped):
        return False
    if any(b.dep in SUBJECTS or b.dep in {"mark", "obj"} for b in below):
        return False
    if any(t.text in {",", ";"} for t in tokens[first.i : helped[0].i]):
        return False
    others = [tokens[c] for c in first.children]
    doers = [o for o in others if o.dep in SUBJECTS]
    return len(doers) == 1 and not any(o.dep in HELPING or o.dep == "obj" for o in others)


def as_main_passive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The second verb as the main one, and the participle as what tells of its subject."""
    made = [replace(t) for t in tokens]
    verb, first = made[word.i], made[word.head]
    doer = next(t for t in made if t.head == first.i and t.dep in SUBJECTS)
    verb.dep = first.dep
    verb.head = verb.i if first.head == first.i else first.head
    first.dep, first.head, first.tag = "acl", doer.i, "VBN"
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


def _is_after(tokens: Sequence[Token], word: Token, below: Sequence[Token]) -> bool:
    """Whether "after" opens a clause whose verb was taken for a participle of its subject."""
    noun = tokens[word.head]
    if noun.i > word.i or any(b.dep in SUBJECTS or b.dep in HELPING for b in below):
        return False
    opened = any(tokens[c].dep == "case" and tokens[c].lower in AFTER for c in noun.children)
    return opened and (word.lemma in MOVING or any(b.dep == "obj" for b in below))


def as_after(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The clause with its subject, hung from what the noun hung from."""
    made = [replace(t) for t in tokens]
    verb, noun = made[word.i], made[word.head]
    for t in made[: noun.i]:
        if t.head == noun.i and t.dep == "case" and t.lower in AFTER:
            t.dep, t.head = "mark", verb.i
    verb.dep, verb.head = "advcl", noun.head
    noun.dep, noun.head = "nsubj", verb.i
    for t in made[verb.i + 1 :]:
        if t.head == noun.i and t.dep not in {"conj", "cc"}:
            t.head = verb.i
    return linked(made)
