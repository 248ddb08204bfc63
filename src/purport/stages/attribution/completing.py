"""What a claim gets once quotations are joined to it: the sentence around a comment clause, what
follows a colon, the rest of a source, and closing marks.
"""

import bisect
import re
from collections.abc import Sequence

from purport.core.rows import Block
from purport.core.spans import Span
from purport.stages.attribution.clauses import Stretch
from purport.stages.attribution.quotes import Quotation
from purport.stages.attribution.sources import RELATIVE
from purport.stages.attribution.told import Told, merged, speaks

FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Uu]s|I|[Mm]y|[Oo]urselves)\b")
QUOTED = re.compile(r"[\"“”«»]")
COLON = re.compile(r"[ \t]*:\s*")


def comment_on(claim: Told) -> list[Span]:
    """The sentence around a comment clause: "X, the ministry said, Y" without "the ministry said".

    Empty unless the clause has a source and is set off by commas, dashes or the sentence's end.
    """
    found, seen = claim.found, claim.seen
    if found.cue is None or "clause" not in found.cue.frames:
        return []
    tokens, chunk = seen.tokens, found.chunk
    # "X, it is said, Y" has no source.
    silent = found.source is None and tokens[chunk.first].lower == "it"
    if found.source is None and not silent:
        return []
    source = chunk if found.source is None else found.source
    if source.first < chunk.first or chunk.last < source.last:
        return []
    if any(token.lower in RELATIVE for token in tokens[source.first : source.last + 1][:3]):
        return []
    if not found.cue.entry.hearer and (seen.child(found.word, "obj") or 0) > found.word:
        # "Divided as ever, they found no common ground": the object is what they found.
        return []
    if any(token.lower == "that" for token in tokens[chunk.first : source.first]):
        # "..., and that the board knew it": told, not telling.
        return []
    around = seen.around(found.word)
    after = chunk.last + 1
    if after <= around.last and tokens[after].text == ":":
        rest = seen.trimmed(Stretch(after + 1, around.last))
        return [] if rest is None else [seen.span(rest)]
    before = chunk.first - 1
    if before < around.first or tokens[before].text not in {",", "—", "–", "--", "-"}:
        return []
    closed = after > around.last or tokens[after].pos == "PUNCT"
    if not closed:
        return []
    pieces = [seen.trimmed(Stretch(around.first, before))]
    if (
        after < around.last
        and tokens[after].text in {",", "—", "–", "--", "-"}
        and tokens[after + 1].tag != "VBG"
    ):
        pieces.append(seen.trimmed(Stretch(after, around.last)))
    kept = [seen.span(piece) for piece in pieces if piece is not None]
    return kept if sum(span.stop - span.start for span in kept) > 6 else []


def after_colon(claim: Told, text: str, blocks: Sequence[Block]) -> list[Span]:
    """What follows a cue that ends its sentence with a colon, up to the end of the block.

    Where the colon ends the block, the next block. Empty without a source or a colon.
    """
    colon = COLON.match(text, claim.chunk.stop)
    if colon is None or claim.source is None or claim.zone >= 0:
        return []
    if not speaks(claim) and claim.found.rule != "announced":
        return []
    if colon.end() < claim.seen.sentence.stop:
        return []
    k = bisect.bisect_right(blocks, claim.cue.start, key=lambda block: block.start) - 1
    told = [Span(colon.end(), blocks[k].stop)] if colon.end() < blocks[k].stop else []
    last = k if told else min(k + 1, len(blocks) - 1)
    while last + 1 < len(blocks) and _speaks_on(text, blocks[last + 1]):
        last += 1
    return told + [Span(block.start, block.stop) for block in blocks[k + 1 : last + 1]]


def _speaks_on(text: str, block: Block) -> bool:
    """Whether a paragraph goes on with a statement set without marks: a list, or in the first
    person outside any marks.
    """
    if block.kind in {"item", "quotation"}:
        return True
    words = text[block.start : block.stop]
    return (
        block.kind == "paragraph"
        and FIRST_PERSON.search(words) is not None
        and QUOTED.search(words) is None
    )


def lengthened(claim: Told) -> None:
    """Gives a source after its verb the apposition or relative clause the parser left out.

    Only where the content stands before the cue, so that what follows the name can be nothing else
    than more about it: "..., said Omar Adan, a trader who fled the town."
    """
    found, seen = claim.found, claim.seen
    if found.source is None or claim.source is None or found.source.first < found.word:
        return
    if not claim.content or claim.content[0].start > claim.cue.start:
        return
    tokens, last = seen.tokens, found.source.last
    if last + 2 >= len(tokens) or tokens[last + 1].text != ",":
        return
    more = tokens[last + 2]
    if more.pos not in {"DET", "NOUN", "PROPN", "ADJ"} and more.lower not in RELATIVE | {"whose"}:
        return
    limit = min([s.start for s in claim.content if s.start > claim.cue.start], default=None)
    end = last + 2
    while end < len(tokens) and tokens[end].text not in {".", ";", ":", "—", "–", "--", "?"}:
        if limit is not None and tokens[end].start >= limit:
            break
        if (
            tokens[end].text == ","
            and end + 1 < len(tokens)
            and (tokens[end + 1].tag == "VBG" or tokens[end + 1].pos in {"CCONJ", "SCONJ", "ADP"})
        ):
            break
        end += 1
    kept = seen.trimmed(Stretch(found.source.first, end - 1))
    if kept is not None:
        claim.source = seen.span(kept)


def closed(spans: Sequence[Span], quotations: Sequence[Quotation]) -> list[Span]:
    """The spans, each that runs into a quotation's last word run on to its closing mark."""
    kept = []
    for span in spans:
        k = bisect.bisect_left(quotations, span.start, key=lambda q: q.start)
        for number in range(k, len(quotations)):
            quotation = quotations[number]
            if quotation.start > span.stop:
                break
            if quotation.start < span.stop < quotation.stop and (
                quotation.stop - span.stop <= 3 or quotation.start > span.start
            ):
                span = Span(span.start, quotation.parts[0].stop)
        kept.append(span)
    return merged(kept)
