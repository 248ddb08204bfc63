"""Where sentences begin: the parser's opinion, with its plain faults put right.

The parser sees words, not layout, and was trained on web text that often lacks full stops. It ends
sentences after "Gen.", after a comma or "said:", and inside brackets; and it runs over a plain full
stop now and then. What it says stands unless one of the rules here is sure. Pure functions over
words and the spaces between them; position 0 always begins a sentence.
"""

from collections.abc import Sequence

from purport.core.words import words

LONGEST = 150  # words; beyond it a missing full stop is likelier than one long sentence


BEFORE_NAMES = words(
    "gen mr mrs ms dr prof sen rep gov lt col maj capt brig adm sgt cpl pvt cmdr hon rev amb st "
    "messrs mme fr pres supt insp lieut pte pfc comdr cdr const vs al ft mt cf e.g i.e viz approx "
    "ca"
)
"""Abbreviations that something always follows: no sentence ends at their full stop."""
BEFORE_NUMBERS = words(
    "no nos art arts para paras vol fig pp p ch sec sect jan feb mar apr jun jul aug sep sept oct "
    "nov dec"
)
"""Abbreviations that go on when a number follows; they are words of their own as well."""
ANY_PLACE = words(
    "u.s u.n u.k u.s.a u.a.e e.u d.c a.m p.m inc corp co ltd etc jr sr ph.d jan feb mar apr jun "
    "jul aug sep sept oct nov dec s.a b.c a.d u.s.s.r d.r r.i.p bros dept univ"
)
"""Abbreviations that can end a sentence: the parser's word counts, see `_continues`."""
STARTERS = words(
    "the a an this that these those it he she they we i you in on at but and or for from by as "
    "after before since when while although though if there here his her its their our my what "
    "who where why how however meanwhile also according earlier last later no not one some many "
    "most all both each other another such then now yet still"
)
CLOSERS = frozenset({'"', "”", "’", "'", "''", ")", "]", "»", "›", "}", "﴾", "*", "**", "_"})
OPENERS = frozenset({'"', "“", "‘", "``", "(", "[", "«", "‹", "{", "﴿", "'", "„"})
ENDS = frozenset({".", "!", "?", "…", "...", "..", "....", "?!", "!!", "!?", "???", "؟", "۔", "。"})
STRONG = frozenset({".", "!", "?", "؟", "۔", "。", "?!", "!!", "!?"})
DASHES = frozenset({"-", "–", "—", "--", "---"})


def borders(
    words: Sequence[str], spaces: Sequence[bool], starts: Sequence[bool], *, whole: bool = False
) -> list[int]:
    """The positions at which sentences begin, in order, 0 first; empty when there are no words.

    `spaces[i]`: white space follows word i. `starts[i]`: the parser begins a sentence there.
    `whole`: a heading, which is parted at strong punctuation alone.
    """
    if not words:
        return []
    found = [0]
    for i in range(1, len(words)):
        if whole:
            begins = _missed(words, spaces, i, found[-1])
        elif starts[i]:
            begins = not _wrong(words, spaces, i, found)
        elif _closes(words, spaces, i - 1) and starts[i - 1]:
            # The parser put the closing quotation mark at the head of the next sentence.
            begins = _terminated(words, spaces, i) and not _lower(words[i])
        else:
            begins = _missed(words, spaces, i, found[-1])
        if begins:
            found.append(i)
    return found


def _lower(word: str) -> bool:
    return word[:1].islower()


def _closes(words: Sequence[str], spaces: Sequence[bool], i: int) -> bool:
    """Whether word i is a closing mark: it is one by shape and stands against what is before."""
    return words[i] in CLOSERS and i > 0 and not spaces[i - 1]


def _last_word(words: Sequence[str], spaces: Sequence[bool], i: int) -> int:
    """The position of the word before i that is no closing mark; -1 when there is none."""
    i -= 1
    while i >= 0 and _closes(words, spaces, i):
        i -= 1
    return i


def _terminated(words: Sequence[str], spaces: Sequence[bool], i: int) -> bool:
    """Whether the words before i end as a sentence ends."""
    last = _last_word(words, spaces, i)
    return last >= 0 and (words[last] in ENDS or words[last][-1] in ".!?…؟۔")


