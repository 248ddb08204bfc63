"""How an act is told: asserted, denied, planned, demanded or possible.

Read from inside outwards: what stands beside the verb (not, will, may, must, allegedly, if), then
each verb, noun or adjective that governs it ("failed to", "a plan to", "ready to"). What is nearest
to the act decides, except that a denied plan or demand is denied.
"""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.lexicon import COOPERATIVE, HOSTILE, Cues
from purport.stages.events.moods import (
    SUBJECTS,
    has_time,
    is_condition,
    is_dated,
    is_of_any,
    is_order,
    is_to_be,
    is_to_come,
    is_under,
    is_wished,
)
from purport.stages.events.openings import is_asked, is_ruled_out, opening

NEEDS_TO = frozenset({"have", "go", "look", "mean", "need", "want", "get", "use", "send", "make"})
BACKSHIFTED = frozenset({"would", "'d", "’d"})
DENYING = frozenset({"no", "neither", "nobody", "none"})
DOUBTED = frozenset({"deny", "speculate", "suppose", "imagine", "worry", "pretend", "guess",
                      "doubt", "suspect", "believe", "fear", "allege", "demand", "insist",
                     "think", "hope", "expect", "suggest", "propose", "require", "recommend",
                     "dispute", "rule", "presume", "wonder", "assume"})  # fmt: skip


REPORTED = frozenset({"say", "report", "think", "believe", "allege", "rumour", "rumor", "claim",
                      "understand", "suspect"})  # fmt: skip
WANTING = frozenset({"want", "wish", "like", "need", "expect"})
RESISTING = frozenset({"resist", "reject", "ignore", "refuse", "rebuff", "defy", "dismiss",
                       "disobey"})  # fmt: skip
WORRIES = frozenset({"concern", "worry", "anxiety", "apprehension", "alarm", "fear"})
TOYING = frozenset({"toy", "discuss", "flirt", "play"})
CERTAIN = frozenset({"sure", "certain", "clear", "proven", "proof", "confirm", "prove", "evident",
                     "convinced", "evidence", "established", "establish"})  # fmt: skip
"""What is not sure, clear or confirmed is possible, and not denied."""
UNTRUE = frozenset({"false", "untrue", "baseless", "unfounded", "groundless", "fabricated",
                    "untruthful", "incorrect", "bogus", "fictitious", "lie", "myth",
                    "fiction"})  # fmt: skip
BINDING = frozenset({"compel", "force", "oblige", "require", "bind"})
RULES = frozenset({"ruling", "law", "treaty", "resolution", "court", "rule", "decision", "verdict",
                   "agreement", "accord", "convention", "order", "text", "article", "charter",
                   "decree", "constitution", "pact", "contract", "statute"})  # fmt: skip
KNOWING = frozenset({"know", "say", "tell", "reveal", "show", "learn", "see", "understand", "find",
                     "hear", "explain", "describe", "remember", "report"})  # fmt: skip
FOILED = frozenset({"fail", "foil", "thwart", "avert", "collapse", "cancel", "abandon", "drop",
                    "shelve", "scrap", "reject", "prevent", "frustrate", "fizzle"})  # fmt: skip
"""What befalls a plan or plot that is not carried out."""
MOVING = frozenset({"fly", "travel", "arrive", "gather", "return", "head", "leave", "move", "march",
                    "assemble", "rush", "convene", "sit", "meet"})  # fmt: skip
