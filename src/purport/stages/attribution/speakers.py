"""Who speaks by the set of the page alone: "NAME:" that opens a paragraph of a transcript, and a
name after a dash that follows a quotation.
"""

import bisect
import re
from collections.abc import Sequence

from purport.core.parse import ParsedSentence
from purport.core.rows import Block
from purport.core.spans import Span
from purport.stages.attribution.clauses import Stretch, ready, words
from purport.stages.attribution.found import Found
from purport.stages.attribution.quotes import Quotation
from purport.stages.attribution.told import Told

LABEL = re.compile(r"[\s\"“”']*((?:[A-ZÀ-Ý][A-ZÀ-Ý.'’-]+ ?){1,4})(:)\s+(?=\S)")
SIGNED = re.compile(
    r"[\s\"”'’]*(―|—|–|--)[ \t\xa0]*"
    r"((?:[A-ZÀ-Ý][^\W\d_]*[.'’-]?[^\W\d_]*[.,]?[ \t\xa0]?){2,6})"
    r"(?=\s*(?:\n|$|[\"“”]|\.\s*(?:\n|$)))"
)
NO_SPEAKERS = words(
    "NOTE UPDATE CORRECTION WATCH READ RELATED PHOTO IMAGE FACT CONTACT SUBJECT DATE "
    "FROM TO RE FW CC SOURCE NB PS BREAKING LIVE VIDEO DISTR "
    "ORIGINAL ENGLISH TEL FAX EMAIL WEB MEDIA PRESS"
)


def spoken(
    text: str, blocks: Sequence[Block], sentences: Sequence[ParsedSentence],
    quotations: Sequence[Quotation],
) -> list[Told]:  # fmt: skip
    """The claims that layout alone makes; a transcript has two paragraphs with a label at least."""
    found: list[Told] = []
    labelled = [(block, seen) for block in blocks if (seen := LABEL.match(text, block.start,
                block.stop)) and seen[1].strip() not in NO_SPEAKERS]  # fmt: skip
    if len(labelled) > 1:
        for block, seen in labelled:
            name = Span(seen.start(1), seen.start(1) + len(seen[1].rstrip()))
            told = Span(seen.end(), block.stop)
            found += _told("speaker", name, Span(*seen.span(2)), told, sentences)
    for quotation in quotations:
        signed = SIGNED.match(text, quotation.stop) if quotation.long else None
        if signed is not None:
            name = Span(signed.start(2), signed.start(2) + len(signed[2].rstrip(" \t\xa0.,")))
            told = Span(quotation.start, quotation.stop)
            found += _told("signed", name, Span(*signed.span(1)), told, sentences)
    return found


def _told(
    rule: str, name: Span, cue: Span, content: Span, sentences: Sequence[ParsedSentence]
) -> list[Told]:
    """The claim as the stage keeps it; empty where no sentence holds the name."""
    k = bisect.bisect_right(sentences, name.start, key=lambda s: s.start) - 1
    if k < 0:
        return []
    seen = ready(sentences[k], [])
    inside = [t.i for t in seen.tokens if name.start <= t.start < name.stop]
    if not inside:
        return []
    source = Stretch(inside[0], inside[-1])
    one = Found(None, rule, inside[-1], source, source, inside[-1], [], source, False, True)
    whole = Span(min(name.start, cue.start), max(name.stop, cue.stop))
    return [Told(one, seen, cue, name, whole, [content], -1, True)]
