"""What keeps two accounts apart, however much else speaks for one happening.

Reports of one kind share their words: a daily release tells its strikes of Monday as it tells those
of Tuesday, and neighbours of one passage share day, place and parties without being one act. So
likeness alone is no evidence where an account has no day of its own, nor within one document.
"""

import numpy as np
from numpy.typing import NDArray

from purport.across.incidents.facts import STANDINGS, TYPES, Side
from purport.across.incidents.features import (
    FORCE,
    Flags,
    kilometres,
    numbers_agree,
    of_one_victim,
    shared_words,
    stories_alike,
    within_or_following,
)
from purport.across.incidents.matching import any_met, met
from purport.across.incidents.words import number_of

NEAR_IN_PRINT = 3  # days between two publications that may tell one undated happening
ACTOR, RECIPIENT = 1, 2  # in `side`
ASSAULT = TYPES.index("ASSAULT")
DENIED = STANDINGS.index("denied")
WIDE = 62  # days; a stretch longer than this dates nothing
ALIKE = 0.6  # of `shared_words`: from here on the words are more than those of the kind
COPIED = 0.6  # of `shared_words`: one may be a copy of the other
SOME = 0.2  # of `shared_words`, `stories_alike`
NEAR_IN_TEXT = 250  # code points
TOLL = 1000  # dead; more are those of many happenings
JOINED = 20  # code points between two triggers of "targeted and killed"
RULES = np.array([number_of(mode) for mode in ("curfew", "restrict", "ban", "censor", "cyber")])
"""Modes of COERCE that are rules and switches, and no blow."""
SPEECH = np.array(
    [*(name in {"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"} for name in TYPES), False]
)
"""Types of which a party that is much in the news does several a day."""


def kept_apart(a: Side, b: Side) -> Flags:
    """Whether each pair is two happenings whatever its score: by what the documents tell, or since
    one of them is hardly told at all."""
    here = a["document"] == b["document"]
    found = np.zeros(len(a), np.bool_)
    for which, rule in ((here, _of_one_document), (~here, _of_two_documents)):
        at = np.flatnonzero(which)
        if len(at):
            found[at] = rule(a.of(at), b.of(at))
    faint = (a["faint"] | b["faint"]) != 0
    # A copy of what is hardly an event is it as well, and so is what is told of the same day.
    faint &= here | ((a["faint"] & b["faint"]) != 0) | ~_of_one_told_day(a, b)
    at = np.flatnonzero(faint)
    if len(at):
        faint[at] = shared_words(a.of(at), b.of(at)) < COPIED
    return np.asarray(((found | faint) & ~of_one_victim(a, b)) | _told_otherwise(a, b))


def _of_one_told_day(a: Side, b: Side) -> Flags:
    return np.asarray((a["dated"] == 2) & (b["dated"] == 2) & (a["first"] == b["first"]))


def _told_otherwise(a: Side, b: Side) -> Flags:
    """Whether both say with what it was done and what it hit, and neither the means nor the target
    is the same; one was done to attackers and the other to others; one tells what is done again
    and again, the other what was done; or a party denies what it did, the other was done to it."""
    means = (a["means"] != 0) & (b["means"] != 0) & ((a["means"] & b["means"]) == 0)
    targets = (a["target"] != 0) & (b["target"] != 0) & ((a["target"] & b["target"]) == 0)
    force = FORCE[a["kind"]] & FORCE[b["kind"]]
    # What was done to the attackers is not what they did.
    avenged = (a["doer_hit"] & ~b["armed_hit"] & 1) | (b["doer_hit"] & ~a["armed_hit"] & 1)
    avenged = (avenged != 0) & _has(a, RECIPIENT) & _has(b, RECIPIENT)
    denial = (a["standing"] == DENIED) != (b["standing"] == DENIED)
    turned = denial & (_turned(a, b) | _turned(b, a))
    told = (means & targets) | avenged | turned
    ruled = np.isin(a["mode"], RULES) & (b["kind"] == ASSAULT)
    ruled |= np.isin(b["mode"], RULES) & (a["kind"] == ASSAULT)
    told |= ruled  # a curfew is not the bombing it follows
    return np.asarray((force & told) | (a["habit"] != b["habit"]))