"""Who does so "to" do something means to."""
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
    token = tokens[at]
    if opening(tokens, token) == "denied" or is_ruled_out(tokens, token):
        return "denied"
    if is_order(tokens, token):
        return "demanded"
    found = "possible" if is_condition(tokens, token) else _beside(tokens, token, cues)
    if found == "asserted" and is_to_come(tokens, token):
        found = "planned"
    if found == "asserted" and is_of_any(tokens, token):
        found = "possible"
    for _ in range(6):
        head = tokens[token.head]
        if head.i == token.i:
            if is_order(tokens, token):
                return "demanded"
            return "possible" if question and found == "asserted" else found
        if token.dep == "conj":
            if found == "asserted" and _shares(tokens, token):
                found = _combine(found, _beside(tokens, head, cues))
            token = head
            continue
        if found == "asserted" and is_asked(tokens, token):
            known = head.lemma in KNOWING and _beside(tokens, head, cues) != "denied"
            return "asserted" if known else "possible"
        if not _governed(tokens, token, head):
            return found
        outer = _by_governor(tokens, token, head, cues)
        found = _combine(found, outer)
        if head.pos in {"NOUN", "PROPN"} and any(
            tokens[c].lower in DENYING and tokens[c].dep == "det" for c in head.children
        ):
            return "denied"  # "has no plans to ...", "no evidence that ..."
        if head.lower in UNTRUE:
            return "denied" if found != "denied" else "asserted"
        if head.pos in {"VERB", "AUX", "ADJ"}:
            beside = _beside(tokens, head, cues)
            if beside == "denied":
                if (head.lemma == "rule" and found == "denied") or head.lemma in CERTAIN:
                    return "possible"  # "did not rule out", "nobody is sure that"
                found = "asserted" if found == "denied" else "denied"
            elif beside != "asserted" and found == "asserted":
                found = beside
        token = head
    return found


def is_announced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a planned act is one that somebody says is coming, and not an attempt or a purpose.

    "Vowed to shell the town" announces; "tried to seize the bridge" and "flew there to help" do
    not: the type stays that of the act. So does "meets him on Friday".
    """
    token = tokens[at]
    if is_dated(tokens, token):
        return False
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


def _beside(tokens: Sequence[Token], verb: Token, cues: Cues) -> Told:
    """What the words at the verb itself say."""
    denied = demanded = possible = False
    opened = opening(tokens, verb)
    if opened is not None:
        return opened
    planned = is_to_be(tokens, verb)
    if planned:
        for c in verb.children:
            named = cues.nouns.get(tokens[c].lemma)
            if tokens[c].dep.startswith("nsubj") and named is not None:
                return named  # "the duty of the navy is to rescue them"
    for c in verb.children:
        child = tokens[c]
        dep, lower = child.dep, child.lower
        if dep in {"aux", "aux:pass", "cop"}:
            by = cues.auxiliaries.get(lower) or cues.auxiliaries.get(child.lemma.lower())
            if lower in BACKSHIFTED and (_reported(tokens, verb) or is_under(tokens, verb)):
                by = "planned"
            if lower == "shall" and not any(
                tokens[k].lower in {"i", "we"} for k in verb.children if tokens[k].dep == "nsubj"
            ):
                by = "demanded"  # as resolutions and laws have it
            planned |= by == "planned"
            demanded |= by == "demanded"
            possible |= by == "possible"
            denied |= lower in {"cannot"}
        elif lower == "vain":
            denied = True  # "in vain"
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
            denied |= (
                _is_not_one(tokens, child)
                or lower in DENYING
                or any(
                    tokens[k].lower in DENYING and tokens[k].dep in {"det", "advmod"}
                    for k in child.children
                )
            )
    if denied:
        may = any(tokens[c].lower in {"may", "might"} for c in verb.children)
        return "possible" if may else "denied"
    if demanded:
        return "demanded"
    if possible:
        return "possible"
    return "planned" if planned else "asserted"


def _is_not_one(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether "not a" or "not one" stands before: "not a single soldier surrendered"."""
    before = [tokens[c] for c in noun.children if c < noun.i]
    return len(before) > 1 and before[0].lower == "not" and before[1].lower in {"a", "one", "an"}


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
    if dep in {"xcomp", "advcl:relcl"}:
        return True
    if dep in {"ccomp", "acl", "advcl"} and is_wished(tokens, token):
        return True
    if dep == "acl:relcl" and head.head == head.i and head.tag == "NNS" and head.i == token.i - 1:
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
        having = any(tokens[c].lower == "having" for c in token.children)
        return (token.tag == "VBG" or having) and any(
            tokens[c].dep in {"mark", "case"} for c in token.children
        )
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
        if by is None:
            by = next((cues.adjectives[tokens[c].lower] for c in head.children
                       if tokens[c].dep == "xcomp" and tokens[c].pos == "ADJ" and c < token.i
                       and tokens[c].lower in cues.adjectives), None)  # fmt: skip
        if by is None and head.tag == "VBN":
            by = cues.adjectives.get(head.lower)  # "is poised to"
        if by == "denied" and lemma == "stop" and to:
            return "planned"
        if lemma == "keep" and not any(tokens[c].lower == "from" for c in token.children):
            return "asserted"  # "kept shelling"
        if lemma == "come" and to and has_time(tokens, head):
            return "demanded"  # "the time has come to ..."
        if lemma in TOYING and token.tag == "VBG":
            return "possible"
        if lemma in MOVING and to:
            return "planned"
        if lemma in BINDING and head.tag in {"VBZ", "VBP"} and _is_rule(tokens, head):
            return "demanded"  # "the ruling compels the ministry to ..."
        if by is not None and (token.dep != "advcl" or to or by != "planned"):
            return by
        return "planned" if token.dep == "advcl" and to else "asserted"
    if head.pos == "ADJ":
        if lemma == "likely" and not to:
            return "possible"
        return cues.adjectives.get(lemma, "asserted")
    above = tokens[head.head]
    if head.dep == "obj" and (above.lemma in ABANDONING or _gives_up(tokens, above)):
        return "denied"  # "dropped its plan to ..."
    if head.dep in {"nsubj", "nsubj:pass"} and to and above.lemma in FOILED:
        return "denied"  # "the plot to ... was foiled"
    if head.dep == "obj" and to and above.lemma in WANTING:
        return "demanded"  # "want the king to ...", read as one phrase
    by = cues.nouns.get(lemma)
    if by == "demanded" and head.dep == "obj" and above.lemma in RESISTING:
        return "denied"  # "resisted calls to ..."
    if lemma in WORRIES and not to:
        return "possible"
    if by == "possible" and _is_refuted(tokens, head):
        return "denied"  # "denied reports that ..."
    if by is not None:
        return by
    if head.dep in {"obj", "obl", "iobj"}:
        if token.tag == "VBG" and cues.verbs.get(above.lemma) == "possible":
            return "possible"
        if to and cues.object_verbs.get(above.lemma.lower()) == "demanded":
            return "demanded"  # "petitioned the crown to withdraw", read as one phrase
    return "planned" if to and token.dep == "acl" else "asserted"


