"""The place in a dateline at the head of a sentence: "IDLIB, Syria, 3 May --", "NEW MIAMI --"."""

from collections.abc import Callable

from purport.core.parse import ParsedSentence

DASHES = frozenset(["-", "--", "–", "—", "---"])
LONGEST = 3  # words of a place name
REACH = 14  # words up to the dash: state or country, a day, an agency in brackets
Lookup = Callable[[str], int]
STATES = frozenset(
    ["Ala.", "Alaska", "Ariz.", "Ark.", "Calif.", "Colo.", "Conn.", "Del.", "Fla.", "Ga.", "Hawaii",
     "Idaho", "Ill.", "Ind.", "Iowa", "Kan.", "Ky.", "La.", "Maine", "Md.", "Mass.", "Mich.",
     "Minn.", "Miss.", "Mo.", "Mont.", "Neb.", "Nev.", "N.H.", "N.J.", "N.M.", "N.Y.", "N.C.",
     "N.D.", "Ohio", "Okla.", "Ore.", "Pa.", "R.I.", "S.C.", "S.D.", "Tenn.", "Texas", "Tex.",
     "Utah", "Vt.", "Va.", "Wash.", "W.Va.", "Wis.", "Wyo."]
)  # fmt: skip
"""Names of American states as newspapers shorten them."""


def place_of_dateline(sentence: ParsedSentence, known: Lookup) -> tuple[int, int] | None:
    """Words `first:last` of the place in capitals that a sentence begins with, or None.

    What follows must end in a dash within some words, or be an agency in brackets; else a headline
    or an acronym would do.
    """
    tokens = sentence.tokens
    if len(tokens) < 4 or not tokens[0].text.isupper():
        return None
    last = 0
    while last < min(LONGEST, len(tokens) - 2) and (
        tokens[last].text.isupper() and tokens[last].text.replace("-", "").isalpha()
    ):
        last += 1
    if last == 0 or (last == 1 and len(tokens[0].text) < 3):
        return None
    dash = next((i for i in range(last, min(REACH, len(tokens))) if tokens[i].text in DASHES), None)
    following = tokens[last].text
    if dash is None or not (dash == last or following in {",", "("} or following.isdecimal()):
        return None
    if any(tokens[i].text in {".", ";", "?", "!"} for i in range(last, dash)):
        return None
    text = sentence.text(list(tokens[:last]))
    return (0, last) if known(text) > 0 else None


def is_state(sentence: ParsedSentence, i: int, known: Lookup) -> bool:
    """Whether the word at i is a state or country, after which the text goes on: ", Conn., " """
    if i + 1 >= len(sentence):
        return False
    text = sentence.tokens[i].text
    if sentence.tokens[i + 1].text not in {",", ".", "--", "—", "–", "-", ")", ";"}:
        return False
    return text in STATES or (
        text[0].isupper() and sentence.tokens[i].entity == "LOC" and known(text) >= 1_000_000
    )
