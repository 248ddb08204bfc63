"""Words that tell what a name beside them is, or what its user thinks of it."""

from typing import Literal

from purport.codebook.entries import Entry

CueUse = Literal[
    "title", "honorific", "distancing", "organisation_noun", "agency_verb", "agency_noun",
    "not_a_name", "nominal_place", "other_sense",
    "given_he", "given_she",
]  # fmt: skip


class NameCue(Entry, frozen=True):
    """Words of one use beside names; `words` are lemmas in lower case, several with spaces.

    * `title`: stands before a person's name and is no part of it ("Mr", "General");
    * `honorific`: praises whom it stands before ("His Excellency", "martyr");
    * `distancing`: the writer does not call it so himself ("so-called");
    * `organisation_noun`: a capitalised run that holds it names a body of this `kind` and `sector`;
    * `agency_verb`: its subject acts as people do, so a capital as its subject is a government;
    * `agency_noun`: its possessor acts, so a capital as its possessor is a government;
    * `not_a_name`: capitalised, yet no person, body or place ("Monday", "Ramadan");
    * `nominal_place`: a capitalised run that ends in it names a place ("Airport", "Valley");
    * `other_sense`: holds a name of the codebook, but means none of it ("Great Dane"); with case;
    * `given_he`, `given_she`: a first name of somebody whom texts call "he", or "she".
    """

    words: tuple[str, ...]
    use: CueUse
    kind: str | None = None
    sector: str | None = None
