"""The many ways in which reports put a number to what was done to people."""

import pytest

from purport.across.incidents.tolls import tolls

TOLD = {
    "killed 19": """
        Nineteen dead in market blast
    """,
    "killed 31": """
        Death toll from ferry fire rises to 31
    """,
    "killed 44": """
        Toll in mosque bombing climbs to 44
    """,
    "killed 7": """
        Seven killed as drone hits fuel depot
        a family of seven was killed
    """,
    "killed 7 injured 20": """
        Drone strike kills 7, wounds 20
    """,
    "killed 8": """
        Gunmen kill eight in village raid
    """,
    "killed 17": """
        Officials put the dead at 17
    """,
    "killed 23": """
        The hospital director put the number killed at 23
    """,
    "killed 12": """
        The mayor gave a figure of 12 dead
        At least a dozen people perished
        There were 12 dead
        we have 12 dead
        12 were dead on arrival
        12 died on the spot and three in hospital
        Twelve died at once, two later
        killed were 12 soldiers
        Dead: 12
        hospital sources reported 12 dead
        Twelve people were crushed to death
        twelve were burned to death in their homes
        Twelve fell victim to the bombs
        twelve of our people are no more
        Twelve died, not six as the police have it
        the murder of 12 villagers
        a massacre of 12 villagers
        12 graves were dug
        Twelve coffins stood in the square
        Twelve coffins were carried through the town
        the funeral of the twelve victims
        the twelve victims were buried
        twelve policemen were martyred
        twelve heroes gave their lives
        They neutralised twelve terrorists
        Twelve terrorists were eliminated
    """,
    "killed 12 injured 30": """
        The mayor spoke of 12 dead and 30 wounded
    """,
    "killed 15": """
        A doctor counted 15 bodies in the morgue
        Fifteen bodies lay in the yard
    """,
    "killed 9": """
        The bodies of nine men were found in a well
        with the loss of nine soldiers
        the army lost nine soldiers
        Nine soldiers fell
    """,
    "killed 11": """
        We buried eleven of our neighbours on Sunday
        Eleven people lost their lives
        The attack claimed eleven lives
    """,
    "killed 6": """
        The blast took the lives of six children
        A family of six was wiped out
        six members of one family were killed
    """,
    "killed 16": """
        The final count is 16 dead
        The number of victims has reached 16
        Sixteen fatalities were recorded
        The Red Crescent recorded 16 fatalities
        The Red Crescent confirmed the deaths of 16 people
        Among the 16 who died were two nurses
        Of the 40 passengers, 16 did not survive
        16 did not survive
    """,
    "killed 5": """
        State television said five had been killed, not nine
    """,
    "killed 4": """
        The ministry said that only four persons died
        Only four died, the ministry insisted
    """,
    "killed 28": """
        Elders say the dead number 28
        They say 28 died there
    """,
    "killed 21": """
        the deaths of at least 21 civilians
        with 21 people killed and twice as many hurt
        21 civilians, most of them women, were killed
    """,
    "killed 13": """
        cost 13 people their lives
        cost the lives of 13 people
        Thirteen were shot dead
    """,
    "killed 3": """
        Police shot dead three students
        Police shot three students dead
        Troops opened fire, killing three
        three students died of gunshot wounds
    """,
    "killed 33": """
        The loss of life stands at 33
        casualties now stand at 33 dead
        A list of 33 names of the dead was read out
    """,
    "killed 33 injured 57": """
        33 deaths and 57 injuries
    """,
    "injured 37": """
        37 people were treated for burns
        37 were taken to the district hospital
        37 were rushed to hospital
        The hospital admitted 37 people
        The clinic treated 37 wounded
        doctors treated 37 people for shrapnel wounds
        37 people needed treatment
        37 others sustained injuries
        37 persons suffered burns
        The number of injured was put at 37
        the number of wounded rose to 37
        leaving 37 wounded
        Injuries: 37
        wounded at least 37, eight of them seriously
        37 protesters were hospitalised
    """,
    "killed 5 injured 37": """
        five dead, 37 injured
        left five people dead and 37 wounded
    """,
    "arrested 64": """
        Police detained 64 people
        64 people were led away in handcuffs
        64 demonstrators were bundled into vans
        64 people were taken to police stations
        64 arrests were made
        made 64 arrests
        64 persons are in police custody
        police said they were holding 64 people
        officers took 64 people into custody
        The number of detainees is 64
        a lawyer said 64 had been picked up
        64 students remain in detention
        the arrest of 64 people
        64 men were rounded up
        64 people have been put behind bars
    """,
    "abducted 45": """
        gunmen seized 45 schoolgirls
        45 schoolgirls were marched into the forest
        45 girls were driven away in lorries
        45 girls were herded into the bush
        Bandits made off with 45 pupils
        Bandits took 45 pupils
        the abduction of 45 pupils
        45 pupils are in the hands of the gunmen
        45 pupils are still being held by the gunmen
        The gunmen are holding 45 hostages
        45 villagers were taken
        45 villagers were kidnapped at gunpoint
    """,
    "missing 45": """
        45 pupils are missing
        parents counted 45 missing girls
        The register shows 45 pupils gone
        45 are unaccounted for
        no trace has been found of 45 people
        No trace of 45 people
    """,
    "released 26": """
        they freed 26 captives
        26 hostages were handed to the Red Cross
        26 detainees walked out of the gate
        26 prisoners came home
        26 prisoners left the jail
        26 prisoners were let out
        the release of 26 prisoners
        Twenty-six of the hostages are free
        twenty-six are free
        26 girls regained freedom
        26 men were pardoned and sent home
        They let 26 of them go
        the list of those released has 26 names
        The group handed over 26 prisoners
        set 26 prisoners free
        26 prisoners were exchanged
        the army swapped 26 prisoners
    """,
    "displaced 2000": """
        2,000 people have fled their homes
        2,000 people left their homes
        drove 2,000 people from their homes
        2,000 people have been forced to leave
        2,000 people were forced out of their homes
        2,000 residents were evacuated
        the evacuation of 2,000 residents
        2,000 people took shelter in schools
        2,000 people are sleeping in the open
        2,000 people have taken refuge in the stadium
        2,000 people crossed the border
        the camp has taken in 2,000 people
        the district registered 2,000 displaced persons
        forcing 2,000 people to flee
        sent 2,000 people fleeing
        made 2,000 people homeless
        2,000 civilians were on the road
        the number of displaced has reached 2,000
    """,
    "displaced 2001": """
        more than 2,000 people are on the move
    """,
    "displaced 1700": """
        displacing some 2,000
    """,
    "killed 12 injured 40": """
        Killed: 12. Wounded: 40.
        12 dead, 40 wounded
    """,
    "killed 0": """
        Nobody was killed
        without loss of life
        no loss of life
        not a single person was killed
        No deaths were reported
        nobody died
    """,
    "killed 0 injured 0": """
        There were no casualties
    """,
    "injured 0": """
        No one was injured
    """,
    "injured 3": """
        Three people were lightly hurt
        three were slightly injured
        three people had minor injuries
        three people with gunshot wounds
    """,
}
"""Sentences, one a line, by what is to be read in each: kind and number, kind and number."""

