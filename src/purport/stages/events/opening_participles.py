"""Participles that open a sentence: "Seized near Orsk in May, | the nurses are still missing".

The parser takes the first word, which has a capital, for a name, an adjective or a noun, or hangs
it from the noun after the comma. What it tells was done to the subject of the sentence.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.lexicon import IRREGULAR, Form
from purport.stages.events.phrases import words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
PARTICIPLES = words(
    "shot slain blown struck taken driven thrown stolen caught swept hit beaten hurt torn held"
)
AFTER = words(
    "in on at near from by during since after outside inside along for while last early earlier "
    "late with between yesterday"
)
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DASHES = frozenset({"-", "–", "—", "--", ":", '"', "“", "''", "``"})
FAR = 18  # words from the participle to its comma


def is_opening(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing stands before this word but a quotation mark or a town and a dash."""
    return i == 0 or (i < 4 and tokens[i - 1].text in DASHES)


def opening(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Mend | None:
    """How to make this first word the participle that it is; or None."""
    if not is_opening(tokens, word.i) or not word.text[:1].isupper():
        return None
    if word.i + 4 >= len(tokens) or tokens[word.i + 1].lower not in AFTER:
        return None
    if _verb(word.lower, verbs) is None:
        return None
    found = _main(tokens, word)
    if found is None or word.dep in SUBJECTS:
        return None
    if word.head == word.i and tokens[found[1]].head != word.i:
        return None
    right = word.tag == "VBN" and word.dep == "advcl" and word.head == found[1]
    return None if right else _as(found, verbs)


def _verb(word: str, verbs: Mapping[str, Sequence[Form]]) -> str | None:
    """The verb of which this is a participle: "seize" of "seized"; or None."""
    if word in PARTICIPLES:
        stem = IRREGULAR.get(word, word.removesuffix("en"))
        return stem if stem in verbs else None
    if not word.endswith("ed"):
        return None
    for stem in (word[:-1], word[:-2], word[:-3], word[:-3] + "y"):
        if stem in verbs:
            return stem
    return None


def _main(tokens: Sequence[Token], word: Token) -> tuple[int, int] | None:
    """Where its comma stands and the verb of the subject that follows; or None."""
    comma = None
    for token in tokens[word.i + 1 : word.i + FAR]:
        if token.tag in FINITE:
            return None
        if token.text == ",":
            comma = token.i
            after = tokens[comma + 1] if comma + 1 < len(tokens) else token
            if after.pos in {"DET", "NUM", "PROPN", "PRON", "ADJ", "NOUN"}:
                break
    if comma is None:
        return None
    for token in tokens[comma + 1 :]:
        if token.tag in FINITE or token.text in {",", ";"}:
            return None
        if token.dep in SUBJECTS and token.head > token.i:
            return comma, token.head
    return None


def _as(found: tuple[int, int], verbs: Mapping[str, Sequence[Form]]) -> Mend:
    comma, main = found

    def as_participle(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
        made = [replace(t) for t in tokens]
        verb = made[word.i]
        for t in made[verb.i + 1 : comma]:
            outside = not verb.i <= t.head < comma
            if outside or (t.head == verb.i and t.dep == "nmod"):
                t.head = verb.i
                t.dep = {"nmod": "obl", "nsubj": "obl", "flat": "obl"}.get(t.dep, t.dep)
        if verb.head == verb.i:
            made[main].dep, made[main].head = "root", main
            for t in made[comma:]:
                t.head = main if t.head == verb.i else t.head
        before = made[verb.i - 2] if verb.i > 1 else None
        if before is not None and before.dep in SUBJECTS:
            before.dep = "discourse"  # the town where it was written
        verb.pos, verb.tag = "VERB", "VBN"
        verb.lemma = _verb(word.lower, verbs) or verb.lemma
        verb.dep, verb.head = "advcl", main
        return linked(made)

    return as_participle
