"""A spaCy Doc as columns of plain values: read in one sweep, not word by word.

`doc.to_array` gives hashes; the same few thousand come again and again, so each is looked up in the
string store once a process. Words that are only white space are left out, and whoever hung from one
hangs from its head.
"""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct
from spacy import attrs
from spacy.tokens import Doc

READ: list[int | str] = [
    attrs.ORTH, attrs.LEMMA, attrs.POS, attrs.TAG, attrs.DEP, attrs.HEAD, attrs.ENT_IOB,
    attrs.ENT_TYPE, attrs.MORPH, attrs.SPACY, attrs.SENT_START,
]  # fmt: skip

ENTITIES = {
    "PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC",
    "NORP": "NORP",
}  # fmt: skip
"""Name labels of other models and ours; dates, amounts and works of art are no names here."""


class Words(Struct):
    """The words of one Doc, one list a property; `head` holds positions, a root its own."""

    text: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    entity: list[str | None]
    entity_start: list[bool]
    morph: list[str]
    space: list[bool]
    begins: list[bool]
    """Whether the parser begins a sentence here."""
    at: list[int]
    """Where the word begins in the Doc's text."""

    def __len__(self) -> int:
        return len(self.text)


class Strings(dict[int, str]):
    """The string for each hash, looked up once."""

    def __init__(self, look_up: Callable[[int], str]) -> None:
        self.look_up = look_up

    def __missing__(self, key: int) -> str:
        found = self[key] = self.look_up(key)
        return found


class Labels(Strings):
    """The label for each hash; the root is `root`, as in UD, whatever the model calls it."""

    def __missing__(self, key: int) -> str:
        found = self.look_up(key)
        found = self[key] = "root" if found == "ROOT" else found
        return found


def reader(strings: Any) -> Callable[[Doc], Words]:
    """The function that turns a Doc made with this string store into columns."""
    plain = Strings(lambda key: str(strings[key]) if key else "")
    labels = Labels(lambda key: str(strings[key]) if key else "dep")
    lowered = Strings(lambda key: plain[key].lower())  # one string a word, not one a mention
    names: dict[int, str | None] = {0: None}

    def read(doc: Doc) -> Words:
        columns = doc.to_array(READ)
        orth, lemma, pos, tag, dep, head, iob, kind, morph, space, begins = columns.T.tolist()
        text = [plain[key] for key in orth]
        for key in set(kind):
            if key not in names:
                names[key] = ENTITIES.get(str(strings[key]))
        at, where = [], 0
        for word, follows in zip(text, space, strict=True):
            at.append(where)
            where += len(word) + follows
        unset = 1 << 63  # heads are signed, and come back as unsigned
        words = Words(
            text,
            [lowered[key] for key in orth],
            [plain[key] for key in lemma],
            [plain[key] for key in pos],
            [plain[key] for key in tag],
            [labels[key] for key in dep],
            [i + (h if h < unset else h - (1 << 64)) for i, h in enumerate(head)],
            [names[key] for key in kind],
            [b == 3 for b in iob],
            [plain[key] for key in morph],
            [bool(s) for s in space],
            [b == 1 for b in begins],
            at,
        )
        return _without_blanks(words) if any(map(str.isspace, text)) else words

    return read


def _without_blanks(words: Words) -> Words:
    """The same words less those that are only white space."""
    kept = [i for i, word in enumerate(words.text) if not word.isspace()]
    place = {old: new for new, old in enumerate(kept)}
    if not kept:
        return Words([], [], [], [], [], [], [], [], [], [], [], [], [])

    def landed(i: int) -> int:
        seen, at = 0, words.head[i]
        while at not in place and seen < len(words.text):
            if words.head[at] == at:  # the blank was the root
                return place[i]
            at, seen = words.head[at], seen + 1
        return place.get(at, place[i])

    space = list(words.space)
    begins = list(words.begins)
    for i, word in enumerate(words.text):
        if word.isspace():
            if i:
                space[i - 1] = True
            if begins[i] and i + 1 < len(begins):
                begins[i + 1] = True

    def pick(column: Sequence[Any]) -> list[Any]:
        return [column[i] for i in kept]

    return Words(
        pick(words.text), pick(words.lower), pick(words.lemma), pick(words.pos), pick(words.tag),
        pick(words.dep),
        [landed(i) for i in kept], pick(words.entity), pick(words.entity_start), pick(words.morph),
        pick(space), pick(begins), pick(words.at),
    )  # fmt: skip
