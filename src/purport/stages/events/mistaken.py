"""What to mend at a word of a sentence where the parser took the verb for another word.

Every check looks at few sorts of words, and most words of a sentence are of none of them: which
checks a word needs is settled once for its part of speech, tag and relation.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from msgspec import Struct

from purport.core.parse import Token
from purport.stages.events.auxiliaries import stranded
from purport.stages.events.bare_verbs import bare
from purport.stages.events.buried_pasts import buried
from purport.stages.events.causing import had_done
from purport.stages.events.clefts import cleft
from purport.stages.events.commands import commanded
from purport.stages.events.dated_clauses import dated
from purport.stages.events.fronted_times import fronted
from purport.stages.events.gerunds import as_noun, is_deed_of_a_day
from purport.stages.events.giving import given
from purport.stages.events.infinitives import misread
from purport.stages.events.interposed import interposed
from purport.stages.events.joined_subjects import (
    first_of_two,
    is_result,
    with_both,
    with_result,
)
from purport.stages.events.lexicon import IRREGULAR, Form
from purport.stages.events.mending import (
    NOMINAL,
    NOUNS,
    acted_on,
    as_captive,
    as_clause,
    as_deed,
    as_given,
    as_infinitive,
    as_let,
    as_perfect,
    as_predicate,
    as_spelt,
    asks_to,
    controlled,
    taken_object,
    told_as_part,
    with_object,
    with_subject,
)
from purport.stages.events.naming_asides import named_aside
from purport.stages.events.opening_participles import opening
from purport.stages.events.parted_objects import parted_object
from purport.stages.events.phrases import words
from purport.stages.events.put_first import put_first
from purport.stages.events.rejoining import rejoined
from purport.stages.events.under_way import going_on
from purport.stages.events.unread_verbs import unread
from purport.stages.events.unsubjected import unsubjected
from purport.stages.events.whom_clauses import of_whom

Verbs = Mapping[str, Sequence[Form]]
Mend = Callable[[Sequence[Token], Token], Sequence[Token]]
Look = Callable[[Sequence[Token], Token, Verbs], Mend | None]

CLAUSES = frozenset({"ccomp", "advcl", "csubj", "acl"})
LETTING = frozenset({"let", "make", "have", "help", "watch", "see"})
BEFORE_DOING = words(
    "deny stop avoid consider risk admit begin start continue regret suggest propose resume "
    "oppose halt recommend finish keep"
)
DOERS = frozenset({"you", "they", "we", "he", "she", "it", "i"})
CAPTIVES = frozenset({"hostage", "prisoner", "captive"})
OPENING = frozenset({"have", "do", "does", "let", "shot"}) | CAPTIVES | frozenset(IRREGULAR)
"""Words that are looked at as the listed verbs are, whatever the codebook lists."""


class Check(Struct, frozen=True):
    """What looks at a word, and of which sorts the word must be; empty: of any.

    `known`: only where the word is spelt as a listed verb, or is one of `OPENING`.
    """

    look: Look
    pos: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    deps: frozenset[str] = frozenset()
    known: bool = False

    def is_for(self, pos: str, tag: str, dep: str, *, known: bool) -> bool:
        """Whether such a word is looked at."""
        return (
            (not self.pos or pos in self.pos)
            and (not self.tags or tag in self.tags)
            and (not self.deps or dep in self.deps)
            and (known or not self.known)
        )


def mend_of(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    """How to mend this word, where it is a verb that was taken for another; or None."""
    spelt = word.lower
    known = spelt in verbs or spelt in OPENING or not word.i
    for look in _looks(word.pos, word.tag, word.dep, known):
        found = look(tokens, word, verbs)
        if found is not None:
            return found
    return None


@cache
def _looks(pos: str, tag: str, dep: str, known: bool) -> tuple[Look, ...]:
    looks = (c.look for c in CHECKS if c.is_for(pos, tag, dep, known=known))
    return tuple(dict.fromkeys(looks))


def _spelt(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    if not word.lower.endswith(("ise", "ize")) or word.lower not in verbs:
        return None
    return misread(tokens, word, verbs) or as_spelt


def _objectless(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return with_object if taken_object(tokens, word) else None


def _clause(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return as_clause if told_as_part(tokens, word) is not None else None


def _deed_of_a_day(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return as_noun if is_deed_of_a_day(tokens, word) else None


def _captive(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return as_captive if word.lower in CAPTIVES and _is_taken(tokens, word) else None


def _controlled(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return controlled if _is_controlled(tokens, word) else None


def _governing(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return with_subject if word.lower in verbs and _governs(tokens, word) else None


def _gift(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return as_given if tokens[word.head].dep == "iobj" and _is_given(tokens, word) else None


def _perfect(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return as_perfect if _is_perfect(tokens, word) else None


def _acted_on(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return as_predicate if acted_on(tokens, word) is not None else None


def _of_whom(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return of_whom(tokens, word)


def _opening(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return with_subject if word.lower in verbs and _opened(tokens, word) else None


def _finite(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    """How to mend a noun that is the verb of a clause or has an auxiliary; or None."""
    if word.lower not in verbs:
        return None
    if word.tag in {"VBP", "VB"} and word.dep in {"advcl", "ccomp"}:
        return with_subject
    below = [tokens[c] for c in word.children]
    asked = any(b.tag == "MD" and b.dep == "aux" for b in below)
    named = any(b.dep == "cop" for b in below) or tokens[word.i - 1].pos in {"DET", "ADJ"}
    return with_subject if asked and word.i and not named else None


def _infinitive(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    if word.i < 2 or word.lower not in verbs:
        return None
    noun, to = tokens[word.head], tokens[word.i - 1]
    asked = to.lower == "to" and noun.tag == "NNS" and asks_to(tokens, word.i) is not None
    return as_infinitive if asked else None


def _let(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    if word.i < 2 or word.lower not in verbs:
        return None
    noun, doer = tokens[word.head], tokens[word.i - 1]
    let = tokens[noun.head].lemma in LETTING and noun.dep == "obj"
    part = doer.head == noun.i and doer.dep == "compound" and doer.pos in NOUNS
    return as_let if let and part else None


def _deed(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    if not word.i or word.lemma not in verbs:
        return None
    noun, before = tokens[word.head], tokens[word.i - 1]
    begun = before.lemma in BEFORE_DOING and noun.dep == "obj" and noun.head == before.i
    return as_deed if begun else None


def _rejoined(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return rejoined(tokens, word)


def _interposed(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return interposed(tokens, word)


def _had_done(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return had_done(tokens, word)


def _cleft(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return cleft(tokens, word)


def _unsubjected(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return unsubjected(tokens, word)


def _fronted(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return fronted(tokens, word)


def _dated(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return dated(tokens, word)


def _is_taken(tokens: Sequence[Token], word: Token) -> bool:
    """Whether people stand before "hostage" as part of it: "took nine men hostage"."""
    people = tokens[word.i - 1]
    return (
        people.head == word.i
        and people.dep == "compound"
        and tokens[word.head].lemma in {"take", "hold", "make", "keep"}
    )


def _is_controlled(tokens: Sequence[Token], word: Token) -> bool:
    """Whether an infinitive was taken for a subject or noun: "is due to visit", "the aim is to"."""
    if word.dep == "csubj":
        return any(tokens[c].dep in {"nsubj", "nsubj:pass"} for c in tokens[word.head].children)
    below = [tokens[c] for c in word.children]
    return any(b.dep == "cop" for b in below) and any(b.lower == "to" for b in below)


def _is_given(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a thing given was hung from whom it was given to: "gave the clan nine mules"."""
    verb = tokens[tokens[word.head].head]
    if any(tokens[c].dep == "obj" for c in verb.children):
        return False
    between = tokens[word.head + 1 : word.i]
    return bool(between) and all(t.pos in NOMINAL for t in between)


