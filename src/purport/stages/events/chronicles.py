"""Entries of a chronicle, whose date at the head the parser took for the subject or the main word.

"20 Sept. Elders sign a pact at Orsk", "29 May: the shelling of a house costs three lives".
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import DAYS

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
BEHIND = frozenset({".", ":", "-", "–", "—"})
TOLD = frozenset({"appos", "parataxis", "nmod:unmarked"})
LEADING = frozenset({"root", "nsubj", "nsubj:pass"})


def entered(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to part the date at the head of a sentence from what it tells; or None."""
    if word.i > 0 or len(tokens) < 4 or not _is_date(tokens):
        return None
    date = _top(tokens)
    if date.dep not in LEADING or (date.dep != "root" and date.head < 2):
        return None
    return as_entry if _told(tokens, date) is not None else None


def _is_date(tokens: Sequence[Token]) -> bool:
    """Whether it opens with "20 Sept." or "Sept 20:"."""
    first, second = tokens[0], tokens[1]
    number, month = (first, second) if first.text[:1].isdigit() else (second, first)
    if not number.text.isdigit() or month.lower not in DAYS:
        return False
    return second.text.endswith(".") or tokens[2].text in BEHIND


def _top(tokens: Sequence[Token]) -> Token:
    return tokens[1] if tokens[0].head == 1 else tokens[0]


def _told(tokens: Sequence[Token], date: Token) -> Token | None:
    """What stands behind the date and was hung from it."""
    return next(
        (
            tokens[c]
            for c in date.children
            if c > 1 and tokens[c].dep in TOLD and tokens[c].lower not in DAYS
        ),
        None,
    )


def as_entry(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """What the date had taken is the sentence's own, and the date says when."""
    made = [replace(t) for t in tokens]
    date = made[_top(tokens).i]
    first = _told(tokens, date)
    if first is None:
        return tokens
    told = made[first.i]
    for t in made[2:]:
        if t.head == date.i and t.i != told.i:
            t.head = told.i
    told.dep = date.dep
    told.head = told.i if date.dep == "root" else date.head
    date.dep, date.head = "obl:unmarked", told.head
    return linked(made)
