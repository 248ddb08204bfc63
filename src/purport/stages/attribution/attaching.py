"""Quotations joined to the cues beside them, and comment clauses to the sentence around them.

Works on distances in the text, not on the parse: parsers part sentences inside quotations and hang
"he said" from anything. A quotation right before or after the words of a cue is its content; the
next one in the block goes on with it. Each quotation asks the few claims near it (`ground`), so
that a document of ten thousand quotations costs what its length costs.
"""

import bisect
import re
from collections.abc import Sequence

from purport.core.rows import Block
from purport.core.spans import Span
from purport.stages.attribution.clauses import Stretch
from purport.stages.attribution.completing import after_colon, closed, comment_on, lengthened
from purport.stages.attribution.ground import Ground, Reach, reach
from purport.stages.attribution.quotes import Quotation
from purport.stages.attribution.told import Told, merged, speaks

BEFORE = re.compile(r"[\s,;:—–-]*(?:(?:that|how|and|but|as|in part|simply)[\s,:]+)?[\s\[(]*")
AFTER = re.compile(r"[\s,;.—–-]*(?:(?:and|but|as)\s+)?")
GOES_ON = re.compile(r"[\s,;:.—–-]*(?:(?:and|but|then|adding)\s*)?[,:\s]*")
MARKS = frozenset("'\"”’»›")


def attach(
    claims: Sequence[Told], quotations: Sequence[Quotation], text: str, blocks: Sequence[Block]
) -> None:
    """Gives each claim the quotations that stand beside it.

    Claims and quotations are in text order. A claim inside a quotation never takes that quotation.
    """
    outside = [claim for claim in claims if claim.zone < 0]
    chunks = reach([claim.chunk for claim in outside])
    taken: set[int] = set()
    for number, quotation in enumerate(quotations):
        claim = _beside(outside, chunks, quotation, text)
        if claim is not None:
            taken.add(number)
            _add(claim, quotation)
    ground = Ground({})
    for number, claim in enumerate(outside):
        ground.add(number, claim.content)
    _run_on(outside, quotations, taken, text, ground)
    _rescue(outside, quotations, taken, text, ground)
    _continue(outside, quotations, taken, text, blocks, ground)
    for claim in claims:
        if not claim.content and not claim.quoted:
            claim.content = comment_on(claim) or after_colon(claim, text, blocks)
        lengthened(claim)
        claim.content = closed(claim.content, quotations)


def _beside(claims: Sequence[Told], chunks: Reach, quotation: Quotation, text: str) -> Told | None:
    """The claim whose words end right before the quotation, or begin right after it."""
    best: Told | None = None
    for number in chunks.between(quotation.start - 30, quotation.stop + 40):
        claim = claims[number]
        chunk = claim.chunk
        if not speaks(claim):
            continue
        if chunk.stop <= quotation.start and quotation.start - chunk.stop < 30:
            if BEFORE.fullmatch(text, chunk.stop, quotation.start) and _forward(claim, quotation):
                best = claim
        elif quotation.stop <= chunk.start and _backward(claim, quotation, text):
            # "He said he left. "I was tired," she said": the comma before the mark points on.
            return claim
    return best


def _forward(claim: Told, quotation: Quotation) -> bool:
    """Whether a quotation after the cue is its content: nothing else is, or the two overlap."""
    if not claim.content or claim.quoted:
        return True
    whole = Span(quotation.start, quotation.stop)
    return any(s.overlaps(whole) for s in claim.content) or not claim.found.clause


def _backward(claim: Told, quotation: Quotation, text: str) -> bool:
    """Whether a quotation before the cue is its content.

    Not where a clause follows the cue, and not where the quotation ends with a full stop, which
    closes the sentence, unless the cue has nothing else.
    """
    whole = Span(quotation.start, quotation.stop)
    start = claim.chunk.start
    if not AFTER.fullmatch(text, quotation.stop, start) or "\n\n" in text[quotation.stop : start]:
        return False
    if last_mark(text, quotation) == "." and text[start].isupper():
        return False
    apart = claim.found.clause and not any(s.overlaps(whole) for s in claim.content)
    if not quotation.long and (apart or not _ends(text, quotation)):
        # 'He called it "reckless", adding that it failed': a word in marks is no speech here.
        return False
    if _goes_on(text, quotation):
        return True
    if claim.found.clause and not any(s.overlaps(whole) for s in claim.content):
        return False
    return not (last_mark(text, quotation) == "." and claim.content)


