"""Who does an act, where no verb has them for its subject.

Whoever owns the act ("the Russian raid", "raids by the league"), whoever "by" names far from its
passive, whoever claims the deed, and the giver of what somebody else receives.
"""

from purport.core.parse import Token
from purport.stages.events.asides import QUOTES
from purport.stages.events.clauses import (
    agent,
    is_passive,
    preposition,
    prepositional,
    subject,
)
from purport.stages.events.conferring import conferring
from purport.stages.events.lexicon import MATERIAL
from purport.stages.events.phrases import DAYS, RELATIVES, Phrase, words
from purport.stages.events.standing import PEOPLE, THING, Scene

OPERATIONS = words(
    "operation raid sweep crackdown ambush offensive mission manhunt pursuit shootout clash battle"
)
"""Whose "of" and "by" name who carried them out: "caught in an operation of the police"."""
EXCHANGES = words(
    "shootout shoot-out gunfight gunbattle firefight exchange battle clash skirmish confrontation "
    "fight fighting encounter standoff altercation scuffle struggle"
)
"""Whose "with" names the other side: "hurt in a shootout with guards"."""
RECEIVING = words(
    "receive get obtain gain win draw attract face suffer sustain encounter endure incur secure "
    "earn land"
)
"""Whose subject is the one it is done to: "received support from Oslo"."""
HAVING = frozenset({"have", "enjoy", "command", "retain", "keep"})
BACKING = frozenset({"support", "backing", "endorsement", "blessing", "confidence"})
"""What one has from others: "has the backing of the bishops"."""
PACTS = words(
    "agreement deal pact accord treaty contract settlement truce ceasefire war battle concession "
    "release return freedom"
)
"""What is got together or by fighting, and is given by nobody."""
SUFFERED = words(
    "invasion occupation takeover annexation siege liberation sanction embargo blockade talk war "
    "conflict crisis negotiation summit conference evacuation withdrawal"
)
"""Before these a country's bare name is whom it befalls or concerns: "the Chad sanctions"."""
BEFALLING = words("genocide persecution pogrom exodus famine plight holocaust diaspora")
"""Before these any name of a people is whom it befalls."""
MEETINGS = frozenset({"summit", "conference", "meeting"})
"""A town before these is where they were held."""
PARTAKING = frozenset({"role", "part", "involvement", "participation", "complicity", "hand"})
INVOLVED = frozenset({"involved", "involve", "implicate", "implicated", "complicit"})
STOPPING = frozenset({"prevent", "avert", "thwart", "foil", "avoid"})
ENDING = frozenset({"end", "stop", "halt"})
CRUEL = frozenset({"bloodshed", "violence", "killing", "slaughter", "carnage", "abuse", "atrocity",
                   "torture", "genocide", "massacre", "persecution"})  # fmt: skip
"""What is ended by others than those who do it."""
CONVICTING = frozenset({"convict", "jail", "sentence", "imprison", "execute", "punish", "hang",
                        "blame", "accuse", "try", "indict", "charge"})  # fmt: skip
TERMS = frozenset({"sentence", "term"})
DRAWN_UP = words("sanction pact treaty accord reform ban list")
"""What is drawn up, and not drawn on oneself: "drew criticism"."""
CLAIMED = frozenset({"responsibility", "credit"})
FAR = 24  # words from a passive to its "by"


