"""Numbers told in sentences of their own, denied tales of others, and days beside an act."""

import pytest
from across_accounts import account
from across_reports import RAID, fields, report

from purport.across.incidents.accounts import Account, Who
from purport.across.incidents.days_told import day_of
from purport.across.incidents.denied_words import denies
from purport.across.incidents.doers import striking_side
from purport.across.incidents.implied import implied
from purport.across.incidents.other_acts import opens_another
from purport.across.incidents.others_tales import is_others_tale
from purport.across.incidents.pages import Page
from purport.across.incidents.tolls import tolls

TOLD = """
    displaced 3100: About 3,100 people are now living under plastic sheets on the football field.
    displaced 450: The 450 inhabitants who had left out of fear were given rice.
    displaced 450: The 450 inhabitants who had left out of fear have been provided with blankets.
    displaced 5200: Mass displacement of 5,200 persons was registered in six shelters.
    displaced 2000: The camp at Dera has taken in 2,000 people since the raid.
    displaced 2000: Dera has taken in 2,000 newcomers.
    displaced 310: The parish is sheltering 310 people.
    displaced 310: 310 people have found shelter in the parish hall.
    displaced 310: 310 people sought refuge in the church.
    displaced 1200: The attack drove 1,200 people from their homes.
    displaced 1200: The attack has driven 1,200 people out of the valley.
    displaced 1200: The burning of the village by soldiers has displaced about 1,200 people.
    displaced 1200: The fighting forced 1,200 villagers to leave.
    displaced 1200: The fighting emptied three villages of their 1,200 inhabitants.
    displaced 1200: The number of those who had to leave is put at 1,200.
    displaced 1200: 1,200 people have abandoned their homes.
    displaced 1200: 1,200 people no longer have a roof.
    displaced 1200: 1,200 villagers are camping along the rail bed.
    displaced 1200: They registered 1,200 displaced.
    displaced 1200: We counted 1,200 newly displaced persons at the lake.
    killed 1: One civilian sadly died.
    killed 1: One man died, according to the ministry.
    killed 4: Four people regrettably lost their lives.
    killed 26: Twenty-six enemy soldiers including one captain were killed and three trucks burnt.
    killed 9: The driver said he had lifted nine dead, all in uniform, onto a lorry.
    killed 9: "Nine dead, and I will see each one," said the driver.
    killed 7: The bodies of seven men lay beside the ditch.
    killed 7: The attack cost seven lives.
    killed 7: The explosion, which cost seven lives, broke windows.
    killed 7: Seven men of the village are no more.
    killed 7: We buried seven of our own.
    killed 7: We washed seven bodies.
    killed 7: Seven graves were dug behind the mosque.
    killed 7: The dead are seven.
    killed 7: The dead number seven, the hospital said.
    killed 7: The hospital speaks of seven dead.
    killed 7: The hospital gives seven dead.
    killed 7: The toll is seven dead and ten wounded.
    killed 7: The balance: seven dead, ten wounded.
    killed 7: Our list has seven names of the dead.
    killed 7: Seven names stand on the list of the dead.
    killed 7: Seven persons succumbed and 18 others were slightly or seriously injured.
    killed 7: Seven persons succumbed to their wounds.
    killed 7: Seven soldiers fell and ten were wounded.
    killed 7: In the course of the fighting seven soldiers unfortunately fell.
    killed 7: Seven martyrs were given by our brigade.
    killed 7: Our losses are seven men.
    killed 7: Their losses: seven soldiers.
    killed 7: The enemy left seven corpses on the field.
    killed 7: The enemy lost seven men.
    killed 7: Seven of the soldiers who had shared their tea with us were dead by noon.
    killed 7: Seven of the passengers were shot dead.
    killed 7: Seven were sent to their end.
    killed 7: Two sisters, an old man and four others died: seven people in all.
    killed 7: Seven people died, two of them children.
    injured 18: Two persons succumbed and 18 others were slightly or seriously injured.
    injured 18: 18 others were injured to various degrees.
    injured 18: Eighteen were lightly hurt.
    injured 18: Eighteen hurt: that is the balance, as the parents tell it.
    injured 18: The blast killed two people on Tuesday and left 18 hurt.
    injured 18: Eighteen people received medical attention.
    injured 18: Eighteen people needed stitches.
    injured 18: Eighteen passengers were bruised or cut.
    injured 18: Eighteen people were treated for cuts and smoke.
    injured 18: Eighteen people are in hospital.
    injured 18: Eighteen people lie in the hospital of the district.
    injured 18: Eighteen wounded filled the corridors.
    injured 18: We spoke to all eighteen of the wounded.
    injured 18: The clinic saw eighteen wounded that night.
    injured 18: The nurse bandaged eighteen people.
    injured 18: A nurse counted eighteen with gunshot wounds.
    injured 18: Eighteen suffered bruises.
    injured 18: Four persons died; eighteen got away with wounds.
    injured 18: 18 persons with slight injuries were taken to the municipal hospital.
    injured 18: Eighteen persons with light wounds have been discharged from the hospital.
    injured 6: Two of six wounded have since been flown to the capital.
    abducted 5: Masked men took the five from the minibus on Monday.
    abducted 5: Five pupils walking back from school were bundled into a car.
    abducted 5: Armed men seized five of its staff last week.
    abducted 5: Five nurses of the clinic were forced into a lorry by men in uniform.
    abducted 5: Five persons were made to disappear.
    abducted 5: Five of the villagers remain in the hands of the rebels.
    abducted 5: The rebels still hold five villagers.
    abducted 16: Sixteen children were driven off with the herd.
    abducted 16: Sixteen children were carried off when raiders fell upon the camp.
    abducted 16: Raiders stole sixteen children.
    released 6: All six are home.
    released 5: We have given back to their families the five agents of the charity.
    released 5: We gave back the five agents to their families.
    released 5: Five of the captives were exchanged for fuel.
    released 5: Five captives walked across the bridge.
    released 5: Five hostages crossed the bridge at noon.
    released 5: Five hostages embraced their families.
    released 5: Five hostages were handed by their captors to the Red Cross.
    released 5: The rebels let five hostages go.
    released 5: The rebels parted with five hostages.
    released 5: The Red Cross received five hostages from the rebels.
    released 5: The Red Cross took charge of five former captives.
    released 5: Five hostages regained their freedom.
    released 5: Five of the hostages are back with their families.
    arrested 40: Forty people spent the night in the cells.
    arrested 40: Forty people were invited to the station for checks.
    arrested 40: Police put forty people into vans.
    arrested 40: Police loaded forty people into buses.
    arrested 40: Riot police seized forty people in the town.
    arrested 40: Riot police carried forty people to their vans.
    arrested 40: Forty protesters were taken to police stations.
    arrested 40: The police report forty arrests.
    arrested 40: Forty people face charges.
    arrested 40: The court remanded forty people.
    missing 7: Seven people are unaccounted for.
    missing 7: There is no trace of seven people.
    missing 7: Seven of the crew have not been found.
    missing 7: Rescuers are searching for seven people.
"""
NOT_TOLD = """
    released: Seven did not come home.
    released: Six men walked across the bridge to vote.
    displaced: Six men went to work on foot.
    killed: Two men in a car opened fire and the driver was killed.
    abducted: The surgeons took five from the rubble to the hospital.
"""
IMPLIED = """
    released 5: All five have spoken with their families.
    released 5: The five persons were received by the garrison of the town.
    released 5: Five captives walked over the bridge at dusk.
    displaced 70: Seventy families left of their own will.
    displaced 900: Nine hundred people have reached the school.
    displaced 900: According to the census 900 persons have arrived at the site.
    displaced 310: We are feeding 310 people in the parish hall.
    displaced 90: I made a list: ninety families, give or take three.
    abducted 16: There are sixteen, not nine, as our list shows.
    abducted 5: The five have not called since.
    arrested 40: Forty persons were secured.
"""
DENIED = """
    No student has been picked up by any agency in the district.
    At no time did the police fire live rounds at the crowd.
    At no point were live rounds used.
    Under no circumstances did our men enter the school.
    Our officers did not shoot.
    Neither the council nor any of its members sat down with the minister.
    Neither army nor police fired.
    None of our patrols was on that road.
    The troops never set foot in the village.
    The troops fired only into the air.
    The only shots came from the crowd.
    It was not our shell.
    The shell was not ours.
    The army has no such shells.
    There is not a word of truth in it.
    All this is theatre.
    It is an old piece of theatre.
    This is a staged show.
    The whole affair was made up in an office in the capital.
    The story was dreamed up by people who want money.
    The so-called massacre is a product of fantasy.
    The alleged raid did not occur.
    What the paper wrote is wrong.
    What the paper wrote does not correspond to the facts.
    The ministry describes the report as fiction.
    The ministry called the report an invention of the enemy.
    The ministry contested the account.
    The ministry said the account was incorrect.
    The ministry says that the figures and the story are erroneous.
    The ministry regards the accusation as absurd.
    The general waved the accusations away.
    The governor scoffed at the claim.
    The governor laughed off the reports.
    The governor said he knew nothing of any arrests.
    The company rejects the accusation that its guards shot anyone.
    The mayor disputes that houses were burned.
    The mayor disputes this version.
    The mayor maintains that no one was expelled.
    Nobody was expelled; the people left of their own will.
    The people left of their own accord and were not driven out.
    They were not taken; they came to us.
    They are not hostages but guests.
    These men are not prisoners, they came by themselves.
    Our camp holds no prisoners.
    No convoy was attacked.
    No vehicle of ours was hit.
    No shots were fired.
    Not a shot was fired.
    No meeting with the envoy was held.
    The minister did not meet the rebels.
    There was no encounter, only an execution.
    There were no protesters in the square.
    There has been no strike at the mine.
    The film was shot in another country.
    The video is years old.
    Such an order was never given.
    We gave no such order.
"""
NOT_DENIED = """
    The army did not say how many were hurt.
    The police did not name the man.
    The road was not open on Monday.
    No ransom was paid.
    The council has not met since May.
    No one knows who fired.
    The rebels would not say where he was.
    The men did not resist.
    There was no electricity in the camp.
    There were no doctors in the village.
    The minister did not take questions.
    The troops did not answer the fire.
    The wounded did not reach the hospital.
    We will never forget it.
    The bus was not insured.
    The school has no roof.
    The envoy did not comment.
    The mayor did not rule out more arrests.
    There is no doubt that the army did it.
    It is no secret that the militia was there.
"""
TALES = """
    Some hostile pages write that soldiers burned the barns | In fact the rebels did it. |
    Certain media claim that police beat the marchers | The truth is that they fell. |
    It has been alleged that our men shot | None of this happened. |
    Rumours are about that patrols took cattle | The herd is at Oro. | Rumours about Oro refuted
    Enemy channels report that a camp was shelled | Nobody lives there. | A lie in three parts
"""
NO_TALES = """
    The mayor saw that soldiers burned the barns | In fact he filmed it. |
    Local media report that police beat the marchers | Nine were hurt. | Marchers beaten
"""


