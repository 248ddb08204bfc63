"""What a common noun that no list knows can be, by its form: nothing that acts, or who may act."""

from purport.stages.events.phrases import words

ABSTRACT_ENDINGS = ("ness", "ity", "ism", "tion", "sion", "ance", "ence", "ment", "cracy", "hood")
CONCRETE = words(
    "ammunition bastion munition installation formation fortification station plantation "
    "equipment monument apartment settlement regiment garment instrument ambulance residence "
    "delegation population publication university community city facility entity minority "
    "majority audience department government parliament detachment element congregation "
    "federation constitution neighbourhood neighborhood battlement encampment contingent "
    "legation corporation commission mission implement document cement pavement basement "
    "celebrity dignitary charity fraternity substation electricity business harness witness "
)
"""Nouns with such an ending that are things or people."""
MOVING = words(
    "drone warplane jet plane aircraft airplane helicopter gunship warship battleship ship vessel "
    "boat gunboat frigate destroyer submarine bomber fighter tank vehicle convoy flotilla uav"
)
"""What is moved by people who are not told: "two drones hit the depot"."""
NO_PERSONS = words(
    "answer banner barrier behavior bomber border boulder buffer center centre chapter "
    "character cluster color computer container corner corridor counter cover crater danger "
    "disaster door encounter error factor figure filter finger flavor floor folder generator "
    "harbor harbour header helicopter indicator labor launcher layer letter matter member "
    "meter mirror motor newspaper number offer order other paper parameter poster "
    "power quarter reactor register river sector server shelter shoulder sister sticker "
    "summer weather fire terror tower tractor trailer transfer vector water winter "
)
"""Nouns on -er and -or that are no people."""
AGENTS = ("er", "or", "ist", "ee", "ian", "man", "woman", "mate", "crat")


def is_abstract(lemma: str) -> bool:
    """Whether the noun names a state, a quality or an act: nobody that could do something."""
    return len(lemma) > 5 and lemma.endswith(ABSTRACT_ENDINGS) and lemma not in CONCRETE


def may_act(lemma: str) -> bool:
    """Whether a noun that is no known role or body may do something: a drone, a "poster"."""
    agent = len(lemma) > 3 and lemma.endswith(AGENTS) and lemma not in NO_PERSONS
    return agent or lemma in MOVING
