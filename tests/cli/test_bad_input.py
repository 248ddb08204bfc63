"""Bad input gets a clear sentence and the right exit code, and loses nothing already read."""

import gzip
import json
import os
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from command import Run

GOOD = "Norway hosted talks between the two sides in Oslo."


def empty(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"")


def blank(folder: Path) -> None:
    (folder / "bad.txt").write_text(" \n\n\t ")


def binary(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 40)


def picture(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))


def encoding(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(bytes([0x81, 0x8D, 0x90, 0x9D, 0xFF, 0x80]) * 60)


def huge(folder: Path) -> None:
    with (folder / "bad.txt").open("wb") as out:
        for _ in range(200):
            out.write(b"All sides met again. " * 50_000)


def dangling(folder: Path) -> None:
    (folder / "bad.txt").symlink_to(folder / "nowhere.txt")


def not_json(folder: Path) -> None:
    (folder / "bad.jsonl").write_text(f'{{"id": "x", "text": "{GOOD}"}}\n{{"id": 3, "text": \n')


def no_text(folder: Path) -> None:
    (folder / "bad.jsonl").write_text('{"id": "a", "body": "x"}\n')


def text_is_a_number(folder: Path) -> None:
    (folder / "bad.jsonl").write_text('{"id": "a", "text": 7}\n')


def twice(folder: Path) -> None:
    line = json.dumps({"id": "same", "text": GOOD})
    (folder / "bad.jsonl").write_text(f"{line}\n{line}\n")


def no_column(folder: Path) -> None:
    (folder / "bad.csv").write_text("id,summary\n1,something\n")


def broken_gzip(folder: Path) -> None:
    packed = gzip.compress(json.dumps({"id": "z", "text": GOOD * 50}).encode())
    (folder / "bad.jsonl.gz").write_bytes(packed[: len(packed) // 2])


FAILS = [
    (empty, "empty"), (blank, "empty|white space|no text"), (binary, "not text"), (picture, "PNG"),
    (encoding, "encoding"), (huge, "max_document_chars"), (dangling, "link"), (not_json, "JSON"),
    (no_text, "text"), (text_is_a_number, "text"), (twice, "same"), (no_column, "column"),
    (broken_gzip, "gz|packed|end"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "told"), FAILS, ids=[make.__name__ for make, _ in FAILS])
def test_the_bad_one_is_named_and_the_good_one_is_read(
    make: Callable[[Path], None], told: str, purport: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    make(folder)
    done = purport("read", folder, "--into", "r", "--workers", 1)
    assert done.returncode == 3, done.stderr
    assert "1 failed" in done.stderr
    failed = [line for line in done.stderr.splitlines() if line.startswith("  failed:")]
    assert len(failed) == 1
    assert re.search(told, failed[0]), failed
    assert "Traceback" not in done.stderr
    names = [
        json.loads(n)["document"]
        for n in purport("show", "r", "documents", "--json").stdout.splitlines()
    ]
    assert "good.txt" in names
    state = json.loads(purport("status", "r", "--json").stdout)
    assert len(state["failed"]) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(purport: Run, tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    closed = tmp_path / "pile" / "closed.txt"
    closed.write_text(GOOD)
    closed.chmod(0)
    done = purport("read", tmp_path / "pile", "--into", "r")
    assert done.returncode == 3
    assert "ermission" in done.stderr


def test_a_line_of_ten_megabytes_is_refused_and_a_long_one_is_read(
    purport: Run, tmp_path: Path
) -> None:
    sentence = "The two governments met again in Oslo and signed nothing at all, officials said. "
    texts = {"ten": sentence * (10_000_000 // len(sentence)), "long": sentence * 3000, "good": GOOD}
    lines = [json.dumps({"id": name, "text": text}) for name, text in texts.items()]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines))
    done = purport("read", "lines.jsonl", "--into", "r", "--workers", 1)
    assert done.returncode == 3
    assert "lines.jsonl:1" in done.stderr
    assert "max_document_chars" in done.stderr
    assert "2 read" in done.stderr
    assert json.loads(purport("status", "r", "--json").stdout)["documents"] == 2


@pytest.mark.parametrize("name", ["a\nb.txt", "a\x1b[2Jb.txt", "a\u202eb.txt"])
def test_a_name_with_strange_characters_is_kept_safe(
    name: str, purport: Run, tmp_path: Path
) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / name).write_text(GOOD)
    done = purport("read", tmp_path / "pile", "--into", "r", "--workers", 1)
    assert done.returncode == 0, done.stderr
    shown = purport("show", "r", "documents").stdout
    assert "\x1b" not in shown
    (line,) = purport("show", "r", "documents", "--json").stdout.splitlines()
    stored = json.loads(line)["document"]
    assert purport("show", "r", "document", stored).returncode == 0


def test_a_name_that_is_not_utf8_is_read(purport: Run, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "pile")
    Path(os.fsdecode(folder)).mkdir()
    Path(os.fsdecode(folder + b"/caf\xe9.txt")).write_text(GOOD)
    done = purport("read", tmp_path / "pile", "--into", "r", "--workers", 1)
    assert done.returncode == 0, done.stderr
    assert len(purport("show", "r", "documents", "--json").stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["read", "nowhere", "--into", "r"], 1, "nowhere"),
        (["read", "--into", "r"], 1, "nothing to read"),
        (["show", "nowhere"], 1, "no such record"),
        (["export", "nowhere", "out"], 1, "no such record"),
        (["read", "good.txt", "--into", "full"], 1, "not empty"),
        (["read", "good.txt", "--into", "r", "--model", "xx_no_such"], 1, "xx_no_such"),
        (["read", "good.txt", "--into", "r", "--codebook", "nowhere"], 1, "nowhere"),
        (["read", "good.txt", "--into", "r", "--workers", "0"], 2, "workers"),
        (["nonsense"], 2, "nonsense"),
        ([], 2, ""),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(
    words: list[str], code: int, told: str, purport: Run, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.doc").write_text("x")
    done = purport(*words)
    assert done.returncode == code, done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_newer_record_is_not_touched(purport: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    purport("read", "good.txt", "--into", "r", "--workers", 1)
    database = sqlite3.connect(tmp_path / "r" / "record.sqlite")
    database.execute("PRAGMA user_version = 99")
    database.close()
    done = purport("read", "good.txt", "--into", "r")
    assert done.returncode == 1
    assert "newer purport" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_while_exporting_is_one_sentence(purport: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    purport("read", "good.txt", "--into", "r", "--workers", 1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "documents.jsonl.part").symlink_to("/dev/full")
    done = purport("export", "r", "out", "--to", "jsonl")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
