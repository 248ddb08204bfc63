"""Other senses of the words that tell events, known by what stands around them.

What the senses are stands in the codebook (`purport.codebook.senses`); here each condition that an
entry may ask for is looked up in the sentence. The shapes that words do not tell are in `shapes`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from purport.codebook.happenings import Told
from purport.core.parse import ParsedSentence, Token
from purport.core.rows import Entity
from purport.stages.events.clauses import objects, prepositional, subject
from purport.stages.events.happening import Happening
from purport.stages.events.meanings import Sense
from purport.stages.events.nouns import MOVING
from purport.stages.events.particles import first_of
from purport.stages.events.phrases import Phrase, words
from purport.stages.events.shapes import SHAPES, following
from purport.stages.events.standing import PEOPLE, THING, Scene

REFLEXIVE = words("himself herself itself themselves yourself myself ourselves oneself")
BODIES = frozenset({"organisation", "government", "media"})
FORETELLING = frozenset({"will", "would", "can", "could", "'ll"})
OWN = frozenset({"his", "her", "its", "their", "my", "our"})
POLITICAL = frozenset({"PTY", "LEG"})
ARMED = frozenset({"MIL", "REB", "UAF", "IMG", "COP"})
BLOODSHED = words(
    "killed gunmen gunman bomb bombs bombing explosion wounded shelling airstrike airstrikes "
    "militants rebels missiles massacre kidnapped hostages"
)
"""Of these a document of games, markets or campaigns has one at most."""
THROUGHOUT = 4
"""So many different words of a set tell what a whole document is about."""
Entities = Mapping[str, Entity]
Said = Callable[[], frozenset[str]]
"""Gives the words of the document, lower case."""


class Aside(Struct, frozen=True):
    """A trigger that is used in another sense: where it stands, its event entry, and the sense.

    `start` and `stop` are code points of the text; `becomes` is the type told instead, None where
    the event is set aside.
    """

    start: int
    stop: int
    rule: str
    sense: str
    becomes: str | None


def in_sense(
    scene: Scene, found: Sequence[Happening], entities: Entities, said: Said = frozenset
) -> tuple[list[Happening], list[Aside]]:
    """The happenings whose words tell such an act, and what is set aside or of another type.

    `said` gives the words of the whole document; it is called only where an entry asks for them.
    """
    kept: list[Happening] = []
    aside: list[Aside] = []
    gone: dict[int, Told | None] = {}
    for happening in found:
        sense = sense_of(scene, happening, entities, said)
        if sense is not None:
            becomes = sense.entry.becomes if is_aimed(scene, happening) else None
            aside.append(_aside(scene, happening, sense, becomes))
            if becomes is None:
                gone[happening.trigger.word] = happening.trigger.form.pattern.complement_told
                continue
            happening.type = becomes
        kept.append(happening)
    for happening in kept:
        if happening.within is not None and happening.within in gone:
            if happening.told == gone[happening.within]:
                happening.told = "asserted"  # "insists that he is helping": nobody demands it
            happening.within = None
    return kept, aside


def words_of(sentences: Iterable[ParsedSentence]) -> Said:
    """What gives the words of a document, lower case; they are looked up when first asked for."""

    @cache
    def said() -> frozenset[str]:
        return frozenset(token.lower for sentence in sentences for token in sentence.tokens)

    return said


def _aside(scene: Scene, happening: Happening, sense: Sense, becomes: str | None) -> Aside:
    trigger = happening.trigger
    first, last = trigger.word, trigger.last
    if trigger.form.kind == "noun":
        first, last = first_of(scene.tokens, trigger.word, trigger.form.rest), trigger.word
    start, stop = scene.tokens[first].start, scene.tokens[last].stop
    return Aside(start, stop, trigger.form.pattern.id, sense.entry.id, becomes)


def sense_of(
    scene: Scene, happening: Happening, entities: Entities, said: Said = frozenset
) -> Sense | None:
    """The other sense in which the trigger is used here; None where it tells what it says."""
    pattern = happening.trigger.form.pattern
    word, form = scene.tokens[happening.trigger.word], happening.trigger.form
    may = scene.lexicon.meanings.of(
        (pattern.id, pattern.type, form.kind, word.lemma.lower(), form.rest)
    )
    for sense in may:
        if _of_word(sense, happening, word) and all(
            CONDITIONS[asked](sense, scene, happening, word) for asked in sense.asks
        ):
            doing = sense.entry.actor_is is None or _is(
                sense.entry.actor_is, happening.actors, scene, entities, sense
            )
            done_to = sense.entry.recipient_is is None or _is(
                sense.entry.recipient_is, happening.recipients, scene, entities, sense, every=True
            )
            told = doing and done_to and _throughout(sense, said)
            if told and not (_by_words(sense) and _is_armed(happening, scene, entities)):
                return sense
    return None


def _by_words(sense: Sense) -> bool:
    """Whether the sense is one of words or of a whole document, which soldiers' acts are not."""
    return sense.entry.becomes == "ACCUSE" or bool(sense.of("throughout"))


