"""Names without what does not tell them apart: case, accents, articles, romanisation, misreadings.

`plain` keeps spelling, `folded` does not: two names with one folded form are spelt differently at
most in the ways that Arabic, Cyrillic and Ge'ez names are put into Latin letters.
"""

import re
import unicodedata
from functools import lru_cache

_ARTICLES = re.compile(r"^(?:the|a|an|le|la|les|el|its|their|his|her|our)\s+", re.IGNORECASE)
_PARTICLE = re.compile(r"\b(?:al|el|ad|ar|as|ash|at|az|an|ul|ud|bin|ibn|ben|abu|abou)[-' ]")
_NOT_LETTERS = re.compile(r"[^\w]+")
_FOLDS: tuple[tuple[str, str], ...] = (
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ck", "k"), ("q", "k"),
    ("c", "k"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ai", "e"), ("ei", "e"),
    ("ay", "e"), ("y", "i"), ("o", "u"), ("e", "i"), ("w", "v"), ("z", "s"),
)  # fmt: skip
"""Letters that romanisations of one name put for one another; applied in this order."""
_BODIES = """academy administration agency agencies air alliance appeal armed army assembly
association authorities authority bank board brigade bureau cabinet centre center chamber church
city command commission committee company congress constitutional council court courts defence
defense department district embassy executive federal federation force forces foreign front
general government governorate guard health high hospital house information interior
international joint judiciary justice leadership legislature local media military militia
ministry mission movement municipality national navy north northern office officials
opposition palace parliament party police presidency president prime minister ministers
prosecutor provincial public radio regional resistance school secretariat security senate
service services south southern east eastern west western special staff state supreme
television towns union university upper lower veterans"""
BODIES = frozenset(_BODIES.split())
"""Words of which many countries make a body's name: `the High Court` alone names nobody."""


@lru_cache(maxsize=200_000)
def plain(name: str) -> str:
    """Small letters without accents, article and signs: `The Sūdān's Army` is `sudan s army`."""
    found = name.casefold().strip()
    if not found.isascii():
        found = unicodedata.normalize("NFKD", found)
        found = "".join(c for c in found if not unicodedata.combining(c)).replace("ı", "i")
    found = _ARTICLES.sub("", found.replace("’", "'").replace("'s ", " "))
    return " ".join(_NOT_LETTERS.sub(" ", found).split())


@lru_cache(maxsize=200_000)
def folded(name: str) -> str:
    """The plain name without what romanisations differ in: `Mohammed` and `Muhammad` fold to one.

    Words are kept apart and in order; particles (al-, bin) are dropped.
    """
    found = plain(_PARTICLE.sub("", unicodedata.normalize("NFKC", name).casefold()))
    words = []
    for word in found.split():
        for old, new in _FOLDS:
            word = word.replace(old, new)
        word = re.sub(r"(.)\1+", r"\1", word)
        # Short vowels are the least certain letters of all: `Muhammad`, `Mohamed`, `Mehmed`.
        words.append(word[0] + re.sub(r"[aiu]", "a", word[1:]).rstrip("h") if word else word)
    return " ".join(words)


@lru_cache(maxsize=200_000)
def is_proper(name: str) -> bool:
    """Whether the words look like a name: some word behind the first, or a lone one, is capital.

    `The Interior Ministry` and `OCHA` are, `A spokesman`, `army officers` and `Residents` are not.
    """
    words = [w for w in _ARTICLES.sub("", name.strip()).split() if w[:1].isalpha()]
    if not words or all(word.casefold() in BODIES or word.islower() for word in words):
        return False
    if len(words) == 1:
        return words[0][:1].isupper() and (words[0].isupper() or not words[0].endswith("s"))
    return any(word[:1].isupper() for word in words[1:]) or words[0].isupper()