def _rows(told: str) -> list[tuple[str, str]]:
    return [tuple(line.strip().split(": ", 1)) for line in told.strip().splitlines()]  # type: ignore[misc]


@pytest.mark.parametrize(("what", "sentence"), _rows(TOLD))
def test_numbers_are_read_in_these_ways_too(what: str, sentence: str) -> None:
    kind, number = what.split()
    told = [toll for toll in tolls(sentence) if toll.kind == kind]
    assert any(t.low <= int(number) <= (t.high or int(number)) for t in told)


@pytest.mark.parametrize(("kind", "sentence"), _rows(NOT_TOLD))
def test_like_words_tell_no_number_of_this_kind(kind: str, sentence: str) -> None:
    assert kind not in {toll.kind for toll in tolls(sentence)}


@pytest.mark.parametrize(("what", "sentence"), _rows(IMPLIED))
def test_a_number_beside_an_act_is_of_those_it_struck(what: str, sentence: str) -> None:
    kind, number = what.split()
    toll = implied(kind, sentence)
    assert toll is not None
    assert toll.low == int(number)


@pytest.mark.parametrize(
    "sentence",
    ["Two of them are ill.", "Four others were ill.", "The bus had 30 seats.", "It ended."],
)
def test_parts_and_things_are_not_those_an_act_struck(sentence: str) -> None:
    assert implied("released", sentence) is None


