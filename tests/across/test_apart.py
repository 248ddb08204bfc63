"""What keeps two accounts apart whatever speaks for one happening."""

import numpy as np
import pytest

from purport.across.incidents.accounts import Account, Number, Where, Who
from purport.across.incidents.apart import kept_apart, too_little_in_common
from purport.across.incidents.facts import Side, columns_of, facts_of

NORTH = Where("geonames:1", "Northbridge", "city", 34.7, 36.7, "SYR", "N", 5.0, "clause")
SOUTH = Where("geonames:2", "Southgate", "city", 36.2, 37.2, "SYR", "S", 5.0, "clause")
GUARD = Who("recipient", "guard", "guard", "River Guard", "SYR", "REB", True)
CLAUSE = "Off the quay, two patrols shelled a River Guard barge and its tender"


def account(**more: object) -> Account:
    told: dict[str, object] = {
        "event": "e", "document": "d", "document_name": "d", "issuer": None, "issuer_party": None,
        "published": None, "type": "ASSAULT", "mode": None, "modality": "asserted",
        "start": 0, "stop": 70, "trigger": 26, "sentence": (0, 70), "text": CLAUSE,
        "sentence_text": CLAUSE, "around": "", "near": (), "place": NORTH, "from_day": None,
        "to_day": None, "precision": None, "when_basis": None, "clock": None, "parties": (GUARD,),
        "counts": (), "sources": (), "cited": (), "confidence": 0.5, "headed": None,
    }  # fmt: skip
    return Account(**(told | more))  # type: ignore[arg-type]


def apart(one: Account, other: Account) -> bool:
    columns = columns_of(facts_of([one, other]))
    sides = [Side(columns, np.array([i])) for i in (0, 1)]
    found = bool(kept_apart(*sides)[0])
    assert found == bool(kept_apart(*sides[::-1])[0]), "both ways alike"
    return found


def alone(one: Account, other: Account) -> bool:
    """Whether nothing but their passage, or a day and a party, speaks for one happening."""
    columns = columns_of(facts_of([one, other]))
    sides = [Side(columns, np.array([i])) for i in (0, 1)]
    found = bool(too_little_in_common(*sides)[0])
    assert found == bool(too_little_in_common(*sides[::-1])[0]), "both ways alike"
    return found


DAY = {"from_day": "2016-12-13", "to_day": "2016-12-13", "when_basis": "stated"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {}, False),  # town, party and number agree
        ({"place": NORTH}, {"place": SOUTH}, True),
        ({}, {"parties": ()}, True),
        ({}, {"text": CLAUSE.replace("two", "nine"), "trigger": 27}, True),
        ({"headed": "XXXX-01-08"}, {"headed": "XXXX-01-09"}, True),
        ({}, {"text": CLAUSE.replace("two ", "the ")}, True),  # words of the form alone
        (DAY, DAY | {"parties": ()}, False),  # both have a day: left to the score
    ],
)
def test_two_documents_without_days(
    one: dict[str, object], other: dict[str, object], expected: bool
) -> None:
    assert apart(account(**one), account(document="other", **other)) is expected


WHO = Who("actor", "fleet", "fleet", "the fleet", "SYR", "MIL", True)
LEAGUE = Who("recipient", "league", "league", "Harbour League", "SYR", "REB", True)
STORMED = "They stormed it"
LATER = {"start": 80, "stop": 95, "trigger": 85, "sentence": (80, 95), "text": STORMED,
         "sentence_text": STORMED}  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {"type": "ACCUSE"}, True),  # a condemnation, and what it condemns
        ({}, LATER | {"type": "AID"}, True),
        ({}, LATER | {"type": "COERCE"}, False),  # force upon the same party
        ({}, LATER | {"parties": (LEAGUE,)}, True),  # upon others
        ({"parties": (WHO,)}, LATER | {"parties": (WHO,)}, False),
        ({}, LATER | {"place": SOUTH}, True),
    ],
)
def test_two_events_of_one_document(
    one: dict[str, object], other: dict[str, object], expected: bool
) -> None:
    assert apart(account(**one), account(**other)) is expected


BESIDE = {"start": 72, "stop": 90, "trigger": 80, "text": "and rammed a ferry"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"parties": ()}, BESIDE | {"parties": ()}, True),  # side by side
        (  # "shells fell on it and five died"
            {"parties": ()},
            BESIDE | {"parties": (), "counts": (Number("killed", 5, 5),)},
            False,
        ),
        ({"parties": ()}, {"trigger": 38, "parties": ()}, False),  # "targeted and shelled"
        (  # who asks twice asks two things
            {"type": "REQUEST", "parties": (WHO,)},
            LATER | {"type": "REQUEST", "parties": (WHO, LEAGUE)},
            True,
        ),
        (  # met one, then another
            {"type": "CONSULT", "parties": (WHO, GUARD)},
            LATER | {"type": "CONSULT", "parties": (WHO, LEAGUE)},
            True,
        ),
        ({"type": "CONSULT"}, LATER | {"type": "CONSULT"}, False),
        (  # the guard shelled the fleet, the fleet the guard
            {},
            LATER
            | {"parties": (Who("actor", "guard", "guard", "River Guard", "SYR", "REB", True),)},
            True,
        ),
        ({"modality": "planned"}, LATER | {"modality": "planned"}, True),
        ({}, LATER | {"modality": "denied"}, False),
    ],
)
def test_neighbours_in_one_document(
    one: dict[str, object], other: dict[str, object], expected: bool
) -> None:
    assert alone(account(**one), account(**other)) is expected


