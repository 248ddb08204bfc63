"""How names of places are compared: folded, loosened, and bared to their consonants.

One place goes by many spellings (Hasakah, Hassakeh, Al-Hasakah). The folded form drops case,
marks and punctuation; the loosened form also drops articles and doubled letters; the skeleton is
for names brought over from the Arabic script, where vowels are written as anyone likes.
"""

import re
import unicodedata

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("'’‘ʻʼ`´ʿʾ.,\"“”ʽ′ʹʺ", ""),
        **dict.fromkeys("-‐‑–—/_", " "),
        "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d",
        "þ": "th", "ə": "a", "ħ": "h", "ŋ": "ng",
    }
)  # fmt: skip
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "gov": "governorate"}
_ARTICLES = frozenset({
    "al", "el", "il", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az",
    "ez", "an", "en", "ach", "adh", "the",
})  # fmt: skip
_DOUBLED = re.compile(r"([a-z])\1+")
_SAME = (
    (re.compile("kh|gh"), "h"),
    (re.compile("dj|zh|dzh"), "j"),
    (re.compile("dh"), "d"),
    (re.compile("th"), "t"),
    (re.compile("ch|sch"), "sh"),
    (re.compile("q|c|x"), "k"),
)
_VOWELS = re.compile("[aeiouyw]")
_ENDING_H = re.compile(r"(?<=[aeiou])h\b")


def folded(name: str) -> str:
    """The name in lower-case plain letters: no marks, apostrophes or hyphens, single spaces.

    A leading "the" goes, and "St.", "Mt." and "Ft." are written out. May be empty.
    """
    low = name.lower()
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    words = low.translate(_PLAIN).split()
    if not words:
        return ""
    if len(words) > 1:
        if words[0] == "the":
            del words[0]
        words[0] = _SHORT.get(words[0], words[0])
    return " ".join(words)


def loosened(key: str) -> str:
    """A folded name without articles, doubled letters, "city of" and the h of "-ah"."""
    words = key.split()
    if len(words) > 2 and words[1] == "of" and words[0] in {"city", "town", "village"}:
        words = words[2:]
    kept = [word for word in words if word not in _ARTICLES]
    return _ENDING_H.sub("", _DOUBLED.sub(r"\1", " ".join(kept or words)))


def skeleton(key: str) -> str | None:
    """The consonants of a folded name, ways of writing one Arabic letter made one.

    "deir ez zor" and "dayr az zawr" are both `dr zr`. None where fewer than three are left, which
    would match too much.
    """
    bare = loosened(key)
    for pattern, letter in _SAME:
        bare = pattern.sub(letter, bare)
    bare = _DOUBLED.sub(r"\1", _VOWELS.sub("", bare))
    bare = " ".join(bare.split())
    return bare if len(bare.replace(" ", "")) >= 3 else None


def within_edits(one: str, other: str, most: int) -> bool:
    """Whether one string becomes the other by at most `most` letters added, dropped or changed."""
    if abs(len(one) - len(other)) > most:
        return False
    before = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b)))
        if min(row) > most:
            return False
        before = row
    return before[-1] <= most