def _ends(text: str, quotation: Quotation) -> bool:
    return last_mark(text, quotation) in ",.!?" or _goes_on(text, quotation)


def _goes_on(text: str, quotation: Quotation) -> bool:
    """Whether a comma inside or right after the closing mark points on to who said it."""
    after = text[quotation.stop : quotation.stop + 1]
    return after == "," or last_mark(text, quotation) == ","


def last_mark(text: str, quotation: Quotation) -> str:
    """The last character of a quotation before its closing mark, which may be of two characters."""
    i = quotation.stop - 1
    while i > quotation.start and text[i] in MARKS:
        i -= 1
    return text[i]


def _add(claim: Told, quotation: Quotation) -> None:
    """The quotation joined to the claim's content; grammar's content stays where it overlaps."""
    parts = list(quotation.parts)
    if not quotation.long and not claim.content and quotation.stop <= claim.chunk.start:
        parts[0] = Span(_opening(claim, quotation), parts[0].stop)
    if not claim.quoted:
        whole = Span(quotation.start, quotation.stop)
        claim.content = [s for s in claim.content if s.overlaps(whole) or s.stop <= whole.start]
        if whole.stop <= claim.chunk.start:
            claim.content = [s for s in claim.content if s.overlaps(whole)]
    claim.content = merged([*claim.content, *parts])
    claim.quoted = True


def _opening(claim: Told, quotation: Quotation) -> int:
    """Where the sentence begins that a few quoted words stand at the end of.

    "Rebels 'took the port', residents say": all of it is what they say.
    """
    seen = claim.seen
    before = [token for token in seen.tokens if token.start < quotation.start]
    if not before or before[-1].pos == "PUNCT" or any(seen.zone[t.i] >= 0 for t in before):
        return quotation.start
    return before[0].start


def _continue(
    claims: Sequence[Told], quotations: Sequence[Quotation], taken: set[int], text: str,
    blocks: Sequence[Block], ground: Ground,
) -> None:  # fmt: skip
    """Quotations that no cue stands beside go on with the claim before them in the block.

    One that is a paragraph of its own goes on with the last quotation of the paragraph before.
    """
    quoted = [number for number, claim in enumerate(claims) if claim.quoted]
    begins = [claims[number].cue.start for number in quoted]
    b = 0
    for number, quotation in enumerate(quotations):
        if number in taken or not (quotation.long or _whole(text, quotation)):
            continue
        while b + 1 < len(blocks) and blocks[b + 1].start <= quotation.start:
            b += 1
        if _told_by(claims, quotation, ground):
            continue
        block = blocks[b]
        alone = b > 0 and _alone(block, quotation, text)
        if alone and not quotation.long:
            # A heading in marks between paragraphs.
            continue
        since = blocks[b - 1].start if alone else block.start
        k = bisect.bisect_left(begins, quotation.start) - 1
        if k < 0 or begins[k] < since:
            continue
        last = claims[quoted[k]]
        if not alone:
            end = max([last.chunk.stop, *(s.stop for s in last.content)])
            sentence = last.seen.sentence.stop
            near = end <= quotation.start and (
                GOES_ON.fullmatch(text, end, quotation.start)
                or (
                    end < sentence
                    and GOES_ON.fullmatch(text, min(sentence, quotation.start), quotation.start)
                )
            )
            if not near:
                continue
        last.content = merged([*last.content, *quotation.parts])
        ground.add(quoted[k], quotation.parts)


def _whole(text: str, quotation: Quotation) -> bool:
    """Whether the quoted words are a sentence: a capital first, a full stop inside the mark."""
    first = text[quotation.start + 1 : quotation.start + 2]
    return quotation.words > 1 and first.isupper() and last_mark(text, quotation) in ".?!"


def _alone(block: Block, quotation: Quotation, text: str) -> bool:
    """Whether a quotation is all its block has."""
    before = text[block.start : quotation.start]
    after = text[quotation.stop : block.stop] if quotation.stop < block.stop else ""
    return not before.strip() and not after.strip()


