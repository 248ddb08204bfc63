"""Who says it, told by the way: "as X reported, Y", a name before a colon and a quotation, and the
name after a quotation whose verb the parser hung from elsewhere.
"""

from purport.stages.attribution.clauses import QUOTE_MARKS, Clauses, Stretch, words
from purport.stages.attribution.fallbacks import FINITE, INNER, NOMINAL, STARTS
from purport.stages.attribution.found import Found
from purport.stages.attribution.lexicon import Cue
from purport.stages.attribution.sources import agent, agent_phrase, noun_phrase

LONGEST = 25  # words of a name with what is said of it, between a quotation and its verb
INTRODUCING = words("from more as says said by")
"""Words before a name and a colon that are no part of the name: "More from Adan: ..."."""


def as_told(seen: Clauses, i: int, cue: Cue) -> Found | None:
    """The claim of "as X reported" or "as reported by X" beside the sentence it tells, or None.

    The clause stands between marks or at the sentence's edge and has nothing of its own to tell:
    "as the minister announced the deal, shots were fired" is about time.
    """
    tokens = seen.tokens
    if not cue.frames & {"clause", "quotation"} or seen.base(i) not in {"advcl", "root", "ccomp"}:
        return None
    if seen.child(i, "obj", "ccomp", "xcomp", "iobj") is not None:
        return None
    own = seen.child(i, "nsubj")
    by = agent(seen, i) if own is None and tokens[i].tag in {"VBN", "VBD"} else None
    if own is not None and own < i and tokens[i].tag in FINITE | {"VBN"}:
        source, meant = noun_phrase(seen, own, i), own
        lead = source.first - 1
    elif by is not None:
        source, meant, lead = agent_phrase(seen, by), by, i - 1
        while lead > 0 and tokens[lead].pos == "ADV" and tokens[lead].lower != "as":
            lead -= 1
    else:
        return None
    if lead < 0 or tokens[lead].lower != "as" or tokens[meant].lower in {"it", "there"}:
        return None
    if lead > 0 and tokens[lead - 1].pos not in {"PUNCT", "CCONJ", "SCONJ"}:
        return None
    last = max(i, source.last)
    around = seen.around(i)
    while last < around.last and tokens[last + 1].pos != "PUNCT":
        last += 1
        if tokens[last].tag in FINITE:
            return None
    pieces = []
    if lead > around.first and tokens[lead - 1].pos == "PUNCT":
        pieces.append(seen.trimmed(Stretch(around.first, lead - 1)))
    if last < around.last:
        pieces.append(seen.trimmed(Stretch(last + 1, around.last)))
    content = [p for p in pieces if p is not None and any(
        t.pos in {"VERB", "AUX"} for t in tokens[p.first : p.last + 1])]  # fmt: skip
    return Found(
        cue, cue.entry.id, i, Stretch(i, i), source, meant, content, Stretch(lead, last),
        cue.entry.denies != seen.negated(i), True,
    )  # fmt: skip


def introduced(seen: Clauses) -> Found | None:
    """The claim of a name right before a colon and a quotation: "More from Adan: "..."", or None.

    The name opens the sentence or follows a dash or a full stop; it is one of a person or a body.
    """
    tokens = seen.tokens
    colon = next((t.i for t in tokens[:-2] if t.text == ":" and seen.zone[t.i] < 0), None)
    if not colon or tokens[colon + 1].text not in QUOTE_MARKS or seen.zone[colon + 1] < 0:
        return None
    first = last = colon - 1
    while first > 0 and tokens[first - 1].pos in INNER | {"CCONJ"}:
        first -= 1
    if first > 0 and tokens[first - 1].pos not in {"PUNCT", "ADP"}:
        return None
    while first < last and tokens[first].lower in INTRODUCING:
        first += 1
    named = [t.i for t in tokens[first : last + 1] if t.entity in {"PERSON", "ORG"}]
    if not named or last not in named:
        return None
    rest = seen.zone[colon + 1]
    end = colon + 1
    while end + 1 < len(tokens) and seen.zone[end + 1] == rest:
        end += 1
    source, mark = Stretch(first, last), Stretch(colon, colon)
    return Found(
        None, "colon", colon, mark, source, named[0], [Stretch(colon + 1, end)],
        Stretch(first, colon), False, True,
    )  # fmt: skip


def after_marks(seen: Clauses, i: int) -> Stretch | None:
    """The name that opens what stands between a closing mark and the verb: '"...", X, 81, said'.

    None where another finite verb stands between, unless a relative clause holds it.
    """
    tokens = seen.tokens
    if tokens[i].tag not in FINITE | {"VBN"} or i < 2:
        return None
    j = i - 1
    while j >= 0 and tokens[j].text not in QUOTE_MARKS:
        if i - j > LONGEST or tokens[j].text in {":", ";", "."}:
            return None
        j -= 1
    first = j + 1
    if j < 1 or first >= i or tokens[first].pos not in STARTS or tokens[j - 1].text == ":":
        return None
    between = tokens[first:i]
    relative = next((t.i for t in between if t.tag in {"WP", "WDT", "WP$"}), i)
    if any(t.tag in FINITE and t.i < relative for t in between):
        return None
    if not any(t.pos in NOMINAL for t in between) or tokens[first].lower in {"that", "this"}:
        return None
    last = i - 1
    while last > first and tokens[last].pos in {"ADV", "AUX", "PUNCT"}:
        last -= 1
    return Stretch(first, last)


def head_of(seen: Clauses, source: Stretch) -> int:
    """The first noun of a name's words, the last one of those that stand together."""
    tokens = seen.tokens
    at = next(t.i for t in tokens[source.first : source.last + 1] if t.pos in NOMINAL)
    while at < source.last and tokens[at].pos == "NOUN" and tokens[at + 1].pos in NOMINAL:
        at += 1
    return at
