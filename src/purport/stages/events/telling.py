"""How an act is told: asserted, denied, planned, demanded or possible.

Read from inside outwards: what stands beside the verb (not, will, may, must, allegedly, if), then
each verb, noun or adjective that governs it ("failed to", "a plan to", "ready to"). What is nearest
to the act decides, except that a denied plan or demand is denied.
"""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.beside import DENYING, beside
from purport.stages.events.conditions import is_condition
from purport.stages.events.governors import by_governor, governs
from purport.stages.events.lexicon import Cues
from purport.stages.events.moods import (
    SUBJECTS,
    UNTRUE,
    is_beyond,
    is_not_he,
    is_of_any,
    is_of_tomorrow,
    is_order,
    is_to_come,
    stands_apart,
)
from purport.stages.events.openings import (
    is_asked,
    is_kept_from,
    is_not_content,
    is_ruled_out,
    opening,
)
from purport.stages.events.rumours import (
    asks,
    has_it,
    is_left_open,
    is_said_of_us,
    is_turned,
    is_unconfirmed,
    is_whether,
    is_wondered,
)
from purport.stages.events.wishes import is_mandated

CERTAIN = frozenset({"sure", "certain", "clear", "proven", "proof", "confirm", "prove", "evident",
                     "convinced", "evidence", "established", "establish"})  # fmt: skip
"""What is not sure, clear or confirmed is possible, and not denied."""
KNOWING = frozenset({"know", "say", "tell", "reveal", "show", "learn", "see", "understand", "find",
                     "hear", "explain", "describe", "remember", "report"})  # fmt: skip
_OPEN = frozenset({"asserted", "planned"})
"""What a question leaves open: "did they fire?", "will they go?"."""
DEMANDING = frozenset({"demand", "insist", "decree", "require"})
SUPPOSING = frozenset({"imagine", "suppose", "assume", "picture", "say"})


def _unhesitating(tokens: Sequence[Token], hesitate: Token) -> Told:
    """How the act is told that somebody "will not hesitate" or "did not hesitate" to do."""
    own = {tokens[c].lower for c in hesitate.children}
    if not own & {"not", "n't", "n’t", "never"}:
        return "denied"
    return "asserted" if own & {"did", "has", "have", "had"} else "planned"


