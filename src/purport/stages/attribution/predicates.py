"""Claims made by what somebody is: "is confident that X", "is a critic of X", "was blunt: "X""."""

from purport.stages.attribution.clauses import QUOTE_MARKS, Clauses, Stretch
from purport.stages.attribution.contents import complement
from purport.stages.attribution.fallbacks import inserted, nearby
from purport.stages.attribution.found import Found
from purport.stages.attribution.lexicon import Cue
from purport.stages.attribution.sources import (
    DOCUMENT_VERBS,
    EXPLETIVE,
    STATEMENTS,
    Subject,
    subject,
)

HUMAN = frozenset({"NOUN", "PROPN", "PRON"})
TELLING = frozenset({"VERB", "AUX", "ADJ", "NOUN"})


def predicate(seen: Clauses, i: int, cue: Cue) -> Found | None:
    """The claim of an adjective, or of a noun that is said of somebody, or None.

    The source is the subject; for "made it clear that X" whoever made it so.
    """
    tokens = seen.tokens
    if tokens[i].pos == "NOUN" and seen.child(i, "cop") is None:
        return None
    if seen.base(i) == "amod":
        return None
    head = tokens[i].head
    made = seen.base(i) == "xcomp" and tokens[head].lemma == "make"
    who = subject(seen, head) or nearby(seen, head) if made else subject(seen, i)
    told = complement(seen, i, cue, passive=True)
    if told is None and made:
        # "will make clear that X": the parser hangs X from either word.
        told = complement(seen, head, cue)
    if who is None or told is None or tokens[who.head].lower in EXPLETIVE:
        return None
    if made and tokens[head].tag == "VBG" and who.passive:
        # "The train was stopped, making it clear that X": what happened, not who says so.
        return None
    content = [piece for piece in told.stretches if piece.first > i or tokens[i].pos == "ADJ"]
    if not content or any(p.first <= who.head <= p.last for p in content):
        return None
    first = head if made and i - head <= 2 else i
    if not made:
        while first > 0 and tokens[first - 1].head == i and tokens[first - 1].dep in {
            "aux", "cop", "advmod", "case", "det", "amod",
        }:  # fmt: skip
            first -= 1
    last = i + 1 if told.preposition == i + 1 else i
    return Found(
        cue, cue.entry.id, i, Stretch(first, last), who.words, who.meant, content,
        Stretch(min(who.words.first, first), max(who.words.last, last)),
        cue.entry.denies != seen.negated(i), told.clause,
    )  # fmt: skip


def announced(seen: Clauses) -> Found | None:
    """The claim of a clause without a verb of speech before a colon and a quotation, or None.

    "The senator was blunt: "We will not pay."" The clause has a person, a name or a pronoun but
    "it" for its subject, and the quotation is long and opens right after the colon.
    """
    tokens = seen.tokens
    colon = next((t.i for t in tokens[:-2] if t.text == ":" and seen.zone[t.i] < 0), None)
    if colon is None or tokens[colon + 1].text not in QUOTE_MARKS or seen.zone[colon + 1] < 0:
        return None
    heads = (t.i for t in tokens[:colon] if t.head == t.i or t.head > colon)
    root = next((i for i in heads if tokens[i].pos in TELLING and seen.zone[i] < 0), None)
    who: Subject | None = subject(seen, root) if root is not None else None
    if (
        root is None
        or who is None
        or who.passive
        or who.words.last >= colon
        or tokens[who.head].pos not in HUMAN
    ):
        return None
    if tokens[who.head].lower in EXPLETIVE | {"this", "that", "which", "these"}:
        return None
    first = max(who.words.last + 1, 0)
    words = seen.trimmed(Stretch(first, colon - 1)) if first < colon else None
    if words is None:
        return None
    mine, last = seen.zone[colon + 1], colon + 1
    while last + 1 < len(tokens) and seen.zone[last + 1] == mine:
        last += 1
    return Found(
        None, "announced", root, words, who.words, who.meant, [Stretch(colon + 1, last)],
        Stretch(who.words.first, colon), False, True,
    )  # fmt: skip


def proclaimed(seen: Clauses) -> Found | None:
    """The claim of a sentence with a colon at its end: "The board issued this statement:", or None.

    Its content follows the colon (`completing.after_colon`); its object is a paper or words.
    """
    tokens = seen.tokens
    if tokens[-1].text != ":" or seen.zone[-1] >= 0:
        return None
    for i, token in enumerate(tokens):
        if token.pos != "VERB" or token.lemma not in DOCUMENT_VERBS:
            continue
        thing = seen.child(i, "obj")
        who = subject(seen, i)
        if thing is None or who is None or who.passive or thing < i:
            continue
        if tokens[thing].lemma in STATEMENTS | {"word", "text", "excerpt", "comment", "answer"}:
            return Found(
                None, "announced", i, Stretch(i, thing), who.words, who.meant, [],
                Stretch(who.words.first, len(tokens) - 2), False, False,
            )  # fmt: skip
    return None


def impersonal(seen: Clauses, i: int, cue: Cue) -> Found | None:
    """The claim of ", it is said," in a sentence, all else being told by nobody named; or None."""
    tokens = seen.tokens
    if tokens[i].tag != "VBN" or not (cue.entry.passive or "quotation" in cue.frames):
        return None
    first = inserted(seen, i)
    if first is None:
        return None
    around = seen.within(Stretch(0, len(tokens) - 1), i)
    pieces = [seen.trimmed(Stretch(around.first, first - 1))] if first > around.first else []
    if i + 1 < around.last:
        pieces.append(seen.trimmed(Stretch(i + 1, around.last)))
    content = [piece for piece in pieces if piece is not None]
    if not content:
        return None
    return Found(
        cue, cue.entry.id, i, Stretch(first + 1, i), None, None, content, Stretch(first, i), False,
        True,
    )  # fmt: skip
