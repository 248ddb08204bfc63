"""What stands after the noun of an act, and before it: its place, its day, what came of it.

Read word by word: the tree hangs days and places from any word of the sentence.
"""

from collections.abc import Sequence

from msgspec import Struct

from purport.core.parse import Token
from purport.stages.events.nouns import PREMISES
from purport.stages.events.phrases import DAYS, MONTHS, TIMES, words
from purport.stages.events.standing import Scene

PLACING = frozenset({"in", "at", "near", "outside", "inside", "around", "along", "across", "off"})
STRIKING = frozenset({"on", "of", "against"})
"""What stands between a deed and what it struck, which may be a place too."""
LINKING = PLACING | STRIKING | {"by", "between", "from", "with", "to", "for", "over", "inside", "s"}
SITES = words("town village city hamlet district province port island suburb area region camp")
STAGED = words(
    "stage hold mount organise organize carry commit perpetrate launch conduct unleash call lead "
    "blame claim make report"
)
"""What is done with an act, in a participle after it: "the march staged by"."""
PAST = frozenset({"last", "same", "previous"})
COMING = words("next tomorrow coming upcoming tonight forthcoming")
RANKS = ("st", "nd", "rd", "th")
HURTING = words(
    "kill wound injure leave destroy claim take cost hurt maim displace flatten wreck level raze "
    "devastate damage martyr"
)
"""What an act that took place did, in a clause with "that"."""
LIVES = words("take claim cost")
"""Of these only with lives or people after them."""
DYING = words("kill die perish wound injure martyr fall lose burn slay massacre destroy hurt")
"""What befell people in an act, in a clause with "in which"."""
REACH = 14  # words after the noun
NEAR = 6
FAR = 10  # words of the clause that says what came of it


class Around(Struct):
    """What stands after an act: a place by name, a day that is past, what came of it."""

    place: bool = False
    struck: bool = False
    """Whether what it struck is a place by name, or stands at one."""
    day: bool = False
    outcome: bool = False
    begun: bool = False
    """Whether it is told to have begun: "the siege that began on Monday"."""
    coming: bool = False


def around(scene: Scene, noun: Token) -> Around:
    """What stands after the act, as far as its own words go."""
    tokens, found, case = scene.tokens, Around(), ""
    k = noun.i + 1
    stop = min(len(tokens), k + REACH)
    while k < stop:
        word = tokens[k]
        if word.lower in COMING:
            found.coming = True
            return found
        if word.lower in LINKING:
            case = word.lower
        elif _is_day(tokens, k, case):
            sure = case != "on" or found.place or found.struck or not _is_verbs(tokens, k, noun)
            found.day |= sure
        elif word.pos == "PROPN" or word.tag == "NNP":
            _placed(scene, found, case, k)
        elif word.pos == "NUM" and case in STRIKING and _is_counted(scene, k):
            found.struck = True
        elif word.tag == "WDT" or word.lower in {"that", "where", "when", "which"}:
            found.outcome = _came_of(tokens, k)
            found.begun = k + 1 < len(tokens) and (
                tokens[k + 1].lemma in {"begin", "start", "erupt"} and tokens[k + 1].tag == "VBD"
            )
            return found
        elif word.text == "," and k + 2 < len(tokens) and (
            tokens[k + 1].lower in {"where", "when", "which", "killing", "wounding", "injuring"}
            or tokens[k + 2].lower == "which"
        ):  # fmt: skip
            found.outcome = _came_of(tokens, k + 1)
            return found
        elif word.tag in {"VBN", "VBD"}:
            if word.dep != "amod" and (word.lemma not in STAGED or word.dep != "acl"):
                return found
        elif word.tag == "VBG" and word.lower in {"killing", "wounding", "injuring"}:
            found.outcome = True
            return found
        elif word.lower == "and":
            if k + 1 < len(tokens) and tokens[k + 1].pos != "PROPN":
                return found
        elif word.pos not in {"DET", "ADJ", "NOUN", "NUM"} and (
            word.tag not in {"HYPH", "POS", "PRP$", "RP"} and word.lower not in {"before", "ago"}
        ):
            return found
        k += 1
    return found


