"""Sources told by the way: 'as X reported', names round quotations; parses of the model."""

import pytest
from made_claims import Told, told

CASES: list[tuple[str, list[str], list[Told]]] = [
    (
        "As The Courier reported, the dam was also accused of leaking.",
        [
            "As/_/SCONJ+IN/mark/4 The/_/DET+DT/det/3 Courier/Courier/PROPN+NNP/nsubj/4 "
            "reported/report/VERB+VBD/advcl/10 ,/_/PUNCT+,/punct/4 the/_/DET+DT/det/7 "
            "dam/_/NOUN+NN/nsubj:pass/10 was/be/AUX+VBD/aux:pass/10 also/_/ADV+RB/advmod/10 "
            "accused/accuse/VERB+VBN/root/0 of/_/ADP+IN/case/12 leaking/_/NOUN+NN/obl/10 "
            "./_/PUNCT+./punct/10",
        ],
        [
            (
                "reported",
                "The Courier",
                "the dam was also accused of leaking",
                None,
            ),
        ],
    ),
    (
        "As reported by The Courier, two ministers have resigned.",
        [
            "As/_/SCONJ+IN/mark/2 reported/report/VERB+VBN/advcl/10 by/_/ADP+IN/case/5 "
            "The/_/DET+DT/det/5 Courier/Courier/PROPN+NNP/obl:agent/2 ,/_/PUNCT+,/punct/2 "
            "two/_/NUM+CD/nummod/8 ministers/minister/NOUN+NNS/nsubj/10 have/_/AUX+VBP/aux/10 "
            "resigned/resign/VERB+VBN/root/0 ./_/PUNCT+./punct/10",
        ],
        [
            (
                "reported",
                "The Courier",
                "two ministers have resigned",
                None,
            ),
        ],
    ),
    (
        "At times last year, people close to the governor said, the mere mention of the dam "
        "could make him fume.",
        [
            "At/_/ADP+IN/case/2 times/time/NOUN+NNS/obl/7 last/_/ADJ+JJ/amod/4 "
            "year/_/NOUN+NN/nmod:unmarked/2 ,/_/PUNCT+,/punct/2 people/_/NOUN+NNS/nsubj/7 "
            "close/_/ADJ+JJ/ccomp/11 to/_/ADP+IN/case/10 the/_/DET+DT/det/10 "
            "governor/_/NOUN+NN/obl/7 said/say/VERB+VBD/root/0 ,/_/PUNCT+,/punct/11 "
            "the/_/DET+DT/det/15 mere/_/ADJ+JJ/amod/15 mention/_/NOUN+NN/nsubj/20 "
            "of/_/ADP+IN/case/18 the/_/DET+DT/det/18 dam/_/NOUN+NN/nmod/15 "
            "could/_/AUX+MD/aux/20 make/_/VERB+VB/ccomp/11 him/he/PRON+PRP/obj/20 "
            "fume/_/VERB+VB/xcomp/20 ./_/PUNCT+./punct/11",
        ],
        [
            (
                "said",
                "people close to the governor",
                "At times last year … the mere mention of the dam could make him fume",
                None,
            ),
        ],
    ),
    (
        "But, the former head of Nordmill added, it is not the way to win.",
        [
            "But/_/CCONJ+CC/cc/8 ,/_/PUNCT+,/punct/1 the/_/DET+DT/det/5 "
            "former/_/ADJ+JJ/amod/5 head/_/NOUN+NN/nsubj/8 of/_/ADP+IN/case/7 "
            "Nordmill/Nordmill/PROPN+NNP/nmod/5 added/add/VERB+VBD/advcl/14 "
            ",/_/PUNCT+,/punct/8 it/_/PRON+PRP/nsubj/14 is/be/AUX+VBZ/cop/14 "
            "not/_/PART+RB/advmod/14 the/_/DET+DT/det/14 way/_/NOUN+NN/root/0 "
            "to/_/PART+TO/mark/16 win/_/VERB+VB/acl/14 ./_/PUNCT+./punct/14",
        ],
        [
            (
                "added",
                "the former head of Nordmill",
                "But … it is not the way to win",
                None,
            ),
        ],
    ),
    (
        "And so, he said, while members of his circle are angry at the plan, they admire the man.",
        [
            "And/_/CCONJ+CC/cc/5 so/_/ADV+RB/advmod/5 ,/_/PUNCT+,/punct/2 "
            "he/_/PRON+PRP/nsubj/5 said/say/VERB+VBD/root/0 ,/_/PUNCT+,/punct/13 "
            "while/_/SCONJ+IN/mark/13 members/member/NOUN+NNS/nsubj/13 of/_/ADP+IN/case/11 "
            "his/_/PRON+PRP$/nmod:poss/11 circle/_/NOUN+NN/nmod/8 are/be/AUX+VBP/cop/13 "
            "angry/_/ADJ+JJ/advcl/19 at/_/ADP+IN/case/16 the/_/DET+DT/det/16 "
            "plan/_/NOUN+NN/obl/13 ,/_/PUNCT+,/punct/19 they/_/PRON+PRP/nsubj/19 "
            "admire/_/VERB+VBP/ccomp/5 the/_/DET+DT/det/21 man/_/NOUN+NN/obj/19 "
            "./_/PUNCT+./punct/5",
        ],
        [
            (
                "said",
                "he",
                "And so … while members of his circle are angry at the plan, they admire the man",
                None,
            ),
            (
                "are angry at",
                "members of his circle",
                "the plan",
                "said",
            ),
            (
                "admire",
                "they",
                "the man",
                "said",
            ),
        ],
    ),
    (
        "In Adan's view, the dam is safe.",
        [
            "In/_/ADP+IN/case/4 Adan/Adan/PROPN+NNP/nmod:poss/4/PERSON 's/_/PART+POS/case/2 "
            "view/_/NOUN+NN/obl/9 ,/_/PUNCT+,/punct/4 the/_/DET+DT/det/7 "
            "dam/_/NOUN+NN/nsubj/9 is/be/AUX+VBZ/cop/9 safe/_/ADJ+JJ/root/0 "
            "./_/PUNCT+./punct/9",
        ],
        [
            (
                "view",
                "Adan's",
                "the dam is safe",
                None,
            ),
        ],
    ),
    (
        "“The bank now expects to complete its work in two weeks and then turn over the "
        "findings to the ministry,” according to CNN.",
        [
            '“/"/PUNCT+``/punct/5 The/_/DET+DT/det/3 bank/_/NOUN+NN/nsubj/5 '
            "now/_/ADV+RB/advmod/5 expects/expect/VERB+VBZ/root/0 to/_/PART+TO/mark/7 "
            "complete/_/VERB+VB/xcomp/5 its/_/PRON+PRP$/nmod:poss/9 work/_/NOUN+NN/obj/7 "
            "in/_/ADP+IN/case/12 two/_/NUM+CD/nummod/12 weeks/week/NOUN+NNS/obl/7 "
            "and/_/CCONJ+CC/cc/15 then/_/ADV+RB/advmod/15 turn/_/VERB+VB/conj/5 "
            "over/_/ADP+RP/compound:prt/15 the/_/DET+DT/det/18 "
            "findings/finding/NOUN+NNS/obj/15 to/_/ADP+IN/case/21 the/_/DET+DT/det/21 "
            "ministry/_/NOUN+NN/obl/15 ,/_/PUNCT+,/punct/23 ”/\"/PUNCT+''/punct/5 "
            "according/accord/VERB+VBG/case/26 to/_/ADP+IN/fixed/24 "
            "CNN/CNN/PROPN+NNP/obl/5/ORG ./_/PUNCT+./punct/5",
        ],
        [
            (
                "according to",
                "CNN",
                "“The bank now expects to complete its work in two weeks and then turn over "
                "the findings to the ministry,”",
                None,
            ),
            (
                "now expects",
                "The bank",
                "to complete its work in two weeks",
                "according to",
            ),
        ],
    ),
    (
        "The tax reduced emissions by 5 percent with ''small effects on the economy as a "
        "whole,'' according to a study last year by economists at Duke University.",
        [
            "The/_/DET+DT/det/4 tax/_/NOUN+NN/compound/3 reduced/reduce/VERB+VBN/amod/4 "
            "emissions/emission/NOUN+NNS/root/0 by/_/ADP+IN/case/7 5/_/NUM+CD/nummod/7 "
            "percent/_/NOUN+NN/nmod/4 with/_/ADP+IN/case/11 ''/_/PUNCT+``/punct/11 "
            "small/_/ADJ+JJ/amod/11 effects/effect/NOUN+NNS/nmod/7 on/_/ADP+IN/case/14 "
            "the/_/DET+DT/det/14 economy/_/NOUN+NN/nmod/11 as/_/ADP+IN/case/17 "
            "a/_/DET+DT/det/17 whole/_/NOUN+NN/nmod/4 ,/_/PUNCT+,/punct/4 "
            "''/_/PUNCT+''/punct/4 according/accord/VERB+VBG/case/23 to/_/ADP+IN/fixed/20 "
            "a/_/DET+DT/det/23 study/_/NOUN+NN/nmod/4 last/_/ADJ+JJ/amod/25 "
            "year/_/NOUN+NN/nmod:unmarked/23 by/_/ADP+IN/case/27 "
            "economists/economist/NOUN+NNS/nmod/23 at/_/ADP+IN/case/30 "
            "Duke/Duke/PROPN+NNP/compound/30/ORG University/University/PROPN+NNP/nmod/27/ORG "
            "./_/PUNCT+./punct/4",
        ],
        [
            (
                "according to",
                "a study last year by economists at Duke University",
                "The tax reduced emissions by 5 percent with ''small effects on the economy "
                "as a whole,''",
                None,
            ),
        ],
    ),
    (
        "The road is open, officials were quoted as saying.",
        [
            "The/_/DET+DT/det/2 road/_/NOUN+NN/nsubj/4 is/be/AUX+VBZ/cop/4 "
            "open/_/ADJ+JJ/root/0 ,/_/PUNCT+,/punct/8 "
            "officials/official/NOUN+NNS/nsubj:pass/8 were/be/AUX+VBD/aux:pass/8 "
            "quoted/quote/VERB+VBN/parataxis/4 as/_/SCONJ+IN/mark/10 "
            "saying/say/VERB+VBG/advcl/8 ./_/PUNCT+./punct/4",
        ],
        [
            (
                "saying",
                "officials",
                "The road is open",
                None,
            ),
        ],
    ),
    (
        "Rebels 'took three villages', residents say",
        [
            "Rebels/rebel/NOUN+NNS/nsubj/3/ORG '/_/PUNCT+``/case/1 took/take/VERB+VBD/ccomp/9 "
            "three/_/NUM+CD/nummod/5 villages/village/NOUN+NNS/obj/3 '/_/PUNCT+''/punct/3 "
            ",/_/PUNCT+,/punct/9 residents/resident/NOUN+NNS/nsubj/9 say/_/VERB+VBP/root/0",
        ],
        [
            (
                "say",
                "residents",
                "Rebels 'took three villages'",
                None,
            ),
        ],
    ),
    (
        "Petra Lind, a former mayor of Nice and currently president of the Council of "
        "Provence, said in one of a series of messages that the truck was carrying arms.",
        [
            "Petra/Petra/PROPN+NNP/nsubj/18/PERSON Lind/Lind/PROPN+NNP/flat/1/PERSON "
            ",/_/PUNCT+,/punct/6 a/_/DET+DT/det/6 former/_/ADJ+JJ/amod/6 "
            "mayor/_/NOUN+NN/appos/1 of/_/ADP+IN/case/8 Nice/Nice/PROPN+NNP/nmod/6/ORG "
            "and/_/CCONJ+CC/cc/11 currently/_/ADV+RB/advmod/11 president/_/NOUN+NN/conj/8 "
            "of/_/ADP+IN/case/14 the/_/DET+DT/det/14 Council/Council/PROPN+NNP/nmod/11/ORG "
            "of/_/ADP+IN/case/16/ORG Provence/Provence/PROPN+NNP/nmod/14/ORG "
            ",/_/PUNCT+,/punct/6 said/say/VERB+VBD/root/0 in/_/ADP+IN/case/20 "
            "one/_/NUM+CD/obl/18 of/_/ADP+IN/case/23 a/_/DET+DT/det/23 "
            "series/_/NOUN+NN/nmod/20 of/_/ADP+IN/case/25 messages/message/NOUN+NNS/nmod/23 "
            "that/_/PRON+WDT/obj/30 the/_/DET+DT/det/28 truck/_/NOUN+NN/nsubj/30 "
            "was/be/AUX+VBD/aux/30 carrying/carry/VERB+VBG/acl:relcl/25 "
            "arms/arm/NOUN+NNS/obj/30 ./_/PUNCT+./punct/18",
        ],
        [
            (
                "said",
                "Petra Lind, a former mayor of Nice and currently president of the Council of "
                "Provence",
                "that the truck was carrying arms",
                None,
            ),
        ],
    ),
    (
        "Executives for Nordmill, which earned more than $30 billion last year, say the "
        "company will save money with the cuts.",
        [
            "Executives/executive/NOUN+NNS/root/0 for/_/ADP+IN/case/3 "
            "Nordmill/Nordmill/PROPN+NNP/nmod/1 ,/_/PUNCT+,/punct/6 which/_/PRON+WDT/nsubj/6 "
            "earned/earn/VERB+VBD/acl:relcl/1 more/_/ADJ+JJR/advmod/9 than/_/ADP+IN/fixed/7 "
            "$/_/SYM+$/obj/6 30/_/NUM+CD/compound/11 billion/_/NUM+CD/nummod/9 "
            "last/_/ADJ+JJ/amod/13 year/_/NOUN+NN/nmod:unmarked/9 ,/_/PUNCT+,/punct/15 "
            "say/_/VERB+VB/parataxis/1 the/_/DET+DT/det/17 company/_/NOUN+NN/nsubj/19 "
            "will/_/AUX+MD/aux/19 save/_/VERB+VB/ccomp/15 money/_/NOUN+NN/obj/19 "
            "with/_/ADP+IN/case/23 the/_/DET+DT/det/23 cuts/cut/NOUN+NNS/obl/19 "
            "./_/PUNCT+./punct/1",
        ],
        [
            (
                "say",
                "Executives for Nordmill, which earned more than $30 billion last year",
                "the company will save money with the cuts",
                None,
            ),
        ],
    ),
    (
        "The general denied reports that his men had fled.",
        [
            "The/_/DET+DT/det/2 general/_/NOUN+NN/nsubj/3 denied/deny/VERB+VBN/amod/4 "
            "reports/report/NOUN+NNS/root/0 that/_/SCONJ+IN/mark/9 "
            "his/_/PRON+PRP$/nmod:poss/7 men/man/NOUN+NNS/nsubj/9 had/have/AUX+VBD/aux/9 "
            "fled/flee/VERB+VBN/acl/4 ./_/PUNCT+./punct/4",
        ],
        [
            (
                "denied",
                "The general",
                "reports that his men had fled",
                None,
            ),
            (
                "reports",
                None,
                "that his men had fled",
                "denied",
            ),
        ],
    ),
    (
        "The envoy said that, according to the police, two men had been held.",
        [
            "The/_/DET+DT/det/2 envoy/_/NOUN+NN/nsubj/3 said/say/VERB+VBD/root/0 "
            "that/_/SCONJ+IN/mark/15 ,/_/PUNCT+,/punct/4 according/accord/VERB+VBG/case/9 "
            "to/_/ADP+IN/fixed/6 the/_/DET+DT/det/9 police/_/NOUN+NN/obl/15 "
            ",/_/PUNCT+,/punct/9 two/_/NUM+CD/nummod/12 men/man/NOUN+NNS/nsubj:pass/15 "
            "had/have/AUX+VBD/aux/15 been/be/AUX+VBN/aux:pass/15 held/hold/VERB+VBN/ccomp/3 "
            "./_/PUNCT+./punct/3",
        ],
        [
            (
                "said",
                "The envoy",
                "that, according to the police, two men had been held",
                None,
            ),
            (
                "according to",
                "the police",
                "two men had been held",
                "said",
            ),
        ],
    ),
    (
        "“The port is closed,” said Omar Adan, the harbour master. “Nobody will sail today.”",
        [
            '“/"/PUNCT+``/punct/5 The/_/DET+DT/det/3 port/_/NOUN+NN/nsubj:pass/5 '
            "is/be/AUX+VBZ/aux:pass/5 closed/close/VERB+VBN/ccomp/8 ,/_/PUNCT+,/punct/5 "
            "”/\"/PUNCT+''/punct/5 said/say/VERB+VBD/root/0 Omar/Omar/PROPN+NNP/nsubj/8/PERSON "
            "Adan/Adan/PROPN+NNP/flat/9/PERSON ,/_/PUNCT+,/punct/14 the/_/DET+DT/det/14 "
            "harbour/_/NOUN+NN/compound/14 master/_/NOUN+NN/appos/9 ./_/PUNCT+./punct/8",
            "“/_/PUNCT+``/punct/4 Nobody/_/PRON+NN/nsubj/4 will/_/AUX+MD/aux/4 "
            "sail/_/VERB+VB/root/0 today/_/NOUN+NN/obl:unmarked/4 ./_/PUNCT+./punct/4 "
            "”/\"/PUNCT+''/punct/4",
        ],
        [
            (
                "said",
                "Omar Adan, the harbour master",
                "“The port is closed,” … “Nobody will sail today.”",
                None,
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines", "wanted"), CASES, ids=[case[0][:40] for case in CASES])
def test_told_by_the_way(text: str, lines: list[str], wanted: list[Told]) -> None:
    assert sorted(told(text, lines), key=str) == sorted(wanted, key=str)
