"""What the words in and round a place name say of it: its kind, where it lies, how near is meant.

"Idlib province" is not Idlib city; "Homs, Syria" lies in Syria; "10 km north of Hama" is near Hama.
"""

import re

from msgspec import Struct

from purport.codebook.gazetteer import POPULATED

COMMON = frozenset({
    "hospital", "school", "university", "republic", "government", "ministry", "church",
    "mosque", "market", "bridge", "airport", "station", "palace", "parliament", "court",
    "council", "army", "police", "union", "mission", "state", "province", "district", "capital",
    "city", "town", "village", "centre", "center", "hall", "house", "square", "street", "road",
    "front", "movement", "party", "coalition", "alliance", "force", "forces", "command",
    "office", "committee", "commission", "assembly", "congress", "senate", "federation",
    "kingdom", "emirate", "caliphate", "revolution", "region", "territory", "camp", "base",
    "port",
})  # fmt: skip
"""Words that alone name no town, though somewhere a village is called so: "Hospital No. 27"."""
LAND = frozenset({"admin1", "admin2", "region", "country"})
_DIVISION_WORDS = (
    r"provinces?|governorates?|muhafazat?|oblasts?|regions?|states?|countryside|prefectures?"
    r"|departments?|districts?|cantons?|voivodeship|krai|wilaya|division|emirate|rural|counties"
)
_TOWN_WORDS = (
    r"city|town|village|municipality|neighbou?rhood|suburb|quarter|township|settlement|hamlet"
)
_OTHER_WORDS = (
    r"(?:refugee )?camps?|(?:border )?crossing|checkpoint|(?:military |international )?airport"
    r"|airfield|(?:military )?airbase|air base|(?:naval |military )?base|river|mountains?|valley"
    r"|dam|(?:central )?prison|sea|island|bridge|highway|motorway|road|corridor|(?:oil|gas) ?field"
    r"|oilfield|refinery|reactor|terminal|reservoir|forest|gorge|pass|marshes|spit|peninsula|desert"
)
_AFTER = re.compile(
    rf"[\s-]{{1,3}}(?:(?P<land>{_DIVISION_WORDS})|(?P<town>{_TOWN_WORDS})|(?P<county>county|parish)"
    rf"|(?P<other>{_OTHER_WORDS}))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b(?:(?P<land>{_DIVISION_WORDS})|(?P<town>{_TOWN_WORDS})|(?P<county>county))\s+of\s+(?:the\s+)?$"
    rf"|\b(?P<cities>cities|towns|villages|capital)(?:\s+city)?(?:\s+of)?,?\s+(?:\w+,\s+)?$",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    rf"^(?P<name>.+?)[\s-]+(?:(?P<land>{_DIVISION_WORDS})|(?P<town>{_TOWN_WORDS}))$", re.IGNORECASE
)
_OF = re.compile(
    rf"^(?:(?P<land>{_DIVISION_WORDS})|(?P<town>{_TOWN_WORDS}))\s+of\s+(?P<name>.+)$", re.IGNORECASE
)
_COMPASS = (
    r"(?:north|south)(?:-?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central|upper|lower|rural"
    r"|downtown|greater|inner|mainland|occupied|far"
)
_TURNED = re.compile(
    rf"^(?P<compass>(?:{_COMPASS})(?:[\s-]+(?:{_COMPASS}))?)\s+(?P<name>\S.*)$", re.IGNORECASE
)
_COMPASS_BEFORE = re.compile(rf"\b(?P<compass>{_COMPASS})\s+$", re.IGNORECASE)
_NEAR = re.compile(
    r"(?:(?P<number>\d+(?:\.\d+)?)\s*(?:-\s*)?(?P<unit>km|kilomet(?:er|re)s?|miles?)\b"
    r"[\w\s,()/.-]{0,40}?)?\b(?:(?P<near>near|outside|around|close to|vicinity of|off)"
    r"|(?P<edge>outskirts of|edge of|suburbs? of)"
    r"|(?P<way>(?:north|south|east|west)(?:-?(?:east|west))?\s+of|from))"
    r"\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$",
    re.IGNORECASE,
)
_STATE = re.compile(r",\s*(?P<state>(?:[A-Z][a-z]{1,4}\.|(?:[A-Z]\.\s?){2}|[A-Z]{2}\b|D\.C\.))")
_LISTED = re.compile(r"^(?:,\s*|\s*\(\s*)(?:the\s+)?$")
_INSIDE = re.compile(
    rf"^,?\s+(?:in|of|,)\s+(?:the\s+)?(?:(?:{_COMPASS})\s+)?"
    rf"(?:(?:\w+\s+)?(?:{_DIVISION_WORDS}|{_TOWN_WORDS})\s+of\s+)?(?:the\s+)?$"
    rf"|^\s+(?:{_TOWN_WORDS}|{_DIVISION_WORDS})\s*(?:,|in|of)\s+(?:the\s+)?(?:(?:{_COMPASS})\s+)?$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"^,\s+(?:an?|the|another)\s+(?:[\w-]+\s+){{0,3}}?(?:{_TOWN_WORDS}|{_DIVISION_WORDS}|hamlet)"
    rf"\s+(?:in|of)\s+(?:the\s+)?(?:(?:{_COMPASS})\s+)?(?:of\s+)?$",
    re.IGNORECASE,
)  # "Nagré, a village in eastern"
_BESIDE = re.compile(
    r"^(?:,\s+an?\s+[\w\s-]{1,30}?)?\s*,?\s+(?:near|outside|close to|not far from)\s+(?:the\s+)?"
    r"(?:(?:city|town|village)\s+of\s+)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s+(?:(?:refugee|border|sea|gas|oil|bus|train|police|military|central|main|weekly)\s+)?"
    r"(?:port|airport|airfield|markets?|bazaar|bridge|junction|crossing|checkpoint|camps?|hospital"
    r"|prison|barracks|base|axis|roundabout|road|highway|valley|hills?|forest|mosque|station|district"
    r"|quarter|territory|village|town|neighbou?rhood|suburb|settlement|area|massacre|front|frontline)$"
)
"""A noun behind the name of a place that makes something in it of the place; in small letters."""
_OWNER = re.compile(r"^['’]s?\s+(?:[\w-]+\s+){0,4}$")


