"""Lists in whole documents: each bullet tells a story of its own."""

from pathlib import Path

from command import Rows, Run

BULLETS = """The week in Norway, 5 March 2019

* Rebels burned a mill in Bergen on Monday.

* Soldiers shot a farmer on his way home.
"""
NUMBERS = BULLETS.replace("* Rebels", "1. Rebels").replace("* Soldiers", "2. Soldiers")


def test_a_bullet_does_not_go_on_from_the_one_before(
    purport: Run, rows: Rows, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in (("bullets", BULLETS), ("numbers", NUMBERS)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    assert purport("read", folder, "--into", "r", "--workers", "1").returncode == 0
    shot = {
        event["document"]: event["place"] and event["place"]["name"]
        for event in rows(tmp_path / "r")["events"]
        if "shot" in event["text"]
    }
    assert shot == {"bullets.txt": "Norway", "numbers.txt": "Bergen"}
