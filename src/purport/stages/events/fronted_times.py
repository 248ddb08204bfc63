"""Times and places that open a clause without a comma, read as part of its subject.

"On Monday morning | security forces arrested nine": the parser makes one phrase of both, and the
forces would be named by the day.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.fronted import SUBJECTS, parted
from purport.core.parse import Token, linked

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
OPENED = frozenset({"case", "advmod"})


def fronted(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to part the subject before this verb from what opens the clause; or None."""
    if word.tag not in FINITE or word.i < 3:
        return None
    doer = next((tokens[c] for c in word.children if tokens[c].dep in SUBJECTS), None)
    if doer is not None and all(tokens[c].dep not in OPENED for c in doer.children):
        return None
    return as_parted if parted(tokens, word) is not None else None


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
