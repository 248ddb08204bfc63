"""A small codebook, gazetteer and reader for the tests of names: three countries, two actors."""

from purport.codebook.entries import (
    Actor,
    Codebook,
    Country,
    Entry,
    Holder,
    LoadedName,
    Office,
    RoleNoun,
)  # fmt: skip
from purport.codebook.namecues import NameCue
from purport.core.document import Document
from purport.core.rows import Entity, Mention
from purport.stages.names.lexicon import Lexicon, compiled
from purport.stages.names.work import rows_of

ENTRIES: dict[type[Entry], tuple[Entry, ...]] = {
    Country: (
        Country(id="KEN", source="s", name="Kenya", iso2="KE", adjectives=("Kenyan",),
                people=("Kenyans",), capital="Nairobi", metonyms=("Nairobi", "State House"),
                loaded_names=(LoadedName("Safari colony", "negative"),),
                offices=(Office("president", "president", ("head of state",), "GOV",
                                (Holder("Daniel Wafula", "2010-01-01", "2016-01-01"),
                                 Holder("Grace Njeri", "2016-01-01")), ),)),
        Country(id="SOM", source="s", name="Somalia", iso2="SO", adjectives=("Somali",),
                people=("Somalis",), capital="Mogadishu", metonyms=("Mogadishu",)),
        Country(id="USA", source="s", name="United States", iso2="US",
                names=("US", "U.S.", "United States of America"), adjectives=("American",),
                people=("Americans",), capital="Washington", metonyms=("Washington",)),
    ),
    Actor: (
        Actor(id="al_fajr", source="s", name="Al-Fajr Brigades", kind="armed_group",
              country="SOM", sector="REB", names=("al-Fajr",), needs=("the Dawn", "AFB")),
        Actor(id="un", source="s", name="United Nations", kind="organisation", sector="UNO",
              names=("UN",),
              offices=(Office("secretary_general", "secretary-general", (), "UNO",
                              (Holder("Ana Duarte", "2010-01-01"),)),)),
    ),
    RoleNoun: (
        RoleNoun(id="role.soldier", source="s", nouns=("soldier", "troop"), sector="MIL"),
        RoleNoun(id="role.army", source="s", nouns=("army",), sector="MIL", kind="organisation"),
        RoleNoun(id="role.intelligence", source="s", nouns=("intelligence",), sector="SPY",
                 kind="organisation"),
        RoleNoun(id="role.rebel", source="s", nouns=("rebel", "fighter"), sector="REB",
                 kind="armed_group"),
        RoleNoun(id="role.delegation", source="s", nouns=("delegation",), sector="GOV",
                 kind="organisation"),
        RoleNoun(id="role.gunmen", source="s", nouns=("gunman",), sector="UAF"),
        RoleNoun(id="role.minister", source="s", nouns=("minister", "foreign minister"),
                 sector="GOV"),
    ),
    NameCue: (
        NameCue(id="t", source="s", use="title", words=("mr", "general", "president")),
        NameCue(id="gh", source="s", use="given_he", words=("omar", "musa")),
        NameCue(id="gs", source="s", use="given_she", words=("anna", "amina")),
        NameCue(id="h", source="s", use="honorific", words=("martyr", "his excellency")),
        NameCue(id="d", source="s", use="distancing", words=("so-called",)),
        NameCue(id="v", source="s", use="agency_verb", words=("refuse", "say")),
        NameCue(id="n", source="s", use="agency_noun", words=("refusal", "talk")),
        NameCue(id="o", source="s", use="organisation_noun", words=("ministry",),
                kind="government", sector="GOV"),
    ),
}  # fmt: skip
PLACES = {"Garissa": 120_000, "Lowfield": 40, "Malindi": 90_000}


def small() -> Lexicon:
    """The lexicon of the small codebook."""
    parts = {kind: {e.id: e for e in entries} for kind, entries in ENTRIES.items()}
    return compiled(Codebook(parts, {}))


def read(doc: Document, lexicon: Lexicon) -> Document:
    return doc.with_rows(rows_of(doc, lexicon, lambda name: PLACES.get(name, 0)), (Mention, Entity))


def told(doc: Document) -> dict[str, tuple[str, str | None]]:
    """Kind and entity by the words of each mention."""
    return {doc.words(m): (m.kind, m.entity) for m in doc[Mention]}


def entity(doc: Document, ident: str) -> Entity:
    return next(e for e in doc[Entity] if e.entity == ident)
