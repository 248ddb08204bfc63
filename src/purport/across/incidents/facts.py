"""What is compared of an account, as one record of fixed width: a million of them are an array.

Every field that may be missing has a value for that: 0 for keys and days, -1 for numbers of people,
NaN for degrees. Keys are digests, so they are the same on every machine.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from struct import Struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import FAINT, Account, Where, Who
from purport.across.incidents.days import day_number as day_number
from purport.across.incidents.days import days_told
from purport.across.incidents.distance import level
from purport.across.incidents.heads import head_of, how_many
from purport.across.incidents.targets import means_of, targets_of
from purport.across.incidents.victims import victim_of
from purport.across.incidents.words import number_of, stem, telling_words, wide_number_of

PARTIES = 4  # slots, named parties first; one event of the sample in fifty has more
WORDS = 16  # stems: the clause's first, then its sentence's
AROUND = 1024  # bits, one for each stem of the clause and the sentences around it
MOST_AROUND = 60  # stems; with these about two of the bits of two accounts meet by chance
NEAR = 12  # parties and places spoken of there
COUNTED = ("killed", "injured", "arrested", "displaced", "abducted", "released", "missing",
           "met")  # fmt: skip
MET = COUNTED.index("met")
"""How many its parties say they are, where nobody was killed, taken or let go."""
STANDINGS = ("account", "possible", "planned", "denied", "demanded")
TYPES = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
         "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
         "ASSAULT")  # fmt: skip
"""PLOVER's types by their number in `kind`; a type of the user's own has the number 16."""

BLOWS = frozenset(("ASSAULT", "COERCE"))
"""Types of which it is asked with what and upon what they were done."""

FACTS = np.dtype(
    [
        ("kind", "u1"), ("type", "i4"), ("mode", "i4"), ("standing", "u1"),
        ("document", "i8"), ("issuer", "i4"), ("sentence", "i4"), ("trigger", "i4"),
        ("start", "i4"), ("stop", "i4"),  # the clause
        ("follows", "u1"),  # the clause begins as what came of another: "killing four"
        ("another", "u1"),  # the clause says that it tells a further happening
        ("act", "u4"),  # the stem of the trigger
        ("definite", "u1"),  # the trigger is told as known: "the blast"
        ("doer_hit", "u1"),  # done to whoever had attacked: "killed the gunman"
        ("armed_hit", "u1"),  # done to such or to other armed men: "killed two rebels"
        ("victim", "u4"),  # the one person named who was killed or carried off
        ("faint", "u1"),  # hardly an event: its confidence is under `FAINT`
        ("habit", "u1"),  # told as what is done again and again: "often attack"
        ("means", "u2"), ("target", "u4"),  # with what, and what was hit (`targets.py`)
        ("quantity", "i4"),  # the number before the trigger: "six raids"; -1
        ("headed", "i4"),  # month and day in the sentence or at the document's head, as 1231
        ("published", "i4"), ("first", "i4"), ("last", "i4"),  # days since 1 January of year 1
        ("dated", "u1"),  # 0 not, 1 from the document or what was told before, 2 told
        ("clock", "i2"), ("part", "u1"),  # minutes, -1; part of the day 1 morning ... 4 night
        ("place", "i8"), ("level", "u1"),  # 0 none, 1 country, 2 region, 3 town or finer
        ("lat", "f4"), ("lon", "f4"), ("within", "f4"), ("country", "i4"), ("admin1", "i8"),
        ("home", "i4"),  # the country of the place, else of a party, else of what is told before
        ("placed", "u1"),  # 0 not, 1 from what was told before or the dateline, 2 told
        ("party", "i8", (PARTIES,)), ("side", "u1", (PARTIES,)),  # 1 actor, 2 recipient
        ("named", "u1", (PARTIES,)), ("land", "i4", (PARTIES,)), ("sector", "i4", (PARTIES,)),
        ("head", "u4", (PARTIES,)),  # what a party without a name is called: "gunmen"
        ("low", "i4", (len(COUNTED),)), ("high", "i4", (len(COUNTED),)),
        ("words", "u4", (WORDS,)), ("clause", "u1"),  # how many of the words are the clause's
        ("around", "u8", (AROUND // 64,)), ("near", "u4", (NEAR,)), ("spot", "u4"),
    ]
)  # fmt: skip

Facts = NDArray[np.void]


class Side:
    """One side of many pairs: `side["first"]` is a field of the account on that side of each pair.

    Fields are gathered when they are first asked for, each as an array of its own, since most pairs
    are dropped before most fields are looked at.
    """

    def __init__(self, columns: Mapping[str, NDArray[Any]], at: NDArray[np.int64]) -> None:
        self._columns = columns
        self._at = at
        self._gathered: dict[str, NDArray[Any]] = {}

    def __len__(self) -> int:
        return len(self._at)

    def __getitem__(self, name: str) -> NDArray[Any]:
        if name not in self._gathered:
            self._gathered[name] = self._columns[name][self._at]
        return self._gathered[name]

    def of(self, which: NDArray[Any]) -> "Side":
        """The same side of some of the pairs: their places, or a flag for each."""
        return Side(self._columns, self._at[which])


def columns_of(facts: Facts) -> dict[str, NDArray[Any]]:
    """Every field of the facts as an array of its own."""
    return {name: np.ascontiguousarray(facts[name]) for name in FACTS.names or ()}


_PLACED = {"clause": 2, "sentence": 2, "discourse": 1, "dateline": 1}
_PARTS = {"MO": 1, "MI": 2, "AF": 2, "EV": 3, "NI": 4}
_FOLLOWS = re.compile(r"(?:(?:which|that|and|thereby|thus)\s+)*\w+ing\b", re.IGNORECASE)
_DAY_PARTS = re.compile(
    r"\b(?:(?P<p1>morning|dawn|sunrise|daybreak|early hours)|(?P<p2>noon|midday|afternoon)"
    r"|(?P<p3>evening|dusk|sunset|after dark|nightfall|late on \w+day)"
    r"|(?P<p4>night|midnight|overnight))\b",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"\b(?:often|usually|frequently|regularly|routinely|sometimes|repeatedly|typically|commonly"
    r"|at random)\b",
    re.IGNORECASE,
)
_PARTS_TOLD = ("morning", "dawn", "sunrise", "daybreak", "early", "noon", "midday", "evening",
               "dusk", "sunset", "dark", "night", "late on")  # fmt: skip
_ANOTHER = frozenset(
    (
        "another",
        "second",
        "third",
        "separate",
        "separately",
        "elsewhere",
        "earlier",
        "later",
        "twice",
        "previously",
    )
)
_DOERS = frozenset(
    ("attacker", "attackers", "gunman", "gunmen", "assailant", "assailants", "bomber", "bombers",
     "shooter", "shooters", "perpetrator", "perpetrators", "hijacker", "hijackers")
)  # fmt: skip
_ARMED = _DOERS | frozenset(
    ("militant", "militants", "rebel", "rebels", "terrorist", "terrorists", "insurgent",
     "insurgents", "fighter", "fighters", "jihadist", "jihadists", "bandit", "bandits", "armed",
     "suspect", "suspects", "criminals", "separatists", "extremists")
)  # fmt: skip
_LONG_ACTS = frozenset(("battle", "fighting", "war", "conflict", "campaign", "siege", "offensive"))
_POINTING = frozenset(("the", "this", "that", "these", "those"))
_OPENING = frozenset(
    ("of", "in", "on", "at", "by", "to", "from", "for", "with", "and", "or", "was", "were", "a",
     "an", "after", "before", "since", "who", "which", "into")
)  # fmt: skip
_PAST = re.compile(
    r"\w+ed|shot|struck|hit|fell|blew|went|took|held|fought|died?|slain|slew|met|rose"
)
BEFORE = 4  # words of a noun that may stand between it and its article
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen", "twenty"]  # fmt: skip
_NUMBER_BEFORE = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join(_NUMBERS)})\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE
)
_COUNTS_OF = {
    ("COERCE", "arrest"): "arrested", ("COERCE", "seize"): "arrested", ("ASSAULT", "abduct"):
    "abducted", ("RETREAT", "release"): "released", ("CONCEDE", None): "released",
}  # fmt: skip
"""Of what a number is that stands with a party, by type and mode."""
_BITS = Struct(f"<{AROUND // 64}Q")
OPEN = 2**31 - 1  # `high` where a number is told from below only


def facts_of(accounts: Iterable[Account]) -> Facts:
    """One record for each account, in order."""
    return np.array([_line(account) for account in accounts], dtype=FACTS)


def _line(account: Account) -> tuple[object, ...]:
    place = account.place
    first, last, dated = days_told(account)
    clock, part = _clock(account.clock)
    part = part or part_of_day(account.text) or part_of_day(account.sentence_text)
    who = sorted(account.parties, key=lambda w: not w.named)[:PARTIES]
    low, high = _numbers(account)
    words, clause = _words(account)
    return (
        TYPES.index(account.type) if account.type in TYPES else len(TYPES),
        number_of(account.type), number_of(account.mode) if account.mode is not None else 0,
        STANDINGS.index(account.standing), wide_number_of(account.document),
        number_of(plain(account.issuer)) if account.issuer is not None else 0,
        account.sentence[0], account.trigger, account.start, account.stop,
        _FOLLOWS.match(account.text) is not None,
        not _ANOTHER.isdisjoint(plain(account.text).split()),
        _act(account), _is_definite(account), is_upon_doer(account), _is_upon_armed(account),
        victim_of(account), account.confidence < FAINT, _HABIT.search(account.text) is not None,
        means_of(account.text) if account.type in BLOWS else 0,
        targets_of(account.text) if account.type in BLOWS else 0, _quantity(account),
        _month_and_day(account.headed),
        day_number(account.published), first, last, dated, clock, part,
        wide_number_of(place.key) if place is not None else 0,
        level(place),
        _degrees(place, "lat"), _degrees(place, "lon"),
        0.0 if place is None or place.within_km is None else place.within_km,
        number_of(place.country) if place is not None and place.country is not None else 0,
        wide_number_of(f"{place.country}/{place.admin1}")
        if place is not None and place.admin1 is not None else 0,
        _home(account), 0 if place is None else _PLACED.get(place.basis or "", 1),
        *_slots(who), low, high, words, clause, _around(account, words),
        _padded([number_of(key) for key in account.near], NEAR),
        0 if place is None else number_of(place.key),
    )  # fmt: skip


def _clock(value: str | None) -> tuple[int, int]:
    """Minutes since midnight and part of the day of what stands behind a TIMEX3 value's T."""
    if value is None:
        return -1, 0
    if value[:2] in _PARTS:
        return -1, _PARTS[value[:2]]
    hour, _, rest = value.partition(":")
    if not hour.isdigit() or int(hour) > 24:
        return -1, 0
    minute = int(rest[:2]) if rest[:2].isdigit() else 0
    part = 1 + sum(int(hour) >= limit for limit in (12, 17, 21)) if int(hour) >= 5 else 4
    return int(hour) * 60 + minute, part