def of_noun(scene: Scene, noun: Token, kind: str) -> list[int]:
    """Who does what an event noun of this type says, by the words around it; empty for nobody.

    A head below 0 stands for the words before the noun that name somebody: -1 less the last.
    """
    tokens, phrases = scene.tokens, scene.phrases
    phrase = scene.phrase(noun.i)
    owner = phrases.possessor(phrase)
    days = owner is not None and tokens[owner.head].lemma.lower() in DAYS  # "Monday's fighting"
    if owner is not None and owner.head != noun.i and not days:
        return [owner.head]
    by = agent(tokens, noun) or _low_agent(scene, noun)
    if by:
        return by
    owners = [
        c for c in noun.children
        if tokens[c].dep == "nmod:poss" and tokens[c].lemma.lower() not in DAYS
    ]  # fmt: skip
    pronoun = owners or [
        k for k in range(phrase.first, noun.i) if tokens[k].tag == "PRP$"
    ]  # "his coalition talks", whatever the parser hung "his" from
    if pronoun:
        return [_meant(scene, c) for c in pronoun]
    between = prepositional(tokens, phrases, [noun.i], "between")
    if between:
        return between + _after_and(scene, between[-1])
    sent = prepositional(tokens, phrases, [noun.i], "from")
    near = bool(sent) and scene.phrase(sent[0]).first == noun.i + 2  # "raids from hill factions"
    if (
        sent
        and sent[0] > noun.i
        and (kind not in MATERIAL or kind == "AID" or (near and kind == "ASSAULT"))
        and scene.standing(sent[0]) >= PEOPLE
        and not (near and kind == "ASSAULT" and _is_place(scene, sent[0]))
    ):
        return sent  # "criticism from the clergy"
    modifier = scene.modifier(phrase) or _quoted(scene, noun)
    if modifier is not None and not is_where(scene, modifier.last, noun):
        return [-1 - modifier.last]
    claimed = claimant(scene, noun.i)
    if claimed is not None:
        return [claimed]
    if kind == "CONSULT":
        return conferring(scene, noun)
    return _taking_part(scene, noun) or _doing(scene, noun) or _charged(scene, noun)


def _taking_part(scene: Scene, noun: Token) -> list[int]:
    """Whose part in the act is told: "Oslo's part in the shelling of Orsk"."""
    tokens = scene.tokens
    while noun.dep == "conj" and noun.head < noun.i:
        noun = tokens[noun.head]
    part = tokens[noun.head]
    if noun.dep == "obl" and part.lemma in INVOLVED and preposition(tokens, noun) == "in":
        said = subject(tokens, scene.phrases, part)
        said = [k for k in said if tokens[k].pos != "PRON" and scene.standing(k) >= PEOPLE]
        return said if scene.is_deed(noun.i) else []
    if noun.dep != "nmod" or part.lemma not in PARTAKING or preposition(tokens, noun) != "in":
        return []
    owner = scene.phrases.possessor(scene.phrase(part.i))
    if owner is not None and owner.head != part.i:
        return [owner.head]
    modifier = scene.modifier(scene.phrase(part.i))
    return [] if modifier is None else [-1 - modifier.last]


def _charged(scene: Scene, noun: Token) -> list[int]:
    """Who was convicted of the act or is blamed for it: "Eze was jailed for the murder of"."""
    tokens = scene.tokens
    verb = tokens[noun.head]
    if noun.dep == "nmod" and verb.lemma in TERMS:
        verb = tokens[verb.head]  # "is serving a sentence for the murder of"
    serving = verb.lemma == "serve" and any(tokens[c].lemma in TERMS for c in verb.children)
    if not serving and (noun.dep != "obl" or verb.lemma not in CONVICTING):
        return []
    if preposition(tokens, noun) not in {"of", "for", "over", "in"} or verb.pos != "VERB":
        return []
    if verb.lemma == "serve" or is_passive(tokens, verb):
        found = subject(tokens, scene.phrases, verb)
    else:
        found = [c for c in verb.children if tokens[c].dep == "obj"]
    return [k for k in found if k < noun.i and scene.standing(k) >= PEOPLE][:1]


def _doing(scene: Scene, noun: Token) -> list[int]:
    """Who does it by the verb it is told with: "the rebels struck in three raids"."""
    tokens = scene.tokens
    verb = tokens[noun.head]
    if noun.dep != "obl" or verb.pos != "VERB" or not scene.is_deed(noun.i):
        return []
    told = scene.lexicon.nouns.get(noun.lemma.lower(), ())
    if any(form.pattern.type == "PROTEST" for form in told):
        return []
    if preposition(tokens, noun) not in {"in", "during", "with"} or is_passive(tokens, verb):
        return []
    forms = scene.lexicon.verbs.get(verb.lemma, ())
    if not any(form.pattern.type == "ASSAULT" and not form.rest for form in forms):
        return []
    return [k for k in subject(tokens, scene.phrases, verb) if scene.standing(k) >= PEOPLE][:1]


