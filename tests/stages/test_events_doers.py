"""Who does an act that no verb beside them tells: claimed, received, ensured, told by the way."""

import pytest
from made_events import coded

from purport.core.rows import Party

END = "././PUNCT/punct/"

CASES = {
    "who claims the deed": (
        "Shelling, claimed by rebels, killed villagers.",
        "Shelling/shelling/NOUN/nsubj:pass/3 ,/,/PUNCT/punct/1 "
        "claimed/claim/VERB+VBN/parataxis/7 by/_/ADP/case/5 rebels/rebel/NOUN/obl/3 "
        f",/,/PUNCT/punct/1 killed/kill/VERB+VBD/root/0 villagers/villager/NOUN/obj/7 {END}7",
        "killed", ["rebels"],
    ),
    "whom a by names that was hung too low": (
        "Villagers were arrested at camps by soldiers.",
        "Villagers/villager/NOUN/nsubj:pass/3 were/be/AUX/aux:pass/3 "
        "arrested/arrest/VERB+VBN/root/0 at/_/ADP/case/5 camps/camp/NOUN/obl/3 by/_/ADP/case/7 "
        f"soldiers/soldier/NOUN/nmod/5 {END}3",
        "arrested", ["soldiers"],
    ),
    "whose operation it was": (
        "Villagers were arrested in an operation of soldiers.",
        "Villagers/villager/NOUN/nsubj:pass/3 were/be/AUX/aux:pass/3 "
        "arrested/arrest/VERB+VBN/root/0 in/_/ADP/case/6 an/_/DET/det/6 "
        f"operation/operation/NOUN/obl/3 of/_/ADP/case/8 soldiers/soldier/NOUN/nmod/6 {END}3",
        "arrested", ["soldiers"],
    ),
    "whoever ensures that it is done": (
        "Soldiers ensured that villagers were arrested.",
        "Soldiers/soldier/NOUN/nsubj/2 ensured/ensure/VERB+VBD/root/0 that/_/SCONJ/mark/6 "
        "villagers/villager/NOUN/nsubj:pass/6 were/be/AUX/aux:pass/6 "
        f"arrested/arrest/VERB+VBN/ccomp/2 {END}2",
        "arrested", ["Soldiers"],
    ),
    "the one for whom it is to do": (
        "Soldiers saw the need for rebels to shell villagers.",
        "Soldiers/soldier/NOUN/nsubj/2 saw/see/VERB+VBD/root/0 the/_/DET/det/4 "
        "need/need/NOUN/obj/2 for/_/ADP/case/6 rebels/rebel/NOUN+NNS/obl/2 to/to/PART/mark/8 "
        f"shell/shell/VERB+VB/advcl/2 villagers/villager/NOUN/obj/8 {END}2",
        "shell", ["rebels"],
    ),
    "not who talks of a campaign": (
        "Soldiers described the campaign to shell villagers.",
        "Soldiers/soldier/NOUN/nsubj/2 described/describe/VERB+VBD/root/0 the/_/DET/det/4 "
        "campaign/campaign/NOUN/obj/2 to/to/PART/mark/6 shell/shell/VERB+VB/advcl/2 "
        f"villagers/villager/NOUN/obj/6 {END}2",
        "shell", [],
    ),
    "not the partners it is done with": (
        "Soldiers worked with allies to shell villagers.",
        "Soldiers/soldier/NOUN/nsubj/2 worked/work/VERB+VBD/root/0 with/_/ADP/case/4 "
        "allies/ally/NOUN/obl/2 to/to/PART/mark/6 shell/shell/VERB+VB/acl/4 "
        f"villagers/villager/NOUN/obj/6 {END}2",
        "shell", ["Soldiers"],
    ),
    "the one before a relative clause": (
        "Rebels, who knew soldiers, shelled villagers.",
        "Rebels/rebel/NOUN/dep/7 ,/,/PUNCT/punct/1 who/who/PRON/nsubj/4 "
        "knew/know/VERB+VBD/acl:relcl/1 soldiers/soldier/NOUN/obj/4 ,/,/PUNCT/punct/1 "
        f"shelled/shell/VERB+VBD/root/0 villagers/villager/NOUN/obj/7 {END}7",
        "shelled", ["Rebels"],
    ),
    "a name after and with a verb of its own": (
        "Soldiers killed rebels and Orsk shelled villagers.",
        "Soldiers/soldier/NOUN/nsubj/2 killed/kill/VERB+VBD/root/0 rebels/rebel/NOUN/obj/2 "
        "and/_/CCONJ/cc/5 Orsk/_/PROPN/conj/3/LOC shelled/shell/VERB+VBD/conj/2 "
        f"villagers/villager/NOUN/obj/6 {END}2",
        "shelled", ["Orsk"],
    ),
    "who is said to be the one that did it": (
        "Obi is the man who shelled villagers.",
        "Obi/_/PROPN/nsubj/4/PERSON is/be/AUX/cop/4 the/_/DET/det/4 man/man/NOUN/root/0 "
        "who/who/PRON/nsubj/6 shelled/shell/VERB+VBD/acl:relcl/4 "
        f"villagers/villager/NOUN/obj/6 {END}4",
        "shelled", ["Obi"],
    ),
    "all members of a list of subjects": (
        "Rebels, troops and soldiers shelled villagers.",
        "Rebels/rebel/NOUN/nsubj/6 ,/,/PUNCT/punct/1 troops/troop/NOUN/nsubj/6 and/_/CCONJ/cc/5 "
        "soldiers/soldier/NOUN/conj/3 shelled/shell/VERB+VBD/root/0 "
        f"villagers/villager/NOUN/obj/6 {END}6",
        "shelled", ["Rebels", "troops", "soldiers"],
    ),
    "those beside who is named by as well as": (
        "Rebels as well as soldiers shelled villagers.",
        "Rebels/rebel/NOUN/dep/6 as/_/ADV/cc/5 well/_/ADV/fixed/2 as/_/ADP/fixed/2 "
        "soldiers/soldier/NOUN/nsubj/6 shelled/shell/VERB+VBD/root/0 "
        f"villagers/villager/NOUN/obj/6 {END}6",
        "shelled", ["Rebels", "soldiers"],
    ),
    "a second name within what completes the first": (
        "Soldiers of Chad or Orsk shelled villagers.",
        "Soldiers/soldier/NOUN/nsubj/6 of/_/ADP/case/3 Chad/_/PROPN/nmod/1/LOC or/_/CCONJ/cc/5 "
        "Orsk/_/PROPN/conj/3/LOC shelled/shell/VERB+VBD/root/0 "
        f"villagers/villager/NOUN/obj/6 {END}6",
        "shelled", ["Soldiers of Chad", "Orsk"],
    ),
    "members told by the way": (
        "Rebels, including Chad and Orsk, shelled villagers.",
        "Rebels/rebel/NOUN/nsubj/8 ,/,/PUNCT/punct/4 including/_/VERB/case/4 "
        "Chad/_/PROPN/nmod/1/LOC and/_/CCONJ/cc/6 Orsk/_/PROPN/conj/4/LOC ,/,/PUNCT/punct/1 "
        f"shelled/shell/VERB+VBD/root/0 villagers/villager/NOUN/obj/8 {END}8",
        "shelled", ["Rebels", "Chad", "Orsk"],
    ),
    "not who reports it by the way": (
        "Rebels killed soldiers, villagers said, shelling troops.",
        "Rebels/rebel/NOUN/nsubj/2 killed/kill/VERB+VBD/ccomp/6 soldiers/soldier/NOUN/obj/2 "
        ",/,/PUNCT/punct/2 villagers/villager/NOUN/nsubj/6 said/say/VERB+VBD/root/0 "
        ",/,/PUNCT/punct/8 shelling/shell/VERB+VBG/advcl/6 troops/troop/NOUN/obj/8 "
        f"{END}6",
        "shelling", ["Rebels"],
    ),
    "nobody by the name of a day": (
        "Soldiers Monday shelled villagers.",
        "Soldiers/soldier/NOUN/nsubj/3 Monday/_/PROPN/nsubj/3 shelled/shell/VERB+VBD/root/0 "
        f"villagers/villager/NOUN/obj/3 {END}3",
        "shelled", ["Soldiers"],
    ),
    "who is stressed by himself": (
        "Soldiers themselves shelled villagers.",
        "Soldiers/soldier/NOUN/nsubj/3 themselves/they/PRON/nsubj/3 "
        f"shelled/shell/VERB+VBD/root/0 villagers/villager/NOUN/obj/3 {END}3",
        "shelled", ["Soldiers"],
    ),
    "the name after ahead of": (
        "Ahead of talks, Obi shelled villagers.",
        "Ahead/ahead/NOUN/nsubj/6 of/_/ADP/case/3 talks/talk/NOUN/nmod/1 ,/,/PUNCT/punct/5 "
        "Obi/_/PROPN/appos/1/PERSON shelled/shell/VERB+VBD/root/0 "
        f"villagers/villager/NOUN/obj/6 {END}6",
        "shelled", ["Obi"],
    ),
    "not whose demands are told with by": (
        "Soldiers shelled villagers by rebels.",
        "Soldiers/soldier/NOUN/nsubj/2 shelled/shell/VERB+VBD/root/0 "
        f"villagers/villager/NOUN/obj/2 by/_/ADP/case/5 rebels/rebel/NOUN/obl:agent/2 {END}2",
        "shelled", ["Soldiers"],
    ),
    "whoever owns a gerund": (
        "Villagers feared the rebels ' shelling troops.",
        "Villagers/villager/NOUN/nsubj/2 feared/fear/VERB+VBD/root/0 the/_/DET/det/4 "
        "rebels/rebel/NOUN/nmod:poss/6 '/'/PART/case/4 shelling/shell/VERB+VBG/xcomp/2 "
        f"troops/troop/NOUN/obj/6 {END}2",
        "shelling", ["rebels"],
    ),
    "not who says what others did": (
        "Soldiers said: \" They shelled villagers.",
        "Soldiers/soldier/NOUN/nsubj/2 said/say/VERB+VBD/root/0 :/:/PUNCT/punct/2 "
        "\"/\"/PUNCT/punct/6 They/they/PRON/nsubj/6 shelled/shell/VERB+VBD/ccomp/2 "
        f"villagers/villager/NOUN/obj/6 {END}2",
        "shelled", ["They"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "parse", "word", "who"), CASES.values(), ids=CASES)
def test_the_actor_is(text: str, parse: str, word: str, who: list[str]) -> None:
    doc, events = coded(text, parse)
    (event,) = (e for e in events if doc.text[e.trigger_start : e.trigger_stop] == word)
    told = [p for p in doc[Party] if p.event == event.id and p.role == "actor"]
    assert [doc.words(p) for p in told] == who


@pytest.mark.parametrize(
    ("text", "parse", "who", "whom"),
    [
        (
            "Soldiers received a visit from rebels.",
            "Soldiers/soldier/NOUN/nsubj/2 received/receive/VERB+VBD/root/0 a/_/DET/det/4 "
            f"visit/visit/NOUN/obj/2 from/_/ADP/case/6 rebels/rebel/NOUN/nmod/4 {END}2",
            ["rebels"], ["Soldiers"],
        ),
        (
            "The visit of soldiers was cancelled.",
            "The/_/DET/det/2 visit/visit/NOUN/nsubj:pass/6 of/_/ADP/case/4 "
            "soldiers/soldier/NOUN/nmod/2 was/be/AUX/aux:pass/6 "
            f"cancelled/cancel/VERB+VBN/root/0 {END}6",
            ["soldiers"], [],
        ),
        (
            "Talks between soldiers and rebels were held.",
            "Talks/talk/NOUN/nsubj:pass/7 between/_/ADP/case/3 soldiers/soldier/NOUN/nmod/1 "
            "and/_/CCONJ/cc/5 rebels/rebel/NOUN/conj/3 were/be/AUX/aux:pass/7 "
            f"held/hold/VERB+VBN/root/0 {END}7",
            ["soldiers", "rebels"], [],
        ),
    ],
)  # fmt: skip
def test_sides_of_an_event_noun(text: str, parse: str, who: list[str], whom: list[str]) -> None:
    doc, (event,) = coded(text, parse)
    told = {role: [doc.words(p) for p in doc[Party] if p.role == role] for role in
            ("actor", "recipient")}  # fmt: skip
    assert event.type == "CONSULT"
    assert told == {"actor": who, "recipient": whom}
