"""The subject of a verb that an aside between commas, or an object before "and", parts from it.

"The league, which includes Chad, has seized"; "the mayor, still angry over the raid, agreed"; "Oslo
backed it and Bergen, as in the past, opposed": where the parser leaves the verb without a subject.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import DAYS, RELATIVES, TIMES, Phrase, Phrases

OPENING = frozenset({"which", "who", "whose", "where", "including", "along", "together", "like",
                     "alongside", "as", "a", "an", "the"})  # fmt: skip
"""What an aside may begin with, besides a participle."""
LONGEST = 40  # words of an aside
QUOTES = frozenset({'"', "“", "”", "``", "''"})
REPORTING = frozenset({"say", "tell", "report", "announce", "add", "state", "confirm", "claim"})
APART = frozenset({"dislocated", "obl:unmarked", "vocative"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
LONG = 15  # words of one that is looked back over
SHORT = 5  # words of an aside that a preposition opens
SPEAKING = frozenset({"accuse", "blame", "warn", "demand", "urge", "insist", "claim", "condemn",
                      "criticise", "criticize", "vow", "threaten", "promise"})  # fmt: skip
COMMAS = 3  # commas looked back over for the one that opens it
IN_BRACKETS = 9  # words looked back over for the opening one


def is_no_subject(token: Token) -> bool:
    """Whether a word is no subject, whatever the parser says: a day, "himself"."""
    return token.lower in DAYS or token.lower.endswith(("self", "selves"))


def across_aside(tokens: Sequence[Token], phrases: Phrases, verb: Token) -> list[int]:
    """The phrase before an aside that ends in a comma right before the verb; empty without one."""
    end = _before_auxiliaries(tokens, verb)
    if end < 1 or tokens[end].text != ",":
        return []
    commas = [j for j in range(end - 1, max(end - LONGEST, 0), -1) if tokens[j].text == ","]
    for j in commas[:COMMAS]:
        phrase = phrases.at[j - 1]
        if not _opens(tokens, j + 1) or phrase is None or phrase.last != j - 1:
            continue
        before = tokens[phrase.first - 1] if phrase.first else None
        if before is None or before.pos not in {"ADP", "SCONJ", "VERB"}:
            return [phrase.head]
        if before.lower == "of":
            outer = phrases.at[phrase.first - 2] if phrase.first > 1 else None
            return [] if outer is None or not _leads(tokens, outer) else [outer.head]
    return []


def nearest_left(tokens: Sequence[Token], phrases: Phrases, verb: Token) -> list[int]:
    """The nearest phrase on the left that no preposition opens and no verb parts from this one."""
    across = across_aside(tokens, phrases, verb)
    if across:
        return across
    i = _before_brackets(tokens, verb.i - 1)
    while i >= 0:
        token = tokens[i]
        if token.pos == "VERB" and token.tag == "VBN" and token.head == verb.i:
            # "the raids, claimed by the league, have killed": the parser gave its subject away
            return [c for c in token.children if tokens[c].dep == "nsubj:pass"]
        if token.pos == "VERB" or token.lower in {";", ":", "“", '"', "”"}:
            return []
        phrase = phrases.at[i]
        if phrase is not None:
            before = tokens[phrase.first - 1] if phrase.first else None
            if (before is None or before.pos not in {"ADP", "SCONJ"}) and not (
                _hangs_below(tokens, phrase.head, before) or _after_between(tokens, phrases, phrase)
            ):
                return [] if token.lower in RELATIVES else [phrase.head]
            i = phrase.first
        i -= 1
    return []


def _before_brackets(tokens: Sequence[Token], i: int) -> int:
    """The word before what stands in brackets up to here: "Ada Lund (D-Ohio) | apologised"."""
    if i < 0 or tokens[i].text != ")":
        return i
    opening = (k for k in range(i - 1, max(-1, i - IN_BRACKETS), -1) if tokens[k].text == "(")
    return next(opening, i + 1) - 1


def _after_between(tokens: Sequence[Token], phrases: Phrases, phrase: Phrase) -> bool:
    """Whether it is the second of two after "between": "talks between Oslo and | the rebels"."""
    if phrase.first < 3 or tokens[phrase.first - 1].lower != "and":
        return False
    first = phrases.at[phrase.first - 2]
    return first is not None and bool(first.first) and tokens[first.first - 1].lower == "between"


def _hangs_below(tokens: Sequence[Token], i: int, before: Token | None) -> bool:
    """Whether a phrase is the second of a list after a preposition: "in Chad and | Kenya"."""
    head = tokens[i]
    listed = head.dep in {"conj", "appos"} and head.head < i and before is not None
    if not listed or before is None or before.lower not in {"and", "or", ","}:
        return False
    while head.dep in {"conj", "appos"} and head.head < head.i:
        head = tokens[head.head]
    return head.entity == "LOC" and any(tokens[c].dep == "case" for c in head.children)


def before_aside(
    tokens: Sequence[Token], phrases: Phrases, verb: Token, said: Sequence[int]
) -> int | None:
    """The subject that the parser hung apart before an aside; None where there is none.

    "Ms. Obi, in an article, rebuked"; "Ada Obi, an adviser to Ben Eze, asked"; "Danes have, in
    fact, praised". `said` is what the parser takes for the subject.
    """
    titled = _before_title(tokens, phrases, said)
    if titled is None:
        titled = _before_whose(tokens, phrases, said)
    if titled is None:
        titled = _in_places(tokens, phrases, verb, said)
    if titled is not None:
        return titled
    end = _before_auxiliaries(tokens, verb)
    before = phrases.at[end] if end > 0 else None
    if not said and before is not None and tokens[end + 1].tag == "MD" and before.last == end:
        head = tokens[before.head]  # "hoped more towns | would join"
        if head.dep == "obj" and head.head < before.first and head.head != verb.i:
            return head.i
    if end < 1 or tokens[end].text != "," or verb.tag not in FINITE:
        return None
    last = phrases.at[end - 1]
    if said and (last is None or said[-1] != last.head or last.first < 2):
        return None  # the subject stands before the aside, or after it
    if said and last is not None and tokens[last.first - 1].pos == "ADP":
        across = _before_comma(tokens, phrases, last.first - 2)
        if across is not None:
            return across  # "Obi, in a meeting with Ben Eze, asked"
    for c in verb.children:
        child = tokens[c]
        if c >= end:
            break
        if not said and child.lemma in {"have", "be"} and child.dep == "parataxis":
            mine = [k for k in child.children if tokens[k].dep in {"nsubj", "nsubj:pass"}]
            if mine and tokens[c + 1].text == ",":
                return mine[-1]
        whole = phrases.at[c]
        if child.dep not in APART or whole is None or whole.last + 1 >= end:
            continue
        opened = whole.first and tokens[whole.first - 1].pos in {"ADP", "SCONJ"}
        timed = child.lower in DAYS or child.lemma.lower() in TIMES
        named = child.pos == "PROPN" and not timed
        if named and not opened and tokens[whole.last + 1].text == ",":
            return c
    return None


def _before_whose(tokens: Sequence[Token], phrases: Phrases, said: Sequence[int]) -> int | None:
    """The first of two subjects, where "whose" opens a clause with the second: "a man whose house
    was a mill was arrested"."""
    if len(said) < 2 or said[0] + 1 >= len(tokens):
        return None
    phrase = phrases.at[said[0]]
    at = said[0] + 1 if phrase is None else phrase.last + 1
    return said[0] if at < said[-1] and tokens[at].lower == "whose" else None


