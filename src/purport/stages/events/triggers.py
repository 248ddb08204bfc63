"""Which words of a sentence tell an event, and by which codebook entry: the words alone.

A verb of several words is found by its first word; the further ones follow within a few words. An
object that a pattern asks for is compared by its head. Where several patterns fit, the one with the
most conditions is taken.
"""

from collections.abc import Sequence

from msgspec import Struct

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.asides import nearest_left
from purport.stages.events.clauses import (
    agent,
    is_passive,
    objects,
    preposition,
    prepositional,
    stands_as_verb,
    subject,
)
from purport.stages.events.doings import doing_form
from purport.stages.events.kinds import KINDS
from purport.stages.events.lexicon import Form, Nouns
from purport.stages.events.naming import exhorts, names
from purport.stages.events.particles import PREPOSITIONS, before, is_particle, rest_of
from purport.stages.events.standing import Scene

ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "to"})
FAR = 8  # words of a list of aircraft
HYPHENS = frozenset({"-", "–"})
VOWELS = frozenset("aeiou")
PREDICATES = frozenset({"VERB", "AUX"})


class Trigger(Struct):
    """A word that tells an event by one form; `last` is the phrase's last word.

    `object` is the head of the object a verb has, by syntax or after its preposition; `partner` is
    the verb that an event noun is the object of.
    """

    word: int
    last: int
    form: Form
    object: int | None = None
    passive: bool = False


def verb_trigger(
    scene: Scene, verb: Token, lemma: str | None = None, below: Form | None = None
) -> Trigger | None:
    """The most specific pattern that fits at this verb, or None; `lemma` where its own is wrong.

    `below`: only patterns less specific than this one.
    """
    here = scene.words()
    forms = _listed_as(scene, verb, verb.lemma if lemma is None else lemma, here)
    if not forms:
        return None
    if below is not None:
        forms = forms[forms.index(below) + 1 :] if below in forms else ()
    passive: bool | None = None  # None here and False below: not looked for yet
    plain: int | bool | None = False
    subjects: list[int] | None = None
    for form in forms:
        last: int | None = verb.i
        if not here.issuperset(form.rest) or (form.beside and form.beside.isdisjoint(here)):
            continue
        if form.rest:
            last = rest_of(scene.tokens, verb.i, form.rest)
        if last is None or not _stands(scene, form, verb.i, last):
            continue
        if passive is None:
            passive = is_passive(scene.tokens, verb)
        if form.pattern.undergone and not passive:
            continue
        undergone = passive
        if form.rest and form.rest[-1] in PREPOSITIONS and not is_particle(scene.tokens, last):
            found = _after(scene, last)
            agented = last + 1 < len(scene.tokens) and scene.tokens[last + 1].lower == "by"
            if passive and (found is None or agented):  # "citizens were called upon to leave"
                found = _object(scene, verb, passive=True)
            undergone = passive and not (found and _takes_after(scene.tokens, verb, last))
        else:
            if plain is False:
                plain = _object(scene, verb, passive=passive)
            found = plain if plain is not True else None
        if (
            found is not None
            and verb.i < found <= last
            and (
                scene.tokens[found].lemma.lower() in form.rest
                or scene.tokens[found].lower in form.rest
            )
        ):
            # "opened fire": part of what is told; of "left nine dead" the number is whom
            parts = scene.tokens[found].children
            found = next((c for c in parts if scene.tokens[c].dep == "nummod"), None)
        if form.takes and (found is None or not _is(scene, found, form.objects)):
            kept = _kept_object(scene.tokens, verb, passive=undergone)
            if kept is not None and _is(scene, kept, form.objects):
                found = kept
            else:
                found = _undergoing(scene, verb) if undergone else None
            if found is None or not _is(scene, found, form.objects):
                continue
        if (
            form.not_objects
            and found is not None
            and _barred(scene, verb.i, found, form.not_objects)
        ):
            continue
        if form.by:
            if subjects is None:
                by = agent(scene.tokens, verb) if undergone else []
                subjects = by or subject(scene.tokens, scene.phrases, verb)
            if not any(_is(scene, s, form.subjects) for s in subjects):
                continue
        if names(scene.tokens, verb, found):
            return None
        if not form.takes and exhorts(scene.tokens, verb):
            continue
        return Trigger(verb.i, last, form, found, undergone)
    return None


