"""What a party is called without its name, and how many it says they are: `eleven doctors`.

Two reports give no party without a name the same key: each has gunmen of its own. That both have
gunmen, and that both have eleven doctors, can be seen from the words alone.
"""

import re
from functools import lru_cache

from purport.across.entities.naming import plain
from purport.across.incidents.words import number_of, stem
from purport.core.words import words

_ONES = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {word: i for i, word in enumerate(_ONES.split(), 1)} | {
    word: 10 * i for i, word in enumerate(_TENS.split(), 2)
}
"""Numbers by their words; `twenty-one` is put together of two."""
_BEFORE = re.compile(
    r"(?:(?:the|these|those|all|both|our|their|his|her|its|my|some|about|around|nearly|other"
    r"|another|further|more than|at least|up to|a total of)\s+)*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)\b(?![.:%]\d)|([a-z]+)(?:[- ]([a-z]+))?\b", re.I)
_AFTER = re.compile(
    r"\s*(?:,|\(|\b(?:of|from|in|at|on|near|who|whom|which|that|with|for|by|against|to|between"
    r"|belonging|suspected|accused)\b)",
    re.IGNORECASE,
)  # where what a party is called ends
_SOME_OF = re.compile(
    r"(?:[\w-]+ )?(?:some|many|several|dozens|members|number|\w*\d\w*|" + "|".join(NUMBERS)
    + r") of (?=\w)",
    re.IGNORECASE,
)  # fmt: skip
_ANYBODY = words(
    "i me we us you he him she her it they them who whom this that these those one ones each other "
    "others all both some many several someone somebody anyone anybody everyone everybody nobody "
    "man men woman women person persons people child children boy boys girl girls lady guy guys "
    "adult adults individual individuals human humans"
)
"""What tells nothing of who it is."""
MOST = 20_000  # people; a greater number is not of those who were there


@lru_cache(maxsize=200_000)
def head_of(name: str) -> int:
    """A number for the word that says who they are: `four of our soldiers` and `soldiers` have one.

    0 where no word does: of a man, or of them all, nothing is told.
    """
    told = name[_start(name) :]
    some = _SOME_OF.match(told)
    if some is not None:
        told = told[some.end() :]
        told = told[_start(told) :]
    end = _AFTER.search(told, 1)
    called = plain(told[: end.start()] if end is not None else told).split()
    called = [word for word in called if word.isalpha() and word not in NUMBERS]
    return number_of(stem(called[-1])) if called and called[-1] not in _ANYBODY else 0


@lru_cache(maxsize=200_000)
def how_many(name: str) -> int | None:
    """How many a party says they are; None where it tells none, one or a vague number."""
    found = _NUMBER.match(name, _start(name))
    if found is None:
        return None
    if found[1] is not None:
        number = int(found[1].replace(",", ""))
    else:
        number = NUMBERS.get(found[2].casefold(), 0)
        further = NUMBERS.get((found[3] or "").casefold(), 0)
        if number >= 20 and further < 10:
            number += further
    return number if 1 < number < MOST else None


def _start(name: str) -> int:
    """Where a name begins behind its article and the like."""
    found = _BEFORE.match(name)
    return 0 if found is None else found.end()
