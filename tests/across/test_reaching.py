"""Pieces found from a change outwards are those that all links of the record make."""

import random
import sqlite3

import numpy as np
import pytest

from purport.across.incidents import grouping, keeping, reaching, step
from purport.across.incidents.keeping import Ints
from purport.across.incidents.reaching import Web, component_numbers

SCORES = (0.4, 0.9, 1.2, 1.6, 2.2, 2.7, 3.5, 4.5, 5.5, 6.5)
NONE = np.zeros(0, np.int64)


def linked(count: int) -> sqlite3.Connection:
    """So many accounts without links."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE accounts (seq INTEGER PRIMARY KEY, component INTEGER)")
    connection.execute("CREATE TABLE links (a INTEGER, b INTEGER, score REAL, PRIMARY KEY (a, b))")
    every = [(i,) for i in range(1, count + 1)]
    connection.executemany("INSERT INTO accounts VALUES (?, 0)", every)
    return connection


def bind(connection: sqlite3.Connection, a: int, b: int, score: float) -> None:
    pair = (min(a, b), max(a, b), score)
    connection.execute("INSERT OR REPLACE INTO links VALUES (?, ?, ?)", pair)


def note(connection: sqlite3.Connection, found: reaching.Reached) -> None:
    """Keep these pieces as a run does."""
    _, first, which = np.unique(found.piece, return_index=True, return_inverse=True)
    label = first[which]
    numbers = component_numbers(found.seq[label], label, found.step)
    keeping.put_components(connection, found.seq, numbers)


def pieces_kept(connection: sqlite3.Connection) -> set[tuple[int, frozenset[int]]]:
    """The step and the accounts of every piece as they are kept."""
    of: dict[int, set[int]] = {}
    for seq, component in connection.execute("SELECT seq, component FROM accounts"):
        of.setdefault(component, set()).add(seq)
    return {(component % 8, frozenset(members)) for component, members in of.items()}


def pieces_of_all_links(connection: sqlite3.Connection) -> set[tuple[int, frozenset[int]]]:
    """The same as all links make them."""
    found = step._all_cut(connection)
    of: dict[tuple[int, int], set[int]] = {}
    told = zip(found.step.tolist(), found.piece.tolist(), found.seq.tolist(), strict=True)
    for at, piece, seq in told:
        of.setdefault((at, piece), set()).add(seq)
    return {(at, frozenset(members)) for (at, _), members in of.items()}


def changed(draw: random.Random, connection: sqlite3.Connection, came: range) -> Ints:
    """Give those that came some links, and take some links of the others; whose these were."""
    connection.executemany("INSERT INTO accounts VALUES (?, 0)", [(i,) for i in came])
    for one in came:
        for _ in range(draw.randrange(4)):
            bind(connection, one, draw.randrange(1, came.start), draw.choice(SCORES))
    links = connection.execute("SELECT a, b FROM links WHERE b < ?", (came.start,)).fetchall()
    lost = draw.sample(links, min(len(links), draw.choice((0, 0, 1, 6))))
    connection.executemany("DELETE FROM links WHERE a = ? AND b = ?", lost)
    return np.unique(np.array(lost, np.int64).reshape(-1))


@pytest.mark.parametrize("seed", range(40))
def test_whatever_came_and_was_lost_the_pieces_are_those_of_all_links(
    monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    # Small limits, so that pieces are cut among a few dozen accounts.
    draw = random.Random(seed)
    large = draw.choice((3, 6, 12))
    for module in (grouping, reaching):
        monkeypatch.setattr(module, "LARGE", large)
    count = 60
    connection = linked(count)
    for _ in range(draw.choice((60, 90, 140))):
        a, b = draw.sample(range(1, count + 1), 2)
        bind(connection, a, b, draw.choice(SCORES))
    note(connection, step._all_cut(connection))
    for turn in range(4):
        came = range(count + 1 + 3 * turn, count + 4 + 3 * turn)
        altered = changed(draw, connection, came)
        web = Web(connection)
        note(connection, web.reached(web.stirred(np.array(came), altered), (NONE, NONE)))
        assert pieces_kept(connection) == pieces_of_all_links(connection)


def test_where_links_only_come_nobody_far_off_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (grouping, reaching):
        monkeypatch.setattr(module, "LARGE", 4)
    connection = linked(200)
    for one in range(1, 200):  # a long chain: every fourth of its links is weak
        bind(connection, one, one + 1, 1.6 if one % 4 == 0 else 6.5)
    note(connection, step._all_cut(connection))
    connection.execute("INSERT INTO accounts VALUES (201, 0)")
    bind(connection, 100, 201, 6.5)
    web = Web(connection)
    found = web.reached(web.stirred(np.array([201]), NONE), (NONE, NONE))
    assert set(found.seq.tolist()) == {97, 98, 99, 100, 201}
    assert len(web._near) < 20
    note(connection, found)
    assert pieces_kept(connection) == pieces_of_all_links(connection)
