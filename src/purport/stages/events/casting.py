"""From words found at a place to the parties they are: named, described, or behind a deed."""

from collections.abc import Sequence

from purport.codebook.happenings import PLOVER
from purport.core.parse import Token
from purport.stages.events.clauses import before_and, coordinated
from purport.stages.events.lexicon import HOSTILE
from purport.stages.events.nouns import may_act
from purport.stages.events.phrases import AMOUNTS, Phrase
from purport.stages.events.places import Filled
from purport.stages.events.standing import NOBODY, PEOPLE, THING, Scene

THING_TARGETS = HOSTILE | {"ACCUSE", "REJECT", "SUPPORT", "RETREAT", "CONCEDE", "AID"}
"""Types that may be done to a thing: a base that is bombed, a network that is supported."""
STRUCK = frozenset({"ASSAULT", "MOBILIZE", "PROTEST"})
"""Types that are done to positions and buildings rather than to what somebody thinks or does."""
INTO_PLACES = frozenset({"AID", "CONSULT"})
POSTS = frozenset({"leadership", "post", "office", "seat", "job", "role", "chairmanship",
                   "presidency", "premiership", "chair", "membership", "duty"})  # fmt: skip
"""What is resigned from, and is nobody."""
INHABITED = frozenset({"town", "city", "village", "camp", "island", "province", "region", "prison",
                       "hospital", "school", "district", "quarter", "valley", "area", "capital",
                       "frontline", "front", "country"})  # fmt: skip
SEVERAL = frozenset({"two", "both", "three", "four", "five", "six", "seven"})
OWNING = {"its": "it", "their": "they", "his": "he", "her": "she"}
THIRD = frozenset({"he", "she", "it", "they"})


