"""`purport read` goes on after anything, does only what is left to do, and loses nothing."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import time
from importlib.resources import files
from pathlib import Path

import pytest
from command import COMMAND, Rows, Run

SAMPLE = Path(str(files("purport.data").joinpath("sample/reports")))


def test_a_folder_becomes_a_record_and_again_does_nothing(
    purport: Run, reports: Path, tmp_path: Path
) -> None:
    first = purport("read", reports, "--into", "r")
    assert first.returncode == 0, first.stderr
    assert "5 read" in first.stderr
    again = purport("read", reports, "--into", "r")
    assert again.returncode == 0
    assert "0 read, 5 unchanged" in again.stderr


def test_two_workers_find_what_one_finds(
    purport: Run, reports: Path, rows: Rows, tmp_path: Path
) -> None:
    purport("read", reports, "--into", "one", "--workers", 1)
    purport("read", reports, "--into", "two", "--workers", 2)
    assert rows(tmp_path / "one") == rows(tmp_path / "two")


@pytest.mark.slow
def test_rows_do_not_hang_on_the_order_of_sets(purport: Run, rows: Rows, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        done = purport(
            "read",
            SAMPLE,
            "--into",
            seed,
            "--workers",
            1,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        assert done.returncode == 0, done.stderr
    assert rows(tmp_path / "1") == rows(tmp_path / "2")


def test_a_changed_file_is_read_again_alone(purport: Run, reports: Path) -> None:
    purport("read", reports, "--into", "r")
    (reports / "wire/two.txt").write_text("Poland closed its border with Belarus.", "utf-8")
    (reports / "wire/six.txt").write_text("Chad recalled its ambassador.", "utf-8")
    done = purport("read", reports, "--into", "r")
    assert "2 read, 4 unchanged" in done.stderr


def test_a_changed_codebook_redoes_only_what_rests_on_it(
    purport: Run, reports: Path, tmp_path: Path
) -> None:
    purport("read", reports, "--into", "r")
    overlay = tmp_path / "mine" / "terms"
    overlay.mkdir(parents=True)
    (overlay / "mine.yaml").write_text(
        "- id: mine.hosted\n  source: test\n  words: [host]\n  pos: verb\n  polarity: positive\n"
        "  examples: {match: ['They hosted it.']}\n"
    )
    before = stamps(tmp_path / "r")
    done = purport("read", reports, "--into", "r", "--codebook", tmp_path / "mine")
    assert "5 brought up to date" in done.stderr, done.stderr
    after = stamps(tmp_path / "r")
    changed = {stage for stage in before if before[stage] != after[stage]}
    assert "framing" in changed
    assert not changed & {"blocks", "sentences", "names", "events", "attribution"}


def stamps(record: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    database = sqlite3.connect(record / "record.sqlite")
    for stage, fingerprint in database.execute("SELECT stage, fingerprint FROM runs"):
        found.setdefault(stage, set()).add(fingerprint)
    database.close()
    return found


def test_a_second_read_at_once_is_refused(purport: Run, reports: Path, tmp_path: Path) -> None:
    from purport.record.lock import WriterLock
    from purport.record.store import make_folder

    make_folder(tmp_path / "r")
    with WriterLock(tmp_path / "r"):
        done = purport("read", reports, "--into", "r")
    assert done.returncode == 1
    assert "is writing to this record" in done.stderr
    assert purport("read", reports, "--into", "r").returncode == 0


def test_one_name_from_two_folders_is_refused_and_can_be_kept_apart(
    purport: Run, reports: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    (other / "wire").mkdir(parents=True)
    (other / "wire/one.txt").write_text("Iceland recognised nobody.", "utf-8")
    purport("read", reports, "--into", "r")
    clash = purport("read", other, "--into", "r")
    assert clash.returncode == 3
    assert "--as PREFIX" in clash.stderr
    assert "Iceland" not in purport("show", "r", "document", "wire/one.txt").stdout
    assert purport("read", other, "--into", "r", "--as", "other/").returncode == 0
    assert "Iceland" in purport("show", "r", "document", "other/wire/one.txt").stdout
    assert purport("read", other, "--into", "r", "--replace").returncode == 0
    assert "Iceland" in purport("show", "r", "document", "wire/one.txt").stdout


def test_a_dry_run_changes_nothing(purport: Run, reports: Path, tmp_path: Path) -> None:
    done = purport("read", reports, "--into", "r", "--dry-run")
    assert "5 would be read" in done.stderr
    assert json.loads(purport("status", "r", "--json").stdout)["documents"] == 0


def test_a_limit_stops_and_the_next_run_goes_on(purport: Run, reports: Path) -> None:
    assert "2 read" in purport("read", reports, "--into", "r", "--limit", 2).stderr
    assert "3 read, 2 unchanged" in purport("read", reports, "--into", "r").stderr


@pytest.mark.slow
def test_killed_twenty_times_it_ends_with_the_rows_of_an_undisturbed_run(
    purport: Run, rows: Rows, tmp_path: Path
) -> None:
    started = time.monotonic()
    whole = purport("read", SAMPLE, "--into", "whole", "--workers", 2)
    assert whole.returncode == 0, whole.stderr
    lasts = time.monotonic() - started
    draw = random.Random(7)
    for _ in range(20):
        process = subprocess.Popen(
            [*COMMAND, "read", str(SAMPLE), "--into", "killed", "--workers", "2"],
            cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            process.wait(draw.uniform(0.05, lasts * 0.9))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        whole_or_nothing(tmp_path / "killed")
    for _ in range(20):
        done = purport("read", SAMPLE, "--into", "killed", "--workers", 2)
        if done.returncode == 0:
            break
        # A killed parent's workers may live for a second and are no writers; nothing else may fail.
        time.sleep(0.5)
    assert done.returncode == 0, done.stderr
    assert rows(tmp_path / "killed") == rows(tmp_path / "whole")


def whole_or_nothing(record: Path) -> None:
    """Every document of the record has a run of every stage, and no row is without a document."""
    if not (record / "record.sqlite").exists():
        return
    database = sqlite3.connect(record / "record.sqlite")
    try:
        if database.execute("PRAGMA user_version").fetchone()[0] == 0:
            return
        runs = database.execute(
            "SELECT d.id, count(r.stage) FROM documents d LEFT JOIN runs r ON r.document = d.id"
            " GROUP BY d.id"
        ).fetchall()
        assert len({count for _, count in runs}) <= 1, runs
        assert all(count > 0 for _, count in runs)
        for table in ("sentences", "events", "claims", "mentions"):
            orphans = database.execute(
                f"SELECT count(*) FROM {table} WHERE document NOT IN (SELECT id FROM documents)"
            )
            assert orphans.fetchone()[0] == 0
        assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    finally:
        database.close()


def test_ctrl_c_keeps_what_was_read(purport: Run, tmp_path: Path) -> None:
    lines = tmp_path / "many.jsonl"
    text = "The army shelled the town on Monday, residents said. " * 40
    with lines.open("w", encoding="utf-8") as out:
        for number in range(600):
            out.write(json.dumps({"id": f"d{number}", "text": f"Report {number}. {text}"}) + "\n")
    process = subprocess.Popen(
        [*COMMAND, "read", str(lines), "--into", "r", "--workers", "2"],
        cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=listening,
    )  # fmt: skip
    wait_for_rows(tmp_path / "r" / "record.sqlite")
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=300)
    assert process.returncode == 130, told
    assert "interrupted" in told
    kept = json.loads(purport("status", "r", "--json").stdout)["documents"]
    assert 0 < kept < 600
    whole_or_nothing(tmp_path / "r")


def listening() -> None:
    """Ctrl-C counts in the child, even where the tests run in the background of a shell."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def wait_for_rows(database: Path) -> None:
    for _ in range(600):
        time.sleep(0.1)
        if database.exists():
            connection = sqlite3.connect(database)
            try:
                if connection.execute("SELECT count(*) FROM documents").fetchone()[0]:
                    return
            except sqlite3.OperationalError:
                pass
            finally:
                connection.close()
    raise AssertionError("no document was read in a minute")
