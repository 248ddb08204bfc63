"""From words found at a place to the parties they are: named, described, or behind a deed."""

from collections.abc import Sequence

from purport.codebook.happenings import PLOVER
from purport.stages.events.antecedents import ONE, antecedent, is_it
from purport.stages.events.certain import is_clock, is_day
from purport.stages.events.clauses import preposition
from purport.stages.events.doers import claimant
from purport.stages.events.holders import INHABITED, holder, is_lived_in, is_thing
from purport.stages.events.lexicon import HOSTILE
from purport.stages.events.lists import before_and, completing, coordinated, joined_on
from purport.stages.events.nearby import beside_deed, people_beside
from purport.stages.events.nouns import OWNERS, may_act
from purport.stages.events.phrases import AMOUNTS, Phrase
from purport.stages.events.places import Filled
from purport.stages.events.standing import NAMED, NOBODY, PEOPLE, THING, Scene
from purport.stages.events.strangers import standing_among
from purport.stages.events.titles import without_titles

THING_TARGETS = HOSTILE | {"ACCUSE", "REJECT", "SUPPORT", "RETREAT", "CONCEDE", "AID"}
"""Types that may be done to a thing: a base that is bombed, a network that is supported."""
STRUCK = frozenset({"ASSAULT", "MOBILIZE", "PROTEST"})
"""Types that are done to positions and buildings rather than to what somebody thinks or does."""
HARSH = STRUCK | {"COERCE", "RETREAT", "SANCTION"}
"""Types that are told also where they are done to things that nobody holds."""
INTO_PLACES = frozenset({"AID", "CONSULT"})
POSTS = frozenset({"leadership", "post", "office", "seat", "job", "role", "chairmanship",
                   "presidency", "premiership", "chair", "membership", "duty"})  # fmt: skip
"""What is resigned from, and is nobody."""
LEAVING = frozenset({"RETREAT", "PROTEST"})
"""Types that are done somewhere, but to no town."""
AREAS = frozenset({"area", "region", "border", "frontier", "zone", "coast", "province", "front"})
"""Where troops are sent to and ceasefires hold."""
HELPING = frozenset({"SUPPORT", "AID", "AGREE", "COOPERATE"})
"""Types that are done for somebody, not for whom he is against."""
OPPOSED = frozenset({"REJECT", "PROTEST", "ACCUSE"})
"""Types that are done to a text as well."""
TEXTS = frozenset({"Agreement", "Treaty", "Accord", "Accords", "Convention", "Act", "Charter",
                   "Protocol", "Pact", "Constitution", "Declaration", "Bible", "Resolution",
                   "Report", "Bill", "Amendment", "Statute", "Memorandum"})  # fmt: skip
SEVERAL = frozenset({"two", "both", "three", "four", "five", "six", "seven"})


