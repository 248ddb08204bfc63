"""A record: made, opened, refused; a document is in it whole or not at all."""

import multiprocessing
import sqlite3
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from purport.core.document import Document, new_document
from purport.core.errors import RecordBusy, RecordError
from purport.core.rows import Block, Sentence
from purport.record.lock import WriterLock
from purport.record.queries import SearchError, search
from purport.record.store import FORMAT, Record, Result, Run, make_folder, open_record
from purport.record.tables import values


def block(document: Document, start: int, stop: int) -> Block:
    return Block(id=document.id_for(Block, start, stop), document=document.id, start=start,
                 stop=stop, kind="paragraph")  # fmt: skip


def saved(record: Record, name: str = "a.txt", text: str = "Talks began. Talks ended.") -> Document:
    document = new_document(name, text, f"sha-{text}")
    rows = [block(document, 0, 12), block(document, 13, len(text))]
    result = Result(document.id, {"blocks": values(rows)}, (Run("blocks", 1, "f", 2, 0.1),))
    record.save(result, document, "folder/a.txt")
    return document.with_rows(rows, [Block])


def test_a_saved_document_comes_back_whole(tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as record:
        document = saved(record)
        assert record.load("a.txt", (Block,)) == document
        assert record.fingerprints() == {document.id: {"blocks": "f"}}
        assert record.heads()["a.txt"].source == "folder/a.txt"
    with open_record(tmp_path / "r") as again:
        assert again.names() == ["a.txt"]


def test_other_bytes_under_one_name_replace_all_its_rows(tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as record:
        saved(record)
        second = saved(record, text="Nothing at all was signed that day.")
        assert record.load("a.txt", (Block,))[Block] == second[Block]
        assert search(record, "ended") == []
        assert [name for name, _ in search(record, "sig*")] == ["a.txt"]


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as record:
        document = new_document("b.txt", "text", "x")
        twice = values([block(document, 0, 4), block(document, 0, 4)])
        with pytest.raises(RecordError, match="cannot be written"):
            record.save(Result(document.id, {"blocks": twice}, ()), document)
        assert record.names() == []


def test_a_full_disk_is_one_sentence_and_nothing_is_lost(tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as record:
        saved(record)
        pages = record.connection.execute("PRAGMA page_count").fetchone()[0]
        record.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(RecordError, match="disk is full") as caught:
            saved(record, "big.txt", "long words here " * 20_000)
        assert "Free some space" in str(caught.value)
        record.connection.execute("PRAGMA max_page_count = 1000000")
        assert record.names() == ["a.txt"]


def test_a_newer_record_is_left_alone(tmp_path: Path) -> None:
    open_record(tmp_path / "r", create=True).close()
    database = sqlite3.connect(tmp_path / "r" / "record.sqlite")
    database.execute(f"PRAGMA user_version = {FORMAT + 1}")
    database.close()
    with pytest.raises(RecordError, match="made by a newer purport"):
        open_record(tmp_path / "r")


def test_what_is_no_record_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "diary.txt").write_text("mine")
    (tmp_path / "file").write_text("x")
    for path, told in [("notes", "not empty"), ("file", "a file")]:
        with pytest.raises(RecordError, match=told):
            open_record(tmp_path / path, create=True)
    with pytest.raises(RecordError, match="no such record"):
        open_record(tmp_path / "none")
    with pytest.raises(RecordError, match="not a purport record"):
        open_record(tmp_path / "notes")


def test_a_damaged_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    (tmp_path / "r" / "record.sqlite").write_bytes(b"this is no database, only some words" * 99)
    with pytest.raises(RecordError, match="cannot be opened"):
        open_record(tmp_path / "r")


def test_a_reader_sees_whole_documents_while_one_writes(tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as writer, open_record(tmp_path / "r") as reader:
        writer.connection.execute("BEGIN IMMEDIATE")
        assert reader.names() == []
        writer.connection.execute("COMMIT")
        saved(writer)
        assert reader.names() == ["a.txt"]


def _hold(folder: str, ready: Event, done: Event) -> None:
    with WriterLock(Path(folder)):
        ready.set()
        done.wait(30)


def test_a_second_writer_is_refused_and_a_dead_one_is_forgotten(tmp_path: Path) -> None:
    make_folder(tmp_path / "r")
    context = multiprocessing.get_context("fork")
    ready, done = context.Event(), context.Event()
    holder = context.Process(target=_hold, args=(str(tmp_path / "r"), ready, done))
    holder.start()
    assert ready.wait(30)
    with pytest.raises(RecordBusy, match=f"process {holder.pid}"), WriterLock(tmp_path / "r"):
        pass
    holder.kill()
    holder.join()
    with WriterLock(tmp_path / "r"):
        pass


def test_unknown_names_and_bad_searches_are_sentences(tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as record:
        with pytest.raises(RecordError, match="no document named"):
            record.load("none.txt", (Sentence,))
        with pytest.raises(SearchError, match="double quotes"):
            search(record, 'cease-fire"')


def test_an_older_table_gets_the_columns_its_rows_have_got_since(tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as record:
        document = saved(record)
        record.connection.execute("ALTER TABLE blocks DROP COLUMN level")
        record.connection.execute("PRAGMA user_version = 1")
    with open_record(tmp_path / "r") as again:
        names = [line[1] for line in again.connection.execute("PRAGMA table_info(blocks)")]
        assert names[-1] == "level"  # last in its table, though not in its class
        assert again.names() == [document.name]
        assert [row.level for row in again.load(document.name)[Block]] == [None, None]
