"""Ways to tell an act that plain news uses and a coder easily misses, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Count, Event, Party

WAYS: dict[str, list[tuple[str, str, str, str, str]]] = {
    "still going on": [
        ("Generals of both armies have been meeting in Valletta since Monday.",
         "CONSULT", "asserted", "Generals", ""),
        ("The envoys of both kingdoms have been talking in Lusaka for a week.",
         "CONSULT", "asserted", "envoys", ""),
        ("Fighting has been raging around the palace.", "ASSAULT", "asserted", "", ""),
    ],
    "relative clauses with a light verb": [
        ("The league denounced the raid which the militia mounted on the village of Orsk.",
         "ASSAULT", "asserted", "militia", "village"),
        ("The offensive that Kenya launched against the rebels displaced thousands.",
         "ASSAULT", "asserted", "Kenya", "rebels"),
        ("The bishops condemned an attack carried out by rebels against the town of Orsk.",
         "ASSAULT", "asserted", "rebels", "town"),
    ],
    "signatures": [
        ("The premier signed the 90-page document in Tunis.",
         "SUPPORT", "asserted", "premier", ""),
        ("Chad signed a road map with Niger.", "SUPPORT", "asserted", "Chad", "Niger"),
        ("Six factions have signed.", "SUPPORT", "asserted", "Six factions", ""),
        ("Nine points were signed by the union and by two governors.",
         "SUPPORT", "asserted", "two governors", ""),
        ("The delegations completed an agreement.", "SUPPORT", "asserted", "delegations", ""),
    ],
    "each and the other": [
        ("Each army blamed the other for the blast.", "ACCUSE", "asserted", "army", "other"),
        ("The two sides accused each other of theft.",
         "ACCUSE", "asserted", "two sides", "each other"),
    ],
    "a speaker who goes on": [
        ("Mr Obi said that the talks would go on and accused Chad of delay.",
         "ACCUSE", "asserted", "Obi", "Chad"),
        ("She added that the border was calm and called on Niger to withdraw.",
         "REQUEST", "asserted", "She", "Niger"),
        ("He denied that his demands had been met and urged his followers to pray.",
         "REQUEST", "asserted", "He", "his followers"),
    ],
    "denials": [
        ("The militia denied looting.", "ASSAULT", "denied", "militia", ""),
        ("The army denied that the palace had been taken.", "ASSAULT", "denied", "", ""),
        ("Kenya denied that its army had fired.", "ASSAULT", "denied", "army", ""),
        ("The guns have fallen silent neither on Monday nor on Friday.",
         "RETREAT", "denied", "", ""),
    ],
    "passives": [
        ("Aid workers have been attacked and stores looted.", "ASSAULT", "asserted", "", ""),
        ("Artillery has been used by both armies.", "ASSAULT", "asserted", "both armies", ""),
        ("A teacher was dragged from his house and beaten.",
         "ASSAULT", "asserted", "", "teacher"),
        ("Mercenaries had been sent to the province by Chad.",
         "MOBILIZE", "asserted", "Chad", ""),
        ("Citizens were called upon by the army to leave.",
         "REQUEST", "asserted", "army", "Citizens"),
        ("Two truces, announced for Monday, were broken within hours.",
         "ASSAULT", "asserted", "", ""),
    ],
    "movements": [
        ("Tanks had crossed from Chad.", "MOBILIZE", "asserted", "Tanks", ""),
        ("Hundreds of soldiers were encircled near the lake.",
         "ASSAULT", "asserted", "", "soldiers"),
        ("The enemy sent a missile into a crowded market.",
         "ASSAULT", "asserted", "enemy", ""),
        ("The rebels are to gather in zones and hand over their weapons to a UN mission.",
         "AGREE", "planned", "rebels", "UN mission"),
    ],
    "who is asked acts": [
        ("Chad told the rebels to free the nurses.", "RETREAT", "demanded", "rebels", "nurses"),
        ("We call on all parties to admit engineers and to free the nurses.",
         "RETREAT", "demanded", "all parties", "nurses"),
        ("The defeat led the junta to free the priests.",
         "RETREAT", "asserted", "junta", "priests"),
    ],
    "blame laid on somebody": [
        ("Residents blame the attacks on the militia.",
         "ACCUSE", "asserted", "Residents", "militia"),
        ("The treaty was signed by Mr Adu, the minister, for Chad and by Ada Obi for Niger.",
         "SUPPORT", "asserted", "Ada Obi", ""),
    ],
    "victims without a verb of their own": [
        ("Hundreds of people wounded, a nurses' union said.",
         "ASSAULT", "asserted", "", "Hundreds of people"),
        ("At least 30 civilians killed in air strikes", "ASSAULT", "asserted", "", "30 civilians"),
        ("The shelling left nine dead and forty wounded.", "ASSAULT", "asserted", "", "nine"),
        ("Medics reported nine killed and about twenty injured.",
         "ASSAULT", "asserted", "", "nine"),
    ],
}  # fmt: skip

NOTHING = (
    "No shop has opened.",
    "Let nobody doubt our resolve.",
    "The town that Danes call Orsk is old.",
    "The republic will regain control of its border.",
)


@pytest.mark.model
@pytest.mark.parametrize("name", WAYS)
def test_a_way_to_tell_an_act_is_found(name: str) -> None:
    cases = WAYS[name]
    wrong = []
    for (text, kind, told, who, whom), doc in zip(
        cases, read_documents([c[0] for c in cases]), strict=True
    ):
        found = []
        for event in doc[Event]:
            mine = [p for p in doc[Party] if p.event == event.id]
            actors = " / ".join(text[p.start : p.stop] for p in mine if p.role == "actor")
            others = " / ".join(text[p.start : p.stop] for p in mine if p.role == "recipient")
            found.append((event.type, event.modality, actors, others))
        if not any(
            (t, m) == (kind, told) and who in a and whom in r and (a or not who)
            for t, m, a, r in found
        ):
            wrong.append(f"{text} {found}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.model
def test_words_that_only_look_like_an_act_give_none() -> None:
    docs = read_documents(list(NOTHING))
    assert [d.text for d in docs if d[Event]] == []


@pytest.mark.model
def test_a_number_before_the_injured_is_counted_and_the_speaker_is_not_blamed() -> None:
    doc = read_documents(["The agency spoke on Monday of at least 120 dead and 900 injured."])[0]
    assert [(c.kind, c.min) for c in doc[Count]] == [("injured", 900)]
    assert [p.role for p in doc[Party]] == ["recipient"]
