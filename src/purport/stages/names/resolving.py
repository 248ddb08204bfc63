"""Who is meant: every find of a document gets its party, once all of its names are known."""

from collections.abc import Sequence

from msgspec import Struct, field

from purport.codebook.entries import holds
from purport.core.ids import Id, content_id
from purport.core.rows import MentionKind
from purport.stages.names.acronyms import by_initials
from purport.stages.names.found import Found
from purport.stages.names.lexicon import Lexicon, Who, holder_of, office_id
from purport.stages.names.words import name_key

BODIES = frozenset(["organisation", "armed_group", "government", "party", "media"])
STATE = frozenset(["GOV", "MIL", "COP", "SPY", "LEG", "JUD"])
GROUPS = frozenset(
    ["group", "movement", "organisation", "organization", "party", "militia", "front", "alliance",
     "union", "agency", "coalition"]
)  # fmt: skip

LOOSE = frozenset(["group", "movement", "organisation", "organization", "militia"])
"""What a body may be called whose name does not say so."""
LOOSE_KINDS = frozenset(["organisation", "armed_group", "party"])
TOWN_OFFICES = frozenset(["mayor", "mayors", "governor", "governors", "councillor", "alderman"])
"""Offices of towns and provinces."""
LEAVING = frozenset(["defector", "deserter", "critic", "opponent", "victim", "rival", "dissident"])
"""Who is told of beside a body without being part of it: "a league defector"."""


class Register(Struct):
    """The parties of one document so far, by name; filled in two sweeps over its finds."""

    document: Id
    day: str | None
    lexicon: Lexicon
    persons: dict[str, Who] = field(default_factory=dict)
    """By the full key of a name."""
    parts: dict[str, list[Who]] = field(default_factory=dict)
    """Persons by each piece of their name, the latest last."""
    bodies: dict[str, Who] = field(default_factory=dict)
    """Organisations and places by full key and by acronym."""
    described: dict[str, Who] = field(default_factory=dict)
    """The latest party with a country described by this noun."""
    counted: dict[str, Who] = field(default_factory=dict)
    """The party last told with a number, by its phrase: "ten civilians ... the civilians"."""
    titled: dict[str, Who] = field(default_factory=dict)
    """The person last named with this title."""
    countries: set[str] = field(default_factory=set)
    """Every country that the document names."""
    fully: dict[str, int] = field(default_factory=dict)
    """How often each person is named in full, by entity, in the order of the text."""
    styles: dict[tuple[str, str], int] = field(default_factory=dict)
    """How often a surname stands after "Mr" ("he"), and after "Mrs" or "Ms" ("she")."""
    bare: set[str] = field(default_factory=set)
    """Nouns told as a name before any body so called: "the Coalition" is no Arab Coalition."""
    recent: list[Who] = field(default_factory=list)
    """Organisations and armed groups in the order of their mentions."""


def resolve(finds: list[Found], register: Register) -> None:
    """Sets `who` of every name and description; one whose party is not known gets its own."""
    _learn(finds, register)
    for find in finds:
        if find.form == "name":
            if find.who is None:
                find.who = _named(find, register)
            if find.kind in BODIES and not find.hidden:
                register.recent.append(find.who)
                if find.who.country is None or _last_word(find.text) not in register.bare:
                    register.described[_last_word(find.text)] = find.who
        elif find.form == "description":
            _describe(find, register)


