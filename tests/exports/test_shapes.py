"""What is exported has exactly the promised fields, and every span is the words it points at."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.core.document import Document, new_document
from purport.core.rows import (
    LAYERS,
    Claim,
    Content,
    Entity,
    Event,
    Imprint,
    Mention,
    Party,
    Sentence,
)
from purport.exports.fields import FIELDS
from purport.exports.shapes import SHAPERS, TABLES, entities, events
from purport.exports.writers import ExportError, _guarded, export
from purport.record.store import Record, Result, Run, open_record
from purport.record.tables import values

TEXT = "Radio Oslo quoted an official as saying that police arrested 12 men in Bergen."


def row(layer: type[Any], document: Document, words: str, **fields: Any) -> Any:
    start = document.text.index(words)
    stop = start + len(words)
    key = document.id_for(layer, start, stop, fields.get("role", ""))
    return layer(id=key, document=document.id, start=start, stop=stop, **fields)


def claim(document: Document, source: str, cue: str, inside: str | None) -> Claim:
    a, b = document.text.index(source), document.text.index(cue)
    return Claim(
        id=document.id_for(Claim, a, b), document=document.id, start=a, stop=len(document.text),
        source_start=a, source_stop=a + len(source), entity=None, name=None, cue_start=b,
        cue_stop=b + len(cue), manner="indirect", inside=inside, anonymous=inside is not None,
        polarity="affirmed", stance="said", rule="x",
    )  # fmt: skip


@pytest.fixture
def document() -> Document:
    doc = new_document("a.txt", TEXT, "x")
    outer = claim(doc, "Radio Oslo", "quoted", None)
    inner = claim(doc, "an official", "saying", outer.id)
    content = row(Content, doc, "police arrested 12 men in Bergen", claim=inner.id)
    sentence = row(Sentence, doc, TEXT, block="b")
    event = row(
        Event, doc, "police arrested 12 men in Bergen", sentence=sentence.id, type="COERCE",
        mode="arrest", contexts=(), trigger_start=TEXT.index("arrested"),
        trigger_stop=TEXT.index("arrested") + 8, modality="asserted", claim=inner.id,
    )  # fmt: skip
    parties = [
        row(Party, doc, "police", event=event.id, role="actor", mention=None, entity=None,
            name="police", sector="COP"),
        row(Party, doc, "12 men", event=event.id, role="recipient", mention=None, entity=None,
            name="men", understood=True),
    ]  # fmt: skip
    issuer = Imprint(id="i", document=doc.id, start=0, stop=0, field="issuer", value="Test Wire")
    mention = row(Mention, doc, "Bergen", kind="place", form="name", entity="geo:1")
    entity = row(Entity, doc, "Bergen", entity="geo:1", name="Bergen", kind="place")
    found = [outer, inner, content, sentence, event, *parties, issuer, mention, entity]
    return doc.with_rows(found, LAYERS)


def test_an_event_tells_the_whole_chain_of_who_says_so(document: Document) -> None:
    (event,) = events(document)
    assert event["sources"] == ["Test Wire", "Radio Oslo", "an official"]


def test_a_party_that_is_only_understood_has_no_words(document: Document) -> None:
    (event,) = events(document)
    assert event["actors"][0]["text"] == "police"
    assert event["recipients"][0]["text"] is None
    assert event["recipients"][0]["name"] == "men"


@pytest.mark.parametrize("table", SHAPERS)
def test_the_fields_are_the_promised_ones(table: str, document: Document) -> None:
    for shape in SHAPERS[table](document):
        assert list(shape) == list(FIELDS[table])
        for name, kind in FIELDS[table].items():
            if isinstance(kind, dict) and shape[name] is not None:
                assert set(shape[name]) <= set(kind)
            if isinstance(kind, list) and isinstance(kind[0], dict):
                assert all(list(inner) == list(kind[0]) for inner in shape[name])


def test_entities_of_two_documents_are_one_row(document: Document) -> None:
    (found,) = entities([document, document])
    assert list(found) == list(FIELDS["entities"])
    assert found["documents"] == 2


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.get("start") is not None and "text" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@pytest.mark.parametrize("table", [t for t in SHAPERS if t != "documents"])
def test_every_span_is_its_words(table: str, document: Document) -> None:
    for shape in SHAPERS[table](document):
        for span in spans(shape):
            assert span["text"] == TEXT[span["start"] : span["stop"]]


def kept(record: Record, document: Document) -> None:
    found = {layer.table: values(document[layer]) for layer in LAYERS}
    record.save(Result(document.id, found, (Run("blocks", 1, "f", 1, 0.1),)), document)


@pytest.mark.parametrize("to", ["jsonl", "csv", "parquet"])
def test_every_format_has_every_table_whole(to: str, document: Document, tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as record:
        kept(record, document)
        written = export(record, to, tmp_path / "out")
    assert sorted(written) == sorted(TABLES)
    assert {p.name for p in (tmp_path / "out").iterdir()} == {f"{t}.{to}" for t in TABLES}
    assert written["claims"] == 2
    claims = read(tmp_path / "out" / f"claims.{to}")
    assert len(claims) == 2


def read(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))
    return pyarrow.parquet.read_table(path).to_pylist()  # type: ignore[no-any-return]


def test_formats_agree(document: Document, tmp_path: Path) -> None:
    with open_record(tmp_path / "r", create=True) as record:
        kept(record, document)
        for to in ("jsonl", "csv", "parquet"):
            export(record, to, tmp_path / to)
    for table in ("events", "documents", "mentions"):
        as_json = read(tmp_path / "jsonl" / f"{table}.jsonl")
        as_parquet = read(tmp_path / "parquet" / f"{table}.parquet")
        as_csv = read(tmp_path / "csv" / f"{table}.csv")
        assert [r["id"] for r in as_json] == [r["id"] for r in as_csv]
        for mine, other in zip(as_json, as_parquet, strict=True):
            assert mine["text"] == other["text"]
            assert list(mine) == list(other)


def test_a_cell_that_would_run_in_a_spreadsheet_is_guarded() -> None:
    assert _guarded('=HYPERLINK("x")') == '\'=HYPERLINK("x")'
    assert _guarded("plain") == "plain"


def test_an_unknown_format_and_a_closed_folder_are_sentences(
    document: Document, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    with open_record(tmp_path / "r", create=True) as record:
        with pytest.raises(ExportError, match="no export format"):
            export(record, "xls", tmp_path / "out")
        with pytest.raises(ExportError, match="cannot be written"):
            export(record, "csv", tmp_path / "file" / "out")


@given(st.text(alphabet="ab =+-@\t\r'\",\n", max_size=12))
def test_a_guarded_cell_never_begins_a_formula(text: str) -> None:
    assert not _guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
