"""The words that tell an event: its clause, at a length that a person reads at a glance."""

from collections.abc import Iterable, Sequence

from purport.core.parse import Token
from purport.core.spans import Span

CLAUSES = frozenset({"ccomp", "advcl", "acl:relcl", "parataxis", "conj", "acl", "advcl:relcl"})
LONGEST = 40  # words of evidence; beyond it only what lies between the parties and the trigger


def evidence(tokens: Sequence[Token], clause: int, needed: Iterable[int]) -> Span:
    """The span of the clause of this verb or noun, with the words needed (trigger, parties)."""
    wanted = set(needed) | {clause}
    inside = set(wanted)
    waiting = [clause]
    while waiting:
        for c in tokens[waiting.pop()].children:
            child = tokens[c]
            if child.dep in CLAUSES and child.pos in {"VERB", "AUX"} and c not in wanted:
                continue
            if child.dep == "punct" and not min(inside) < c < max(inside):
                continue
            inside.add(c)
            waiting.append(c)
    first, last = min(inside), max(inside)
    if last - first > LONGEST:
        first, last = min(wanted), max(wanted)
    while last > first and tokens[last].pos == "PUNCT" and tokens[last].text not in {")", "”", '"'}:
        last -= 1
    return Span(tokens[first].start, tokens[last].stop)
