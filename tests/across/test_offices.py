"""Offices: one office under several names, whoever speaks for it; who is told and who is not."""

import pytest

from purport.across.incidents.offices import bodies_told, is_body, is_short_for, issuer_of


def means(told: str, issuer: str, *, one_country: bool | None = None, alone: bool = True) -> bool:
    known = issuer_of(issuer)
    return any(
        is_body(body, known, one_country=one_country, alone=alone) for body in bodies_told(told)
    )


@pytest.mark.parametrize(
    ("told", "issuer", "one"),
    [
        ("the foreign ministry", "Ministry of Foreign Affairs", True),
        ("The regional governor", "Government House", True),
        ("the defense secretary", "Department of National Defense", True),
        ("the president's office", "Office of the President", True),
        ("the presidency", "Presidency of the Republic", True),
        ("a health ministry spokesman", "Ministry of Health", True),
        ("the Peruvian embassy", "Embassy of Peru in Quito", True),
        ("the UN mission", "UN Mission in Belmora", True),
        ("the bar association", "Bar Association of Port Maren", True),
        ("the interior minister", "Ministry of Foreign Affairs", False),
        ("the ministry", "Ministry of Health", False),  # which one?
        ("Ruritania's defence ministry", "Ministry of Defence", False),  # it may be the other's
        ("a military source", "Army Press Office", False),
        ("two officials", "Office of the Governor", False),
        ("the strikers", "National Strike Committee", False),
        ("doctors at the clinic", "Clinic Doctors Union", False),
        ("local people", "People's Relief Council", False),
        # the army under its names
        ("the army", "General Staff, Maren", True),
        ("the military", "General Command of the Armed Forces", True),
        ("the chief of staff, General Obe Ture", "Armed Forces High Command", True),
        ("an army spokesman", "Defence Headquarters", True),
        ("the defence forces", "Army Press Office", True),
        ("the army", "Ministry of Transport", False),
        # whoever speaks for somebody in office
        ("an aide to President Ada Minto", "Office of the President", True),
        ("a spokeswoman for Governor Ada Minto", "Office of the Governor", True),
        ("Governor Ada Minto", "Office of the Governor, Lake Region", True),
        ("the governor of Lake Region", "Government House, Ukala", True),
        ("the police commissioner", "Lake Region Police Command", True),
        ("Ada Minto, the mayor of Ukala", "Ukala City Council", True),
        ("the fire brigade", "Fire and Rescue Service of Ukala", True),
        ("the prosecutor's office", "Public Prosecutor, Ukala", True),
        ("the state government", "Office of the Governor", True),
        # an unnamed one of a body is no body
        ("an army officer", "Army Press Office", False),
        ("a ministry official who asked not to be named", "Ministry of Health", False),
        ("a nurse of the Ukala hospital", "Ukala Hospital", False),
    ],
)
def test_an_office_is_one_under_its_names(told: str, issuer: str, one: bool) -> None:
    assert means(told, issuer) is one


def test_beside_an_account_only_an_office_of_state_is_its_source() -> None:
    assert means("the dockers union", "Dockers Union")
    assert not means("the dockers union", "Dockers Union", alone=False)
    assert means("the defence minister", "Ministry of Defence", alone=False)


def test_an_office_of_state_is_that_of_one_country() -> None:
    told, issuer = "Ruritania's defence ministry", "Ministry of Defence, Strelsau"
    assert means(told, issuer, one_country=True)
    assert not means(told, issuer, one_country=False)
    assert not means("the defence ministry", issuer, one_country=False)


@pytest.mark.parametrize("told", ["the government", "a government spokesman", "officials in Maren"])
def test_a_government_speaks_by_its_offices(told: str) -> None:
    assert means(told, "Media Office of the Prime Minister, Maren", one_country=True)
    assert not means(told, "Maren Evening Courier", one_country=True)


@pytest.mark.parametrize(
    ("short", "name", "known"),
    [
        ("IRN", "Island Rights Network", True),
        ("OIC", "Office of the Island Commissioner", True),
        ("LWM", "Lake Watch Maren (LWM)", True),
        ("ISC", "Island Sea Command Region 2", True),
        ("SSC", "Island Sea Command", False),
    ],
)
def test_a_body_is_known_by_its_acronym(short: str, name: str, known: bool) -> None:
    assert is_short_for(short, name) is known
