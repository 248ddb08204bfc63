"""Names that neither codebook nor model knows, told by their shape, a title or the gazetteer."""

from collections.abc import Callable, Sequence

from purport.core.parse import ParsedSentence, Token
from purport.core.rows import MentionKind
from purport.stages.names.found import Found, found_at, head_of, text_of
from purport.stages.names.lexicon import Lexicon
from purport.stages.names.settlements import is_settlement
from purport.stages.names.whereabouts import places_told, stands_as_place, told_by_who

LOCATIVE = frozenset(
    ["in", "at", "near", "from", "outside", "inside", "around", "toward", "towards", "into",
     "through", "across", "over", "between", "via", "to", "of"]
)  # fmt: skip
CONNECTORS = frozenset(["of", "for", "the", "and", "&", "de", "du", "da", "al", "-", "on", "to"])
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
LANDFORMS = frozenset(
    ["crossing", "highway", "road", "mountains", "mountain", "region", "province", "governorate",
     "district", "county", "oblast", "camp", "corridor", "valley", "gorge", "river", "dam",
     "strait", "peninsula", "islands", "island", "checkpoint", "airport", "airbase", "base",
     "countryside", "suburb", "neighborhood", "neighbourhood", "refinery", "bridge", "port",
     "border", "plain"]
)  # fmt: skip
"""Nouns that make a place of the name before them: "the Nasib crossing"."""
TAKEN = frozenset(
    ["bomb", "shell", "hit", "loot", "seize", "capture", "enter", "besiege", "retake", "recapture",
     "storm", "strike", "pound", "overrun", "occupy", "liberate", "leave", "reach", "flee", "raid",
     "hold", "fill", "take", "target", "evacuate"]
)  # fmt: skip
"""Verbs whose object is a town as often as a person."""
STORMED = frozenset(
    ["bomb", "shell", "loot", "besiege", "retake", "recapture", "storm", "pound", "overrun",
     "occupy", "liberate", "bombard", "encircle", "demolish"]
)  # fmt: skip
"""Verbs of which no person is the subject in the passive: "Om Hajer was shelled"."""
LEFT = frozenset(["leave", "depart", "head", "set", "sail", "embark"])
"""Verbs after which "for" says whereto: "left for Porubne"."""
HAMLET = 500  # people; as the object of such a verb
SMALL = 5_000
TOWN = 15_000  # people; a capitalised word is a place without a preposition only above this
INTERNATIONAL = frozenset(["international", "united", "european", "african", "arab", "world",
                           "global", "islamic", "inter"])  # fmt: skip
"""With one of these an agency, council or commission is of no one state."""
PLACED = frozenset(["obl", "nmod", "obj", "nsubj:pass", "conj", "compound", "amod"])
Lookup = Callable[[str], int]


def head_word(sentence: ParsedSentence, first: int, last: int) -> str:
    """The last word before "of" or "for", lower case: what a run of words is called."""
    tokens = sentence.tokens
    stop = next((i for i in range(first + 1, last) if tokens[i].lower in {"of", "for"}), last)
    return tokens[stop - 1].lower


def body_of(
    sentence: ParsedSentence, first: int, last: int, lexicon: Lexicon
) -> tuple[MentionKind, str | None]:
    """What kind of body a run of words names, by the last noun in it that tells."""
    tokens = sentence.tokens
    stop = next((i for i in range(first + 1, last) if tokens[i].lower in {"of", "for"}), last)
    many = any(tokens[i].lower in INTERNATIONAL for i in range(first, last))
    for i in range(stop - 1, first - 1, -1):
        if i > first:
            two = lexicon.bodies.get(f"{tokens[i - 1].lower} {tokens[i].lower}")
            if two is not None:
                return ("organisation", None) if many and two[0] == "government" else two
        one = lexicon.bodies.get(tokens[i].lower) or lexicon.bodies.get(tokens[i].lemma.lower())
        if one is not None:
            return ("organisation", None) if many and one[0] == "government" else one
    return "organisation", None


