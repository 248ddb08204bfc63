"""Objects that words of time or manner part from their verb: "lift without delay | the ban".

The parser hangs them from what stands between, as in "release, within the week, | all the nuns".
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.auxiliaries import HOW
from purport.stages.events.lexicon import Form
from purport.stages.events.phrases import DAYS, TIMES, words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
TAKEN = frozenset({"obj", "ccomp", "xcomp", "aux:pass", "iobj"})
BEGINNING = words("the its their his her our all both every these those any")
ENDING = frozenset({"NOUN", "PROPN", "ADV", "NUM", "ADJ"})
WRONG = frozenset({"obl", "nmod", "appos", "parataxis", "conj", "obl:unmarked", "nmod:unmarked",
                   "dep"})  # fmt: skip
BETWEEN = frozenset({"ADP", "NOUN", "PROPN", "ADV", "ADJ", "DET", "NUM", "PUNCT", "CCONJ", "PRON"})
FAR = 12  # words


def parted_object(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Mend | None:
    """How to give this verb its object back, where words between part the two; or None."""
    if word.pos != "VERB" or word.tag == "VBN" or word.lemma not in verbs:
        return None
    noun = _object_of(tokens, word)
    return None if noun is None else as_object


def _object_of(tokens: Sequence[Token], word: Token) -> Token | None:
    """The head of the phrase that, with no preposition, follows the words between; or None."""
    if word.i + 4 >= len(tokens) or any(tokens[c].dep in TAKEN for c in word.children):
        return None
    first = tokens[word.i + 1]
    comma = first.text == ","
    if not comma and first.pos not in {"ADP", "SCONJ"} and first.lower != "without":
        return None
    for k in range(word.i + 3, min(word.i + FAR, len(tokens) - 1)):
        token, before = tokens[k], tokens[k - 1]
        if token.pos not in BETWEEN and before.lower != "without":
            return None
        ended = before.text == "," if comma else _ends(tokens, before)
        if token.lower not in BEGINNING or not ended:
            continue
        noun = tokens[token.head]
        taken = noun.dep == "obj" and _only_says_how(tokens, tokens[noun.head])
        if noun.i < k or not (taken or noun.dep in WRONG) or noun.lemma.lower() in TIMES | DAYS:
            return None
        case = any(tokens[c].dep == "case" and k - 2 < c for c in noun.children)
        after = tokens[noun.i + 1] if noun.i + 1 < len(tokens) else noun
        named = noun.pos in {"NOUN", "PROPN"} and after.pos not in {"VERB", "AUX", "PART"}
        return noun if named and not case else None
    return None


def _ends(tokens: Sequence[Token], word: Token) -> bool:
    """Whether words of time or manner may end here: "at once", "without delay"."""
    return word.pos in ENDING or word.lower in {"once", "all"} or _only_says_how(tokens, word)


def _only_says_how(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a word after "without" was taken for a verb: "without delay"."""
    return word.lower in HOW and tokens[word.i - 1].lower in {"without", "further"}


def as_object(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The phrase as the object of its verb, and its own prepositions as those of the words."""
    noun = _object_of(tokens, word)
    if noun is None:
        return tokens
    made = [replace(t) for t in tokens]
    start = next(k for k in range(word.i + 3, noun.i + 1) if _begins(tokens, k, noun))
    last = next((k for k in range(start - 1, word.i, -1) if tokens[k].pos in ENDING), start - 1)
    for c in noun.children:
        if word.i < c < start:
            made[c].head = last if c != last else word.i
    if made[last].head == noun.i or last in noun.children:
        made[last].head, made[last].dep = word.i, "obl"
    for t in made[noun.i + 1 :]:
        if t.head == noun.head and word.i < noun.head < noun.i:
            t.head = noun.i
            t.dep = "nmod" if t.dep == "obl" else t.dep
    made[noun.i].dep, made[noun.i].head = "obj", word.i
    return linked(made)


def _begins(tokens: Sequence[Token], k: int, noun: Token) -> bool:
    """Whether the phrase of this noun begins here."""
    return tokens[k].lower in BEGINNING and tokens[k].head == noun.i
