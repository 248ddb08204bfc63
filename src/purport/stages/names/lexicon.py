"""All the codebook knows of names, compiled for one pass over a text.

`Lexicon.names` is a tree of folded pieces (see `words`): countries, their adjectives, people and
metonyms, actors, office holders, loaded names. `nouns` finds role nouns and office titles by their
last word; `cues` has the words beside names.

**Ids of entities.** A country: its ISO code (`SYR`). An actor of the codebook: its id. A body of a
country, or its people of one sector: `SYR.COP`, `SYR.GOV`, `SYR.CVL`; its forces are the army that
the codebook has by name, else `SYR.MIL`. A person who holds or held an
office: country or actor and name (`TUR/Recep Tayyip Erdogan`), the same in whatever office. An
office whose holder is not known on the day: `IRN.foreign_minister`. All else: a hash of kind and
name; for a person known by one word, and a party described without a country, the document's id
goes into the hash as well.
"""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct, field

from purport.codebook.entries import (
    Actor,
    Codebook,
    Country,
    Entry,
    Holder,
    LoadedName,
    Office,
    RoleNoun,
    holds,
)  # fmt: skip
from purport.codebook.gazetteer import open_gazetteer
from purport.codebook.namecues import NameCue
from purport.core.rows import MentionKind, Naming
from purport.stages.names.words import CAPITALS, LOWER, name_key, pieces

RULING = frozenset(["regime", "government", "junta", "clique", "authorities", "administration"])
"""With one of these a loaded name of a country speaks of its government, not of its land."""
CITY = 100_000  # people; below it "White House" and "Kremlin" would be towns

Use = Literal["name", "adjective", "people", "capital", "metonym", "holder", "nobody"]

SECTOR_KINDS: dict[str, MentionKind] = {
    "GOV": "government", "CVL": "people", "REF": "people", "PRM": "people", "ELI": "people",
    "REB": "armed_group", "UAF": "armed_group", "PTY": "party", "JRN": "media", "OPP": "party",
}  # fmt: skip
SECTOR_NAMES = {
    "GOV": "government", "MIL": "military", "SPY": "intelligence", "COP": "police",
    "JUD": "judiciary", "LEG": "parliament", "REB": "rebels", "UAF": "armed groups",
    "OPP": "opposition", "PTY": "parties", "CVL": "civilians", "REF": "refugees",
    "JRN": "media", "LAB": "workers", "EDU": "educators and students", "MED": "medical workers",
    "BUS": "business", "REL": "religious groups", "CRM": "criminals", "ELI": "elites",
    "AGR": "farmers", "SOC": "civil society", "PRM": "paramilitaries", "NGO": "aid groups",
}  # fmt: skip


class Who(Struct, frozen=True):
    """A party or place that is meant: what its Entity row says."""

    entity: str
    name: str
    kind: MentionKind
    country: str | None = None
    sector: str | None = None
    codebook: str | None = None
    wikidata: str | None = None


class Known(Struct, frozen=True):
    """What a name of the codebook stands for, and how it must be written to count."""

    who: Who
    use: Use
    pattern: tuple[int, ...]
    rule: str
    naming: Naming = "neutral"
    needs: bool = False
    """Counts only where a longer name of the same party stands in the document."""
    since: str | None = None
    until: str | None = None


class Limits(Struct, frozen=True):
    """Lemmas beside a role noun that give it another sense; see `RoleNoun`."""

    after: frozenset[str]
    before: frozenset[str]
    of: frozenset[str]
    owned: frozenset[str]


class Noun(Struct, frozen=True):
    """A role noun or office title: its words before the last, and what it makes of a party."""

    before: tuple[str, ...]
    text: str
    kind: MentionKind
    sector: str | None
    rule: str
    title: bool = False
    """An office title: with a country it means whoever holds the office."""
    limits: Limits | None = None


