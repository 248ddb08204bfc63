import make
import pytest

from purport.codebook.load import load_codebook
from purport.core.document import Document, document_id, new_document
from purport.core.rows import (
    Block,
    BlockKind,
    Citation,
    Claim,
    Content,
    Framing,
    Manner,
    Role,
    Row,
    Sentence,
)
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages import roles
from purport.stages.roles.layout import Layout, by_layout

WORK = roles.STAGE.prepare(Tools(codebook=load_codebook(), settings=Settings()))
IDENT = document_id("made.txt")
LAYERS = (Framing, Citation, Claim, Content)


def read(
    text: str, *sentences: str, kind: BlockKind = "paragraph", rows: tuple[Row, ...] = ()
) -> list[tuple[str, str]]:
    doc = make.document(text, *sentences, kind=kind)
    doc = doc.with_rows(rows, LAYERS)
    return roles_of(make.read(WORK, doc, Role))


def roles_of(doc: Document) -> list[tuple[str, str]]:
    return [(row.role, row.rule) for row in doc[Role]]


def claim(text: str, source: str, content: str, manner: Manner = "indirect") -> tuple[Row, Row]:
    at, start = text.index(source), text.index(content)
    made = Claim(
        id="c1", document=IDENT, start=0, stop=len(text), source_start=at,
        source_stop=at + len(source), entity=None, name=source, cue_start=at, cue_stop=at + 1,
        manner=manner, inside=None, anonymous=False, polarity="affirmed", stance="said", rule="say",
    )  # fmt: skip
    held = Content(id="c2", document=IDENT, start=start, stop=start + len(content), claim="c1")
    return made, held


def framed(text: str, words: str, term: str) -> Framing:
    start = text.index(words)
    return Framing(
        id="f1", document=IDENT, start=start, stop=start + len(words), kind="loaded_word",
        entity=None, polarity="negative", term=term,
    )  # fmt: skip


PLAIN = "Troops left Goma."
PLAIN_PARSE = (
    "Troops/troop/NOUN/nsubj/2 left/leave/VERB/root/0 Goma/Goma/PROPN/obj/2 ././PUNCT/punct/2"
)
MUST = "Troops must leave Goma."
MUST_PARSE = (
    "Troops/troop/NOUN/nsubj/3 must/_/AUX+MD/aux/3 leave/_/VERB+VB/root/0 Goma/Goma/PROPN/obj/3 "
    "././PUNCT/punct/3"
)


def test_a_plain_sentence_reports() -> None:
    assert read(PLAIN, PLAIN_PARSE) == [("report", "otherwise")]


@pytest.mark.parametrize(
    ("kind", "role"),
    [("heading", "heading"), ("furniture", "boilerplate"), ("quotation", "quotation")],
)
def test_layout_decides_first(kind: BlockKind, role: str) -> None:
    assert read(MUST, MUST_PARSE, kind=kind) == [(role, f"block.{kind}")]


def test_a_duty_in_the_writers_voice_is_an_appeal() -> None:
    assert read(MUST, MUST_PARSE) == [("appeal", "duty")]


def test_a_duty_that_somebody_else_tells_is_a_report() -> None:
    text = f"Kigali said: {MUST}"
    parse = (
        "Kigali/Kigali/PROPN/nsubj/2 said/say/VERB/root/0 :/:/PUNCT/punct/2 "
        "Troops/troop/NOUN/nsubj/6 must/_/AUX+MD/aux/6 leave/_/VERB+VB/parataxis/2 "
        "Goma/Goma/PROPN/obj/6 ././PUNCT/punct/2"
    )
    assert read(text, parse, rows=claim(text, "Kigali", MUST)) == [("report", "otherwise")]
    assert read(text, parse) == [("appeal", "duty")]


@pytest.mark.parametrize(
    ("text", "parse", "rule"),
    [
        ("Do not join either army.",
         "Do/do/AUX/aux/3 not/_/PART/advmod/3 join/_/VERB+VB/root/0 either/_/DET/det/5 "
         "army/_/NOUN/obj/3 ././PUNCT/punct/3", "imperative"),
        ("We demand their release.",
         "We/_/PRON/nsubj/2 demand/_/VERB+VBP/root/0 their/_/PRON/nmod:poss/4 "
         "release/_/NOUN/obj/2 ././PUNCT/punct/2", "call"),
    ],
)  # fmt: skip
def test_appeals(text: str, parse: str, rule: str) -> None:
    assert read(text, parse) == [("appeal", rule)]


def test_a_duty_that_is_past_is_no_appeal() -> None:
    text = "They should have left."
    parse = (
        "They/_/PRON/nsubj/4 should/_/AUX+MD/aux/4 have/_/AUX/aux/4 left/leave/VERB+VBN/root/0 "
        "././PUNCT/punct/4"
    )
    assert read(text, parse) == [("report", "otherwise")]


