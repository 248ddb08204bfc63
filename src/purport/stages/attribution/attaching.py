"""Quotations joined to the cues beside them, and comment clauses to the sentence around them.

Works on distances in the text, not on the parse: parsers part sentences inside quotations and hang
"he said" from anything. A quotation right before or after the words of a cue is its content; the
next one in the block goes on with it.
"""

import re
from collections.abc import Sequence

from purport.core.rows import Block
from purport.core.spans import Span
from purport.stages.attribution.clauses import Stretch
from purport.stages.attribution.completing import after_colon, closed, comment_on, lengthened
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
    taken: set[int] = set()
    for number, quotation in enumerate(quotations):
        claim = _beside(outside, quotation, text)
        if claim is not None:
            taken.add(number)
            _add(claim, quotation)
    _rescue(outside, quotations, taken, text)
    _continue(outside, quotations, taken, text, blocks)
    for claim in claims:
        if not claim.content and not claim.quoted:
            claim.content = comment_on(claim) or after_colon(claim, text, blocks)
        lengthened(claim)
        claim.content = closed(claim.content, quotations)


def _beside(claims: Sequence[Told], quotation: Quotation, text: str) -> Told | None:
    """The claim whose words end right before the quotation, or begin right after it."""
    best: Told | None = None
    for claim in claims:
        chunk = claim.chunk
        if chunk.start > quotation.stop + 40:
            break
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
    if not claim.quoted:
        whole = Span(quotation.start, quotation.stop)
        claim.content = [s for s in claim.content if s.overlaps(whole) or s.stop <= whole.start]
        if whole.stop <= claim.chunk.start:
            claim.content = [s for s in claim.content if s.overlaps(whole)]
    claim.content = merged([*claim.content, *parts])
    claim.quoted = True


def _continue(
    claims: Sequence[Told], quotations: Sequence[Quotation], taken: set[int], text: str,
    blocks: Sequence[Block],
) -> None:  # fmt: skip
    """Quotations that no cue stands beside go on with the claim before them in the block.

    One that is a paragraph of its own goes on with the last quotation of the paragraph before.
    """
    b = 0
    for number, quotation in enumerate(quotations):
        if number in taken or not quotation.long:
            continue
        while b + 1 < len(blocks) and blocks[b + 1].start <= quotation.start:
            b += 1
        if any(_overlap(claim, quotation) for claim in claims):
            continue
        block = blocks[b]
        alone = b > 0 and _alone(block, quotation, text)
        since = blocks[b - 1].start if alone else block.start
        last: Told | None = None
        for claim in claims:
            if claim.cue.start >= quotation.start:
                break
            if claim.cue.start >= since and claim.quoted:
                last = claim
        if last is None:
            continue
        if alone:
            last.content = merged([*last.content, *quotation.parts])
            continue
        end = max([last.chunk.stop, *(s.stop for s in last.content)])
        sentence = last.seen.sentence.stop
        if end <= quotation.start and (
            GOES_ON.fullmatch(text, end, quotation.start)
            or (
                end < sentence
                and GOES_ON.fullmatch(text, min(sentence, quotation.start), quotation.start)
            )
        ):
            last.content = merged([*last.content, *quotation.parts])


def _alone(block: Block, quotation: Quotation, text: str) -> bool:
    """Whether a quotation is all its block has."""
    before = text[block.start : quotation.start]
    after = text[quotation.stop : block.stop] if quotation.stop < block.stop else ""
    return not before.strip() and not after.strip()


def _rescue(
    claims: Sequence[Told], quotations: Sequence[Quotation], taken: set[int], text: str
) -> None:
    """Gives a long quotation the nearest verb of speech in its sentence that has nothing to tell.

    For what distance missed: words between cue and mark that the parser hung elsewhere. The mark
    must say so: a comma or colon before the quotation, or one that ends it.
    """
    for number, quotation in enumerate(quotations):
        if number in taken or not quotation.long or any(_overlap(c, quotation) for c in claims):
            continue
        forward = text[: quotation.start].rstrip()[-1:] in {",", ":"}
        ends = quotation.closed and last_mark(text, quotation) in ",?!"
        follows = quotations[number + 1].start if number + 1 < len(quotations) else len(text)
        best: Told | None = None
        for claim in claims:
            sentence = claim.seen.sentence
            if sentence.start > quotation.stop + 2:
                break
            if claim.content or claim.quoted or not speaks(claim):
                continue
            cue = claim.cue
            if forward and cue.stop <= quotation.start and sentence.stop >= quotation.start - 2:
                if not any(q.start < quotation.start and q.start >= cue.stop and q.long
                           for q in quotations[max(0, number - 2) : number]):  # fmt: skip
                    best = claim
            elif (
                ends
                and best is None
                and quotation.stop <= cue.start < min(follows, quotation.stop + 200)
            ):
                best = claim
                break
        if best is not None:
            taken.add(number)
            _add(best, quotation)
            if best.source is None:
                _name(best, quotation)


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


def _overlap(claim: Told, quotation: Quotation) -> bool:
    whole = Span(quotation.start, quotation.stop)
    return any(s.overlaps(whole) for s in claim.content)