def _learn(finds: Sequence[Found], register: Register) -> None:
    """Registers full names first, so that a headline's short form meets the text's full one."""
    for find in finds:
        if find.form == "description" and find.person is not None:
            _tell_person(find, register)
    persons = [f for f in finds if f.form == "name" and f.kind == "person"]
    for find in persons:
        if find.who is not None:
            _add_person(register, name_key(find.text), find.who)
            _add_person(register, name_key(find.who.name), find.who)
    for find in sorted(persons, key=lambda f: -len(f.text)):  # the fullest form names the person
        key = name_key(find.text)
        if find.who is None and " " in key and key not in register.persons:
            known = _longer(register, key)
            _add_person(register, key, known if known is not None else _person(find, key))
    for find in persons:
        if find.styled is not None:
            style = (name_key(find.text), find.styled)
            register.styles[style] = register.styles.get(style, 0) + 1
        full = find.who or register.persons.get(name_key(find.text))
        if full is not None and " " in name_key(find.text):
            register.fully[full.entity] = register.fully.get(full.entity, 0) + 1
    for find in finds:
        if find.form == "name" and find.kind in BODIES:
            key = name_key(find.text)
            if find.who is not None:
                register.bodies.setdefault(key, find.who)
            elif key not in register.bodies and " " in key:
                register.bodies[key] = _body(find, key)
    register.countries.update(f.country for f in finds if f.country is not None)


def _tell_person(find: Found, register: Register) -> None:
    """Gives the person beside a title its country, sector and, where it is one, its office."""
    person = find.person
    assert person is not None
    if person.who is not None:
        return
    country, owner = find.country, _owner(find)
    if owner is not None and find.noun is not None:
        surname = name_key(person.text).split()[-1]
        for office in register.lexicon.offices.get((owner, find.noun), ()):
            for holder in office.holders:
                if any(name_key(n).split()[-1] == surname for n in (holder.name, *holder.names)):
                    person.who = holder_of(owner, country, office, holder)
                    return
    person.country = person.country or country
    vague = find.sector == "GOV" and country is None and find.kind != "office"
    if not vague:  # a spokesman of nobody in particular need not be a government's
        person.sector = person.sector or find.sector


def _owner(find: Found) -> str | None:
    """The country or actor whose office a description names."""
    if find.of is not None and find.of.known is not None:
        who = find.of.known.who
        return who.country if who.kind in {"place", "government"} or (
            find.of.known.use in {"adjective", "people"}
        ) else who.entity  # fmt: skip
    return find.country


def _add_person(register: Register, key: str, who: Who) -> None:
    register.persons.setdefault(key, who)
    for part in key.split():
        if len(part) > 2:
            mine = register.parts.setdefault(part, [])
            if who not in mine:
                mine.append(who)


def _longer(register: Register, key: str) -> Who | None:
    """The person a shorter full name means: "Javad Zarif" is Mohammad Javad Zarif."""
    parts = [part for part in key.split() if part != "al"]
    if not parts:
        return None
    for who in reversed(register.parts.get(parts[-1], [])):
        whole = [part for part in name_key(who.name).split() if part != "al"]
        if set(parts) <= set(whole) or set(whole) <= set(parts):
            return who
    return None


def _person(find: Found, key: str) -> Who:
    return Who(content_id("person", key), find.text, "person", find.country, find.sector)


def _body(find: Found, key: str) -> Who:
    return Who(content_id(find.kind, key), find.text, find.kind, find.country, find.sector)


def _named(find: Found, register: Register) -> Who:
    """The party that a name outside the codebook means."""
    key = name_key(find.text)
    if find.kind == "person":
        if key in register.persons:
            return register.persons[key]
        if " " not in key and key not in register.parts:
            held = _office_holder(key, register)
            if held is not None:
                _add_person(register, key, held)
                return held
        if " " not in key:
            bearers = register.parts.get(key)
            if bearers:
                surnamed = [w for w in bearers if name_key(w.name).split()[-1] == key]
                return _foremost(surnamed or bearers, find.styled, register)
            who = Who(content_id("person", register.document, key), find.text, "person",
                      find.country, find.sector)  # fmt: skip
        else:
            who = _longer(register, key) or _person(find, key)
        _add_person(register, key, who)
        return who
    if find.kind in BODIES:
        found = register.bodies.get(key)
        if found is None:
            found = _short_body(key, register) or by_initials(find.text, register.bodies)
            found = found or _body(find, key)
            register.bodies[key] = found
        return found
    if find.known is not None:  # a capital as a place, or an adjective that stands alone
        if find.known.use == "adjective":
            return find.known.who
        return Who(content_id("place", key), find.text, "place", find.country)
    if find.kind == "people":
        return Who(content_id("people", key), find.text, "people", find.country)
    return Who(content_id(find.kind, key), find.text, find.kind, find.country)


