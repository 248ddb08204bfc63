"""What keeps two accounts apart, however much else speaks for one happening.

Reports of one kind share their words: a daily release tells its strikes of Monday as it tells those
of Tuesday, and neighbours of one passage share day, place and parties without being one act. So
likeness alone is no evidence where an account has no day of its own, nor within one document.
"""

import numpy as np

from purport.across.incidents.facts import TYPES, Side
from purport.across.incidents.features import (
    Flags,
    kilometres,
    numbers_agree,
    shared_words,
    within_or_following,
)

NEAR_IN_PRINT = 3  # days between two publications that may tell one undated happening
RECIPIENT = 2  # in `side`
WIDE = 62  # days; a stretch longer than this dates nothing
ALIKE = 0.6  # of `shared_words`: from here on the words are more than those of the kind
FORCE = np.array([*(name in {"ASSAULT", "COERCE"} for name in TYPES), False])
SPEECH = np.array(
    [*(name in {"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"} for name in TYPES), False]
)


def kept_apart(a: Side, b: Side) -> Flags:
    """Whether each pair is two happenings whatever its score: by what the documents tell."""
    here = a["document"] == b["document"]
    found = np.zeros(len(a), np.bool_)
    for which, rule in ((here, _of_one_document), (~here, _of_two_documents)):
        at = np.flatnonzero(which)
        if len(at):
            found[at] = rule(a.of(at), b.of(at))
    return found


def _of_two_documents(a: Side, b: Side) -> Flags:
    """Two accounts of which one has no day: other days, towns or numbers told beside them part
    them, and they are one only where town, party, and words or a number agree."""
    undated = _undated(a) | _undated(b)
    published = (a["published"] > 0) & (b["published"] > 0)
    undated &= ~(published & (np.abs(a["published"] - b["published"]) <= NEAR_IN_PRINT))
    found = np.zeros(len(a), np.bool_)
    at = np.flatnonzero(undated)
    if len(at):
        a, b = a.of(at), b.of(at)
        days = (a["headed"] != b["headed"]) & (a["headed"] != 0) & (b["headed"] != 0)
        other = (a["quantity"] != b["quantity"]) & (a["quantity"] >= 0) & (b["quantity"] >= 0)
        places = (a["place"] == b["place"]) & (a["level"] == 3) & (b["level"] == 3)
        exact = (a["quantity"] == b["quantity"]) & (a["quantity"] > 1)
        alike = (shared_words(a, b) >= ALIKE) & (_some_day(a) | _some_day(b))
        alike |= (numbers_agree(a, b) >= 1) | exact
        found[at] = days | other | ~(places & _meet(a, b, named=True) & alike)
    return found


def _some_day(a: Side) -> Flags:
    """Whether an account has a day, or its document."""
    return np.asarray((a["dated"] > 0) | (a["published"] > 0))


def _undated(a: Side) -> Flags:
    """Whether an account has no day, or a stretch of months for one."""
    return np.asarray((a["dated"] == 0) | (a["last"] - a["first"] > WIDE))


def _of_one_document(a: Side, b: Side) -> Flags:
    """Two events of one text that are plainly two: acts of two kinds that share no party, a
    statement and the act it speaks of, acts upon others, places too far apart."""
    one_sentence = a["sentence"] == b["sentence"]
    same = a["type"] == b["type"]
    share = _meet(a, b, named=False)
    bound = within_or_following(a, b)
    force = FORCE[a["kind"]] & FORCE[b["kind"]] & (share | bound)
    speech = SPEECH[a["kind"]] | SPEECH[b["kind"]]
    told = _named_by(a, b) | _named_by(b, a)
    two_kinds = ~same & ~force & (speech | one_sentence | ~told)
    act = (a["act"] == b["act"]) & (a["act"] != 0)
    result = FORCE[a["kind"]] & (_casualties(a) != _casualties(b))  # "shells fell and five died"
    follows = (a["follows"] != 0) | (b["follows"] != 0)
    neighbours = same & one_sentence & ~share & ~follows & ~result
    town = (a["place"] == b["place"]) & (a["level"] == 3) & (b["level"] == 3)
    loose = same & FORCE[a["kind"]] & ~one_sentence & ~share & ~act & ~told & ~result & ~town
    loose &= (a["side"] > 0).any(axis=1) & (b["side"] > 0).any(axis=1)
    others = same & _upon_others(a, b, act) & (numbers_agree(a, b) < 1)
    # Who asks twice asks two things, unless it is said in the same words or of the same party.
    calm = ~FORCE[a["kind"]] & ~FORCE[b["kind"]] & same & ~act & ~told
    twice = calm & ~_meet(a, b, named=False, side=RECIPIENT)
    unsure = (a["standing"] > 0) & (b["standing"] > 0)
    aims = unsure & ~act & ~told & ~share & ~bound
    return np.asarray(two_kinds | neighbours | others | twice | aims | loose | _towns_apart(a, b))


def _casualties(a: Side) -> Flags:
    """Whether an account tells a number of killed or injured."""
    return np.asarray((a["low"][:, :2] >= 0).any(axis=1))


def _named_by(a: Side, b: Side) -> Flags:
    """Whether the word for the act of a is among those of b: the release, and its announcement."""
    return np.asarray(((b["words"] == a["act"][:, None]) & (a["act"][:, None] != 0)).any(axis=1))


def _meet(a: Side, b: Side, *, named: bool, side: int | None = None) -> Flags:
    """Whether a party of a is one of b on the same side; on either side and by name if `named`."""
    meet = (a["party"][:, :, None] == b["party"][:, None, :]) & (a["party"][:, :, None] != 0)
    if named:
        meet = meet & (a["named"] == 1)[:, :, None] & (b["named"] == 1)[:, None, :]
    else:
        meet = meet & (a["side"][:, :, None] == b["side"][:, None, :])
    if side is not None:
        meet = meet & (a["side"] == side)[:, :, None]
    return np.asarray(meet.any(axis=(1, 2)))


def _upon_others(a: Side, b: Side, act: Flags) -> Flags:
    """Whether both tell upon whom, and it is others: both by name, or both with one verb."""
    to_a, to_b = a["side"] == 2, b["side"] == 2
    both = to_a[:, :, None] & to_b[:, None, :]
    meet = (a["party"][:, :, None] == b["party"][:, None, :]) & both
    by_name = (to_a & (a["named"] == 1)).any(axis=1) & (to_b & (b["named"] == 1)).any(axis=1)
    told = to_a.any(axis=1) & to_b.any(axis=1)
    return np.asarray(told & ~meet.any(axis=(1, 2)) & (by_name | act))


def _towns_apart(a: Side, b: Side) -> Flags:
    """Whether both are told at a town, and the towns are two."""
    told = (a["placed"] == 2) & (b["placed"] == 2) & (a["level"] == 3) & (b["level"] == 3)
    spread = 15 + np.maximum(a["within"], b["within"])
    distance = kilometres(a, b)
    far = np.where(np.isnan(distance), False, distance > spread)
    return np.asarray(told & (a["place"] != b["place"]) & far)
