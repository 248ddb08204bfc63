"""Kinds of what stands at a place, which a pattern may ask for by one word among its nouns.

`someone`, `somewhere`, `folk` and `counted` are told by mentions and numbers; `persons`, `armed`
and `somebody` by what is known of a noun, so that no entry needs to list every calling there is.
"""

from collections.abc import Callable, Mapping

from purport.stages.events.nouns import MOVING, is_mere_thing, may_act, singular
from purport.stages.events.standing import PEOPLE, Scene

ARMED = frozenset({"MIL", "REB", "PRM", "UAF"})
"""Sectors of those who bear arms in bodies: soldiers, rebels, militiamen, gunmen."""
NO_PERSON = frozenset({"government", "organisation", "media", "place"})


def is_folk(scene: Scene, i: int) -> bool:
    """Whether this is a people by name: "Serbs", "the Kurds"."""
    mention = scene.mention(scene.phrase(i).head)
    return mention is not None and mention.kind == "people" and mention.form == "name"


def is_counted(scene: Scene, i: int) -> bool:
    """Whether a number stands before it: "nine villagers"."""
    children = scene.tokens[scene.phrase(i).head].children
    return any(scene.tokens[c].dep == "nummod" for c in children)


def are_persons(scene: Scene, i: int) -> bool:
    """Whether these are persons, by name, pronoun or noun; no body and no place."""
    head = scene.tokens[scene.phrases.core(scene.phrase(i)).head]
    if scene.is_someone(i) or is_folk(scene, i):
        return True
    lemma = head.lemma.lower()
    mention = scene.mention(head.i)
    acts = may_act(lemma) and lemma not in MOVING  # "beekeepers", whom no list knows
    if lemma in scene.lexicon.bodies or head.pos == "PRON":
        return False
    if head.pos == "NUM" and head.text.isalpha() and scene.phrase(i).first == head.i - 1:
        return head.dep in {"obj", "nsubj:pass"} and scene.tokens[head.i - 1].lower == "the"
    known = max(scene.standing(i), scene.standing(head.i))  # "136 of our | children"
    if known < PEOPLE and not acts:
        return False
    if mention is not None and mention.form == "name" and mention.kind in NO_PERSON:
        return False
    return head.pos == "NOUN" and not is_mere_thing(lemma)


def are_armed(scene: Scene, i: int) -> bool:
    """Whether these are soldiers, rebels or gunmen, or units of them."""
    head = scene.tokens[scene.phrases.core(scene.phrase(i)).head]
    roles = scene.lexicon.roles
    return (roles.get(head.lemma.lower()) or roles.get(singular(head.lower))) in ARMED


def is_somebody(scene: Scene, i: int) -> bool:
    """Whether this is a party by what is known: a name, people or a body."""
    return scene.standing(i) >= PEOPLE


KINDS: Mapping[str, Callable[[Scene, int], bool]] = {
    "someone": lambda scene, i: scene.is_someone(i),
    "somewhere": lambda scene, i: scene.is_mere_place(i),
    "folk": is_folk,
    "counted": is_counted,
    "persons": are_persons,
    "armed": are_armed,
    "somebody": is_somebody,
}
"""The words that stand for a kind, and how it is told."""