def _is_perfect(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "had" before a participle has the noun after it: "the army had tortured men"."""
    had = tokens[word.i - 1] if word.i else word
    noun = tokens[word.head]
    if had.lemma != "have" or noun.head != had.i or noun.dep != "obj":
        return False
    return any(tokens[c].dep == "nsubj" and c < had.i for c in had.children)


def _governs(tokens: Sequence[Token], word: Token) -> bool:
    """Whether an adjective has an object, and "to", "and" or "better" before it: "to free him"."""
    before = tokens[word.i - 1].lower if word.i else ""
    governs = word.tag == "VB" or before in {"to", "and", "better"}
    governs |= bool(word.i) and tokens[word.i - 1].lower in DOERS  # "that you free our sons"
    return governs and any(tokens[c].dep == "obj" for c in word.children)


def _opened(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a word opened by "that" or "if" has the noun before it as a mere part of its name."""
    if word.tag not in {"NN", "VB", "VBP"} or not word.i or word.dep not in CLAUSES:
        return False
    below = [tokens[c] for c in word.children]
    marked = any(b.dep == "mark" and b.lower != "to" for b in below)
    named = any(b.dep == "compound" and b.i == word.i - 1 and b.pos in NOUNS for b in below)
    return marked and named and not any(b.dep.startswith("nsubj") for b in below)


def _together(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return with_both if first_of_two(tokens, word) is not None else None


def _result(tokens: Sequence[Token], word: Token, verbs: Verbs) -> Mend | None:
    return with_result if is_result(tokens, word) else None


ADJECTIVE, NOUN, VERB, PART = (
    frozenset({"ADJ"}), frozenset({"NOUN"}), frozenset({"VERB"}), frozenset({"compound"})
)  # fmt: skip
PAST = frozenset({"VBN", "VBD"})
VERBAL = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
FINITE_OR_PAST = frozenset({"VBD", "VBZ", "VBP", "VBN"})
UNSUBJECTED = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "root", "conj"})
PARTS = frozenset({"compound", "amod"})

