"""The stage's work: a document's cues, sources, contents and quotations made into rows."""

import bisect
from collections.abc import Callable, Sequence

from purport.codebook.speech import SpeechCue
from purport.core.document import Document
from purport.core.rows import (
    Block,
    Claim,
    Content,
    Entity,
    Manner,
    Mention,
    Parse,
    Polarity,
    Row,
    Stance,
)
from purport.core.spans import Span
from purport.stage import Tools
from purport.stages.attribution.asides import introduced
from purport.stages.attribution.attaching import attach
from purport.stages.attribution.citing import CITING, cited
from purport.stages.attribution.clauses import Stretch, ready
from purport.stages.attribution.cues import cues
from purport.stages.attribution.found import Found
from purport.stages.attribution.headlines import DASHES, labelled, tailed
from purport.stages.attribution.lexicon import Lexicon, compiled
from purport.stages.attribution.naming import Who, sources_of
from purport.stages.attribution.nesting import parents, parted, standing
from purport.stages.attribution.predicates import announced, proclaimed
from purport.stages.attribution.quotes import Quotation, quotations
from purport.stages.attribution.speakers import spoken
from purport.stages.attribution.speaking import identities
from purport.stages.attribution.told import Told, told

LOOSE = frozenset(" \t\r\n\xa0,;:—–-")


def prepare(tools: Tools) -> Callable[[Document], Sequence[Row]]:
    """The function that finds a document's claims, with the codebook's cues."""
    lexicon = compiled(tools.codebook[SpeechCue].values())

    def work(doc: Document) -> Sequence[Row]:
        return rows_of(doc, lexicon)

    return work


def rows_of(doc: Document, lexicon: Lexicon) -> list[Row]:
    """The Claim and Content rows of a document, claims in text order."""
    quoted = quotations(doc.text, doc[Block])
    claims = read(doc, lexicon, quoted)
    above = parents(claims)
    speakers = identities(claims, above, sources_of(doc[Mention], doc[Entity]), doc)
    parts = [part for quotation in quoted for part in quotation.parts]
    ids = [doc.id_for(Claim, *_hull(claim), claim.cue.start) for claim in claims]
    rows: list[Row] = []
    for number, claim in enumerate(claims):
        holder = above[number]
        rows.append(_claim(doc, claim, ids[number], None if holder is None else ids[holder],
                           speakers[number], parts))  # fmt: skip
        rows += [
            Content(id=doc.id_for(Content, s.start, s.stop, ids[number]), document=doc.id,
                    start=s.start, stop=s.stop, claim=ids[number])
            for s in claim.content
        ]  # fmt: skip
    return rows


def read(doc: Document, lexicon: Lexicon, quoted: Sequence[Quotation]) -> list[Told]:
    """The claims of a document with all they tell, in the order of their cues."""
    long = [(number, q) for number, q in enumerate(quoted) if q.long]
    begins = [q.start for _, q in long]
    claims: list[Told] = []
    hot = lexicon.hot
    for sentence in doc[Parse][0].sentences if doc[Parse] else ():
        labels = any(token.text == ":" for token in sentence.tokens[1:20])
        tails = any(token.text in DASHES for token in sentence.tokens[-6:-1])
        if (
            not labels
            and not tails
            and not any(t.lemma in hot or t.lower in hot for t in sentence.tokens)
        ):
            continue
        near = long[max(0, bisect.bisect_right(begins, sentence.start) - 3) :
                    bisect.bisect_left(begins, sentence.stop)]  # fmt: skip
        seen = ready(sentence, near)
        found = cues(seen, lexicon)
        named = labelled(seen) if labels else None
        if named is not None:
            found.insert(0, named)
        elif labels and near:
            said = announced(seen) or introduced(seen)
            if said is not None and not any(f.words.first < said.chunk.last for f in found):
                found.insert(0, said)
        stated = proclaimed(seen) if sentence.tokens[-1].text == ":" else None
        if stated is not None and not any(one.content == [] for one in found):
            found.append(stated)
        tail = tailed(seen) if tails else None
        if tail is not None:
            found = [one for one in found if shortened(one, tail.word)] + [tail]
        claims += [told(one, seen, quoted) for one in found]
    if doc[Parse]:
        by_layout = spoken(doc.text, doc[Block], doc[Parse][0].sentences, quoted)
        taken = {one.cue.start for one in by_layout}
        claims = [claim for claim in claims if claim.cue.start not in taken] + by_layout
        claims.sort(key=lambda claim: claim.cue.start)
    attach(claims, quoted, doc.text, doc[Block])
    kept = cited([claim for claim in claims if claim.content])
    parted(kept)
    for claim in kept:
        claim.content = tidied(claim.content, doc.text)
    return standing([claim for claim in kept if claim.content])


def shortened(one: Found, dash: int) -> bool:
    """Cuts what a cue tells before a headline's dash; whether the cue itself stands before it."""
    one.content = [Stretch(s.first, min(s.last, dash - 1)) for s in one.content if s.first < dash]
    return one.word < dash


def tidied(spans: Sequence[Span], text: str) -> list[Span]:
    """The spans without white space and stray commas at their edges, empty ones left out."""
    kept = []
    for span in spans:
        start, stop = span.start, span.stop
        while start < stop and text[start] in LOOSE:
            start += 1
        while stop > start and text[stop - 1] in LOOSE:
            stop -= 1
        if start < stop:
            kept.append(Span(start, stop))
    return kept


def _hull(claim: Told) -> tuple[int, int]:
    spans = [claim.cue, *claim.content, *([claim.source] if claim.source is not None else [])]
    return min(s.start for s in spans), max(s.stop for s in spans)


def _claim(
    doc: Document, claim: Told, ident: str, inside: str | None, who: Who,
    parts: Sequence[Span],
) -> Claim:  # fmt: skip
    found = claim.found
    start, stop = _hull(claim)
    polarity: Polarity = "denied" if found.denied else "affirmed"
    stance: Stance = "said" if found.cue is None else found.cue.entry.stance
    if found.rule in CITING:
        stance = "reported"
    return Claim(
        id=ident, document=doc.id, start=start, stop=stop,
        source_start=claim.source.start if claim.source is not None else None,
        source_stop=claim.source.stop if claim.source is not None else None,
        entity=who.entity, name=who.name,
        cue_start=claim.cue.start, cue_stop=claim.cue.stop,
        manner=_manner(claim.content, parts), inside=inside, anonymous=who.anonymous,
        polarity=polarity, stance=stance, rule=found.rule,
    )  # fmt: skip


def _manner(content: Sequence[Span], parts: Sequence[Span]) -> Manner:
    """Whether the content is quoted in whole, in part, or not at all."""
    inside = touched = 0
    for span in content:
        for number in range(bisect.bisect_right(parts, span.start, key=_stop), len(parts)):
            part = parts[number]
            if part.start >= span.stop:
                break
            if part.covers(span):
                inside += 1
            else:
                touched += 1
    if inside == len(content):
        return "direct"
    return "mixed" if inside or touched else "indirect"


def _stop(span: Span) -> int:
    return span.stop
