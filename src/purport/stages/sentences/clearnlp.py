"""ClearNLP labels (`en_core_web_*`) turned into Universal Dependencies v2.

spaCy's own English pipelines parse after ClearNLP: prepositions head their nouns, "be" heads its
predicate, each conjunct hangs from the one before it. Stages read UD, so the tree is rebuilt:

* prep + pobj -> the noun hangs from the preposition's head as `obl` (of verbs, adjectives, adverbs)
  or `nmod`, with the preposition as `case`; `agent` gives `obl:agent`; prep + pcomp -> `advcl` or
  `acl` with `mark`; a preposition alone is `advmod`;
* "be" with attr or acomp -> the predicate becomes the head, "be" its `cop`; of other verbs (become,
  seem) attr, acomp and oprd are `xcomp`. "is in Paris" keeps "be" as head;
* conjuncts all hang from the first one, `cc` from the conjunct that follows it;
* two or more proper nouns of one PERSON that form a compound are `flat` under the first;
* other labels are renamed (RENAMED). Left as they are: noun compounds, relative clauses whose
  pronoun has moved, infinitive subjects ("for him to go").

Source: ClearNLP guidelines (Choi and Palmer 2012) and https://universaldependencies.org/en/.
"""

from collections.abc import Collection, Sequence

from purport.stages.sentences.columns import Words

TELLING = frozenset({"nsubjpass", "pobj", "dobj"})
"""Labels that only ClearNLP has: one of them tells the scheme."""

RENAMED = {
    "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass": "aux:pass", "dobj": "obj",
    "poss": "nmod:poss", "relcl": "acl:relcl", "rcmod": "acl:relcl", "prt": "compound:prt",
    "neg": "advmod", "npadvmod": "obl:unmarked", "predet": "det:predet", "preconj": "cc:preconj",
    "quantmod": "advmod", "intj": "discourse", "meta": "parataxis", "oprd": "xcomp",
    "acomp": "xcomp", "attr": "xcomp", "dative": "iobj", "nn": "compound", "num": "nummod",
    "number": "compound", "possessive": "case", "complm": "mark", "infmod": "acl",
    "partmod": "acl", "iobj": "iobj", "hmod": "compound", "hyph": "punct", "subtok": "goeswith",
}  # fmt: skip
CLAUSAL = frozenset({"VERB", "AUX", "ADJ", "ADV"})


def is_clearnlp(labels: Collection[str]) -> bool:
    """Whether a parser with these labels follows ClearNLP."""
    return not TELLING.isdisjoint(labels)


def is_ud(labels: Collection[str]) -> bool:
    """Whether a parser with these labels follows Universal Dependencies v2."""
    return {"obj", "obl", "case"} <= set(labels)


def converted(words: Words) -> Words:
    """The same words with UD heads and labels; the lists `head`, `dep` and `pos` are new."""
    head, dep, pos = list(words.head), list(words.dep), list(words.pos)
    _conjuncts(head, dep)
    _prepositions(head, dep, pos)
    _copulas(head, dep, pos, words.lemma)
    _names(head, dep, words)
    for i, label in enumerate(dep):
        if label == "aux" and pos[i] == "PART":
            dep[i] = "mark"
        elif label in RENAMED:
            dep[i] = RENAMED[label]
    return Words(
        words.text, words.lower, words.lemma, pos, words.tag, dep, head, words.entity,
        words.entity_start, words.morph, words.space, words.begins, words.at,
    )  # fmt: skip


def _conjuncts(head: list[int], dep: list[str]) -> None:
    """Every conjunct hangs from the first; a conjunction from the conjunct after it."""
    old = list(head)
    for i, label in enumerate(dep):
        if label == "conj":
            at = old[i]
            while dep[at] == "conj" and old[at] != at:
                at = old[at]
            head[i] = at
    for i, label in enumerate(dep):
        if label == "cc":
            after = next((j for j in range(i + 1, len(dep)) if dep[j] == "conj" and
                          old[j] == old[i]), None)  # fmt: skip
            if after is not None:
                head[i] = after


def _prepositions(head: list[int], dep: list[str], pos: Sequence[str]) -> None:
    """Nouns take over from the prepositions that head them."""
    objects: dict[int, int] = {}
    for i, label in enumerate(dep):
        if label in {"pobj", "pcomp"}:
            objects.setdefault(head[i], i)

    def object_of(p: int) -> int | None:
        seen = 0
        while p not in objects and seen < 4:
            inner = next((j for j in range(p + 1, min(p + 6, len(dep)))
                          if head[j] == p and dep[j] == "prep"), None)  # fmt: skip
            if inner is None:
                return None
            p, seen = inner, seen + 1
        return objects.get(p)

    heads = list(head)
    taken = {
        p: found
        for p, label in enumerate(dep)
        if (label in {"prep", "agent"} or (label in {"dative", "conj"} and pos[p] == "ADP")
            or (label == "root" and p in objects))
        and (found := object_of(p)) is not None
    }  # fmt: skip
    labels = list(dep)
    for p, label in enumerate(labels):
        if p not in taken:
            if label == "prep":
                dep[p] = "advmod"
            continue
        noun, above = taken[p], heads[p]
        clause = labels[noun] == "pcomp" and pos[noun] in {"VERB", "AUX"}
        if labels[above] in {"prep", "agent"} and above in taken and label != "conj":
            head[p], dep[p] = noun, "case"  # the inner one of "out of": the outer placed the noun
            continue
        if label == "conj" and above in taken:
            head[noun], dep[noun] = taken[above], "conj"
        elif label == "root":
            head[noun], dep[noun] = noun, "root"
        else:
            head[noun] = above
            if label == "agent":
                dep[noun] = "obl:agent"
            elif clause:
                dep[noun] = "advcl" if pos[above] in CLAUSAL else "acl"
            else:
                dep[noun] = "obl" if pos[above] in CLAUSAL else "nmod"
        head[p], dep[p] = noun, "mark" if clause else "case"
    for i in range(len(head)):
        if heads[i] in taken and i not in taken and taken[heads[i]] != i and head[i] == heads[i]:
            head[i] = taken[heads[i]]  # "just after the talks": "just" hung from the preposition


def _copulas(head: list[int], dep: list[str], pos: list[str], lemma: Sequence[str]) -> None:
    """The predicate of "be" takes its place."""
    for i, label in enumerate(dep):
        if label not in {"attr", "acomp"}:
            continue
        be = head[i]
        if lemma[be] != "be" or dep[be] == "cop":
            continue
        for j in range(len(head)):
            if head[j] == be and j not in {i, be}:
                head[j] = i
        head[i] = i if head[be] == be else head[be]
        dep[i], dep[be] = dep[be], "cop"
        head[be], pos[be] = i, "AUX"


def _names(head: list[int], dep: list[str], words: Words) -> None:
    """A person's names hang from the first of them."""
    i, size = 0, len(words)
    while i < size:
        start = i
        i += 1
        if words.entity[start] != "PERSON":
            continue
        while i < size and words.entity[i] == "PERSON" and not words.entity_start[i]:
            i += 1
        last = i - 1
        while last > start and words.pos[last] != "PROPN":
            last -= 1
        run = range(start, last)
        if last == start or any(head[j] != last or dep[j] != "compound" for j in run):
            continue
        for j in range(size):
            if head[j] == last and j != last:
                head[j] = start
        head[start] = start if head[last] == last else head[last]
        dep[start] = dep[last]
        for j in range(start + 1, last + 1):
            head[j], dep[j] = start, "flat"