@pytest.mark.parametrize(
    ("line", "tale"),
    [(line, True) for line in TALES.strip().splitlines()]
    + [(line, False) for line in NO_TALES.strip().splitlines()],
)
def test_what_others_are_said_to_claim_is_a_tale_where_it_is_denied(line: str, tale: bool) -> None:
    before, behind, title = (part.strip() for part in line.split("|"))
    assert is_others_tale(before, behind, title) is tale


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry rejects the charge that it shelters or arms anybody.",
        "The province has denied giving cover to the fighters.",
        "The party denies any link with the militia.",
        "The law denies to the poor what it gives to the rich.",
        "Shots were fired at the post, though nobody was hit.",
        "The statement that nobody was touched is not true.",
    ],
)
def test_what_denies_something_else_denies_no_act(sentence: str) -> None:
    assert denies(sentence) is None


@pytest.mark.parametrize("sentence", [line.strip() for line in DENIED.strip().splitlines()])
def test_an_act_is_denied_in_these_ways_too(sentence: str) -> None:
    assert denies(sentence) is not None


@pytest.mark.parametrize("sentence", [line.strip() for line in NOT_DENIED.strip().splitlines()])
def test_what_did_not_happen_otherwise_is_no_denial(sentence: str) -> None:
    assert denies(sentence) is None


