"""Sentences that put the participle first: "killed in the raid were two nurses".

The parser makes whoever stands last the main word and "killed" its subject. What is told is the
passive: "two nurses were killed in the raid", and so of "among those arrested was the editor".
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

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
    if word.lower not in BE or word.dep != "cop" or word.head < word.i:
        return None
    verb = _participle(tokens, word)
    lemma = None if verb is None else _lemma(verb, verbs)
    if verb is None or lemma is None:
        return None
    subject = tokens[word.head]
    while subject.head not in {subject.i, verb.i} and tokens[subject.head].i > word.i:
        subject = tokens[subject.head]
    if subject.pos not in PEOPLE_AND_THINGS or subject.head not in {subject.i, verb.i}:
        return None
    above = tokens[verb.head]
    hangs = verb.head in {verb.i, subject.i} or (verb.dep == "acl" and above.head == subject.i)
    return partial(told, verb=verb.i, subject=subject.i, lemma=lemma) if hangs else None


def _participle(tokens: Sequence[Token], be: Token) -> Token | None:
    """The participle that opens the sentence before `be`, with no finite verb between; or None."""
    first = next((t for t in tokens[: be.i] if t.lower not in MAY_OPEN), None)
    if first is None or first.dep not in PARTICIPLES or first.tag not in {"VBN", "VBD", "JJ"}:
        return None
    if first.i and tokens[first.i - 1].lower == "the":
        return None  # "the wounded were nurses"
    between = tokens[first.i + 1 : be.i]
    return None if any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in between) else first


def _lemma(word: Token, verbs: Mapping[str, Sequence[Form]]) -> str | None:
    """The verb of a participle, also of one read as an adjective: "injured" is "injure"."""
    if word.tag != "JJ":
        return word.lemma
    may = (word.lower[:-1], word.lower[:-2]) if word.lower.endswith("ed") else ()
    return next((w for w in may if w in verbs), None)


def told(
    tokens: Sequence[Token], word: Token, *, verb: int, subject: int, lemma: str
) -> Sequence[Token]:
    """The participle as the main verb, and whoever stands last as its subject.

    `verb` and `subject` are places in `tokens`, `word` the "was" between them.
    """
    made = [replace(t) for t in tokens]
    for t in made:
        moved = t.dep == "punct" or t.i < word.i
        if t.i == verb or (t.head == subject and moved):
            t.head = verb
        elif t.i < verb and t.head == verb and t.dep in {"case", "det"}:
            t.dep = "dep"
    if tokens[verb].dep == "acl":  # "among those | arrested was the editor"
        those = made[tokens[verb].head]
        those.dep, those.head = "dep", verb
    act = made[verb]
    act.pos, act.tag, act.lemma, act.dep = "VERB", "VBN", lemma, "root"
    made[subject].dep, made[subject].head = "nsubj:pass", verb
    made[word.i].dep, made[word.i].head = "aux:pass", verb
    return linked(made)
