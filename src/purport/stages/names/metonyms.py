"""Capitals that stand for governments: "Tbilisi refused", "talks between Cairo and Ankara"."""

from collections.abc import Mapping

from purport.core.parse import ParsedSentence, Token
from purport.stages.names.found import Found
from purport.stages.names.lexicon import Lexicon, Noun

PRESSED_ON = frozenset(["sanction", "pressure", "embargo", "attack", "criticism"])
COMES_FROM = frozenset(
    ["pressure", "support", "demand", "message", "response", "statement", "approval", "permission",
     "reply", "letter", "offer", "guarantee"]
)  # fmt: skip
GOES_TO = frozenset(
    ["message", "letter", "appeal", "offer", "response", "demand", "warning", "request", "note",
     "reply", "call"]
)  # fmt: skip
PHYSICAL = frozenset(
    ["road", "border", "flight", "distance", "highway", "railway", "route", "train", "way", "line",
     "area", "town", "village", "travel", "fly", "drive"]
)  # fmt: skip
STATE = frozenset(["GOV", "MIL", "COP", "SPY", "LEG", "JUD"])
SUBJECTS = frozenset(["nsubj", "nsubj:outer", "obl:agent"])


def settle_metonyms(
    sentences: tuple[ParsedSentence, ...], names: list[Found], lexicon: Lexicon
) -> None:
    """Makes a capital a government where it acts, and a building a place where one is at it.

    `names` are those of one document in order; kind and `who` of capitals and metonyms are set.
    """
    acting = lexicon.cues.get("agency_verb", frozenset())
    owned = lexicon.cues.get("agency_noun", frozenset())
    governments = {
        (name.at, name.head) for name in names
        if name.known is not None and name.known.use in {"name", "capital", "metonym"}
        and name.known.who.country is not None and name.who is not None
        and name.kind in {"place", "government"}
    }  # fmt: skip
    for name in names:
        if name.known is None or name.known.use not in {"capital", "metonym"}:
            continue
        sentence = sentences[name.at]
        if name.known.use == "metonym":
            case = sentence.child(sentence.tokens[name.head], "case")
            if case is not None and case.lower in {"in", "at", "near", "outside", "inside"}:
                name.kind, name.who, name.sector = "place", None, None
            else:
                name.kind, name.who = "government", name.known.who
        elif _acts(sentence, name.head, acting, owned, governments, name.at, lexicon.nouns):
            name.kind, name.who = "government", name.known.who
            name.sector = name.known.who.sector
            name.rule = "names.metonym"


def _acts(
    sentence: ParsedSentence, i: int, acting: frozenset[str], owned: frozenset[str],
    governments: set[tuple[int, int]], at: int, nouns: Mapping[str, tuple[Noun, ...]],
) -> bool:  # fmt: skip
    """Whether the word at i acts as a government would."""
    token = sentence.tokens[i]
    if i + 2 < len(sentence) and sentence.tokens[i + 1].text == "," and (at, i + 2) in governments:
        return False  # "Berlin, Germany"
    first = token
    while first.dep == "conj" and first.head != first.i:
        first = sentence.tokens[first.head]
    above = sentence.tokens[first.head]
    if first.dep in SUBJECTS:
        return above.lemma.lower() in acting or (
            above.pos == "VERB" and sentence.child(above, "ccomp") is not None
        )
    if first.dep == "nsubj:pass":
        return above.lemma.lower() in {"accuse", "urge", "ask", "tell", "blame", "warn"}
    if first.dep in {"obj", "iobj"}:
        return above.lemma.lower() in {
            "accuse", "urge", "ask", "tell", "blame", "warn", "persuade", "pressure", "condemn",
            "criticise", "criticize", "press", "thank",
        }  # fmt: skip
    if first.dep == "nmod:poss":
        noun = above.lemma.lower()
        return noun in owned or any(n.sector in STATE for n in nouns.get(noun, ()))
    if first.dep in {"obl", "nmod"}:
        case = sentence.child(first, "case")
        return case is not None and _among(sentence, first, case.lower, above, acting | owned)
    if first is not token:
        return (at, first.i) in governments and first.dep not in {"obl", "nmod"}
    return False


def _among(
    sentence: ParsedSentence, first: Token, preposition: str, above: Token, telling: frozenset[str]
) -> bool:
    """Whether "with", "between" or the like puts the name among parties."""
    what = above.lemma.lower()
    if preposition in {"with", "against"}:
        return True
    if preposition in {"between", "among"}:
        return what not in PHYSICAL and sentence.child(first, "conj") is not None
    if preposition == "by":
        return what in telling or what.rstrip("s") in telling
    if preposition == "on":
        return what in PRESSED_ON
    if preposition == "from":
        return above.pos == "NOUN" and what in COMES_FROM
    return preposition == "to" and above.pos == "NOUN" and what in GOES_TO
