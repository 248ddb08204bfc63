"""Who says each claim, where the words lead elsewhere: "we" and "I" mean the one who speaks.

Inside another's words "I" is that other; in a document's own voice "we" is its issuer and "I" its
author. A statement that runs on past the quotation or paragraph joined to its speaker is still
that speaker's ("Our position remains: we will go on"). A statement without a masthead names its
issuer where it begins to speak ("The United States condemns ... We offer ..."): the first state or
body that does or will do something in the document's own voice; an act that is over ("Norway
sent") is what a report tells of anybody. "We" is often a speaker's party or country rather than
the speaker: the speaker is what the text gives, and stands for them.
"""

import bisect
from collections.abc import Sequence

from msgspec import Struct

from purport.core.document import Document
from purport.core.parse import Token
from purport.core.rows import Imprint, Mention, Parse
from purport.stages.attribution.naming import Sources, Who
from purport.stages.attribution.told import Told

ONE = frozenset({"i", "me", "myself", "my", "mine"})
THIRD = frozenset({"he", "she", "him", "her", "his"})
MANY = frozenset({"we", "us", "ourselves", "our", "ours"})
BODIES = frozenset({"government", "organisation", "place", "party", "armed_group", "media"})
NEAR = 30  # claims looked back: a statement is short, and a long document has a masthead
OPENING = 12  # sentences in which a statement names who issues it
SUBORDINATE = frozenset({"acl", "advcl"})
PRESENT = frozenset({"VBZ", "VBP", "MD"})


class Chains(Struct):
    """The claims of a document with the number of each's reporter and who its words name."""

    claims: Sequence[Told]
    above: Sequence[int | None]
    own: Sequence[Who]
    sources: Sources
    said: dict[int, Who]
    """Who speaks in the claims of the first person that were looked at, by number."""


def identities(
    claims: Sequence[Told], above: Sequence[int | None], sources: Sources, doc: Document
) -> list[Who]:
    """Who says each claim, in the order of the claims; `above` is the number of each's reporter."""
    own = [sources.who(claim, doc.text) for claim in claims]
    chains = Chains(claims, above, own, sources, {})
    for number, claim in enumerate(claims):
        if _first_person(claim, doc) is not None:
            chains.said[number] = _speaker(number, chains, doc)
        elif claim.zone >= 0 and _words(claim, doc) in THIRD:
            chains.said[number] = _another(number, chains)
    return [chains.said.get(number, who) for number, who in enumerate(own)]


def _first_person(claim: Told, doc: Document) -> str | None:
    """The source where it is "I" or "we" in any form, else None."""
    source = _words(claim, doc)
    return source if source in ONE or source in MANY else None


def _words(claim: Told, doc: Document) -> str:
    """The words of a claim's source in lower case, empty for a silent one."""
    source = claim.source
    return "" if source is None else doc.text[source.start : source.stop].lower()


def _speaker(number: int, chains: Chains, doc: Document) -> Who:
    """The nearest reporter that is somebody, else the document's issuer or author."""
    seen = {number}
    holder = chains.above[number]
    while holder is not None and holder not in seen:
        seen.add(holder)
        outer = chains.claims[holder]
        if outer.source is not None and _first_person(outer, doc) is None:
            return chains.own[holder]
        holder = chains.above[holder]
    told = {row.field: row for row in doc[Imprint] if row.field in ("issuer", "author")}
    alone = _first_person(chains.claims[number], doc) in ONE
    row = told.get("author" if alone else "issuer") or told.get("issuer") or told.get("author")
    if row is not None:
        return Who(row.entity, row.value, False)
    same = _spoke_before(number, chains)
    if same is not None:
        return same
    if chains.claims[number].zone >= 0:
        return _introduced(number, chains)
    return chains.own[number] if alone else _body(number, chains, doc)


def _introduced(number: int, chains: Chains) -> Who:
    """Whoever speaks last before a quotation that nobody is given for, or the words as they are."""
    for before in range(number - 1, max(-1, number - NEAR), -1):
        outer = chains.claims[before]
        if outer.zone < 0 and chains.above[before] is None and outer.source is not None:
            return chains.own[before] if chains.own[before].entity else chains.own[number]
    return chains.own[number]