NOTHING = """
    The true number is 28, the elders say
    killing a mother and her three children
    two thousand families were counted
    killed or wounded 40 soldiers
    A twelfth person died later
    The movement has 400 fighters in the valley
    Twelve villages were shelled
    He was born one of nine brothers
"""


def _lines(told: str) -> list[str]:
    return [line.strip() for line in told.strip().splitlines()]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [(sentence, wanted) for wanted, told in TOLD.items() for sentence in _lines(told)],
)
def test_a_number_is_read_however_it_is_told(sentence: str, wanted: str) -> None:
    found = sorted((toll.kind, toll.low) for toll in tolls(f"{sentence}."))
    words = wanted.split()
    assert found == sorted(zip(words[::2], map(int, words[1::2]), strict=True))


@pytest.mark.parametrize("sentence", _lines(NOTHING))
def test_what_is_no_toll_is_not_read(sentence: str) -> None:
    assert tolls(f"{sentence}.") == []


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [("Dozens were killed", (24, 99)), ("Scores of people died", (40, 199)),
     ("Hundreds have fled", (200, 999)), ("Tens of thousands fled", (10_000, 99_000))],
)  # fmt: skip
def test_vague_numbers_are_wide(sentence: str, bounds: tuple[int, int]) -> None:
    assert [(toll.low, toll.high) for toll in tolls(f"{sentence}.")] == [bounds]
