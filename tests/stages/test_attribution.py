"""Claims: who says what, in which words, and which claim stands in which."""

from collections.abc import Sequence

import make
import pytest

from purport.codebook.load import load_codebook
from purport.core.document import Document, document_id
from purport.core.ids import content_id
from purport.core.rows import Claim, Content, Entity, Mention, Row
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages.attribution import STAGE

assert STAGE.prepare is not None
WORK = STAGE.prepare(Tools(codebook=load_codebook(), settings=Settings()))


def claims(
    text: str, *sentences: str, rows: Sequence[Row] = ()
) -> tuple[Document, list[tuple[Claim, list[str]]]]:
    """The document with its claims, each with the words of its contents."""
    doc = make.document(text, *sentences)
    doc = doc.with_rows(rows, [Mention, Entity])
    doc = make.read(WORK, doc, Claim, Content)
    return doc, [
        (claim, [doc.words(c) for c in doc[Content] if c.claim == claim.id]) for claim in doc[Claim]
    ]


def source(doc: Document, claim: Claim) -> str | None:
    if claim.source_start is None or claim.source_stop is None:
        return None
    return doc.text[claim.source_start : claim.source_stop]


def cue(doc: Document, claim: Claim) -> str | None:
    if claim.cue_start is None or claim.cue_stop is None:
        return None
    return doc.text[claim.cue_start : claim.cue_stop]


SAID = (
    "The/the/DET/det/2 minister/_/NOUN/nsubj/3 said/say/VERB/root/0 talks/talk/NOUN+NNS/nsubj/6 "
    "had/have/AUX/aux/6 failed/fail/VERB+VBN/ccomp/3 ././PUNCT/punct/3"
)


def test_indirect_speech() -> None:
    doc, [(claim, content)] = claims("The minister said talks had failed.", SAID)
    assert (source(doc, claim), cue(doc, claim), content) == (
        "The minister",
        "said",
        ["talks had failed"],
    )
    assert (claim.manner, claim.stance, claim.polarity, claim.rule) == (
        "indirect", "said", "affirmed", "say",
    )  # fmt: skip
    assert claim.anonymous
    assert claim.inside is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            '"The talks have failed," the minister said.',
            '"/"/PUNCT/punct/5 The/the/DET/det/3 talks/talk/NOUN/nsubj/5 have/have/AUX/aux/5 '
            'failed/fail/VERB+VBN/ccomp/10 ,/,/PUNCT/punct/5 "/"/PUNCT/punct/5 '
            "the/the/DET/det/9 minister/_/NOUN/nsubj/10 said/say/VERB/root/0 ././PUNCT/punct/10",
        ),
        (
            'The minister said: "The talks have failed."',
            "The/the/DET/det/2 minister/_/NOUN/nsubj/3 said/say/VERB/root/0 :/:/PUNCT/punct/3 "
            '"/"/PUNCT/punct/9 The/the/DET/det/7 talks/talk/NOUN/nsubj/9 have/have/AUX/aux/9 '
            'failed/fail/VERB+VBN/parataxis/3 ././PUNCT/punct/3 "/"/PUNCT/punct/3',
        ),
        (
            "“The talks have failed,” said the minister.",
            "“/“/PUNCT/punct/5 The/the/DET/det/3 talks/talk/NOUN/nsubj/5 have/have/AUX/aux/5 "
            "failed/fail/VERB+VBN/root/0 ,/,/PUNCT/punct/5 ”/”/PUNCT/punct/5 "
            "said/say/VERB/parataxis/5 the/the/DET/det/10 minister/_/NOUN/obj/8 ././PUNCT/punct/5",
        ),
    ],
)
def test_direct_speech_before_and_after(text: str, line: str) -> None:
    doc, found = claims(text, line)
    [(claim, [content])] = [one for one in found if one[0].rule == "say"]
    assert content.strip('"“”') in {"The talks have failed,", "The talks have failed."}
    assert (source(doc, claim) or "").lower() == "the minister"
    assert claim.manner == "direct"


def test_speech_split_around_its_cue_is_one_claim() -> None:
    text = '"We will stay here," Adan said. "Nobody will make us leave this town."'
    doc, found = claims(
        text,
        '"/"/PUNCT/punct/4 We/we/PRON/nsubj/4 will/will/AUX+MD/aux/4 stay/stay/VERB+VB/ccomp/9 '
        'here/_/ADV/advmod/4 ,/,/PUNCT/punct/4 "/"/PUNCT/punct/4 Adan/Adan/PROPN/nsubj/9/PERSON '
        "said/say/VERB/root/0 ././PUNCT/punct/9",
        '"/"/PUNCT/punct/4 Nobody/_/PRON/nsubj/4 will/will/AUX+MD/aux/4 make/make/VERB+VB/root/0 '
        "us/we/PRON/obj/4 leave/leave/VERB+VB/xcomp/4 this/_/DET/det/8 town/_/NOUN/obj/6 "
        '././PUNCT/punct/4 "/"/PUNCT/punct/4',
    )
    [(claim, content)] = found
    assert content == ['"We will stay here,"', '"Nobody will make us leave this town."']
    assert source(doc, claim) == "Adan"


