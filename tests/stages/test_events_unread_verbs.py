"""Verbs and days that the parser put into noun phrases, from hand-built parses."""

import make
import pytest

from purport.core.parse import Token
from purport.core.rows import Parse
from purport.stages.events.certain import is_of_a_day
from purport.stages.events.mending import is_tree
from purport.stages.events.rereading import reread
from purport.stages.events.undergone import is_told_of_them

VERBS = dict.fromkeys(("abduct", "exchange", "threaten", "retake", "regain", "adopt"), ())
CASES = {
    "a past before its object": ("Gunmen in uniform abducted villagers.",
        "Gunmen/gunman/NOUN+NNS/root/0 in/_/ADP/case/3 uniform/_/NOUN/nmod/1 "
        "abducted/abduct/VERB+VBN/amod/5 villagers/villager/NOUN+NNS/nmod/1 ././PUNCT/punct/1",
        "abducted", {("Gunmen", "nsubj"), ("villagers", "obj")}),
    "a verb after will": ("Oslo will exchange spies.",
        "Oslo/_/PROPN/nsubj/4 will/_/AUX+MD/aux/4 exchange/_/NOUN/compound/4 "
        "spies/spy/NOUN+NNS/root/0 ././PUNCT/punct/4",
        "exchange", {("Oslo", "nsubj"), ("will", "aux"), ("spies", "obj")}),
    "a town at the head": ("ORSK - A militia threatened to strike.",
        "ORSK/_/PROPN/root/0 -/-/PUNCT/punct/4 A/_/DET/det/4 militia/_/NOUN/appos/1 "
        "threatened/threaten/VERB+VBD/acl/4 to/_/PART/mark/7 strike/strike/VERB+VB/xcomp/5 "
        "././PUNCT/punct/1",
        "threatened", {("ORSK", "discourse"), ("militia", "nsubj"), ("strike", "xcomp")}),
    "a past read as a preposition": ("Troops retook towns.",
        "Troops/troops/NOUN+NNS/root/0 retook/retook/ADP+IN/case/3 towns/town/NOUN+NNS/nmod/1 "
        "././PUNCT/punct/1",
        "retook", {("Troops", "nsubj"), ("towns", "obj")}),
    "a month read as subject": ("Nurses abducted on 3 May regained freedom.",
        "Nurses/nurse/NOUN+NNS/root/0 abducted/abduct/VERB+VBN/acl/1 on/_/ADP/case/4 "
        "3/3/NUM/obl/2 May/May/PROPN/nsubj/6 regained/regain/VERB+VBD/acl:relcl/1 "
        "freedom/_/NOUN/obj/6 ././PUNCT/punct/1",
        "regained", {("Nurses", "nsubj"), ("freedom", "obj")}),
    "a day before the object": ("Oslo adopted on Monday sanctions.",
        "Oslo/_/PROPN/nsubj/2 adopted/adopt/VERB+VBD/root/0 on/_/ADP/case/5 "
        "Monday/Monday/PROPN/compound/5 sanctions/sanction/NOUN+NNS/obl/2 ././PUNCT/punct/2",
        "adopted", {("Oslo", "nsubj"), ("Monday", "obl"), ("sanctions", "obj")}),
}  # fmt: skip


def tokens_of(text: str, parse: str) -> tuple[Token, ...]:
    return make.document(text, parse)[Parse][0].sentences[0].tokens


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_verb_is_found_with_its_parts(
    case: tuple[str, str, str, set[tuple[str, str]]],
) -> None:
    text, parse, verb, parts = case
    after = reread(tokens_of(text, parse), VERBS)
    main = next(t for t in after if t.head == t.i)
    assert main.text == verb
    assert is_tree(after)
    found = {(after[c].text, after[c].dep) for c in main.children if after[c].dep != "punct"}
    assert found >= parts


