"""Why two entities are one party: rules that each give a reason, and groups out of their pairs.

No rule rests on a surname alone. A pair that a person has parted is never joined, not by way of a
third entity either.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import combinations

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from purport.across.entities.known import Bare, Known
from purport.across.entities.naming import folded, plain

LONG = 6  # letters of a word in which one misread or respelt letter is forgiven
NEAR_DAYS = 60  # an office is held by one person, but not for ever
MOST_ALIKE = 50  # entities of one key that are compared; more share a word, not a name
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "to", "de", "la", "du", "des", "del"))
_CONTRARY = frozenset(
    ("north", "south", "east", "west", "northern", "southern", "eastern", "western", "first",
     "second", "third", "fourth", "fifth", "upper", "lower", "new", "old", "central", "men",
     "women", "senior", "junior", "internal", "external")
)  # fmt: skip
"""Words that are spelt alike or stand alike and make two bodies of one name."""


class Merge(Struct, frozen=True, order=True):
    """That two entities are one party, on what basis, and why in words. `a` < `b`."""

    a: str
    b: str
    basis: str
    reason: str


def merges(known: Sequence[Known], bare: Iterable[Bare], days: dict[str, list[str]]) -> list[Merge]:
    """Every merge that a rule finds, the surest rules first; one a pair.

    `days` has the days of publication on which an entity was spoken of, for the rule of offices.
    """
    found: dict[tuple[str, str], Merge] = {}
    sure = _without_torn(known)
    rules = (_same_name(sure), _acronyms(sure), _spellings(sure), _offices(known, bare, days))
    for rule in rules:
        for merge in rule:
            found.setdefault((merge.a, merge.b), merge)
    return list(found.values())


def _merge(one: str, other: str, basis: str, reason: str) -> Merge:
    a, b = sorted((one, other))
    return Merge(a, b, basis, reason)


def _compatible(one: Known, other: Known) -> bool:
    """Whether nothing that is known of them parts them: person or body, country."""
    if one.entity == other.entity or one.person != other.person:
        return False
    if one.certain and other.certain:
        return False
    return one.country is None or other.country is None or one.country == other.country


def _without_torn(known: Sequence[Known]) -> list[Known]:
    """Those that are of a country, or whose names are not borne in two.

    `The Workers' Front` of no country may be that of either of two, so it is neither.
    """
    lands: dict[str, set[str]] = defaultdict(set)
    for one in known:
        if one.country is not None:
            for name in one.names:
                lands[folded(name)].add(one.country)
    return [
        one
        for one in known
        if one.country is not None or all(len(lands[folded(n)]) < 2 for n in one.names)
    ]


def _by_key(pairs: Iterable[tuple[str, Known]]) -> Iterator[tuple[str, list[Known]]]:
    """The entities of each key; pairs of one entity and key stand beside each other, but for
    pairs of that entity and other keys."""
    groups: dict[str, list[Known]] = defaultdict(list)
    for key, one in pairs:
        group = groups[key]
        if not group or group[-1] is not one:
            group.append(one)
    for key in sorted(groups):
        if 1 < len(groups[key]) <= MOST_ALIKE:
            yield key, groups[key]


def _same_name(known: Sequence[Known]) -> Iterator[Merge]:
    """One name or alias, but for case, accents and articles; the codebook's where it has one."""
    for _, group in _by_key((plain(n), one) for one in known for n in one.names):
        for one, other in combinations(group, 2):
            if _compatible(one, other):
                basis = "codebook" if one.certain or other.certain else "spelling"
                shared = next(n for n in one.names if plain(n) in {plain(m) for m in other.names})
                yield _merge(one.entity, other.entity, basis, f"both are called {shared}")


def _acronyms(known: Sequence[Known]) -> Iterator[Merge]:
    """A text introduces an acronym beside the full name; elsewhere the acronym stands alone."""
    introduced: dict[str, list[Known]] = defaultdict(list)
    for one in known:
        for name in one.names:
            if _is_acronym(name) and any(is_acronym_of(name, full) for full in one.names):
                introduced[name].append(one)
    for other in known:
        if other.person or not _is_acronym(other.name) or other in introduced[other.name]:
            continue
        fits = [one for one in introduced[other.name] if _compatible(one, other)]
        if len({folded(one.name) for one in fits}) == 1:
            yield _merge(fits[0].entity, other.entity, "acronym", f"{other.name} is {fits[0].name}")


def _is_acronym(name: str) -> bool:
    return 2 <= len(name) <= 8 and name.isupper() and name.isalpha()


def is_acronym_of(name: str, full: str) -> bool:
    """Whether the letters of one are the first letters of the other's words (small words may be
    skipped): `TPLF` of `Tigray People's Liberation Front`."""
    if not _is_acronym(name):
        return False
    words = full.replace("-", " ").split()
    all_letters = "".join(word[0] for word in words if word[0].isalpha()).upper()
    large = "".join(word[0] for word in words if word.lower() not in _SMALL and word[0].isalpha())
    return len(words) > 1 and name in (all_letters, large.upper())


