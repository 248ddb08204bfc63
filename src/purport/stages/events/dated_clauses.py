"""Days that the parser took for a party: "the nurses seized on 3 May | went free".

The month became the subject of the verb that follows it, or the day part of the object: "adopted
on Monday | an embargo", read as "on Monday embargo".
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import MONTHS, TIMES, WEEKDAYS, words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
INSIDE = frozenset({"nmod", "compound", "nummod", "conj"})
OWN = words("prayer sermon edition newspaper show programme program paper mass service issue")
"""Of a day itself: "Friday prayers"."""


def dated(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to put a day, or the verb behind it, in its place; or None."""
    if word.pos != "PROPN":
        return None
    lemma = word.lemma.lower()
    if lemma in MONTHS and word.dep in SUBJECTS and word.i > 2:
        number = tokens[word.i - 1]
        told = number.pos == "NUM" and tokens[number.i - 1].lower in {"on", "of"}
        part = tokens[number.head]
        return as_day if told and part.dep == "acl" and part.i < word.i < word.head else None
    if lemma in WEEKDAYS and word.dep in {"compound", "nmod:desc", "amod"}:
        return as_own_object if _parts_object(tokens, word) else None
    return None


def as_day(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The month with its number, and the verb with the phrase that the day completes."""
    made = [replace(t) for t in tokens]
    number, main = made[word.i - 1], made[word.head]
    kind = word.dep
    made[word.i].dep, made[word.i].head = "nmod:unmarked", number.i
    if any(t.head == main.i and t.dep in SUBJECTS for t in made[: word.i]):
        return linked(made)
    top = made[made[number.head].head]
    while top.dep in INSIDE and top.head < top.i:
        top = made[top.head]
    if main.dep.startswith("acl"):
        main.dep = top.dep
        main.head = main.i if top.head == top.i else top.head
    top.dep, top.head = kind, main.i
    return linked(made)


def _parts_object(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the day stands between a verb and an object that it was made part of."""
    noun, on = tokens[word.head], tokens[word.i - 1]
    verb = tokens[noun.head]
    if on.lower != "on" or on.head != noun.i or noun.dep != "obl" or noun.i < word.i:
        return False
    if verb.pos != "VERB" or verb.i != on.i - 1 or noun.lemma.lower() in TIMES | OWN:
        return False
    return not any(tokens[c].dep in {"obj", "aux:pass"} for c in verb.children)


def as_own_object(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The noun as the object of the verb, and the day for itself."""
    made = [replace(t) for t in tokens]
    noun = made[word.head]
    made[word.i].dep, made[word.i].head = "obl", noun.head
    made[word.i - 1].head = word.i
    noun.dep = "obj"
    return linked(made)
