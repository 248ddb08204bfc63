"""What the shipped entries promise: their examples hold their own words, and files stay small."""

import re
from collections.abc import Iterable

import pytest

from purport.codebook.entries import Actor, Country, Entry, RoleNoun
from purport.codebook.happenings import EventPattern
from purport.codebook.load import FOLDER, load_codebook
from purport.core.words import words

BOOK = load_codebook()
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release return disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict ban arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives "
    "suicide-attack aerial drone heavy-weapons crowd-control unconventional",
}
"""PLOVER's modes by type: those of version 2.0, and `return`, which only 1.3 has."""
CONTEXTS = words("""
military intelligence executive legislative election political_institutions pro_democracy
pro_autocracy economic legal reparations human_rights rights_freedoms repression
human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping
health asylum migration disasters natural_resource environment technology terrorism cbrn
cyber misinformation crime corruption illegal_drugs trafficking
""")


def holds_one_of(words: Iterable[str], sentence: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", sentence) for word in words)


@pytest.mark.parametrize("kind", [Country, Actor])
def test_each_example_holds_a_name_of_its_entry(kind: type[Entry]) -> None:
    for entry in BOOK[kind].values():
        names = [name.text for name in entry.written()]
        for sentence in entry.examples.match:
            assert holds_one_of(names, sentence), (entry.id, sentence)


def test_each_role_example_holds_one_of_its_nouns() -> None:
    for entry in BOOK[RoleNoun].values():
        forms = {
            form
            for noun in entry.nouns
            for form in (noun, noun + "s", noun + "es", noun[:-1] + "ies", noun[:-3] + "men")
        }
        for sentence in entry.examples.match:
            assert holds_one_of(forms, sentence), (entry.id, sentence)


def test_nouns_are_lemmas_of_one_sector() -> None:
    seen: dict[str, str] = {}
    for entry in BOOK[RoleNoun].values():
        for noun in entry.nouns:
            assert noun == noun.lower().strip()
            assert seen.setdefault(noun, entry.id) == entry.id, noun


def test_no_country_is_missing() -> None:
    countries = BOOK[Country]
    assert len(countries) >= 193 + 5
    assert {"PSE", "VAT", "XKX", "TWN", "ESH", "SSD", "TLS"} <= countries.keys()
    assert len({country.iso2 for country in countries.values()}) == len(countries)
    assert all(None not in (country.lat, country.lon) for country in countries.values())


def test_holders_of_an_office_stand_in_order() -> None:
    owners = [*BOOK[Country].values(), *BOOK[Actor].values()]
    for owner in owners:
        for office in owner.offices:
            starts = [holder.since or "" for holder in office.holders]
            assert starts == sorted(starts), (owner.id, office.id)


def test_files_stay_under_four_hundred_lines() -> None:
    long = [
        path.name
        for path in FOLDER.rglob("*.yaml")
        if len(path.read_text(encoding="utf-8").splitlines()) > 400
    ]
    assert long == []


def test_modes_and_contexts_are_plovers() -> None:
    for entry in BOOK[EventPattern].values():
        assert entry.mode is None or entry.mode in MODES[entry.type].split(), entry.id
        assert set(entry.contexts) <= CONTEXTS, entry.id