def _abbreviation(words: Sequence[str], spaces: Sequence[bool], i: int) -> str | None:
    """The abbreviation, lower case without its last stop, that stands right before i."""
    word = words[i - 1]
    if word == "." and i >= 2 and not spaces[i - 2]:
        return words[i - 2].lower()
    return word[:-1].lower() if len(word) > 1 and word[-1] == "." else None


def _continues(words: Sequence[str], spaces: Sequence[bool], i: int) -> bool:
    """Whether word i goes on after an abbreviation's full stop at i - 1."""
    short = _abbreviation(words, spaces, i)
    if short is None:
        return False
    after = words[i]
    if short in BEFORE_NUMBERS:
        return after[:1].isdecimal()
    if short in BEFORE_NAMES:
        return True
    if len(short) == 1 and short.isalpha() and words[i - 1] != ".":  # an initial: "J. Smith"
        return after.lower() not in STARTERS
    if short in ANY_PLACE:
        return after[:1].islower() or (
            "." in short and short not in {"a.m", "p.m"} and after.lower() not in STARTERS
            and after not in OPENERS
        )  # fmt: skip
    return False


def _wrong(words: Sequence[str], spaces: Sequence[bool], i: int, found: Sequence[int]) -> bool:
    """Whether the parser is wrong to begin a sentence at i."""
    if _closes(words, spaces, i) or _continues(words, spaces, i):
        return True
    if i - found[-1] >= LONGEST:
        return False
    before = words[i - 1]
    if before in DASHES and found[-1] == 0 and i <= 15:  # a dateline: "DAMASCUS, 3 May (AB) -"
        return _lower(words[i])
    if not _terminated(words, spaces, i):
        return True
    if _numbers_an_item(words, i, found[-1]):
        return True
    if _lower(words[i]) and before in CLOSERS:  # "Why now?" he asked
        return True
    last = _last_word(words, spaces, i)
    return _lower(words[i]) and words[last] in {"…", "...", "!", "?"}


def _numbers_an_item(words: Sequence[str], i: int, start: int) -> bool:
    """Whether all there is between start and i is "1." or "(a)" or "IV."."""
    first = words[start].strip("().")
    return i - start <= 3 and bool(first) and (
        first.isdecimal() or (len(first) == 1 and first.isalpha()) or set(first) <= set("IVXivx")
    ) and all(w in {".", ")", "("} or w == words[start] or w.strip("().") == first
              for w in words[start:i])  # fmt: skip


def _missed(words: Sequence[str], spaces: Sequence[bool], i: int, start: int) -> bool:
    """Whether a sentence plainly ends before i although the parser runs on."""
    before = words[i - 1]
    # Cheap test first: nearly every word ends here.
    if before not in STRONG and before not in CLOSERS:
        return False
    last = _last_word(words, spaces, i)
    if last <= 0 or words[last] not in STRONG or _closes(words, spaces, i):
        return False
    if last != i - 1 and words[last] != ".":  # "Why now?" Annan asked
        return False
    if not _opens_sentence(words, i) or _numbers_an_item(words, i, start):
        return False
    if words[last] != ".":
        return spaces[i - 1]
    stem = words[last - 1]
    if spaces[last - 1]:  # a lone stop: OCR, or an ellipsis in pieces
        return stem not in ENDS and spaces[i - 1]
    if _continues(words, spaces, last + 1):
        return False
    if stem.lower() in ANY_PLACE or (len(stem) == 1 and stem.isalpha()):
        return False
    if spaces[i - 1] or last != i - 1:
        return True
    # "the talks.The ministry": a lost space, but not "Asharq.Net"
    return stem.islower() and len(stem) > 2 and len(words[i]) > 1 and spaces[i]


def _opens_sentence(words: Sequence[str], i: int) -> bool:
    """Whether word i can begin a sentence: with a capital, perhaps in quotes."""
    word = words[i]
    if word in OPENERS:
        return i + 1 < len(words) and words[i + 1][:1].isupper()
    return word[:1].isupper()
