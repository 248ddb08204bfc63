"""`show incidents`, `show incident` and `timeline`, as a person runs them."""

import json
from pathlib import Path

from across_made import Report, Told, record_of
from command import Run

FIRE = "Unknown men burned the bakery of Saraqib with all the flour in it and killed 3 bakers"


def made(folder: Path) -> None:
    def fire(name: str, killed: int) -> Report:
        clause = FIRE.replace("killed 3", f"killed {killed}")
        told = Told(clause=clause, counts=(("killed", killed, killed),))
        return Report(name=name, text=clause, told=(told,), issuer=f"Paper {name}")

    record_of(folder, [fire("a", 3), fire("b", 4)]).close()


def test_incidents_are_shown_with_voices_and_disputes(purport: Run, tmp_path: Path) -> None:
    made(tmp_path / "r")
    shown = purport("show", "r", "incidents")
    assert "2 reports, 1 voice" in shown.stdout
    assert "killed: 3 / 4" in shown.stdout
    ident = json.loads(purport("show", "r", "incidents", "--json").stdout)["id"]
    one = purport("show", "r", "incident", ident)
    assert "one voice: has the words of a" in one.stdout
    assert "killed: 4: b" in one.stdout


def test_an_unknown_incident_is_one_sentence(purport: Run, tmp_path: Path) -> None:
    made(tmp_path / "r")
    done = purport("show", "r", "incident", "nothing")
    assert done.returncode == 1
    assert "no incident or event 'nothing'" in done.stderr


def test_a_timeline_comes_as_text_html_and_json(purport: Run, tmp_path: Path) -> None:
    made(tmp_path / "r")
    assert "disputed: killed 3 (a) or 4 (b)" in purport("timeline", "r").stdout
    assert purport("timeline", "r", "--format", "html").stdout.startswith("<!doctype html>")
    entry = json.loads(purport("timeline", "r", "--format", "json").stdout)
    assert entry["independent"] == 1
    assert purport("timeline", "r", "--from", "yesterday").returncode == 1
