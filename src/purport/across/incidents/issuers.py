"""Issuers: whether the words for a source mean the issuer of another account.

They do by its name, whole, by its first word or as an acronym, by an office it is, and by what the
document says elsewhere of who the source is. Words for an office of state mean that of one country;
the countries of names are those that the two documents give them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account
from purport.across.incidents.giving import introduced, meant
from purport.across.incidents.lands import NOWHERE, home_between, land_named, lands_of
from purport.across.incidents.offices import (
    LOCAL,
    NATIONAL,
    VAGUE,
    Body,
    Issuer,
    acronyms_of,
    bodies_told,
    in_english,
    is_acronym,
    is_body,
    is_short_for,
    is_somebody,
    is_unnamed,
    issuer_of,
)
from purport.across.incidents.saying import names_in
from purport.across.incidents.sources import Source, bodies_of, core_of
from purport.across.incidents.speakers import speaks_for
from purport.across.incidents.words import stem

_PARTS_OF_COUNTRIES = frozenset(("region", "admin1", "admin2"))
_PEACEKEEPERS = tuple(
    (re.compile(told), re.compile(issuer))
    for told, issuer in (
        (r"\b(?:UN|U\.N\.|United Nations) (?:\w+ )?(?:force|mission|peacekeep\w+|operation"
         r"|observers|troops|base)",
         r"^(?:UN[A-Z]{2,}|MINU[A-Z]+|MONU[A-Z]+)\b|.*\bU(?:N|nited Nations)\b.*"
         r"(?:Mission|Force|Operation)"),
        (r"\b(?:AU|African Union)(?:['’]s)? (?:\w+ )?(?:force|mission|troops|peacekeep\w+)",
         r"^(?:AMISOM|ATMIS|AUSSOM|AMIS|MISCA|AFISMA)\b"
         r"|.*\bAfrican Union (?:\w+ )?(?:Mission|Force)"),
        (r"\b(?:NATO)(?:['’]s|-led)? (?:\w+ )?(?:force|mission|troops|peacekeep\w+)",
         r"^(?:KFOR|ISAF|SFOR|IFOR)\b"),
        (r"\b(?:EU|European(?: Union)?)(?:['’]s)? (?:\w+ )?(?:force|mission|monitors|observers"
         r"|police)", r"^(?:EUMM|EULEX|EUFOR|EUBAM)\b|.*\b(?:European Union|EU)"
         r" (?:\w+ )?(?:Mission|Force)|.*\bEuropean Monitors"),
    )
)  # fmt: skip
_ABOVE = (
    ("police", frozenset((stem("interior"), stem("security")))),
    ("army", frozenset((stem("defence"),))),
)
"""Offices of state with the fields of the ministry that each is of."""
SPOKESMAN = re.compile(
    r"^(?:(?:its?|the|an?|his|her|their) )?(?:spokes\w+|statement|office)$", re.I
)
"""Who speaks for whoever did what is told."""


_WORDS = """ministry minister office army police government president governor region regional state
national united nations republic people peoples service services general public press
security interior foreign defence defense health justice command committee department border
north south east west northern southern eastern western central city district province human
rights workers union parents families lawyers doctors teachers farmers students women
mothers residents villagers journalists reporters miners fishermen herders elders churches
monks priests soldiers veterans pupils traders drivers nurses peasants owners bishops"""
COMMON = frozenset(stem(word) for word in _WORDS.split())
"""Stems of words that many issuers have in their names."""


_MOUTHPIECE = re.compile(
    r"(?:['’]s)? (?:(?:central|official|military|war) )?(?:media|press|information|public"
    r" relations) (?:office|bureau|cent(?:re|er)|department|arm|wing|service|committee|desk|unit)$",
    re.IGNORECASE,
)
"""What a body calls those who write for it: their word is its own."""


class Known(Struct, frozen=True):
    """What the issuer of an account is known by."""

    account: Account
    keys: frozenset[str]
    issuer: Issuer
    name: tuple[str, ...]
    plain: str
    """The words of its name in one string."""
    acronyms: frozenset[str]


def issuer_keys(account: Account) -> list[str]:
    """The keys by which accounts have one issuer."""
    keys = [] if account.issuer is None else [plain(account.issuer)]
    party = account.issuer_party
    if party is not None and "." in party:  # a government: it has many offices
        party = " ".join((party, *sorted(issuer_of(account.issuer or "").body.offices)))
    return keys if party is None else [*keys, party]


def known_of(account: Account) -> Known:
    """What the issuer of this account is known by."""
    name = account.issuer or ""
    core = core_of(name.partition(",")[0])  # behind the comma stands where it is
    return Known(account, frozenset(issuer_keys(account)), issuer_of(name), core, " ".join(core),
                 acronyms_of(name))  # fmt: skip


def bodies_meant(source: Source, account: Account) -> tuple[Body, ...]:
    """The bodies that a source may stand for, by its words and by what its document says of it."""
    page = account.page
    if page is None:
        return tuple(_bodies_meant(source, account))
    key = (source.told, source.name, source.key, source.at, account.event)
    if key not in page.bodies:
        page.bodies[key] = tuple(_bodies_meant(source, account))
    return page.bodies[key]


def _bodies_meant(source: Source, account: Account) -> Iterator[Body]:
    told = source.told or source.name
    if _is_place(source):
        return
    yield from bodies_told(told)
    if SPOKESMAN.match(told):
        for who in account.parties:
            if who.role == "actor" and who.named:
                yield from bodies_told(who.name)
    if account.page is None:
        return
    text = account.page.text
    full = (
        None
        if source.at is None
        else meant(text[max(0, source.at - 600) : source.at], told.partition(",")[0])
    )
    if full is not None:
        yield from bodies_told(full)
    elif "/" in (source.key or "") or (source.key and source.key == plain(source.name)):
        for words in introduced(text, source.name):
            for body in bodies_told(words):
                if body.offices:
                    yield Body(body.offices, frozenset())


def _is_place(source: Source) -> bool:
    """Whether a source is told by a country or a town: `Lima`, for a government."""
    key = source.key or ""
    if len(key.partition(".")[0].split(" ")[0]) != 3 or not key[:3].isupper() or "/" in key:
        return False
    words = [w for w in (source.told or source.name).split() if w.casefold() != "the"]
    offices = any(body.offices for body in bodies_told(" ".join(words)))
    return all(word[:1].isupper() for word in words) and not offices


@lru_cache(maxsize=100_000)
def names_of(told: str) -> tuple[str, ...]:
    """The names in the words for a source, but for those that say where somebody unnamed works."""
    if is_unnamed(told):
        return ()
    return names_in(told.partition(",")[2] if is_somebody(told) else told)


def is_issuer(source: Source, known: Known, here: Account) -> bool:
    """Whether a source of the account `here` is an issuer, by its name."""
    told = source.told or source.name
    names_told = names_of(told)
    head = (known.account.issuer or "").partition(",")[0]
    if any(n.isupper() and len(n) > 2 and is_short_for(n, head) for n in names_told):
        return True
    if _is_of_another_part(source, known):
        return False
    if not _is_place(source) and any(_is_name(name, known, here) for name in names_told):
        return True
    if any(speaks_for(n, known.account.issuer or "", known.account.page) for n in names_told):
        return True
    for number in _peacekeepers_told(told):
        if _PEACEKEEPERS[number][1].match(known.account.issuer or ""):
            return True
    names = {source.key, " ".join(core_of(source.name)), *bodies_of(source.told)}
    if not known.keys.isdisjoint(names) or known.plain in names:
        return True
    if is_acronym(told):
        return plain(told) in known.acronyms
    return is_acronym(known.account.issuer or "") and known.plain in acronyms_of(told)


@lru_cache(maxsize=100_000)
def _peacekeepers_told(told: str) -> tuple[int, ...]:
    return tuple(n for n, (words, _) in enumerate(_PEACEKEEPERS) if words.search(told))


def is_office(source: Source, known: Known, here: Account, *, alone: bool) -> bool:
    """Whether a source of the account `here` is an office that an issuer is; not `alone` where
    others are cited beside it."""
    if not known.issuer.body.certain:
        return False
    lands = lands_of(here)
    if _is_of_another_part(source, known):
        return False
    return any(
        (body.offices or body.rest.isdisjoint(lands))
        and is_body(
            _less_country(body, lands, known),
            known.issuer,
            alone=alone,
            one_country=_one_country(source, body, here, known),
        )
        for body in bodies_meant(source, here)
    )


def is_above(source: Source, known: Known, here: Account, present: frozenset[str]) -> bool:
    """Whether an issuer is the ministry that a source of the account `here` is of: the interior
    ministry, of the police. Not where an issuer is the police: `present` are all their offices."""
    offices = known.issuer.body.offices
    if "ministry" not in offices:
        return False
    for body in bodies_meant(source, here):
        for below, above in _ABOVE:
            if body.offices == {below} and below not in present and offices & above:
                rest = body.rest - lands_of(here).keys() - known.issuer.where
                if not rest and _one_country(source, body, here, known) is not False:
                    return True
    return False


_PART = re.compile(
    r"\b(north|south|east|west)\w* (?!africa|sudan|korea|macedonia|timor|bank\b)(?=\w)"
)


def _is_of_another_part(source: Source, known: Known) -> bool:
    """Whether a source is of a part of a land that the issuer is not of: `South Ossetia's
    ministry`."""
    part = _part_told(source.told or source.name)
    if part is None or not known.issuer.body.offices.isdisjoint(LOCAL):
        return False
    return part not in in_english(plain(known.account.issuer or ""))


@lru_cache(maxsize=100_000)
def _part_told(told: str) -> str | None:
    found = _PART.search(plain(told))
    return None if found is None else found[1]


def _less_country(body: Body, lands: Mapping[str, str], known: Known) -> Body:
    """A body that is no office, without the name of the country that the issuer is of: `the
    Christian Council of Oria` is the `Christian Council`."""
    place = known.account.place
    theirs = None if place is None else place.country
    if body.offices and (body.offices != {"army"} or theirs is None):
        return body
    rest = frozenset(w for w in body.rest if w not in lands or lands[w] != (theirs or lands[w]))
    if body.offices:  # "the military command for the Coast"
        return Body(body.offices, rest)
    return Body(body.offices, rest) if len(rest) > 1 else body


def is_itself(source: Source, issuer: Known) -> bool:
    """Whether a source is the issuer of the account itself: `our`, `this paper`."""
    told = (source.told or source.name).casefold()
    if not issuer.keys.isdisjoint((source.key, plain(source.name))):
        return True
    return told.split(" ")[0] in {"our", "we", "us"} or told in {"this paper", "this newspaper"}


def _is_name(name: str, known: Known, here: Account) -> bool:
    """Whether a name is the issuer's, whole, shortened or by its acronym."""
    words = name.split()
    issuer = (known.account.issuer or "").partition(",")[0]
    short = words[0] if words[0].isupper() and len(words[0]) > 1 else None
    if short is not None and (is_short_for(short, issuer) or _calls_itself(short, known)):
        return True
    whose = _MOUTHPIECE.sub("", issuer)
    core, full = frozenset(core_of(name)), plain(whose).split()
    offices = () if whose != issuer else known.issuer.body.offices
    if not core <= frozenset(full) or not known.name or offices:
        return False
    if len(core) == 1 and not core & frozenset(full[:1]):
        return False  # `Ukala` of `Health Friends Ukala` is a town
    lands = [lands_of(a) for a in (known.account, here)]
    telling = {stem(w) for w in core if len(w) > 3 or name.isupper()} - VAGUE - COMMON
    return any(word not in lands[0] and word not in lands[1] for word in telling)


