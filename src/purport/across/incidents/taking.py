"""Taking in: the accounts of documents with their facts, and which documents tell what they told.

A document is read again where one of its parties is known by another name now, or what it copies;
its accounts often come out as they were. Those stay as they are, with their blocks and links.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from msgspec import Struct

from purport.across.incidents import keeping
from purport.across.incidents.accounts import Account, accounts_in
from purport.across.incidents.facts import FACTS, Facts, facts_of
from purport.across.incidents.keeping import Kept
from purport.across.incidents.sharing import Sharing, Sight
from purport.record.store import Record
from purport.stage import Progress

TAKEN_AT_ONCE = 1_000  # documents
WORTH_SHARING = 2_000  # documents; below it, starting a process takes longer


class Told(Struct, frozen=True):
    """Accounts as documents tell them: event and document of each, and beside them the facts."""

    events: tuple[tuple[str, str], ...]
    facts: Facts

    def without(self, documents: frozenset[str]) -> "Told":
        """Those of other documents than these."""
        if not documents:
            return self
        stay = [i for i, (_, document) in enumerate(self.events) if document not in documents]
        return Told(tuple(self.events[i] for i in stay), self.facts[stay])


def told_in(record: Record, documents: Sequence[str], workers: int, watch: Progress) -> Told:
    """The accounts of these documents, document by document."""
    events, facts = list[tuple[str, str]](), [np.zeros(0, FACTS)]
    sharing = Sharing(record, workers if len(documents) >= WORTH_SHARING else 1)
    starts = range(0, len(documents), TAKEN_AT_ONCE)
    parts = (documents[start : start + TAKEN_AT_ONCE] for start in starts)
    watch("gathering accounts", 0, len(documents))
    for start, (told, found) in zip(starts, sharing.each(_with_facts, parts), strict=True):
        watch("gathering accounts", start, len(documents))
        events += told
        facts.append(found)
    return Told(tuple(events), np.concatenate(facts))


def put(record: Record, told: Told) -> Kept:
    """Keep these accounts, and give them with the numbers they got."""
    seq = keeping.put_accounts(record.connection, told.events, told.facts)
    return Kept(seq, tuple(event for event, _ in told.events), told.facts)


def told_as_before(record: Record, told: Told, documents: frozenset[str]) -> frozenset[str]:
    """Those of these documents whose accounts are kept as they are told now, fact by fact."""
    if not documents:
        return documents
    now: dict[str, set[tuple[str, bytes]]] = defaultdict(set)
    for i, (event, document) in enumerate(told.events):
        if document in documents:
            now[document].add((event, told.facts[i].tobytes()))
    before: dict[str, set[tuple[str, bytes]]] = defaultdict(set)
    for document, event, facts in keeping.lines_of_documents(record.connection, documents):
        before[document].add((event, facts))
    return frozenset(d for d in documents if now.get(d) == before.get(d))


def let_go(accounts: Iterable[Account]) -> None:
    """Part accounts and pages, which hold each other, so that their memory is free at once."""
    for account in accounts:
        if account.page is not None:
            account.page.accounts.clear()


def _with_facts(sight: Sight, documents: Sequence[str]) -> tuple[list[tuple[str, str]], Facts]:
    """The accounts of some documents, as event and document, and their facts."""
    batch = list(accounts_in(sight.record, documents, sight.parties))
    found = facts_of(batch)
    let_go(batch)
    return [(account.event, account.document) for account in batch], found
