"""When: expressions of time found in the text and put on the calendar.

**Idea.** Every expression of time (a date, a time of day, a length, a repeated time) is found by a
small grammar over letters that stand for kinds of words (`words`, `grammar`), and read against the
day the document was issued, the date told last, and the tense of the verb it hangs from (`values`,
`spans`, `tense`). What it means is a TIMEX3 value, the days it covers, and how finely.

**What is stated, relative, inferred.** `stated`: the words alone tell it. `relative`: reckoned from
the document's day or the date told last. `inferred`: part of it (mostly the year) is not told, or
the document's own day is but inferred. A document without a day leaves relative expressions without
a value: nothing is made up. Where that day is but the latest date the text tells, "yesterday" and
"last week" have none either, as the text may be younger.

**Parts.** `modifier` keeps what words add: start, mid or end of the stretch ("early 2019", "the
early hours of"), about it, less or more of it. The days stay those of the whole stretch.

**Source.** TIMEX3 as in the TimeML 1.2.1 specification; conventions where it leaves room are those
of TempEval-3.

**Days written in numbers** ("5/3/2019") are read in the order that another date of the document
shows, or in the one that gives the document's own day; else as the issuer's country writes them
(`inferred`); else they have no value, and the days between the two readings.

**Hijri months, days and years** have no value either, but the days they cover with two on either
side, as months begin when the moon is seen. Eras and great wars ("in the Soviet era") are told
where something was in them, by the years that handbooks give.

**Figures** (21 Nov 2026, value F1 by TempEval-3's scoring): te3-platinum .81, TimeBank .83,
AQUAINT .76, MEANTIME .79. Values right where the expression is given (`eval/timex_gold.py`): .85,
.87, .82, .84, over the four .85. Most of what is wrong there is business news, where "a year
earlier" may mean a quarter, and gold that leaves a week or quarter open (1989-WXX).

**Known errors.** "The period" where no quarter was told is passed over; "a year ago" is told to the
year, though a day may be meant; "the first week of March" is told as the start of March; of feasts
only a few with a day of their own are known; years before 1000 and "BC" are not read; a month
without its year is not taken from another told in the same breath, unless it runs to it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import structs

from purport.codebook.entries import Actor, Country
from purport.core.calendar import MONTHS, Issued, issued
from purport.core.document import Document
from purport.core.parse import ParsedSentence
from purport.core.rows import Imprint, Parse, Row, Sentence, Timespan
from purport.core.spans import Span
from purport.core.times import days_of, precision_of, quarter_of
from purport.stage import Stage, Tools, Work
from purport.stages.dates.grammar import Found, expressions
from purport.stages.dates.modifiers import modifier_of
from purport.stages.dates.reading import Reading, Setting
from purport.stages.dates.tense import COMING, UNKNOWN, tense_at
from purport.stages.dates.values import READERS, day_first
from purport.stages.dates.words import GIVEN_REFERENCES, Words, timed_stretch, words_of

_NEEDS_TENSE = frozenset({
    "calendar", "days", "lastmonth", "weekday", "clocked", "season", "weekend",
})  # fmt: skip
_UP_TO = frozenset({"until", "till"})
"""Before these a report that does not say otherwise looks ahead."""

AHEAD = 6  # words after an expression that may tell its year or quarter
STALE = 5  # sentences; a date told further back is not what "two days later" counts from


Lands = Mapping[str, str]
"""By the id of a party of the codebook, its country."""
MONTH_FIRST = frozenset(["USA", "PHL", "FSM", "MHL", "PLW"])
"""Countries that write the month before the day in numbers."""
EITHER = frozenset(["CAN", "KEN", "ZAF"])
"""Countries that write both."""


def document_day(doc: Document) -> date | None:
    """The day the document was issued: as the imprint has it, or as its text and file tell."""
    found = _issued(doc)
    return _day(found.day) if found is not None else None


def _issued(doc: Document) -> Issued | None:
    for row in doc.layers.get(Imprint, ()):
        if isinstance(row, Imprint) and row.field == "published":
            return Issued(row.value, row.basis, row.start, row.stop)
    return issued(doc.text, doc.name, doc.about)


def _issuer_order(doc: Document, lands: Lands) -> bool | None:
    """Whether the issuer's country writes the day first; None where none is known."""
    for row in doc.layers.get(Imprint, ()):
        if isinstance(row, Imprint) and row.field == "issuer" and row.entity is not None:
            land = lands.get(row.entity) or lands.get(row.entity.partition(".")[0])
            if land is not None and land not in EITHER:
                return land not in MONTH_FIRST
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def timespans(doc: Document, lands: Lands | None = None) -> Sequence[Row]:
    """One row an expression of time, in the order of the text.

    `lands` tells the country of the issuer, and with it how it writes dates in numbers.
    """
    return _read(doc, None, lands or {})


