"""When and where an event took place, as far as its clause, its sentence or its document says.

Both are looked for in the clause first, then in the sentence, then in what was told just before;
a place at last in the dateline, a day in the document's own. The basis says which it was.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec import Struct

from purport.core.rows import Mention, Place, Precision, TimeBasis, Timespan, WhereBasis
from purport.core.spans import Span

STALE = 4  # sentences; what was told further back no longer says when or where
DATELINE = 160  # characters of a document in which its dateline can stand
LEAST_OUTSIDE = 0.3  # "were hurt; two of them were taken to the capital": they were not hurt there
LAND = frozenset({"country", "continent", "sea", "region"})
SENDING = frozenset({"according", "said", "says", "told", "spokesman", "spokeswoman", "based"})

_LOCATED = re.compile(
    r"\b(?:in|at|near|around|round|outside|inside|across|on|into|throughout|over|off|along|through"
    r"|toward|towards|entered|from|to|of|against|beyond|behind|between|by|north|south|east|west)\s+"
    r"(?:(?:the|a|nearby|neighbou?ring|downtown|central|rural|eastern|western|northern|southern"
    r"|north-?eastern|north-?western|south-?eastern|south-?western|greater|old|occupied)\s+){0,3}"
    r"(?:(?:town|city|village|port|province|region|district|suburb|outskirts|countryside|camp"
    r"|capital|island|governorate|county|state|area|valley|neighbou?rhood|old city|post|commune"
    r"|municipality|territory|settlement|hamlet|locality|quarter|township|regency|kebele)s?\s+"
    r"(?:of\s+)?(?:the\s+)?)?(?:[\w'’-]+\s+and\s+)?(?:[\w-]+['’]s\s+)?$",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:from|to|against|by)\s+(?:the\s+)?$"
    r"|(?<!port)(?<!city)(?<!town)(?<!lage)(?<!ince)(?<!rict)(?<!camp)(?<!post)(?<!mune)"
    r"(?<!cality)(?<!pality)(?<!erritory)(?<!tlement)(?<!mlet)(?<!uarter)(?<!ownship)\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"^\s*(?:to|and|until|till|through|-|–|—)\s*(?:the\s+)?$", re.IGNORECASE)
_NUMBERED = re.compile(r"\d\s?\($")
"""Before a date that is part of a name: "resolution 2254 (2015)"."""
_LOOKING_BACK = re.compile(r"\b(?:before|earlier|previous\w*)$", re.IGNORECASE)
_SPEAKING = re.compile(r"\s+(?:said|says|told|reported|announced|confirmed|warned|stated)\b")
"""Behind a place that is where somebody speaks: "officials in the capital said"."""
_QUARTER_OF = re.compile(
    r"\s+(?:district|quarter|neighbou?rhood|suburb|camp|market|village|area|section|sector|ward)s?"
    r"\s+(?:of|in|near|outside)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}$"
)
"""Between a quarter's name and its town's."""
_OWNED = re.compile(r"['’]s\s+")
_ARMS = re.compile(
    r"[\s-](?:rocket|missile|launcher|mortar|drone|tank|rifle|gun|howitzer|system|batter)",
    re.IGNORECASE,
)
"""Behind the name of a make of arms, which may be that of a town."""
_BODY_OF = re.compile(
    r"(?:['\u2019]s)?\s+(?:[a-z]+\s+)?(?:embass(?:y|ies)|consulates?|missions?|ambassadors?|diplomats?"
    r"|troops|soldiers|forces|army|navy|marines?|warplanes?|fighter jets|warships?|ships?|vessels?"
    r"|aircraft|helicopters?|drones?|officials?|citizens?|nationals|tourists?|workers|personnel"
    r"|positions|convoys?|patrols?|interests|targets|installations|bases?|government|police)\b",
    re.IGNORECASE,
)
"""Behind a country's name that says whose they are, not where: "outside the Danish embassy"."""
UNPLACED = "place"  # the kind of what the gazetteer does not know
HEADING = 60  # characters before the date of a dateline
_OPENED = re.compile(
    r"[\s\"“(]*(?!(?:On|In|By|Since|From|Until|After|Before|The|A|An)\b)[A-Z][\w'’.-]*"
    r"(?:[\s,/(]+(?:[A-Z][\w'’.-]*|al|de|la|del|of|the))*[\s,(]*$"
)
"""What stands in a dateline before its date: names of places."""
_DASHED = re.compile(r",?(?:\s+\d{4})?\s*\)?\s*(?:\([\w\s/.-]{2,20}\)\s*)?(?:—|–|--|-)\s")
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?(?:early\s+|late\s+|mid-?)?$", re.IGNORECASE)


