"""Who does an act that its own clause leaves unsaid: understood, told before, after or apart."""

import pytest
from made_events import coded

from purport.core.rows import Party

END = "././PUNCT/punct/"
SHELL = "to/to/PART/mark/{0} shell/shell/VERB+VB/{1} villagers/villager/NOUN+NNS/obj/{0}"

CASES = {
    "whoever was headed somewhere for it": (
        "Soldiers were headed north to shell villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj:pass/3 were/be/AUX/aux:pass/3 "
        "headed/head/VERB+VBN/root/0 north/north/ADV/advmod/3 "
        f"{SHELL.format(6, 'advcl/3')} {END}3",
        "shell", ["Soldiers"],
    ),
    "whoever finds himself forced to": (
        "Soldiers found themselves forced to shell villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 found/find/VERB+VBD/root/0 "
        "themselves/themselves/PRON+PRP/obj/2 forced/force/VERB+VBN/xcomp/2 "
        f"{SHELL.format(6, 'xcomp/4')} {END}2",
        "shell", ["Soldiers"],
    ),
    "whose failure it is": (
        "Soldiers feared the failure of rebels to shell villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 feared/fear/VERB+VBD/root/0 the/the/DET/det/4 "
        "failure/failure/NOUN+NN/obj/2 of/of/ADP/case/6 rebels/rebel/NOUN+NNS/nmod/4 "
        f"{SHELL.format(8, 'advcl/2')} {END}2",
        "shell", ["rebels"],
    ),
    "who is said to be the first to do it": (
        "Rebels were among the first armies to shell villagers.",
        "Rebels/rebel/NOUN+NNS/nsubj/6 were/be/AUX/cop/6 among/among/ADP/case/6 the/the/DET/det/6 "
        "first/first/ADJ/amod/6 armies/army/NOUN+NNS/root/0 "
        f"{SHELL.format(8, 'acl/6')} {END}6",
        "shell", ["Rebels"],
    ),
    "who is called on, wherever the rest was hung": (
        "Soldiers passed a note calling on rebels to shell villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 passed/pass/VERB+VBD/root/0 a/a/DET/det/4 "
        "note/note/NOUN+NN/obj/2 calling/call/VERB+VBG/acl/4 on/on/ADP/case/7 "
        f"rebels/rebel/NOUN+NNS/obl/5 {SHELL.format(9, 'advcl/2')} {END}2",
        "shell", ["rebels"],
    ),
    "who is pushed to it": (
        "Soldiers pushed rebels to shell villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 pushed/push/VERB+VBD/root/0 rebels/rebel/NOUN+NNS/obj/2 "
        f"{SHELL.format(5, 'advcl/2')} {END}2",
        "shell", ["rebels"],
    ),
    "nobody near by for an infinitive": (
        "Villagers were needed in towns and rebels to shell villagers.",
        "Villagers/villager/NOUN+NNS/nsubj:pass/3 were/be/AUX/aux:pass/3 "
        "needed/need/VERB+VBN/root/0 in/in/ADP/case/5 towns/town/NOUN+NNS/obl/3 "
        f"and/and/CCONJ/cc/7 rebels/rebel/NOUN+NNS/conj/5 {SHELL.format(9, 'advcl/3')} {END}3",
        "shell", [],
    ),
    "the subject of the clause, past a comma": (
        "Soldiers visited villagers watching rebels, killing nurses.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 visited/visit/VERB+VBD/root/0 "
        "villagers/villager/NOUN+NNS/obj/2 watching/watch/VERB+VBG/acl/3 "
        "rebels/rebel/NOUN+NNS/obj/4 ,/,/PUNCT/punct/7 killing/kill/VERB+VBG/advcl/4 "
        f"nurses/nurse/NOUN+NNS/obj/7 {END}2",
        "killing", ["Soldiers"],
    ),
    "the subject told after the pronoun": (
        "While they shelled villagers, rebels urged soldiers.",
        "While/while/SCONJ/mark/3 they/they/PRON+PRP/nsubj/3 shelled/shell/VERB+VBD/advcl/7 "
        "villagers/villager/NOUN+NNS/obj/3 ,/,/PUNCT/punct/7 rebels/rebel/NOUN+NNS/nsubj/7 "
        f"urged/urge/VERB+VBD/root/0 soldiers/soldier/NOUN+NNS/obj/7 {END}7",
        "shelled", ["rebels"],
    ),
    "not the other pronoun's": (
        "Soldiers said he would urge rebels if she met villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 said/say/VERB+VBD/root/0 he/he/PRON+PRP/nsubj/5 "
        "would/would/AUX/aux/5 urge/urge/VERB+VB/ccomp/2 rebels/rebel/NOUN+NNS/obj/5 "
        "if/if/SCONJ/mark/9 she/she/PRON+PRP/nsubj/9 met/meet/VERB+VBD/advcl/5 "
        f"villagers/villager/NOUN+NNS/obj/9 {END}2",
        "met", ["she"],
    ),
    "it, though nobody knows who": (
        "It condemned rebels.",
        "It/it/PRON+PRP/nsubj/2 condemned/condemn/VERB+VBD/root/0 "
        f"rebels/rebel/NOUN+NNS/obj/2 {END}2",
        "condemned", ["It"],
    ),
    "others": (
        "Others shelled villagers.",
        "Others/other/NOUN+NNS/nsubj/2 shelled/shell/VERB+VBD/root/0 "
        f"villagers/villager/NOUN+NNS/obj/2 {END}2",
        "shelled", ["Others"],
    ),
    "whose role in it is told": (
        "Soldiers denied the rebels' role in the shelling of villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 denied/deny/VERB+VBD/root/0 the/the/DET/det/4 "
        "rebels/rebel/NOUN+NNS/nmod:poss/6 '/'s/PART/case/4 role/role/NOUN+NN/obj/2 "
        "in/in/ADP/case/9 the/the/DET/det/9 shelling/shelling/NOUN+NN/nmod/6 of/of/ADP/case/11 "
        f"villagers/villager/NOUN+NNS/nmod/9 {END}2",
        "shelling", ["rebels"],
    ),
    "who was jailed for it": (
        "Rebels were jailed for the shelling of villagers.",
        "Rebels/rebel/NOUN+NNS/nsubj:pass/3 were/be/AUX/aux:pass/3 jailed/jail/VERB+VBN/root/0 "
        "for/for/ADP/case/6 the/the/DET/det/6 shelling/shelling/NOUN+NN/obl/3 of/of/ADP/case/8 "
        f"villagers/villager/NOUN+NNS/nmod/6 {END}3",
        "shelling", ["Rebels"],
    ),
    "who is judged for it": (
        "Soldiers lashed out at rebels for shelling villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 lashed/lash/VERB+VBD/root/0 "
        "out/out/ADP/compound:prt/2 at/at/ADP/case/5 rebels/rebel/NOUN+NNS/obl/2 "
        "for/for/SCONJ/mark/7 shelling/shell/VERB+VBG/advcl/2 "
        f"villagers/villager/NOUN+NNS/obj/7 {END}2",
        "shelling", ["rebels"],
    ),
    "not who lives along the border": (
        "Soldiers along the border of the rebels shelled villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/8 along/along/ADP/case/4 the/the/DET/det/4 "
        "border/border/NOUN+NN/nmod/1 of/of/ADP/case/7 the/the/DET/det/7 "
        "rebels/rebel/NOUN+NNS/nmod/4 shelled/shell/VERB+VBD/root/0 "
        f"villagers/villager/NOUN+NNS/obj/8 {END}8",
        "shelled", ["Soldiers"],
    ),
    "whoever shot and killed, taken for a shot": (
        "Villagers left before soldiers shot and killed rebels.",
        "Villagers/villager/NOUN+NNS/nsubj/2 left/leave/VERB+VBD/root/0 before/before/ADP/case/5 "
        "soldiers/soldier/NOUN+NNS/compound/5 shot/shot/NOUN+NN/obl/2 and/and/CCONJ/cc/7 "
        f"killed/kill/VERB+VBD/conj/2 rebels/rebel/NOUN+NNS/obj/7 {END}2",
        "killed", ["soldiers"],
    ),
    "whom a by names that hangs from where it was": (
        "The shelling of a hill by rebels went on.",
        "The/the/DET/det/2 shelling/shelling/NOUN+NN/nsubj/8 of/of/ADP/case/5 a/a/DET/det/5 "
        "hill/hill/NOUN+NN/nmod/2 by/by/ADP/case/7 rebels/rebel/NOUN+NNS/nmod/5 "
        f"went/go/VERB+VBD/root/0 on/on/ADV/advmod/8 {END}8",
        "shelling", ["rebels"],
    ),
    "the name before an aside": (
        "Obi, in a note, condemned rebels.",
        "Obi/Obi/PROPN+NNP/obl:unmarked/7 ,/,/PUNCT/punct/1 in/in/ADP/case/5 a/a/DET/det/5 "
        "note/note/NOUN+NN/obl/7 ,/,/PUNCT/punct/5 condemned/condemn/VERB+VBD/root/0 "
        f"rebels/rebel/NOUN+NNS/obj/7 {END}7",
        "condemned", ["Obi"],
    ),
    "whose decision in doing it was": (
        "Soldiers backed the rebels' decision in shelling villagers.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 backed/back/VERB+VBD/root/0 the/the/DET/det/4 "
        "rebels/rebel/NOUN+NNS/nmod:poss/6 '/'s/PART/case/4 decision/decision/NOUN+NN/obj/2 "
        "in/in/SCONJ/mark/8 shelling/shell/VERB+VBG/advcl/2 "
        f"villagers/villager/NOUN+NNS/obj/8 {END}2",
        "shelling", ["rebels"],
    ),
    "who said so, not who was arrested": (
        "Rebels said villagers were arrested, condemning soldiers.",
        "Rebels/rebel/NOUN+NNS/nsubj/2 said/say/VERB+VBD/root/0 "
        "villagers/villager/NOUN+NNS/nsubj:pass/5 were/be/AUX/aux:pass/5 "
        "arrested/arrest/VERB+VBN/ccomp/2 ,/,/PUNCT/punct/7 "
        f"condemning/condemn/VERB+VBG/advcl/5 soldiers/soldier/NOUN+NNS/obj/7 {END}2",
        "condemning", ["Rebels"],
    ),
    "the object that a modal makes a subject": (
        "Soldiers said villagers hoped rebels would meet nurses.",
        "Soldiers/soldier/NOUN+NNS/nsubj/2 said/say/VERB+VBD/root/0 "
        "villagers/villager/NOUN+NNS/nsubj/4 hoped/hope/VERB+VBD/ccomp/2 "
        "rebels/rebel/NOUN+NNS/obj/4 would/would/AUX+MD/aux/7 meet/meet/VERB+VB/ccomp/2 "
        f"nurses/nurse/NOUN+NNS/obj/7 {END}2",
        "meet", ["rebels"],
    ),
    "whom a by names that hangs from those struck": (
        "The shelling of villagers by rebels went on.",
        "The/the/DET/det/2 shelling/shelling/NOUN+NN/nsubj/7 of/of/ADP/case/4 "
        "villagers/villager/NOUN+NNS/nmod/2 by/by/ADP/case/6 rebels/rebel/NOUN+NNS/nmod/4 "
        f"went/go/VERB+VBD/root/0 on/on/ADV/advmod/7 {END}7",
        "shelling", ["rebels"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "parse", "word", "who"), CASES.values(), ids=CASES)
def test_who_is_understood_to_act(text: str, parse: str, word: str, who: list[str]) -> None:
    doc, events = coded(text, parse)
    mine = [e.id for e in events if doc.text[e.trigger_start : e.trigger_stop] == word]
    told = [doc.words(p) for p in doc[Party] if p.event in mine and p.role == "actor"]
    assert len(mine) == 1
    assert told == who
