"""How a sentence is mended, where the parser took its verb for another word: new tokens, rewired.

Each function gives the tokens of the whole sentence anew; those that came in stay unaltered.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import words

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})
NOUNS = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OUTER = frozenset({"nsubj", "nsubj:pass"})
BEFORE_TO = words(
    "continue begin start want plan agree refuse threaten promise pledge vow try fail decide order "
    "urge tell ask force allow help prepare hope seek attempt intend decline manage"
)


def taken_object(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The object that the parser gave to the main verb: "a plot to kill the king was foiled"."""
    if any(tokens[c].dep in {"obj", "obl:agent", "ccomp", "xcomp"} and c > verb.i and
           tokens[c].pos != "VERB" for c in verb.children):  # fmt: skip
        return None
    noun = tokens[verb.head]
    if noun.i >= verb.i or any(tokens[c].dep == "aux:pass" for c in verb.children):
        return None
    if noun.dep in OUTER:
        mains = [tokens[noun.head]]
    elif noun.head == noun.i:
        below = [tokens[c] for c in (*verb.children, *noun.children)]
        mains = [b for b in below if b.dep in {"ccomp", "parataxis"} and b.tag in FINITE | {"VBN"}]
    else:
        return None
    for main in mains:
        for c in main.children:
            taken = tokens[c]
            if taken.dep in OUTER and verb.i < c < main.i and c != noun.i:
                between = tokens[verb.i + 1 : c]
                if all(t.pos in NOMINAL | {"PRON", "PART", "ADP"} for t in between):
                    return taken
    return None


