"""Place names that stand inside the names of bodies: "Gainesville Police", "University of Mosul".

The body keeps its own row; the place within gets one as well, so that it can be put on the map and
speaks for where the document is about. What a body of the codebook is called gives none.
"""

from collections.abc import Callable, Sequence

from purport.core.ids import content_id
from purport.core.parse import ParsedSentence
from purport.stages.names.found import Found, found_at, text_of
from purport.stages.names.lexicon import Lexicon, Node, Who
from purport.stages.names.words import name_key

LOCAL = frozenset(
    ["police", "sheriff", "county", "council", "court", "university", "college", "school",
     "hospital", "airport", "department", "district", "police department", "fire", "board",
     "commission", "committee", "church", "mosque", "prison", "jail", "port", "museum", "library",
     "prosecutor", "prosecutors", "municipality", "governorate", "province", "bureau", "center",
     "centre", "academy", "chamber", "authority", "parliament", "assembly", "legislature",
     "ministry", "brigade", "battalion", "division", "command", "garrison", "festival",
     "schools", "courthouse", "cemetery", "park", "market", "office", "clinic",
     "institute", "society", "foundation", "association", "city", "state", "town",
     "township", "rescue", "ems", "camp", "dam", "refinery", "base", "barracks", "patrol", "guard",
     "directorate", "community", "front", "forum", "hall", "house", "station", "theater",
     "theatre", "utilities", "union"]
)  # fmt: skip
"""Nouns of bodies that are mostly called after where they are."""
DIVISIONS = frozenset(["county", "parish", "province", "governorate", "oblast", "district"])
NO_PLACE = frozenset(
    ["central", "national", "united", "general", "state", "union", "liberty", "north", "south",
     "east", "west", "northern", "southern", "eastern", "western", "upper", "lower", "new", "old",
     "first", "royal", "islamic", "catholic", "american", "international", "federal", "public",
     "fire", "police", "college", "university", "home", "high", "community", "memorial", "health",
     "grand", "saint", "st", "st.", "military", "supreme", "justice", "independence", "victory",
     "defense", "defence", "interior", "finance", "foreign", "human", "environmental", "free",
     "holy", "orthodox", "christian", "baptist", "methodist", "sheriff", "district", "city",
     "county", "town", "board", "house", "commerce", "mine", "media", "battle", "global", "green",
     "democratic", "republican", "peoples", "people", "junior", "senior", "women", "men", "youth",
     "secretary", "president", "minister", "director", "chief", "deputy", "vice", "prime",
     "attorney", "speaker", "commander", "chairman", "ambassador", "governor", "mayor", "senator",
     "january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
     "saturday", "sunday"]
)  # fmt: skip
SMALLEST = 5_000  # people; below it a word before a body's noun is a founder or a saint as likely
FEWEST = 500  # people; before a role noun
LONGEST = 4  # words of a place name
Lookup = Callable[[str], int]


def places_within(
    sentences: Sequence[ParsedSentence], names: Sequence[Found], lexicon: Lexicon, known: Lookup
) -> list[Found]:
    """A find for each place named inside a body's name, in no order; `known` as for `names_in`."""
    placed = {name.text for name in names if name.kind == "place"}
    found = []
    for name in names:
        if name.form != "name" or name.hidden or name.known is not None:
            continue
        if name.kind in {"person", "place", "people"} or name.last - name.first < 2:
            continue
        inner = _leading(sentences[name.at], name, known, placed) or _after_of(
            sentences[name.at], name, known
        )
        if inner is not None:
            first, last = inner
            find = found_at(name.at, sentences[name.at], first, last, "place", rule="names.within")
            find.who = _who(find.text, lexicon)
            find.country = find.who.country
            found.append(find)
    return found


def places_before(
    sentences: Sequence[ParsedSentence], names: Sequence[Found], described: Sequence[Found],
    lexicon: Lexicon, known: Lookup,
) -> list[Found]:  # fmt: skip
    """A find for each place before a role noun that no name covers: "a Chapin man"."""
    taken = {(name.at, i) for name in names for i in range(name.first, name.last)}
    found = []
    for party in described:
        tokens, last = sentences[party.at].tokens, party.first
        if party.of is not None or party.country is not None:
            continue
        while last < party.last - 1 and last < party.first + LONGEST:
            token = tokens[last]
            if token.pos != "PROPN" or not token.text.istitle() or (party.at, last) in taken:
                break
            last += 1
        if last == party.first or all(
            tokens[i].lower in NO_PLACE for i in range(party.first, last)
        ):
            continue
        text = text_of(sentences[party.at], party.first, last)
        if known(text) >= FEWEST:
            find = found_at(
                party.at, sentences[party.at], party.first, last, "place", rule="names.within"
            )
            find.who = _who(text, lexicon)
            find.country = find.who.country
            found.append(find)
    return found


def _who(text: str, lexicon: Lexicon) -> Who:
    """The country of the codebook that goes by this name, or else the place by its own name."""
    key = name_key(text)
    node: Node | None = lexicon.names
    for piece in key.split():
        node = node.next.get(piece) if node is not None else None
    for end in node.ends if node is not None else ():
        if end.use == "name" and end.who.kind == "place":
            return end.who
    return Who(content_id("place", key), text, "place")


def _leading(
    sentence: ParsedSentence, name: Found, known: Lookup, placed: set[str]
) -> tuple[int, int] | None:
    """The words of place at the head of the name, the longest that the gazetteer has."""
    tokens = sentence.tokens
    for last in range(min(name.last - 1, name.first + LONGEST), name.first, -1):
        if tokens[last - 1].lower in NO_PLACE - DIVISIONS or tokens[last].text == "'s":
            continue
        text = text_of(sentence, name.first, last)
        if text in placed:
            return name.first, last
        if last - name.first == 1 and tokens[name.first].lower in NO_PLACE:
            continue
        people = known(text)
        if people == 0 or not text[0].isupper() or (text.isupper() and len(text) < 5):
            continue
        told = tokens[last - 1].lower in DIVISIONS
        local = any(tokens[i].lower in LOCAL for i in range(last, name.last))
        if told or (local and people >= SMALLEST):
            return name.first, last
    return None


def _after_of(sentence: ParsedSentence, name: Found, known: Lookup) -> tuple[int, int] | None:
    """The words of place after "of" or "in" inside the name."""
    tokens = sentence.tokens
    for i in range(name.first + 1, name.last - 1):
        if tokens[i].lower not in {"of", "in"}:
            continue
        first = i + 1 + (tokens[i + 1].lower == "the" and i + 2 < name.last)
        for last in range(min(name.last, first + LONGEST), first, -1):
            if tokens[last - 1].lower in NO_PLACE or not tokens[first].text[:1].isupper():
                continue
            if known(text_of(sentence, first, last)) >= SMALLEST:
                return first, last
    return None
