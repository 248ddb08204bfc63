"""Who the source of a claim is: the entity its words name, and whether it is left unnamed."""

import bisect
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from purport.core.rows import Entity, Mention
from purport.stages.attribution.clauses import Clauses, words
from purport.stages.attribution.told import Told

UNNAMED = words("unnamed anonymous unidentified undisclosed anonymity unspecified")
NOT_NAMED = frozenset({"not", "to", "be", "named"})
VAGUE = words(
    "some many others several few most one someone somebody everyone everybody anyone "
    "anybody people no-one nobody those more"
)
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those"})
OF_SOMEBODY = frozenset({"of", "for", "to", "by", "from", "with", "and", "or", "under"})
DESCRIBING = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "flat"})
POSSESSIVE = ("'s", "’s", "'", "’")


class Who(NamedTuple):
    """A source: its entity, a name to show, and whether it is unnamed or silent."""

    entity: str | None
    name: str | None
    anonymous: bool


class Sources(Struct):
    """The mentions of a document by place, its entities by id, and those somewhere named."""

    starts: list[int]
    mentions: list[Mention]
    entities: dict[str, Entity]
    named: frozenset[str]

    def at(self, start: int, stop: int) -> Mention | None:
        """The shortest mention that covers [start, stop), or None."""
        best: Mention | None = None
        for k in range(bisect.bisect_right(self.starts, start) - 1, -1, -1):
            mention = self.mentions[k]
            if mention.stop >= stop and (
                best is None or mention.stop - mention.start < best.stop - best.start
            ):
                best = mention
            if start - mention.start > 200:
                break
        return best

    def titled(self, claim: Told, text: str) -> Mention | None:
        """The one person named in a source whose head is a title ("Deputy Secretary Ann Lee")."""
        if claim.source is None:
            return None
        start, stop = claim.source.start, claim.source.stop
        first = bisect.bisect_left(self.starts, start)
        named = [
            mention
            for mention in self.mentions[first : bisect.bisect_left(self.starts, stop)]
            if mention.kind == "person" and mention.form == "name" and mention.stop <= stop
        ]
        if len(named) != 1 or text[named[0].stop : stop].startswith(POSSESSIVE):
            return None
        before = text[start : named[0].start].rsplit(maxsplit=1)[-1:]
        return None if before and before[0].lower() in OF_SOMEBODY else named[0]

    def who(self, claim: Told, text: str) -> Who:
        """Who says a claim: by the mention over the head of the source, else by its words.

        Anonymous where nobody is named, neither in the source nor by what it stands for.
        """
        if claim.source is None:
            return Who(None, None, True)
        seen, meant = claim.seen, claim.found.meant
        plain = _plain(text[claim.source.start : claim.source.stop])
        if meant is None:
            return Who(None, plain, True)
        head = seen.tokens[meant]
        mention = self.at(head.start, head.stop) or self.titled(claim, text)
        entity = mention.entity if mention is not None else None
        known = self.entities.get(entity) if entity is not None else None
        if not claim.source.start <= head.start < claim.source.stop:
            # A relative pronoun: the words it stands for, "delegates" of "delegates who".
            plain = _plain(_phrase(seen, meant, text))
        told_apart = mention is not None and mention.form == "description"
        if known is None or (told_apart and known.kind == "government"):
            # "a Sudanese official" is more than the government he serves.
            return Who(entity, plain, _anonymous(seen, claim, mention, known))
        if mention is not None and mention.form == "pronoun" and known.entity in self.named:
            return Who(entity, known.name, False)
        return Who(entity, known.name, _anonymous(seen, claim, mention, known))


def sources_of(mentions: Sequence[Mention], entities: Sequence[Entity]) -> Sources:
    """The mentions and entities of a document, ready to be asked."""
    ordered = sorted(mentions, key=lambda m: m.start)
    named = frozenset(m.entity for m in mentions if m.form == "name" and m.entity is not None)
    return Sources([m.start for m in ordered], ordered, {e.entity: e for e in entities}, named)


def _phrase(seen: Clauses, head: int, text: str) -> str:
    """The words of a noun with what describes it before it, without what follows."""
    first = min((seen.left[c] for c in seen.tokens[head].children
                 if c < head and seen.tokens[c].dep in DESCRIBING), default=head)  # fmt: skip
    return text[seen.tokens[first].start : seen.tokens[head].stop]


def _plain(words: str) -> str:
    """The words of a source on one line, without article and possessive ending."""
    words = " ".join(words.split())
    for ending in POSSESSIVE:
        if words.endswith(ending):
            words = words[: -len(ending)]
            break
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in DETERMINERS else words


def _anonymous(seen: Clauses, claim: Told, mention: Mention | None, known: Entity | None) -> bool:
    source, meant = claim.found.source, claim.found.meant
    if source is None or meant is None:
        return True
    head = seen.tokens[meant]
    inside = seen.tokens[source.first : source.last + 1]
    said = {token.lower for token in inside}
    if said & UNNAMED or said >= NOT_NAMED or head.lower in VAGUE:
        return True
    if head.pos == "PRON" and mention is None:
        # Somebody named or meant before, as far as is known.
        return False
    if mention is not None and mention.form == "name":
        return False
    if known is not None and (known.codebook is not None or known.country is not None):
        return False
    return head.pos != "PROPN" and not any(t.entity in {"PERSON", "ORG"} for t in inside)
