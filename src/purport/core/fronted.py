"""Times and places that open a clause without a comma, and the subject that follows them.

"On Monday morning | security forces arrested nine": a parser makes one phrase of both, and the
forces would be named by the day.
"""

from collections.abc import Sequence

from purport.core.calendar import MONTHS, WEEKDAYS
from purport.core.parse import Token
from purport.core.words import words

NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "expl"})


OPENING = words("on at in during for near along across over throughout around by since through")
"""Prepositions before a time or a place."""
WHEN = words(
    "today yesterday week month year day hour minute morning evening night afternoon weekend "
    "decade century midnight noon moment season summer winter spring autumn anniversary dawn dusk "
    "sunset sunrise daybreak nightfall eve"
).union(MONTHS, WEEKDAYS)
WHERE = words(
    "north south east west northeast northwest southeast southwest north-east north-west border "
    "frontier region province direction sector district capital coast centre center outskirts area "
    "countryside highlands lowlands interior suburbs mainland"
)
BEFORE_TIME = words("this last next early late mid that yesterday tomorrow")
NAMED_BY_DAYS = words(
    "movement alliance coalition brigade front martyr revolution force group army party "
    "organisation organization battalion committee agreement accord club league"
)
"""What is named by a day: "the 6 April Movement"."""
PARTS = words("det amod compound nummod nmod nmod:poss fixed advmod")


def parted(tokens: Sequence[Token], verb: Token) -> tuple[int, int, int] | None:
    """The preposition that opens the clause, the last word of when or where, and the subject.

    The three are places in `tokens`. None where the verb's subject begins with no such words; a
    subject that a preposition opens is a mistake of the parser in Universal Dependencies.
    """
    mine = [c for c in verb.children if c < verb.i and tokens[c].dep in SUBJECTS]
    if len(mine) > 1:
        return None
    near = mine or [c for c in verb.children if c < verb.i and tokens[c].dep == "obl"][-1:]
    if not near or tokens[near[0]].pos not in NOMINAL:
        return None
    doer = tokens[near[0]]
    opens = next((c for c in doer.children if tokens[c].dep in {"case", "advmod"}), None)
    if opens is None or opens > doer.i or tokens[opens].lower not in OPENING:
        return None
    if opens and tokens[opens - 1].pos not in {"PUNCT", "CCONJ", "SCONJ"}:
        return None
    last = opens
    for k in range(opens + 1, doer.i):
        if not is_above(tokens, doer.i, k) or tokens[k].dep not in PARTS:
            return None
        lemma = tokens[k].lemma.lower()
        if lemma in WHEN or lemma in WHERE or (last == k - 1 and tokens[k].lower == "running"):
            last = k
    if last == opens or tokens[last].pos == "ADJ" or doer.lemma.lower() in WHEN:
        return None
    after = tokens[last + 1].lower in {"of", "and", "or", ",", "-", "'s", "’s"}
    return None if after else (opens, last, doer.i)


def after_time(tokens: Sequence[Token], first: int, head: int) -> int:
    """Where a phrase begins without a day or hour that opens it: "On 15 June | soldiers".

    `first` and `head` are places in `tokens`; `first` where it opens with none, or where the day
    is part of a name ("the 6 April Movement").
    """
    if tokens[head].lemma.lower() in NAMED_BY_DAYS and tokens[head].text[:1].isupper():
        return first
    start = first
    while start < head:
        word, after = tokens[start].lower, tokens[start + 1]
        # "Night guards" and "march organisers" are called so: a bare word is a day by its name.
        day = _is_day(tokens[start]) or (word in WHEN and start > first)
        dated = word[:1].isdigit() and _is_day(after)
        told = word in BEFORE_TIME and after.lower in WHEN
        if day and after.tag != "POS":
            start += 1
        elif (day and start + 2 <= head) or ((dated or told) and start + 1 < head):
            start += 2  # "Wednesday's police", "12 May eleven", "this morning soldiers"
        else:
            break
    return start if start <= head else first


def _is_day(token: Token) -> bool:
    """Whether a word names a day or month."""
    named = token.lower in MONTHS or token.lower in WEEKDAYS
    return token.lower in {"today", "yesterday"} or (named and token.text[:1].isupper())


def is_above(tokens: Sequence[Token], above: int, below: int) -> bool:
    """Whether one word governs another, through however many."""
    at = tokens[below]
    while at.head != at.i:
        if at.head == above:
            return True
        at = tokens[at.head]
    return False
