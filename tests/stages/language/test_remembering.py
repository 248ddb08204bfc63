"""A pipeline that remembers its words answers as one that does not."""

import pytest
import spacy

from purport.stages.language.model import load
from purport.stages.language.weights import shipped

TEXTS = (
    "The army didn't shell Homs, officials said.",
    "Officials said the army had shelled Homs.",
    "",
    "U.N. monitors weren't there; they'd left the day before.",
    "The army didn't shell Homs, officials said.",
)


@pytest.mark.model
def test_it_answers_the_same_alone_in_batches_and_again() -> None:
    plain, ours = spacy.load(shipped() / "en"), load(None)
    wanted = [[(t.text, t.tag_, t.dep_, t.head.i, t.ent_type_) for t in plain(x)] for x in TEXTS]
    for size in (1, 2, 5):
        docs = ours.pipe(TEXTS, batch_size=size)
        assert [
            [(t.text, t.tag_, t.dep_, t.head.i, t.ent_type_) for t in d] for d in docs
        ] == wanted


@pytest.mark.model
def test_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    from purport.stages.language import remembering

    monkeypatch.setattr(remembering, "KEPT", 5)
    ours, again = load(None), load(None)
    for text in TEXTS:
        assert [t.dep_ for t in ours(text)] == [t.dep_ for t in again(text)]
