"""What speaks for and against two accounts telling one happening: named functions with weights.

Each feature takes two arrays of facts of equal length and gives a number from -1 (speaks against)
over 0 (tells nothing) to 1 (speaks for) for each pair. The score of a pair is the weighted sum
and a constant; above 0 they are more likely one happening than two. `reasons` says it in words.

A feature never guesses: where either account does not tell, it gives 0.
"""

import numpy as np
from numpy.typing import NDArray

from purport.across.incidents.distance import TOWN_KM
from purport.across.incidents.facts import AROUND, BLOWS, MET, OPEN, STANDINGS, TYPES, Side
from purport.across.incidents.matching import any_met, met, parties_met

Values = NDArray[np.float32]
Flags = NDArray[np.bool_]

CONFUSED: dict[frozenset[str], float] = {
    frozenset(pair.split()): likeness
    for likeness, pairs in (
        (0.5, ("AGREE COOPERATE", "AGREE CONCEDE", "AGREE CONSULT", "AID SUPPORT", "ASSAULT COERCE",
               "ACCUSE REJECT", "AGREE RETREAT", "CONCEDE RETREAT", "AGREE SUPPORT")),
        (0.2, ("CONSULT SUPPORT", "CONSULT COOPERATE", "COOPERATE SUPPORT", "AID COOPERATE",
               "CONCEDE SUPPORT", "ASSAULT MOBILIZE", "COERCE SANCTION", "ACCUSE THREATEN",
               "PROTEST REQUEST", "PROTEST REJECT", "REQUEST THREATEN", "ASSAULT PROTEST",
               "COERCE MOBILIZE", "REJECT SANCTION", "COERCE PROTEST", "RETREAT SUPPORT")),
    )
    for pair in pairs
}  # fmt: skip
"""Types that reports (and coders) give to one happening: a truce is agreed, conceded, a retreat."""


FORCE = np.array([*(name in BLOWS for name in TYPES), False])


def type_same_or_confused(a: Side, b: Side) -> Values:
    """1 for one type and mode, 0.6 for one type in two modes, less for types often confused.

    -1 for types that are not taken for one another.
    """
    likeness = _LIKENESS[a["kind"], b["kind"]]
    modes = (a["mode"] != b["mode"]) & (a["mode"] != 0) & (b["mode"] != 0)
    same = np.where(modes, 0.6, 1.0)
    return np.where(a["type"] == b["type"], same, likeness).astype(np.float32)


LATE = 10  # days after which a denial without a day may still be one of the act


def _undated_denial(a: Side) -> Flags:
    """Whether it is a denial whose day is only that of its document."""
    return np.asarray((a["standing"] == STANDINGS.index("denied")) & (a["dated"] == 1))


def _of_print(a: Side) -> Flags:
    """Whether the day is but that of the report."""
    return np.asarray((a["dated"] == 1) & (a["first"] == a["published"]))


def dates_overlap(a: Side, b: Side) -> Values:
    """How well the days agree, within what each account states.

    1 for one told day, less the wider the stretches are that overlap; a day's difference tells
    little, more speaks against. A day taken from the document or from what was told before counts
    half, and a few days' difference from it tell little. Where an account has no day, those of
    publication may be too far apart.
    """
    both = (a["dated"] > 0) & (b["dated"] > 0)
    told = (a["dated"] == 2) & (b["dated"] == 2)
    gap = np.maximum(a["first"], b["first"]) - np.minimum(a["last"], b["last"])
    width = 1 + np.maximum(a["last"] - a["first"], b["last"] - b["first"])
    fine = np.select(
        [width <= 1, width <= 3, width <= 8, width <= 31, width <= 366],
        [1, 0.8, 0.5, 0.25, 0.05],
        0,
    )
    apart = np.select([gap <= 1, gap <= 3, gap <= 10], [-0.5, -1.5, -2.0], -2.0)
    loosely = np.select([gap <= 1, gap <= 3, gap <= 10, gap <= 60], [0.1, -0.2, -0.5, -0.8], -1.5)
    # Two months that follow each other are not a day apart.
    apart = np.where((gap > 0) & (width > 8), np.minimum(apart, -0.8), apart)
    loosely = np.where((gap > 0) & (width > 8), np.minimum(loosely, -0.5), loosely)
    known = np.where(gap <= 0, fine * np.where(told, 1, 0.6), np.where(told, apart, loosely))
    # The night of Saturday is also that to Sunday, or "early on Sunday".
    known = np.where(told & (_of_one_night(a, b) | _of_one_night(b, a)), NIGHT, known)
    # What a report tells without a day has that of the report, and was mostly some days before.
    since = (_of_print(a) & (b["last"] < a["first"])) | (_of_print(b) & (a["last"] < b["first"]))
    known = np.where(since & (gap <= 3), np.maximum(known, 0.1), known)
    # "The blast", weeks later: what is spoken of as known was before, whatever day stands there.
    looks_back = _looks_back(a, b) | _looks_back(b, a)
    known = np.where(looks_back & (gap <= BACK), np.maximum(known, KNOWN), known)
    # "We did not shell the town", said a week later, has no day but that on which it is said.
    late = _undated_denial(a) | _undated_denial(b)
    known = np.where(late & (known < 0) & (gap <= LATE), 0, known)
    published = (a["published"] > 0) & (b["published"] > 0)
    between = np.abs(a["published"] - b["published"])
    unknown = np.where(published, np.select([between <= 3, between <= 30], [0.2, 0], -0.6), 0)
    values = np.where(both, known, unknown)
    # Whoever was killed was killed once, whenever it is told.
    once = of_one_victim(a, b) & ~(told & (width <= 31))
    ahead = _ahead(a, b) | _ahead(b, a) | once
    return np.where(ahead, np.maximum(values, 0), values).astype(np.float32)