def _calls_itself(acronym: str, known: Known) -> bool:
    """Whether an issuer calls itself so, by an acronym that its name does not explain: a sentence
    of its own begins with it, and most of its letters begin words of its name."""
    page = known.account.page
    if page is None or not 2 < len(acronym) < 7 or acronym not in page.text:
        return False
    begins = {word[0] for word in known.plain.split()}
    if sum(letter in begins for letter in acronym.casefold()) * 2 <= len(acronym):
        return False
    return bool(re.search(rf"(?:^|[.!?]\s|\n)(?:The )?{re.escape(acronym)}\b", page.text))


def offices_of_two_lands(known: Iterable[Known]) -> frozenset[frozenset[str]]:
    """The offices of state that issuers of two countries are: two ministries of defence."""
    found: dict[frozenset[str], set[str | None]] = defaultdict(set)
    for one in known:
        offices = one.issuer.body.offices
        if not offices.isdisjoint(NATIONAL):
            found[offices].add(_land_of_issuer(one))
    return frozenset(offices for offices, lands in found.items() if len(lands - {None}) > 1)


def speaks_of_this_land(here: Account, known: Known) -> bool:
    """Whether an account that rests on an office of state, of which there are two in what is told,
    rests on this one: its words or its town name the country, or, where they name none, the
    country is that of those who were hit: who tells of what an enemy did."""
    land, lands = _land_of_issuer(known), [lands_of(here), lands_of(known.account)]
    for source in here.sources:
        named = land_named(frozenset(body_stems(source)), lands) or source.country
        if named is not None:
            return named == land
    home = home_between(here)
    if home is not None:
        return home == land
    told = here.page.accounts if here.page is not None and here.page.accounts else [here]
    hit = Counter(
        who.country
        for account in told
        for who in account.parties
        if who.role == "recipient" and who.country is not None
    ).most_common(1)
    return not hit or hit[0][0] == land


