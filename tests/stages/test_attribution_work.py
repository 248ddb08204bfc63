"""Attribution in a long document: what joining takes grows with its length, not its square."""

from collections.abc import Iterator

import make
import pytest

from purport.codebook.load import load_codebook
from purport.core.rows import Block, Claim, Content, Entity, Mention
from purport.core.settings import Settings
from purport.core.spans import Span
from purport.stage import Tools
from purport.stages.attribution import STAGE, attaching, ground, nesting
from purport.stages.attribution.quotes import quotations

assert STAGE.prepare is not None
WORK = STAGE.prepare(Tools(codebook=load_codebook(), settings=Settings()))

TEXT = '"The road to the port is shut," said Adan.'
PARSE = (
    '"/_/PUNCT/punct/7 The/the/DET/det/3 road/_/NOUN/nsubj/7 to/_/ADP/case/6 the/_/DET/det/6 '
    'port/_/NOUN/nmod/3 is/be/AUX/root/0 shut/_/ADJ/xcomp/7 ,/_/PUNCT/punct/7 "/_/PUNCT/punct/7 '
    "said/say/VERB/parataxis/7 Adan/Adan/PROPN/nsubj/11/PERSON ././PUNCT/punct/7"
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every time that a quotation asks a claim, or a claim another, while the test runs."""
    calls: list[str] = []
    speaks, holds = attaching.speaks, nesting._holds
    monkeypatch.setattr(attaching, "speaks", lambda *a: calls.append("speaks") or speaks(*a))
    monkeypatch.setattr(nesting, "_holds", lambda *a: calls.append("holds") or holds(*a))
    yield calls


def test_each_quotation_asks_the_claims_near_it_only(asked: list[str]) -> None:
    taken = {}
    for count in (40, 160):
        asked.clear()
        doc = make.document("\n\n".join([TEXT] * count), *[PARSE] * count)
        doc = make.read(WORK, doc.with_rows([], [Mention, Entity]), Claim, Content)
        assert [claim.manner for claim in doc[Claim]] == ["direct"] * count
        taken[count] = len(asked)
    assert taken[160] <= 5 * taken[40]


@pytest.mark.parametrize("mark", ["'", "‘"])
def test_thousands_of_apostrophes_are_read_in_one_pass(mark: str) -> None:
    text = f"{mark}tis so. " * 3000
    doc = make.document(text)
    assert quotations(text, doc[Block]) == []


def test_a_cell_is_asked_for_what_touches_it() -> None:
    near = ground.Ground({})
    near.add(7, [Span(10, 20), Span(1000, 1010)])
    near.add(8, [Span(15, 2000)])
    assert near.at(5, 5) == [7, 8]
    assert near.at(600, 600) == [8]
    assert near.at(1001, 1500) == [7, 8]
    assert near.at(5000, 9000) == []


def test_reach_finds_stretches_that_stand_out_of_order() -> None:
    far = ground.reach([Span(0, 90), Span(10, 20), Span(95, 99), Span(50, 60), Span(200, 210)])
    assert list(far.between(85, 100)) == [0, 1, 2, 3]
    assert list(far.between(205, 300)) == [4]
