"""How sure an event is: a number between 0 and 1 from what was found, by fixed weights.

The weights are set by hand and checked against the reliability table of `eval`; no weight is fitted
on data that may not ship.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.happening import SYMMETRIC, Happening
from purport.stages.events.standing import NAMED, PEOPLE, Scene

VERB, NOUN = 0.41, 0.26
"""Where a verb, or a noun without a verb of its own, begins; each party found adds up to 0.2."""
LEAST = 0.47
"""An event noun that tells its act as taking place, where nobody is named beside it."""
A_THING = 0.45
"""What a party that is no known name or body adds, of what a name does."""
FAR = 5  # words
TRIED = frozenset({"try", "attempt", "seek", "struggle"})
WEIGHING = frozenset({"consider", "weigh", "mull", "contemplate", "ponder", "explore", "discuss",
                      "pessimism", "doubt", "debate", "capacity", "capability"})  # fmt: skip
OF_MANY_SENSES = frozenset({"COERCE.seize", "CONSULT.phone", "CONSULT.visit", "CONSULT.send_envoy",
                            "MOBILIZE.deploy", "SUPPORT.back", "COERCE.restrict"})  # fmt: skip
"""Entries whose words often tell something else; read off the sentences that they were tried on."""
AND, FINITE = 0.1, 0.06
"""Taken off for standing behind "and", and for a finite clause below another."""
BESIDE = frozenset(
    {"while", "after", "when", "as", "since", "because", "though", "although", "whereas"}
)
"""What opens a whole clause that tells as much as the main one."""
OPENS = frozenset({"mark", "advmod"})
ALONE = frozenset({"RETREAT", "PROTEST", "CONCEDE"})
"""Types that often have no recipient."""


def confidence(scene: Scene, happening: Happening) -> float:
    """The share of such events whose type and parties are right, roughly."""
    form = happening.trigger.form
    score = NOUN if happening.noun else VERB
    if form.objects:
        score += 0.03
    if form.pattern.id in OF_MANY_SENSES:
        score -= 0.08
    score -= _distance(scene.tokens, happening)
    if any(scene.tokens[p.head].pos == "PRON" for p in happening.actors if p.head >= 0):
        score -= 0.1
    score += _party(scene, happening.actors, happening.actor_sure, 0.2)
    if len(happening.actors) > 1 and not happening.recipients and happening.type in SYMMETRIC:
        score += 0.15
    elif happening.type == "CONSULT" and not happening.recipients and _are_many(scene, happening):
        score += 0.05  # "the two ministers discussed"
    elif happening.recipients or happening.trigger.form.pattern.type not in ALONE:
        found = _party(scene, happening.recipients, happening.recipient_sure, 0.2)
        if happening.thing:
            found = 0.2 * A_THING * (0.3 + 0.7 * happening.recipient_sure)
        # "ratified the treaty": the object is what is told, and nobody need be named beside it
        score += max(found, -0.04) if form.objects else found
    depth = _depth(scene.tokens, happening.clause)
    # "a call to free the nurses": of what is not asserted an infinitive is the usual way to tell
    score -= depth if happening.told == "asserted" else depth / 3
    if happening.type == "CONSULT" and form.pattern.mode is None and happening.told == "planned":
        score -= 0.55 if _only_tried(scene.tokens, happening.clause) else 0.0
    if happening.told == "possible":
        score -= 0.55 if _weighed(scene.tokens, happening.clause) else 0.1
    elif _doubted(scene.tokens, happening.clause):
        score -= 0.55
    elif happening.told in {"demanded", "denied"}:
        score -= 0.05
    if happening.happens:
        score = max(score, LEAST if happening.told == "asserted" else LEAST - 0.04)
    if happening.within is not None:
        score -= 0.2  # the act that tells of it is the surer event
    return round(min(0.97, max(0.03, score)), 3)


def _are_many(scene: Scene, happening: Happening) -> bool:
    """Whether one phrase names the several that meet: "the two ministers"."""
    heads = [p.head for p in happening.actors if p.head >= 0]
    return len(heads) == 1 and scene.tokens[heads[0]].tag in {"NNS", "NNPS"}


def _distance(tokens: Sequence[Token], happening: Happening) -> float:
    """What is taken off for parties that stand far from the word that tells."""
    lost, word, last = 0.0, happening.trigger.word, happening.trigger.last
    own = any(
        p.head >= 0 and tokens[p.head].head == word and tokens[p.head].dep == "nsubj"
        for p in happening.actors
    )  # an aside between a verb and its own subject changes nothing
    if happening.actors and min(abs(p.last - word) for p in happening.actors) > FAR and not own:
        lost += 0.06
    if happening.recipients and min(abs(p.first - last) for p in happening.recipients) > FAR:
        lost += 0.06
    return lost


def _doubted(tokens: Sequence[Token], clause: int) -> bool:
    """Whether somebody does not think that it should be done: nobody asks for it."""
    above = tokens[tokens[clause].head]
    should = any(tokens[c].lower in {"should", "ought"} for c in tokens[clause].children)
    thinks = tokens[clause].dep == "ccomp" and above.lemma in {"think", "believe", "feel"}
    return should and thinks and any(tokens[c].lemma == "not" for c in above.children)


def _weighed(tokens: Sequence[Token], clause: int) -> bool:
    """Whether the act is only thought about: "is considering sending aid", no event in PLOVER."""
    token = tokens[clause]
    for _ in range(3):
        token = tokens[token.head]
        if token.lemma in WEIGHING:
            return True
    return False


def _only_tried(tokens: Sequence[Token], clause: int) -> bool:
    """Whether a meeting is no more than tried: "called in an attempt to speak with her"."""
    token = tokens[clause]
    above = tokens[token.head]
    return token.tag == "VB" and token.dep in {"xcomp", "acl"} and above.lemma in TRIED


def _party(scene: Scene, parties: Sequence[object], sure: float, most: float) -> float:
    heads = [p.head for p in parties]  # type: ignore[attr-defined]
    if not heads:
        return -most / 2
    standing = max(
        PEOPLE if h >= 0 and _counted(scene.tokens, h) else scene.standing(h) for h in heads
    )
    share = 1.0 if standing == NAMED else 0.85 if standing == PEOPLE else A_THING
    return most * share * (0.3 + 0.7 * sure)


def _counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word stands for people by their number: "killing nine and wounding 32 others"."""
    token = tokens[at]
    numbered = any(tokens[c].dep == "nummod" for c in token.children)
    return token.pos == "NUM" or (token.lower == "others" and numbered)


