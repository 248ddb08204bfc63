"""Offices: which office or body words stand for, whoever speaks for it and however it is called.

`the defence minister`, `a ministry of defence spokesman` and a release of `Ministry of Defence,
Tirana` are one: words for an office and for whoever holds it are brought to one form, words for
those who speak for it and the names of people who hold it are left out.
"""

import re
from functools import lru_cache

from msgspec import Struct

from purport.across.entities.naming import BODIES, plain
from purport.across.incidents.office_words import FORCES, FOREIGN, ORDINALS, REBELS
from purport.across.incidents.words import stem

_FIELDS = """foreign interior defence health justice finance education agriculture transport energy
trade labour culture environment water oil mines immigration migration housing security economy
planning tourism communication information humanitarian welfare social electricity railways"""
_PHRASES = tuple(
    (re.compile(rf"\b(?:{phrase})\b"), f" {office} ")
    for phrase, office in (
        *REBELS, *FOREIGN, *FORCES,
        ("secretary general", "secretarygeneral"), ("united nations|u n", "un"),
        ("(?:press|general|executive|deputy|branch|district) secretary|secretariat", "spokesman"),
        ("defense|national defence|national defense", "defence"),
        ("government house|governorate|governorship"
         "|(?:state|regional|provincial) (?:government|administration|authorities)"
         "|(?:regional|oblast|provincial) (?:state|military|civil) administration"
         "|(?:oblast|province) (?:head|chief|administration)"
         "|head of the (?:region|province|oblast)|(?:region|regional) head", "governor"),
        (rf"(?:army s )?(?:\d+(?:st|nd|rd|th)?|{'|'.join(ORDINALS.split())})"
         r" (?:\w+ ){0,2}(?:brigade|division|battalion|regiment)"
         "|(?:infantry|armoured|mechanised) (?:brigade|division|battalion)"
         "|operational sector|military (?:region|zone|district)|theat(?:re|er) command", "army"),
        ("(?:joint |military |army |northern |southern |eastern |western |central )*operations?"
         " command|(?:military|northern|southern|eastern|western|central) command", "army"),
        ("pol(?! pot)", "police"),
        ("state house|presidency|presidential palace|presidential", "president"),
        ("municipality|(?:city|town|municipal) council|city hall|town hall|city of|mayoralty",
         "mayor"),
        ("defence forces?|armed forces|military", "army"),
        (r"chiefs? of (?:the )?(?:general |army |defence |joint )*staff"
         "|(?:joint|general|army) staff|(?:high|general|supreme|army) command"
         "|(?:general|defence|army) headquarters", "army"),
        ("prime minister(?:s? office)?|premier", "premier"),
        ("council of ministers|cabinet", "government"),
        ("fire and rescue(?: service| department)?|fire (?:brigade|department|services?)", "fire"),
        ("civil (?:defence|protection)(?: service| corps| agency)?", "civildefence"),
        ("prosecutor(?: general)?s?(?: office)?|public prosecution|prosecution|attorney general",
         "prosecutor"),
        ("(?:directorate|department|division|administration)s? of (?:the )?internal affairs"
         "|internal affairs (?:directorate|department|division|administration|office)", "police"),
        ("police (?:force|command|headquarters|department|service|directorate)|constabulary"
         "|police commissioner|commissioner of police|inspector general of police", "police"),
        (rf"({'|'.join(_FIELDS.split())}|state) secretary|secretary (?:of|for)", r"\1 ministry"),
        ("minister|ministers|ministry|ministries|department", "ministry"),
        ("foreign affairs|external affairs|foreign relations|foreign office", "foreign ministry"),
        ("home affairs|internal affairs|the interior|home office|home ministry",
         "interior ministry"),
        ("public health|health services?", "health"),
        ("embassy|ambassador|(?:permanent|diplomatic) mission|consulate|high commission (?:of|in)",
         "embassy"),
    )
)  # fmt: skip
"""Words for an office and whoever holds it, each brought to one word, in this order."""
_FOREIGN = _PHRASES[len(REBELS) : len(REBELS) + len(FOREIGN)]
NATIONAL = frozenset(("ministry", "president", "premier", "army", "embassy", "government"))
"""Offices that every country has one of."""
LOCAL = frozenset(("governor", "mayor", "police", "prosecutor", "fire", "civildefence"))
"""Offices of which one place has one: those of one happening are one, however they are called."""
STATE = NATIONAL - {"embassy"}
_SPEAKING = NATIONAL | LOCAL
OF_STATE = frozenset(("ministry", "governor", "president", "premier", "embassy", "mayor"))
_FIELD_STEMS = frozenset(stem(word) for word in _FIELDS.split())
_SPEAKERS = frozenset(
    stem(word)
    for word in ("spokesman", "spokeswoman", "spokesperson", "spokespeople", "statement", "office",
                 "bureau", "press", "media", "the", "for", "of", "and", "regional", "communique",
                 "local", "its", "their", "his", "her", "chief", "head", "director", "report", "by",
                 "from", "release", "national", "own", "general", "command", "in", "service",
                 "to", "at", "on", "de", "la", "aide", "adviser", "advisor", "deputy", "vice",
                 "secretary", "commander", "leader", "bulletin", "figures", "data", "website",
                 "directorate", "representative", "coordinator", "chairman", "a", "an", "one",
                 "later", "senior", "top", "acting", "state", "federal", "central", "forces",
                 "services", "convener", "organiser", "organizer", "superintendent", "prefect",
                 "bursar", "unit", "ngo", "city", "district", "province", "provincial",
                 "county", "municipal", "note", "del", "du", "des", "do", "da", "los", "las")
)  # fmt: skip
"""Stems of words for whoever speaks for a body, and of small words."""
VAGUE = frozenset(
    stem(word)
    for word in ("people", "radio", "news", "local", "state", "agency", "group", "council",
                 "committee", "union", "front", "movement", "times", "post", "television",
                 "organisation", "organization", "association", "network", "centre", "center",
                 "mission", "party", "hospital", "company", "coalition", "commission", "board",
                 "forces", "force", "authority", "administration", "university", "clinic",
                 "observatory", "channel", "newspaper", "paper", "website", "charity", "church",
                 "diocese", "federation", "wire", "station", "institute", "agencies")
)  # fmt: skip
"""Stems that alone name no certain body."""
_RANKS = r"general|gen\.|colonel|col\.|lieutenant|lt\.?|major|maj\.|brigadier|brig\.|captain|capt\.|admiral|adm\.|sergeant|marshal|dr\.?|mr\.?|mrs\.?|ms\.?|sheikh|imam|prof\.|professor"  # noqa: E501
_TITLES = (
    r"president|governor|gov\.|minister|secretary|spokes\w+|chief|ambassador|mayor|premier"
    r"|commissioner|superintendent|director|chairman|chairwoman|commander|leader|head|prosecutor"
    r"|coordinator|aide|adviser"
)
_NAMED = re.compile(
    rf"\b(?:(?P<title>(?i:{_TITLES}))|(?i:{_RANKS}))"
    r"(?: (?!(?:Staff|Command|Headquarters|Secretariat|Hospital|Directorate|Assembly|Council"
    r"|Office|Prosecutor|Administration|Director|Union|Workers|Police|Army|Press|Media|Minister"
    r"|Secretary|Spokes\w+|Governor|President)\b)(?-i:[A-Z])[\w'’.-]*)+"
)
_PARTS = re.compile(r"[,;()\[\]–—]|\s-\s|\b(?:which|who|whose|that|as|when|after)\b")
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|spokespeople|aides?|adviser|advisor|representative|statement|report|release"
    r"|communiqu\w+|bulletin|press office|media office|office|figures|data|head|director|chief"
    r"|leader|commander|chair\w*|secretary|deputy|coordinator|notes?|letter|message|post|claims?"
    r"|account|version|tally|count|update|briefing|press (?:note|release|conference)|newsletter"
    r"|notification|decision|decree|order|notice|circular|journal|gazette|list|log|survey|inquiry"
    r"|register|petition|telegram|video|page|channel|website|resolution|ruling)"
    r" (?:of|for|to|from|by|at|in) "
    r"(?:the |its |a )?(?=\S)(?!(?:\w+ )?staff\b)",
    re.IGNORECASE,
)
_NAMED_OF = re.compile(r"^((?:[A-Z][\w'’.-]+ )+[A-Z][\w'’.-]+) (?:of|from|at|in|with) (?=\w)")
_PLURAL_NAMES = re.compile(
    r"\b(?:Doctors|Reporters|People|Medics|Nurses|Activists|Villagers|Soldiers|Survivors|Diplomats"
    r"|Locals)(?: (?:[Ww]ithout|[Ff]or|[Aa]gainst|United))? [A-Z]"
)
"""Bodies that are called by people: `Reporters Without Borders`."""
_UNNAMED = re.compile(
    r"\b(?:sources?|officials?|officers?|residents?|witness(?:es)?|locals|villagers?|survivors?"
    r"|medics?|doctors|nurses?|diplomats?|soldiers?|reporters|activists?|some|several|many|people)\b"
)
_OFFICIALS_IN = re.compile(
    r"^(?:the )?(?:government )?(?:officials|authorities) in ([A-Z][\w'’-]+)"
)
_INDEFINITE = re.compile(r"^(?:an?|one|two|three|four|five|another) ", re.IGNORECASE)
_SPEAKER = re.compile(r"\b(?:spokes\w+|statement|report|aide|adviser)\b", re.IGNORECASE)