def _is_place(scene: Scene, i: int) -> bool:
    mention = scene.mention(i)
    if mention is not None and mention.kind == "place":
        return True
    return scene.tokens[i].entity == "LOC"


def _low_agent(scene: Scene, noun: Token) -> list[int]:
    """Whom "by" names that hangs from where it was: "a visit to the island by Danish envoys"."""
    tokens = scene.tokens
    for c in noun.children:
        if tokens[c].dep != "nmod" or c < noun.i or preposition(tokens, tokens[c]) == "by":
            continue
        found = [k for k in agent(tokens, tokens[c]) if scene.standing(k) >= PEOPLE
                 or scene.behind(k, actor=True) is not None]  # fmt: skip
        struck = scene.is_deed(noun.i) and preposition(tokens, tokens[c]) in {"of", "on"}
        if found and (struck or scene.standing(c) == THING or _is_place(scene, c)):
            return found  # "the killing of miners by police"
    return []


def _quoted(scene: Scene, noun: Token) -> Phrase | None:
    """The name before quotation marks around the act: "the Danish | "offensive""."""
    at = noun.i - 2
    if at < 0 or scene.tokens[at + 1].text not in QUOTES:
        return None
    named = scene.tokens[at].entity is not None and scene.tokens[at].head == noun.i
    return Phrase(at, at, at) if named else None


def relative_verb(scene: Scene, noun: Token) -> Token | None:
    """The light verb of a relative clause that tells who did the act: "the raid that X mounted".

    Also the participle: "an attack carried out by the league".
    """
    tokens = scene.tokens
    for c in noun.children:
        verb = tokens[c]
        if verb.dep not in {"acl:relcl", "acl"} or verb.pos != "VERB" or c < noun.i:
            continue
        if verb.lemma.lower() not in scene.lexicon.light or verb.tag in {"VB", "VBG"}:
            continue
        below = [tokens[k] for k in verb.children]
        if any(b.dep == "obj" and b.lower not in RELATIVES for b in below):
            continue
        doer = any(b.dep == "nsubj" and b.lower not in RELATIVES for b in below)
        if doer or agent(tokens, verb):
            return verb
    return None


def other_object(scene: Scene, verb: Token, noun: Token, how: str) -> bool:
    """Whether the verb has its own object: "issued a warrant in the raid" does not raid."""
    below = [scene.tokens[c] for c in verb.children]
    if verb.lemma == "use" and any(b.tag == "VB" and b.i > noun.i for b in below):
        return any(scene.tokens[c].lower == "the" for c in noun.children)
    objects = [b for b in below if b.dep == "obj"]
    return (
        how == "in"
        and scene.is_deed(noun.i)
        and any(o.i != noun.i and o.lemma not in PARTAKING for o in objects)
    )


def is_kind(modifier: Token) -> bool:
    """Whether a word before an event noun says of what kind it is: "launched a sniper attack"."""
    return modifier.pos == "NOUN" and modifier.entity is None and modifier.tag == "NN"


def is_got(verb: Token, noun: Token) -> bool:
    """Whether the verb says that its subject got what the event noun says from somebody else."""
    own = noun.head == verb.i or noun.dep == "conj"
    got = verb.lemma in RECEIVING and not (verb.lemma == "draw" and noun.lemma in DRAWN_UP)
    got = got or (verb.lemma in HAVING and noun.lemma in BACKING)
    return own and got and noun.lemma not in PACTS and verb.i < noun.i


def of_others(verb: Token, noun: Token) -> bool:
    """Whether the verb says that its subject keeps others from it: "prevented an attack"."""
    ended = verb.lemma in ENDING and noun.lemma in CRUEL
    return ended or verb.lemma in STOPPING


def is_where(scene: Scene, name: int, noun: Token) -> bool:
    """Whether a place before an event noun tells where it was: "the Oslo raid", "Chad talks"."""
    if scene.is_mere_place(name):
        return scene.is_deed(noun.i) or noun.lemma.lower() in MEETINGS
    if noun.lemma.lower() in BEFALLING:
        return True
    token = scene.tokens[name]
    bare = token.pos == "PROPN" and token.text.istitle() and scene.is_state(name)
    return bare and noun.lemma.lower() in SUFFERED