CHECKS = (
    Check(opening, pos=frozenset({"PROPN", "ADJ", "VERB", "NOUN"}), known=True),
    Check(_cleft, pos=frozenset({"PRON"}), deps=frozenset({"nsubj", "expl"})),
    Check(put_first, pos=frozenset({"AUX"}), deps=frozenset({"cop"})),
    Check(_spelt, tags=frozenset({"RB"}), known=True),
    Check(_objectless, pos=VERB, deps=frozenset({"acl", "acl:relcl"})),
    Check(_clause, pos=NOUN, deps=CLAUSES),
    Check(_deed_of_a_day, pos=VERB, tags=frozenset({"VBG"})),
    Check(_captive, deps=frozenset({"obj"}), known=True),
    Check(_controlled, tags=frozenset({"VB"}), deps=frozenset({"csubj", "root"})),
    Check(_result, pos=ADJECTIVE, deps=frozenset({"xcomp"})),
    Check(_together, tags=frozenset({"VBD", "VBP"}), deps=frozenset({"conj"})),
    Check(_governing, pos=ADJECTIVE, known=True),
    Check(_gift, deps=frozenset({"conj", "appos"})),
    Check(_perfect, tags=frozenset({"VBN"}), deps=frozenset({"amod"})),
    Check(_of_whom, tags=PAST, deps=frozenset({"acl"})),
    Check(_acted_on, tags=PAST, deps=frozenset({"acl"})),
    Check(_opening, pos=NOUN | VERB, deps=CLAUSES, known=True),
    Check(_finite, pos=NOUN, known=True),
    Check(_infinitive, deps=PARTS, known=True),
    Check(_let, pos=NOUN, deps=PART, known=True),
    Check(_deed, tags=frozenset({"VBG"}), deps=PART),
    Check(misread, pos=VERB),
    Check(misread, tags=frozenset({"VB", "NNS"})),
    Check(misread, known=True),
    Check(_rejoined, tags=VERBAL),
    Check(_rejoined, pos=NOUN, deps=frozenset({"conj"})),
    Check(stranded, pos=frozenset({"VERB", "AUX"})),
    Check(stranded, known=True),
    Check(_interposed, pos=frozenset({"VERB", "ADJ", "AUX"})),
    Check(commanded, known=True),
    Check(_had_done, tags=PAST),
    Check(bare, known=True),
    Check(bare, tags=frozenset({"VBD", "IN", "WDT", "DT"})),
    Check(parted_object, pos=VERB),
    Check(given, deps=frozenset({"obj", "amod"})),
    Check(given, pos=NOUN, known=True),
    Check(_dated, pos=frozenset({"PROPN"})),
    Check(buried, tags=PAST, deps=frozenset({"amod"})),
    Check(buried, deps=frozenset({"compound"}), known=True),
    Check(named_aside, tags=PAST),
    Check(unread, tags=PAST),
    Check(unread, known=True),
    Check(_fronted, pos=VERB, tags=FINITE_OR_PAST),
    Check(_unsubjected, pos=VERB, tags=FINITE_OR_PAST, deps=UNSUBJECTED),
    Check(going_on, tags=frozenset({"NN"}), deps=PART | frozenset({"root", "ccomp", "conj"})),
)
"""In this order; the first that finds something mends it. What stands twice is looked at once."""
