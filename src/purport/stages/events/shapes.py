"""Constructions in which a verb tells another thing, whatever words stand in them.

An entry of the codebook's `event_senses` names one of them under `shape`.
"""

from collections.abc import Callable, Mapping, Sequence

from purport.codebook.senses import Shape
from purport.core.parse import Token
from purport.core.words import words
from purport.stages.events.clauses import agent
from purport.stages.events.happening import Happening
from purport.stages.events.phrases import TIMES
from purport.stages.events.standing import PEOPLE, Scene

Test = Callable[[Scene, Happening, Token], bool]
QUOTES = frozenset({"“", '"', "''", "``", "‘", "`"})
FURTHER = frozenset({"on", "to"})
"""What follows an agreement, not an opinion: "agreed with them on a price"."""
FICTION = words(
    "novel novella thriller opera operetta ballet musical sitcom tale legend myth fable comedy "
    "sequel saga farce movie cartoon comic manga play drama game videogame tragedy"
)
"""Works whose acts nobody did; a film may be a record of what happened."""
TELLS = frozenset({"show", "tell", "depict", "portray", "follow", "describe", "recount", "imagine"})


def following(scene: Scene, happening: Happening, reach: int) -> Sequence[Token]:
    """The words after the trigger, at most so many."""
    last = happening.trigger.last + 1
    return scene.tokens[last : last + reach]


def _naming(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether the verb names: "a group, called Red Dawn", "called them 'cowards'"."""
    if word.pos != "VERB":
        return False
    tokens = scene.tokens
    if agent(tokens, word):
        return False  # "the envoy, called by the king"
    for token in following(scene, happening, 10):
        if token.text in QUOTES:
            return True
        if token.pos == "CCONJ" or token.lower == ",":
            break
    own = [tokens[c] for c in word.children]
    called = following(scene, happening, 2)
    if len(called) == 2 and called[0].pos == "PRON" and called[1].tag == "NNS":
        return called[1].lemma not in TIMES  # "called them thieves"
    if any(o.dep == "xcomp" and o.pos in {"NOUN", "ADJ", "PROPN"} for o in own):
        return True
    if any(o.dep in {"xcomp", "ccomp"} and _finite(tokens, o) for o in own):
        return True  # "a group called Red Dawn was banned", misread
    if any(_told_on(tokens, o) for o in own):
        return True
    subjects = any(o.dep.startswith("nsubj") for o in own)
    before = tokens[word.i - 1] if word.i else word
    if before.lower == "," and word.tag in {"VBN", "VBD"} and any(
        t.lower == "," for t in following(scene, happening, 9)
    ):  # fmt: skip
        return True
    return not subjects and word.tag in {"VBN", "VBD"} and (
        before.lower == "," or before.pos in {"NOUN", "PROPN"}
    )  # fmt: skip


def _told_on(tokens: Sequence[Token], name: Token) -> bool:
    """Whether a verb goes on right after the name: "a clan called the Red Guard | was banned"."""
    if name.dep != "obj" or name.pos != "PROPN" or name.i + 1 >= len(tokens):
        return False
    after = tokens[name.i + 1]
    if after.dep not in {"aux", "aux:pass", "cop"} or after.tag not in {"VBD", "VBZ", "VBP"}:
        return False
    return not any(tokens[c].dep.startswith("nsubj") for c in tokens[after.head].children)


def _finite(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether an auxiliary with a tense stands at the verb: "was banned"."""
    return any(
        tokens[c].dep in {"aux", "aux:pass"} and tokens[c].tag in {"VBD", "VBZ", "VBP"}
        for c in verb.children
    )


def _opinion(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether an opinion is shared: "I agree with them"."""
    if [t.lower for t in following(scene, happening, 1)] != ["with"]:
        return False
    further = FURTHER & {t.lower for t in following(scene, happening, 12)}
    return not further and (word.tag in {"VBP", "VBZ"} or len(happening.recipients) == 1)


def _absolute(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether it is a participle that nobody does: "excluding tax"."""
    own = {scene.tokens[c].dep for c in word.children}
    return word.tag == "VBG" and own.isdisjoint({"aux", "nsubj"})


def _present(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether it goes on: "hangs", "is hanging"."""
    return word.tag in {"VBG", "VBZ", "VBP"}


def _others(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether it is done to somebody who is told: "destroyed the rebels' weapons"."""
    heads = [p.head if p.head >= 0 else -1 - p.head for p in happening.recipients]
    return any(scene.standing(h) >= PEOPLE and not scene.is_mere_place(h) for h in heads)


def _places(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether nothing but towns by name stand there: "defended Orsk"."""
    heads = [p.head for p in happening.recipients]
    return bool(heads) and all(h >= 0 and scene.is_mere_place(h) for h in heads)


def _fiction(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether a work of fiction tells it: "in the novel a king orders", "the opera shows how"."""
    tokens = scene.tokens
    above, steps = word, 0
    while steps < 9:
        for c in above.children:
            child = tokens[c]
            if child.lemma.lower() not in FICTION or child.pos == "PROPN":
                continue
            if child.dep == "obl" and any(tokens[k].lower == "in" for k in child.children):
                return True
            if child.dep == "nsubj" and above.i != word.i and _tells(tokens, above):
                return True
        if above.head == above.i:
            return False
        above, steps = tokens[above.head], steps + 1
    return False


def _tells(tokens: Sequence[Token], told: Token) -> bool:
    """Whether it is said of a work what it tells: "shows how", "is about a siege that"."""
    return told.lemma in TELLS or any(tokens[c].lower == "about" for c in told.children)


SHAPES: Mapping[Shape, Test] = {
    "naming": _naming, "opinion": _opinion, "absolute": _absolute, "present": _present,
    "others": _others, "places": _places, "fiction": _fiction,
}  # fmt: skip
