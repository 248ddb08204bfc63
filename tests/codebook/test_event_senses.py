"""Other senses in the codebook: every example is set aside or kept, and a user may replace them."""

from pathlib import Path

import pytest
from made_reading import read_documents

from purport.codebook.check import faults
from purport.codebook.entries import Codebook, Entry
from purport.codebook.happenings import EventPattern
from purport.codebook.load import load_codebook
from purport.codebook.senses import OtherSense, WordSet
from purport.core.document import Document
from purport.stages.events.coding import code
from purport.stages.events.lexicon import lexicon_of
from purport.stages.events.senses import Aside

MISREAD = 3
"""So many examples may come out wrong: a parser of LAS 85 misreads some short sentences."""
MINE = """\
- id: shell.nuts
  source: made up for this test
  entries: [ASSAULT.shell]
  objects: ["@nuts"]
"""


def asides(texts: list[str], book: Codebook) -> list[list[Aside]]:
    """What is set aside in each text; the lexicon is made once, which takes half a second."""
    lexicon = lexicon_of(book)

    def found(doc: Document) -> list[Aside]:
        aside: list[Aside] = []
        code(doc, lexicon, aside)
        return aside

    return [found(doc) for doc in read_documents(texts)]


@pytest.mark.model
def test_senses_set_aside_their_own_examples() -> None:
    book = load_codebook()
    cases = [
        (entry.id, wanted, sentence)
        for entry in book[OtherSense].values()
        for wanted, sentences in ((True, entry.examples.match), (False, entry.examples.no))
        for sentence in sentences
    ]
    wrong = []
    for (ident, wanted, text), found in zip(
        cases, asides([c[2] for c in cases], book), strict=True
    ):
        senses = {aside.sense for aside in found}
        if (ident in senses) != wanted:
            wrong.append(f"{ident} {'missing' if wanted else 'found'} ({senses}): {text}")
    assert len(wrong) <= MISREAD, "\n".join(wrong)


def test_word_sets_hold_a_word_of_their_examples() -> None:
    for entry in load_codebook()[WordSet].values():
        for wanted, sentences in ((True, entry.examples.match), (False, entry.examples.no)):
            assert sentences, entry.id
            for sentence in sentences:
                said = sentence.lower().strip(".").split()
                assert (not entry.words or set(said).isdisjoint(entry.words)) != wanted, sentence


def test_every_sense_has_examples_of_both_kinds() -> None:
    for entry in load_codebook()[OtherSense].values():
        assert entry.examples.match, entry.id
        assert entry.examples.no, entry.id


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ({"types": ("ASSAULT",), "before": ("heart",)}, None),
        ({"entries": ("ASSAULT.none",), "before": ("heart",)}, "no event entry `ASSAULT.none`"),
        ({"types": ("ASSAULT",), "beside": ("@hearts",)}, "no word set `hearts`"),
        ({"types": ("Assault",), "before": ("heart",)}, "not in capitals"),
        ({"before": ("heart",)}, "names no entries"),
        ({"types": ("ASSAULT",), "reach": 4}, "would set aside every such event"),
    ],
)
def test_what_is_wrong_with_a_sense_is_told(more: dict[str, object], wanted: str | None) -> None:
    sense = OtherSense(id="mine", source="made up", **more)  # type: ignore[arg-type]
    names: dict[type[Entry], str] = {
        EventPattern: "events", OtherSense: "event_senses", WordSet: "event_word_sets",
    }  # fmt: skip
    parts: dict[type[Entry], dict[str, Entry]] = {kind: {} for kind in names}
    parts[OtherSense]["mine"] = sense
    found = [fault.found for fault in faults(Codebook(parts, {}), names)]
    assert len(found) == (0 if wanted is None else 1)
    assert wanted is None or wanted in found[0]


def test_a_user_adds_senses_and_word_sets(tmp_path: Path) -> None:
    for folder, text in (
        ("event_senses", MINE),
        ("event_word_sets", "- id: nuts\n  source: made up\n  words: [nut, walnut]\n"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "mine.yaml").write_text(text, encoding="utf-8")
    shipped, book = load_codebook(), load_codebook(tmp_path)
    assert book[OtherSense]["shell.nuts"].objects == ("@nuts",)
    assert len(book[OtherSense]) == len(shipped[OtherSense]) + 1
    changed = {name for name in book.digests if book.digests[name] != shipped.digests[name]}
    assert changed == {"event_senses", "event_word_sets"}