def _depth(tokens: Sequence[Token], clause: int) -> float:
    """What is taken off for standing below the main clause."""
    lost, token = 0.0, tokens[clause]
    for _ in range(5):
        if token.head == token.i:
            break
        if token.dep in {"acl:relcl", "acl", "advcl", "advcl:relcl"}:
            lost += _below(tokens, token)
        elif token.dep in {"nmod", "amod", "appos", "compound"}:
            lost += 0.1
        elif token.dep == "xcomp":
            lost += 0.06
        elif token.dep in {"conj", "ccomp", "parataxis"}:
            lost += 0.0 if _goes_on(tokens, token) else AND if token.dep == "conj" else 0.04
        token = tokens[token.head]
    return min(lost, 0.3)


def _below(tokens: Sequence[Token], token: Token) -> float:
    """What a clause below another costs: little where it is told in the past or as undergone."""
    if token.dep == "advcl" and (token.tag == "VBD" or _is_past(tokens, token)):
        return FINITE
    if token.tag == "VBN" and any(
        tokens[c].dep == "aux:pass" or tokens[c].lower == "had" for c in token.children
    ):
        return 0.06
    free = token.tag == "VBG" or any(tokens[c].lower == "having" for c in token.children)
    if free and not any(tokens[c].dep in {"mark", "case"} for c in token.children):
        return 0.06  # "tore through the hall, killing nine"
    return 0.03 if token.tag == "VBN" and token.dep == "acl" else 0.12


def is_whole(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a clause has a subject and a finite verb of its own: "who were arrested"."""
    deps = {tokens[c].dep for c in verb.children}
    finite = verb.tag in {"VBD", "VBZ", "VBP"} or bool(deps & {"aux", "aux:pass"})
    return (finite or _is_past(tokens, verb)) and bool(deps & {"nsubj", "nsubj:pass"})


def _is_past(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a participle with subject and object is a past: "as a freighter unloaded tents"."""
    deps = {tokens[c].dep for c in verb.children}
    return verb.tag == "VBN" and {"nsubj", "obj"} <= deps and not deps & {"aux", "aux:pass"}


def taken_for_depth(tokens: Sequence[Token], verb: Token) -> float:
    """What `confidence` takes off a clause for standing beside another: ", and they agreed".

    A whole clause tells as much as a main one, and so does a past that goes on another of the same
    subject ("demanded money and threatened to"); 0 for any other.
    """
    whole = is_whole(tokens, verb)
    if verb.dep == "conj":
        return AND if whole or verb.tag == tokens[verb.head].tag == "VBD" else 0.0
    opened = any(tokens[c].dep in OPENS and tokens[c].lower in BESIDE for c in verb.children)
    return FINITE if whole and verb.dep == "advcl" and opened else 0.0


def _goes_on(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb goes on another of the same subject: "was dragged out and beaten".

    So does a participle: "killing nine and wounding thirty".
    """
    above = tokens[verb.head]
    if verb.dep != "conj":
        return False
    if verb.tag == above.tag == "VBG" and above.dep == "advcl":
        return True
    passive = any(tokens[c].dep == "aux:pass" for c in above.children)
    return passive and verb.tag == above.tag == "VBN"
