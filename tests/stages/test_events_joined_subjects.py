"""Two who do it together, and what is thrown open, from hand-built parses."""

import make

from purport.core.parse import Token
from purport.core.rows import Parse
from purport.stages.events.joined_subjects import (
    first_of_two,
    is_result,
    with_both,
    with_result,
)


def tokens_of(parse: str) -> tuple[Token, ...]:
    text = " ".join(word.partition("/")[0] for word in parse.split())
    return make.document(text, parse)[Parse][0].sentences[0].tokens


TOGETHER = (
    "Kings/king/NOUN+NNS/root/0 of/_/ADP/case/3 Chad/_/PROPN/nmod/1 and/_/CCONJ/cc/7 "
    "the/_/DET/det/6 envoy/_/NOUN/nsubj/7 met/meet/VERB+VBD/conj/1 ././PUNCT/punct/1"
)
OPENED = (
    "Oslo/_/PROPN/nsubj/2 threw/throw/VERB+VBD/root/0 open/_/ADJ/xcomp/2 the/_/DET/det/5 "
    "gates/gate/NOUN+NNS/obj/3"
)


def test_the_first_of_two_who_met_is_a_subject_too() -> None:
    tokens = tokens_of(TOGETHER)
    assert first_of_two(tokens, tokens[6]) is tokens[0]
    made = with_both(tokens, tokens[6])
    found = {t.text: (made[t.head].text, t.dep) for t in made}
    assert found["met"] == ("met", "root")
    assert found["Kings"] == ("met", "nsubj")
    assert found["envoy"] == ("Kings", "conj")
    assert found["and"] == ("envoy", "cc")
    assert found["."] == ("met", "punct")


def test_what_is_thrown_open_belongs_to_the_verb() -> None:
    tokens = tokens_of(OPENED)
    assert is_result(tokens, tokens[2])
    made = with_result(tokens, tokens[2])
    assert made[made[4].head].text == "threw"


def test_a_verb_of_its_own_stays_as_it_is() -> None:
    tokens = tokens_of(
        "Kings/king/NOUN+NNS/nsubj/2 rode/ride/VERB+VBD/root/0 and/_/CCONJ/cc/5 "
        "the/_/DET/det/5 envoys/envoy/NOUN+NNS/conj/2"
    )
    assert first_of_two(tokens, tokens[1]) is None
    assert with_both(tokens, tokens[1]) is tokens
    assert not is_result(tokens, tokens[4])
