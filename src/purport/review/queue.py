"""Which events a reviewer is shown next.

*uncertain*: those the machine is least sure of, where a word from a person teaches most.
*influence*: those on which many documents or many people's fates rest, one of each incident before
the second of any. *random*: drawn blindly, for honest figures; the same seed gives every reviewer
the same events, whatever else is in the record, so that their agreement can be measured.
"""

import numpy as np
from numpy.typing import NDArray

from purport.record.page_events import EventSheet
from purport.record.page_sheet import MISSING, Ids, Numbers, grouped
from purport.review.judging import JudgingError

MODES = ("uncertain", "influence", "random")


def order(sheet: EventSheet, mode: str, seed: str = "") -> Numbers:
    """All events, those to be shown first at the front; JudgingError for an unknown mode."""
    drawn = lots(sheet.ids, seed)
    if mode == "random":
        return np.argsort(drawn, kind="stable")
    if mode == "uncertain":
        doubt = np.abs(sheet.numbers["confidence"] - 0.5)
        return np.lexsort((drawn, np.round(doubt, 3)))
    if mode == "influence":
        return _by_influence(sheet, drawn)
    raise JudgingError(f"there is no queue {mode!r}", todo=f"There are {', '.join(MODES)}.")


def lots(ids: Ids, seed: str) -> NDArray[np.uint64]:
    """A number for each id that looks drawn by lot (splitmix64 of the id and the seed)."""
    start = ids.packed.astype(np.uint64)
    shift = sum(ord(letter) * 1_000_003**i for i, letter in enumerate(seed)) % 2**64
    with np.errstate(over="ignore"):
        z = start + np.uint64(shift) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def _by_influence(sheet: EventSheet, drawn: NDArray[np.uint64]) -> Numbers:
    incident = sheet.columns["incident"].codes
    size = np.bincount(np.where(incident == MISSING, 0, incident + 1))
    told = np.where(incident == MISSING, 1, size[np.where(incident == MISSING, 0, incident + 1)])
    weight = 2 * np.log1p(told) + np.log1p(sheet.numbers["counted"])
    first = np.lexsort((drawn, -weight))
    # The how-manieth of its incident each is, in that order; those in none are each the first.
    told_in = np.where(incident == MISSING, -2 - np.arange(len(sheet)), incident)
    groups = grouped(told_in[first])
    turn = np.zeros(len(sheet), dtype=np.int64)
    turn[first[groups.order]] = np.arange(len(sheet)) - np.repeat(groups.starts, groups.counts)
    return np.lexsort((drawn, -weight, turn))