class Wording(Struct, frozen=True):
    """What the words say of one mention of a place.

    `name` is the name to look up and `others` further forms to try before it; `facing` is a form
    with the point of the compass before the name, which only a stretch of land can be called.
    `wants` is "land", "town" or "county" where a word says what kind of place is meant, and "spot"
    where it is told between what or on whose outskirts something lies, which is said of towns.
    `within_km` is how near "near" and its like put it, `relation` which of them; `state` an
    abbreviation of a state after a comma.
    """

    name: str
    others: tuple[str, ...] = ()
    wants: str | None = None
    within_km: float | None = None
    relation: str | None = None
    state: str | None = None
    facing: str | None = None


def worded(text: str, start: int, stop: int) -> Wording:
    """The wording of the place name at `text[start:stop]`, with forty characters on either side."""
    name = _bare(text[start:stop])
    before, after = text[max(0, start - 60) : start], text[stop : stop + 24]
    wants, others = None, [name]
    inner = _WITHIN.match(name) or _OF.match(name)
    if inner is not None:
        wants, name = _wanted(inner), inner["name"]
    else:
        outer = _AFTER.match(after) or _BEFORE.search(before)
        if outer is not None:
            wants = _wanted(outer)
            if outer.groupdict().get("county") and outer.re is _AFTER:
                others.insert(0, f"{name} County")
            if outer.re is _AFTER and outer.groupdict().get("other"):
                others.insert(0, name + " " + outer["other"].lower())
            if (
                outer.re is _AFTER
                and outer["land"] is not None
                and outer["land"].lower() == "countryside"
            ):
                others.insert(0, f"{name} countryside")
    turned, facing = _TURNED.match(name), None
    if turned is not None:
        name = turned["name"]
    else:
        compass = _COMPASS_BEFORE.search(before)
        facing = f"{compass['compass']} {name}" if compass is not None else None
    state = _STATE.match(after)
    km, relation = _near(before)
    if wants is None and relation in {"between", "outskirts"} and facing is None:
        wants = "spot"
    if relation is None and _COUNTRYSIDE.match(after) is not None:
        km, relation = 25.0, "countryside"
    return Wording(
        name, tuple(dict.fromkeys(o for o in others if o != name)), wants, km, relation,
        state["state"] if state is not None else None, facing,
    )  # fmt: skip


