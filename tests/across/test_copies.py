"""Copies: whose words are repeated, who was first, and what counts as no copying."""

import json
from pathlib import Path

import numpy as np
import pytest
from across_made import Report, add, everything, record_of

from purport.across.duplicates.minhash import band_keys
from purport.across.duplicates.shingles import own_words
from purport.record.store import Record

LEAD = "Two rockets fell between the stalls of the old market shortly after nine in the morning"
SECOND = "Farmers from the villages around had just unloaded their carts when the roof came down"
THIRD = "The only ambulance of the town had no fuel and the wounded were carried in private cars"


def wire(name: str, *sentences: str, day: str = "2016-12-14", issuer: str | None = None) -> Report:
    return Report(name=name, text=". ".join(sentences) + ".", day=day, issuer=issuer)


def found(record: Record) -> list[tuple[str, str, int, float]]:
    return record.connection.execute(
        "SELECT a.name, b.name, ordered, share FROM copies JOIN documents a ON a.id = first"
        " JOIN documents b ON b.id = second ORDER BY 1, 2"
    ).fetchall()


def test_a_copied_report_is_found_and_the_earlier_one_stands_first(tmp_path: Path) -> None:
    reports = [
        wire("paper", LEAD, SECOND.replace("carts", "lorries"), day="2016-12-15"),
        wire("agency", LEAD, SECOND, THIRD, day="2016-12-14"),
    ]
    with record_of(tmp_path / "r", reports) as record:
        ((first, second, ordered, share),) = found(record)
        assert (first, second, ordered) == ("agency", "paper", 1)
        assert share == 1.0
        (line,) = record.connection.execute("SELECT passages FROM copies").fetchone()
        assert [passage[:2] for passage in json.loads(line)] == [[0, 88], [89, 176]]


def test_of_two_copies_of_one_day_neither_is_said_to_be_first(tmp_path: Path) -> None:
    with record_of(tmp_path / "r", [wire("a", LEAD, SECOND), wire("b", LEAD, SECOND)]) as record:
        assert found(record) == [("a", "b", 0, 1.0)] or found(record) == [("b", "a", 0, 1.0)]


def test_quoting_one_speech_is_no_copying(tmp_path: Path) -> None:
    speech = (
        "“We shall rebuild every wall of this town with our own hands before the winter is here”"
    )
    reports = [
        wire("a", f"The mayor promised help to all of them: {speech}"),
        wire("b", f"At the funeral a tired man told the crowd {speech}"),
    ]
    with record_of(tmp_path / "r", reports) as record:
        assert found(record) == []


def test_what_many_print_for_years_is_boilerplate(tmp_path: Path) -> None:
    closing = "This bulletin is sent to all who ask for it and may be printed with its name"
    reports = [wire(f"n{i:02d}", closing, day=f"20{10 + i % 14:02d}-03-01") for i in range(34)]
    with record_of(tmp_path / "r", reports) as record:
        assert found(record) == []


def test_boilerplate_does_not_count_beside_a_copied_sentence(tmp_path: Path) -> None:
    closing = "This bulletin is sent to all who ask for it and may be printed with its name"
    others = [wire(f"n{i:02d}", closing, day=f"20{10 + i % 14:02d}-03-01") for i in range(34)]
    reports = [wire("a", LEAD, closing), wire("b", LEAD, THIRD, closing)]
    with record_of(tmp_path / "r", reports) as record:
        assert found(record)[0][3] > 0.6
        add(record, others)
        ((_, second, _, share),) = found(record)
        assert share == (0.5 if second == "b" else 1.0) or 0.4 < share < 0.6


def test_what_many_print_within_days_is_one_dispatch(tmp_path: Path) -> None:
    reports = [wire(f"n{i:02d}", LEAD, SECOND, day=f"2016-12-{14 + i % 3}") for i in range(36)]
    with record_of(tmp_path / "r", reports) as record:
        pairs = found(record)
        assert {pair[0] for pair in pairs} == {"n00"} or len({pair[0] for pair in pairs}) == 1
        assert len(pairs) == 35


def test_copies_are_the_same_whether_added_or_read_at_once(tmp_path: Path) -> None:
    reports = [
        wire(f"n{i:02d}", LEAD if i % 2 else THIRD, f"{SECOND} for the {i // 6} time this year",
             day=f"2016-12-{10 + i % 9}")
        for i in range(40)
    ]  # fmt: skip
    with record_of(tmp_path / "whole", reports) as record:
        whole = everything(record)["copies"]
    assert whole
    with record_of(tmp_path / "grown", reports[:25]) as record:
        add(record, reports[25:33])
        add(record, reports[33:])
        assert everything(record)["copies"] == whole


def test_one_changed_word_keeps_most_bands_and_other_words_keep_none() -> None:
    def shingles(text: str) -> "np.ndarray[tuple[int], np.dtype[np.uint32]]":
        from purport.across.duplicates.shingles import _mixed, number_of

        return _mixed(np.array([number_of(w) for w in own_words(text)], np.uint64))

    keys = band_keys([shingles(LEAD), shingles(LEAD.replace("old", "new")), shingles(THIRD)])
    assert (keys[0] == keys[1]).any()
    assert not (keys[0] == keys[2]).any()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("SARAQIB, Syria, Dec 13 (Levant Wire) - Jets came.", ["jets", "came"]),
        ("He said “we will win” and left.", ["he", "said", "and", "left"]),
        ("Three-day talks ended.", ["three", "day", "talks", "ended"]),
    ],
)
def test_own_words_leave_out_datelines_and_quotations(sentence: str, words: list[str]) -> None:
    assert own_words(sentence) == words
