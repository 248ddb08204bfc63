"""From words that tell an event to the event: who, to whom, and how it is told.

`Reading` reads one sentence. It finds the triggers, fills the places that each pattern names with
noun phrases, lets governing verbs take over what they govern ("agreed to free X" is one AGREE with
X, not a release), and gives each event its type as PLOVER sees it (`announcing`).
"""

from msgspec import Struct

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.accounts import as_account, is_owned
from purport.stages.events.announcing import is_announced, is_silent, is_subject, refused, shifted
from purport.stages.events.casting import HARSH, Casting, beyond, same, without
from purport.stages.events.doers import is_got, of_others, other_object, relative_verb
from purport.stages.events.fates import fate, outweighs
from purport.stages.events.governed import (
    complement_of,
    is_action,
    may_follow,
    names_object,
    obliged,
    that_follows,
    told_by,
    will_not,
)
from purport.stages.events.lexicon import COOPERATIVE, HOSTILE, TAKES_OVER
from purport.stages.events.moods import is_none, will
from purport.stages.events.occurring import happens, noun_told, stands
from purport.stages.events.phrases import Phrase
from purport.stages.events.places import NOTHING, Filled, Places, in_story, is_topic
from purport.stages.events.standing import Scene
from purport.stages.events.telling import told
from purport.stages.events.triggers import (
    INFLECTED,
    Trigger,
    adjective_trigger,
    governing_verb,
    heading_trigger,
    light_modality,
    modifies,
    noun_trigger,
    unlemmatised,
    verb_trigger,
)
from purport.stages.events.undergone import is_settled

SYMMETRIC = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})


class Happening(Struct):
    """An event of a sentence, in words of that sentence.

    `clause` is the verb (or noun) whose clause tells it; `actors` and `recipients` are phrases.
    """

    trigger: Trigger
    type: str
    clause: int
    told: Told
    actors: list[Phrase]
    recipients: list[Phrase]
    actor_sure: float
    recipient_sure: float
    noun: bool
    complement: int | None = None
    takes_over: bool = False
    within: int | None = None
    """The trigger that this act is told by: the visit in "cancelled a visit"."""
    happens: bool = False
    """Whether an event noun tells it as taking place, so that nobody need be named beside it."""
    thing: bool = False
    """Whether it is done to a thing that nobody is told to hold: "burned nine barns"."""


