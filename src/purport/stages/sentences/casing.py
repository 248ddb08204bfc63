"""Headlines in Capitals of Every Word, or ALL IN CAPITALS, as running text writes them.

A model trained on running text takes "Police Arrest Nine Protesters in Capital" for one long name.
Such a line is given to it, and told to what reads the parse, as "Police arrest nine protesters in
capital"; spans keep the document's own words. A word keeps its capital where the document's running
text has it with one inside a sentence, or where no English dictionary form is spelt so.
"""

import re
from collections import Counter
from collections.abc import Callable

from msgspec import Struct

from purport.core.words import words
from purport.stages.language import model

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
INSIDE = re.compile(r"(?<=[^\W\d_A-Z][ ,;:])[ ]?([A-Z][a-z]+(?:['’][a-z]+)?|[A-Z]{2,})\b")
FEWEST, MOST = 4, 30  # words of a headline
LONG = 4  # letters of a word that tells how the line is written
Known = Callable[[str], bool]
"""Whether a word in small letters is a name of a place or of its people."""
SMALL = words(
    "a an the of in on at to by for from with and or but as nor its his her their our into over "
    "after amid not no is are was were be it he she they we who that than off out up down before "
    "during against under between while when must will can has have had does did says say near "
    "since until among across without"
)
"""Words that a headline may write small, and that begin no name."""


class Body(Struct, frozen=True):
    """How the running text of a document writes its words."""

    small: Counter[str]
    """Words in small letters."""
    capital: Counter[str]
    """Words with a capital inside a sentence, as they stand."""


def body_of(text: str) -> Body:
    """The words of a document's running text by how they are written."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for line in text.split("\n"):
        if is_headline(line):
            continue
        small.update(word for word in WORD.findall(line) if word.islower())
        capital.update(INSIDE.findall(line))
    return Body(small, capital)


def is_headline(text: str) -> bool:
    """Whether a line begins each word but the small ones ("in", "with") with a capital.

    A sentence of many names has other words too: "Foreign Minister Ada Obi said".
    """
    line = text.strip()
    if not line or "\n" in line or len(line) > 12 * MOST:
        return False
    words = WORD.findall(line)
    if not FEWEST <= len(words) <= MOST:
        return False
    long = [word for word in words[1:] if len(word) >= LONG]
    small = [word for word in words[1:] if word[0].islower() and word.lower() not in SMALL]
    return len(long) > 2 and not small


def as_running_text(text: str, body: Body, known: Known) -> str:
    """The headline as running text writes it, of the same length; other text as it is.

    A line without a word that may be a verb is a name or a letterhead, and stays.
    """
    if not is_headline(text):
        return text
    shouted = not any(c.islower() for c in text)
    made, verbs, last = [], 0, 0
    for n, found in enumerate(WORD.finditer(text)):
        word = found.group()
        told = _told(word, body, known, first=n == 0, shouted=shouted)
        verbs += told.islower() and n > 0 and _may_be_verb(told)
        made += [text[last : found.start()], told]
        last = found.end()
    made.append(text[last:])
    whole = "".join(made)
    return whole if verbs and len(whole) == len(text) else text


def _told(word: str, body: Body, known: Known, *, first: bool, shouted: bool) -> str:
    """The word as running text writes it."""
    if word.islower() or (len(word) == 1 and word != "A"):
        return word
    if not (word.istitle() or word.isupper()):
        return word  # "DoD"
    low, title = word.lower(), word[0].upper() + word[1:].lower()
    if body.capital[word] > body.small[low]:
        return word
    if shouted and body.capital[title] > body.small[low]:
        return title
    if not shouted and word.isupper() and len(word) > 1:
        return word
    if body.small[low] or low in SMALL or (_is_common(low) and not known(low)):
        return title if first else low
    return title if shouted else word


def _is_common(low: str) -> bool:
    """Whether the word, or the form it is of, stands in an English dictionary."""
    known = model.word_index()
    return any(form in known[kind] for kind in known for form in model.by_rule(low, kind))


def _may_be_verb(low: str) -> bool:
    known = model.word_index()["verb"]
    return any(form in known for form in model.by_rule(low, "verb"))
