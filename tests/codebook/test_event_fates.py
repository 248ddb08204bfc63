"""Acts that nouns tell: their day, their fate, and nouns made of verbs, by the shipped model."""

import pytest
from made_reading import read_documents

from purport.core.rows import Event

TOLD: dict[str, list[tuple[str, str, str]]] = {
    "a day of their own": [
        ("A boycott of Danish butter by the grocers is to start in May.", "PROTEST", "planned"),
        ("A summit of the two kings is slated for August.", "CONSULT", "planned"),
        ("The rally of the beekeepers has been brought forward to Saturday.", "PROTEST", "planned"),
        ("The abbot's trip to Malta was shifted to June.", "CONSULT", "planned"),
        ("The release of the nine hostages is foreseen for Thursday.", "RETREAT", "planned"),
        ("A further session of talks with the rebels starts on Friday week.", "CONSULT", "planned"),
        ("A raid on the smugglers is scheduled to start at dawn.", "ASSAULT", "planned"),
        ("The embargo on Kenyan timber takes effect on Monday.", "SANCTION", "planned"),
        ("The second leg of the visit of the king to Malta begins on Friday.", "CONSULT",
         "planned"),
    ],
    "a day beside them": [
        ("Scouts learned of an assault planned for Thursday.", "ASSAULT", "planned"),
        ("The clerks expect a rally called for Monday to fill the square.", "PROTEST", "planned"),
        ("The dispatch of two frigates, fixed for Monday, worries the islanders.", "MOBILIZE",
         "planned"),
        ("The release of the pilots, due in April, hangs on a signature.", "RETREAT",
         "planned"),
        ("Railway unions called a strike for Friday.", "PROTEST", "planned"),
        ("The pull-out of the marines, promised in May, is to be finished by autumn.", "RETREAT",
         "planned"),
        ("Preparations for a joint exercise of the two navies have begun.", "COOPERATE",
         "planned"),
    ],
    "as lasting, over or under way": [
        ("The siege of Kolda entered its ninth week on Monday.", "ASSAULT", "asserted"),
        ("The evacuation of French nationals from Niamey is under way.", "RETREAT", "asserted"),
        ("The bakers pressed ahead with a rally.", "PROTEST", "asserted"),
        ("The king proclaimed a general mobilisation on Monday.", "MOBILIZE", "asserted"),
        ("The abbess recorded the torture of two monks in Osra.", "ASSAULT", "asserted"),
    ],
    "as undone, asked for and doubtful": [
        ("The visit of the king to Malta never took place.", "CONSULT", "denied"),
        ("Plans for a raid on the camp were dropped.", "ASSAULT", "denied"),
        ("Talks between the two clans must be held soon.", "CONSULT", "demanded"),
        ("An attack on the embassy is feared.", "ASSAULT", "possible"),
        ("Fresh sanctions against Chad are under discussion.", "SANCTION", "possible"),
    ],
    "by nouns made of verbs": [
        ("The torching of the village school shocked the district.", "ASSAULT", "asserted"),
        ("Moscow's arming of the rebels alarmed Paris.", "AID", "asserted"),
        ("The recall of the ambassador from Lima was announced by Quito.", "SANCTION",
         "asserted"),
        ("The dispatch of two frigates to the gulf was announced by Paris.", "MOBILIZE",
         "asserted"),
        ("The disbanding of the militia began on Monday.", "RETREAT", "asserted"),
        ("The sale of drones by Oslo to Chad was confirmed.", "COOPERATE", "asserted"),
    ],
    "by nouns with a hyphen": [
        ("Bakers staged a sit-in at the mill.", "PROTEST", "asserted"),
        ("A pull-out of Kenyan troops began.", "RETREAT", "asserted"),
        ("The army carried out a round-up of students.", "COERCE", "asserted"),
    ],
    "by talks with somebody": [
        ("The envoy is due in Lima on Friday for talks with the bishop.", "CONSULT", "planned"),
        ("The miners went home after talks with the ministry.", "CONSULT", "asserted"),
        ("During a visit to Malta, the premier praised the islanders.", "CONSULT", "asserted"),
    ],
}  # fmt: skip
UNTOLD = [
    ("The guests enjoyed a sit-down dinner.", "PROTEST"),
    ("The opening of the umbrella took a minute.", "SUPPORT"),
    ("The delivery of the speech was poor.", "AID"),
    ("The building of the school took a year.", "AID"),
    ("The suspension of the car broke on Monday.", "SANCTION"),
]


def ways_of(texts: list[str]) -> list[set[tuple[str, str]]]:
    """Type and modality of the events of each text."""
    return [{(e.type, e.modality) for e in doc[Event]} for doc in read_documents(texts)]


@pytest.mark.model
@pytest.mark.parametrize("way", TOLD)
def test_an_act_noun_is_told_as_what_is_said_of_it_says(way: str) -> None:
    cases = TOLD[way]
    found = ways_of([text for text, _, _ in cases])
    wrong = [
        f"{text} {sorted(ways)}"
        for (text, kind, how), ways in zip(cases, found, strict=True)
        if (kind, how) not in ways
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.model
def test_nouns_of_things_tell_no_act() -> None:
    found = ways_of([text for text, _ in UNTOLD])
    wrong = [
        f"{text} {sorted(ways)}"
        for (text, kind), ways in zip(UNTOLD, found, strict=True)
        if kind in {k for k, _ in ways}
    ]
    assert not wrong, "\n".join(wrong)
