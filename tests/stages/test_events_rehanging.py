"""Words hung from the wrong one of two verbs, from hand-built parses."""

import make

from purport.core.parse import Token
from purport.core.rows import Parse
from purport.stages.events.rehanging import rehung


def tokens_of(parse: str) -> tuple[Token, ...]:
    text = " ".join(word.partition("/")[0] for word in parse.split())
    return make.document(text, parse)[Parse][0].sentences[0].tokens


def heads(parse: str) -> dict[str, str]:
    tokens = rehung(tokens_of(parse))
    return {t.text: tokens[t.head].text for t in tokens}


def test_what_hangs_from_an_auxiliary_belongs_to_its_verb() -> None:
    found = heads(
        "Oslo/_/PROPN/nsubj/2 has/have/AUX/aux/4 now/_/ADV/advmod/2 banned/ban/VERB+VBN/root/0 "
        "arms/arm/NOUN/obj/4"
    )
    assert (found["Oslo"], found["now"], found["arms"]) == ("banned", "banned", "banned")


def test_a_second_participle_goes_on_the_first() -> None:
    found = heads(
        "Shells/shell/NOUN/nsubj/2 fell/fall/VERB+VBD/root/0 killing/kill/VERB+VBG/advcl/2 "
        "one/_/NUM/nummod/5 boy/_/NOUN/obj/3 and/_/CCONJ/cc/7 hurting/hurt/VERB+VBG/conj/5 "
        "nine/_/NUM/obj/7"
    )
    assert found["hurting"] == "killing"


def test_all_else_stays_the_very_same() -> None:
    tokens = tokens_of("They/they/PRON/nsubj/2 fired/fire/VERB+VBD/root/0")
    assert rehung(tokens) is tokens


def test_the_truth_is_no_part_of_the_act_that_is_told() -> None:
    tokens = rehung(
        tokens_of(
            "The/the/DET/det/2 truth/_/NOUN/nsubj:outer/6 is/be/AUX+VBZ/cop/6 that/_/SCONJ/mark/6 "
            "rebels/rebel/NOUN/nsubj/6 fled/flee/VERB+VBD/root/0"
        )
    )
    labels = {t.text: t.dep for t in tokens}
    assert (labels["truth"], labels["is"], labels["rebels"]) == ("dep", "dep", "nsubj")


def test_a_clause_that_is_itself_a_subject_stays_one() -> None:
    parse = "The/the/DET/det/2 truth/_/NOUN/nsubj:outer/4 is/be/AUX+VBZ/cop/4 sad/_/ADJ/root/0"
    assert {t.text: t.dep for t in rehung(tokens_of(parse))}["truth"] == "nsubj:outer"
