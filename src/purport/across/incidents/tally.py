"""A tally: how many one document says were killed, injured ..., and which exclude each other."""

from msgspec import Struct

from purport.across.incidents.camps import FAMILIES


class Tally(Struct, frozen=True):
    """How many, lowest and highest (None is open); and of which camp, where that is told."""

    low: int
    high: int | None
    camp: str | None = None
    part: int | None = None
    """The number of the first of two groups that are added up here."""
    beside: bool = False
    """Whether it is told beside the number of another camp."""


def exclude(one: Tally, other: Tally, kind: str | None = None) -> bool:
    """Whether two tallies of a kind cannot both be so.

    Soldiers and rebels of one battle are two counts; so are hurt policemen and the hurt. Of the
    dead, five and `dozens` cannot both be so either.
    """
    camps = {one.camp, other.camp}
    if len(camps) > 1 and FAMILIES in camps:
        return False
    if len(camps) > 1 and (None not in camps or kind == "injured"):
        return False
    if (one.beside or other.beside) and None in camps:
        return False
    if one.low == one.high == other.part or other.low == other.high == one.part:
        return False
    if _is_vague(one) or _is_vague(other):
        return kind == "killed" and (_far_below(one, other) or _far_below(other, one))
    return (one.high is not None and one.high < other.low) or (
        other.high is not None and other.high < one.low
    )


def _far_below(one: Tally, other: Tally) -> bool:
    """Whether a number is of another order than a vague one: five are not dozens."""
    return not _is_vague(one) and one.high is not None and one.high * 3 < other.low


def _is_vague(tally: Tally) -> bool:
    """Whether the bounds are those of a vague word: `dozens`, `several`, `hundreds`."""
    return tally.high is not None and tally.low > 0 and tally.high >= 3 * tally.low
