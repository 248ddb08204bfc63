"""The clause that a verb or event noun governs, and what a verb's own clause says of its object."""

from collections.abc import Collection, Sequence

from purport.core.parse import Token
from purport.stages.events.clauses import subject
from purport.stages.events.holders import given_with
from purport.stages.events.standing import NAMED, NOBODY, PEOPLE, Scene
from purport.stages.events.triggers import PREDICATES, Trigger

COMPLEMENTS = frozenset({"xcomp", "ccomp", "acl", "advcl", "dep", "obl", "nmod"})
STATING = frozenset({"do", "does", "did", "can", "could", "would", "will", "may", "might", "'ll"})
SAYING = frozenset({"say", "tell", "add", "insist", "argue", "state", "stress", "warn", "demand",
                    "declare", "announce", "write", "explain", "note", "claim", "urge", "vow",
                    "believe", "think", "maintain", "reiterate", "repeat"})  # fmt: skip
"""Whose subject says what must be done: "the rebels must go, | said Oslo"."""
WILL = frozenset({"will", "wo", "'ll", "’ll", "shall"})


def may_follow(scene: Scene, trigger: Trigger, complement: Token) -> bool:
    """Whether the pattern allows a clause with this verb."""
    form = trigger.form
    if trigger.form.pattern.type == "THREATEN" and _is_of_others(scene, trigger, complement):
        return False  # "warned that the rebels could attack" threatens nobody
    if complement.lemma.lower() in form.not_objects:
        return False
    said = complement.dep == "ccomp" or any(
        scene.tokens[c].lower == "that" and scene.tokens[c].dep == "mark"
        for c in complement.children
    )
    exists = any(scene.tokens[c].dep == "expl" for c in complement.children)
    if said and exists and not form.pattern.opinion:
        return False  # "agreed that there will be work to do"
    stated = (
        said
        and complement.tag != "VB"
        and not any(scene.tokens[c].lower in WILL for c in complement.children)
    )
    return form.pattern.opinion or not stated


def _is_of_others(scene: Scene, trigger: Trigger, complement: Token) -> bool:
    """Whether it says what others may do, or what was done, and not what the speaker will do."""
    past = complement.tag in {"VBD", "VBN"} and complement.dep == "ccomp"
    if past and not any(scene.tokens[c].tag == "MD" for c in complement.children):
        return True  # "swore he had not shot anybody"
    if scene.tokens[trigger.word].lemma != "warn" or complement.dep != "ccomp":
        return False
    for c in complement.children:
        noun = scene.tokens[c]
        if noun.dep.startswith("nsubj") and noun.pos != "PRON":
            return not any(scene.tokens[k].dep == "nmod:poss" for k in noun.children)
    return False


def is_action(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a clause tells what is to be done: "told them to leave", not "that it rained"."""
    bare = verb.tag == "VB" or is_subjunctive(tokens, verb)
    return bare and not any(
        tokens[c].dep == "aux" and tokens[c].lower in STATING for c in verb.children
    )


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
            to_it = any(scene.tokens[k].lower == "to" for k in child.children)
            if child.dep == "advcl" and child.tag != "VB" and not (to_it and child.tag == "VBG"):
                continue  # but "is committed to freeing them"
            stated = _opens_with_that(scene, child)
            if child.dep in COMPLEMENTS and (child.tag in {"VB", "VBG"} or stated):
                return child
            if stated and child.dep == "acl:relcl" and verb.pos == "NOUN":
                return child  # "the warning that it would strike"
    return None


def _opens_with_that(scene: Scene, verb: Token) -> bool:
    return verb.pos in PREDICATES and any(
        scene.tokens[c].lower == "that" and scene.tokens[c].dep == "mark" for c in verb.children
    )


def obliged(scene: Scene, auxiliary: Token) -> tuple[list[int], int] | None:
    """Who says that somebody must act, and who must: "the rebels must go, said Oslo"; or None."""
    tokens = scene.tokens
    verb = tokens[auxiliary.head]
    if verb.dep not in {"ccomp", "parataxis", "root"} or verb.i == auxiliary.i:
        return None
    if verb.dep == "ccomp":
        speaker = subject(tokens, scene.phrases, tokens[verb.head])
    else:
        speaker = [
            s for c in verb.children
            if tokens[c].dep in {"parataxis", "ccomp"} and tokens[c].lemma in SAYING
            for s in subject(tokens, scene.phrases, tokens[c])
        ]  # fmt: skip
    asked = [c for c in verb.children if tokens[c].dep == "nsubj"]
    if not speaker or not asked or scene.standing(speaker[0]) < PEOPLE:
        return None
    target = asked[0]
    if scene.standing(target) != NAMED and scene.behind(target) is None:
        return None
    return speaker, target


def given_to(scene: Scene, trigger: Trigger, head: Token) -> list[int]:
    """To whom something is given: "gave the rebels arms", "the rebels were given arms"."""
    tokens, thing = scene.tokens, trigger.object
    first = next((c for c in head.children if tokens[c].dep == "obj"), None)
    if thing is None or thing not in head.children or tokens[thing].dep != "obj":
        return [c for c in head.children if tokens[c].dep == "iobj"]
    if trigger.passive:
        return subject(tokens, scene.phrases, head)
    if first is not None and first < thing:
        return [first]  # "lent | Togo | the money"
    given = [c for c in head.children if tokens[c].dep == "iobj"]
    return given or (given_with(scene, thing) if trigger.form.objects else [])


def told_by(tokens: Sequence[Token], clause: int, found: Collection[int]) -> int | None:
    """The event, of those found, that governs a clause: the demand in "urged X to sign"."""
    token = tokens[clause]
    for _ in range(3):
        if token.dep == "conj" and token.head == clause:
            break
        token = tokens[token.head]
        if token.i in found and token.i != clause:
            return token.i
    return None
