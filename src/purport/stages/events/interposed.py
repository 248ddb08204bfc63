"""What stands between a subject and its verb and was taken for the main clause; set right.

"Moscow, | wrote the daily, had condemned the raid", "The talks, | for which a band had rehearsed,
have begun", "Peru, itself | short of cash, is to lend Togo mules": the later verb is the main one.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
SAYING = words(
    "say write report announce declare add tell claim argue insist note observe recall remark run "
    "reckon opine explain state conclude believe think read go assure confide warn admit concede "
    "complain joke thunder quip maintain contend allege swear sigh "
    "seem appear hear gather understand"
)
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "vocative", "dislocated",
                      "obl:unmarked"})  # fmt: skip
OPENING = frozenset({"which", "who", "whom", "whose", "as", "while", "although", "though", "since",
                     "because", "when", "where", "after", "if", "what"})  # fmt: skip
LATER = frozenset({"parataxis", "conj", "ccomp", "advcl", "xcomp"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SPEAKERS = frozenset({"obj", "nsubj", "ccomp", "nsubj:pass"})


def interposed(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to make the later verb the main one, where this word only stands between; or None."""
    if word.pos not in {"VERB", "ADJ", "AUX"} or not word.i:
        return None
    if word.tag in {"VBG", "VBN"} and _reduced(tokens, word) is not None:
        return as_described
    doer = _parted(tokens, word)
    if doer is None:
        return None
    verb = _later(tokens, word)
    if verb is None or not _is_aside(tokens, word, doer):
        return None
    return as_later


def _parted(tokens: Sequence[Token], word: Token) -> Token | None:
    """The subject of the word that a comma parts from it; or None."""
    for c in word.children:
        if tokens[c].dep in SUBJECTS and c < word.i and tokens[c].pos in NOUNS:
            parted = any(t.text == "," for t in tokens[c + 1 : word.i])
            return tokens[c] if parted else None
    return None


def _is_aside(tokens: Sequence[Token], word: Token, doer: Token) -> bool:
    """Whether what follows the comma opens a clause of its own, reports, or has no verb."""
    comma = next(k for k in range(doer.i + 1, word.i) if tokens[k].text == ",")
    between = tokens[comma + 1 : word.i]
    if word.pos == "ADJ":
        return not any(tokens[c].dep in {"cop", "aux"} for c in word.children)
    if word.lemma in SAYING and all(t.lower in {"so", "thus", "as"} for t in between):
        after = tokens[word.i + 1]
        return after.pos in {"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"}
    opened = any(t.lower in OPENING for t in between[:5]) or word.lemma in SAYING
    second = any(tokens[c].dep in SUBJECTS and comma < c < word.i for c in word.children)
    return opened and second


def _later(tokens: Sequence[Token], word: Token) -> Token | None:
    """The verb after the second comma that has no subject of its own; or None."""
    near = [tokens[c] for c in word.children if c > word.i and tokens[c].dep in LATER]
    if word.head > word.i and word.dep in LATER:
        near.append(tokens[word.head])
    for verb in near:
        if verb.pos not in {"VERB", "AUX", "ADJ"} or verb.i < word.i:
            continue
        parts = [tokens[c] for c in verb.children if c > word.i]
        if any((p.dep in SUBJECTS and p.i < verb.i) or p.dep in {"mark", "cc"} for p in parts):
            continue
        first = min([verb.i, *(p.i for p in parts if p.pos != "PUNCT")])
        told = verb.tag in FINITE or any(p.tag in FINITE and p.i < verb.i for p in parts)
        if told and tokens[first - 1].text == ",":
            return verb
    return None


def _reduced(tokens: Sequence[Token], word: Token) -> Token | None:
    """The finite verb below a participle: "boats | trying to land were seized"."""
    if word.dep not in {"root", "ccomp", "conj"}:
        return None
    below = [tokens[c] for c in word.children]
    if any(b.dep in {"aux", "aux:pass", "cop", "mark"} for b in below) or not any(
        b.dep in {"nsubj", "nsubj:pass"} and b.i < word.i for b in below
    ):
        return None
    for verb in [*below, *(tokens[c] for b in below if b.dep == "xcomp" for c in b.children)]:
        if verb.dep not in LATER or verb.i < word.i or verb.pos != "VERB":
            continue
        parts = [tokens[c] for c in verb.children if c < verb.i]
        own = any(p.dep in SUBJECTS or p.dep in {"mark", "cc"} for p in parts)
        if not own and any(p.dep in {"aux", "aux:pass"} and p.tag in FINITE for p in parts):
            return verb
    return None


def as_described(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The participle under its noun, and the finite verb as the main one."""
    verb = _reduced(tokens, word)
    if verb is None:
        return tokens
    made = [replace(t) for t in tokens]
    passive = any(tokens[c].dep == "aux:pass" for c in verb.children)
    doer = next(c for c in word.children if tokens[c].dep in {"nsubj", "nsubj:pass"})
    root = word.head == word.i
    made[verb.i].dep, made[verb.i].head = word.dep, verb.i if root else word.head
    made[doer].dep, made[doer].head = ("nsubj:pass" if passive else "nsubj"), verb.i
    made[word.i].dep, made[word.i].head = "acl", doer
    for c in word.children:
        if c > verb.i or (c < doer and tokens[c].dep != "punct"):
            made[c].head = verb.i
    return linked(made)


def as_later(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The later verb as the main one, with the subject; what stood between as an aside."""
    doer, verb = _parted(tokens, word), _later(tokens, word)
    if doer is None or verb is None:
        return tokens
    made = [replace(t) for t in tokens]
    passive = any(tokens[c].dep == "aux:pass" for c in verb.children)
    for c in word.children:
        if c > verb.i or (tokens[c].dep in {"obl", "advmod", "advcl", "cc"} and c < doer.i):
            made[c].head = verb.i
    if verb.head == word.i:
        root = word.head == word.i
        made[verb.i].dep, made[verb.i].head = word.dep, verb.i if root else word.head
    made[doer.i].dep, made[doer.i].head = ("nsubj:pass" if passive else "nsubj"), verb.i
    if word.lemma in SAYING:
        made[word.i].dep, made[word.i].head = "parataxis", verb.i
        speaker = next((c for c in word.children if c > word.i and tokens[c].dep in SPEAKERS), None)
        if speaker is not None and speaker < verb.i:
            made[speaker].dep = "nsubj"
    else:
        opened = word.pos == "VERB"
        made[word.i].dep, made[word.i].head = "acl:relcl" if opened else "acl", doer.i
    return linked(made)
