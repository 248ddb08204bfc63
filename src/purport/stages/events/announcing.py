"""The type of an act that is only announced or refused, and whether it is announced at all."""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.fates import whole
from purport.stages.events.lexicon import COOPERATIVE, HOSTILE
from purport.stages.events.moods import COMING, is_dated, will
from purport.stages.events.triggers import Trigger

TRYING = frozenset({"try", "attempt", "seek", "struggle", "effort", "bid", "hope", "want", "work",
                    "strive", "fight", "operation", "use", "send", "deploy", "dispatch", "desire",
                    "chance", "opportunity", "ensure"})  # fmt: skip
"""An act after these is tried or wished for; nobody announces it."""
ANNOUNCING = frozenset({"vow", "pledge", "promise", "plan", "threat", "threaten", "commitment",
                        "commit", "agree", "agreement", "offer", "decide", "decision", "prepare",
                        "intend", "intention", "readiness", "willingness", "proposal", "set", "go",
                        "order", "ready", "deal", "announce", "committed",
                        "dedicated"})  # fmt: skip

WISHING = frozenset({"want", "wish", "hope", "desire"})
"""Who does so "to meet" somebody says that he would."""
GOODS = frozenset({"supply", "food", "good", "tent", "blanket", "medicine", "money", "fund",
                   "delivery", "shipment", "kit", "parcel", "consignment", "donation",
                   "package"})  # fmt: skip
COMMITTING = frozenset({"commit", "committed", "dedicated", "pledge", "promise", "agree", "vow"})
"""Who does so "to work to" do something announces it."""


def is_announced(tokens: Sequence[Token], at: int, kind: str) -> bool:
    """Whether a planned act is one that somebody says is coming, and not an attempt or a purpose.

    "Vowed to shell the town" announces; "tried to seize the bridge" and "flew there to help" do
    not: the type stays that of the act. So does "meets him on Friday". `kind` is the type of the
    act: "will fly there to help" announces help.
    """
    token = tokens[at]
    if is_dated(tokens, token) or (kind == "AID" and _is_of_goods(tokens, token)):
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
            met = kind == "CONSULT" and lemma in WISHING
            return met or (lemma == "work" and tokens[head.head].lemma.lower() in COMMITTING)
        if token.dep == "advcl":
            return lemma in ANNOUNCING or (kind in COOPERATIVE and will(tokens, head))
        if token.dep == "acl" and head.pos in {"NOUN", "PROPN"}:
            if lemma == "way":
                return kind in COOPERATIVE and will(tokens, tokens[head.head])
            shared = _working_with(tokens, head)
            if shared is not None:
                return tokens[shared.head].lemma.lower() in COMMITTING
            return lemma in ANNOUNCING or (kind in COOPERATIVE and token.tag == "VBN")
        return True
    return True


def _is_of_goods(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether it is said of what was given, and nobody promises it: "the tents will house nine"."""
    while verb.dep == "xcomp" and tokens[verb.head].pos == "VERB":
        verb = tokens[verb.head]
    if any(tokens[c].dep in {"aux:pass", "nsubj:pass"} for c in verb.children):
        return False
    return any(
        tokens[c].dep == "nsubj" and tokens[c].lemma.lower() in GOODS
        and not any(tokens[k].entity is not None for k in tokens[c].children)
        for c in verb.children
    )  # fmt: skip


def _working_with(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The "working" of "is committed to working with Oslo and its partners to help"; or None."""
    for _ in range(4):
        head = tokens[noun.head]
        if noun.dep == "obl" and head.lemma == "work":
            return head
        if noun.dep not in {"conj", "nmod", "appos"}:
            return None
        noun = head
    return None


def is_subject(tokens: Sequence[Token], act: Trigger, clause: int) -> bool:
    """Whether it is said of the act itself: "the march is planned", where nobody announces it.

    Talks that "will be held" or "will take place" are announced all the same.
    """
    if act.form.kind != "noun":
        return False
    talks, verb = act.form.pattern.type == "CONSULT", tokens[clause]
    if talks and verb.lemma in {"hold", "host", "take"} and will(tokens, verb):
        return False
    return whole(tokens, tokens[act.word]).dep in {"nsubj", "nsubj:pass", "nsubj:outer"}


def is_silent(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word tells what somebody means to do, and not that he says so.

    "Is ready to free them" and "decided to free them", but not "agreed to".
    """
    return tokens[at].pos == "ADJ" or tokens[at].lemma in {"decide", "resolve"}


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
