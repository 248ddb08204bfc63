"""Clauses whose verb the parser lost or put in the wrong place, from hand-built parses."""

import make
import pytest

from purport.core.parse import Token
from purport.core.rows import Parse
from purport.stages.events.mending import is_tree
from purport.stages.events.rereading import reread

VERBS = dict.fromkeys(
    ("expel", "condemn", "endorse", "burn", "recognise", "seize", "free", "accuse", "blow"), ()
)
CASES = {
    "an auxiliary parted from its verb": ("Lisbon will on Monday expel envoys.",
        "Lisbon/_/PROPN/nsubj/2 will/_/AUX+MD/root/0 on/_/ADP/case/5 Monday/_/PROPN/compound/5 "
        "expel/_/NOUN/obl/2 envoys/envoy/NOUN+NNS/obj/2 ././PUNCT/punct/2",
        "expel", {("Lisbon", "nsubj"), ("will", "aux"), ("Monday", "obl"), ("envoys", "obj")}),
    "a report before the verb": (
        "Oslo, wrote the daily, had neither condemned nor endorsed it.",
        "Oslo/Oslo/PROPN/nsubj/3 ,/,/PUNCT+,/punct/1 wrote/write/VERB+VBD/root/0 the/_/DET/det/5 "
        "daily/_/NOUN/obj/3 ,/,/PUNCT+,/punct/7 had/have/VERB+VBD/parataxis/3 "
        "neither/_/DET/cc:preconj/9 condemned/condemn/VERB+VBN/xcomp/7 nor/_/CCONJ/cc/11 "
        "endorsed/endorse/VERB+VBD/conj/9 it/_/PRON/obj/11 ././PUNCT/punct/3",
        "condemned", {("Oslo", "nsubj"), ("had", "aux"), ("wrote", "parataxis"),
                      ("neither", "cc:preconj"), ("endorsed", "conj")}),
    "two subjects of one verb": ("The rebels, it seems, burned barns.",
        "The/_/DET/det/2 rebels/rebel/NOUN+NNS/nsubj/5 ,/,/PUNCT+,/punct/2 it/_/PRON/nsubj/5 "
        "seems/seem/VERB+VBZ/root/0 ,/,/PUNCT+,/punct/5 burned/burn/VERB+VBD/parataxis/5 "
        "barns/barn/NOUN+NNS/obj/7 ././PUNCT/punct/5",
        "burned", {("rebels", "nsubj"), ("seems", "parataxis"), ("barns", "obj")}),
    "a participle before the finite verb": ("Boats carrying rice were seized.",
        "Boats/boat/NOUN+NNS/nsubj/2 carrying/carry/VERB+VBG/root/0 rice/_/NOUN/obj/2 "
        "were/be/AUX+VBD/aux:pass/5 seized/seize/VERB+VBN/xcomp/2 ././PUNCT/punct/2",
        "seized", {("Boats", "nsubj:pass"), ("were", "aux:pass")}),
    "what is had done": ("The colonel had the bridge blown up.",
        "The/_/DET/det/2 colonel/_/NOUN/nsubj/3 had/have/VERB+VBD/root/0 the/_/DET/det/5 "
        "bridge/_/NOUN/obj/3 blown/blow/VERB+VBN/acl/5 up/_/ADP+RP/compound:prt/6 "
        "././PUNCT/punct/3",
        "blown", {("colonel", "nsubj"), ("had", "aux"), ("bridge", "obj"),
                  ("up", "compound:prt")}),
    "who stands accused": ("The mayor stands accused.",
        "The/_/DET/det/2 mayor/_/NOUN/nsubj/3 stands/stand/VERB+VBZ/root/0 "
        "accused/accuse/VERB+VBN/xcomp/3 ././PUNCT/punct/3",
        "accused", {("mayor", "nsubj:pass"), ("stands", "aux:pass")}),
    "an order in a quotation": ('"Burn the barns!" ran the leaflet.',
        '"/"/PUNCT/punct/2 Burn/_/PROPN/nsubj/7 the/_/DET/det/4 barns/barn/NOUN+NNS/nmod/2 '
        '!/!/PUNCT/punct/2 "/"/PUNCT/punct/2 ran/run/VERB+VBD/root/0 the/_/DET/det/9 '
        "leaflet/_/NOUN/obj/7 ././PUNCT/punct/7",
        "ran", {("Burn", "ccomp"), ("leaflet", "obj")}),
    "what somebody is to be let do": ("Let Oslo at last recognise it.",
        "Let/_/VERB+VB/root/0 Oslo/_/PROPN/obj/1 at/_/ADP/case/4 last/_/ADJ/obl/1 "
        "recognise/_/NOUN/obl/1 it/_/PRON/obj/1 ././PUNCT/punct/1",
        "Let", {("Oslo", "obj"), ("recognise", "xcomp")}),
}  # fmt: skip


def tokens_of(text: str, parse: str) -> tuple[Token, ...]:
    return make.document(text, parse)[Parse][0].sentences[0].tokens


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_clause_has_its_verb_and_its_parts(
    case: tuple[str, str, str, set[tuple[str, str]]],
) -> None:
    text, parse, verb, parts = case
    after = reread(tokens_of(text, parse), VERBS)
    main = next(t for t in after if t.head == t.i)
    assert main.text == verb
    assert is_tree(after)
    found = {(after[c].text, after[c].dep) for c in main.children if after[c].dep != "punct"}
    assert found == parts


def test_a_form_without_an_ending_after_that_is_no_past_tense() -> None:
    tokens = tokens_of("They insisted that the king free monks.",
        "They/_/PRON/nsubj/2 insisted/insist/VERB/root/0 that/_/SCONJ/mark/6 the/_/DET/det/5 "
        "king/_/NOUN/nsubj/6 free/_/VERB+VBD/ccomp/2 monks/monk/NOUN+NNS/obj/6 "
        "././PUNCT/punct/2")  # fmt: skip
    assert reread(tokens, VERBS)[5].tag == "VB"


def test_a_sound_clause_with_words_between_stays_the_very_same() -> None:
    tokens = tokens_of("Oslo will soon expel envoys.",
        "Oslo/_/PROPN/nsubj/4 will/_/AUX+MD/aux/4 soon/_/ADV/advmod/4 expel/_/VERB+VB/root/0 "
        "envoys/envoy/NOUN+NNS/obj/4 ././PUNCT/punct/4")  # fmt: skip
    assert reread(tokens, VERBS) is tokens
