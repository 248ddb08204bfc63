"""Names in one sentence: the codebook's and the model's, made one list; see `shapes` for others."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from purport.core.parse import ParsedSentence, Token
from purport.core.rows import MentionKind
from purport.stages.names.datelines import is_state, place_of_dateline
from purport.stages.names.doubts import after_members, country_within, is_national, meant_here
from purport.stages.names.found import Found, Words, found_at, text_of, words_of
from purport.stages.names.lexicon import RULING, Known, Lexicon, Node, fits
from purport.stages.names.offices import after_owner, holder_after, place_before_person
from purport.stages.names.settlements import is_settlement
from purport.stages.names.shapes import LANDFORMS, body_of, by_shape, head_word, proper_runs
from purport.stages.names.whereabouts import no_place, with_hyphened
from purport.stages.names.words import CAPITALS, POSSESSIVE

KINDS: dict[str, MentionKind] = {
    "PERSON": "person", "ORG": "organisation", "LOC": "place", "NORP": "people",
}  # fmt: skip
RISKY = frozenset(["us", "who", "is", "it", "aid", "pa", "ap", "am", "un", "au", "eu", "pm", "mr"])
MONTHS = frozenset(["january", "february", "march", "april", "may", "june", "july", "august",
                    "september", "october", "november", "december"])  # fmt: skip
_OF_PERSONS = frozenset(["mr", "mrs", "ms", "miss"])
LOCATED = {"in": 1, "near": 1, "at": 1, "outside": 1, "through": 10_000, "over": 10_000,
           "around": 10_000, "to": 20_000, "into": 20_000, "toward": 20_000, "towards": 20_000,
           "from": 20_000}  # fmt: skip
"""People a town must have at least for a word after these to be the town and no body."""
CLOSED = frozenset(["PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART"])
Lookup = Callable[[str], int]


class Spot(Struct):
    """A name the model found, repaired: words `first:last` and what it says they are."""

    first: int
    last: int
    label: str


def names_in(
    at: int, sentence: ParsedSentence, lexicon: Lexicon, known: Lookup
) -> tuple[list[Found], list[int]]:
    """The names of a sentence in order, and the proper nouns that nothing explains.

    `known` gives the population of the largest place of a name, 0 for none. No two finds overlap.
    """
    words = words_of(sentence)
    shouted = _shouted(words)
    finds = [
        _of_codebook(at, sentence, words, first, last, entry)
        for first, last, entry in matches(words, lexicon.names)
        if (not shouted or words.keys[first] not in RISKY)
        and (
            last - first > 1
            or sentence.tokens[words.word[first]].pos not in CLOSED
            or words.shapes[first] == CAPITALS
        )
        and not (words.keys[last - 1].isdecimal() and words.keys[first] in MONTHS)
        and entry.use != "nobody"
    ]
    finds = meant_here(sentence, finds, lexicon.cues.get("title", frozenset()))
    finds = _joined(at, sentence, finds, _spots(sentence, lexicon, known), lexicon)
    taken = bytearray(len(sentence))
    for find in finds:
        taken[find.first : find.last] = b"\x01" * (find.last - find.first)
    rest = proper_runs(sentence, taken, lexicon)
    unexplained: list[int] = []
    for first, last in rest:
        start = with_hyphened(sentence, first, last, taken)
        more = by_shape(at, sentence, start, last, lexicon, known, shouted=shouted)
        if more:
            finds += more
            for find in more:
                taken[find.first : find.last] = b"\x01" * (find.last - find.first)
        unexplained += [i for i in range(first, last) if not taken[i]]
    if rest:
        finds.sort(key=lambda find: find.first)
    return finds, [] if shouted else unexplained


def matches(words: Words, root: Node) -> Iterator[tuple[int, int, Known]]:
    """The codebook's names from the left, the longer of two that overlap: pieces and the entry."""
    begins, keys = root.next, words.keys
    i, size = 0, len(keys)
    while i < size:
        best = _longest_at(i, words, begins)
        if best is None:
            i += 1
            continue
        stop, entry = best
        at = i + 1
        while at < stop:  # "The National" gives way to "National Security Agency"
            other = _longest_at(at, words, begins)
            if other is not None and other[0] - at > stop - i - (keys[i] == "the"):
                i, (stop, entry) = at, other
            at += 1
        yield i, stop, entry
        i = stop


