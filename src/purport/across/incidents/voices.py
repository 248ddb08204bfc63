"""Voices: which accounts of an incident are one voice, since one copies or cites the other.

Two accounts are independent unless they are of one document or one issuer, one repeats the other's
words, one names the other's issuer (or an office of it) as a source beside its account, or both
give the same source for it. Nobody is
taken for a source twice: "unnamed", "officials" and "residents" are not the same in two papers.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from purport.across.duplicates.rows import Copy
from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account
from purport.across.incidents.words import stem

_SPEAKERS = frozenset(
    stem(word)
    for word in ("spokesman", "spokeswoman", "spokesperson", "official", "officials", "statement",
                 "the", "for", "regional", "local", "its", "chief", "head")
)  # fmt: skip
_VAGUE = frozenset(stem(word) for word in ("government", "people", "radio", "news", "office"))
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
    first: dict[str, int] = {}
    for i in order:
        for source in accounts[i].sources:
            if source.key is not None:
                j = first.setdefault(source.key, i)
                if j != i:
                    why = f"cites {source.name}, as {accounts[j].document_name} does"
                    back = f"cites {source.name}, as {accounts[i].document_name} does"
                    groups.join(j, i, why, back)
    issuers = {plain(a.issuer): i for i, a in reversed(list(enumerate(accounts))) if a.issuer}
    own = [None if a.issuer is None else plain(a.issuer) for a in accounts]
    citing = [i for i in order if accounts[i].sources or accounts[i].cited]
    for issuer, j in issuers.items():
        keys = set(_issuer_keys(accounts[j]))
        name = (accounts[j].issuer or "").partition(",")[0]  # behind the comma stands where it is
        words = frozenset(stem(word) for word in plain(name).split())
        for i in citing:
            if own[i] != issuer:
                source_of = _naming(accounts[i], keys, words)
                if source_of is not None:
                    back = f"is cited by {accounts[i].document_name}"
                    groups.join(j, i, f"cites {source_of}", back)


def _naming(account: Account, keys: set[str], words: frozenset[str]) -> str | None:
    """The words by which an account gives the issuer of another, or an office of it, as its source.

    `keys` are what the issuer is known by, `words` the stems of its name. A paper that is named as
    a source beside the account counts too; an office does not, since the same report gives it as
    the source of other things.
    """
    for source in account.sources:
        if source.key in keys or plain(source.name) in keys or _is_office_of(source.name, words):
            return source.name
    beside = (source.name for source in account.cited if {source.key, plain(source.name)} & keys)
    return next(beside, None)


def _is_office_of(name: str, issuer: frozenset[str]) -> bool:
    """Whether all the words of a source are the issuer's: `the foreign ministry` is one of
    `Ministry of Foreign Affairs, Kyiv`. Words for whoever speaks for an office say nothing."""
    words = _office_words(name)
    return bool(words) and words <= issuer and bool(words - _VAGUE)


@lru_cache(maxsize=100_000)
def _office_words(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in plain(name).split() if len(word) > 2) - _SPEAKERS


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
