"""What a noun phrase can be to an event: a named party, people, a thing, or nobody.

Mentions (people, bodies, places that the names stage found) come first, then role nouns of the
codebook, then the shape of the word. Behind what a party says or does ("the ministry's decision",
"a Russian raid") stands the party itself.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from purport.core.parse import Token
from purport.core.rows import Mention
from purport.stages.events.clauses import agent, prepositional, scanned, subject
from purport.stages.events.lexicon import HOSTILE, Lexicon
from purport.stages.events.mentioned import Mentions
from purport.stages.events.nouns import (
    DEADLY,
    FOLLOWING,
    NO_PERSONS,
    OWNERS,
    PERSONAL,
    PERSONAL_ENDINGS,
    PREMISES,
    is_abstract,
    is_told_of,
    singular,
)
from purport.stages.events.phrases import AMOUNTS, HYPHENS, TIMES, Phrase, Phrases, is_aimed_at

Standing = Literal[0, 1, 2, 3]
NOBODY: Standing = 0
THING: Standing = 1
PEOPLE: Standing = 2
NAMED: Standing = 3

BEHIND = ("by", "from", "of", "against", "between")
ADJACENT = frozenset({*BEHIND, "with"})
OF_VERBS = frozenset({"accuse", "convict", "acquit", "suspect", "rob", "strip", "warn", "inform",
                      "clear", "deprive", "rid", "remind", "notify", "assure"})  # fmt: skip
ENDING = frozenset({"end", "halt", "stop", "return"})
GIVING = frozenset({"put", "release", "publish", "pass", "adopt", "write", "circulate"})
CROWDS = frozenset({"ten", "dozen", "score", "hundred", "thousand"})


class Scene(Struct):
    """One sentence as the stage looks at it: words, phrases, mentions, and what words mean."""

    tokens: Sequence[Token]
    phrases: Phrases
    mentions: Mentions
    lexicon: Lexicon
    begins: int = 0
    """The first word after a dateline."""
    known: dict[int, Standing] = {}
    asked: dict[int, frozenset[str]] = {}
    """What was already found out, by the position of a head."""
    seen: frozenset[str] | None = None

    def words(self) -> frozenset[str]:
        """All words and dictionary forms of the sentence, lower case."""
        if self.seen is None:
            told = [form for t in self.tokens for form in (t.lower, t.lemma, t.lemma.lower())]
            self.seen = frozenset(told)
        return self.seen

    def heads(self, i: int) -> frozenset[str]:
        """The dictionary forms that head the phrase of word i, its conjuncts' too."""
        found = self.asked.get(i)
        if found is None:
            tokens = self.tokens
            phrase = self.phrase(i)
            core = self.phrases.core(phrase)
            words = {tokens[k].lemma for k in (phrase.head, core.head)}
            words |= {tokens[k].lower for k in (phrase.head, core.head)}
            words |= {singular(tokens[k].lower) for k in (phrase.head, core.head)}
            words |= {
                tokens[c].lemma for c in tokens[core.head].children if tokens[c].dep == "conj"
            }
            found = self.asked[i] = frozenset(words)
        return found

    def words_before(self, i: int) -> set[str]:
        """The words of the phrase of word i, and of what it counts, before their heads."""
        phrase = self.phrase(i)
        found: set[str] = set()
        for p in (phrase, self.phrases.core(phrase)):
            for k in range(p.first, p.head):
                found |= {self.tokens[k].lower, self.tokens[k].lemma}
        return found

    def whole(self, phrase: Phrase) -> Phrase:
        """The phrase with the "of ..." that completes it, and no less than its mention."""
        after = self.phrases.after_of(phrase)
        act = after is not None and self.tokens[after.head].lemma.lower() in self.lexicon.acts
        if act or self._takes_of(phrase.head):
            grown = phrase
        else:
            grown = self.phrases.extended(phrase, loose=self.standing(phrase.head) == THING)
        mention = self.mention(phrase.head)
        if mention is None:
            return grown
        first, last = grown.first, grown.last
        while last + 1 < len(self.tokens) and self.tokens[last + 1].stop <= mention.stop:
            last += 1
        while first > 0 and self.tokens[first - 1].start >= mention.start:
            first -= 1
        told = any(t.tag == "VBD" for t in self.tokens[first : last + 1])  # a verb read as a name
        return grown if told else Phrase(first, last, phrase.head)

    def _takes_of(self, i: int) -> bool:
        """Whether "of" after this object belongs to its verb: "accused the army of murder"."""
        word = self.tokens[i]
        return word.dep in {"obj", "nsubj:pass"} and self.tokens[word.head].lemma in OF_VERBS

    def trimmed(self, phrase: Phrase) -> Phrase:
        """The phrase without a dateline before it, and with "loyal to ..." after it."""
        first, last = self._opening(phrase), self._before_date(phrase)
        if first == phrase.first and self._opens_with_verb(phrase):
            first += 1
        if first < self.begins <= phrase.head:
            first = self.begins
        tokens = self.tokens
        if last + 3 < len(tokens) and (tokens[last + 1].lower, tokens[last + 2].lower) in FOLLOWING:
            to = self.phrases.at[last + 3]
            if to is not None and to.first == last + 3 and self.standing(phrase.head) >= PEOPLE:
                last = self.phrases.whole(to).last
        return Phrase(first, last, phrase.head)

    def _before_date(self, phrase: Phrase) -> int:
        """Where the phrase ends before "last month", which the parser took for part of it."""
        tokens, last = self.tokens, phrase.last
        dated = last - 1 > phrase.head and tokens[last].lemma.lower() in TIMES
        return last - 2 if dated and tokens[last - 1].lower in {"last", "this", "next"} else last

    def _opens_with_verb(self, phrase: Phrase) -> bool:
        """Whether the parser took the verb after "to" for part of it: "to | shell Dutch ships"."""
        first, tokens = phrase.first, self.tokens
        if not 0 < first < phrase.head or tokens[first - 1].lower != "to":
            return False
        word, after = tokens[first], tokens[first + 1]
        plain = word.tag in {"NN", "JJ", "VB", "VBP"} and word.text.islower()
        return plain and word.lower in self.lexicon.verbs and (
            after.pos == "PROPN" or after.entity is not None
        )  # fmt: skip

    def _opening(self, phrase: Phrase) -> int:
        """Where the phrase begins with what the parts of speech cut off before it.

        "Minister of State | Ada Obi"; "Dutch and | Danish sailors".
        """
        tokens, first = self.tokens, phrase.first
        if first < 2:
            return first
        before = self.phrases.at[first - 2]
        if before is None or before.last != first - 2:
            return first
        if tokens[first - 1].lower == "of" and tokens[first].pos == "PROPN":
            mention = self.mention(phrase.head)
            if mention is None or (mention.kind, mention.form) != ("person", "name"):
                return first
            held = tokens[before.head].lemma.lower() in self.lexicon.roles
            return before.first if held and mention.start > tokens[first].start else first
        joined = tokens[first - 1].lower in {"and", "or", ","}
        if joined and self._is_modifier(before.last, phrase):
            return self._opening(Phrase(before.first, phrase.last, phrase.head))
        return first

    def _is_modifier(self, i: int, phrase: Phrase) -> bool:
        """Whether word i is part of the phrase, by itself or by a list: "Dutch, | Danish and"."""
        word = self.tokens[i]
        while word.dep == "conj" and word.head < word.i:
            word = self.tokens[word.head]
        if self.tokens[i].pos not in {"ADJ", "NOUN", "PROPN"}:
            return False
        inside = phrase.first <= word.head <= phrase.head and word.i < phrase.first
        return inside and word.dep in {"amod", "compound"}

    def mention(self, i: int) -> Mention | None:
        """The mention that covers word i, or None."""
        token = self.tokens[i]
        found = self.mentions.over(token.start, token.stop)
        if found is not None and token.tag == "PRP$" and found.stop > token.stop:
            return self.mentions.of(token.start, token.stop)  # "his | resistance": he
        return found

    def phrase(self, i: int) -> Phrase:
        """The phrase of word i; the word alone where it stands in none."""
        found = self.phrases.at[i]
        return found if found is not None else Phrase(i, i, i)

    def standing(self, i: int) -> Standing:
        """What the phrase with this head can be."""
        found = self.known.get(i)
        if found is None:
            found = self.known[i] = self._standing(i)
        return found

    def _standing(self, i: int) -> Standing:
        phrase = self.phrases.core(self.phrase(i))
        head = self.tokens[phrase.head]
        lemma = head.lemma.lower()
        mention = self.mention(phrase.head)
        if mention is None and head.pos == "PROPN" and phrase.last > phrase.head:
            mention = self.mention(phrase.last)
        if mention is not None and mention.kind != "other":
            return NAMED if mention.form != "pronoun" or mention.entity is not None else PEOPLE
        if head.lower in {"other", "each"} and self._is_other(phrase.head):
            return PEOPLE
        if head.pos == "PRON" or head.lower == "others":
            return PEOPLE if head.lower in PERSONAL else NOBODY
        if lemma in TIMES or head.pos in {"SYM"}:
            return NOBODY
        if head.entity is not None:
            return NAMED
        one = lemma[:-1] if head.tag == "NNPS" else lemma  # "Ministers"
        if one in self.lexicon.roles or one in self.lexicon.bodies:
            return PEOPLE
        if lemma in self.lexicon.acts:
            return NOBODY
        if lemma in self.lexicon.things:
            return THING
        if is_abstract(lemma):
            return NOBODY
        if head.tag == "NNS" and lemma.endswith(PERSONAL_ENDINGS) and lemma not in NO_PERSONS:
            return PEOPLE
        if head.tag == "NNS" and lemma in CROWDS and head.dep == "nsubj":
            return PEOPLE  # "thousands marched"
        counted = head.dep in {"obj", "nsubj:pass"} or is_told_of(self.tokens, head)  # "killed 15"
        digits = len(head.text) if head.text.isdecimal() else 0
        if head.pos == "NUM" or lemma in AMOUNTS:
            day = head.pos == "NUM" and not counted and digits in {1, 2, 4}  # or a year
            return NOBODY if day or "$" in head.text or lemma in {"million", "billion"} else THING
        if lemma not in self.lexicon.things and self._named_before(phrase):
            return PEOPLE  # "the Dutch regulator": a body that no list knows
        return THING

    def _is_other(self, i: int) -> bool:
        """Whether it is the other of two parties: "each side blamed the other", "each other"."""
        tokens = self.tokens
        before = tokens[i - 1].lower if i else ""
        if tokens[i].lower != "other" or before == "each":
            after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
            return before == "each" or (tokens[i].lower, after) == ("each", "other")
        told = tokens[i].dep in {"obj", "obl", "nsubj"} and before == "the"
        return told and not self.words().isdisjoint({"each", "one", "both", "two", "either"})

    def _named_before(self, phrase: Phrase) -> bool:
        return any(
            self.tokens[k].entity in {"NORP", "LOC", "ORG"} or self._named_at(k)
            for k in range(phrase.first, phrase.head)
        )

    def is_mere_place(self, i: int) -> bool:
        """Whether this is a place by name that is no country: where something is, seldom who."""
        mention = self.mention(i)
        if mention is None or mention.kind != "place":
            return False
        return mention.entity is None or not (len(mention.entity) == 3 and mention.entity.isupper())

    def is_state(self, i: int) -> bool:
        """Whether this is a country by name: "the United States"."""
        mention = self.mention(i)
        return mention is not None and mention.kind == "place" and not self.is_mere_place(i)

    def is_someone(self, i: int) -> bool:
        """Whether this is a person by name, or a pronoun for people."""
        head = self.phrase(i).head
        if self.tokens[head].pos == "PRON":
            return self.tokens[head].lower in PERSONAL
        mention = self.mention(head) or self.mention(i)  # "the actor | Ada Moss"
        return mention is not None and mention.kind == "person"

    def behind(self, i: int, *, actor: bool = False) -> Phrase | None:
        """The party behind an act or a thing that somebody uses; None when nobody is told."""
        tokens, phrases = self.tokens, self.phrases
        phrase = self.phrase(i)
        owner = phrases.possessor(phrase)
        if owner is not None and owner.head != phrase.head and self.standing(owner.head) >= PEOPLE:
            return owner
        for c in tokens[i].children:
            child = tokens[c]
            if child.dep == "acl":
                for a in agent(tokens, child) or prepositional(tokens, phrases, [c], "between"):
                    if self.standing(a) >= PEOPLE:
                        return self.phrase(a)
            elif child.tag == "PRP$" and (child.lower in OWNERS or self.mention(c) is not None):
                return Phrase(c, c, c)
        found = self.modifier(phrase, people=actor)
        if found is not None:
            return found
        done_to = self.is_deed(i)
        for word in ("by", "from") if done_to else BEHIND:
            for k in prepositional(tokens, phrases, [i], word):
                if word == "of" and tokens[k].pos == "PRON":
                    continue  # "six shells of them"
                if self.standing(k) >= PEOPLE:
                    return self.phrase(k)
                if self.standing(k) == NOBODY and k != i and k > i:
                    return self.behind(k, actor=actor)
        if tokens[i].lemma in ENDING:  # "an end to the rebels' raids"
            for k in scanned(tokens, phrases, phrase.last + 1, "to", 1):
                stands = self.standing(k) >= PEOPLE
                return self.phrase(k) if stands else self.behind(k, actor=actor)
        if done_to:
            return None
        near = self._after(phrase)
        return near if near is not None or not actor else self._giver(i)

    def _giver(self, i: int) -> Phrase | None:
        """Who issues, files or signs the words that act: "put out a report accusing ..."."""
        word = self.tokens[i]
        verb = self.tokens[word.head]
        if word.dep != "obj" or word.lemma.lower() not in self.lexicon.acts:
            return None
        if verb.lemma.lower() not in self.lexicon.light and verb.lemma not in GIVING:
            return None
        for k in subject(self.tokens, self.phrases, verb):
            if self.standing(k) >= PEOPLE:
                return self.phrase(k)
        return None

    def is_deed(self, i: int) -> bool:
        """Whether "of" and "against" after this noun name whom it was done to: "the killing of"."""
        forms = self.lexicon.nouns.get(self.tokens[i].lemma.lower(), ())
        return any(form.pattern.type in HOSTILE and not form.rest for form in forms)

    def _after(self, phrase: Phrase) -> Phrase | None:
        """The party right after the phrase ("a bid by X"), where the parser hung it elsewhere."""
        at = phrase.last + 1
        if at + 1 < len(self.tokens) and self.tokens[at].lower in ADJACENT:
            found = self.phrases.at[at + 1]
            of_them = self.tokens[at].lower == "of" and self.tokens[at + 1].pos == "PRON"
            if found is not None and found.first == at + 1 and not of_them:
                found = self.phrases.whole(found)
                return found if self.standing(found.head) >= PEOPLE else None
        return None

    def modifier(self, phrase: Phrase, *, people: bool = True) -> Phrase | None:
        """Who stands before the head, "Russian" in "the Russian raid"; None of what it struck."""
        found = self.before(phrase, people=people)
        if found is None or self.is_struck(found.last, phrase.head):
            return None
        aimed = self.is_state(found.last) and is_aimed_at(self.tokens, found.last, phrase.head)
        return None if aimed else found

    def is_struck(self, i: int, deed: int) -> bool:
        """Whether the word before a deed names what it was done to, and nobody who did it.

        A building ("the embassy blast"), or a person by name ("the Haddad killing").
        """
        lemma, mention = self.tokens[deed].lemma.lower(), self.mention(i)
        if not self.lexicon.is_assault(lemma):
            return False
        person = mention is not None and (mention.kind, mention.form) == ("person", "name")
        premises = not PREMISES.isdisjoint({self.tokens[k].lemma.lower() for k in (i, deed - 1)})
        return premises or (person and lemma in DEADLY)

    def before(self, phrase: Phrase, *, people: bool = True) -> Phrase | None:
        """The name or nationality before the head: "the US embassy" in "the US embassy blast"."""
        named = [
            k for k in range(phrase.first, phrase.head)
            if (self.tokens[k].entity is not None or self._named_at(k))
            and self.tokens[k].pos in {"ADJ", "PROPN", "NOUN", "ADV", "X"}
            and not self._covers_head(k, phrase.head) and not self._prefixed(k)
        ]  # fmt: skip
        if not named:
            return self._people_before(phrase) if people else None
        last = named[-1]
        # "government shelling": a body between the nationality and the head belongs to the name
        while (
            last + 1 < phrase.head and self.tokens[last + 1].lemma not in {"terrorist", "convoy"}
            and self.tokens[last + 1].lemma.lower() in self.lexicon.roles
        ):  # fmt: skip
            last += 1
        return Phrase(named[0], last, last)

    def _prefixed(self, k: int) -> bool:
        """Whether "intra-" or "anti-" before a name keeps it from being who does something."""
        if k < 2 or self.tokens[k - 1].text not in HYPHENS:
            return False
        return self.tokens[k - 2].lower in {"intra", "inter", "anti", "counter", "pro", "non"}

    def _named_at(self, k: int) -> bool:
        """Whether a name covers the word, and no mere description ("senseless terrorist")."""
        mention = self.mention(k)
        return mention is not None and mention.form == "name"

    def _people_before(self, phrase: Phrase) -> Phrase | None:
        for k in range(phrase.first, phrase.head):
            token = self.tokens[k]
            lemma = token.lemma.lower()
            if token.pos == "NOUN" and lemma in self.lexicon.roles and lemma != "terrorist":
                return Phrase(k, k, k)
        return None

    def _covers_head(self, k: int, head: int) -> bool:
        mention = self.mention(k)
        return mention is not None and mention.stop >= self.tokens[head].stop