def _foremost(bearers: Sequence[Who], styled: str | None, register: Register) -> Who:
    """Whom a surname means that several bear: who is named in full most often, or first.

    Where the surname stands after "Mr" and after "Mrs", the rarer of the two means the next one.
    """
    order = list(register.fully)
    ranked = sorted(
        bearers,
        key=lambda who: (
            -register.fully.get(who.entity, 0),
            order.index(who.entity) if who.entity in register.fully else len(order),
        ),
    )
    surname = name_key(ranked[0].name).split()[-1]
    mine = register.styles.get((surname, styled or ""), 0)
    other = register.styles.get((surname, "she" if styled == "he" else "he"), 0)
    rarer = styled is not None and mine < other
    return ranked[1] if rarer and len(ranked) > 1 else ranked[0]


def _office_holder(surname: str, register: Register) -> Who | None:
    """The one holder of this surname who is in office, of a country the document names."""
    found = {
        term.who for term in register.lexicon.surnames.get(surname, ())
        if term.who.country in register.countries and holds(term.since, term.until, register.day)
    }  # fmt: skip
    return found.pop() if len(found) == 1 else None


def _short_body(key: str, register: Register) -> Who | None:
    """The organisation a short form means: the end or the beginning of an earlier longer name.

    None where two bodies of the document are called so.
    """
    found: Who | None = None
    for who in reversed(register.recent):
        whole = name_key(who.name)
        if len(whole) > len(key) and (
            whole.endswith(" " + key) or (whole.startswith(key + " ") and len(key) > 5)
        ):
            if found is not None and found.entity != who.entity:
                return None
            found = who
    return found


def _recent_group(noun: str, register: Register) -> Who | None:
    """The body last named that "the group" or "the coalition" may mean.

    "The coalition" needs one name that says so; "the group" may be any that is no arm of a state.
    """
    called = {w.entity: w for w in register.recent if noun in name_key(w.name).split()}
    if called and noun not in LOOSE:
        return called.popitem()[1] if len(called) == 1 else None
    for who in reversed(register.recent):
        loose = noun in LOOSE and who.sector not in STATE and who.kind in LOOSE_KINDS
        if loose or who.entity in called:
            return who
    return None


def _last_word(text: str) -> str:
    return text.split()[-1].lower() if text.split() else text.lower()


def _describe(find: Found, register: Register) -> None:
    """Finds the party a description means: the codebook's, an earlier one, or one of its own."""
    noun = find.noun or ""
    if find.person is not None and find.person.who is None:
        find.person.who = _named(find.person, register)
    if find.person is not None:
        find.who = find.person.who
        if find.who is not None and not find.plural:
            # "Defence Secretary Haddad ... the defence secretary ... the secretary"
            register.described[noun] = register.titled[noun] = find.who
            register.described[_last_word(noun)] = find.who
        return
    called = find.definite and not find.plural and find.of is None and find.country is None
    find.who = register.titled.get(noun) if called else None
    if find.who is not None:
        return
    find.who = _by_owner(find, noun, register)
    if find.who is not None:
        register.described[noun] = find.who
        register.described[_last_word(noun)] = find.who
        return
    machines = find.plural and find.rule == "role.weapons_platform"  # "the tanks": any tanks
    if find.definite and not machines and (not find.plural or find.kind in BODIES):
        earlier = register.described.get(noun)
        called_so = _recent_group(noun, register) if noun in register.bare else None
        if called_so is not None and called_so.country is None:
            earlier = called_so
        if earlier is None and not find.plural:
            earlier = register.described.get(_last_word(noun))
            if earlier is None and noun in GROUPS:
                earlier = _recent_group(noun, register)
        if earlier is None and len(register.countries) == 1 and find.sector in STATE:
            (only,) = register.countries  # a document about one country: "the army" is its army
            earlier = register.lexicon.body(only, find.sector)
        if earlier is not None:
            find.who = earlier
            return
    if find.kind == "office" and find.plural:
        find.kind = "person"
    kind: MentionKind = find.kind
    text = find.text if find.text else noun
    phrase = find.phrase or noun
    again = find.definite and find.plural and not find.narrowed and find.number is None
    if again and phrase in register.counted:
        find.who = register.counted[phrase]
        return
    # "Ten people" and "three people" are two parties, whatever else they share.
    told = (phrase,) if find.number is None else (phrase, find.number)
    find.who = Who(content_id(kind, register.document, *told), text, kind, find.country,
                   find.sector)  # fmt: skip
    if find.number is not None:
        register.counted[phrase] = find.who
    if find.country is not None and find.sector == "CVL" and not find.plural:
        register.described[noun] = find.who  # "a Cuban boy ... the boy"
    if noun == "coalition" and find.text == "Coalition" and find.of is None:
        register.bare.add(noun)
        register.described[noun] = find.who


