"""What is had done, and who stands accused: two verbs of which the parser saw only the first.

"The colonel had the bridge | blown up" is his deed; "stands | accused of" is "is accused of".
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
HAVING = frozenset({"have", "get"})
WANTING = words("want like order need see demand find wish prefer")
STANDING = words("stand remain sit")
ACCUSED = words("accuse charge condemn convict indict suspect sentence arraign impeach")
BELOW = frozenset({"acl", "xcomp", "advcl", "ccomp", "amod"})
DEFINITE = frozenset({"the", "his", "her", "their", "its", "our", "this", "that", "these", "those",
                      "all", "my", "your"})  # fmt: skip
BEFALLING = words(
    "kill wound injure hurt steal damage lose rob attack hit shoot reject refuse deny"
)
"""What one has done to one's own without wanting it: "had nine men killed"."""


def had_done(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to mend a participle whose deed somebody had done, or who stands accused; or None."""
    if word.tag not in {"VBN", "VBD"} or word.dep not in BELOW or word.i < 2:
        return None
    above = tokens[word.head]
    if above.lemma in WANTING and word.dep == "ccomp" and word.tag == "VBD":
        below = [tokens[c] for c in word.children]
        bare = not any(b.dep in {"mark", "aux", "aux:pass", "obj"} for b in below)
        doer = any(b.dep == "nsubj" and above.i < b.i < word.i for b in below)
        return as_undergone if bare and doer else None
    if above.lemma in STANDING and above.i == word.i - 1 and word.lemma in ACCUSED:
        return as_passive
    return as_done if _cause(tokens, word) is not None else None


def _cause(tokens: Sequence[Token], word: Token) -> Token | None:
    """The "had" by which the deed is told; None where it is none: "had a house built of stone"."""
    noun = tokens[word.head]
    have = noun if noun.lemma in HAVING else tokens[noun.head]
    if have.lemma not in HAVING or have.pos != "VERB" or have.dep == "aux" or have.i > word.i:
        return None
    if noun.i == have.i:
        taken = [tokens[c] for c in have.children if tokens[c].dep == "obj" and c < word.i]
        if not taken:
            return None
        noun = taken[0]
    if noun.dep != "obj" or noun.i > word.i:
        return None
    below = [tokens[c] for c in noun.children]
    named = noun.pos == "PROPN" or any(b.lower in DEFINITE and b.i < noun.i for b in below)
    own = {tokens[c].dep for c in word.children}
    suffered = word.lemma in BEFALLING and not any(b.lower == "the" for b in below)
    if not named or suffered or own & {"obl:agent", "aux", "aux:pass", "obj"}:
        return None
    doers = any(tokens[c].dep == "nsubj" for c in have.children)
    return have if doers or have.tag in {"VBN", "VBG", "VB"} or have.dep != "root" else None


def as_done(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The deed as the verb of whoever has it done, and what it is done to as its object."""
    have = _cause(tokens, word)
    if have is None:
        return tokens
    made = [replace(t) for t in tokens]
    noun = next(c for c in have.children if tokens[c].dep == "obj" and c < word.i)
    root = have.head == have.i
    made[word.i] = replace(
        word, dep=have.dep, head=word.i if root else have.head,
        tag="VBN" if have.tag == "VBN" else have.tag,
    )  # fmt: skip
    for t in made:
        if t.head == have.i and t.i not in {have.i, word.i}:
            t.head = word.i
    made[noun].head = word.i
    made[have.i].dep, made[have.i].head, made[have.i].pos = "aux", word.i, "AUX"
    return linked(made)


def as_undergone(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """What is wanted done, with whom it is done to: "wants the envoy | expelled"."""
    made = [replace(t) for t in tokens]
    made[word.i].tag = "VBN"
    for c in word.children:
        if made[c].dep == "nsubj":
            made[c].dep = "nsubj:pass"
    return linked(made)


def as_passive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The participle as a passive of which "stands" is the auxiliary."""
    made = [replace(t) for t in tokens]
    stand = tokens[word.head]
    root = stand.head == stand.i
    made[word.i] = replace(
        word, tag="VBN", dep=stand.dep, head=word.i if root else stand.head, pos="VERB"
    )
    for t in made:
        if t.head == stand.i and t.i not in {stand.i, word.i}:
            t.head = word.i
            t.dep = "nsubj:pass" if t.dep == "nsubj" else t.dep
    made[stand.i].dep, made[stand.i].head, made[stand.i].pos = "aux:pass", word.i, "AUX"
    return linked(made)
