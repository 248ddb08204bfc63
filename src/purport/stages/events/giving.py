"""What is given, and verbs of the past, that the parser took for part of another noun.

"Gave the envoy | seventy-two hours", "lent Chad | 90 million dollars" and "promised the clan | a
share of the gold" give two things each, whom and what; "the fund | lent Chad money" has a verb, and
so has "Dutch detectives | pooled | intelligence, the police said".
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.lexicon import IRREGULAR, Form
from purport.stages.events.phrases import words

GIVING = words(
    "give promise offer lend send grant hand sell pay award deny refuse owe pledge guarantee leave "
    "bring allot assign cost allocate accord supply teach vote wire advance loan bequeath wish "
    "throw serve issue feed ship assure concede cede"
)
PAST = frozenset({"VBD", "VBN"})
SEVERAL = frozenset({"NNS", "NNPS", "NN"})
CLAUSES = frozenset({"ccomp", "parataxis"})
OPENING = frozenset({"det", "nummod", "nmod:poss"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "ADP", "ADV"})
NOUNS = frozenset({"NOUN", "PROPN"})


def given(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Callable[[Sequence[Token], Token], Sequence[Token]] | None:
    """How to put this word right, where it is such a thing or verb; or None."""
    if word.dep == "obj" and word.i > tokens[word.head].i and tokens[word.head].lemma in GIVING:
        if any(tokens[c].dep == "iobj" for c in tokens[word.head].children):
            return None
        if _thing_beside(tokens, word) is not None:
            return as_two_objects
        if _taker_before(tokens, word) is not None:
            return as_taker
    if word.tag in PAST and word.dep == "amod" and _doer_before(tokens, word) is not None:
        return as_clause_verb if word.lemma in verbs or _is_joined(tokens, word) else None
    if word.pos == "NOUN" and word.lemma == word.lower and IRREGULAR.get(word.lower) in verbs:
        below = {tokens[c].dep for c in word.children}
        if {"nsubj", "obj"} <= below and below.isdisjoint({"cop", "det", "nmod:poss"}):
            return as_past
    return None


def _is_joined(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a hyphen joins the word to the one before it: "tear-gassed"."""
    return word.i > 1 and tokens[word.i - 1].tag == "HYPH" and not tokens[word.i - 1].space


def _doer_before(tokens: Sequence[Token], word: Token) -> Token | None:
    """Who does it, read as part of the object: "Dutch detectives | pooled | intelligence"."""
    noun = tokens[word.head]
    at = word.i - 3 if _is_joined(tokens, word) else word.i - 1
    if at < 0 or noun.pos not in NOUNS or noun.i < word.i or noun.dep not in CLAUSES:
        return None
    if any(tokens[c].dep in {"cop", "det", "mark", "case", "nsubj"} for c in noun.children):
        return None
    doer = tokens[at]
    named = doer.pos in NOUNS and doer.dep in {"compound", "nmod"} and doer.head == noun.i
    return doer if named and (doer.tag in SEVERAL or doer.pos == "PROPN") else None


def _thing_beside(tokens: Sequence[Token], word: Token) -> Token | None:
    """What is given, read as another name of whom it is given to: "the clan | a share"."""
    for c in word.children:
        thing = tokens[c]
        if thing.dep != "appos" or c < word.i or thing.pos not in NOUNS:
            continue
        between = tokens[word.i + 1 : c]
        opened = any(tokens[k].dep in OPENING for k in thing.children)
        if opened and all(t.pos in NOMINAL for t in between):
            return thing
    return None


def _taker_before(tokens: Sequence[Token], word: Token) -> Token | None:
    """Who is given a number of things, read as part of the number: "Chad | 90 million dollars"."""
    verb = tokens[word.head]
    between = tokens[verb.i + 1 : word.i]
    first = next((t.i for t in between if t.pos in {"NUM", "SYM"}), 0)
    if first < verb.i + 2 or any(t.pos not in NOMINAL | {"SYM", "PUNCT"} for t in between):
        return None
    taker = tokens[first - 1]
    own = taker.pos in NOUNS and taker.dep in {"compound", "nmod", "flat", "nmod:unmarked"}
    return taker if own and taker.head >= first else None


def as_two_objects(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """Whom and what: "promised the clan a share of the gold"."""
    thing = _thing_beside(tokens, word)
    if thing is None:
        return tokens
    made = [replace(t) for t in tokens]
    made[word.i].dep = "iobj"
    made[thing.i].dep, made[thing.i].head = "obj", word.head
    return linked(made)


def as_taker(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """Whom, and the number of what: "gave the envoy seventy-two hours"."""
    taker = _taker_before(tokens, word)
    if taker is None:
        return tokens
    made = [replace(t) for t in tokens]
    verb = word.head
    made[taker.i].dep, made[taker.i].head = "iobj", verb
    for t in made[verb + 1 : taker.i]:
        if t.head >= taker.i:
            t.head = taker.i
    for t in made[taker.i + 1 : word.i]:
        if t.head == taker.i:
            t.head = word.i
    return linked(made)


def as_past(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A verb of the past that was read as a noun: "the fund lent Chad money"."""
    made = [replace(t) for t in tokens]
    made[word.i] = replace(word, pos="VERB", tag="VBD", lemma=IRREGULAR[word.lower])
    return linked(made)


def as_clause_verb(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb of a clause, with the noun before it as its subject and the one after as object."""
    doer, noun = _doer_before(tokens, word), tokens[word.head]
    if doer is None:
        return tokens
    made = [replace(t) for t in tokens]
    made[word.i] = replace(word, tag="VBD", dep=noun.dep, head=noun.head)
    made[doer.i].dep, made[doer.i].head = "nsubj", word.i
    made[noun.i].dep, made[noun.i].head = "obj", word.i
    for t in made[: doer.i]:
        if t.head == noun.i:
            t.head = doer.i
    return linked(made)
