"""Which claim reports which: a claim whose cue stands in another's content is inside it."""

from collections.abc import Sequence

from purport.core.spans import Span
from purport.stages.attribution.clauses import words
from purport.stages.attribution.ground import Ground
from purport.stages.attribution.sources import STATEMENTS
from purport.stages.attribution.told import Told

LONGEST_CHAIN = 40  # claims inside one another; nobody writes more
DEEDS = frozenset({"support", "accept"})
"""Verbs of help and taking as much as of standing for something."""
LETTING = words("allow enable help permit let urge encourage ask call invite press require")
PURPOSE = frozenset({"advcl", "acl"})
SHOWING = words("show demonstrate prove illustrate reflect display affirm underscore underline")
FINDINGS = STATEMENTS | words(
    "study survey poll data figure number statistic result finding analysis research evidence "
    "investigation inquiry test record map video footage photo photograph image tape file chart "
    "index review audit estimate count body court"
)
"""Things that tell what somebody found or wrote; any other thing shows nothing of itself."""
FILLERS = frozenset({("you", "know"), ("you", "see"), ("i", "mean")})


def parted(claims: Sequence[Told]) -> None:
    """Cuts a later claim's words out of the content of one it reports.

    The parser hangs "X called for calm, the agency said" so that each stands in the other's
    content. The one that tells more reports the other, whose content stops before it.
    """
    for number, claim in enumerate(claims):
        for other in claims[number + 1 : number + 8]:
            if not (_holds(claim, other) and _holds(other, claim)):
                continue
            outer, inner = (other, claim) if _above(other, claim) else (claim, other)
            inner.content = [
                piece for span in inner.content for piece in cut(span, said_by(outer))
            ] or inner.content


def standing(claims: Sequence[Told]) -> list[Told]:
    """The claims without those that nobody would call one.

    "She wanted to say that X" is one claim, not two; "you know" in speech is none; and what nobody
    is found to want or to support ("would go on supporting") is none inside another's words.
    """
    above = parents(claims)
    kept = []
    for number, claim in enumerate(claims):
        holder = above[number]
        if _filler(claim) or _deed(claim) or _made_to(claim) or _argued(claim):
            continue
        if holder is not None and (_controlled(claim, claims[holder]) or _bare(claim)):
            continue
        kept.append(claim)
    return kept


def _filler(claim: Told) -> bool:
    """Whether a cue is "you know" or "you see" said by the way."""
    found, tokens = claim.found, claim.seen.tokens
    if found.source is None or found.source.last != found.source.first or found.clause:
        return False
    return (tokens[found.source.first].lower, tokens[found.word].lower) in FILLERS


def _deed(claim: Told) -> bool:
    """Whether a verb tells what was done, not what was said or held.

    "The wing left to support the operation" and "a pilot supporting it" tell help given; "the
    party supports the plan" tells where it stands.
    """
    found, tokens = claim.found, claim.seen.tokens
    word = tokens[found.word]
    if word.lemma not in DEEDS or found.clause or found.cue is None:
        return False
    if found.cue.entry.kind != "verb":
        return False
    helped = {tokens[c].lemma for c in word.children if tokens[c].dep == "aux"}
    return (
        word.tag == "VBG"
        or "have" in helped
        or (word.tag == "VB" and "to" in helped and word.dep.partition(":")[0] in PURPOSE)
    )


def _made_to(claim: Told) -> bool:
    """Whether an attitude is what somebody is asked, let or made to take up, not what he has.

    "urged the parties to respect the vote", "will allow both sides to focus on aid".
    """
    found, tokens = claim.found, claim.seen.tokens
    word = tokens[found.word]
    if found.cue is None or found.cue.entry.kind != "verb" or found.meant is None:
        return False
    if word.tag != "VB" or found.clause or "quotation" in found.cue.frames:
        return False
    if word.dep.partition(":")[0] not in {"xcomp", "ccomp"} or found.meant > found.word:
        return False
    if tokens[word.head].lemma not in LETTING:
        return False
    infinitive = any(tokens[c].lower == "to" and c < word.i for c in word.children)
    own = tokens[found.meant]
    controlled = own.head == word.head and own.dep.partition(":")[0] in {"obj", "iobj"}
    return infinitive and (controlled or own.head == word.i)