def body_stems(source: Source) -> Iterator[str]:
    """The stems of the words for a source."""
    return (stem(word) for word in plain(source.told or source.name).split())


def _land_of_issuer(known: Known) -> str | None:
    words = known.issuer.where | known.issuer.body.rest
    return land_named(words, [lands_of(known.account)])


def _one_country(source: Source, body: Body, here: Account, known: Known) -> bool | None:
    """Whether a source and an issuer are of one country; None where it is not told."""
    if body.offices and body.offices <= LOCAL:
        return None
    lands = [lands_of(a) for a in (known.account, here)]
    theirs = land_named(known.issuer.where | known.issuer.body.rest, lands)
    if theirs is None and known.account.place is not None:
        theirs = known.account.place.country
    if theirs is None:
        return None
    mine = land_named(body.rest, lands) or source.country
    if mine is not None and mine == theirs and body.rest and _is_of_a_part(known, body, here):
        return False
    if mine is None:
        home = home_between(here)
        return False if home is not None and home != theirs else None
    return mine == theirs


def _is_of_a_part(known: Known, told: Body, here: Account) -> bool:
    """Whether an issuer is of a part of a country that the words for a source do not name: the
    ministry of a republic nobody knows is not the country's."""
    words = plain(known.account.issuer or "")
    stems = {stem(word) for word in words.split()}
    if not stems.isdisjoint(told.rest):
        return False
    whole = False
    for page in {known.account.page or NOWHERE, here.page or NOWHERE}:
        for _, _, where in page.places:
            if plain(where.name) in words:
                if where.kind in _PARTS_OF_COUNTRIES:
                    return True
                whole = whole or where.kind == "country"
    if told.offices == {"government"} and known.issuer.where:
        return not whole  # `officials in Sanaa` are not those of the government that is in Aden
    lands = {*lands_of(known.account), *lands_of(here)}
    _, republic, named = words.partition("republic of ")
    stems = {stem(word) for word in named.split()} - COMMON
    return bool(republic) and not whole and stems.isdisjoint(lands)