def _noun_order(noun: Noun) -> tuple[object, ...]:
    """Longest first, plain roles before titles; the rest only makes every run choose alike."""
    return (-len(noun.before), noun.title, noun.sector or "", noun.rule, noun.kind, noun.text)


class Term(Struct, frozen=True):
    """A person's time in an office; `since` is included, `until` is not."""

    who: Who
    since: str | None
    until: str | None


class Node(Struct):
    """A place in the tree of names: what ends here, and where each next piece leads."""

    next: dict[str, "Node"] = field(default_factory=dict)
    ends: list[Known] = field(default_factory=list)


class Lexicon(Struct):
    """The codebook as the names stage reads it."""

    names: Node
    nouns: dict[str, tuple[Noun, ...]]
    offices: dict[tuple[str, str], list[Office]]
    """Offices by country or actor id and title."""
    adjectives: dict[str, str]
    people: dict[str, str]
    country_names: dict[str, str]
    cues: dict[str, frozenset[str]]
    bodies: dict[str, tuple[MentionKind, str | None]]
    """What an organisation noun makes of the run it ends: kind and sector."""

    surnames: dict[str, list[Term]] = field(default_factory=dict)
    """Office holders by the last piece of their name."""

    forces: dict[str, Who] = field(default_factory=dict)
    """The armed forces of a country, where the codebook has them by name."""

    def body(self, country: str, sector: str) -> Who:
        """The body or people of one sector of a country, under its stable id and name."""
        if sector == "MIL" and country in self.forces:
            return self.forces[country]
        adjective = self.adjectives.get(country, self.country_names.get(country, country))
        name = f"{adjective} {SECTOR_NAMES.get(sector, sector)}"
        if sector == "CVL":
            name = self.people.get(country, name)
        kind = SECTOR_KINDS.get(sector, "organisation")
        return Who(f"{country}.{sector}", name, kind, country, sector)

    def holder(self, owner: str, title: str, day: str | None) -> tuple[Office, Holder] | None:
        """Who holds the office of this title on an ISO day; None with no day, or where unknown."""
        if day is None:
            return None
        for office in self.offices.get((owner, title), ()):
            for holder in office.holders:
                if holds(holder.since, holder.until, day):
                    return office, holder
        return None

    def office(self, owner: str, title: str) -> Office | None:
        """The office of this title, whoever holds it."""
        return next(iter(self.offices.get((owner, title), ())), None)


def compiled(book: Codebook) -> Lexicon:
    """The lexicon of a codebook; some tens of milliseconds."""
    countries = list(book.parts.get(Country, {}).values())
    actors = list(book.parts.get(Actor, {}).values())
    roles = list(book.parts.get(RoleNoun, {}).values())
    cues = list(book.parts.get(NameCue, {}).values())
    root = Node()
    offices: dict[tuple[str, str], list[Office]] = {}
    adjectives, people, country_names = {}, {}, {}
    for country in countries:
        assert isinstance(country, Country)
        country_names[country.id] = country.name
        if country.adjectives:
            adjectives[country.id] = country.adjectives[0]
        if country.people:
            people[country.id] = next(
                (p for p in country.people if p not in country.adjectives), country.people[0]
            )
    listed: dict[str, list[Noun]] = {}
    for role in roles:
        assert isinstance(role, RoleNoun)
        limits = _limits(role)
        for noun in role.nouns:
            _add_noun(listed, noun, _kind(role.kind), role.sector, role.id, limits=limits)
    lexicon = Lexicon(root, {}, offices, adjectives, people, country_names, {}, {})
    for country in countries:
        assert isinstance(country, Country)
        for text, known in _of_country(country, lexicon):
            _add(root, text, known)
        _add_offices(lexicon, listed, country.id, country.id, country.offices)
    for actor in actors:
        assert isinstance(actor, Actor)
        for text, known in _of_actor(actor):
            _add(root, text, known)
        _add_offices(lexicon, listed, actor.id, actor.country, actor.offices)
    lexicon.forces.update(_forces(countries, actors))
    for last, nouns in listed.items():
        lexicon.nouns[last] = tuple(sorted(set(nouns), key=_noun_order))
    uses: dict[str, set[str]] = {}
    for cue in cues:
        assert isinstance(cue, NameCue)
        uses.setdefault(cue.use, set()).update(cue.words)
        if cue.use == "other_sense":
            for text in cue.words:
                _add(root, text, Known(Who("", text, "other"), "nobody", _pattern(text), cue.id))
        if cue.use == "organisation_noun":
            for word in cue.words:
                lexicon.bodies[word] = (_kind(cue.kind or "organisation"), cue.sector)
    _sort(root)
    lexicon.cues.update({use: frozenset(words) for use, words in uses.items()})
    return lexicon


