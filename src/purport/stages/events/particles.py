"""The further words of a trigger: particles, prepositions and nouns that belong to a verb.

"Handed the suspect over", "had called on Sunday for a truce", "laid all their weapons down".
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import TIMES, words

PREPOSITIONS = words(
    "on upon for to at with of in into about from against as over behind around outside alongside "
    "toward towards"
)
BETWEEN = frozenset({"obl", "obl:unmarked", "advmod"})
PARTED = frozenset({"-", "–", "'s", "’s"})
"""Marks within one part of a phrase: what stands on both their sides counts as one word."""
GAP = 4  # words that may stand between the parts of a phrase ("lay all their weapons down")
FAR = 8  # words between a verb and its preposition


def rest_of(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> int | None:
    """Where the further words of a verb end, or None when one is missing."""
    last = at
    for word in rest:
        close = word in PREPOSITIONS and word == rest[-1]
        stop = last + 1 + (2 if close else GAP + 1)
        apart = _particle(tokens, at, word) if close else None
        if apart is None and close and last == at:
            apart = _farther(tokens, at, word)
        if apart is not None and apart > last:
            last = apart
            continue
        for k in range(last + 1, len(tokens)):
            token = tokens[k]
            if k >= stop:
                return None
            if token.lower in PARTED and not close and not tokens[k - 1].space:
                stop += 2  # "a 19-year-old farmer", "the enemy's supply train"
                continue
            if token.lower == word or (token.pos != "ADP" and token.lemma.lower() == word):
                last = k
                break
            if token.pos in {"PUNCT", "VERB", "SCONJ"} and token.dep != "amod":
                return None
            if close and token.pos not in {"ADV", "DET", "NOUN"}:
                return None
        else:
            return None
    return last


def is_particle(tokens: Sequence[Token], i: int) -> bool:
    """Whether a preposition is a particle here, so that the object is the verb's own."""
    return tokens[i].dep == "compound:prt" or tokens[i].tag == "RB"


def _particle(tokens: Sequence[Token], verb: int, word: str) -> int | None:
    """Where the verb's particle stands behind its object: "handed the suspect over"; or None."""
    for k in range(verb + 2, min(verb + GAP + 2, len(tokens) - 1)):
        token = tokens[k]
        if token.lower == word:
            particle = token.head == verb and token.tag in {"RP", "RB"}
            return k if particle or tokens[k + 1].lower == "to" else None
    return None


def _farther(tokens: Sequence[Token], verb: int, word: str) -> int | None:
    """Where the verb's preposition stands behind words of time or place; None where there is none.

    "Had called on Sunday for a truce", "agreed in Oslo on a swap".
    """
    after = sorted(c for c in tokens[verb].children if c > verb)
    for passed, k in enumerate(after):
        below = tokens[k]
        if below.dep not in BETWEEN or k > verb + FAR:
            return None
        case = next((c for c in below.children if tokens[c].dep == "case"), None)
        if passed and case is not None and tokens[case].lower == word:
            if word == "on" and (below.pos == "NUM" or below.lemma.lower() in TIMES):
                continue  # "fired on a march in Orsk on Friday"
            return case
    return None


def first_of(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> int:
    """Where a noun of several words begins; hyphens between its words count with it: "sit-in"."""
    k = at
    for _ in rest:
        k -= 1
        while k > 0 and tokens[k].lower in {"-", "–"}:
            k -= 1
    return max(k, 0)


def before(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> bool:
    """Whether these words stand right before a noun: "suicide" and "bomb" before "attack"."""
    k = at - 1
    for word in reversed(rest):
        while k >= 0 and tokens[k].lower in {"-", "–"}:
            k -= 1
        if k < 0 or (tokens[k].lower != word and tokens[k].lemma.lower() != word):
            return False
        k -= 1
    return True
