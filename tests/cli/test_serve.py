"""`purport serve` and `purport judgements` as people run them."""

import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import made_record
import pytest
from command import COMMAND, Run

from purport.web.serving import is_loopback, listen, names_of


@contextmanager
def served(folder: Path, *more: str) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """A running page: its link and its process."""
    words = [*COMMAND, "serve", str(folder), "--no-browser", *more]
    process = subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        yield process.stderr.readline().strip(), process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def test_the_link_comes_first_works_and_ctrl_c_ends_it_clean(tmp_path: Path) -> None:
    folder = made_record.write(tmp_path / "r")
    with served(folder) as (link, process):
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{40,}", link)
        request = urllib.request.Request(link.split("?")[0] + "api/about")
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(request, timeout=20)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)
        assert process.returncode == 0
        assert "Traceback" not in told


def test_a_port_that_is_taken_is_said_and_another_is_found(tmp_path: Path, purport: Run) -> None:
    folder = made_record.write(tmp_path / "r")
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        done = purport("serve", folder, "--port", port, "--no-browser")
        assert done.returncode == 1
        assert "in use" in done.stderr and "--port" in done.stderr
        assert "Traceback" not in done.stderr


def test_without_a_port_the_next_free_one_is_taken() -> None:
    with listen("127.0.0.1", None) as first, listen("127.0.0.1", None) as second:
        assert first.getsockname()[1] != second.getsockname()[1]


@pytest.mark.parametrize("record", ["nothing-here", "notes"])
def test_what_is_no_record_is_one_sentence(tmp_path: Path, purport: Run, record: str) -> None:
    (tmp_path / "notes").mkdir()
    done = purport("serve", tmp_path / record, "--no-browser")
    assert done.returncode == 1
    assert "record" in done.stderr and "Traceback" not in done.stderr


def test_an_address_that_others_reach_is_warned_of(tmp_path: Path) -> None:
    folder = made_record.write(tmp_path / "r")
    with served(folder, "--host", "0.0.0.0") as (_, process):
        assert process.stderr is not None
        told = ""
        end = time.monotonic() + 20
        while "Warning" not in told and time.monotonic() < end:
            told += process.stderr.readline()
        assert "other machines" in told


@pytest.mark.parametrize(
    ("host", "near"),
    [("127.0.0.1", True), ("localhost", True), ("::1", True), ("127.9.9.9", True),
     ("0.0.0.0", False), ("192.168.1.5", False), ("example.org", False), ("::", False)],
)  # fmt: skip
def test_only_this_machine_s_addresses_are_loopback(host: str, near: bool) -> None:
    assert is_loopback(host) == near
    assert "*" not in names_of(host)


def test_judgements_are_taken_from_one_record_into_another(tmp_path: Path, purport: Run) -> None:
    first, second = made_record.write(tmp_path / "a"), made_record.write(tmp_path / "b")
    page = made_record.Browser(first)
    page.review_as("Ann")
    ident = page.json("/api/events?q=army")["rows"][0]["id"]
    page.judge(ident, "correct", {"type": "AID"})
    page.close()
    file = tmp_path / "judged.jsonl"
    assert purport("judgements", "export", first, file).returncode == 0
    for told in ("1 judgements added", "0 judgements added, 1 were there"):
        done = purport("judgements", "import", second, file)
        assert done.returncode == 0 and told in done.stderr
    out = tmp_path / "out"
    done = purport("export", second, out, "--to", "csv", "--view", "accepted")
    assert done.returncode == 0, done.stderr
    assert f"{ident},wire/one.txt" in (out / "events.csv").read_text("utf-8")
    assert ",AID," in (out / "events.csv").read_text("utf-8")


@pytest.mark.parametrize("text", ["not json", "{}", '{"id": 1}', "[]"])
def test_a_file_of_other_things_adds_nothing(tmp_path: Path, purport: Run, text: str) -> None:
    folder = made_record.write(tmp_path / "r")
    (tmp_path / "odd.jsonl").write_text(text, "utf-8")
    done = purport("judgements", "import", folder, tmp_path / "odd.jsonl")
    assert done.returncode == 1 and "odd.jsonl:1" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("to", ["csv", "jsonl", "parquet", "geojson", "gexf", "annotation"])
@pytest.mark.parametrize("view", ["machine", "accepted", "both"])
def test_every_view_can_be_taken_in_every_format(
    tmp_path: Path, purport: Run, to: str, view: str
) -> None:
    if view != "both" and to in ("gexf", "annotation"):
        pytest.skip("the same writer")
    folder = made_record.write(tmp_path / "r")
    done = purport("export", folder, tmp_path / "out", "--to", to, "--view", view)
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "out").iterdir()) and not list((tmp_path / "out").glob("*.part"))
