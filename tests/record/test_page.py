"""What the page keeps beside a record stays true to it, whatever happens to either."""

import shutil
import sqlite3
import threading
from pathlib import Path

import made_record
import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.core.errors import RecordError
from purport.core.rows import Claim, Sentence
from purport.record import page_load, tables
from purport.record.page import CACHE, Page, open_page
from purport.record.page_keep import packed, unpacked
from purport.record.page_sheet import Column, Ids, Words, coded, distinct, grouped
from purport.record.page_tables import sentence_rows
from purport.record.store import open_record


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made_record.write(tmp_path / "r")


def state(page: Page) -> tuple[list[str], list[str], int]:
    """The events by their ids, who says so, and how many sentences have `shelled`."""
    events = page.sheets.events
    told = [events.columns["said_by"].of(i) or "" for i in range(len(events))]
    live = {line[0] for line in page.cache.execute("SELECT n FROM sentences")}
    found = set(sentence_rows(page.cache, "shelled").tolist()) & live
    return [events.ids[i] for i in range(len(events))], told, len(found)


def test_a_second_start_finds_the_same_and_builds_nothing(folder: Path) -> None:
    first = open_page(folder)
    assert first.refresh()
    before = state(first)
    first.close()
    second = open_page(folder)
    built: list[int] = []
    second.refresh(lambda done, of: built.append(done))
    assert state(second) == before and built == []
    assert not second.refresh()


def test_what_is_read_meanwhile_is_taken_in_and_the_rest_left_alone(folder: Path) -> None:
    page = open_page(folder)
    page.refresh()
    made = made_record.Writer("new.txt", "Rebels shelled Westburg.")
    block = made.add(Sentence, "Rebels shelled Westburg.", block="b")
    made.event("Rebels shelled Westburg", "shelled", "ASSAULT", [("actor", "Rebels")])
    made_record.save(folder, made)
    assert block
    built: list[int] = []
    assert page.refresh(lambda done, of: built.append(of))
    ids, told, sentences = state(page)
    assert built == [1] and len(ids) == 6 and sentences == 4
    assert "Rebels" in page.sheets.events.parties.columns["name"].words
    assert told


def test_a_document_read_again_leaves_no_trace_of_its_old_rows(folder: Path) -> None:
    page = open_page(folder)
    page.refresh()
    fresh = made_record.one()
    fresh.rows = [row for row in fresh.rows if type(row).__name__ in ("Block", "Sentence")]
    made_record.save(folder, fresh, "2")
    page.refresh()
    ids, told, sentences = state(page)
    assert len(ids) == 3 and "Ministry" not in told and sentences == 3
    with open_record(folder) as record:
        record._forget(fresh.document.id)
    page.refresh()
    assert state(page)[2] == 2


@pytest.mark.parametrize("harm", ["damaged", "another version", "deleted", "kept is nonsense"])
def test_a_spoilt_cache_is_made_again(folder: Path, harm: str) -> None:
    page = open_page(folder)
    page.refresh()
    before = state(page)
    page.close()
    cache = folder / CACHE
    if harm == "damaged":
        cache.write_bytes(b"no database at all" * 500)
    elif harm == "deleted":
        cache.unlink()
    else:
        database = sqlite3.connect(cache)
        if harm == "another version":
            database.execute("PRAGMA user_version = 99")
        else:
            database.execute("UPDATE kept SET value = x'93a16101'")
        database.commit()
        database.close()
    again = open_page(folder)
    again.refresh()
    assert state(again) == before


def test_many_threads_ask_at_once(folder: Path) -> None:
    page = open_page(folder)
    page.refresh()
    wrong: list[BaseException] = []

    def ask() -> None:
        try:
            for _ in range(20):
                assert state(page)[2] == 3
                page.refresh()
        except BaseException as problem:  # noqa: BLE001
            wrong.append(problem)

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_the_record_is_read_while_another_writes(folder: Path) -> None:
    page = open_page(folder)
    with open_record(folder) as writer:
        writer.connection.execute("BEGIN IMMEDIATE")
        assert page.refresh()
        assert len(page.sheets.events) == 5
        writer.connection.execute("COMMIT")