def part_of_day(text: str) -> int:
    """The part of the day that words name: 1 morning, 2 noon and after, 3 evening, 4 night; 0."""
    folded = text.casefold()
    if not any(word in folded for word in _PARTS_TOLD):
        return 0  # a plain search of words is many times as fast as the pattern
    found = _DAY_PARTS.search(text)
    return 0 if found is None else int(str(found.lastgroup)[1:])


def _act(account: Account) -> int:
    """The number of the stem of the trigger; 0 where the clause does not hold it."""
    found = _WORD.match(account.text, max(account.trigger - account.start, 0))
    return 0 if found is None else number_of(stem(plain(found[0])))


def _is_definite(account: Account) -> bool:
    """Whether an article or a word that points stands before the trigger: "the embassy blast"."""
    trigger = account.text[max(account.trigger - account.start, 0) :].split()
    word = trigger[0].casefold() if trigger else ""
    if word in _LONG_ACTS:
        return False
    near = 1 if _PAST.fullmatch(word.strip(".,;:")) is not None else BEFORE
    before = account.text[: max(account.trigger - account.start, 0)].split()[-near:]
    for one in reversed(before):
        if one.casefold() in _POINTING:
            return True
        if one.casefold() in _OPENING or (not one[-1].isalnum() and not one.endswith(".")):
            return False
    return False