class When(Struct, frozen=True):
    """The timespan that dates an event, and the days it gives."""

    timespan: str | None = None
    from_day: str | None = None
    to_day: str | None = None
    precision: Precision | None = None
    basis: TimeBasis | None = None


class Where(Struct, frozen=True):
    """The mention of the place of an event, and what tells that it is."""

    mention: str | None = None
    basis: WhereBasis | None = None


NOWHERE = Where()


class Placed(Struct, frozen=True):
    """A mention that was put on the map: its words, what kind of place, whether within a name."""

    mention: str
    span: Span
    kind: str
    nested: bool
    located: bool = False
    """Whether a word of place stands before it: "in the town of"."""


_STRETCH = re.compile(
    r"\b(?:since|until|till)\s(?:(?:the|early|late|last|about)\s)*$", re.IGNORECASE
)
FINE = frozenset({"day", "time"})
COARSE = frozenset({"year", "decade", "century"})
"""What a sentence tells of a year ("the fourth such killing this year") does not move the story."""


class Before(Struct, frozen=True):
    """What the sentences before told last, and how many sentences ago."""

    timespan: Timespan | None = None
    place: Placed | None = None
    told: int = 0
    placed: int = 0

    def after(self, here: "Settings", mentions: Sequence[str] = ()) -> "Before":
        """The same once the sentence was read; `mentions` are the places of its events.

        Where one of them took place is what the next sentence goes on from, sooner than a land
        that it only names.
        """
        story = [t for t in here.timespans if not (here.aside(t) or here.opens_stretch(t))]
        known = [self.timespan] if self.timespan is not None and self.told < STALE else []
        if any(t.precision in FINE for t in (*known, *story)):
            story = [t for t in story if t.precision not in COARSE]
        dated = story[-1] if story else None
        there = [p for p in here.places if p.mention in mentions] or [
            p for p in here.places if p.located and not p.nested
        ]
        if self.place is not None and self.placed < STALE:  # "families displaced from Osh"
            there = [p for p in there if not here.leaves(p)]
        return Before(
            dated or (self.timespan if self.told < STALE else None),
            there[0] if there else self.place if self.placed < STALE else None,
            0 if dated is not None else self.told + 1,
            0 if there else self.placed + 1,
        )


class Settings(Struct):
    """The dates and placed mentions of a stretch of text in order, and the day it was published."""

    text: str
    timespans: Sequence[Timespan]
    places: Sequence[Placed]
    published: str | None
    dateline: Placed | None = None
    dated: Sequence[int] = ()
    placed: Sequence[int] = ()
    """Where the timespans and places of the whole text begin."""

    def within(self, start: int, stop: int) -> "Settings":
        """Those of one sentence."""
        return Settings(
            self.text,
            self.timespans[bisect_left(self.dated, start) : bisect_left(self.dated, stop)],
            self.places[bisect_left(self.placed, start) : bisect_left(self.placed, stop)],
            self.published,
            self.dateline,
        )

    def aside(self, timespan: Timespan) -> bool:
        """Whether a date looks back from the one the story is at: "had left the night before"."""
        return _LOOKING_BACK.search(self.text[timespan.start : timespan.stop]) is not None

    def leaves(self, place: Placed) -> bool:
        """Whether a place is told as the one that somebody or something comes from."""
        start = place.span.start
        return _FROM.search(self.text[max(0, start - 12) : start]) is not None

    def opens_stretch(self, timespan: Timespan) -> bool:
        """Whether a date only begins or ends a stretch of time: "have fallen ill since May"."""
        return _STRETCH.search(self.text[max(0, timespan.start - 20) : timespan.start]) is not None


