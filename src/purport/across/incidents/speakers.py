"""Speakers: whether a person whom a report gives as its source speaks for an issuer, as the
issuer's own document shows: it names him in its title, signs with his name, or says what he is.
"""

import re
from functools import lru_cache

from purport.across.entities.naming import BODIES, plain
from purport.across.incidents.offices import body_of
from purport.across.incidents.pages import Page

_RANKS = re.compile(
    r"^(?:(?:dr|mr|mrs|ms|prof|professor|general|gen|colonel|col|lieutenant|lt|major|maj|brigadier"
    r"|brig|captain|capt|admiral|adm|commander|cmdr|sergeant|sgt|marshal|superintendent|supt"
    r"|commissioner|inspector|constable|warden|father|fr|sister|brother|bishop|archbishop|reverend"
    r"|rev|pastor|imam|sheikh|mullah|mufti|rabbi|abbot|monsignor|msgr|president|minister|premier"
    r"|governor|gov|mayor|prefect|senator|deputy|director|chief|chairman|chairwoman|chairperson"
    r"|secretary|spokesman|spokeswoman|spokesperson|ambassador|envoy|judge|justice|prosecutor"
    r"|attorney|lawyer|engineer|eng|nurse|doctor|haji|hajji|ustad|maulana|sir|lady|lord|comrade"
    r"|prime|vice|press|foreign|defence|defense|interior|health|police|army|state|regional|senior"
    r"|acting|the|elder|headman|father|first|second) )+"
)
_SPEAKS = re.compile(
    r"\b(?:spokes\w+|signed|press (?:note|officer)|on behalf|statement (?:by|of)"
    r"|letter (?:by|of|from)"
    r"|interview with|remarks (?:by|of)|speech (?:by|of)|words of)\b",
    re.IGNORECASE,
)
_OF_ONE = re.compile(
    r"\b(?:spokes\w+|(?:office|cabinet|lawyers?|famil(?:y|ies)|campaign|committee|desk|page|channel"
    r"|account|blog) (?:of|for))\b",
    re.IGNORECASE,
)
_SMALL = frozenset(("of", "for", "and", "the", "in", "at", "to"))
LAST = 160  # code points at the end of a release in which it is signed


@lru_cache(maxsize=50_000)
def person(name: str) -> str | None:
    """The plain name of a person without titles; None for one of one word, and for a body."""
    found = _RANKS.sub("", plain(name))
    words = frozenset(found.split())
    if len(words) < 2 or words & _SMALL or words & BODIES or body_of(found).offices:
        return None
    return found


def speaks_for(name: str, issuer: str, page: Page | None) -> bool:
    """Whether somebody of this name speaks for an issuer whose document is on this page."""
    known = person(name)
    if known is None:
        return False
    if known in plain(issuer) and _OF_ONE.search(issuer):
        return True
    if page is None or known.rpartition(" ")[2] not in (page.text + page.title).casefold():
        return False
    if known in plain(page.title) and _SPEAKS.search(page.title):
        return True
    end = page.text[-LAST:]
    if known in plain(end) and _SPEAKS.search(end):
        return True
    last = re.escape(known.rpartition(" ")[2])
    return bool(re.search(rf"(?i:\bour [^.;\n]{{0,40}}\b{last}\b)", page.text))
