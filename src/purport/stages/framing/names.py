"""Rows for mentions that stage `names` calls loaded, honorific or scare-quoted."""

from collections.abc import Mapping, Sequence

from purport.codebook.entries import Actor, Country
from purport.core.document import Document
from purport.core.rows import Framing, FramingKind, Mention, Naming, Tone

_KINDS: dict[Naming, FramingKind] = {
    "loaded": "loaded_name", "honorific": "honorific", "scare_quoted": "scare_quote",
}  # fmt: skip
_TONES: dict[FramingKind, Tone] = {"honorific": "positive", "scare_quote": "negative"}


def polarities(entries: Sequence[Country | Actor]) -> Mapping[str, tuple[str, Tone]]:
    """Entry id and polarity of every loaded name, by the name in lower case."""
    return {
        loaded.name.lower(): (entry.id, "negative" if loaded.polarity == "negative" else "positive")
        for entry in entries
        for loaded in entry.loaded_names
    }


def loaded_names(doc: Document, tones: Mapping[str, tuple[str, Tone]]) -> list[Framing]:
    """One row a mention that is not neutral, over the mention's words."""
    rows: list[Framing] = []
    for mention in doc[Mention]:
        kind = _KINDS.get(mention.naming)
        if kind is None:
            continue
        entry, tone = _looked_up(" ".join(doc.words(mention).split()).lower(), tones)
        polarity: Tone = _TONES.get(kind, tone)
        rows.append(
            Framing(
                id=doc.id_for(Framing, mention.start, mention.stop, kind),
                document=doc.id,
                start=mention.start,
                stop=mention.stop,
                kind=kind,
                entity=mention.entity,
                polarity=polarity,
                term=entry,
            )
        )
    return rows


def _looked_up(name: str, tones: Mapping[str, tuple[str, Tone]]) -> tuple[str | None, Tone]:
    """The entry and polarity of a loaded name; a name not found as it stands is negative."""
    for form in (name, name.removeprefix("the "), name.rstrip("s"), name + "s"):
        if form in tones:
            return tones[form]
    return next((found for key, found in tones.items() if key in name), (None, "negative"))
