"""On whom an act is done: whole lists, victims before a deed, what says who somebody is."""

import pytest
from made_events import coded

from purport.core.document import Document
from purport.core.rows import Event, Parse, Party
from purport.stages.events.phrases import is_aimed_at


def parties(doc: Document, event: Event, role: str) -> list[str]:
    return [doc.words(p) for p in doc[Party] if p.event == event.id and p.role == role]


CASES = {
    "a building before the deed": (
        "The Trade Center shelling by rebels shocked Oslo.",
        "The/_/DET/det/4 Trade/_/PROPN/compound/4/ORG Center/_/PROPN/compound/4/ORG "
        "shelling/_/NOUN/nsubj/7 by/_/ADP/case/6 rebels/rebel/NOUN+NNS/nmod/4 "
        "shocked/shock/VERB+VBD/root/0 Oslo/_/PROPN/obj/7/LOC ././PUNCT/punct/7",
        ["rebels"],
        ["Trade Center"],
    ),
    "a preposition told again": (
        "Soldiers met with rebels and with villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 met/meet/VERB+VBD/root/0 with/_/ADP/case/4 "
        "rebels/rebel/NOUN+NNS/obl/2 and/_/CCONJ/cc/7 with/_/ADP/case/7 "
        "villagers/villager/NOUN+NNS/conj/2 ././PUNCT/punct/2",
        ["Soldiers"],
        ["rebels", "villagers"],
    ),
    "a date right after them": (
        "Rebels killed the villager last year.",
        "Rebels/rebel/NOUN+NNS/nsubj/2 killed/kill/VERB+VBD/root/0 the/_/DET/det/4 "
        "villager/_/NOUN/obj/2 last/_/ADJ/amod/6 year/_/NOUN/obl:unmarked/2 ././PUNCT/punct/2",
        ["Rebels"],
        ["villager"],
    ),
    "what a person of an age is": (
        "Obi, 52, a surgeon and writer, was killed by rebels.",
        "Obi/_/PROPN/nsubj:pass/10/PERSON ,/,/PUNCT/punct/3 52/52/NUM/conj/1 ,/,/PUNCT/punct/6 "
        "a/_/DET/det/6 surgeon/_/NOUN/conj/1 and/_/CCONJ/cc/8 writer/_/NOUN/conj/6 "
        ",/,/PUNCT/punct/1 was/be/AUX/aux:pass/11 killed/kill/VERB+VBN/root/0 by/_/ADP/case/13 "
        "rebels/rebel/NOUN+NNS/obl:agent/11 ././PUNCT/punct/11",
        ["rebels"],
        ["Obi"],
    ),
    "what a land was": (
        "Chad, a colony until 1960, was shelled by rebels.",
        "Chad/_/PROPN/nsubj:pass/9/LOC ,/,/PUNCT/punct/4 a/_/DET/det/4 colony/_/NOUN/conj/1 "
        "until/_/ADP/case/6 1960/1960/NUM/nmod/4 ,/,/PUNCT/punct/1 was/be/AUX/aux:pass/9 "
        "shelled/shell/VERB+VBN/root/0 by/_/ADP/case/11 rebels/rebel/NOUN+NNS/obl:agent/9 "
        "././PUNCT/punct/9",
        ["rebels"],
        ["Chad"],
    ),
    "a name after what opens the sentence": (
        "On that basis Obi was arrested by soldiers.",
        "On/_/ADP/case/3 that/_/DET/det/3 basis/_/NOUN/obl/6 Obi/_/PROPN/nsubj:pass/6/PERSON "
        "was/be/AUX/aux:pass/6 arrested/arrest/VERB+VBN/root/0 by/_/ADP/case/8 "
        "soldiers/soldier/NOUN+NNS/obl:agent/6 ././PUNCT/punct/6",
        ["soldiers"],
        ["Obi"],
    ),
    "a town after the day of the one before": (
        "Soldiers met Chad on 3 May and Kenya on 9 May.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 met/meet/VERB+VBD/root/0 Chad/_/PROPN/obj/2/LOC "
        "on/_/ADP/case/5 3/3/NUM/obl/2 May/_/PROPN/nmod:unmarked/5 and/_/CCONJ/cc/8 "
        "Kenya/_/PROPN/conj/5/LOC on/_/ADP/case/10 9/9/NUM/obl/2 May/_/PROPN/nmod:unmarked/10 "
        "././PUNCT/punct/2",
        ["Soldiers"],
        ["Chad", "Kenya"],
    ),
    "those joined to the deed": (
        "The shelling of Chad and its soldiers by rebels shocked Oslo.",
        "The/_/DET/det/2 shelling/_/NOUN/nsubj/10 of/_/ADP/case/4 Chad/_/PROPN/nmod/2/LOC "
        "and/_/CCONJ/cc/7 its/_/PRON+PRP$/nmod:poss/7 soldiers/soldier/NOUN+NNS/conj/2 "
        "by/_/ADP/case/9 rebels/rebel/NOUN+NNS/nmod/2 shocked/shock/VERB+VBD/root/0 "
        "Oslo/_/PROPN/obj/10/LOC ././PUNCT/punct/10",
        ["rebels"],
        ["Chad", "its soldiers"],
    ),
}


@pytest.mark.parametrize(("text", "parse", "who", "whom"), CASES.values(), ids=CASES.keys())
def test_recipients_are_those_the_sentence_tells(
    text: str, parse: str, who: list[str], whom: list[str]
) -> None:
    doc, events = coded(text, parse)
    assert parties(doc, events[0], "actor") == who
    assert parties(doc, events[0], "recipient") == whom


@pytest.mark.parametrize(("name", "aimed"), [("Chad", True), ("US", False)])
def test_a_measure_before_a_thing_is_on_the_state_before_it(name: str, aimed: bool) -> None:
    doc, _ = coded(
        f"Soldiers condemned {name} sanctions lists.",
        f"Soldiers/soldier/NOUN+NNS/nsubj/2 condemned/condemn/VERB+VBD/root/0 "
        f"{name}/_/PROPN/compound/5/LOC sanctions/sanction/NOUN+NNS/compound/5 "
        f"lists/list/NOUN+NNS/obj/2 ././PUNCT/punct/2",
    )
    assert is_aimed_at(doc[Parse][0].sentences[0].tokens, 2, 4) is aimed