class Casting:
    """The parties of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.tokens = scene.tokens

    def people(self, phrases: Sequence[Phrase]) -> bool:
        """Whether any of them can act: people, a body, or a named party."""
        return any(p.head < 0 or self.scene.standing(p.head) >= PEOPLE or
                   self.scene.mention(p.head) is not None or self._acts(p.head)
                   for p in phrases)  # fmt: skip

    def _acts(self, head: int) -> bool:
        """Whether a noun that no list knows names who does things by its form: "the rapper"."""
        token = self.tokens[self.scene.phrases.core(self.scene.phrase(head)).head]
        common = token.pos == "NOUN" or (token.pos == "PROPN" and token.text.islower())
        return common and may_act(token.lemma.lower())

    def several(self, phrases: Sequence[Phrase]) -> bool:
        """Whether they are said to be two or more, who can do it to each other: "both sides"."""
        return len(phrases) > 1 or any(
            token.lower in SEVERAL for p in phrases for token in self.tokens[p.first : p.last + 1]
        )

    def inhabited(self, phrases: Sequence[Phrase]) -> bool:
        """Whether any of them is a place where people are, which can be given to or visited."""
        return any(p.head >= 0 and self.tokens[p.head].lemma in INHABITED for p in phrases)

    def may_get(self, phrases: Sequence[Phrase], kind: str) -> bool:
        """Whether any of them can be the one an act of this type is done to."""
        return self.people(phrases) or (kind in INTO_PLACES and self.inhabited(phrases))

    def parties(
        self, filled: Filled, *, actor: bool, kind: str, mode: str | None = None
    ) -> list[Phrase]:
        """The parties that the words found for a place stand for, each once, in order."""
        found: list[Phrase] = []
        for head in filled.heads:
            if not actor and kind in INTO_PLACES and self.inhabited([Phrase(head, head, head)]):
                found.append(self.scene.trimmed(self.scene.whole(self.scene.phrase(head))))
                continue
            for told in self._of_head(head, actor=actor, kind=kind):
                phrase = self.scene.trimmed(told)
                apart = self._nations(phrase, told)
                if apart:
                    found += [p for p in apart if not any(same(p, other) for other in found)]
                    continue
                if self._says_nothing(phrase, actor=actor) or self._is_text(phrase, kind):
                    continue
                left = not actor and kind in LEAVING and mode != "ceasefire"
                if left and self._is_where(phrase.head):
                    continue
                taken = any(same(phrase, other) for other in found)
                phrase = told if taken else phrase  # "Dutch | and Danish envoys"
                if not any(same(phrase, other) for other in found):
                    found.append(phrase)
        if actor or kind not in PLOVER:
            return found
        covering = kind == "MOBILIZE" or mode == "ceasefire"
        return self._without_things(found, kind, AREAS if covering else frozenset())

    def _nations(self, phrase: Phrase, told: Phrase) -> list[Phrase]:
        """The states of "the British and | Irish governments", each a party of its own."""
        before = range(phrase.first, told.first)
        plural = self.tokens[phrase.head].tag in {"NNS", "NNPS"}
        names = [k for k in before if self.tokens[k].pos in {"ADJ", "PROPN"}]
        if not names or not plural or any(
            self.tokens[k].entity not in {"NORP", "LOC"} or self.scene.mention(k) is None
            for k in names
        ):  # fmt: skip
            return []
        return [*(Phrase(k, k, k) for k in names), told]

    def _is_where(self, i: int) -> bool:
        """Whether it is a town by name where something is done: "withdrew from Orsk"."""
        word = preposition(self.tokens, self.tokens[i])
        return word != "against" and self.scene.is_mere_place(i)

    def _without_things(
        self, found: Sequence[Phrase], kind: str, areas: frozenset[str]
    ) -> list[Phrase]:
        """The recipients, for a thing who holds it; a place where people live where nobody is.

        `areas` are nouns of stretches of land that stand as well where nobody is.
        """
        kept: list[Phrase] = []
        places: list[Phrase] = []
        for phrase in found:
            reached = kind in INTO_PLACES and self.inhabited([phrase])
            if reached or not is_thing(self.scene, phrase):
                kept.append(phrase)
                continue
            whose = holder(self.scene, phrase.head)
            if whose is not None:
                if not any(same(whose, other) for other in kept):
                    kept.append(whose)
            elif is_lived_in(self.scene, phrase) or self.tokens[phrase.head].lemma in areas:
                places.append(phrase)
        if kept and all(p.head >= 0 and self.scene.is_mere_place(p.head) for p in kept):
            return kept + without(places, kept)  # "shelled Orsk and other towns"
        return kept or places

    def things(self, filled: Filled) -> bool:
        """Whether what was found is a thing: "destroyed nine tunnels"."""
        return any(h >= 0 and is_thing(self.scene, self.scene.phrase(h)) for h in filled.heads)

    def apart(self, who: list[Phrase], whom: list[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
        """Actors and recipients so that nobody does it to himself.

        Where the same words or a pronoun stand for both, they are the actor; where two names do,
        the subject was taken from another clause and nobody is told to act.
        """
        whom = [
            w for w in whom
            if not any(same(w, a) or self._owns(a, w) or self._is_beside(a, w) for a in who)
        ]  # fmt: skip
        meant = {entity for w in whom if (entity := self._entity(w)) is not None}
        mine = {entity for a in who if (entity := self._entity(a)) is not None}
        both = meant & mine
        if not both:
            return who, whom
        kept = [w for w in whom if self._entity(w) not in both or not self._is_pronoun(w)]
        if len(kept) < len(whom):
            return who, kept
        return [a for a in who if self._entity(a) not in both], whom

    def _is_beside(self, actor: Phrase, whose: Phrase) -> bool:
        """Whether one stands in apposition to the other: "its largest party, the Greens, is"."""
        pair = [self.tokens[p.head] for p in (actor, whose) if p.head >= 0]
        return len(pair) == 2 and any(
            b.dep == "appos" and b.head == a.i for a, b in (pair, pair[::-1])
        )

    def _owns(self, actor: Phrase, whose: Phrase) -> bool:
        """Whether "their", told for a thing, are those who act: "they burned their own homes"."""
        if self.tokens[whose.head].dep != "nmod:poss" or min(actor.head, whose.head) < 0:
            return False
        mine, meant = self.scene.mention(actor.head), self.scene.mention(whose.head)
        return mine is not None and meant is not None and mine.entity == meant.entity

    def others(self, near: Filled, who: Sequence[Phrase], *, kind: str) -> list[Phrase]:
        """The recipients that words close by stand for, none of them the actor again."""
        mine = {entity for a in who if (entity := self._entity(a)) is not None}
        return [
            w for w in self.parties(near, actor=False, kind=kind)
            if not any(same(w, a) for a in who) and self._entity(w) not in mine
        ]  # fmt: skip

    def _entity(self, phrase: Phrase) -> str | None:
        """Who is meant by name or pronoun; None for "two soldiers", who need not be all of them."""
        mention = self.scene.mention(phrase.head) if phrase.head >= 0 else None
        if mention is None or mention.entity is None:
            return None
        state = len(mention.entity) == 3 and mention.entity.isupper()  # "the Kenyan government"
        return mention.entity if state or mention.form != "description" else None

    def _is_pronoun(self, phrase: Phrase) -> bool:
        return phrase.first == phrase.last and self.tokens[phrase.head].pos == "PRON"

    def _is_text(self, phrase: Phrase, kind: str) -> bool:
        """Whether a treaty or a law is named, which is nobody: "the Oslo Agreement"."""
        if phrase.head < 0 or kind in OPPOSED:
            return False
        mention = self.scene.mention(phrase.head)
        text = phrase.first < phrase.last and self.tokens[phrase.last].text in TEXTS
        return text and (mention is None or mention.kind in {"place", "people", "other"})

    def _says_nothing(self, phrase: Phrase, *, actor: bool) -> bool:
        """Whether no word of the phrase says who: "a", "93", "himself", "3 May"."""
        words = self.tokens[phrase.first : phrase.last + 1]
        head = self.tokens[phrase.head]
        if phrase.head >= 0 and (is_day(self.tokens, head) or is_clock(head)):
            return True  # "the march of 3 May", "at 8:40 a.m."
        if any(token.pos in {"NOUN", "PROPN"} for token in words):
            return False
        if all(token.pos in {"DET", "PUNCT", "ADP", "SYM"} for token in words):
            return words[0].lower not in {"both", "all", "others", "those", "these"}
        if all(token.lower.endswith(("self", "selves")) for token in words):
            return True
        if any(token.tag == "NNS" for token in words):
            return False  # "tens of thousands"
        return actor and all(token.pos in {"DET", "NUM", "ADV", "ADP"} for token in words)

    def _of_head(self, head: int, *, actor: bool, kind: str) -> list[Phrase]:
        if head < 0:
            last = -1 - head
            whole = self.scene.phrases.at[last]
            part = None if whole is None else self.scene.before(whole)
            return [part if part is not None else Phrase(last, last, last)]
        found: list[Phrase] = []
        said, head = head, antecedent(self.scene, head)
        one = said != head and self.tokens[said].lower in ONE
        if self.tokens[head].tag == "PRP$" and self.tokens[head].lower in OWNERS:
            return [Phrase(head, head, head)]
        heads = [head] if one else coordinated(self.tokens, self.scene.phrases, head)
        more = joined_on(self.tokens, self.scene.phrases, head)
        more += [] if actor or one else beside_deed(self.scene, head)
        heads += [k for k in more if k not in heads]
        core = self.scene.phrases.core(self.scene.phrase(head)).head
        if core != head and not one:  # "a large number of clerks, nurses and cooks"
            heads += coordinated(self.tokens, self.scene.phrases, core)[1:]
        undergone = self.tokens[head].dep == "nsubj:pass"
        if (actor or undergone) and not one:
            heads = before_and(self.tokens, self.scene.phrases, head) + heads
        if actor and not one:
            heads = self._person_before(head) + heads
        for i in without_titles(self.scene, heads):
            phrase = self.scene.phrase(i)
            if self._is_quality(phrase) or (not actor and i != head and self._is_venue(i)):
                continue
            standing = standing_among(self.scene, i, heads)
            lemma = self.tokens[i].lemma
            if actor and is_it(self.scene, i, kind):
                found.append(Phrase(i, i, i))
                continue
            if (self.tokens[i].pos == "PRON" and standing < PEOPLE) or (
                kind == "RETREAT" and not actor and lemma in POSTS
            ):
                continue
            if standing >= PEOPLE or (kind in STRUCK and not actor and self._is_thing(phrase)):
                found.append(self.scene.whole(phrase))
                found += self._completing(i, found[-1])
                continue
            named = self._named_beside(phrase)
            if named is not None:
                found.append(self.scene.whole(self.scene.phrase(named)))
                continue
            behind = self._behind(i, standing, actor=actor, kind=kind)
            own = i != head and len(behind) == 1 and self._is_pronoun(behind[0])
            if behind and not (actor and own):  # "the ships and | their boats"
                found += behind
            elif (
                not actor
                and standing == NOBODY
                and (kind in {"REJECT", "PROTEST"} or (kind == "ACCUSE" and self.scene.is_deed(i)))
            ):  # the raid condemned, the bill rejected, where nobody is told to stand behind it
                found.append(self.scene.whole(phrase))
            elif standing == THING and (
                self._may_act(phrase) if actor and kind in PLOVER
                else kind in THING_TARGETS or kind not in PLOVER
                or may_act(self.tokens[self.scene.phrases.core(phrase).head].lemma.lower())
            ):  # fmt: skip
                found.append(self.scene.whole(phrase))
        return found

    def _person_before(self, i: int) -> list[int]:
        """The person before "and" whom the parser hung elsewhere: "then Obi and | Eze left"."""
        first = self.scene.phrase(i).first
        if first < 2 or self.tokens[i].dep != "conj" or self.tokens[first - 1].lower != "and":
            return []
        other = self.scene.phrases.at[first - 2]
        if other is None or other.last != first - 2 or self.tokens[i].head == other.head:
            return []
        both = self.scene.is_someone(i) and self.scene.is_someone(other.head)
        return [other.head] if both else []

    def _completing(self, i: int, told: Phrase) -> list[Phrase]:
        """The parties listed in what completes this one, beyond its own words."""
        scene, more = self.scene, completing(self.tokens, self.scene.phrases, i)
        people = [k for k in people_beside(self.scene, i) if k > told.last]
        return [self.scene.whole(self.scene.phrase(k)) for k in people] + [
            scene.whole(scene.phrase(k)) for k in more
            if k > told.last
            and (scene.standing(k) == NAMED or scene.is_someone(scene.phrase(k).last))
        ]  # fmt: skip

    def _is_venue(self, i: int) -> bool:
        """Whether a word joined to a party is where it is: "with partners and | at the UN"."""
        return preposition(self.tokens, self.tokens[i]) in {"at", "in"}

    def _named_beside(self, phrase: Phrase) -> int | None:
        """The person in apposition: "their favourite, Ada Obi"; or a name that no list knows."""
        for k in range(phrase.first, phrase.last + 1):
            for c in self.tokens[k].children:
                if self.tokens[c].dep != "appos" or c <= phrase.last:
                    continue
                apart = any(t.text in {";", ":"} for t in self.tokens[phrase.last + 1 : c])
                if self.scene.is_someone(c) and not apart:
                    return c
        head = self.tokens[phrase.head]
        unknown = head.pos == "PROPN" and head.entity is None and head.text.istitle()
        return phrase.head if unknown and head.dep == "nsubj" else None

    def _behind(self, i: int, standing: int, *, actor: bool, kind: str) -> list[Phrase]:
        """The parties behind an act or thing; of what is talked of, and of a place, nobody."""
        if not (standing == NOBODY or actor) or (kind == "CONSULT" and not actor):
            return []
        core = self.scene.phrases.core(self.scene.phrase(i)).head  # "a series of Dutch raids"
        claimed = claimant(self.scene, i)
        behind = (
            self.scene.behind(i, actor=actor)
            or (None if claimed is None else self.scene.phrase(claimed))
            or (self.scene.behind(core, actor=actor) if core != i else None)
        )
        if behind is None or (kind in HELPING and not actor and self._is_against(behind)):
            return []
        place = self.scene.is_mere_place(behind.head)
        used = actor and (behind.head > i or standing == THING)
        if place and (used or self.scene.is_deed(i)):
            return []  # "the siege of Oslo", "the Oslo raid", "Oslo posters": where it was
        if behind.head != self.scene.phrase(behind.head).head:
            return [behind]
        heads = coordinated(self.tokens, self.scene.phrases, behind.head)
        more = [k for k in heads[1:] if self.scene.standing(k) >= PEOPLE]
        return [self.scene.whole(behind), *(self.scene.whole(self.scene.phrase(k)) for k in more)]

    def _is_against(self, phrase: Phrase) -> bool:
        """Whether "against" stands before it: "backed the fight against the rebels"."""
        return phrase.first > 0 and self.tokens[phrase.first - 1].lower in {"against", "defeat"}

    def _is_quality(self, phrase: Phrase) -> bool:
        """Whether a modifier stands alone, as the parser cuts "civil, naval and other aid"."""
        head, mention = self.tokens[phrase.head], self.scene.mention(phrase.head)
        if head.lower == "other" and self.scene.standing(phrase.head) >= PEOPLE:
            return False
        if head.entity is not None or not head.text.islower() or any(
            token.pos != "ADJ" for token in self.tokens[phrase.first : phrase.head]
        ):  # fmt: skip
            return False
        if mention is not None and mention.form == "name":
            return False
        first = self.tokens[head.head] if head.dep == "conj" else head
        modifies = first.dep in {"amod", "compound"} and first.head > phrase.last
        return modifies or (head.pos == "ADJ" and mention is None)

    def _is_thing(self, phrase: Phrase) -> bool:
        """Whether a word that may also mean an act means a thing here: "shelled the positions"."""
        lemma = self.tokens[self.scene.phrases.core(phrase).head].lemma.lower()
        return lemma in self.scene.lexicon.things and lemma in self.scene.lexicon.acts

    def _may_act(self, phrase: Phrase) -> bool:
        """Whether what is no known party may act: a name, a number of people, a drone."""
        head = self.tokens[self.scene.phrases.core(phrase).head]
        if head.pos in {"PROPN", "NUM"} or head.lemma.lower() in AMOUNTS - {"round", "barrage"}:
            return True
        acronym = head.text.isupper() and len(head.text) > 1
        return head.pos == "NOUN" and (acronym or may_act(head.lemma.lower()))


def beyond(phrases: Sequence[Phrase], first: int, last: int) -> list[Phrase]:
    """The phrases without the words that tell the act: "shot | dead | two men"."""
    return [
        Phrase(last + 1, p.last, p.head) if first <= p.first <= last < p.head else p
        for p in phrases
    ]


def without(phrases: Sequence[Phrase], others: Sequence[Phrase]) -> list[Phrase]:
    """The phrases that share no word with any of the others."""
    return [p for p in phrases if not any(same(p, other) for other in others)]


def same(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases share a word."""
    return one.first <= other.last and other.first <= one.last