def _argued(claim: Told) -> bool:
    """Whether the writer argues from a thing: "this attack shows that X" is said by no attack."""
    found, tokens = claim.found, claim.seen.tokens
    if found.meant is None or tokens[found.word].lemma not in SHOWING:
        return False
    thing = tokens[found.meant]
    if thing.pos != "NOUN" or thing.entity is not None or thing.lemma in FINDINGS:
        return False
    return any(tokens[c].lower in {"this", "these", "such"} for c in thing.children)


def _controlled(inner: Told, outer: Told) -> bool:
    """Whether a verb is what the other's subject wants, plans or is asked to say."""
    if inner.seen is not outer.seen or inner.found.cue is None or outer.found.cue is None:
        return False
    tokens, at = inner.seen.tokens, inner.found.word
    if inner.found.cue.entry.kind != "verb" or outer.found.cue.entry.kind != "verb":
        return False
    if inner.found.meant is not None and inner.found.meant != outer.found.meant:
        return False
    while tokens[at].dep.startswith("conj"):
        at = tokens[at].head
    return tokens[at].dep.startswith("xcomp") and tokens[at].head == outer.found.word


def _bare(claim: Told) -> bool:
    """Whether an attitude has neither a source nor a finite verb."""
    found = claim.found
    if found.source is not None or found.cue is None or found.cue.entry.kind != "verb":
        return False
    if "quotation" in found.cue.frames or found.cue.entry.passive:
        return False
    return claim.seen.tokens[found.word].tag in {"VB", "VBG"}


def parents(claims: Sequence[Told]) -> list[int | None]:
    """For each claim the number of the innermost one that has its cue in its content, or None."""
    ground = Ground({})
    for number in sorted(range(len(claims)), key=lambda n: claims[n].content[0].start):
        ground.add(number, claims[number].content)
    found: list[int | None] = []
    numbers = {id(claim): number for number, claim in enumerate(claims)}
    for i, claim in enumerate(claims):
        best: int | None = None
        least = 0
        if claim.under is not None and id(claim.under) in numbers:
            found.append(numbers[id(claim.under)])
            continue
        for j in ground.at(claim.cue.start, claim.cue.start):
            other = claims[j]
            if i == j or not _holds(other, claim):
                continue
            if _holds(claim, other) and _above(claim, other):
                continue
            length = size(other)
            if best is None or length < least or claims[j].under is claims[best]:
                best, least = j, length
        found.append(best)
    for i in range(len(found)):
        if _loops(found, i):
            found[i] = None
    return found


def _loops(above: Sequence[int | None], i: int) -> bool:
    """Whether going up from a claim leads back to it."""
    at, steps = above[i], 0
    while at is not None and at != i and steps < LONGEST_CHAIN:
        at, steps = above[at], steps + 1
    return at is not None


def _holds(outer: Told, inner: Told) -> bool:
    """Whether the inner claim's cue stands in the outer one's content."""
    cue = inner.cue
    return any(s.start <= cue.start and cue.stop <= s.stop for s in outer.content)


def _above(one: Told, other: Told) -> bool:
    """Which of two claims that hold each other is the outer: a phrase, else what tells more."""
    first, second = phrasal(one), phrasal(other)
    if first != second:
        return first
    return (size(one), other.cue.start) > (size(other), one.cue.start)


def phrasal(claim: Told) -> bool:
    """Whether a claim is made by a phrase ("according to")."""
    cue = claim.found.cue
    return cue is not None and cue.entry.kind == "phrase"


def size(claim: Told) -> int:
    """How much a claim tells, in code points."""
    return sum(s.stop - s.start for s in claim.content)


def said_by(claim: Told) -> Span:
    """The words of a claim's cue and source, as one stretch where they stand together."""
    if claim.source is None or abs(claim.source.start - claim.cue.start) > 200:
        return claim.cue
    return Span(min(claim.source.start, claim.cue.start), max(claim.source.stop, claim.cue.stop))


def cut(span: Span, hole: Span) -> list[Span]:
    """What is left of a span before a hole; what follows the hole goes with the hole."""
    if not span.overlaps(hole):
        return [span]
    return [Span(span.start, hole.start)] if span.start + 2 < hole.start else []
