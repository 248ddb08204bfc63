"""Nouns with a hyphen, from hand-built parses: the particle is made the noun."""

import make
from msgspec.structs import replace

from purport.core.parse import Token
from purport.core.rows import Parse
from purport.stages.events.hyphened import hyphened


def tokens_of(parse: str) -> tuple[Token, ...]:
    text = " ".join(word.partition("/")[0] for word in parse.split())
    return make.document(text, parse)[Parse][0].sentences[0].tokens


def joined(parse: str) -> tuple[Token, ...]:
    """The tokens of a parse with the hyphen's own spaces taken away."""
    tokens = tokens_of(parse)
    near = {k for t in tokens if t.text == "-" for k in (t.i - 1, t.i)}
    return tuple(replace(t, space=False) if t.i in near else t for t in tokens)


def test_words_without_a_hyphen_stay_the_very_same() -> None:
    tokens = tokens_of("They/they/PRON/nsubj/2 sat/sit/VERB+VBD/root/0 in/in/ADP/advmod/2")
    assert hyphened(tokens) is tokens


def test_a_noun_and_a_participle_become_one_noun_where_they_stand_alone() -> None:
    tokens = joined(
        "The/the/DET/det/2 hostage/hostage/NOUN+NN/nsubj/9 -/-/PUNCT+,/punct/4 "
        "taking/take/VERB+VBG/acl/2 at/at/ADP/case/7 a/a/DET/det/7 bank/bank/NOUN+NN/obl/4 "
        "has/have/AUX/aux/9 begun/begin/VERB+VBN/root/0"
    )
    made = hyphened(tokens)
    assert (made[3].pos, made[3].lemma, made[3].dep) == ("NOUN", "taking", "nsubj")
    assert (made[6].dep, made[6].head) == ("nmod", 3)


def test_before_a_noun_a_participle_stays_one() -> None:
    tokens = joined(
        "The/the/DET/det/5 mine/mine/NOUN+NN/compound/4 -/-/PUNCT+HYPH/punct/4 "
        "clearing/clear/VERB+VBG/compound/5 team/team/NOUN+NN/nsubj/6 left/leave/VERB+VBD/root/0"
    )
    assert hyphened(tokens) is tokens
