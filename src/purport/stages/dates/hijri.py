"""Months and feasts of the Hijri calendar: how they are written, and the days they fall on.

The calendar of tables is good to two days, as months begin when the moon is seen; so two days are
added on either side, and there is no TIMEX3 value.
"""

import re
from datetime import date, timedelta

from purport.core.calendar import hijri_days
from purport.stages.dates.reading import Reading, Setting, shifted
from purport.stages.dates.tense import COMING, PAST

HIJRI: dict[str, tuple[int, int | None]] = {
    **dict.fromkeys(["muharram"], (1, None)), "safar": (2, None), "rajab": (7, None),
    **dict.fromkeys(["shaban", "shaaban", "sha'ban", "sha’ban"], (8, None)),
    **dict.fromkeys(["ramadan", "ramazan", "ramadhan"], (9, None)), "shawwal": (10, None),
    **dict.fromkeys(["dhulhijjah", "dhulhijja", "zilhijja"], (12, None)),
    **dict.fromkeys(["dhulqadah", "dhulqada", "zilqada"], (11, None)),
    "rabi al-awwal": (3, None), "rabi al-thani": (4, None), "jumada al-ula": (5, None),
    "jumada al-thani": (6, None), "dhu al-qada": (11, None), "dhu al-hijja": (12, None),
    "ashura": (1, 10), "arbaeen": (2, 20), "mawlid": (3, 12), "eid al-fitr": (10, 1),
    "eid al-adha": (12, 10),
}  # fmt: skip
"""The month that a name means, and its day where it is a feast."""

HIJRI_NAME = (
    r"\b(?:[Rr]abi['’]?|[Jj]u?mada)[\s-]+(?:(?:[Aa]l|[Uu]l|[Aa]th|[Aa]s|[Ee]l)[\s-])?['’]?"
    r"(?:Awwal|awwal|Awal|Ula|Oula|Thani(?:yah?)?|thani|Akhirah?|Sani|II?)\b"
    r"|\b(?:[DdTt]h[uw]|Z[ui]|Zil)(?:['’]?l)?[\s-]?(?:(?:[Aa]l|[Uu]l|[Ee]l)[\s-])?['’]?"
    r"(?:[Hh]ij+[ae]h?|[Qq]a?['’ai]*d+[ae]h?)\b"
    r"|\b[Ss]ha['’]ban\b|\bEid[\s-]+(?:al|ul|el)[\s-]?(?:Fitr|Adha|Azha)\b"
)
"""Names of two words and more, as one word of the text."""

HIJRI_WORDS = frozenset(["rabi", "jumada", "jmada", "dhu", "dhul", "thu", "thul", "zul", "eid"])
"""Words by one of which every such name is known."""

OFF = timedelta(days=2)
NOT_THEN = frozenset(
    ["brigade", "brigades", "battalion", "battalions", "movement", "force", "forces", "division",
     "operation", "company"]
)  # fmt: skip
"""After these a month's name is a unit's: "the Muharram Brigade"."""


def hijri_name(low: str) -> str | None:
    """The usual spelling of a name of two words, lower case; None where it is none."""
    bare = re.sub(r"[^a-z]+", "", low)
    first = bare.endswith(("awwal", "awal", "ula")) or (bare[-1:] == "i" and bare[-2:] in {"ii"})
    if bare.startswith("rabi"):
        second = bare.removeprefix("rabi") in {"ii"} or not (first or bare == "rabii")
        return "rabi al-thani" if second else "rabi al-awwal"
    if bare.startswith(("jumada", "jmada")):
        second = bare.endswith("adaii") or not (first or bare.endswith("adai"))
        return "jumada al-thani" if second else "jumada al-ula"
    if bare.startswith("eid"):
        return "eid al-fitr" if bare.endswith("fitr") else "eid al-adha"
    if bare.startswith(("dh", "th", "z")):
        return "dhu al-hijja" if "hij" in bare else "dhu al-qada"
    return None


def hijri(words: list[str], letters: str, at: Setting) -> Reading | None:
    """A month or day of the Hijri calendar, with its year or nearest the document's day.

    No TIMEX3 value: the days are known to about two on either side, so only they are given.
    """
    spot = letters.index("@")
    month, day = HIJRI[words[spot]]
    if at.after in NOT_THEN:
        return None
    if day is None:
        day = _day_told(words[:spot], letters[:spot])
    year = letters[spot:].find("Y")
    told = int(words[spot + year]) if year >= 0 else None
    if told is None and letters[-1] == "C" and words[-2].isdecimal():
        told = int(words[-2])
    if told is not None and told < 1600:
        return _reading(told, month, day, stated=True)
    near = date(told, 7, 1) if told is not None else at.now
    if near is None:
        return None
    guess = int((near.year - 621.57) * 1.030684)
    years = [guess - 2, guess - 1, guess, guess + 1, guess + 2]
    tense = {"l": PAST, "x": COMING}.get(letters[0], 0)
    begins = {year: hijri_days(year, month) for year in years}
    if tense == PAST:
        years = [year for year in years if begins[year][1] < near]
    elif tense == COMING:
        years = [year for year in years if begins[year][0] > near]
    chosen = min(years, key=lambda year: abs((begins[year][0] - near).days))
    return _reading(chosen, month, day, stated=False)


def _day_told(words: list[str], letters: str) -> int | None:
    """The day told before a month: "27 Rajab", "the first day of Ramadan"."""
    spot = next((i for i, letter in enumerate(letters) if letter in "doO"), None)
    if spot is None or ("u" in letters and words[letters.index("u")] != "day"):
        return None
    told = re.sub(r"\D", "", words[spot])
    names = {"first": 1, "second": 2, "third": 3, "tenth": 10}
    day = int(told) if told else names.get(words[spot], 0)
    return day if 1 <= day <= 30 else None


def _reading(year: int, month: int, day: int | None, *, stated: bool) -> Reading:
    first, last = hijri_days(year, month)
    if day is not None:
        first = last = shifted(first, "D", day - 1)
    return Reading(
        "date", None, "stated" if stated else "inferred", first - OFF, last + OFF,
        "week" if day is not None else "month",
    )  # fmt: skip


def hijri_year(year: int) -> Reading:
    """A year of the Hijri calendar, "1400 AH"."""
    first, last = hijri_days(year, None)
    return Reading("date", None, "stated", first - OFF, last + OFF, "year")
