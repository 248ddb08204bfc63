"""The words of an account that tell what happened, as numbers that are the same on every machine.

Words are cut to a stem by the crudest of rules, since all that is asked is whether two reports use
the same ones; function words, words of time and number, and words that nearly every report of its
kind has are left out.
"""

import re
from functools import lru_cache
from hashlib import blake2b

from purport.across.entities.naming import plain

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "er", "ed", "es", "s",
            "ly", "y", "e")  # fmt: skip

_STOP = """the and for that with was were are has had have been from this these those which who whom
whose what when where while will would could should may might must can not but its their his her
our your they them him she you all any some each both either neither one two three four five six
seven eight nine ten dozen hundred hundreds thousand thousands million first second third last
least most more than then there here also into onto over under about above after before during
since until upon between among against without within across around near through because
although though however still only just even such same other others another own very much many
few several said says say saying told tells tell according reported report reports reportedly
statement added state stated monday tuesday wednesday thursday friday saturday sunday january
february march april june july august september october november december day days week weeks
month months year years today yesterday tomorrow morning evening afternoon night midnight noon
time early late later ago new old people person persons being did does done made make makes took
take taken came come gave give given got get put out off down how why nor yet per via including
included among least his"""
STOP = frozenset(_STOP.split())
"""Words that tell no happening from another."""


@lru_cache(maxsize=500_000)
def stem(word: str) -> str:
    """The word without its ending: `bombings`, `bombed` and `bomber` are `bomb`."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=500_000)
def number_of(word: str) -> int:
    """A number of 31 bits that stands for a word, never 0. It is odd for common stems alone, so
    that a word's weight can be read off its number."""
    found = int.from_bytes(blake2b(word.encode(), digest_size=4).digest()) >> 1
    return (found | 1) if word in COMMON else (found & ~1) or 2


def wide_number_of(words: str) -> int:
    """A number of 63 bits that stands for these words, never 0."""
    return (int.from_bytes(blake2b(words.encode(), digest_size=8).digest()) >> 1) or 1


def telling_words(text: str, names: frozenset[str] = frozenset()) -> list[str]:
    """The stems that tell what happened, in order and each once; `names` are left out.

    Names of the parties and the place are compared by themselves, so that two happenings of one
    town are not taken for one because both name it.
    """
    words = _WORD.findall(text.casefold())
    if names:
        words = [word for word in words if word not in names]
    found = dict.fromkeys(map(_telling, words))
    return [word for word in found if word is not None]


@lru_cache(maxsize=500_000)
def _telling(word: str) -> str | None:
    """The stem of a word in small letters; None for one that tells nothing."""
    bare = plain(word)
    return None if len(bare) < 3 or bare in STOP else stem(bare)


_COMMON = """bomb bombed bombing explosion blast exploded shelled shelling shell shot shooting
opened rocket rockets missile gunmen militants rebels hit hospital people left bodies house houses
attack attacks killed kill dead died death deaths injured wounded struck strike
strikes fire fired force forces troops army soldiers police security military fighters armed
government president minister ministry foreign leader leaders official officials spokesman
country countries city town village area region state capital
talks meeting met meet held hold agreed agree agreement deal signed sign call called calls
support supported condemned condemn accused accuse demand demanded urged urge announced announce
group members member side sides party parties fighting war conflict civilians residents
men women children local national international political"""
COMMON = frozenset(stem(word) for word in _COMMON.split())
"""Stems that a third of all reports of a kind have; they tell less than others."""


def in_small(text: str) -> str:
    """The text in small letters, each at its place: what is found there is found in the text.

    Patterns that take no heed of letters' size are searched three times as fast in it, as patterns
    that do.
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