def _listed_as(scene: Scene, verb: Token, lemma: str, here: frozenset[str]) -> Sequence[Form]:
    """The forms of a verb that these words may tell; with a hyphen its own: "tear-gassed"."""
    verbs, tokens = scene.lexicon.verbs, scene.tokens
    if verb.i > 1 and tokens[verb.i - 1].lower in HYPHENS and not tokens[verb.i - 1].space:
        joined = verbs.get(f"{tokens[verb.i - 2].lower}-{lemma}")
        if joined is not None:
            return joined
    return scene.lexicon.fitting(lemma, here)


def noun_trigger(scene: Scene, noun: Token, below: Form | None = None) -> Trigger | None:
    """The most specific pattern that fits at this noun, or None; `below` as for a verb."""
    nouns = scene.lexicon.nouns
    plural = noun.lemma.lower().removesuffix("s") if noun.tag == "NNS" else ""
    forms = nouns.get(noun.lemma.lower()) or nouns.get(plural, ())
    for form in forms if below is None else forms[list(forms).index(below) + 1 :]:
        if form.rest and not before(scene.tokens, noun.i, form.rest):
            continue
        if not _stands(scene, form, noun.i - len(form.rest), noun.i):
            continue
        of = None
        if form.takes:  # "the sale of weapons"
            after = prepositional(scene.tokens, scene.phrases, [noun.i], "of")
            of = next((k for k in after if _is(scene, k, form.objects)), None)
            if of is None:
                continue
        return Trigger(noun.i, noun.i, form, of)
    doing = doing_form(scene, noun) if below is None and noun.tag == "NN" else None
    return None if doing is None else Trigger(noun.i, noun.i, doing[0], doing[1])


def heading_trigger(scene: Scene, word: Token) -> Trigger | None:
    """The trigger of a participle that "of" makes a noun: "Signing of the pact"; or None."""
    after = word.i + 1
    if word.tag != "VBG" or after == len(scene.tokens) or scene.tokens[after].lower != "of":
        return None
    if word.i and scene.tokens[word.i - 1].pos != "PUNCT":
        return None
    for form in scene.lexicon.nouns.get(word.lower, ()):
        if not form.rest and not form.takes and _stands(scene, form, word.i, word.i):
            return Trigger(word.i, word.i, form)
    doing = doing_form(scene, word)
    return None if doing is None else Trigger(word.i, word.i, doing[0], doing[1])