ORIA = Who("actor", "oria", "oria", "Oria", "ORI", "GOV", True)
BELMA = Who("recipient", "belma", "belma", "Belma", "BEL", "GOV", True)
SAID = {"type": "ACCUSE", "parties": (ORIA,), "place": None, "text": "Oria deplored the dam",
        "sentence_text": "", "trigger": 5, "published": "2016-12-14"}  # fmt: skip
TOO = {"document": "other", "text": "Oria lashed out over fishing", "trigger": 5}

LONG = "Oria deplored the dam which engineers finished upstream last winter"
LONGER = "Oria deplored tariffs that merchants pay for timber, hides and salt"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({}, {}, True),  # a party that is much in the news, on one day of print
        (DAY, DAY, False),  # on one told day, and it is named
        ({}, {"text": "Oria deplored the dam on the river"}, False),  # the same verb and words
        ({"text": LONG}, {"text": LONGER}, True),  # the same verb alone
        ({"parties": (ORIA, BELMA)}, {"parties": (ORIA, BELMA)}, True),
        (
            {"parties": (ORIA, BELMA)},
            {"parties": (ORIA, BELMA), "text": "Oria deplored tariffs on timber"},
            False,
        ),
        ({"type": "AID"}, {"type": "AID", "text": "Oria deplored tariffs"}, False),  # no daily act
        ({"type": "ASSAULT"}, {"type": "ASSAULT"}, False),  # left to the score
        ({"type": "ASSAULT"}, {"type": "COERCE"}, True),
    ],
)
def test_two_documents_that_share_a_party_and_a_day_of_print(
    one: dict[str, object], other: dict[str, object], expected: bool
) -> None:
    assert alone(account(**(SAID | one)), account(**(SAID | TOO | other))) is expected


@pytest.mark.parametrize(
    ("recipient", "expected"), [("gunman", True), ("the attackers", True), ("a porter", False)]
)
def test_what_became_of_the_attacker_is_not_the_attack(recipient: str, expected: bool) -> None:
    hit = Who("recipient", None, None, recipient, None, None, False)
    later = account(**(LATER | {"parties": (GUARD, hit)}))
    assert apart(account(), later) is expected


def test_an_act_told_as_known_may_be_the_one_before_it() -> None:
    def told(text: str, trigger: int) -> Account:
        more = {"text": text, "sentence_text": text, "trigger": 80 + trigger, "parties": ()}
        return account(**(LATER | more))

    first = account(parties=())
    assert not alone(first, told("The blast was heard far off", 4))
    assert alone(first, told("A blast was heard far off", 2))
    assert alone(first, told("The fighting was heard far off", 4))


def test_the_toll_of_a_war_is_not_what_came_of_one_attack() -> None:
    def toll(number: int) -> Account:
        more = {"parties": (), "counts": (Number("killed", number, number),)}
        return account(**(BESIDE | more))

    assert not alone(account(parties=()), toll(12))
    assert alone(account(parties=()), toll(90_000))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Two mortar shells fell on the airfield", "A car bomb tore the gate of the hotel", True),
        ("Two mortar shells fell on the airfield", "Rockets struck the runway", False),
        ("Two mortar shells fell on the airfield", "Gunmen shot two men", False),  # at what?
        ("A blast hurt guests of the hotel", "Gunmen shot at guests in the hotel", False),
        ("The band often attacks markets", "The band attacked the market", True),
    ],
)
def test_other_means_upon_another_target_are_another_attack(
    one: str, other: str, expected: bool
) -> None:
    told = {"parties": (), "sentence_text": one, "text": one, "trigger": 0} | DAY
    more = told | {"text": other, "sentence_text": other, "document": "other"}
    assert apart(account(**told), account(**more)) is expected


@pytest.mark.parametrize(
    ("whom", "expected"),
    [("villagers", True), ("three rebels", False), ("two gunmen", False)],
)
def test_what_was_done_to_attackers_is_not_what_they_did(whom: str, expected: bool) -> None:
    gunmen = Who("recipient", None, None, "the gunmen", None, None, False)
    others = Who("recipient", None, None, whom, None, None, False)
    one = account(parties=(gunmen,), text="Guards killed them", trigger=7, **DAY)
    other = account(document="other", parties=(others,), text="They died", trigger=5, **DAY)
    assert apart(one, other) is expected


@pytest.mark.parametrize(
    ("mode", "expected"), [("curfew", True), ("cyber", True), ("arrest", False), (None, False)]
)
def test_an_attack_is_not_the_curfew_that_follows_it(mode: str | None, expected: bool) -> None:
    one = account(type="ASSAULT", mode="explosives", **DAY)
    other = account(document="other", type="COERCE", mode=mode, **DAY)
    assert apart(one, other) is expected
    assert apart(other, one) is expected
