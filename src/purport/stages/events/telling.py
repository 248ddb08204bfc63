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


OPENINGS: dict[tuple[str, str], Told] = {
    ("rather", "than"): "denied", ("instead", "of"): "denied", ("short", "of"): "denied",
    ("no", "longer"): "denied", ("in", "case"): "possible", ("long", "as"): "possible",
    ("yet", "to"): "denied", ("order", "to"): "planned", ("so", "as"): "planned",
}  # fmt: skip
AT_A_DISTANCE = frozenset({("in", "case"), ("long", "as")})
"""Of these the subject stands between the words and the verb."""
REPORTED = frozenset({"say", "report", "think", "believe", "allege", "rumour", "rumor", "claim",
                      "understand", "suspect"})  # fmt: skip
WANTING = frozenset({"want", "wish", "like", "need"})
ABANDONING = frozenset({"abandon", "drop", "shelve", "scrap", "cancel", "reject", "lose"})
COMING = frozenset({"will", "shall", "would", "'ll", "’ll", "wo"})
TRYING = frozenset({"try", "attempt", "seek", "struggle", "effort", "bid", "hope", "want", "work",
                    "strive", "fight", "operation", "use", "send", "deploy", "dispatch", "desire",
                    "chance", "opportunity"})  # fmt: skip
"""An act after these is tried or wished for; nobody announces it."""
ANNOUNCING = frozenset({"vow", "pledge", "promise", "plan", "threat", "threaten", "commitment",
                        "commit", "agree", "agreement", "offer", "decide", "decision", "prepare",
                        "intend", "intention", "readiness", "willingness", "proposal", "set", "go",
                        "order", "ready", "deal", "announce"})  # fmt: skip


def told(tokens: Sequence[Token], at: int, cues: Cues, *, question: bool = False) -> Told:
    """How the act of the verb (or predicate) at this position is told."""
    found = _beside(tokens, tokens[at], cues)
    token = tokens[at]
    if found == "asserted" and _is_to_come(tokens, token):
        found = "planned"
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
        outer = _by_governor(tokens, token, head, cues)
        found = _combine(found, outer)
        if head.pos in {"NOUN", "PROPN"} and any(
            tokens[c].lower in DENYING and tokens[c].dep == "det" for c in head.children
        ):
            return "denied"  # "has no plans to ...", "no evidence that ..."
        if head.pos in {"VERB", "AUX", "ADJ"}:
            beside = _beside(tokens, head, cues)
            if beside == "denied":
                if head.lemma == "rule" and found == "denied":
                    return "possible"  # "did not rule out"
                found = "asserted" if found == "denied" else "denied"
            elif beside != "asserted" and found == "asserted":
                found = beside
        token = head
    return found