def _by_owner(find: Found, noun: str, register: Register) -> Who | None:
    """The party of a description that tells of a country or a named body."""
    lexicon, of = register.lexicon, find.of
    if of is not None and of.who is None:
        of.who = _named(of, register)
    owner = _owner(find)
    if owner is None and of is None and find.definite and not find.plural:
        owner = _only_owner(find, noun, register)
    if owner is not None and (owner, noun) in lexicon.offices and not find.plural:
        find.kind, find.rule = "office", "names.office"
        held = lexicon.holder(owner, noun, register.day)
        if held is not None:
            return holder_of(owner, find.country, *held)
        office = lexicon.office(owner, noun)
        if office is not None:
            name = _office_name(lexicon, owner, office.title, of)
            return Who(office_id(owner, office), name, "office", find.country, office.sector)
    one = find.kind == "person" and not find.plural  # "a Cuban boy" is not the Cubans
    told_of = find.country is not None and (of is None or of.kind in {"place", "people"})
    if one and find.sector == "CVL" and told_of:
        return None
    if of is None:
        told = find.country is not None and find.sector is not None and find.kind != "office"
        return lexicon.body(find.country, find.sector) if told else None  # type: ignore[arg-type]
    stately = (
        of.known is None
        or of.known.use in {"adjective", "people", "capital", "metonym"}
        or (of.known.who.kind == "place")
    )
    if find.country is not None and stately and (of.known is not None or of.kind == "place"):
        if find.sector is None:
            return None
        if of.kind == "place" and _last_word(noun) in TOWN_OFFICES:
            key = (name_key(of.text), noun)  # "the mayor of Moscow": no government's
            return Who(content_id(find.kind, *key), find.text, find.kind, find.country,
                       find.sector)  # fmt: skip
        return lexicon.body(find.country, find.sector)
    if of.who is not None and of.kind in BODIES and find.sector != "CVL" and noun not in LEAVING:
        find.country = find.country or of.who.country
        if one and of.kind == "party":
            return None  # "the GOP nominee" is not the party
        if of.who.codebook is None and find.sector is not None and of.who.sector is None:
            find.sector = find.sector or of.who.sector
        return of.who
    leader = of.who.country if of.kind == "person" and of.who is not None else None
    if leader is not None and find.kind in BODIES and find.sector is not None:
        return lexicon.body(leader, find.sector)  # "the Haddad government"
    if of.kind == "place":  # "Homs police": a place whose country is not told here
        return Who(content_id(find.kind, name_key(of.text), noun), find.text, find.kind, None,
                   find.sector)  # fmt: skip
    return None


def _only_owner(find: Found, title: str, register: Register) -> str | None:
    """The one country named in the document that has an office of this title."""
    offices = register.lexicon.offices
    owners = [country for country in register.countries if (country, title) in offices]
    if len(owners) != 1:
        return None
    find.country = owners[0]
    return owners[0]


def _office_name(lexicon: Lexicon, owner: str, title: str, of: Found | None) -> str:
    if owner in lexicon.adjectives:
        return f"{lexicon.adjectives[owner]} {title}"
    return f"{of.who.name} {title}" if of is not None and of.who is not None else title
