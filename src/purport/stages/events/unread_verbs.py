"""Main verbs that the parser took for part of a noun phrase, as agencies' sentences invite it to.

"Gunmen in uniform | abducted villagers", "A and B will | exchange bodies", and "ORSK - A militia |
threatened to strike", where the town at the head became the main word of the sentence.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.chronicles import entered
from purport.stages.events.lexicon import IRREGULAR, Form
from purport.stages.events.overshadowed import overshadowed
from purport.stages.events.phrases import after_dateline, words
from purport.stages.events.shots import shot

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
PASSIVE = frozenset({"aux:pass", "aux", "obl:agent", "mark"})
MOVING = words("strike march rally protest gather flee threaten vow pledge agree clash fight meet")
"""Verbs that stand without an object; their participle after a noun is rare."""


PASTS = frozenset({"tore", "retook", "overran"})
"""Pasts that are no adverb and no adjective."""


def unread(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Mend | None:
    """How to make this word the verb it is; or None."""
    if is_unread_past(word):
        if word.dep != "case" and any(tokens[c].dep in SUBJECTS for c in word.children):
            return as_spelt_past if IRREGULAR[word.lower] in verbs else None
        if _subjects(tokens, word) and tokens[word.head].pos not in NOUNS:
            return as_own_clause if IRREGULAR[word.lower] in verbs else None
        doer = tokens[tokens[word.head].head]
        plain = word.dep == "case" and doer.pos in NOUNS and doer.i < word.i
        return as_past if plain and IRREGULAR[word.lower] in verbs else None
    if word.dep == "amod" and word.tag == "VBN" and word.lemma in verbs:
        return as_past if _has_bare_object(tokens, word) else None
    if word.dep == "compound" and word.pos == "NOUN" and word.i and word.lower in verbs:
        modal = tokens[word.i - 1].tag == "MD" and tokens[word.head].i > word.i
        return as_coming if modal else None
    if word.dep == "acl" and word.tag in {"VBD", "VBN"} and _is_behind_town(tokens, word):
        return as_first
    return entered(tokens, word) or shot(tokens, word) or overshadowed(tokens, word)


def is_unread_past(word: Token) -> bool:
    """Whether a past that the model does not know is taken for a preposition or a modifier."""
    if word.pos in {"ADV", "ADJ"}:
        return word.lower in PASTS
    return word.pos == "ADP" and word.lower in IRREGULAR


def as_spelt_past(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb where it stands, with its subject: "the blast tore the roof off a shop"."""
    made = [replace(t) for t in tokens]
    verb = made[word.i]
    verb.pos, verb.tag, verb.lemma = "VERB", "VBD", IRREGULAR[word.lower]
    return linked(made)


def _has_bare_object(tokens: Sequence[Token], word: Token) -> bool:
    """Whether it opens a phrase that hangs from the one before with nothing to join the two."""
    noun = tokens[word.head]
    doer = tokens[noun.head]
    if noun.dep != "nmod" or noun.tag != "NNS" or not doer.i < word.i - 1 < noun.i:
        return False
    if doer.tag != "NNS" or tokens[word.i - 1].pos not in NOUNS:
        return False
    return not any(tokens[c].i < word.i or tokens[c].dep == "case" for c in noun.children)


def as_past(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A verb read as part of its object: "Gunmen in uniform abducted villagers"."""
    made = [replace(t) for t in tokens]
    for t in made[word.i + 1 :]:
        if t.head == tokens[word.head].head and t.i != word.head and is_unread_past(word):
            t.head = word.i
            t.dep = {"nmod": "obl", "acl": "advcl"}.get(t.dep, t.dep)
    noun = made[word.head]
    doer = made[noun.head]
    verb = made[word.i]
    verb.pos, verb.tag, verb.lemma = "VERB", "VBD", IRREGULAR.get(word.lower, word.lemma)
    if doer.head == doer.i:
        verb.dep, verb.head = "root", verb.i
    else:
        verb.dep = "parataxis" if doer.dep in SUBJECTS else doer.dep
        verb.head = doer.head
    doer.dep, doer.head = "nsubj", verb.i
    noun.dep, noun.head = "obj", verb.i
    return linked(made)


def _subjects(tokens: Sequence[Token], word: Token) -> list[int]:
    """The subjects before this word that hang from it or from the word that it was put with."""
    below = (*word.children, *tokens[word.head].children)
    return [c for c in below if c < word.i and tokens[c].dep in SUBJECTS]


def as_own_clause(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A verb that has its subject and was read as a preposition: "a bomb tore apart a van"."""
    noun, doers = tokens[word.head], _subjects(tokens, word)
    while noun.pos not in NOUNS and noun.head != noun.i:
        noun = tokens[noun.head]
    if noun.i < word.i or noun.pos not in NOUNS:
        return tokens
    made = [replace(t) for t in tokens]
    verb = made[word.i]
    verb.pos, verb.tag, verb.lemma = "VERB", "VBD", IRREGULAR[word.lower]
    verb.dep = noun.dep
    verb.head = verb.i if noun.head == noun.i else noun.head
    made[noun.i].dep, made[noun.i].head = "obj", verb.i
    for t in made[verb.i + 1 : noun.i]:
        if t.head == noun.i and t.dep == "advmod":
            t.head = verb.i
    for k in doers:
        made[k].head = verb.i
    return linked(made)


def as_coming(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A verb after "will" read as part of its object: "the two will exchange bodies"."""
    made = [replace(t) for t in tokens]
    verb, modal, noun = made[word.i], made[word.i - 1], made[word.head]
    verb.pos, verb.tag, verb.lemma = "VERB", "VB", word.lower
    if noun.head == noun.i:
        verb.dep, verb.head = "root", verb.i
        above = noun.i
    else:
        verb.dep = "ccomp" if noun.dep in SUBJECTS else noun.dep
        verb.head = above = noun.head
    doers = [t for t in made[: modal.i] if t.dep in SUBJECTS and t.head == above]
    for t in doers[-1:]:
        t.dep, t.head = "nsubj", verb.i
    modal.dep, modal.head = "aux", verb.i
    noun.dep, noun.head = "obj", verb.i
    return linked(made)


def _is_behind_town(tokens: Sequence[Token], word: Token) -> bool:
    """Whether its noun stands beside the town that a report begins with, which has no verb."""
    noun = tokens[word.head]
    while noun.dep == "conj":
        noun = tokens[noun.head]
    town = tokens[noun.head]
    if noun.dep != "appos" or town.head != town.i or town.i > noun.i:
        return False
    start = after_dateline(tokens)
    written = town.pos == "PROPN" or town.text.isupper()
    if not (written and town.i < start <= noun.i < word.i):
        return False
    below = {tokens[c].dep for c in word.children}
    acts = bool(below & {"obj", "xcomp", "ccomp"}) or word.lemma in MOVING
    return acts and not below & PASSIVE


def as_first(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb as that of the sentence, and the town at its head as where it was written."""
    made = [replace(t) for t in tokens]
    noun = made[word.head]
    while noun.dep == "conj":
        noun = made[noun.head]
    town, verb = made[noun.head], made[word.i]
    verb.tag, verb.dep, verb.head = "VBD", "root", verb.i
    noun.dep, noun.head = "nsubj", verb.i
    town.dep, town.head = "discourse", verb.i
    for t in made[verb.i + 1 :]:
        if t.head in {town.i, noun.i} and t.i != noun.i and t.dep not in {"conj", "nmod"}:
            t.head = verb.i
    return linked(made)