def _forces(countries: Iterable[Entry], actors: Iterable[Entry]) -> dict[str, Who]:
    """The one actor of each country that is called its army or military."""
    called: dict[str, str] = {}
    for country in countries:
        assert isinstance(country, Country)
        for told in (*country.adjectives, f"{country.name}'s"):
            for noun in ("army", "military", "armed forces"):
                called[f"{told} {noun}".lower()] = country.id
    found: dict[str, dict[str, Who]] = {}
    for actor in actors:
        assert isinstance(actor, Actor)
        if actor.sector != "MIL" or actor.until is not None:
            continue
        for text in (actor.name, *actor.names):
            if actor.country is not None and called.get(text.lower()) == actor.country:
                who = Who(actor.id, actor.name, _kind(actor.kind), actor.country, actor.sector,
                          actor.id, actor.wikidata)  # fmt: skip
                found.setdefault(actor.country, {})[actor.id] = who
    return {ident: next(iter(all_.values())) for ident, all_ in found.items() if len(all_) == 1}


def _limits(role: RoleNoun) -> Limits | None:
    told = (role.not_after, role.not_before, role.not_of, role.owned)
    return Limits(*map(frozenset, told)) if any(told) else None


def _kind(kind: str) -> MentionKind:
    return kind  # type: ignore[return-value]  # the codebook's check knows the kinds


def _of_country(country: Country, lexicon: Lexicon) -> Iterator[tuple[str, Known]]:
    """Every way a country, its people, its government and its office holders are written."""
    ident, since, until = country.id, country.since, country.until
    place = Who(ident, country.name, "place", ident, None, ident, country.wikidata)
    for text in (country.name, *country.names):
        yield text, Known(place, "name", _pattern(text), ident)
    for text in country.needs:
        yield text, Known(place, "name", _pattern(text), ident, needs=True)
    for loaded in country.loaded_names:
        yield loaded.name, _loaded(place, loaded, ident)
    for text in country.adjectives:
        yield text, Known(place, "adjective", _pattern(text), ident)
    civilians = lexicon.body(ident, "CVL")
    for text in country.people:
        if text not in country.adjectives:
            yield text, Known(civilians, "people", _pattern(text), ident)
    government = lexicon.body(ident, "GOV")
    for text in country.metonyms:
        if text != country.capital:
            use: Use = "capital" if is_city(text) else "metonym"
            yield text, Known(government, use, _pattern(text), ident)
    if country.capital is not None and country.capital != country.name:
        text = country.capital
        yield text, Known(government, "capital", _pattern(text), ident, since=since, until=until)
    yield from _of_offices(country.offices, ident, ident)


def is_city(name: str) -> bool:
    """Whether a metonym is a city ("Tel Aviv"), which more often than not is just a place."""
    found = open_gazetteer().candidates(name)
    return any(place.populated and place.population >= CITY for place in found)


