"""Places told by a word for a settlement or division beside the name: "the village of Dalimanda".

The model takes the names of small places for bodies or persons, or passes over them, and no
gazetteer has them all; "the village of", "near" and "regency" say what they are.
"""

from collections.abc import Sequence

from purport.core.parse import Token

SETTLEMENTS = frozenset(
    ["village", "town", "hamlet", "city", "settlement", "locality", "municipality", "territory",
     "district", "commune", "township", "suburb", "neighbourhood", "neighborhood", "quarter",
     "province", "governorate", "prefecture", "subprefecture", "sub-prefecture", "regency",
     "county", "canton", "parish", "island", "oblast", "raion", "barangay", "kebele", "woreda",
     "cercle", "circle", "port", "post", "villages", "towns"]
)  # fmt: skip
"""Not "department" or "state", which head the names of bodies."""
BEHIND = SETTLEMENTS - {"city", "post", "circle", "port", "villages", "towns", "territory", "town"}
"""Those that also stand behind the name: "Bodo regency"."""
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})
DAYS = frozenset(
    ["yesterday", "today", "tonight", "tomorrow", "early", "late", "monday", "tuesday", "wednesday",
     "thursday", "friday", "saturday", "sunday"]
)  # fmt: skip
WORDS = 3  # of such a name


def is_settlement(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words `first:last` are called a settlement or division, or stand after "near"."""
    if last - first > WORDS:
        return False
    after = tokens[last] if last < len(tokens) else None
    if after is not None and after.text in {"'s", "’s"}:
        return False
    before = tokens[first - 1].lower if first else ""
    plain = after is None or after.pos not in NOMINAL or after.lower in DAYS
    if first > 1 and before == "of" and tokens[first - 2].lower in SETTLEMENTS:
        return plain and tokens[first - 2].text.islower()
    if before == "near":
        return plain
    if after is None or after.text not in BEHIND:
        return False
    return last + 1 >= len(tokens) or tokens[last + 1].pos not in NOMINAL
