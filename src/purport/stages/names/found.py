"""What is found in one sentence before it is known who is meant: stretches of words, with clues."""

from msgspec import Struct

from purport.core.parse import ParsedSentence
from purport.core.rows import MentionForm, MentionKind, Naming
from purport.stages.names.lexicon import Known, Who
from purport.stages.names.words import Piece, pieces


class Found(Struct):
    """Words `first:last` (positions in sentence `at`) that stand for somebody or some place.

    `who` is filled in as soon as it is known; `known` is the codebook's name, `owner` the country
    or actor that a description tells of, `of` a name beside it that may tell who is meant.
    """

    at: int
    first: int
    last: int
    head: int
    start: int
    stop: int
    kind: MentionKind
    form: MentionForm
    rule: str
    text: str
    naming: Naming = "neutral"
    seen: MentionKind | None = None
    """What the model takes a name of the codebook to be, where it found it too."""
    known: Known | None = None
    who: Who | None = None
    country: str | None = None
    sector: str | None = None
    noun: str | None = None
    """The role noun or title of a description."""
    phrase: str | None = None
    """The description without numbers, lower case: the same for the same party of a document."""
    number: str | None = None
    """How many they are said to be, as written, lower case."""
    styled: str | None = None
    """"he" after "Mr", "she" after "Mrs" or "Ms"."""
    narrowed: bool = False
    """Whether the words after it say which are meant: "the people of the town"."""
    definite: bool = False
    plural: bool = False
    of: "Found | None" = None
    person: "Found | None" = None
    """The person named right beside a title or in apposition to it."""
    hidden: bool = False
    """Gives no row of its own: an adjective or name within a description, a title with a name."""


class Words(Struct):
    """The pieces of a sentence, in one list each: key, how it is written, which word it is of."""

    keys: list[str]
    shapes: list[int]
    word: list[int]
    piece: list[Piece]


def words_of(sentence: ParsedSentence) -> Words:
    """The pieces of all words of a sentence, in order."""
    whole: list[Piece] = []
    word: list[int] = []
    for token in sentence.tokens:
        found = pieces(token.text)
        whole += found
        if len(found) == 1:  # nearly always
            word.append(token.i)
        else:
            word += [token.i] * len(found)
    return Words([p.key for p in whole], [p.shape for p in whole], word, whole)


def head_of(sentence: ParsedSentence, first: int, last: int) -> int:
    """The word of `first:last` that the others hang from: the first whose head is outside."""
    for i in range(first, last):
        token = sentence.tokens[i]
        if (not first <= token.head < last or token.head == i) and token.pos != "PUNCT":
            return i
    return last - 1


def found_at(
    at: int, sentence: ParsedSentence, first: int, last: int, kind: MentionKind, *,
    form: MentionForm = "name", rule: str = "model",
) -> Found:  # fmt: skip
    """A find that covers whole words."""
    tokens = sentence.tokens
    return Found(
        at, first, last, head_of(sentence, first, last), tokens[first].start,
        tokens[last - 1].stop, kind, form, rule, text_of(sentence, first, last),
    )  # fmt: skip


def text_of(sentence: ParsedSentence, first: int, last: int) -> str:
    """The words as cleaned, with the spaces between them."""
    if last - first == 1:
        return sentence.tokens[first].text
    return sentence.text(list(sentence.tokens[first:last]))
