"""Epithets: a body told by what it is (`the Ukala association`, `the coalition that marched`).

Such words mean the issuer of another account where one issuer alone has the word for what it is in
its name, and its name, or where it is, has all else that they say of it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from purport.across.entities.naming import plain
from purport.across.incidents.offices import begun_alike, in_english
from purport.across.incidents.words import stem

_WORDS = """union mission hospital committee council network association observatory commission
federation charity coalition church diocese clinic company university centre center board institute
cooperative syndicate league forum bureau alliance confederation foundation society party front
movement secretariat agency organisation organization parish guild chamber collective initiative
platform campaign consortium delegation congress assembly brigade brigades watch desk lodge order
fund trust railways railway airline operator school academy college laboratory club senate tribunal
court registry exchange bank firm farm plant museum monastery convent mosque seminary brotherhood
sisterhood circle militia guards corps legion caucus bloc synod chapter branch academy parishioners
cooperatives chambers command consulate observers group body ngo watchdog monitor tracker outlet
office service department authority authorities administration agency board institution site portal
fishermen bishops guards archdiocese fraternity envoy rapporteur
ombudsman ombudswoman commissioner mediator rector dean abbot bishop archbishop
tribe clan shura assembly ministry staff newsroom"""
HEADS = frozenset(_WORDS.split())
"""Words for a body that may stand for the whole of its name."""
_ANY = """group body ngo watchdog monitor tracker outlet office service department authority
authorities administration agency board institution site portal organisation organization charity
network bureau foundation newsroom"""
_GENERIC = frozenset(stem(word) for word in _ANY.split())
"""Stems of words for any body: what is said besides must be in its name."""
_PLURAL = frozenset(("bishops", "guards", "fishermen", "staff", "monitors"))
"""People who, if it is said which, are a body: `the border guards`."""
_SOFT = frozenset(
    stem(word)
    for word in ("own", "same", "whole", "local", "regional", "national", "main", "largest", "big",
                 "country", "countries", "umbrella", "influential", "powerful", "small", "new",
                 "old", "city", "town", "village", "state", "nation", "province", "region",
                 "district", "area", "independent", "non", "governmental", "ngo", "only",
                 "opposition",
                 "leading", "biggest", "monitoring", "catholic", "protestant", "christian", "un",
                 "armed", "provincial", "municipal", "federal", "own", "joint", "humanitarian",
                 "respected", "prominent", "veteran", "private", "government", "two", "their",
                 "people",
                 "international", "well", "little", "known")
)  # fmt: skip
"""Stems of what is said of many bodies, and tells none of them from another."""
_DEFINITE = re.compile(
    r"^(?:(?:a|an|the) (?:petition|statement|release|report|letter|communiqu\w+|note|bulletin|list"
    r"|tally|count|appeal|complaint|message|post|notice) (?:\w+ )?(?:by|of|from|in) )?"
    r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|(?P<one>[Aa]n?)(?= )"
    r"|(?P<whose>(?:[Tt]he )?[\w’'.-]+(?: [\w’'.-]+)?['’]s?)) (?P<rest>.+)$"
)
_WRITTEN = re.compile(
    r"^([Tt]he [\w’'.-]+(?: [\w’'.-]+){0,4}?)['’]s? (?:own )?(?:[a-z]+ )?(?:journal|statement|log"
    r"|figures?|count|tally|list|release|communiqu\w+|bulletin|report|website|page|channel|letter"
    r"|notice|post|data|spokes\w+|secretary|director|chair\w*|coordinator|press office|gazette"
    r"|register)$"
)
"""What a body has written, or who speaks for it: `the council's own journal`."""
_MANY = re.compile(
    r"^(?P<rest>(?:[A-Z][a-z]+ |regional |local )?"
    r"(?:border guards|catholic bishops|bishops of .+|[a-z]+ authorities))$",
    re.IGNORECASE,
)
"""People without an article who are a body."""
_CUT = re.compile(
    r"[,;:()\[\]–—]| (?:that|which|who|whose|whom|led|headed|called|named|known|based|behind|set"
    r"|made|run|founded|in|at|on|with|as|from|there|here|when|where|said|says?|told) "
)
_OF = re.compile(r" (?:of|for) ")


_FOR = re.compile(
    r"\b(?:who|which) (?:heads|leads|runs|chairs|represents|directs|coordinates|speaks for)"
    r" (the \w.+)"
    r"|\b(?:spokes\w+|heads?|leaders?|director|chair\w*|secretary|president|coordinator|lawyers?"
    r"|representatives?|members?|monitors?|researchers?|statement|report|figures|website|count"
    r") (?:of|for|at|from|by) ((?:the|its|their) \w.+)"
    r"|, (the [^,]{3,50}?)['’]s (?:[a-z]+ ){0,2}(?:spokes\w+|heads?|leaders?|director|chair\w*"
    r"|secretary|president|coordinator|lawyers?|representatives?)\b"
)


class Epithet(Struct, frozen=True):
    """The word for what a body is, and the stems of all else that is said of it."""

    head: str
    others: frozenset[str]
    whose: frozenset[str]
    """The stems of whose it is: `Maren's only union`; it may be the country's that it is of."""
    one: bool
    """Whether it is told as one of many: `a network`; what else is said must then say which."""


