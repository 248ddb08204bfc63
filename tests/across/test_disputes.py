"""What accounts of one incident tell differently, read out of the text around them."""

import pytest
from across_accounts import account, place, who
from across_reports import ARMY, DAY, FRONT, OTHER, RAID, fields, report

from purport.across.incidents.accounts import Who
from purport.across.incidents.disputes import disputes
from purport.across.incidents.one_side import same_side
from purport.across.incidents.pages import Page


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (f"{RAID}. Eleven travellers died.", "11"),
        (f"Eleven bodies were brought ashore by noon. {RAID}.", "11"),
        (f"{RAID}. The mayor came. We have the names of 11 people who were killed.", "11"),
        (f"{RAID}. At least 11 people died.", None),
        (f"{RAID}. Eleven people were wounded.", None),
        (f"{RAID}. Eleven of the dead were children.", None),
        (f"{RAID}. Since May, 11 people have been killed on the lake.", None),
        (f"{RAID}. About 14 people died.", None),
        (f"{RAID}. Dozens died.", None),
        (f"{RAID}. Nobody was killed.", "0"),
    ],
)
def test_a_number_told_beside_the_act_is_that_of_its_account(text: str, killed: str | None) -> None:
    found = fields(report("one", text, [RAID]), OTHER)
    assert found.get("killed") == (None if killed is None else [killed, "15"])


@pytest.mark.parametrize(
    "more",
    [
        {"from_day": "2016-12-20", "to_day": "2016-12-20"},
        {"place": place("Aleppo")},
        {"parties": (who("Gang"),)},
    ],
)
def test_what_is_told_after_another_happening_is_not_counted(more: dict[str, object]) -> None:
    second = "Masked men raided a bank"
    text = f"{RAID}. {second}. Four people died."
    home = {"place": place("Homs"), "parties": (who("Air Force"),)}
    one = report("one", text, [RAID, second], others={second: more}, **home)
    assert "killed" not in fields(one, OTHER)


def test_an_issuer_that_corrects_its_number_disputes_nothing() -> None:
    first = report("Wire", f"{RAID}. Seven people died.", [RAID])
    later = report("Wire", f"{RAID}. Nine people died.", [RAID])
    later = [account("later", **{f: getattr(later[0], f) for f in ("page", "text", "issuer",
             "sentence", "start", "stop")})]  # fmt: skip
    assert fields(first, later) == {}
    assert fields(first, later, OTHER)["killed"] == ["7", "9", "15"]


def test_soldiers_and_rebels_of_one_battle_are_two_counts() -> None:
    one = report("army", f"{RAID}. Nine rebels were killed.", [RAID])
    other = report("rebels", f"{RAID}. Four soldiers were killed.", [RAID])
    third = report("paper", f"{RAID}. Two soldiers were killed.", [RAID])
    assert fields(one, other) == {}
    assert fields(one, other, third) == {"killed": ["2", "4"]}


@pytest.mark.parametrize(
    ("words", "blamed"),
    [
        ("The mayor blamed the Hill Front for the attack.", True),
        ("It was the work of the Hill Front.", True),
        ("The Hill Front claimed responsibility.", True),
        ("The Hill Front denied that it was behind the attack.", False),
        ("The mayor blamed the Hill Front for the price of bread.", False),
        ("No one claimed the attack.", False),
    ],
)
def test_blame_told_in_speech_names_an_actor(words: str, blamed: bool) -> None:
    army = report("a", "The Orian Army bombed the ferry.", ["The Orian Army bombed the ferry"],
                  parties=(ARMY,))  # fmt: skip
    other = report("b", f"{RAID}. {words}", [RAID], sides=(FRONT,))
    assert ("actor" in fields(army, other)) == blamed


def test_who_denies_an_actor_and_tells_another_holds_the_other() -> None:
    army = report("a", "The Orian Army bombed the ferry.", ["The Orian Army bombed the ferry"],
                  parties=(ARMY,))  # fmt: skip
    denied = "The Orian Army did not bomb the ferry"
    rebels = who("terrorists", sector="REB")
    text = f"{denied}. A mortar of the terrorists hit the ferry from the hills."
    other = report("b", text, [denied], sides=(rebels,), modality="denied", parties=(ARMY,))
    assert fields(army, other) == {"actor": ["Orian Army", "terrorists"], "happened": ["yes", "no"]}


def test_gunmen_are_any_side() -> None:
    gunmen = Who("actor", "id g", "id g", "gunmen", None, "UAF", False)
    one = report("a", "Gunmen shot at the ferry.", ["Gunmen shot at the ferry"], parties=(gunmen,))
    other = report("b", "Fighters shot at the ferry.", ["Fighters shot at the ferry"],
                   parties=(FRONT,))  # fmt: skip
    assert fields(one, other) == {}


def test_a_coalition_and_a_country_of_it_are_no_two_sides() -> None:
    one = account("a", parties=(who("Global Coalition"),))
    other = account("b", parties=(who("United States", country="USA", sector="GOV"),))
    assert fields([one], [other]) == {}