def test_a_comment_clause_takes_the_sentence_around_it() -> None:
    text = "Shells hit the market, the White Helmets reported."
    doc, [(claim, content)] = claims(
        text,
        "Shells/shell/NOUN+NNS/nsubj/2 hit/hit/VERB/root/0 the/the/DET/det/4 market/_/NOUN/obj/2 "
        ",/,/PUNCT/punct/9 the/the/DET/det/8 White/White/PROPN/compound/8/ORG "
        "Helmets/Helmets/PROPN/appos/4/ORG reported/report/VERB/xcomp/2 ././PUNCT/punct/2",
    )
    assert content == ["Shells hit the market"]
    assert source(doc, claim) == "the White Helmets"
    assert claim.stance == "reported"


def test_according_to() -> None:
    text = "According to the ministry, the bridge is open."
    doc, [(claim, content)] = claims(
        text,
        "According/accord/VERB+VBG/case/4 to/to/ADP/fixed/1 the/the/DET/det/4 "
        "ministry/_/NOUN/obl/9 ,/,/PUNCT/punct/4 the/the/DET/det/7 bridge/_/NOUN/nsubj/9 "
        "is/be/AUX/cop/9 open/_/ADJ/root/0 ././PUNCT/punct/9",
    )
    assert (source(doc, claim), cue(doc, claim), content) == (
        "the ministry",
        "According to",
        ["the bridge is open"],
    )


def test_a_passive_without_agent_is_anonymous() -> None:
    text = "It was reported that two men died."
    doc, [(claim, content)] = claims(
        text,
        "It/it/PRON/expl/3 was/be/AUX/aux:pass/3 reported/report/VERB+VBN/root/0 "
        "that/that/SCONJ/mark/7 two/two/NUM/nummod/6 men/man/NOUN/nsubj/7 died/die/VERB/ccomp/3 "
        "././PUNCT/punct/3",
    )
    assert source(doc, claim) is None
    assert claim.anonymous
    assert content == ["that two men died"]


def test_the_subject_of_a_silent_passive_belongs_to_the_content() -> None:
    text = "The army is expected to withdraw."
    _, [(claim, content)] = claims(
        text,
        "The/the/DET/det/2 army/_/NOUN/nsubj:pass/4 is/be/AUX/aux:pass/4 "
        "expected/expect/VERB+VBN/root/0 to/to/PART/mark/6 withdraw/_/VERB+VB/xcomp/4 "
        "././PUNCT/punct/4",
    )
    assert content == ["The army", "to withdraw"]
    assert (claim.stance, claim.anonymous) == ("believed", True)


@pytest.mark.parametrize(
    ("verb", "negation", "polarity"),
    [
        ("denied/deny", "", "denied"),
        ("said/say", "", "affirmed"),
        ("claim/claim", "did/do/AUX/aux/5 not/not/PART/advmod/5 ", "denied"),
        ("deny/deny", "did/do/AUX/aux/5 not/not/PART/advmod/5 ", "affirmed"),
    ],
)
def test_denials_and_negated_cues(verb: str, negation: str, polarity: str) -> None:
    at = 5 if negation else 3
    word = verb.split("/")[0]
    text = f"The minister {'did not ' if negation else ''}{word} that shells fell."
    _, [(claim, content)] = claims(
        text,
        f"The/the/DET/det/2 minister/_/NOUN/nsubj/{at} {negation}{verb}/VERB/root/0 "
        f"that/that/SCONJ/mark/{at + 3} shells/shell/NOUN+NNS/nsubj/{at + 3} "
        f"fell/fall/VERB/ccomp/{at} ././PUNCT/punct/{at}",
    )
    assert claim.polarity == polarity
    assert content == ["that shells fell"]


QUOTED = (
    "Xinhua/Xinhua/PROPN/nsubj/2/ORG quoted/quote/VERB/root/0 an/a/DET/det/5 "
    "Sudanese/sudanese/ADJ/amod/5/NORP official/_/NOUN/obj/2 as/as/SCONJ/mark/7 "
    "saying/say/VERB+VBG/advcl/2 that/that/SCONJ/mark/11 troops/troop/NOUN+NNS/nsubj/11 "
    "had/have/AUX/aux/11 left/leave/VERB+VBN/ccomp/7 ././PUNCT/punct/2"
)


def test_who_is_quoted_as_saying_stands_inside_who_quotes() -> None:
    text = "Xinhua quoted an Sudanese official as saying that troops had left."
    doc, found = claims(text, QUOTED)
    by_rule = {claim.rule: (claim, content) for claim, content in found}
    outer, inner = by_rule["quote"][0], by_rule["say"][0]
    assert inner.inside == outer.id
    assert outer.inside is None
    assert source(doc, outer) == "Xinhua"
    assert source(doc, inner) == "an Sudanese official"
    assert by_rule["say"][1] == ["that troops had left"]
    assert by_rule["quote"][1] == ["an Sudanese official as saying that troops had left"]