INFLECTED = frozenset({"NN", "NNP", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
"""Tags of the words that a model may have left without their dictionary form."""


def unlemmatised(scene: Scene, token: Token) -> Trigger | None:
    """The trigger of a word that the model left without its dictionary form, or None."""
    if token.tag == "NNS" and token.lemma.lower().removesuffix("s") in scene.lexicon.nouns:
        return noun_trigger(scene, token)
    if token.tag == "NN" or (token.tag == "NNP" and token.text == token.lower):
        return noun_trigger(scene, token)  # "a Sunday march"
    if not token.tag.startswith("VB"):
        return None
    known = scene.lexicon.inflected.get(token.lower)
    if known is None or (token.lemma != token.text and not _is_form(token.lower, known)):
        return None
    return verb_trigger(scene, token, known)


def _is_form(word: str, verb: str) -> bool:
    """Whether the word can be of no other verb: "fined" is of "fine", "bared" not of "bar"."""
    if not word.endswith(("ed", "ing")):
        return False
    short = len(verb) > 2 and verb[-1] not in VOWELS and verb[-2] in VOWELS
    return not (short and verb[-3] not in VOWELS and word in {verb + "ed", verb + "ing"})


def _stands(scene: Scene, form: Form, first: int, last: int) -> bool:
    """Whether the words right before, right after and in the sentence allow this form."""
    tokens = scene.tokens
    if form.unless and last + 1 < len(tokens) and (
        tokens[last + 1].lower in form.unless
        or (form.kind == "noun" and _listed(tokens, last, form.unless))
    ):  # fmt: skip
        return False
    wanted = form.pattern.followed
    if wanted and (last + 1 == len(tokens) or tokens[last + 1].lower not in wanted):
        return False
    if form.not_after and first and _said(tokens, first - 1) in form.not_after:
        return False
    return not form.beside or not form.beside.isdisjoint(scene.words())


def _listed(tokens: Sequence[Token], last: int, nouns: frozenset[str]) -> bool:
    """Whether a list goes on to such a noun: "attack, fighter and bomber aircraft"."""
    if tokens[last + 1].lower not in {",", "and", "or"}:
        return False
    for token in tokens[last + 2 : last + 2 + FAR]:
        if token.lower in nouns:
            return True
        plain = token.pos in {"NOUN", "ADJ", "ADV", "CCONJ"} or token.tag in {"VBN", "HYPH", ","}
        if not plain or token.tag == "NNS":
            return False
    return False


def _said(tokens: Sequence[Token], i: int) -> str:
    """The word here, lower case; the one before a hyphen where it is one."""
    return tokens[i - 1].lower if i and tokens[i].lower in HYPHENS else tokens[i].lower


def adjective_trigger(scene: Scene, word: Token) -> Trigger | None:
    """The pattern of a predicate adjective, or None where the word is no predicate."""
    forms = scene.lexicon.adjectives.get(word.lemma.lower())
    if not forms or (word.pos == "VERB" and word.lower != word.lemma):  # "no bank has opened"
        return None
    children = [scene.tokens[c] for c in word.children]
    after = word.dep == "amod" and word.head == word.i - 1  # "Nine miners dead in raid"
    if not after and not any(c.dep == "cop" or c.dep == "nsubj" for c in children):
        return None
    for form in forms:
        last = rest_of(scene.tokens, word.i, form.rest)
        if last is not None and _stands(scene, form, word.i, last):
            return Trigger(word.i, last, form)
    return None


def modifies(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a participle only describes a noun: "(poor and) displaced people"."""
    first = tokens[verb.head] if verb.dep == "conj" else verb
    before = tokens[verb.i - 1] if verb.i else verb
    if verb.dep in {"amod", "compound"} and before.tag == "HYPH" and not before.space:
        return True  # "French-speaking islands", "rebel-held towns"
    described = first.dep in {"amod", "compound"} and not verb.children
    return described and not stands_as_verb(tokens, verb)


def light_modality(scene: Scene, verb: Token, how: str = "object") -> Told | None:
    """How an event noun is told by this verb ("carried out": asserted), or None: not light.

    `how` the noun completes it: as its object, or after a preposition ("went ahead with").
    """
    for rest, told in scene.lexicon.light.get(verb.lemma.lower(), ()):
        ends = bool(rest) and rest[-1] in PREPOSITIONS and rest[-1] == how
        if (ends or how in {"object", "in"}) and rest_of(scene.tokens, verb.i, rest) is not None:
            return told
    return None


def _after(scene: Scene, preposition_at: int) -> int | None:
    """The head of the phrase after the preposition that ends a verb."""
    case = scene.tokens[preposition_at]
    for k in range(preposition_at + 1, min(preposition_at + 3, len(scene.tokens))):
        phrase = scene.phrases.at[k]
        if phrase is not None and phrase.first >= preposition_at:
            owner = scene.tokens[phrase.head]  # "agreed to the miners' | demands"
            if owner.pos == "ADJ" and case.dep == "case" and case.head > owner.i:
                return case.head  # "called for a full and prompt | inquiry"
            return owner.head if owner.dep == "nmod:poss" and owner.head > k else owner.i
    return None


def _object(scene: Scene, verb: Token, *, passive: bool) -> int | None:
    tokens, phrases = scene.tokens, scene.phrases
    if passive:
        found = subject(tokens, phrases, verb)
        if not found:
            found = nearest_left(tokens, phrases, verb)
    else:
        found = objects(tokens, phrases, verb) or _given(tokens, verb)
    return found[0] if found else None


def _given(tokens: Sequence[Token], verb: Token) -> list[int]:
    """What is given, where it was read as a time: "gave the rebels a week"."""
    below = [tokens[c] for c in verb.children if c > verb.i]
    if not any(b.dep == "iobj" for b in below):
        return []
    return [b.i for b in below if b.dep == "obl:unmarked"][:1]


def _takes_after(tokens: Sequence[Token], verb: Token, last: int) -> bool:
    """Whether a participle with a preposition and its noun acts: "the mortar fired on a mill"."""
    if verb.dep != "acl" or any(tokens[c].dep in {"aux:pass", "obl:agent"} for c in verb.children):
        return False
    return verb.tag in {"VBN", "VBD"} and tokens[last].head != verb.i and tokens[last].lower != "to"


def _kept_object(tokens: Sequence[Token], verb: Token, *, passive: bool) -> int | None:
    """What is given, as a passive keeps it, or the second of two: "were given tents"; or None."""
    found = [c for c in verb.children if tokens[c].dep == "obj" and c > verb.i]
    return found[-1] if len(found) > (not passive) else None


def _undergoing(scene: Scene, verb: Token) -> int | None:
    """What stands right before a passive: "in view of the heat the schools were closed"."""
    near = nearest_left(scene.tokens, scene.phrases, verb)
    return near[0] if near else None


def _barred(scene: Scene, verb: int, i: int, nouns: frozenset[str]) -> bool:
    """Whether the phrase is one that the pattern does not take; "*" stands for any.

    Of a name every word counts: "supported Operation Sea Wind".
    """
    if not nouns:
        return False
    if "*" in nouns or _lemma(scene, i) in nouns:
        return True
    between = (t for t in scene.tokens[verb + 1 : i] if t.dep != "compound")  # "a gold mine"
    if any(t.pos == "NOUN" and t.lemma in nouns for t in between):
        return True  # "rejected as baseless the claims of X", read as a rejection of X
    phrase = scene.phrase(i)
    return scene.tokens[phrase.head].pos in {"PROPN", "ADJ"} and any(
        (t.pos == "PROPN" or t.tag == "NNP") and t.lower in nouns
        for t in scene.tokens[phrase.first : phrase.last + 1]
    )


def _lemma(scene: Scene, i: int) -> str:
    core = scene.phrases.core(scene.phrase(i))
    return scene.tokens[core.head].lemma.lower()


def _is(scene: Scene, i: int, nouns: Nouns) -> bool:
    """Whether the phrase is headed by one of the nouns, with the words that belong to it."""
    heads = scene.heads(i)
    if not nouns.single.isdisjoint(heads):
        return True
    for kind in nouns.kinds:
        if KINDS[kind](scene, i):
            return True
    if nouns.heads.isdisjoint(heads):
        return False
    for noun in nouns.several:
        if noun[-1] in heads and scene.words_before(i).issuperset(noun[:-1]):
            return True
        if noun[0] in heads and "of" in noun and _follow(scene, i, noun):
            return True
    return False


def _follow(scene: Scene, i: int, noun: tuple[str, ...]) -> bool:
    """Whether a noun with "of" stands as written: "state of emergency"."""
    start = scene.phrase(i).head
    found = scene.tokens[start : start + len(noun)]
    return tuple(token.lemma for token in found) == noun


def governing_verb(scene: Scene, noun: Token) -> tuple[Token, str] | None:
    """The verb that an event noun completes and how: "object", "subject" or a preposition.

    Looks through "a series of attacks" and "the start of talks".
    """
    tokens = scene.tokens
    for _ in range(3):
        head = tokens[noun.head]
        if noun.dep in {"nmod", "compound"} and head.pos in {"NOUN", "PROPN", "NUM"}:
            if preposition(tokens, noun) in {"of", None}:
                noun = head
                continue
            return None
        if head.pos not in PREDICATES or head.i == noun.i:
            return None
        if noun.dep in {"obj", "nsubj:pass"}:
            return head, "object"
        if noun.dep in {"nsubj", "nsubj:outer"}:
            return head, "subject"
        if noun.dep in {"obl", "obl:agent"}:
            return head, preposition(tokens, noun) or "object"
        if noun.dep == "conj":
            noun = head
            continue
        if noun.dep in {"xcomp", "dep", "ccomp"}:
            return head, "object"
        return None
    return None
