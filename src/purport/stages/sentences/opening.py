"""Labels: what stands before the first sentence of a paragraph or item, and is no part of it.

"Kasese: two men were arrested" and "10 May: lorries block the road" are lines of bulletins. A
parser takes the label and what follows for one name, or the label for the subject. Where its tree
shows that, the piece is parsed again with a border behind the label, which stays in the sentence.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from purport.stages.language import model
from purport.stages.sentences.columns import Words

_PART = r"[A-Z\d][\w'’.()/,-]*"
LABEL = re.compile(
    rf"(?:[-*•–·] )?{_PART}(?: (?:{_PART}|of|the|and|in|de|la|al|du|des)){{0,6}}: (?=[^\W\d_])"
)
"""A place, a date or a name, and a colon."""
CORE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "nmod", "compound", "amod", "flat", "conj"})
"""What no label is to a word behind it."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
HELPING = frozenset({"aux", "aux:pass", "cop"})


def opening(text: str) -> int | None:
    """Where the first sentence begins behind a label; None without one."""
    found = LABEL.match(text)
    return None if found is None else found.end()


def parsed_pieces(nlp: Any, texts: Sequence[str], read: Callable[[Any], Words]) -> Iterator[Words]:
    """The words of each text, in order; `read` makes them of a parsed spaCy Doc."""
    found = [read(doc) for doc in nlp.pipe(texts, batch_size=model.BATCH)]
    starts = [_begins(words, opening(text)) for words, text in zip(found, texts, strict=True)]
    unsound = [i for i, at in enumerate(starts) if at is not None and not is_sound(found[i], at)]
    parted = (_parted(nlp, texts[i], opening(texts[i])) for i in unsound)
    for i, doc in zip(unsound, nlp.pipe(parted, batch_size=model.BATCH), strict=True):
        again, at = read(doc), starts[i]
        if at is not None and len(again) == len(found[i]) and tells(again, at):
            again.begins[at] = False
            found[i] = again
    return iter(found)


def _begins(words: Words, at: int | None) -> int | None:
    """The word that begins at this place of the text; None where none does, or the first."""
    found = words.at.index(at) if at is not None and at in words.at else 0
    return found or None


def _parted(nlp: Any, text: str, at: int | None) -> Any:
    doc = nlp.make_doc(text)
    for token in doc:
        token.is_sent_start = True if token.idx == at else None
    return doc


def is_sound(words: Words, first: int) -> bool:
    """Whether what stands before the word `first` is no part of the sentence that begins there."""
    if words.begins[first]:
        return True
    into = {words.dep[k] for k in range(first) if words.head[k] >= first}
    own = all(words.head[k] >= first for k in range(first, _stop(words, first)))
    return own and tells(words, first) and into.isdisjoint(CORE)


def tells(words: Words, first: int) -> bool:
    """Whether the sentence from the word `first` on has a root that is a finite verb."""
    here = range(first, _stop(words, first))
    finite = {k for k in here if words.tag[k] in FINITE}
    finite |= {words.head[k] for k in finite if words.dep[k] in HELPING}
    return any(words.head[k] == k for k in finite)


def _stop(words: Words, first: int) -> int:
    return next((k for k in range(first + 1, len(words)) if words.begins[k]), len(words))