@lru_cache(maxsize=50_000)
def epithets_in(told: str) -> tuple[Epithet, ...]:
    """What the words for a source say of bodies: those that it is, and those it speaks for (`Ann
    Lee, who heads the Ukala mission`); none where they tell one of many."""
    found = [_epithet(told), *(_epithet(m[1] or m[2] or m[3]) for m in _FOR.finditer(told))]
    return tuple(dict.fromkeys(e for e in found if e is not None))


def _epithet(told: str) -> Epithet | None:
    written = _WRITTEN.match(told.partition(",")[0])
    match = _DEFINITE.match(written[1] if written else told)
    if match is None:
        match = _MANY.match(told)
    if match is None:
        return None
    first = _CUT.split(f"{match['rest']} ", maxsplit=1)[0].strip()
    parts = _OF.split(first, maxsplit=1)
    *before, head = plain(parts[0]).split() or [""]
    if head not in HEADS or (head in _PLURAL and not before):
        return None
    owner = re.sub(r"['’]s?$", "", match.groupdict().get("whose") or "").removeprefix("the ")
    words = [*before, *(plain(parts[1]).split() if len(parts) > 1 else ())]
    others = {stem(word) for word in words if len(word) > 2 and word not in {"the", "and"}}
    whose = frozenset(stem(word) for word in plain(owner).split()) - _SOFT
    return Epithet(stem(head), frozenset(others - _SOFT), whose, bool(match.groupdict().get("one")))


def name_stems(issuer: str) -> frozenset[str]:
    """The stems of all words in the name of an issuer, in its own language and in English, with
    those for where it is."""
    words = plain(issuer)
    return frozenset(stem(word) for word in f"{words} {in_english(words)}".split())


def fits(told: Epithet, name: frozenset[str], lands: Mapping[str, str]) -> bool:
    """Whether a body with these words (stems) in its name may be told so; `lands` are the countries
    of the places and peoples (stems) that the report knows."""
    theirs = {lands[word] for word in name if word in lands}
    words = [word for word in told.whose if word not in lands] + [*told.others]
    here = [word for word in (*told.whose, *told.others) if word in lands and word not in name]
    if theirs and any(lands[word] not in theirs for word in here):
        return False
    telling = [word for word in words if word not in here]
    if not all(_has(name, word) for word in telling):
        return False
    if told.one and not telling:
        return False
    return _has(name, told.head) or (told.head in _GENERIC and bool(telling))


def _has(name: frozenset[str], word: str) -> bool:
    return word in name or begun_alike(word, name)