def settings_of(
    text: str,
    timespans: Sequence[Timespan],
    mentions: Sequence[Mention],
    places: Sequence[Place],
    published: str | None,
) -> Settings:
    """The dates that cover days and the mentions that a place was found for."""
    kinds: Mapping[str, str] = {place.mention: place.kind for place in places}
    dated = [
        t for t in timespans
        if t.from_day is not None and t.type != "set"
        and _NUMBERED.search(text, max(0, t.start - 3), t.start) is None
    ]  # fmt: skip
    if published is not None:
        dated = [t for t in dated if not _heads_report(text, t)]
    placed = [
        Placed(m.id, m.span, kinds[m.id], m.rule == "names.within", _is_located(text, m.start))
        for m in mentions if m.id in kinds and m.kind == "place"
    ]  # fmt: skip
    return Settings(
        text, dated, placed, published, _dateline(text, placed),
        [t.start for t in dated], [p.span.start for p in placed],
    )  # fmt: skip


def _is_located(text: str, start: int) -> bool:
    """Whether a word of place stands before what begins there."""
    return _LOCATED.search(text, max(0, start - 60), start) is not None


def _heads_report(text: str, timespan: Timespan) -> bool:
    """Whether a date is that of a dateline, and so of the report: "KABUL, 3 May (AB) - Rebels"."""
    line = text[text.rfind("\n", 0, timespan.start) + 1 : timespan.start]
    after = text[timespan.stop : timespan.stop + 40]
    return (
        len(line) <= HEADING
        and line.strip(" ,(")[:1].isupper()
        and _OPENED.match(line) is not None
        and _DASHED.match(after) is not None
    )


def _dateline(text: str, placed: Sequence[Placed]) -> Placed | None:
    for place in placed:
        start, stop = place.span.start, place.span.stop
        if start > DATELINE:
            return None
        line = text[text.rfind("\n", 0, start) + 1 : start]
        after = text[stop : stop + 60].split("\n")[0]
        if not line.strip() and re.match(r"[^.;]{0,50}?(?:—|–|--| - |\()", after):
            return place
    return None


def when(
    here: Settings, clause: Span, at: int, before: Before, *, perfect: bool = False,
    done: bool = False,
) -> When:  # fmt: skip
    """The date nearest the trigger in the clause, else in the sentence, else told just before.

    Else the document's day. `at` is where the trigger stands; `perfect` says that it is told as
    something that has come about, which the date of the sentence before does not date; `done` that
    it is told as having taken place or not, so that no day to come is its own ("agreed to meet on
    Friday").
    """

    def can_be(timespan: Timespan) -> bool:
        day, issued = timespan.from_day, here.published
        return not done or day is None or issued is None or day <= issued

    found = _nearest([t for t in here.timespans if can_be(t)], clause, at)
    if found is not None:
        return _whole(here, found)
    told = before.timespan
    if told is not None and not perfect and told.type != "duration" and can_be(told):
        return When(told.id, told.from_day, told.to_day, told.precision, "inferred")
    if here.published is not None:
        return When(None, here.published, here.published, "day", "document")
    return When()


def _whole(here: Settings, found: Timespan) -> When:
    """The days of a date, or of the stretch it begins or ends: "from X to Y", "since X"."""
    first, last = found, found
    spot = next(i for i, t in enumerate(here.timespans) if t is found)
    for i in (spot + 1, spot - 1):
        if 0 <= i < len(here.timespans):
            one, two = sorted((found, here.timespans[i]), key=lambda t: t.start)
            between = here.text[one.stop : two.start]
            opens = here.text[max(0, one.start - 9) : one.start].lower().split()[-1:]
            joined = _RANGE.match(between) is not None
            dashed = between.strip() in {"-", "–", "—"}
            if joined and (dashed or opens in (["from"], ["between"])):
                first, last = one, two
                break
    start, stop = first.from_day, last.to_day
    if first.from_day is not None and last.to_day is not None and first.from_day > last.to_day:
        start, stop = found.from_day, found.to_day
    before = here.text[max(0, found.start - 30) : found.start]
    if first is last and _SINCE.search(before) is not None:
        stop = here.published
    return When(found.id, start, stop, found.precision, found.basis)


def _nearest(timespans: Sequence[Timespan], clause: Span, at: int) -> Timespan | None:
    if not timespans:
        return None
    inside = [t for t in timespans if clause.start <= t.start < clause.stop]

    def off(span: Timespan) -> tuple[bool, int]:
        # "KABUL, 3 May - Rebels fired on Tuesday": what follows the verb dates it sooner.
        away = span.start - at if span.start >= at else at - span.stop + 25
        return span.type == "duration", away

    return min(inside or timespans, key=off)


