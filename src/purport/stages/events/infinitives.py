"""Infinitives and bare verbs that the parser took for nouns or hung from the wrong word.

"Is due to | hold talks", "demanded that he | resign", "repeated a pledge to | free them", "ordered
Peru to | hand over the general", "no longer | shelters them", "let the king | abdicate".
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.lexicon import Form
from purport.stages.events.phrases import words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
OWNING = words(
    "pledge promise vow offer threat refusal commitment decision plan order demand call appeal "
    "bid attempt plot intention warrant permission"
)
"""Nouns that an infinitive after them completes."""
NOUNS = frozenset({"NOUN", "PROPN"})
PARTICLES = frozenset({"over", "out", "up", "back", "down", "off", "away"})
CLAUSES = frozenset({"ccomp", "advcl", "acl", "acl:relcl"})
DUE = frozenset({"due", "set", "poised", "bound"})


def misread(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Mend | None:
    """How to put this word right, where it is such a verb; or None. `verbs`: dictionary forms."""
    if not word.i:
        return None
    before = tokens[word.i - 1]
    if word.pos == "VERB" and _parted(tokens, word, verbs) is not None:
        return as_parted
    if word.pos == "NOUN" and word.head == word.i and word.lower in verbs and _did(tokens, word):
        return as_asked
    if word.tag == "RB" and word.lower.endswith(("ise", "ize")) and word.lower in verbs:
        return as_auxiliaried if _is_bare(tokens, word) else None
    named = word.pos in {"NOUN", "ADJ"} and word.lower in verbs  # "are to open talks"
    if before.lower == "to" and named and _is_to(tokens, word):
        return as_due
    if word.tag == "VB" and before.lower == "to":
        if word.dep == "advcl" and _owner(tokens, word) is not None:
            return to_owner
        if word.dep == "obl":
            return to_asked
        if word.dep == "compound" and tokens[word.i - 2].lower in DUE and word.i > 1:
            return as_due
    if word.pos == "NOUN" and word.tag == "NN" and word.lower in verbs:
        if word.dep in CLAUSES and _is_clause(tokens, word):
            return as_subjunctive
        let = tokens[word.head]
        if let.lower == "let" and let.i == 0 and word.dep == "obj" and before.dep == "compound":
            return as_allowed
    if word.tag == "NNS" and word.lower.removesuffix("s") in verbs and _has_both(tokens, word):
        return as_present
    return None


def _is_to(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "is to" stands before a verb read as part of its object: "is to export power"."""
    be = tokens[word.i - 2] if word.i > 1 else word
    part = word.dep in {"compound", "amod"} and word.head > word.i
    return part and be.dep == "cop" and be.head == word.head


def _owner(tokens: Sequence[Token], word: Token) -> Token | None:
    """The noun right before "to", beside which the parser hung the infinitive; or None."""
    noun = tokens[word.i - 2]
    beside = noun.dep == "obj" and noun.head == word.head
    return noun if word.i > 1 and beside and noun.lemma in OWNING else None