class Reading:
    """The events of one sentence; `happenings()` gives them in the order of their triggers."""

    def __init__(self, scene: Scene, *, question: bool) -> None:
        self.scene = scene
        self.tokens = scene.tokens
        self.question = question
        self.triggers: dict[int, Trigger] = {}
        self.consumed: set[int] = set()
        self.lighter: dict[int, int] = {}
        self.told_by: dict[int, int] = {}
        self.places = Places(scene, self.triggers)
        self.casting = Casting(scene)

    def happenings(self) -> list[Happening]:
        """Every event, those that another takes over left out."""
        self._find()
        found: dict[int, Happening] = {}
        for i in sorted(self.triggers):
            if i in self.consumed:
                continue
            happening = self._happening(self.triggers[i])
            if happening is not None:
                found[i] = happening
        for noun, verb in self.lighter.items():
            if noun not in found and verb not in found:
                happening = self._happening(self.triggers[verb])
                if happening is not None:
                    found[verb] = happening
        for happening in list(found.values()):
            if happening.takes_over and happening.complement is not None:
                inner = found.get(happening.complement)
                if happening.type == "REJECT" and inner is not None:
                    inner.within = happening.trigger.word
                    continue
                if inner is not None and is_silent(self.tokens, happening.trigger.word) and (
                    happening.type == "AGREE" and inner.told == "planned"
                ):  # fmt: skip
                    inner.type = "AGREE"
                    inner.actors, inner.recipients = happening.actors, happening.recipients
                    found.pop(happening.trigger.word)
                    continue
                found.pop(happening.complement, None)
                for noun in self.places.nouns_of(happening.complement):
                    found.pop(noun, None)
        for happening in found.values():
            alone = happening.noun and happening.happens and happening.told == "planned"
            if happening.told != "asserted" and happening.within is None and not alone:
                happening.within = told_by(self.tokens, happening.clause, found)
        for noun, verb in self.told_by.items():
            inner = self._told_of(noun, found.get(verb))
            if inner is not None:
                found[noun] = inner
        return [found[i] for i in sorted(found)]

    def _told_of(self, noun: int, by: Happening | None) -> Happening | None:
        """The act that a verb and its object name: cancelled, demanded or called off."""
        trigger, token = self.triggers[noun], self.tokens[noun]
        if by is None or trigger.form.kind != "noun":
            return None
        pattern, how = trigger.form.pattern, by.trigger.form.pattern.complement_told
        if how is None or pattern.type == by.type:
            return None
        how = "denied" if by.told == "denied" and how != "denied" else how
        doers = self.places.noun_actors(token, pattern.type)
        recipients = self.places.fill(pattern.recipient, trigger, token, None, actor=False)
        doers, recipients = self.places.sides(trigger, token, None, doers, recipients)
        actors = self.casting.parties(doers, actor=True, kind=pattern.type)
        whom = self.casting.parties(recipients, actor=False, kind=pattern.type, mode=pattern.mode)
        if not actors or all(self.tokens[a.head].pos == "PRON" for a in actors if a.head >= 0):
            own_act = how in {"denied", "planned"} or pattern.type in SYMMETRIC
            actors = by.actors if own_act else without(by.recipients, whom)
        if by.type == "THREATEN" and how == "demanded":
            actors, whom = [], whom or by.recipients  # "called for sanctions against Peru"
        if not whom:
            whom = by.recipients if how == "denied" else []
        own = self.scene.phrase(noun)
        actors = [a for a in actors if not same(a, own)]
        whom = [w for w in whom if not any(same(w, a) for a in [*actors, own])]
        if not actors and not whom and not pattern.alone:
            return None
        return Happening(
            trigger, pattern.type, by.clause, how, actors, whom, 0.8, 0.8, True,
            within=by.trigger.word, happens=pattern.alone,
        )  # fmt: skip

    def _find(self) -> None:
        lexicon, scene = self.scene.lexicon, self.scene
        for token in self.tokens:
            found: Trigger | None = None
            if token.lemma not in lexicon.triggers:
                found = unlemmatised(scene, token) if token.tag in INFLECTED else None
            elif token.pos == "VERB" or (token.pos == "AUX" and token.lower in {"must", "should"}):
                if modifies(self.tokens, token):
                    continue
                found = heading_trigger(scene, token) or verb_trigger(scene, token)
                found = found or adjective_trigger(scene, token)
            elif token.pos in {"NOUN", "PROPN"}:
                found = noun_trigger(scene, token)
            elif token.pos == "ADJ":
                named = token.dep in {"nmod", "obj", "obl", "nsubj"}  # "reports of an airstrike"
                found = noun_trigger(scene, token) if named else adjective_trigger(scene, token)
            elif token.pos == "AUX" and token.lemma == "be":
                found = verb_trigger(scene, token)
            if found is not None:
                self.triggers[token.i] = found
        self._settle_complements()
        for trigger in list(self.triggers.values()):
            if trigger.form.objects and trigger.object is not None:
                head = self.scene.phrases.core(self.scene.phrase(trigger.object)).head
                act = self.triggers.get(head)
                if act is not None and outweighs(self.tokens, act, trigger, lexicon.cues):
                    self.consumed.add(trigger.word)
                    continue
                told_of = trigger.form.pattern.complement_told
                if told_of is not None and trigger.object in self.triggers:
                    self.told_by[trigger.object] = trigger.word
                self.consumed |= {trigger.object, head}
            self.consumed |= {
                k for k in range(trigger.word + 1, trigger.last + 1) if trigger.form.rest
            }
        self._settle_nouns()

    def _settle_complements(self) -> None:
        """Where a pattern asks for a clause that is not there, takes the next best pattern."""
        for i, trigger in list(self.triggers.items()):
            current: Trigger | None = trigger
            while current is not None and current.form.pattern.complement is not None:
                verb = self.tokens[i]
                wanted = current.form.pattern.complement
                if self._complement_fits(wanted, complement_of(self.scene, current, verb)):
                    break
                other = noun_trigger if current.form.kind == "noun" else verb_trigger
                current = other(self.scene, verb, below=current.form)
            if current is None:
                del self.triggers[i]
            else:
                self.triggers[i] = current

    def _settle_nouns(self) -> None:
        """Where a verb and the event noun it completes both tell something, keeps one."""
        for i, trigger in list(self.triggers.items()):
            if trigger.form.kind != "noun" or i in self.consumed:
                continue
            head = self.tokens[i].head
            inside = head in self.triggers or head in self.consumed
            if self.tokens[i].dep in {"compound", "amod"} and inside:
                self.consumed.add(i)
                continue
            governor = governing_verb(self.scene, self.tokens[i])
            if governor is None or governor[1] == "subject":
                continue
            verb = self.triggers.get(governor[0].i)
            if verb is None or verb.word in self.consumed:
                continue
            if verb.form.objects:
                if verb.object == i:
                    self.consumed.add(i)
            elif light_modality(self.scene, *governor) is not None:
                self.consumed.add(governor[0].i)
                self.lighter[i] = governor[0].i

    def _happening(self, trigger: Trigger) -> Happening | None:
        token = self.tokens[trigger.word]
        if trigger.form.pattern.id == "REQUEST.must" or (
            token.pos == "AUX" and token.lemma != "be"
        ):
            return self._obligation(trigger, token)
        if trigger.form.kind == "noun":
            return self._noun(trigger, token)
        made, tried = self._verb(trigger, token), trigger
        while made is None and tried.form.pattern.needs:  # "work together" without "with"
            other = verb_trigger(self.scene, token, below=tried.form)
            if other is None:
                break
            if other.form.pattern.type == trigger.form.pattern.type or other.form.objects:
                made = self._verb(other, token)
            tried = other
        return made

    def _verb(self, trigger: Trigger, verb: Token) -> Happening | None:
        form, pattern = trigger.form, trigger.form.pattern
        complement = complement_of(self.scene, trigger, verb)
        if complement is not None and not may_follow(self.scene, trigger, complement):
            return None
        if complement is None and not pattern.opinion and that_follows(self.scene, trigger):
            return None
        if pattern.type == "CONSULT" and names_object(self.scene, verb):
            return None
        actors = self.places.fill(pattern.actor, trigger, verb, complement, actor=True)
        recipients = self.places.fill(pattern.recipient, trigger, verb, complement, actor=False)
        how = told(self.tokens, verb.i, self.scene.lexicon.cues, question=self.question)
        how = "asserted" if "nobody" in pattern.subjects else how
        made = self._made(
            trigger, verb.i, how, actors, recipients, noun=False,
            happens=stands(self.tokens, verb, how, trigger.passive, bool(trigger.form.objects))
            or (pattern.alone and (form.by or (form.takes and is_settled(self.tokens, verb)))),
        )  # fmt: skip
        if made is not None and how == "denied" and will_not(self.scene, verb):
            kind = refused(made.type)
            made.type, made.told = kind, how if kind == made.type else "asserted"
        if made is not None and complement is not None:
            made.complement = complement.i
            made.takes_over = pattern.type in TAKES_OVER and (
                "clause-recipient" in pattern.recipient or pattern.complement is not None
            )
        return made

    def _complement_fits(self, wanted: str, complement: Token | None) -> bool:
        if complement is None or wanted == "any":
            return complement is not None
        if wanted == "action":
            return is_action(self.tokens, complement)
        types = {self.triggers[c].form.pattern.type for c in self.places.nouns_of(complement.i)}
        own = self.triggers.get(complement.i)
        if own is not None:
            types.add(own.form.pattern.type)
        return not types.isdisjoint(COOPERATIVE if wanted == "cooperative" else HOSTILE)

    def _obligation(self, trigger: Trigger, auxiliary: Token) -> Happening | None:
        """Who says that somebody else must act asks it of them."""
        found = obliged(self.scene, auxiliary)
        if found is None:
            return None
        speaker, target = found
        return self._made(
            trigger, auxiliary.head, "asserted", Filled(speaker), Filled([target], 0.8), noun=False
        )

    def _noun(self, trigger: Trigger, noun: Token) -> Happening | None:
        pattern = trigger.form.pattern
        governor = governing_verb(self.scene, noun)
        verb, how = governor if governor is not None else (None, "")
        light = None
        if verb is not None and not other_object(self.scene, verb, noun, how):
            light = light_modality(self.scene, verb, how)
        related = relative_verb(self.scene, noun) if light is None else None
        if related is not None:
            verb, how, light = related, "", light_modality(self.scene, related)
        cues = self.scene.lexicon.cues
        actors = self.places.noun_actors(noun, pattern.type)
        if light is not None and verb is not None and self.places.only_pronoun(actors):
            actors = NOTHING
        complement = complement_of(self.scene, trigger, noun)
        recipients = self.places.fill(pattern.recipient, trigger, noun, complement, actor=False)
        got = verb if how == "object" else None
        actors, recipients = self.places.sides(trigger, noun, got, actors, recipients)
        way = noun_told(
            self.tokens, noun, cues, None if light is not None else governor,
            question=self.question,
        )  # fmt: skip
        clause = noun.i if verb is None or light is None else verb.i
        if verb is not None and light is not None:
            if not (actors.heads or is_got(verb, noun) or of_others(verb, noun)):
                actors = self.places.subject_of(verb)
            if not recipients.heads:
                recipients = self.places.at_verb(trigger, verb.i, noun.i + 1)
            outer = told(self.tokens, verb.i, cues, question=self.question)
            way = outer if outer != "asserted" else (light if light != "asserted" else way)
            if way == "planned" and outer == "denied":
                way = "denied"
        elif verb is not None and how == "subject":
            clause = verb.i
        elif verb is not None and how == "object" and verb.lemma == "deny" and not actors.heads:
            actors = self.places.subject_of(verb)
        owned = bool(actors.heads) and (complement is not None or pattern.type == "REQUEST")
        alone = owned or happens(self.tokens, noun, pattern.type, cues, governor)
        stated = owned and is_owned(self.tokens, pattern.type, complement)
        if not (alone and (pattern.alone or stated)):
            named = bool(actors.heads or recipients.heads)
            alone = named and fate(self.tokens, noun, cues) is not None
        alone = as_account(self.scene, noun, self.triggers, way, governor, alone=alone)
        if way == "denied" and pattern.type == "REQUEST" and not is_none(self.tokens, noun):
            way = "asserted"  # "several refusals of his request"
        made = self._made(
            trigger, clause, way, actors, recipients, noun=light is None, happens=alone
        )
        if made is not None and complement is not None and pattern.type in TAKES_OVER:
            made.complement, made.takes_over = complement.i, True
        return made

    def _made(
        self,
        trigger: Trigger,
        clause: int,
        how: Told,
        actors: Filled,
        recipients: Filled,
        *,
        noun: bool,
        happens: bool = False,
    ) -> Happening | None:
        pattern = trigger.form.pattern
        announced = not noun and is_announced(self.tokens, clause, pattern.type)
        announced |= pattern.type == "CONSULT" and will(self.tokens, self.tokens[clause])
        announced &= not is_subject(self.tokens, trigger, clause)
        kind = shifted(pattern.type, how, announced=announced)
        who = self.casting.parties(actors, actor=True, kind=pattern.type)
        whom = self.casting.parties(recipients, actor=False, kind=pattern.type, mode=pattern.mode)
        sure = recipients.sure
        alone = len(who) < 2 or pattern.type not in SYMMETRIC
        with_them = pattern.type == "AGREE" and "object" not in pattern.recipient
        if not alone and (sure < 0.8 or with_them):
            whom = []
        who, whom = self.casting.apart(who, beyond(whom, trigger.word, trigger.last))
        thing = not whom and pattern.type in HARSH and self.casting.things(recipients)
        word = self.tokens[trigger.word]
        to_do = how != "asserted" and word.tag in {"VB", "VBN"} and not will(self.tokens, word)
        to_do = to_do and bool(whom) and "subject" not in pattern.recipient  # "a call to free her"
        if "actor" in pattern.needs and not (happens or to_do or self.casting.people(who)):
            return None
        may_get = self.casting.may_get(whom, pattern.type)
        mutual = pattern.type in SYMMETRIC and not noun and self.casting.several(who)
        if "recipient" in pattern.needs and not (happens or may_get or mutual):
            return None
        if not whom and not noun and alone and not thing and not is_topic(trigger, recipients):
            near = self.places.next_party(trigger, who)
            whom, sure = self.casting.others(near, who, kind=pattern.type), near.sure
        who, whom = in_story(self.scene, who), in_story(self.scene, whom)
        if not (who or whom or happens or thing):
            return None
        return Happening(
            trigger, kind, clause, how, who, whom, actors.sure, sure, noun, happens=happens,
            thing=thing,
        )  # fmt: skip