def timespans_at(doc: Document, given: Sequence[Span]) -> Sequence[Row]:
    """One row for each of the given spans that can be read: for measuring apart from finding.

    The expressions in the text are then those given, and nothing else; a row keeps the given span.
    """
    return _read(doc, given, {})


def _read(doc: Document, given: Sequence[Span] | None, lands: Lands) -> Sequence[Row]:
    parsed = {
        s.id: s for p in doc.layers.get(Parse, ()) if isinstance(p, Parse) for s in p.sentences
    }
    known = _issued(doc)
    now = _day(known.day) if known is not None else None
    guessed = known is not None and known.basis == "inferred"
    latest = known is not None and guessed and _told_in_text(doc.text, known)
    told, age, quarter = None, 0, None
    wide, wide_age = None, 0
    order, usual = day_first(doc.text, now), _issuer_order(doc, lands)
    rows: list[Row] = []
    for sentence in doc[Sentence]:
        age, wide_age = age + 1, wide_age + 1
        if given is None:
            stretch = timed_stretch(doc.text, sentence.start, sentence.stop)
            if stretch is None:
                continue
            words = words_of(doc.text, *stretch)
            finds = list(expressions(words))
        else:
            words = words_of(doc.text, sentence.start, sentence.stop)
            finds = list(_within(words, given))
        for found in finds:
            setting = _setting(
                words, found, now, told if age < STALE else None, parsed.get(sentence.id)
            )
            if setting is None and given is None:
                continue
            setting = structs.replace(
                setting or Setting(now), same=age == 0, quarter=quarter, day_first=order,
                given=given is not None, wide=wide if wide_age < STALE else None,
                issuer_order=usual,
            )  # fmt: skip
            first, last = found.first, found.last
            reading = READERS[found.rule](
                words.texts[first:last], words.letters[first:last], setting
            )
            if reading is None:
                continue
            if latest and _counts_from_issue(found, words, reading):
                reading = Reading(reading.type, None, "relative")
            elif guessed and reading.basis == "relative":
                reading = structs.replace(reading, basis="inferred")
            rows.append(_row(doc, words, found, reading))
            if _tells_focus(found, reading):
                told, age = reading.value, 0
            if _tells_year(found, reading):
                wide, wide_age = reading.value, 0
            if found.rule == "quarter" and _is_over(reading, now):
                quarter = max(quarter or "", reading.value or "")
    return rows


def _told_in_text(text: str, known: Issued) -> bool:
    """Whether a document's day is but the latest date that its text tells, with its year."""
    return known.start is not None and _YEAR.search(text[known.start : known.stop]) is not None


_YEAR = re.compile(r"\d{4}")


def _counts_from_issue(found: Found, words: Words, reading: Reading) -> bool:
    """Whether a day or week is reckoned from the day of issue: "yesterday", "last week".

    Where that day is but the latest date told, the text may be days younger, so these have none.
    """
    if found.rule in {"day", "weekday", "weekend", "weekdaysago"}:
        return True
    letters = words.letters[found.first : found.last]
    if found.rule == "clocked":
        return not any(letter in "MIJ" for letter in letters)
    fine = reading.value is not None and (len(reading.value) == 10 or "W" in reading.value)
    if found.rule == "offset":
        return fine and words.texts[found.last - 1] in {"ago", "hence"}
    return found.rule == "about" and fine and any(letter in "lxh" for letter in letters)


def _is_over(reading: Reading, now: date | None) -> bool:
    """Whether a quarter has ended on the document's day: results are told of such."""
    if reading.value is None or now is None:
        return False
    return reading.value < f"{now.year:04d}-Q{quarter_of(now)}"