def _in_places(
    tokens: Sequence[Token], phrases: Phrases, verb: Token, said: Sequence[int]
) -> int | None:
    """The noun before two places or parties, the second read as a subject.

    "Police in Chad and | Kenya seek"; "talks between Oslo and | the rebels were held".
    """
    if len(said) != 1 or verb.dep != "conj":
        return None
    phrase, noun = phrases.at[said[0]], tokens[verb.head]
    if phrase is None or phrase.first < 3 or noun.pos != "NOUN" or noun.dep != "root":
        return None
    first = tokens[phrase.first - 2]
    if tokens[phrase.first - 1].lower != "and" or first.head != noun.i:
        return None
    words = {tokens[c].lower for c in first.children}
    places = first.entity == "LOC" and tokens[said[0]].entity == "LOC"
    return noun.i if "between" in words or (places and words & {"in", "from"}) else None


def _before_title(tokens: Sequence[Token], phrases: Phrases, said: Sequence[int]) -> int | None:
    """The person by name before a title read as a second subject: "Ada Obi, Minister for Oil"."""
    if len(said) < 2:
        return None
    name, title = tokens[said[-2]], tokens[said[-1]]
    phrase = phrases.at[title.i]
    if name.entity != "PERSON" or title.entity == "PERSON" or phrase is None:
        return None
    titled = title.pos in {"NOUN", "PROPN"} and tokens[phrase.first].pos != "DET"
    whole = phrases.at[name.i]
    apart = whole is not None and whole.last == phrase.first - 2
    return name.i if titled and apart and tokens[phrase.first - 1].text == "," else None