def _is_armed(happening: Happening, scene: Scene, entities: Entities) -> bool:
    """Whether an armed group or a force of a state does it: "the front attacked the senator"."""
    for phrase in happening.actors:
        mention = scene.mention(phrase.head) if phrase.head >= 0 else None
        entity = None if mention is None or mention.entity is None else entities.get(mention.entity)
        if entity is not None and (entity.kind == "armed_group" or entity.sector in ARMED):
            return True
    return False


def _throughout(sense: Sense, said: Said) -> bool:
    """Whether the document tells of what the sense asks, and not of bloodshed as well."""
    asked = sense.of("throughout")
    return not asked or (len(asked & said()) >= THROUGHOUT and len(BLOODSHED & said()) < 2)


def is_aimed(scene: Scene, happening: Happening) -> bool:
    """Whether it is done to somebody, or a noun tells it: an attack by words is one on somebody."""
    return happening.trigger.form.kind == "noun" or any(
        p.head >= 0 and scene.standing(p.head) >= PEOPLE for p in happening.recipients
    )


def _of_word(sense: Sense, happening: Happening, word: Token) -> bool:
    spelt, told = sense.of("spelt"), sense.entry.told
    return (not spelt or word.lower in spelt) and (not told or happening.told in told)


def object_of(scene: Scene, happening: Happening, word: Token) -> int | None:
    """The direct object, or the subject of a passive; of a noun what stands after "of"."""
    trigger = happening.trigger
    if trigger.object is not None:
        return trigger.object
    if trigger.form.kind == "noun":
        return next(iter(prepositional(scene.tokens, scene.phrases, [word.i], "of")), None)
    if trigger.form.kind != "verb":
        return None
    if trigger.passive:
        return next(iter(subject(scene.tokens, scene.phrases, word)), None)
    return next(iter(objects(scene.tokens, scene.phrases, word)), None)


def _object_fits(sense: Sense, scene: Scene, happening: Happening, word: Token) -> bool:
    asked, refused, wanted = sense.of("objects"), sense.of("not_objects"), sense.entry.object_is
    if not (asked or refused or wanted):
        return True
    if wanted == "self":
        return happening.trigger.form.kind == "verb" and _to_himself(scene.tokens, word)
    found = object_of(scene, happening, word)
    if found is None or wanted == "none":
        return found is None and wanted == "none" and not happening.trigger.passive
    heads = scene.heads(found)
    if (asked and heads.isdisjoint(asked)) or not heads.isdisjoint(refused):
        return False
    head, standing = scene.tokens[found], scene.standing(found)
    if wanted == "thing":
        return standing <= THING and head.pos != "NUM"
    if wanted == "lifeless":
        lemma = head.lemma.lower()
        known = lemma in scene.lexicon.things or standing < THING
        plain = standing < PEOPLE and head.pos in {"NOUN", "PROPN"}
        return plain and known and lemma not in MOVING and not _upon_people(scene, happening)
    if wanted == "own":
        own = {scene.tokens[c].lower for c in head.children}
        return standing <= THING and not happening.trigger.passive and not own.isdisjoint(OWN)
    if wanted == "person":
        return _is_person(scene, found)
    if wanted == "body":
        mention = scene.mention(found)
        return mention is not None and mention.form == "name" and mention.kind in BODIES
    if wanted == "name":
        return head.pos == "PROPN"
    return wanted != "money" or "$" in head.text or head.pos == "SYM"