def is_upon_doer(account: Account) -> bool:
    """Whether it was done to attackers: what became of them is not what they did."""
    return any(
        w.role == "recipient" and not _DOERS.isdisjoint(plain(w.name).split())
        for w in account.parties
    )


def _is_upon_armed(account: Account) -> bool:
    """Whether it was done to attackers, or to others who may be what a report calls attackers."""
    return any(
        w.role == "recipient" and not _ARMED.isdisjoint(plain(w.name).split())
        for w in account.parties
    )


def _quantity(account: Account) -> int:
    """How many acts the clause tells: the number before the trigger, a word between at most."""
    before = account.text[: max(account.trigger - account.start, 0)]
    found = _NUMBER_BEFORE.search(before)
    if found is None:
        return -1
    told = found[1].casefold()
    return int(told) if told.isdigit() else 1 + _NUMBERS.index(told)


def _month_and_day(value: str | None) -> int:
    """Month and day of a TIMEX3 day, also of one without its year: 1231; 0 for None."""
    return 0 if value is None else int(value[5:7]) * 100 + int(value[8:10])


def _degrees(place: Where | None, name: str) -> float:
    value = None if place is None else getattr(place, name)
    return float("nan") if value is None else value


def _slots(who: Sequence[Who]) -> tuple[list[int], ...]:
    """Key, side, certainty, country and sector of each party, padded to the width of the record."""
    keys = [wide_number_of(w.party if w.party is not None else plain(w.name)) for w in who]
    sides = [1 if w.role == "actor" else 2 for w in who]
    named = [int(w.named) for w in who]
    lands = [number_of(w.country) if w.country is not None else 0 for w in who]
    sectors = [number_of(w.sector) if w.sector is not None else 0 for w in who]
    heads = [number_of(plain(w.name)) if w.named else head_of(w.name) for w in who]
    columns = (keys, sides, named, lands, sectors, heads)
    return tuple(_padded(column, PARTIES) for column in columns)


