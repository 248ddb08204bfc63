"""Phrases that name a source: "according to X", "in the words of X"."""

from purport.stages.attribution.clauses import QUOTE_MARKS, Clauses, Stretch, words
from purport.stages.attribution.found import Found
from purport.stages.attribution.lexicon import Cue

SEEN = words("view views opinion eyes words estimation judgment judgement telling account mind")
"""What something is in: "in the minister's view"."""
IN_VIEW = frozenset({"in-the-view-of"})
BREAKS = frozenset({",", ";", ":", "(", ")", "—", "–", "--", "-", "."})
APPOSED = frozenset({"a", "an", "the", "who", "which", "whose", "one", "another"})


def phrase(
    seen: Clauses, i: int, candidates: tuple[tuple[tuple[str, ...], Cue], ...]
) -> Found | None:
    """The claim of a phrase that begins at token i, or None.

    The content is the rest of the sentence in the same quotation; where the phrase opens the
    sentence or stands inside it, what comes after the source's comma.
    """
    tokens = seen.tokens
    owned = _in_view(seen, i)
    for written, cue in candidates:
        if owned is not None and cue.entry.id in IN_VIEW:
            return _of_owner(seen, i, cue, owned)
        n = len(written)
        if tuple(token.lower for token in tokens[i : i + n]) != written:
            continue
        source = _source(seen, i, i + n)
        if source is None:
            return None
        content = _rest(seen, i, source)
        if not content:
            return None
        head = _head(seen, source)
        if tokens[head].pos not in {"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"}:
            return None
        mark = Stretch(i, i + n - 1)
        chunk = Stretch(i, source.last)
        return Found(cue, cue.entry.id, i, mark, source, head, content, chunk, False, True)
    return None


def _in_view(seen: Clauses, i: int) -> int | None:
    """The noun of "in the minister's view", where an owner stands before it, or None."""
    tokens = seen.tokens
    if tokens[i].lower != "in":
        return None
    for token in tokens[i + 1 : i + 8]:
        if token.lower in SEEN:
            return token.i if seen.child(token.i, "nmod:poss") is not None else None
        if token.pos in {"PUNCT", "VERB", "AUX", "ADP"}:
            return None
    return None


def _of_owner(seen: Clauses, i: int, cue: Cue, noun: int) -> Found | None:
    """The claim of "in the minister's view, X"; the cue is the noun."""
    owner = seen.child(noun, "nmod:poss")
    if owner is None or owner <= i:
        return None
    source = seen.trimmed(Stretch(i + 1, seen.right[owner]))
    content = _rest(seen, i, Stretch(i + 1, noun))
    if source is None or not content:
        return None
    mark = Stretch(noun, noun)
    return Found(cue, cue.entry.id, i, mark, source, owner, content, Stretch(i, noun), False, True)


def _source(seen: Clauses, i: int, start: int) -> Stretch | None:
    """The words named by the phrase: the widest noun phrase that begins right after it."""
    tokens = seen.tokens
    if start >= len(tokens) or tokens[start].pos == "PUNCT":
        return None
    head = None
    for token in tokens[start : start + 12]:
        if token.pos == "PUNCT" and token.text not in QUOTE_MARKS and token.tag != "HYPH":
            break
        if token.pos in {"NOUN", "PROPN", "PRON"} and not start <= token.head < token.i:
            head = token.i
            if not token.i < token.head < start + 12 or tokens[token.head].pos not in {
                "NOUN",
                "PROPN",
            }:
                break
    if head is None:
        return None
    last = seen.within(seen.reach(head), head).last
    if i == 0 or (tokens[i - 1].pos == "PUNCT" and i <= 2):
        last = _until_comma(seen, head, last)
    return seen.trimmed(Stretch(start, max(last, head)))


def _until_comma(seen: Clauses, head: int, last: int) -> int:
    """Where a source that opens the sentence ends: at its first comma, or after an apposition.

    What follows the comma is an apposition when it begins like one, ends at another comma and has
    no finite verb of its own: "According to Adan, a trader, the road is shut."
    """
    tokens = seen.tokens
    for j in range(head + 1, len(tokens)):
        if tokens[j].text != ",":
            continue
        begin = j + 1
        if begin >= len(tokens) or tokens[begin].lower not in APPOSED:
            return j - 1
        end = next((k for k in range(begin, len(tokens)) if tokens[k].text == ","), None)
        if end is None:
            return j - 1
        finite = any(token.tag in {"VBD", "VBZ", "VBP", "MD"} for token in tokens[begin:end])
        if finite and tokens[begin].lower not in {"who", "which", "whose"}:
            return j - 1
        return end - 1
    return last


def _rest(seen: Clauses, i: int, source: Stretch) -> list[Stretch]:
    tokens = seen.tokens
    around = seen.around(i)
    before = seen.trimmed(Stretch(around.first, i - 1)) if i > around.first else None
    lead = i - 2 if i > 1 and tokens[i - 1].text == "," else i - 1
    if before is not None and tokens[lead].lower in {"that", "whether", "because"}:
        # "He said that, according to Adan, X": what stands before tells who said so.
        before = None
    after = None
    if source.last < around.last:
        nxt = source.last + 1
        opens = before is None or before.last - before.first < 2
        if opens or tokens[nxt].text in BREAKS:
            after = seen.trimmed(Stretch(nxt, around.last))
    pieces = []
    if before is not None and any(t.pos in {"VERB", "AUX", "NOUN", "PROPN", "NUM"}
                                  for t in tokens[before.first : before.last + 1]):  # fmt: skip
        pieces.append(before)
    if after is not None and after.last > after.first:
        pieces.append(after)
    return pieces


def _head(seen: Clauses, source: Stretch) -> int:
    """The word of a stretch whose head lies outside it."""
    for token in seen.tokens[source.first : source.last + 1]:
        if not source.first <= token.head <= source.last and token.pos not in {"PUNCT", "ADP"}:
            return token.i
    return source.last
