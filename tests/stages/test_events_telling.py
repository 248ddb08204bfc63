"""How an event is told, from hand-built parses."""

import pytest
from made_events import coded

CASES = {
    "asserted": ("Rebels shelled villagers.",
        "Rebels/rebel/NOUN/nsubj/2 shelled/shell/VERB/root/0 villagers/villager/NOUN/obj/2 "
        "././PUNCT/punct/2", {"asserted"}),
    "negated": ("Rebels never shelled villagers.",
        "Rebels/rebel/NOUN/nsubj/3 never/_/ADV/advmod/3 shelled/shell/VERB/root/0 "
        "villagers/villager/NOUN/obj/3 ././PUNCT/punct/3", {"denied"}),
    "failed to": ("Rebels failed to shell villagers.",
        "Rebels/rebel/NOUN/nsubj/2 failed/fail/VERB/root/0 to/_/PART/mark/4 "
        "shell/_/VERB+VB/xcomp/2 "
        "villagers/villager/NOUN/obj/4 ././PUNCT/punct/2", {"denied"}),
    "without": ("Soldiers left without shelling villagers.",
        "Soldiers/soldier/NOUN/nsubj/2 left/leave/VERB/root/0 without/_/SCONJ/mark/4 "
        "shelling/shell/VERB+VBG/advcl/2 villagers/villager/NOUN/obj/4 "
        "././PUNCT/punct/2", {"denied"}),
    "no one": ("No rebels shelled villagers.",
        "No/_/DET/det/2 rebels/rebel/NOUN/nsubj/3 shelled/shell/VERB/root/0 "
        "villagers/villager/NOUN/obj/3 ././PUNCT/punct/3", {"denied"}),
    "will": ("Rebels will shell villagers.",
        "Rebels/rebel/NOUN/nsubj/3 will/_/AUX/aux/3 shell/_/VERB+VB/root/0 "
        "villagers/villager/NOUN/obj/3 ././PUNCT/punct/3", {"planned"}),
    "plan to": ("Rebels plan to shell villagers.",
        "Rebels/rebel/NOUN/nsubj/2 plan/_/VERB/root/0 to/_/PART/mark/4 shell/_/VERB+VB/xcomp/2 "
        "villagers/villager/NOUN/obj/4 ././PUNCT/punct/2", {"planned"}),
    "must": ("Soldiers must arrest rebels.",
        "Soldiers/soldier/NOUN/nsubj/3 must/_/AUX/aux/3 arrest/_/VERB+VB/root/0 "
        "rebels/rebel/NOUN/obj/3 ././PUNCT/punct/3", {"demanded"}),
    "urged to": ("Villagers urged soldiers to arrest rebels.",
        "Villagers/villager/NOUN/nsubj/2 urged/urge/VERB/root/0 soldiers/soldier/NOUN/obj/2 "
        "to/_/PART/mark/5 arrest/_/VERB+VB/xcomp/2 rebels/rebel/NOUN/obj/5 ././PUNCT/punct/2",
        {"asserted", "demanded"}),
    "may": ("Rebels may shell villagers.",
        "Rebels/rebel/NOUN/nsubj/3 may/_/AUX/aux/3 shell/_/VERB+VB/root/0 "
        "villagers/villager/NOUN/obj/3 ././PUNCT/punct/3", {"possible"}),
    "if": ("Soldiers flee if rebels shell villagers.",
        "Soldiers/soldier/NOUN/nsubj/2 flee/_/VERB/root/0 if/_/SCONJ/mark/5 "
        "rebels/rebel/NOUN/nsubj/5 "
        "shell/_/VERB/advcl/2 villagers/villager/NOUN/obj/5 ././PUNCT/punct/2", {"possible"}),
    "rather than": ("Rather than shell villagers, rebels withdrew.",
        "Rather/_/ADV/advmod/3 than/_/ADP/mark/3 shell/_/VERB+VB/advcl/7 "
        "villagers/villager/NOUN/obj/3 ,/,/PUNCT/punct/3 rebels/rebel/NOUN/nsubj/7 "
        "withdrew/withdraw/VERB/root/0 ././PUNCT/punct/7", {"denied", "asserted"}),
    "not only": ("Rebels not only shelled villagers.",
        "Rebels/rebel/NOUN/nsubj/4 not/_/PART/advmod/4 only/_/ADV/advmod/4 "
        "shelled/shell/VERB/root/0 villagers/villager/NOUN/obj/4 ././PUNCT/punct/4",
        {"asserted"}),
    "reportedly": ("Rebels reportedly shelled villagers.",
        "Rebels/rebel/NOUN/nsubj/3 reportedly/_/ADV/advmod/3 shelled/shell/VERB/root/0 "
        "villagers/villager/NOUN/obj/3 ././PUNCT/punct/3", {"possible"}),
    "a question": ("Rebels shelled villagers?",
        "Rebels/rebel/NOUN/nsubj/2 shelled/shell/VERB/root/0 villagers/villager/NOUN/obj/2 "
        "?/?/PUNCT/punct/2", {"possible"}),
    "did not fail to": ("Rebels did not fail to shell villagers.",
        "Rebels/rebel/NOUN/nsubj/4 did/do/AUX/aux/4 not/_/PART/advmod/4 fail/_/VERB+VB/root/0 "
        "to/_/PART/mark/6 shell/_/VERB+VB/xcomp/4 villagers/villager/NOUN/obj/6 ././PUNCT/punct/4",
        {"asserted"}),
    "a light verb that denies": ("Soldiers cancelled a visit to rebels.",
        "Soldiers/soldier/NOUN/nsubj/2 cancelled/cancel/VERB/root/0 a/_/DET/det/4 "
        "visit/_/NOUN/obj/2 "
        "to/_/ADP/case/6 rebels/rebel/NOUN/nmod/4 ././PUNCT/punct/2", {"denied"}),
    "what they use to": ("Villagers saw guns rebels use to shell villagers.",
        "Villagers/villager/NOUN/nsubj/2 saw/see/VERB/root/0 guns/gun/NOUN/obj/2 "
        "rebels/rebel/NOUN/nsubj/5 use/_/VERB+VBP/acl:relcl/3 to/_/PART/mark/7 "
        "shell/_/VERB+VB/xcomp/5 villagers/villager/NOUN/obj/7 ././PUNCT/punct/2", {"asserted"}),
    "out of one's way": ("Rebels went out of their way to shell villagers.",
        "Rebels/rebel/NOUN/nsubj/2 went/go/VERB+VBD/root/0 out/_/ADP/case/6 of/_/ADP/case/6 "
        "their/_/PRON/nmod:poss/6 way/_/NOUN/obl/2 to/_/PART/mark/8 shell/_/VERB+VB/advcl/2 "
        "villagers/villager/NOUN/obj/8 ././PUNCT/punct/2", {"asserted"}),
    "all they can": ("Soldiers must do all they can to arrest rebels.",
        "Soldiers/soldier/NOUN/nsubj/3 must/_/AUX/aux/3 do/_/VERB+VB/root/0 all/_/PRON/obj/3 "
        "they/_/PRON/nsubj/6 can/_/AUX+MD/acl:relcl/4 to/_/PART/mark/8 "
        "arrest/_/VERB+VB/advcl/6 rebels/rebel/NOUN/obj/8 ././PUNCT/punct/3", {"demanded"}),
    "the first to": ("Miners were first to be arrested by soldiers.",
        "Miners/miner/NOUN/nsubj/3 were/be/AUX/cop/3 first/_/NOUN/root/0 to/_/PART/mark/6 "
        "be/_/AUX/aux:pass/6 arrested/arrest/VERB+VBN/acl/3 by/_/ADP/case/8 "
        "soldiers/soldier/NOUN/obl:agent/6 ././PUNCT/punct/3", {"asserted"}),
    "beyond belief": ("Villagers could not believe that rebels were arresting miners.",
        "Villagers/villager/NOUN/nsubj/4 could/_/AUX+MD/aux/4 not/_/PART/advmod/4 "
        "believe/_/VERB+VB/root/0 that/_/SCONJ/mark/8 rebels/rebel/NOUN/nsubj/8 "
        "were/be/AUX/aux/8 arresting/arrest/VERB+VBG/ccomp/4 miners/miner/NOUN/obj/8 "
        "././PUNCT/punct/4", {"asserted"}),
    "will go, doing": ("Rebels will return, shelling villagers.",
        "Rebels/rebel/NOUN/nsubj/3 will/_/AUX+MD/aux/3 return/_/VERB+VB/root/0 ,/,/PUNCT/punct/3 "
        "shelling/shell/VERB+VBG/advcl/3 villagers/villager/NOUN/obj/5 ././PUNCT/punct/3",
        {"planned"}),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_how_it_is_told(case: tuple[str, str, set[str]]) -> None:
    text, parse, expected = case
    _, events = coded(text, parse)
    assert {event.modality for event in events} == expected
