"""When: expressions of time found in the text and put on the calendar.

**Idea.** Every expression of time (a date, a time of day, a length, a repeated time) is found by a
small grammar over letters that stand for kinds of words (`words`, `grammar`), and read against the
day the document was issued, the date told last, and the tense of the verb it hangs from (`values`,
`spans`, `tense`). What it means is a TIMEX3 value, the days it covers, and how finely.

**What is stated, relative, inferred.** `stated`: the words alone tell it. `relative`: reckoned from
the document's day or the date told last. `inferred`: part of it (mostly the year) is not told. A
document without a day leaves relative expressions without a value: nothing is made up.

**Source.** TIMEX3 as in the TimeML 1.2.1 specification; conventions where it leaves room are those
of TempEval-3.

**Days written in numbers** ("5/3/2019") are read in the order that another date of the document
shows, or in the one that gives the document's own day; else they have no value.

**Figures** (21 Nov 2026, value F1 by TempEval-3's scoring): te3-platinum .81, TimeBank .82,
AQUAINT .76, MEANTIME .78. Values right where the expression is given (`eval/timex_gold.py`): .85,
.85, .82, .80, over the four .83. Most of what is wrong there is business news, where "a year
earlier" may mean a quarter, and gold that leaves a week or quarter open (1989-WXX).

**Known errors.** "The period" where no quarter was told is passed over; "a year ago" is told to the
year, though a day may be meant; of feasts only a few with a day of their own are known; Hijri
months are good to two days. A document that neither gives nor states its day has none, however
many dates it tells.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import structs

from purport.core.calendar import MONTHS, issued
from purport.core.document import Document
from purport.core.parse import ParsedSentence
from purport.core.rows import Imprint, Parse, Row, Sentence, Timespan
from purport.core.spans import Span
from purport.core.times import days_of, precision_of, quarter_of
from purport.stage import Stage, Tools, Work
from purport.stages.dates.grammar import Found, expressions
from purport.stages.dates.reading import Reading, Setting
from purport.stages.dates.tense import COMING, UNKNOWN, tense_at
from purport.stages.dates.values import READERS, day_first
from purport.stages.dates.words import Words, timed_stretch, words_of

_NEEDS_TENSE = frozenset({
    "calendar", "days", "lastmonth", "weekday", "clocked", "season", "weekend",
})  # fmt: skip
_UP_TO = frozenset({"until", "till"})
"""Before these a report that does not say otherwise looks ahead."""

STALE = 5  # sentences; a date told further back is not what "two days later" counts from


def document_day(doc: Document) -> date | None:
    """The day the document was issued: as the imprint has it, or as its text and file tell."""
    for row in doc.layers.get(Imprint, ()):
        if isinstance(row, Imprint) and row.field == "published":
            return _day(row.value)
    found = issued(doc.text, doc.name, doc.about)
    return _day(found.day) if found is not None else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def timespans(doc: Document) -> Sequence[Row]:
    """One row an expression of time, in the order of the text."""
    return _read(doc, None)


def timespans_at(doc: Document, given: Sequence[Span]) -> Sequence[Row]:
    """One row for each of the given spans that can be read: for measuring apart from finding.

    The expressions in the text are then those given, and nothing else; a row keeps the given span.
    """
    return _read(doc, given)


def _read(doc: Document, given: Sequence[Span] | None) -> Sequence[Row]:
    parsed = {
        s.id: s for p in doc.layers.get(Parse, ()) if isinstance(p, Parse) for s in p.sentences
    }
    now, told, age, quarter = document_day(doc), None, 0, None
    order = day_first(doc.text, now) if "/" in doc.text else None
    rows: list[Row] = []
    for sentence in doc[Sentence]:
        age += 1
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
                given=given is not None,
            )  # fmt: skip
            first, last = found.first, found.last
            reading = READERS[found.rule](
                words.texts[first:last], words.letters[first:last], setting
            )
            if reading is None:
                continue
            rows.append(_row(doc, words, found, reading))
            if _tells_focus(found, reading):
                told, age = reading.value, 0
            if found.rule == "quarter" and _has_begun(reading, now):
                quarter = max(quarter or "", reading.value or "")
    return rows


def _has_begun(reading: Reading, now: date | None) -> bool:
    """Whether a quarter is not one to come on the document's day."""
    if reading.value is None or now is None:
        return False
    return reading.value <= f"{now.year:04d}-Q{quarter_of(now)}"


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
        if best is not None:
            yield best
        elif hi - lo == 1 and words.texts[lo] in MONTHS:
            yield Found("lastmonth", lo, hi)
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
    return Setting(
        now=now,
        told=told,
        tense=tense,
        before=before,
        after=words.texts[found.last] if found.last < len(words.texts) else "",
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
        precision=precision_of(reading.value) if reading.value is not None else None,
        basis=reading.basis,
    )


def prepare(tools: Tools) -> Work:
    """The function that dates one document; it rests on no codebook and no setting."""
    return timespans


STAGE = Stage(
    name="dates", version=2, reads=(Sentence, Parse, Imprint), writes=(Timespan,), prepare=prepare
)

__all__ = ["STAGE", "document_day", "timespans", "timespans_at"]
