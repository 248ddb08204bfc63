"""The clause that a verb or event noun governs, and what a verb's own clause says of its object."""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.standing import NOBODY, Scene
from purport.stages.events.triggers import PREDICATES, Trigger

COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "advcl", "dep", "obl", "nmod"})
WILL = frozenset({"will", "wo", "'ll", "’ll", "shall"})


def may_follow(scene: Scene, trigger: Trigger, complement: Token) -> bool:
    """Whether the pattern allows a clause with this verb."""
    form = trigger.form
    if complement.lemma.lower() in form.not_objects:
        return False
    said = complement.dep == "ccomp" or any(
        scene.tokens[c].lower == "that" and scene.tokens[c].dep == "mark"
        for c in complement.children
    )
    stated = (
        said
        and complement.tag != "VB"
        and not any(scene.tokens[c].lower in WILL for c in complement.children)
    )
    return form.pattern.opinion or not stated


def is_subjunctive(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "that" opens the clause and its verb has no ending: "ordered that Oslo pay"."""
    if verb.tag not in {"VB", "VBP"} or verb.lemma == "be":
        return False
    opened = any(tokens[c].lower == "that" and tokens[c].dep == "mark" for c in verb.children)
    return opened and any(
        tokens[c].dep == "nsubj" and tokens[c].tag in {"NN", "NNP"} and not any(
            tokens[k].dep == "conj" for k in tokens[c].children
        )
        for c in verb.children
    )  # fmt: skip


def that_follows(scene: Scene, trigger: Trigger) -> bool:
    """Whether a clause with "that" comes soon, wherever the parser hung it."""
    near = scene.tokens[trigger.last + 1 : trigger.last + 9]
    return any(token.lower == "that" and token.pos in {"SCONJ", "PRON"} for token in near)


def names_object(scene: Scene, verb: Token) -> bool:
    """Whether a noun or adjective says what the object is: "called him a liar"."""
    return any(
        (scene.tokens[c].dep == "xcomp" and scene.tokens[c].pos in {"NOUN", "ADJ"})
        or (scene.tokens[c].dep == "obj" and _named_after(scene, c))
        for c in verb.children
    )


def _named_after(scene: Scene, i: int) -> bool:
    """Whether "a ..." follows the object without a comma, and says what it is."""
    for k in range(scene.phrase(i).last + 1, min(i + 9, len(scene.tokens))):
        token, before = scene.tokens[k], scene.tokens[k - 1]
        if token.pos in {"PUNCT", "VERB", "CCONJ"}:
            return False
        if token.lower in {"a", "an"} and before.pos not in {"ADP", "DET"}:
            return True
    return False


def will_not(scene: Scene, verb: Token) -> bool:
    """Whether an auxiliary says that the act will not, or would not, be done."""
    return any(
        scene.tokens[c].dep == "aux"
        and (scene.tokens[c].lower in WILL or scene.tokens[c].lower == "would")
        for c in verb.children
    )


def complement_of(scene: Scene, trigger: Trigger, verb: Token) -> Token | None:
    """The verb of the clause that this verb, or its object, governs."""
    heads = [verb.i]
    if trigger.object is not None and (
        trigger.form.objects or scene.standing(trigger.object) != NOBODY
    ):
        heads.append(trigger.object)  # not "refused a request to step down"
    for h in heads:
        for c in scene.tokens[h].children:
            child = scene.tokens[c]
            if child.i <= verb.i or child.pos not in PREDICATES | {"ADJ", "NOUN"}:
                continue
            if child.dep == "ccomp" or (child.dep == "xcomp" and child.pos in PREDICATES):
                return child
            if child.dep == "advcl" and child.tag != "VB":
                continue
            if child.dep in COMPLEMENTS and (
                child.tag in {"VB", "VBG"} or _opens_with_that(scene, child)
            ):
                return child
    return None


def _opens_with_that(scene: Scene, verb: Token) -> bool:
    return verb.pos in PREDICATES and any(
        scene.tokens[c].lower == "that" and scene.tokens[c].dep == "mark" for c in verb.children
    )