_GENERIC = frozenset(
    stem(word) for word in ("group", "organisation", "organization", "body", "people")
)
"""Stems of words that are put behind any name."""


class Body(Struct, frozen=True):
    """An office or body: the offices its words name, and the stems of its other words."""

    offices: frozenset[str]
    rest: frozenset[str]

    @property
    def certain(self) -> bool:
        """Whether it is told which body it is: not `the ministry`, not `the union`."""
        return bool(self.offices - {"ministry"} or self.rest - VAGUE)


class Issuer(Struct, frozen=True):
    """What an issuer is known by: its body, and the stems of where it is (behind the comma)."""

    body: Body
    where: frozenset[str]


@lru_cache(maxsize=100_000)
def body_of(name: str) -> Body:
    """The body that a name or description stands for, the names of those who hold it left out."""
    found = plain(_NAMED.sub(lambda m: m["title"] or "", name))
    for phrase, office in _PHRASES:
        found = phrase.sub(office, found)
    offices, rest = set(), set()
    for word in found.split():
        short = stem(word)
        if word in NATIONAL or word in LOCAL:
            offices.add(word)
        elif short in _FIELD_STEMS:
            offices.add(short)
        elif short not in _SPEAKERS and len(word) > 1:
            rest.add(short)
    return Body(frozenset(offices), frozenset(rest))


