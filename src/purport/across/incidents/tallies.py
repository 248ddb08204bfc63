"""Tallies: how many a document says were killed, injured, arrested ... in one happening.

They are the counts of its accounts; where these tell none, the number told in the words nearest to
them: in the same sentence, else in the sentences after it, else in those just before, else in the
title. What follows is read until the document tells another happening (acts of others, a day or
town of their own, "a second bomb"), to its end where it tells none. Numbers of a war, of a year, of
another day or town are no tallies of it.
"""

import re
from collections.abc import Iterator, Sequence

from purport.across.incidents.accounts import Account, Number
from purport.across.incidents.camps import FAMILIES, camp
from purport.across.incidents.distance import is_town
from purport.across.incidents.facts import day_number, is_upon_doer
from purport.across.incidents.implied import implied
from purport.across.incidents.other_acts import is_another, is_elsewhere, stretches
from purport.across.incidents.pages import Page
from purport.across.incidents.quantities import is_age, quantities
from purport.across.incidents.tally import Tally
from purport.across.incidents.tolls import Toll, one_of_them, tolls
from purport.across.incidents.words import telling_words

HARM = ("killed", "injured", "missing", "abducted", "arrested", "displaced")
KINDS = {
    "ASSAULT": HARM, "COERCE": HARM[2:], "PROTEST": HARM, "MOBILIZE": HARM,
    "RETREAT": ("released",), "CONCEDE": ("released",), "AGREE": ("released",),
}  # fmt: skip
TAKEN = {"abduct": "abducted", "arrest": "arrested", "release": "released"}
"""What an act of a mode does to those it is done to."""
LEFT = {"expel": ("displaced",), "evict": ("displaced",), "deport": ("displaced",)}
"""What comes of acts by which people are driven out, whatever their type."""
LAWS = frozenset(("martial-law", "curfew", "ban", "censor", "restrict", "withhold"))
BY_LAW = ("arrested", "displaced")
"""What comes of acts by decree: the dead told beside them are of other acts."""

