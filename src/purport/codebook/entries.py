"""What every codebook entry has, and the codebook as a whole.

An entry has an id, a source, a note, the time it holds for, and examples: sentences it must match
and sentences it must not; each example is a test. A part is all entries of one class, read from
one folder of YAML files (`load.PARTS`).

Names are written as reports write them, case and all, but without a leading "the": "Kremlin",
"United Nations"; an article that belongs to the name keeps its capital ("The Hague").
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, TypeVar

from msgspec import Meta, Struct, field

from purport.core.errors import CodebookError

IsoDate = Annotated[str, Meta(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]
Iso3 = Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]


class Examples(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Sentences that the entry must match, and sentences that it must not."""

    match: tuple[str, ...] = ()
    no: tuple[str, ...] = field(default=(), name="not")


class Name(Struct, frozen=True):
    """One way an entry is written; `firm` names may belong to no other entry at the same time."""

    text: str
    firm: bool = True


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One piece of knowledge with where it comes from; `since` is included, `until` is not.

    Defaults are left out when an entry is written, so that a new field with a default changes no
    digest.
    """

    id: str
    source: str
    note: str | None = None
    since: IsoDate | None = None
    until: IsoDate | None = None
    examples: Examples = Examples()

    def holds_on(self, day: str | None) -> bool:
        """Whether the entry holds on an ISO day; with no day known, every entry does."""
        return holds(self.since, self.until, day)

    def written(self) -> Iterable[Name]:
        """Every way the entry is named, for the search for clashes; none for most classes."""
        return ()

    def faults(self) -> Iterable[str]:
        """What is wrong with this entry beyond its types, one plain sentence each."""
        return ()


E = TypeVar("E", bound=Entry)


def holds(since: str | None, until: str | None, day: str | None) -> bool:
    """Whether a day lies in [since, until); ISO dates compare as text, and None is open."""
    if day is None:
        return True
    return (since is None or since <= day) and (until is None or day < until)


class LoadedName(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A name that takes a side: who is meant stands in the entry, how it is said stands here.

    `polarity` is the `Tone` of the name towards whom it means: "negative" or "positive". With
    `needs` it counts only where a firm name of the entry stands in the same document ("aggressor
    state"), and other entries may have it too.
    """

    name: str
    polarity: str
    note: str | None = None
    needs: bool = False


class Holder(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A person in an office for a time; `names` are further ways the name is written."""

    name: str
    since: IsoDate | None = None
    until: IsoDate | None = None
    names: tuple[str, ...] = ()
    wikidata: str | None = None


class Office(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A post of a state or organisation: what it is called and who held it when.

    `titles` are further titles; all are written without the country, in lower case ("president",
    "foreign minister"). An open `until` says that no end is known here. `sector` is the
    PLOVER sector of whoever holds it.
    """

    id: str
    title: str
    titles: tuple[str, ...] = ()
    sector: str = "GOV"
    holders: tuple[Holder, ...] = ()


class Country(Entry, frozen=True):
    """A state or territory: its names, people, capital, metonyms and offices; id is ISO alpha-3.

    `names` are further names ("Syrian Arab Republic"). `adjectives` stand before a noun ("Syrian
    forces"), `people` for its nationals ("Syrians"; "Syrian" too where it is also a noun).
    `metonyms` are cities and buildings that stand for the government ("Damascus", "Kremlin").
    `needs` are names that count only where a firmer one stands in the same document ("CAR").
    """

    name: str
    iso2: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    loaded_names: tuple[LoadedName, ...] = ()
    lat: float | None = None
    lon: float | None = None
    wikidata: str | None = None

    def written(self) -> Iterable[Name]:
        """Names, adjectives, people, metonyms and loaded names; those in `needs` may be shared."""
        yield Name(self.name)
        for text in self.needs:
            yield Name(text, firm=False)
        for text in (*self.names, *self.metonyms, *dict.fromkeys(self.adjectives + self.people)):
            yield Name(text)
        for loaded in self.loaded_names:
            yield Name(loaded.name, firm=not loaded.needs)


class Actor(Entry, frozen=True):
    """An organisation, armed group, party, news agency or person that reports speak of.

    `kind` is a `MentionKind`. `names` are all ways it is written besides `name`; matching takes
    case into account. `needs` are names too short or common to count unless a longer one stands in
    the same document ("PA", "the Resistance"). `sector` is a PLOVER sector or non-state code.
    """

    name: str
    kind: str
    country: Iso3 | None = None
    sector: str | None = None
    names: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    loaded_names: tuple[LoadedName, ...] = ()
    wikidata: str | None = None

    def written(self) -> Iterable[Name]:
        """Names and loaded names; those in `needs` may be shared with others."""
        yield Name(self.name, firm=self.name not in self.needs)
        for text in self.names:
            yield Name(text)
        for text in self.needs:
            yield Name(text, firm=False)
        for loaded in self.loaded_names:
            yield Name(loaded.name, firm=not loaded.needs)


class RoleNoun(Entry, frozen=True):
    """Common nouns for people or bodies that act: "soldiers", "intelligence", "protesters".

    With a nationality or name before it, the noun makes a party of that country and this sector.
    `nouns` are singular lemmas, lower case; a noun of several words is written with spaces.
    `kind` is a `MentionKind`; `civilian` tells victims and bystanders from officials and fighters.

    A noun means nobody right after a word of `not_after` ("tennis court"), right before one of
    `not_before` ("department store"), or with "of" and one of `not_of` ("army of ants"): lemmas.
    `owned` are nouns that count only where a country or body tells whose ("Kenyan intelligence").
    """

    nouns: tuple[str, ...]
    sector: str
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_of: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    kind: str = "person"
    civilian: bool = False


class Codebook(Struct, frozen=True):
    """All entries, by class and id: `codebook[Country]["SYR"]`.

    `digests` has one digest a part, for fingerprints; it changes when any entry of the part does.
    """

    parts: Mapping[type[Entry], Mapping[str, Entry]]
    digests: Mapping[str, str]

    def __getitem__(self, kind: type[E]) -> Mapping[str, E]:
        """The entries of one class by id, in the order of their ids."""
        try:
            return self.parts[kind]  # type: ignore[return-value]
        except KeyError:
            raise CodebookError(
                f"there is no codebook part of {kind.__name__}",
                todo="Add it to `PARTS` in codebook/load.py.",
            ) from None
