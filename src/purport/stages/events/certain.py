"""Nouns that name one certain act: "the murder of the governor", "Monday's raid", "the third one".

Nobody need be named beside them, and no verb need say that it took place.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import DAYS, TIMES, words

POINTING = frozenset({"the", "this", "that"})
LASTING = words(
    "liberation occupation siege destruction annexation aggression torture genocide slaughter "
    "demolition conquest fight battle overthrow"
)
"""Acts that are spoken of at large, or last: "the liberation of the province"."""
OF_MANY_SENSES = words(
    "attack assault strike raid offensive invasion capture takeover reprisal blast "
    "incursion beating whipping attempt explosion"
)
"""Acts that are said of words and moves too: they need a day of their own."""
ONE_MORE = words("second third fourth fifth sixth latest deadliest worst bloodiest heaviest")


def is_one_more(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether it is counted among such acts: "this is the third attack on Orsk in a month"."""
    below = [tokens[c] for c in noun.children]
    told = any(b.dep == "cop" for b in below) and any(
        b.dep == "nsubj" and b.lower in {"this", "it", "that"} for b in below
    )
    return told and any(b.dep == "amod" and b.lower in ONE_MORE for b in below)


def is_known(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the noun is one act with its victim: "for the murder of the governor on Monday".

    "The", "this" or a day of its own says that it took place, and whom it struck stands beside it.
    A reader who is told of "the murder of envoys" may be told of murders at large.
    """
    if noun.tag != "NN" or noun.lemma.lower() in LASTING:
        return False
    below = [tokens[c] for c in noun.children]
    day = any(b.lemma.lower() in TIMES | DAYS and b.dep.startswith("nmod") for b in below)
    own = any(b.dep == "det" and b.lower in POINTING for b in below)
    if not day and (not own or noun.lemma.lower() in OF_MANY_SENSES):
        return False
    return any(b.dep == "nmod" and b.i > noun.i and _is_one(tokens, b) for b in below)


def is_of_a_day(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the noun is one act of a day: "Monday's raid", "the march of 3 May in Arica"."""
    if noun.tag not in {"NN", "VBG"} or noun.lemma.lower() in LASTING:
        return False
    below = [tokens[c] for c in noun.children]
    if any(b.dep == "nmod:poss" and b.lemma.lower() in DAYS for b in below):
        return True
    return any(b.lower in {*POINTING, "a", "an"} for b in below) and any(
        b.dep.startswith("nmod") and b.i > noun.i and is_day(tokens, b) for b in below
    )


def is_day(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a word after "of" or "on" is a day: "19 April", "the 20th", "Friday"."""
    near = [tokens[c] for c in word.children]
    if not any(b.dep == "case" and b.lower in {"of", "on"} for b in near):
        return False
    ranked = word.lower[:1].isdigit() and word.lower.endswith(("th", "st", "nd", "rd"))
    month = word.pos in {"NUM", "ADJ"} and any(b.lemma.lower() in DAYS for b in near)
    return ranked or month or word.lemma.lower() in DAYS


def _is_one(tokens: Sequence[Token], victim: Token) -> bool:
    """Whether a victim is a certain one: named, counted or pointed at."""
    below = [tokens[c] for c in victim.children]
    struck = any(b.dep == "case" and b.lower in {"of", "on", "against", "at"} for b in below)
    return struck and victim.lemma.lower() not in TIMES and (
        victim.pos == "PROPN"
        or any(b.dep in {"nummod", "nmod:poss"} or b.lower in POINTING for b in below)
    )  # fmt: skip
