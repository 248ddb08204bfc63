"""Which event of a sentence another one hangs from: what came of it, or what it was done with.

"Rockets hit the town, killing two" and "shelled the port and set a ship on fire" tell one place.
"""

from collections.abc import Mapping, Sequence

from purport.core.parse import Token
from purport.stages.events.when_where import NOWHERE, Where

HANGING = frozenset({"advcl", "advcl:relcl", "acl", "xcomp", "conj", "dep"})
WITHIN = frozenset({"nmod", "obl", "obj", "appos", "conj", "compound"})
FREE = frozenset({"after", "before", "since", "while", "until", "when", "as", "though", "although"})
"""What these open may have taken place elsewhere."""


def place_above(tokens: Sequence[Token], clause: int, told: Mapping[int, Where]) -> Where:
    """The place of the nearest event above a clause; an empty one where none is, or it has none."""
    token = tokens[clause]
    for _ in range(4):
        if token.dep not in HANGING or any(tokens[c].lower in FREE for c in token.children):
            break
        token = tokens[token.head]
        if token.i in told:
            return told[token.i]
    return NOWHERE


def place_where(tokens: Sequence[Token], clause: int, told: Mapping[int, Where]) -> Where:
    """The place of the event that "where" refers to: "raided Orsk, where they killed two"."""
    token = tokens[clause]
    if token.dep != "acl:relcl" or not any(tokens[c].lower == "where" for c in token.children):
        return NOWHERE
    token = tokens[token.head]
    if token.pos == "PROPN":
        return NOWHERE  # "hosted by Chad in Oslo, where they met"
    while token.dep in WITHIN and token.i not in told and token.head != token.i:
        token = tokens[token.head]
    return told.get(token.i, NOWHERE)


def depth(tokens: Sequence[Token], clause: int) -> int:
    """How many words stand above a clause's verb."""
    token, steps = tokens[clause], 0
    while token.head != token.i and steps < len(tokens):
        token, steps = tokens[token.head], steps + 1
    return steps
