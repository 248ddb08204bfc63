"""Places told by the noun behind their name: "the Dheisheh refugee camp", "the H-20 highway".

The model takes the names before such nouns for bodies or persons as often as for places, and the
codes of roads for nothing at all. The gazetteer has the whole, name and noun, and that decides: a
name it does not have so is left as it was.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from purport.core.parse import ParsedSentence
from purport.core.rows import MentionKind
from purport.stages.names.found import Found, found_at, text_of

NOUNS = frozenset(
    ["camp", "camps", "crossing", "checkpoint", "gate", "bridge", "road", "highway", "motorway",
     "base", "airbase", "airfield", "airport", "dam", "prison", "field", "oilfield", "refinery",
     "terminal", "reactor", "plant", "facility", "corridor", "axis", "pass", "tunnel", "settlement",
     "street", "forest", "mountains", "marshes", "valley", "gorge", "border", "area", "zone",
     "strait", "peninsula", "islands", "island", "desert", "plain", "heights", "hills", "basin",
     "reservoir", "spit", "line"]
)  # fmt: skip
"""Nouns that make a place of the name before them, where the gazetteer has both together."""
DIVISIONS = frozenset(
    ["province", "governorate", "oblast", "region", "district", "county", "krai", "wilaya", "raion"]
)
"""Nouns of divisions: before these the name alone need be known."""
DIVISION = 20_000  # what the gazetteer says of a second-level division, the least of them
BETWEEN = frozenset(
    ["refugee", "border", "military", "international", "air", "naval", "oil", "gas", "nuclear",
     "training", "steel", "power", "radar", "test", "river", "national", "central", "hydroelectric"]
)  # fmt: skip
"""Words that may stand between the name and its noun, and that the gazetteer may do without."""
NUMBERED = frozenset(["highway", "route", "road", "motorway", "tower", "base", "area"])
ROAD_CODE = re.compile(r"[A-Z]{1,2}-?\d{1,4}(?:-\d\d)?$")
BEFORE_CODE = frozenset(["the", "on", "along", "via", "of"])
ARTICLES = frozenset(["al", "el", "as", "ash", "ez", "az", "ar", "an"])
LONGEST = 6  # words of a name before its noun
JOINING = ARTICLES | {"-", "de", "des"}
LAND = 1_000_000  # what the gazetteer says of regions, crossings, camps and their like
MAY_YIELD: frozenset[MentionKind] = frozenset(
    ["person", "organisation", "people", "party", "other", "armed_group"]
)
Lookup = Callable[[str], int]


def with_landforms(
    at: int, sentence: ParsedSentence, names: Sequence[Found], known: Lookup
) -> list[Found]:
    """The names, and the places told by the noun behind them in the stead of what they cover.

    A place already found stays as it is, and so does whatever the codebook knows, but for two that
    an "and" makes one province.
    """
    kept = list(names)
    for first, last in _stretches(sentence, known):
        over = [n for n in kept if n.first < last and first < n.last]
        paired = any(sentence.tokens[i].lower == "and" for i in range(first, last))
        if not paired and any(n.known is not None or n.kind not in MAY_YIELD for n in over):
            continue
        if any(n.first < first or n.last > last for n in over):
            continue
        kept = [n for n in kept if all(n is not o for o in over)]
        kept.append(found_at(at, sentence, first, last, "place", rule="names.landform"))
    for first, last in _runs(sentence):
        over = [n for n in kept if n.first < last and first < n.last]
        if not over or any(not _a_part(n, first, last) for n in over):
            continue
        if known(text_of(sentence, first, last)) < LAND:
            continue
        kept = [n for n in kept if all(n is not o for o in over)]
        kept.append(found_at(at, sentence, first, last, "place", rule="names.landform"))
    if len(kept) != len(names) or any(a is not b for a, b in zip(kept, names, strict=False)):
        kept.sort(key=lambda name: name.first)
    return kept


def _a_part(name: Found, first: int, last: int) -> bool:
    """Whether a name is but a part of these words, and of a kind that a place's name may hold."""
    inside = first <= name.first and name.last <= last
    if not inside or name.last - name.first == last - first:
        return False
    if name.known is not None:
        return name.known.use == "adjective" or name.kind in {"place", "people"}
    return name.kind in {"place", "people", "person"}


def _runs(sentence: ParsedSentence) -> Iterator[tuple[int, int]]:
    """Two to five capitalised words in a row, with the articles and hyphens between them."""
    tokens, i, size = sentence.tokens, 0, len(sentence.tokens)
    while i < size:
        if not tokens[i].text[0].isupper():
            i += 1
            continue
        first = i
        while i < size and (tokens[i].text[0].isupper() or tokens[i].text in JOINING):
            i += 1
        last = i
        if tokens[first].lower == "the":
            first += 1  # "The UK said": the article opens the sentence, not the name
        while last > first and tokens[last - 1].text in JOINING:
            last -= 1
        if 1 < last - first <= LONGEST:
            yield first, last


def _stretches(sentence: ParsedSentence, known: Lookup) -> Iterator[tuple[int, int]]:
    """The words of each name with its noun, and of each code of a road, from the left."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        low = token.lower
        if (low in NOUNS or low in DIVISIONS) and i:
            first = _beginning(sentence, i, known)
            if first is not None:
                yield first, i + 1
        if low in NUMBERED and token.text[0].isupper() and i + 1 < len(tokens):
            number = tokens[i + 1].text
            if number.isdecimal() and len(number) < 4 and known(f"{token.text} {number}") > 0:
                yield i, i + 2
        elif token.text[-1].isdecimal() and ROAD_CODE.match(token.text) is not None:
            before = tokens[i - 1].lower if i else ""
            if before in BEFORE_CODE and known(token.text) > 0:
                yield i, i + 1


def _beginning(sentence: ParsedSentence, noun: int, known: Lookup) -> int | None:
    """Where the longest name before the noun begins that the gazetteer has with it, or None."""
    tokens = sentence.tokens
    head = tokens[noun].lower
    stop = noun
    while stop > 0 and tokens[stop - 1].lower in BETWEEN:
        stop -= 1
    first = stop
    while first > 0 and stop - first < LONGEST and _of_a_name(tokens[first - 1].text):
        first -= 1
    for start in range(first, stop):
        text = tokens[start].text
        if not (text[0].isupper() or text in ARTICLES or text.startswith(("al-", "el-"))):
            continue  # "and", "-"
        name = text_of(sentence, start, stop)
        forms = {text_of(sentence, start, noun + 1), f"{name} {head}"}
        if any(known(form) > 0 for form in forms):
            return start
        if head in DIVISIONS and stop == noun and known(name) >= DIVISION:
            return start
    return None


def _of_a_name(text: str) -> bool:
    return text[0].isupper() or text in JOINING or text == "and" or text.startswith(("al-", "el-"))
