"""Whose a thing is: a truck, a base or a website suffers nothing; who holds it may be told.

"Shelled the rebels' depot", "seized two Danish ships", "raided the ministry's website", "burned a
bus carrying miners": the rebels, the Danes, the ministry, the miners. Where nobody is told to hold
it, a thing is no party. Which nouns are things the codebook says (`event_act_nouns`); a noun that
no list knows is one too, unless its form or a short list tells people (`nouns`).
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.clauses import agent, objects, prepositional
from purport.stages.events.nouns import MOVING, is_mere_thing
from purport.stages.events.phrases import AMOUNTS, Phrase, words
from purport.stages.events.standing import PEOPLE, THING, Scene

HOLDING = words("hold control own run occupy operate use man guard defend belong staff inhabit")
CARRYING = words("carry transport ferry hold bring take shelter house")
ORIGIN = words("made built designed style born based bound backed supplied funded sponsored")
"""After a name and a hyphen these tell no holder: "Danish-made rifles"."""
BODIES = words(
    "enemy government regime opposition militia ministry embassy coalition party group company "
    "family movement alliance junta cartel gang navy army council parliament bank"
)
"""Bodies that, as part of a thing's name, are those who hold it: "enemy positions"."""
BASES = words(
    "base camp target position headquarters headquarter post outpost checkpoint site facility "
    "installation barracks airfield airbase compound academy hospital"
)
"""Where armed men are: "rebel positions" are the rebels, "rebel trucks" are theirs."""
INHABITED = words(
    "town city village camp island province region prison hospital school district quarter valley "
    "area capital frontline front country barracks base site reactor plant mine dam shrine factory "
)
LIVED_IN = words(
    "town city village camp island country neighborhood neighbourhood suburb enclave settlement "
    "district capital"
)
PERSONS = words(
    "wounded injured dead poor displaced elderly accused sick homeless unemployed needy vulnerable "
    "disabled young old rich faithful missing bereaved hungry oppressed innocent deceased blind "
    "detained condemned devout disadvantaged marginalised marginalized"
)
"""Adjectives that as nouns are people: "the wounded"."""
MANNED = frozenset({"convoy", "flotilla", "caravan", "fleet", "fighter", "bomber"})
"""What moves and is people as much as things."""
WEAPONS = (MOVING - MANNED) | words(
    "artillery mortar armour armor howitzer launcher missile system"
)
WORKS = words("factory refinery plant mill mine website shop store")
"""Places of work, whose owner may do something while they suffer nothing."""
UNDERGONE = words(
    "arrest release detention imprisonment incarceration execution assassination murder killing "
    "ouster overthrow extradition deportation expulsion dismissal sacking firing removal abduction "
    "kidnapping beheading poisoning hanging lynching conviction capture trial"
)
"""Deeds whose owner, where it is a person, has them done to him."""
REGAINING = words("liberate liberation retake recapture reclaim reconquer reconquest")
"""What is done to whoever held the place, and told of nobody who came first."""
STRUCTURES = words(
    "Dam Barrage Bridge Airport Airfield Airbase Road Highway Tunnel Tower Stadium Refinery "
    "Pipeline Canal Square Reservoir Railway Motorway Boulevard Avenue Street Port Harbour Harbor"
)
"""What bears a name and is neither a town nor anybody: "the Kajaki Dam"."""
PERCENT = frozenset({"percent", "per", "cent", "%"})
DEEPEST = 3


def is_thing(scene: Scene, phrase: Phrase) -> bool:
    """Whether the phrase names what can neither act nor suffer: "two trucks", "40 percent"."""
    core = scene.phrases.core(scene.phrase(phrase.head))
    head = scene.tokens[core.head]
    lemma = head.lemma.lower()
    mention = scene.mention(core.head)
    if lemma in MANNED:
        return False
    if is_structure(scene, core):
        return True
    if lemma in WEAPONS | WORKS and (mention is None or mention.form == "description"):
        return True  # "tanks", which as actors stand for an army
    placed = lemma in scene.lexicon.things and lemma in scene.lexicon.acts
    if placed and mention is None:
        return True  # "positions"
    if scene.standing(core.head) != THING or scene.standing(phrase.head) != THING:
        return False
    if scene.tokens[core.last].pos == "PROPN" and core.last > core.head:
        return False  # "the newspaper Dawn"
    known = lemma in scene.lexicon.things or lemma in PERCENT
    if head.pos == "NOUN" and mention is None and not known:
        if head.entity is not None or not {lemma, head.lower}.isdisjoint(AMOUNTS):
            return False
        if _spelt(head) in scene.lexicon.things:
            return True
        return head.text == head.lower and is_mere_thing(lemma)
    if head.pos == "ADJ" and head.entity is None and head.lower not in AMOUNTS:
        return lemma not in PERSONS  # "asked how | valuable"
    return known


