"""Times and places that open a clause without a comma, read as part of its subject.

"On Monday morning | security forces arrested nine": the parser makes one phrase of both, and the
forces would be named by the day. "In Miami, the boy's uncle, Ada Obi, | denied": the uncle was put
beside the town.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.openings import NOMINAL, SUBJECTS, WHEN, is_above, parted
from purport.core.parse import Token, linked

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
OPENED = frozenset({"case", "advmod"})
BESIDE = frozenset({"aux", "aux:pass", "advmod"})


def fronted(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to part the subject before this verb from what opens the clause; or None."""
    if word.tag not in FINITE or word.i < 3:
        return None
    doer = next((tokens[c] for c in word.children if tokens[c].dep in SUBJECTS), None)
    if doer is not None and all(tokens[c].dep not in OPENED for c in doer.children):
        return None
    if parted(tokens, word) is not None:
        return as_parted
    return as_apart if doer is None and _apart(tokens, word) is not None else None


def as_parted(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """What opens the clause under the verb by itself: "on Monday | gunmen killed four"."""
    found = parted(tokens, word)
    if found is None:
        return tokens
    opens, last, doer = found
    made = [replace(t) for t in tokens]
    for t in made[opens:last]:
        if t.head == doer:
            t.head = last
    made[last].dep, made[last].head = "obl", word.i
    if made[doer].dep not in SUBJECTS:
        passive = any(tokens[c].dep == "aux:pass" for c in word.children)
        made[doer].dep = "nsubj:pass" if passive else "nsubj"
    return linked(made)


def as_apart(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """Who was put beside the town or day before the comma, as the subject."""
    found = _apart(tokens, word)
    if found is None:
        return tokens
    made = [replace(t) for t in tokens]
    passive = any(tokens[c].dep == "aux:pass" for c in word.children)
    made[found].dep, made[found].head = "nsubj:pass" if passive else "nsubj", word.i
    above = tokens[found].head
    for c in tokens[above].children:
        if c > found and tokens[c].dep in {"conj", "appos"}:
            made[c].dep, made[c].head = "appos", found
    return linked(made)


def _first_beside(tokens: Sequence[Token], word: Token) -> int:
    """Where the verb begins, with its auxiliaries and adverbs."""
    first = word.i
    while first and tokens[first - 1].head == word.i and tokens[first - 1].dep in BESIDE:
        first -= 1
    return first


def _apart(tokens: Sequence[Token], word: Token) -> int | None:
    """The noun behind the comma after what opens the sentence, with nothing else for a subject."""
    if any(tokens[c].dep in SUBJECTS or tokens[c].dep == "mark" for c in word.children):
        return None
    if word.dep not in {"root", "ccomp", "parataxis"}:
        return None
    last = _first_beside(tokens, word) - 1
    while last > 0 and tokens[last].text == ",":
        last -= 1
    for c in word.children:
        top = tokens[c]
        if c > last or top.dep != "obl" or top.pos not in NOMINAL:
            continue
        if not any(tokens[k].dep == "case" and k < c for k in top.children):
            continue
        for k in range(c + 2, last + 1):
            noun = tokens[k]
            if noun.pos not in NOMINAL or noun.dep not in {"appos", "conj"}:
                continue
            told = any(tokens[j].dep == "case" and j < k for j in noun.children)
            if told or noun.lemma.lower() in WHEN:
                continue
            first = min((k, *(j for j in noun.children if j < k)))
            comma = tokens[first].text == "," or tokens[first - 1].text == ","
            if comma and is_above(tokens, c, k) and tokens[k].head <= c + 6:
                return k
    return None
