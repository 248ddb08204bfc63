"""The fate of an act that a noun names: what is said of it that sets its day, ends it or asks it.

"The talks are pencilled in for Friday", "the exercise has been put back", "a strike is to begin",
"the march went ahead", "the visit never took place", "a raid is feared". Read at the words whose
subject the act is, through nouns that only part it ("the next round of talks").
"""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.conferring import aim_of
from purport.stages.events.days import (
    DEFERRED,
    FIXED,
    SHIFTED,
    SUBJECTS,
    is_called,
    is_fixed,
    is_set_up,
)
from purport.stages.events.lexicon import Cues
from purport.stages.events.moods import SCHEMES
from purport.stages.events.phrases import words
from purport.stages.events.telling import told
from purport.stages.events.triggers import Trigger

PREPARING = words("preparation plan arrangement groundwork stage scene")
"""What is made, or under way, "for" an act to come."""
SHARES = words(
    "series wave round spate start beginning end day night hour week resumption string number "
    "outbreak escalation month course leg session stage phase bout batch instalment installment "
    "tranche bulk remainder rest first second third fourth fifth part period cycle set sequence "
    "opening launch conclusion completion announcement one couple dozen"
)
"""Nouns that "of" an act leave it the act: "the first leg of the visit"."""
HELD = words(
    "hold complete conduct stage mount organise organize open launch resume convene carry repeat "
    "maintain observe finish finalise finalize conclude extend lift end begin start continue "
    "impose enforce implement restore step honour honor renew reopen "
    "attend lead join allow permit undertake make arrange"
)
"""What is done with an act: how that is told, so is the act."""
NOT_HELD = words(
    "cancel scrap abandon shelve drop scuttle abort avert foil thwart prevent block forestall halt "
    "repulse repel frustrate disallow refuse deny quash veto overturn annul revoke"
)
"""Of an act that is not done."""
STOPPED = frozenset(
    {"refuse", "deny", "halt", "quash", "block", "veto", "overturn", "revoke", "annul", "drop"}
)
"""Those that end an act as well as keep it from being done: only what is yet to be, they deny."""
SUSPECTED = words("fear rumour rumor suspect moot float mull consider contemplate weigh envision")
"""Of an act that may be."""
AGENDAS = words("card agenda horizon offing pipeline works calendar diary cards preparation making")
"""What is "on" or "in" one of these is planned."""
THOUGHT = words("discussion consideration table review study")
UNDER_WAY = frozenset({"underway", "progress", "way", "swing", "force", "place", "effect", "over"})
MOVING = words("sail leave depart arrive reach land roll start go come head set")
"""What is delivered does so: "the shipment is due to sail"."""
TURNING = words("turn grow become pass remain stay")
WAYS = words("violent ugly bloody deadly peaceful peacefully chaotic rowdy tense quiet quietly")
"""How an act went that is told to have done so: "the vigil turned violent"."""
PASSING = words("enter reach near approach")
"""Of an act that lasts, with a stretch of time: "entered its third week"."""
RANKS = ("th", "st", "nd", "rd")
"""How "the ninth", "the first" and "the largest" end."""
UNITS = words("day week month year hour night phase stage round season end")
TO_BE = words("extradition deportation expulsion sale delivery visit summit meeting execution")
"""Acts that a ban or a veto keeps from being done."""


def fate(
    tokens: Sequence[Token], noun: Token, cues: Cues, *, question: bool = False
) -> Told | None:
    """How the act is told by what is said of it; None where nothing of that sort is said."""
    act = whole(tokens, noun)
    word = _past_aside(tokens, act)
    if word is None and act.dep in SUBJECTS and act.head != act.i:
        word = tokens[act.head]
    if word is not None:
        found = _said(tokens, act, word, cues, question=question)
        if found is not None:
            return found
    if act.dep in {"obj", "nsubj:pass"} and is_set_up(tokens, tokens[act.head]):
        return "planned"
    return "planned" if _is_awaited(tokens, act) or is_called(tokens, act, cues) else None


def whole(tokens: Sequence[Token], noun: Token) -> Token:
    """The noun of the whole act: "round" in "the next round of talks"; else the noun itself."""
    for _ in range(3):
        above = tokens[noun.head]
        if above.i == noun.i or noun.dep not in {"nmod", "conj"}:
            return noun
        if noun.dep == "nmod":
            of = any(tokens[c].lower == "of" and tokens[c].dep == "case" for c in noun.children)
            if not of or above.lemma.lower() not in SHARES:
                return noun
        elif above.pos not in {"NOUN", "PROPN"}:
            return noun
        noun = above
    return noun


def _past_aside(tokens: Sequence[Token], act: Token) -> Token | None:
    """The verb past an aside, whatever was taken for it: "the pull-out, agreed in Oslo, is to"."""
    comma = next((k for k in range(act.i + 1, len(tokens)) if tokens[k].text == ","), None)
    if comma is None:
        return _past_pair(tokens, act)
    first = max((k for k in range(act.i) if tokens[k].text in {";", ":"}), default=0)
    if any(t.pos in {"VERB", "AUX"} for t in tokens[first:comma]):
        return _past_pair(tokens, act)
    for k in range(comma + 2, len(tokens) - 1):
        if tokens[k].text == "," and tokens[k + 1].pos == "AUX":
            verb = tokens[k + 1]
            for _ in range(2):
                if verb.dep in {"aux", "aux:pass", "cop"}:
                    verb = tokens[verb.head]
            return verb if verb.i > k else None
    return None


