"""The codebook made ready for one pass over words: what each dictionary form may tell."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from purport.codebook.entries import Codebook, RoleNoun
from purport.codebook.happenings import ActNoun, EventPattern, LightVerb, ModalityCue, Told
from purport.stages.events.derived import DERIVED
from purport.stages.events.meanings import Meanings, meanings_of

Kind = Literal["verb", "noun", "adjective"]
KINDS = ("someone", "somewhere", "folk", "counted", "persons", "armed", "somebody")
"""Words that stand for what is of a kind, where a pattern asks for nouns (`events.kinds`)."""

COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "AGREE"})
TAKES_OVER = frozenset({"AGREE", "REJECT", "THREATEN", "CONCEDE"})
"""Types of what is said of an act, which is then one event with it: "agreed to free her"."""
HOSTILE = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "THREATEN"})
MATERIAL = frozenset(
    {"COOPERATE", "AID", "RETREAT", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)

IRREGULAR = {
    "shot": "shoot", "lent": "lend", "fought": "fight", "slain": "slay", "slew": "slay",
    "blew": "blow", "blown": "blow", "struck": "strike", "stricken": "strike", "took": "take",
    "taken": "take", "sent": "send", "gave": "give", "given": "give", "met": "meet", "held": "hold",
    "fled": "flee", "sank": "sink", "sunk": "sink", "drove": "drive", "driven": "drive",
    "threw": "throw", "thrown": "throw", "froze": "freeze", "frozen": "freeze", "swore": "swear",
    "sworn": "swear", "withdrew": "withdraw", "withdrawn": "withdraw", "spoke": "speak",
    "broke": "break", "broken": "break", "left": "leave", "forbade": "forbid", "sought": "seek",
    "stole": "steal", "stolen": "steal", "caught": "catch", "brought": "bring", "bought": "buy",
    "sold": "sell", "swept": "sweep", "dug": "dig", "hung": "hang", "overran": "overrun",
    "retook": "retake", "tore": "tear", "torn": "tear", "won": "win", "wrote": "write",
    "fed": "feed", "laid": "lay", "fell": "fall", "fallen": "fall",
}  # fmt: skip
"""Forms that no rule gives, as a small model sometimes leaves them."""


FEW = 4
"""So many forms of a verb are gone through as they are."""


class Nouns(Struct, frozen=True):
    """Nouns that a pattern asks for: single ones, and those of several words, head last.

    `kinds` are words that stand for what is of a kind ("persons"), in the order of `KINDS`.
    """

    single: frozenset[str]
    several: tuple[tuple[str, ...], ...]
    kinds: tuple[str, ...] = ()
    heads: frozenset[str] = frozenset()
    """The words of several that may head the phrase: the last, or the first where "of" follows."""

    def __bool__(self) -> bool:
        return bool(self.single or self.several)


class Form(Struct, frozen=True):
    """One way of saying a pattern: the further words of the phrase, and the pattern.

    `rest` are the words after the first of a verb, or before the last of a noun. The
    conditions are the pattern's.
    """

    kind: Kind
    rest: tuple[str, ...]
    pattern: EventPattern
    objects: Nouns
    not_objects: frozenset[str]
    subjects: Nouns
    unless: frozenset[str]
    not_after: frozenset[str]
    beside: frozenset[str]
    takes: bool
    """Whether it asks for one of some objects."""
    by: bool
    """Whether it asks for one of some subjects."""

    @property
    def weight(self) -> tuple[int, int, int]:
        """How specific the form is: conditions and priority together, then priority, then words."""
        p = self.pattern
        conditions = (
            2 * bool(p.objects or self.objects) + 2 * (p.complement is not None)
            + 2 * bool(p.subjects) + 2 * len(self.rest) + 2 * bool(p.beside)
            + 2 * bool(p.followed)
        )  # fmt: skip
        return (conditions + p.priority, p.priority, len(self.rest))


class Cues(Struct, frozen=True):
    """Words that say how an act is told, by where they stand."""

    verbs: Mapping[str, Told]
    object_verbs: Mapping[str, Told]
    nouns: Mapping[str, Told]
    adjectives: Mapping[str, Told]
    auxiliaries: Mapping[str, Told]
    adverbs: Mapping[str, Told]
    marks: Mapping[str, Told]


class Lexicon(Struct, frozen=True):
    """All that the stage knows of words.

    `verbs`, `nouns` and `adjectives` map a dictionary form to what it may tell. `roles` gives the
    PLOVER sector of nouns for people and bodies.
    """

    verbs: Mapping[str, tuple[Form, ...]]
    nouns: Mapping[str, tuple[Form, ...]]
    adjectives: Mapping[str, tuple[Form, ...]]
    light: Mapping[str, tuple[tuple[tuple[str, ...], Told], ...]]
    cues: Cues
    acts: frozenset[str]
    things: frozenset[str]
    bodies: frozenset[str]
    roles: Mapping[str, str]
    triggers: frozenset[str]
    inflected: Mapping[str, str]
    meanings: Meanings
    by_last: Mapping[str, Mapping[str, tuple[tuple[int, Form], ...]]]
    """Of a verb told with many words its forms, with their place in the order, by the last word.

    Those without further words stand under the empty string.
    """

    def fitting(self, verb: str, words: frozenset[str]) -> Sequence[Form]:
        """The forms of a verb whose last word is among those of a sentence, in their order."""
        table = self.by_last.get(verb)
        if table is None:
            return self.verbs.get(verb, ())
        found = [*table.get("", ())]
        for word in table.keys() & words:
            found += table[word]
        return [form for _, form in sorted(found)]

    def is_assault(self, lemma: str) -> bool:
        """Whether the noun tells an ASSAULT: "blast", not "strike" of workers alone."""
        return any(f.pattern.type == "ASSAULT" and not f.rest for f in self.nouns.get(lemma, ()))


def _by_last(forms: Sequence[Form]) -> dict[str, tuple[tuple[int, Form], ...]]:
    table: dict[str, list[tuple[int, Form]]] = {}
    for at, form in enumerate(forms):
        table.setdefault(form.rest[-1] if form.rest else "", []).append((at, form))
    return {word: tuple(placed) for word, placed in table.items()}


def lexicon_of(book: Codebook) -> Lexicon:
    """The lexicon of a codebook; built once a process."""
    tables: dict[Kind, dict[str, list[Form]]] = {"verb": {}, "noun": {}, "adjective": {}}
    for pattern in book[EventPattern].values():
        for kind, phrase in _phrases(pattern):
            for words in _spelt(kind, phrase.lower()):
                key, form = _form(kind, words, pattern)
                tables[kind].setdefault(key, []).append(form)
    ordered = {
        kind: {
            key: tuple(sorted(forms, key=lambda form: form.weight, reverse=True))
            for key, forms in table.items()
        }
        for kind, table in tables.items()
    }
    light: dict[str, list[tuple[tuple[str, ...], Told]]] = {}
    for entry in book[LightVerb].values():
        for phrase in entry.verbs:
            parts = phrase.lower().split()
            light.setdefault(parts[0], []).append((tuple(parts[1:]), entry.modality))
    roles: dict[str, str] = {}
    for role in book[RoleNoun].values():
        for noun in role.nouns:
            roles.setdefault(noun.lower(), role.sector)
    return Lexicon(
        ordered["verb"],
        ordered["noun"],
        ordered["adjective"],
        {key: tuple(sorted(forms, key=lambda f: -len(f[0]))) for key, forms in light.items()},
        _cues(book[ModalityCue].values()),
        _nouns(book, "party"),
        _nouns(book, "nobody"),
        _nouns(book, "people"),
        roles,
        frozenset().union(*ordered.values(), _tails(ordered["verb"]), DERIVED),
        _inflected(ordered["verb"]),
        meanings_of(book),
        {verb: _by_last(forms) for verb, forms in ordered["verb"].items() if len(forms) > FEW},
    )


def _asked(nouns: Iterable[str]) -> Nouns:
    listed = [noun.lower() for noun in nouns]
    words = [tuple(noun.split()) for noun in listed]
    # A parser that follows UD has "sit-in" as three words.
    words += [tuple(noun.replace("-", " ").split()) for noun in listed if "-" in noun]
    single = frozenset(w[0] for w in words if len(w) == 1)
    kinds = tuple(kind for kind in KINDS if kind in single)
    several = tuple(w for w in words if len(w) > 1)
    heads = frozenset(w[k] for w in several for k in ((0, -1) if "of" in w else (-1,)))
    return Nouns(single, several, kinds, heads)


def _nouns(book: Codebook, stands_for: str) -> frozenset[str]:
    return frozenset(
        noun.lower()
        for entry in book[ActNoun].values()
        if entry.stands_for == stands_for
        for noun in entry.nouns
    )


def _inflected(verbs: Iterable[str]) -> dict[str, str]:
    """Forms of verbs, for words that the model left without a dictionary form."""
    known = frozenset(verbs)
    forms = {form: verb for form, verb in IRREGULAR.items() if verb in known}
    for verb in known:
        stem = verb[:-1] if verb.endswith("e") else verb
        for ending in ("ed", "ing"):
            forms.setdefault(stem + ending, verb)
        forms.setdefault(verb + "s", verb)
        forms.setdefault(verb + "ing", verb)  # "freeing"
        forms.setdefault(verb + verb[-1] + "ed", verb)  # "teargassed"
    return forms


def _tails(verbs: Iterable[str]) -> frozenset[str]:
    """The last parts of verbs with a hyphen, as the parser cuts them: "gas" of "tear-gas"."""
    return frozenset(verb.rpartition("-")[2] for verb in verbs if "-" in verb)


def _phrases(pattern: EventPattern) -> Iterable[tuple[Kind, str]]:
    yield from (("verb", phrase) for phrase in dict.fromkeys(pattern.verbs))
    yield from (("noun", phrase) for phrase in dict.fromkeys(pattern.nouns))
    yield from (("adjective", phrase) for phrase in dict.fromkeys(pattern.adjectives))


def _spelt(kind: Kind, phrase: str) -> Iterable[tuple[str, ...]]:
    """The words of a phrase; of a noun with a hyphen also its parts, as the model has them."""
    yield tuple(phrase.split())
    if kind == "noun" and "-" in phrase:
        yield tuple(phrase.replace("-", " ").split())


def _form(kind: Kind, words: tuple[str, ...], pattern: EventPattern) -> tuple[str, Form]:
    """The word that the form is found by, and the form: of "sale of weapon" the sale."""
    objects = pattern.objects if kind == "verb" else ()
    key, rest = (words[-1], words[:-1]) if kind == "noun" else (words[0], words[1:])
    if kind == "noun" and "of" in words[1:-1] and words[-2] in {"of", "the"}:
        at = words.index("of", 1)
        key, rest, objects = words[at - 1], words[: at - 1], (words[-1],)
    whom, who = _asked(objects), _asked(pattern.subjects)
    return key, Form(
        kind,
        rest,
        pattern,
        whom,
        frozenset(pattern.not_objects),
        who,
        frozenset(word.lower() for word in pattern.unless),
        frozenset(word.lower() for word in pattern.not_after),
        frozenset(word.lower() for word in pattern.beside),
        bool(whom),
        bool(who),
    )


def _cues(entries: Iterable[ModalityCue]) -> Cues:
    cues = Cues({}, {}, {}, {}, {}, {}, {})
    for entry in entries:
        governed = cues.object_verbs if entry.object_acts else cues.verbs
        for words, table in (
            (entry.verbs, governed),
            (entry.nouns, cues.nouns),
            (entry.adjectives, cues.adjectives),
            (entry.auxiliaries, cues.auxiliaries),
            (entry.adverbs, cues.adverbs),
            (entry.marks, cues.marks),
        ):
            for word in words:
                table.setdefault(word.lower(), entry.modality)  # type: ignore[attr-defined]
    return cues
