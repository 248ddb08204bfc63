"""What word order shows where the parser missed a subject or a complement clause."""

from purport.stages.attribution.clauses import QUOTE_MARKS, Clauses, Stretch, words
from purport.stages.attribution.contents import Complement
from purport.stages.attribution.extent import TIMES
from purport.stages.attribution.lexicon import Cue
from purport.stages.attribution.sources import RELATIVE, Subject

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
UPWARD = frozenset({"flat", "compound", "appos", "conj", "nmod", "nmod:desc", "list"})
INNER = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM", "PART", "PRON"})
CERTAIN = words("believe think hope suspect feel")
"""Verbs of thought that a bare clause follows oftener than an object."""
AMONG = words("of for at in to with from on close familiar")
STARTS = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})


def nearby(seen: Clauses, i: int) -> Subject | None:
    """The noun phrase right before a finite verb that has no subject in the parse, or None.

    An apposition between commas may stand between the two: "Omar Adan, a trader, said".
    """
    tokens = seen.tokens
    helped = any(tokens[c].pos == "AUX" and tokens[c].tag in FINITE for c in tokens[i].children)
    if i == 0 or not (tokens[i].tag in FINITE or (tokens[i].tag in {"VBN", "VB"} and helped)):
        return None
    j = i - 1
    while j > 0 and tokens[j].pos in {"ADV", "AUX", "PART"}:
        j -= 1
    set_off = tokens[j].text == "," and j > 0
    if set_off:
        j -= 1
        aside = inserted(seen, j)
        if aside is not None and aside > 2:
            # "The regime, it is said, denies"
            j, set_off = aside - 2, False
    if tokens[j].pos not in NOMINAL or seen.zone[j] != seen.zone[i]:
        return None
    head = j
    while tokens[head].head < head and tokens[head].dep in UPWARD:
        above = tokens[head].head
        if (
            seen.zone[above] != seen.zone[i]
            or tokens[above].pos not in NOMINAL
            or (tokens[head].dep == "appos" and seen.case(above) is not None)
        ):
            break
        head = above
    if seen.case(head) is not None or (set_off and head == j) or tokens[head].lower in TIMES:
        return None
    first = head
    while first > 0 and tokens[first - 1].pos in INNER and seen.zone[first - 1] == seen.zone[i]:
        first -= 1
    return Subject(head, Stretch(first, j), False, head)


def mistaken_subject(seen: Clauses, i: int) -> Subject | None:
    """The subject of a verb in -s taken for a noun: "The army plans to leave", or None.

    The noun heads the sentence, "that" or "to" follows it, and a noun stands right before it.
    """
    tokens = seen.tokens
    if i == 0 or i + 2 >= len(tokens) or tokens[i].head != i:
        return None
    if tokens[i + 1].lower not in {"that", "to"}:
        return None
    if tokens[i - 1].pos not in {"NOUN", "PROPN"} and not (
        # "The premier plans to leave" with "premier" for an adjective.
        tokens[i - 1].pos == "ADJ" and i == 2 and tokens[0].pos == "DET"
    ):
        return None
    if tokens[i - 1].head != i or any(t.tag == "POS" for t in tokens[seen.left[i] : i]):
        return None
    return Subject(i - 1, Stretch(seen.left[i], i - 1), False, i - 1)


def before_passive(seen: Clauses, i: int) -> Subject | None:
    """All that stands before a passive at the head of a sentence, where it has no subject, or None.

    "More than a hundred miners are said to be trapped": the parser hangs "miners" from "more".
    """
    tokens = seen.tokens
    helper = seen.child(i, "aux:pass")
    if helper is None or tokens[i].tag != "VBN" or not 0 < helper < 12:
        return None
    first = min((c for c in tokens[i].children if tokens[c].pos == "AUX"), default=helper)
    before = tokens[:first]
    if not before or any(t.pos in {"PUNCT", "VERB", "AUX", "SCONJ"} for t in before):
        return None
    head = next((t.i for t in reversed(before) if t.pos in NOMINAL), None)
    return None if head is None else Subject(head, Stretch(0, first - 1), True, head)