def _rescue(
    claims: Sequence[Told], quotations: Sequence[Quotation], taken: set[int], text: str,
    ground: Ground,
) -> None:  # fmt: skip
    """Gives a long quotation the nearest verb of speech in its sentence that has nothing to tell.

    For what distance missed: words between cue and mark that the parser hung elsewhere. The mark
    must say so: a comma or colon before the quotation, or one that ends it.
    """
    around = reach([Span(c.seen.sentence.start, c.seen.sentence.stop) for c in claims])
    for number, quotation in enumerate(quotations):
        if number in taken or not quotation.long or _told_by(claims, quotation, ground):
            continue
        forward = _mark_before(text, quotation) in {",", ":"}
        ends = quotation.closed and last_mark(text, quotation) in ",?!"
        follows = quotations[number + 1].start if number + 1 < len(quotations) else len(text)
        best: int | None = None
        for k in around.between(quotation.start - 2, quotation.stop + 2):
            claim = claims[k]
            if claim.content or claim.quoted or not speaks(claim):
                continue
            cue = claim.cue
            if (
                forward
                and cue.stop <= quotation.start
                and claim.seen.sentence.stop >= quotation.start - 2
            ):
                if not any(q.start < quotation.start and q.start >= cue.stop and q.long
                           for q in quotations[max(0, number - 2) : number]):  # fmt: skip
                    best = k
            elif (
                ends
                and best is None
                and quotation.stop <= cue.start < min(follows, quotation.stop + 200)
            ):
                best = k
                break
        if best is not None:
            taken.add(number)
            _add(claims[best], quotation)
            ground.add(best, claims[best].content)
            if claims[best].source is None:
                _name(claims[best], quotation)


def _run_on(
    claims: Sequence[Told], quotations: Sequence[Quotation], taken: set[int], text: str,
    ground: Ground,
) -> None:  # fmt: skip
    """Gives a quotation in mid-sentence to the claims whose told words stop right before it.

    'He said it would be "a long and bitter road for all of us"': the clause goes on in marks.
    """
    for number, quotation in enumerate(quotations):
        if number in taken or not quotation.long:
            continue
        end = quotation.start
        while end > 0 and text[end - 1] == " ":
            end -= 1
        if not text[end - 1].isalnum() and text[end - 1] not in ",":
            continue
        for k in ground.at(max(end - 1, 0), end):
            claim = claims[k]
            stops = bool(claim.content) and claim.content[-1].stop in {end, end - 1}
            if stops and claim.seen.sentence.stop > end:
                taken.add(number)
                claim.content = merged([*claim.content, *quotation.parts])
                claim.content = joined(claim.content, end, quotation.start)
                claim.quoted = True
                ground.add(k, quotation.parts)


def joined(spans: Sequence[Span], stop: int, start: int) -> list[Span]:
    """The spans, the one that ends by `stop` and the one that begins at `start` made one."""
    kept: list[Span] = []
    for span in spans:
        if kept and span.start == start and kept[-1].stop in {stop, stop - 1}:
            kept[-1] = Span(kept[-1].start, span.stop)
        else:
            kept.append(span)
    return kept


def _mark_before(text: str, quotation: Quotation) -> str:
    """The last character before a quotation that is no white space; empty at the text's start."""
    i = quotation.start
    while i > 0 and text[i - 1].isspace():
        i -= 1
    return text[i - 1] if i > 0 else ""


def _name(claim: Told, quotation: Quotation) -> None:
    """The words between a quotation and the verb after it as the claim's source."""
    tokens, word = claim.seen.tokens, claim.found.word
    first = next((t.i for t in tokens if t.start >= quotation.stop), word)
    last = claim.found.words.first - 1
    kept = claim.seen.trimmed(Stretch(first, last)) if first <= last else None
    if kept is None or tokens[kept.first].pos not in {"PROPN", "NOUN", "PRON", "DET", "ADJ"}:
        return
    names = [t.i for t in tokens[kept.first : kept.last + 1] if t.pos in {"PROPN", "NOUN", "PRON"}]
    if names:
        claim.source = claim.seen.span(kept)
        claim.found.source, claim.found.meant = kept, names[0]


def _told_by(claims: Sequence[Told], quotation: Quotation, ground: Ground) -> bool:
    """Whether some claim tells words of the quotation already."""
    whole = Span(quotation.start, quotation.stop)
    near = ground.at(whole.start, whole.stop)
    return any(s.overlaps(whole) for number in near for s in claims[number].content)
