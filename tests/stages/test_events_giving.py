"""What is given, and verbs read as part of their object, from hand-built parses."""

import make
import pytest

from purport.core.parse import Token
from purport.core.rows import Parse
from purport.stages.events.mending import is_tree
from purport.stages.events.rereading import reread

VERBS = dict.fromkeys(("give", "lend", "promise", "pool", "dispatch"), ())
CASES = {
    "a number of things": ("The junta gave the envoy two hours.",
        "The/_/DET/det/2 junta/_/NOUN+NN/nsubj/3 gave/give/VERB+VBD/root/0 the/_/DET/det/7 "
        "envoy/_/NOUN+NN/compound/7 two/_/NUM+CD/nummod/7 hours/hour/NOUN+NNS/obj/3 "
        "././PUNCT/punct/3", "gave", "envoy", "hours"),
    "a thing beside its taker": ("The junta promised the clan a mine.",
        "The/_/DET/det/2 junta/_/NOUN+NN/nsubj/3 promised/promise/VERB+VBD/root/0 the/_/DET/det/5 "
        "clan/_/NOUN+NN/obj/3 a/_/DET/det/7 mine/_/NOUN+NN/appos/5 ././PUNCT/punct/3",
        "promised", "clan", "mine"),
    "a past read as a noun": ("The fund lent money.",
        "The/_/DET/det/2 fund/_/NOUN+NN/nsubj/3 lent/lent/NOUN+NN/root/0 "
        "money/_/NOUN+NN/obj/3 ././PUNCT/punct/3", "lent", None, "money"),
    "a past read as part of its object": ("Oslo dispatched police.",
        "Oslo/_/PROPN+NNP/compound/3 dispatched/dispatch/VERB+VBD/amod/3 "
        "police/_/NOUN+NNS/root/0 ././PUNCT/punct/3", "dispatched", None, "police"),
}  # fmt: skip


def tokens_of(text: str, parse: str) -> tuple[Token, ...]:
    return make.document(text, parse)[Parse][0].sentences[0].tokens


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_whom_and_what_are_told_apart(case: tuple[str, str, str, str | None, str]) -> None:
    text, parse, verb, taker, thing = case
    after = reread(tokens_of(text, parse), VERBS)
    main = next(t for t in after if t.head == t.i)
    below = {after[c].dep: after[c].text for c in main.children}
    assert (main.text, main.pos) == (verb, "VERB")
    assert below.get("iobj") == taker
    assert below.get("obj") == thing
    assert is_tree(after)
