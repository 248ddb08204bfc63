"""How sure an event is: a number between 0 and 1 from what was found, by fixed weights.

The weights are set by hand and checked against the reliability table of `eval`; no weight is fitted
on data that may not ship.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.happening import SYMMETRIC, Happening
from purport.stages.events.standing import NAMED, PEOPLE, Scene

ALONE = frozenset({"RETREAT", "PROTEST", "CONCEDE"})
"""Types that often have no recipient."""


def confidence(scene: Scene, happening: Happening) -> float:
    """The share of such events whose type and parties are right, roughly."""
    form = happening.trigger.form
    score = 0.3 if happening.noun else 0.45
    score += 0.06 * min(2, len(form.rest) + 2 * bool(form.objects))
    score += _party(scene, happening.actors, happening.actor_sure, 0.2)
    if len(happening.actors) > 1 and not happening.recipients and happening.type in SYMMETRIC:
        score += 0.15
    elif happening.recipients or happening.type not in ALONE:
        score += _party(scene, happening.recipients, happening.recipient_sure, 0.2)
    score -= _depth(scene.tokens, happening.clause)
    if happening.told == "possible":
        score -= 0.1
    elif happening.told in {"denied", "demanded"}:
        score -= 0.05
    if form.pattern.id == "REQUEST.must":
        score -= 0.1
    return round(min(0.97, max(0.03, score)), 3)


def _party(scene: Scene, parties: Sequence[object], sure: float, most: float) -> float:
    heads = [p.head for p in parties]  # type: ignore[attr-defined]
    if not heads:
        return -most / 2
    standing = max(scene.standing(h) for h in heads)
    share = 1.0 if standing == NAMED else 0.85 if standing == PEOPLE else 0.45
    return most * share * (0.3 + 0.7 * sure)


def _depth(tokens: Sequence[Token], clause: int) -> float:
    """What is taken off for standing below the main clause."""
    lost, token = 0.0, tokens[clause]
    for _ in range(5):
        if token.head == token.i:
            break
        if token.dep in {"acl:relcl", "acl", "advcl", "advcl:relcl"}:
            lost += 0.12
        elif token.dep in {"nmod", "amod", "appos", "compound"}:
            lost += 0.1
        elif token.dep == "xcomp":
            lost += 0.06
        elif token.dep in {"conj", "ccomp", "parataxis"}:
            lost += 0.04
        token = tokens[token.head]
    return min(lost, 0.3)
