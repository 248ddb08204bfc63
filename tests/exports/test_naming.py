"""Who calls whom what: counted by issuer, party and name, with the places."""

from typing import Any

from purport.core.document import Document, new_document
from purport.core.rows import Entity, Framing, Imprint, Mention, Sentence
from purport.exports.naming import NAMING_FIELDS, naming

LOADED = "The Vardo regime shelled the mill. Vardo denied it."
NEUTRAL = "Vardo opened the road. It rained in Lorne."


def row(layer: type[Any], doc: Document, words: str, **fields: Any) -> Any:
    start = doc.text.index(words)
    stop = start + len(words)
    return layer(
        id=doc.id_for(layer, start, stop, ""), document=doc.id, start=start, stop=stop, **fields
    )


def mention(doc: Document, words: str, entity: str, **fields: Any) -> Any:
    return row(Mention, doc, words, kind="government", form="name", entity=entity, **fields)


def document(name: str, text: str, issuer: str) -> Document:
    doc = new_document(name, text, name)
    rows: list[Any] = [
        row(Sentence, doc, sentence + ".", block="b") for sentence in text.rstrip(".").split(". ")
    ]
    rows.append(row(Imprint, doc, text[:5], field="issuer", value=issuer, entity=None))
    rows.append(row(Entity, doc, "Vardo", entity="VRD", name="Vardo", kind="government"))
    if "regime" in text:
        rows.append(mention(doc, "The Vardo regime", "VRD", naming="loaded"))
        rows.append(row(Framing, doc, "The Vardo regime", kind="loaded_name", entity="VRD",
                        polarity="negative", term=None))  # fmt: skip
        rows.append(mention(doc, "Vardo denied"[:5], "VRD"))
    else:
        rows.append(mention(doc, "Vardo", "VRD"))
        rows.append(mention(doc, "Lorne", "LRN"))
    return doc.with_rows(rows, [Sentence, Imprint, Entity, Framing, Mention])


def test_names_are_counted_by_issuer_and_party_with_their_sentences() -> None:
    docs = [
        document("a", LOADED, "THE DAILY"),
        document("b", LOADED, "The Daily"),
        document("c", NEUTRAL, "Wire"),
    ]
    found = list(naming(docs))
    told = {(r["issuer"], r["party"], r["name"], r["polarity"]): r for r in found}
    assert set(told) == {
        ("The Daily", "Vardo", "The Vardo regime", "negative"),
        ("The Daily", "Vardo", "Vardo", None),
        ("Wire", "Vardo", "Vardo", None),
    }
    loaded = told["The Daily", "Vardo", "The Vardo regime", "negative"]
    assert (loaded["count"], loaded["documents"]) == (2, 2)
    assert loaded["places"][0]["words"] == "The Vardo regime shelled the mill."
    assert loaded["places"][0]["sentence"] == docs[0][Sentence][0].id


def test_parties_that_nobody_names_otherwise_are_left_out() -> None:
    assert list(naming([document("c", NEUTRAL, "Wire")])) == []


def test_rows_have_the_promised_fields() -> None:
    for found in naming([document("a", LOADED, "The Daily")]):
        assert list(found) == list(NAMING_FIELDS)
