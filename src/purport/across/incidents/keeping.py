"""The tables behind grouping: facts, blocks and links of accounts, in and out as arrays."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from purport.across.incidents.facts import FACTS, Facts

Ints = NDArray[np.int64]
Triples = tuple[Ints, Ints, NDArray[np.float32]]
"""Links: the smaller numbers, the larger ones and the scores, beside each other."""
MANY = 200_000  # keys; more are looked up by reading the whole table once

_PAIR = np.dtype([("a", "i8"), ("b", "i8")])
_TRIPLE = np.dtype([("a", "i8"), ("b", "i8"), ("score", "f4")])


class Kept(Struct, frozen=True):
    """Some accounts of the record: their numbers, events and facts, all in the order of `seq`."""

    seq: Ints
    events: tuple[str, ...]
    facts: Facts

    def places_of(self, seq: Ints) -> Ints:
        """Where these numbers stand; every one must be among them."""
        return np.searchsorted(self.seq, seq)


def accounts_of_documents(connection: sqlite3.Connection, documents: Iterable[str]) -> Kept:
    """The accounts of these documents that were taken in."""
    lines = connection.execute(
        "SELECT seq, event, facts FROM accounts"
        " WHERE document IN (SELECT value FROM json_each(?)) ORDER BY seq",
        (json.dumps(list(documents)),),
    )
    return _kept(lines.fetchall())


def accounts_of_events(connection: sqlite3.Connection, events: Iterable[str]) -> Kept:
    """The accounts of these events."""
    lines = connection.execute(
        "SELECT seq, event, facts FROM accounts"
        " WHERE event IN (SELECT value FROM json_each(?)) ORDER BY seq",
        (json.dumps(list(events)),),
    )
    return _kept(lines.fetchall())


def lines_of_documents(
    connection: sqlite3.Connection, documents: Iterable[str]
) -> Iterator[tuple[str, str, bytes]]:
    """Document, event and facts, as they are kept, of the accounts of these documents."""
    yield from connection.execute(
        "SELECT document, event, facts FROM accounts"
        " WHERE document IN (SELECT value FROM json_each(?))",
        (json.dumps(list(documents)),),
    )


def accounts_by_number(connection: sqlite3.Connection, seq: Ints) -> Kept:
    """The accounts with these numbers."""
    if len(seq) > MANY:
        wanted = np.unique(seq)
        lines = []
        query = "SELECT seq, event, facts FROM accounts WHERE seq BETWEEN ? AND ? ORDER BY seq"
        if len(wanted):
            member = np.zeros(int(wanted[-1]) + 1, bool)
            member[wanted] = True
            bounds = (int(wanted[0]), int(wanted[-1]))
            lines = [line for line in connection.execute(query, bounds) if member[line[0]]]
        return _kept(lines)
    found = connection.execute(
        "SELECT seq, event, facts FROM accounts"
        " WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq",
        (json.dumps(np.unique(seq).tolist()),),
    )
    return _kept(found.fetchall())


def _kept(lines: Sequence[tuple[int, str, bytes]]) -> Kept:
    return Kept(
        np.array([line[0] for line in lines], np.int64),
        tuple(line[1] for line in lines),
        np.frombuffer(b"".join(line[2] for line in lines), FACTS),
    )


def how_many(connection: sqlite3.Connection) -> int:
    """How many accounts the record has."""
    return int(connection.execute("SELECT count(*) FROM accounts").fetchone()[0])


def all_numbers(connection: sqlite3.Connection) -> Ints:
    """The numbers of all accounts, in order."""
    lines = connection.execute("SELECT seq, seq FROM accounts ORDER BY seq")
    return _pairs(lines)[0]


def put_accounts(
    connection: sqlite3.Connection, events: Sequence[tuple[str, str]], facts: Facts
) -> Ints:
    """Keep accounts (event, document) with their facts; the numbers they got, in order."""
    top = connection.execute("SELECT coalesce(max(seq), 0) FROM accounts").fetchone()[0]
    seq = np.arange(top + 1, top + 1 + len(events), dtype=np.int64)
    connection.executemany(
        "INSERT INTO accounts (seq, event, document, facts) VALUES (?, ?, ?, ?)",
        (
            (int(seq[i]), event, document, facts[i].tobytes())
            for i, (event, document) in enumerate(events)
        ),
    )
    return seq


def put_components(connection: sqlite3.Connection, seq: Ints, component: Ints) -> None:
    """Note with which others each account was grouped."""
    connection.executemany(
        "UPDATE accounts SET component = ? WHERE seq = ? AND component <> ?",
        ((c, s, c) for s, c in zip(seq.tolist(), component.tolist(), strict=True)),
    )


def components_of(connection: sqlite3.Connection, seq: Ints) -> Ints:
    """The component each of these accounts was grouped in, in order; 0 for one that is new.

    `seq` is sorted, and every number in it is an account's.
    """
    if len(seq) > MANY:
        everyone, component = _pairs(connection.execute("SELECT seq, component FROM accounts"))
        order = np.argsort(everyone)
        return component[order][np.searchsorted(everyone[order], seq)]
    lines = connection.execute(
        "SELECT seq, component FROM accounts"
        " WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq",
        (json.dumps(seq.tolist()),),
    )
    return _pairs(lines)[1]


def grouped_with(connection: sqlite3.Connection, seq: Ints) -> Ints:
    """These accounts and all that were grouped together with one of them."""
    if len(seq) > MANY:
        lines = connection.execute("SELECT seq, component FROM accounts")
        everyone, component = _pairs(lines)
        mine = component[np.isin(everyone, seq)]
        return np.union1d(seq, everyone[np.isin(component, mine[mine > 0])])
    lines = connection.execute(
        "SELECT seq, 0 FROM accounts WHERE component IN (SELECT component FROM accounts"
        " WHERE component > 0 AND seq IN (SELECT value FROM json_each(?)))",
        (json.dumps(seq.tolist()),),
    )
    return np.union1d(seq, _pairs(lines)[0])


def take_out(connection: sqlite3.Connection, kept: Kept, keys: Ints, seq: Ints) -> Ints:
    """Take accounts out, with their blocks and links; the numbers of those they were linked with.

    `keys` are their blocks and `seq`, beside them, their numbers.
    """
    if not len(kept.seq):
        return np.zeros(0, np.int64)
    both = linked_with(connection, kept.seq)
    drop_links(connection, kept.seq)
    connection.executemany(
        "DELETE FROM blocks_of WHERE block = ? AND account = ?",
        zip(keys.tolist(), seq.tolist(), strict=True),
    )
    connection.executemany("DELETE FROM accounts WHERE seq = ?", [(int(s),) for s in kept.seq])
    return both[~np.isin(both, kept.seq)]


def put_blocks(connection: sqlite3.Connection, keys: Ints, seq: Ints) -> None:
    """Keep which account stands in which block."""
    connection.executemany(
        "INSERT INTO blocks_of VALUES (?, ?)", zip(keys.tolist(), seq.tolist(), strict=True)
    )


def blocks_with(connection: sqlite3.Connection, keys: Ints) -> tuple[Ints, Ints]:
    """Every row of these blocks: key and account, sorted by both."""
    wanted = np.unique(keys)
    if len(wanted) > 5 * MANY:
        found = _pairs(connection.execute("SELECT block, account FROM blocks_of"))
        mask = np.isin(found[0], wanted)
        return found[0][mask], found[1][mask]
    pieces = [
        _pairs(
            connection.execute(
                "SELECT block, account FROM blocks_of"
                " WHERE block IN (SELECT value FROM json_each(?)) ORDER BY block, account",
                (json.dumps(wanted[i : i + MANY].tolist()),),
            )
        )
        for i in range(0, len(wanted), MANY)
    ]
    if not pieces:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    return np.concatenate([p[0] for p in pieces]), np.concatenate([p[1] for p in pieces])


def put_links(
    connection: sqlite3.Connection, a: Ints, b: Ints, scores: NDArray[np.float32]
) -> None:
    """Keep links; `a` is the smaller number of each."""
    connection.executemany(
        "INSERT OR REPLACE INTO links VALUES (?, ?, ?)",
        zip(a.tolist(), b.tolist(), scores.round(4).astype(float).tolist(), strict=True),
    )


def drop_links(connection: sqlite3.Connection, seq: Ints) -> None:
    """Forget every link of these accounts."""
    for column in ("a", "b"):
        connection.executemany(f"DELETE FROM links WHERE {column} = ?", [(int(s),) for s in seq])


def links_of(connection: sqlite3.Connection, seq: Ints) -> Triples:
    """Every link with one of these accounts on either side: both numbers and the score."""
    if len(seq) > MANY:
        a, b, score = _triples(connection.execute("SELECT a, b, score FROM links"))
        mask = np.isin(a, seq) | np.isin(b, seq)
        return a[mask], b[mask], score[mask]
    wanted = json.dumps(seq.tolist())
    query = "SELECT a, b, score FROM links WHERE {} IN (SELECT value FROM json_each(?))"
    first, second, told = _triples(connection.execute(query.format("a"), (wanted,)))
    a, b, score = _triples(connection.execute(query.format("b"), (wanted,)))
    other = ~np.isin(a, seq)  # the rest was found from its other side already
    a, b = np.concatenate([first, a[other]]), np.concatenate([second, b[other]])
    order = np.lexsort((b, a))
    return a[order], b[order], np.concatenate([told, score[other]])[order]


def linked_with(connection: sqlite3.Connection, seq: Ints) -> Ints:
    """These accounts and all that one of them has a link with."""
    a, b, _ = links_of(connection, seq)
    return np.unique(np.concatenate([seq, a, b]))


def _pairs(lines: Iterable[tuple[int, int]]) -> tuple[Ints, Ints]:
    found = np.fromiter(lines, _PAIR)
    return found["a"].copy(), found["b"].copy()


def _triples(lines: Iterable[tuple[int, int, float]]) -> Triples:
    found = np.fromiter(lines, _TRIPLE)
    return found["a"].copy(), found["b"].copy(), found["score"].copy()
