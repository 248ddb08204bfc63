"""Numbers of people as running text tells them: "at least 12", "forty-one", "some 1,200".

What counts no people is left out: years, days of a month, ages, money, measures, parts of a whole
that is told elsewhere ("two of the dead").
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from purport.across.incidents.words import in_small

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: number for number, word in enumerate(_UNITS.split())}
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORDS = "|".join([*TENS, *UNITS])
_SMALL = rf"(?:(?:{'|'.join(TENS)})[- ](?:{'|'.join(list(UNITS)[1:10])})|{_WORDS})"
_FIGURES = r"\d{1,3}(?:[,\u202f\u00a0]\d{3})+|\d{1,7}"
_NUMBER = (
    rf"(?:(?:between\s(?P<least_of>{_FIGURES}|{_SMALL})\sand\s)"
    rf"|(?:(?P<low>{_FIGURES}|{_SMALL})(?:\s(?:to|or)\s|(?<=\d)\s?[-–]\s?(?=\d))))?"
    rf"(?P<number>{_FIGURES}|{_SMALL}|an?(?=\s(?:dozen|hundred|thousand)))"
    rf"(?P<scale>(?:\s(?:{'|'.join(SCALES)}))+)?"
    rf"(?:\sand\s(?P<rest>{_SMALL})(?<=\w))?"
)
_LEAST = r"at least|no fewer than|no less than|not less than|a minimum of"
_OVER = r"more than|(?<!handed )(?<!handing )(?<!turned )over|in excess of|upwards of"
_MOST = r"up to|as many as|at most|no more than|not more than"
_UNDER = r"fewer than|less than"
_ABOUT = (
    r"nearly|almost|close to|about|some|around|roughly|approximately|an estimated|perhaps|maybe"
)
_TOLD = re.compile(
    rf"\b(?P<part>(?:including|among (?:them|whom)|of (?:them|whom)|none of|all but|not"
    rf"|no(?! (?:fewer|less|more) than)|per|each"
    r"|every|her|his|my)\s)?"
    rf"(?:(?:(?P<least>{_LEAST})|(?P<over>{_OVER})|(?P<most>{_MOST})|(?P<under>{_UNDER})"
    rf"|(?P<about>{_ABOUT}))\s)?(?:the\s|a\stotal\sof\s)?"
    rf"(?<![\w.,$€£№/:-])\b{_NUMBER}(?![\w]|[-.,:/][\d\w]|%)",
)
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NO_PEOPLE_BEFORE = re.compile(
    rf"(?:\b{_MONTHS}\.?|\bno\.|\barticle|\bresolution|\bchapter|\bage|\baged"
    r"|[$€£]|\bflight|\bthe (?:year|age)|\bat (?:about|around)|\bunder|\bbattalion|\bbrigade)\s?$",
)
_AGE = re.compile(
    r"\b(?:an?|the|one|another|her|his|its|their|my|our|young|little"
    r"|old)\s(?:\w+\s){0,2}?(?:girl|boy|child"
    r"|man|woman|youth|youngster|lad|pupil|student|baby|infant|son|daughter|widow|mother|father"
    r"|grandmother|grandfather|person|farmer|monk|nun|teacher|herdsman|brother|sister)\sof\s$"
    r"|\b(?:children|girls|boys|pupils)\sof\s(?:between\s)?(?:\w+\sand\s)?$",
)
_NAME = re.compile(r"[A-Z][\w.’'-]*,\s$")
_PRONOUN = re.compile(
    r"\b(?:would|could|should|must|may|might|does|do|did|this|that|which|every|any|each"
    r"|the other|no"
    r"|only|last|first|next|another|such)\s$",
)
"""What stands before `one` where it counts nobody."""
_MATTER = re.compile(
    r"\b(?:quarrel|row|dispute|anger|outrage|talks|protests?|grief|mourning|concern|fears?|worr\w+"
    r"|feud|stand-?off|tensions?|questions?|probe|inquiry|scandal|outcry|haggl\w+|bargain\w*|wept"
    r"|wrangl\w+|silence|negotiat\w+|trial|accused|charged|clash(?:ed)?|grieve[sd]?)\s$",
)
"""What one has over people, where `over` is no bound."""
_NO_PEOPLE_AFTER = re.compile(
    rf"\s*(?:{_MONTHS}\b|per\s?cent\b|%|°|o'clock\b|[ap]\.?m\b"
    r"|(?:\w+\s)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|times?"
    r"|km|kilometres?|kilometers?|miles?|metres?|meters?|tons?|tonnes?|kilos?|dollars?|euros?"
    r"|percent|rounds?|vehicles?|lorries|trucks?|tanks?|rockets?|missiles?|shells?|bombs?|mortars?"
    r"|houses|homes|huts?|tents?|shacks|dwellings|granar(?:y|ies)|stalls|structures|cells"
    r"|graves dug"
    r"|hectares|acres|fields|motor-?cycles|motorbikes|bicycles|taxis|stations|cartridges"
    r"|parcels|kits"
    r"|buildings|villages|towns|schools|boats?|rifles?|weapons|strikes?|raids?"
    r"|attacks?|ships?|vessels?|aircraft|planes?|helicopters?|drones?|guns?|camps?|bases?"
    r"|checkpoints?|banks?|shops?|mosques?|church(?:es)?|hospitals?|clinics?|bridges?|areas?"
    r"|districts?|meetings?|talks|sessions?|elections?|rall(?:y|ies)|protests?|march(?:es)?"
    r"|demonstrations?|conferences?|hearings?|funerals?|exercises?|goats?|sheep|cows?|cattle"
    r"|animals?|horses?|camels?|donkeys?|chickens?|hens?|pigs?|mules?|oxen|bulls?|calves|ducks?"
    r"|turkeys|head of|crates?|bags?|sacks?|barrels?|litres?|liters?|crops?|trees?|phones?|radios?"
    r"|laptops?|generators?|pumps?|launchers?|grenades?|mines?|pistols?|machine ?guns?|tablets?"
    r"|famil(?:y|ies)|households?|bullets?|cars"
    r"|buses|sites|positions|posts?)\b)",
)
_HOMES = re.compile(r"\s*(?:\w+\s)?(?:famil(?:y|ies)|households?)\b")
_ROSE_FROM = re.compile(
    r"\b(?:ris\w+|rose|climb\w+|increas\w+|rais\w+|revis\w+|jump\w+|up|grew"
    r"|grown)\b[^.;]*\bfrom\s$",
)
_GONE = re.compile(r"\b(?:gone|went|going|goes|risen|rose|climbed|jumped|moved|revised)\s$")
_PART_AFTER = re.compile(r"\s+of\s+(?:the|them|whom|these|those|which)\b")
_OWN_AFTER = re.compile(
    r"\s+of\s+our\s(?:own\s)?(?:\w+\s)?(?:members|colleagues|staff|employees|activists|readers"
    r"|parishioners|correspondents|drivers|teachers|nurses)\b"
)
"""Those of one body among all: of five dead, "three of our members"."""
_VAGUE = re.compile(
    r"\b(?P<part>(?:including|among (?:them|whom)|of (?:them|whom))\s)?(?:(?:many|several"
    r"|at least|some)\s)?"
    r"(?P<words>(?:tens|dozens|scores|hundreds|thousands)(?:\sof\s(?:dozens|hundreds"
    r"|thousands))?)\b"
    r"(?:\sof\b(?!\s(?:them|whom|these|those|the)\b))?",
)
_SIZES = {"tens": 10, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
_TOPS = {"tens": 99, "dozens": 99, "scores": 199, "hundreds": 999, "thousands": 9999}
_TIMES = {"dozens": 12, "hundreds": 100, "thousands": 1000}
_A_MONTH = re.compile(rf"\W*{_MONTHS}")
FIRST_YEAR, LAST_YEAR = 1900, 2100
ROUGHLY = 0.15  # how far "about 40" may be off


class Quantity(Struct, frozen=True):
    """A number told at `start` to `stop` of a text: lowest and highest (None is open)."""

    low: int
    high: int | None
    start: int
    stop: int
    partial: bool
    """Whether it tells a part of others: "including four", "her two children"; or is denied."""
    of_them: bool
    """Whether it is followed by those of whom it tells a part: "two of the dead"."""
    families: bool = False
    """Whether it counts families: these are counted where people had to leave, else nowhere."""


def quantities(text: str) -> list[Quantity]:
    """The numbers of a text that may count people or families, in order."""
    found = []
    as_told, text = text, in_small(text)  # all patterns but that of names are of small letters
    for match in _TOLD.finditer(text):
        after = text[match.end() : match.end() + 40]
        homes = _HOMES.match(after) is not None and match["number"].casefold() != "one"
        if not homes and _NO_PEOPLE_AFTER.match(after):
            continue
        before = _NO_PEOPLE_BEFORE.search(text[max(0, match.start() - 20) : match.start("number")])
        written = _A_MONTH.match(before[0]) and not match["number"][0].isdigit() if before else None
        if before and not written:  # "On 12 May eleven men" are eleven men
            continue
        if _AGE.search(text[max(0, match.start() - 50) : match.start("number")]):
            continue
        if after[:1] == "," and _NAME.search(as_told[max(0, match.start() - 20) : match.start()]):
            continue  # "Sami K., 71, who sold bread there"
        lone = match["number"].casefold() == "one" and match["part"] is None
        if lone and _PRONOUN.search(text[: match.start("number")]):
            continue
        number = _value(match)
        bare = match["scale"] is None and match["number"].isdigit()
        if bare and FIRST_YEAR <= number <= LAST_YEAR and len(match["number"]) == len("2016"):
            continue
        low, high = _bounds(match, number)
        if match["over"] is not None and _MATTER.search(text[: match.start()]):
            low, high = number, number
        start = match.start()
        if match["low"] is not None and _ROSE_FROM.search(text[:start]):
            low, start = high or low, match.start("number")
        if _OWN_AFTER.match(after):
            high = None
        if match["most"] is not None and _GONE.search(text[:start]):
            low, high, start = number, number, match.start("number")
        of_them = _PART_AFTER.match(after) is not None
        part = match["part"] is not None
        found.append(Quantity(low, high, start, match.end(), part, of_them, homes))
    return sorted([*found, *_vague(text)], key=lambda q: q.start)


def is_age(text: str, number: int) -> bool:
    """Whether a text tells this number only as somebody's age: "a girl of 15"."""
    text = in_small(text)
    return any(
        _value(match) == number
        and _AGE.search(text[max(0, match.start() - 50) : match.start("number")])
        for match in _TOLD.finditer(text)
    )


