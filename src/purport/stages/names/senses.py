"""Role nouns in another sense: "tennis court", "department store", "an army of ants"."""

from purport.core.parse import ParsedSentence, Token
from purport.stages.names.lexicon import Limits
from purport.stages.names.words import POSSESSIVE

QUANTITY = frozenset(["least", "most", "than", "some", "about", "around", "nearly", "almost",
                      "roughly", "approximately", "over", "up"])  # fmt: skip
"""What stands before a number; the span of the counted begins at the number."""


def other_sense(sentence: ParsedSentence, first: int, last: int, limits: Limits) -> bool:
    """Whether the words about the noun `first:last` say that it means no party."""
    tokens = sentence.tokens
    if limits.after and first > 0:
        i = first - 1
        if i > 0 and tokens[i].text in POSSESSIVE:  # "the sheriff's deputy"
            i -= 1
        if _among(tokens[i], limits.after):
            return True
    if limits.before and last < len(tokens) and _among(tokens[last], limits.before):
        return not tokens[last].text[0].isupper() or tokens[last - 1].text[0].isupper()
    if limits.of and last + 1 < len(tokens) and tokens[last].lower == "of":
        for child in sentence.children(tokens[last - 1], "nmod"):
            if child.i > last and _among(child, limits.of):
                return True
    return False


def after_quantity(sentence: ParsedSentence, start: int, first: int) -> int:
    """The first word from `start` that is not part of "at least" and the like before a number."""
    tokens = sentence.tokens
    i = start
    while i < first and tokens[i].lower in QUANTITY:
        i += 1
    return i if i < first and i > start and tokens[i].pos == "NUM" else start


def _among(token: Token, words: frozenset[str]) -> bool:
    return token.lower in words or token.lemma.lower() in words
