"""The verb "shot", taken for a noun: "guards of a farm | shot at a group", "shot dead three men".

The parser reads "a group shot" as one thing; what follows tells the verb: "dead", "at" or whom.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from purport.core.parse import Token, linked
from purport.stages.events.phrases import after_dateline, words

Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
NOUNS = frozenset({"NOUN", "PROPN"})
BODIES = words(
    "group police gang army patrol militia unit crew squad band gunman soldier officer policeman "
    "guard man militiaman attacker sniper sentry assailant settler marksman rebel bandit fighter "
    "terrorist trooper constable deputy villager hunter shooter militant force navy policewoman "
    "detective warder jailer agent commando paratrooper mercenary killer assassin robber farmer "
    "ranger sheriff boy husband brother neighbour neighbor student mob "
    "battalion brigade regiment garrison guardsman gendarme cadet recruit"
)
"""Who shoots, in the singular; a plural noun may be anybody."""
STRUCK = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
SAYING = frozenset({"say", "report", "state", "claim", "add", "announce", "confirm", "allege"})
RELATIVES = frozenset({"that", "which", "who", "whose"})
INNER = frozenset({"nmod", "compound", "nmod:poss"})


def shot(tokens: Sequence[Token], word: Token) -> Mend | None:
    """How to make a "shot" the verb that it is; or None."""
    noun = word.tag == "NN" or word.pos == "NOUN"
    if word.lower != "shot" or not noun or not 0 < word.i < len(tokens) - 2:
        return None
    below = {tokens[c].dep for c in word.children if c < word.i}
    if "nsubj" in below and "by" in {t.lower for t in tokens[word.i + 1 : word.i + 3]}:
        return as_shot
    if "nsubj" in below and not below & {"det", "cop", "nmod:poss", "amod", "compound"}:
        return as_bare_shooting
    before = tokens[word.i - 1]
    if before.pos not in NOUNS or before.head != word.i or before.dep not in INNER:
        return None
    if _strikes(tokens, word) and _may_shoot(before):
        return as_striking
    if tokens[word.i + 1].lower not in {"dead", "at"} or tokens[word.i + 2].lower == "by":
        return None  # "nine marchers shot dead by police"
    return as_shooting if _may_shoot(_doer(tokens, word)) else None


def _may_shoot(doer: Token) -> bool:
    return doer.tag in {"NNS", "NNPS"} or doer.lemma.lower() in BODIES


def _strikes(tokens: Sequence[Token], word: Token) -> bool:
    """Whether somebody is told right behind it: "an officer shot | a man", "shot down | a drone".

    So does "shot and killed". A noun that it belongs to must come after it.
    """
    last = tokens[word.i + 1]
    behind = tokens[word.i + 2] if last.lower == "down" else last
    if last.lower == "and":
        return word.dep == "root" and tokens[word.i + 2].tag in {"VBD", "VBN"}
    opens = behind.pos in {"DET", "NUM", "PROPN", "PRON"} and behind.lower not in RELATIVES
    said = word.dep == "obj" and tokens[word.head].lemma in SAYING
    return opens and (said or word.dep in {"root", "ccomp", "conj"} or word.head > word.i)


def as_striking(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb between who shot and who was shot: "the army shot down a drone"."""
    made = [replace(t) for t in tokens]
    verb, doer = made[word.i], made[word.i - 1]
    taken = {verb.i}
    if verb.head > verb.i:
        noun = made[verb.head]
        taken.add(noun.i)
        verb.dep, verb.head = noun.dep, verb.i if noun.head == noun.i else noun.head
        noun.dep, noun.head = "obj", verb.i
        for t in made[verb.i + 1 :]:
            if t.head == noun.i and t.dep == "punct":
                t.head = verb.i
    else:
        verb.dep = "ccomp" if verb.dep == "obj" else verb.dep
        struck = [t for t in made[verb.i + 1 :] if t.head == verb.i and t.pos in STRUCK]
        for t in struck[:1]:
            t.dep = "obj"
    for t in made[: doer.i]:
        if t.head in taken and t.dep in {"det", "amod", "compound", "nmod", "nummod", "nmod:poss"}:
            t.head = doer.i
    doer.dep, doer.head = "nsubj", verb.i
    verb.pos, verb.tag, verb.lemma = "VERB", "VBD", "shoot"
    return linked(made)


def _doer(tokens: Sequence[Token], word: Token) -> Token:
    """Who shot: the noun before the verb, or the one that it completes."""
    if not any(tokens[c].dep == "case" and c < word.i for c in word.children):
        return tokens[word.i - 1]
    doer = word
    while doer.dep == "nmod" and doer.head < doer.i:
        doer = tokens[doer.head]
    return doer if doer.i < word.i else tokens[word.i - 1]


def as_shooting(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb with who shot before it and who was shot behind."""
    made = [replace(t) for t in tokens]
    verb, last, doer = made[word.i], made[word.i - 1], made[_doer(tokens, word).i]
    for t in made[: last.i]:
        if t.head == verb.i:
            t.head = last.i
    if doer.i == last.i:
        above, kind = verb.head, verb.dep
    else:
        last.dep, last.head = "nmod", verb.head
        above, kind = doer.head, doer.dep
    verb.pos, verb.tag, verb.lemma = "VERB", "VBD", "shoot"
    town, taken = made[above], {doer.i}
    if kind == "fixed" and town.i < doer.i:  # "when guards shot"
        kind, above = "advcl", town.head
        taken.add(town.i)
        town.dep, town.head = "advmod", verb.i
    elif kind == "appos" and town.head == town.i and town.i < after_dateline(tokens) <= doer.i:
        kind, above = "root", verb.i
        taken.add(town.i)
        town.dep, town.head = "discourse", verb.i
    elif kind == "root":
        above = verb.i
    verb.dep, verb.head = kind, above
    doer.dep, doer.head = "nsubj", verb.i
    for t in made[verb.i + 1 :]:
        if t.head in taken and t.dep not in {"conj", "cc"}:
            t.head = verb.i
    _strike(made, verb)
    return linked(made)


def as_shot(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """What was done to its subject: "nine marchers | shot dead by police"."""
    made = [replace(t) for t in tokens]
    made[word.i].pos, made[word.i].tag, made[word.i].lemma = "VERB", "VBN", "shoot"
    for c in word.children:
        if tokens[c].dep == "nsubj":
            made[c].dep = "nsubj:pass"
        elif any(tokens[k].lower == "by" for k in tokens[c].children):
            made[c].dep = "obl:agent"
    return linked(made)


def as_bare_shooting(tokens: Sequence[Token], word: Token) -> Sequence[Token]:
    """The verb where it stands: "the soldiers | shot without a warning"."""
    made = [replace(t) for t in tokens]
    made[word.i].pos, made[word.i].tag, made[word.i].lemma = "VERB", "VBD", "shoot"
    return linked(made)


def _strike(made: Sequence[Token], verb: Token) -> None:
    """Whom "dead" was put to as the object, those "at" whom they shot as what completes it."""
    beside = made[verb.i + 1]
    if beside.lower == "dead":
        struck = made[beside.head]
        if struck.i > beside.i:
            struck.dep, struck.head = "obj", verb.i
        beside.dep, beside.head = "xcomp", verb.i
    else:
        struck = made[beside.head]
        if struck.head == verb.i:
            struck.dep = "obl"
