"""Verbs joined by "and" that the parser joined to the wrong word, and how to join them right.

"Said that the talks would go on and accused Oslo": it is the speaker who accuses. "Was dragged from
his house and beaten": not the house. "Miners have been attacked and stores looted": two passives.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.nouns import is_abstract
from purport.stages.events.phrases import words

SPEAKING = words(
    "accuse blame urge call demand warn condemn denounce criticise criticize add say tell ask vow "
    "pledge promise threaten reject praise thank welcome appeal insist describe announce declare "
    "dismiss deny reiterate stress note claim allege"
)
"""What a speaker does beside saying something; towns, talks and reports do not."""
REPORTING = words(
    "say tell report claim write note add warn argue show reveal suggest insist think"
)
"""After a comma these tell who said what stands before it: "nine held, reports the paper"."""
OWN = frozenset({"nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "cop"})
"""Where a joined verb has one of these it has a clause of its own."""
NOMINAL = frozenset({"NOUN", "PROPN"})
BENEATH = frozenset({"obl", "obj", "xcomp", "nmod"})
PARTICLES = frozenset({"over", "out", "up", "back", "down", "off", "in", "away"})
AFTER = frozenset({"advcl", "ccomp", "parataxis", "conj"})
HARMING = frozenset({"kill", "injure", "wound", "maim", "hurt", "displace", "traumatise"})
SAME_TIME = {"VBD": {"VBD", "VBN"}, "VBZ": {"VBZ"}, "VBP": {"VBP"}, "VBN": {"VBN", "VBD"}}


def rejoined(
    tokens: Sequence[Token], word: Token
) -> Callable[[Sequence[Token], Token], Sequence[Token]] | None:
    """How to join this verb to the word it belongs to, where it stands wrong; or None."""
    if word.pos == "NOUN" and word.dep == "conj" and _goes_on_to(tokens, word) is not None:
        return as_second_infinitive
    if word.tag == "VB" and word.dep == "conj" and _bare_above(tokens, word) is not None:
        return to_bare
    if word.tag == "VB" and word.dep == "conj" and _first_infinitive(tokens, word) is not None:
        return to_infinitive
    first = word.head == word.i or (word.dep in AFTER and word.head > word.i)
    if first and word.tag in {"VBD", "VBN"} and _after_aside(tokens, word) is not None:
        return as_aside
    if word.tag == "VBG" and word.dep == "conj" and _first_participle(tokens, word) is not None:
        return to_participle
    if word.tag == "VBZ" and word.i > 2 and _headline_before(tokens, word) is not None:
        return to_headline
    if word.tag not in SAME_TIME or word.i < 2 or word.i == word.head:
        return None
    if word.dep == "amod" and word.lemma in HARMING and _harmed_too(tokens, word) is not None:
        return as_second_harm
    if word.dep in {"conj", "amod"} and _speaker(tokens, word) is not None:
        return to_speaker
    if word.dep == "conj" and word.tag == "VBN" and _passive_above(tokens, word) is not None:
        return to_passive
    if word.tag in {"VBN", "VBD"} and word.dep in {"advcl", "acl"} and _is_gapped(tokens, word):
        return as_second_passive
    return None


def _headline_before(tokens: Sequence[Token], word: Token) -> Token | None:
    """The verb before the comma whose subject this one shares, as in headlines; or None.

    "Mayor slams Hale, | praises Obi".
    """
    if word.tag != "VBZ" or word.lemma in REPORTING or tokens[word.i - 1].text != ",":
        return None
    own = [tokens[c] for c in word.children]
    if any(o.dep in OWN for o in own) or not any(o.dep == "obj" and o.i > word.i for o in own):
        return None
    first = next((o for o in own if o.dep in {"ccomp", "advcl"} and o.i < word.i), None)
    if word.dep == "parataxis" and word.head < word.i:
        first = tokens[word.head]
    if first is None or first.tag != "VBZ":
        return None
    doers = {tokens[c].dep for c in first.children}
    return first if "nsubj" in doers and "mark" not in doers else None


def to_headline(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The second verb of a headline joined to the first: "slams Hale, | praises Obi"."""
    first = _headline_before(tokens, word)
    if first is None:
        return tokens
    made = [replace(t) for t in tokens]
    if first.i != word.head:
        above = first.i if word.head == word.i else word.head
        made[first.i].dep, made[first.i].head = word.dep, above
    made[word.i].dep, made[word.i].head = "conj", first.i
    return linked(made)


