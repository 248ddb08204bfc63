"""Who acts and on whom, where syntax says it in a roundabout way; what is nobody."""

from collections.abc import Sequence

import pytest
from made_events import BOOK, coded

from purport.core.document import Document
from purport.core.parse import Token
from purport.core.rows import Event, Party
from purport.stages.events.happening import Happening
from purport.stages.events.lexicon import lexicon_of
from purport.stages.events.nouns import is_abstract, is_mere_thing, may_act
from purport.stages.events.once import once
from purport.stages.events.phrases import Phrase
from purport.stages.events.triggers import Trigger


def parties(doc: Document, event: Event, role: str) -> list[str]:
    return [doc.words(p) for p in doc[Party] if p.event == event.id and p.role == role]


CASES = {
    "an object that two verbs share": (
        "Rebels shelled and killed villagers.",
        "Rebels/rebel/NOUN/nsubj/2 shelled/shell/VERB+VBD/root/0 and/_/CCONJ/cc/4 "
        "killed/kill/VERB+VBD/conj/2 villagers/villager/NOUN/obj/4 ././PUNCT/punct/2",
        ["Rebels"], ["villagers"],
    ),
    "an agent that two passives share": (
        "Villagers were shelled and killed by rebels.",
        "Villagers/villager/NOUN/nsubj:pass/3 were/be/AUX/aux:pass/3 shelled/shell/VERB+VBN/root/0 "
        "and/_/CCONJ/cc/5 killed/kill/VERB+VBN/conj/3 by/_/ADP/case/7 "
        "rebels/rebel/NOUN/obl:agent/5 ././PUNCT/punct/3",
        ["rebels"], ["Villagers"],
    ),
    "an agent that is told with the deed": (
        "Villagers were arrested in a shelling by rebels.",
        "Villagers/villager/NOUN/nsubj:pass/3 were/be/AUX/aux:pass/3 "
        "arrested/arrest/VERB+VBN/root/0 in/_/ADP/case/6 a/_/DET/det/6 shelling/_/NOUN/obl/3 "
        "by/_/ADP/case/8 rebels/rebel/NOUN/nmod/6 ././PUNCT/punct/3",
        ["rebels"], ["Villagers"],
    ),
    "the hands of somebody": (
        "Villagers were killed at the hands of rebels.",
        "Villagers/villager/NOUN/nsubj:pass/3 were/be/AUX/aux:pass/3 killed/kill/VERB+VBN/root/0 "
        "at/_/ADP/case/6 the/_/DET/det/6 hands/hand/NOUN/obl/3 of/_/ADP/case/8 "
        "rebels/rebel/NOUN/nmod/6 ././PUNCT/punct/3",
        ["rebels"], ["Villagers"],
    ),
    "a participle hung from a thing": (
        "Soldiers fired a shot killing villagers.",
        "Soldiers/soldier/NOUN/nsubj/2 fired/fire/VERB+VBD/root/0 a/_/DET/det/4 "
        "shot/shot/NOUN/obj/2 killing/kill/VERB+VBG/acl/4 villagers/villager/NOUN/obj/5 "
        "././PUNCT/punct/2",
        ["Soldiers"], ["villagers"],
    ),
    "whose plan it is, right before the verb": (
        "Rebels spoke of the army's plan to shell villagers.",
        "Rebels/rebel/NOUN/nsubj/2 spoke/speak/VERB+VBD/root/0 of/_/ADP/case/7 the/_/DET/det/5 "
        "army/army/NOUN/nmod:poss/7 's/'s/PART/case/5 plan/plan/NOUN/obl/2 to/to/PART/mark/9 "
        "shell/shell/VERB+VB/advcl/2 villagers/villager/NOUN/obj/9 ././PUNCT/punct/2",
        ["army"], ["villagers"],
    ),
    "a thing does nothing": (
        "The weather killed villagers.",
        "The/_/DET/det/2 weather/weather/NOUN/nsubj/3 killed/kill/VERB+VBD/root/0 "
        "villagers/villager/NOUN/obj/3 ././PUNCT/punct/3",
        [], ["villagers"],
    ),
    "a number of several": (
        "Villagers met a number of rebels and soldiers.",
        "Villagers/villager/NOUN/nsubj/2 met/meet/VERB+VBD/root/0 a/_/DET/det/4 "
        "number/number/NOUN/obj/2 of/_/ADP/case/6 rebels/rebel/NOUN/nmod/4 and/_/CCONJ/cc/8 "
        "soldiers/soldier/NOUN/conj/6 ././PUNCT/punct/2",
        ["Villagers"], ["number of rebels", "soldiers"],
    ),
    "a second verb that was taken for a modifier": (
        "Soldiers killed rebels and burned two houses.",
        "Soldiers/soldier/NOUN/nsubj/2 killed/kill/VERB+VBD/root/0 rebels/rebel/NOUN/obj/2 "
        "and/_/CCONJ/cc/7 burned/burn/VERB+VBD/amod/7 two/_/NUM/nummod/7 houses/house/NOUN/conj/3 "
        "././PUNCT/punct/2",
        ["Soldiers"], ["rebels"],
    ),
    "two adjectives before one noun": (
        "Soldiers met eastern and northern rebels.",
        "Soldiers/soldier/NOUN/nsubj/2 met/meet/VERB+VBD/root/0 eastern/_/ADJ/amod/6 "
        "and/_/CCONJ/cc/5 northern/_/ADJ/conj/3 rebels/rebel/NOUN/obj/2 ././PUNCT/punct/2",
        ["Soldiers"], ["eastern and northern rebels"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "parse", "who", "whom"), CASES.values(), ids=CASES)
def test_parties_are_those_told(text: str, parse: str, who: list[str], whom: list[str]) -> None:
    doc, events = coded(text, parse)
    assert events
    for event in events:
        assert (parties(doc, event, "actor"), parties(doc, event, "recipient")) == (who, whom)


def test_an_act_that_nobody_is_told_to_do_or_suffer_is_no_event() -> None:
    _, events = coded(
        "The shelling continued.",
        "The/_/DET/det/2 shelling/_/NOUN/nsubj/3 continued/continue/VERB+VBD/root/0 "
        "././PUNCT/punct/3",
    )
    assert not events


@pytest.mark.parametrize(
    ("noun", "abstract"),
    [("fairness", True), ("cooperation", True), ("delegation", False), ("city", False),
     ("regiment", False), ("villager", False), ("unity", False)],
)  # fmt: skip
def test_abstractions_are_told_by_their_ending(noun: str, abstract: bool) -> None:
    assert is_abstract(noun) is abstract


@pytest.mark.parametrize(("noun", "acts"), [("drone", True), ("boxer", True), ("weather", False),
                                            ("table", False), ("bullet", False)])  # fmt: skip
def test_what_no_list_knows_may_act_by_its_form(noun: str, acts: bool) -> None:
    assert may_act(noun) is acts


def happening(word: int, whom: Sequence[Phrase], who: Sequence[Phrase] = ()) -> Happening:
    trigger = Trigger(word, word, lexicon_of(BOOK).verbs["shell"][0])
    return Happening(
        trigger, "ASSAULT", word, "asserted", list(who), list(whom), 1.0, 1.0, noun=False
    )


def words(*deps: tuple[str, int]) -> list[Token]:
    return [
        Token(i, "w", "w", "w", "VERB", "VB", dep, head, 2 * i, 2 * i + 1)
        for i, (dep, head) in enumerate(deps)
    ]


THEM = [Phrase(3, 3, 3)]
OTHERS = [Phrase(2, 2, 2)]


@pytest.mark.parametrize(
    ("dep", "whom", "kept"),
    [("xcomp", THEM, [0]), ("obj", THEM, [0]), ("conj", THEM, [0, 1]), ("xcomp", OTHERS, [0, 1])],
)
def test_an_act_told_twice_is_one_event(dep: str, whom: list[Phrase], kept: list[int]) -> None:
    tokens = words(("root", 0), (dep, 0), ("obj", 1), ("obj", 1))
    told = once(tokens, [(happening(0, THEM), 0.8), (happening(1, whom), 0.7)])
    assert [h.trigger.word for h, _ in told] == kept


@pytest.mark.parametrize(
    ("noun", "thing"),
    [("scoreboard", True), ("scoreboards", True), ("loophole", True), ("curator", False),
     ("pilot", False), ("pilots", False), ("other", False), ("banner", True), ("Obi", False)],
)  # fmt: skip
def test_a_noun_that_no_list_knows_is_a_thing_unless_its_form_tells_people(
    noun: str, thing: bool
) -> None:
    assert is_mere_thing(noun) is thing