def _meant(scene: Scene, pronoun: int) -> int:
    """Whom "whose" is said of: what stands right before it; any other pronoun itself."""
    at = pronoun - 1
    if scene.tokens[pronoun].lower != "whose" or at < 1:
        return pronoun
    before = scene.phrases.at[at - 1 if scene.tokens[at].text == "," else at]
    return pronoun if before is None else before.head


def _after_and(scene: Scene, i: int) -> list[int]:
    """The head after "and", where the parser hung it elsewhere: "between X and Y"."""
    tokens, phrases = scene.tokens, scene.phrases
    at = scene.phrase(i).last + 1
    if at + 1 < len(tokens) and tokens[at].lower == "and":
        other = phrases.at[at + 1]
        if other is not None and other.head not in {
            c for c in tokens[i].children if tokens[c].dep == "conj"
        }:
            return [phrases.whole(other).head]
    return []


def claimant(scene: Scene, deed: int) -> int | None:
    """Who claims a deed: "the bombing, claimed by the league"; None where nobody does."""
    if "claim" not in scene.words() or not scene.is_deed(deed):
        return None
    tokens = scene.tokens
    for token in tokens:
        if token.lemma != "claim" or token.pos != "VERB":
            continue
        if tokens[deed].head == token.i and tokens[deed].dep == "obj" and deed > token.i:
            said = subject(tokens, scene.phrases, token)  # "claimed two raids which killed nine"
            return next((k for k in said if scene.standing(k) >= PEOPLE), None)
        by = agent(tokens, token)
        between = tokens[deed + 1 : token.i]
        if by and token.i > deed and not any(scene.is_deed(t.i) for t in between):
            return by[0]
        owns = any(tokens[c].dep == "obj" and tokens[c].lemma in CLAIMED for c in token.children)
        if owns and deed < token.i:  # "claimed responsibility for the raid" tells the claim
            said = [k for k in subject(tokens, scene.phrases, token) if scene.standing(k) >= PEOPLE]
            if said:
                return said[0]
    return None


def with_deed(scene: Scene, verb: Token) -> list[int]:
    """Who is told with the deed: "wounded in a raid by Oslo", "at the hands of the militia"."""
    tokens = scene.tokens
    for c in verb.children:
        child = tokens[c]
        if child.dep not in {"obl", "nmod"}:
            continue
        word = preposition(tokens, child)
        if word == "at" and child.lower == "hands":
            return prepositional(tokens, scene.phrases, [c], "of")
        if word not in {"in", "during"}:
            continue
        if child.lemma.lower() in EXCHANGES:
            found = prepositional(tokens, scene.phrases, [c], "with")
            if found and scene.standing(found[0]) >= PEOPLE:
                return found
        deed = scene.is_deed(c) or child.lemma.lower() in OPERATIONS
        if deed and scene.behind(c, actor=True) is not None:
            return [c]
    return far_agent(scene, verb)


def far_agent(scene: Scene, verb: Token) -> list[int]:
    """Whom a "by" names that the parser hung too low: "barred from sailing north by the navy"."""
    tokens = scene.tokens
    for token in tokens[verb.i + 1 : verb.i + FAR]:
        if token.tag in {"VBD", "VBZ", "VBP", "MD"} or token.lower in {";", ":", "who", "which"}:
            return []
        if token.lower != "by" or token.dep != "case" or tokens[token.head].i <= token.i:
            continue
        noun = tokens[token.head]
        above = tokens[noun.head]
        active = (
            above.pos == "VERB" and above.tag in {"VB", "VBG"} and not is_passive(tokens, above)
        )
        place = above.pos in {"NOUN", "PROPN"} and (
            scene.standing(above.i) == THING or above.lemma in {"time", "number"}
            or scene.is_mere_place(above.i)
            or (above.dep == "obl" and above.head == verb.i
                and preposition(tokens, above) in {"to", "into", "from", "on", "over"})
        )  # fmt: skip
        if (
            (active or place)
            and scene.standing(noun.i) >= PEOPLE
            and not scene.is_mere_place(noun.i)
        ):
            return [noun.i]
    return []
