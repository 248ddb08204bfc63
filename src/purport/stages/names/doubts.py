"""Names of the codebook that mean somebody else here: "Lebanon, Pennsylvania", "Senator Nato"."""

from collections.abc import Collection

from purport.core.parse import ParsedSentence
from purport.stages.names.found import Found
from purport.stages.names.lexicon import Lexicon

STATES = frozenset(
    ["Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut",
     "Delaware", "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas",
     "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota",
     "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "Ohio", "Oklahoma", "Oregon",
     "Pennsylvania", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Wisconsin", "Wyoming",
     "Ontario", "Saskatchewan", "Manitoba", "Alberta"]
)  # fmt: skip
"""After a comma they make a town of what stands before them."""
STREETS = frozenset(["Street", "Avenue", "Road", "Square", "Hotel", "Boulevard", "Lane", "Sling"])
COUNTED = frozenset(["member", "supporter", "follower", "activist"])
NO_FIGHTERS = frozenset(["CVL", "MED", "LAB", "EDU", "REL", None])


def meant_here(
    sentence: ParsedSentence, finds: list[Found], titles: Collection[str]
) -> list[Found]:
    """The codebook's finds without those that a neighbouring word gives another sense."""
    return [
        find for at, find in enumerate(finds)
        if find.known is None or find.last - find.first > 4
        or not _elsewhere(sentence, find, finds[at + 1] if at + 1 < len(finds) else None, titles)
    ]  # fmt: skip


def _elsewhere(
    sentence: ParsedSentence, find: Found, following: Found | None, titles: Collection[str]
) -> bool:
    tokens, known = sentence.tokens, find.known
    assert known is not None
    place = known.use == "capital" or (known.use == "name" and known.who.kind == "place")
    if place and find.last < len(tokens):
        after = tokens[find.last].text
        if after in STREETS:
            return True
        if after == "," and find.last + 1 < len(tokens):
            if len(sentence.children(tokens[find.head], "conj")) > 1:
                return False  # a list: "Moscow, Iran and Syria"
            if tokens[find.last + 1].text in STATES and known.who.country != "USA":
                return not _listed(sentence, find.last + 2)
            return (
                known.use == "capital" and following is not None and following.known is not None
                and following.first == find.last + 1 and following.known.use == "name"
                and following.known.who.kind == "place"
                and following.known.who.country != known.who.country
                and not _listed(sentence, following.last)
            )  # fmt: skip
    if find.last - find.first == 1 and known.use == "name" and known.who.kind != "person":
        text = tokens[find.first].text
        if find.first and not text.isupper():
            title = tokens[find.first - 1]
            if title.text[0].isupper() and title.lower.rstrip(".") in titles:
                return title.dep in {"compound", "nmod:desc", "flat"} or (
                    tokens[find.first].dep in {"flat", "appos"}
                )
        if find.last < len(tokens) and known.who.kind in {"place", "media"}:
            surname = tokens[find.last]
            return (
                surname.dep == "flat" and surname.head == find.first
                and surname.entity == "PERSON" and surname.text[0].isupper()
            )  # fmt: skip
    return False


def is_national(label: str, over: list[Found]) -> bool:
    """Whether a country's adjective before a body's name makes it another body.

    The Dutch Red Cross is not the International Committee of the Red Cross.
    """
    if label != "ORG" or len(over) != 2:
        return False
    of, body = (find.known for find in over)
    return (
        of is not None and of.use == "adjective"
        and body is not None and body.use == "name" and body.who.kind == "organisation"
        and over[1].last - over[1].first > 1 and body.who.country != of.who.country
    )  # fmt: skip


def country_within(sentence: ParsedSentence, first: int, label: str, inner: Found) -> str | None:
    """The country a longer name of the model gets from the codebook's name in it; None for none.

    Nassau County is not of the Bahamas, Michael Jordan not of Jordan, South America not of America.
    """
    if inner.known is None or inner.known.use == "capital":
        return None
    if label == "LOC" and inner.kind not in {"place", "people", "government"}:
        return None  # the Republican Palace is no party's
    if inner.known.use == "name" and inner.kind == "place":
        if label == "PERSON":
            return None
        if label == "LOC" and inner.first > first and (
            sentence.tokens[inner.first - 1].text == "New" or inner.text == "America"
        ):  # fmt: skip
            return None
    return inner.country


def _listed(sentence: ParsedSentence, at: int) -> bool:
    """Whether a list goes on here: "Georgia, Texas and Ohio"."""
    tokens = sentence.tokens
    if at < len(tokens) and tokens[at].text == ",":
        at += 1
    return at < len(tokens) and tokens[at].lower in {"and", "or", "&"}


def after_members(sentence: ParsedSentence, first: int, last: int, lexicon: Lexicon) -> int:
    """Where a body's name begins behind "Fighters of" at the head of a sentence.

    The capital of the first word is the sentence's, not the name's.
    """
    tokens = sentence.tokens
    if first != 0 or last < 3 or tokens[1].lower != "of" or tokens[0].lower[-1] != "s":
        return first
    word = tokens[0].lower
    nouns = lexicon.nouns.get(tokens[0].lemma.lower()) or lexicon.nouns.get(word[:-1], ())
    if word[:-1] in COUNTED or any(
        noun.kind in {"person", "armed_group"} and noun.sector not in NO_FIGHTERS
        for noun in nouns if not noun.before
    ):  # fmt: skip
        return 3 if tokens[2].lower == "the" and last > 3 else 2
    return first