def _longest_at(i: int, words: Words, begins: dict[str, Node]) -> tuple[int, Known] | None:
    """Where the longest name of the codebook that begins at piece i stops, and its entry."""
    keys, shapes = words.keys, words.shapes
    node = begins.get(keys[i])
    if node is None:
        return None
    best: tuple[int, Known] | None = None
    j, size = i + 1, len(keys)
    while True:
        for end in node.ends:
            if fits(end.pattern, shapes, i):
                best = (j, end)
                break
        if j >= size:
            return best
        after = node.next.get(keys[j])
        if after is None:
            return best
        node = after
        j += 1


def _of_codebook(
    at: int, sentence: ParsedSentence, words: Words, first: int, last: int, entry: Known
) -> Found:
    start_word, last_word = words.word[first], words.word[last - 1]
    kind = entry.who.kind
    if entry.use == "capital":
        kind = "place"
    elif entry.use == "adjective":
        kind = "people"
    elif entry.naming == "loaded" and kind == "place":
        ruling = not RULING.isdisjoint(t.lower for t in sentence.tokens[start_word : last_word + 1])
        kind = "government" if ruling else "place"
    find = found_at(at, sentence, start_word, last_word + 1, kind, rule=entry.rule)
    find.known, find.naming = entry, entry.naming
    token = sentence.tokens[last_word]
    piece = words.piece[last - 1]
    if piece.stop < len(token.text) and len(token.text) == token.stop - token.start:
        find.stop = token.start + piece.stop  # "U.S.-led"
        find.text = find.text[: find.stop - find.start]
    opening = sentence.tokens[start_word]
    if words.piece[first].start and len(opening.text) == opening.stop - opening.start:
        find.start = opening.start + words.piece[first].start
        find.text = find.text[words.piece[first].start :]
    if entry.use not in {"capital", "adjective"}:
        find.who = entry.who
    find.country = entry.who.country
    find.sector = None if kind in {"place", "people"} else entry.who.sector
    return find


def _shouted(words: Words) -> bool:
    """Whether the sentence is in capitals throughout, where case tells nothing."""
    long = [s for s, piece in zip(words.shapes, words.piece, strict=True) if len(piece.key) > 3]
    return len(long) > 2 and sum(s == CAPITALS for s in long) > 0.8 * len(long)


def _spots(sentence: ParsedSentence, lexicon: Lexicon, known: Lookup) -> list[Spot]:
    """The model's names with their usual faults put right."""
    tokens, found, i, size = sentence.tokens, [], 0, len(sentence)
    while i < size:
        label = tokens[i].entity
        if label is None:
            i += 1
            continue
        first = i
        i += 1
        while i < size and tokens[i].entity == label and not tokens[i].entity_start:
            i += 1
        found += _repaired(sentence, first, i, label, lexicon)
    found = [part for spot in found for part in _parted(sentence, spot, lexicon, known)]
    for spot in found:
        spot.label = _relabelled(sentence, spot, lexicon, known)
    _paired(sentence, found, known)
    opening = place_of_dateline(sentence, known)
    if opening is not None:
        found = [spot for spot in found if spot.first >= opening[1] or spot.last <= opening[0]]
        found.insert(0, Spot(*opening, "LOC"))
    return [spot for spot in found if spot.label]


def _parted(
    sentence: ParsedSentence, spot: Spot, lexicon: Lexicon, known: Lookup
) -> tuple[Spot, ...]:
    """The place of an office and its holder apart, and two places: "Oslo's | Grorud"."""
    owned = after_owner(sentence, spot.first, spot.last, known) if spot.label == "LOC" else None
    if owned is not None:
        return Spot(spot.first, owned - 1, "LOC"), Spot(owned, spot.last, "LOC")
    cut = place_before_person(sentence, spot.first, spot.last, lexicon, known)
    if cut is None:
        return (spot,)
    return Spot(spot.first, cut, "LOC"), Spot(cut, spot.last, "PERSON")


def _paired(sentence: ParsedSentence, spots: list[Spot], known: Lookup) -> None:
    """Joins two places round an "and" that are one by the gazetteer: "Sistan and Baluchestan"."""
    for i in range(len(spots) - 1, 0, -1):
        one, two = spots[i - 1], spots[i]
        if one.label == two.label == "LOC" and two.first - one.last == 1 and (
            sentence.tokens[one.last].lower == "and"
            and known(text_of(sentence, one.first, two.last)) >= 1_000_000
        ):  # fmt: skip
            spots[i - 1 : i + 1] = [Spot(one.first, two.last, "LOC")]