def _past_pair(tokens: Sequence[Token], act: Token) -> Token | None:
    """The verb whose subject the second of two partners became: "talks between A and B are set"."""
    if act.head != act.i and act.dep not in {"parataxis", "ccomp", "appos"}:
        return None
    for c in act.children:
        verb = tokens[c]
        if verb.dep in {"conj", "parataxis", "acl"} and verb.pos == "VERB" and c > act.i + 3:
            doer = next((tokens[k] for k in verb.children if tokens[k].dep in SUBJECTS), None)
            opened = [t.lower for t in tokens[act.i + 1 : c]]
            if doer is not None and doer.i > act.i and {"between", "and"} <= set(opened):
                return verb
    return None


def _is_awaited(tokens: Sequence[Token], act: Token) -> bool:
    """Whether somebody, or something, is to come "for" it: "is due in Oslo for talks"."""
    above, how = aim_of(tokens, act)
    if how != "for":
        return False
    if above.lemma == "provide":  # "the accord provides for an exchange of prisoners"
        return any(tokens[c].lemma in SCHEMES for c in above.children)
    if above.lemma in {"due", "way", "ready", "bound"}:
        return above.pos in {"ADJ", "NOUN"}
    return any(
        tokens[c].dep in SUBJECTS and tokens[c].lemma.lower() in PREPARING for c in above.children
    )


def _said(
    tokens: Sequence[Token], act: Token, word: Token, cues: Cues, *, question: bool
) -> Told | None:
    """What the verb, adjective or noun says that the act is the subject of."""
    lemma = word.lemma.lower()
    how = told(tokens, word.i, cues, question=question)
    if lemma in FIXED | DEFERRED | SHIFTED and is_fixed(tokens, word, lemma):
        return "denied" if how == "denied" else "planned"
    if any(tokens[c].dep == "cop" for c in word.children) and word.pos != "VERB":
        return _being(tokens, word, lemma, how)
    if word.pos != "VERB":
        return None
    passive = act.dep == "nsubj:pass" or any(tokens[c].dep == "aux:pass" for c in word.children)
    if passive:
        return _undergone(tokens, act, lemma, how)
    if lemma in MOVING and how != "asserted" and not goes_without(tokens, word):
        return how
    if lemma in TURNING and any(tokens[c].lower in WAYS for c in word.children):
        return how
    if lemma in PASSING and any(
        tokens[c].dep == "obj" and tokens[c].lemma.lower() in UNITS for c in word.children
    ):
        return how
    return None


def goes_without(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether it says only what is not done about an act: "the raid will not go unpunished"."""
    return verb.lemma.lower() in {"go", "pass", "remain"} and any(
        tokens[c].lower.startswith("un") for c in verb.children
    )


def _undergone(tokens: Sequence[Token], act: Token, lemma: str, how: Told) -> Told | None:
    """What is told of an act by what is done with it."""
    if lemma in SUSPECTED:
        return "denied" if how == "denied" else "possible"
    if lemma in NOT_HELD:
        if lemma in STOPPED and how == "asserted" and act.lemma.lower() not in TO_BE:
            return None
        return "denied" if how == "asserted" else None
    return how if lemma in HELD and how != "asserted" else None


def _being(tokens: Sequence[Token], word: Token, lemma: str, how: Told) -> Told | None:
    """What a predicate says: "is in the offing", "is under way", "will be the ninth"."""
    case = next((tokens[c].lower for c in word.children if tokens[c].dep == "case"), None)
    if lemma in AGENDAS and case in {"on", "in"}:
        return "denied" if how == "denied" else "planned"
    if lemma in THOUGHT and case in {"under", "on"}:
        return "denied" if how == "denied" else "possible"
    if lemma == "question" and any(tokens[c].lower == "out" for c in word.children):
        return "denied"
    if lemma in {"off", "dead"} and word.pos in {"ADV", "ADP", "ADJ"}:
        return "denied" if lemma == "off" and how == "asserted" else None
    if lemma in UNDER_WAY and (case in {"in", "under"} or word.pos in {"ADV", "ADJ"}):
        return how
    if word.tag not in {"JJ", "JJS"} or not word.lower.endswith(RANKS):
        return None
    past = any(tokens[c].dep == "cop" and tokens[c].tag == "VBD" for c in word.children)
    return how if how == "planned" or (past and how == "asserted") else None


def outweighs(tokens: Sequence[Token], act: Trigger, verb: Trigger, cues: Cues) -> bool:
    """Whether what is done with an act only sets its day: "the pull-out is to be completed"."""
    noun = tokens[act.word]
    if act.form.kind != "noun" or whole(tokens, noun).dep not in SUBJECTS:
        return False
    if verb.form.pattern.type not in {act.form.pattern.type, "AGREE"}:
        return False
    return fate(tokens, noun, cues) == "planned"