def _home(account: Account) -> int:
    """The country an account is most likely of; 0 for none.

    Of accounts that say where, the country of the place; else that of a named party, else of the
    place that was named last before.
    """
    found = account.place.country if account.place is not None else None
    found = found or next((w.country for w in account.parties if w.named and w.country), None)
    if found is None and account.page is not None and account.page.places:
        places = account.page.places
        at = max(bisect_right(places, account.start, key=itemgetter(0)) - 1, 0)
        found = places[at][2].country
    return 0 if found is None else number_of(found)


def _padded(column: list[int], width: int) -> list[int]:
    return column[:width] + [0] * (width - len(column))


def _numbers(account: Account) -> tuple[list[int], list[int]]:
    """Least and greatest number by kind; of several of one kind (`two of them`) the greatest."""
    low, high = [-1] * len(COUNTED), [-1] * len(COUNTED)
    for count in account.counts:
        if count.kind in COUNTED and (count.min is not None or count.max is not None):
            i = COUNTED.index(count.kind)
            least = count.min if count.min is not None else 0
            most = count.max if count.max is not None else OPEN
            if (least, most) > (low[i], high[i]):
                low[i], high[i] = min(least, OPEN), min(most, OPEN)
    told = next((n for w in account.parties if (n := how_many(w.name)) is not None), None)
    if max(low) < 0 and told is not None:
        i = COUNTED.index(_COUNTS_OF.get((account.type, account.mode), "met"))
        low[i] = high[i] = told
    taken = [COUNTED.index(kind) for kind in ("arrested", "abducted")]
    for i, j in (taken, taken[::-1]):
        if low[i] < 0:
            low[i], high[i] = low[j], high[j]
    return low, high


def _words(account: Account) -> tuple[list[int], int]:
    """Telling words, the clause's first; those of names of its parties and place left out."""
    told = [w.name for w in account.parties if w.named]
    if account.place is not None:
        told.append(account.place.name)
    names = frozenset(word for name in told for word in plain(name).split())
    clause = telling_words(account.text, names)[:WORDS]
    rest = [w for w in telling_words(account.sentence_text, names) if w not in clause]
    words = (clause + rest)[:WORDS]
    return _padded([number_of(word) for word in words], WORDS), len(clause)


def _around(account: Account, words: list[int]) -> tuple[int, ...]:
    """A bit for each telling word of the clause, its sentence, the title and what stands around.

    Common words have none.
    """
    numbers = [number_of(word) for word in telling_words(account.around)]
    bits = 0
    for number in [*words, *numbers][:MOST_AROUND]:
        if number and not number & 1:
            bits |= 1 << ((number >> 1) % AROUND)
    return _BITS.unpack(bits.to_bytes(AROUND // 8, "little"))
