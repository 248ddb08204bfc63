"""Finite verbs that the parser left without their subject, and how to give it back.

"Nine were hurt | after gunmen | opened fire": "after" was taken for a preposition before the gunmen
alone. "In answer to the raid, a brigade | moved south": the phrase that opens the sentence was
taken for its main word, and the verb for a clause below the brigade.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.fronted import SUBJECTS, is_above
from purport.core.parse import Token, linked
from purport.stages.events.phrases import TIMES

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
OPENING = frozenset({"after", "before", "since", "until", "till"})
"""Prepositions that open a clause too."""
BESIDE = frozenset({"aux", "aux:pass", "advmod"})
OWN = frozenset({"det", "amod", "compound", "nummod", "nmod:poss"})
"""What belongs to the noun before the verb."""
BETWEEN = frozenset({"who", "which", "that", "whom", "where", "when", "while", "but"})


def unsubjected(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to give this verb the noun before it for its subject; or None."""
    below = [tokens[c] for c in word.children]
    if any(b.dep in {"mark", "obl:agent"} for b in below):
        return None
    mine = [b for b in below if b.dep in SUBJECTS]
    if not mine and _is_finite(tokens, word) and _opened(tokens, word) is not None:
        return as_clause_after
    if not mine and _joined(tokens, word) is not None:
        return as_verb_of_noun
    main = _fronted(tokens, word)
    if main is None or any(b.tag in {"WP", "WDT"} or b.i < main.i for b in mine):
        return None
    return as_main_verb if mine or _doer(tokens, word, main) is not None else None


def as_verb_of_noun(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb with the noun that was taken for a part of it: "the police | shot at"."""
    doer = _joined(tokens, word)
    if doer is None:
        return tokens
    made = [replace(t) for t in tokens]
    verb, first = made[word.i], made[word.head]
    for c in word.children:
        if c < doer.i:
            made[c].head = doer.i
    made[doer.i].dep, made[doer.i].head = "nsubj", word.i
    verb.tag = "VBD" if verb.tag == "VBN" else verb.tag
    if word.dep == "conj" and first.pos in NOMINAL:  # "guards and the police | shot at"
        verb.dep, verb.head = first.dep, word.i if first.head == first.i else first.head
        made[doer.i].dep, made[doer.i].head = "conj", first.i
        first.dep, first.head = "nsubj", word.i
        for c in tokens[first.i].children:
            if c > word.i:
                made[c].head = word.i
    return linked(made)


def _joined(tokens: Sequence[Token], word: Token) -> Token | None:
    """The noun right before the main verb that was taken for a part of it; or None."""
    if (
        word.dep not in {"root", "conj", "ccomp"}
        or word.tag not in {"VBN", "VBD", "VBZ"}
        or not word.i
    ):
        return None
    doer = tokens[word.i - 1]
    if doer.head != word.i or doer.dep != "compound" or doer.pos not in {"NOUN", "PROPN"}:
        return None
    before = [tokens[c] for c in word.children if c < doer.i]
    return doer if all(b.dep in OWN or b.dep in {"cc", "punct"} for b in before) else None


def as_clause_after(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A clause with its own subject: "after gunmen opened fire"."""
    found = _opened(tokens, word)
    if found is None:
        return tokens
    doer, opens = found
    made = [replace(t) for t in tokens]
    verb, above = made[word.i], tokens[doer].head
    if word.head == doer or not is_above(tokens, word.i, above):
        verb.head = above
    verb.dep = "advcl"
    passive = any(tokens[c].dep == "aux:pass" for c in word.children)
    made[doer].dep, made[doer].head = "nsubj:pass" if passive else "nsubj", word.i
    made[opens].dep, made[opens].head, made[opens].pos = "mark", word.i, "SCONJ"
    for c in tokens[doer].children:
        if c > word.i:
            made[c].head = word.i
    return linked(made)


def as_main_verb(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb as the main word, with what opened the sentence below it."""
    main = _fronted(tokens, word)
    if main is None:
        return tokens
    made = [replace(t) for t in tokens]
    doer = _doer(tokens, word, main)
    if doer is not None and not any(tokens[c].dep in SUBJECTS for c in word.children):
        for noun in {doer.i, word.head}:
            for c in tokens[noun].children:
                if c > word.i:
                    made[c].head = word.i
        made[doer.i].dep, made[doer.i].head = "nsubj", word.i
    for c in main.children:
        if c > word.i or (c > main.i and tokens[c].dep == "punct"):
            made[c].head = word.i
    made[word.i].dep, made[word.i].head = "root", word.i
    made[word.i].tag = "VBD" if word.tag == "VBN" and not _has_aux(tokens, word) else word.tag
    made[main.i].dep, made[main.i].head = "obl", word.i
    return linked(made)


def _is_finite(tokens: Sequence[Token], word: Token) -> bool:
    return word.tag in FINITE or (word.tag == "VBN" and _has_aux(tokens, word))


def _has_aux(tokens: Sequence[Token], word: Token) -> bool:
    return any(tokens[c].dep in {"aux", "aux:pass"} and c < word.i for c in word.children)


def _opened(tokens: Sequence[Token], word: Token) -> tuple[int, int] | None:
    """The noun right before the verb, and "after" before that; or None."""
    first = word.i
    while first and tokens[first - 1].head == word.i and tokens[first - 1].dep in BESIDE:
        first -= 1
    k = first - 1
    while k > 0 and tokens[k].pos not in {"PUNCT", "VERB", "AUX"}:
        token = tokens[k]
        if token.dep == "case" and token.lower in OPENING and k < token.head < first:
            doer = tokens[token.head]
            plain = doer.pos in NOMINAL and doer.dep in {"obl", "nmod"} and doer.head < k
            return (doer.i, k) if plain and _holds(tokens, doer, first - 1) else None
        if token.lower in BETWEEN:
            return None
        k -= 1
    return None


def _holds(tokens: Sequence[Token], noun: Token, last: int) -> bool:
    """Whether a word is of the noun's own phrase."""
    return last == noun.i or (last > noun.i and is_above(tokens, noun.i, last))


def _fronted(tokens: Sequence[Token], word: Token) -> Token | None:
    """What opens the sentence with a preposition and was taken for its main word; or None."""
    if word.dep not in {"acl", "acl:relcl"}:
        return None
    main = next(t for t in tokens if t.head == t.i)
    if main.pos not in NOMINAL or main.i > word.i:
        return None
    opens = tokens[0].dep == "case" and tokens[0].head == main.i
    if not opens and main.lemma.lower() not in TIMES:
        return None
    between = tokens[main.i + 1 : word.i]
    if any(t.pos in {"VERB", "AUX"} and t.head != word.i for t in between):
        return None
    if any(tokens[c].tag in FINITE and tokens[c].dep not in {"acl", "conj"} for c in main.children):
        return None
    return main if is_above(tokens, main.i, word.i) else None


def _doer(tokens: Sequence[Token], word: Token, main: Token) -> Token | None:
    """The noun above the verb that a comma and no preposition parts from what opens the sentence:
    "a mortar" of "according to the aide, a mortar of the rebels | fired"."""
    noun = tokens[word.head]
    while noun.i > main.i and any(tokens[c].dep == "case" for c in noun.children):
        noun = tokens[noun.head]
    if noun.pos not in NOMINAL or not main.i < noun.i < word.i:
        return None
    first = min((noun.i, *(c for c in noun.children if c < noun.i)))
    parted = tokens[first].text == "," or tokens[first - 1].text == ","
    return noun if parted else None
