"""What only talk tells, or nobody will confirm: "rumours have it that", "neither confirm nor deny".

Each function looks at a clause and at the word that governs it.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import words

TALK = words(
    "rumour rumor gossip whisper hearsay legend story tale word version speculation scuttlebutt "
    "grapevine chatter"
)
"""What "has it that" something is so."""
CONFIRMING = frozenset({"confirm", "verify", "corroborate"})
DENYING = frozenset({"deny", "refute", "dismiss", "exclude", "rebut", "contradict"})
TURNED = frozenset({"do", "be", "have", "will", "would", "can", "could", "may", "might", "shall"})
SAID = words(
    "claim allege rumour rumor suspect fear believe think presume assume suppose speculate "
    "whisper say surmise conjecture hint insinuate"
)
"""What "it is" so is not vouched for: "it was claimed that rebels killed the mayor"."""
HEARD = words(
    "rumour rumor claim allegation report accusation speculation suspicion hint assertion charge "
    "story theory possibility likelihood chance risk danger suggestion doubt insinuation whisper "
    "gossip belief time talk fear notion idea"
)
"""Nouns that "that" completes, though its clause may look like a relative one."""
UNSURE = frozenset({"unconfirmed", "unverified", "uncorroborated"})
ASKING = frozenset({"ask", "wonder", "inquire", "enquire", "query"})
OTHERS_SAY = frozenset({"say", "claim", "allege", "write", "pretend", "tell", "shout", "repeat"})
OTHERS = frozenset({"they", "some", "others", "people", "enemies", "liars", "papers"})
US = frozenset({"we", "our", "us", "my"})
FAR = 16  # words
QUOTES = frozenset({'"', "“", "”", "«", "»", "„"})


def has_it(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether talk "has it that" the clause is so: "rumours have it that the king fled"."""
    it = tokens[verb.head]
    have = tokens[it.head] if it.lower == "it" else it
    if have.lemma != "have" or not opened_by_that(tokens, verb):
        return False
    below = [tokens[c] for c in have.children]
    return any(b.lower == "it" and b.dep == "obj" for b in below) and any(
        b.dep == "nsubj" and b.lemma.lower() in TALK for b in below
    )


def is_said_of_us(tokens: Sequence[Token], verb: Token, head: Token) -> bool:
    """Whether others are said to say it of whoever writes: "they say that we killed our guests"."""
    if head.lemma not in OTHERS_SAY or verb.dep != "ccomp":
        return False
    others = any(tokens[c].dep == "nsubj" and tokens[c].lower in OTHERS for c in head.children)
    return others and any(
        tokens[c].dep == "nsubj"
        and (tokens[c].lower in US or any(tokens[k].lower in US for k in tokens[c].children))
        for c in verb.children
    )


def is_left_open(tokens: Sequence[Token], head: Token) -> bool:
    """Whether somebody would "neither confirm nor deny" it, or "declined to confirm or deny" it."""
    other = DENYING if head.lemma in CONFIRMING else CONFIRMING
    if head.lemma not in CONFIRMING | DENYING:
        return False
    near = [tokens[head.head]] if head.dep == "conj" else [tokens[c] for c in head.children]
    return any(t.lemma in other and (t.dep == "conj" or head.dep == "conj") for t in near)


def opened_by_that(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "that" opens the clause of this verb."""
    return any(tokens[c].lower == "that" and tokens[c].dep == "mark" for c in verb.children)


def asks(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb stands in a question, though the sentence goes on: "'Did he?' asks X".

    A question is what ends with its mark, from the last mark of a quotation, colon or end before.
    """
    for token in tokens[verb.i + 1 :]:
        if token.text == "?":
            return True
        if token.text in QUOTES or token.text in {":", ".", "!", ";"}:
            return False
    return False


def is_turned(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether an auxiliary stands before the subject, as in a question: "did they shell it"."""
    doers = [c for c in verb.children if tokens[c].dep in {"nsubj", "nsubj:pass"} and c < verb.i]
    return bool(doers) and any(
        c < doers[0]
        and tokens[c].dep in {"aux", "aux:pass", "cop"}
        and tokens[c].lemma.lower() in TURNED
        for c in verb.children
    )


def is_whether(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether it is left open by "whether" if the clause is so."""
    return any(tokens[c].lower == "whether" and tokens[c].dep == "mark" for c in verb.children)


def is_impersonal(tokens: Sequence[Token], head: Token) -> bool:
    """Whether nobody is told to say it: "it is alleged that"."""
    if head.tag != "VBN" or head.lemma not in SAID:
        return False
    below = [tokens[c] for c in head.children]
    return any(b.dep == "aux:pass" for b in below) and any(
        b.lower == "it" and b.i < head.i for b in below
    )


def completes(tokens: Sequence[Token], verb: Token, noun: Token) -> bool:
    """Whether a clause that looks relative says what the noun is: "rumours that Chad freed him"."""
    if verb.dep != "acl:relcl" or noun.lemma.lower() not in HEARD:
        return False
    if noun.i + 1 >= len(tokens) or tokens[noun.i + 1].lower != "that":
        return False
    below = [tokens[c] for c in verb.children if tokens[c].lower != "that"]
    acts = any(b.dep == "obj" and b.i > verb.i for b in below)
    suffers = any(b.dep == "nsubj:pass" for b in below)
    return suffers or (acts and any(b.dep == "nsubj" for b in below))


def is_unconfirmed(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether unconfirmed reports before it tell it: "unverified reports speak of a raid"."""
    for k in range(verb.i - 1, max(verb.i - FAR, -1), -1):
        if tokens[k].text in {";", "."}:
            return False
        if tokens[k].lower in UNSURE and tokens[k + 1].pos == "NOUN":
            return True
    return False


def is_wondered(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a question without its mark is asked: "will they go, asks the paper"."""
    if not is_turned(tokens, verb):
        return False
    near = [tokens[verb.head], *(tokens[c] for c in verb.children)]
    return any(t.lemma in ASKING for t in near)
