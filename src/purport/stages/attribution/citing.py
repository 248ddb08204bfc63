"""Whom a source cites for what it says: "the daily, citing two diplomats, wrote that X".

Two claims deep, though neither verb stands in the other's words: the daily says X, and the
diplomats told it so. The inner claim has the content of the outer one and stands inside it.
"""

from collections.abc import Sequence

from purport.core.spans import Span
from purport.stages.attribution.clauses import Clauses, Stretch, words
from purport.stages.attribution.found import Found
from purport.stages.attribution.lexicon import Cue
from purport.stages.attribution.sources import agent, agent_phrase, quoted_as
from purport.stages.attribution.told import Told

CITING = frozenset({"cite", "quote"})
TELLERS = words(
    "official officials diplomat diplomats source sources witness witnesses spokesman spokeswoman "
    "spokesperson spokespeople minister ministers ministry ministries police army military "
    "government authorities agency agencies newspaper newspapers daily paper papers radio "
    "television media outlet outlets broadcaster report reports statement statements document "
    "documents study survey expert experts analyst analysts resident residents relative "
    "relatives doctor doctors medic medics aide aides adviser advisers lawyer lawyers commander "
    "commanders activist activists observer observers monitor monitors rebel rebels people person "
    "soldier soldiers officer officers lawmaker lawmakers politician politicians leader leaders "
    "prosecutor prosecutors investigator investigators eyewitness eyewitnesses journalist "
    "journalists correspondent group organisation organization council committee memo letter "
    "interview bulletin communique insider insiders member members staff president premier chief "
    "secretary envoy envoys ambassador governor mayor judge bishop"
)
"""Nouns of those who tell, and of papers that do: "citing fears" cites nobody."""


def cited(claims: Sequence[Told]) -> list[Told]:
    """The claims, each "citing X" beside one that tells a clause made X's claim of the same.

    In the order given; `under` of such a claim is the one that cites. A claim that tells nothing
    but whom it cites goes, the others stay as they are.
    """
    kept = []
    for number, claim in enumerate(claims):
        outer = _quoter(claim)
        if outer is not None:
            claim.under = outer
            kept.append(outer)
        if _cites(claim):
            for other in claims[max(0, number - 4) : number]:
                _freed(other, claim)
        if not _cites(claim):
            kept.append(claim)
            continue
        named = _named(claim)
        near = [*claims[max(0, number - 4) : number], *claims[number + 1 : number + 5]]
        hosts = [c for c in near if _tells_beside(c, claim)] if named is not None else []
        if named is None or not hosts:
            kept.append(claim)
            continue
        host = min(hosts, key=lambda c: abs(c.cue.start - claim.cue.start))
        kept.append(_inner(claim, host, named))
    return kept


def _cites(claim: Told) -> bool:
    tokens, i = claim.seen.tokens, claim.found.word
    if tokens[i].lemma not in CITING or claim.quoted:
        return False
    if tokens[i].tag == "VBG":
        return True
    source = claim.found.source
    return source is not None and tokens[source.last].lower in {"which", "who"}


def _freed(host: Told, claim: Told) -> None:
    """Takes ", citing sources," out of the head of what a claim tells."""
    named = _named(claim)
    if named is None or host.seen is not claim.seen or not host.content:
        return
    first = host.content[0]
    stop = claim.seen.tokens[named.last].stop
    if 0 <= claim.cue.start - first.start < 3 and stop < first.stop:
        host.content = [Span(stop, first.stop), *host.content[1:]]


def _quoter(claim: Told) -> Told | None:
    """The claim of whoever quotes a source: "the envoy, quoted by the agency, said", or None.

    "Was quoted as saying" without an agent is the source's own: nobody is told to have quoted it.
    """
    seen, found = claim.seen, claim.found
    tokens = seen.tokens
    if found.source is None or found.meant is None or claim.zone >= 0:
        return None
    quoted = _quoted_verb(seen, found)
    if quoted is None:
        return None
    by = agent(seen, quoted)
    if by is None and quoted_as(seen, found.word):
        by = agent(seen, found.word)
    if by is None:
        return None
    source = agent_phrase(seen, by)
    words = Stretch(quoted, quoted)
    rule = tokens[quoted].lemma
    one = Found(found.cue, rule, quoted, words, source, by, [], words, False, clause=True)
    cue = seen.span(words)
    content = list(claim.content)
    return Told(one, seen, cue, seen.span(source), cue, content, claim.zone, claim.quoted)


def _quoted_verb(seen: Clauses, found: Found) -> int | None:
    """The participle "quoted" that the source or the verb of saying hangs together with."""
    tokens = seen.tokens
    if quoted_as(seen, found.word):
        at = found.word - 2
        return at if tokens[at].tag in {"VBN", "VBD"} and _passive(seen, at) else None
    for token in tokens:
        if token.lemma not in CITING or token.tag not in {"VBN", "VBD"}:
            continue
        relative = seen.base(token.i) == "acl" and token.head == found.meant
        if relative or (seen.base(token.i) == "advcl" and token.head == found.word):
            return token.i
    return None


def _passive(seen: Clauses, i: int) -> bool:
    """Whether a participle has no object, so that its subject is the one quoted."""
    return seen.child(i, "obj") is None and agent(seen, i) is None


def _named(claim: Told) -> Stretch | None:
    """The words of whoever is cited, None where that is a fear, a reason or a word."""
    seen, found = claim.seen, claim.found
    tokens = seen.tokens
    head = seen.child(found.word, "obj")
    if head is None or head < found.word:
        return None
    reach = seen.within(seen.reach(head), head)
    named = any(t.entity in {"PERSON", "ORG"} for t in tokens[head : head + 1])
    if not named and tokens[head].lower not in TELLERS and tokens[head].pos != "PROPN":
        return None
    last = reach.last
    for token in tokens[head + 1 : reach.last + 1]:
        if token.text in {",", ";", ":"}:
            last = token.i - 1
            break
    return Stretch(max(reach.first, found.word + 1), last)


def _tells_beside(host: Told, claim: Told) -> bool:
    """Whether a claim of the same sentence tells a clause or a quotation, and does not hold it."""
    if host.seen is not claim.seen or host.zone != claim.zone or not host.content:
        return False
    if host.found.source is None or not (
        host.found.clause or host.quoted or _plain(host.found.cue)
    ):
        return False
    cue = claim.cue
    return not any(s.start <= cue.start and cue.stop <= s.stop for s in host.content)


def _plain(cue: Cue | None) -> bool:
    return cue is None or cue.frames >= {"clause", "quotation"}


def _inner(claim: Told, host: Told, named: Stretch) -> Told:
    seen: Clauses = claim.seen
    old = claim.found
    head = seen.child(old.word, "obj")
    found = Found(
        old.cue, old.rule, old.word, old.words, named, head, [], old.chunk, False, clause=True
    )
    return Told(
        found, seen, claim.cue, seen.span(named), claim.chunk, list(host.content), claim.zone,
        host.quoted, host,
    )  # fmt: skip
