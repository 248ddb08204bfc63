"""Whom a source cites, headlines, passives that name nobody; parses of the shipped model."""

import pytest
from made_claims import Told, told

CASES: list[tuple[str, list[str], list[Told]]] = [
    (
        "The daily, citing two diplomats, wrote that the talks had failed.",
        [
            "The/_/DET+DT/det/2 daily/_/NOUN+NN/nsubj/8 ,/_/PUNCT+,/punct/4 "
            "citing/cite/VERB+VBG/advcl/2 two/_/NUM+CD/nummod/6 "
            "diplomats/diplomat/NOUN+NNS/obj/4 ,/_/PUNCT+,/punct/4 "
            "wrote/write/VERB+VBD/root/0 that/_/SCONJ+IN/mark/13 the/_/DET+DT/det/11 "
            "talks/talk/NOUN+NNS/nsubj/13 had/have/AUX+VBD/aux/13 "
            "failed/fail/VERB+VBN/ccomp/8 ./_/PUNCT+./punct/8",
        ],
        [
            (
                "wrote",
                "The daily",
                "that the talks had failed",
                None,
            ),
            (
                "citing",
                "two diplomats",
                "that the talks had failed",
                "wrote",
            ),
        ],
    ),
    (
        "Citing two diplomats, the daily wrote that the talks had failed.",
        [
            "Citing/cite/VERB+VBG/advcl/7 two/_/NUM+CD/nummod/3 "
            "diplomats/diplomat/NOUN+NNS/obj/1 ,/_/PUNCT+,/punct/1 the/_/DET+DT/det/6 "
            "daily/_/ADJ+JJ/nsubj/7 wrote/write/VERB+VBD/root/0 that/_/SCONJ+IN/mark/12 "
            "the/_/DET+DT/det/10 talks/talk/NOUN+NNS/nsubj/12 had/have/AUX+VBD/aux/12 "
            "failed/fail/VERB+VBN/ccomp/7 ./_/PUNCT+./punct/7",
        ],
        [
            (
                "Citing",
                "two diplomats",
                "that the talks had failed",
                "wrote",
            ),
            (
                "wrote",
                "the daily",
                "that the talks had failed",
                None,
            ),
        ],
    ),
    (
        "Citing security concerns, the ministry said the road would stay shut.",
        [
            "Citing/cite/VERB+VBG/advcl/7 security/_/NOUN+NN/compound/3 "
            "concerns/concern/NOUN+NNS/obj/1 ,/_/PUNCT+,/punct/1 the/_/DET+DT/det/6 "
            "ministry/_/NOUN+NN/nsubj/7 said/say/VERB+VBD/root/0 the/_/DET+DT/det/9 "
            "road/_/NOUN+NN/nsubj/11 would/_/AUX+MD/aux/11 stay/_/VERB+VB/ccomp/7 "
            "shut/_/ADJ+JJ/xcomp/11 ./_/PUNCT+./punct/7",
        ],
        [
            (
                "Citing",
                "the ministry",
                "security concerns",
                None,
            ),
            (
                "said",
                "the ministry",
                "the road would stay shut",
                None,
            ),
        ],
    ),
    (
        "Kyodo said, citing sources, that Tokyo would send two ships.",
        [
            "Kyodo/Kyodo/PROPN+NNP/nsubj/2/PERSON said/say/VERB+VBD/root/0 "
            ",/_/PUNCT+,/punct/4 citing/cite/VERB+VBG/advcl/10 sources/source/NOUN+NNS/obj/4 "
            ",/_/PUNCT+,/punct/10 that/_/SCONJ+IN/mark/10 Tokyo/Tokyo/PROPN+NNP/nsubj/10/LOC "
            "would/_/AUX+MD/aux/10 send/_/VERB+VB/ccomp/2 two/_/NUM+CD/nummod/12 "
            "ships/ship/NOUN+NNS/obj/10 ./_/PUNCT+./punct/2",
        ],
        [
            (
                "said",
                "Kyodo",
                "that Tokyo would send two ships",
                None,
            ),
            (
                "citing",
                "sources",
                "that Tokyo would send two ships",
                "said",
            ),
        ],
    ),
    (
        "The strike killed four people, according to the Courier, which cited hospital staff.",
        [
            "The/_/DET+DT/det/2 strike/_/NOUN+NN/nsubj/3 killed/kill/VERB+VBD/root/0 "
            "four/_/NUM+CD/nummod/5 people/_/NOUN+NNS/obj/3 ,/_/PUNCT+,/punct/10 "
            "according/accord/VERB+VBG/case/10 to/_/ADP+IN/fixed/7 the/_/DET+DT/det/10 "
            "Courier/Courier/PROPN+NNP/obl/3 ,/_/PUNCT+,/punct/13 which/_/PRON+WDT/nsubj/13 "
            "cited/cite/VERB+VBD/acl:relcl/10 hospital/_/NOUN+NN/compound/15 "
            "staff/_/NOUN+NN/obj/13 ./_/PUNCT+./punct/3",
        ],
        [
            (
                "cited",
                "hospital staff",
                "The strike killed four people",
                "according to",
            ),
            (
                "according to",
                "the Courier, which cited hospital staff",
                "The strike killed four people",
                None,
            ),
        ],
    ),
    (
        "The official, quoted by the agency, said the road was open.",
        [
            "The/_/DET+DT/det/2 official/_/NOUN+NN/nsubj/9 ,/_/PUNCT+,/punct/4 "
            "quoted/quote/VERB+VBN/acl/2 by/_/ADP+IN/case/7 the/_/DET+DT/det/7 "
            "agency/_/NOUN+NN/obl:agent/4 ,/_/PUNCT+,/punct/4 said/say/VERB+VBD/root/0 "
            "the/_/DET+DT/det/11 road/_/NOUN+NN/nsubj/13 was/be/AUX+VBD/cop/13 "
            "open/_/ADJ+JJ/ccomp/9 ./_/PUNCT+./punct/9",
        ],
        [
            (
                "said",
                "The official, quoted by the agency",
                "the road was open",
                "quoted",
            ),
            (
                "quoted",
                "the agency",
                "the road was open",
                None,
            ),
        ],
    ),
    (
        "Quoted by the state agency, the official said the road was open.",
        [
            "Quoted/quote/VERB+VBN/advcl/9 by/_/ADP+IN/case/5 the/_/DET+DT/det/5 "
            "state/_/NOUN+NN/compound/5 agency/_/NOUN+NN/obl:agent/1 ,/_/PUNCT+,/punct/1 "
            "the/_/DET+DT/det/8 official/_/NOUN+NN/nsubj/9 said/say/VERB+VBD/root/0 "
            "the/_/DET+DT/det/11 road/_/NOUN+NN/nsubj/13 was/be/AUX+VBD/cop/13 "
            "open/_/ADJ+JJ/ccomp/9 ./_/PUNCT+./punct/9",
        ],
        [
            (
                "Quoted",
                "the state agency",
                "the road was open",
                None,
            ),
            (
                "said",
                "the official",
                "the road was open",
                "Quoted",
            ),
        ],
    ),
    (
        '"The road is open," the official was quoted as saying by the state agency.',
        [
            '"/_/PUNCT+``/punct/5 The/_/DET+DT/det/3 road/_/NOUN+NN/nsubj/5 '
            "is/be/AUX+VBZ/cop/5 open/_/ADJ+JJ/root/0 ,/_/PUNCT+,/punct/11 "
            "\"/_/PUNCT+''/punct/11 the/_/DET+DT/det/9 official/_/NOUN+NN/nsubj:pass/11 "
            "was/be/AUX+VBD/aux:pass/11 quoted/quote/VERB+VBN/parataxis/5 "
            "as/_/SCONJ+IN/mark/13 saying/say/VERB+VBG/advcl/11 by/_/ADP+IN/case/17 "
            "the/_/DET+DT/det/17 state/_/NOUN+NN/compound/17 agency/_/NOUN+NN/obl/13 "
            "./_/PUNCT+./punct/5",
        ],
        [
            (
                "quoted",
                "the state agency",
                '"The road is open,"',
                None,
            ),
            (
                "saying",
                "the official",
                '"The road is open,"',
                "quoted",
            ),
        ],
    ),
    (
        "The agency quoted Omar Adan as warning that the dam could break.",
        [
            "The/_/DET+DT/det/2 agency/_/NOUN+NN/nsubj/3 quoted/quote/VERB+VBD/root/0 "
            "Omar/Omar/PROPN+NNP/obj/3/PERSON Adan/_/PROPN+NNP/flat/4/PERSON "
            "as/_/ADP+IN/case/7 warning/_/NOUN+NN/obl/3 that/_/SCONJ+IN/mark/12 "
            "the/_/DET+DT/det/10 dam/_/NOUN+NN/nsubj/12 could/_/AUX+MD/aux/12 "
            "break/_/VERB+VB/acl:relcl/7 ./_/PUNCT+./punct/3",
        ],
        [
            (
                "quoted",
                "The agency",
                "Omar Adan as warning that the dam could break",
                None,
            ),
            (
                "warning",
                "Omar Adan",
                "that the dam could break",
                "quoted",
            ),
        ],
    ),
    (
        "Police: Two men held after blast",
        [
            "Police/_/NOUN+NNS/root/0 :/_/PUNCT+:/punct/4 Two/_/NUM+CD/nummod/4 "
            "men/man/NOUN+NNS/appos/1 held/hold/VERB+VBN/acl/4 after/_/ADP+IN/case/7 "
            "blast/_/NOUN+NN/obl/5",
        ],
        [
            (
                ":",
                "Police",
                "Two men held after blast",
                None,
            ),
        ],
    ),
    (
        "After Geneva: a truce nobody kept",
        [
            "After/_/ADP+IN/case/2 Geneva/_/PROPN+NNP/root/0/ORG :/_/PUNCT+:/punct/2 "
            "a/_/DET+DT/det/5 truce/_/NOUN+NN/appos/2 nobody/_/PRON+NN/nsubj/7 "
            "kept/keep/VERB+VBD/acl:relcl/5",
        ],
        [],
    ),
    (
        "Army denies shelling hospital - ministry",
        [
            "Army/Army/PROPN+NNP/nsubj/2 denies/deny/VERB+VBZ/root/0 "
            "shelling/shell/VERB+VBG/xcomp/2 hospital/_/NOUN+NN/obj/3 -/_/PUNCT+,/punct/4 "
            "ministry/_/PROPN+NNP/obj/2",
        ],
        [
            (
                "-",
                "ministry",
                "Army denies shelling hospital",
                None,
            ),
            (
                "denies",
                "Army",
                "shelling hospital",
                "-",
            ),
        ],
    ),
    (
        "Two ministers to quit – report",
        [
            "Two/_/NUM+CD/nummod/2 ministers/minister/NOUN+NNS/nsubj/6 to/_/PART+TO/mark/4 "
            "quit/_/VERB+VB/acl/2 –/--/PUNCT+,/punct/4 report/_/NOUN+NN/root/0",
        ],
        [
            (
                "–",
                "report",
                "Two ministers to quit",
                None,
            ),
        ],
    ),
    (
        "Contact: Press office, call 555",
        [],
        [],
    ),
    (
        "It was announced that the border had been closed.",
        [
            "It/_/PRON+PRP/nsubj:pass/3 was/be/AUX+VBD/aux:pass/3 "
            "announced/announce/VERB+VBN/root/0 that/_/SCONJ+IN/mark/9 the/_/DET+DT/det/6 "
            "border/_/NOUN+NN/nsubj:pass/9 had/have/AUX+VBD/aux/9 been/be/AUX+VBN/aux:pass/9 "
            "closed/close/VERB+VBN/ccomp/3 ./_/PUNCT+./punct/3",
        ],
        [
            (
                "was announced",
                None,
                "that the border had been closed",
                None,
            ),
        ],
    ),
    (
        "The rebels are said to be near the port.",
        [
            "The/_/DET+DT/det/2 rebels/rebel/NOUN+NNS/nsubj:pass/4 are/be/AUX+VBP/aux:pass/4 "
            "said/say/VERB+VBN/root/0 to/_/PART+TO/mark/9 be/_/AUX+VB/cop/9 "
            "near/_/ADP+IN/case/9 the/_/DET+DT/det/9 port/_/NOUN+NN/xcomp/4 "
            "./_/PUNCT+./punct/4",
        ],
        [
            (
                "are said",
                None,
                "The rebels … to be near the port",
                None,
            ),
        ],
    ),
    (
        "More than a hundred miners are said to be trapped.",
        [
            "More/_/ADJ+JJR/advmod/7 than/_/ADP+IN/case/5 a/_/DET+DT/det/5 "
            "hundred/_/NUM+CD/nummod/5 miners/miner/NOUN+NNS/obl/1 are/be/AUX+VBP/aux:pass/7 "
            "said/say/VERB+VBN/root/0 to/_/PART+TO/mark/10 be/_/AUX+VB/aux:pass/10 "
            "trapped/trap/VERB+VBN/xcomp/7 ./_/PUNCT+./punct/7",
        ],
        [
            (
                "are said",
                None,
                "More than a hundred miners … to be trapped",
                None,
            ),
        ],
    ),
    (
        "He is reported to have fled.",
        [
            "He/_/PRON+PRP/nsubj:pass/3 is/be/AUX+VBZ/aux:pass/3 "
            "reported/report/VERB+VBN/root/0 to/_/PART+TO/mark/6 have/_/AUX+VB/aux/6 "
            "fled/flee/VERB+VBN/xcomp/3 ./_/PUNCT+./punct/3",
        ],
        [
            (
                "is reported",
                None,
                "He … to have fled",
                None,
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "lines", "wanted"), CASES, ids=[case[0][:40] for case in CASES])
def test_cited(text: str, lines: list[str], wanted: list[Told]) -> None:
    assert sorted(told(text, lines), key=str) == sorted(wanted, key=str)
