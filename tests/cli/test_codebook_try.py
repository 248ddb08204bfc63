"""`purport codebook try` shows what an entry finds, with a codebook of one's own too."""

from pathlib import Path

from command import Run


def test_a_sentence_shows_its_event_entry_and_parties(purport: Run) -> None:
    done = purport("codebook", "try", "Kenya expelled two diplomats of Uganda.")
    assert done.returncode == 0, done.stderr
    for word in ("SANCTION", "expelled", "KEN", "UGA"):
        assert word in done.stdout


def test_a_type_of_ones_own_is_coded(purport: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine" / "events"
    mine.mkdir(parents=True)
    entry = (
        "- {id: SHELVE.pact, type: SHELVE, verbs: [shelve], objects: [pact], "
        "recipient: [with], source: mine}\n"
    )
    (mine / "shelve.yaml").write_text(entry, "utf-8")
    sentence = "Kenya shelved its pact with Uganda."
    done = purport("codebook", "try", sentence, "--codebook", mine.parent)
    assert done.returncode == 0, done.stderr
    assert "SHELVE.pact" in done.stdout


def test_no_match_is_said(purport: Run) -> None:
    done = purport("codebook", "try", "It rained.")
    assert done.returncode == 0
    assert "No entry matches." in done.stderr


def test_a_sense_that_sets_an_event_aside_is_named(purport: Run) -> None:
    done = purport("codebook", "try", "The ministry released its budget.")
    assert done.returncode == 0, done.stderr
    for word in ("Other senses", "RETREAT.release", "release.documents"):
        assert word in done.stdout
