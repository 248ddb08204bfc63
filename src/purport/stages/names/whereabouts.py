"""Places told by where their name stands: "killed four farmers in Vuhovi", "shelled Oromata".

Half of the villages of which reports of conflict tell are in no gazetteer, and the model goes by
the look of a name: "Vuhovi" is a person to it wherever it stands. So what a name hangs from
decides: who is killed *in* something is killed at a place, and only places are shelled.
"""

from collections.abc import Container, Sequence
from typing import Literal

from purport.core.parse import ParsedSentence, Token
from purport.stages.names import where_words as words
from purport.stages.names.datelines import MONTHS
from purport.stages.names.settlements import DAYS, SETTLEMENTS

OBLIQUE = ("obl", "nmod", "conj", "root", "parataxis", "advcl", "acl")
"""Relations of a name that hangs by its preposition, not from a noun behind it."""
ARTICLES = frozenset(["a", "an", "the", "another"])
SHELTERED = frozenset(["idp", "refugee", "displacement", "displaced"])
NEARBY = frozenset(["neighbouring", "neighboring", "nearby"])
POSSESSIVE = frozenset(["'s", "’s", "'"])
THE_ROADS = frozenset(["the", "a", "an", "on", "at", "near", "in", "along", "of", "from", "to"])
LONGEST = 4  # words of such a name
REACH = 4  # words between a name's comma and the noun that tells what it is


def stands_as_place(sentence: ParsedSentence, first: int, last: int, *, body: bool) -> bool:
    """Whether the words `first:last`, taken for a person, body or nothing, stand as a place does.

    `body`: the model takes them for a body, in which much is done and said.
    """
    tokens = sentence.tokens
    if not _is_name(tokens, first, last) or called_otherwise(sentence, first, last):
        return False
    if _called_settlement(tokens, first, last, body=body):
        return True
    after = tokens[last] if last < len(tokens) else None
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    further = following is not None and following.pos in {"NOUN", "PROPN"}
    if after is not None and after.text in POSSESSIVE:
        return not body and last + 1 < len(tokens) and tokens[last + 1].text in words.OWNED
    if after is not None and after.text in words.DWELLERS and not further:
        return tokens[first].pos == "PROPN"
    if first == 1 and not body and tokens[0].lower in words.FRONTED and (
        after is not None and (after.text == "," or after.pos in {"DET", "PRON"})
    ):  # fmt: skip
        return True
    head = tokens[_outer(tokens, first, last)]
    before = tokens[first - 1].lower if first else ""
    if before == "the" or (
        after is not None and head.head == after.i and head.dep in {"compound", "amod", "nmod:desc"}
    ):
        noun = after if after is not None and after.lower not in SHELTERED else following
        road = noun is not None and noun.text in words.ROADS
        return road and before in THE_ROADS and (not further or noun is following)
    if first == 0:
        return False
    verb = tokens[first - 1]
    if verb.pos == "VERB" and verb.lemma.lower() in words.ENTERED:
        return True
    governor = tokens[head.head]
    done = governor.lemma.lower()
    if head.dep in {"obj", "nsubj:pass"}:
        return _undergoes(sentence, head, governor)
    if head.dep == "conj" and tokens[first - 1].pos in {"CCONJ", "PUNCT"}:
        return _listed(sentence, governor, body=body)
    if not head.dep.startswith(OBLIQUE):
        return False
    if last - first == 1 and tokens[first - 1].lower in {"on", "upon"} and done in words.ATTACKS:
        return not body
    return _prepositional(sentence, first, governor, body=body)


def places_told(sentence: ParsedSentence, first: int, last: int) -> list[tuple[int, int]]:
    """The places that `first:last`, words that the model passed over, name; none if they do not.

    Two where both ends of a road are named ("the Tame-Saravena road"), or an "and" joins them.
    """
    tokens = sentence.tokens
    after = tokens[last].lower if last < len(tokens) else ""
    joined = next((i for i in range(first + 1, last - 1) if tokens[i].lower in {"and", "to"}), last)
    if not stands_as_place(sentence, first, joined, body=False):
        return []
    if joined < last:
        further = _is_name(tokens, joined + 1, last)
        return [(first, joined), (joined + 1, last)] if further else [(first, joined)]
    dash = next((i for i in range(first + 1, last - 1) if tokens[i].text in {"-", "–"}), None)
    if dash is None or after not in words.BETWEEN:
        return [(first, last)]
    ends = [(first, dash), (dash + 1, last)]
    return [end for end in ends if len(tokens[end[0]].text) > 2 and tokens[end[0]].lower != "trans"]


