"""Verbs that tell no act where they stand: they name something, say whose side it is on, or exhort.

"A group called Red Dawn", "militias allied with the army", "let nobody doubt it".
"""

from collections.abc import Sequence

from purport.core.parse import Token

NAMING = frozenset({"call", "name", "dub", "nickname", "title", "term"})
SIDING = frozenset({"ally", "align", "affiliate"})


def names(tokens: Sequence[Token], verb: Token, found: int | None) -> bool:
    """Whether the verb only names or describes; `found` is the object it has, if any."""
    if verb.lemma in SIDING and verb.i:  # also where the parser took it for the main verb
        before = tokens[verb.i - 1]
        described = verb.tag == "VBN" and verb.dep == "acl"
        return described or (before.tag == "NNS" and before.head != verb.i)
    if verb.lemma not in NAMING or found is None:
        return False
    relative = (
        verb.dep in {"acl", "acl:relcl"}
        and found > verb.i
        and any(
            tokens[c].lower in {"that", "which", "what"} and c < verb.i
            for c in (*verb.children, verb.i - 1)
        )
    )  # "the town that Danes call Orsk"
    return relative or (verb.tag == "VBN" and verb.dep == "acl")


def exhorts(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "let" opens a sentence and tells nobody's leave: "let the widows be heard"."""
    if verb.lemma != "let" or verb.tag not in {"VB", "VBP"}:
        return False
    before = tokens[: verb.i]
    return all(t.pos in {"PUNCT", "CCONJ", "ADV", "INTJ"} for t in before[-2:]) and not any(
        tokens[c].dep in {"nsubj", "aux", "mark"} for c in verb.children
    )