def _of_actor(actor: Actor) -> Iterator[tuple[str, Known]]:
    """Every way an actor and the holders of its offices are written."""
    kind = _kind(actor.kind)
    who = Who(actor.id, actor.name, kind, actor.country, actor.sector, actor.id, actor.wikidata)
    for text in (actor.name, *actor.names, *actor.needs):
        needs = text in actor.needs
        yield text, Known(who, "name", _pattern(text), actor.id, "neutral", needs, actor.since,
                          actor.until)  # fmt: skip
    for loaded in actor.loaded_names:
        yield loaded.name, _loaded(who, loaded, actor.id)
    yield from _of_offices(actor.offices, actor.id, actor.country)


def _loaded(who: Who, loaded: LoadedName, rule: str) -> Known:
    return Known(who, "name", _pattern(loaded.name), rule, "loaded", loaded.needs)


def _of_offices(
    offices: Iterable[Office], owner: str, country: str | None
) -> Iterator[tuple[str, Known]]:
    for office in offices:
        for holder in office.holders:
            who = holder_of(owner, country, office, holder)
            for text in (holder.name, *holder.names):
                yield text, Known(who, "holder", _pattern(text), owner)


def holder_of(owner: str, country: str | None, office: Office, holder: Holder) -> Who:
    """The person who holds an office, under an id that does not change with the office."""
    return Who(
        f"{owner}/{holder.name}", holder.name, "person", country, office.sector, owner,
        holder.wikidata,
    )  # fmt: skip


def office_id(owner: str, office: Office) -> str:
    """The id of an office whose holder is not known."""
    return office.id if office.id.startswith(owner) else f"{owner}.{office.id}"


def _pattern(text: str) -> tuple[int, ...]:
    """How each piece of a name must at least be written."""
    return tuple(piece.shape for word in _parted(text) for piece in pieces(word))


def _parted(text: str) -> list[str]:
    """The words of a name, commas and brackets on their own as in a text: "CPI", "(", ..."""
    for mark in ",()":
        if mark in text:
            text = text.replace(mark, f" {mark} ")
    return text.split()


def _add(root: Node, text: str, known: Known) -> None:
    node = root
    for word in _parted(text):
        for piece in pieces(word):
            node = node.next.setdefault(piece.key, Node())
    if all(known.who.entity != end.who.entity or known.pattern != end.pattern
           for end in node.ends):  # fmt: skip
        node.ends.append(known)


def _sort(root: Node) -> None:
    """Stricter patterns first: "SANA" is the agency before it is Sana'a in capitals."""
    order = {"nobody": 0, "name": 0, "capital": 1, "metonym": 1, "holder": 2, "adjective": 3,
             "people": 4}  # fmt: skip
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if len(node.ends) > 1:
            node.ends.sort(key=lambda end: (-sum(end.pattern), end.needs, order[end.use]))
        waiting.extend(node.next.values())


def _add_noun(
    listed: dict[str, list[Noun]], text: str, kind: MentionKind, sector: str | None, rule: str,
    *, title: bool = False, limits: Limits | None = None,
) -> None:  # fmt: skip
    words = text.lower().replace("-", " - ").split()
    noun = Noun(tuple(words[:-1]), text.lower(), kind, sector, rule, title, limits)
    listed.setdefault(words[-1], []).append(noun)


def _add_offices(
    lexicon: Lexicon, listed: dict[str, list[Noun]], owner: str, country: str | None,
    offices: Iterable[Office],
) -> None:  # fmt: skip
    for office in offices:
        for title in (office.title, *office.titles):
            lexicon.offices.setdefault((owner, title.lower()), []).append(office)
            _add_noun(listed, title, "office", office.sector, "names.office", title=True)
        for holder in office.holders:
            term = Term(holder_of(owner, country, office, holder), holder.since, holder.until)
            surname = name_key(holder.name).split()[-1]
            lexicon.surnames.setdefault(surname, []).append(term)


def fits(pattern: tuple[int, ...], shapes: list[int], start: int) -> bool:
    """Whether the pieces from `start` are written as the pattern asks."""
    for offset, least in enumerate(pattern):
        shape = shapes[start + offset]
        if shape < least or (least == LOWER and shape == CAPITALS and len(pattern) == 1):
            return False
    return True
