"""Row classes as tables."""

import sqlite3
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.core.rows import LAYERS, Block, Event, Party, Row
from purport.record.tables import TABLES, columns, ddl, insert_sql, rows, values

EVENT: dict[str, Any] = {
    "id": "1", "document": "d", "start": 0, "stop": 9, "sentence": "s", "type": "AID", "mode": None,
    "contexts": ("economic", "health"), "trigger_start": 3, "trigger_stop": 6,
    "modality": "planned",
}  # fmt: skip


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.table)
def test_every_layer_makes_a_table_with_a_meaning_for_each_column(layer: type[Row]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(ddl(layer))
    assert all(column.meaning for column in columns(layer)), columns(layer)
    assert TABLES[layer.table] is layer


def test_what_goes_in_comes_out() -> None:
    connection = sqlite3.connect(":memory:")
    for layer in (Event, Party, Block):
        connection.execute(ddl(layer))
    party = Party(id="2", document="d", start=0, stop=0, event="1", role="actor", mention=None,
                  entity=None, name="gunmen", understood=True)  # fmt: skip
    block = Block(id="3", document="d", start=0, stop=9, kind="paragraph", holes=((2, 4), (6, 7)))
    for row in (Event(**EVENT), party, block):
        connection.executemany(insert_sql(type(row)), values([row]))
        back = rows(type(row), connection.execute(f"SELECT * FROM {row.table}"))
        assert back == (row,)


@given(st.lists(st.tuples(st.integers(0, 2**40), st.integers(0, 2**40)), max_size=4), st.text())
def test_pairs_and_any_text_survive(holes: list[tuple[int, int]], name: str) -> None:
    try:
        name.encode()
    except UnicodeEncodeError:
        return
    block = Block(id=name, document="d", start=0, stop=9, kind="item", holes=tuple(holes))
    connection = sqlite3.connect(":memory:")
    connection.execute(ddl(Block))
    connection.executemany(insert_sql(Block), values([block]))
    assert rows(Block, connection.execute("SELECT * FROM blocks")) == (block,)


def test_the_database_refuses_a_word_outside_the_closed_set() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(ddl(Event))
    wrong = Event(**{**EVENT, "modality": "wished"})
    with pytest.raises(sqlite3.IntegrityError):
        connection.executemany(insert_sql(Event), values([wrong]))
