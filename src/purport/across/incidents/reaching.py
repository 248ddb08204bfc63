"""How far a change reaches: the accounts whose component may be another one now, and which it is.

Components of a large record hang together in one giant that is cut at its weaker links
(`grouping.pieces`), so a change must not make all of it anew. A piece is the component over links
of some strength, the weakest at which it is not too large; so it is found from within: from an
account outwards, until nothing more is reached or too much is. What was found to be in too large a
component of a strength is so for everybody who reaches it.

What was in too large a component before is so still, unless links of it were lost; and a part that
fell off holds an account that lost one. So pieces are first found from these accounts alone, and
whoever is in none of them is then taken to be in too large a component up to the strength at which
its piece was cut out.

`component` in `accounts` holds a number for each piece and, in its last three bits, at which of
`STEPS` it was cut out: weaker links that come do not change it.
"""

import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np
from msgspec import Struct

from purport.across.incidents import keeping
from purport.across.incidents.grouping import LARGE, STEPS
from purport.across.incidents.keeping import Ints
from purport.across.incidents.linking import STRONG

UNSURE = 7  # in place of the step: accounts that a person has joined were cut out at several
_LIMITS = np.array([STRONG, *STEPS, STRONG], np.float32)  # by step


class Reached(Struct, frozen=True):
    """Accounts that may be grouped otherwise now, in order of their numbers: all of their pieces,
    old and new. `piece` and `step` are beside each other."""

    seq: Ints
    piece: Ints
    step: Ints


def component_numbers(first: Ints, label: Ints, step: Ints) -> Ints:
    """What stands in `component` for accounts of these components: of the number of its first
    account, and of the step at which it was cut out, or UNSURE."""
    least, most = np.full(len(label), UNSURE), np.zeros(len(label), np.int64)
    np.minimum.at(least, label, step)
    np.maximum.at(most, label, step)
    known = np.where(least == most, least, UNSURE)
    return np.asarray(first * (UNSURE + 1) + known[label])