def proper_runs(
    sentence: ParsedSentence, taken: bytearray, lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Runs of capitalised proper nouns that no find covers, connectors between them included."""
    tokens, runs, i, size = sentence.tokens, [], 0, len(sentence)
    while i < size:
        token = tokens[i]
        if taken[i] or not token.text[0].isupper() or not (
            token.pos == "PROPN" or stands_unknown(sentence, i, lexicon)
        ):  # fmt: skip
            i += 1
            continue
        first = i
        last = i = i + 1
        while i < size and not taken[i]:
            token = tokens[i]
            if token.text[0].isupper() and token.pos in {"PROPN", "NOUN", "ADJ"}:
                last = i = i + 1
            elif (token.lower in CONNECTORS and i - last < 2) or token.text == "'s":
                i += 1
            else:
                break
        while last - first > 1 and (
            tokens[last - 1].lower in DAYS or tokens[last - 1].lower in CONNECTORS
        ):
            last -= 1  # "Osh on Friday"
        runs.append((first, last))
        i = max(i, last)
    return runs


def stands_unknown(sentence: ParsedSentence, i: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised word that is tagged as a common one stands as the name of a place."""
    token = sentence.tokens[i]
    if i == 0 or token.pos not in {"NOUN", "ADJ", "ADV"} or token.dep not in PLACED:
        return False
    low = token.lower
    if low in lexicon.nouns or low in lexicon.bodies or token.lemma.lower() in lexicon.bodies:
        return False
    after = sentence.tokens[i + 1] if i + 1 < len(sentence) else None
    if after is not None and after.text[0].isupper():
        return False
    return stands_as_place(sentence, i, i + 1, body=False)


def by_shape(
    at: int, sentence: ParsedSentence, first: int, last: int, lexicon: Lexicon, known: Lookup, *,
    shouted: bool,
) -> list[Found]:  # fmt: skip
    """Names in a run of proper nouns that the model passed over."""
    tokens = sentence.tokens
    banned = lexicon.cues.get("not_a_name", frozenset())
    titles = lexicon.cues.get("title", frozenset())
    titled = False
    while first < last and (
        tokens[first].lower in banned or tokens[first].lower.rstrip(".") in titles
    ):  # fmt: skip
        titled = tokens[first].lower.rstrip(".") in titles and not shouted
        first += 1
    if first >= last or shouted or tokens[first].lower in CONNECTORS:
        return []
    text = text_of(sentence, first, last)
    before = tokens[first - 1].lower if first else ""
    if before == "of" and is_settlement(tokens, first, last):
        return [found_at(at, sentence, first, last, "place", rule="names.settlement")]
    telling = [
        i for i in range(first, last)
        if tokens[i].lower in lexicon.bodies or tokens[i].lemma.lower() in lexicon.bodies
    ]  # fmt: skip
    if head_word(sentence, first, last) in banned:
        return []
    if telling and last - first > 1:
        if not any(tokens[i].lower in CONNECTORS for i in range(first, last)):
            last = telling[-1] + 1  # "Security Council" | "Resolution"
        find = found_at(at, sentence, first, last, "organisation", rule="names.body")
        find.kind, find.sector = body_of(sentence, first, last, lexicon)
        return [find]
    if titled or (first and tokens[first - 1].lower.rstrip(".") in titles
                  and tokens[first - 1].text[0].isupper()):  # fmt: skip
        stop = next((i for i in range(first, last) if tokens[i].lower in CONNECTORS
                     and tokens[i].lower not in {"al", "-"}), last)  # fmt: skip
        if not any(tokens[i].lower in lexicon.nouns for i in range(first, stop)):
            return [found_at(at, sentence, first, stop, "person", rule="names.title")]
        return []
    places = lexicon.cues.get("nominal_place", frozenset())
    if last - first > 1 and tokens[last - 1].lower in places:
        return [found_at(at, sentence, first, last, "place", rule="names.place_noun")]
    after = tokens[last].lower if last < len(tokens) else ""
    if after in LANDFORMS and not tokens[last].text.isupper() and (
        known(f"{text} {after}") > 0 or known(text) >= TOWN
    ):  # fmt: skip
        return [found_at(at, sentence, first, last, "place", rule="names.gazetteer")]
    ends = places_told(sentence, first, last)
    if ends:
        return [found_at(at, sentence, *end, "place", rule="names.whereabouts") for end in ends]
    people = known(text)
    locative = before in LOCATIVE
    least = 1 if locative and before not in {"of", "to"} else TOWN
    if before in {"to", "on"}:
        least = SMALL
    head = tokens[head_of(sentence, first, last)]
    taken = done_to(tokens, first, head, before)
    if taken:
        least = HAMLET
    if not locative and tokens[last - 1].dep == "nsubj":
        least = 10 * TOWN  # who said or did it is a person the model missed
    modifies = tokens[last - 1].dep in {"compound", "amod", "nmod:desc", "flat"}
    if (
        people >= least
        and not told_by_who(sentence, first, last)
        and (first > 0 or taken or people >= 10 * TOWN)
        and _place_like(tokens[first])
        and (
            locative or taken or not modifies  # "Grad rockets"
        )
    ):
        return [found_at(at, sentence, first, last, "place", rule="names.gazetteer")]
    found = []
    for i in range(first, last):  # one word of a longer run: "Homs Thursday"
        word = tokens[i]
        plain = last - first > 1 and word.pos == "PROPN" and word.lower not in banned
        if plain and i > 0 and word.text[0].isupper() and known(word.text) >= 10 * TOWN:
            found.append(found_at(at, sentence, i, i + 1, "place", rule="names.gazetteer"))
    return found


def done_to(tokens: Sequence[Token], first: int, head: Token, before: str) -> bool:
    """Whether something is done to the name, or on the way to it, that is done to towns.

    `first` is its first word and `head` the word the others hang from, `before` the word before it.
    """
    deed = tokens[head.head].lemma.lower()
    if head.dep == "obj":
        return deed in TAKEN
    if head.dep == "nsubj:pass":
        return deed in STORMED
    return before == "for" and (deed in LEFT or tokens[first - 2].lemma.lower() in LEFT)


def _place_like(token: Token) -> bool:
    return len(token.text) > 2 and token.text[0].isupper() and token.pos == "PROPN"
