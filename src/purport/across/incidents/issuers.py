"""Issuers: whether the words for a source mean the issuer of another account.

They do by its name, whole, by its first word or as an acronym, by an office it is, and by what the
document says elsewhere of who the source is. Words for an office of state mean that of one country;
the countries of names are those that the two documents give them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account
from purport.across.incidents.giving import introduced, meant, names_in
from purport.across.incidents.offices import (
    LOCAL,
    VAGUE,
    Body,
    Issuer,
    acronyms_of,
    bodies_told,
    is_acronym,
    is_body,
    is_short_for,
    is_somebody,
    is_unnamed,
    issuer_of,
)
from purport.across.incidents.pages import Page
from purport.across.incidents.sources import Source, bodies_of, core_of
from purport.across.incidents.words import stem

_NOWHERE = Page()
_PEACEKEEPERS = re.compile(
    r"\b(?:UN|U\.N\.|United Nations) (?:\w+ )?(?:force|mission|peacekeep\w+|operation"
    r"|observers|troops)"
)
_PEACE = re.compile(
    r"^(?:UN[A-Z]{2,}|MINU[A-Z]+|MONU[A-Z]+)\b|.*\bU(?:N|nited Nations)\b.*"
    r"(?:Mission|Force|Operation)"
)
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
    full = None if source.at is None else meant(text[max(0, source.at - 600) : source.at], told)
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


def names_of(told: str) -> tuple[str, ...]:
    """The names in the words for a source, but for those that say where somebody unnamed works."""
    if is_unnamed(told):
        return ()
    return names_in(told.partition(",")[2] if is_somebody(told) else told)


def is_issuer(source: Source, known: Known, here: Account) -> bool:
    """Whether a source of the account `here` is an issuer, by its name."""
    told = source.told or source.name
    if not _is_place(source) and any(_is_name(name, known, here) for name in names_of(told)):
        return True
    if _PEACEKEEPERS.search(told):
        return bool(_PEACE.match(known.account.issuer or ""))
    names = {source.key, " ".join(core_of(source.name)), *bodies_of(source.told)}
    if not known.keys.isdisjoint(names) or known.plain in names:
        return True
    if is_acronym(told):
        return plain(told) in known.acronyms
    return is_acronym(known.account.issuer or "") and known.plain in acronyms_of(told)


def is_office(source: Source, known: Known, here: Account, *, alone: bool) -> bool:
    """Whether a source of the account `here` is an office that an issuer is; not `alone` where
    others are cited beside it."""
    if not known.issuer.body.certain:
        return False
    lands = lands_of(here)
    return any(
        (body.offices or body.rest.isdisjoint(lands))
        and is_body(
            body, known.issuer, alone=alone, one_country=_one_country(source, body, here, known)
        )
        for body in bodies_meant(source, here)
    )


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
    if words[0].isupper() and len(words[0]) > 1 and is_short_for(words[0], issuer):
        return True
    core, full = frozenset(core_of(name)), plain(issuer).split()
    if not core <= frozenset(full) or not known.name or known.issuer.body.offices:
        return False
    if len(core) == 1 and not core & frozenset(full[:1]):
        return False  # `Ukala` of `Health Friends Ukala` is a town
    lands = [lands_of(a) for a in (known.account, here)]
    short = {stem(w) for w in core if len(w) > 3} - VAGUE - COMMON
    return any(word not in lands[0] and word not in lands[1] for word in short)


def _one_country(source: Source, body: Body, here: Account, known: Known) -> bool | None:
    """Whether a source and an issuer are of one country; None where it is not told."""
    if body.offices and body.offices <= LOCAL:
        return None
    lands = [lands_of(a) for a in (known.account, here)]
    theirs = _land_of(known.issuer.where | known.issuer.body.rest, lands)
    if theirs is None and known.account.place is not None:
        theirs = known.account.place.country
    if theirs is None:
        return None
    mine = _land_of(body.rest, lands) or source.country
    return None if mine is None else mine == theirs


def _land_of(words: frozenset[str], lands: Sequence[Mapping[str, str]]) -> str | None:
    """The country that one of these words tells; None for none or several."""
    found: set[str] = set()
    for word in words:
        for names in lands:
            begun = next((word[:n] for n in range(len(word), 3, -1) if word[:n] in names), None)
            if begun is not None:
                found.add(names[begun])
                break
    return found.pop() if len(found) == 1 else None


def lands_of(account: Account) -> Mapping[str, str]:
    """The countries of the places and parties that the document of an account names, by the stems
    of their names; names of more words are whole."""
    page = account.page or _NOWHERE
    if not page.lands:
        page.lands[""] = ""
        for _, _, where in page.places:
            if where.country is not None:
                page.lands.setdefault(_as_key(where.name), where.country)
        for _, _, who in page.sides:
            if who.country is not None and who.named:
                page.lands.setdefault(stem(plain(who.name).partition(" ")[0]), who.country)
        for start, stop, where in page.places:
            if where.country is not None:
                page.lands.setdefault(_as_key(page.text[start:stop]), where.country)
    return page.lands


def _as_key(name: str) -> str:
    words = plain(name)
    return words if " " in words else stem(words)
