"""Numbers of victims, from hand-built parses."""

import pytest
from made_events import coded

from purport.core.rows import Count

TAIL = "were/be/AUX/aux:pass/{v} killed/kill/VERB+VBN/root/0 ././PUNCT/punct/{v}"
CASES = {
    "exact": ("31 villagers", "31/_/NUM/nummod/2 villagers/villager/NOUN/nsubj:pass/4", 4,
              (31, 31, "villagers")),
    "in words": ("Four villagers", "Four/_/NUM/nummod/2 villagers/villager/NOUN/nsubj:pass/4", 4,
                 (4, 4, "villagers")),
    "at least": ("At least 20 villagers", "At/_/ADP/case/2 least/_/ADJ/nmod/3 20/_/NUM/nummod/4 "
                 "villagers/villager/NOUN/nsubj:pass/6", 6, (20, None, "villagers")),
    "more than": ("More than 20 villagers", "More/_/ADJ/advmod/3 than/_/ADP/fixed/1 "
                  "20/_/NUM/nummod/4 villagers/villager/NOUN/nsubj:pass/6", 6,
                  (21, None, "villagers")),
    "up to": ("Up to 1,200 villagers", "Up/_/ADP/case/3 to/_/ADP/fixed/1 1,200/_/NUM/nummod/4 "
              "villagers/villager/NOUN/nsubj:pass/6", 6, (None, 1200, "villagers")),
    "between": ("Between 20 and 30 villagers", "Between/_/ADP/case/5 20/_/NUM/nummod/5 "
                "and/_/CCONJ/cc/4 30/_/NUM/conj/2 villagers/villager/NOUN/nsubj:pass/7", 7,
                (20, 30, "villagers")),
    "dozens of": ("Dozens of villagers", "Dozens/dozen/NOUN/nsubj:pass/5 of/_/ADP/case/3 "
                  "villagers/villager/NOUN/nmod/1", 5, (24, 99, "villagers")),
    "two thousand": ("Two thousand villagers", "Two/_/NUM/compound/2 thousand/_/NUM/nummod/3 "
                     "villagers/villager/NOUN/nsubj:pass/5", 5, (2000, 2000, "villagers")),
    "a range": ("20 to 30 villagers", "20/_/NUM/nummod/4 to/_/ADP/case/3 30/_/NUM/nmod/1 "
                "villagers/villager/NOUN/nsubj:pass/6", 6, (20, 30, "villagers")),
    "nearly": ("Nearly 30 villagers", "Nearly/_/ADV/advmod/2 30/_/NUM/nummod/3 "
               "villagers/villager/NOUN/nsubj:pass/5", 5, (None, 29, "villagers")),
    "several hundred": ("Several hundred villagers", "Several/_/ADJ/amod/2 hundred/_/NUM/nummod/3 "
                        "villagers/villager/NOUN/nsubj:pass/5", 5, (300, 900, "villagers")),
    "with and": ("One hundred and six villagers", "One/_/NUM/compound/2 hundred/_/NUM/nummod/5 "
                 "and/_/CCONJ/cc/4 six/_/NUM/conj/2 villagers/villager/NOUN/nsubj:pass/7", 7,
                 (106, 106, "villagers")),
    "one": ("A villager", "A/_/DET/det/2 villager/_/NOUN+NN/nsubj:pass/4", 4, (1, 1, "villager")),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_how_many(case: tuple[str, str, int, tuple[int | None, int | None, str]]) -> None:
    words, parse, verb, expected = case
    doc, _ = coded(f"{words} were killed.", f"{parse} {TAIL.format(v=verb)}")
    (count,) = doc[Count]
    assert count.kind == "killed"
    assert (count.min, count.max, count.of_whom) == expected


def test_a_plural_without_a_number_is_no_count() -> None:
    doc, _ = coded("Villagers were killed.",
                   "Villagers/villager/NOUN/nsubj:pass/3 " + TAIL.format(v=3))  # fmt: skip
    assert doc[Count] == ()


def test_a_subgroup_is_a_count_of_its_own() -> None:
    doc, _ = coded(
        "Rebels killed 31 villagers, including nine children.",
        "Rebels/rebel/NOUN/nsubj/2 killed/kill/VERB/root/0 31/_/NUM/nummod/4 "
        "villagers/villager/NOUN/obj/2 ,/,/PUNCT/punct/8 including/include/VERB+VBG/case/8 "
        "nine/_/NUM/nummod/8 children/child/NOUN/nmod/4 ././PUNCT/punct/2",
    )
    assert [(c.min, c.of_whom) for c in doc[Count]] == [(31, "villagers"), (9, "children")]


def test_animals_are_no_victims() -> None:
    doc, _ = coded(
        "Rebels killed 300 goats.",
        "Rebels/rebel/NOUN/nsubj/2 killed/kill/VERB/root/0 300/_/NUM/nummod/4 "
        "goats/goat/NOUN/obj/2 ././PUNCT/punct/2",
    )
    assert doc[Count] == ()
