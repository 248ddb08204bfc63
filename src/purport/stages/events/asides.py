"""The subject of a verb that an aside between commas, or an object before "and", parts from it.

"The league, which includes Chad, has seized"; "the mayor, still angry over the raid, agreed"; "Oslo
backed it and Bergen, as in the past, opposed": where the parser leaves the verb without a subject.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import DAYS, Phrase, Phrases

OPENING = frozenset({"which", "who", "whose", "where", "including", "along", "together", "like",
                     "alongside", "as", "a", "an", "the"})  # fmt: skip
"""What an aside may begin with, besides a participle."""
LONGEST = 40  # words of an aside
QUOTES = frozenset({'"', "“", "”", "``", "''"})
REPORTING = frozenset({"say", "tell", "report", "announce", "add", "state", "confirm", "claim"})
COMMAS = 3  # commas looked back over for the one that opens it


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


def _before_auxiliaries(tokens: Sequence[Token], verb: Token) -> int:
    at = verb.i - 1
    while at > 0 and tokens[at].pos in {"AUX", "ADV", "PART"}:
        at -= 1
    return at


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Whether an aside may begin with this word."""
    first = tokens[i]
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
    if verb.tag not in {"VBD", "VBZ", "VBP"}:
        return []
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


def reported_before(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The verb of what was reported, where this one reports it by the way; or None.

    "Rebels overran a base, officials said Tuesday, killing nine": it was not the officials.
    """
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