def _of_one_night(a: Side, b: Side) -> Flags:
    """Whether a was in the night of a day, and b in the night or morning of the next."""
    small = (b["part"] == 4) | (b["part"] == 1)
    return np.asarray((a["part"] == 4) & small & (b["first"] - a["last"] == 1))


def _looks_back(a: Side, b: Side) -> Flags:
    """Whether a speaks of a known act, without a day of its own, after the day of b."""
    return np.asarray((a["definite"] != 0) & (a["dated"] == 1) & (b["last"] < a["first"]))


def of_one_victim(a: Side, b: Side) -> Flags:
    """Whether both tell that one person, by name, was killed or carried off."""
    return np.asarray((a["victim"] == b["victim"]) & (a["victim"] != 0))


def _ahead(a: Side, b: Side) -> Flags:
    """Whether a is a plan or demand and b happened within six weeks of its publication."""
    plan = (a["standing"] == STANDINGS.index("planned")) | (
        a["standing"] == STANDINGS.index("demanded")
    )
    after = b["first"] - a["published"]
    ahead = plan & (a["dated"] < 2) & (b["dated"] > 0) & (after >= -2) & (after <= 42)
    return np.asarray(ahead)


NIGHT = 0.6  # what it tells that one was in the night before the other's day
RISEN = -0.2  # what a toll that rose from one report to a later one tells
BACK, KNOWN = 40, -0.1  # days for which "the blast" may be that one; what they then tell
UNMAPPED = -0.3  # what two names of towns tell that are both on no map
FAR = 150  # kilometres; towns so far apart are not taken for one another


def place_contains_or_near(a: Side, b: Side) -> Values:
    """1 for one town, 0.6 for towns a few kilometres apart, 0.3 where one place contains the other.

    -1 for places too far apart for their uncertainty, -1.5 for towns `FAR` from each other, 0 where
    one is spoken of beside the other account too, since a happening may be put at the wrong one of
    two places of a story. A village that no gazetteer has tells nothing against a known town of
    what it lies in, and `UNMAPPED` against another such village. A place taken from what was told
    before or from the dateline counts for less.
    """
    level = np.minimum(a["level"], b["level"])
    same = a["place"] == b["place"]
    distance = kilometres(a, b)
    spread = 15 + np.maximum(a["within"], b["within"])
    country = (a["country"] == b["country"]) & (a["country"] != 0)
    region = (a["admin1"] == b["admin1"]) & (a["admin1"] != 0)
    unknown = np.isnan(distance)
    towns = np.select(
        [distance <= 15, distance <= spread + 15, unknown & ~country, unknown, distance <= FAR],
        [0.6, 0.1, -0.3, -0.1, -1],
        -1.5,
    )
    # A village that no map has may be a part of the town that another report names.
    one, other = (np.isnan(side["lat"]) | (side["within"] > TOWN_KM) for side in (a, b))
    apart = np.where(distance > spread, -1, 0)
    towns = np.where(one | other, np.where(one & other, UNMAPPED, apart), towns)
    within = np.select([region | (distance <= spread), unknown | country], [0.3, -0.2], -1)
    whole = np.where(country, 0.1, np.where((a["country"] != 0) & (b["country"] != 0), -0.8, 0))
    different = np.select([level == 3, level == 2], [towns, within], whole)
    equal = np.select([level == 3, level == 2], [1, 0.5], 0.2)
    values = np.where(same, equal, different)
    spoken = (b["near"] == a["spot"][:, None]).any(1) | (a["near"] == b["spot"][:, None]).any(1)
    values = np.where(spoken & (values < 0), 0, values)
    values = np.where(of_one_victim(a, b), np.maximum(values, 0), values)
    told = (a["placed"] == 2) & (b["placed"] == 2)
    values = np.where(told, values, values * np.where(values > 0, 0.7, 0.4))
    return np.where((a["placed"] > 0) & (b["placed"] > 0), values, 0).astype(np.float32)


