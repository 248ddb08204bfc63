"""What spaCy's training loop reads: the corpora, the spelling variants and the learning rate.

Importing this module registers them under the names that `syntax.cfg` and `ner.cfg` use.
"""

import random
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Corpus, Example
from spacy.training.augment import make_lowercase_variant

QUOTES = [
    (("“", "”"), ('"', '"'), ("„", "“")),
    (("‘", "’"), ("'", "'")),
]
SINGLE = [
    ("-", "–", "—", "--"),
    ("'s", "’s"),
    ("n't", "n’t"),
    ("'", "’"),
    ("...", "…"),
]


@spacy.registry.readers("purport.Folder.v1")
def read_folder(
    folder: str, augmenter: Callable[..., Iterator[Example]] | None = None
) -> Callable[[Language], Iterator[Example]]:
    """Reads every .spacy file of a folder, in order of name, tokenized anew from raw text."""

    def read(nlp: Language) -> Iterator[Example]:
        for path in sorted(Path(folder).glob("*.spacy")):
            yield from Corpus(path, augmenter=augmenter)(nlp)

    return read


@spacy.registry.readers("purport.Variants.v1")
def variants() -> dict[str, list[dict[str, Any]]]:
    """Quotes, dashes and apostrophes as different publishers print them, as one choice each."""
    return {
        "single": [{"tags": tags_of(group), "variants": list(group)} for group in SINGLE],
        "paired": [
            {"tags": ["``", "''"], "variants": [list(pair) for pair in group]} for group in QUOTES
        ],
    }


def tags_of(group: tuple[str, ...]) -> list[str]:
    """The fine tags under which the treebanks keep a group of spellings."""
    known = {
        "-": [":", ","],
        "'s": ["POS", "VBZ", "PRP"],
        "n't": ["RB"],
        "'": ["POS"],
        "...": [":", ",", "."],
    }
    return known[group[0]]


@spacy.registry.augmenters("purport.Cases.v1")
def cases(lower: float, upper: float) -> Callable[[Language, Example], Iterator[Example]]:
    """Writes a share of the documents all in lower, a share all in upper case, as headings are."""

    def written(nlp: Language, example: Example) -> Iterator[Example]:
        chance = random.random()
        if chance < lower:
            yield make_lowercase_variant(nlp, example)
        elif chance < lower + upper:
            words = [token.text.upper() for token in example.reference]
            spaces = [bool(token.whitespace_) for token in example.reference]
            reference = Doc(nlp.vocab, words=words, spaces=spaces)
            reference.from_array(
                ["ENT_IOB", "ENT_TYPE"], example.reference.to_array(["ENT_IOB", "ENT_TYPE"])
            )
            yield Example(nlp.make_doc(reference.text), reference)
        else:
            yield example

    return written


@spacy.registry.schedules("purport.flat_then_falling.v1")
def flat_then_falling(
    rate: float, last_rate: float, flat_steps: int, last_step: int
) -> Iterator[float]:
    """A learning rate that stays, then falls in a straight line until the last step."""
    for step in count():
        share = min(max((step - flat_steps) / (last_step - flat_steps), 0.0), 1.0)
        yield rate + (last_rate - rate) * share