class Web:
    """The links of a record, as far as they have been followed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._near: dict[int, list[tuple[int, float]]] = {}
        self._settled: set[int] = set()  # all they were bound to by weak links is followed
        self._too_large: list[set[int]] = [set() for _ in range(len(STEPS) + 1)]
        self._found: dict[int, tuple[int, int]] = {}
        self._step: dict[int, int] = {}  # at which the piece of each that is followed was cut out
        self._lost: set[int] = set()  # whom fewer links bind than before, or other ones
        self._trusted = False  # whether what was too large is taken to be so

    def follow(self, seq: Iterable[int]) -> None:
        """Look up the links of these accounts."""
        fresh = np.array(sorted({int(s) for s in seq} - self._near.keys()), np.int64)
        if not len(fresh):
            return
        a, b, score = keeping.links_of(self._connection, fresh)
        one, other = np.concatenate([a, b]), np.concatenate([b, a])
        score = np.concatenate([score, score])
        order = np.lexsort((other, -score, one))
        one, other, score = one[order], other[order], score[order]
        start, stop = one.searchsorted(fresh), one.searchsorted(fresh, "right")
        links = list(zip(other.tolist(), score.tolist(), strict=True))
        for s, i, j in zip(fresh.tolist(), start.tolist(), stop.tolist(), strict=True):
            self._near[s] = links[i:j]
        before = keeping.components_of(self._connection, fresh) % (UNSURE + 1)
        self._step.update(
            zip(fresh.tolist(), np.where(before == UNSURE, 0, before).tolist(), strict=True)
        )

    def stirred(self, came: Ints, others: Ints) -> Ints:
        """The accounts from which a change reaches on: those that came, those whose links are
        others now, and those whom either binds to others than before.

        An account that is bound by weak links alone is bound by its best one, and which that is may
        have changed: all that it has links with are named too.
        """
        new = set(came.tolist())
        self.follow(new)
        toward: dict[int, float] = {}
        for s in new:
            for other, score in self._near[s]:
                if other not in new:
                    toward[other] = max(score, toward.get(other, score))
        self.follow([*toward, *others.tolist()])
        beside = np.array(sorted(toward), np.int64)
        step = keeping.components_of(self._connection, beside) % (UNSURE + 1)
        best = np.array([toward[s] for s in beside.tolist()], np.float32)
        found = {*new, *others.tolist(), *beside[best >= _LIMITS[step]].tolist()}
        self._lost.update(others.tolist())
        for s in [*new, *toward, *others.tolist()]:
            near = self._near[s]
            if all(score < STRONG for other, score in near if other not in new):
                weakly = {s, *(other for other, _ in near)}
                found |= weakly
                self._lost |= weakly
        return np.array(sorted(found), np.int64)

    def reached(self, seeds: Ints, bound: tuple[Ints, Ints]) -> Reached:
        """The accounts whose grouping may be changed by these, with their pieces.

        `bound` are pairs that a person has joined, on top of their pieces.
        """
        found = fresh = np.unique(seeds)
        lost = np.array(sorted(self._lost), np.int64)
        self._with_their_pieces(lost)
        self._cut_out(lost.tolist())
        self._trusted = True
        while len(fresh):
            fresh = self._with_their_pieces(fresh)
            self._cut_out(fresh.tolist())
            mask = np.isin(bound[0], fresh) | np.isin(bound[1], fresh)
            now = np.fromiter(self._found, np.int64, len(self._found))
            near = np.unique(np.concatenate([now, bound[0][mask], bound[1][mask]]))
            found = np.union1d(found, fresh)
            fresh = near[~np.isin(near, found)]
        told = [self._found[s] for s in found.tolist()]
        piece, step = (np.array([t[i] for t in told], np.int64) for i in (0, 1))
        return Reached(found, piece, step)

    def _with_their_pieces(self, seq: Ints) -> Ints:
        """These accounts and all that were of a piece with one of them."""
        found = np.union1d(seq, keeping.grouped_with(self._connection, seq))
        before = keeping.components_of(self._connection, found)
        whole = found[(before > 0) & (before % (UNSURE + 1) == 0)].tolist()
        self.follow(whole)
        self._settled.update(whole)
        return found

    def _cut_out(self, seeds: Sequence[int]) -> None:
        """Find the piece of each of these."""
        self.follow(seeds)
        waiting = [s for s in seeds if s not in self._found]
        while waiting:
            lacking: set[int] = set()
            begun: set[int] = set()  # of a piece of which not all is followed yet
            for seed in waiting:
                if seed not in self._found and seed not in begun:
                    self._piece(seed, begun, lacking)
            self.follow(lacking)
            waiting = [s for s in waiting if s not in self._found]

    def _piece(self, seed: int, begun: set[int], lacking: set[int]) -> None:
        """Find the piece of an account; where links are lacking that have to be followed for it,
        these, and those that are known to be in it."""
        for step in range(len(STEPS) + 1):
            missing: set[int] = set()
            members = self._component(seed, step, missing)
            if members is None:
                continue
            if missing:
                lacking |= missing
                begun |= members
            else:
                self._found.update(dict.fromkeys(members, (min(members), step)))
            return

    def _component(self, seed: int, step: int, missing: set[int]) -> set[int] | None:
        """All that an account is bound to by links of this step; None where it is too much."""
        too_large, known, before = self._too_large[step], self._found, self._step

        def is_in_larger(one: int) -> bool:
            piece = known.get(one)
            if piece is not None:
                return piece[1] > step
            return one in too_large or (self._trusted and before.get(one, 0) > step)

        if is_in_larger(seed):
            return None
        limit = float(_LIMITS[step])
        seen, open_ = {seed}, [seed]
        while open_:
            one = open_.pop()
            near = self._near.get(one)
            if near is None:
                missing.add(one)
                continue
            for other, score in near:
                if score < limit:
                    if step:
                        break
                    if not self._best(one, other, score, near[0][1], missing):
                        continue
                if other in seen:
                    continue
                if is_in_larger(other):
                    too_large |= seen
                    return None
                seen.add(other)
                open_.append(other)
            if len(seen) > LARGE and step < len(STEPS):
                too_large |= seen
                return None
        return seen

    def _best(self, one: int, other: int, score: float, best: float, missing: set[int]) -> bool:
        """Whether a weak link is the best one of either account; `best` is that of the first."""
        if score >= best:
            return True
        near = self._near.get(other)
        if near is not None:
            return score >= near[0][1]
        if one not in self._settled:
            missing.add(other)
        return False