def _tells_year(found: Found, reading: Reading) -> bool:
    """Whether "the following year" may count from the year of this expression."""
    told = reading.value
    if told is None or not told[:4].isdecimal() or found.rule in {"about", "offset", "yearago"}:
        return False
    return len(told) == 4 or told[4:5] == "-"


def _within(words: Words, given: Sequence[Span]) -> Iterator[Found]:
    """The longest expression within each of the given spans that lie in these words."""
    for span in given:
        inside = [
            i for i, (a, b) in enumerate(zip(words.starts, words.stops, strict=True))
            if a < span.stop and span.start < b
        ]  # fmt: skip
        if not inside:
            continue
        lo, hi = inside[0], inside[-1] + 1
        letters = words.letters[lo:hi]
        best = max(expressions(words, lo, hi), key=lambda f: f.last - f.first, default=None)
        marked = words.texts[hi - 1] in GIVEN_REFERENCES
        if best is not None and not (marked and best.rule == "reference"):
            yield best
        elif hi - lo == 1 and words.texts[lo] in MONTHS:
            yield Found("lastmonth", lo, hi)
        elif letters == "p":
            yield Found("clock", lo, hi)
        elif marked:
            yield Found("given", lo, hi)
        elif any(letter in letters for letter in "uQV"):
            yield Found("unit", lo, hi)


def _tells_focus(found: Found, reading: Reading) -> bool:
    """Whether later words ("the next day", "two weeks later") may count from this expression."""
    if reading.type not in {"date", "time"} or not reading.value or days_of(reading.value) is None:
        return False
    return found.rule not in {"offset", "yearago", "year"} and len(reading.value) > 4


def _setting(
    words: Words, found: Found, now: date | None, told: str | None, sentence: ParsedSentence | None
) -> Setting | None:
    """What the expression stands in; None where a person's name looks like a month or a season."""
    tense = UNKNOWN
    if sentence is not None and found.rule in _NEEDS_TENSE:
        at = words.starts[found.first]
        token = next((t for t in sentence.tokens if t.start >= at), None)
        if token is not None and token.entity == "PERSON":
            return None
        tense = tense_at(sentence, token) if token is not None else UNKNOWN
    before = _word_before(words, found)
    if before in _UP_TO and found.rule in _NEEDS_TENSE:
        tense = COMING
    if before == "through" and tense == UNKNOWN:
        tense = COMING
    return Setting(
        now=now,
        told=told,
        tense=tense,
        before=before,
        after=words.texts[found.last] if found.last < len(words.texts) else "",
        ahead=tuple(words.texts[found.last : found.last + AHEAD]),
    )


def _word_before(words: Words, found: Found) -> str:
    """The word before an expression; before the second of two years the first."""
    at = found.first - (2 if found.rule == "shortyear" else 1)
    return words.texts[at] if at >= 0 else ""


def _row(doc: Document, words: Words, found: Found, reading: Reading) -> Timespan:
    start, stop = words.starts[found.first], words.stops[found.last - 1]
    days = days_of(reading.value) if reading.value is not None else None
    first = reading.first if reading.first is not None else days.first if days is not None else None
    last = reading.last if reading.last is not None else days.last if days is not None else None
    return Timespan(
        id=doc.id_for(Timespan, start, stop),
        document=doc.id,
        start=start,
        stop=stop,
        type=reading.type,
        value=reading.value,
        from_day=first.isoformat() if first is not None else None,
        to_day=last.isoformat() if last is not None else None,
        precision=reading.precision or (precision_of(reading.value) if reading.value else None),
        basis=reading.basis,
        modifier=modifier_of(
            words.texts[found.first : found.last],
            words.texts[max(0, found.first - 4) : found.first],
            reading.type,
        ),
    )


def prepare(tools: Tools) -> Work:
    """The function that dates one document; the codebook tells an issuer's country."""
    lands = {country: country for country in tools.codebook[Country]}
    lands |= {a.id: a.country for a in tools.codebook[Actor].values() if a.country is not None}
    return lambda doc: timespans(doc, lands)


STAGE = Stage(
    name="dates",
    version=7,
    reads=(Sentence, Parse, Imprint),
    writes=(Timespan,),
    prepare=prepare,
    uses=("codebook:countries", "codebook:actors"),
)

__all__ = ["STAGE", "document_day", "timespans", "timespans_at"]
