"""Main verbs that the parser buried in the object behind them, with their subject elsewhere.

"A plane | unloaded tents", "Farmers of the union | heaped earth on the bridge", "after men in the
north | threw up roadblocks": the past was taken for a participle of the noun behind it. No
adjective stands right behind a noun with no article, so such a word is the verb; what stands
before it, back to where the phrase begins, is who did it. So is "let" before a noun and a bare
verb: "the army | let captives | go".
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.lexicon import Form
from purport.stages.events.phrases import words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
NOUNS = frozenset({"NOUN", "PROPN"})
OWN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
"""What the words before a noun may be that belong to it."""
LINKS = words("of in from with on at near outside for inside around between")
"""Prepositions that go on with a phrase: "men | of the north"."""
OPENING = words("after before when while since as until because")
BEGINS_ANEW = frozenset({"DET", "NUM"})


def buried(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Mend | None:
    """How to make this word the verb of what stands before it; or None."""
    if word.i < 1 or word.lemma not in verbs:
        return None
    noun, before = tokens[word.head], tokens[word.i - 1]
    if word.lower == "let" and word.dep == "compound" and noun.dep == "nsubj":
        bare = tokens[noun.head].tag == "VB" and before.pos in NOUNS
        return as_letting if bare and _begin(tokens, word) is not None else None
    if word.dep != "amod" or word.tag not in {"VBD", "VBN"} or noun.i < word.i:
        return None
    end = _end(tokens, word)
    before = tokens[end - 1]
    if before.pos not in NOUNS and before.lower not in {"north", "south", "east", "west"}:
        return None
    if end < word.i and word.tag != "VBD":
        return None
    begin = _begin(tokens, word)
    if begin is None:
        return None
    main = next((t for t in tokens if t.head == t.i), word)
    if main.pos in {"VERB", "AUX"} or any(tokens[c].dep == "cop" for c in main.children):
        opens = begin > 0 and tokens[begin - 1].lower in OPENING and word.tag == "VBD"
        return as_opened if opens else None
    bound = any(c < word.i and tokens[c].dep in {"det", "nmod:poss", "nummod"}
                for c in noun.children)  # fmt: skip
    return as_past_of_all if word.tag == "VBD" or not bound else None


def _end(tokens: Sequence[Token], word: Token) -> int:
    """Where the phrase before a word ends: before an aside between commas, else at the word."""
    if tokens[word.i - 1].text != ",":
        return word.i
    commas = [t.i for t in tokens[: word.i - 1] if t.text == ","]
    return commas[-1] if commas and commas[-1] > 0 else word.i


def _begin(tokens: Sequence[Token], word: Token) -> int | None:
    """Where the phrase begins that ends right before a word; None where it has no noun."""
    i = last = _end(tokens, word)
    while True:
        at = i
        while at > 0 and (tokens[at - 1].pos in OWN or tokens[at - 1].tag in {"POS", "PRP$"}):
            at -= 1
            if tokens[at].pos in BEGINS_ANEW or tokens[at].tag == "PRP$":
                break
        if at == i:
            return None if i == last else i
        linked_on = at > 1 and tokens[at - 1].lower in LINKS and tokens[at - 2].pos in NOUNS
        if not linked_on:
            return at
        i = at - 1


def _doer(tokens: Sequence[Token], begin: int, word: Token) -> Token:
    """The noun that the phrase from `begin` to a word is about: the last before a preposition."""
    end = _end(tokens, word)
    head = tokens[end - 1]
    for t in tokens[begin:end]:
        if t.lower in LINKS:
            break
        if t.pos in NOUNS:
            head = t
    return head


def _joined(tokens: Sequence[Token], word: Token, dep: str, above: int) -> list[Token]:
    """The tokens with the verb hung from `above` (itself: the root), its doer and its object."""
    begin = _begin(tokens, word) or 0
    doer = _doer(tokens, begin, word)
    end = _end(tokens, word)
    made = [replace(t) for t in tokens]
    verb, noun = made[word.i], made[word.head]
    verb.pos, verb.tag, verb.dep, verb.head = "VERB", "VBD", dep, above
    for t in made[end : word.i]:  # an aside
        if not end <= t.head < word.i:
            t.head = doer.i
    for t in made[begin:end]:
        if not begin <= t.head < end and t.i != doer.i:
            t.head = doer.i
            t.dep = "nmod" if t.pos in NOUNS and t.i > doer.i else t.dep
    for t in made[:begin]:
        if t.head in {word.i, noun.i} or begin <= t.head < word.i:
            t.head = verb.i if dep == "root" else above
    made[doer.i].dep, made[doer.i].head = "nsubj", verb.i
    noun.dep, noun.head = "obj", verb.i
    for t in made[word.i + 1 :]:
        if t.head == doer.i:
            t.head = verb.i
    return made


def as_past_of_all(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb as that of the whole sentence, whose main word is a noun."""
    main = next((t for t in tokens if t.head == t.i), word)
    made = _joined(tokens, word, "root", word.i)
    for t in made:
        behind = t.i > word.i and (main.i != word.head or t.dep == "punct")
        if t.head == main.i and t.i != main.i and behind:
            t.head = word.i
    if made[main.i].head == main.i and main.i != word.i:
        made[main.i].dep, made[main.i].head = "obl", word.i
    return linked(made)


def as_opened(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb of a clause that "after" or the like opens."""
    begin = _begin(tokens, word) or 0
    main = next(t for t in tokens if t.head == t.i)
    made = _joined(tokens, word, "advcl", main.i)
    mark = made[begin - 1]
    mark.dep, mark.head = "mark", word.i
    return linked(made)


def as_letting(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """ "The army | let captives | go": the captives are let, and go."""
    begin = _begin(tokens, word) or 0
    doer = _doer(tokens, begin, word)
    made = [replace(t) for t in tokens]
    verb, noun = made[word.i], made[word.head]
    going = made[noun.head]
    verb.pos, verb.tag, verb.dep = "VERB", "VBD", going.dep
    verb.head = verb.i if going.head == going.i else going.head
    going.dep, going.head = "xcomp", verb.i
    for t in made[: word.i]:
        if t.head in {going.i, noun.i}:
            t.head = doer.i if begin <= t.i < doer.i else verb.i
    made[doer.i].dep, made[doer.i].head = "nsubj", verb.i
    noun.dep, noun.head = "obj", verb.i
    return linked(made)
