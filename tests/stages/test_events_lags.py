"""Acts told behind "two days after" were so many days before; a dateline dates the report alone."""

import pytest

from purport.core.document import About, new_document
from purport.core.rows import Count, Event
from purport.core.settings import Settings
from purport.run.local import tools_for
from purport.run.work import Task, Worker, wanted_fingerprints

pytestmark = pytest.mark.model
TOOLS = tools_for(Settings())
WORKER = Worker(TOOLS)
STAGES = frozenset(stage.name for stage in wanted_fingerprints(Settings(), TOOLS)[1])


def days(text: str) -> dict[str, str | None]:
    """The first day of each event, by its trigger."""
    doc = new_document("made.txt", text, "", About(published="2023-06-15"))
    answer = WORKER.answer([Task(doc, STAGES, True, "")])[0]
    assert answer.error is None
    names = list(Event.__struct_fields__)
    a, b, day = (names.index(n) for n in ("trigger_start", "trigger_stop", "from_day"))
    return {text[row[a] : row[b]]: row[day] for row in answer.result.values["events"]}


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Police returned on Thursday, two days after three people were shot dead in a village.",
         "shot dead", "2023-06-13"),
        ("The ministers met on Wednesday, a week after the raid on the port.", "raid",
         "2023-06-07"),
        ("The ministers met on Wednesday, a week after the raid on the port.", "met",
         "2023-06-14"),
        ("Monks marched on Wednesday, two days after police shot a boy on 11 June.", "shot",
         "2023-06-11"),
        ("The ministers met on Monday, hours after rebels freed nine men.", "freed", "2023-06-12"),
        ("Rebels shelled the port on Monday after police arrested nine men.", "arrested",
         "2023-06-12"),
        ("On Monday, two days after the raid, police arrested nine men.", "arrested",
         "2023-06-12"),
    ],
)  # fmt: skip
def test_what_came_before_is_dated_back(text: str, trigger: str, day: str) -> None:
    assert days(text)[trigger] == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("GAO, 15 June (AB) - Rebels killed nine miners near the mill on Tuesday night.", "killed",
         "2023-06-13"),
        ("GAO, Mali, June 15 -- Nine miners were shot in a raid of Monday, police said.", "shot",
         "2023-06-12"),
        ("GAO (15 June 2023) — Rebels killed nine miners.", "killed", "2023-06-15"),
        ("On 12 June - a Monday - rebels shot nine miners.", "shot", "2023-06-12"),
    ],
)  # fmt: skip
def test_a_dateline_tells_when_it_was_written(text: str, trigger: str, day: str) -> None:
    assert days(text)[trigger] == day


def test_the_day_of_a_dateline_is_no_number_of_people() -> None:
    text = "GAO, June 9 - Forty miners were arrested in the town."
    doc = new_document("made.txt", text, "", About(published="2023-06-15"))
    answer = WORKER.answer([Task(doc, STAGES, True, "")])[0]
    assert answer.error is None
    names = list(Count.__struct_fields__)
    low, high = names.index("min"), names.index("max")
    assert [(r[low], r[high]) for r in answer.result.values["counts"]] == [(40, 40)]