def too_little_in_common(a: Side, b: Side) -> Flags:
    """Whether nothing speaks for one happening but what all accounts of a passage, or a party of
    whom many reports speak and a day of print, have; no proof of two, but none of one either."""
    here = a["document"] == b["document"]
    found = np.zeros(len(a), np.bool_)
    for which, rule in ((here, _side_by_side), (~here, _thin)):
        at = np.flatnonzero(which)
        if len(at):
            found[at] = rule(a.of(at), b.of(at))
    return found


def _thin(a: Side, b: Side) -> Flags:
    """The same of two documents; two attacks are left to the score."""
    found = np.zeros(len(a), np.bool_)
    at = np.flatnonzero((a["kind"] != ASSAULT) | (b["kind"] != ASSAULT))
    if len(at):
        found[at] = _signs_lacking(a.of(at), b.of(at))
    return found


def _signs_lacking(a: Side, b: Side) -> Flags:
    """Whether neither words, nor town, nor a told day or number speak for one happening: a party
    and a day of print alone say nothing. Of what is said and met every day, two of these must."""
    words = shared_words(a, b)
    named = _act_of(a, b) | named_by(a, b) | named_by(b, a)
    told = (a["dated"] == 2) & (b["dated"] == 2) & (a["first"] == b["first"])
    told &= (a["last"] - a["first"] <= 1) & (b["last"] - b["first"] <= 1)
    town = one_town(a, b)
    signs = [words >= SOME, words >= 2 * SOME, named, told, town, numbers_agree(a, b) >= 1,
             (_parties_shared(a, b) > 1) | (_shared(a, b, "land") > 1),
             (told | town) & _meet(a, b, named=True)]  # fmt: skip
    daily = SPEECH[a["kind"]] | SPEECH[b["kind"]]
    signs.append((stories_alike(a, b) >= SOME) & (~daily | (words >= SOME)))
    gap = np.maximum(a["first"], b["first"]) - np.minimum(a["last"], b["last"])
    apart = (a["dated"] > 0) & (b["dated"] > 0) & (gap > NEAR_IN_PRINT)
    wanted = 1 + daily.astype(int) + (a["type"] != b["type"]) + apart
    return np.asarray(np.sum(signs, axis=0) < wanted)


def _of_two_documents(a: Side, b: Side) -> Flags:
    """Two accounts of which one has no day: other days, towns or numbers told beside them part
    them, and they are one only where town, party, and words or a number agree."""
    found = np.zeros(len(a), np.bool_)
    undated = _undated(a) | _undated(b)
    published = (a["published"] > 0) & (b["published"] > 0)
    undated &= ~(published & (np.abs(a["published"] - b["published"]) <= NEAR_IN_PRINT))
    at = np.flatnonzero(undated)
    if len(at):
        a, b = a.of(at), b.of(at)
        days = (a["headed"] != b["headed"]) & (a["headed"] != 0) & (b["headed"] != 0)
        other = (a["quantity"] != b["quantity"]) & (a["quantity"] >= 0) & (b["quantity"] >= 0)
        exact = (a["quantity"] == b["quantity"]) & (a["quantity"] > 1)
        alike = (shared_words(a, b) >= ALIKE) & (_some_day(a) | _some_day(b))
        alike |= (numbers_agree(a, b) >= 1) | exact
        found[at] = days | other | ~(one_town(a, b) & _meet(a, b, named=True) & alike)
    return found


def one_town(a: Side, b: Side) -> Flags:
    """Whether both are told of one town."""
    return np.asarray((a["place"] == b["place"]) & (a["level"] == 3) & (b["level"] == 3))


