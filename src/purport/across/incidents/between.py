"""Features that tell something of accounts of two documents alone; 0 within one document."""

import numpy as np

from purport.across.incidents.apart import one_town
from purport.across.incidents.facts import Side
from purport.across.incidents.features import Flags, Values, dates_overlap, place_contains_or_near
from purport.across.incidents.matching import any_met


def both_tell_the_town(a: Side, b: Side) -> Values:
    """1 where both tell one town in the sentence, and not two days."""
    town = one_town(a, b) & (a["placed"] == 2) & (b["placed"] == 2)
    return _told(a, b, town & (dates_overlap(a, b) >= 0))


def day_and_place_alike(a: Side, b: Side) -> Values:
    """Down to -1 where day and place both agree: what a report tells of a day in a town it mostly
    tells of more than one happening there."""
    alike = np.maximum(dates_overlap(a, b), 0) * np.maximum(place_contains_or_near(a, b), 0)
    return np.where(a["document"] == b["document"], 0, -alike).astype(np.float32)


def one_is_undated(a: Side, b: Side) -> Values:
    """-1 where one has its day from its document or from what was told before, or none."""
    return -_told(a, b, (a["dated"] < 2) | (b["dated"] < 2))


def of_one_issuer(a: Side, b: Side) -> Values:
    """-1 for two documents of one issuer: it tells the next thing more often than the same."""
    return -_told(a, b, (a["issuer"] == b["issuer"]) & (a["issuer"] != 0))


def no_name_in_common(a: Side, b: Side) -> Values:
    """-1 where no name that stands near the one stands near the other and neither tells its day,
    -0.35 where one does: on each day there are many of a kind."""
    undated = (a["dated"] < 2).astype(np.float32) + (b["dated"] < 2)
    found = np.zeros(len(a), np.float32)
    at = np.flatnonzero((undated > 0) & (a["document"] != b["document"]))
    if len(at):
        alone = ~any_met(a.of(at)["near"], b.of(at)["near"]).any(axis=1)
        found[at] = np.where(alone, np.where(undated[at] > 1, -1, -0.35), 0)
    return found


def _told(a: Side, b: Side, found: Flags) -> Values:
    return np.asarray(found & (a["document"] != b["document"]), np.float32)