def test_the_chain_of_an_older_record_whose_columns_stand_in_another_order(folder: Path) -> None:
    with open_record(folder) as record:
        query = f"SELECT {tables.fields_sql(Claim)} FROM claims"
        claims = tables.rows(Claim, record.connection.execute(query))
        record.connection.execute("ALTER TABLE claims DROP COLUMN entity")
        record.connection.execute("PRAGMA user_version = 1")
    with open_record(folder) as record:  # which gives the table its column again, as its last
        for claim in claims:
            (own,) = (
                row
                for row in page_load.chain(record, claim.document, [claim.id])
                if row.id == claim.id
            )
            assert own == msgspec.structs.replace(claim, entity=None)
    assert claims


def test_words_left_behind_are_swept_out_in_time(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("purport.record.page_build.STALE", 0)
    page = open_page(folder)
    page.refresh()
    for n in range(30):
        made = made_record.two()
        made.document = msgspec.structs.replace(made.document, sha256=f"other {n}")
        with open_record(folder) as record:
            record.connection.execute(
                "UPDATE documents SET sha256 = ? WHERE id = ?", (f"other {n}", made.document.id)
            )
        page.refresh()
    last = page.cache.execute("SELECT max(n) FROM sentences").fetchone()[0]
    assert last < 30
    assert state(page)[2] == 3


def test_a_record_from_elsewhere_opens_without_its_cache(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    page = open_page(copy)
    page.refresh()
    assert len(page.sheets.events) == 5


def test_what_is_no_record_is_said(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no such record"):
        open_page(tmp_path / "none")
    (tmp_path / "notes").mkdir()
    with pytest.raises(RecordError, match="not a purport record"):
        open_page(tmp_path / "notes")


ids = st.lists(st.text("0123456789abcdef", min_size=16, max_size=16), unique=True)
names = st.lists(st.text(min_size=1).filter(lambda t: "\0" not in t), unique=True)


@given(ids | names, st.lists(st.text(max_size=17)))
def test_ids_are_found_where_they_are(known: list[str], others: list[str]) -> None:
    packed_ids = Ids(known)
    assert [packed_ids[i] for i in range(len(packed_ids))] == known
    assert packed_ids.rows(known).tolist() == list(range(len(known)))
    for other in others:
        assert packed_ids.find(other) == (known.index(other) if other in known else None)


@given(st.lists(st.none() | st.text(max_size=3)))
def test_a_column_keeps_its_words(values: list[str | None]) -> None:
    column = coded(values)
    assert [column.of(i) for i in range(len(values))] == values
    ranks = column.ranks().tolist()
    told = [value for _, value in sorted(zip(ranks, values, strict=True), key=lambda p: p[0])]
    present = [value.casefold() for value in told if value is not None]
    assert present == sorted(present) and told[len(present) :] == [None] * values.count(None)


@given(st.lists(st.integers(-(2**62), 2**62)))
def test_groups_are_what_they_say(keys: list[int]) -> None:
    array = np.array(keys, dtype=np.int64)
    assert distinct(array).tolist() == sorted(set(keys))
    found = grouped(array)
    for key, n, start in zip(found.keys, found.counts, found.starts, strict=True):
        places = found.order[start : start + n].tolist()
        assert places == [i for i, one in enumerate(keys) if one == key]


@given(st.lists(st.integers(-1, 2**40)), st.lists(st.floats(allow_nan=False)))
def test_what_is_kept_comes_back(whole: list[int], figures: list[float]) -> None:
    codes = np.array([-1, 0], dtype=np.int64)
    thing = {
        "a": np.array(whole, dtype=np.int64), "b": np.array(figures, dtype=np.float64),
        "c": Column(codes, Words(["x"])), "d": Ids(["00000000000000ff"]), "e": ["plain"],
    }  # fmt: skip
    back = unpacked(packed(thing))
    assert back["a"].tolist() == whole and back["b"].tolist() == figures
    assert back["c"].of(1) == "x" and back["c"].of(0) is None
    assert back["d"][0] == "00000000000000ff" and back["e"] == ["plain"]


@pytest.mark.parametrize("thing", [["array", "O", b""], ["eval", "x"], ["ids", "O", b""], []])
def test_nothing_else_is_taken_from_the_cache(thing: list[object]) -> None:
    with pytest.raises(ValueError):
        unpacked(thing)