@pytest.mark.parametrize(
    ("denial", "more", "disputed"),
    [
        ("The Orian Army did not bomb the ferry", {"parties": (ARMY,)}, True),
        ("No group has claimed the blast on the ferry", {}, False),
        ("There is no evidence that anybody was killed on the ferry", {}, False),
        ("Nobody was hurt on the ferry", {"trigger": 11}, False),
        ("The Hill Front did not bomb the ferry", {"parties": (FRONT,)}, False),
        ("The Orian Army did not retaliate", {"parties": (ARMY,), "trigger": 23}, False),
    ],
)
def test_only_a_denial_of_the_act_disputes_it(
    denial: str, more: dict[str, object], disputed: bool
) -> None:
    told = account("a", parties=(ARMY,))
    other = account("b", modality="denied", text=denial, stop=len(denial), **more)
    assert ("happened" in fields([told], [other])) == disputed


@pytest.mark.parametrize(
    ("text", "disputed"),
    [
        ("The report that jets bombed the ferry is false.", True),
        ("The alleged raid, in which jets bombed the ferry, never took place.", True),
        ("It is false to say that nobody saw how jets bombed the ferry.", False),
    ],
)
def test_a_report_called_false_is_denied(text: str, disputed: bool) -> None:
    found = fields(report("a", text, ["jets bombed the ferry"]), [account("b")])
    assert ("happened" in found) == disputed


def test_who_tells_it_and_gives_the_denial_of_another_holds_both() -> None:
    denied = "The Orian Army did not bomb the ferry"
    text = f"{RAID}. {denied}, a spokesman said."
    both = report("a", text, [RAID, denied],
                  others={denied: {"modality": "denied", "parties": (ARMY,)}})  # fmt: skip
    army = account("b", parties=(ARMY,), text="The Orian Army bombed the ferry")
    (dispute,) = disputes([*both, army])
    assert [v.documents for v in dispute.values] == [("id a", "id b"), ("id a",)]


@pytest.mark.parametrize(
    ("one", "other", "disputed"),
    [("stated", "stated", True), ("stated", "document", False), ("inferred", "stated", False)],
)
def test_days_are_disputed_where_each_is_told(one: str, other: str, disputed: bool) -> None:
    first = account("a", from_day="2016-12-13", to_day="2016-12-13", when_basis=one)
    second = account("b", from_day="2016-12-14", to_day="2016-12-14", when_basis=other)
    assert ("date" in fields([first], [second])) == disputed


def test_vague_days_and_weekdays_a_week_apart_dispute_nothing() -> None:
    exact = account("a", **DAY)
    vague = account("b", from_day="2016-12-11", to_day="2016-12-11", text="Ten days ago jets came")
    week = account("c", from_day="2016-12-20", to_day="2016-12-20")
    assert fields([exact], [vague]) == fields([exact], [week]) == {}


def test_part_of_a_longer_name_is_no_place() -> None:
    homs, aleppo = place("Homs"), place("Aleppo")
    text = "Jets bombed Aleppo Street on the hill."
    page = Page(text=text, sentences=[(0, len(text))], places=[(12, 18, aleppo)])
    whole = account("a", place=homs)
    part = account("b", place=aleppo, page=page, sentence=(0, len(text)), text=text)
    assert fields([whole], [part]) == {}


@pytest.mark.parametrize(
    ("one", "other", "one_side"),
    [
        (who("RSF"), who("Rapid Support Forces", country="SDN", sector="REB"), True),
        (who("Tarim militia"), who("Tarims"), True),
        (who("Hill Front"), who("Lake Front"), False),
        (who("Free Orian Army", country="ORI", sector="REB"), ARMY, False),
        (who("Orian Government", country="ORI", sector="GOV"), ARMY, True),
    ],
)
def test_two_names_may_be_of_one_side(one: Who, other: Who, one_side: bool) -> None:
    assert same_side(one, other) == same_side(other, one) == one_side
    found = fields([account("a", parties=(one,))], [account("b", parties=(other,))])
    assert ("actor" in found) != one_side


def test_an_army_that_has_not_done_it_denies_it_in_words() -> None:
    act = "The market was hit by a rocket"
    text = f"The Orian Army has not shelled the market. {act}. It rained."
    found = fields(
        report("a", text, [act], sides=(ARMY,)),
        [account("b", text="Shells fell on the market", parties=(ARMY,))],
    )
    assert found["happened"] == ["yes", "no"]


def test_two_sides_of_a_fight_are_no_two_versions_of_who_did_it() -> None:
    army = account("a", parties=(ARMY, who("Hill Front", "recipient", sector="REB")))
    front = account("b", parties=(FRONT, who("Orian Army", "recipient", sector="MIL")))
    assert fields([army], [front]) == {}


def test_where_somebody_came_from_is_no_place_of_the_act() -> None:
    text = "Jets bombed a column from Aleppo on its way."
    page = Page(text=text, sentences=[(0, len(text))], places=[(26, 32, place("Aleppo"))])
    part = account("b", place=place("Aleppo"), page=page, sentence=(0, len(text)), text=text)
    assert fields([account("a", place=place("Homs"))], [part]) == {}