def _before_comma(tokens: Sequence[Token], phrases: Phrases, end: int) -> int | None:
    """The name right before the comma that opens an aside with a preposition; or None."""
    for j in range(end, max(end - LONG, 0), -1):
        if tokens[j].text != "," or tokens[j + 1].pos != "ADP":
            continue
        phrase = phrases.at[j - 1]
        if phrase is None or not _leads(tokens, phrase):
            return None
        head = tokens[phrase.head]
        return phrase.head if head.pos == "PROPN" and head.lower not in DAYS else None
    return None


def _before_auxiliaries(tokens: Sequence[Token], verb: Token) -> int:
    at = verb.i - 1
    while at > 0 and tokens[at].pos in {"AUX", "ADV", "PART"}:
        at -= 1
    return at


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Whether an aside may begin with this word."""
    first = tokens[i]
    if first.pos == "ADP" and any(t.text == "," for t in tokens[i : i + SHORT]):
        return True  # "voters, in particular, back"
    if first.pos == "ADV" and i + 1 < len(tokens) and first.lower not in OPENING:
        first = tokens[i + 1]
        return first.tag in {"VBG", "VBN"}
    return first.lower in OPENING or first.tag in {"VBG", "VBN"}


def _leads(tokens: Sequence[Token], phrase: Phrase) -> bool:
    before = tokens[phrase.first - 1] if phrase.first else None
    return before is None or before.pos not in {"ADP", "SCONJ", "VERB"}


def after_and(tokens: Sequence[Token], phrases: Phrases, verb: Token) -> list[int]:
    """The name after "and" that the parser joined to the object before: "backed it and Oslo left".

    Only for a finite verb that the name, or an aside behind it, directly precedes.
    """
    shot = _after_shot(tokens, verb)
    if shot or verb.tag not in {"VBD", "VBZ", "VBP"}:
        return shot
    at = _before_auxiliaries(tokens, verb)
    phrase = phrases.at[at]
    if tokens[at].text == ",":
        found = across_aside(tokens, phrases, verb)
        phrase = phrases.at[found[0]] if found else None
    if phrase is None or not phrase.first or tokens[phrase.first - 1].pos != "CCONJ":
        return []
    head = tokens[phrase.head]
    above = tokens[head.head]
    given = head.dep == "conj" and above.dep in {"obj", "iobj", "obl"} and above.head == verb.head
    named = head.entity is not None or head.pos == "PROPN"
    return [phrase.head] if given and named else []


def with_name(tokens: Sequence[Token], verb: Token) -> list[int]:
    """The name after "with", where the parser took it for part of the verb: "with Obi calling"."""
    before = tokens[verb.i - 1] if verb.i else verb
    if before.dep != "compound" or before.head != verb.i or before.entity is None:
        return []
    return [before.i] if any(tokens[c].lower == "with" for c in verb.children) else []


def _after_shot(tokens: Sequence[Token], verb: Token) -> list[int]:
    """Whoever "shot and killed", where the parser took the shot for a noun; else empty."""
    shot = tokens[verb.i - 2] if verb.i > 2 else verb
    if shot.lower != "shot" or shot.pos != "NOUN" or tokens[verb.i - 1].lower != "and":
        return []
    before = tokens[shot.i - 1]
    return [before.i] if before.dep == "compound" and before.head == shot.i else []


def reported_before(
    tokens: Sequence[Token], verb: Token, participle: Token | None = None
) -> Token | None:
    """The verb of what was reported, where this one reports it by the way; or None.

    "Rebels overran a base, officials said Tuesday, killing nine": it was not the officials.
    But "the league said nine were arrested, accusing the police": not the nine.
    """
    above = tokens[verb.head]
    speaks = participle is not None and participle.lemma in SPEAKING and participle.i > verb.i
    if speaks and verb.dep == "ccomp" and above.lemma in REPORTING and above.i < verb.i:
        passive = any(tokens[c].dep == "aux:pass" for c in verb.children)
        return above if passive else None
    if verb.lemma not in REPORTING or verb.dep not in {"root", "parataxis", "conj"}:
        return None
    if verb.dep == "parataxis" and tokens[verb.head].i < verb.i:
        return tokens[verb.head]
    for c in verb.children:
        told = tokens[c]
        if told.dep in {"ccomp", "parataxis"} and c < verb.i and told.pos == "VERB":
            quoted = any(t.text in QUOTES for t in tokens[c : verb.i])
            return None if quoted else told  # "..." she said, sitting down: she does
    return None
