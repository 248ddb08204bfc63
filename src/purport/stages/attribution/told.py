"""A claim in the making: a found cue in offsets of the document, and what is done to its spans."""

import bisect
from collections.abc import Sequence

from msgspec import Struct

from purport.core.spans import Span
from purport.stages.attribution.clauses import QUOTE_MARKS, Clauses, Stretch
from purport.stages.attribution.found import Found
from purport.stages.attribution.neat import neat, past_rank
from purport.stages.attribution.quotes import Quotation


class Told(Struct):
    """A claim in the making: a found cue with all spans in offsets of the document."""

    found: Found
    seen: Clauses
    cue: Span
    source: Span | None
    chunk: Span
    content: list[Span]
    zone: int
    quoted: bool = False
    """Whether a quotation was joined to it."""
    under: "Told | None" = None
    """The claim that cites this one's source for what both tell ("citing two diplomats")."""


def told(found: Found, seen: Clauses, quotations: Sequence[Quotation]) -> Told:
    """The found cue in offsets of the document; what is said in a quotation ends where it does."""
    zone = seen.zone[found.word]
    content = [seen.span(piece) for piece in found.content]
    if zone >= 0:
        inner = [
            Span(p.start + 1, max(p.stop - 1, p.start + 1)) for p in _parts(seen, quotations[zone])
        ]
        content = [
            Span(max(s.start, part.start), min(s.stop, part.stop))
            for s in content
            for part in inner
            if s.overlaps(part)
        ]
    source = None
    if found.source is not None:
        first, last = found.source
        while (
            first < last
            and seen.tokens[first].text in QUOTE_MARKS
            and not any(t.text in QUOTE_MARKS for t in seen.tokens[first + 1 : last + 1])
        ):
            # The closing mark of what was said before.
            first += 1
        found.source = Stretch(first, last)
        ranked = past_rank(seen, found.source)
        if ranked is not None:
            found.source, found.meant = ranked, ranked.last
        elif found.meant is not None:
            found.source = neat(seen, found.source, found.meant)
        source = seen.span(found.source)
    cue, chunk = seen.span(found.words), seen.span(found.chunk)
    return Told(found, seen, cue, source, _outside(chunk, cue, quotations), content, zone)


def _parts(seen: Clauses, quotation: Quotation) -> list[Span]:
    """The parts of a quotation that touch the sentence, in order."""
    parts, sentence = quotation.parts, seen.sentence
    k = bisect.bisect_left(parts, sentence.start, key=lambda part: part.stop)
    found = []
    while k < len(parts) and parts[k].start <= sentence.stop:
        found.append(parts[k])
        k += 1
    return found


def _outside(chunk: Span, cue: Span, quotations: Sequence[Quotation]) -> Span:
    """The chunk up to the nearest quotations on both sides of the cue."""
    start, stop = chunk.start, chunk.stop
    k = bisect.bisect_left(quotations, start, key=lambda q: q.stop)
    for number in range(k, len(quotations)):
        quotation = quotations[number]
        if quotation.start >= stop:
            break
        if not quotation.long and start < quotation.start:
            # Scare quotes in the source's own words.
            continue
        if quotation.start >= cue.stop:
            stop = quotation.start
        elif quotation.stop <= cue.start:
            start = quotation.stop
    return Span(start, stop)


def speaks(claim: Told) -> bool:
    """Whether the cue can have a quotation for its content."""
    cue = claim.found.cue
    return cue is not None and "quotation" in cue.frames


def merged(spans: Sequence[Span]) -> list[Span]:
    """The spans in order, those that overlap made one."""
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.start < kept[-1].stop:
            kept[-1] = Span(kept[-1].start, max(kept[-1].stop, span.stop))
        else:
            kept.append(span)
    return kept
