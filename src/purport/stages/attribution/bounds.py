"""Where a told clause stops: before what says something more, or what it itself depends on.

Parsers hang "..., adding that", "and accused" and the main clause after "Noting that ..., she said"
from what was told as often as from the verb that tells it. Words in a quotation are never cut here.
"""

from purport.stages.attribution.clauses import Clauses, Stretch
from purport.stages.attribution.sources import RESUMED, resumes

CONTRAST = frozenset({"while", "although", "though", "whereas"})
LEADING = frozenset({"advcl", "acl", "nsubj", "obl", "csubj"})
"""What a word above is reached by when it belongs to the sentence around, not to what is told."""
JOINING = frozenset({"CCONJ", "ADV", "AUX", "PUNCT", "SCONJ"})


def bounded(seen: Clauses, i: int, told: Stretch) -> Stretch:
    """The told clause of verb i up to the first word that no longer belongs to it."""
    stop = min(_beside(seen, i, told), _above(seen, i, told))
    if stop > told.last:
        return told
    last = stop - 1
    while last > told.first and seen.tokens[last].pos in JOINING:
        if seen.zone[last] != seen.zone[i]:
            break
        last -= 1
    return Stretch(told.first, max(last, told.first))


def _beside(seen: Clauses, i: int, told: Stretch) -> int:
    """The first word of the next claim beside the told one, or a number past its end."""
    tokens, zone = seen.tokens, seen.zone
    for token in tokens[told.first + 1 : told.last + 1]:
        j = token.i
        aside = _with_subject(seen, j)
        if aside is not None and aside > told.first and zone[j] == zone[i]:
            return aside
        if token.lemma not in RESUMED or zone[j] != zone[i]:
            continue
        if token.tag == "VBG" and _after_comma(seen, j) and seen.child(j, "nsubj") is None:
            return j
        if resumes(seen, j) and seen.child(j, "nsubj") is None:
            return j
        joined = token.dep.startswith("conj") and token.head == i and token.tag != "VBG"
        if joined and seen.child(j, "nsubj", "mark") is None:
            # "said X, and said Y": the second is beside the first, whatever stands between.
            return j
        own = seen.child(j, "nsubj")
        mark = seen.child(j, "mark", "advmod")
        if own is None or mark is None or token.tag == "VBG":
            continue
        lead = seen.left[j]
        if tokens[lead].lower in CONTRAST and tokens[lead - 1].text == "," and lead > told.first:
            return lead
    return told.last + 1


def _with_subject(seen: Clauses, j: int) -> int | None:
    """The "with" of ", with the Courier reporting that" whose verb is token j, or None."""
    tokens = seen.tokens
    own = seen.child(j, "nsubj")
    if tokens[j].tag != "VBG" or own is None or own > j:
        return None
    if tokens[j].lemma not in RESUMED and tokens[j].lemma != "report":
        return None
    for at in range(own - 1, max(own - 8, 0), -1):
        if tokens[at].lower == "with":
            return at if tokens[at - 1].text == "," else None
        if tokens[at].pos == "PUNCT":
            return None
    return None


def _after_comma(seen: Clauses, j: int) -> bool:
    """Whether a word follows a comma, an adverb or a conjunction aside."""
    k = j - 1
    while k > 0 and seen.tokens[k].pos in {"ADV", "CCONJ"}:
        k -= 1
    return seen.tokens[k].text == ","


def _above(seen: Clauses, i: int, told: Stretch) -> int:
    """Where the clause begins that the verb of speech itself hangs from, when it stands after it.

    "Noting that the road was shut, she turned back" and "The man who said he fled was held".
    """
    tokens = seen.tokens
    at = i
    while tokens[at].head != at and seen.base(at) in LEADING | {"conj", "xcomp", "ccomp", "nmod"}:
        leads = seen.base(at) in LEADING
        at = tokens[at].head
        if not leads or at <= told.first or at > told.last or seen.zone[at] != seen.zone[i]:
            continue
        first = at
        for c in tokens[at].children:
            if told.first < c < first and seen.base(c) in {"nsubj", "aux", "cop", "expl"}:
                first = max(seen.left[c], told.first + 1) if seen.left[c] > i else c
        return first
    return told.last + 1


def fronted(seen: Clauses, i: int, told: Stretch) -> int:
    """Where what a word tells ends that opens the sentence: "Amid fears that X, villagers left".

    Before the first comma that a subject and a finite verb follow, when a preposition leads, or
    the word is a bare participle ("Asked to explain it, the mayor left").
    """
    tokens = seen.tokens
    led = i <= 4 and tokens[0].pos in {"ADP", "SCONJ"}
    asked = i <= 1 and tokens[i].tag in {"VBN", "VBD"} and seen.child(i, "nsubj", "aux") is None
    if told.first < i or not (led or asked):
        return told.last
    for comma in range(told.first + 1, told.last):
        if tokens[comma].text != "," or seen.zone[comma] != seen.zone[i]:
            continue
        for token in tokens[comma + 1 : told.last + 1]:
            own = seen.child(token.i, "nsubj")
            if token.pos in {"VERB", "AUX"} and own is not None and own > comma:
                return comma - 1
        break
    return told.last
