"""Of whom a word is said: the mention it stands in, or the one it is tied to in the sentence."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from purport.codebook.wording import SaidOf
from purport.core.parse import ParsedSentence, Token
from purport.core.rows import Mention

_NAMING = ("compound", "nmod:poss", "amod", "appos", "flat")
_OF = frozenset({"of", "from"})


class Standing:
    """The mentions of a document in order, for finding those inside a stretch."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.starts = [mention.start for mention in mentions]

    def between(self, start: int, stop: int) -> Sequence[Mention]:
        """The mentions that begin in the stretch, in order."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, stop)]


def mentions_in(standing: Standing, sentence: ParsedSentence) -> Mapping[int, Mention]:
    """The mention that each word of the sentence stands in, by position; the shortest one."""
    found: dict[int, Mention] = {}
    mentions = standing.between(sentence.start, sentence.stop)
    if not mentions:
        return found
    starts = [token.start for token in sentence.tokens]
    for mention in sorted(mentions, key=lambda m: m.start - m.stop):
        for i in range(bisect_left(starts, mention.start), bisect_left(starts, mention.stop)):
            found[i] = mention
    return found


def whom(
    sentence: ParsedSentence, token: Token, said_of: SaidOf, inside: Mapping[int, Mention]
) -> str | None:
    """The entity that the word is said of, or None where no mention is tied to it."""
    if not inside or said_of == "none":
        return None
    if said_of == "holder":
        return _holder(sentence, token, inside)
    if said_of == "head":
        return _head(sentence, token, inside)
    return _argument(sentence, token, said_of, inside)


def _entity(inside: Mapping[int, Mention], i: int) -> str | None:
    mention = inside.get(i)
    return None if mention is None else mention.entity


def _near(sentence: ParsedSentence, noun: Token, inside: Mapping[int, Mention]) -> str | None:
    """The entity of the noun itself, of what names it, or of whom it is."""
    found = _entity(inside, noun.i)
    if found is not None:
        return found
    of: str | None = None
    for i in noun.children:
        child = sentence.tokens[i]
        if child.dep in _NAMING:
            found = _entity(inside, i)
            if found is not None:
                return found
        elif child.dep == "nmod" and of is None:
            case = sentence.child(child, "case")
            if case is not None and case.lower in _OF:
                of = _entity(inside, i)
    return of


def _holder(sentence: ParsedSentence, token: Token, inside: Mapping[int, Mention]) -> str | None:
    found = _near(sentence, token, inside)
    if found is not None:
        return found
    if token.dep in ("compound", "amod", "appos", "flat"):
        return _near(sentence, sentence.tokens[token.head], inside)
    return _subject(sentence, token, inside)


def _head(sentence: ParsedSentence, token: Token, inside: Mapping[int, Mention]) -> str | None:
    found = _entity(inside, token.i)
    if found is not None:
        return found
    if token.dep in ("amod", "compound", "conj") and token.head != token.i:
        return _near(sentence, sentence.tokens[token.head], inside)
    return _subject(sentence, token, inside)


def _subject(sentence: ParsedSentence, token: Token, inside: Mapping[int, Mention]) -> str | None:
    """The subject of a predicate: "X is a puppet"."""
    subject = sentence.child(token, "nsubj")
    return None if subject is None else _near(sentence, subject, inside)


def _argument(
    sentence: ParsedSentence, token: Token, said_of: SaidOf, inside: Mapping[int, Mention]
) -> str | None:
    if said_of == "object":
        found = sentence.child(token, "obj", "nsubj:pass")
    else:
        found = sentence.child(token, "nsubj", "obl:agent")
        if found is None and token.dep in ("conj", "xcomp", "advcl"):
            found = sentence.child(sentence.tokens[token.head], "nsubj")
    return None if found is None else _near(sentence, found, inside)
