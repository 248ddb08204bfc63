"""What keeps two accounts apart whatever speaks for one happening."""

import numpy as np
import pytest

from purport.across.incidents.accounts import Account, Number, Where, Who
from purport.across.incidents.apart import kept_apart
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
        ({"parties": ()}, {"start": 40, "trigger": 45, "parties": ()}, True),  # side by side
        (  # "shells fell on it and five died"
            {"parties": ()},
            {"start": 40, "trigger": 45, "parties": (), "counts": (Number("killed", 5, 5),)},
            False,
        ),
        (
            {"type": "REQUEST", "parties": (WHO,)},
            LATER | {"type": "REQUEST", "parties": (WHO, LEAGUE)},
            True,
        ),
    ],
)
def test_two_events_of_one_document(
    one: dict[str, object], other: dict[str, object], expected: bool
) -> None:
    assert apart(account(**one), account(**other)) is expected
