"""Orders whose verb the parser took for a noun or a name, at the start or in a quotation.

"'Boycott the ballot!' ran the leaflet", "She shouted: 'Hand over the killers or go!'"
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.auxiliaries import has_particle, object_after, take_object
from purport.stages.events.lexicon import Form
from purport.stages.events.rumours import QUOTES

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
NAMED = frozenset({"NN", "NNP", "JJ", "VBP", "VBZ", "VBD", "UH", "RB", "VB", "VBN", "IN"})
OWN = frozenset({"aux", "nsubj:pass", "expl"})
ALL = frozenset({"all", "every", "them", "him", "us", "both", "this", "these", "those"})
FAR = 30  # words


def commanded(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Mend | None:
    """How to make this word the verb of an order, where it opens one; or None."""
    if word.i and tokens[word.i - 1].pos not in {"PUNCT", "INTJ"}:
        return None
    if word.lower not in verbs or word.i + 2 >= len(tokens):
        return None
    if not word.text[0].isupper() and not _is_begged(tokens, word):
        return None
    if (word.pos == "VERB" and word.tag == "VB") or word.tag not in NAMED:
        return None
    if not _opens(tokens, word) or any(tokens[c].dep in OWN for c in word.children):
        return None
    after = tokens[word.i + 1]
    if has_particle(tokens, word.i, verbs):
        after = tokens[word.i + 2]
    definite = (
        (after.pos == "DET" and after.lower not in {"a", "an", "that", "no"})
        or after.tag == "PRP$"
        or after.lower in ALL
    )
    called = _is_called(tokens, word) and after.pos in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}
    on = (
        after.pos == "ADP"
        and _is_called(tokens, word)
        and any(form.rest[:1] == (after.lower,) for form in verbs[word.lower])
    )  # "March on the palace!"
    if not definite and not on and not (called and word.pos != "PROPN"):
        return None
    return lambda tokens, word: _as_order(tokens, word, verbs)


def _opens(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the word opens a quotation, or a sentence that calls out."""
    if not word.i:
        return _is_called(tokens, word)
    if _is_begged(tokens, word):
        return True
    if tokens[word.i - 1].text not in QUOTES:
        return False
    return word.i == 1 or tokens[word.i - 2].pos == "PUNCT" or tokens[word.i - 2].pos == "VERB"


def _is_begged(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "please" opens the sentence or quotation before it."""
    return word.i > 0 and tokens[word.i - 1].lower == "please"


def _is_called(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the words that follow are called out: "... !"."""
    for token in tokens[word.i + 1 : word.i + FAR]:
        if token.text == "!":
            return True
        if token.text in QUOTES or token.text in {".", "?"}:
            return False
    return False


def _as_order(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Sequence[Token]:
    """The word as the verb of its quotation, and what follows it as its object."""
    stop = next(
        (t.i for t in tokens[word.i + 1 :] if t.text in QUOTES or t.text == "!"), len(tokens)
    )
    top = word
    while top.head != top.i and word.i <= top.head < stop:
        top = tokens[top.head]
    made = [replace(t) for t in tokens]
    outside = top.head != top.i
    made[word.i] = replace(
        word, pos="VERB", tag="VB", lemma=word.lower, dep="ccomp" if outside else "root",
        head=top.head if outside else word.i,
    )  # fmt: skip
    noun = object_after(tokens, word.i, verbs)
    for t in made:
        if t.i != word.i and t.head == top.i and top.i != word.i:
            t.head = word.i
    if top.i != word.i:
        made[top.i].dep, made[top.i].head = "obj", word.i
    take_object(made, word.i, noun, verbs)
    return linked(made)