def _is_clause(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "that" opens it and it has a subject: "that the governor resign"."""
    below = [tokens[c] for c in word.children if c < word.i]
    return (
        any(b.dep == "mark" and b.lower == "that" for b in below)
        and any(b.dep == "nsubj" for b in below)
        and all(b.dep in {"mark", "nsubj", "advmod"} for b in below)
    )


def _has_both(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a plural has a subject and an object: "Chad no longer shelters the rebels"."""
    below = {tokens[c].dep for c in word.children}
    return {"nsubj", "obj"} <= below and below.isdisjoint({"cop", "det", "nmod:poss"})


def _parted(
    tokens: Sequence[Token], word: Token, verbs: Mapping[str, Sequence[Form]]
) -> Token | None:
    """The noun that a particle was read as the preposition of: "to hand over | the general"."""
    if word.i + 2 >= len(tokens) or any(tokens[c].dep == "obj" for c in word.children):
        return None
    particle = tokens[word.i + 1]
    noun = tokens[particle.head]
    if particle.lower not in PARTICLES or particle.dep != "case" or noun.dep != "obl":
        return None
    mine = noun.head == word.i and noun.i > particle.i and noun.pos in NOUNS | {"ADJ", "PRON"}
    known = any(form.rest == (particle.lower,) for form in verbs.get(word.lemma, ()))
    return noun if mine and known else None


def _did(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "did" opens a question before the word: "did the guards | fire on them?"."""
    first = tokens[0]
    asked = tokens[-1].text == "?" and first.lower in {"did", "does", "do"}
    return asked and first.head == word.i and tokens[word.i - 1].pos in NOUNS


def _is_bare(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "should" and the like stand right before, hung from what follows the word."""
    before, above = tokens[word.i - 1], tokens[word.head]
    return before.tag == "MD" and before.head == above.i and above.i > word.i


def as_parted(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The particle as the verb's own, and the noun after it as its object."""
    made = [replace(t) for t in tokens]
    particle = made[word.i + 1]
    made[particle.head].dep = "obj"
    particle.dep, particle.head, particle.tag = "compound:prt", word.i, "RP"
    return linked(made)


def as_asked(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb of a question, and the noun before it as its subject."""
    made = [replace(t) for t in tokens]
    made[word.i] = replace(word, pos="VERB", tag="VB", lemma=word.lower)
    made[word.i - 1].dep, made[word.i - 1].head = "nsubj", word.i
    made[0].dep, made[0].pos = "aux", "AUX"
    return linked(made)


def as_auxiliaried(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb after its auxiliary, and what follows it below: "should apologise to the king"."""
    made = [replace(t) for t in tokens]
    verb, noun = made[word.i], made[word.head]
    verb.pos, verb.tag, verb.lemma, verb.dep = "VERB", "VB", word.lower, noun.dep
    verb.head = word.i if noun.head == noun.i else noun.head
    for t in made[: word.i]:
        if t.head == noun.i and t.dep not in {"det", "case"}:
            t.head = word.i
    noun.dep, noun.head = "obl", word.i
    return linked(made)


def to_owner(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The infinitive below the noun before it: "repeated a pledge to free them"."""
    made = [replace(t) for t in tokens]
    made[word.i].dep, made[word.i].head = "acl", word.i - 2
    return linked(made)


def to_asked(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The infinitive as what is asked, with its particle and object: "told Peru to hand over"."""
    made = [replace(t) for t in tokens]
    made[word.i].dep = "xcomp"
    made[word.i - 1].dep, made[word.i - 1].tag = "mark", "TO"
    for t in made[word.i + 1 :]:
        if t.head == word.head and t.dep in {"obl", "obj", "advmod"}:
            t.head = word.i
            case = made[word.i + 1]
            if case.head == t.i and case.lower in PARTICLES and t.dep == "obl":
                case.dep, case.head, case.tag, t.dep = "compound:prt", word.i, "RP", "obj"
    return linked(made)


def as_due(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb read as part of its object: "is due to hold talks in Cork"."""
    made = [replace(t) for t in tokens]
    noun, verb = made[word.head], made[word.i]
    verb.dep, verb.head = noun.dep, word.i if noun.head == noun.i else noun.head
    verb.pos, verb.tag, verb.lemma = "VERB", "VB", word.lower
    for t in made:
        if t.head == noun.i and t.i not in {word.i, noun.i} and (t.i < word.i or t.i > noun.i):
            t.head = word.i
            t.dep = {"cop": "aux", "nmod": "obl"}.get(t.dep, t.dep)
    made[word.i - 1].dep, made[word.i - 1].head = "mark", word.i
    noun.dep, noun.head = "obj", word.i
    return linked(made)


def as_subjunctive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A bare verb read as a noun: "demanded that the governor resign"."""
    made = [replace(t) for t in tokens]
    made[word.i] = replace(word, pos="VERB", tag="VB", lemma=word.lower)
    return linked(made)


def as_allowed(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """What somebody is to be let do: "let the king abdicate"."""
    made = [replace(t) for t in tokens]
    doer = made[word.i - 1]
    made[word.i] = replace(word, pos="VERB", tag="VB", lemma=word.lower, dep="xcomp")
    doer.dep, doer.head = "obj", word.head
    for t in made[: doer.i]:
        if t.head == word.i:
            t.head = doer.i
    return linked(made)


def as_present(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A verb read as a plural: "Chad no longer shelters the rebels"."""
    made = [replace(t) for t in tokens]
    made[word.i] = replace(word, pos="VERB", tag="VBZ", lemma=word.lower.removesuffix("s"))
    return linked(made)
