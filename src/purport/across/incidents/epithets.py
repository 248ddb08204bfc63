"""Epithets: a body told by what it is (`the Ukala association`, `the coalition that marched`).

Such words mean the issuer of another account where one issuer alone has the word for what it is in
its name, and its name, or where it is, has all else that they say of it.
"""

import re
from collections.abc import Container
from functools import lru_cache

from msgspec import Struct

from purport.across.entities.naming import plain
from purport.across.incidents.offices import begun_alike, is_unnamed
from purport.across.incidents.words import stem

_WORDS = """union mission hospital committee council network association observatory commission
federation charity coalition church diocese clinic company university centre center board institute
cooperative syndicate league forum bureau alliance confederation foundation society party front
movement secretariat agency organisation organization parish guild chamber collective initiative
platform campaign consortium delegation congress assembly brigade brigades watch desk lodge order
fund trust railways railway airline operator school academy college laboratory club senate tribunal
court registry exchange bank firm farm plant museum monastery convent mosque seminary brotherhood
sisterhood circle militia guards corps legion caucus bloc synod chapter branch academy parishioners
cooperatives chambers command consulate observers"""
HEADS = frozenset(_WORDS.split())
"""Words for a body that may stand for the whole of its name; `group` is as often an armed one."""
_SOFT = frozenset(
    stem(word)
    for word in ("own", "same", "whole", "local", "regional", "national", "main", "largest", "big",
                 "country", "countries", "umbrella", "influential", "powerful", "small", "new",
                 "old", "city", "town", "village", "state", "nation", "province", "region",
                 "district", "area", "independent", "non", "governmental", "ngo", "only",
                 "opposition",
                 "leading", "biggest", "two", "international", "well", "little", "known")
)  # fmt: skip
"""Stems of what is said of many bodies, and tells none of them from another."""
_DEFINITE = re.compile(
    r"^(?:(?:a|an|the) (?:petition|statement|release|report|letter|communiqu\w+|note|bulletin|list"
    r"|tally|count|appeal|complaint|message|post|notice) (?:\w+ )?(?:by|of|from|in) )?"
    r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat"
    r"|(?P<whose>(?:[Tt]he )?[\w’'.-]+(?: [\w’'.-]+)?['’]s?)) (?P<rest>.+)$"
)
_CUT = re.compile(
    r"[,;:()\[\]–—]| (?:that|which|who|whose|whom|led|headed|called|named|known|based|behind|set"
    r"|made|run|founded|in|at|on|with|as|from|when|where|said|says?|told) "
)
_OF = re.compile(r" (?:of|for) ")


_FOR = re.compile(
    r"\b(?:who|which) (?:heads|leads|runs|chairs|represents|directs|coordinates|speaks for)"
    r" (the \w.+)"
    r"|\b(?:spokes\w+|heads?|leaders?|director|chair\w*|secretary|president|coordinator|lawyers?"
    r"|representatives?|members?|monitors?|researchers?|statement|report|figures|website|count"
    r") (?:of|for|at|from|by) ((?:the|its|their) \w.+)"
)


class Epithet(Struct, frozen=True):
    """The word for what a body is, and the stems of all else that is said of it."""

    head: str
    others: frozenset[str]
    whose: frozenset[str]
    """The stems of whose it is: `Maren's only union`; it may be the country's that it is of."""


@lru_cache(maxsize=50_000)
def epithets_in(told: str) -> tuple[Epithet, ...]:
    """What the words for a source say of bodies: those that it is, and those it speaks for (`Ann
    Lee, who heads the Ukala mission`); none where they tell one of many."""
    found = [_epithet(told), *(_epithet(m[1] or m[2]) for m in _FOR.finditer(told))]
    return tuple(dict.fromkeys(e for e in found if e is not None))


def _epithet(told: str) -> Epithet | None:
    match = _DEFINITE.match(told)
    if match is None or is_unnamed(told):
        return None
    first = _CUT.split(f"{match['rest']} ", maxsplit=1)[0].strip()
    parts = _OF.split(first, maxsplit=1)
    *before, head = plain(parts[0]).split() or [""]
    if head not in HEADS:
        return None
    owner = re.sub(r"['’]s?$", "", match["whose"] or "").removeprefix("the ")
    words = [*before, *(plain(parts[1]).split() if len(parts) > 1 else ())]
    others = {stem(word) for word in words if len(word) > 2 and word not in {"the", "and"}}
    whose = frozenset(stem(word) for word in plain(owner).split())
    return Epithet(stem(head), frozenset(others - _SOFT), whose)


def fits(told: Epithet, name: frozenset[str], lands: Container[str]) -> bool:
    """Whether a body with these words (stems) in its name may be told so; `lands` are the names of
    places and peoples (stems) that the report knows."""
    if told.head not in name:
        return False
    others = [word for word in told.whose if word not in lands] + [*told.others]
    return all(word in name or begun_alike(word, name) for word in others)
