"""Sentences whose verb the parser mistook, from hand-built parses."""

import make
import pytest

from purport.core.parse import Token
from purport.core.rows import Parse
from purport.stages.events.mending import is_tree
from purport.stages.events.rereading import reread

VERBS = dict.fromkeys(("seize", "free", "apologise", "beat", "kidnap", "arrest"), ())
CASES = {
    "a headline": ("Navy seizes boats",
        "Navy/navy/NOUN+NN/compound/3 seizes/seize/NOUN+NNS/compound/3 "
        "boats/boat/NOUN+NNS/root/0", "seizes", "Navy", "boats"),
    "an order": ("Free the miners!",
        "Free/free/ADJ+JJ/root/0 the/_/DET/det/3 miners/miner/NOUN+NNS/obj/1 !/!/PUNCT/punct/1",
        "Free", None, "miners"),
    "a participle of its subject": ("The king apologised.",
        "The/_/DET/det/2 king/_/NOUN+NN/root/0 apologised/apologise/VERB+VBN/acl/2 "
        "././PUNCT/punct/2", "apologised", "king", None),
    "an object given to the main verb": ("A plot to kidnap the king failed.",
        "A/_/DET/det/2 plot/_/NOUN+NN/nsubj/7 to/_/PART+TO/mark/4 kidnap/_/VERB+VB/acl/2 "
        "the/_/DET/det/6 king/_/NOUN+NN/nsubj/7 failed/fail/VERB+VBD/root/0 ././PUNCT/punct/7",
        "failed", "plot", None),
}  # fmt: skip


def tokens_of(text: str, parse: str) -> tuple[Token, ...]:
    return make.document(text, parse)[Parse][0].sentences[0].tokens


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_verb_is_put_right(case: tuple[str, str, str, str | None, str | None]) -> None:
    text, parse, verb, subject, target = case
    before = tokens_of(text, parse)
    after = reread(before, VERBS)
    main = next(t for t in after if t.head == t.i)
    assert main.text == verb
    assert is_tree(after)
    assert [t.text for t in after] == [t.text for t in before]
    for dep, wanted in (("nsubj", subject), ("obj", target)):
        mine = [after[c].text for c in main.children if after[c].dep == dep]
        assert mine == ([] if wanted is None else [wanted])


def test_the_object_goes_back_to_its_verb() -> None:
    text, parse, *_ = CASES["an object given to the main verb"]
    after = reread(tokens_of(text, parse), VERBS)
    king = next(t for t in after if t.text == "king")
    assert (king.dep, after[king.head].text) == ("obj", "kidnap")


def test_a_sound_sentence_stays_the_very_same() -> None:
    tokens = tokens_of("Rebels seized boats.",
        "Rebels/rebel/NOUN+NNS/nsubj/2 seized/seize/VERB+VBD/root/0 boats/boat/NOUN+NNS/obj/2 "
        "././PUNCT/punct/2")  # fmt: skip
    assert reread(tokens, VERBS) is tokens


def test_the_tokens_that_came_in_are_left_alone() -> None:
    text, parse, *_ = CASES["a headline"]
    tokens = tokens_of(text, parse)
    seen = [(t.dep, t.head, t.pos, t.children) for t in tokens]
    reread(tokens, VERBS)
    assert [(t.dep, t.head, t.pos, t.children) for t in tokens] == seen