def _another(number: int, chains: Chains) -> Who:
    """Who "he" or "she" in a quotation is: never the one who is quoted, but a person named before.

    The words as they stand where the text names nobody else.
    """
    holder, mine = chains.above[number], chains.own[number]
    while holder is not None and chains.claims[holder].zone >= 0:
        holder = chains.above[holder]
    if holder is None or mine.entity is None or chains.own[holder].entity != mine.entity:
        return mine
    source = chains.claims[number].source
    sources = chains.sources
    last = bisect.bisect_left(sources.starts, source.start if source is not None else 0)
    for mention in reversed(sources.mentions[:last]):
        known = sources.entities.get(mention.entity or "")
        named = mention.kind == "person" and mention.form == "name"
        if named and known is not None and known.entity != mine.entity:
            return Who(known.entity, known.name, False)
    return Who(None, mine.name, mine.anonymous)


def _spoke_before(number: int, chains: Chains) -> Who | None:
    """Whoever the last "we" or "I" outside quotation marks was, where it was somebody reported."""
    claim = chains.claims[number]
    if claim.zone >= 0 or claim.quoted:
        return None
    for before in range(number - 1, max(-1, number - NEAR), -1):
        who = chains.said.get(before)
        if who is None:
            continue
        if chains.above[before] is None or chains.claims[before].zone >= 0:
            return None
        return who if who.entity is not None else None
    return None


def _body(number: int, chains: Chains, doc: Document) -> Who:
    """The state or body that the document speaks for, or the words as they stand."""
    here = chains.claims[number]
    if here.zone < 0 and doc[Parse]:
        for sentence in doc[Parse][0].sentences[:OPENING]:
            head = _acting(sentence.tokens) if sentence.start < here.cue.start else None
            mention = chains.sources.at(head.start, head.stop) if head is not None else None
            if mention is not None and mention.form == "name" and _speaks_for(mention, chains):
                known = chains.sources.entities[mention.entity or ""]
                return Who(known.entity, known.name, False)
    nearest = range(number - 1, max(-1, number - NEAR), -1)
    for others, now in ((nearest, True), (range(number + 1, len(chains.own)), True),
                        (nearest, False)):  # fmt: skip
        for other in others:
            if _itself(other, chains, now=now):
                return chains.own[other]
    return chains.own[number]


def _speaks_for(named: Mention | Who, chains: Chains) -> bool:
    """Whether somebody named is a state or a body; a town is none."""
    known = chains.sources.entities.get(named.entity or "")
    if known is None or known.kind not in BODIES:
        return False
    return known.kind != "place" or known.country == known.entity


def _itself(number: int, chains: Chains, *, now: bool) -> bool:
    """Whether a claim is what a state or body says in the document's own voice.

    Not one told by the way ("an attack claimed by the rebels"); `now` asks for the present.
    """
    claim = chains.claims[number]
    word = claim.seen.tokens[claim.found.word]
    if chains.above[number] is not None or claim.source is None or claim.zone >= 0:
        return False
    if claim.source.start > claim.cue.start or word.dep.partition(":")[0] in SUBORDINATE:
        return False
    present = word.tag in PRESENT or (word.tag == "VB" and word.head == word.i)
    return (present or not now) and _speaks_for(chains.own[number], chains)


def _acting(tokens: Sequence[Token]) -> Token | None:
    """The subject of a sentence's main verb where it stands in the present or future, or None."""
    root = next((token for token in tokens if token.head == token.i), None)
    if root is None:
        return None
    own = [tokens[c] for c in root.children]
    subject = next((t for t in own if t.dep == "nsubj"), None)
    helped = [t.tag for t in own if t.dep in {"aux", "cop"}]
    if subject is None or "aux:pass" in {t.dep for t in own}:
        return None
    if root.tag == "VB" and not helped:
        # Taggers take a plain "condemns" for an infinitive.
        return subject
    return subject if {root.tag, *helped[:1]} & PRESENT else None