def _act_of(a: Side, b: Side) -> Flags:
    """Whether the words for the acts are one but for their ending."""
    return np.asarray((a["act"] == b["act"]) & (a["act"] != 0))


def _parties_shared(a: Side, b: Side) -> NDArray[np.int64]:
    """How many named parties of the one are parties of the other, on any side."""
    return _shared(a, b, "party")


def _shared(a: Side, b: Side, field: str) -> NDArray[np.int64]:
    """How many values of a field of the one's named parties those of the other have too."""
    ours, theirs = met(*(np.where(side["named"] == 1, side[field], 0) for side in (a, b)))
    return np.asarray(np.minimum(ours.sum(axis=1), theirs.sum(axis=1)))


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
    force = FORCE[a["kind"]] & FORCE[b["kind"]]
    same = a["type"] == b["type"]
    act = _act_of(a, b)
    told = ~one_sentence & (named_by(a, b) | named_by(b, a))
    tied = _meet(a, b, named=False, side=RECIPIENT) | _joined(a, b)
    speech = SPEECH[a["kind"]] | SPEECH[b["kind"]]
    two_kinds = ~same & (force | speech | one_sentence | ~told) & ~(force & tied)
    others = same & _upon_others(a, b, act) & (numbers_agree(a, b) < 1)
    sides = (a["side"] > 0).any(axis=1) & (b["side"] > 0).any(axis=1)
    strange = force & same & sides & ~one_sentence & ~_meet(a, b, named=False)
    strange &= ~act & ~told & ~_one_tells_the_dead(a, b) & ~one_town(a, b)
    avenged = force & (a["doer_hit"] != b["doer_hit"])
    return np.asarray(two_kinds | others | strange | avenged | _towns_apart(a, b))


def _joined(a: Side, b: Side) -> Flags:
    """Whether two verbs stand beside each other: "targeted and killed"."""
    near = np.abs(a["trigger"] - b["trigger"]) <= JOINED
    return np.asarray(near & (a["sentence"] == b["sentence"]))


def _side_by_side(a: Side, b: Side) -> Flags:
    """Whether two events of one document are two by who did them, to whom and in what words."""
    joined, act = _joined(a, b), _act_of(a, b)
    words = act | ((a["sentence"] != b["sentence"]) & (named_by(a, b) | named_by(b, a)))
    upon_one = _meet(a, b, named=False, side=RECIPIENT)
    unsure = (a["standing"] > 0) & (b["standing"] > 0) & ~act & ~joined
    force = FORCE[a["kind"]] & FORCE[b["kind"]]
    blows = _blows_apart(a, b, words, upon_one, joined)
    deeds = (a["type"] == b["type"]) & _deeds_apart(a, b, words, upon_one, joined)
    denial = (a["standing"] == DENIED) | (b["standing"] == DENIED)
    return np.asarray(np.where(force, (unsure | blows) & ~denial, unsure | deeds))


def _blows_apart(a: Side, b: Side, words: Flags, upon_one: Flags, joined: Flags) -> Flags:
    """Of two acts of force in one document, whether they are upon others or by who was acted upon.

    `words`: one is named by the other's words; `joined`: they stand side by side as one.
    """
    one_sentence = a["sentence"] == b["sentence"]
    share = _meet(a, b, named=False)
    result = _one_tells_the_dead(a, b)
    upon_both = _has(a, RECIPIENT) & _has(b, RECIPIENT)
    tied = upon_one | joined | result | (within_or_following(a, b) & ~upon_both)
    known = (a["definite"] != 0) | (b["definite"] != 0)
    loose = ~upon_one & ~words & ~result & ~known & ~(share & one_town(a, b))
    elsewhere = upon_both & ~upon_one & ~words & ~result
    turned = ~share & ~result & (_turned(a, b) | _turned(b, a))
    return np.asarray(turned | np.where(one_sentence, ~tied, loose | elsewhere))


