"""What somebody wants done, told by the form of the verb: "that the king leave", "Let him go"."""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import words
from purport.stages.events.rumours import opened_by_that

SAME_IN_PAST = words(
    "cut put hit shut set let cast hurt quit bid spread shed beat cost burst thrust split read rid "
    "upset wed broadcast"
)
"""Verbs whose past form has no ending either: "that Oslo cut its aid" may be told of the past."""
SINGULAR = frozenset({"NN", "NNP"})
PRONOUNS = frozenset({"he", "she", "it"})
CLAUSES = frozenset({"ccomp", "acl", "acl:relcl", "advcl", "parataxis", "csubj", "conj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def is_mandated(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the bare form after "that" says what is to be done: "moved that Oslo expel him"."""
    if verb.dep not in CLAUSES or not opened_by_that(tokens, verb):
        return False
    below = [tokens[c] for c in verb.children if c < verb.i]
    if verb.tag == "VBN":
        return any(b.lower == "be" and b.dep == "aux:pass" for b in below) and not any(
            b.dep == "aux" for b in below
        )
    if verb.tag not in {"VB", "VBP"} or verb.lemma in SAME_IN_PAST or verb.lower != verb.lemma:
        return False
    if any(b.dep in {"aux", "aux:pass", "cop"} or b.lower == "to" for b in below):
        return False
    subjects = [b for b in below if b.dep in {"nsubj", "nsubj:pass"}]
    if not subjects:
        return False
    doer = subjects[-1]
    several = any(tokens[k].dep == "conj" for k in doer.children)
    if verb.tag == "VBP" or several:
        return (doer.tag in SINGULAR or doer.lower in PRONOUNS) and not several
    return True


def is_wanted_of(tokens: Sequence[Token], head: Token, verb: Token) -> bool:
    """Whether somebody else stands between who wants and what he is to do: "wants Oslo to pay"."""
    return any(
        head.i < c < verb.i
        and tokens[c].pos in NOMINAL
        and tokens[c].dep in {"obj", "nsubj", "xcomp", "iobj"}
        for c in (*head.children, *verb.children)
    )
