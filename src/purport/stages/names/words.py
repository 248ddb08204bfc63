"""Words as names are compared: folded pieces, and how each piece is written.

A piece is a run of letters and digits: "al-Ja'afari" has two ("al", "jafari"), "U.S." has one
("us"). Marks and apostrophes go, doubled letters become one, and spellings that only tell one
romanisation from another fall together, so "Hizbullah" meets "Hizbollah".
"""

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

LOWER, CAPITAL, CAPITALS = 0, 1, 2
RUN = re.compile(
    r"(?:[^\W_]\.){2,}(?:[^\W_](?![^\W_]))?|[^\W_]+(?:['’ʼ`´ʿʾ‘](?!s\b)[^\W_]+)*(?:(?<=[^\W\d_])\+(?!\+))?|['’]s\b"
)
APOSTROPHES = str.maketrans(dict.fromkeys("'’ʼ`´ʿʾ‘.", ""))
POSSESSIVE = frozenset({"'s", "’s", "s'", "'", "’"})
LONG = re.compile(r"([a-z])\1+")
SAME = (("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"))
ARTICLES = {"el": "al", "ul": "al"}


class Piece(Struct, frozen=True):
    """A folded run of letters, how it is written, and where it stands in its word."""

    key: str
    shape: int
    start: int
    stop: int


def folded(text: str) -> str:
    """The text in plain lower-case letters without apostrophes and stops."""
    low = text.lower().translate(APOSTROPHES)
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
        low = low.translate(APOSTROPHES)
    return low


def key_of(run: str) -> str:
    """The key under which a run of letters is compared."""
    low = folded(run)
    if len(low) < 5:  # "they" is not "Thai"
        return ARTICLES.get(low, low)
    low = LONG.sub(r"\1", low)
    for written, one in SAME:
        if written in low:
            low = low.replace(written, one)
    return low


@lru_cache(maxsize=200_000)
def pieces(word: str) -> tuple[Piece, ...]:
    """The pieces of one word; punctuation that may stand within a name gives none.

    Other punctuation gives itself, so that no name runs over a comma or a bracket.
    """
    if word.isalpha() and word.isascii():  # nearly every word
        shape = CAPITALS if word.isupper() else (CAPITAL if word[0].isupper() else LOWER)
        if len(word) == 1 and shape == CAPITALS:
            shape = CAPITAL
        return (Piece(key_of(word), shape, 0, len(word)),)
    if word in POSSESSIVE:
        return (Piece("'s", LOWER, 0, len(word)),) if "s" in word else ()
    found = []
    for match in RUN.finditer(word):
        run = match.group()
        bare = "".join(filter(str.isalpha, run))
        if run in POSSESSIVE:
            found.append(Piece("'s", LOWER, *match.span()))
            continue
        if bare[:1].isupper():
            shape = CAPITALS if len(bare) > 1 and bare.isupper() else CAPITAL
        else:
            shape = LOWER if bare else CAPITAL
        found.append(Piece(key_of(run), shape, *match.span()))
    if not found and word not in {"-", "–", "‑", "‐", "'", "’", "‘", ".", "/"}:
        return (Piece(word, LOWER, 0, len(word)),)
    return tuple(found)


@lru_cache(maxsize=50_000)
def name_key(name: str) -> str:
    """One key for a whole name: its pieces, parted by spaces."""
    return " ".join(piece.key for word in name.split() for piece in pieces(word))