def with_hyphened(sentence: ParsedSentence, first: int, last: int, taken: bytearray) -> int:
    """Where a place begins of which the words behind a hyphen were found: "Tin-Ahoulet"."""
    tokens, begins = sentence.tokens, first
    while begins > 1 and tokens[begins - 1].text == "-" and not taken[begins - 2]:
        one, dash = tokens[begins - 2], tokens[begins - 1]
        if one.space or dash.space or not one.text[0].isupper():
            break
        begins -= 2
    return begins if begins < first and places_told(sentence, begins, last) else first


def _listed(sentence: ParsedSentence, other: Token, *, body: bool) -> bool:
    """Whether it is told beside a place: "in Musaga and Kanyosha"."""
    while other.dep == "conj":
        other = sentence.tokens[other.head]
    if other.dep in {"obj", "nsubj:pass"} and other.text.istitle():
        return other.dep == "nsubj:pass" and _undergoes(
            sentence, other, sentence.tokens[other.head]
        )
    case = sentence.child(other, "case")
    if case is None:
        return False
    governor = sentence.tokens[other.head]
    if case.lower == "between":
        return governor.lemma.lower() in words.BETWEEN
    if case.lower not in words.WITHIN:
        return False
    between = [t for t in sentence.tokens[case.i + 1 : other.i + 1] if t.lower not in NEARBY]
    if not 0 < len(between) <= LONGEST or other.lower in MONTHS:
        return False
    if not all(token.text[0].isupper() for token in between):
        return False
    return _prepositional(sentence, case.i + 1, governor, body=body)


def _undergoes(sentence: ParsedSentence, name: Token, governor: Token) -> bool:
    """Whether what is done to a name is only done to places: "shelled", "burnt to the ground"."""
    done = governor.lemma.lower()
    if done == "burn" and any(t.lower == "ground" for t in sentence.tokens[governor.i :]):
        return True
    if name.dep == "nsubj:pass":
        return done in words.ENTERED
    if done in words.REACHED:
        return _by(sentence, governor, words.COLUMNS)
    strikes = done in words.STRIKE and _by(sentence, governor, words.MUNITIONS)
    return done in words.ENTERED or strikes


def _prepositional(sentence: ParsedSentence, first: int, governor: Token, *, body: bool) -> bool:
    """Whether the word before a name says where, after what it hangs from or what stands before."""
    tokens = sentence.tokens
    before = tokens[first - 1].lower
    if tokens[first - 1].pos not in {"ADP", "SCONJ", "ADV", "ADJ", "VERB"}:
        return False
    nearest = tokens[first - 2].lemma.lower() if first > 1 else ""
    done = {governor.lemma.lower(), nearest}
    if before in words.WITHIN:
        if done & words.MINDS or governor.pos == "PROPN":
            return False
        return not (body and done & words.PRINT)
    if before == "of":
        if nearest in {"out", "outside"}:
            return bool(done & (words.FROM | words.MOTION))
        return nearest in words.OF
    if before in {"on", "upon"}:
        strikes = done & words.STRIKE and _by(sentence, governor, words.MUNITIONS)
        return bool(done & words.ON or strikes)
    if before in {"to", "towards", "toward"} and governor.entity == "LOC":
        return True
    return bool(done & AFTER.get(before, frozenset()))


AFTER = {
    "into": words.INTO, "inside": words.INTO, "at": words.AT, "from": words.FROM,
    "to": words.TO, "towards": words.TOWARDS, "toward": words.TOWARDS, "through": words.THROUGH,
    "past": words.MOTION, "over": words.OVER, "around": words.AROUND, "between": words.BETWEEN,
    "for": frozenset(["leave", "depart", "head", "set", "sail", "embark", "battle"]),
    "against": frozenset(["offensive"]), "along": words.AROUND | words.MOTION,
    "beyond": words.MOTION | words.AROUND,
}  # fmt: skip
"""What must be done, or stand, before each preposition."""


