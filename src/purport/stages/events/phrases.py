"""Noun phrases of a sentence: the minimal words that name or describe one party.

A phrase is a run of words by their part of speech, so that it holds where the tree is wrong:
determiner, modifiers, nouns, names. It is parted at a possessive ("the president's aide" is one
phrase, "the president" one within it) and where a second complement begins ("gave Kenya tents").
`of` and a place that belong to the phrase are added on demand.
"""

from collections.abc import Sequence

from msgspec import Struct

from purport.core.parse import Token
from purport.core.words import words as words

NOUNS = frozenset({"NOUN", "PROPN", "NUM", "SYM", "X"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
INSIDE = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "DET", "SYM", "X"})
LINKS = frozenset({"amod", "compound", "det", "nummod", "nmod:poss", "flat", "nmod:desc", "case",
                   "punct", "nmod:unmarked", "advmod", "appos", "goeswith"})  # fmt: skip
COMPLEMENTS = frozenset({"obj", "iobj", "nsubj", "nsubj:pass", "obl", "obl:unmarked", "root"})
HYPHENS = frozenset({"-", "–", "‑"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = words(
    "january february march april may june july august september october november december jan. "
    "feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
)
TIMES = (WEEKDAYS | MONTHS) | words(
    "today yesterday tomorrow tonight week month year day hour minute morning evening night "
    "afternoon weekend decade century time midnight noon moment date season summer winter spring "
    "autumn anniversary"
)
UNNAMED = words("group organisation organization side faction body person")
MEASURES = frozenset({"sanction", "sanctions", "embargo", "boycott"})
DAYS = (
    WEEKDAYS
    | (MONTHS - {"may"})
    | words("today yesterday tomorrow tonight mon. tue. wed. thu. thurs. fri. sat. sun.")
)
AMOUNTS = words(
    "dozen hundred thousand million billion number series wave group couple lot majority ton "
    "tonne round barrage volley score string spate range variety handful half part pair set total "
    "shipment some one most many several tens rest percent per cent quarter third all any each "
    "two three four five more fewer less least remainder six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety score scores"
)
"""Heads that only count or collect what comes after "of"."""
COMPARED = frozenset({"more", "fewer", "less", "least"})


RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})


class Phrase(Struct):
    """Words `first` to `last` (included), and which of them is the head."""

    first: int
    last: int
    head: int


class Phrases(Struct):
    """The phrases of one sentence; `at[i]` is the phrase that word i stands in, or None."""

    tokens: Sequence[Token]
    at: list[Phrase | None]

    def core(self, phrase: Phrase) -> Phrase:
        """The phrase that says what it is: for "dozens of rockets" that of "rockets"."""
        head = self.tokens[phrase.head]
        after = self.after_of(phrase)
        counts = head.pos == "NUM" or head.lemma.lower() in AMOUNTS
        if after is not None and counts:
            return self.core(after)
        return phrase

    def after_of(self, phrase: Phrase) -> Phrase | None:
        """The phrase after "of" that directly follows, or None."""
        i = phrase.last + 1
        if i + 1 < len(self.tokens) and (
            self.tokens[i].lower == "of"
            or (self.tokens[i].lower == "than" and self.tokens[i - 1].lower in COMPARED)
        ):
            opens = self.at[i + 1] is not None
            if self.tokens[i + 1].lower in {"either", "both"} and i + 2 < len(self.tokens):
                i += 0 if opens else 1
            found = self.at[i + 1]
            if found is not None and found.first == i + 1:
                return self.whole(found)
        return None

    def whole(self, phrase: Phrase) -> Phrase:
        """The phrase that this one is the owner in, or the phrase itself."""
        at = phrase.last + 2
        while at < len(self.at):
            bigger = self.at[at]
            if bigger is None or bigger.first != phrase.first or bigger.last <= phrase.last:
                break
            phrase, at = bigger, bigger.last + 2
        return phrase

    def extended(self, phrase: Phrase, *, loose: bool = False) -> Phrase:
        """The phrase with the "of ..." that completes it, and a place it is of ("in Lagos").

        `loose`: the place may hang from the verb ("attacked a base in Lagos").
        """
        last, tokens = phrase.last, self.tokens
        follows = tokens[last + 1].lower if last + 1 < len(tokens) else ""
        if follows in POSSESSIVE:
            return phrase
        for _ in range(3):
            after = self.after_of(Phrase(phrase.first, last, phrase.head))
            if after is None or after.last - phrase.first > 14:
                break
            last = after.last
        i = last + 1
        if i + 1 < len(tokens) and tokens[i].lower in {"in", "from", "at"}:
            place = self.at[i + 1]
            if (
                place is not None and place.first == i + 1
                and place.last - place.first < 5
                and (loose or (tokens[place.head].dep == "nmod"
                               and phrase.first <= tokens[place.head].head <= last))
                and tokens[place.head].entity is not None
                and tokens[phrase.head].entity is None
            ):  # fmt: skip
                last = self._listed(place)
        return Phrase(phrase.first, last, phrase.head)

    def _listed(self, place: Phrase) -> int:
        """The last word of a place and of those joined to it: "from Oslo, Bergen and Orsk"."""
        tokens, last, joined = self.tokens, place.last, place.last
        while last + 2 < len(tokens) and tokens[last + 1].lower in {"and", ","}:
            at = last + 3 if tokens[last + 2].lower == "and" else last + 2
            more = self.at[at] if at < len(tokens) else None
            if more is None or more.first != at:
                break
            head = tokens[more.head]
            if head.dep != "conj" or head.head != place.head or head.entity is None:
                break
            last = more.last
            joined = last if tokens[at - 1].lower == "and" else joined
        return joined

    def possessor(self, phrase: Phrase) -> Phrase | None:
        """The phrase before "'s" within this one, or None."""
        for i in range(phrase.last, phrase.first, -1):
            if self.tokens[i].lower in POSSESSIVE and self.tokens[i].pos in {"PART", "PUNCT"}:
                return self.at[i - 1]
        return None


