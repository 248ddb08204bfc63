"""The shipped model loads, reads, and is known by its digest."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from purport.core.errors import ModelError
from purport.stages.language import model, weights

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return model.load()


def label_of(doc: Doc, word: str) -> tuple[str, str]:
    token = next(t for t in doc if t.text == word)
    return token.dep_, token.head.text


@pytest.mark.parametrize(
    ("text", "word", "label", "head"),
    [
        ("Rebels shelled the market.", "Rebels", "nsubj", "shelled"),
        ("Rebels shelled the market.", "market", "obj", "shelled"),
        ("The envoy was expelled by Ankara.", "envoy", "nsubj:pass", "expelled"),
        ("The envoy was expelled by Ankara.", "Ankara", "obl:agent", "expelled"),
        ("The minister said that troops had left the town.", "left", "ccomp", "said"),
        ("Troops have left the town, the ministry said.", "said", "ROOT", "said"),
        ("Troops have left the town, the ministry said.", "ministry", "nsubj", "said"),
        ("Troops have left the town, the ministry said.", "left", "ccomp", "said"),
        (
            "Jets bombed a clinic in Idlib, the White Helmets reported.",
            "bombed",
            "ccomp",
            "reported",
        ),
        ("Tehran agreed to halt enrichment.", "halt", "xcomp", "agreed"),
        ("The drone hit a depot, the governor told Interfax.", "Interfax", "iobj", "told"),
        ("Students demanding reform clashed with police.", "clashed", "ROOT", "clashed"),
        ("Students demanding reform clashed with police.", "demanding", "acl", "Students"),
    ],
)
def test_who_did_what_is_read(nlp: Language, text: str, word: str, label: str, head: str) -> None:
    assert label_of(nlp(text), word) == (label, head)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Officials in Kharkiv said four people were hurt.", "Kharkiv", "LOC"),
        ("The talks between Iran and Norway failed.", "Norway", "LOC"),
        ("Fighters of Hezbollah left the village.", "Hezbollah", "ORG"),
        ("The statement was carried by Interfax on Monday.", "Interfax", "ORG"),
        ("The minister met Leyla Demir in Oslo.", "Leyla Demir", "PERSON"),
        ("Two Sudanese soldiers were killed.", "Sudanese", "NORP"),
    ],
)
def test_names_are_found_with_their_kind(nlp: Language, text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(found.text, found.label_) for found in nlp(text).ents}


def test_sentences_end_where_the_parser_says(nlp: Language) -> None:
    doc = nlp("The U.S. envoy left on Monday. No talks are planned.")
    assert [s.text for s in doc.sents] == [
        "The U.S. envoy left on Monday.",
        "No talks are planned.",
    ]


@pytest.mark.parametrize(
    ("form", "part", "learnt", "lemma"),
    [
        ("condemned", "VERB", "condemne", "condemn"),
        ("excluded", "VERB", "exclud", "exclude"),
        ("shelled", "VERB", "shell", "shell"),
        ("were", "AUX", "be", "be"),
        ("withdrew", "VERB", "withdrew", "withdraw"),
        ("urging", "VERB", "Urge", "urge"),
        ("kyiv", "PROPN", "Kyiv", "Kyiv"),
        ("googled", "VERB", "google", "google"),
    ],
)
def test_an_invented_lemma_is_repaired(form: str, part: str, learnt: str, lemma: str) -> None:
    assert model.repaired(form, part, learnt) == lemma


def test_lemma_of_a_token_is_its_dictionary_form(nlp: Language) -> None:
    doc = nlp("Moscow denounced the raid and its ministers walked out.")
    assert [model.lemma(t) for t in doc if t.pos_ in {"VERB", "NOUN"}] == [
        "denounce",
        "raid",
        "minister",
        "walk",
    ]


def test_the_models_choice_of_arithmetic_stays_its_own(nlp: Language) -> None:
    from thinc.api import get_current_ops

    before = get_current_ops()
    model.load()
    assert get_current_ops() is before
    assert nlp.get_pipe("parser").model.ops.use_blis is False


@pytest.mark.parametrize("name", ["no_such_pipeline_anywhere", "/no/such/folder"])
def test_a_pipeline_that_is_not_there_is_named_with_what_to_do(name: str) -> None:
    with pytest.raises(ModelError, match="spacy download") as raised:
        model.load(name)
    assert name in str(raised.value)


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "bare")
    with pytest.raises(ModelError, match="no parser"):
        model.load(str(tmp_path / "bare"))


def test_the_digest_is_stored_for_ours_and_made_for_others(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    spacy.blank("en").to_disk(one)
    spacy.blank("en", meta={"version": "9.9.9"}).to_disk(other)
    assert weights.model_digest(None) == (weights.shipped() / "DIGEST").read_text().strip()
    assert len(weights.model_digest(str(one))) == 16
    assert weights.model_digest(str(one)) != weights.model_digest(str(other))


def test_the_digest_of_a_missing_pipeline_is_an_error() -> None:
    with pytest.raises(ModelError, match="no language model"):
        weights.model_digest("no_such_pipeline_anywhere")


def test_the_shipped_model_stays_small() -> None:
    files = [path for path in weights.shipped().rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 30_000_000
