"""Treebank sentences with hand-parsed phrases hung into them: what reports do and treebanks do not.

In the treebanks an unquoted sentence that ends in ", officials said" stands some thirty times, so
the parser took the speaker for part of what was said. Here such an attribution is hung after
sentences of the training treebanks, reduced relatives after subjects ("protesters demanding justice
clashed with police") and appositions beside them; a few whole sentences are built of phrases alone.
The labels follow EWT: what is said is `ccomp` of the verb of speech, which is the root; who is told
is `iobj`; titles are `nmod:desc`.
"""

import random
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
import yaml
from spacy.tokens import Doc, DocBin, Span

UPOS = {"DT": "DET", "IN": "ADP", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "NN": "NOUN",
        "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON",
        "CD": "NUM", "RBR": "ADV", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB",
        "VBZ": "VERB"}  # fmt: skip
COUNTS = {"said": 420, "according": 90, "relative": 260, "apposition": 200, "built": 260}
SEED = 7


@dataclass(frozen=True)
class Word:
    """A word of a tree; `head` is a place in the tree's list, -1 for the root."""

    text: str
    tag: str
    pos: str
    dep: str
    head: int
    lemma: str = ""
    morph: str = ""
    space: bool = True


Tree = list[Word]


def write_grafts(treebanks: list[Path], target: Path) -> None:
    """Writes the grafted sentences of some treebanks to one .spacy file, one to four a document."""
    nlp = spacy.blank("en")
    chance = random.Random(SEED)
    text = Path(__file__).with_name("phrases.yaml").read_text(encoding="utf8")
    phrases = {k: [phrase(str(p)) for p in ps] for k, ps in yaml.safe_load(text).items()}
    docs = [doc for path in treebanks for doc in DocBin().from_disk(path).get_docs(nlp.vocab)]
    known = Known(docs)
    bases = [tree(s) for doc in docs for s in doc.sents if plain(s)]
    chance.shuffle(bases)
    made = [known.complete(one) for one in grafted(bases, phrases, chance)]
    chance.shuffle(made)
    written: list[Doc] = []
    while made:
        size = chance.choice([1, 1, 2, 3, 4])
        written.append(document(nlp.vocab, made[:size]))
        made = made[size:]
    DocBin(attrs=["ORTH", "SPACY", "LEMMA", "POS", "TAG", "MORPH", "HEAD", "DEP", "SENT_START"],
           docs=written).to_disk(target)  # fmt: skip


