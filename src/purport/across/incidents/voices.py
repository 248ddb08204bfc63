"""Voices: which accounts of an incident are one voice, since one copies or cites the other.

Two accounts are independent unless they are of one document or one issuer, one repeats the other's
words, one names the other's issuer (or an office of it) as the source of its account, or both give
the same source for it (`reliance.py` says what an account rests on). Nobody is taken for a source
twice: "unnamed", "officials" and "residents" are not the same in two papers. What is planned,
denied or demanded is no account: it has a voice, but makes no two accounts one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from purport.across.duplicates.rows import Copy
from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account
from purport.across.incidents.epithets import fits, name_stems
from purport.across.incidents.issuers import (
    is_above,
    issuer_keys,
    known_of,
    offices_of_two_lands,
    speaks_of_this_land,
)
from purport.across.incidents.lands import lands_of
from purport.across.incidents.offices import acronyms_of
from purport.across.incidents.reliance import epithets, reliance, shared_keys, tails, vaguely
from purport.across.incidents.sources import core_of, gives_as_source, sentences_of

WHOLE = 0.5  # share of copied words from which every account of a document counts as copied


class Voice(Struct, frozen=True):
    """The number of an account's voice in its incident, and why it is not a voice of its own."""

    number: int
    why: str | None


def voices(accounts: Sequence[Account], copies: Iterable[Copy]) -> list[Voice]:
    """The voice of each account, in order; numbers from 1 in the order of publication.

    The first account of a voice (by day, then document) has no `why`; the others say which account
    they follow and how that is known.
    """
    if len(accounts) == 1:
        return [Voice(1, None)]
    groups = _Groups([a.standing in {"account", "possible"} for a in accounts])
    order = sorted(
        range(len(accounts)),
        key=lambda i: (accounts[i].published or "9999", accounts[i].document_name, i),
    )
    _join(groups, order, lambda i: [accounts[i].document], lambda i, j: "of the same document")
    for copy in copies:
        _join_copies(groups, accounts, copy)
    _join(
        groups, order, lambda i: _names_of_issuer(accounts[i]),
        lambda i, j: f"of the same issuer, {accounts[i].issuer}",
    )  # fmt: skip
    if any(not groups.are_one(0, i) for i in order):
        _join_cited(groups, accounts, order)
    return groups.numbered(order)


def _join(
    groups: "_Groups",
    order: Sequence[int],
    keys: Callable[[int], Iterable[str]],
    why: Callable[[int, int], str],
) -> None:
    """Join all accounts that have a key in common to the first that has it."""
    first: dict[str, int] = {}
    for i in order:
        for key in keys(i):
            j = first.setdefault(key, i)
            if j != i:
                groups.join(j, i, why(j, i), why(i, j), sure=True)


def _join_copies(groups: "_Groups", accounts: Sequence[Account], copy: Copy) -> None:
    """Join the accounts of two documents that lie in words both have."""
    whole = max(copy.share, copy.share_first) >= WHOLE
    ones = [i for i, a in enumerate(accounts) if a.document == copy.first]
    others = [i for i, a in enumerate(accounts) if a.document == copy.second]
    passages = () if whole else copy.passages
    for i in ones:
        for j in others:
            if whole or any(
                _within(accounts[i], p[0], p[1]) and _within(accounts[j], p[2], p[3])
                for p in passages
            ):
                one, other = accounts[i].document_name, accounts[j].document_name
                verb = "copies" if copy.ordered else "has the words of"
                back = "is copied by" if copy.ordered else "has the words of"
                groups.join(i, j, f"{verb} {one}", f"{back} {other}")


def _within(account: Account, start: int, stop: int) -> bool:
    return start < account.stop and account.start < stop


def _names_of_issuer(account: Account) -> list[str]:
    """What an issuer is known by, its acronym in brackets as well."""
    found = issuer_keys(account)
    name = account.issuer or ""
    return found + [f"({a})" for a in acronyms_of(name) if "(" in name or name.isupper()]


