"""Lands: of which country words are, by the places and parties that a document names."""

from collections.abc import Mapping, Sequence

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account
from purport.across.incidents.offices import LOCAL, Body
from purport.across.incidents.pages import Page
from purport.across.incidents.sources import Source
from purport.across.incidents.words import stem

DATELINE = 20  # code points in which a report names the town that it is written in
NOWHERE = Page()
_OF_A_LAND = frozenset((None, "GOV", "MIL", "COP", "SPY", "LEG", "JUD"))
"""Sectors of which a party of one word is a country, or its people: `Russia`, `Syrians`."""


def land_named(words: frozenset[str], lands: Sequence[Mapping[str, str]]) -> str | None:
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
    page = account.page or NOWHERE
    if not page.lands:
        page.lands[""] = ""
        for _, _, where in page.places:
            if where.country is not None:
                page.lands.setdefault(_as_key(where.name), where.country)
        for _, _, who in page.sides:
            first, _, more = plain(who.name).partition(" ")
            # "Syrian aircraft" tells a country; `Hamas` tells itself.
            if who.country is not None and who.named and (more or who.sector in _OF_A_LAND):
                page.lands.setdefault(stem(first), who.country)
        for start, stop, where in page.places:
            if where.country is not None:
                page.lands.setdefault(_as_key(page.text[start:stop]), where.country)
    return page.lands


def _as_key(name: str) -> str:
    words = plain(name)
    return words if " " in words else stem(words)


def land_of(source: Source, body: Body, here: Account) -> str | None:
    """The country of an office of state as a report of what happened between two countries gives
    it, or else that of the report; of what happened in one country, only where it is known."""
    if source.country is not None or len(_rivals(here)) < 2 or body.offices <= LOCAL:
        return source.country
    return land_named(body.rest, [lands_of(here)]) or home_between(here)


def _rivals(account: Account) -> frozenset[str]:
    return frozenset(who.country for who in account.parties if who.country is not None)


def home_between(account: Account) -> str | None:
    """The country that a report of what happened between two countries is written in: of its
    issuer's name, or of the town it begins with. None for what happened in one country, and where
    it is neither of the two."""
    rivals, page = _rivals(account), account.page
    if len(rivals) < 2 or page is None:
        return None
    words = frozenset(stem(word) for word in plain(account.issuer or "").split())
    home = land_named(words, [lands_of(account)])
    if home is None:
        first = next((row for row in page.places if row[0] < DATELINE), None)
        home = None if first is None else first[2].country
    return home if home in rivals else None