def grafted(bases: list[Tree], phrases: dict[str, list[Tree]], chance: random.Random) -> list[Tree]:
    """The trees of every kind, as many as COUNTS says."""
    made: list[Tree] = []
    built = [build(phrases, chance) for _ in range(COUNTS["built"])]
    waiting = iter(bases)
    while sum(1 for _ in made) < COUNTS["relative"]:
        one = with_relative(next(waiting), phrases, chance)
        made += [one] if one is not None else []
    while len(made) < COUNTS["relative"] + COUNTS["apposition"]:
        one = with_apposition(next(waiting), phrases, chance)
        made += [one] if one is not None else []
    contents = [next(waiting) for _ in range(COUNTS["said"] * 3 // 4)] + built[
        : COUNTS["said"] // 4
    ]
    made += [attributed(content, phrases, chance) for content in contents]
    made += [according(next(waiting), phrases, chance) for _ in range(COUNTS["according"])]
    return made + built[COUNTS["said"] // 4 :]


def phrase(written: str) -> Tree:
    """A tree from the notation of phrases.yaml."""
    words: Tree = []
    for part in written.split():
        text, tag, dep, *head = part.split("/")
        tag, _, pos = tag.partition(":")
        place = int(head[0]) - 1 if head else -1
        words.append(Word(text, tag, pos or UPOS[tag], dep, place))
    heads = [word.head for word in words]
    if heads.count(-1) != 1 or max(heads) >= len(words) or any(h == i for i, h in enumerate(heads)):
        raise ValueError(
            f"phrases.yaml: not one tree: {written!r}; each head must be in the phrase"
        )
    for here, following in enumerate(words[1:]):
        if following.text == "'s":
            words[here] = replace(words[here], space=False)
    return words


def plain(sentence: Span) -> bool:
    """Whether a treebank sentence is a simple statement that something can be hung into."""
    marks = {'"', "“", "”", "''", "``", ":", ";", "(", "-", "--", "—", "?", "!", "'", "‘"}
    root = sentence.root
    return (
        6 <= len(sentence) <= 28
        and sentence[-1].text == "."
        and sentence[0].text[0].isupper()
        and root.tag_ in {"VBD", "VBZ", "VBP", "VBN"}
        and root.pos_ == "VERB"
        and not marks & {token.text for token in sentence}
        and any(c.dep_ in {"nsubj", "nsubj:pass"} and c.i < root.i for c in root.children)
        and not any(c.dep_ in {"ccomp", "parataxis"} for c in root.children)
    )


def tree(sentence: Span) -> Tree:
    """A treebank sentence as a tree."""
    return [
        Word(t.text, t.tag_, t.pos_, t.dep_, -1 if t.head.i == t.i else t.head.i - sentence.start,
             t.lemma_, str(t.morph), bool(t.whitespace_))
        for t in sentence
    ]  # fmt: skip


def root_of(words: Tree) -> int:
    """The place of the root."""
    return next(place for place, word in enumerate(words) if word.head == -1)


def put(words: Tree, part: Tree, at: int, head: int, dep: str) -> Tree:
    """The tree with a phrase before place `at`, hung from the word at `head` (-1: as root)."""
    size = len(part)
    moved = [replace(w, head=w.head + size if w.head >= at else w.head) for w in words]
    above = head + size if head >= at else head
    new = [
        replace(w, head=above, dep=dep) if w.head == -1 else replace(w, head=w.head + at)
        for w in part
    ]
    joined = moved[:at] + new + moved[at:]
    if at > 0:  # a phrase follows after a space
        joined[at - 1] = replace(joined[at - 1], space=True)
    return joined


def mark(words: Tree, at: int, head: int, text: str = ",") -> Tree:
    """The tree with a punctuation mark close after the word before place `at`."""
    tags = {",": ",", ".": ".", "“": "``", "”": "''"}
    sign = Word(text, tags[text], "PUNCT", "punct", -1, text)
    joined = put(words, [sign], at, head, "punct")
    if at > 0:
        joined[at - 1] = replace(joined[at - 1], space=False)
    if text == "“":
        joined[at] = replace(joined[at], space=False)
    return joined


def without_stop(words: Tree) -> Tree:
    """The sentence without its full stop."""
    return words[:-1]


def raised(words: Tree) -> Tree:
    """The tree with a capital at its beginning."""
    first = words[0]
    return [replace(first, text=first.text[0].upper() + first.text[1:]), *words[1:]]


def attributed(content: Tree, phrases: dict[str, list[Tree]], chance: random.Random) -> Tree:
    """What is said, then who says it: "..., the White Helmets reported on Tuesday." """
    words = without_stop(content)
    inside = root_of(words)
    quoted = chance.random() < 0.2
    if quoted:
        words = mark(words, 0, inside, "“")
        inside += 1
    speaker = chance.choice(phrases["speakers"])
    told = chance.random() < 0.22
    verb = phrase("told/VBD/^") if told else verb_of(phrases, chance)
    inverted = not told and speaker[0].tag != "PRP" and chance.random() < 0.15
    start = len(words)
    words = mark(words, start, inside)
    if quoted:
        words = mark(words, start + 1, inside, "”")
    start = len(words)
    words = put(words, verb, start, -1, "ROOT")
    here = start
    words[inside] = replace(words[inside], head=here, dep="ccomp")
    words[start - 1 - quoted] = replace(words[start - 1 - quoted], head=here)
    at = start + 1 if inverted else start
    words = put(words, speaker, at, here, "nsubj")
    here = here if inverted else here + len(speaker)
    if told:
        words = put(words, chance.choice(phrases["told"]), len(words), here, "iobj")
    if not inverted and chance.random() < 0.4:
        tail = chance.choice(phrases["tails"])
        dep = "obl:unmarked" if tail[-1].text == "week" else "obl"
        words = put(words, tail, len(words), here, dep)
    return mark(words, len(words), here, ".")


def verb_of(phrases: dict[str, list[Tree]], chance: random.Random) -> Tree:
    """A verb of speech."""
    return chance.choice(phrases["verbs"])


def according(content: Tree, phrases: dict[str, list[Tree]], chance: random.Random) -> Tree:
    """What is said, then "according to" its source, hung from the root."""
    words = without_stop(content)
    root = root_of(words)
    nouns = [p for p in phrases["speakers"] if p[0].tag != "PRP"]
    source = chance.choice(nouns)
    case = [
        Word("according", "VBG", "VERB", "case", -1, "accord", "VerbForm=Ger"),
        Word("to", "IN", "ADP", "fixed", 0, "to"),
    ]
    source = put(source, case, 0, root_of(source), "case")
    source = mark(source, 0, root_of(source))
    words = put(words, source, len(words), root, "obl")
    at = len(words) - len(source)
    words[at - 1] = replace(words[at - 1], space=False)
    return mark(words, len(words), root_of(words), ".")


def subject(words: Tree) -> tuple[int, int, int] | None:
    """First place, head and stop of the root's subject when it is one plain stretch before it."""
    root = root_of(words)
    heads = [p for p, w in enumerate(words) if w.head == root and w.dep.startswith("nsubj")]
    inside = set(heads[:1])
    while True:
        more = {p for p, w in enumerate(words) if w.head in inside} - inside
        if not more:
            break
        inside |= more
    places = sorted(inside)
    if not heads or places[-1] > root or places[-1] - places[0] + 1 != len(places):
        return None
    if any(words[p].dep in {"acl", "acl:relcl", "appos", "conj", "punct"} for p in places):
        return None
    return places[0], heads[0], places[-1] + 1


def swapped_subject(words: Tree, new: Tree) -> tuple[Tree, int, int] | None:
    """The tree with another subject; its first place and its stop."""
    found = subject(words)
    if found is None:
        return None
    start, head, stop = found
    above, dep, size = words[head].head, words[head].dep, stop - start
    rest = [
        replace(w, head=w.head - size if w.head >= stop else w.head)
        for w in words[:start] + words[stop:]
    ]
    part = raised(new) if start == 0 else new
    return put(rest, part, start, above - size, dep), start, start + len(new)


def with_relative(
    words: Tree, phrases: dict[str, list[Tree]], chance: random.Random
) -> Tree | None:
    """The sentence with a reduced relative after its subject."""
    people = chance.choice(phrases["groups"])
    found = swapped_subject(words, people) if words[root_of(words)].tag == "VBD" else None
    if found is None:
        return None
    changed, start, stop = found
    head = start + root_of(people)
    relative = chance.choice(phrases["relatives"])
    if chance.random() < 0.25:  # "soldiers, backed by Russian warplanes, seized the town"
        relative = mark(mark(relative, 0, 0), len(relative) + 1, 1)
        joined = put(changed, relative, stop, head, "acl")
        joined[stop - 1] = replace(joined[stop - 1], space=False)
        return joined
    return put(changed, relative, stop, head, "acl")


def with_apposition(
    words: Tree, phrases: dict[str, list[Tree]], chance: random.Random
) -> Tree | None:
    """The sentence with a named person and an office as its subject, one beside the other."""
    found = swapped_subject(words, beside(phrases, chance))
    return found[0] if found is not None and words[root_of(words)].tag == "VBD" else None


def beside(phrases: dict[str, list[Tree]], chance: random.Random) -> Tree:
    """ "Leyla Demir, the foreign minister," or "the foreign minister, Leyla Demir," ."""
    first, second = chance.choice(phrases["persons"]), chance.choice(phrases["roles"])
    if chance.random() < 0.4:
        first, second = second, first
    head = root_of(first)
    words = put(first, second, len(first), head, "appos")
    below = len(first) + root_of(second)
    words = mark(words, len(first), below)
    return mark(words, len(words), below + 1)


def build(phrases: dict[str, list[Tree]], chance: random.Random) -> Tree:
    """A whole sentence of phrases: people, perhaps a relative, an act or a promise, a place."""
    if chance.random() < 0.45:
        nouns = [p for p in phrases["speakers"] if p[0].text not in {"police"}]
        who, act = chance.choice(nouns), chance.choice(phrases["promises"])
        if chance.random() < 0.25:
            who = beside(phrases, chance)
    else:
        who, act = chance.choice(phrases["groups"]), chance.choice(phrases["acts"])
        if chance.random() < 0.7:
            relative = chance.choice(phrases["relatives"])
            who = put(who, relative, len(who), root_of(who), "acl")
    words = [replace(w, dep="ROOT") if w.head == -1 else w for w in act]
    dep = "nsubj:pass" if any(w.dep == "aux:pass" for w in words) else "nsubj"
    words = put(words, who, 0, root_of(words), dep)
    root = root_of(words)
    if chance.random() < 0.6:
        words = put(words, chance.choice(phrases["places"]), len(words), root, "obl")
    return raised(mark(words, len(words), root, "."))


class Known:
    """Lemmas and features as the treebanks give them to a form."""

    def __init__(self, docs: list[Doc]) -> None:
        self.by_form: dict[tuple[str, str, str], Counter[tuple[str, str]]] = {}
        self.by_tag: dict[tuple[str, str], Counter[str]] = {}
        for doc in docs:
            for token in doc:
                key = (token.lower_, token.tag_, token.pos_)
                pair = (token.lemma_, str(token.morph))
                self.by_form.setdefault(key, Counter())[pair] += 1
                self.by_tag.setdefault(key[1:], Counter())[pair[1]] += 1

    def complete(self, words: Tree) -> Tree:
        """The tree with lemma and features where a phrase left them out."""
        return [word if word.lemma else self.known(word) for word in words]

    def known(self, word: Word) -> Word:
        """The word with its most common lemma and features; a new form's lemma is a guess."""
        if word.tag == "VBG" and word.pos == "VERB" and word.dep != "amod":
            word = replace(word, morph="VerbForm=Ger")
        seen = self.by_form.get((word.text.lower(), word.tag, word.pos))
        if seen:
            lemma, morph = seen.most_common(1)[0][0]
            return replace(word, lemma=lemma, morph=word.morph or morph)
        morphs = self.by_tag.get((word.tag, word.pos))
        lemma = word.text.lower()
        if word.tag in {"NNP", "JJ"}:
            lemma = word.text
        elif word.tag == "NNPS":
            lemma = word.text.removesuffix("s")
        elif word.tag == "NNS":
            lemma = "gunman" if lemma == "gunmen" else lemma.removesuffix("s")
        elif word.tag in {"VBD", "VBN"}:
            lemma = LEMMAS.get(lemma, lemma.removesuffix("ed"))
        elif word.tag == "VBG":
            lemma = LEMMAS.get(lemma, lemma.removesuffix("ing"))
        morph = word.morph or (morphs.most_common(1)[0][0] if morphs else "")
        return replace(word, lemma=lemma, morph=morph)


LEMMAS = {
    "shelled": "shell", "stormed": "storm", "angered": "anger", "displaced": "displace",
    "pledged": "pledge", "vowed": "vow", "dispersed": "disperse", "alleged": "allege",
    "clashed": "clash", "seized": "seize", "detained": "detain", "marched": "march",
    "blamed": "blame", "urged": "urge", "accused": "accuse", "captured": "capture",
    "withdrew": "withdraw", "threatened": "threaten", "deployed": "deploy", "burned": "burn",
    "insisted": "insist", "claimed": "claim", "warned": "warn", "noted": "note",
    "fleeing": "flee", "waving": "wave", "opposing": "oppose", "chanting": "chant",
    "trained": "train", "armed": "arm", "arrested": "arrest", "backed": "back",
}  # fmt: skip


def document(vocab: spacy.vocab.Vocab, trees: list[Tree]) -> Doc:
    """One document of some trees, a space between them."""
    words: Tree = []
    starts: list[bool] = []
    for one in trees:
        starts += [place == 0 for place in range(len(one))]
        offset = len(words)
        words += [
            replace(w, head=offset + (place if w.head == -1 else w.head))
            for place, w in enumerate(one)
        ]
        words[-1] = replace(words[-1], space=True)
    return Doc(
        vocab,
        words=[w.text for w in words],
        spaces=[w.space for w in words],
        tags=[w.tag for w in words],
        pos=[w.pos for w in words],
        lemmas=[w.lemma for w in words],
        morphs=[w.morph for w in words],
        heads=[w.head for w in words],
        deps=[w.dep for w in words],
        sent_starts=starts,
    )
