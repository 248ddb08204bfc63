"""How many people an event killed, injured, arrested, displaced, abducted or released.

Read from the number before the victims: exact ("31 civilians"), "at least", "up to", "between 20
and 30", "20 to 30", "dozens", "hundreds of". Who they were is the phrase as told.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from purport.core.parse import Token
from purport.stages.events.phrases import Phrase, Phrases

Kind = Literal["killed", "injured", "arrested", "displaced", "abducted", "released", "missing"]

KINDS: dict[str, Kind] = {
    "kill": "killed", "slay": "killed", "murder": "killed", "massacre": "killed",
    "execute": "killed", "assassinate": "killed", "behead": "killed", "die": "killed",
    "slaughter": "killed", "martyr": "killed", "dead": "killed", "death": "killed",
    "wound": "injured", "injure": "injured", "hurt": "injured", "maim": "injured",
    "arrest": "arrested", "detain": "arrested", "jail": "arrested", "imprison": "arrested",
    "displace": "displaced", "uproot": "displaced", "flee": "displaced", "evict": "displaced",
    "abduct": "abducted", "kidnap": "abducted", "release": "released", "free": "released",
}  # fmt: skip
UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
VAGUE: dict[str, tuple[int, int | None]] = {
    "dozens": (24, 99), "scores": (40, 199), "hundreds": (200, 999), "thousands": (2000, 9999),
    "several": (3, 9), "many": (3, None), "millions": (2_000_000, None), "tens": (20, 99),
    "few": (2, 5), "couple": (2, 2),
}  # fmt: skip
"""Lowest and highest number that a vague word stands for."""
LEAST = ("at least", "more than", "over", "no fewer than", "no less than", "not less than",
         "upwards of")  # fmt: skip
MOST = ("at most", "up to", "fewer than", "less than", "as many as", "no more than")


class Number(Struct, frozen=True):
    """A number told: lowest and highest (None is open), and the words that tell it."""

    min: int | None
    max: int | None
    first: int
    last: int


def number_in(tokens: Sequence[Token], phrases: Phrases, phrase: Phrase) -> Number | None:
    """The number of the people a phrase stands for, or None when it does not say."""
    found: list[int] = []
    for k in range(phrase.first, phrase.last + 1):
        token = tokens[k]
        if token.dep == "nmod:poss" or (found and k != found[-1] + 1 and token.lower != "and"):
            if found:
                break
            continue
        if _value(token.lower) is not None or token.lower in SCALES or token.lower in VAGUE:
            found.append(k)
    if not found:
        head = tokens[phrase.head]
        if head.tag in {"NN", "NNP"} and tokens[phrase.first].lower in {
            "a",
            "an",
            "one",
            "another",
        }:
            return Number(1, 1, phrase.first, phrase.first)
        return None
    first, last = found[0], found[-1]
    low, high = _reading([tokens[k].lower for k in found])
    first, low, high = _hedged(tokens, first, low, high)
    return _ranged(tokens, Number(low, high, first, last))


def _value(word: str) -> int | None:
    plain = word.replace(",", "")
    if plain.isdigit() and len(plain) < 10:
        return int(plain)
    if word in UNITS:
        return UNITS[word]
    if "-" in word:
        parts = [UNITS.get(part) for part in word.split("-")]
        if len(parts) == 2 and None not in parts:
            return sum(part for part in parts if part is not None)
    return None


def _reading(words: Sequence[str]) -> tuple[int | None, int | None]:
    total, part, seen = 0, 0, False
    for word in words:
        value = _value(word)
        if value is not None:
            part, seen = part + value, True
        elif word in SCALES:
            part = (part if part else 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, part = total + part, 0
            seen = True
        elif word in VAGUE and not seen:
            return VAGUE[word]
    return total + part, total + part


def _hedged(
    tokens: Sequence[Token], first: int, low: int | None, high: int | None
) -> tuple[int, int | None, int | None]:
    before = " ".join(tokens[k].lower for k in range(max(0, first - 3), first))
    for words in LEAST:
        if before.endswith(words):
            over = words in {"more than", "over"} and low is not None and low == high
            return first - len(words.split()), low + over if low is not None else None, None
    for words in MOST:
        if before.endswith(words):
            return first - len(words.split()), None, high
    return first, low, high


def _ranged(tokens: Sequence[Token], number: Number) -> Number:
    """The number with what stands before it, for "between 20 and 30" and "20 to 30"."""
    at = number.first - 1
    if at >= 1 and tokens[at].lower in {"to", "and", "-", "–", "or"}:
        low = _value(tokens[at - 1].lower)
        between = at >= 2 and tokens[at - 2].lower in {"between", "from"}
        reads = between or tokens[at].lower != "and"
        if reads and low is not None and number.max is not None and low < number.max:
            return Number(low, number.max, at - 2 if between else at - 1, number.last)
    return number


def verb_kinds(lemma: str) -> Kind | None:
    """What the verb says was done to those it counts, or None."""
    return KINDS.get(lemma)