def _first_participle(tokens: Sequence[Token], word: Token) -> Token | None:
    """The participle above a clause in the past, which "-ing" cannot go on; or None.

    "Fled the town, passing the mayor as he lay dead and | shooting in the air".
    """
    inner = tokens[word.head]
    above = tokens[inner.head]
    if inner.tag not in {"VBD", "VBZ", "VBP"} or inner.dep != "advcl" or inner.i > word.i:
        return None
    if not any(tokens[c].dep == "nsubj" for c in inner.children):
        return None
    if any(tokens[c].dep in OWN for c in word.children) or not _joins(tokens, word):
        return None
    return above if above.tag == "VBG" and above.i < inner.i else None


def to_participle(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The participle joined to the one above: "passing the mayor ... and | shooting"."""
    above = _first_participle(tokens, word)
    if above is None:
        return tokens
    made = [replace(t) for t in tokens]
    made[word.i].head = above.i
    return linked(made)


def _joins(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "and" or "but" stands right before the word, an adverb in between at most."""
    before = tokens[word.i - 1]
    if before.pos == "ADV" and word.i > 1:
        before = tokens[word.i - 2]
    return before.lower in {"and", "but"}


def _speaker(tokens: Sequence[Token], word: Token) -> Token | None:
    """The verb of saying, outside the clause that the word was joined to; None where it fits."""
    if not _joins(tokens, word) or any(tokens[c].dep in OWN for c in word.children):
        return None
    inner = tokens[word.head]
    if word.dep == "amod":  # "and accused Oslo", read as an accused one
        if inner.pos != "PROPN" or inner.dep != "obj" or inner.i != word.i + 1:
            return None
        inner = tokens[inner.head]
    elif inner.pos in NOMINAL and any(tokens[c].dep in {"obj", "ccomp"} for c in word.children):
        while inner.pos in NOMINAL and inner.dep in BENEATH:
            inner = tokens[inner.head]
    while inner.dep == "conj" and tokens[inner.head].i != inner.i:
        inner = tokens[inner.head]
    outer = tokens[inner.head]
    if inner.dep != "ccomp" or outer.pos != "VERB" or not outer.i < inner.i < word.i:
        return None
    if word.tag not in SAME_TIME.get(outer.tag, ()):
        return None
    return outer if _misfits(tokens, inner, word) else None


def _misfits(tokens: Sequence[Token], inner: Token, word: Token) -> bool:
    """Whether the word cannot go on the clause before it: "would go on and | accused Oslo"."""
    below = [tokens[c] for c in inner.children]
    if inner.tag == "VB":
        return True
    speaks = word.lemma in SPEAKING
    if speaks and any(b.dep == "nsubj" and is_abstract(b.lemma.lower()) for b in below):
        return True  # "that the agreement was good and | accused"
    if any(b.dep == "aux:pass" for b in below):
        acts = any(tokens[c].dep in {"obj", "ccomp"} for c in word.children)
        return acts or (speaks and word.lemma == "call")
    if any(b.dep == "cop" for b in below):
        return speaks
    return speaks and any(b.dep == "aux" and b.lemma in {"have", "be"} for b in below) and not any(
        b.dep == "nsubj" and b.pos in {"PRON", "PROPN"} for b in below
    )  # fmt: skip


def to_speaker(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb joined to the verb of saying: "said that ... and accused Oslo"."""
    outer = _speaker(tokens, word)
    if outer is None:
        return tokens
    made = [replace(t) for t in tokens]
    if word.dep == "amod":
        noun = made[word.head]
        for t in made[: word.i]:
            if t.head == noun.i and t.dep in {"cc", "advmod"}:
                t.head = word.i
        noun.dep, noun.head = "obj", word.i
        made[word.i].pos = "VERB"
    made[word.i].dep, made[word.i].head = "conj", outer.i
    if outer.tag == "VBD":
        made[word.i].tag = "VBD"
    return linked(made)


def _harmed_too(tokens: Sequence[Token], word: Token) -> Token | None:
    """The verb before "and" that harms the same: "killed and | injured | nine miners"; or None."""
    first, noun = tokens[word.i - 2], tokens[word.head]
    if tokens[word.i - 1].lower != "and" or first.lemma not in HARMING or first.tag != "VBD":
        return None
    return first if noun.dep == "obj" and noun.head == first.i and noun.i > word.i else None


def as_second_harm(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The participle as a second verb of the same object."""
    first = _harmed_too(tokens, word)
    if first is None:
        return tokens
    made = [replace(t) for t in tokens]
    made[word.i].tag, made[word.i].dep, made[word.i].head = "VBD", "conj", first.i
    made[word.i - 1].head = word.i
    return linked(made)


def _passive_above(tokens: Sequence[Token], word: Token) -> Token | None:
    """The passive that a participle goes on, where it was joined to a noun beneath it."""
    noun = tokens[word.head]
    if noun.pos not in NOMINAL or tokens[word.i - 1].pos != "CCONJ" or noun.i > word.i:
        return None
    for _ in range(3):
        above = tokens[noun.head]
        if noun.dep not in {"obl", "nmod", "obj", "obl:agent"} or above.i >= noun.i:
            return None
        if above.pos == "VERB":
            passive = any(tokens[c].dep == "aux:pass" for c in above.children)
            return above if passive and above.tag == "VBN" else None
        noun = above
    return None


def to_passive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The participle joined to the passive before it: "was dragged from his house and beaten"."""
    verb = _passive_above(tokens, word)
    if verb is None:
        return tokens
    made = [replace(t) for t in tokens]
    made[word.i].head = verb.i
    return linked(made)


def _is_gapped(tokens: Sequence[Token], word: Token) -> bool:
    """Whether the noun before it is its subject: "have been attacked and stores | looted"."""
    noun = tokens[word.i - 1]
    verb = tokens[noun.head]
    if noun.pos not in NOMINAL or noun.dep != "conj" or verb.pos != "VERB":
        return False
    if word.head not in {noun.i, verb.i} or verb.i > noun.i:
        return False
    return any(tokens[c].dep == "aux:pass" for c in verb.children)


def as_second_passive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """A second passive whose "have been" is left out: "attacked and stores looted"."""
    made = [replace(t) for t in tokens]
    noun = made[word.i - 1]
    verb = noun.head
    for t in made[: noun.i]:
        if t.head == noun.i and t.dep == "cc":
            t.head = word.i
    noun.dep, noun.head = "nsubj:pass", word.i
    made[word.i].dep, made[word.i].head, made[word.i].tag = "conj", verb, "VBN"
    return linked(made)


def _goes_on_to(tokens: Sequence[Token], word: Token) -> Token | None:
    """The infinitive that a verb read as a noun goes on: "to gather and | hand over their guns".

    No noun has "the" or "their" right after it.
    """
    if word.tag != "NN" or tokens[word.i - 1].lower != "and" or word.i + 2 >= len(tokens):
        return None
    after = tokens[word.i + 1]
    if after.lower in PARTICLES:
        after = tokens[word.i + 2]
    if after.pos != "DET" and after.tag != "PRP$":
        return None
    above = tokens[word.head]
    for _ in range(3):
        if above.tag == "VB":
            return above if any(tokens[c].lower == "to" for c in above.children) else None
        if above.pos not in NOMINAL:
            return None
        above = tokens[above.head]
    return None


def as_second_infinitive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb again, with what stands behind it: "are to gather and hand over their guns"."""
    verb = _goes_on_to(tokens, word)
    if verb is None:
        return tokens
    made = [replace(t) for t in tokens]
    for t in made[word.i + 1 :]:
        if t.head == verb.i and t.dep in {"obl", "obj", "nmod"}:
            t.head = word.i
    made[word.i] = replace(word, pos="VERB", tag="VB", lemma=word.lower, dep="conj", head=verb.i)
    return linked(made)


def _bare_above(tokens: Sequence[Token], word: Token) -> Token | None:
    """The bare verb that another goes on: "must call the general and | lift the ban"."""
    noun = tokens[word.head]
    if noun.pos not in NOMINAL or tokens[word.i - 1].lower not in {"and", "or", "but"}:
        return None
    if any(tokens[c].dep in OWN for c in word.children):
        return None
    for _ in range(3):
        above = tokens[noun.head]
        if above.pos == "VERB":
            return above if above.tag == "VB" and above.i < noun.i else None
        if above.pos not in NOMINAL:
            return None
        noun = above
    return None


def to_bare(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb joined to the bare verb before it."""
    verb = _bare_above(tokens, word)
    if verb is None:
        return tokens
    made = [replace(t) for t in tokens]
    made[word.i].head = verb.i
    return linked(made)


def _after_aside(tokens: Sequence[Token], word: Token) -> Token | None:
    """The main verb after words between commas: "two truces, | announced on Friday, were broken".

    None where the word is the main verb itself.
    """
    below = [tokens[c] for c in word.children]
    if tokens[word.i - 1].text != "," or any(b.dep in {"obj", "aux", "aux:pass"} for b in below):
        return None
    if not any(b.dep.startswith("nsubj") and b.i < word.i for b in below):
        return None
    later = [tokens[word.head]] if word.head > word.i else [b for b in below if b.dep in AFTER]
    for verb in later:
        if verb.pos != "VERB" or verb.i < word.i:
            continue
        parts = [tokens[c] for c in verb.children]
        first = min([verb.i, *(p.i for p in parts if p.pos != "PUNCT" and p.i > word.i)])
        told = verb.tag == "VBD" or any(p.dep in {"aux", "aux:pass"} for p in parts)
        own = any(p.dep.startswith("nsubj") or p.dep in {"mark", "cc"} for p in parts)
        if told and not own and tokens[first - 1].text == ",":
            return verb
    return None


def as_aside(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The participle under its noun, and the later verb as the main one."""
    verb = _after_aside(tokens, word)
    if verb is None:
        return tokens
    made = [replace(t) for t in tokens]
    passive = any(tokens[c].dep == "aux:pass" for c in verb.children)
    doer = next(t for t in made if t.head == word.i and t.dep.startswith("nsubj"))
    for t in made[verb.i + 1 :]:
        if t.head == word.i:
            t.head = verb.i
    if verb.head == word.i:
        made[verb.i].dep, made[verb.i].head = "root", verb.i
    doer.dep, doer.head = ("nsubj:pass" if passive else "nsubj"), verb.i
    made[word.i].dep, made[word.i].head, made[word.i].tag = "acl", doer.i, "VBN"
    return linked(made)


def _first_infinitive(tokens: Sequence[Token], word: Token) -> Token | None:
    """The infinitive that "and to" goes on: "call on them to leave and to | free the nurses"."""
    verb = tokens[word.head]
    if verb.tag == "VB" or tokens[word.i - 1].lower != "to" or tokens[word.i - 2].lower != "and":
        return None
    for c in verb.children:
        other = tokens[c]
        to = any(tokens[k].lower == "to" for k in other.children)
        if other.tag == "VB" and to and other.dep in {"advcl", "xcomp"} and c < word.i:
            return other
    return None


def to_infinitive(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The second infinitive joined to the first: "to leave and to free the nurses"."""
    first = _first_infinitive(tokens, word)
    if first is None:
        return tokens
    made = [replace(t) for t in tokens]
    made[word.i].head = first.i
    return linked(made)
