"""Eras and great wars that reports date things by: "in the Soviet era", "during the Cold War"."""

import re
from datetime import date

from purport.stages.dates.reading import Reading, Setting

ERAS = {
    "soviet": (1922, 1991), "ottoman": (1299, 1922), "tsarist": (1547, 1917),
    "pahlavi": (1925, 1979), "stalin": (1924, 1953), "stalinist": (1924, 1953),
    "saddam": (1979, 2003), "saddam hussein": (1979, 2003), "mubarak": (1981, 2011),
    "gaddafi": (1969, 2011), "qaddafi": (1969, 2011), "gadhafi": (1969, 2011),
    "nazi": (1933, 1945), "apartheid": (1948, 1994), "french mandate": (1920, 1946),
    "british mandate": (1920, 1948), "yugoslav": (1918, 1992), "interwar": (1918, 1939),
    "cold war": (1947, 1991), "world war i": (1914, 1918), "world war one": (1914, 1918),
    "first world war": (1914, 1918), "world war ii": (1939, 1945), "world war two": (1939, 1945),
    "second world war": (1939, 1945),
}  # fmt: skip
"""First and last year of each, as handbooks of history have them."""

ERA_NAME = (
    r"\b(?:Soviet|Ottoman|Tsarist|Pahlavi|Stalin(?:ist)?|Saddam(?: Hussein)?|Mubarak|G[ah]d+h?afi"
    r"|Qaddafi|Nazi|[Aa]partheid|(?:French|British) Mandate|Yugoslav|[Ii]nterwar|Cold War)"
    r"[\s-](?:era|times|period|years)\b"
    r"|\b(?:Cold War|(?:First|Second) World War|World War (?:II?|One|Two))\b"
)
"""An era or war as one word of the text."""

ERA_WORDS = frozenset(["era", "war", "times", "years", "period"])
WITHIN = frozenset(["in", "during", "throughout", "since", "from"])
_TAIL = re.compile(r"[\s-](?:era|times|period|years)$")


def era_name(low: str) -> str | None:
    """The era that words mean, lower case, as `ERAS` has it; None where they mean none."""
    bare = " ".join(_TAIL.sub("", low).split())
    if bare.startswith("g") and bare not in ERAS:
        bare = "gaddafi"
    return bare if bare in ERAS else None


def era(words: list[str], letters: str, at: Setting) -> Reading | None:
    """An era where something is told to have been in it: "in the Ottoman era"."""
    if at.before not in WITHIN and not at.given:
        return None
    first, last = ERAS[words[-1]]
    return Reading(
        "date", f"{first}/{last}", "inferred", date(first, 1, 1), date(last, 12, 31), "era"
    )
