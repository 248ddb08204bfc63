"""Nouns with a hyphen, from hand-built parses: the particle is made the noun."""

import make

from purport.core.parse import Token
from purport.core.rows import Parse
from purport.stages.events.hyphened import hyphened


def tokens_of(parse: str) -> tuple[Token, ...]:
    text = " ".join(word.partition("/")[0] for word in parse.split())
    return make.document(text, parse)[Parse][0].sentences[0].tokens


def test_words_without_a_hyphen_stay_the_very_same() -> None:
    tokens = tokens_of("They/they/PRON/nsubj/2 sat/sit/VERB+VBD/root/0 in/in/ADP/advmod/2")
    assert hyphened(tokens) is tokens
