"""Who calls whom what: issuer by party by name, counted, each row with the places it rests on.

The parties are those that some document of the record names in a loaded or honouring way or in
scare quotes; their neutral names stand beside, so that one issuer's "the junta" can be held against
another's "the transitional government". Names are told apart without case and article,
issuers without case.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from purport.core.document import Document
from purport.core.rows import Entity, Framing, Imprint, Mention, Naming, Sentence

Shape = dict[str, Any]
Key = tuple[str, str, str, Naming]

NAMING_FIELDS: dict[str, Any] = {
    "issuer": str, "party": str, "entity": str, "name": str, "naming": str, "polarity": str,
    "count": int, "documents": int,
    "places": [{"document": str, "sentence": str, "start": int, "stop": int, "text": str,
                "words": str}],
}  # fmt: skip
"""The fields of a row and their kinds, as in `fields.FIELDS`."""

_ARTICLES = ("the ", "a ", "an ")
_KINDS: dict[str, Naming] = {
    "loaded_name": "loaded", "honorific": "honorific", "scare_quote": "scare_quoted",
}  # fmt: skip


def naming(documents: Iterable[Document]) -> Iterator[Shape]:
    """One row for each issuer, party and name as said; the most used first within a party.

    `polarity` is that of the framing ("negative", "positive"), null for neutral names. `places` has
    each occurrence: its words with offsets, and the sentence's id and text. Issuer is null where a
    document does not tell who issued it. Pronouns and descriptions are no names and not counted.
    """
    rows: dict[Key, Shape] = {}
    spellings: dict[Key, Counter[str]] = {}
    parties: dict[str, str] = {}
    marked: set[str] = set()
    for document in documents:
        for entity in document[Entity]:
            parties.setdefault(entity.entity, entity.name)
        issuer = next((i.value for i in document[Imprint] if i.field == "issuer"), None)
        tones = {(f.start, f.stop): f for f in document[Framing] if f.kind in _KINDS}
        for mention in document[Mention]:
            neutral = mention.naming == "neutral"
            if mention.entity is None or (neutral and mention.form != "name"):
                continue
            told = document.words(mention)
            name = _plain(told)
            tone = tones.get((mention.start, mention.stop))
            if not neutral:
                marked.add(mention.entity)
            key: Key = ((issuer or "").casefold(), mention.entity, name, mention.naming)
            row = rows.setdefault(
                key,
                {
                    "issuer": issuer, "party": None, "entity": mention.entity, "name": told,
                    "naming": mention.naming, "polarity": None if tone is None else tone.polarity,
                    "count": 0, "documents": 0, "places": [],
                },
            )  # fmt: skip
            if issuer is not None and not issuer.isupper():
                row["issuer"] = issuer
            spellings.setdefault(key, Counter())[" ".join(told.split())] += 1
            row["count"] += 1
            row["places"].append(_place(document, mention))
    for key, row in rows.items():
        row["party"] = parties.get(key[1], row["name"])
        row["name"] = spellings[key].most_common(1)[0][0]
        row["documents"] = len({place["document"] for place in row["places"]})
    chosen = [row for row in rows.values() if row["entity"] in marked]
    yield from sorted(
        chosen, key=lambda r: (r["party"], r["entity"], -r["count"], r["name"], r["issuer"] or "")
    )


def _plain(told: str) -> str:
    """The words by which names are told apart: small letters, one space, no article."""
    name = " ".join(told.casefold().split()).strip("\"'“”‘’«» ")
    for article in _ARTICLES:
        name = name.removeprefix(article)
    return name


def _place(document: Document, mention: Mention) -> Shape:
    """One occurrence: its words and the sentence around it."""
    around = next(
        (s for s in document[Sentence] if s.start <= mention.start and mention.stop <= s.stop), None
    )
    return {
        "document": document.name,
        "sentence": None if around is None else around.id,
        "start": mention.start,
        "stop": mention.stop,
        "text": document.words(mention),
        "words": document.words(mention if around is None else around),
    }
