"""Force told aslant, by its effects and by idioms, read by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event

FORCE = [
    "Two masons fell to sniper fire near the quay.",
    "The harbour master fell victim to a car bomb.",
    "Marksmen felled three stretcher-bearers in Ruma.",
    "Soldiers left two weavers bleeding on the quay.",
    "Raiders left a 40-year-old miller dead near the weir.",
    "Gunmen put an end to the life of a cantor.",
    "The tanners were left for dead by the militia.",
    "A booby-trapped van ripped through a line of recruits.",
    "A convoy of the army ran into a roadside bomb.",
    "Partisans sent the enemy's supply train sky-high.",
    "The army plastered the dale with rockets.",
    "Gunners drenched the hamlet in shells.",
    "Artillery hammered the suburb until noon.",
    "Howitzers did their work on the depot.",
    "The outpost took fire from the hills.",
    "Drones swarmed over the dockyard at night.",
    "The rebels sent an explosive-laden boat into a frigate.",
    "The jets dumped bombs on the town.",
    "Warplanes flew six sorties against the camp.",
    "Bombers pulverised two villages.",
    "Barrel bombs tumbled onto the bazaar.",
    "The guerrillas had an encounter with soldiers near the weir.",
    "Guards swapped fire with smugglers at the border.",
    "Horsemen charged the garrison at noon.",
    "The garrison went over to the attack.",
    "The army closed the ring around the town.",
    "The rebels drove the army from the port.",
    "Marines took the beach on Monday.",
    "Masked men bundled the cantor into a van.",
    "Rebels hold two clerks against their will.",
    "The hostage-taking at a bank in Ruma on Monday began at ten.",
    "Guards subjected the weavers to electric shocks.",
    "Jailers pulled out his fingernails.",
    "Raiders slit the throats of two millers.",
    "Attackers hacked a printer with cleavers.",
    "Thugs threw acid over a schoolgirl.",
    "The rioters gutted a customs office.",
    "Settlers put a match to the olive press.",
    "A grenade was tossed into a bar full of recruits.",
    "A lorry was driven into a crowd at the fair.",
]
PEACE = [
    "Two masons fell to their knees near the quay.",
    "The decision sent shares sky-high.",
    "The gardeners drenched the hamlet in roses.",
    "Critics hammered the budget until noon.",
    "Doctors left the cantor in a coma.",
    "The patrol ran into heavy snow near the pass.",
    "The prosecutor charged the guard with theft.",
    "The navy worked on a new base in the bay.",
    "The two firms traded blows over the patent.",
    "The army took out a full-page advertisement.",
    "The guests had an encounter with a bear near the weir.",
    "The cook plunged a knife into the loaf.",
    "The peace-loving masons of Ruma rested.",
]


@pytest.mark.model
def test_force_is_known_by_the_ways_it_is_told() -> None:
    read = [[e.type for e in doc[Event]] for doc in read_documents(FORCE)]
    missed = [text for text, types in zip(FORCE, read, strict=True) if "ASSAULT" not in types]
    assert len(missed) <= 0.05 * len(FORCE), "\n".join(missed)


@pytest.mark.model
def test_the_same_words_tell_no_force_of_other_things() -> None:
    read = [[e.type for e in doc[Event]] for doc in read_documents(PEACE)]
    wrong = [text for text, types in zip(PEACE, read, strict=True) if "ASSAULT" in types]
    assert not wrong, "\n".join(wrong)