def _vague(text: str) -> Iterator[Quantity]:
    """The vague numbers of a text in small letters: `dozens of people` are 24 to 99."""
    for match in _VAGUE.finditer(text):
        after = text[match.end() : match.end() + 40]
        if _NO_PEOPLE_AFTER.match(after):
            continue
        first, *rest = match["words"].casefold().split(" of ")
        times = _TIMES[rest[0]] if rest else 1
        of_them = _PART_AFTER.match(after) is not None
        low, high = _SIZES[first] * times, _TOPS[first] * times
        yield Quantity(low, high, match.start(), match.end(), match["part"] is not None, of_them)


def _value(match: re.Match[str]) -> int:
    total = _plain(match["number"])
    for scale in (match["scale"] or "").casefold().split():
        total *= SCALES[scale]
    return total + (_plain(match["rest"]) if match["rest"] and match["scale"] else 0)


def _plain(word: str) -> int:
    """The number of one word or two: `1,200`, `forty-one`, `a`."""
    digits = re.sub(r"[^\d]", "", word)
    if digits:
        return int(digits)
    parts = word.casefold().replace("-", " ").split()
    return 1 if parts[0] in {"a", "an"} else sum(UNITS.get(p, TENS.get(p, 0)) for p in parts)


def _bounds(match: re.Match[str], number: int) -> tuple[int, int | None]:
    least = match["low"] or match["least_of"]
    if least is not None and _plain(least) < number:
        return _plain(least), number
    if match["least"] is not None:
        return number, None
    if match["over"] is not None:
        return number + 1, None
    if match["most"] is not None:
        return 0, number
    if match["under"] is not None:
        return 0, max(number - 1, 0)
    if match["about"] is not None and number > 1:
        off = max(1, round(number * ROUGHLY))
        return number - off, number + off
    return number, number