def _bare(name: str) -> str:
    name = " ".join(name.split()).strip(" ,.;:()[]\"“”'‘")
    return name[:-2] if name.endswith(("'s", "’s")) else name.rstrip("’'")


def _wanted(found: re.Match[str]) -> str | None:
    groups = found.groupdict()
    if groups.get("land") is not None:
        return "land"
    if groups.get("town") is not None or groups.get("cities") is not None:
        return "town"
    return "county" if groups.get("county") is not None else None


def _near(before: str) -> tuple[float | None, str | None]:
    """How many kilometres the words before a name keep it off, and how; None for the place itself.

    "near", "outside", "around", "outskirts", "between", or a way ("north_of").
    """
    if _BETWEEN.search(before) is not None:
        return 20.0, "between"
    found = _NEAR.search(before)
    if found is None:
        return None, None
    way = found["way"].lower() if found["way"] is not None else None
    if way is not None:
        relation = None if way == "from" else re.sub(r"[\s-]+", "_", way)
    elif found["edge"] is not None:
        relation = "outskirts"
    else:
        relation = found["near"].lower().split()[0]
        relation = "near" if relation in {"close", "vicinity", "off"} else relation
    if found["number"] is not None:
        km = float(found["number"])
        km = round(km * 1.609, 1) if found["unit"].lower().startswith("mile") else km
        return km, relation or "distance"
    if way is not None:
        return (None, None) if way == "from" else (40.0, relation)
    return (10.0 if found["edge"] is not None else 20.0), relation


_BETWEEN = re.compile(
    r"\b[Bb]etween\s+(?:the\s+)?(?:(?:towns?|cities|villages)\s+of\s+)?"
    r"(?:[A-Z][\w'’-]*(?:\s[\w'’-]+){0,2}\s+and\s+)?$"
)
_COUNTRYSIDE = re.compile(r"['’]?s?\s+(?:[a-z]+ern\s+)?countryside\b", re.IGNORECASE)


def lies_in(between: str) -> bool:
    """Whether the words between two names say that the first lies in the second: "Homs, Syria"."""
    return len(between) < 45 and any(p.match(between) for p in (_LISTED, _INSIDE, _CALLED))


def lies_beside(between: str) -> bool:
    """Whether the words between two names say that the first is near the second."""
    return len(between) < 45 and _BESIDE.match(between) is not None


def without_noun(name: str) -> str:
    """A place's name without what stands there: "Umm Qasr port" is Umm Qasr."""
    return _BEHIND.sub("", name) or name


def holds(between: str) -> bool:
    """Whether the words between two names say that the first holds the second: "Syria's Homs"."""
    return len(between) < 45 and _OWNER.match(between) is not None


def suits(wants: str | None, kind: str) -> float:
    """How well a kind of place suits what the words ask for: points to add to its score."""
    if wants is None:
        return 0.0
    if wants == "spot":
        return 1.5 if kind in POPULATED else -1.0 if kind in {"admin1", "admin2"} else 0.0
    if wants == "county":
        return 4.0 if kind == "admin2" else 0.0
    if wants == "town":
        return 3.0 if kind in POPULATED else 0.0 if kind == "country" else -2.0
    return 4.0 if kind in LAND else -1.0
