"""Copies as a person sees them: who was first, and what was changed."""

from pathlib import Path

from across_made import Report, record_of

from purport.exports.copies import COPY_FIELDS, changed, copies, in_words

LEAD = "Two rockets fell between the stalls of the old market shortly after nine on Monday"


def test_a_copy_shows_what_was_changed(tmp_path: Path) -> None:
    reports = [
        Report(name="paper", text=LEAD.replace("Monday", "Tuesday"), day="2016-12-15"),
        Report(name="agency", text=LEAD, day="2016-12-14"),
    ]
    with record_of(tmp_path / "r", reports) as record:
        (shape,) = copies(record)
    assert shape.keys() == COPY_FIELDS.keys()
    assert (shape["first"], shape["second"], shape["ordered"]) == ("agency", "paper", True)
    (passage,) = shape["passages"]
    assert passage["changes"].endswith("after nine on [-Monday-] {+Tuesday+}")
    assert passage["first"] == {"start": 0, "stop": len(LEAD), "text": LEAD}


def test_changes_are_words_left_out_and_put_in() -> None:
    pieces = changed("12 died on Monday there", "15 died on Tuesday")
    assert in_words(pieces) == "[-12-] {+15+} died on [-Monday there-] {+Tuesday+}"
