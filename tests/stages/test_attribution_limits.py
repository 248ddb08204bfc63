"""Claims: where they end, which are none, and those made without a verb of speech."""

import make
import pytest

from purport.codebook.load import load_codebook
from purport.core.rows import Claim, Content, Entity, Mention
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages.attribution import STAGE

assert STAGE.prepare is not None
WORK = STAGE.prepare(Tools(codebook=load_codebook(), settings=Settings()))

Told = tuple[str | None, str | None, list[str]]


def told(text: str, line: str) -> list[Told]:
    doc = make.document(text, line).with_rows([], [Mention, Entity])
    doc = make.read(WORK, doc, Claim, Content)

    def words(start: int | None, stop: int | None) -> str | None:
        return None if start is None or stop is None else doc.text[start:stop]

    return [
        (
            words(claim.source_start, claim.source_stop),
            words(claim.cue_start, claim.cue_stop),
            [doc.words(c) for c in doc[Content] if c.claim == claim.id],
        )
        for claim in doc[Claim]
    ]


CASES: dict[str, tuple[str, str, list[Told]]] = {
    "what is added is told beside": (
        "The army said the road was shut, adding that rebels held it.",
        "The/the/DET/det/2 army/_/NOUN/nsubj/3 said/say/VERB+VBD/root/0 the/_/DET/det/5 "
        "road/_/NOUN/nsubj/7 was/be/AUX+VBD/cop/7 shut/_/ADJ/ccomp/3 ,/,/PUNCT/punct/9 "
        "adding/add/VERB+VBG/advcl/7 that/_/SCONJ+IN/mark/12 rebels/rebel/NOUN/nsubj/12 "
        "held/hold/VERB+VBD/ccomp/9 it/_/PRON/obj/12 ././PUNCT/punct/3",
        [
            ("The army", "said", ["the road was shut"]),
            ("The army", "adding", ["that rebels held it"]),
        ],
    ),
    "a comment that names nobody": (
        "The plan, it was reported, foresees three dams.",
        "The/the/DET/det/2 plan/_/NOUN/nsubj:pass/6 ,/,/PUNCT/punct/2 it/_/PRON/nsubj:pass/6 "
        "was/be/AUX+VBD/aux:pass/6 reported/report/VERB+VBN/root/0 ,/,/PUNCT/punct/8 "
        "foresees/foresee/VERB+VBZ/conj/6 three/_/NUM/nummod/10 dams/dam/NOUN/obj/8 "
        "././PUNCT/punct/6",
        [
            (None, "was reported", ["The plan", "foresees three dams"]),
            ("The plan", "foresees", ["three dams"]),
        ],
    ),
    "made clear": (
        "He made it clear that talks were over.",
        "He/he/PRON/nsubj/2 made/make/VERB+VBD/root/0 it/_/PRON/obj/2 clear/_/ADJ/xcomp/2 "
        "that/_/SCONJ+IN/mark/8 talks/talk/NOUN/nsubj/8 were/be/AUX+VBD/cop/8 over/_/ADV/ccomp/4 "
        "././PUNCT/punct/2",
        [("He", "made it clear", ["that talks were over"])],
    ),
    "an adversary told by a noun": (
        "She is a critic of the army.",
        "She/she/PRON/nsubj/4 is/be/AUX+VBZ/cop/4 a/_/DET/det/4 "
        "critic/_/NOUN/root/0 of/_/ADP/case/7 "
        "the/_/DET/det/7 army/_/NOUN/nmod/4 ././PUNCT/punct/4",
        [("She", "is a critic of", ["the army"])],
    ),
    "an announcement before a quotation": (
        'The senator was blunt: "We will not pay for it."',
        "The/the/DET/det/2 senator/_/NOUN/nsubj/4 was/be/AUX+VBD/cop/4 blunt/_/ADJ/root/0 "
        ':/:/PUNCT/punct/10 "/"/PUNCT/punct/10 We/we/PRON/nsubj/10 will/_/AUX+MD/aux/10 '
        "not/_/PART/advmod/10 pay/_/VERB+VB/ccomp/4 for/_/ADP/case/12 it/_/PRON/obl/10 "
        '././PUNCT/punct/10 "/"/PUNCT/punct/10',
        [("The senator", "was blunt", ['"We will not pay for it."'])],
    ),
    "what somebody wants to say is one claim": (
        "She wanted to say that talks failed.",
        "She/she/PRON/nsubj/2 wanted/want/VERB+VBD/root/0 to/_/PART+TO/mark/4 "
        "say/_/VERB+VB/xcomp/2 "
        "that/_/SCONJ+IN/mark/7 talks/talk/NOUN/nsubj/7 "
        "failed/fail/VERB+VBD/ccomp/4 ././PUNCT/punct/2",
        [("She", "wanted", ["to say that talks failed"])],
    ),
    "a name after a dash": (
        '"We lost all that we had in one night." — Amal Rida',
        '"/"/PUNCT/punct/3 We/we/PRON/nsubj/3 lost/lose/VERB+VBD/root/0 all/_/PRON/obj/3 '
        "that/_/PRON/obj/7 we/_/PRON/nsubj/7 had/have/VERB+VBD/acl:relcl/4 in/_/ADP/case/10 "
        'one/_/NUM/nummod/10 night/_/NOUN/obl/3 ././PUNCT/punct/3 "/"/PUNCT/punct/3 '
        "—/—/PUNCT/punct/14 Amal/_/PROPN/parataxis/3/PERSON Rida/_/PROPN/flat/14/PERSON",
        [("Amal Rida", "—", ['"We lost all that we had in one night."'])],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_where_claims_begin_and_end(case: str) -> None:
    text, line, wanted = CASES[case]
    assert sorted(told(text, line), key=repr) == sorted(wanted, key=repr)