def after_quotation(seen: Clauses, i: int) -> Subject | None:
    """The names right after a verb that follows a comma or a quotation: '"...", said Omar'.

    By word order alone: determiners, adjectives, nouns and names up to the first other word.
    """
    tokens = seen.tokens
    if i == 0 or tokens[i - 1].pos != "PUNCT" or tokens[i].tag not in FINITE:
        return None
    last, head = i, None
    for token in tokens[i + 1 : i + 14]:
        if token.pos not in INNER and token.lower != "of" and token.tag not in {"NNP", "HYPH"}:
            break
        if token.pos == "ADV" or token.tag in {"PRP$", "WP"}:
            break
        last = token.i
        if (token.pos in {"NOUN", "PROPN"} or token.tag == "NNP") and (
            head is None or tokens[head].pos == "NOUN"
        ):
            head = token.i
    if head is None and i + 1 < len(tokens) and tokens[i + 1].pos == "PRON":
        head = last = i + 1
    if head is None or (last + 1 < len(tokens) and tokens[last + 1].pos in {"AUX", "VERB"}):
        # "..., said she left": what stands after the verb is what was said.
        return None
    while last > head and tokens[last].pos in {"ADP", "DET"}:
        last -= 1
    return Subject(head, Stretch(i + 1, last), False, head)


def comment(seen: Clauses, i: int, *, sure: bool) -> Subject | None:
    """The source of a comment clause by word order, ", the ministry said ," or None.

    Names and nouns between a comma and the verb, and no verb between it and the next mark: so the
    clause has no content of its own, whatever the parser hung from it. Where the parser gave it
    one after the verb (not `sure`), only a name or pronoun between two commas is a comment.
    """
    tokens, zone = seen.tokens, seen.zone
    if tokens[i].tag not in FINITE:
        return None
    j = i - 1
    while j > 0 and tokens[j].pos in {"ADV", "AUX"}:
        j -= 1
    last = j
    named = tokens[last].pos in NOMINAL or (
        tokens[last].pos == "ADJ" and seen.base(last) == "nsubj" and tokens[last].head == i
    )
    if last <= 0 or not named:
        return None
    while (
        j >= 0
        and last - j < 12
        and zone[j] == zone[i]
        and (tokens[j].pos in INNER or tokens[j].lower in AMONG)
    ):
        j -= 1
    if j < 1 or tokens[j].text not in {",", "—", "–", "--"} or last == j:
        return None
    if any(token.lower in RELATIVE for token in tokens[j + 1 : last + 1]):
        return None
    m = i + 1
    while m < len(tokens) and m - i < 14 and zone[m] == zone[i] and tokens[m].pos != "PUNCT":
        if tokens[m].pos in {"VERB", "AUX", "SCONJ", "CCONJ"} or tokens[m].lower == "that":
            return None
        m += 1
    if m < len(tokens) and tokens[m].pos != "PUNCT" and zone[m] == zone[i]:
        return None
    head = last
    for token in tokens[j + 1 : last + 1]:
        if token.pos in NOMINAL and not j < token.head <= last:
            head = token.i
            break
    if seen.case(head) is not None and tokens[j + 1].pos == "ADP":
        return None
    enclosed = m == i + 1 and m < len(tokens) and tokens[m].text == ","
    if (
        not (enclosed and tokens[j].text == ",")
        and not any(token.tag in FINITE for token in tokens[:j])
        and (tokens[head].pos not in {"PRON", "PROPN"} or seen.base(head) == "appos")
    ):
        return None
    if not sure and not (
        m == i + 1
        and m + 1 < len(tokens)
        and tokens[m].text == ","
        and tokens[m + 1].text not in QUOTE_MARKS
    ):
        return None
    return Subject(head, Stretch(j + 1, last), False, head)


def beside(seen: Clauses, i: int, cue: Cue) -> Complement | None:
    """The phrase or clause right after a cue that the parser hung from another word, or None.

    "shared his doubts *about the truce*" taken for how they shared: what stands right after a cue
    with one of its own prepositions, or "that" or "to", is what it tells.
    """
    tokens = seen.tokens
    if i + 2 >= len(tokens):
        return None
    lead = tokens[i + 1]
    c = lead.head
    if lead.dep not in {"case", "mark"} or not i + 1 < c or seen.left[c] < i + 1:
        return None
    if seen.zone[c] != seen.zone[i]:
        return None
    last = seen.right[c]
    if lead.lower in cue.prepositions and tokens[c].tag != "VB":
        kept = seen.trimmed(Stretch(i + 2, last))
        return None if kept is None else Complement([kept], False, frozenset({c}), i + 1)
    clause = lead.lower == "that" and "clause" in cue.frames
    if clause or (lead.lower == "to" and lead.dep == "mark" and "infinitive" in cue.frames):
        kept = seen.trimmed(Stretch(i + 1, last))
        return None if kept is None else Complement([kept], True, frozenset({c}))
    return None


