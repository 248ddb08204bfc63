"""What is told weeks later is found to be the same: by who was killed, by "the blast", by tolls."""

import numpy as np
import pytest
from across_accounts import account, number

from purport.across.incidents.accounts import Account, Who
from purport.across.incidents.blocks import blocks_of, pairs_within
from purport.across.incidents.facts import Side, columns_of, facts_of
from purport.across.incidents.features import dates_overlap, numbers_agree, of_one_victim
from purport.across.incidents.scoring import scores, told_apart

BRANDT = Who("recipient", "id b", "id b", "Orla Brandt", None, None, named=True, person=True)
LINDE = Who("recipient", "id l", "id l", "Per Linde", None, None, named=True, person=True)
MINERS = Who("recipient", None, None, "nine miners", None, "CVL", named=False)


def told(name: str, text: str, trigger: str, **more: object) -> Account:
    at = text.index(trigger)
    return account(name, text=text, sentence_text=text, trigger=at, stop=len(text), **more)


def sides(one: Account, other: Account) -> tuple[Side, Side]:
    columns = columns_of(facts_of([one, other]))
    return Side(columns, np.array([0])), Side(columns, np.array([1]))


MURDER = told(
    "a", "The murder of Orla Brandt shook the town", "murder", parties=(BRANDT,),
    from_day="2016-10-23", to_day="2016-10-23", published="2016-10-24",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "trigger", "party", "one"),
    [
        ("Brandt was shot dead in her kitchen", "shot", BRANDT, True),
        ("the man who killed Brandt", "killed", BRANDT, True),
        ("Linde was shot dead in his kitchen", "shot", LINDE, False),
        ("They attacked Brandt in the paper", "attacked", BRANDT, False),
        ("They killed nine miners", "killed", MINERS, False),
    ],
)
def test_nobody_is_killed_twice(text: str, trigger: str, party: Who, one: bool) -> None:
    later = told(
        "b", text, trigger, parties=(party,), published="2017-04-19", when_basis="document",
        from_day="2017-04-19", to_day="2017-04-19",
    )  # fmt: skip
    pair = sides(MURDER, later)
    assert bool(of_one_victim(*pair)[0]) is one
    facts = facts_of([MURDER, later])
    both = np.array([0]), np.array([1])
    assert (float(scores(facts, *both)[0]) > 0) is one
    assert not one or not told_apart(facts, *both)[0]
    left, _ = pairs_within(*blocks_of(facts))
    assert (len(left) > 0) is one


def test_two_days_told_of_one_killing_still_differ() -> None:
    later = told(
        "b", "Brandt was shot dead on 3 May", "shot", parties=(BRANDT,), published="2017-05-04",
        from_day="2017-05-03", to_day="2017-05-03",
    )  # fmt: skip
    assert float(dates_overlap(*sides(MURDER, later))[0]) < 0


@pytest.mark.parametrize(
    ("text", "trigger", "back"),
    [
        ("The blast shut the port", "blast", True),
        ("since the car bomb attack near the port", "attack", True),
        ("after the Danish embassy bombing", "bombing", True),
        ("A blast shut the port", "blast", False),
        ("The rebels attacked the port", "attacked", False),
        ("The minister said in a raid", "raid", False),
        ("The port, attack or not, is shut", "attack", False),
    ],
)
def test_what_is_spoken_of_as_known_was_before(text: str, trigger: str, back: bool) -> None:
    first = told(
        "a", "Bombs went off at the port", "went", from_day="2016-08-07", to_day="2016-08-07",
        published="2016-08-07",
    )  # fmt: skip
    later = told(
        "b", text, trigger, from_day="2016-08-26", to_day="2016-08-26", published="2016-08-26",
        when_basis="document",
    )  # fmt: skip
    assert (float(dates_overlap(*sides(first, later))[0]) > -0.2) is back


@pytest.mark.parametrize(
    ("first", "second", "low"),
    [
        ((24, "2016-08-07"), (80, "2016-08-09"), -0.25),  # tolls rise
        ((80, "2016-08-07"), (24, "2016-08-09"), -1.0),  # and do not fall
        ((24, "2016-08-07"), (80, "2016-08-07"), -1.0),
    ],
)
def test_tolls_rise(first: tuple[int, str], second: tuple[int, str], low: float) -> None:
    one, other = (
        account(name, counts=(number("killed", n, n),), published=day)
        for name, (n, day) in (("a", first), ("b", second))
    )
    value = float(numbers_agree(*sides(one, other))[0])
    assert value >= low
    assert low > -1 or value < -0.5
