"""Names that the model ran together: an office's place or body and who holds it, and two places.

"Minister for the Nile Basin Ada Obi" and "Governor of East Darfur Omar Idris" name a place and a
person; no list is needed for the person, the gazetteer or the codebook knows the other.
"""

from collections.abc import Callable

from purport.core.parse import ParsedSentence
from purport.stages.names.found import Found, text_of
from purport.stages.names.lexicon import Lexicon

HELD = frozenset(["of", "for", "to", "in"])
BETWEEN = frozenset(["state", "affairs", "general", "representative", "whip"])
"""Last words of offices that no list of roles has: "Minister of State for the Nile Basin"."""
LAND = 1  # people that the gazetteer must at least give a place of this name
PARTS = frozenset(
    ["greater", "west", "east", "north", "south", "western", "eastern", "northern", "southern",
     "central", "upper", "lower"]
)  # fmt: skip
OWNING = 50_000  # people of a place that may own another: "Oslo's Grorud", not "Cox's Bazar"
PERSONAL = 2  # words of a person's name


def after_office(sentence: ParsedSentence, first: int, lexicon: Lexicon) -> bool:
    """Whether an office with "of", "for" or "to" stands right before the word at `first`."""
    tokens, i = sentence.tokens, first - 1
    if i > 0 and tokens[i].lower == "the":
        i -= 1
    if i < 1 or tokens[i].lower not in HELD:
        return False
    office = tokens[i - 1].lower.rstrip(".")
    return (
        office in lexicon.nouns
        or office in BETWEEN
        or office in lexicon.cues.get("title", frozenset())
    )


def place_before_person(
    sentence: ParsedSentence, first: int, last: int, lexicon: Lexicon, known: Callable[[str], int]
) -> int | None:
    """Where in the words `first:last` the person's name begins after a known place; or None.

    The longest place wins, and nothing is parted where the gazetteer knows the whole.
    """
    if last - first <= PERSONAL or not after_office(sentence, first, lexicon):
        return None
    if known(text_of(sentence, first, last)) >= LAND:
        return None
    for cut in range(last - PERSONAL, first, -1):
        if is_personal(sentence, cut, last, lexicon) and _is_place(sentence, first, cut, known):
            return cut
    return None


def after_owner(
    sentence: ParsedSentence, first: int, last: int, known: Callable[[str], int]
) -> int | None:
    """Where a place's name begins behind that of the town or land it is in: "Oslo's | Grorud"."""
    for k in range(first + 1, last - 1):
        if sentence.tokens[k].text in {"'s", "’s"}:
            whole = known(text_of(sentence, first, last)) >= LAND
            return k + 1 if known(text_of(sentence, first, k)) >= OWNING and not whole else None
    return None


def _is_place(sentence: ParsedSentence, first: int, last: int, known: Callable[[str], int]) -> bool:
    """Whether these words are a place of the gazetteer, or a part of one: "Greater Accra"."""
    if known(text_of(sentence, first, last)) >= LAND:
        return True
    part = last - first > 1 and sentence.tokens[first].lower in PARTS
    return part and known(text_of(sentence, first + 1, last)) >= LAND


def holder_after(
    sentence: ParsedSentence, first: int, last: int, over: list[Found], lexicon: Lexicon
) -> bool:
    """Whether a person's name follows the codebook's name of the body whose office is held."""
    if len(over) != 1 or over[0].first != first or over[0].known is None:
        return False
    if over[0].known.use in {"adjective", "people", "holder"}:
        return False
    return is_personal(sentence, over[0].last, last, lexicon) and after_office(
        sentence, first, lexicon
    )


def is_personal(sentence: ParsedSentence, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether these words may be a person's name: two or more, capitalised, none of a body."""
    tokens = sentence.tokens[first:last]
    nominal = lexicon.cues.get("nominal_place", frozenset())
    return (
        len(tokens) >= PERSONAL
        and tokens[0].text[:1].isupper()
        and tokens[-1].text[:1].isupper()
        and all(t.text.replace("-", "").replace("'", "").replace(".", "").isalpha() for t in tokens)
        and not any(t.lower in lexicon.bodies or t.lower in nominal for t in tokens)
    )