@lru_cache(maxsize=100_000)
def in_english(words: str) -> str:
    """Plain words with those of other languages for offices and bodies put into English."""
    for phrase, office in _FOREIGN:
        words = phrase.sub(office, words)
    return words


@lru_cache(maxsize=100_000)
def issuer_of(name: str) -> Issuer:
    """An issuer as it prints its name: `Ministry of Health, Gaza` is in `Gaza`."""
    head, _, where = name.partition(",")
    body, unit = body_of(head), body_of(where)
    if body.offices.isdisjoint(_SPEAKING) and not unit.offices.isdisjoint(
        _SPEAKING
    ):  # "Oria Regional Committee, Press Office of the Police"
        head, where, body = where, head, unit
    return Issuer(body, frozenset(stem(word) for word in plain(where).split()))


@lru_cache(maxsize=100_000)
def bodies_told(told: str) -> tuple[Body, ...]:
    """The bodies that the words for a source may stand for, as what stands beside a name tells.

    `Ann Lee, a spokeswoman for the health ministry` speaks for the health ministry. Nobody of whom
    the words do not say which one: `a doctor`, `two officials`.
    """
    capital = _OFFICIALS_IN.match(told)
    if capital:
        return (Body(frozenset(("government",)), frozenset((stem(plain(capital[1])),))),)
    found: list[Body] = []
    for number, part in enumerate(p.strip() for p in _PARTS.split(told)):
        if not part or _are_many(part) or is_unnamed(part):
            continue
        speaks = _SPEAKS_FOR.search(part)
        of_body = _NAMED_OF.match(part)
        if of_body and BODIES.isdisjoint(plain(of_body[1]).split()):
            body = body_of(part[of_body.end() :])
            if body.offices and not body_of(of_body[1]).offices and body.certain:
                found.append(body)
                continue
        if _INDEFINITE.match(part) and not speaks and not _SPEAKER.search(part):
            continue
        body = body_of(part[speaks.end() :] if speaks else part)
        if body.certain and (number == 0 or body.offices or speaks):
            found.append(body)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=100_000)
