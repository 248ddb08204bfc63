"""Who says each claim, where the words lead elsewhere: "we" and "I" mean the one who speaks.

Inside another's words "I" is that other; in a document's own voice "we" is its issuer and "I" its
author; a statement without a masthead names its issuer where it begins to speak ("The United
States condemns ... We offer ..."), so "we" is the body that spoke last. "We" is often a speaker's
party or country rather than the speaker: the speaker is what the text gives, and stands for them.
"""

from collections.abc import Sequence

from msgspec import Struct

from purport.core.document import Document
from purport.core.rows import Imprint
from purport.stages.attribution.naming import Sources, Who
from purport.stages.attribution.told import Told

ONE = frozenset({"i", "me", "myself", "my", "mine"})
MANY = frozenset({"we", "us", "ourselves", "our", "ours"})
BODIES = frozenset({"government", "organisation", "place", "party", "armed_group", "media"})
NEAR = 30  # claims looked back: a statement is short, and a long document has a masthead


class Chains(Struct):
    """The claims of a document with the number of each's reporter and who its words name."""

    claims: Sequence[Told]
    above: Sequence[int | None]
    own: Sequence[Who]
    sources: Sources


def identities(
    claims: Sequence[Told], above: Sequence[int | None], sources: Sources, doc: Document
) -> list[Who]:
    """Who says each claim, in the order of the claims; `above` is the number of each's reporter."""
    chains = Chains(claims, above, [sources.who(claim, doc.text) for claim in claims], sources)
    return [
        _speaker(number, chains, doc) if _first_person(claim, doc) is not None else who
        for number, (claim, who) in enumerate(zip(claims, chains.own, strict=True))
    ]


def _first_person(claim: Told, doc: Document) -> str | None:
    """The source where it is "I" or "we" in any form, else None."""
    if claim.source is None:
        return None
    source = doc.text[claim.source.start : claim.source.stop].lower()
    return source if source in ONE or source in MANY else None


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
    return chains.own[number] if alone else _body_before(number, chains)


def _body_before(number: int, chains: Chains) -> Who:
    """The last state or body that spoke in the document's own voice before, else as it stands."""
    for before in range(number - 1, max(-1, number - NEAR), -1):
        known = chains.sources.entities.get(chains.own[before].entity or "")
        if chains.above[before] is None and known is not None and known.kind in BODIES:
            return chains.own[before]
    return chains.own[number]
