"""Filling the places that a pattern names with the words of a sentence that stand there.

First what the tree says, then what stands after the preposition looked for, whatever the tree says;
each place comes back with how sure that is.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from purport.core.parse import Token
from purport.stages.events.clauses import (
    preposition,
    prepositional,
    scanned,
)
from purport.stages.events.doers import is_got, is_kind, of_noun
from purport.stages.events.governed import given_to
from purport.stages.events.holders import holding, is_held, is_where, regained_from, undergoes
from purport.stages.events.lists import coordinated
from purport.stages.events.nearby import LOCATING, first_party, met_there, near_posts, struck
from purport.stages.events.phrases import Phrase
from purport.stages.events.standing import NAMED, NOBODY, PEOPLE, THING, Scene
from purport.stages.events.subjects import subject_of
from purport.stages.events.triggers import Trigger, governing_verb


class Filled(Struct):
    """Words found for a place, and how sure that is: 1 by syntax, less by a look around."""

    heads: list[int]
    sure: float = 1.0


SHORTEST = 3  # letters of a town in capitals
NEAR = 18  # words within which a preposition is looked for
REACH = {"against": 30, "of": 6}
WHERE = LOCATING | {"outside", "inside", "through", "across", "over"}
REACHED = frozenset({"AID", "CONSULT", "COERCE", "SANCTION", "REQUEST", "MOBILIZE", "CONCEDE"})
"""Types that may be done to a place: what is brought, sent, forbidden or allowed there."""
HOLDERS = frozenset({"from", "against"})
"""After these stands whose a thing or place is that was taken or struck."""
ELSEWHERE = frozenset({"ASSAULT"})
"""Types that are done to somebody in a place, not to the place."""
JOURNEYS = frozenset({"CONSULT.visit", "CONSULT.on_visit"})
OF_DOERS = frozenset({"CONSULT", "REQUEST", "THREATEN", "PROTEST"})
"""Types whose nouns name with "of" who does it: "the visit of the envoy", "requests of miners"."""
OWN_ACTS = frozenset({"RETREAT.resign", "RETREAT.withdraw", "RETREAT.leave", "RETREAT.flee",
                      "RETREAT.pullback_noun", "RETREAT.flight_noun"})  # fmt: skip
EXERCISES = frozenset({"COOPERATE.exercise_of", "COOPERATE.exercise_noun", "COOPERATE.joint_noun",
                       "MOBILIZE.exercise_noun", "MOBILIZE.buildup_noun"})  # fmt: skip
"""Entries of what armies and fleets do together: "manoeuvres of the two navies"."""
BETWEEN = frozenset({"between", "among", "amongst"})
GIVING = frozenset({"make", "give", "pay", "send", "grant", "offer", "show"})
"""Light verbs before whose noun stands who is given it."""
JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
NOTHING = Filled([], 0.0)


def is_topic(trigger: Trigger, filled: Filled) -> bool:
    """Whether what stands there is judged or talked of, and need not be anybody."""
    pattern = trigger.form.pattern
    judged = pattern.type in JUDGING or (pattern.type == "CONSULT" and not pattern.objects)
    return judged and bool(filled.heads)


BESIDES = frozenset({"along", "of", "over", "across", "during", "about", "near", "within"})
"""What a party after these is not the one whom an act that no entry knows is done to."""


def in_story(scene: Scene, found: list[Phrase]) -> list[Phrase]:
    """The parties, with the first one of the story for the town of a dateline before it."""
    town = scene.tokens[0].text
    led = [p for p in found if 0 <= p.head < scene.begins]
    if not led or len(town) < SHORTEST or not town.isupper():
        return found
    at = scene.phrases.at[scene.begins :]
    first = next((scene.phrases.whole(p) for p in at if p is not None), None)
    rest = [p for p in found if p not in led]
    return rest if first is None or first in rest else [first, *rest]


class Places:
    """The places of one sentence; `triggers` are the words found to tell something.

    A head below 0 stands for the words before a noun that name somebody ("Russian" in "the Russian
    raid"): -1 less the position of the last of them.
    """

    def __init__(self, scene: Scene, triggers: Mapping[int, Trigger]) -> None:
        self.scene = scene
        self.tokens = scene.tokens
        self.triggers = triggers

    def noun_actors(self, noun: Token, kind: str) -> Filled:
        """Who does what an event noun of this type says, by the words around the noun."""
        found = of_noun(self.scene, noun, kind)
        if not found:
            return NOTHING
        return Filled(found, 1.0 if found[0] >= 0 else 0.8)

    def sides(
        self, trigger: Trigger, noun: Token, got: Token | None, actors: Filled, recipients: Filled
    ) -> tuple[Filled, Filled]:
        """Both sides of an event noun, told right; `got` is the verb it is the object of.

        Those a meeting is "of" or "between" hold it; who "received support" gave none.
        """
        if got is not None and is_got(got, noun):
            taker = self.subject_of(got)
            if not actors.heads or self.only_pronoun(actors):
                giver = self._beneath([got.i, noun.i], ("from", "of", "by", "among"))
                actors = giver if giver.heads else self.at_prepositions(["from"], [], noun.i + 1)
            people = any(self.scene.standing(i) >= PEOPLE for i in taker.heads if i >= 0)
            return actors, taker if people or not recipients.heads else recipients
        if trigger.form.pattern.id in OWN_ACTS and not actors.heads:
            actors = self._beneath([noun.i], ["of"])  # "the resignation of the envoy"
            same = recipients.heads == actors.heads
            return actors, self._beneath([noun.i], ["from", "to"]) if same else recipients
        own = not recipients.heads or recipients.heads == actors.heads
        if actors.heads and own and undergoes(self.scene, noun, actors.heads[0]):
            return NOTHING, actors
        if actors.heads or not recipients.heads or recipients.heads[0] < 0:
            return actors, recipients
        pattern = trigger.form.pattern
        first = recipients.heads[0]
        word = preposition(self.tokens, self.tokens[first])
        near = self.scene.phrase(first).first == noun.i + 2
        if near and word is None:  # "the meeting of", whatever the tree says
            word = self.tokens[noun.i + 1].lower
        of_doers = pattern.type in OF_DOERS or pattern.id in EXERCISES
        doers = word in BETWEEN or (word in {"of", "from"} and of_doers)
        hangs = near or self.tokens[first].head == noun.i
        hangs = hangs or self.tokens[first].dep in {"obl", "nmod"}
        listed = coordinated(self.tokens, self.scene.phrases, first)
        if not doers or not hangs or max(map(self.scene.standing, listed), default=0) < PEOPLE:
            return actors, recipients
        apart = self.tokens[first].head != noun.i and not near
        if word != "from" and word not in BETWEEN and apart:
            return actors, recipients
        rest = tuple(p for p in pattern.recipient if p not in {word, "of", "from"})
        return recipients, self._beneath([noun.i], rest)

    def _beneath(self, heads: list[int], wanted: Iterable[str]) -> Filled:
        """The party that hangs by one of these prepositions from one of the heads, by the tree."""
        for word in wanted:
            found = prepositional(self.tokens, self.scene.phrases, heads, word)
            if found and self.scene.standing(found[0]) >= PEOPLE:
                return Filled(found)
        return NOTHING

    def only_pronoun(self, filled: Filled) -> bool:
        """Whether nothing but pronouns was found, or a kind of deed: "launched a sniper attack"."""
        return bool(filled.heads) and all(
            self.tokens[h].pos == "PRON" if h >= 0 else is_kind(self.tokens[-1 - h])
            for h in filled.heads
        )

    def subject_of(self, verb: Token) -> Filled:
        """Who does what a verb says: of a passive, whom "by" names."""
        return Filled(*subject_of(self.scene, self.triggers, verb))

    def fill(
        self,
        places: Sequence[str],
        trigger: Trigger,
        head: Token,
        complement: Token | None,
        *,
        actor: bool,
    ) -> Filled:
        """The first of the places that holds a phrase."""
        weak: Filled = NOTHING
        for place in places:
            if place in LOCATING and trigger.form.pattern.type in ELSEWHERE and (
                weak.heads or place != "at"
            ):  # fmt: skip
                continue  # "strikes on a camp in Orsk": the camp; "strikes in Orsk": nobody told
            found = self._at(place, trigger, head, complement)
            if trigger.form.pattern.id == "CONSULT.talk" and place == "to":
                found = Filled([h for h in found.heads if not self._is_dated(h)], found.sure)
            found = Filled([h for h in found.heads if h != trigger.last], found.sure)
            if not actor and trigger.form.pattern.id in JOURNEYS and found.heads:
                found = Filled(met_there(self.scene, head, found.heads) or found.heads, found.sure)
            pattern = trigger.form.pattern
            reached = pattern.type in REACHED or pattern.mode == "ceasefire"
            if not actor and place in WHERE and not reached:
                found = Filled([h for h in found.heads if not is_where(self.scene, h)], found.sure)
            if actor and place in LOCATING:
                found = Filled([h for h in found.heads if self._standing(h) == NOBODY], found.sure)
            if not found.heads:
                continue
            standing = max(self._standing(h) for h in found.heads)
            if place == "object" and not actor and self._is_aim(trigger, found.heads):
                return found
            held = not actor and all(is_held(self.scene, h) for h in found.heads)
            if held and place not in HOLDERS:
                near = [head.i] if trigger.object is None else [head.i, trigger.object]
                whose = [h for p in places if p in HOLDERS for h in self._against(p, trigger, near)]
                whose = whose or regained_from(self.scene, trigger.word, self._doers(trigger, head))
                if not whose and trigger.form.pattern.type in ELSEWHERE and (
                    self.tokens[found.heads[0]].lemma in {"area", "vicinity", "spot"}
                ):  # fmt: skip
                    whose = near_posts(self.scene, trigger)
                if whose or place == "object":
                    return Filled(whose[:1]) if whose else found
                weak = weak if weak.heads else found
                continue
            if standing >= PEOPLE or (place == "object" and standing == THING):
                return found
            if not actor and any(self.scene.behind(h) is not None for h in found.heads if h >= 0):
                return found
            if not weak.heads:
                weak = found
        return weak if weak.heads or actor else Filled(struck(self.scene, trigger, head), 0.8)

    def _is_dated(self, i: int) -> bool:
        """Whether it stands in a date: "spoke a year after the fall of the town to | rebels"."""
        word = self.tokens[i]
        for _ in range(3):
            if preposition(self.tokens, word) in {"after", "before", "since"}:
                return True
            word = self.tokens[word.head]
        return False

    def _doers(self, trigger: Trigger, head: Token) -> list[int]:
        noun = trigger.form.kind == "noun"
        found = self.noun_actors(head, trigger.form.pattern.type) if noun else self.subject_of(head)
        return [h if h >= 0 else -1 - h for h in found.heads]

    def _against(self, place: str, trigger: Trigger, near: list[int]) -> list[int]:
        """From or against whom a thing or town was taken or struck, where that is told."""
        if trigger.form.kind == "noun":
            found = self.at_prepositions([place], near, trigger.last + 1).heads
        else:  # not "took the mill in a campaign against the rebels"
            found = prepositional(self.tokens, self.scene.phrases, near, place)
        return [k for h in found for k in holding(self.scene, h)]

    def _is_aim(self, trigger: Trigger, heads: Sequence[int]) -> bool:
        """Whether a deed is what is judged: "condemned the attacks in the north"."""
        return trigger.form.pattern.type in JUDGING and any(
            h >= 0 and self.scene.is_deed(h) for h in heads
        )

    def _standing(self, i: int) -> int:
        return NAMED if i < 0 else self.scene.standing(i)

    def _at(self, place: str, trigger: Trigger, head: Token, complement: Token | None) -> Filled:
        if place == "subject":
            return self.subject_of(head)
        if place == "object":
            return self._object(trigger, head)
        if place == "indirect":
            return Filled(given_to(self.scene, trigger, head))
        if place in {"possessor", "modifier"}:
            return self._owner(place, trigger, head)
        if place == "clause-subject":
            if complement is None:
                return NOTHING
            mine = [c for c in complement.children if self.tokens[c].dep in {"nsubj", "nsubj:pass"}]
            return Filled(mine[:1])
        if place == "clause-recipient":
            return NOTHING if complement is None else self._clause_recipient(complement)
        heads = [head.i] if trigger.object is None else [head.i, trigger.object]
        return self.at_prepositions([place], heads, trigger.last + 1)

    def _object(self, trigger: Trigger, head: Token) -> Filled:
        if trigger.form.kind == "noun":
            found = prepositional(self.tokens, self.scene.phrases, [head.i], "of")
            found = found or scanned(self.tokens, self.scene.phrases, head.i + 1, "of", 1)
            return Filled(found) if found else NOTHING
        return NOTHING if trigger.object is None else Filled([trigger.object])

    def _owner(self, place: str, trigger: Trigger, head: Token) -> Filled:
        of = head.i if trigger.form.kind == "noun" else trigger.object
        if of is None:
            return NOTHING
        phrase = self.scene.phrases.core(self.scene.phrase(of))
        if place == "possessor":
            owner = self.scene.phrases.possessor(phrase)
            return NOTHING if owner is None or owner.head == of else Filled([owner.head])
        modifier = self.scene.modifier(phrase)
        return NOTHING if modifier is None else Filled([-1 - modifier.last], 0.8)

    def at_verb(self, trigger: Trigger, verb: int, start: int) -> Filled:
        """What stands after the prepositions of an event noun at the light verb it completes."""
        given = [
            c for c in self.tokens[verb].children
            if verb < c < start - 1 and self.tokens[c].dep in {"obj", "iobj"}
            and self.tokens[verb].lemma in GIVING and self.scene.standing(c) >= PEOPLE
        ]  # fmt: skip
        if given:
            return Filled(given[:1])  # "made the miners an offer"
        pattern = trigger.form.pattern
        here = LOCATING - {"at"} if pattern.type in ELSEWHERE else frozenset()
        return self.at_prepositions([p for p in pattern.recipient if p not in here], [verb], start)

    def at_prepositions(self, places: Iterable[str], heads: list[int], start: int) -> Filled:
        """What stands after the first of these prepositions that is there."""
        phrases = self.scene.phrases
        more = heads + [
            c for h in heads for c in self.tokens[h].children
            if self.tokens[c].dep in {"obj", "nmod"} and c > h
        ]  # fmt: skip
        here = self.scene.words()
        for place in places:
            if place not in here:
                continue
            under = heads if place == "of" else more  # not "attacks in the north of Oslo"
            found = [h for h in prepositional(self.tokens, phrases, under, place) if h >= start - 2]
            if found and self.scene.standing(found[0]) != NOBODY:
                return Filled(found)
            far = max(0, max(heads, default=0) - start) + REACH.get(place, NEAR)
            near = scanned(self.tokens, phrases, start, place, far)
            if near and (
                self.scene.standing(near[0]) != NOBODY
                or (place not in LOCATING and self.scene.behind(near[0]))
            ):
                return Filled(near, 0.8)
            if found and place not in LOCATING and self.scene.behind(found[0]) is not None:
                return Filled(found, 0.8)
        return NOTHING

    def _clause_recipient(self, complement: Token) -> Filled:
        """Whom the act of the governed clause is done to; else the first party told in it."""
        inner = self.triggers.get(complement.i)
        if inner is None:
            nouns = self.nouns_of(complement.i)
            inner = self.triggers[nouns[0]] if nouns else None
        if inner is not None:
            token = self.tokens[inner.word]
            found = self.fill(
                [p for p in inner.form.pattern.recipient if not p.startswith("clause")],
                inner, token, None, actor=False,
            )  # fmt: skip
            if found.heads and max(self._standing(h) for h in found.heads) >= PEOPLE:
                return found
            near = self.first_party(complement.i + 1, set())
            return near if near.heads else NOTHING
        near = self.first_party(complement.i + 1, set())
        return NOTHING if self._is_aside_of(near) else near

    def _is_aside_of(self, near: Filled) -> bool:
        """Whether it only says where, whose or of whom: "build a wall along the Danish border"."""
        if not near.heads or near.heads[0] < 0:
            return bool(near.heads)
        head = self.tokens[near.heads[0]]
        return head.pos == "ADJ" or preposition(self.tokens, head) in BESIDES

    def next_party(self, trigger: Trigger, who: Sequence[Phrase]) -> Filled:
        """The party nearest after the words that tell, where their own places hold nobody."""
        taken = {p.head for p in who} | {trigger.word}
        after = max(trigger.last, trigger.object or 0) + 1
        return self.first_party(
            after, taken, kind=trigger.form.pattern.type, passive=trigger.passive
        )

    def first_party(
        self, start: int, taken: set[int], *, kind: str | None = None, passive: bool = False
    ) -> Filled:
        """The first named party after a word within the clause; unsure."""
        found = first_party(self.scene, start, taken, kind=kind, passive=passive)
        return NOTHING if found is None else Filled([found[0]], found[1])

    def nouns_of(self, verb: int) -> list[int]:
        """The event nouns that complete this verb."""
        return [
            c for c in self.triggers
            if self.triggers[c].form.kind == "noun"
            and (g := governing_verb(self.scene, self.tokens[c])) is not None
            and g[0].i == verb
        ]  # fmt: skip