def where(
    here: Settings, clause: Span, at: int, parties: Sequence[Span], struck: Sequence[Span],
    before: Before, above: Where = NOWHERE,
) -> Where:  # fmt: skip
    """Where it was: the place named after a word of place nearest the trigger.

    A town that an event was done to is where it was done ("captured Palmyra"). `struck` are the
    recipients among the parties. `above` is where the event was from whose clause this one hangs:
    "shelled the town, killing two" tells one place of both.
    """
    best: tuple[float, str, WhereBasis] | None = None
    for place in here.places:
        if _owns(here, place):
            continue
        score, inside = _score(here, clause, at, parties, struck, place)
        if score is None or (best is not None and score <= best[0]):
            continue
        if not inside and score < LEAST_OUTSIDE:
            continue
        heads = here.dateline is not None and place.mention == here.dateline.mention
        best = (score, place.mention, "dateline" if heads else "clause" if inside else "sentence")
    if best is not None and best[2] == "clause":
        best = (best[0], _part_of(here, clause, parties, best[1]), best[2])
    if above.mention is not None and (best is None or best[2] != "clause"):
        return Where(above.mention, "sentence" if above.basis == "clause" else above.basis)
    if best is not None:
        return Where(best[1], best[2])
    if not any(clause.start <= p.span.start < clause.stop for p in here.places):
        if before.place is not None:
            return Where(before.place.mention, "discourse")
        if here.dateline is not None:
            return Where(here.dateline.mention, "dateline")
    return Where()


def _part_of(here: Settings, clause: Span, parties: Sequence[Span], mention: str) -> str:
    """The quarter that is told of a town, sooner than the town: "hit Grorud district of Oslo"."""
    at = next(i for i, p in enumerate(here.places) if p.mention == mention)
    town, quarter = here.places[at], here.places[at - 1] if at else None
    if quarter is None or quarter.span.start < clause.start or quarter.nested:
        return mention
    if any(_is(party, quarter.span) and party.stop <= town.span.start for party in parties):
        return mention
    between = here.text[quarter.span.stop : town.span.start]
    return quarter.mention if _QUARTER_OF.match(between) is not None else mention


def _owns(here: Settings, place: Placed) -> bool:
    """Whether it only says whose a place on the map is that follows: "in Oslo's Grorud"."""
    owned = _OWNED.match(here.text, place.span.stop)
    return owned is not None and any(
        p.span.start == owned.end() and p.kind != UNPLACED for p in here.places
    )


def _score(
    here: Settings, clause: Span, at: int, parties: Sequence[Span], struck: Sequence[Span],
    place: Placed,
) -> tuple[float | None, bool]:  # fmt: skip
    """How well a place suits, None for not at all, and whether it stands in the clause."""
    span = place.span
    inside = clause.start <= span.start and span.stop <= clause.stop
    told = place.located
    owned = place.kind == "country" and _BODY_OF.match(here.text, span.stop) is not None
    if owned and not any(_is(party, span) for party in struck):
        return None, inside
    off = (span.start - at if span.start >= at else at - span.stop + 30) / 1000
    if here.dateline is not None and place.mention == here.dateline.mention:
        return 0.4, inside
    if any(_is(party, span) for party in struck):
        return (2.5 if place.kind not in LAND else 1.2) + inside - off, inside
    if any(_is(party, span) for party in parties):
        return None, inside
    within = any(party.start <= span.start < party.stop for party in struck)
    if not told and within and place.kind not in LAND:
        return 0.8 + inside - off, inside  # "bombed the Moscow metro"
    if not told:
        if _ARMS.match(here.text, span.stop) is not None:
            return None, inside
        if place.nested or any(party.overlaps(span) for party in parties):
            return None, inside
        return (0.5 * inside - off, inside) if inside else (None, inside)
    score = 2.0 + inside - off
    if _AWAY.search(here.text, max(0, span.start - 12), span.start) is not None:
        score -= 0.8
    if place.nested:
        score -= 0.9
    words = here.text[max(clause.start, span.start - 40) : span.start].lower().split()
    sending = not SENDING.isdisjoint(words) or _SPEAKING.match(here.text, span.stop) is not None
    if sending or (not inside and span.start > at):
        score -= 1.2
    if place.kind in LAND:
        score -= 0.3
    return score, inside


def _is(party: Span, place: Span) -> bool:
    """Whether the party is the place itself, give or take an article or a word of kind."""
    covers = party.start <= place.start and place.stop >= party.stop
    return covers and place.start - party.start < 16
