"""Blocks: paragraphs whole across lines and pages, and what is round them told apart."""

import textwrap

import pytest

from purport.core.document import About, Document, new_document
from purport.core.rows import Block
from purport.core.views import view
from purport.stages.blocks import blocks

ONE = (
    "The government of Vardania said on Monday that its forces would withdraw from the northern "
    "districts by the end of the month, in line with the agreement that President Ilir Marko "
    "signed in Geneva."
)
TWO = (
    "A spokesman for the opposition, Tomas Brenn, rejected the statement. He said that no soldier "
    "had left the town of Karst since the accord was announced, and that shelling went on."
)
THREE = (
    "The United Nations called on both sides to keep the cease-fire. It was the third such call in "
    "a week."
)


def made(text: str, title: str | None = None, media_type: str = "text/plain") -> Document:
    return new_document("a.txt", text, "0", About(title=title, media_type=media_type))


def read(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Kind and cleaned reading of each block."""
    doc = made(text, title)
    return [(b.kind, view(text, b).text) for b in blocks(doc) if isinstance(b, Block)]


def wrapped(text: str, width: int = 80, **more: str) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False, initial_indent=more.get("indent", ""))


PARAGRAPHS = [("paragraph", ONE), ("paragraph", TWO), ("paragraph", THREE)]

LAYOUTS = {
    "blank lines between": "\n\n".join(wrapped(p) for p in (ONE, TWO, THREE)),
    "a hundred columns": "\n\n".join(wrapped(p, 100) for p in (ONE, TWO, THREE)),
    "Windows line ends": "\r\n\r\n".join(
        wrapped(p).replace("\n", "\r\n") for p in (ONE, TWO, THREE)
    ),
    "no blank lines": "\n".join(wrapped(p, 72) for p in (ONE, TWO, THREE)),
    "first lines indented": "\n".join(wrapped(p, 100, indent="    ") for p in (ONE, TWO, THREE)),
    "all lines indented": "\n\n".join(
        textwrap.indent(wrapped(p, 70), "    ") for p in (ONE, TWO, THREE)
    ),
    "a line each": "\n".join((ONE, TWO, THREE)),
    "a line each, blank lines": "\n\n".join((ONE, TWO, THREE)),
    "a blank line in mid-sentence": "\n\n".join(ONE.split(" northern ", 1)).replace(
        "\n\n", " northern\n\n"
    )
    + "\n\n"
    + TWO
    + "\n\n"
    + THREE,
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_paragraphs_come_out_whole_in_every_layout(text: str) -> None:
    assert read(text) == PARAGRAPHS


def test_a_sentence_end_near_the_margin_ends_no_paragraph_where_blank_lines_do() -> None:
    rejected, rest = TWO.split(" He said ")
    ragged = f"{rejected}\nHe said {wrapped(rest, 72)}"
    text = "\n\n".join((wrapped(ONE), ragged, wrapped(THREE), wrapped(ONE)))
    assert read(text)[1] == ("paragraph", TWO)


def test_double_spaced_lines_are_one_paragraph() -> None:
    text = "\n\n".join(wrapped(ONE + " " + TWO, 70).split("\n"))
    assert read(text) == [("paragraph", ONE + " " + TWO)]


def test_a_sentence_goes_on_after_page_number_and_running_head() -> None:
    lines = wrapped(TWO).split("\n")
    text = (
        f"{wrapped(ONE)}\n\n{lines[0]}\n{lines[1]}\n\n              Page 1 of 2\n\f\n"
        f"Ministry of Information        Bulletin 12\n\n{lines[2]}\n\n{wrapped(THREE)}\n"
    )
    found = blocks(made(text))
    assert read(text) == PARAGRAPHS
    assert [text[a:b] for a, b in found[1].holes] == [  # type: ignore[attr-defined]
        "Page 1 of 2",
        "Ministry of Information        Bulletin 12",
    ]


def test_a_head_on_every_page_is_furniture() -> None:
    head = "MINISTRY OF INFORMATION - DAILY BULLETIN No. {}"
    pages = [
        f"{head.format(n)}\n\n{wrapped(p)}\n\n{n}\n" for n, p in enumerate((ONE, TWO, THREE), 1)
    ]
    kinds = [kind for kind, _ in read("\f".join(pages))]
    assert kinds == ["furniture", "paragraph", "furniture"] * 3


ONE_BLOCK = [
    "Vardania to buy twenty patrol boats",
    "The minister resigned.",
    "The council met on 15 May and voted on the\ntext of the resolution. It was passed on May\n"
    "15. The vote was 15 to 0.",
    "KARST, Vardania (NW) —\n\nTwo soldiers were killed on Monday.",
    "“We shall not yield to those who shell our town,”\nsaid Mr Brenn.",
    "The troops left the town of al-\nKarst, Gen. Marko said. The U.S.\n\nambassador was told.",
    "He recited the verse before the people and said that\nإن الله مع الصابرين\nwas his answer.",
]


@pytest.mark.parametrize("text", ONE_BLOCK)
def test_one_paragraph_stays_one(text: str) -> None:
    found = read(text)
    assert [kind for kind, _ in found] == ["paragraph"]
    assert "\n" not in found[0][1]


KINDS = [
    ("ENDS", "furniture"), ("- 2 -", "furniture"), ("Page 3", "furniture"), ("###", "furniture"),
    ("(Translated from the Vardanian)", "furniture"), ("By Jane Roe and John Doe", "furniture"),
    ("By a staff correspondent", "furniture"), ("Karst, 3 May 2016", "furniture"),
    ("Tuesday, 3 May 2016", "furniture"), ("© 2016 NW. All rights reserved.", "furniture"),
    ("Tel: +99 11 222 333", "furniture"), ("press@wire.example", "furniture"),
    ("FOR IMMEDIATE RELEASE", "furniture"), ("[Written for a test.]", "furniture"),
    ("Home > News > Vardania", "furniture"), ("Reactions", "heading"),
    ("THE ARMY DENIES SHELLING THE TOWN", "heading"), ("## Reactions ##", "heading"),
    ("**What was agreed**", "heading"), ("2. What was agreed", "heading"),
    ("﴿ إِنَّ اللَّهَ مَعَ الصَّابِرِينَ ﴾", "quotation"), ("> They shall not pass.", "quotation"),
    ("“Blessed are the peacemakers.” (Matthew 5:9)", "quotation"),
    ("• one thing that was agreed;", "item"), ("(a) one thing that was agreed;", "item"),
    ("1. Demands that they leave;", "item"), ("He told reporters:", "paragraph"),
    ("(The Cow, 153)", "paragraph"), ("| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |", "table"),
    ("Name\tKilled\tHurt\nKarst\t3\t12\nTarn\t1\t4", "table"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_stands_between_paragraphs_is_told_apart(text: str, kind: str) -> None:
    found = read(f"{ONE}\n\n{text}\n\n{TWO}")
    assert [k for k, _ in found] == ["paragraph", kind, "paragraph"]


def test_marks_of_lists_and_headings_are_not_read() -> None:
    text = (
        f"# Title\n\n{ONE}\n\n* one *thing*\n* another\n  that goes on\n\n> a quote\n> in two lines"
    )
    assert read(text)[0] == ("heading", "Title")
    assert read(text)[2:] == [
        ("item", "one thing"),
        ("item", "another that goes on"),
        ("quotation", "a quote in two lines"),
    ]  # fmt: skip


def test_a_heading_has_its_level() -> None:
    found = blocks(made("Top\n===\n\n### Third\n\nText is here."))
    assert [(b.kind, b.level) for b in found] == [  # type: ignore[attr-defined]
        ("heading", 1), ("heading", 3), ("paragraph", None)
    ]  # fmt: skip


def test_the_lines_over_the_report_are_its_head() -> None:
    text = f"NORTHERN DIGEST\nKarst office\nTuesday, 3 May 2016\n\nArmy leaves the north\n\n{ONE}"
    assert [kind for kind, _ in read(text)] == [
        "heading", "heading", "furniture", "heading", "paragraph",
    ]  # fmt: skip


def test_a_given_title_is_known_again_although_it_ends_in_a_full_stop() -> None:
    assert read(f"Army leaves the north.\n\n{ONE}", "Army leaves the north")[0][0] == "heading"


def test_front_matter_is_furniture() -> None:
    found = read(f"---\ntitle: A report\ndate: 2016-05-03\n---\n\n{ONE}")
    assert [kind for kind, _ in found] == ["furniture", "paragraph"]


def test_lines_that_merely_repeat_are_no_running_heads() -> None:
    text = "Strikes\n" + "\n".join(f"• Near Karst, {n} strikes hit a bridge." for n in range(2, 6))
    assert [kind for kind, _ in read(text)][1:] == ["item"] * 4


def test_a_text_in_another_script_is_not_all_quotation() -> None:
    text = "قالت الحكومة إن قواتها ستنسحب من المناطق الشمالية.\n\nورفضت المعارضة البيان."
    assert [kind for kind, _ in read(text)] == ["paragraph", "paragraph"]


def test_quotes_left_by_a_spreadsheet_are_not_read() -> None:
    text = '"The man, known as ""the Lion"", was arrested."'
    assert read(text) == [("paragraph", 'The man, known as "the Lion", was arrested.')]


def test_a_fence_that_nothing_closes_hides_no_text() -> None:
    found = read(f"{ONE}\n\n```\n\n{TWO}\n\n{THREE}")
    assert [kind for kind, words in found if words in (ONE, TWO, THREE)] == ["paragraph"] * 3


def test_what_stands_between_fences_is_a_table() -> None:
    found = read(f"{ONE}\n\n```\nkilled 3\nwounded 4\n```\n\n{TWO}")
    assert "table" in [kind for kind, _ in found]
    assert [words for kind, words in found if kind == "paragraph"] == [ONE, TWO]