def kilometres(a: Side, b: Side) -> NDArray[np.float64]:
    """Distance on a sphere; NaN where either has no degrees."""
    lat_a, lat_b = np.radians(a["lat"].astype(float)), np.radians(b["lat"].astype(float))
    across = np.radians(b["lon"].astype(float) - a["lon"].astype(float))
    half = (
        np.sin((lat_b - lat_a) / 2) ** 2 + np.cos(lat_a) * np.cos(lat_b) * np.sin(across / 2) ** 2
    )
    return np.asarray(12742 * np.arcsin(np.sqrt(np.clip(half, 0, 1))))


def parties_compatible(a: Side, b: Side) -> Values:
    """1 where the named parties of the poorer account are all met in the other.

    Sides are not held against each other, since reports turn them ("talks with"), but two different
    named parties on one side speak against, less where they are of one country (its government, its
    army). Unnamed parties tell little: `gunmen` twice speaks for, a judge and civilians against.
    """
    found = parties_met(a, b)
    ours, theirs = (
        np.where(named, 1.0, np.where(office, 0.7, 0.0)).sum(axis=1)
        for named, office in zip(found.named, found.office, strict=True)
    )
    shared = np.minimum(ours, theirs)
    fewer = np.minimum(a["named"].sum(axis=1), b["named"].sum(axis=1))
    conflict = np.where(found.land, 0.1, np.where(found.opposed, -0.7, -0.4))
    known = np.where(shared > 0, shared / np.maximum(fewer, 1), conflict)
    # Parties without a name: by their words, else by their sector.
    unnamed = np.select([found.words, found.sectors, found.told], [0.3, 0.1, -0.2], 0.0)
    known = np.where(of_one_victim(a, b), 1.0, known)
    return np.where(fewer > 0, known, unnamed).astype(np.float32)


def numbers_agree(a: Side, b: Side) -> Values:
    """1 where told numbers of killed, injured ... agree, 0.4 for compatible bounds.

    Numbers that differ a little are what reports of one happening dispute: 0 within a third, down
    to -0.8 for those more than twice as large.
    """
    both = (a["low"] >= 0) & (b["low"] >= 0)
    found = np.zeros(len(a), np.float32)
    at = np.flatnonzero(both.any(axis=1))
    if len(at):
        found[at] = _numbers(a.of(at), b.of(at), both[at])
    return found


def _numbers(a: Side, b: Side, both: Flags) -> Values:
    """The mean over the kinds of which both tell a number."""
    low_a, high_a, low_b, high_b = a["low"], a["high"], b["low"], b["high"]
    equal = (low_a == low_b) & ((high_a == high_b) | (high_a == OPEN) | (high_b == OPEN))
    meet = (low_a <= high_b) & (low_b <= high_a)
    ratio = _size(low_a, high_a) / _size(low_b, high_b)
    ratio = np.maximum(ratio, 1 / ratio)
    steps = [~both, equal, meet & (ratio <= 2), ratio <= 1.34, ratio <= 2]
    value = np.select(steps, [0, 1, 0.4, 0, -0.4], -0.8)
    value[:, MET] = np.maximum(value[:, MET], 0)  # "three battalions" may be 1,200 soldiers
    # Tolls rise from one day's report to the next.
    later = np.sign(b["published"] - a["published"])[:, None]
    known = ((a["published"] > 0) & (b["published"] > 0))[:, None]
    rising = known & (later != 0) & (np.sign(low_b - low_a) == later)
    value = np.where(rising, np.maximum(value, RISEN), value)
    return np.asarray((value.sum(axis=1) / both.sum(axis=1)).astype(np.float32))