def _deeds_apart(a: Side, b: Side, words: Flags, upon_one: Flags, joined: Flags) -> Flags:
    """Of two acts without force, of one type, in one document, whether they are two: another word
    of the same sentence, towards others, with others, or one real and the other somebody else's
    intent. Who asks twice asks two things, unless it is said in the same words or of the same."""
    listed = (a["sentence"] == b["sentence"]) & ~joined
    twice = ~words & ~upon_one & ~joined
    fewer = np.minimum(a["named"].sum(axis=1), b["named"].sum(axis=1))
    with_others = _parties_shared(a, b) < fewer
    by_both = _has(a, ACTOR) & _has(b, ACTOR) & ~_meet(a, b, named=False, side=ACTOR)
    intent = (a["standing"] != b["standing"]) & by_both
    further = a["another"] != b["another"]
    return np.asarray(listed | twice | with_others | intent | further)


def _has(a: Side, side: int) -> Flags:
    return np.asarray((a["side"] == side).any(axis=1))


def _turned(a: Side, b: Side) -> Flags:
    """Whether who acts in one is acted upon in the other: the gunman shot, and was shot."""
    return np.asarray(any_met(_parties(a, ACTOR), _parties(b, RECIPIENT)).any(axis=1))


def _parties(a: Side, side: int) -> NDArray[np.int64]:
    """The keys of the parties on one side; 0 in the other slots."""
    return np.where(a["side"] == side, a["party"], 0)


def _one_tells_the_dead(a: Side, b: Side) -> Flags:
    """Whether one tells how many were hit and the other, near it, does not: "shells fell and five
    died"; of two without a day only in one sentence."""
    near = np.abs(a["start"] - b["start"]) <= NEAR_IN_TEXT
    near &= (a["sentence"] == b["sentence"]) | ((a["dated"] > 0) & (b["dated"] > 0))
    return np.asarray(near & (_casualties(a) != _casualties(b)))


def _casualties(a: Side) -> Flags:
    """Whether an account tells a number of killed or injured; the toll of a war is none."""
    most = a["low"][:, :2].max(axis=1)
    return np.asarray((most >= 0) & (most <= TOLL))


def named_by(a: Side, b: Side) -> Flags:
    """Whether the word for the act of a is among those of b: the release, and its announcement."""
    return np.asarray(((b["words"] == a["act"][:, None]) & (a["act"][:, None] != 0)).any(axis=1))


def _meet(a: Side, b: Side, *, named: bool, side: int | None = None) -> Flags:
    """Whether a party of a is one of b on the same side; on either side and by name if `named`."""
    if named:
        return np.asarray(_shared(a, b, "party") > 0)
    found = np.zeros(len(a), np.bool_)
    for one in (ACTOR, RECIPIENT) if side is None else (side,):
        found |= any_met(_parties(a, one), _parties(b, one)).any(axis=1)
    return found


def _upon_others(a: Side, b: Side, act: Flags) -> Flags:
    """Whether both tell upon whom, and it is others: both by name, or both with one verb."""
    by_name = np.ones(len(a), np.bool_)
    for one in (a, b):
        by_name &= ((one["side"] == RECIPIENT) & (one["named"] == 1)).any(axis=1)
    told = _has(a, RECIPIENT) & _has(b, RECIPIENT)
    return np.asarray(told & ~_meet(a, b, named=False, side=RECIPIENT) & (by_name | act))


def _towns_apart(a: Side, b: Side) -> Flags:
    """Whether both are told at a town, and the towns are two."""
    told = (a["placed"] == 2) & (b["placed"] == 2) & (a["level"] == 3) & (b["level"] == 3)
    spread = 15 + np.maximum(a["within"], b["within"])
    distance = kilometres(a, b)
    far = np.where(np.isnan(distance), False, distance > spread)
    return np.asarray(told & (a["place"] != b["place"]) & far)