def _relabelled(sentence: ParsedSentence, spot: Spot, lexicon: Lexicon, known: Lookup) -> str:
    """The label of a name, put right where a word in or before it tells; empty for no name."""
    tokens = sentence.tokens
    text = text_of(sentence, spot.first, spot.last)
    before = tokens[spot.first - 1].lower if spot.first else ""
    if spot.label in {"ORG", "PERSON"} and is_settlement(tokens, spot.first, spot.last):
        return "LOC"
    alone = spot.label == "ORG" and spot.last - spot.first == 1 and not text.isupper()
    if alone and before in LOCATED and known(text) >= LOCATED[before]:
        return "LOC"
    follows = spot.last < len(tokens) and tokens[spot.last].lower in LANDFORMS
    follows = follows and spot.label in {"NORP", "PERSON"}
    if follows and known(f"{text} {tokens[spot.last].lower}") > 0:
        return "LOC"
    after = tokens[spot.last].text if spot.last < len(tokens) else ""
    if spot.label in {"ORG", "PERSON"} and after == "," and (
        is_state(sentence, spot.last + 1, known) and known(text) > 0
    ):  # fmt: skip
        return "LOC"
    if spot.label == "PERSON":
        if any(map(str.isdecimal, text)):
            return ""  # "Matthew 5:9"
        if before in {"in", "near", "at", "outside"} and known(text) > 0:
            return "LOC"
    elif spot.label == "LOC" and before.rstrip(".") in _OF_PERSONS:
        return "PERSON"
    elif spot.label == "LOC" and spot.last - spot.first > 1:
        places, last = lexicon.cues.get("nominal_place", frozenset()), tokens[spot.last - 1].lower
        if last in lexicon.bodies and last not in places:
            return "ORG"  # "Northern Command"
    if spot.label != "LOC" or known(text) > 0:
        return spot.label
    return no_place(sentence, spot.first, spot.last, lexicon.bodies) or "LOC"


def _repaired(
    sentence: ParsedSentence, first: int, last: int, label: str, lexicon: Lexicon
) -> list[Spot]:
    tokens = sentence.tokens
    for i in range(first, last):
        text = tokens[i].text
        if text in {"(", ")", ",", ";", "/", "[", "]", ":", "“", "”", '"', "•", "|"} or (
            (tokens[i].pos == "CCONJ" and label in {"LOC", "PERSON", "NORP"})
            or (label == "LOC" and text in {"on", "in"} and tokens[i].pos == "ADP")
        ):  # fmt: skip
            left = _repaired(sentence, first, i, label, lexicon) if i > first else []
            return left + (_repaired(sentence, i + 1, last, label, lexicon) if i + 1 < last else [])
    while first < last and not _carries(tokens[first], label):
        first += 1
    while first < last and (
        not any(map(str.isalnum, tokens[last - 1].text)) or tokens[last - 1].text in POSSESSIVE
        or tokens[last - 1].lower in {"of", "the", "in", "and", "'s", "’s"}
    ):  # fmt: skip
        last -= 1
    if label == "ORG":
        first = after_members(sentence, first, last, lexicon)
    titles = lexicon.cues.get("title", frozenset())
    if label == "PERSON":
        if last - first > 2 and f"{tokens[first].lower} {tokens[first + 1].lower}" in titles:
            first += 2
        while last - first > 1 and (
            tokens[first].lower.rstrip(".") in titles
            or tokens[first].lower in lexicon.nouns
            or (tokens[first].text in {"-", "."} and first > 0)
        ):  # fmt: skip
            first += 1
        final = tokens[last - 1].lower if first < last else ""
        if final.rstrip(".") in titles or final in lexicon.nouns:
            return []  # "High Representative", or titles before a name the codebook knows
    if first >= last:
        return []
    only, lone = tokens[first].lower, last - first == 1
    banned = lexicon.cues.get("not_a_name", frozenset())
    if last - first > 1 and text_of(sentence, first, last).lower() in banned:
        return []
    if lone and ({only, only.rstrip(".")} & (banned | titles) or tokens[first].text.islower()):
        return []
    if label == "ORG" and head_word(sentence, first, last) in banned:  # a treaty, a law, a war
        return []
    wordy = tokens[first].pos in {"PRON", "DET", "VERB", "AUX", "ADP"}
    if lone and wordy and tokens[first].tag != "NNP":
        return []
    return [Spot(first, last, label)]


def _carries(token: Token, label: str) -> bool:
    """Whether a name of this kind can begin with the word."""
    text = token.text
    if not text[0].isalnum() or token.lower in {"the", "a", "an"}:
        return False
    return text[0].isupper() or text[0].isdecimal() or token.lower in {
        "al", "el", "de", "bin", "ibn", "abu", "ash", "as", "ar", "an", "von", "van", "der", "at",
    } or text.startswith(("al-", "el-")) or (label == "ORG" and token.pos == "PROPN")  # fmt: skip


