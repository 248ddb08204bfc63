"""Clauses with "whom" whose verb was read as a participle: "the men | whom detectives arrested".

The parser makes the doer the subject of what follows and "arrested" his lot.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM"})


def of_whom(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to make this participle the verb of a clause with "whom"; or None."""
    return as_relative if _whom(tokens, word) is not None else None


def _whom(tokens: Sequence[Token], word: Token) -> tuple[int, int] | None:
    """Where "whom" stands before the participle's noun, and the noun before that; or None."""
    doer = tokens[word.head]
    first = min((c for c in doer.children if c < doer.i and tokens[c].lower != "whom"),
                default=doer.i)  # fmt: skip
    whom = min(first, doer.i) - 1
    if whom < 1 or doer.i > word.i or tokens[whom].lower != "whom":
        return None
    before = whom - 1 - (tokens[whom - 1].text == ",")
    if before < 0 or tokens[before].pos not in NOMINAL:
        return None
    acted = any(tokens[c].dep in {"aux:pass", "obl:agent", "obj"} for c in word.children)
    return None if acted else (whom, before)


def as_relative(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb under the noun before "whom", with its doer and with "whom" as its object."""
    found = _whom(tokens, word)
    if found is None:
        return tokens
    whom, before = found
    made = [replace(t) for t in tokens]
    verb, doer, main = made[word.i], made[word.head], tokens[tokens[word.head].head]
    verb.tag, verb.dep, verb.head = "VBD", "acl:relcl", before
    if doer.head == doer.i:
        made[before].dep, made[before].head = "root", before
    elif main.i > word.i and doer.dep in {"nsubj", "nsubj:pass"} and main.head != main.i:
        made[before].dep, made[before].head = doer.dep, main.i
        made[main.i].dep, made[main.i].head = "root", main.i
    doer.dep, doer.head = "nsubj", verb.i
    made[whom].dep, made[whom].head = "obj", verb.i
    return linked(made)