def _join_cited(groups: "_Groups", accounts: Sequence[Account], order: Sequence[int]) -> None:
    """Join accounts that rest on one source, or that rest on the issuer of another."""
    rests = reliance(accounts)
    first: dict[str, tuple[int, str]] = {}
    for i in order:
        for key, name in shared_keys(rests[i]):
            j, _ = first.setdefault(key, (i, name))
            if not groups.tells(j) and groups.tells(i):
                first[key] = (i, name)
            if j != i:
                why = f"cites {name}, as {accounts[j].document_name} does"
                back = f"cites {name}, as {accounts[i].document_name} does"
                groups.join(j, i, why, back)
    last_first = sorted(range(len(accounts)), key=lambda i: (groups.tells(i), -i))
    issuers = {plain(accounts[i].issuer or ""): i for i in last_first if accounts[i].issuer}
    own = [None if a.issuer is None else plain(a.issuer) for a in accounts]
    texts = _Texts(accounts)
    sourced = {i for i in order if rests[i].own or rests[i].given or rests[i].beside}
    all_known = {j: known_of(accounts[j]) for j in issuers.values()}
    rivals = offices_of_two_lands(all_known.values())
    for issuer, j in issuers.items():
        known = all_known[j]
        contested = bool(rivals) and known.issuer.body.offices in rivals
        giving = texts.giving(known.name)
        for i in [i for i in order if i in sourced or i in giving]:
            if own[i] != issuer and not groups.are_one(i, j):
                source_of = rests[i].on(known, given=i in giving)
                if source_of is not None and contested:
                    source_of = source_of if speaks_of_this_land(accounts[i], known) else None
                if source_of is not None:
                    back = f"is cited by {accounts[i].document_name}"
                    groups.join(j, i, f"cites {source_of}", back)
    stems: dict[str, list[int]] | None = None
    names: dict[int, frozenset[str]] | None = None
    for i in order:
        for word, told in vaguely(rests[i]):
            stems = _stems(accounts, issuers) if stems is None else stems
            named = stems.get(word, [])
            if len(named) == 1 and own[i] != own[named[0]]:
                back = f"is cited by {accounts[i].document_name}"
                groups.join(named[0], i, f"cites {told}", back)
        for words, told in tails(rests[i]):
            named = [j for issuer, j in issuers.items() if words <= frozenset(issuer.split())]
            if len(named) == 1 and own[i] != own[named[0]]:
                back = f"is cited by {accounts[i].document_name}"
                groups.join(named[0], i, f"cites {told}", back)
        for said, told in epithets(rests[i]):
            if names is None:
                names = {j: name_stems(issuer) for issuer, j in issuers.items()}
            named = [j for j, name in names.items() if fits(said, name, lands_of(accounts[i]))]
            if len(named) == 1 and own[i] != own[named[0]]:
                back = f"is cited by {accounts[i].document_name}"
                groups.join(named[0], i, f"cites {told}", back)
    present = frozenset(chain.from_iterable(k.issuer.body.offices for k in all_known.values()))
    for i in sorted(sourced):
        for source in rests[i].certain:
            named = [j for j, k in all_known.items() if is_above(source, k, accounts[i], present)]
            if len(named) == 1 and own[i] != own[named[0]]:
                back = f"is cited by {accounts[i].document_name}"
                groups.join(named[0], i, f"cites {source.name}", back)
    for j, name in first.values():
        for i in sorted(texts.giving(core_of(name))):
            if i != j and rests[i].alone and not rests[i].named:
                back = f"cites {name}, as {accounts[i].document_name} does"
                groups.join(j, i, f"cites {name}, as {accounts[j].document_name} does", back)


def _stems(accounts: Sequence[Account], issuers: Mapping[str, int]) -> dict[str, list[int]]:
    """The issuers that have a word in their names, by its stem."""
    found: dict[str, list[int]] = defaultdict(list)
    for j in issuers.values():
        body = known_of(accounts[j]).issuer.body
        for word in body.rest | body.offices:
            found[word].append(j)
    return found


class _Texts:
    """The sentences of accounts and those around them, by their words."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._sentences = [
            (*sentences_of(a.sentence_text), *sentences_of(a.around)) for a in accounts
        ]
        self._words = [frozenset(chain.from_iterable(s)) for s in self._sentences]

    def giving(self, name: tuple[str, ...]) -> set[int]:
        """The accounts around which a sentence gives this name as its source."""
        if len("".join(name)) < 3:
            return set()
        return {
            i
            for i, words in enumerate(self._words)
            if words.issuperset(name) and any(gives_as_source(s, name) for s in self._sentences[i])
        }


class _Groups:
    """Places joined into groups, with the reason of every joining; `tell` says of each whether it
    is an account: what is none joins one group of accounts, but no two."""

    def __init__(self, tell: Sequence[bool]) -> None:
        self._above = list(range(len(tell)))
        self._why: dict[int, str] = {}
        self._is_told = list(tell)
        self._tells = list(tell)

    def _top(self, i: int) -> int:
        while self._above[i] != i:
            i = self._above[i]
        return i

    def are_one(self, i: int, j: int) -> bool:
        """Whether two are of one group already."""
        return self._top(i) == self._top(j)

    def tells(self, i: int) -> bool:
        """Whether one is itself an account, not a plan, denial or demand."""
        return self._is_told[i]

    def join(self, first: int, second: int, why: str, back: str, *, sure: bool = False) -> None:
        """Make two one: `why` is said of the second, `back` of the first, if they do not lead.

        `sure` joins two accounts also by what is none: a document's denial and its accounts.
        """
        a, b = self._top(first), self._top(second)
        bridge = self._tells[a] and self._tells[b] and not sure
        if a != b and (not bridge or (self._is_told[first] and self._is_told[second])):
            self._above[b] = a
            self._tells[a] = self._tells[a] or self._tells[b]
            self._why.setdefault(second, why)
            self._why.setdefault(first, back)

    def numbered(self, order: Sequence[int]) -> list[Voice]:
        """The voices, numbered in this order."""
        numbers: dict[int, int] = {}
        leaders: set[int] = set()
        for i in order:
            if self._top(i) not in numbers:
                numbers[self._top(i)] = len(numbers) + 1
                leaders.add(i)
        return [
            Voice(numbers[self._top(i)], None if i in leaders else self._why.get(i))
            for i in range(len(self._above))
        ]