_WAY = re.compile(r"\b(?:from|to|towards?|via)\s(?:the\s)?$", re.IGNORECASE)
_SIDE = re.compile(r"\s(?:side|road|axis|direction|highway|route)\b")
_BACKGROUND = re.compile(
    r"\b(?:(?<!have )(?<!has )(?<!had )since|so far (?:this|in)\b|in all,|(?:this|last|past"
    r"|previous|same) (?:year|month|summer"
    r"|winter|spring|autumn|decade)|in recent|(?:every|each|a) year|over the (?:past|last)"
    r"|(?:in|of|by) (?:early"
    r" |late |mid-)?(?:\d{4}|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b(?! \d)|previous|earlier (?:attack|raid|strike|incident)|similar"
    r"|(?:weeks|months|years) (?:ago|earlier|before)|up to now|to date|began|throughout|the war"
    r" has|(?:in|across|over|all over|throughout) (?:our|the|this) (?:whole )?(?:country"
    r"|island|nation"
    r"|province|department)|nation-?wide|country-?wide|island-?wide|in the past (?:\d+|twenty-four)"
    r" hours|(?:over|in|during) the (?:past|last) (?:day|week)\b|during the (?:week|month|year)"
    r"|(?:further|other|more|similar) (?:air ?)?(?:strikes|attacks|raids|incidents|bombings)"
    r"|before (?:this|that|the) (?:wave|attack|raid|latest|violence|exodus|strike|fighting)"
    r"|already (?:had|has|hosts?|hosted|shelter(?:s|ed)))",
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


_ONE_GROUP = re.compile(
    r"(?:an? )?(?:number|group|handful|couple|team|crew|party|band) of\b|(?:the |one |an? "
    r"|same )*(?:[\w-]+ )?(?:family|household|home|team|crew|group|delegation"
    r"|convoy"
    r"|patrol|unit|bus|column|party|gang|congregation|crowd|couple|class)s?$",
    re.IGNORECASE,
)
"""Those who are one by word, and more by number."""
_TOTAL = re.compile(
    r"\b(?:toll|(?:number|count|tally|total) of (?:the )?(?:dead|deaths|killed|victims|wounded"
    r"|injured))"
    r"\b[^.;]*\b(?:rose|risen|climbed|grown|now|stands?|stood|reached|put)\b",
    re.IGNORECASE,
)
_ON_THE = re.compile(r"\bon the (\d{1,2})(?:st|nd|rd|th)\b")
_NEXT_CLAUSE = re.compile(r";|, (?:and|but|while)\b")
_AFTERWARDS = re.compile(
    r"\b(?:weeks?|months?|days?|years?) (?:after|since)\b.*\b(?:another|other|different"
    r"|elsewhere)\b",
    re.I,
)


def tallies(mine: Sequence[Account]) -> dict[str, list[Tally]]:
    """The numbers that one document tells of an incident, by kind; `mine` are its accounts of it.

    What it only plans or demands tells none; who denies an act tells numbers beside the denial.
    """
    found: dict[str, list[Tally]] = {}
    for account in mine:
        if account.standing not in {"account", "possible"}:
            continue
        if len(mine) > 1 and _AFTERWARDS.search(account.text):
            continue
        for kind in sorted({count.kind for count in account.counts}):
            number = whole(account, kind)
            if number is not None:
                found.setdefault(kind, []).append(number)
    told = _nearest([a for a in mine if a.standing in {"account", "possible", "denied"}])
    return {kind: _by_camp(several) for kind, several in told.items()} | found


def _by_camp(several: Sequence[Toll]) -> list[Tally]:
    """The greatest number of each camp told of; where no camp is told, the greatest of all."""
    homes = [toll for toll in several if camp(toll.whom) == FAMILIES]
    if homes and len(homes) < len(several):
        return _by_camp(homes) + _by_camp([t for t in several if t not in homes])
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
    counts = [c for c in counts if not _ONE_GROUP.match(c.whom or "") and not _is_where(c, account)]
    if not counts:
        return None
    most = max(counts, key=lambda c: (c.min or 0, c.max or 0))
    if len(counts) > 1 and all((c.min, c.max) == (1, 1) for c in counts):
        return Tally(len(counts), None, camp(most.whom))  # "a nurse and a driver"
    words = account.page.words(account.sentence) if account.page else account.text
    wholes = {q.low for q in quantities(words) if not (q.partial or q.of_them)}
    for toll in tolls(words):
        if (
            toll.kind == kind
            and (most.min or 0) > 1
            and most.min not in wholes
            and toll.part is None
        ):
            # The number of a part, or of a day: "On 12 May eleven men", "four of them children".
            return Tally(toll.low, toll.high, camp(toll.whom))
        together = toll.part is not None and (most.min or 0) in {toll.part, toll.low - toll.part}
        roughly = toll.high is not None and most.min == most.max and _within(toll, most)
        if toll.kind == kind and (together or (roughly and toll.high != toll.low)):
            return Tally(toll.low, toll.high, camp(toll.whom), toll.part)
    if (most.min or 0) > 1 and is_age(words, most.min or 0):
        return None
    return Tally(most.min or 0, most.max, camp(most.whom))


def _is_where(count: Number, account: Account) -> bool:
    """Whether what is counted as one is where, or with what, it was done: "from a cornfield"."""
    if count.max != 1 or not count.whom:
        return False
    if re.search(
        rf"\ba (?:number|handful|group|couple) of (?:\w+ )?{re.escape(count.whom)}",
        account.text,
        re.I,
    ):
        return True
    way = r"\b(?:from|in|at|by|near|on|with|into|behind)\s(?:an?|the|one)\s(?:\w+\s)?"
    return re.search(rf"{way}{re.escape(count.whom)}\b", account.text) is not None


def _within(toll: Toll, count: Number) -> bool:
    return count.min is not None and toll.low <= count.min <= (toll.high or 0)


def _nearest(mine: Sequence[Account]) -> dict[str, list[Toll]]:
    """The tolls told nearest to the accounts, by kind, of the kinds that such acts have."""
    found: dict[str, list[Toll]] = {}
    page = mine[0].page if mine else None
    if page is None:
        return found
    ids = {a.event for a in mine}
    others = [e for e in page.accounts if e.event not in ids and is_another(e, mine)]
    for account in mine:
        kinds: tuple[str, ...] = KINDS.get(account.type, ()) or LEFT.get(account.mode or "", ())
        if account.mode in LAWS:
            kinds = BY_LAW
        taken = _taken(account)
        if taken is not None:
            found.setdefault(taken.kind, [taken])
        if is_upon_doer(account):
            continue  # what stands around tells whom the attackers hit
        for span, own in stretches(page, account, others, frozenset(ids)):
            here: dict[str, list[Toll]] = {}
            words = page.words(span)
            for toll in tolls(words):
                if toll.kind not in kinds or _of_another(page, mine, span, words, toll, own=own):
                    continue
                here.setdefault(toll.kind, []).append(toll)
            for kind, several in here.items():
                if kind in found and not _is_update(words, several, found[kind]):
                    continue
                found[kind] = several
    if not any(is_upon_doer(a) for a in mine):
        for toll in _in_title(page, mine, others):
            found.setdefault(toll.kind, [toll])
    for kind, number in _one(page, mine):
        found.setdefault(kind, [number])
    for account in mine:
        struck = _struck(account)
        held = struck in TAKEN.values() and not found.keys().isdisjoint(("arrested", "abducted"))
        told = struck in found or (struck != "released" and held)
        if struck is not None and not told and account.standing == "account":
            hinted = _implied(page, struck, account, mine, others)
            if hinted is not None:
                found[struck] = [hinted]
    if "missing" in found and "killed" not in found and any(a.mode == "abduct" for a in mine):
        found.setdefault("abducted", found.pop("missing"))
    return found


def _struck(account: Account) -> str | None:
    """What an act of this mode does to those it is done to; None for others."""
    left = LEFT.get(account.mode or "")
    return TAKEN.get(account.mode or "") if left is None else left[0]


def _implied(
    page: Page, kind: str, account: Account, mine: Sequence[Account], others: Sequence[Account]
) -> Toll | None:  # fmt: skip
    """The number told beside an account of those of whom it speaks: "All five are well"."""
    for span, own in stretches(page, account, others, frozenset(a.event for a in mine)):
        words = page.words(span)
        toll = implied(kind, words)
        if toll is not None and not _of_another(page, mine, span, words, toll, own=own):
            return toll
    return None


def _one(page: Page, mine: Sequence[Account]) -> Iterator[tuple[str, Toll]]:
    """The one who was killed or hurt, where the sentence of an act of force tells no number."""
    for account in mine:
        if account.type != "ASSAULT" or account.standing != "account" or is_upon_doer(account):
            continue
        for toll in one_of_them(account.text):
            yield toll.kind, toll


def _is_update(words: str, several: Sequence[Toll], known: Sequence[Toll]) -> bool:
    """Whether numbers are told as the whole of what was told nearer: "the toll rose to five"."""
    return len(several) == 1 and any(
        known_one.high is not None and several[0].low > known_one.low
        and _TOTAL.search(words[max(0, several[0].start - 90) : several[0].start])
        for known_one in known
    )  # fmt: skip


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
    for toll in tolls(account.text):
        if toll.kind == kind and toll.start == at + behind.end():
            return toll
    for number in quantities(account.text):
        if number.start == at + behind.end() and not number.partial:
            return Toll(kind, number.low, number.high, number.start, number.stop, "")
    return None


def _of_another(
    page: Page, mine: Sequence[Account], span: tuple[int, int], words: str, toll: Toll, *, own: bool
) -> bool:
    """Whether a toll is told of another time or town than that of the accounts."""
    around = words[max(0, toll.start - 60) : toll.stop + 60]
    if not own:
        turn = _NEXT_CLAUSE.search(words, toll.stop)
        around = words if turn is None else words[: turn.start()]
    if not own and span[1] <= mine[0].sentence[0]:
        # What stands before an account may go on from a round-up: "In May there were 30 attacks."
        before = page.sentence_at(span[0]) - 1
        around = (page.words(page.sentences[before]) if before >= 0 else "") + around
    for then in _BACKGROUND.finditer(around):
        if toll.kind == "released" and then[0].endswith(" ago"):
            continue  # "four of those kidnapped two weeks ago were set free"
        if not own or not any(then[0] in a.text for a in mine):  # else it is when it happened
            return True
    if own:
        return False
    days = [a.from_day for a in mine if a.from_day is not None]
    told = [int(day) for day in _ON_THE.findall(words)]
    if (
        days
        and told
        and all(abs(int(d[8:10]) - day) > 1 for d in days for day in told if len(d) > 9)
    ):
        return True
    for offset, value in page.days:
        said = page.text[max(0, offset - 30) : offset]
        if span[0] <= offset < span[1] and not _SAYING.search(said) and _other_day(value, mine):
            return True
    if _ELSEWHERE_TOLD.search(words):
        return False
    return any(
        span[0] <= start < span[1] and is_town(place) and is_elsewhere(place, mine)
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
