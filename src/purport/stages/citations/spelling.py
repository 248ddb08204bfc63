"""One key for all common romanisations of an Arabic name: "Al-Hujuraat", "al Hujurat" -> "hujurat".

The key is for comparing, never for showing. Two suras never share a key (a test asserts it).
"""

import re
import unicodedata

_ARTICLE = re.compile(r"^(?:a[lnrstdzh]|a[dstz]h|el|ul)[\s-]+", re.IGNORECASE)
_MARKS = re.compile(r"[^a-z]")
_DOUBLED = re.compile(r"(.)\1+")
_FOLDS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ay"), ("ai", "ay"), ("au", "aw"), ("dh", "d"),
    ("dt", "t"), ("o", "u"), ("e", "i"), ("q", "k"), ("c", "k"),
)  # fmt: skip
TOO_SHORT = 2  # letters; "Ta" or "Sa" alone would match too much


def key(name: str) -> str:
    """The key of a name; empty where nothing of it is left."""
    plain = unicodedata.normalize("NFKD", name.strip())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    letters = _MARKS.sub("", _ARTICLE.sub("", plain).lower())
    for old, new in _FOLDS:
        letters = letters.replace(old, new)
    letters = _DOUBLED.sub(r"\1", letters)
    if len(letters) > 3 and letters[-1] in "ht" and letters[-2] == "a":
        letters = letters[:-1]  # Baqarah, Baqarat, Baqara
    return letters


def has_article(name: str) -> bool:
    """Whether the name begins with an Arabic article ("Al-", "Ar-")."""
    return _ARTICLE.match(name) is not None