def _upon_people(scene: Scene, happening: Happening) -> bool:
    """Whether people undergo it, whatever was read as the object: "killed as many as nine men"."""
    after = scene.tokens[happening.trigger.last + 1 : happening.trigger.last + 7]
    number = next((t.i for t in after if t.pos == "NUM"), None)
    if number is not None and any(
        t.i > number and t.pos == "NOUN" and scene.standing(t.i) >= PEOPLE for t in after
    ):
        return True
    return any(
        p.head >= 0 and (scene.standing(p.head) >= PEOPLE or scene.tokens[p.head].pos == "NUM")
        for p in happening.recipients
    )


def _is_person(scene: Scene, i: int) -> bool:
    """Whether it is one person: by name, by a pronoun, or by a noun that is no body."""
    head, mention = scene.tokens[i], scene.mention(i)
    if mention is not None:
        return mention.kind == "person" and head.tag not in {"NNS", "NNPS"}
    if head.pos == "PRON":
        return scene.is_someone(i) and head.lower not in {"they", "them", "we", "us", "those"}
    lone = head.tag == "NN" and scene.standing(i) >= PEOPLE
    return lone and head.lemma.lower() not in scene.lexicon.bodies


def _to_himself(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the only object is the subject itself: "shot himself"."""
    found = [tokens[c] for c in verb.children if tokens[c].dep == "obj"]
    return bool(found) and all(
        o.lower in REFLEXIVE and not any(tokens[c].dep == "conj" for c in o.children) for o in found
    )


def _subject_fits(sense: Sense, scene: Scene, happening: Happening, word: Token) -> bool:
    asked, wanted = sense.of("subjects"), sense.entry.subject_is
    if not (asked or wanted):
        return True
    if happening.trigger.form.kind != "verb" or happening.trigger.passive:
        return False
    who = subject(scene.tokens, scene.phrases, word)
    if asked and not any(not scene.heads(w).isdisjoint(asked) for w in who):
        return False
    if wanted is None:
        return True
    return bool(who) and scene.standing(who[0]) <= THING and (
        scene.tokens[who[0]].lemma.lower() not in MOVING
    )  # fmt: skip


def _parties_fit(sense: Sense, scene: Scene, happening: Happening, word: Token) -> bool:
    doing, done_to = sense.of("actors"), sense.of("recipients")
    tokens = scene.tokens
    if doing:
        heads = [p.head for p in happening.actors if p.head >= 0]
        if word.pos == "VERB" and not happening.trigger.passive:
            heads += subject(tokens, scene.phrases, word)
        said = (t.lower for h in heads for t in _words_of(scene, h))
        if doing.isdisjoint(said):
            return False
    return not done_to or any(
        p.head >= 0 and tokens[p.head].lower in done_to for p in happening.recipients
    )


def _words_of(scene: Scene, i: int) -> Iterable[Token]:
    phrase = scene.phrase(i)
    return scene.tokens[phrase.first : phrase.last + 1]


def _around(sense: Sense, scene: Scene, happening: Happening, word: Token) -> bool:
    tokens = scene.tokens
    before, after = sense.of("before"), sense.of("stands_after")
    if before and before.isdisjoint(_before(tokens, happening, word)):
        return False
    if after and not any(
        " ".join([t.lower for t in tokens[max(0, word.i - n) : word.i]]) in after
        for n in sense.lengths
    ):
        return False
    near, not_near = sense.of("near"), sense.of("not_near")
    if near or not_near:
        seen = _following(sense, scene, happening)
        if (near and near.isdisjoint(seen)) or not not_near.isdisjoint(seen):
            return False
    below = sense.of("governs")
    return not below or any(tokens[c].lower in below for c in word.children)


def _before(tokens: Sequence[Token], happening: Happening, word: Token) -> set[str]:
    """The words before it that belong to it; "joined the court fight" may be read as a verb."""
    noun = happening.trigger.form.kind == "noun"
    found = {tokens[c].lower for c in word.children if c < word.i and noun}
    if word.i and tokens[word.i - 1].tag != "MD":
        found.add(tokens[word.i - 1].lower)
    return found


def _following(sense: Sense, scene: Scene, happening: Happening) -> set[str]:
    seen: set[str] = set()
    for token in following(scene, happening, sense.entry.reach):
        if token.lower in sense.of("up_to"):
            break
        seen.add(token.lower)
    return seen


def _in_sentence(sense: Sense, scene: Scene, happening: Happening, word: Token) -> bool:
    beside, unless = sense.of("beside"), sense.of("unless")
    if beside and beside.isdisjoint(scene.words()):
        return False
    return not unless or unless.isdisjoint(scene.words())


def _shape_fits(sense: Sense, scene: Scene, happening: Happening, word: Token) -> bool:
    clause, shape = sense.entry.clause, sense.entry.shape
    if clause is not None:
        deps = {scene.tokens[c].dep for c in word.children}
        if clause == "stated" and "ccomp" not in deps:
            return False
        if clause == "fact" and not any(_states(scene, c) for c in word.children):
            return False
        if clause == "to" and "xcomp" not in deps and happening.complement is None:
            return False
        if clause == "none" and (
            happening.complement is not None or not deps.isdisjoint({"xcomp", "ccomp"})
        ):
            return False
    return shape is None or SHAPES[shape](scene, happening, word)


def _states(scene: Scene, c: int) -> bool:
    """Whether a clause says what is the case: its verb, or an auxiliary of it, is finite."""
    tokens = scene.tokens
    verb = tokens[c]
    if verb.dep != "ccomp":
        return False
    own = [tokens[k] for k in verb.children if tokens[k].dep in {"aux", "aux:pass", "cop"}]
    if own:
        return any(o.tag in {"VBZ", "VBD", "VBP"} or o.lower in FORETELLING for o in own)
    return verb.tag in {"VBZ", "VBD"}  # "that they leave" may be asked


def _is(
    wanted: str,
    parties: Sequence[Phrase],
    scene: Scene,
    entities: Entities,
    sense: Sense,
    *,
    every: bool = False,
) -> bool:
    if wanted == "none":
        return not parties
    if wanted == "person":
        return bool(parties) and all(p.head >= 0 and _is_person(scene, p.head) for p in parties)
    found = [_is_politician(scene, p, entities, sense) for p in parties]
    return bool(found) and all(found) if every else any(found)


def _is_politician(scene: Scene, phrase: Phrase, entities: Entities, sense: Sense) -> bool:
    """Whether the party is a party, a lawmaker, or a person who holds or seeks an office."""
    if phrase.head < 0 or scene.tokens[phrase.head].lemma.lower() in sense.of("not_actors"):
        return False
    mention = scene.mention(phrase.head)
    entity = None if mention is None or mention.entity is None else entities.get(mention.entity)
    if entity is not None:
        return entity.sector in POLITICAL or (entity.kind == "person" and entity.sector == "GOV")
    return scene.lexicon.roles.get(scene.tokens[phrase.head].lemma.lower()) in POLITICAL


Condition = Callable[[Sense, Scene, Happening, Token], bool]
CONDITIONS: Mapping[str, Condition] = {
    "sentence": _in_sentence, "around": _around, "object": _object_fits,
    "subject": _subject_fits, "parties": _parties_fit, "shape": _shape_fits,
}  # fmt: skip
"""What an entry may ask of the sentence, by the names of `ASKED`."""
