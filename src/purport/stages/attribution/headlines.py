"""Who says it in a headline: "Police: X", "X - ministry", "Name: what she says".

A headline has no full stop. Before a colon or after a dash at its end stands a name or a noun of
those who tell (`citing.TELLERS`), and what is told has a verb or stands in marks.
"""

from purport.stages.attribution.citing import TELLERS
from purport.stages.attribution.clauses import QUOTE_MARKS, Clauses, Stretch, words
from purport.stages.attribution.found import Found

LONGEST_LABEL = 8  # words before a colon that can still be a speaker's name
LONGEST_TAIL = 5  # words after a dash, likewise
DASHES = frozenset({"-", "–", "—", "--"})
LABELS = frozenset({"PROPN", "ADJ", "NOUN", "ADP", "DET"})
PAPERS = words("interview letter bulletin memo person members member documents document")
HEADS = (TELLERS - PAPERS) | words(
    "president premier pm poll polls un king queen governor mayor court judge jury scientists "
    "historians economists critics prosecutors campaigners opposition union unions candidate "
    "researchers academics bishop pope secretary chief"
)
"""Nouns of those who tell, as headlines have them."""


def labelled(seen: Clauses) -> Found | None:
    """ "Name: what he says" at the head of a sentence, as in headlines and interviews, or None."""
    tokens = seen.tokens
    j = next((t.i for t in tokens[: LONGEST_LABEL + 1] if t.text == ":"), 0)
    if not 0 < j < len(tokens) - 3:
        return None
    label = tokens[:j]
    if not all(t.pos in LABELS for t in label) or label[0].pos == "ADP":
        return None  # "After Geneva: what remains of the plan"
    named = any(t.entity in {"PERSON", "ORG"} for t in label)
    rest = seen.trimmed(Stretch(j + 1, len(tokens) - 1))
    if rest is None or rest.last - rest.first < 2:
        return None
    if not named and not (j <= 4 and _teller(seen, 0, j - 1) and _tells(seen, rest)):
        return None
    return _told(seen, Stretch(0, j - 1), j, rest)


def tailed(seen: Clauses) -> Found | None:
    """ "X - ministry", "X, says who" with a dash: the source at a headline's end, or None."""
    tokens = seen.tokens
    if len(tokens) < 5 or tokens[-1].text in {".", "!", "?", "…"}:
        return None
    dash = next((t.i for t in reversed(tokens[-LONGEST_TAIL - 1 : -1]) if t.text in DASHES), None)
    if dash is None or dash < 3 or not _spaced(seen, dash):
        return None
    tail = tokens[dash + 1 :]
    if not all(t.pos in LABELS | {"NUM"} for t in tail):
        return None
    named = all(t.entity in {"PERSON", "ORG"} for t in tail)
    rest = seen.trimmed(Stretch(0, dash - 1))
    if (
        rest is None
        or not _tells(seen, rest)
        or not (named or _teller(seen, dash + 1, len(tokens) - 1))
    ):
        return None
    return _told(seen, Stretch(dash + 1, len(tokens) - 1), dash, rest)


def _spaced(seen: Clauses, dash: int) -> bool:
    tokens = seen.tokens
    return tokens[dash - 1].stop < tokens[dash].start and tokens[dash].stop < tokens[dash + 1].start


def _teller(seen: Clauses, first: int, last: int) -> bool:
    """Whether the last noun of a label, or one before a name, is of those who tell."""
    return any(t.lower in HEADS for t in seen.tokens[first : last + 1])


def _tells(seen: Clauses, rest: Stretch) -> bool:
    inside = seen.tokens[rest.first : rest.last + 1]
    return any(t.pos in {"VERB", "AUX"} or t.text in QUOTE_MARKS for t in inside)


def _told(seen: Clauses, source: Stretch, mark: int, rest: Stretch) -> Found:
    head = source.last
    for token in seen.tokens[source.first : source.last + 1]:
        if not source.first <= token.head <= source.last and token.pos not in {"PUNCT", "ADP"}:
            head = token.i
            break
    chunk = Stretch(min(source.first, mark), max(source.last, mark))
    return Found(None, "colon", mark, Stretch(mark, mark), source, head, [rest], chunk, False, True)
