"""ClearNLP trees made into UD: `word/LEMMA/POS/dep/head[/ENT]` in, `dep<head-word` out."""

import pytest
import spacy
from spacy.tokens import Doc

from purport.stages.sentences.clearnlp import converted, is_clearnlp, is_ud
from purport.stages.sentences.columns import reader

NLP = spacy.blank("en")


def doc_of(line: str) -> Doc:
    parts = [word.split("/") for word in line.split()]
    ents = [p[5] if len(p) > 5 else "" for p in parts]
    heads = [i if p[4] == "0" else int(p[4]) - 1 for i, p in enumerate(parts)]
    return Doc(
        NLP.vocab, words=[p[0] for p in parts], lemmas=[p[1] for p in parts],
        pos=[p[2] for p in parts], tags=["XX"] * len(parts), deps=[p[3] for p in parts],
        heads=heads,
        ents=[
            "O" if not e else ("I-" if i and ents[i - 1] == e else "B-") + e
            for i, e in enumerate(ents)
        ],
    )  # fmt: skip


def tree(line: str) -> dict[str, str]:
    words = converted(reader(NLP.vocab.strings)(doc_of(line)))
    return {
        word: f"{words.dep[i]}<{words.text[words.head[i]] if words.head[i] != i else '-'}"
        for i, word in enumerate(words.text)
    }


CASES = [
    (
        "Troops/troop/NOUN/nsubjpass/3 were/be/AUX/auxpass/3 hit/hit/VERB/ROOT/0 "
        "by/by/ADP/agent/3 rebels/rebel/NOUN/pobj/4 in/in/ADP/prep/3 Homs/Homs/PROPN/pobj/6",
        {"Troops": "nsubj:pass<hit", "were": "aux:pass<hit", "hit": "root<-", "by": "case<rebels",
         "rebels": "obl:agent<hit", "in": "case<Homs", "Homs": "obl<hit"},
    ),
    (
        "He/he/PRON/nsubj/2 is/be/AUX/ROOT/0 president/president/NOUN/attr/2 "
        "of/of/ADP/prep/3 Chad/Chad/PROPN/pobj/4 now/now/ADV/advmod/2",
        {"He": "nsubj<president", "is": "cop<president", "president": "root<-",
         "of": "case<Chad", "Chad": "nmod<president", "now": "advmod<president"},
    ),
    (
        "Iran/Iran/PROPN/nsubj/2 left/leave/VERB/ROOT/0 talks/talk/NOUN/dobj/2 "
        "after/after/ADP/prep/2 failing/fail/VERB/pcomp/4",
        {"talks": "obj<left", "after": "mark<failing", "failing": "advcl<left"},
    ),
    (
        "out/out/ADP/prep/2 came/come/VERB/ROOT/0",
        {"out": "advmod<came"},
    ),
    (
        "ran/run/VERB/ROOT/0 out/out/ADP/prep/1 of/of/ADP/prep/2 town/town/NOUN/pobj/3",
        {"town": "obl<ran", "out": "case<town", "of": "case<town"},
    ),
    (
        "A/A/PROPN/nsubj/6 ,/,/PUNCT/punct/1 B/B/PROPN/conj/1 and/and/CCONJ/cc/3 "
        "C/C/PROPN/conj/3 met/meet/VERB/ROOT/0",
        {"B": "conj<A", "C": "conj<A", "and": "cc<C"},
    ),
    (
        "spoke/speak/VERB/ROOT/0 with/with/ADP/prep/1 Oman/Oman/PROPN/pobj/2 and/and/CCONJ/cc/2 "
        "to/to/ADP/conj/2 Qatar/Qatar/PROPN/pobj/5",
        {"Oman": "obl<spoke", "Qatar": "conj<Oman", "to": "case<Qatar"},
    ),
    (
        "Ali/Ali/PROPN/compound/2/PERSON Noor/Noor/PROPN/nsubj/3/PERSON left/leave/VERB/ROOT/0",
        {"Ali": "nsubj<left", "Noor": "flat<Ali"},
    ),
    (
        "agreed/agree/VERB/ROOT/0 to/to/PART/aux/3 go/go/VERB/xcomp/1",
        {"to": "mark<go", "go": "xcomp<agreed"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_a_tree_becomes_universal(line: str, expected: dict[str, str]) -> None:
    found = tree(line)
    assert {word: found[word] for word in expected} == expected


@pytest.mark.parametrize("line", [line for line, _ in CASES])
def test_every_word_still_hangs_from_one_root(line: str) -> None:
    words = converted(reader(NLP.vocab.strings)(doc_of(line)))
    for i in range(len(words)):
        seen = set()
        while words.head[i] != i:
            assert i not in seen
            seen.add(i)
            i = words.head[i]
        assert words.dep[i] == "root"


def test_schemes_are_told_apart_by_their_labels() -> None:
    assert is_clearnlp({"ROOT", "nsubjpass", "dobj"})
    assert not is_clearnlp({"nsubj", "obj", "obl", "case"})
    assert is_ud({"nsubj", "obj", "obl", "case"})
    assert not is_ud({"sb", "oa", "mo"})


def test_labels_of_other_models_become_ours() -> None:
    words = reader(NLP.vocab.strings)(
        doc_of("Homs/Homs/PROPN/ROOT/0/GPE and/and/CCONJ/cc/1 May/May/PROPN/conj/1/DATE")
    )
    assert words.entity == ["LOC", None, None]
    assert words.dep[0] == "root"
