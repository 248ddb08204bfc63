"""How an act is told: asserted, denied, planned, demanded or possible.

Read from inside outwards: what stands beside the verb (not, will, may, must, allegedly, if), then
each verb, noun or adjective that governs it ("failed to", "a plan to", "ready to"). What is nearest
to the act decides, except that a denied plan or demand is denied.
"""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.lexicon import Cues

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "expl"})
NEEDS_TO = frozenset({"have", "go", "look", "mean", "need", "want", "get", "use", "send", "make"})
BACKSHIFTED = frozenset({"would", "'d", "’d"})
DENYING = frozenset({"no", "neither", "nobody", "none"})
DOUBTED = frozenset({"deny", "doubt", "suspect", "believe", "fear", "allege", "demand", "insist",
                     "think", "hope", "expect", "suggest", "propose", "require", "recommend",
                     "dispute", "rule", "presume", "wonder", "assume"})  # fmt: skip


def told(tokens: Sequence[Token], at: int, cues: Cues, *, question: bool = False) -> Told:
    """How the act of the verb (or predicate) at this position is told."""
    found = _beside(tokens, tokens[at], cues)
    token = tokens[at]
    for _ in range(6):
        head = tokens[token.head]
        if head.i == token.i:
            return "possible" if question and found == "asserted" else found
        if token.dep == "conj":
            if found == "asserted" and _shares(tokens, token):
                found = _combine(found, _beside(tokens, head, cues))
            token = head
            continue
        if not _governed(tokens, token, head):
            return found
        found = _combine(found, _by_governor(tokens, token, head, cues))
        if head.pos in {"VERB", "AUX", "ADJ"}:
            beside = _beside(tokens, head, cues)
            if beside == "denied":
                found = "asserted" if found == "denied" else "denied"
            elif beside != "asserted" and found == "asserted":
                found = beside
        token = head
    return found


def noun_told(tokens: Sequence[Token], noun: Token, cues: Cues, governor: Token | None) -> Told:
    """How the act that an event noun names is told, its verb aside unless that is a cue."""
    for c in noun.children:
        child = tokens[c]
        if child.lower in DENYING and child.dep == "det":
            return "denied"
        if child.dep == "amod" and child.lemma.lower() in cues.adjectives:
            return cues.adjectives[child.lemma.lower()]
    if governor is not None:
        lemma = governor.lemma.lower()
        by = cues.object_verbs.get(lemma) or cues.verbs.get(lemma)
        if by is not None and lemma not in NEEDS_TO:
            return by
        return "asserted"
    head = tokens[noun.head]
    if noun.dep == "nmod" and head.i != noun.i:
        return cues.nouns.get(head.lemma.lower(), "asserted")
    return "asserted"


def _beside(tokens: Sequence[Token], verb: Token, cues: Cues) -> Told:
    """What the words at the verb itself say."""
    denied = planned = demanded = possible = False
    for c in verb.children:
        child = tokens[c]
        dep, lower = child.dep, child.lower
        if dep in {"aux", "aux:pass", "cop"}:
            by = cues.auxiliaries.get(lower) or cues.auxiliaries.get(child.lemma.lower())
            if lower in BACKSHIFTED and _reported(tokens, verb):
                by = "planned"
            planned |= by == "planned"
            demanded |= by == "demanded"
            possible |= by == "possible"
            denied |= lower in {"cannot"}
        elif dep in {"advmod", "cc:preconj", "cc", "discourse"} or child.pos in {"PART", "ADV"}:
            by = cues.adverbs.get(lower)
            denied |= by == "denied"
            possible |= by == "possible"
        elif dep == "mark":
            possible |= cues.marks.get(lower) == "possible"
            denied |= lower == "without"
        elif dep in SUBJECTS | {"obj"}:
            denied |= lower in DENYING or any(
                tokens[k].lower in DENYING and tokens[k].dep in {"det", "advmod"}
                for k in child.children
            )
    if denied:
        may = any(tokens[c].lower in {"may", "might"} for c in verb.children)
        return "possible" if may else "denied"
    if demanded:
        return "demanded"
    if possible:
        return "possible"
    return "planned" if planned else "asserted"


def _reported(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the clause tells what somebody said then, so that "would" stands for "will"."""
    return verb.dep == "ccomp" and tokens[verb.head].tag in {"VBD", "VBN"}


def _shares(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a coordinated verb has its subject and auxiliaries from the first one."""
    if any(tokens[c].dep in SUBJECTS or tokens[c].dep == "aux" for c in verb.children):
        return False
    head = tokens[verb.head]
    return verb.tag == head.tag or verb.tag == "VB"


def _governed(tokens: Sequence[Token], token: Token, head: Token) -> bool:
    """Whether the head says anything on whether the act takes place."""
    dep = token.dep
    if dep == "xcomp":
        return True
    if dep == "ccomp":
        return token.tag in {"VB", "VBG"} or head.lemma.lower() in DOUBTED
    if dep in {"advcl", "acl", "obl", "dep", "nmod", "csubj", "parataxis"}:
        if dep == "parataxis":
            return False
        if token.tag == "VB":
            return True
        return token.tag == "VBG" and any(tokens[c].dep in {"mark", "case"} for c in token.children)
    return False


def _by_governor(tokens: Sequence[Token], token: Token, head: Token, cues: Cues) -> Told:
    lemma = head.lemma.lower()
    to = token.tag == "VB" and any(tokens[c].lower == "to" for c in token.children)
    if head.pos in {"VERB", "AUX"}:
        if lemma in NEEDS_TO and not (to and token.dep in {"xcomp", "ccomp"}):
            return "asserted"
        if lemma == "go" and head.tag != "VBG":
            return "planned" if to else "asserted"
        by = cues.verbs.get(lemma) or cues.object_verbs.get(lemma)
        if by == "denied" and lemma == "stop" and to:
            return "planned"
        if by is not None and (token.dep != "advcl" or to or by != "planned"):
            return by
        return "planned" if token.dep == "advcl" and to else "asserted"
    if head.pos == "ADJ":
        return cues.adjectives.get(lemma, "asserted")
    by = cues.nouns.get(lemma)
    if by is not None:
        return by
    return "planned" if to and token.dep == "acl" else "asserted"


def _combine(inner: Told, outer: Told) -> Told:
    """What an act is that is told so inside, and governed so outside."""
    if inner == "asserted" or outer == "asserted":
        return outer if inner == "asserted" else inner
    if outer == "denied":
        return "asserted" if inner == "denied" else "denied"
    return inner
