"""What words add to an expression of time: early, late, about, more than (TIMEX3's `mod`)."""

from purport.core.rows import Modifier, TimeType

_PARTS: dict[str, Modifier] = {
    "early": "start", "beginning": "start", "start": "start", "mid": "mid", "middle": "mid",
    "late": "end", "end": "end", "close": "end", "small": "start", "wee": "start",
}  # fmt: skip
_SOME: dict[str, Modifier] = {
    "about": "approx", "around": "approx", "roughly": "approx", "approximately": "approx",
    "circa": "approx", "nearly": "less", "almost": "less", "under": "less", "over": "more",
}  # fmt: skip
_OF_DATES = frozenset(["around", "circa", "roughly", "approximately"])
"""Words before a date that make it about that date; "about 1967" may tell what a book is on."""


_ENDS: dict[str, Modifier] = {
    "first": "start", "opening": "start", "last": "end", "final": "end", "closing": "end",
}  # fmt: skip
_LESSER = frozenset(["day", "days", "week", "weeks", "weekend", "months", "years", "hours"])


def modifier_of(words: list[str], earlier: list[str], kind: TimeType) -> Modifier | None:
    """The modifier that the words of an expression, and those before it, tell; None for none.

    "The first week of" before a month tells of its start; a row has the month alone.
    """
    before = earlier[-1] if earlier else ""
    if kind in {"date", "time"}:
        told = next((_PARTS[word] for word in words if word in _PARTS), None)
        if told is None and before == "of" and len(earlier) > 2 and earlier[-2] in _LESSER:
            told = next((_ENDS[word] for word in earlier[-4:-2] if word in _ENDS), None)
        return told or ("approx" if before in _OF_DATES else _PARTS.get(before))
    if kind == "duration":
        if "than" in words:
            return "less" if {"less", "fewer"} & {before, *words} else "more"
        if "least" in words:
            return "more"
        told = next((_SOME[word] for word in words if word in _SOME), None)
        return told or (_SOME.get(before) if before not in {"over", "under"} else None)
    return None