def is_structure(scene: Scene, phrase: Phrase) -> bool:
    """Whether a dam, a bridge or an airport is named: "the Kajaki Dam"."""
    head = scene.tokens[phrase.head]
    named = head.pos == "PROPN" and head.text in STRUCTURES and phrase.first < phrase.head
    mention = scene.mention(phrase.head) if named else None
    return named and (mention is None or mention.kind in {"place", "other", "organisation"})


def _spelt(noun: Token) -> str:
    """The noun as it stands, one of them: "barracks", "IEDs"."""
    return noun.lower if noun.lower.endswith("cks") else noun.lower.removesuffix("s")


def holder(scene: Scene, i: int, depth: int = 0) -> Phrase | None:
    """The party that holds the thing with this head, or is within it; None where none is told."""
    phrase = scene.phrases.core(scene.phrase(i))
    if is_lived_in(scene, phrase):
        held = [k for k in _told_to_hold(scene, phrase.head) if _is_party(scene, k)]
        return _whole(scene, held[0]) if held else None
    owner = scene.phrases.possessor(phrase)
    if owner is None and is_structure(scene, phrase):
        return None
    if owner is not None and owner.head != phrase.head:
        if scene.standing(owner.head) >= PEOPLE:
            return None if scene.is_mere_place(owner.head) else owner
        return holder(scene, owner.head, depth + 1) if depth < DEEPEST else None
    for c in scene.tokens[phrase.head].children:
        child = scene.tokens[c]
        if child.dep == "nmod:poss" and child.pos == "PRON":
            mention = scene.mention(c)
            return Phrase(c, c, c) if mention is not None and mention.entity is not None else None
    named = _named_before(scene, phrase)
    if named is not None:
        return named
    mention = scene.mention(phrase.head)
    if mention is not None and scene.tokens[phrase.head].lemma.lower() in WEAPONS:
        inside = phrase.first < phrase.head and mention.start < scene.tokens[phrase.head].start
        if inside and mention.form == "description" and mention.entity in scene.mentions.named:
            return phrase  # "nine rebel army tanks" told of the army by name
    for k in _told_to_hold(scene, phrase.head):
        if _is_party(scene, k):
            return _whole(scene, k)
    for word in ("by", "of", "for"):
        for k in prepositional(scene.tokens, scene.phrases, [phrase.head], word):
            if word == "of" and scene.tokens[k].pos == "PRON":
                continue  # "six shells of them"
            if _is_party(scene, k):
                return _whole(scene, k)
            if scene.standing(k) == THING and word == "of" and depth < DEEPEST and k > i:
                return holder(scene, k, depth + 1)
    return None


def is_spot(scene: Scene, i: int) -> bool:
    """Whether the word is no more than what or where something was: a town by name, a thing."""
    if i < 0:
        return False
    return scene.is_mere_place(i) or (
        is_thing(scene, scene.phrase(i)) and holder(scene, i) is None
    )  # fmt: skip


def given_with(scene: Scene, i: int) -> list[int]:
    """To whom it is given, where that was read as part of what is: "gave the navy permission".

    A position below 0, as everywhere for words before a noun: -1 less the last of them.
    """
    phrase, tokens = scene.phrase(i), scene.tokens
    body = tokens[phrase.head - 1]
    after = tokens[min(phrase.last + 1, len(tokens) - 1)]
    known = body.lemma.lower() in scene.lexicon.roles or body.lemma.lower() in scene.lexicon.bodies
    named = body.pos == "PROPN" and scene.mention(body.i) is not None
    named = named and (after.lower, after.pos) != ("to", "ADP")  # "gave the Sun Order to"
    given = phrase.head - phrase.first > 1 and tokens[phrase.first].pos == "DET"
    return [-1 - body.i] if given and (named or (known and body.pos == "NOUN")) else []


def undergoes(scene: Scene, noun: Token, i: int) -> bool:
    """Whether the owner of a deed is the one it is done to: "her arrest", "the envoy's murder"."""
    owner = next((c for c in noun.children if scene.tokens[c].dep == "nmod:poss"), None)
    if i < 0 and noun.lemma in UNDERGONE:  # "the Eze murder"
        named = scene.mention(-1 - i)
        return named is not None and (named.kind, named.form) == ("person", "name")
    if noun.lemma not in UNDERGONE or i < 0 or owner is None:
        return False
    mention = scene.mention(i)
    person = mention is not None and mention.kind == "person"
    person = person or scene.tokens[owner].lower in {"his", "her"}
    return person and scene.tokens[i].tag != "NNS"


