"""Tallies: how many a document says were killed, injured, arrested ... in one happening.

They are the counts of its accounts; where these tell none, the number told in the words nearest to
them: in the same sentence, else in the sentences after it, else in those just before, else in the
title. What follows is read until the document tells another happening (acts of others, a day or
town of their own, "a second bomb"), to its end where it tells none. Numbers of a war, of a year, of
another day or town are no tallies of it.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account, Number, Where
from purport.across.incidents.camps import camp
from purport.across.incidents.distance import contains, is_town, kilometres
from purport.across.incidents.facts import day_number, is_upon_doer
from purport.across.incidents.pages import Page
from purport.across.incidents.quantities import quantities
from purport.across.incidents.tolls import Toll, tolls
from purport.across.incidents.words import telling_words

REACH, BEFORE = 7, 3  # sentences after and before an account that may tell its numbers
INSTEAD = 300  # code points after a denial that tell what was done instead
ALONE = 30  # sentences after it, where the document tells no other happening
LONG = 31  # days; a day carried over in the text is not so far from the act's own
NEAR_KM = 25.0  # two places within this are one: a camp outside the town
HARM = ("killed", "injured", "missing", "abducted", "arrested", "displaced")
KINDS = {
    "ASSAULT": HARM, "COERCE": HARM, "PROTEST": HARM, "MOBILIZE": HARM,
    "RETREAT": ("released",), "CONCEDE": ("released",), "AGREE": ("released",),
}  # fmt: skip
TAKEN = {"abduct": "abducted", "arrest": "arrested", "release": "released"}
"""What an act of a mode does to those it is done to."""
LAWS = frozenset(("martial-law", "curfew", "ban", "censor", "restrict", "withhold"))
BY_LAW = ("arrested", "displaced")
"""What comes of acts by decree: the dead told beside them are of other acts."""
FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})

_RESULT = re.compile(
    r"(?:kill|die|dead|death|wound|injur|hurt|perish|drown|martyr|los[et]|fell|fall|missing"
    r"|displac|fle[de]|left|slain)",
    re.IGNORECASE,
)
_ACT = (
    r"(?:bomb|blast|explosion|mine|shell|rocket|missile|grenade|attack|ambush|raid|strike|drone"
    r"|bomber|gunman|lorry|truck|car|vehicle|bus|clash|battle|shooting)"
)
_NEW = re.compile(rf"\b(?:an?|another|two|three)\s(?:[\w'’-]+\s){{0,3}}?(?P<act>{_ACT})s?\b", re.I)
_MORE_OF_IT = re.compile(r"\W*(?:which|whom?|that|whose|in which|of whom)\b", re.IGNORECASE)
_WAY = re.compile(r"\b(?:from|to|towards?|via)\s(?:the\s)?$", re.IGNORECASE)
_SIDE = re.compile(r"\s(?:side|road|axis|direction|highway|route)\b")
_FURTHER = re.compile(
    r"\b(?:another|second|third|separate|separately|elsewhere|a similar)\b", re.IGNORECASE
)
_TURN = re.compile(
    r"(?:the (?:\w+ )?(?:day|night|week) (?:before|after)|(?:earlier|later)\b|meanwhile|elsewhere"
    r"|a (?:day|week|night) (?:earlier|later|before)|separately|in (?:another|a separate))",
    re.IGNORECASE,
)
"""How a sentence opens that leaves the happening told before it."""
_BACKGROUND = re.compile(
    r"\b(?:since|so far (?:this|in)\b|in all,|(?:this|last|past|previous|same) (?:year|month|summer"
    r"|winter|spring|autumn|decade)|in recent|(?:every|each|a) year|over the (?:past|last)"
    r"|(?:in|of|by) (?:early"
    r" |late |mid-)?(?:\d{4}|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b(?! \d)|previous|earlier (?:attack|raid|strike|incident)|similar"
    r"|(?:weeks|months|years) (?:ago|earlier|before)|up to now|to date|began|throughout|the war"
    r" has)",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys|y)|told|tells|report\w*|announc\w+|stat\w+|accord\w+|confirm\w*|by|until"
    r"|as of|updat\w+|put|puts)\b[^.]{0,12}$",
    re.IGNORECASE,
)
_ELSEWHERE_TOLD = re.compile(
    r"\b(?:said|told|says|hospital|clinic|morgue|accord\w+|official|ministry|doctor|mayor|governor"
    r"|department|office|police|command|buried|mission|officers?|observers?|volunteers?|monitors?"
    r"|counted|recorded|registered|verified|documented)\b",
    re.IGNORECASE,
)


_ONE_FAMILY = re.compile(r"(?:the |one |a |same )*(?:family|household|home)s?$", re.IGNORECASE)


class Tally(Struct, frozen=True):
    """How many, lowest and highest (None is open); and of which camp, where that is told."""

    low: int
    high: int | None
    camp: str | None = None
    part: int | None = None
    """The number of the first of two groups that are added up here."""
    beside: bool = False
    """Whether it is told beside the number of another camp."""


def tallies(mine: Sequence[Account]) -> dict[str, list[Tally]]:
    """The numbers that one document tells of an incident, by kind; `mine` are its accounts of it.

    What it only plans or demands tells none; who denies an act tells numbers beside the denial.
    """
    found: dict[str, list[Tally]] = {}
    for account in mine:
        if account.standing not in {"account", "possible"}:
            continue
        for kind in sorted({count.kind for count in account.counts}):
            number = whole(account, kind)
            if number is not None:
                found.setdefault(kind, []).append(number)
    told = _nearest([a for a in mine if a.standing in {"account", "possible", "denied"}])
    return {kind: _by_camp(several) for kind, several in told.items()} | found


def _by_camp(several: Sequence[Toll]) -> list[Tally]:
    """The greatest number of each camp told of; where no camp is told, the greatest of all."""
    most: dict[str | None, Toll] = {}
    for toll in several:
        name = camp(toll.whom)
        if name not in most or toll.low > most[name].low:
            most[name] = toll
    if len(most) < 2 or None in most:
        toll = max(most.values(), key=lambda t: t.low)
        return [Tally(toll.low, toll.high, camp(toll.whom), toll.part)]
    return [Tally(t.low, t.high, name, t.part, beside=True) for name, t in most.items()]


def whole(account: Account, kind: str) -> Tally | None:
    """The number of a kind that an account tells: of three, two of them children, the three.

    Two soldiers and three civilians are five; "about 40" is told as a number, but may be 38.
    """
    counts = [c for c in account.counts if c.kind == kind and (c.min, c.max) != (None, None)]
    counts = [c for c in counts if not _ONE_FAMILY.match(c.whom or "")]
    if not counts:
        return None
    most = max(counts, key=lambda c: (c.min or 0, c.max or 0))
    for toll in tolls(account.page.words(account.sentence) if account.page else account.text):
        together = toll.part is not None and (most.min or 0) in {toll.part, toll.low - toll.part}
        roughly = toll.high is not None and most.min == most.max and _within(toll, most)
        if toll.kind == kind and (together or (roughly and toll.high != toll.low)):
            return Tally(toll.low, toll.high, camp(toll.whom), toll.part)
    return Tally(most.min or 0, most.max, camp(most.whom))


def _within(toll: Toll, count: Number) -> bool:
    return count.min is not None and toll.low <= count.min <= (toll.high or 0)


def exclude(one: Tally, other: Tally, kind: str | None = None) -> bool:
    """Whether two tallies of a kind cannot both be so.

    Soldiers and rebels of one battle are two counts; so are hurt policemen and the hurt. Of the
    dead, five and `dozens` cannot both be so either.
    """
    camps = {one.camp, other.camp}
    if len(camps) > 1 and (None not in camps or kind == "injured"):
        return False
    if (one.beside or other.beside) and None in camps:
        return False
    if one.low == one.high == other.part or other.low == other.high == one.part:
        return False
    if _is_vague(one) or _is_vague(other):
        return kind == "killed" and (_far_below(one, other) or _far_below(other, one))
    return (one.high is not None and one.high < other.low) or (
        other.high is not None and other.high < one.low
    )


def _far_below(one: Tally, other: Tally) -> bool:
    """Whether a number is of another order than a vague one: five are not dozens."""
    return not _is_vague(one) and one.high is not None and one.high * 3 < other.low


def _is_vague(tally: Tally) -> bool:
    """Whether the bounds are those of a vague word: `dozens`, `several`, `hundreds`."""
    return tally.high is not None and tally.low > 0 and tally.high >= 3 * tally.low


def _nearest(mine: Sequence[Account]) -> dict[str, list[Toll]]:
    """The tolls told nearest to the accounts, by kind, of the kinds that such acts have."""
    found: dict[str, list[Toll]] = {}
    page = mine[0].page if mine else None
    if page is None:
        return found
    ids = {a.event for a in mine}
    others = [e for e in page.accounts if e.event not in ids and _another(e, mine)]
    for account in mine:
        kinds = BY_LAW if account.mode in LAWS else KINDS.get(account.type, ())
        taken = _taken(account)
        if taken is not None:
            found.setdefault(taken.kind, [taken])
        if is_upon_doer(account):
            continue  # what stands around tells whom the attackers hit
        for span, own in _reach(page, account, others):
            here: dict[str, list[Toll]] = {}
            words = page.words(span)
            for toll in tolls(words):
                if toll.kind not in kinds or _of_another(page, mine, span, words, toll, own=own):
                    continue
                here.setdefault(toll.kind, []).append(toll)
            for kind, several in here.items():
                found.setdefault(kind, several)
    if not any(is_upon_doer(a) for a in mine):
        for toll in _in_title(page, mine, others):
            found.setdefault(toll.kind, [toll])
    if "missing" in found and any(a.mode == "abduct" for a in mine):
        found.setdefault("abducted", found.pop("missing"))
    return found


def _in_title(page: Page, mine: Sequence[Account], others: Sequence[Account]) -> list[Toll]:
    """The tolls that the title of a document tells of these accounts.

    Where the document tells other happenings too, the title must have a word of theirs alone.
    """
    told = [t for t in tolls(page.title) if any(t.kind in KINDS.get(a.type, ()) for a in mine)]
    if not told or _BACKGROUND.search(page.title):
        return []
    words = {*telling_words(page.title)}
    own = words & {w for a in mine for w in telling_words(a.text)}
    alien = words & {w for a in others for w in telling_words(a.text)}
    return told if own - alien or not others else []


def _taken(account: Account) -> Toll | None:
    """The number right behind the word for taking people away or setting them free."""
    kind = TAKEN.get(account.mode or "")
    if kind is None or account.standing != "account":
        return None
    at = max(account.trigger - account.start, 0)
    behind = re.match(r"[\w'’-]+(?:\s(?:away|free|up|all|a|the|cell|group|of|into)){0,4}\s",
                      account.text[at:])  # fmt: skip
    if behind is None:
        return None
    for number in quantities(account.text):
        if number.start == at + behind.end() and not number.partial:
            return Toll(kind, number.low, number.high, number.start, number.stop, "")
    return None


def _reach(
    page: Page, account: Account, others: Sequence[Account]
) -> Iterator[tuple[tuple[int, int], bool]]:
    """The stretches of text that may tell an account's numbers, nearest first.

    The flag is true for those of its own sentence.
    """
    here = page.sentence_at(account.sentence[0])
    start, stop = page.sentences[here] if page.sentences else account.sentence
    for other in others:
        if start <= other.start < stop:
            if other.start >= account.stop:
                stop = min(stop, other.start)
            elif other.stop <= account.start:
                start = max(start, other.stop)
    if account.standing != "denied":
        yield (start, stop), True
    told = {page.sentence_at(other.trigger) for other in others}
    if here not in told or not any(here == page.sentence_at(o.trigger) > 0
                                   and o.start >= account.stop for o in others):  # fmt: skip
        reach = REACH if others else ALONE
        for i in range(here + 1, min(here + reach + 1, len(page.sentences))):
            if i in told:
                break
            yield page.sentences[i], False
    if _TURN.match(page.words(page.sentences[here]) if page.sentences else "") is not None:
        return
    for i in range(here - 1, max(here - BEFORE, 0) - 1, -1):
        if i in told or i + 1 in told:
            break
        yield page.sentences[i], False


def _another(other: Account, mine: Sequence[Account]) -> bool:
    """Whether another event of the document is another happening, not a detail of this one."""
    if other.standing != "account" or other.type not in FORCE:
        return False
    if any(_nested(other, a) or _told_of(other, a) for a in mine):
        return False
    if _FURTHER.search(other.text) or _days_apart(other, mine) or _towns_apart(other, mine):
        return True
    if _keys(other, "actor") & _all(mine, "actor"):
        return False
    if _keys(other, "recipient") & _all(mine, "recipient"):
        return False
    new = _NEW.search(other.text)
    if new is not None and not any(new["act"].casefold() in a.text.casefold() for a in mine):
        return True
    acting = bool(_keys(other, "actor"))
    result = _RESULT.match(other.text[max(other.trigger - other.start, 0) :]) is not None
    if result:
        return acting and bool(_all(mine, "actor"))
    return acting


def _nested(one: Account, other: Account) -> bool:
    return (one.start <= other.start and other.stop <= one.stop) or (
        other.start <= one.start and one.stop <= other.stop
    )


def _told_of(one: Account, other: Account) -> bool:
    """Whether the first stands in a clause that tells more of what the second tells ("the attack,
    which hit a school"), or is what was done instead, right after a denial."""
    if other.standing == "denied":
        return other.stop <= one.start < other.stop + INSTEAD
    return one.sentence == other.sentence and _MORE_OF_IT.match(one.text) is not None


def _keys(account: Account, role: str) -> set[str]:
    return {w.party or plain(w.name) for w in account.parties if w.role == role}


def _all(accounts: Sequence[Account], role: str) -> set[str]:
    return set().union(*(_keys(a, role) for a in accounts))


def _days_apart(other: Account, mine: Sequence[Account]) -> bool:
    if other.from_day is None:
        return False
    if other.when_basis not in {"stated", "relative"}:
        return any(is_long_before(other, a) for a in mine)
    days = [a for a in mine if a.from_day is not None]
    return bool(days) and all(
        day_number(other.to_day or other.from_day) < day_number(a.from_day)
        or day_number(a.to_day or a.from_day) < day_number(other.from_day)
        for a in days
    )


def is_long_before(one: Account, other: Account) -> bool:
    """Whether an account is of months before another: what is told of it is told for comparison."""
    then, now = one.to_day or one.from_day, other.from_day or other.published
    return then is not None and now is not None and day_number(now) - day_number(then) > LONG


def _towns_apart(other: Account, mine: Sequence[Account]) -> bool:
    place = other.place
    if place is None or place.basis not in {"clause", "sentence"} or not is_town(place):
        return False
    return _elsewhere(place, mine)


def _elsewhere(place: Where, mine: Sequence[Account]) -> bool:
    towns = [a.place for a in mine if a.place is not None and is_town(a.place)]
    return bool(towns) and all(elsewhere(place, town) for town in towns)


def elsewhere(one: Where, other: Where) -> bool:
    """Whether two places are not one, nor near, nor one within the other."""
    if one.gazetteer == other.gazetteer or contains(one, other) or contains(other, one):
        return False
    distance = kilometres(one, other)
    if distance is None:
        return False
    return distance > NEAR_KM + max(one.within_km or 0, other.within_km or 0)


def _of_another(
    page: Page, mine: Sequence[Account], span: tuple[int, int], words: str, toll: Toll, *, own: bool
) -> bool:
    """Whether a toll is told of another time or town than that of the accounts."""
    around = words[max(0, toll.start - 60) : toll.stop + 60] if own else words
    if not own and span[1] <= mine[0].sentence[0]:
        # What stands before an account may go on from a round-up: "In May there were 30 attacks."
        before = page.sentence_at(span[0]) - 1
        around = (page.words(page.sentences[before]) if before >= 0 else "") + around
    if _BACKGROUND.search(around):
        return True
    if own:
        return False
    for offset, value in page.days:
        told = page.text[max(0, offset - 30) : offset]
        if span[0] <= offset < span[1] and not _SAYING.search(told) and _other_day(value, mine):
            return True
    if _ELSEWHERE_TOLD.search(words):
        return False
    return any(
        span[0] <= start < span[1] and is_town(place) and _elsewhere(place, mine)
        for start, stop, place in page.places
        if not _WAY.search(page.words((max(0, start - 20), start)))
        and not _SIDE.match(page.words((stop, stop + 20)))
    )


def _other_day(value: str, mine: Sequence[Account]) -> bool:
    try:
        day = day_number(value[:10])
    except ValueError:  # a day without its year
        return False
    days = [a for a in mine if a.from_day is not None]
    return bool(days) and all(
        not day_number(a.from_day) - 1 <= day <= day_number(a.to_day or a.from_day) + 1
        for a in days
    )
