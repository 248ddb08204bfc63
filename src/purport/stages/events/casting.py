"""From words found at a place to the parties they are: named, described, or behind a deed."""

from collections.abc import Sequence

from purport.codebook.happenings import PLOVER
from purport.stages.events.clauses import before_and, coordinated
from purport.stages.events.lexicon import HOSTILE
from purport.stages.events.phrases import Phrase
from purport.stages.events.places import Filled
from purport.stages.events.standing import NOBODY, PEOPLE, THING, Scene

ABSTRACT_TARGETS = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Types whose recipient may be an act that nobody is told to stand behind."""
THING_TARGETS = ABSTRACT_TARGETS | HOSTILE | {"RETREAT", "CONCEDE", "AID"}
INTO_PLACES = frozenset({"AID", "CONSULT"})
INHABITED = frozenset({"town", "city", "village", "camp", "island", "province", "region", "prison",
                       "hospital", "school", "district", "quarter", "valley", "area", "capital",
                       "frontline", "front", "country"})  # fmt: skip
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
                if not any(same(phrase, other) for other in found):
                    found.append(phrase)
        return found

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
            token.pos != "PRON"
            or token.lower not in THIRD
            or token.dep not in {"nsubj", "nsubj:pass"}
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
        for k in range(head - 1, -1, -1):
            if self.tokens[k].dep == "nsubj" and self._may_be(token.lower, k):
                return k
        return head

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
        if actor:
            heads = before_and(self.tokens, self.scene.phrases, head) + heads
        for i in heads:
            phrase = self.scene.phrase(i)
            standing = self.scene.standing(i)
            if standing >= PEOPLE:
                found.append(self.scene.whole(phrase))
                continue
            behind = self.scene.behind(i, actor=actor) if standing == NOBODY or actor else None
            if behind is not None:
                named = behind.head == self.scene.phrase(behind.head).head
                found.append(self.scene.whole(behind) if named else behind)
            elif (standing == THING and (actor or kind in THING_TARGETS or kind not in PLOVER)) or (
                not actor and kind in ABSTRACT_TARGETS and self.tokens[i].pos != "PRON"
            ):
                found.append(self.scene.whole(phrase))
        return found


def same(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases share a word."""
    return one.first <= other.last and other.first <= one.last