def is_dated_after(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a day or a place by name follows a participle: "a deal struck in Orsk on Friday"."""
    case = ""
    for k in range(verb.i + 1, min(verb.i + NEAR, len(tokens))):
        word = tokens[k]
        if word.lower in COMING:
            return False
        if _is_day(tokens, k, case) or (case in PLACING and word.pos == "PROPN"):
            return True
        if word.lower in LINKING:
            case = word.lower
        elif word.pos not in {"DET", "ADJ", "NOUN", "NUM", "PROPN"}:
            return False
    return False


def has_day(before: Sequence[Token]) -> bool:
    """Whether a day stands before it: "Monday's raid", "last week's", "a Sunday march"."""
    for k, word in enumerate(before):
        lemma = word.lemma.lower()
        after = before[k + 1] if k + 1 < len(before) else None
        own = after is not None and after.tag == "POS"
        if lemma in DAYS and lemma not in MONTHS and (own or word.tag == "NNP"):
            return True
        if own and lemma in TIMES and k and before[k - 1].lower in PAST:
            return True
    return False


def _placed(scene: Scene, found: Around, case: str, k: int) -> None:
    """Notes a place by name, as where the act was or what it struck."""
    if case in PLACING:
        found.place |= not _is_persons(scene, k)
    elif case == "of" and scene.tokens[k - 2].lemma in SITES:
        found.struck = True  # "the assault on the town of Orsk"
    elif case in STRIKING:
        mention = scene.mention(k)
        head = scene.tokens[scene.phrase(k).head].lemma.lower()
        found.struck |= (mention is not None and mention.kind == "place" and mention.form == "name"
                         ) or head in scene.lexicon.things | PREMISES  # fmt: skip


def _is_counted(scene: Scene, k: int) -> bool:
    """Whether a number tells of how many people or things: "of 14 women", not "of 14 May"."""
    head = scene.tokens[scene.phrase(k).head]
    return head.tag in {"NNS", "CD"} and head.lemma.lower() not in TIMES


def _is_persons(scene: Scene, k: int) -> bool:
    mention = scene.mention(k)
    return mention is not None and mention.kind in {"person", "people"}


def _is_verbs(tokens: Sequence[Token], k: int, noun: Token) -> bool:
    """Whether the day may be the verb's whose object the act is: "condemned the raid on Monday"."""
    if noun.dep != "obj":
        return False
    for _ in range(3):
        word = tokens[k]
        if word.head == noun.i or word.head == k:
            return False
        if tokens[word.head].pos == "VERB" and word.head < noun.i:
            return True
        k = word.head
    return False


def _is_day(tokens: Sequence[Token], k: int, case: str) -> bool:
    """Whether a day, or a time that is past, begins at this word."""
    word = tokens[k]
    lower, lemma = word.lower, word.lemma.lower()
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if lower in {"yesterday", "overnight"}:
        return True
    if after is None:
        return case in {"on", "of"} and (lemma in DAYS or _is_rank(lower))
    timed = after.lemma.lower() in TIMES
    if lower in PAST and timed:
        return True
    if lower == "this" and after.lower in {"morning", "week"}:
        return True
    if lemma in TIMES and (after.lower in {"before", "ago", "earlier"}):
        return True
    if case in {"on", "of", "from"}:
        if lemma in DAYS and lemma not in MONTHS:
            return True
        if word.pos == "NUM" and after.lemma.lower() in MONTHS and after.text[0].isupper():
            return True
        if lemma in MONTHS and word.text[0].isupper() and after.pos == "NUM":
            return True
        return _is_rank(lower) and case in {"on", "of"}
    return False


def _is_rank(lower: str) -> bool:
    return lower[:1].isdigit() and lower.endswith(RANKS)


def _came_of(tokens: Sequence[Token], k: int) -> bool:
    """Whether a clause that begins here says what the act did: "that took nine lives"."""
    opened = {tokens[k].lower, tokens[min(k + 1, len(tokens) - 1)].lower}
    if tokens[k].lower in {"killing", "wounding", "injuring"}:
        return True
    inside = bool(opened & {"where", "when"}) or (tokens[k].lower == "in" and "which" in opened)
    for j in range(k + 1, min(k + 1 + (FAR if inside else 4), len(tokens))):
        word = tokens[j]
        if word.text in {",", ";", "."}:
            return False
        if word.tag not in {"VBD", "VBN", "VBZ"} or word.lemma in {"be", "have"}:
            continue
        if inside:
            if word.lemma in DYING and word.tag != "VBZ":
                return word.lemma != "lose" or _lives(tokens, j)
            continue
        if word.lemma not in HURTING or word.tag == "VBZ":
            return False
        return word.lemma not in LIVES or _lives(tokens, j)
    return False


def _lives(tokens: Sequence[Token], j: int) -> bool:
    return any(t.lemma == "life" or t.lower == "lives" for t in tokens[j + 1 : j + 5])
