import make
import pytest

from purport.codebook.load import load_codebook
from purport.core.document import Document, document_id
from purport.core.ids import content_id
from purport.core.rows import Entity, Framing, Mention, MentionForm, Naming, Row
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages import framing

WORK = framing.STAGE.prepare(Tools(codebook=load_codebook(), settings=Settings()))


def mention(
    text: str, words: str, entity: str | None = "X", naming: Naming = "neutral",
    form: MentionForm = "name",
) -> Mention:  # fmt: skip
    start = text.index(words)
    ident = document_id("made.txt")
    return Mention(
        id=content_id(ident, start, words), document=ident, start=start, stop=start + len(words),
        kind="organisation", form=form, entity=entity, naming=naming,
    )  # fmt: skip


def read(text: str, *sentences: str, rows: tuple[Row, ...] = ()) -> Document:
    doc = make.document(text, *sentences, rows=rows)
    doc = doc.with_rows(rows, (Mention, Entity)) if not rows else doc.with_rows((), (Entity,))
    return make.read(WORK, doc, Framing)


def told(doc: Document) -> list[tuple[str, str, str | None]]:
    return [(row.kind, doc.words(row), row.term) for row in doc[Framing]]


REGIME = "The regime shelled Daraya."
REGIME_PARSE = (
    "The/_/DET/det/2 regime/_/NOUN/nsubj/3 shelled/shell/VERB/root/0 Daraya/Daraya/PROPN/obj/3/LOC "
    "././PUNCT/punct/3"
)


def test_a_loaded_word_is_found_by_its_lemma() -> None:
    assert told(read(REGIME, REGIME_PARSE)) == [("loaded_word", "regime", "regime")]


def test_a_neighbour_makes_a_word_neutral() -> None:
    doc = read(
        "The sanctions regime ended.",
        "The/_/DET/det/3 sanctions/sanction/NOUN/compound/3 regime/_/NOUN/nsubj/4 "
        "ended/end/VERB/root/0 ././PUNCT/punct/4",
    )
    assert told(doc) == []


def test_a_phrase_is_one_row() -> None:
    doc = read(
        "His Excellency spoke.",
        "His/_/PRON/nmod:poss/2 Excellency/Excellency/PROPN/nsubj/3 spoke/speak/VERB/root/0 "
        "././PUNCT/punct/3",
    )
    assert told(doc) == [("honorific", "His Excellency", "his_excellency")]


def test_a_loaded_noun_is_said_of_whoever_names_it() -> None:
    text = "The gangs of the League fired."
    doc = read(
        text,
        "The/_/DET/det/2 gangs/gang/NOUN/nsubj/6 of/_/ADP/case/5 the/_/DET/det/5 "
        "League/League/PROPN/nmod/2 fired/fire/VERB/root/0 ././PUNCT/punct/6",
        rows=(mention(text, "League", "river_league"),),
    )
    [row] = doc[Framing]
    assert (row.term, row.entity, row.polarity) == ("gang", "river_league", "negative")


def test_an_adjective_is_said_of_its_noun() -> None:
    text = "Heroic League fighters came."
    doc = read(
        text,
        "Heroic/heroic/ADJ/amod/3 League/League/PROPN/compound/3 fighters/fighter/NOUN/nsubj/4 "
        "came/come/VERB/root/0 ././PUNCT/punct/4",
        rows=(mention(text, "League fighters", "river_league", form="description"),),
    )
    [row] = doc[Framing]
    assert (row.entity, row.polarity) == ("river_league", "positive")


def test_a_predicate_is_said_of_its_subject() -> None:
    text = "The League is a puppet."
    doc = read(
        text,
        "The/_/DET/det/2 League/League/PROPN/nsubj/5 is/be/AUX/cop/5 a/_/DET/det/5 "
        "puppet/_/NOUN/root/0 ././PUNCT/punct/5",
        rows=(mention(text, "League", "river_league"),),
    )
    assert [row.entity for row in doc[Framing]] == ["river_league"]


