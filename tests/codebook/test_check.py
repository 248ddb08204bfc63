from collections.abc import Sequence

import pytest

from purport.codebook.check import faults, without_examples
from purport.codebook.entries import (
    Actor,
    Codebook,
    Country,
    Entry,
    Examples,
    Holder,
    LoadedName,
    Office,
    RoleNoun,
)  # fmt: skip

NAMES: dict[type[Entry], str] = {Country: "countries", Actor: "actors", RoleNoun: "roles"}


def book(*entries: Entry) -> Codebook:
    parts: dict[type[Entry], dict[str, Entry]] = {kind: {} for kind in NAMES}
    for entry in entries:
        parts[type(entry)][entry.id] = entry
    return Codebook(parts, {})


def country(ident: str, name: str, **more: object) -> Country:
    return Country(id=ident, source="made up", name=name, iso2=ident[:2], **more)  # type: ignore[arg-type]


def actor(ident: str, name: str, **more: object) -> Actor:
    given: dict[str, object] = {"kind": "armed_group", **more}
    return Actor(id=ident, source="made up", name=name, **given)  # type: ignore[arg-type]


def office(*holders: Holder, sector: str = "GOV") -> Office:
    return Office("head", "head", sector=sector, holders=holders)


ATLANTIS_LATE = Holder("A. Leader", since="2020", until="2019-05")


@pytest.mark.parametrize(
    ("entries", "wanted"),
    [
        ([country("FRA", "France"), actor("x", "X Front", country="FRA", sector="REB")], None),
        ([actor("x", "X Front", country="FRA")], "no country `FRA`"),
        ([actor("x", "X Front", sector="ARMY")], "`ARMY` is not a PLOVER sector"),
        ([actor("x", "X Front", kind="militia")], "`militia` is not a kind"),
        ([country("QQQ", "Atlantis")], "not an ISO 3166"),
        ([actor("x", "the X Front")], "begins with"),
        ([actor("x", "X", since="2020", until="2019")], "is not after since"),
        ([actor("x", "X", loaded_names=(LoadedName("Xists", "bad"),))], "polarity `bad`"),
        ([actor("x", "X", loaded_names=(LoadedName("X", "negative"),))], "at once"),
        ([country("FRA", "France", offices=(office(ATLANTIS_LATE),))], "before entering"),
        ([country("FRA", "France", offices=(office(), office()))], "two offices `head`"),
        ([actor("x", "X", offices=(office(sector="KING"),))], "`KING` is not"),
        ([RoleNoun(id="r", source="s", nouns=("king",), sector="KNG")], "`KNG` is not"),
        ([country("FRA", "France"), actor("FRA", "Free Rural Army")], "a country has the same id"),
    ],
)
def test_each_fault_is_told(entries: Sequence[Entry], wanted: str | None) -> None:
    found = [fault.found for fault in faults(book(*entries), NAMES)]
    assert len(found) == (0 if wanted is None else 1)
    assert wanted is None or wanted in found[0]


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        (actor("a", "A", names=("PA",)), actor("b", "B", names=("PA",)), True),
        (actor("a", "A", names=("PA",)), actor("b", "B", needs=("PA",)), False),
        (actor("a", "A", names=("PA",)), actor("b", "B", names=("pa",)), False),
        (actor("a", "PA", until="1990"), actor("b", "PA", since="1990"), False),
        (actor("a", "PA", until="1991"), actor("b", "PA", since="1990"), True),
        (country("FRA", "France", adjectives=("Gallic",)), actor("b", "Gallic"), True),
        (country("FRA", "France", metonyms=("Paris",)), country("USA", "US", capital="Paris"),
         False),
    ],
)  # fmt: skip
def test_a_name_belongs_to_one_entry_at_a_time(first: Entry, second: Entry, *, clash: bool) -> None:
    assert bool(list(faults(book(first, second), NAMES))) is clash


def test_an_entry_without_a_sentence_to_match_is_told() -> None:
    bare = actor("bare", "Bare")
    shown = actor("shown", "Shown", examples=Examples(match=("Shown fired.",)))
    assert [fault.entry for fault in without_examples(book(bare, shown), NAMES)] == ["bare"]
