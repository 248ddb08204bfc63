"""Nouns that tell one act as it took place: "the Orsk market bombings", "a raid that killed nine".

Its day ("Monday's", "of the night before"), its place by name, what came of it or whom it struck
says so: neither a verb nor anybody's name need stand beside it. A noun of plans, talks or fears is
none, nor is one that speaks of such acts at large.
"""

from collections.abc import Mapping, Sequence

from purport.codebook.happenings import EventPattern, Told
from purport.core.parse import Token
from purport.stages.events.certain import LASTING, OF_MANY_SENSES
from purport.stages.events.nouns import PREMISES
from purport.stages.events.phrases import MONTHS, words
from purport.stages.events.standing import Scene
from purport.stages.events.surroundings import around, has_day
from purport.stages.events.triggers import Trigger

FORCE = frozenset({"ASSAULT", "PROTEST", "COERCE"})
DATED = frozenset(
    {"ASSAULT", "PROTEST", "COERCE", "RETREAT", "SANCTION", "MOBILIZE", "CONSULT", "COOPERATE"}
)
"""Of these a day of its own makes a noun an account."""
MODIFYING = frozenset({"compound", "amod", "nmod:poss", "advmod"})
AT_LARGE = words("any every such no more possible potential future next coming")
DEFINITE = words("the this that these those both")
ARRESTS = words(
    "arrest seizure crackdown eviction round-up roundup raid sweep dispersal expulsion abduction "
    "deportation detention dragnet"
)
"""Acts of force against people that a place makes an account; a ban or a blockade lasts."""
SHORT = words("gun street pitched tank fist")
"""Before a battle or a fight: one of an hour, not one that lasts."""
POSTING = words("deployment posting stationing dispatch despatch redeployment massing")
FIGURATIVE = words("fusillade salvo barrage broadside blitz")
"""Acts of words as often as of arms: where they were says nothing of that."""
GATHERING = words("meeting summit talk conference session")
VISITING = words("visit trip negotiation encounter parley audience")
AT_HOME = words(
    "press news council board cabinet committee staff town party prayer shareholder annual faculty "
    "budget school parish family"
)
"""Before a meeting, whose it is: no two parties meet there."""
DECIDED = frozenset({"COERCE", "SANCTION", "RETREAT"})
INCLUDING = words("include comprise cover")
MEASURES = words("measure sanction decision step restriction punishment resolution penalty")
DECIDING = words("decide adopt impose order resolve announce introduce enact decree")
CHARGING = words("charge accuse suspect convict acquit indict guilty try")
FICTION = words("film novel play song series drama story game drill exercise movie opera poem")
TOPICS = words(
    "talk debate discussion negotiation question issue law rule policy ban book film novel play "
    "drill exercise game plan idea theory joke song history story documentary series risk fear "
    "danger likelihood possibility prospect training lecture seminar conference topic"
)
"""Nouns whose "about", "on" or "for" an act tells what is talked or thought of."""
Governor = tuple[Token, str]
PERISHING = frozenset({"die", "perish"})


def as_account(
    scene: Scene,
    noun: Token,
    triggers: Mapping[int, Trigger],
    way: Told,
    governor: Governor | None,
    *,
    alone: bool,
) -> bool:
    """Whether nobody need be named beside the noun of this trigger; `alone`: by all else.

    Not where the verb that it completes tells the same: "the strike destroyed a tank".
    """
    pattern = triggers[noun.i].form.pattern
    verb, how = governor if governor is not None else (None, "")
    other = triggers.get(verb.i) if verb is not None and how in {"subject", "in"} else None
    if other is not None and other.form.pattern.type == pattern.type:
        return how == "in" and is_account(scene, noun, pattern, way, governor)
    return alone or is_account(scene, noun, pattern, way, governor)


def is_account(
    scene: Scene, noun: Token, pattern: EventPattern, way: Told, governor: Governor | None
) -> bool:
    """Whether the noun of this pattern tells an act that took place; `way`: how it is told.

    `governor`: the verb that it completes, and how.
    """
    tokens, kind = scene.tokens, pattern.type
    if way != "asserted" or not pattern.alone or not _may_tell(tokens, noun):
        return False
    if kind not in DATED:
        return noun.tag == "VBG" and noun.head == noun.i and _is_caption(tokens, noun)
    before = _before(tokens, noun)
    if any(t.lower in AT_LARGE for t in before) or _is_topic(tokens, noun):
        return False
    definite = any(t.lower in DEFINITE or t.tag in {"PRP$", "POS"} for t in before)
    if governor is not None and _is_only_named(tokens, governor, definite=definite):
        return False
    after, lemma = around(scene, noun), noun.lemma.lower()
    many = noun.tag == "NNS"
    lasting = lemma in LASTING and not (before and before[-1].lower in SHORT)
    if after.coming or (kind == "CONSULT" and not _is_meeting(lemma, before)):
        return False
    first = _opens(tokens, before, noun)
    several = many and any(t.pos == "NUM" for t in before)
    one = not many and any(t.lower in {"a", "an", "one"} for t in before)
    certain = definite or first or several or one
    if kind in FORCE and after.begun and definite:
        return True
    if kind in FORCE and after.outcome and (certain or many):
        return True
    if (after.day or has_day(before)) and (certain or after.place):
        return not lasting and lemma not in FIGURATIVE
    if kind in DECIDED and _is_decided(tokens, noun, governor):
        return True
    if lasting or lemma in FIGURATIVE or not certain or (kind == "COERCE" and lemma not in ARRESTS):
        return False
    if kind == "MOBILIZE" and after.place and definite and lemma in POSTING:
        return True
    if first and noun.head == noun.i and after.place and _is_caption(tokens, noun):
        return True
    inside = governor is not None and governor[1] in {"in", "during", "after"}
    plain = lemma not in OF_MANY_SENSES or definite or inside
    if kind in FORCE and ((after.place and (first or not many)) or (after.struck and plain)):
        return True
    return definite and _is_named(scene, before, kind)


