"""Where what is told ends, and whom it is told by. Parses are those of the shipped model."""

import pytest
from made_claims import Told, told

CASES: list[tuple[str, list[str], list[Told]]] = [
    (
        "They also claimed Paris was a volunteer and claim she has a reason to lie about the "
        "church.",
        [
            "They/_/PRON+PRP/nsubj/3 also/_/ADV+RB/advmod/3 claimed/claim/VERB+VBD/root/0 "
            "Paris/Paris/PROPN+NNP/nsubj/7/PERSON was/be/AUX+VBD/cop/7 a/_/DET+DT/det/7 "
            "volunteer/_/NOUN+NN/ccomp/3 and/_/CCONJ+CC/cc/9 claim/_/VERB+VBP/conj/7 "
            "she/_/PRON+PRP/nsubj/11 has/have/VERB+VBZ/ccomp/9 a/_/DET+DT/det/13 "
            "reason/_/NOUN+NN/obj/11 to/_/PART+TO/mark/15 lie/_/VERB+VB/acl/13 "
            "about/_/ADP+IN/case/18 the/_/DET+DT/det/18 church/_/NOUN+NN/obl/15 "
            "./_/PUNCT+./punct/3",
        ],
        [
            (
                "claim",
                "They",
                "she has a reason to lie about the church",
                None,
            ),
            (
                "also claimed",
                "They",
                "Paris was a volunteer",
                None,
            ),
            (
                "lie about",
                "she",
                "the church",
                "claim",
            ),
        ],
    ),
    (
        "Officials tell the paper every claim will be assessed fairly, with the Courier "
        "reporting no one will be refused.",
        [
            "Officials/official/NOUN+NNS/nsubj/2 tell/_/VERB+VBP/root/0 the/_/DET+DT/det/4 "
            "paper/_/NOUN+NN/iobj/2 every/_/DET+DT/det/6 claim/_/NOUN+NN/nsubj:pass/9 "
            "will/_/AUX+MD/aux/9 be/_/AUX+VB/aux:pass/9 assessed/assess/VERB+VBN/ccomp/2 "
            "fairly/_/ADV+RB/advmod/9 ,/_/PUNCT+,/punct/15 with/_/SCONJ+IN/mark/15 "
            "the/_/DET+DT/det/14 Courier/Courier/PROPN+NNP/nsubj/15 "
            "reporting/report/VERB+VBG/advcl/20 no/_/DET+DT/det/17 "
            "one/_/PRON+NN/nsubj:pass/20 will/_/AUX+MD/aux/20 be/_/AUX+VB/aux:pass/20 "
            "refused/refuse/VERB+VBN/ccomp/2 ./_/PUNCT+./punct/2",
        ],
        [
            (
                "tell",
                "Officials",
                "every claim will be assessed",
                None,
            ),
            (
                "reporting",
                "the Courier",
                "no one will be refused",
                None,
            ),
        ],
    ),
    (
        "Amid fears that the dam may break, villagers left.",
        [
            "Amid/_/ADP+IN/case/2 fears/fear/NOUN+NNS/root/0 that/_/SCONJ+IN/mark/7 "
            "the/_/DET+DT/det/5 dam/_/NOUN+NN/nsubj/7 may/_/AUX+MD/aux/7 "
            "break/_/VERB+VB/acl:relcl/2 ,/_/PUNCT+,/punct/10 "
            "villagers/villager/NOUN+NNS/nsubj/10 left/leave/VERB+VBD/conj/7 "
            "./_/PUNCT+./punct/2",
        ],
        [
            (
                "fears",
                None,
                "that the dam may break",
                None,
            ),
        ],
    ),
    (
        "Despite warnings that the bridge was unsafe, traders crossed.",
        [
            "Despite/_/ADP+IN/case/2 warnings/warning/NOUN+NNS/obl/10 that/_/SCONJ+IN/mark/7 "
            "the/_/DET+DT/det/5 bridge/_/NOUN+NN/nsubj/7 was/be/AUX+VBD/cop/7 "
            "unsafe/_/ADJ+JJ/acl:relcl/2 ,/_/PUNCT+,/punct/2 traders/trader/NOUN+NNS/nsubj/10 "
            "crossed/cross/VERB+VBN/root/0 ./_/PUNCT+./punct/10",
        ],
        [
            (
                "warnings",
                None,
                "that the bridge was unsafe",
                None,
            ),
        ],
    ),
    (
        "The opposition has called for the minister to resign.",
        [
            "The/_/DET+DT/det/2 opposition/_/NOUN+NN/nsubj/4 has/have/AUX+VBZ/aux/4 "
            "called/call/VERB+VBN/root/0 for/_/ADP+IN/case/7 the/_/DET+DT/det/7 "
            "minister/_/NOUN+NN/obl/4 to/_/PART+TO/mark/9 resign/_/VERB+VB/advcl/4 "
            "./_/PUNCT+./punct/4",
        ],
        [
            (
                "has called for",
                "The opposition",
                "the minister to resign",
                None,
            ),
        ],
    ),
    (
        "The prime minister said he believes changing the flag now has a strong reason.",
        [
            "The/_/DET+DT/det/3 prime/_/ADJ+JJ/amod/3 minister/_/NOUN+NN/nsubj/4 "
            "said/say/VERB+VBD/root/0 he/_/PRON+PRP/nsubj/6 believes/believe/VERB+VBZ/ccomp/4 "
            "changing/change/VERB+VBG/xcomp/6 the/_/DET+DT/det/9 flag/_/NOUN+NN/obj/7 "
            "now/_/ADV+RB/advmod/11 has/have/VERB+VBZ/ccomp/4 a/_/DET+DT/det/14 "
            "strong/_/ADJ+JJ/amod/14 reason/_/NOUN+NN/obj/11 ./_/PUNCT+./punct/4",
        ],
        [
            (
                "said",
                "The prime minister",
                "he believes changing the flag now has a strong reason",
                None,
            ),
            (
                "believes",
                "he",
                "changing the flag now has a strong reason",
                "said",
            ),
        ],
    ),
    (
        "It lasted an hour, during which callers asked how much money he was getting to talk "
        "up the dam.",
        [
            "It/_/PRON+PRP/nsubj/2 lasted/last/VERB+VBD/root/0 an/a/DET+DT/det/4 "
            "hour/_/NOUN+NN/obj/2 ,/_/PUNCT+,/punct/9 during/_/ADP+IN/case/7 "
            "which/_/PRON+WDT/obl/9 callers/caller/NOUN+NNS/nsubj/9 "
            "asked/ask/VERB+VBD/advcl/2 how/_/ADV+WRB/advmod/11 much/_/ADJ+JJ/amod/12 "
            "money/_/NOUN+NN/obj/9 he/_/PRON+PRP/nsubj/15 was/be/AUX+VBD/aux/15 "
            "getting/get/VERB+VBG/acl:relcl/12 to/_/PART+TO/mark/17 talk/_/VERB+VB/xcomp/15 "
            "up/_/ADP+RP/case/20 the/_/DET+DT/det/20 dam/_/NOUN+NN/obl/17 ./_/PUNCT+./punct/2",
        ],
        [
            (
                "asked",
                "callers",
                "how much money he was getting to talk up the dam",
                None,
            ),
        ],
    ),
    (
        "I am not sure I get that, or how I see it is consistent with the cases.",
        [
            "I/I/PRON+PRP/nsubj/4 am/be/AUX+VBP/cop/4 not/_/PART+RB/advmod/4 "
            "sure/_/ADJ+JJ/root/0 I/I/PRON+PRP/nsubj/6 get/_/VERB+VBP/ccomp/4 "
            "that/_/PRON+DT/obj/6 ,/_/PUNCT+,/punct/12 or/_/CCONJ+CC/cc/10 "
            "how/_/ADV+WRB/advmod/12 I/I/PRON+PRP/nsubj/12 see/_/VERB+VBP/conj/4 "
            "it/_/PRON+PRP/nsubj/15 is/be/AUX+VBZ/cop/15 consistent/_/ADJ+JJ/ccomp/12 "
            "with/_/ADP+IN/case/18 the/_/DET+DT/det/18 cases/case/NOUN+NNS/obl/15 "
            "./_/PUNCT+./punct/4",
        ],
        [
            (
                "am not sure",
                "I",
                "I get that, or how I see it is consistent with the cases",
                None,
            ),
            (
                "see",
                "I",
                "it is consistent with the cases",
                "am not sure",
            ),
        ],
    ),
    (
        "Her lawyers believe discussion will make clear that the interest at stake is possession.",
        [
            "Her/_/PRON+PRP$/nmod:poss/2 lawyers/lawyer/NOUN+NNS/nsubj/3 "
            "believe/_/VERB+VBP/root/0 discussion/_/NOUN+NN/obj/3 will/_/AUX+MD/aux/6 "
            "make/_/VERB+VB/ccomp/3 clear/_/ADJ+JJ/xcomp/6 that/_/SCONJ+IN/mark/14 "
            "the/_/DET+DT/det/10 interest/_/NOUN+NN/nsubj/14 at/_/ADP+IN/case/12 "
            "stake/_/NOUN+NN/nmod/10 is/be/AUX+VBZ/cop/14 possession/_/NOUN+NN/ccomp/7 "
            "./_/PUNCT+./punct/3",
        ],
        [
            (
                "believe",
                "Her lawyers",
                "discussion will make clear that the interest at stake is possession",
                None,
            ),
            (
                "make clear",
                "discussion",
                "that the interest at stake is possession",
                "believe",
            ),
        ],
    ),
    (
        "The dam is safe, or so the board says.",
        [
            "The/_/DET+DT/det/2 dam/_/NOUN+NN/nsubj/4 is/be/AUX+VBZ/cop/4 "
            "safe/_/ADJ+JJ/root/0 ,/_/PUNCT+,/punct/10 or/_/CCONJ+CC/cc/10 "
            "so/_/ADV+RB/advmod/10 the/_/DET+DT/det/9 board/_/NOUN+NN/nsubj/10 "
            "says/say/VERB+VBZ/conj/4 ./_/PUNCT+./punct/4",
        ],
        [
            (
                "says",
                "the board",
                "The dam is safe",
                None,
            ),
        ],
    ),
    (
        "The report says that the dam would not hold, and that the board knew it.",
        [
            "The/_/DET+DT/det/2 report/_/NOUN+NN/nsubj/3 says/say/VERB+VBZ/root/0 "
            "that/_/SCONJ+IN/mark/9 the/_/DET+DT/det/6 dam/_/NOUN+NN/nsubj/9 "
            "would/_/AUX+MD/aux/9 not/_/PART+RB/advmod/9 hold/_/VERB+VB/ccomp/3 "
            ",/_/PUNCT+,/punct/15 and/_/CCONJ+CC/cc/15 that/_/SCONJ+IN/mark/15 "
            "the/_/DET+DT/det/14 board/_/NOUN+NN/nsubj/15 knew/know/VERB+VBD/conj/3 "
            "it/_/PRON+PRP/obj/15 ./_/PUNCT+./punct/3",
        ],
        [
            (
                "says",
                "The report",
                "that the dam would not hold, and that the board knew it",
                None,
            ),
        ],
    ),
    (
        "So-called experts said the bridge was safe.",
        [
            "So/_/ADV+RB/advmod/3 -/_/PUNCT+HYPH/punct/1 called/call/VERB+VBN/amod/4 "
            "experts/expert/NOUN+NNS/nsubj/5 said/say/VERB+VBD/root/0 the/_/DET+DT/det/7 "
            "bridge/_/NOUN+NN/nsubj/9 was/be/AUX+VBD/cop/9 safe/_/ADJ+JJ/ccomp/5 "
            "./_/PUNCT+./punct/5",
        ],
        [
            (
                "said",
                "So-called experts",
                "the bridge was safe",
                None,
            ),
        ],
    ),
    (
        "The premier plans to rebuild the port in a year.",
        [
            "The/_/DET+DT/det/3 premier/_/ADJ+JJ/amod/3 plans/plan/NOUN+NNS/root/0 "
            "to/_/PART+TO/mark/5 rebuild/_/VERB+VB/acl/3 the/_/DET+DT/det/7 "
            "port/_/NOUN+NN/obj/5 in/_/ADP+IN/case/10 a/_/DET+DT/det/10 year/_/NOUN+NN/obl/5 "
            "./_/PUNCT+./punct/3",
        ],
        [
            (
                "plans",
                "The premier",
                "to rebuild the port in a year",
                None,
            ),
        ],
    ),
    (
        "The rebels have reportedly taken the town.",
        [
            "The/_/DET+DT/det/2 rebels/rebel/NOUN+NNS/nsubj/5 have/_/AUX+VBP/aux/5 "
            "reportedly/_/ADV+RB/advmod/5 taken/take/VERB+VBN/root/0 the/_/DET+DT/det/7 "
            "town/_/NOUN+NN/obj/5 ./_/PUNCT+./punct/5",
        ],
        [
            (
                "reportedly",
                None,
                "The rebels have … taken the town",
                None,
            ),
        ],
    ),
    (
        "The premier said he had been told by aides that the bank was safe.",
        [
            "The/_/DET+DT/det/2 premier/_/NOUN+NN/nsubj/3 said/say/VERB+VBD/root/0 "
            "he/_/PRON+PRP/nsubj:pass/7 had/have/AUX+VBD/aux/7 been/be/AUX+VBN/aux:pass/7 "
            "told/tell/VERB+VBN/ccomp/3 by/_/ADP+IN/case/9 aides/aide/NOUN+NNS/obl:agent/7 "
            "that/_/SCONJ+IN/mark/14 the/_/DET+DT/det/12 bank/_/NOUN+NN/nsubj/14 "
            "was/be/AUX+VBD/cop/14 safe/_/ADJ+JJ/acl:relcl/9 ./_/PUNCT+./punct/3",
        ],
        [
            (
                "said",
                "The premier",
                "he had been told by aides that the bank was safe",
                None,
            ),
            (
                "had been told",
                "aides",
                "that the bank was safe",
                "said",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines", "wanted"), CASES, ids=[case[0][:40] for case in CASES])
def test_bounds(text: str, lines: list[str], wanted: list[Told]) -> None:
    assert sorted(told(text, lines), key=str) == sorted(wanted, key=str)
