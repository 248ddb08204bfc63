import make
import pytest

from purport.codebook.load import load_codebook
from purport.core.document import About
from purport.core.rows import Imprint
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages import imprint

WORK = imprint.STAGE.prepare(Tools(codebook=load_codebook(), settings=Settings()))
STORY = "The two sides met on the bridge at noon, and both of them signed the paper."


def fields(text: str, about: About | None = None) -> dict[str, str]:
    rows = WORK(make.document(text, about=about))
    assert len({row.field for row in rows}) == len(rows)
    return {row.field: row.value for row in rows}


MINISTRY = f"""MINISTRY BULLETIN
Information and Press Section, Tehran
(Translated)
Wednesday, 25 January 2017

THE MEETING ON THE BRIDGE

{STORY}
"""
BODY = f"""Ministry of Foreign Affairs of France
PRESS RELEASE
5 March 2019

Meeting on the bridge

{STORY}
"""
WIRE = f"""Two sides meet on bridge

By Anna Keller

RIMBO, Sweden, Dec 13 (River Wire) - {STORY}
"""
MARKDOWN = f"""# The Reed Letter

*A newsletter of the river towns — Friday, 27 January 2017*

## After the bridge: a paper that nobody read

{STORY}
"""
SHORT = f"THE REED WEEKLY\nBogotá, Tuesday, 4 October 2016\n\nThe bridge said No\n\n{STORY}\n"
PIECES = f"CEDAR AND REED\nWeekly of the South • Tyre, Saturday 29 October 2022\n\nOn it\n\n{STORY}"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (MINISTRY, "title", "THE MEETING ON THE BRIDGE"),
        (MINISTRY, "issuer", "MINISTRY BULLETIN"),
        (MINISTRY, "place", "Tehran"),
        (MINISTRY, "published", "2017-01-25"),
        (MINISTRY, "translated", "true"),
        (MINISTRY, "language", "en"),
        (BODY, "issuer", "Ministry of Foreign Affairs of France"),
        (BODY, "kind", "press_release"),
        (BODY, "title", "Meeting on the bridge"),
        (BODY, "published", "2019-03-05"),
        (WIRE, "title", "Two sides meet on bridge"),
        (WIRE, "author", "Anna Keller"),
        (WIRE, "place", "RIMBO, Sweden"),
        (WIRE, "issuer", "River Wire"),
        (WIRE, "kind", "news"),
        (MARKDOWN, "issuer", "The Reed Letter"),
        (MARKDOWN, "title", "After the bridge: a paper that nobody read"),
        (MARKDOWN, "published", "2017-01-27"),
        (SHORT, "issuer", "THE REED WEEKLY"),
        (SHORT, "title", "The bridge said No"),
        (SHORT, "place", "Bogotá"),
        (PIECES, "place", "Tyre"),
        (PIECES, "issuer", "CEDAR AND REED"),
    ],
)
def test_the_head_tells_it(text: str, field: str, value: str) -> None:
    assert fields(text).get(field) == value


INVOKED = (
    "In the Name of Allah, the Most Gracious\nPress Release\n\nThe Army Bombs the Camp Again\n\n"
    "On 3 March 2024 the army of the valley bombed the camp near the old river crossing again."
)
RULING = (
    "UNITED NATIONS\nSecurity Council\nS/RES/9001 (2034)\n\nResolution 9001 (2034)\n\n"
    "Adopted by the Security Council at its 9586th meeting, on 25 March 2034"
)
RUBRIC = "Opinion | The dam will break\nPetra Lind\nMay 4, 2020\n\nI have said it for years."
CREDITED = (
    "LUND (River Wire) - Two people were killed on Monday, police said.\n\n"
    "(Reporting by Omar Adan in Lund; editing by Petra Lind)"
)
ISSUED = (
    "Statement on the attack in Lund\n\n5 March 2019\n\nOttawa, Ontario\n\n"
    "The chair of the river board, Omar Reed, today issued the following statement:"
)
REGARDING = (
    "Ministry of Foreign Affairs\nRepublic of Lowland\n\nPRESS RELEASE\nNo. 34, 5 March 2023\n\n"
    "Press Release Regarding the Attack in Lund\n\nWe condemn the attack in Lund."
)
PUBLISHED = "By OMAR ADAN\nPublished 3 April 2021\n\nThe dam broke on Saturday."


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (INVOKED, "title", "The Army Bombs the Camp Again"),
        (RULING, "issuer", "Security Council"),
        (RULING, "title", "Resolution 9001 (2034)"),
        (RULING, "kind", "resolution"),
        (RUBRIC, "title", "The dam will break"),
        (RUBRIC, "author", "Petra Lind"),
        (RUBRIC, "kind", "commentary"),
        (RUBRIC, "issuer", None),
        (CREDITED, "author", "Omar Adan"),
        (ISSUED, "place", "Ottawa"),
        (REGARDING, "title", "Press Release Regarding the Attack in Lund"),
        (PUBLISHED, "title", None),
        (PUBLISHED, "issuer", None),
        (PUBLISHED, "author", "OMAR ADAN"),
    ],
)
def test_heads_of_other_forms(text: str, field: str, value: str | None) -> None:
    assert fields(text).get(field) == value


def test_what_was_given_is_believed_before_the_text() -> None:
    about = About(title="Bridge", issuer="Given Wire", published="2020-02-02", author="B. Reed")
    rows = {row.field: row for row in WORK(make.document(WIRE, about=about))}
    for field, value in [
        ("title", "Bridge"), ("issuer", "Given Wire"), ("published", "2020-02-02"),
        ("author", "B. Reed"),
    ]:  # fmt: skip
        row = rows[field]
        assert (row.value, row.basis, row.start, row.stop) == (value, "given", 0, 0)


def test_a_stated_value_points_at_its_words() -> None:
    doc = make.document(MARKDOWN)
    for row in WORK(doc):
        if row.basis == "stated" and row.field in ("title", "issuer"):
            assert doc.words(row) == row.value


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        (BODY, "FRA.GOV"),
        (MINISTRY, "IRN.GOV"),
        (WIRE, None),
    ],
)
def test_a_ministry_stands_for_its_government(text: str, entity: str | None) -> None:
    [row] = [row for row in WORK(make.document(text)) if row.field == "issuer"]
    assert row.entity == entity


@pytest.mark.parametrize("opening", ["HANOI (VNA) – ", "Hanoi (VNA) – ", "HANOI (VNA)_ "])
def test_a_dateline_alone_tells_place_and_agency(opening: str) -> None:
    found = fields(opening + STORY)
    assert (found["place"].upper(), found["issuer"], found["kind"]) == ("HANOI", "VNA", "news")
    assert "title" not in found


def test_a_text_without_a_head_says_only_its_language() -> None:
    assert fields(STORY) == {"language": "en"}


def test_an_empty_document_has_no_front_matter() -> None:
    assert [row for row in WORK(make.document(" ")) if row.field != "language"] == []


def test_every_row_is_an_imprint() -> None:
    assert all(isinstance(row, Imprint) for row in WORK(make.document(MINISTRY)))