def _spellings(known: Sequence[Known]) -> Iterator[Merge]:
    """Names of two words or more that differ as romanisations do, or in a misread letter."""
    folds = [(folded(n), n, one) for one in known for n in one.names if len(folded(n).split()) > 1]
    for _, group in _by_key((fold, one) for fold, _, one in folds):
        for one, other in combinations(group, 2):
            if _compatible(one, other):
                reason = f"{one.name} and {other.name} are one name in two spellings"
                yield _merge(one.entity, other.entity, "spelling", reason)
    firsts = ((f"first {fold.split()[0]}", one) for fold, _, one in folds)
    lasts = ((f"last {fold.split()[-1]}", one) for fold, _, one in folds)
    for _, group in _by_key([*firsts, *lasts]):
        for one, other in combinations(group, 2):
            if _compatible(one, other):
                yield from _alike(one, other)


def _alike(one: Known, other: Known) -> Iterator[Merge]:
    for mine in one.names:
        for theirs in other.names:
            reason = alike(mine, theirs, person=one.person)
            if reason is not None:
                yield _merge(one.entity, other.entity, "spelling", reason)
                return


def alike(mine: str, theirs: str, *, person: bool) -> str | None:
    """Why two names of several words are one; None where they may be two.

    Each word must be the other's, or a long word with one letter changed; of persons one name may
    have further words between the first and the last.
    """
    a, b = folded(mine).split(), folded(theirs).split()
    if len(a) < 2 or len(b) < 2 or {*plain(mine).split(), *plain(theirs).split()} & _CONTRARY:
        return None
    if len(a) == len(b):
        changed = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        if len(changed) <= 1 and all(_misread(x, y) for x, y in changed):
            return f"{mine} and {theirs} differ in one letter"
        return None
    short, long = sorted((a, b), key=len)
    if person and short[0] == long[0] and set(short) <= set(long) and (
        short[-1] == long[-1] or long[-1] in {"ii", "iii", "iv", "jr", "sr", "aa", "aaa"}
    ):  # fmt: skip
        return f"{mine} and {theirs} are one name, once shorter"
    return None


def _misread(one: str, other: str) -> bool:
    if min(len(one), len(other)) < LONG or any(c.isdigit() for c in one + other):
        return False
    return int(Levenshtein.distance(one, other, score_cutoff=1)) <= 1


def _offices(
    known: Sequence[Known], bare: Iterable[Bare], days: dict[str, list[str]]
) -> Iterator[Merge]:
    """One surname, one country, one sector, a few weeks: only all together make one person."""
    by_last: dict[str, list[Known]] = defaultdict(list)

    @cache
    def in_order(entity: str) -> list[str]:
        return sorted(days.get(entity, ()))

    for one in known:
        if one.person:
            by_last[folded(one.name).split()[-1]].append(one)
    for lone in bare:
        if lone.country is None or lone.sector is None or not folded(lone.name):
            continue
        fits = [
            one
            for one in by_last.get(folded(lone.name).split()[-1], ())
            if (one.country, one.sector) == (lone.country, lone.sector)
            and _near(lone.published, in_order(one.entity))
        ]
        if len(fits) == 1:
            yield _merge(fits[0].entity, f"{lone.entity}@{lone.document}", "role",
                         f"{lone.name} holds the office of {fits[0].name}:"
                         f" {lone.country} {lone.sector}, within {NEAR_DAYS} days")  # fmt: skip


def _near(day: str | None, days: Sequence[str]) -> bool:
    """Whether one of these days, which are in order, is near a day."""
    if day is None:
        return False
    at = date.fromisoformat(day).toordinal()
    first = date.fromordinal(max(at - NEAR_DAYS, 1)).isoformat()
    found = bisect_left(days, first)
    return found < len(days) and date.fromisoformat(days[found]).toordinal() <= at + NEAR_DAYS


def parties(
    found: Sequence[Merge], apart: Iterable[tuple[str, str]], certain: Iterable[str]
) -> tuple[dict[str, str], list[Merge]]:
    """For each merged entity the one that stands for all; and the merges that were made.

    A merge that would bring two entities of `apart` together is left out, and so is one that would
    make two entries of the codebook (`certain`) one. A codebook entry stands for its group, else
    the smallest id.
    """
    sure = set(certain)
    members: dict[str, set[str]] = {}
    against: dict[str, set[str]] = defaultdict(set)
    for one, other in apart:
        against[one].add(other)
        against[other].add(one)
    made = []
    for merge in found:
        left, right = members.get(merge.a, {merge.a}), members.get(merge.b, {merge.b})
        if left is right:
            made.append(merge)
            continue
        refused = any(against[x] & right for x in left if x in against)
        if refused or (merge.basis != "decision" and len(sure & (left | right)) > 1):
            continue
        joined = left | right
        members.update(dict.fromkeys(joined, joined))
        made.append(merge)
    stands = {e: min(group, key=lambda m: (m not in sure, m)) for e, group in members.items()}
    return stands, made