def _size(low: NDArray[np.int32], high: NDArray[np.int32]) -> NDArray[np.float64]:
    """About how many: the middle of the bounds, the lower one where there is no upper.

    0.5 more, so that none and one are not infinitely far apart; missing ones are any number.
    """
    return np.asarray(np.where(high == OPEN, low, (np.abs(low) + np.abs(high)) / 2.0) + 0.5)


def shared_words(a: Side, b: Side) -> Values:
    """The share of the shorter account's telling words that the other has too, set against chance.

    -0.4 where none is shared, 0 for a sixth, 1 from six in ten. Words that nearly every report of a
    kind has (`attack`, `talks`) count a third, those of the sentence beyond the clause a half. Few
    words tell little.
    """
    ours, theirs = met(a["words"], b["words"])
    weights_a, weights_b = _own_weights(a), _own_weights(b)
    shared = (ours * weights_a).sum(axis=1) + (theirs * weights_b).sum(axis=1)
    least = np.minimum(weights_a.sum(axis=1), weights_b.sum(axis=1))
    share = shared / 2 / (least + 1.0)
    value = np.where(share < 1 / 6, (share * 6 - 1) * 0.3, (share - 1 / 6) / (0.6 - 1 / 6))
    certain = np.clip(least / 3, 0, 1)
    return np.asarray((np.clip(value, -0.3, 1) * certain).astype(np.float32))


def stories_alike(a: Side, b: Side) -> Values:
    """How much of what stands around the two accounts is the same: names first, then words.

    -0.3 where the sentences around speak of other parties and places in other words, 0 for a name
    or a few words in common, 1 for half of all. Two events of one document always stand in one
    story: 0.
    """
    names = any_met(a["near"], b["near"])
    fewest = np.minimum((a["near"] != 0).sum(axis=1), (b["near"] != 0).sum(axis=1))
    by_name = names.sum(axis=1) / (fewest + 1.0)
    bits_a = np.bitwise_count(a["around"]).sum(axis=1).astype(np.float32)
    bits_b = np.bitwise_count(b["around"]).sum(axis=1).astype(np.float32)
    shared = np.bitwise_count(a["around"] & b["around"]).sum(axis=1)
    by_chance = bits_a * bits_b / AROUND
    by_word = (shared - by_chance) / (np.minimum(bits_a, bits_b) + 2.0)
    value = np.clip(2.5 * (by_name - 0.2) / 2 + 2.5 * (by_word - 0.12), -0.3, 1)
    # On one day in one town one story is likely, and likely to tell of more than one happening.
    known = (a["spot"] == b["spot"]) & (a["level"] == 3) & (a["first"] == b["first"])
    value = np.where(known & (a["dated"] > 0) & (b["dated"] > 0), value * 0.4, value)
    return np.where(a["document"] == b["document"], 0, value).astype(np.float32)


def targets_agree(a: Side, b: Side) -> Values:
    """1 where both tell one kind of target (a hotel, a bus), -1 where they tell others.

    0.5 less where the means are others (shells, a car bomb); those alone are -0.5. Only of force.
    """
    told = (a["target"] != 0) & (b["target"] != 0)
    same = (a["target"] & b["target"]) != 0
    means = (a["means"] != 0) & (b["means"] != 0) & ((a["means"] & b["means"]) == 0)
    value = np.where(told, np.where(same, 1.0, -1.0), 0.0) - np.where(means, 0.5, 0)
    here = a["document"] == b["document"]
    force = FORCE[a["kind"]] & FORCE[b["kind"]]
    return np.where(force & ~here, np.clip(value, -1, 1), 0).astype(np.float32)


def _own_weights(facts: Side) -> Values:
    clause = np.arange(facts["words"].shape[1])[None, :] < facts["clause"][:, None]
    return np.asarray(_weights(facts["words"]) * np.where(clause, 1, 0.5), np.float32)


def _weights(words: NDArray[np.uint32]) -> Values:
    return _WEIGHTS[np.where(words == 0, 2, words & 1)]


