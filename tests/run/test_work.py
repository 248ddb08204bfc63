"""A worker: errors stay with their document, and stages see only what they declared."""

from collections.abc import Sequence

import pytest

from purport.codebook.load import load_codebook
from purport.core.document import Document, new_document
from purport.core.errors import PipelineError
from purport.core.rows import Block, Parse, Row, Sentence, Tongue
from purport.core.settings import Settings
from purport.pipeline import STAGES, check, fingerprints, with_needed
from purport.run import work
from purport.run.work import Task, Worker
from purport.stage import Stage, Tools, Work, WorkOnMany


def blocks(document: Document) -> Sequence[Row]:
    if "breaks" in document.text:
        raise ValueError("no such luck")
    stop = len(document.text)
    return [Block(id="1", document=document.id, start=0, stop=stop, kind="paragraph")]


def peeping(document: Document) -> Sequence[Row]:
    return list(document[Tongue])


def stage(
    name: str, function: Work, reads: tuple[type[Row], ...], writes: tuple[type[Row], ...]
) -> Stage:
    return Stage(name=name, version=1, reads=reads, writes=writes, prepare=lambda tools: function)


@pytest.fixture
def tools() -> Tools:
    return Tools(codebook=load_codebook(None), settings=Settings())


def answers(stages: tuple[Stage, ...], tools: Tools, monkeypatch: pytest.MonkeyPatch, *texts: str):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(work, "stages_for", lambda settings: stages)
    names = frozenset(s.name for s in stages)
    tasks = [
        Task(new_document(f"{i}", text, text), names, True, "") for i, text in enumerate(texts)
    ]
    return Worker(tools).answer(tasks)


def test_one_broken_document_does_not_stop_the_others(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = stage("blocks", blocks, (), (Block,))
    found = answers((first,), tools, monkeypatch, "good", "breaks", "good too")
    assert [a.error is None for a in found] == [True, False, True]
    assert found[1].error == "stage blocks failed: ValueError: no such luck"
    assert found[1].result.runs[0].error is not None


def test_a_batch_that_breaks_is_tried_one_by_one(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    def many(found: Tools) -> WorkOnMany:
        return lambda documents: [blocks(document) for document in documents]

    batch = Stage(name="blocks", version=1, reads=(), writes=(Block,), prepare_many=many)
    found = answers((batch,), tools, monkeypatch, "good", "breaks", "good too")
    assert [a.error is None for a in found] == [True, False, True]


def test_a_stage_cannot_read_what_it_did_not_declare(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = stage("blocks", blocks, (), (Block,))
    tongue = stage("tongue", lambda d: [], (), (Tongue,))
    second = stage("second", peeping, (Block,), (Sentence,))
    found = answers((first, tongue, second), tools, monkeypatch, "good")
    assert "Tongue was read but not declared" in str(found[0].error)


def test_the_shipped_stages_fit_together() -> None:
    check(STAGES)
    assert len({s.name for s in STAGES}) == len(STAGES)


@pytest.mark.parametrize(
    ("stages", "told"),
    [
        ([stage("a", blocks, (Sentence,), ())], "no earlier stage writes"),
        (
            [stage("a", blocks, (), (Block,)), stage("b", blocks, (), (Block,))],
            "which stage a writes",
        ),
        ([Stage(name="a", version=1, reads=(), writes=())], "exactly one of"),
    ],
)
def test_what_does_not_fit_is_refused(stages: list[Stage], told: str) -> None:
    with pytest.raises(PipelineError, match=told):
        check(stages)


def test_unstored_layers_are_made_again_when_needed() -> None:
    first = stage("blocks", blocks, (), (Block,))
    parse = stage("sentences", blocks, (Block,), (Sentence, Parse))
    last = stage("events", blocks, (Parse,), (Tongue,))
    found = with_needed((first, parse, last), {"events"})
    assert [s.name for s in found] == ["sentences", "events"]
    assert [s.name for s in with_needed((first, parse, last), {"blocks"})] == ["blocks"]


def test_a_fingerprint_follows_the_version_and_what_is_upstream(tools: Tools) -> None:
    first = stage("blocks", blocks, (), (Block,))
    second = stage("second", blocks, (Block,), (Tongue,))
    newer = Stage(name="blocks", version=2, reads=(), writes=(Block,), prepare=lambda t: blocks)
    one, two = fingerprints((first, second), tools), fingerprints((newer, second), tools)
    assert one["blocks"] != two["blocks"]
    assert one["second"] != two["second"]
    assert one == fingerprints((first, second), tools)
