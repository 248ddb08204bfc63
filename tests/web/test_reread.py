"""A correction on a record that was really read outlives a codebook that changed its document."""

from pathlib import Path

import pytest
from command import Run
from made_record import Browser

REPORT = (
    "OSLO, 5 March 2019 (Test Wire) — Norwegian police arrested 12 protesters in Oslo on Monday. "
    "The Ruritanian Guard shelled Bergen, a spokesman said."
)
ENTRY = """
- id: ruritanian_guard
  name: Ruritanian Guard
  kind: armed_group
  country: NOR
  sector: MIL
  names: [Ruritanian Guard]
  source: written for this test
  examples:
    match: ["The Ruritanian Guard shelled Zenda."]
    not: ["The guard slept."]
"""


@pytest.mark.model
def test_a_correction_outlives_a_changed_codebook(tmp_path: Path, purport: Run) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "one.txt").write_text(REPORT, "utf-8")
    record = tmp_path / "r"
    done = purport("read", tmp_path / "reports", "--into", record, "--workers", "1")
    assert done.returncode == 0, done.stderr
    page = Browser(record)
    page.review_as("Ann")
    row = page.json("/api/events?type=ASSAULT")["rows"][0]
    page.judge(row["id"], "correct", {"type": "THREATEN", "place": {"name": "Bergen"}})
    page.close()

    (tmp_path / "mine" / "actors").mkdir(parents=True)
    (tmp_path / "mine" / "actors" / "mine.yaml").write_text(ENTRY, "utf-8")
    done = purport("read", "--into", record, "--codebook", tmp_path / "mine", "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert "1 brought up to date" in done.stderr

    page = Browser(record)
    after = page.json("/api/events?type=ASSAULT")["rows"][0]
    assert "ruritanian_guard" in {party["entity"] for party in after["actors"]}
    assert after["reviewed"]["verdict"] == "correct"
    page.review_as("Ann")
    assert page.json("/api/queue")["rows"][0]["again"]["changed"] == ["actors"]
    text = page.get("/api/export/events.jsonl?view=accepted").text
    assert '"THREATEN"' in text and '"ASSAULT"' not in text
    page.close()
