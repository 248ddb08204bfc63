"""What "is doing", read as a noun, and sit-ins read as what is said of somebody."""

import make
import pytest

from purport.core.parse import Token
from purport.core.rows import Parse
from purport.stages.events.hyphened import hyphened
from purport.stages.events.mending import is_tree
from purport.stages.events.rereading import reread

VERBS = dict.fromkeys(("mine", "ship", "bomb", "build", "block"), ())


def tokens_of(text: str, parse: str) -> tuple[Token, ...]:
    return make.document(text, parse)[Parse][0].sentences[0].tokens


GOING_ON = {
    "part of its object": ("Oslo is mining harbours.",
        "Oslo/_/PROPN/nsubj/4 is/be/AUX+VBZ/cop/4 mining/_/NOUN+NN/compound/4 "
        "harbours/harbour/NOUN+NNS/root/0 ././PUNCT/punct/4", "mine"),
    "with its object": ("Oslo is shipping guns.",
        "Oslo/_/PROPN/nsubj/3 is/be/AUX+VBZ/aux/3 shipping/_/NOUN+NN/root/0 "
        "guns/gun/NOUN+NNS/obj/3 ././PUNCT/punct/3", "ship"),
}  # fmt: skip


@pytest.mark.parametrize("case", GOING_ON.values(), ids=GOING_ON.keys())
def test_what_is_being_done_is_a_verb(case: tuple[str, str, str]) -> None:
    text, parse, lemma = case
    after = reread(tokens_of(text, parse), VERBS)
    main = next(t for t in after if t.head == t.i)
    assert (main.tag, main.lemma) == ("VBG", lemma)
    assert is_tree(after)
    assert {after[c].dep for c in main.children} >= {"nsubj", "aux", "obj"}


LEFT = {
    "a topic": ("Trouble is building costs.",
        "Trouble/problem/NOUN/nsubj/4 is/be/AUX+VBZ/cop/4 building/_/NOUN+NN/compound/4 "
        "costs/cost/NOUN+NNS/root/0 ././PUNCT/punct/4"),
    "no verb that is listed": ("Oslo is fishing grounds.",
        "Oslo/_/PROPN/nsubj/4 is/be/AUX+VBZ/cop/4 fishing/_/NOUN+NN/compound/4 "
        "grounds/ground/NOUN+NNS/root/0 ././PUNCT/punct/4"),
}  # fmt: skip


@pytest.mark.parametrize("case", LEFT.values(), ids=LEFT.keys())
def test_what_something_is_stays_a_noun(case: tuple[str, str]) -> None:
    text, parse = case
    assert reread(tokens_of(text, parse), VERBS)[2].tag == "NN"


def test_a_sit_in_that_is_broken_up_is_an_object() -> None:
    tokens = tokens_of("Police ended a sit-in.",
        "Police/police/NOUN+NNS/nsubj/2 ended/end/VERB+VBD/root/0 a/_/DET/det/6 "
        "sit/_/VERB+VB/compound/6 -/-/PUNCT+HYPH/punct/6 in/_/NOUN+NN/xcomp/2 "
        "././PUNCT/punct/2")  # fmt: skip
    assert hyphened(tokens)[5].dep == "obj"