def following(seen: Clauses, i: int, cue: Cue) -> Complement | None:
    """The rest of the sentence after a verb of saying that begins like a clause, or None.

    "that" right after the verb or after the one addressed; else a noun phrase with a finite verb
    after it. Only for verbs that also introduce quotations: others take objects too often.
    """
    tokens = seen.tokens
    if tokens[i].tag not in FINITE | {"VBN", "VBG"}:
        return None
    around = seen.within(Stretch(0, len(tokens) - 1), i)
    for j in range(i + 1, min(around.last, i + 24)):
        if tokens[j].lower == "that" and (
            tokens[j].pos == "SCONJ" or tokens[j].dep == "mark" or _begins(seen, j + 1)
        ):
            return _rest(seen, j, around.last)
        if tokens[j].tag in FINITE or tokens[j].text in {":", ";", "."}:
            break
    free = "quotation" in cue.frames or tokens[i].lemma in CERTAIN
    if not free or cue.entry.about_object or cue.entry.hearer:
        return None
    j = i + 1
    lead = _relative_what(seen, i)
    if lead is not None and j < around.last and tokens[j].pos == "AUX":
        # "what she said is a growing need"
        return _rest(seen, j, _until_mark(seen, j, around.last))
    if (
        j >= around.last
        or not (tokens[j].pos in STARTS or (tokens[j].tag == "VBG" and "gerund" not in cue.frames))
        or (tokens[j].head == i and (tokens[j].dep.startswith("nsubj")))
    ):
        return None
    if tokens[j].pos == "PRON" and tokens[j].lower in {"so", "it", "that", "this", "what"}:
        return None
    for c in tokens[i].children:
        # "said none of the letters reached him" with "reached" taken for a participle.
        long = seen.base(c) == "obj" and seen.left[c] == j and seen.right[c] - j > 2
        if long and any(t.pos == "VERB" for t in tokens[c + 1 : seen.right[c] + 1]):
            return _rest(seen, j, around.last)
    for token in tokens[j + 1 : around.last + 1]:
        before = tokens[token.i - 1]
        if token.tag in FINITE and (
            before.pos not in {"CCONJ", "PUNCT"} or before.text in QUOTE_MARKS
        ):
            own = seen.child(token.i, "nsubj", "nsubj:pass")
            if own is not None and own < j:
                return None
            return _rest(seen, j, around.last)
        if token.text in {",", ";", ":"} or token.lower in {"who", "which", "that"}:
            return None
    return None


def _relative_what(seen: Clauses, i: int) -> int | None:
    """The "what" before the subject of a verb in "what she said is a growing need", or None."""
    own = seen.child(i, "nsubj")
    if own is None or own > i:
        return None
    lead = seen.left[own] - 1
    return lead if lead >= 0 and seen.tokens[lead].lower == "what" else None


def _until_mark(seen: Clauses, first: int, last: int) -> int:
    """The last word before the next comma or stop."""
    for token in seen.tokens[first : last + 1]:
        if token.text in {",", ";", ":", ".", "—", "–"}:
            return token.i - 1
    return last


def _begins(seen: Clauses, first: int) -> bool:
    """Whether a clause with a subject of its own begins here, after "that"."""
    tokens = seen.tokens
    if tokens[first].pos not in STARTS:
        return False
    return any(t.tag in FINITE and t.i > first for t in tokens[first : first + 15])


def _rest(seen: Clauses, first: int, last: int) -> Complement | None:
    kept = seen.trimmed(Stretch(first, last))
    if kept is None or kept.last <= kept.first:
        return None
    taken = frozenset(token.i for token in seen.tokens[kept.first : kept.last + 1])
    return Complement([kept], True, taken)


def inserted(seen: Clauses, i: int) -> int | None:
    """The "it" of ", it is said ," that ends at participle i, or None."""
    tokens = seen.tokens
    j = i - 1
    while j > 0 and tokens[j].pos in {"ADV", "AUX"}:
        j -= 1
    if j < 1 or tokens[j].lower != "it" or i - j < 2 or i - j > 4:
        return None
    if tokens[j - 1].text not in {",", "—", "–", "--"} or i + 1 >= len(tokens):
        return None
    return j if tokens[i + 1].text in {",", "—", "–", "--", "."} else None