def times_of_day_agree(a: Side, b: Side) -> Values:
    """0.5 within an hour of each other, -1 where clock or part of the day are clearly others."""
    clocks = (a["clock"] >= 0) & (b["clock"] >= 0)
    gap = np.abs(a["clock"] - b["clock"])
    gap = np.minimum(gap, 1440 - gap)
    parts = (a["part"] > 0) & (b["part"] > 0)
    other = np.abs(a["part"].astype(int) - b["part"])
    by_part = np.where(np.minimum(other, 4 - other) > 1, -0.7, np.where(other == 0, 0.2, 0))
    by_clock = np.select([gap <= 60, gap <= 180], [0.5, 0], -1)
    one_day = np.abs(a["first"] - b["first"]) <= 1
    value = np.where(clocks, by_clock, np.where(parts, by_part, 0))
    return np.where(one_day, value, 0).astype(np.float32)


def in_one_text(a: Side, b: Side) -> Values:
    """-1 for two events of one document: it seldom tells one happening twice, and its events share
    day, place and parties without being one. 0 between documents.
    """
    here = (a["document"] == b["document"]) & ~of_one_victim(a, b)
    return np.where(here, -1, 0).astype(np.float32)


def told_as_one(a: Side, b: Side) -> Values:
    """0.5 for two clauses of one document of which one lies in the other, or tells what came of it
    ("killing four"), -1 for two tellings.

    A document tells two where one is "another" or "a second", where they stand in one sentence as
    one type in clauses side by side, and where their parties, numbers or places differ, which in
    one hand means that they are two. 0 between documents.
    """
    found = np.zeros(len(a), np.float32)
    here = np.flatnonzero((a["document"] == b["document"]) & ~of_one_victim(a, b))
    if len(here):
        found[here] = _told_here(a.of(here), b.of(here))
    return found


def _told_here(a: Side, b: Side) -> Values:
    one_sentence = a["sentence"] == b["sentence"]
    bound = within_or_following(a, b)
    follows = one_sentence & ((a["follows"] != 0) | (b["follows"] != 0))
    beside = ~follows & one_sentence & ((a["stop"] <= b["start"]) | (b["stop"] <= a["start"]))
    differ = (
        (parties_compatible(a, b) < -0.3)
        | (numbers_agree(a, b) < -0.3)
        | (place_contains_or_near(a, b) < -0.3)
        | (times_of_day_agree(a, b) < -0.5)
    )
    another = (a["another"] != b["another"]) & (shared_words(a, b) < 0.6)
    stands = (a["standing"] != b["standing"]) & one_sentence
    # "A car blew up at the gate and killed five": one tells what came of the other.
    result = (a["low"][:, :2] >= 0).any(axis=1) != (b["low"][:, :2] >= 0).any(axis=1)
    listed = beside & (a["type"] == b["type"]) & ~result
    differ |= listed & _other_recipients(a, b)
    value = np.select([differ, stands, bound, another, listed], [-1, -0.6, 0.5, -0.6, -0.6], 0)
    return np.asarray(value, np.float32)


def within_or_following(a: Side, b: Side) -> Flags:
    """Whether one clause lies in the other of its sentence, or tells what came of it."""
    within = ((a["start"] <= b["start"]) & (b["stop"] <= a["stop"])) | (
        (b["start"] <= a["start"]) & (a["stop"] <= b["stop"])
    )
    follows = (a["follows"] != 0) | (b["follows"] != 0)
    return np.asarray((a["sentence"] == b["sentence"]) & (within | follows))


def _other_recipients(a: Side, b: Side) -> Flags:
    """Whether both say to whom it was done, and it was done to others."""
    to_a, to_b = a["side"] == 2, b["side"] == 2
    meet = (a["party"][:, :, None] == b["party"][:, None, :]) & to_a[:, :, None] & to_b[:, None, :]
    return np.asarray(to_a.any(axis=1) & to_b.any(axis=1) & ~meet.any(axis=(1, 2)))


def _likenesses() -> Values:
    """The likeness of every two types by their number; a user's own type is like no other."""
    size = len(TYPES) + 1
    found = np.full((size, size), -1.0, np.float32)
    for pair, likeness in CONFUSED.items():
        i, j = (TYPES.index(name) for name in pair)
        found[i, j] = found[j, i] = likeness
    return found


_LIKENESS = _likenesses()
_WEIGHTS = np.array([1, 1 / 3, 0], np.float32)  # of a word, of a common one, of none
