"""How far what is told runs past what the parser made of it."""

from purport.core.parse import Token
from purport.stages.attribution.clauses import QUOTE_MARKS, Clauses, words
from purport.stages.attribution.sources import RESUMED

WH = words("what who whom whose which when where why how whether if that")
OPENING = frozenset({'"', "“", "''", "``", "«", "‘"})
TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow "
    "week month year night morning evening afternoon earlier later recently"
)
TEMPORAL = words("as when after before while during")
MORE = words("including particularly especially such")


def spread(seen: Clauses, i: int, last: int, *, likened: bool) -> int:
    """Where an object ends that the parser cut short: before the next mark, verb's tail or time.

    "cited a survey showing that X", "reported losses in May because of Y": what follows an object
    without a mark mostly belongs to what is told. `likened`: "as" goes with it ("hailed it as").
    """
    tokens, zone = seen.tokens, seen.zone
    j = last + 1
    while j < len(tokens) and zone[j] == zone[last]:
        token = tokens[j]
        if token.text == "," and j + 1 < len(tokens) and _more(seen.tokens[j + 1]):
            j += 1
            continue
        if token.pos == "PUNCT" and token.tag != "HYPH" and token.text not in QUOTE_MARKS:
            break
        if token.pos == "CCONJ" and tokens[token.head].pos in {"VERB", "AUX"}:
            break
        if (token.lower in TEMPORAL and not (likened and token.lower == "as")) or (
            token.pos == "ADP" and is_time(seen, token.head)
        ):
            break
        if is_time(seen, j) and token.dep != "compound":
            break
        if (
            token.lower in {"at", "in", "on", "to"}
            and token.head > j
            and (tokens[token.head].head == i)
        ):
            break
        j += 1
    return max(j - 1, last)


def _more(token: Token) -> bool:
    """Whether what follows a comma is more about the object: a relative clause, or "including"."""
    return token.tag in {"WDT", "WP", "WRB", "WP$"} or token.lower in MORE


def is_time(seen: Clauses, i: int) -> bool:
    """Whether a word is a day or a time."""
    return seen.tokens[i].lower in TIMES


def extended(seen: Clauses, i: int, last: int) -> int:
    """Where the content of a verb of speech ends: at the sentence's end unless something stops it.

    Parsers hang "and that ...", "but ..." and what follows from the verb of speech as often as
    from what was said, where it mostly belongs. It stops before another verb of speech ("and
    added", ", saying"), a semicolon, "according to" and an adverbial of the verb ("as he left").
    """
    tokens, zone = seen.tokens, seen.zone
    j = last + 1
    if seen.base(i) == "acl" and j < len(tokens) and tokens[j].text == ",":
        # "A trader, who said he fled, left": the comma ends the relative clause.
        return last
    while j < len(tokens) and zone[j] == zone[last]:
        token = tokens[j]
        if token.text in {".", "!", "?"} and j + 1 < len(tokens):
            # Two sentences that the parser took for one.
            break
        if token.lower == "according" or (token.text == ";" and not _goes_on(seen, j)):
            break
        nxt = tokens[j + 1] if j + 1 < len(tokens) else None
        if token.text == "," and nxt is not None and nxt.tag in {"VBG", "WP", "WDT"}:
            break
        if token.lower in TEMPORAL and token.dep in {"mark", "advmod", "case"}:
            break
        if token.pos in {"CCONJ", "SCONJ"} and token.lower in {"and", "but", "while", "although"}:
            verb = tokens[token.head]
            if token.head > j and (verb.lemma in RESUMED or verb.lemma == tokens[i].lemma):
                break
        j += 1
    stop = j - 1
    while (
        stop > last
        and tokens[stop].pos in {"PUNCT", "CCONJ"}
        and (tokens[stop].text not in OPENING and tokens[stop].text not in {"”", "»", "’"})
    ):
        stop -= 1
    return max(stop, last)


def _goes_on(seen: Clauses, j: int) -> bool:
    """Whether what follows a semicolon has no verb of speech of its own, so that it is told too."""
    tokens = seen.tokens
    return not any(
        t.text == ";"
        or (
            t.lemma in RESUMED and t.tag in {"VBD", "VBZ", "VBP", "VBG"} and seen.base(t.i) != "acl"
        )
        for t in tokens[j + 1 :]
    )


def coordinated(seen: Clauses, i: int, last: int) -> int:
    """The end of ", or how ...", "and that ..." after a clause that the parser hung from above."""
    tokens = seen.tokens
    j = last + 1
    if j < len(tokens) and tokens[j].text == ",":
        j += 1
    if j + 1 >= len(tokens) or tokens[j].pos != "CCONJ" or tokens[j + 1].lower not in WH:
        return last
    head = tokens[j].head
    while head > j and tokens[head].head not in {i, head} and tokens[head].head > head:
        head = tokens[head].head
    if head <= j or tokens[head].head != i or seen.zone[head] != seen.zone[i]:
        return last
    return max(last, seen.within(seen.reach(head), head).last)
