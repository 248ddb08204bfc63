"""Conditions, and what would come of them: "had the army attacked, the town would have fallen"."""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.moods import SUBJECTS

INVERTED = frozenset({"had", "should", "were"})
AUX = frozenset({"aux", "aux:pass"})
IF = frozenset({"if", "unless", "otherwise"})


def is_condition(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the auxiliary before the subject opens a condition: "had the army attacked, ..."."""
    if tokens[-1].text == "?":
        return False
    if verb.tag == "VB" and tokens[0].lower == "were":
        to = any(tokens[c].lower == "to" for c in verb.children)
        first = all(t.text != "," for t in tokens[: verb.i])
        return to and first  # "were the junta to lift the curfew, ..."
    above = tokens[tokens[verb.head].head]
    if verb.dep == "acl" and verb.tag == "VBN" and above.lower == "had" and above.dep == "advcl":
        return above.i == 0 or tokens[above.i - 1].pos in {"PUNCT", "CCONJ", "PRON"}
    subjects = [c for c in verb.children if tokens[c].dep in SUBJECTS]
    return bool(subjects) and any(
        tokens[c].lower in INVERTED and c < min(subjects[0], verb.i) and tokens[c].dep in AUX
        for c in verb.children
    )


def is_supposed(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "would" tells what would come of something: "would have freed", "if ..., would"."""
    for c in verb.children:
        child = tokens[c]
        if child.dep == "aux" and child.lower == "have":
            return True
        if child.dep == "advcl" and c < verb.i:
            opened = any(tokens[k].lower in IF and tokens[k].dep == "mark" for k in child.children)
            if opened or is_condition(tokens, child):
                return True
    return False
