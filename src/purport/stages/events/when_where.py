"""When and where an event took place, as far as its clause, its sentence or its document says."""

from collections.abc import Sequence

from msgspec import Struct

from purport.core.rows import Mention, Place, Precision, TimeBasis, Timespan
from purport.core.spans import Span
from purport.stages.events.phrases import words

BEFORE_PLACES = words("in at near of around outside inside across on from to the into throughout")


class When(Struct, frozen=True):
    """The timespan that dates an event, and the days it gives."""

    timespan: str | None = None
    from_day: str | None = None
    to_day: str | None = None
    precision: Precision | None = None
    basis: TimeBasis | None = None


class Settings(Struct):
    """The dates and placed mentions of a document in order, and the day it was published."""

    timespans: Sequence[Timespan]
    places: Sequence[Mention]
    published: str | None

    def within(self, start: int, stop: int) -> "Settings":
        """Those of one sentence."""
        return Settings(
            [t for t in self.timespans if start <= t.start < stop],
            [p for p in self.places if start <= p.start < stop],
            self.published,
        )


def settings_of(
    timespans: Sequence[Timespan],
    mentions: Sequence[Mention],
    places: Sequence[Place],
    published: str | None,
) -> Settings:
    """The dates that have a value and the mentions that a place was found for."""
    placed = {place.mention for place in places}
    dated = [t for t in timespans if t.from_day is not None and t.type in {"date", "time"}]
    return Settings(dated, [m for m in mentions if m.id in placed], published)


def when(here: Settings, clause: Span, before: Timespan | None) -> When:
    """The nearest date in the clause, else in the sentence, else `before`, else the document's."""
    found = _nearest(here.timespans, clause)
    if found is not None:
        return When(found.id, found.from_day, found.to_day, found.precision, found.basis)
    if before is not None:
        return When(before.id, before.from_day, before.to_day, before.precision, "inferred")
    if here.published is not None:
        return When(None, here.published, here.published, "day", "document")
    return When()


def where(here: Settings, clause: Span, parties: Sequence[Span], text: str) -> str | None:
    """The mention of the place: in the clause after a word of place, and no party; else None."""
    best: tuple[int, str] | None = None
    for mention in here.places:
        if any(party.overlaps(mention.span) for party in parties):
            continue
        inside = clause.start <= mention.start and mention.stop <= clause.stop
        before = text[max(0, mention.start - 24) : mention.start].lower().split()
        at = bool(before) and before[-1] in BEFORE_PLACES
        rank = 2 * inside + at
        if rank and (best is None or rank > best[0]):
            best = (rank, mention.id)
    return None if best is None else best[1]


def _nearest(timespans: Sequence[Timespan], clause: Span) -> Timespan | None:
    if not timespans:
        return None
    inside = [t for t in timespans if clause.start <= t.start < clause.stop]
    if inside:
        return inside[0]
    return min(timespans, key=lambda t: min(abs(t.start - clause.stop), abs(clause.start - t.stop)))
