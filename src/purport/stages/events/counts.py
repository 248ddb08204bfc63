"""How many people an event killed, injured, arrested, displaced, abducted or released.

Read from the number before the victims: exact ("31 civilians"), "at least", "up to", "between 20
and 30", "20 to 30", "dozens", "several hundred". Who they were is the phrase as told; subgroups
("nine of them children", "including four women") are counts of their own. Animals are not people.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from purport.core.parse import Token
from purport.stages.events.phrases import Phrase, Phrases, words

Kind = Literal["killed", "injured", "arrested", "displaced", "abducted", "released", "missing"]

KINDS: dict[str, Kind] = {
    "kill": "killed", "slay": "killed", "murder": "killed", "massacre": "killed",
    "execute": "killed", "assassinate": "killed", "behead": "killed", "die": "killed",
    "slaughter": "killed", "martyr": "killed", "dead": "killed", "death": "killed",
    "perish": "killed", "hang": "killed", "lynch": "killed", "poison": "killed",
    "gun down": "killed", "shoot dead": "killed", "lose life": "killed", "claim life": "killed",
    "mow down": "killed", "leave dead": "killed", "leave wounded": "injured",
    "leave injured": "injured", "wounded": "injured", "injured": "injured", "hurt": "injured",
    "wound": "injured", "injure": "injured", "maim": "injured", "missing": "missing",
    "arrest": "arrested", "detain": "arrested", "jail": "arrested", "imprison": "arrested",
    "round up": "arrested", "apprehend": "arrested", "lock up": "arrested", "intern": "arrested",
    "displace": "displaced", "uproot": "displaced", "flee": "displaced", "evict": "displaced",
    "abduct": "abducted", "kidnap": "abducted", "take hostage": "abducted", "snatch": "abducted",
    "take captive": "abducted", "hold hostage": "abducted", "release": "released",
    "free": "released", "set free": "released", "liberate": "released", "killed": "killed",
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
OF_THOUSANDS = {"tens": (20_000, 99_999), "hundreds": (200_000, 999_999)}
LEAST = ("at least", "more than", "over", "no fewer than", "no less than", "not less than",
         "upwards of", "in excess of")  # fmt: skip
MOST = ("no more than", "not more than", "at most", "up to", "as many as")
UNDER = ("fewer than", "less than", "nearly", "almost", "close to")
ANIMALS = words(
    "goat sheep cow cattle dog horse animal camel chicken hen pig bird livestock donkey ox mule "
    "bull calf duck turkey"
)
STATES = frozenset({"dead", "wounded", "injured", "missing", "hurt", "killed"})
FARTHEST = 14  # words after the victims that are looked through for a subgroup


class Number(Struct, frozen=True):
    """A number told: lowest and highest (None is open), and the words that tell it."""

    min: int | None
    max: int | None
    first: int
    last: int


class Group(Struct, frozen=True):
    """A number, what was done to those it counts, and the words that say who (or None)."""

    number: Number
    kind: Kind
    whom: tuple[int, int] | None


def kind_of(lemma: str, rest: Sequence[str]) -> Kind | None:
    """What a verb, with the further words of its phrase, did to those it counts; or None."""
    if rest:
        found = KINDS.get(" ".join((lemma, *rest)))
        if found is not None:
            return found
    return KINDS.get(lemma)


def groups_of(tokens: Sequence[Token], phrases: Phrases, phrase: Phrase, kind: Kind) -> list[Group]:
    """The people a phrase stands for, then subgroups and those with another fate, in order."""
    head = phrases.core(phrase).head
    if tokens[head].lemma.lower() in ANIMALS:
        return []
    found: list[Group] = []
    number = number_in(tokens, phrases, phrase)
    if number is not None:
        found.append(Group(number, kind, _whom(tokens, number, phrase.last)))
    return found + _parts(tokens, phrases, phrase.last + 1, kind)


def _whom(tokens: Sequence[Token], number: Number, last: int) -> tuple[int, int] | None:
    first = number.last + 1
    while first <= last and tokens[first].lower in {"of", "the", "other"}:
        first += 1
    return (first, last) if first <= last else None


def _parts(tokens: Sequence[Token], phrases: Phrases, start: int, kind: Kind) -> list[Group]:
    """Subgroups told after the victims: "including four women", "nine of them children"."""
    found: list[Group] = []
    inside = False
    i = start
    while i < min(start + FARTHEST, len(tokens)):
        token = tokens[i]
        if token.tag in {"VBD", "VBZ", "VBP", "MD"} and token.lower not in {"were", "was"}:
            break
        if token.lower in {"including", "among"} or (
            token.lower in {"whom", "them"} and tokens[i - 1].lower in {"of", "among"}
        ):
            inside = True
        phrase = phrases.at[i]
        if phrase is None or phrase.first != i or token.pos == "PRON":
            i += 1
            continue
        number = number_in(tokens, phrases, phrase)
        after = tokens[phrase.last + 1 : phrase.last + 4]
        of_them = [t.lower for t in after[:2]] in (["of", "them"], ["of", "whom"])
        fate = after[0].lower if after else ""
        if number is not None and tokens[phrase.head].lower not in SCALES:
            if of_them:
                k = phrase.last + 3
                while k < len(tokens) and tokens[k].lower in {"were", "was", "are"}:
                    k += 1
                named = phrases.at[k] if k < len(tokens) else None
                if named is not None and named.first == k:
                    found.append(Group(number, kind, (k, named.last)))
                    inside = True
                    i = named.last
            elif inside and number.last < phrase.last:
                found.append(Group(number, kind, _whom(tokens, number, phrase.last)))
            elif fate in STATES and fate != "dead":
                found.append(Group(number, KINDS[fate], _whom(tokens, number, phrase.last)))
            elif tokens[phrase.last].lower in STATES and number.last == phrase.last - 1:
                found.append(Group(number, KINDS[tokens[phrase.last].lower], None))
        i = max(i, phrase.last) + 1
    return found


def number_in(tokens: Sequence[Token], phrases: Phrases, phrase: Phrase) -> Number | None:
    """The number of the people a phrase stands for, or None when it does not say."""
    found: list[int] = []
    for k in range(phrase.first, phrase.last + 1):
        token = tokens[k]
        if token.dep == "nmod:poss" or (
            found and k != found[-1] + 1 and token.lower != "and" and not _tens_of(tokens, k)
        ):
            if found:
                break
            continue
        spread = _range(token.lower)
        if spread is not None:
            return Number(*spread, k, k)
        joins = found and token.lower in {"and", "-"} and k < phrase.last  # "forty-four"
        if joins or _counts(token.lower) or _tens_of(tokens, k):
            found.append(k)
    if not found:
        return _single(tokens, phrase)
    if tokens[found[-1]].lower in {"and", "-"}:
        found.pop()
    first, last = found[0], found[-1]
    if _is_age(tokens, last):
        return _single(tokens, phrase)
    low, high = _reading([tokens[k].lower for k in found])
    if last + 1 <= phrase.last and tokens[last + 1].lower in {"to", "or", "-", "–"}:
        other = _value(tokens[last + 2].lower) if last + 2 < len(tokens) else None
        if other is not None and low is not None and low < other:
            return Number(low, other, first, last + 2)
    first, low, high = _hedged(tokens, first, low, high)
    return _ranged(tokens, Number(low, high, first, last))


def _is_age(tokens: Sequence[Token], last: int) -> bool:
    """Whether the number tells how old somebody is: "a 25-year-old man"."""
    after = [t.lower for t in tokens[last + 1 : last + 3]]
    return len(after) == 2 and after[0] in {"-", "–"} and after[1] in {"year", "month", "week"}


def _tens_of(tokens: Sequence[Token], k: int) -> bool:
    """Whether this is "thousands" in "tens of thousands"."""
    return (
        k >= 2 and tokens[k].lower == "thousands" and tokens[k - 1].lower == "of"
        and tokens[k - 2].lower in OF_THOUSANDS
    )  # fmt: skip


def _single(tokens: Sequence[Token], phrase: Phrase) -> Number | None:
    head = tokens[phrase.head]
    if head.tag in {"NN", "NNP"} and tokens[phrase.first].lower in {"a", "an", "one", "another"}:
        return Number(1, 1, phrase.first, phrase.first)
    return None


def _range(word: str) -> tuple[int, int] | None:
    """Lowest and highest of "10-15"; None for any other word."""
    low, dash, high = word.replace("–", "-").partition("-")
    if dash and low.isdecimal() and high.isdecimal() and int(low) < int(high):
        return int(low), int(high)
    return None


def _counts(word: str) -> bool:
    return _value(word) is not None or word in SCALES or word in VAGUE


def _value(word: str) -> int | None:
    plain = word.replace(",", "")
    if plain.isdecimal() and len(plain) < 10:
        return int(plain)
    if word in UNITS:
        return UNITS[word]
    if "-" in word:
        parts = [UNITS.get(part) for part in word.split("-")]
        if len(parts) == 2 and None not in parts:
            return sum(part for part in parts if part is not None)
    return None


def _reading(said: Sequence[str]) -> tuple[int | None, int | None]:
    total, part, seen = 0, 0, False
    for k, word in enumerate(said):
        value = _value(word)
        if value is not None:
            part, seen = part + value, True
        elif word in SCALES:
            part = (part if part else 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, part = total + part, 0
            seen = True
        elif word in VAGUE and not seen:
            return _vague(word, said[k + 1 :])
    return total + part, total + part


def _vague(word: str, after: Sequence[str]) -> tuple[int | None, int | None]:
    if word in OF_THOUSANDS and "thousands" in after:
        return OF_THOUSANDS[word]
    low, high = VAGUE[word]
    scale = SCALES.get(after[0]) if after else None
    if scale is None:
        return low, high
    return low * scale, None if high is None else high * scale


def _hedged(
    tokens: Sequence[Token], first: int, low: int | None, high: int | None
) -> tuple[int, int | None, int | None]:
    at = first
    while at and tokens[at - 1].lower in {"a", "an", "the"}:
        at -= 1
    if at and tokens[at - 1].lower == "half" and low == 12:
        return at - 1, 6, 6
    before = " ".join(tokens[k].lower for k in range(max(0, at - 3), at))
    for said in MOST:
        if before.endswith(said):
            return at - len(said.split()), None, high
    for said in LEAST:
        if before.endswith(said):
            over = said in {"more than", "over", "in excess of"} and low == high
            least = None if low is None else low + over
            return at - len(said.split()), least, None
    for said in UNDER:
        if before.endswith(said):
            return at - len(said.split()), None, None if high is None else high - 1
    return first, low, high


def _ranged(tokens: Sequence[Token], number: Number) -> Number:
    """The number with what stands before it, for "between 20 and 30" and "20 to 30"."""
    at = number.first - 1
    if at >= 1 and tokens[at].lower in {"to", "and", "-", "–", "or"}:
        low = _value(tokens[at - 1].lower)
        between = at >= 2 and tokens[at - 2].lower in {"between", "from"}
        parted = tokens[at].pos == "PUNCT" and tokens[at].space and tokens[at - 1].space
        reads = between or (tokens[at].lower != "and" and not parted)  # "16 May - Forty men"
        if reads and low is not None and number.max is not None and low < number.max:
            return Number(low, number.max, at - 2 if between else at - 1, number.last)
    return number
