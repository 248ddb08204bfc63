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

**Figures** (21 Nov 2026, value F1 by TempEval-3's scoring): te3-platinum .80, TimeBank .81,
AQUAINT .76, MEANTIME .78; days of plain dates right .91, .88, .90, .87.

**Known errors.** "The quarter" and "the period" without a number are passed over; "a year ago" is
told to the year, though a day may be meant; of feasts only a few with a day of their own are known;
Hijri months are good to two days.
"""

from collections.abc import Sequence
from datetime import date

from msgspec import structs

from purport.core.calendar import issued
from purport.core.document import Document
from purport.core.parse import ParsedSentence
from purport.core.rows import Imprint, Parse, Row, Sentence, Timespan
from purport.core.times import days_of, precision_of
from purport.stage import Stage, Tools, Work
from purport.stages.dates.grammar import Found, expressions
from purport.stages.dates.reading import Reading, Setting
from purport.stages.dates.tense import UNKNOWN, tense_at
from purport.stages.dates.values import READERS
from purport.stages.dates.words import Words, timed_stretch, words_of

_NEEDS_TENSE = frozenset({
    "calendar", "days", "lastmonth", "weekday", "clocked", "season", "weekend",
})  # fmt: skip


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
    parsed = {
        s.id: s for p in doc.layers.get(Parse, ()) if isinstance(p, Parse) for s in p.sentences
    }
    now, told, age = document_day(doc), None, 0
    rows: list[Row] = []
    for sentence in doc[Sentence]:
        age += 1
        stretch = timed_stretch(doc.text, sentence.start, sentence.stop)
        if stretch is None:
            continue
        words = words_of(doc.text, *stretch)
        for found in expressions(words):
            setting = _setting(
                words, found, now, told if age < STALE else None, parsed.get(sentence.id)
            )
            if setting is None:
                continue
            setting = structs.replace(setting, same=age == 0)
            first, last = found.first, found.last
            reading = READERS[found.rule](
                words.texts[first:last], words.letters[first:last], setting
            )
            if reading is None:
                continue
            rows.append(_row(doc, words, found, reading))
            if _tells_focus(found, reading):
                told, age = reading.value, 0
    return rows


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
    return Setting(
        now=now,
        told=told,
        tense=tense,
        before=words.texts[found.first - 1] if found.first > 0 else "",
        after=words.texts[found.last] if found.last < len(words.texts) else "",
    )


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
    name="dates", version=1, reads=(Sentence, Parse, Imprint), writes=(Timespan,), prepare=prepare
)

__all__ = ["STAGE", "document_day", "timespans"]