def told(tokens: Sequence[Token], at: int, cues: Cues, *, question: bool = False) -> Told:
    """How the act of the verb (or predicate) at this position is told."""
    token = tokens[at]
    if token.dep in {"aux", "aux:pass"}:
        token = tokens[token.head]  # "must be set free", found by its "be"
    if is_kept_from(tokens, token):
        by = tokens[token.head]
        by = tokens[by.head] if by.pos in {"NOUN", "PROPN", "PRON"} else by
        held = beside(tokens, by, cues) == "denied"
        return "asserted" if held else "denied"  # "nothing kept them from marching"
    if opening(tokens, token) == "denied" or is_ruled_out(tokens, token):
        return "denied"
    if is_not_content(tokens, token):
        return "asserted"
    if token.dep == "xcomp" and tokens[token.head].lemma == "hesitate":
        return _unhesitating(tokens, tokens[token.head])
    if is_order(tokens, token):
        return "demanded"
    found = "possible" if is_condition(tokens, token) else beside(tokens, token, cues)
    if found == "asserted" and (is_of_tomorrow(tokens, token) or is_to_come(tokens, token)):
        found = "planned"
    if found == "asserted" and is_of_any(tokens, token):
        found = "possible"
    if found == "asserted" and is_unconfirmed(tokens, token):
        found = "possible"
    if found == "asserted" and is_mandated(tokens, token):
        found = "demanded"
    question = question or asks(tokens, token)
    if (question and is_turned(tokens, token)) or is_wondered(tokens, token):
        return "possible"  # "is the army arming them?"
    purpose = False
    for _ in range(6):
        head = tokens[token.head]
        if head.i == token.i:
            if is_order(tokens, token) and not (found == "possible" and token.lemma in SUPPOSING):
                return "demanded"
            return "possible" if question and found in _OPEN else found
        if head.lower == "can" and head.dep == "acl:relcl" and token.dep == "advcl":
            head = tokens[tokens[head.head].head]  # "must do all it can to free them"
        if token.dep == "conj":
            if stands_apart(tokens, token, head):
                return "possible" if question and found == "asserted" else found
            if token.tag == "VBG" and head.tag == "VB" and tokens[head.head].tag == "VBG":
                head = tokens[head.head]  # "is working to free them and striking": beside "is"
            elif token.tag == "VB" and head.tag == "VBG" and tokens[head.head].tag == "VB":
                head = tokens[head.head]  # "should stop talking and arm them": beside "stop"
            if found == "denied" and is_whether(tokens, head):
                found = "possible"  # "asks whether they did or did not bar them"
            if found == "asserted" and _shares(tokens, token):
                found = _combine(found, beside(tokens, head, cues))
                if token.tag == "VBP" and head.tag == "VBN":  # "committed to X and to do Y"
                    found = _combine(found, cues.adjectives.get(head.lower, "asserted"))
            token = head
            continue
        if found == "asserted" and is_not_he(tokens, token, head):
            return "denied"
        if found == "asserted" and is_asked(tokens, token):
            known = head.lemma in KNOWING and beside(tokens, head, cues) != "denied"
            return "asserted" if known else "possible"
        if found == "asserted" and (has_it(tokens, token) or is_said_of_us(tokens, token, head)):
            return "possible"
        if not governs(tokens, token, head):
            then = found == "asserted" and token.dep == "advcl" and token.tag == "VBG"
            if then and token.i > head.i and beside(tokens, head, cues) == "planned":
                return "planned"  # "will fly home, visiting Oslo on Monday"
            return found
        if found == "asserted" and is_left_open(tokens, head):
            return "possible"
        outer = by_governor(tokens, token, head, cues)
        straight = head.pos != "VERB" or token.dep in {"xcomp", "ccomp", "acl"}
        if purpose and straight and found == "planned" and outer == "demanded":
            found = "demanded"  # "the need to act to free them"
        if found == "planned" and token.dep == "ccomp" and head.lemma in DEMANDING:
            found = "demanded"  # "the militias are to be disarmed, they demanded"
        purpose = found == "asserted" and outer == "planned" and token.tag == "VB"
        if found == outer == "asserted" and is_to_come(tokens, head):
            outer = "planned"  # "tomorrow it begins to withdraw"
        found = _combine(found, outer)
        if head.pos in {"NOUN", "PROPN"} and any(
            tokens[c].lower in DENYING and tokens[c].dep == "det" for c in head.children
        ):
            return "denied"  # "has no plans to ...", "no evidence that ..."
        if head.lower in UNTRUE:
            return "denied" if found != "denied" else "asserted"
        if head.pos in {"VERB", "AUX", "ADJ"}:
            own = beside(tokens, head, cues)
            if own == "denied":
                if head.lemma == "believe" and is_beyond(tokens, head):
                    return "asserted"  # "could not believe that they were leaving"
                if (head.lemma == "rule" and found == "denied") or head.lemma in CERTAIN:
                    return "possible"  # "did not rule out", "nobody is sure that"
                found = "asserted" if found == "denied" else "denied"
            elif own != "asserted" and found == "asserted":
                found = own
            elif purpose and own == "demanded":
                found = own  # "must act to free them"
        token = head
    return found


def _shares(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a coordinated verb has its subject and auxiliaries from the first one."""
    if any(tokens[c].dep in SUBJECTS or tokens[c].dep == "aux" for c in verb.children):
        return False
    head = tokens[verb.head]
    return verb.tag == head.tag or verb.tag == "VB" or (verb.tag == "VBP" and head.tag == "VBN")


def _combine(inner: Told, outer: Told) -> Told:
    """What an act is that is told so inside, and governed so outside."""
    if inner == "asserted" or outer == "asserted":
        return outer if inner == "asserted" else inner
    if (inner, outer) == ("planned", "possible"):
        return "possible"  # "fear that the army will ..."
    if outer == "denied":
        return "asserted" if inner == "denied" else "denied"
    return inner