def told_as_part(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The verb read as part of its own object: "whether the colonel tortured prisoners"."""
    below = [tokens[c] for c in noun.children]
    if not any(b.dep == "mark" for b in below):
        return None
    for b in below:
        named = b.i and tokens[b.i - 1].dep == "compound" and tokens[b.i - 1].head == noun.i
        if b.dep == "amod" and b.tag in {"VBN", "VBD"} and named:
            return b
    return None


def asks_to(tokens: Sequence[Token], at: int) -> int | None:
    """The verb a little before that takes "to" and a verb: "urge the king to free poets"."""
    for k in range(at - 2, max(at - 6, -1), -1):
        if tokens[k].lemma in BEFORE_TO and tokens[k].pos in {"VERB", "NOUN"}:
            return k
        if tokens[k].pos in {"PUNCT", "ADP", "SCONJ"}:
            return None
    return None


def as_spelt(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """ "apologise", which a model of American English may take for an adverb, as a verb."""
    made = [replace(t) for t in tokens]
    verb = made[word.i]
    verb.pos, verb.tag, verb.lemma = "VERB", "VB", word.lower
    above = made[word.head]
    if above.tag == "MD":
        verb.dep, verb.head = above.dep, word.i if above.head == above.i else above.head
        for t in made:
            if t.head == above.i and t.i != word.i:
                t.head = word.i
        above.dep, above.head = "aux", word.i
    elif word.dep == "advmod":
        verb.dep = "acl" if above.pos in NOUNS else "xcomp"
    return linked(made)


def with_subject(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A verb read as the last noun of its subject: "will the king pardon the poet"."""
    made = [replace(t) for t in tokens]
    verb = made[word.i]
    verb.pos, verb.tag, verb.lemma = "VERB", "VB", word.lower
    if word.dep in {"obl", "nmod"}:
        verb.dep = "xcomp"
    mine = [t for t in made[: word.i] if t.head == word.i]
    doer = next((t for t in reversed(mine) if t.pos in NOUNS and t.dep == "compound"), None)
    if doer is not None:
        doer.dep = "nsubj"
        for t in mine:
            if t.dep in {"det", "amod", "nummod", "nmod:poss", "compound"}:
                t.head = doer.i
    return linked(made)


def as_deed(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """An "-ing" read as part of its own object: "denied beating detainees"."""
    made = [replace(t) for t in tokens]
    noun, before = made[word.head], made[word.i - 1]
    made[word.i].dep, made[word.i].head = "xcomp", before.i
    noun.head = word.i
    return linked(made)


def as_infinitive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A verb after "to" read as part of its own object: "continues to jail poets"."""
    made = [replace(t) for t in tokens]
    noun, verb, to = made[word.head], made[word.i], made[word.i - 1]
    verb.pos, verb.tag, verb.lemma = "VERB", "VB", word.lower
    asks = asks_to(tokens, word.i)
    verb.dep, verb.head = "xcomp", word.i - 2 if asks is None else asks
    to.pos, to.tag, to.dep, to.head = "PART", "TO", "mark", word.i
    noun.dep, noun.head = "obj", word.i
    return linked(made)


def as_captive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """Who is taken, read as part of what he becomes: "took nine sailors hostage"."""
    made = [replace(t) for t in tokens]
    taken = made[word.i - 1]
    taken.dep, taken.head = "obj", word.head
    made[word.i].dep, made[word.i].pos = "xcomp", "ADJ"
    for t in made[: taken.i]:
        if t.head == word.i:
            t.head = taken.i
    return linked(made)


def as_let(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """What somebody is let do, read as one object: "let the police arrest marchers"."""
    made = [replace(t) for t in tokens]
    noun, verb, doer = made[word.head], made[word.i], made[word.i - 1]
    verb.pos, verb.tag, verb.lemma = "VERB", "VB", word.lower
    verb.dep, verb.head = "xcomp", noun.head
    doer.dep, doer.head = "obj", noun.head
    for t in made[: doer.i]:
        if t.head == noun.i:
            t.head = doer.i
    noun.dep, noun.head = "obj", word.i
    return linked(made)


def controlled(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """An infinitive that its adjective or "is to" governs: "is due to visit", "the aim is to"."""
    made = [replace(t) for t in tokens]
    if word.dep == "csubj":
        made[word.i].dep = "xcomp"
    for c in word.children:
        if made[c].dep == "cop":
            made[c].dep = "aux"
    return linked(made)


def as_main(tokens: Sequence[Token], root: Token, verb: Token) -> Sequence[Token]:
    """The same words with the participle as the verb and the old root as its subject."""
    made = [replace(t) for t in tokens]
    made[verb.i] = replace(verb, dep="root", head=verb.i, tag="VBD")
    made[root.i] = replace(root, dep="nsubj", head=verb.i)
    for t in made:
        if t.head == root.i and t.i > verb.i:
            t.head = verb.i
        elif t.head == verb.i and t.dep == "obl:agent":
            t.dep = "obl"  # "conferred by telephone"
    return linked(made)


def as_verb(tokens: Sequence[Token], at: int, lemma: str, tag: str) -> Sequence[Token]:
    """The same words with the one at `at` as verb, the noun before it and the one after it."""
    made = [replace(t) for t in tokens]
    last = at
    while last + 1 < len(made) and (
        made[last + 1].pos in NOMINAL | {"PRON"} or made[last + 1].tag == "NN"
    ):
        last += 1
    nouns = [k for k in range(at + 1, last + 1) if made[k].pos in NOUNS | {"PRON"}]
    heads = [k for k in nouns if made[k].dep != "nmod:poss"]
    target = heads[-1] if heads else (last if last > at else None)
    was = next((t.i for t in tokens if t.head == t.i), at)
    doer = at - 2 if tag == "VB" and at > 1 else at - 1
    for t in made[:at]:
        if t.i == doer:
            t.dep, t.head = "nsubj", at
            if t.tag == "NNP":  # "The Secretary-General calls": an adjective before a noun
                t.pos = "PROPN"
        elif t.i > doer:
            t.dep, t.head, t.pos, t.tag = "mark", at, "PART", "TO"
        elif t.head >= at or t.head == t.i:
            t.dep, t.head = ("compound" if t.dep == "root" else t.dep), doer
    for t in made[at + 1 :]:
        if target is not None and t.i == target:
            t.dep, t.head = "obj", at
        elif target is not None and t.i < target:
            t.head = target if t.head <= at or t.head == t.i or t.head > target else t.head
        elif t.head == t.i or t.head < at or t.head == was:
            t.head = target if target is not None and t.dep == "nmod" else at
            t.dep = "dep" if t.dep == "root" else t.dep
    made[at] = replace(tokens[at], pos="VERB", tag=tag, lemma=lemma, dep="root", head=at)
    return linked(_completed(made, at))


def _completed(made: list[Token], at: int) -> list[Token]:
    """What hung from the noun that became a verb, as its clauses: "plans to meet and free them"."""
    first: int | None = None
    for t in made[at + 1 :]:
        if t.head != at:
            continue
        if t.tag == "VB" and t.dep == "acl":
            t.dep, first = "xcomp", t.i
        elif t.tag == "VB" and t.dep == "conj" and first is not None:
            t.head = first
        elif t.tag in {"VB", "VBP"} and t.dep == "acl:relcl":
            t.dep = "ccomp"  # "demands that they leave"
    return made


def acted_on(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The noun that follows a participle whose own noun was made its subject; or None.

    "The army | rejected | on Monday | a plan": no copula makes the plan a predicate.
    """
    doer = tokens[verb.head]
    noun = tokens[doer.head]
    if doer.dep != "nsubj" or noun.pos not in NOUNS or not doer.i < verb.i < noun.i:
        return None
    if any(tokens[c].dep in {"cop", "aux", "mark"} for c in noun.children) or any(
        tokens[c].dep in {"obl:agent", "obj", "aux:pass", "mark"} for c in verb.children
    ):
        return None
    return None if any(t.tag in FINITE for t in tokens[doer.i : noun.i]) else noun


def as_predicate(tokens: Sequence[Token], verb: Token) -> Sequence[Token]:
    """The participle as the verb, between its subject and its object."""
    noun = acted_on(tokens, verb)
    if noun is None:
        return tokens
    made = [replace(t) for t in tokens]
    was = made[noun.i]
    above = verb.i if was.head == noun.i else was.head
    made[verb.i] = replace(verb, tag="VBD", dep=was.dep, head=above)
    if made[verb.i].dep == "conj" and made[above].pos in NOUNS:
        made[verb.i].dep = "parataxis"
    made[verb.head].head = verb.i
    made[noun.i].dep, made[noun.i].head = "obj", verb.i
    return linked(made)


def as_given(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """What is given, as the object of the verb: "gave the clan nine mules"."""
    made = [replace(t) for t in tokens]
    made[word.i].dep, made[word.i].head = "obj", tokens[word.head].head
    return linked(made)


def as_perfect(tokens: Sequence[Token], verb: Token) -> Sequence[Token]:
    """ "had tortured prisoners", read as having tortured ones, as one verb with its object."""
    made = [replace(t) for t in tokens]
    had, noun = made[verb.i - 1], made[verb.head]
    made[verb.i].dep = had.dep
    made[verb.i].head = verb.i if had.head == had.i else had.head
    for t in made:
        if t.head == had.i and t.i != verb.i:
            t.head = verb.i
    had.dep, had.head, had.pos = "aux", verb.i, "AUX"
    noun.dep, noun.head = "obj", verb.i
    return linked(made)


def with_object(tokens: Sequence[Token], verb: Token) -> Sequence[Token]:
    """The object given back to its verb, and the main clause to its subject."""
    taken, noun = taken_object(tokens, verb), tokens[verb.head]
    if taken is None:
        return tokens
    made = [replace(t) for t in tokens]
    main = made[taken.head]
    made[taken.i].dep, made[taken.i].head = "obj", verb.i
    if noun.head == noun.i:
        passive = any(made[c].dep == "aux:pass" for c in tokens[main.i].children)
        main.dep, main.head = "root", main.i
        made[noun.i].dep, made[noun.i].head = "nsubj:pass" if passive else "nsubj", main.i
    return linked(made)


def as_clause(tokens: Sequence[Token], noun: Token) -> Sequence[Token]:
    """A clause read as one noun phrase, as a clause: "whether the colonel tortured prisoners"."""
    verb = told_as_part(tokens, noun)
    if verb is None:
        return tokens
    made = [replace(t) for t in tokens]
    made[verb.i] = replace(verb, pos="VERB", tag="VBD", dep=noun.dep, head=noun.head)
    made[noun.i].dep, made[noun.i].head = "obj", verb.i
    doer = made[verb.i - 1]
    doer.dep, doer.head = "nsubj", verb.i
    for t in made[: verb.i - 1]:
        if t.head == noun.i:
            t.head = verb.i if t.dep == "mark" else doer.i
    return linked(made)


def is_tree(tokens: Sequence[Token]) -> bool:
    """Whether every word leads up to one that governs itself."""
    for token in tokens:
        at, steps = token.i, 0
        while tokens[at].head != at:
            at, steps = tokens[at].head, steps + 1
            if steps > len(tokens):
                return False
    return True
