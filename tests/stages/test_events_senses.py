"""Words that tell events, used in another sense: of himself, of papers, in court, at the polls."""

import make
import pytest

from purport.codebook.load import load_codebook
from purport.core.rows import (
    Claim,
    Content,
    Count,
    Entity,
    Event,
    Imprint,
    Mention,
    Party,
    Place,
    Timespan,
)
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages.events import STAGE

assert STAGE.prepare is not None
WORK = STAGE.prepare(Tools(codebook=load_codebook(), settings=Settings()))
EARLIER = [Imprint, Mention, Entity, Place, Timespan, Claim, Content]


def told(text: str, parse: str) -> list[str]:
    doc = make.document(text, parse).with_rows([], EARLIER)
    return [event.type for event in make.read(WORK, doc, Event, Party, Count)[Event]]


NONE = {
    "shot himself": (
        "A guard shot himself.",
        "A/_/DET/det/2 guard/_/NOUN/nsubj/3 shot/shoot/VERB+VBD/root/0 himself/_/PRON/obj/3 "
        "././PUNCT/punct/3",
    ),
    "released papers": (
        "The ministry released its emails.",
        "The/_/DET/det/2 ministry/_/NOUN/nsubj/3 released/release/VERB+VBD/root/0 "
        "its/_/PRON/nmod:poss/5 emails/email/NOUN/obj/3 ././PUNCT/punct/3",
    ),
    "met an act calmly": (
        "Soldiers met the decision calmly.",
        "Soldiers/soldier/NOUN/nsubj/2 met/meet/VERB+VBD/root/0 the/_/DET/det/4 "
        "decision/decision/NOUN/obj/2 calmly/_/ADV/advmod/2 ././PUNCT/punct/2",
    ),
    "asked whether": (
        "Soldiers asked the rebels whether peace came.",
        "Soldiers/soldier/NOUN/nsubj/2 asked/ask/VERB+VBD/root/0 the/_/DET/det/4 "
        "rebels/rebel/NOUN/obj/2 whether/_/SCONJ/mark/7 peace/_/NOUN/nsubj/7 "
        "came/come/VERB+VBD/ccomp/2 ././PUNCT/punct/2",
    ),
    "treated unfairly": (
        "Soldiers treated the villagers unfairly.",
        "Soldiers/soldier/NOUN/nsubj/2 treated/treat/VERB+VBD/root/0 the/_/DET/det/4 "
        "villagers/villager/NOUN/obj/2 unfairly/_/ADV/advmod/2 ././PUNCT/punct/2",
    ),
    "agrees with": (
        "The minister agrees with the rebels.",
        "The/_/DET/det/2 minister/_/NOUN/nsubj/3 agrees/agree/VERB+VBZ/root/0 with/_/ADP/case/6 "
        "the/_/DET/det/6 rebels/rebel/NOUN/obl/3 ././PUNCT/punct/3",
    ),
    "a court battle": (
        "Soldiers joined the court battle.",
        "Soldiers/soldier/NOUN/nsubj/2 joined/join/VERB+VBD/root/0 the/_/DET/det/5 "
        "court/_/NOUN/compound/5 battle/_/NOUN/obj/2 ././PUNCT/punct/2",
    ),
    "what a storm destroys": (
        "A hurricane destroyed the village.",
        "A/_/DET/det/2 hurricane/_/NOUN/nsubj/3 destroyed/destroy/VERB+VBD/root/0 "
        "the/_/DET/det/5 village/_/NOUN/obj/3 ././PUNCT/punct/3",
    ),
}
TOLD = {
    "shot another": (
        "A guard shot a villager.",
        "A/_/DET/det/2 guard/_/NOUN/nsubj/3 shot/shoot/VERB+VBD/root/0 a/_/DET/det/5 "
        "villager/_/NOUN/obj/3 ././PUNCT/punct/3",
        "ASSAULT",
    ),
    "released people": (
        "The ministry released the rebels.",
        "The/_/DET/det/2 ministry/_/NOUN/nsubj/3 released/release/VERB+VBD/root/0 "
        "the/_/DET/det/5 rebels/rebel/NOUN/obj/3 ././PUNCT/punct/3",
        "RETREAT",
    ),
    "met people": (
        "Soldiers met the rebels.",
        "Soldiers/soldier/NOUN/nsubj/2 met/meet/VERB+VBD/root/0 the/_/DET/det/4 "
        "rebels/rebel/NOUN/obj/2 ././PUNCT/punct/2",
        "CONSULT",
    ),
    "a senator's attack in a debate": (
        "The senator attacked the lawmakers in the debate.",
        "The/_/DET/det/2 senator/_/NOUN/nsubj/3 attacked/attack/VERB+VBD/root/0 the/_/DET/det/5 "
        "lawmakers/lawmaker/NOUN/obj/3 in/_/ADP/case/8 the/_/DET/det/8 debate/_/NOUN/obl/3 "
        "././PUNCT/punct/3",
        "ACCUSE",
    ),
    "an attack with bombs": (
        "Rebels attacked the lawmakers with bombs.",
        "Rebels/rebel/NOUN/nsubj/2 attacked/attack/VERB+VBD/root/0 the/_/DET/det/4 "
        "lawmakers/lawmaker/NOUN/obj/2 with/_/ADP/case/6 bombs/bomb/NOUN/obl/2 ././PUNCT/punct/2",
        "ASSAULT",
    ),
}


@pytest.mark.parametrize(("text", "parse"), NONE.values(), ids=NONE)
def test_another_sense_tells_no_event(text: str, parse: str) -> None:
    assert not told(text, parse)


@pytest.mark.parametrize(("text", "parse", "kind"), TOLD.values(), ids=TOLD)
def test_the_sense_that_is_meant_stays(text: str, parse: str, kind: str) -> None:
    assert told(text, parse) == [kind]