def test_a_claim_noun_belongs_to_its_owner() -> None:
    text = "Adan's claim that shells fell is false."
    doc, [(claim, content)] = claims(
        text,
        "Adan/Adan/PROPN/nmod:poss/3/PERSON 's/'s/PART+POS/case/1 claim/_/NOUN/nsubj/8 "
        "that/that/SCONJ/mark/6 shells/shell/NOUN+NNS/nsubj/6 fell/fall/VERB/acl/3 "
        "is/be/AUX/cop/8 false/_/ADJ/root/0 ././PUNCT/punct/8",
    )
    assert (source(doc, claim), cue(doc, claim), content) == (
        "Adan's", "claim", ["that shells fell"],
    )  # fmt: skip
    assert claim.name == "Adan"


@pytest.mark.parametrize(
    ("owner", "told_by", "polarity"),
    [("the/the/DET/det/5", "The army", "denied"),
     ("Adan's/Adan/PROPN/nmod:poss/5/PERSON", "Adan's", "affirmed")],
)  # fmt: skip
def test_who_rejects_a_claim_denies_it_and_who_made_it_does_not(
    owner: str, told_by: str, polarity: str
) -> None:
    word = owner.split("/")[0]
    doc, found = claims(
        f"The army rejected {word} claim that shells fell.",
        f"The/the/DET/det/2 army/_/NOUN/nsubj/3 rejected/reject/VERB+VBD/root/0 {owner} "
        "claim/_/NOUN/obj/3 that/that/SCONJ/mark/8 shells/shell/NOUN+NNS/nsubj/8 "
        "fell/fall/VERB/acl/5 ././PUNCT/punct/3",
    )
    claim = next(c for c, _ in found if cue(doc, c) == "claim")
    assert (source(doc, claim), claim.polarity) == (told_by, polarity)


def test_a_source_is_the_entity_that_its_mention_means() -> None:
    text = "The minister said talks had failed."
    me = document_id("made.txt")
    mention = Mention(
        id=content_id("m"), document=me, start=0, stop=12, kind="office", form="description",
        entity="adan", rule="test",
    )  # fmt: skip
    entity = Entity(
        id=content_id("e"), document=me, start=0, stop=12, entity="adan", name="Omar Adan",
        kind="person", country="SOM",
    )  # fmt: skip
    _, [(claim, _)] = claims(text, SAID, rows=[mention, entity])
    assert (claim.entity, claim.name, claim.anonymous) == ("adan", "Omar Adan", False)


def test_scare_quotes_and_orders_are_no_claims() -> None:
    _, found = claims(
        'The "safe zone" fell. Say no more.',
        'The/the/DET/det/4 "/"/PUNCT/punct/4 safe/_/ADJ/amod/4 zone/_/NOUN/nsubj/6 '
        '"/"/PUNCT/punct/4 fell/fall/VERB/root/0 ././PUNCT/punct/6',
        "Say/say/VERB+VB/root/0 no/no/DET/advmod/3 more/_/ADV/obj/1 ././PUNCT/punct/1",
    )
    assert found == []


def test_what_is_said_in_a_quotation_ends_with_it() -> None:
    text = '"I think they all left the town," the minister said.'
    _, found = claims(
        text,
        '"/"/PUNCT/punct/3 I/I/PRON/nsubj/3 think/think/VERB+VBP/ccomp/13 they/_/PRON/nsubj/6 '
        "all/_/DET/advmod/6 left/leave/VERB/ccomp/3 the/_/DET/det/8 town/_/NOUN/obj/6 "
        ',/,/PUNCT/punct/3 "/"/PUNCT/punct/3 the/_/DET/det/12 minister/_/NOUN/nsubj/13 '
        "said/say/VERB/root/0 ././PUNCT/punct/13",
    )
    by_rule = {claim.rule: (claim, content) for claim, content in found}
    assert by_rule["say"][1] == ['"I think they all left the town,"']
    assert by_rule["think"][1] == ["they all left the town"]
    assert by_rule["think"][0].inside == by_rule["say"][0].id


def test_a_name_before_a_colon_speaks() -> None:
    text = "Adan: The town will never fall"
    doc, [(claim, content)] = claims(
        text,
        "Adan/Adan/PROPN/root/0/PERSON :/:/PUNCT/punct/1 The/the/DET/det/4 town/_/NOUN/nsubj/7 "
        "will/will/AUX+MD/aux/7 never/_/ADV/advmod/7 fall/fall/VERB+VB/parataxis/1",
    )
    assert (source(doc, claim), claim.rule, content) == (
        "Adan", "colon", ["The town will never fall"],
    )  # fmt: skip
