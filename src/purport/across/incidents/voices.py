"""Voices: which accounts of an incident are one voice, since one copies or cites the other.

Two accounts are independent unless they are of one document or one issuer, one repeats the other's
words, one names the other's issuer (or an office of it) as a source beside its account, or both
give the same source for it. Nobody is
taken for a source twice: "unnamed", "officials" and "residents" are not the same in two papers.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from purport.across.duplicates.rows import Copy
from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account
from purport.across.incidents.sources import (
    Source,
    bodies_of,
    core_of,
    gives_as_source,
    is_office_of,
    names_office,
    office_words,
    sentences_of,
)

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
    groups = _Groups(len(accounts))
    order = sorted(
        range(len(accounts)),
        key=lambda i: (accounts[i].published or "9999", accounts[i].document_name, i),
    )
    _join(groups, order, lambda i: [accounts[i].document], lambda i, j: "of the same document")
    for copy in copies:
        _join_copies(groups, accounts, copy)
    _join(
        groups, order, lambda i: _issuer_keys(accounts[i]),
        lambda i, j: f"of the same issuer, {accounts[i].issuer}",
    )  # fmt: skip
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
                groups.join(j, i, why(j, i), why(i, j))


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


def _issuer_keys(account: Account) -> list[str]:
    keys = [] if account.issuer is None else [plain(account.issuer)]
    return keys if account.issuer_party is None else [*keys, account.issuer_party]


def _join_cited(groups: "_Groups", accounts: Sequence[Account], order: Sequence[int]) -> None:
    """Join accounts that name one source, or that name the issuer of another as theirs."""
    first: dict[str, tuple[int, str]] = {}
    for i in order:
        for key, name in _named_sources(accounts[i]):
            j, _ = first.setdefault(key, (i, name))
            if j != i:
                why = f"cites {name}, as {accounts[j].document_name} does"
                back = f"cites {name}, as {accounts[i].document_name} does"
                groups.join(j, i, why, back)
    issuers = {plain(a.issuer): i for i, a in reversed(list(enumerate(accounts))) if a.issuer}
    own = [None if a.issuer is None else plain(a.issuer) for a in accounts]
    texts = _Texts(accounts)
    sourced = {i for i in order if accounts[i].sources or accounts[i].cited}
    for issuer, j in issuers.items():
        known = _issuer_of(accounts[j])
        giving = texts.giving(known.name)
        for i in order:
            if own[i] != issuer and (i in sourced or i in giving):
                source_of = _naming(accounts[i], known)
                if source_of is None and i in giving:
                    source_of = accounts[j].issuer
                if source_of is not None:
                    back = f"is cited by {accounts[i].document_name}"
                    groups.join(j, i, f"cites {source_of}", back)
    for j, name in first.values():
        for i in sorted(texts.giving(core_of(name))):
            if i != j and all(source.key is None for source in accounts[i].sources):
                back = f"cites {name}, as {accounts[i].document_name} does"
                groups.join(j, i, f"cites {name}, as {accounts[j].document_name} does", back)


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


class _Issuer(Struct, frozen=True):
    """What an issuer is known by: its keys, the stems of its office, the words of its name."""

    keys: frozenset[str]
    office: frozenset[str]
    name: tuple[str, ...]
    plain: str
    """The words of its name in one string."""


def _issuer_of(account: Account) -> _Issuer:
    name = (account.issuer or "").partition(",")[0]  # behind the comma stands where it is
    core = core_of(name)
    return _Issuer(frozenset(_issuer_keys(account)), office_words(name), core, " ".join(core))


def _named_sources(account: Account) -> list[tuple[str, str]]:
    """The keys of an account's sources and of the bodies they speak for, with their names."""
    found = [(s.key, s.name) for s in account.sources if s.key is not None]
    return found + [(body, body) for s in account.sources for body in bodies_of(s.told)]


def _naming(account: Account, issuer: _Issuer) -> str | None:
    """The words by which an account gives the issuer of another, or an office of it, as its source.

    One that is given as a source beside the account counts too; an office only where the account
    has no source of its own, since the same report gives it as the source of other things.
    """
    for source in account.sources:
        if _is_issuer(source, issuer) or _is_office(source, issuer, beside=False):
            return source.name
    for source in account.cited:
        if _is_issuer(source, issuer):
            return source.name
        if not account.sources and _is_office(source, issuer, beside=True):
            return source.name
    return None


def _is_office(source: Source, issuer: _Issuer, *, beside: bool) -> bool:
    told = source.told or source.name
    return names_office(source) and is_office_of(told, issuer.office, beside=beside)


def _is_issuer(source: Source, issuer: _Issuer) -> bool:
    names = _names_of(source.key, source.name, source.told)
    return not issuer.keys.isdisjoint(names) or issuer.plain in names


@lru_cache(maxsize=100_000)
def _names_of(key: str | None, name: str, told: str) -> frozenset[str | None]:
    """What a source is known by."""
    return frozenset((key, " ".join(core_of(name)), *bodies_of(told)))


class _Groups:
    """Places joined into groups, with the reason of every joining."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))
        self._why: dict[int, str] = {}

    def _top(self, i: int) -> int:
        while self._above[i] != i:
            i = self._above[i]
        return i

    def join(self, first: int, second: int, why: str, back: str) -> None:
        """Make two one: `why` is said of the second, `back` of the first, if they do not lead."""
        a, b = self._top(first), self._top(second)
        if a != b:
            self._above[b] = a
            self._why.setdefault(second, why)
            self._why.setdefault(first, back)

    def numbered(self, order: Sequence[int]) -> list[Voice]:
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
