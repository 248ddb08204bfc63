"""Sentences that put the participle first: "killed in the raid were two nurses".

The parser makes whoever stands last the main word and "killed" its subject. What is told is the
passive: "two nurses were killed in the raid", and so of "among those arrested was the editor".
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.core.words import words
from purport.stages.events.lexicon import Form

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
BE = frozenset({"was", "were", "is", "are"})
PEOPLE_AND_THINGS = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
MAY_OPEN = words("also among those the and but then later still including")
"""Words that may stand before the participle."""
PARTICIPLES = frozenset({"csubj", "csubj:pass", "nsubj", "nsubj:pass", "root", "advcl", "acl"})


def put_first(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Mend | None:
    """How to tell it as a passive, where `word` is the "was" between participle and subject."""
    if word.lower not in BE or word.i == 0 or word.dep != "cop" or word.head < word.i:
        return None
    return told if _parts(tokens, word, verbs) is not None else None


def _parts(
    tokens: Sequence[Token], be: Token, verbs: Mapping[str, Sequence[Form]] | None = None
) -> tuple[Token, Token] | None:
    """The participle in front and the head of the subject after `be`; None where it is not so."""
    opening = 0
    while opening < be.i and tokens[opening].lower in MAY_OPEN:
        opening += 1
    verb = tokens[opening]
    if opening == be.i or verb.dep not in PARTICIPLES or verb.tag not in {"VBN", "VBD", "JJ"}:
        return None
    if verb.tag == "JJ" and not (verbs is None or _lemma(verb, verbs) is not None):
        return None
    if opening and tokens[opening - 1].lower == "the":
        return None  # "the wounded were nurses"
    subject = tokens[be.head]
    while subject.head not in {subject.i, verb.i} and tokens[subject.head].i > be.i:
        subject = tokens[subject.head]
    if subject.pos not in PEOPLE_AND_THINGS or subject.head not in {subject.i, verb.i}:
        return None
    if any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in tokens[verb.i + 1 : be.i]):
        return None
    above = tokens[verb.head]
    hangs = verb.head in {verb.i, subject.i} or (verb.dep == "acl" and above.head == subject.i)
    return (verb, subject) if hangs else None


def _lemma(word: Token, verbs: Mapping[str, Sequence[Form]]) -> str | None:
    """The verb whose participle an adjective is: "injured" is "injure"."""
    if not word.lower.endswith("ed"):
        return None
    return next((w for w in (word.lower[:-1], word.lower[:-2]) if w in verbs), None)


def told(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The participle as the main verb, and whoever stands last as its subject."""
    parts = _parts(tokens, word)
    if parts is None:
        return tokens
    made = [replace(t) for t in tokens]
    verb, subject = made[parts[0].i], made[parts[1].i]
    pronoun = made[verb.head] if verb.dep == "acl" else None
    if pronoun is not None:
        pronoun.dep, pronoun.head = "dep", verb.i
    verb.dep = subject.dep if subject.head != verb.i else verb.dep
    verb.head = verb.i if subject.head in {subject.i, verb.i} else subject.head
    if verb.head == verb.i:
        verb.dep = "root"
    if verb.tag == "JJ":
        verb.lemma = verb.lower[:-1] if verb.lower[:-1].endswith(("e", "ir")) else verb.lower[:-2]
    verb.pos, verb.tag = "VERB", "VBN"
    for t in made:
        moved = t.dep == "punct" or (t.i < word.i and t.i != verb.i)
        if t.head == subject.i and moved:
            t.head = verb.i
        elif t.i < verb.i and t.head == verb.i and t.dep in {"case", "det"}:
            t.dep = "dep"
    subject.dep, subject.head = "nsubj:pass", verb.i
    made[word.i].dep, made[word.i].head = "aux:pass", verb.i
    return linked(made)