def test_a_loaded_name_is_one_row_with_its_entity() -> None:
    text = "The Zionist entity fired."
    doc = read(
        text,
        "The/_/DET/det/3 Zionist/Zionist/ADJ/amod/3 entity/_/NOUN/nsubj/4 fired/fire/VERB/root/0 "
        "././PUNCT/punct/4",
        rows=(mention(text, "Zionist entity", "ISR", "loaded"),),
    )
    [row] = doc[Framing]
    assert (row.kind, doc.words(row), row.entity, row.polarity) == (
        "loaded_name", "Zionist entity", "ISR", "negative",
    )  # fmt: skip


def test_a_word_inside_a_proper_name_is_no_loaded_word() -> None:
    text = "The Liberation Front signed."
    doc = read(
        text,
        "The/_/DET/det/3 Liberation/Liberation/PROPN/compound/3 Front/Front/PROPN/nsubj/4 "
        "signed/sign/VERB/root/0 ././PUNCT/punct/4",
        rows=(mention(text, "Liberation Front"),),
    )
    assert told(doc) == []


@pytest.mark.parametrize(
    ("opening", "closing"), [("“", "”"), ('"', '"'), ("«", "»"), ("‘", "’"), ("'", "'")]
)
def test_quotation_marks_round_a_few_words_are_scare_quotes(opening: str, closing: str) -> None:
    doc = read(
        f"The {opening}victory{closing} cost lives.",
        f"The/_/DET/det/3 {opening}/{opening}/PUNCT/punct/3 victory/_/NOUN/nsubj/5 "
        f"{closing}/{closing}/PUNCT/punct/3 cost/_/VERB/root/0 lives/life/NOUN/obj/5 "
        "././PUNCT/punct/5",
    )
    assert told(doc) == [("scare_quote", "victory", None)]


def test_words_that_somebody_is_said_to_have_used_are_no_scare_quotes() -> None:
    doc = read(
        "He called it a “victory”.",
        "He/_/PRON/nsubj/2 called/call/VERB/root/0 it/_/PRON/obj/2 a/_/DET/det/6 “/“/PUNCT/punct/6 "
        "victory/_/NOUN/xcomp/2 ”/”/PUNCT/punct/6 ././PUNCT/punct/2",
    )
    assert told(doc) == []


def test_scare_quotes_inside_a_possessive_keep_the_name_whole() -> None:
    text = "Read the 'River Republic's' papers."
    doc = read(
        text,
        "Read/read/VERB/root/0 the/_/DET/det/5 '/'/PUNCT/punct/5 River/River/PROPN/compound/5 "
        "Republic/Republic/PROPN/nmod:poss/8 's/'s/PART/case/5 '/'/PUNCT/punct/5 "
        "papers/paper/NOUN/obj/1 ././PUNCT/punct/1",
        rows=(mention(text, "River Republic", "river"),),
    )
    [row] = doc[Framing]
    assert (row.kind, row.entity) == ("scare_quote", "river")
    assert doc.words(row) == "River Republic's"


def test_so_called_is_a_scare_quote_to_the_end_of_the_noun() -> None:
    doc = read(
        "The so-called river republic fell.",
        "The/_/DET/det/4 so-called/_/ADJ/amod/4 river/_/NOUN/compound/4 republic/_/NOUN/nsubj/5 "
        "fell/fall/VERB/root/0 ././PUNCT/punct/5",
    )
    assert told(doc) == [("scare_quote", "so-called river republic", None)]


def test_a_nickname_is_no_scare_quote() -> None:
    doc = read(
        'Rodrigo "Timo" Lopez came.',
        'Rodrigo/Rodrigo/PROPN/nsubj/6 "/"/PUNCT/punct/3 Timo/Timo/PROPN/flat/1 "/"/PUNCT/punct/3 '
        "Lopez/Lopez/PROPN/flat/1 came/come/VERB/root/0 ././PUNCT/punct/6",
    )
    assert told(doc) == []


def test_a_document_without_sentences_has_no_framing() -> None:
    assert told(read("﴿﴾")) == []
