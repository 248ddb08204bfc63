"""What a clause below a noun tells of it as done: "the nurses kidnapped on 3 May", "who were held".

Such a clause says in passing what a sentence of its own would say in full: it is told as surely,
though the parser's tree puts it deep, where confidence falls.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.certain import is_day
from purport.stages.events.opening_participles import is_opening
from purport.stages.events.phrases import DAYS, TIMES, words

LOWEST_TOLD_OF = 0.16
"""The confidence under which such a clause tells no event."""
WHERE = frozenset({"in", "at", "near", "outside", "on", "during", "by", "after", "from", "since"})
SPENT = words("last past this early late earlier")
AGO = frozenset({"ago", "earlier", "yesterday", "today", "overnight"})
HAD = frozenset({"had", "was", "were", "been", "has", "have"})
KILLING = words("kill wound injure maim claim leave")
DYING = frozenset({"die", "perish"})


def is_told_of_them(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a participle or a relative clause tells that it was done to those before it.

    A bare participle, or one that opens the sentence, needs its day, its place or who did it
    ("abducted by rebels"); a clause with "who" or "that" needs a passive in the past, or the number
    of those that an act killed.
    """
    below = [tokens[c] for c in verb.children]
    if verb.dep == "acl:relcl":
        if verb.tag == "VBN":
            return any(b.dep == "aux:pass" and b.lower in HAD for b in below) and not any(
                b.tag == "MD" for b in below
            )
        counts = any(b.dep == "obj" and _is_counted(tokens, b) for b in below)
        died = verb.lemma in DYING and any(
            b.dep == "nsubj" and _is_counted(tokens, b) for b in below
        )  # "the strike in which nine women died"
        return verb.tag == "VBD" and ((verb.lemma in KILLING and counts) or died)
    return opens_sentence(tokens, verb) or is_settled(tokens, verb)


def opens_sentence(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a participle with its day or place opens the sentence: "Seized near Orsk, they ...".

    "By" alone is not enough: "Struck by the view, she ...".
    """
    if verb.dep != "advcl" or verb.tag != "VBN" or verb.i > verb.head:
        return False
    below = [tokens[c] for c in verb.children]
    if not is_opening(tokens, verb.i) or any(b.dep in {"obj", "aux", "aux:pass"} for b in below):
        return False
    return any(
        _is_setting(tokens, b)
        for b in below
        if b.i > verb.i and not any(tokens[c].lower == "by" for c in b.children)
    )


def is_settled(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a participle after a noun has its day, its place or who did it beside it."""
    if verb.dep != "acl" or verb.tag not in {"VBN", "VBD"} or verb.i < verb.head:
        return False
    below = [tokens[c] for c in verb.children]
    after = [b for b in below if b.i > verb.i]
    if any(b.dep == "obj" and b.lemma.lower() not in TIMES for b in after):
        return False
    return any(_is_setting(tokens, b) for b in after)


def _is_counted(tokens: Sequence[Token], noun: Token) -> bool:
    return noun.pos == "NUM" or any(tokens[c].dep == "nummod" for c in noun.children)


def _is_setting(tokens: Sequence[Token], word: Token) -> bool:
    """Whether it is a day, a place by name, a time gone by or who did it."""
    if word.lower in AGO or is_day(tokens, word):
        return True
    near = [tokens[c] for c in word.children]
    if word.lemma.lower() in TIMES | DAYS:
        before = tokens[word.i + 1].lower == "before" if word.i + 1 < len(tokens) else False
        return before or any(n.lower in SPENT for n in near) or word.lemma.lower() in DAYS
    cases = {n.lower for n in near if n.dep == "case"}
    if word.dep in {"obl:agent", "advcl"} and any(n.lower == "by" for n in near):
        return True  # "by masked men", of which "masked" was taken for a verb
    if word.dep == "obl:agent" or "by" in cases:
        return True
    named = word.pos == "PROPN" or any(n.pos == "PROPN" for n in near)
    return bool(cases & WHERE) and (named or "during" in cases)