def test_a_deed_that_a_day_owns_is_a_noun() -> None:
    tokens = tokens_of("Monday's fighting with clans ended.",
        "Monday/Monday/PROPN/nmod:poss/3 's/'s/PART+POS/case/1 fighting/fight/VERB+VBG/nsubj/6 "
        "with/_/ADP/case/5 clans/clan/NOUN+NNS/obl/3 ended/end/VERB+VBD/root/0 "
        "././PUNCT/punct/6")  # fmt: skip
    after = reread(tokens, VERBS)
    assert (after[2].pos, after[2].lemma, after[4].dep) == ("NOUN", "fighting", "nmod")
    assert is_of_a_day(after, after[2])


DONE = {
    "seized on a day": ("nurses abducted on 3 May",
        "nurses/nurse/NOUN+NNS/root/0 abducted/abduct/VERB+VBN/acl/1 on/_/ADP/case/4 "
        "3/3/NUM/obl/2 May/May/PROPN/nmod:unmarked/4", 1, True),
    "who had been seized": ("nurses who had been abducted",
        "nurses/nurse/NOUN+NNS/root/0 who/_/PRON+WP/nsubj:pass/5 had/have/AUX+VBD/aux/5 "
        "been/be/AUX+VBN/aux:pass/5 abducted/abduct/VERB+VBN/acl:relcl/1", 4, True),
    "a blast that killed nine": ("blast that killed nine people",
        "blast/_/NOUN/root/0 that/_/PRON+WDT/nsubj/3 killed/kill/VERB+VBD/acl:relcl/1 "
        "nine/_/NUM/nummod/5 people/people/NOUN+NNS/obj/3", 2, True),
    "no day and no place": ("nurses abducted",
        "nurses/nurse/NOUN+NNS/root/0 abducted/abduct/VERB+VBN/acl/1", 1, False),
    "what may be done": ("nurses who may be abducted",
        "nurses/nurse/NOUN+NNS/root/0 who/_/PRON+WP/nsubj:pass/5 may/may/AUX+MD/aux/5 "
        "be/be/AUX+VB/aux:pass/5 abducted/abduct/VERB+VBN/acl:relcl/1", 4, False),
}  # fmt: skip


@pytest.mark.parametrize("case", DONE.values(), ids=DONE.keys())
def test_what_a_clause_tells_as_done(case: tuple[str, str, int, bool]) -> None:
    text, parse, at, wanted = case
    tokens = tokens_of(text, parse)
    assert is_told_of_them(tokens, tokens[at]) is wanted


def test_a_shot_that_is_no_noun_is_a_verb() -> None:
    tokens = tokens_of("A group shot at miners",
        "A/a/DET/det/3 group/_/NOUN+NN/compound/3 shot/_/NOUN+NN/root/0 at/_/ADP/case/5 "
        "miners/miner/NOUN+NNS/nmod/3")  # fmt: skip
    after = reread(tokens, VERBS)
    assert is_tree(after)
    assert (after[2].lemma, after[1].dep, after[4].dep) == ("shoot", "nsubj", "obl")


def test_what_follows_a_participle_is_the_main_verb() -> None:
    tokens = tokens_of("Nurses abducted there have been freed",
        "Nurses/nurse/NOUN+NNS/nsubj/2 abducted/abduct/VERB+VBN/root/0 there/_/ADV+RB/advmod/2 "
        "have/have/AUX+VBP/aux/6 been/be/AUX+VBN/aux:pass/6 "
        "freed/free/VERB+VBN/advcl/2")  # fmt: skip
    after = reread(tokens, VERBS)
    assert (after[5].dep, after[0].dep, after[0].head) == ("root", "nsubj:pass", 5)
    assert (after[1].dep, after[1].head) == ("acl", 0)


def test_the_date_of_an_entry_is_not_its_subject() -> None:
    tokens = tokens_of("20 Sept. Elders sign pacts",
        "20/_/NUM+CD/nsubj/4 Sept./_/PROPN/nmod:unmarked/1 Elders/elder/NOUN+NNS/appos/1 "
        "sign/sign/VERB+VBP/root/0 pacts/pact/NOUN+NNS/obj/4")  # fmt: skip
    after = reread(tokens, VERBS)
    assert (after[2].dep, after[2].head, after[0].dep) == ("nsubj", 3, "obl:unmarked")
