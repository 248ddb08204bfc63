"""What is being done, which the parser took for a noun: "the navy is | mining | harbours"."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.lexicon import Form
from purport.stages.events.phrases import words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
Verbs = Mapping[str, Sequence[Form]]
NOUNS = frozenset({"NOUN", "PROPN"})
TO_BE = frozenset({"is", "are", "was", "were", "been", "'s", "'re"})
TOPICS = words(
    "problem issue question focus sector industry cause job task aim goal reason thing concern "
    "priority matter business work target result answer purpose method source role mission duty "
    "solution idea plan product topic subject speciality hobby trade crime offence there this that"
)
"""Of these an act may be told as what they are: "the problem is building materials"."""


def going_on(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    """How to make a noun in "-ing" after "is" the verb that it is; or None."""
    verb = _verb_of(word.lower, verbs)
    if verb is None or not _goes_on(tokens, word):
        return None
    return partial(as_going_on, lemma=verb)


def _verb_of(word: str, verbs: Verbs) -> str | None:
    """The listed verb that the word in "-ing" is of; or None."""
    if not word.endswith("ing"):
        return None
    stem = word[:-3]
    cut = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
    return next((v for v in (stem, stem + "e", cut) if v in verbs), None)


def _goes_on(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "is" right before a word in "-ing" and a plural after it tell what is being done."""
    if word.i < 2 or word.i + 1 >= len(tokens) or tokens[word.i - 1].lower not in TO_BE:
        return False
    noun = tokens[word.head] if word.dep == "compound" else word
    below = (tokens[c] for c in noun.children)
    doer = next((b for b in below if b.dep in {"nsubj", "nsubj:pass"}), None)
    if doer is None or doer.i > word.i or doer.lemma.lower() in TOPICS or doer.pos not in NOUNS:
        return False
    if doer.lemma.lower().endswith(("ion", "ness", "ity", "ing", "ment", "ence")):
        return False
    if noun.i != word.i:
        after = noun.i > word.i and noun.tag in {"NNS", "NNPS"}
        return after and all(t.pos in NOUNS | {"ADJ"} for t in tokens[word.i + 1 : noun.i])
    return any(tokens[c].dep == "obj" and c > word.i for c in word.children)


def as_going_on(tokens: Sequence[Token], word: Token, lemma: str) -> Sequence[Token]:
    """The word in "-ing" as the verb, and the noun that it was part of as its object."""
    made = [replace(t) for t in tokens]
    verb = made[word.i]
    verb.pos, verb.tag, verb.lemma = "VERB", "VBG", lemma
    if word.dep != "compound":
        return linked(made)
    noun = made[word.head]
    verb.dep = noun.dep
    verb.head = verb.i if noun.head == noun.i else noun.head
    noun.dep, noun.head = "obj", verb.i
    for t in made:
        if t.i in {verb.i, noun.i} or t.head != noun.i:
            continue
        if t.i < verb.i or t.dep in {"punct", "advcl", "obl", "parataxis"}:
            t.head = verb.i
            t.dep = "aux" if t.dep == "cop" else t.dep
    return linked(made)