def is_somebody(told: str) -> bool:
    """Whether the words for a source are one unnamed person of a body: `a guard of Cox Steel`."""
    return bool(_INDEFINITE.match(told)) and not _SPEAKER.search(told) and " " in told


@lru_cache(maxsize=100_000)
def is_unnamed(told: str) -> bool:
    """Whether the words for a source say only what it is: `officials`, `two army officers`."""
    if _SPEAKER.search(told) or _PLURAL_NAMES.search(told):
        return False
    return bool(_UNNAMED.search(told.casefold()))


def _are_many(told: str) -> bool:
    """Whether a source is several people and no body: `the strikers`, `doctors at the clinic`."""
    head = _HEAD.split(told, maxsplit=1)[0].strip().rpartition(" ")[2]
    return (
        head.islower()
        and head.endswith("s")
        and head not in {"forces", "affairs", "services", "prosecutors", "figures", "authorities"}
    )


_HEAD = re.compile(r",|\b(?:of|for|in|at|from|with)\b")


def is_body(told: Body, issuer: Issuer, *, one_country: bool | None, alone: bool = True) -> bool:
    """Whether the words for a source mean the issuer.

    `one_country` says whether both are of one country, None where that is not known. Words for an
    office must be the issuer's, and so must all others: but for the names of a country both are of,
    and for those of a place where an office is one of its place. Not `alone` means that other
    sources stand beside, and only an office of state is then meant.
    """
    body = issuer.body
    if one_country is False or not told.certain:
        return False
    if not alone and told.offices.isdisjoint(OF_STATE):
        return False
    if told.offices == {"government"}:
        named = _all_in(told.rest, body.rest | issuer.where)
        return not body.offices.isdisjoint(STATE) and (named or bool(one_country))
    if not told.offices <= body.offices:
        return False
    if not told.offices:
        rest = told.rest - _GENERIC
        return _all_in(rest if len(rest) > 1 else told.rest, body.rest)
    if _all_in(told.rest, body.rest | issuer.where) or one_country:
        return True
    return told.offices <= LOCAL


def _all_in(words: frozenset[str], others: frozenset[str]) -> bool:
    return all(word in others or begun_alike(word, others) for word in words)


def begun_alike(word: str, others: frozenset[str]) -> bool:
    """Whether a word is one of the others with another ending: `peruvian` and `peru`."""
    return any(
        len(min(word, other, key=len)) >= 4 and (word.startswith(other) or other.startswith(word))
        for other in others
    )


@lru_cache(maxsize=100_000)
def acronyms_of(name: str) -> frozenset[str]:
    """The acronyms a name may have: its initials, with and without small words, and what it gives
    in brackets; itself if it is one."""
    head = name.partition(",")[0]
    found = {word.casefold() for word in re.findall(r"\(([A-Z][A-Za-z]+)\)", head)}
    words = re.findall(r"\w+", re.sub(r"\(.*?\)", "", head))
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        found.add(words[0].casefold())
    if len(words) > 2:
        found.add("".join(word[0] for word in words).casefold())
        found.add("".join(word[0] for word in words if word[0].isupper()).casefold())
    return frozenset(word for word in found if len(word) > 1)


def is_short_for(acronym: str, name: str) -> bool:
    """Whether capitals are an acronym of a name or of its beginning: `ISC` of `Island Sea Command,
    Region 2`."""
    short = acronym.casefold()
    known = acronyms_of(name)
    return short in known or (len(short) > 2 and any(a.startswith(short) for a in known))


def is_acronym(told: str) -> bool:
    """Whether a source is told by an acronym: `MSF`, `the SOHR`."""
    return bool(_ACRONYM.match(told))


_ACRONYM = re.compile(r"^(?:[Tt]he )?[A-Z][A-Za-z]?[A-Z]+$")
