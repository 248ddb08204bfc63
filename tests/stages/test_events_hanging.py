"""Whose place an event of a clause with "where" shares, from hand-built parses."""

import make

from purport.core.rows import Parse
from purport.stages.events.hanging import place_where
from purport.stages.events.when_where import NOWHERE, Where

RAID = (
    "Rebels/rebel/NOUN/nsubj/2 raided/raid/VERB+VBD/root/0 Orsk/Orsk/PROPN/obj/2 in/in/ADP/case/6 "
    "Bodo/Bodo/PROPN/compound/6 district/district/NOUN/nmod/3 where/where/ADV/advmod/9 "
    "they/they/PRON/nsubj/9 killed/kill/VERB+VBD/acl:relcl/6 two/two/NUM/obj/9"
)


def test_where_they_killed_is_where_they_came() -> None:
    text = " ".join(word.partition("/")[0] for word in RAID.split())
    tokens = make.document(text, RAID)[Parse][0].sentences[0].tokens
    orsk = Where("orsk", "clause")
    assert place_where(tokens, 8, {1: orsk}) == orsk
    assert place_where(tokens, 1, {1: orsk}) == NOWHERE


def test_where_behind_a_name_is_there() -> None:
    parse = (
        "Talks/talk/NOUN/nsubj/2 ended/end/VERB+VBD/root/0 in/in/ADP/case/4 Oslo/Oslo/PROPN/obl/2 "
        "where/where/ADV/advmod/7 they/they/PRON/nsubj/7 met/meet/VERB+VBD/acl:relcl/4"
    )
    text = " ".join(word.partition("/")[0] for word in parse.split())
    tokens = make.document(text, parse)[Parse][0].sentences[0].tokens
    assert place_where(tokens, 6, {1: Where("chad", "clause")}) == NOWHERE