def test_a_strong_loaded_word_makes_a_comment_in_the_writers_voice_alone() -> None:
    text = "Kigali said thugs came."
    parse = (
        "Kigali/Kigali/PROPN/nsubj/2 said/say/VERB/root/0 thugs/thug/NOUN/nsubj/4 "
        "came/come/VERB/ccomp/2 ././PUNCT/punct/2"
    )
    row = framed(text, "thugs", "thug")
    assert read(text, parse, rows=(row,)) == [("comment", "voice")]
    rows = (row, *claim(text, "Kigali", "thugs came"))
    assert read(text, parse, rows=rows) == [("report", "otherwise")]


def test_the_writers_own_claim_stays_their_voice() -> None:
    text = "We say thugs came."
    parse = (
        "We/_/PRON/nsubj/2 say/_/VERB+VBP/root/0 thugs/thug/NOUN/nsubj/4 came/come/VERB/ccomp/2 "
        "././PUNCT/punct/2"
    )
    rows = (framed(text, "thugs", "thug"), *claim(text, "We", "thugs came"))
    assert read(text, parse, rows=rows) == [("comment", "voice")]


def test_a_sentence_in_another_script_is_a_quotation() -> None:
    text = "﴿وَالصُّلْحُ﴾"
    assert read(text, f"{text}/_/X/root/0") == [("quotation", "script")]


def test_a_quotation_beside_scripture_is_a_quotation() -> None:
    text = "“Reconciliation is better” [An-Nisa: 128]"
    parse = (
        "“/“/PUNCT/punct/4 Reconciliation/_/NOUN/nsubj/4 is/be/AUX/cop/4 better/_/ADJ/root/0 "
        "”/”/PUNCT/punct/4 [/[/PUNCT/punct/7 An-Nisa/An-Nisa/PROPN/dep/4 :/:/PUNCT/punct/7 "
        "128/_/NUM/nummod/7 ]/]/PUNCT/punct/7"
    )
    start = text.index("An-Nisa")
    row = Citation(
        id="s1", document=IDENT, start=start, stop=len(text) - 1, kind="scripture",
        canonical="Quran 4:128", valid=True,
    )  # fmt: skip
    assert read(text, parse, rows=(row,)) == [("quotation", "scripture")]


@pytest.mark.parametrize("text", ["(Translated)", "All rights reserved", "Reporting by A. Reed"])
def test_lines_that_frame_a_report_are_boilerplate(text: str) -> None:
    parse = " ".join(
        f"{word}/_/NOUN/{'root/0' if i == 0 else 'dep/1'}" for i, word in enumerate(text.split())
    )
    assert read(text, parse) == [("boilerplate", "line")]


def test_every_sentence_has_one_role() -> None:
    doc = make.document(f"{PLAIN} {MUST}", PLAIN_PARSE, MUST_PARSE).with_rows((), LAYERS)
    doc = make.read(WORK, doc, Role)
    assert [row.role for row in doc[Role]] == ["report", "appeal"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Ruun, 21 January", "boilerplate"),
        ("By Mirela Sand, our correspondent", "boilerplate"),
        ("Ref. PU/17/4", "boilerplate"),
        ("Sennen, 12 October (Meridian)", "boilerplate"),
        ("Next session: 12 May", "boilerplate"),
        ("Done at Lindholm in two copies", "boilerplate"),
        ("Who burned the archive?", "heading"),
        ("Army kills 20", None),
        ("Updated figures show 30 dead", None),
        ("By then the army had gone", None),
    ],
)
def test_a_line_that_frames_the_text_is_known_by_its_form(line: str, role: str | None) -> None:
    text = f"{line}\n\nThe army left."
    sentence = Sentence(id="s1", document=IDENT, start=0, stop=len(line), block="none")
    doc = new_document("made.txt", text, "").with_rows((), (Block, *LAYERS))
    found = by_layout(doc, sentence, Layout(doc))
    assert (None if found is None else found[0]) == role


VERSE = "“Whoever sows the wind shall reap the storm.”"
VERSE_PARSE = (
    "“/“/PUNCT/punct/8 Whoever/whoever/PRON/nsubj/3 sows/sow/VERB+VBZ/csubj/7 the/the/DET/det/5 "
    "wind/wind/NOUN/obj/3 shall/shall/AUX/aux/7 reap/reap/VERB+VB/root/0 the/the/DET/det/9 "
    "storm/storm/NOUN/obj/7 ././PUNCT/punct/7 ”/”/PUNCT/punct/7"
)


def test_a_quotation_that_is_nobodys_in_the_text_is_a_quotation() -> None:
    assert read(VERSE, VERSE_PARSE) == [("quotation", "nobodys")]


def test_a_quotation_with_a_speaker_is_part_of_the_report() -> None:
    made = claim(VERSE, "Whoever", "sows the wind", "direct")
    assert read(VERSE, VERSE_PARSE, rows=made)[0][0] == "report"