def _is_to_come(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a present tense tells of the future: "visits Sofia next Tuesday"."""
    if verb.tag not in {"VBZ", "VBP", "VBG"} or verb.dep in {"acl:relcl", "amod"}:
        return False
    for c in verb.children:
        if tokens[c].lower == "tomorrow":
            return True
        if (
            c > verb.i and tokens[c].dep in {"obl", "obl:unmarked", "nmod:unmarked", "advmod"}
            and any(tokens[k].lower in {"next", "coming"} for k in tokens[c].children)
        ):  # fmt: skip
            return True
    return False


def is_announced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a planned act is one that somebody says is coming, and not an attempt or a purpose.

    "Vowed to shell the town" announces; "tried to seize the bridge" and "flew there to help" do
    not: the type stays that of the act.
    """
    token = tokens[at]
    for _ in range(4):
        head = tokens[token.head]
        if any(tokens[c].dep == "aux" and tokens[c].lemma in COMING for c in token.children):
            return True
        if head.i == token.i:
            return True
        lemma = head.lemma.lower()
        if token.dep == "conj":
            token = head
            continue
        if lemma in TRYING:
            return False
        if token.dep == "advcl":
            return lemma in ANNOUNCING
        if token.dep == "acl" and head.pos in {"NOUN", "PROPN"}:
            return lemma in ANNOUNCING
        return True
    return True


def noun_told(tokens: Sequence[Token], noun: Token, cues: Cues, governor: Token | None) -> Told:
    """How the act that an event noun names is told, its verb aside unless that is a cue."""
    for c in noun.children:
        child = tokens[c]
        if child.lower in DENYING and child.dep == "det":
            return "denied"
        if child.dep in {"amod", "compound"}:
            by = cues.adjectives.get(child.lower) or cues.adjectives.get(child.lemma.lower())
            if by is not None:
                return by
    above = tokens[noun.head]
    if noun.dep == "nmod" and above.pos == "NOUN" and above.lemma.lower() in cues.nouns:
        return cues.nouns[above.lemma.lower()]  # "fears of an invasion"
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
    opening = _opening(tokens, verb)
    if opening is not None:
        return opening
    for c in verb.children:
        child = tokens[c]
        dep, lower = child.dep, child.lower
        if dep in {"aux", "aux:pass", "cop"}:
            by = cues.auxiliaries.get(lower) or cues.auxiliaries.get(child.lemma.lower())
            if lower in BACKSHIFTED and _reported(tokens, verb):
                by = "planned"
            if lower == "shall" and not any(
                tokens[k].lower in {"i", "we"} for k in verb.children if tokens[k].dep == "nsubj"
            ):
                by = "demanded"  # as resolutions and laws have it
            planned |= by == "planned"
            demanded |= by == "demanded"
            possible |= by == "possible"
            denied |= lower in {"cannot"}
        elif dep in {"advmod", "cc:preconj", "cc", "discourse"} or child.pos in {"PART", "ADV"}:
            by = cues.adverbs.get(lower)
            denied |= by == "denied" and not (
                c + 1 < len(tokens) and tokens[c + 1].lower in {"only", "just", "merely"}
            )
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


def _opening(tokens: Sequence[Token], verb: Token) -> Told | None:
    """What two words that open the clause say: "rather than arrest", "in case they riot"."""
    for k in range(max(1, verb.i - 5), verb.i):
        pair = (tokens[k - 1].lower, tokens[k].lower)
        if pair in OPENINGS:
            near = k + 1 == verb.i or pair in AT_A_DISTANCE or tokens[k + 1].pos == "ADV"
            if near and not any(t.pos in {"VERB", "PUNCT"} for t in tokens[k + 1 : verb.i]):
                return OPENINGS[pair]
    return None


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
    if (
        head.pos in {"NOUN", "ADJ"} and dep in {"acl", "acl:relcl", "ccomp", "csubj", "advcl"}
        and any(tokens[c].lower == "that" and tokens[c].dep == "mark" for c in token.children)
    ):  # fmt: skip
        return True
    if dep == "ccomp":
        return token.tag in {"VB", "VBG", "VBP"} or head.lemma.lower() in DOUBTED
    if dep in {"advcl", "acl", "obl", "dep", "nmod", "csubj", "parataxis"}:
        if dep == "parataxis":
            return False
        if token.tag == "VB":
            return True
        if token.tag == "VBG" and tokens[token.i - 1].dep == "compound:prt":
            return True
        return token.tag == "VBG" and any(tokens[c].dep in {"mark", "case"} for c in token.children)
    return False


def _by_governor(tokens: Sequence[Token], token: Token, head: Token, cues: Cues) -> Told:
    lemma = head.lemma.lower()
    to = any(tokens[c].lower == "to" and tokens[c].dep in {"mark", "aux"} for c in token.children)
    if head.pos in {"VERB", "AUX"}:
        particle = next((tokens[c].lower for c in head.children
                         if tokens[c].dep == "compound:prt"), None)  # fmt: skip
        phrasal = cues.verbs.get(f"{lemma} {particle}") if particle is not None else None
        if phrasal is not None:
            return phrasal
        if lemma in REPORTED and token.dep == "xcomp" and to:
            return "possible"
        if lemma in WANTING and any(
            tokens[c].dep in {"nsubj", "obj"} and c < token.i
            for c in (*token.children, *head.children) if c > head.i
        ):  # fmt: skip
            return "demanded"
        if to and token.dep == "advcl":
            for c in head.children:
                if tokens[c].dep == "obj" and cues.nouns.get(tokens[c].lemma) == "demanded":
                    return "demanded"  # "renewed its appeal to the rebels to free its staff"
        if to and token.dep == "advcl" and lemma in NEEDS_TO:
            return "planned"
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
    above = tokens[head.head]
    if head.dep == "obj" and above.lemma in ABANDONING:
        return "denied"  # "dropped its plan to ..."
    by = cues.nouns.get(lemma)
    if by is not None:
        return by
    if head.dep in {"obj", "obl", "iobj"}:
        if token.tag == "VBG" and cues.verbs.get(above.lemma) == "possible":
            return "possible"
        if to and cues.object_verbs.get(above.lemma.lower()) == "demanded":
            return "demanded"  # "petitioned the crown to withdraw", read as one phrase
    return "planned" if to and token.dep == "acl" else "asserted"


def _combine(inner: Told, outer: Told) -> Told:
    """What an act is that is told so inside, and governed so outside."""
    if inner == "asserted" or outer == "asserted":
        return outer if inner == "asserted" else inner
    if (inner, outer) == ("planned", "possible"):
        return "possible"  # "fear that the army will ..."
    if outer == "denied":
        return "asserted" if inner == "denied" else "denied"
    return inner