def _is_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether it is written as a name: no acronym, no number, no day or month."""
    told = [token.text for token in tokens[first:last]]
    plain = [word for word in told if word[0].isalpha()]
    if not 0 < len(plain) <= LONGEST:
        return False
    if any(word.rstrip("s").isupper() and len(word) > 1 for word in told):
        return False  # "FEMA", "ERs"
    if any(word in {"and", "&", "on", "to", "for"} for word in told):
        return False
    if len(told) == 1 and len(told[0]) < 3:
        return False
    following = tokens[last].text if last < len(tokens) else ""
    if any(any(map(str.isdecimal, word)) for word in (*told, following[:1])):
        return False  # "Highway 282"
    return told[0][0].isupper() and tokens[first].lower not in DAYS | MONTHS


def _outer(tokens: Sequence[Token], first: int, last: int) -> int:
    """The word that the others of the name hang from."""
    inside = range(first, last)
    return next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), first)


def _called_settlement(tokens: Sequence[Token], first: int, last: int, *, body: bool) -> bool:
    """Whether words beside it say that it is a place: "Nagré, a village in the east", "a village
    called Nagré", "Nagré, where", "neighbouring Nagré"."""
    before = tokens[first - 1].lower if first else ""
    plain = last >= len(tokens) or tokens[last].pos not in {"NOUN", "PROPN"}
    if before in NEARBY and plain:
        return True
    noun = tokens[first - 2] if first > 1 else None
    if before == "(" and noun is not None and noun.lower in SETTLEMENTS:
        return True  # "in Yala province (Wang Kradat)"
    if before == "as" and first > 2 and noun is not None and noun.lower == "known":
        noun, before = tokens[first - 3], "called"
    if before in {"called", "named"} and noun is not None and noun.lower in words.PLACES:
        return True
    if last + 2 >= len(tokens) or tokens[last].text not in {",", "("}:
        return False
    if tokens[last + 1].lower == "where":
        return not body
    told = _apposition(tokens, last)
    return told is not None and told.text in SETTLEMENTS


def told_by_who(sentence: ParsedSentence, first: int, last: int) -> bool:
    """Whether a clause that only a person has belongs to the name: "Gwadabe, who faces trial"."""
    tokens = sentence.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].lower not in {"who", "whose", "whom"}:
        return False
    clause = next((t for t in tokens[last + 1 :] if t.dep == "acl:relcl"), None)
    return tokens[last].text == "," and clause is not None and first <= clause.head < last


def called_otherwise(sentence: ParsedSentence, first: int, last: int) -> bool:
    """Whether words behind it say that it is no place: "Kestrone, a firm", "Okelwe, who"."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last].text != ",":
        return False
    if told_by_who(sentence, first, last):
        return True
    told = _apposition(tokens, last)
    if told is None or told.lower in words.PLACES:
        return False
    closed = told.i + 1 < len(tokens) and tokens[told.i + 1].text in {",", "."}
    return told.dep == "appos" or closed


def no_place(
    sentence: ParsedSentence, first: int, last: int, bodies: Container[str]
) -> Literal["PERSON", "ORG"] | None:
    """What a name that the model takes for a place is by the words beside it, where that is told.

    "Gwadabe, who"; "shouted at Okelwe"; "confidence in Tervo"; "Kestrone, a shipping company"; "an
    article in Dravnik".
    """
    tokens = sentence.tokens
    if told_by_who(sentence, first, last):
        return "PERSON"
    if first > 1 and tokens[first - 1].lower in {"at", "in"}:
        nearest = tokens[first - 2].lemma.lower()
        if nearest in (words.SHOUTED if tokens[first - 1].lower == "at" else words.TRUSTED):
            return "PERSON"
        if tokens[first - 1].lower == "in" and nearest in {
            "article",
            "editorial",
            "share",
            "op-ed",
        }:
            return "ORG"
    if last + 2 < len(tokens) and tokens[last].text == ",":
        told = _apposition(tokens, last)
        if told is not None and told.dep == "appos" and told.lower in bodies:
            return "ORG" if told.lower not in words.PLACES else None
    return None


def _apposition(tokens: Sequence[Token], last: int) -> Token | None:
    """The noun that stands with its article, or "her", behind the comma after a name."""
    article = tokens[last + 1]
    if article.lower not in ARTICLES and not (article.pos == "PRON" and "Poss" in article.morph):
        return None
    for i in range(last + 2, min(last + 2 + REACH, len(tokens))):
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is None or following.pos not in {"NOUN", "PROPN", "ADJ", "PART"}:
            return tokens[i] if tokens[i].pos == "NOUN" else None
        if tokens[i].pos not in {"ADJ", "NOUN", "ADV", "PROPN", "VERB", "NUM"}:
            return None
    return None


def _by(sentence: ParsedSentence, governor: Token, doers: frozenset[str]) -> bool:
    """Whether such do it: shells hit, a column reaches."""
    doer = sentence.child(governor, "nsubj")
    return doer is not None and doer.lemma.lower() in doers
