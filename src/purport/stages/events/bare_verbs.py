"""Verbs without an ending that the parser took for nouns: after "that", a plural, or at the start.

"Demand that the province | supply every household", "the people | demand that he go", "the donors
| fund the dyke", and resolutions, whose clauses begin with their verb: "Calls upon all states to".
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.auxiliaries import has_particle, object_after, take_object
from purport.stages.events.lexicon import Form
from purport.stages.events.phrases import words
from purport.stages.events.wishes import SAME_IN_PAST

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
MANDATING = words(
    "demand insist ask urge move propose recommend order require request plead beg rule decree "
    "stipulate suggest essential vital imperative important necessary demands insists asks urges "
    "recommends proposes requires requests demanded insisted asked urged moved proposed "
    "recommended ordered required requested begged ruled decreed stipulated suggested demanding "
    "insisting asking urging recommending proposing requesting plea call appeal condition"
)
LOOKED_AT = frozenset({"VBD", "NN", "IN", "WDT", "DT"})
CLAUSES = frozenset({"root", "ccomp", "advcl", "parataxis", "conj", "acl:relcl", "acl", "csubj"})
OWN = frozenset({"cop", "det", "nmod:poss", "case", "amod", "aux"})
PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP"})
PLURAL = frozenset({"NNS", "NNPS"})
PEOPLE = frozenset({"police", "people", "they", "we", "you", "i"})
FAR = 9  # words
RESOLVING = words(
    "call urge demand request encourage invite condemn reaffirm welcome deplore reject decide "
    "authorise authorize appeal commend endorse support recommend deny accept express note"
)


def bare(tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]) -> Mend | None:
    """How to make this noun the verb that it is, where it stands so; or None."""
    if word.i and word.tag not in LOOKED_AT:
        return None
    if word.tag == "VBD" and word.lower == word.lemma and word.lower in verbs:
        plain = word.lower not in SAME_IN_PAST and not word.lower.endswith(("ed", "t"))
        return _as_plain if plain else None
    if word.i == 0:
        return _as_first if _resolves(tokens, word) else None
    if word.tag != "NN" and word.lower == "that" and word.i + 3 < len(tokens):
        at = _mandated(tokens, word, verbs)
        if at is None:
            return None
        found = at
        return lambda tokens, word: _as_wish(tokens, word, found, verbs)
    if (
        word.tag == "NN"
        and word.dep in CLAUSES
        and word.lower in verbs
        and _has_doers(tokens, word)
    ):
        return lambda tokens, word: _as_present(tokens, word, verbs)
    return None


def _resolves(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a resolution's clause begins with this word: "Urges the parties to"."""
    if word.tag != "NNS" or word.lower.removesuffix("s") not in RESOLVING or word.dep != "root":
        return False
    after = tokens[1] if len(tokens) > 2 else word
    ends = tokens[-1].text in {";", ","} or after.lower in {"upon", "on"}
    return ends and after.pos in {"ADP", "DET", "ADJ", "NOUN", "PROPN"} and after.lower != "of"


def _as_first(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    made = [replace(t) for t in tokens]
    made[0] = replace(word, pos="VERB", tag="VBZ", lemma=word.lower.removesuffix("s"))
    for t in made[1:]:
        if t.head == 0 and t.dep in {"nmod", "acl"}:
            t.dep = "obl" if t.dep == "nmod" else "xcomp"
    return linked(made)


def _as_plain(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A form without an ending, read as a past tense: "insisted that the junta | free them"."""
    made = [replace(t) for t in tokens]
    wished = any(tokens[c].lower == "that" and tokens[c].dep == "mark" for c in word.children)
    made[word.i].tag = "VB" if wished else "VBP"
    return linked(made)


def _has_doers(tokens: Sequence[Token], word: Token) -> bool:
    """Whether several stand before it as its subject, and what it governs after it."""
    below = [tokens[c] for c in word.children]
    doers = [b for b in below if b.dep == "nsubj" and b.i < word.i]
    if not doers or any(b.dep in OWN for b in below):
        return False
    several = doers[-1].tag in PLURAL or doers[-1].lower in PEOPLE
    after = tokens[word.i + 1] if word.i + 1 < len(tokens) else word
    governs = after.pos == "DET" or after.tag == "PRP$" or after.lower == "that"
    return several and governs


def _as_present(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Sequence[Token]:
    made = [replace(t) for t in tokens]
    made[word.i] = replace(word, pos="VERB", tag="VBP", lemma=word.lower)
    if tokens[word.i + 1].lower != "that":
        take_object(made, word.i, object_after(tokens, word.i, verbs), verbs)
    else:
        for c in word.children:
            if made[c].dep in {"acl", "acl:relcl", "nmod"}:
                made[c].dep = "ccomp"
    return linked(made)


def _mandated(
    tokens: Sequence[Token], that: Token, verbs: Mapping[str, Sequence[Form]]
) -> int | None:
    """The word after "that" and a subject that is the bare verb, though read as a noun; or None."""
    before = {t.lower for t in tokens[max(0, that.i - FAR) : that.i]}
    if before.isdisjoint(MANDATING):
        return None
    for k in range(that.i + 2, min(that.i + 2 + FAR, len(tokens) - 1)):
        token, last, after = tokens[k], tokens[k - 1], tokens[k + 1]
        if token.pos in {"VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"} and token.tag != "VB":
            return None
        done = token.tag == "VB" and token.dep == "ccomp"
        if done:
            return None
        starts = after.pos in {"DET", "NUM", "PRON"} or after.tag in {"PRP$", "IN", "RP", "TO"}
        named = last.pos in {"NOUN", "PROPN", "PRON"}
        if named and starts and token.lower in verbs and token.tag in {"NN", "VB", "VBP", "JJ"}:
            fused = has_particle(tokens, k, verbs) or after.tag != "IN" or token.tag == "VB"
            return k if fused and token.pos != "PROPN" else None
        if token.pos not in PHRASE:
            return None
    return None


def _as_wish(
    tokens: Sequence[Token], that: Token, at: int, verbs: Mapping[str, Sequence[Form]]
) -> Sequence[Token]:
    """The bare verb, with the phrase before it as its subject and the one after it as object."""
    made = [replace(t) for t in tokens]
    verb, doer = made[at], at - 1
    for k in range(that.i + 1, at):
        if tokens[k].pos in {"NOUN", "PROPN", "PRON"} and tokens[k + 1].pos in {"ADP", "VERB"}:
            doer = k
            break
    asking = next(
        (t for t in reversed(tokens[: that.i]) if t.lower in MANDATING), tokens[that.i - 1]
    )
    noun = object_after(tokens, at, verbs)
    made[at] = replace(verb, pos="VERB", tag="VB", lemma=verb.lower, dep="ccomp", head=asking.i)
    inner = range(that.i + 1, at)
    for k in inner:
        if k != doer and not that.i < made[k].head < at:
            made[k].head = doer
            made[k].dep = made[k].dep if made[k].dep in {"det", "amod", "nummod"} else "compound"
    made[doer].dep, made[doer].head = "nsubj", at
    made[that.i].dep, made[that.i].head, made[that.i].pos = "mark", at, "SCONJ"
    take_object(made, at, noun, verbs)
    return linked(made)