def _joined(
    at: int, sentence: ParsedSentence, finds: list[Found], spots: list[Spot], lexicon: Lexicon
) -> list[Found]:
    """Codebook and model agreed on one list without overlaps; the longer name wins."""
    kept = list(finds)
    for spot in spots:
        over = [f for f in kept if f.first < spot.last and spot.first < f.last]
        if not over:
            kept.append(_of_model(at, sentence, spot, lexicon))
            continue
        around = next((f for f in over if f.first <= spot.first and f.last >= spot.last), None)
        if around is not None:
            around.seen = KINDS[spot.label]
            continue
        if holder_after(sentence, spot.first, spot.last, over, lexicon):
            person = Spot(over[0].last, spot.last, "PERSON")
            kept.append(_of_model(at, sentence, person, lexicon))
            continue
        inside = all(spot.first <= f.first and f.last <= spot.last for f in over)
        if not inside or not _longer_wins(sentence, spot, over):
            trimmed = _beside(sentence, spot, over, lexicon)
            if trimmed is not None:
                kept.append(_of_model(at, sentence, trimmed, lexicon))
            continue
        kept = [f for f in kept if all(f is not o for o in over)]
        find = _of_model(at, sentence, spot, lexicon)
        told = over[0]
        find.country = country_within(sentence, spot.first, spot.label, told)
        if (
            told.known is not None
            and told.known.use == "name"
            and "place" not in {told.kind, find.kind}
        ):
            find.sector = find.sector or told.sector
        kept.append(find)
    if spots:
        kept.sort(key=lambda find: find.first)
    return kept


def _longer_wins(sentence: ParsedSentence, spot: Spot, over: list[Found]) -> bool:
    """Whether the model's longer name stands against the codebook names within it."""
    uses = {f.known.use for f in over if f.known is not None}
    if spot.label == "PERSON":
        return not uses & {"holder", "adjective", "people"} and not (
            len(over) == 1 and over[0].first == spot.first and over[0].known is not None
            and over[0].known.who.kind not in {"place"}
        )  # fmt: skip
    if spot.label == "NORP":
        return False
    tokens = sentence.tokens
    covered = {i for f in over for i in range(f.first, f.last)}
    rest = [tokens[i] for i in range(spot.first, spot.last) if i not in covered]
    capitals = [t for t in rest if t.text[:1].isupper() or t.text[:1].isdecimal()]
    if not capitals:
        return is_national(spot.label, over)
    if spot.label == "LOC":
        return "holder" not in uses and (tokens[spot.last - 1].text[:1].isupper())
    if len(over) == 1 and over[0].first == spot.first and over[0].last < spot.last:
        after = tokens[over[0].last]
        if after.text in POSSESSIVE:  # "Iran's Quds Force": two parties
            return False
    return True


def _beside(
    sentence: ParsedSentence, spot: Spot, over: list[Found], lexicon: Lexicon
) -> Spot | None:
    """What is left of the model's name beside the codebook's: "Iraqi" | "Haider al-Samarrai"."""
    last = max(f.last for f in over)
    titles = lexicon.cues.get("title", frozenset())
    if last < spot.last:
        while last < spot.last and (
            not sentence.tokens[last].text[:1].isupper()
            or (spot.label == "PERSON" and sentence.tokens[last].lower.rstrip(".") in titles)
        ):  # fmt: skip
            last += 1
        if last < spot.last:
            return Spot(last, spot.last, spot.label)
    first = min(f.first for f in over)
    tail = first - 1
    while tail >= spot.first and not sentence.tokens[tail].text[:1].isupper():
        tail -= 1
    return Spot(spot.first, tail + 1, spot.label) if tail >= spot.first else None


def _of_model(at: int, sentence: ParsedSentence, spot: Spot, lexicon: Lexicon) -> Found:
    find = found_at(at, sentence, spot.first, spot.last, KINDS[spot.label])
    if spot.label == "ORG":
        find.kind, find.sector = body_of(sentence, spot.first, spot.last, lexicon)
        last = sentence.tokens[spot.last - 1].lower
        if find.kind == "organisation" and last not in lexicon.bodies and (
            last in lexicon.cues.get("nominal_place", frozenset())
        ):  # fmt: skip
            find.kind, find.sector = "place", None
    return find
