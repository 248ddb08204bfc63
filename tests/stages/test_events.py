"""Events from hand-built parses: types, parties and what takes over what."""

from collections.abc import Sequence

import pytest
from made_events import coded

from purport.core.document import Document
from purport.core.rows import Event, Party


def parties(doc: Document, event: Event, role: str) -> list[str]:
    return [doc.words(p) for p in doc[Party] if p.event == event.id and p.role == role]


def told(text: str, parse: str) -> list[tuple[str, Sequence[str], Sequence[str]]]:
    doc, events = coded(text, parse)
    events.sort(key=lambda event: event.trigger_start)
    return [(e.type, parties(doc, e, "actor"), parties(doc, e, "recipient")) for e in events]


CASES = {
    "an active verb": (
        "The rebels shelled the army.",
        "The/_/DET/det/2 rebels/rebel/NOUN/nsubj/3 shelled/shell/VERB/root/0 the/_/DET/det/5 "
        "army/_/NOUN/obj/3 ././PUNCT/punct/3",
        [("ASSAULT", ["rebels"], ["army"])],
    ),
    "a passive with an agent": (
        "The army was shelled by rebels.",
        "The/_/DET/det/2 army/_/NOUN/nsubj:pass/4 was/be/AUX/aux:pass/4 "
        "shelled/shell/VERB+VBN/root/0 "
        "by/_/ADP/case/6 rebels/rebel/NOUN/obl:agent/4 ././PUNCT/punct/4",
        [("ASSAULT", ["rebels"], ["army"])],
    ),
    "a passive without an agent": (
        "The army was shelled.",
        "The/_/DET/det/2 army/_/NOUN/nsubj:pass/4 was/be/AUX/aux:pass/4 "
        "shelled/shell/VERB+VBN/root/0 "
        "././PUNCT/punct/4",
        [("ASSAULT", [], ["army"])],
    ),
    "coordinated actors": (
        "Soldiers and rebels shelled villagers.",
        "Soldiers/soldier/NOUN/nsubj/4 and/_/CCONJ/cc/3 rebels/rebel/NOUN/conj/1 "
        "shelled/shell/VERB/root/0 villagers/villager/NOUN/obj/4 ././PUNCT/punct/4",
        [("ASSAULT", ["Soldiers", "rebels"], ["villagers"])],
    ),
    "a subject that two verbs share": (
        "Rebels shelled soldiers and killed villagers.",
        "Rebels/rebel/NOUN/nsubj/2 shelled/shell/VERB/root/0 soldiers/soldier/NOUN/obj/2 "
        "and/_/CCONJ/cc/5 killed/kill/VERB/conj/2 villagers/villager/NOUN/obj/5 ././PUNCT/punct/2",
        [("ASSAULT", ["Rebels"], ["soldiers"]), ("ASSAULT", ["Rebels"], ["villagers"])],
    ),
    "a relative clause": (
        "Rebels who shelled villagers fled.",
        "Rebels/rebel/NOUN/nsubj/5 who/_/PRON/nsubj/3 shelled/shell/VERB/acl:relcl/1 "
        "villagers/villager/NOUN/obj/3 fled/flee/VERB/root/0 ././PUNCT/punct/5",
        [("ASSAULT", ["Rebels"], ["villagers"])],
    ),
    "a participle": (
        "Rebels advanced, killing villagers.",
        "Rebels/rebel/NOUN/nsubj/2 advanced/advance/VERB/root/0 ,/,/PUNCT/punct/2 "
        "killing/kill/VERB+VBG/advcl/2 villagers/villager/NOUN/obj/4 ././PUNCT/punct/2",
        [("ASSAULT", ["Rebels"], ["villagers"])],
    ),
    "a light verb": (
        "Rebels carried out a shelling on the army.",
        "Rebels/rebel/NOUN/nsubj/2 carried/carry/VERB/root/0 out/_/ADP/compound:prt/2 "
        "a/_/DET/det/5 "
        "shelling/_/NOUN/obj/2 on/_/ADP/case/8 the/_/DET/det/8 army/_/NOUN/nmod/5 "
        "././PUNCT/punct/2",
        [("ASSAULT", ["Rebels"], ["army"])],
    ),
    "a noun with both parties": (
        "The rebels' shelling of villagers went on.",
        "The/_/DET/det/2 rebels/rebel/NOUN/nmod:poss/4 '/'/PART+POS/case/2 shelling/_/NOUN/nsubj/7 "
        "of/_/ADP/case/6 villagers/villager/NOUN/nmod/4 went/go/VERB/root/0 "
        "on/_/ADP/compound:prt/7 "
        "././PUNCT/punct/7",
        [("ASSAULT", ["rebels"], ["villagers"])],
    ),
    "talks between two": (
        "Talks between rebels and soldiers resumed.",
        "Talks/talk/NOUN/nsubj/6 between/_/ADP/case/3 rebels/rebel/NOUN/nmod/1 and/_/CCONJ/cc/5 "
        "soldiers/soldier/NOUN/conj/3 resumed/resume/VERB/root/0 ././PUNCT/punct/6",
        [("CONSULT", ["rebels", "soldiers"], [])],
    ),
    "a verb that governs another takes it over": (
        "Rebels agreed to meet the army.",
        "Rebels/rebel/NOUN/nsubj/2 agreed/agree/VERB/root/0 to/_/PART/mark/4 "
        "meet/_/VERB+VB/xcomp/2 the/_/DET/det/6 army/_/NOUN/obj/4 ././PUNCT/punct/2",
        [("AGREE", ["Rebels"], ["army"])],
    ),
    "a refusal": (
        "Rebels refused to meet the army.",
        "Rebels/rebel/NOUN/nsubj/2 refused/refuse/VERB/root/0 to/_/PART/mark/4 "
        "meet/_/VERB+VB/xcomp/2 the/_/DET/det/6 army/_/NOUN/obj/4 ././PUNCT/punct/2",
        [("REJECT", ["Rebels"], ["army"]), ("CONSULT", ["Rebels"], ["army"])],
    ),
    "a threat": (
        "Rebels threatened to shell the army.",
        "Rebels/rebel/NOUN/nsubj/2 threatened/threaten/VERB/root/0 to/_/PART/mark/4 "
        "shell/_/VERB+VB/xcomp/2 the/_/DET/det/6 army/_/NOUN/obj/4 ././PUNCT/punct/2",
        [("THREATEN", ["Rebels"], ["army"])],
    ),
    "a request, and what is asked for": (
        "Villagers called on the army to withdraw.",
        "Villagers/villager/NOUN/nsubj/2 called/call/VERB/root/0 on/_/ADP/case/5 the/_/DET/det/5 "
        "army/_/NOUN/obl/2 to/_/PART/mark/7 withdraw/_/VERB+VB/xcomp/2 ././PUNCT/punct/2",
        [("REQUEST", ["Villagers"], ["army"]), ("RETREAT", ["army"], [])],
    ),
    "a cooperative act that is announced": (
        "The kingdom will lift sanctions against the rebels.",
        "The/_/DET/det/2 kingdom/_/NOUN/nsubj/4 will/_/AUX/aux/4 lift/_/VERB+VB/root/0 "
        "sanctions/sanction/NOUN/obj/4 against/_/ADP/case/8 the/_/DET/det/8 "
        "rebels/rebel/NOUN/nmod/5 "
        "././PUNCT/punct/4",
        [("AGREE", ["kingdom"], ["rebels"])],
    ),
    "one that will not be done": (
        "The kingdom will not lift sanctions against the rebels.",
        "The/_/DET/det/2 kingdom/_/NOUN/nsubj/5 will/_/AUX/aux/5 not/_/PART/advmod/5 "
        "lift/_/VERB+VB/root/0 sanctions/sanction/NOUN/obj/5 against/_/ADP/case/9 the/_/DET/det/9 "
        "rebels/rebel/NOUN/nmod/6 ././PUNCT/punct/5",
        [("REJECT", ["kingdom"], ["rebels"])],
    ),
    "an object that the pattern does not ask for": (
        "The kingdom lifted stones.",
        "The/_/DET/det/2 kingdom/_/NOUN/nsubj/3 lifted/lift/VERB/root/0 stones/stone/NOUN/obj/3 "
        "././PUNCT/punct/3",
        [],
    ),
    "the party behind a decision": (
        "Villagers condemned the army's decision.",
        "Villagers/villager/NOUN/nsubj/2 condemned/condemn/VERB/root/0 the/_/DET/det/4 "
        "army/_/NOUN/nmod:poss/6 's/'s/PART+POS/case/4 decision/_/NOUN/obj/2 ././PUNCT/punct/2",
        [("ACCUSE", ["Villagers"], ["army"])],
    ),
    "speech alone": (
        "The rebels said nothing new.",
        "The/_/DET/det/2 rebels/rebel/NOUN/nsubj/3 said/say/VERB/root/0 nothing/_/PRON/obj/3 "
        "new/_/ADJ/amod/4 ././PUNCT/punct/3",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_who_does_what_to_whom(
    case: tuple[str, str, list[tuple[str, list[str], list[str]]]],
) -> None:
    text, parse, expected = case
    assert told(text, parse) == expected


def test_the_evidence_is_the_clause_and_the_rule_is_named() -> None:
    doc, (event,) = coded(*CASES["a participle"][:2])
    assert doc.words(event) == "Rebels advanced, killing villagers"
    assert doc.text[event.trigger_start : event.trigger_stop] == "killing"
    assert event.rule == "ASSAULT.kill"


def test_a_described_party_has_the_sector_of_its_role() -> None:
    doc, _ = coded(*CASES["an active verb"][:2])
    assert [(p.name, p.sector) for p in doc[Party]] == [("rebels", "REB"), ("army", "MIL")]


def test_an_event_dates_itself_by_the_document_where_nothing_else_does() -> None:
    _, (event,) = coded(*CASES["an active verb"][:2], published="2021-05-03")
    assert (event.from_day, event.when_basis) == ("2021-05-03", "document")