def _gives_up(tokens: Sequence[Token], verb: Token) -> bool:
    return verb.lemma == "give" and any(tokens[c].lower == "up" for c in verb.children)


def _is_rule(tokens: Sequence[Token], verb: Token) -> bool:
    return any(tokens[c].dep == "nsubj" and tokens[c].lemma in RULES for c in verb.children)


def _is_refuted(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether a report is itself denied: "denied reports", "a rumour ... proved false"."""
    verb = tokens[noun.head]
    if noun.dep == "obj" and verb.lemma in {"deny", "dismiss", "reject", "refute", "dispute"}:
        return True
    return noun.dep != "obj" and any(t.lower in UNTRUE for t in tokens[noun.i :])


def _combine(inner: Told, outer: Told) -> Told:
    """What an act is that is told so inside, and governed so outside."""
    if inner == "asserted" or outer == "asserted":
        return outer if inner == "asserted" else inner
    if (inner, outer) == ("planned", "possible"):
        return "possible"  # "fear that the army will ..."
    if outer == "denied":
        return "asserted" if inner == "denied" else "denied"
    return inner


def refused(kind: str) -> str:
    """What it is to say that one will not do this: of a cooperative act, to refuse it."""
    return "REJECT" if kind in COOPERATIVE else kind


def shifted(kind: str, how: Told, *, announced: bool) -> str:
    """The type of an act that is only announced or refused (PLOVER: AGREE, THREATEN, REJECT)."""
    if how == "planned" and announced:
        if kind in COOPERATIVE:
            return "AGREE"
        if kind in HOSTILE:
            return "THREATEN"
    return kind
