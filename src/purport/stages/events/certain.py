"""Nouns that name one certain act: "the murder of the governor", "Monday's raid", "the third one".

Nobody need be named beside them, and no verb need say that it took place.
"""

import re
from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import DAYS, TIMES, words

_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d")
NEAR = 9  # words between an act and its day
OPENING = 3  # words of a heading: "Police raid of 3 May"
PAST = frozenset({"week", "month", "year", "night", *DAYS})
PLACED = frozenset({"in", "at", "near", "outside", "of", "on"})
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
    if noun.lemma.lower() in LASTING or noun.tag not in {"NN", "VBG", "NNS"}:
        return False
    below = [tokens[c] for c in noun.children]
    if any(b.dep == "nmod:poss" and b.lemma.lower() in DAYS for b in below):
        return True
    return (
        noun.tag != "NNS"
        and (noun.i < OPENING or any(b.lower in {*POINTING, "a", "an"} for b in below))
        and (_is_dated_next(tokens, noun) or any(
            b.dep.startswith("nmod") and b.i > noun.i and is_day(tokens, b) for b in below
        ))
    )  # fmt: skip


def _is_dated_next(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether its place and its day follow at once: "a march in Arica on 3 May"."""
    k = noun.i + 1
    while k + 1 < len(tokens) and k < noun.i + NEAR:
        word = tokens[k]
        if word.lower in {"on", "of"} and is_day(tokens, tokens[k + 1]):
            return True
        if word.lower == "yesterday" or (word.lower == "last" and tokens[k + 1].lower in PAST):
            return True
        if word.lower not in PLACED and word.pos not in {"PROPN", "DET", "NOUN", "ADJ"}:
            return False
        k += 1
    return False


def is_day(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a word after "of" or "on" is a day: "19 April", "the 20th", "Friday"."""
    near = [tokens[c] for c in word.children]
    if not any(b.dep == "case" and b.lower in {"of", "on"} for b in near):
        return False
    ranked = word.lower[:1].isdigit() and word.lower.endswith(("th", "st", "nd", "rd"))
    month = word.pos in {"NUM", "ADJ"} and any(b.lemma.lower() in DAYS for b in near)
    return ranked or month or word.lemma.lower() in DAYS


def is_clock(word: Token) -> bool:
    """Whether a word is a time of day: "8:40", "12.45", not "1.200" or "7.5"."""
    return _CLOCK.fullmatch(word.text) is not None


def _is_one(tokens: Sequence[Token], victim: Token) -> bool:
    """Whether a victim is a certain one: named, counted or pointed at."""
    below = [tokens[c] for c in victim.children]
    struck = any(b.dep == "case" and b.lower in {"of", "on", "against", "at"} for b in below)
    return struck and victim.lemma.lower() not in TIMES and (
        victim.pos == "PROPN"
        or any(b.dep in {"nummod", "nmod:poss"} or b.lower in POINTING for b in below)
    )  # fmt: skip