def test_a_denied_link_to_the_attack_is_a_denial_of_it() -> None:
    assert denies("The party denies any link to the attack.") is not None


DAY = "2019-05-14"


def _dated(sentence: str) -> Account:
    """An account whose act begins at `›`, in a sentence whose day stands at `‹`."""
    start = sentence.replace("›", "").index("‹")
    trigger = sentence.replace("‹", "").index("›")
    text = sentence.replace("‹", "").replace("›", "")
    span = (0, len(text))
    page = Page(text=text, sentences=[span], days=[(start, DAY)])
    return account(
        "a", text=text, sentence_text=text, start=0, stop=span[1], trigger=trigger, sentence=span,
        page=page, from_day=DAY, to_day=DAY, when_basis="relative",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("On ‹Tuesday raiders ›burned the mill.", True),
        ("Shops opened on ‹Tuesday, a day after raiders ›burned the mill.", False),
        ("The road was shut on ‹Tuesday, hours before raiders ›burned the mill.", False),
        ("Raiders ›burned the mill in the night to ‹Tuesday.", False),
        ("Old Harbour, ‹May 14 - Raiders ›burned the mill.", False),
        ("Old Harbour, ‹14 May 2019 — Raiders ›burned the mill.", False),
    ],
)
def test_a_day_that_is_set_apart_from_the_act_is_not_its_day(sentence: str, own: bool) -> None:
    assert (day_of(_dated(sentence)) == DAY) is own


@pytest.mark.parametrize(
    ("words", "struck"),
    [
        ("We condemn the assault of the Hill Front on our village.", True),
        ("The raid by the Hill Front lasted an hour.", True),
        ("The murder of the Hill Front leader shook the town.", False),
        ("The bombing of the Hill Front was seen from afar.", False),
    ],
)
def test_whose_attack_it_was_is_told_by_the_noun(words: str, struck: bool) -> None:
    front = Who("", "front", "front", "Hill Front", None, "REB", named=True)
    at = words.index("Hill Front")
    page = Page(text=words, sentences=[(0, len(words))], sides=[(at, at + 10, front)])
    told = account("a", text=words, start=0, stop=len(words), trigger=0, sentence=(0, len(words)),
                   page=page)  # fmt: skip
    assert [w.name for w in striking_side(told)] == (["Hill Front"] if struck else [])


def test_a_bullet_opens_another_matter() -> None:
    text = "* The feast was held.\n* A film shows soldiers at a gate."
    first = text.index("\n")
    page = Page(text=text, sentences=[(2, first), (first + 3, len(text))])
    assert opens_another(page, 1)


def test_the_missing_of_one_report_are_the_abducted_of_another() -> None:
    one = report("one", f"{RAID}. Nine children were abducted.", [RAID])
    other = report("two", f"{RAID}. Sixteen children are missing.", [RAID])
    third = report("three", f"{RAID}. Nine children were abducted, it said.", [RAID])
    assert fields(one, other, third)["abducted"] == ["9", "16"]


def test_persons_with_their_families_in_brackets_are_persons() -> None:
    (toll,) = (t for t in tolls("Displacement of 900 persons (210 families).") if t.low > 210)
    assert "families" not in toll.whom
