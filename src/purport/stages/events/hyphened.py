"""Act nouns of a verb and a particle that a hyphen joins: "a sit-in", "the walk-out", "call-up".

They come as three words, and the parser takes the particle for what it mostly is: in "a sit-in by
the clerks was held" the clerks are held. Here the particle is made the noun, the verb part of
it, and what was hung from either goes to the noun.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import words

PARTICLES = words("in out up down off over back away slow through ins outs ups downs offs overs")
HYPHENS = frozenset({"-", "–"})
SOUND = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj", "obl", "nmod", "conj", "appos",
                   "xcomp", "nmod:poss", "iobj"})  # fmt: skip
"""Where a noun may stand."""
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj"})
BEFORE = frozenset({"DET", "ADJ", "NUM"})
WITHIN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
HEADS = frozenset({"NOUN", "PROPN"})
JOINING = frozenset({"HYPH", ","})  # as a model may tag it
AFTER_NOUN = frozenset({"ADP", "VERB", "AUX", "PUNCT"})
ADVERBIAL = frozenset({"obl", "advmod", "obl:agent"})

SAYING_WHAT = frozenset({"become", "remain", "stay", "seem", "turn", "look", "sound", "prove"})
"""Verbs after which a noun tells what the subject is."""


def hyphened(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with such nouns made nouns; the very same where there is none."""
    for token in tokens:
        if token.tag in JOINING and token.lower in HYPHENS:
            if token.tag == "HYPH" and _is_one(tokens, token.i):
                tokens = _as_noun(tokens, token.i)
            elif _is_doing(tokens, token.i):
                tokens = _as_doing(tokens, token.i)
    return tokens


def _is_one(tokens: Sequence[Token], hyphen: int) -> bool:
    """Whether verb and particle meet in a noun: not in "sit-down strike", nor "built-up"."""
    if not 0 < hyphen < len(tokens) - 1:
        return False
    verb, particle = tokens[hyphen - 1], tokens[hyphen + 1]
    if particle.lower not in PARTICLES or verb.space or tokens[hyphen].space:
        return False
    if verb.tag in {"VBN", "VBD", "VBG"} or not verb.lower.isalpha():
        return False
    if hyphen > 1 and tokens[hyphen - 2].tag in {"TO", "MD", "HYPH"}:
        return False
    after = tokens[hyphen + 2] if hyphen + 2 < len(tokens) else None
    return after is None or (after.pos not in HEADS | {"ADJ"} and after.lower not in HYPHENS)


def _is_doing(tokens: Sequence[Token], hyphen: int) -> bool:
    """Whether a noun and a participle meet in a noun: in "the hostage-taking at", alone there."""
    if not 1 < hyphen < len(tokens) - 2:
        return False
    noun, verb, after = tokens[hyphen - 1], tokens[hyphen + 1], tokens[hyphen + 2]
    if verb.tag != "VBG" or noun.tag != "NN" or noun.space or tokens[hyphen].space:
        return False
    before = tokens[hyphen - 2]
    begun = before.pos in {"DET", "ADJ"} or before.tag == "PRP$"
    return begun and after.pos in AFTER_NOUN and after.lower not in HYPHENS


def _as_doing(tokens: Sequence[Token], hyphen: int) -> Sequence[Token]:
    made = _as_noun(tokens, hyphen)
    noun = made[hyphen + 1]
    noun.lemma = noun.lower
    for c in noun.children:
        if made[c].dep in ADVERBIAL and made[c].pos in HEADS:
            made[c].dep = "nmod"
    return made


def _as_noun(tokens: Sequence[Token], hyphen: int) -> Sequence[Token]:
    made = [replace(t) for t in tokens]
    verb, noun = made[hyphen - 1], made[hyphen + 1]
    own = {verb.i, hyphen, noun.i}
    first = _first(tokens, verb.i)
    dep, head = _place(tokens, verb, noun, own, first)
    for t in made:
        if t.i not in own and t.head in own:
            t.head = noun.i
    for t in made[first : verb.i]:
        if t.head not in range(first, verb.i) and t.pos in BEFORE | {"PRON"}:
            t.head, t.dep = noun.i, "det" if t.pos == "DET" else _part(t)
    # A part of the word, and of its phrase: in "a hostage-taking" no hostage acts.
    verb.head, verb.dep, verb.pos = noun.i, "compound", "X"
    made[hyphen].head, made[hyphen].dep = noun.i, "punct"
    noun.pos, noun.tag = "NOUN", "NNS" if noun.lower.endswith("s") else "NN"
    noun.lemma = noun.lower.removesuffix("s")
    noun.head, noun.dep = (noun.i, "root") if head is None else (head, dep)
    case = made[first - 1] if first else None
    if case is not None and case.pos == "ADP" and noun.dep in {"obl", "nmod"}:
        case.head, case.dep = noun.i, "case"
    _take_over(made, noun)
    return linked(made)


def _first(tokens: Sequence[Token], at: int) -> int:
    """Where the phrase begins."""
    while at and (tokens[at - 1].pos in BEFORE or tokens[at - 1].tag == "PRP$"):
        at -= 1
    return at


def _part(word: Token) -> str:
    if word.pos == "PRON":
        return "nmod:poss"
    return "nummod" if word.pos == "NUM" else "amod"


def _place(
    tokens: Sequence[Token], verb: Token, noun: Token, own: set[int], first: int
) -> tuple[str, int | None]:
    """How the noun hangs, and from which word; None for the root."""
    for word in (noun, verb):
        if word.head == word.i:
            return "root", None
        if word.head not in own and word.dep in SOUND and not first <= word.head < verb.i:
            return "obj" if _is_object(tokens, word) else word.dep, word.head
    before = tokens[first - 1] if first else None
    if before is not None and before.pos in {"VERB", "AUX"}:
        return "obj", before.i
    if before is not None and before.pos == "ADP":
        left = next((t for t in reversed(tokens[: first - 1]) if t.pos == "VERB"), None)
        return ("obl", left.i) if left is not None else ("nmod", _root(tokens))
    return "nsubj", _root(tokens)


def _is_object(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the noun was read as what a verb says of its subject: "broke up a sit-in"."""
    above = tokens[word.head]
    plain = word.dep == "xcomp" and above.pos == "VERB" and above.lemma not in SAYING_WHAT
    return plain and not any(tokens[c].dep == "obj" for c in above.children)


def _root(tokens: Sequence[Token]) -> int:
    return next((t.i for t in tokens if t.head == t.i), 0)


def _take_over(made: list[Token], noun: Token) -> None:
    """Gives the noun the place that what completes it took: "a sit-in by the clerks is held"."""
    if noun.i + 2 >= len(made) or made[noun.i + 1].pos not in {"ADP", "SCONJ"}:
        return
    case, at = made[noun.i + 1], noun.i + 2
    while at + 1 < len(made) and made[at].pos in WITHIN and made[at + 1].pos in WITHIN:
        at += 1
    below = made[at]
    if below.pos not in HEADS or below.head == below.i:
        return
    if below.dep in SUBJECTS or (noun.head == below.i and below.head != noun.i):
        if noun.dep not in {"root"}:
            noun.head, noun.dep = below.head, below.dep
        below.head, below.dep = noun.i, "nmod"
        case.head, case.dep = below.i, "case"
