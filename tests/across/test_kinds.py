"""The kind of act that an announcement speaks of."""

from purport.across.incidents.kinds import kind_of_act


def test_what_is_announced_is_of_the_kind_of_the_act() -> None:
    assert kind_of_act("THREATEN", "SANCTION.impose", "planned") == "SANCTION"
    assert kind_of_act("AGREE", "CONSULT.visit", "planned") == "CONSULT"


def test_an_agreement_that_was_made_is_one() -> None:
    assert kind_of_act("AGREE", "AGREE.to_act", "asserted") == "AGREE"
    assert kind_of_act("AGREE", "CONSULT.visit", "asserted") == "AGREE"


def test_an_entry_of_a_users_own_tells_no_kind() -> None:
    assert kind_of_act("THREATEN", "mine.blockade", "planned") == "THREATEN"