def after_dateline(tokens: Sequence[Token]) -> int:
    """The first word after "TUNIS, 3 May (AB) -" at the head of a sentence; 0 without one."""
    for token in tokens[1:14]:
        if token.text in {"-", "--", "–", "—", "_"} and tokens[token.i - 1].space and token.space:
            return token.i + 1
        if token.pos in {"VERB", "AUX"} or (token.pos == "NOUN" and token.text.islower()):
            return 0
    return 0


def phrases_of(tokens: Sequence[Token]) -> Phrases:
    """Every phrase of a sentence, found in one pass from left to right."""
    at: list[Phrase | None] = [None] * len(tokens)
    i, count = 0, len(tokens)
    while i < count:
        token = tokens[i]
        if not (_inside(token) or _opens(tokens, i)):
            if token.pos == "PRON" or token.tag == "WDT":
                at[i] = Phrase(i, i, i)
            i += 1
            continue
        stop = _run(tokens, i)
        _part(tokens, i, stop, at)
        i = stop
    return Phrases(tokens, at)


def _inside(token: Token) -> bool:
    if token.tag == "WDT":
        return False  # "which | the league took"
    if token.pos not in INSIDE and (token.entity is None or token.tag not in {"NN", "NNP"}):
        return False  # a name stays one where its part of speech was missed
    return not (token.lower in DAYS and token.pos in {"NOUN", "PROPN"}) or token.entity is not None


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Whether a participle, an adverb of amount or a possessive pronoun opens a phrase here."""
    token = tokens[i]
    if i + 1 >= len(tokens):
        return False
    if token.pos == "PRON":
        return token.dep == "nmod:poss" and _inside(tokens[i + 1])
    if token.pos == "VERB":
        if tokens[i + 1].pos in {"NUM", "DET"}:
            return False  # "and burned two houses": its own verb
        return token.dep in {"amod", "compound"} and token.head > i and _inside(tokens[i + 1])
    if token.pos == "ADV":
        return token.head == i + 1 and tokens[i + 1].pos in {"NUM", "ADJ"}
    return False


def _run(tokens: Sequence[Token], i: int) -> int:
    """Where the run of words that begins at i ends."""
    j = i + 1
    while j < len(tokens):
        token, before = tokens[j], tokens[j - 1]
        if token.pos == "DET" or (token.pos == "PRON" and token.dep == "nmod:poss"):
            if before.lower not in {"all", "both", "half", "such"} or token.pos == "PRON":
                break
        elif (
            token.lower in POSSESSIVE and token.pos in {"PART", "PUNCT"} and token.dep != "punct"
        ) or (token.lower in HYPHENS and not before.space and not token.space):
            pass
        elif token.pos in {"VERB", "ADV"} and before.lower in HYPHENS and not before.space:
            pass  # "Iranian-backed"
        elif (
            token.lower == "and" and before.lower in {"hundred", "thousand"}
            and j + 1 < len(tokens) and tokens[j + 1].pos == "NUM"
        ):  # fmt: skip
            pass  # "one hundred and twenty"
        elif token.pos == "NUM" and token.text.isalpha() and before.tag == "NN":
            break  # "freed on bail | two ministers"
        elif token.lower in {"last", "next"} and _dates(tokens, j):
            break  # "against the group | last year"
        elif before.lower == "terms" and i and tokens[i - 1].lower == "in":
            break  # "condemned in the strongest terms | all attacks"
        elif (
            not (
                _inside(token)
                or (_opens(tokens, j) and before.pos in {"DET", "ADJ", "NUM", "PART"})
            )
            or _second_complement(before, token)
            or _subject_opens(tokens, j)
            or _after_place(tokens, i, j)
        ):
            break
        j += 1
    while j > i + 1 and (tokens[j - 1].lower in HYPHENS or tokens[j - 1].pos in {"PART"}):
        j -= 1
    if j > i + 1 and tokens[j - 1].lower in DAYS and tokens[j - 2].pos in NOUNS:
        j -= 1  # "the strait of Orsk | Sunday", whatever was taken for a name
    while (
        j > i + 1 and tokens[j - 1].pos == "ADJ" and tokens[j - 2].pos in {"NOUN", "PROPN"}
        and tokens[j - 1].entity is None
    ):  # fmt: skip
        j -= 1  # "found the senator guilty", "troops loyal to"
    return j


def _dates(tokens: Sequence[Token], j: int) -> bool:
    """Whether "last year" or "next week" begins here, after another noun."""
    after = tokens[j + 1] if j + 1 < len(tokens) else tokens[j]
    return after.lemma.lower() in TIMES and tokens[j - 1].pos in NOUNS


def _after_place(tokens: Sequence[Token], first: int, j: int) -> bool:
    """Whether a title begins after a place with no comma: "in Chad | Minister Obi met"."""
    opened = first == 1 and tokens[0].lower in {"in", "near"} and not tokens[j - 1].text.isupper()
    place = tokens[j - 1].entity == "LOC" and tokens[j].entity != "LOC"
    return opened and place and tokens[j].dep == "nmod:desc" and tokens[j].pos == "PROPN"


def _subject_opens(tokens: Sequence[Token], j: int) -> bool:
    """Whether the subject begins after an opening with no comma: "in a bold move | Danes left"."""
    before, token = tokens[j - 1], tokens[j]
    if before.dep != "obl" or before.pos not in NOUNS or token.head == before.i:
        return False
    if token.dep in SUBJECTS and token.head == before.head:
        return True  # "during the night | gunmen killed"
    head = tokens[token.head]
    mine = token.dep in {"amod", "compound", "nummod"} and head.i > j and head.dep in SUBJECTS
    return mine and head.head == before.head and before.i < head.i


def _second_complement(before: Token, token: Token) -> bool:
    """Whether a new complement begins: "gave Kenya | medical tents", "told Oslo | he"."""
    if before.dep not in COMPLEMENTS or before.pos not in NOUNS:
        return False
    if token.dep in {"flat", "appos", "goeswith"} or token.head == before.i:
        return False
    if before.dep in {"obl", "obl:unmarked"} and token.dep in {"nsubj", "nsubj:pass"}:
        return token.pos == "PROPN"  # "on that basis | Obi was freed"
    same = token.entity is not None and token.entity == before.entity and not token.entity_start
    return not same and before.dep in {"iobj", "obj"} and token.dep in LINKS | {"obj"}


def _part(tokens: Sequence[Token], start: int, stop: int, at: list[Phrase | None]) -> None:
    """Writes the phrases of one run: one a possessive, each from the run's start."""
    first = start
    for i in range(start, stop):
        if tokens[i].lower in POSSESSIVE and tokens[i].pos in {"PART", "PUNCT"} and i > start:
            owner = Phrase(start, i - 1, _head(tokens, first, i - 1))
            for k in range(first, i + 1):
                at[k] = owner
            first = i + 1
    if first >= stop:
        return
    whole = Phrase(start, stop - 1, _head(tokens, first, stop - 1))
    for k in range(first, stop):
        at[k] = whole


def _head(tokens: Sequence[Token], first: int, last: int) -> int:
    """The last common noun, or the word that the others hang from; names count by their whole."""
    outside = [
        i for i in range(first, last + 1)
        if not first <= tokens[i].head <= last and tokens[i].pos in NOUNS
    ]  # fmt: skip
    if outside:
        return outside[-1]
    for i in range(last, first - 1, -1):
        if tokens[i].pos in NOUNS:
            return i
    return last


def is_aimed_at(tokens: Sequence[Token], i: int, head: int) -> bool:
    """Whether a measure before the head is on the state by this name: "the Chad | sanctions list".

    "EU sanctions lists", as those of "the US", are by it.
    """
    return tokens[i].text.istitle() and any(
        t.lemma.lower() in MEASURES and t.pos in {"NOUN", "PROPN"} for t in tokens[i + 1 : head]
    )


def is_nobody(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase names nobody: "no group"; "no element of the front" names the front."""
    plain = phrase.last == phrase.head and tokens[phrase.head].lemma.lower() in UNNAMED
    return plain and tokens[phrase.first].lower == "no"