def is_held(scene: Scene, i: int) -> bool:
    """Whether the word is a thing or a town by name, which somebody else may be told to hold."""
    return i >= 0 and (scene.is_mere_place(i) or is_thing(scene, scene.phrase(i)))


def regained_from(scene: Scene, i: int, doers: Sequence[int]) -> list[int]:
    """From whom a town was won back, where the sentence names one armed group and no other.

    `i`: the word that tells it; `doers`: who won it back.
    """
    if scene.tokens[i].lemma not in REGAINING:
        return []
    named: dict[str, int] = {}
    for token in scene.tokens:
        mention = scene.mention(token.i)
        if mention is not None and (mention.kind, mention.form) == ("armed_group", "name"):
            named.setdefault(mention.entity or "", token.i)
    mine = {m.entity for d in doers if (m := scene.mention(d)) is not None}
    return list(named.values()) if len(named) == 1 and mine.isdisjoint(named) else []


def is_where(scene: Scene, i: int) -> bool:
    """Whether the word after "in" or "near" is a place alone, by name or not: "in a village"."""
    if i < 0:
        return False
    core = scene.phrases.core(scene.phrase(i)).head  # "a part of Oslo"
    if scene.tokens[core].lemma.lower() in INHABITED | LIVED_IN:
        return scene.mention(core) is None
    return is_spot(scene, i) or scene.is_mere_place(core)


def holding(scene: Scene, i: int) -> list[int]:
    """The party that this word after "from" or "against" is, or names: "from rebel control"."""
    if scene.standing(i) >= PEOPLE:
        return [] if is_spot(scene, i) else [i]
    behind = scene.behind(i)
    return [] if behind is None or scene.is_mere_place(behind.head) else [behind.head]


def is_lived_in(scene: Scene, phrase: Phrase) -> bool:
    """Whether it is a place that stands for the people in it: "a Danish village"."""
    core = scene.phrases.core(phrase)
    return scene.tokens[core.head].lemma.lower() in LIVED_IN


def _whole(scene: Scene, i: int) -> Phrase:
    return scene.trimmed(scene.whole(scene.phrase(i)))


def _is_party(scene: Scene, i: int) -> bool:
    return scene.standing(i) >= PEOPLE and not scene.is_mere_place(i)


def _named_before(scene: Scene, phrase: Phrase) -> Phrase | None:
    """The name, nationality or body before the head: "Danish ships", "enemy positions"."""
    found = scene.modifier(phrase, people=False) or _name_within(scene, phrase)
    if found is not None and not scene.is_mere_place(found.last):
        if is_origin(scene.tokens, found.last):
            return None
        based = scene.tokens[phrase.head].lemma.lower() in BASES
        if not based:
            return found
        named = [k for k in range(found.first, found.last + 1) if scene.mention(k) is not None]
        return Phrase(phrase.first, phrase.last, named[-1] if named else found.head)
    for k in range(phrase.first, phrase.head):
        token = scene.tokens[k]
        lemma = token.lemma.lower()
        body = token.pos in {"NOUN", "ADJ"} and (lemma in BODIES or lemma in scene.lexicon.roles)
        body = body and lemma not in WEAPONS
        based = scene.tokens[phrase.head].lemma.lower() in BASES
        army = based and lemma in {"military", "security"}
        body = body and (based or token.pos == "NOUN" or lemma != "military")
        if (body or army) and not is_origin(scene.tokens, k):
            return Phrase(phrase.first, phrase.last, k)  # "a police station" names the police
    return None


def _name_within(scene: Scene, phrase: Phrase) -> Phrase | None:
    """The name in words that as a whole are a mention: "a Danish arms factory"."""
    named = [k for k in range(phrase.first, phrase.head) if scene.tokens[k].entity is not None]
    return Phrase(named[0], named[-1], named[-1]) if named else None


def is_origin(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name only says where it was made: "Danish-made"."""
    after = tokens[last + 1 : last + 3]
    return any(token.lower.lstrip("-") in ORIGIN for token in after)


def _told_to_hold(scene: Scene, i: int) -> list[int]:
    """Who stands in a clause on the thing: "land held by the clan", "a bus carrying miners"."""
    tokens = scene.tokens
    after = scene.phrase(i).last + 1
    if after < len(tokens) and tokens[after].tag == "VBG" and tokens[after].lemma in CARRYING:
        return objects(tokens, scene.phrases, tokens[after])
    for c in tokens[i].children:
        verb = tokens[c]
        if verb.dep not in {"acl", "acl:relcl"} or verb.pos != "VERB":
            continue
        if verb.lemma in HOLDING:
            if verb.lemma == "belong":
                return prepositional(tokens, scene.phrases, [c], "to")
            if verb.tag == "VBN":
                return agent(tokens, verb)
    return []