def is_owned(tokens: Sequence[Token], kind: str, complement: Token | None) -> bool:
    """Whether an act of words that has its speaker is told whole: "the guild's warning that"."""
    if complement is None or kind != "THREATEN":
        return kind == "REQUEST"
    return any(tokens[c].dep == "mark" and tokens[c].lower == "that" for c in complement.children)


def _is_only_named(tokens: Sequence[Token], governor: Governor, *, definite: bool) -> bool:
    """Whether the verb says only what somebody is charged with, or what is to come of a plan."""
    verb, how = governor
    if how in {"with", "of"} and verb.lemma in CHARGING:
        return True
    if how == "in" and verb.lemma in PERISHING:
        return True  # the verb tells the act
    if any(tokens[c].dep == "nsubj" and tokens[c].lemma in FICTION for c in verb.children):
        return True
    return not definite and any(tokens[c].lower in {"will", "shall"} for c in verb.children)


def _is_decided(tokens: Sequence[Token], noun: Token, governor: Governor | None) -> bool:
    """Whether it is one of the measures told: "decides: (a) closure of", "the steps include"."""
    if governor is not None and governor[0].lemma in INCLUDING and governor[1] == "object":
        below = (tokens[c] for c in governor[0].children)
        return any(b.dep == "nsubj" and b.lemma in MEASURES for b in below)
    listed = noun.i > 1 and tokens[noun.i - 1].text in {")", ":", ";", "-", "•"}
    return listed and any(t.lemma in DECIDING for t in tokens[: noun.i])


def _is_caption(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether no verb stands beside it, as below a picture: "Return of the boats, Orsk."."""
    return not any(t.pos in {"VERB", "AUX"} and t.i != noun.i for t in tokens)


def _is_meeting(lemma: str, before: Sequence[Token]) -> bool:
    """Whether several parties meet, and not a council or the press."""
    return lemma in GATHERING | VISITING and not any(t.lower in AT_HOME for t in before)


def _may_tell(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether the word is a plain noun that stands for itself, no part of a name."""
    if noun.dep in MODIFYING or noun.tag not in {"NN", "NNS", "VBG", "NNP"}:
        return False
    if any(
        (tokens[c].dep == "cop" and tokens[c].tag != "VBD") or tokens[c].lower in {"like", "as"}
        for c in noun.children
    ):
        return False  # "it is a barrage on the Tigris"
    return noun.text[0].islower() or noun.i == 0 or noun.tag != "NNP"


def _before(tokens: Sequence[Token], noun: Token) -> list[Token]:
    """The words of its phrase before it, whatever the tree says."""
    first = noun.i
    while first > 0:
        word = tokens[first - 1]
        mark = word.tag in {"HYPH", "POS", "``", "''"} or (word.tag == "VBN")
        if not mark and word.pos not in {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"}:
            break
        if word.pos == "PRON" and word.tag != "PRP$":
            break
        first -= 1
        if word.pos == "DET" and not (first and tokens[first - 1].tag == "POS"):
            break
    return list(tokens[first : noun.i])


def _opens(tokens: Sequence[Token], before: Sequence[Token], noun: Token) -> bool:
    """Whether it opens its sentence or entry, as in a chronicle: "12 Sept. Big march in Arica"."""
    if noun.dep in {"nsubj", "nsubj:pass"}:
        return False  # "Protests in Orsk are rare"
    first = before[0].i if before else noun.i
    while first and (tokens[first - 1].pos == "NUM" or tokens[first - 1].lemma.lower() in MONTHS):
        first -= 1
    return (
        first == 0
        or tokens[first - 1].text in {":", ";", "-", "–", "—", "("}
        or any(t.lemma.lower() in MONTHS for t in before[:2])
    )


def _is_topic(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether somebody only speaks or thinks of such an act: "a film about the raid"."""
    above = tokens[noun.head]
    if noun.dep not in {"nmod", "obl"} or above.lemma.lower() not in TOPICS:
        return False
    return any(tokens[c].lower in {"about", "on", "for", "over", "of"} for c in noun.children)


def _is_named(scene: Scene, before: Sequence[Token], kind: str) -> bool:
    """Whether a place by name before it says which act it was: "the Orsk market bombings"."""
    if kind not in {"ASSAULT", "PROTEST", "CONSULT"}:
        return False
    built = kind == "ASSAULT" and any(w.lemma.lower() in PREMISES for w in before)
    for word in before:
        if word.pos != "PROPN" and word.tag != "NNP":
            continue
        if built and word.lemma.lower() not in PREMISES:
            return True  # "the Dorba school shooting"
        if scene.is_mere_place(word.i):
            return True
        mention = scene.mention(word.i)
        unknown = mention is None or mention.kind == "other"
        if unknown and word.entity in {None, "LOC"} and kind == "ASSAULT":
            return True
    return False
