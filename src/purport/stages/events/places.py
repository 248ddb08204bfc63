"""Filling the places that a pattern names with the words of a sentence that stand there.

First what the tree says, then what stands after the preposition looked for, whatever the tree says;
each place comes back with how sure that is.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from purport.core.parse import Token
from purport.stages.events.clauses import (
    agent,
    beside,
    nearest_left,
    preposition,
    prepositional,
    scanned,
    subject,
)
from purport.stages.events.phrases import Phrase
from purport.stages.events.standing import NAMED, NOBODY, PEOPLE, THING, Scene
from purport.stages.events.triggers import Trigger, governing_verb


class Filled(Struct):
    """Words found for a place, and how sure that is: 1 by syntax, less by a look around."""

    heads: list[int]
    sure: float = 1.0


BESIDE = frozenset({"near", "outside", "inside"})
LOCATING = frozenset({"in", "at", "near", "along", "around"})
"""After these stands where it was: no party behind a deed ("in support of")."""
ABOUT = LOCATING | {"on", "about", "over", "during", "including"}
"""After these stands no party that a verb without an object may be done to."""
FARTHEST, CLOSE = 18, 6  # words
AT_LARGE = frozenset({"REQUEST", "PROTEST", "SANCTION", "REJECT"})
"""Types whose recipient may stand far off: "demanded the return of all stolen horses from Oslo"."""
ELSEWHERE = frozenset({"ASSAULT"})
"""Types that are done to somebody in a place, not to the place."""
JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
NOTHING = Filled([], 0.0)


def is_topic(trigger: Trigger, filled: Filled) -> bool:
    """Whether what stands there is judged or talked of, and need not be anybody."""
    pattern = trigger.form.pattern
    judged = pattern.type in JUDGING or (pattern.type == "CONSULT" and not pattern.objects)
    return judged and bool(filled.heads)


class Places:
    """The places of one sentence; `triggers` are the words found to tell something.

    A head below 0 stands for the words before a noun that name somebody ("Russian" in "the Russian
    raid"): -1 less the position of the last of them.
    """

    def __init__(self, scene: Scene, triggers: Mapping[int, Trigger]) -> None:
        self.scene = scene
        self.tokens = scene.tokens
        self.triggers = triggers

    def noun_actors(self, noun: Token) -> Filled:
        """Who does what an event noun says, by the words around the noun."""
        phrase = self.scene.phrase(noun.i)
        owner = self.scene.phrases.possessor(phrase)
        if owner is not None and owner.head != noun.i:
            return Filled([owner.head])
        by = agent(self.tokens, noun)
        if by:
            return Filled(by)
        pronoun = [c for c in noun.children if self.tokens[c].dep == "nmod:poss"]
        if pronoun:
            return Filled(pronoun)
        between = prepositional(self.tokens, self.scene.phrases, [noun.i], "between")
        if between:
            return Filled(between + self._after_and(between[-1]))
        modifier = self.scene.modifier(phrase)
        if modifier is None or (
            self.scene.is_mere_place(modifier.last) and self.scene.is_deed(noun.i)
        ):  # "the Oslo raid" tells where it was
            return NOTHING
        return Filled([-1 - modifier.last], 0.8)

    def _after_and(self, i: int) -> list[int]:
        """The head after "and", where the parser hung it elsewhere: "between X and Y"."""
        at = self.scene.phrase(i).last + 1
        if at + 1 < len(self.tokens) and self.tokens[at].lower == "and":
            other = self.scene.phrases.at[at + 1]
            if other is not None and other.head not in {
                c for c in self.tokens[i].children if self.tokens[c].dep == "conj"
            }:
                return [self.scene.phrases.whole(other).head]
        return []

    def only_pronoun(self, filled: Filled) -> bool:
        """Whether nothing but pronouns was found."""
        return bool(filled.heads) and all(
            h >= 0 and self.tokens[h].pos == "PRON" for h in filled.heads
        )

    def subject_of(self, verb: Token) -> Filled:
        """Who does what a verb says: of a passive, whom "by" names."""
        from_agent = self._passive(verb)
        if from_agent is not None:
            return Filled(from_agent)
        found = [self._real(i, verb) for i in subject(self.tokens, self.scene.phrases, verb)]
        if found and found[0] < self.scene.begins:
            found = self._after_dateline(verb)
        if found and verb.dep == "acl" and verb.tag == "VBG" and not self._acts(found[0]):
            found = self._above(verb) or found  # "fired on a truck, killing two": not the truck
        if found:
            return Filled(found)
        near = nearest_left(self.tokens, self.scene.phrases, verb)
        return Filled(near, 0.5) if near else NOTHING

    def _acts(self, i: int) -> bool:
        return self.scene.standing(i) >= PEOPLE or self.scene.behind(i, actor=True) is not None

    def _above(self, verb: Token) -> list[int]:
        """The subject of the verb over the noun that a participle was hung from."""
        token = self.tokens[verb.head]
        for _ in range(4):
            if token.pos == "VERB" or token.head == token.i:
                break
            token = self.tokens[token.head]
        found = subject(self.tokens, self.scene.phrases, token) if token.pos == "VERB" else []
        return found if found and self._acts(found[0]) else []

    def _real(self, i: int, verb: Token) -> int:
        """The subject, where the parser took a place for it.

        "Attacks in the town, which killed nine": the attacks. "Near Orsk, one strike destroyed":
        the strike.
        """
        tokens, phrases = self.tokens, self.scene.phrases
        phrase = self.scene.phrase(i)
        if tokens[phrase.first].lower in BESIDE and phrase.last + 2 < len(tokens):
            after = phrases.at[phrase.last + 2]
            if after is not None and after.first < verb.i:
                return phrases.whole(after).head
        while verb.dep == "conj" and tokens[verb.head].i != verb.i:
            verb = tokens[verb.head]
        if verb.dep == "acl:relcl" and verb.head == i:
            token = tokens[i]
            for _ in range(3):
                if token.dep not in {"nmod", "appos", "conj"} or token.pos not in {"NOUN", "PROPN"}:
                    break
                token = tokens[token.head]
                if self.scene.is_deed(token.i):
                    return token.i
            if self.scene.is_mere_place(i):
                deeds = [k for k in range(i) if tokens[k].pos == "NOUN" and self.scene.is_deed(k)]
                return deeds[-1] if deeds else i
        return i

    def _after_dateline(self, verb: Token) -> list[int]:
        """The first phrase after "TUNIS, 3 May (AB) -", where that was taken for the subject."""
        for k in range(self.scene.begins, verb.i):
            phrase = self.scene.phrases.at[k]
            if phrase is not None:
                return [self.scene.phrases.whole(phrase).head]
        return []

    def _passive(self, verb: Token) -> list[int] | None:
        trigger = self.triggers.get(verb.i)
        passive = (
            trigger.passive if trigger is not None
            else any(self.tokens[c].dep == "aux:pass" for c in verb.children)
        )  # fmt: skip
        if not passive:
            return None
        found = agent(self.tokens, verb) or self._by_deed(verb)
        joined = beside(self.tokens, verb)
        if not found and joined is not None:
            found = agent(self.tokens, joined) or self._by_deed(joined)
        return found

    def _by_deed(self, verb: Token) -> list[int]:
        """Who is told with the deed: "wounded in a raid by Oslo", "at the hands of the militia"."""
        for c in verb.children:
            child = self.tokens[c]
            if child.dep not in {"obl", "nmod"}:
                continue
            word = preposition(self.tokens, child)
            if word == "at" and child.lower == "hands":
                return prepositional(self.tokens, self.scene.phrases, [c], "of")
            deed = word in {"in", "during"} and self.scene.is_deed(c)
            if deed and self.scene.behind(c, actor=True) is not None:
                return [c]
        return []

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
            if actor and place in LOCATING:
                found = Filled([h for h in found.heads if self._standing(h) == NOBODY], found.sure)
            if not found.heads:
                continue
            standing = max(self._standing(h) for h in found.heads)
            if place == "object" and not actor and self._is_aim(trigger, found.heads):
                return found
            if standing >= PEOPLE or (place == "object" and standing == THING):
                return found
            if not actor and any(self.scene.behind(h) is not None for h in found.heads if h >= 0):
                return found
            if not weak.heads:
                weak = found
        return weak

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
            return Filled([c for c in head.children if self.tokens[c].dep == "iobj"])
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
        phrase = self.scene.phrase(of)
        if place == "possessor":
            owner = self.scene.phrases.possessor(phrase)
            return NOTHING if owner is None or owner.head == of else Filled([owner.head])
        modifier = self.scene.modifier(phrase)
        return NOTHING if modifier is None else Filled([-1 - modifier.last], 0.8)

    def at_verb(self, trigger: Trigger, verb: int, start: int) -> Filled:
        """What stands after the prepositions of an event noun at the light verb it completes."""
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
        for place in places:
            under = heads if place == "of" else more  # not "attacks in the north of Oslo"
            found = [h for h in prepositional(self.tokens, phrases, under, place) if h >= start - 2]
            if found and self.scene.standing(found[0]) != NOBODY:
                return Filled(found)
            near = scanned(self.tokens, phrases, start, place)
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
        return self.first_party(complement.i + 1, set())

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
        """The first named party after a word within the clause; unsure.

        `kind`: the type of an event whose own places held nobody; for most only what stands close.
        """
        close = kind is not None and kind not in AT_LARGE
        reach = CLOSE if close else FARTHEST
        tokens, at = self.tokens, self.scene.phrases.at
        i = start
        while i < min(start + reach, len(tokens)):
            token = tokens[i]
            if token.tag in {"VBD", "VBZ", "VBP", "MD"} or token.lower in {
                ";",
                ":",
                "who",
                "which",
                "according",
            }:
                break
            phrase = at[i]
            before = tokens[phrase.first - 1].lower if phrase is not None and phrase.first else ""
            if phrase is not None and ((close and before in ABOUT) or (passive and before == "by")):
                i = max(i, phrase.last)
            elif phrase is not None and phrase.first >= start - 1:
                if tokens[phrase.head].dep == "nsubj" and tokens[phrase.head].head > phrase.head:
                    break
                if phrase.head not in taken and token.pos != "PRON":
                    if self.scene.standing(phrase.head) == NAMED:
                        return Filled([phrase.head], 0.4)
                    behind = self.scene.modifier(phrase)
                    if behind is not None and behind.last not in taken:
                        return Filled([-1 - behind.last], 0.3)
                i = max(i, phrase.last)
            i += 1
        return NOTHING

    def nouns_of(self, verb: int) -> list[int]:
        """The event nouns that complete this verb."""
        return [
            c for c in self.triggers
            if self.triggers[c].form.kind == "noun"
            and (g := governing_verb(self.scene, self.tokens[c])) is not None
            and g[0].i == verb
        ]  # fmt: skip