class Casting:
    """The parties of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.tokens = scene.tokens

    def people(self, phrases: Sequence[Phrase]) -> bool:
        """Whether any of them can act: people, a body, or a named party."""
        return any(p.head < 0 or self.scene.standing(p.head) >= PEOPLE or
                   self.scene.mention(p.head) is not None for p in phrases)  # fmt: skip

    def several(self, phrases: Sequence[Phrase]) -> bool:
        """Whether they are said to be two or more, who can do it to each other: "both sides"."""
        return len(phrases) > 1 or any(
            token.lower in SEVERAL for p in phrases for token in self.tokens[p.first : p.head]
        )

    def inhabited(self, phrases: Sequence[Phrase]) -> bool:
        """Whether any of them is a place where people are, which can be given to or visited."""
        return any(p.head >= 0 and self.tokens[p.head].lemma in INHABITED for p in phrases)

    def parties(self, filled: Filled, *, actor: bool, kind: str) -> list[Phrase]:
        """The parties that the words found for a place stand for, each once, in order."""
        found: list[Phrase] = []
        for head in filled.heads:
            if not actor and kind in INTO_PLACES and self.inhabited([Phrase(head, head, head)]):
                found.append(self.scene.trimmed(self.scene.whole(self.scene.phrase(head))))
                continue
            for told in self._of_head(head, actor=actor, kind=kind):
                phrase = self.scene.trimmed(told)
                if self._says_nothing(phrase, actor=actor):
                    continue
                taken = any(same(phrase, other) for other in found)
                phrase = told if taken else phrase  # "Dutch | and Danish envoys"
                if not any(same(phrase, other) for other in found):
                    found.append(phrase)
        return found

    def apart(self, who: list[Phrase], whom: list[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
        """Actors and recipients so that nobody does it to himself.

        Where the same words or a pronoun stand for both, they are the actor; where two names do,
        the subject was taken from another clause and nobody is told to act.
        """
        whom = [w for w in whom if not any(same(w, a) for a in who)]
        meant = {entity for w in whom if (entity := self._entity(w)) is not None}
        mine = {entity for a in who if (entity := self._entity(a)) is not None}
        both = meant & mine
        if not both:
            return who, whom
        kept = [w for w in whom if self._entity(w) not in both or not self._is_pronoun(w)]
        if len(kept) < len(whom):
            return who, kept
        return [a for a in who if self._entity(a) not in both], whom

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

    def _says_nothing(self, phrase: Phrase, *, actor: bool) -> bool:
        """Whether no word of the phrase says who: "a", "93", "himself"."""
        words = self.tokens[phrase.first : phrase.last + 1]
        if any(token.pos in {"NOUN", "PROPN"} for token in words):
            return False
        if all(token.pos in {"DET", "PUNCT", "ADP", "SYM"} for token in words):
            return words[0].lower not in {"both", "all", "others", "those", "these"}
        if all(token.lower.endswith(("self", "selves")) for token in words):
            return True
        return actor and all(token.pos in {"DET", "NUM", "ADV", "ADP"} for token in words)

    def _antecedent(self, head: int) -> int:
        """Who "they" is in "the rebels said they ...": the subject of the verb that reports."""
        token = self.tokens[head]
        if (
            token.dep == "nmod:poss"
            and token.lower in OWNING
            and self.scene.standing(head) < PEOPLE
        ):
            return self._owner_of(token)
        if (
            token.pos != "PRON"
            or token.lower not in THIRD
            or token.dep not in {"nsubj", "nsubj:pass", "obj"}
        ):
            return head
        verb = self.tokens[token.head]
        for _ in range(3):
            above = self.tokens[verb.head]
            if verb.dep in {"ccomp", "advcl", "conj"} and above.i != verb.i and above.i < head:
                said = [c for c in above.children if self.tokens[c].dep == "nsubj" and c < above.i]
                if said and self._may_be(token.lower, said[-1]):
                    return said[-1]
                verb = above
                continue
            break
        if token.dep == "obj":  # "the league grew, enabling it to raid": no nearer than the league
            return head
        for k in range(head - 1, -1, -1):
            if self.tokens[k].dep == "nsubj" and self._may_be(token.lower, k):
                return k
        return head

    def _owner_of(self, pronoun: Token) -> int:
        """Whom "its" means in "Oslo stood firm in its backing": the subject above it."""
        word = self.tokens[pronoun.head]
        for _ in range(5):
            said = [c for c in word.children if self.tokens[c].dep == "nsubj" and c < pronoun.i]
            if said and self._may_be(OWNING[pronoun.lower], said[-1]):
                return said[-1]
            if word.head == word.i:
                break
            word = self.tokens[word.head]
        return pronoun.i

    def _may_be(self, pronoun: str, i: int) -> bool:
        """Whether the pronoun can stand for this subject: "he" for no country, "it" for nobody."""
        if self.tokens[i].pos == "PRON" or self.scene.standing(i) < PEOPLE:
            return False
        mention = self.scene.mention(i)
        person = mention is not None and mention.kind in {"person", "office"}
        if pronoun in {"he", "she"}:
            return mention is None or person
        return pronoun != "it" or not person

    def _of_head(self, head: int, *, actor: bool, kind: str) -> list[Phrase]:
        if head < 0:
            last = -1 - head
            whole = self.scene.phrases.at[last]
            part = None if whole is None else self.scene.modifier(whole)
            return [part if part is not None else Phrase(last, last, last)]
        found: list[Phrase] = []
        head = self._antecedent(head)
        heads = coordinated(self.tokens, self.scene.phrases, head)
        core = self.scene.phrases.core(self.scene.phrase(head)).head
        if core != head:  # "a large number of clerks, nurses and cooks"
            heads += coordinated(self.tokens, self.scene.phrases, core)[1:]
        if actor:
            heads = before_and(self.tokens, self.scene.phrases, head) + heads
        for i in self._without_titles(heads):
            phrase = self.scene.phrase(i)
            if self._is_quality(phrase):
                continue
            standing = self.scene.standing(i)
            lemma = self.tokens[i].lemma
            if (self.tokens[i].pos == "PRON" and standing < PEOPLE) or (
                kind == "RETREAT" and not actor and lemma in POSTS
            ):
                continue
            if standing >= PEOPLE or (kind in STRUCK and not actor and self._is_thing(phrase)):
                found.append(self.scene.whole(phrase))
                continue
            named = self._named_beside(phrase)
            if named is not None:
                found.append(self.scene.whole(self.scene.phrase(named)))
                continue
            behind = self._behind(i, standing, actor=actor, kind=kind)
            if behind:
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
            ):  # fmt: skip
                found.append(self.scene.whole(phrase))
        return found

    def _without_titles(self, heads: list[int]) -> list[int]:
        """The heads without what the parser took for others and is a person's title or office.

        "Ada Obi, commander, joined": one person. A list has its "and".
        """
        if len(heads) < 2 or any(
            self.tokens[k].pos == "CCONJ" for k in range(min(heads), max(heads))
        ):
            return heads
        people = [i for i in heads if self._is_named_person(i)]
        return people if len(people) == 1 else heads

    def _is_named_person(self, i: int) -> bool:
        mention = self.scene.mention(self.scene.phrase(i).head)
        return mention is not None and (mention.kind, mention.form) == ("person", "name")

    def _named_beside(self, phrase: Phrase) -> int | None:
        """The person in apposition: "their favourite, Ada Obi"; or a name that no list knows."""
        for k in range(phrase.first, phrase.last + 1):
            for c in self.tokens[k].children:
                if self.tokens[c].dep == "appos" and c > phrase.last and self.scene.is_someone(c):
                    return c
        head = self.tokens[phrase.head]
        unknown = head.pos == "PROPN" and head.entity is None and head.text.istitle()
        return phrase.head if unknown and head.dep == "nsubj" else None

    def _behind(self, i: int, standing: int, *, actor: bool, kind: str) -> list[Phrase]:
        """The parties behind an act or thing; of what is talked of, and of a place, nobody."""
        if not (standing == NOBODY or actor) or (kind == "CONSULT" and not actor):
            return []
        core = self.scene.phrases.core(self.scene.phrase(i)).head  # "a series of Dutch raids"
        behind = (
            self.scene.behind(i, actor=actor) or self._claimant(i)
            or (self.scene.behind(core, actor=actor) if core != i else None)
        )  # fmt: skip
        if behind is None:
            return []
        place = actor and self.scene.is_mere_place(behind.head)
        if place and (behind.head > i or self.scene.is_deed(i)):
            return []  # "the siege of Oslo", "the Oslo raid": where it was
        if behind.head != self.scene.phrase(behind.head).head:
            return [behind]
        heads = coordinated(self.tokens, self.scene.phrases, behind.head)
        more = [k for k in heads[1:] if self.scene.standing(k) >= PEOPLE]
        return [self.scene.whole(behind), *(self.scene.whole(self.scene.phrase(k)) for k in more)]

    def _is_quality(self, phrase: Phrase) -> bool:
        """Whether a modifier stands alone, as the parser cuts "civil, naval and other aid"."""
        head, mention = self.tokens[phrase.head], self.scene.mention(phrase.head)
        if head.entity is not None or not head.text.islower() or any(
            token.pos != "ADJ" for token in self.tokens[phrase.first : phrase.head]
        ):  # fmt: skip
            return False
        if mention is not None and mention.form == "name":
            return False
        first = self.tokens[head.head] if head.dep == "conj" else head
        modifies = first.dep in {"amod", "compound"} and first.head > phrase.last
        return modifies or (head.pos == "ADJ" and mention is None)

    def _claimant(self, i: int) -> Phrase | None:
        """Who claims a deed: "the bombing, for which the league claimed responsibility"."""
        if "responsibility" not in self.scene.words() or not self.scene.is_deed(i):
            return None
        for token in self.tokens[i:]:
            verb = self.tokens[token.head]
            if token.lemma == "responsibility" and verb.lemma == "claim":
                said = [k for k in verb.children if self.tokens[k].dep == "nsubj"]
                if said and self.scene.standing(said[0]) >= PEOPLE:
                    return self.scene.phrase(said[0])
        return None

    def _is_thing(self, phrase: Phrase) -> bool:
        """Whether a word that may also mean an act means a thing here: "shelled the positions"."""
        lemma = self.tokens[self.scene.phrases.core(phrase).head].lemma.lower()
        return lemma in self.scene.lexicon.things and lemma in self.scene.lexicon.acts

    def _may_act(self, phrase: Phrase) -> bool:
        """Whether what is no known party may act: a name, a number of people, a drone."""
        head = self.tokens[self.scene.phrases.core(phrase).head]
        if head.pos in {"PROPN", "NUM"} or head.lemma.lower() in AMOUNTS:
            return True
        acronym = head.text.isupper() and len(head.text) > 1
        return head.pos == "NOUN" and (acronym or may_act(head.lemma.lower()))


def beyond(phrases: Sequence[Phrase], first: int, last: int) -> list[Phrase]:
    """The phrases without the words that tell the act: "shot | dead | two men"."""
    return [
        Phrase(last + 1, p.last, p.head) if first <= p.first <= last < p.head else p
        for p in phrases
    ]


def same(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases share a word."""
    return one.first <= other.last and other.first <= one.last
