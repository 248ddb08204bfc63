"""The words of a source without what only the parser made a part of it."""

from purport.stages.attribution.clauses import QUOTE_MARKS, Clauses, Stretch, words
from purport.stages.attribution.sources import WHEN

BEFORE = frozenset({"CCONJ", "SCONJ", "PUNCT"})
LED_BY = words(
    "by with for after despite along to in on of even also yet still particularly especially only "
    "while but so however meanwhile and just perhaps was were is are"
)
RANKS = words("col lt brig capt sgt maj cpl adm cmdr cdr pvt comdr gen")
CIRCUMSTANCE = words("in on at during after before since until like unlike amid from within")
"""What may open an adverbial between a name and its verb, set off by a comma."""


def neat(seen: Clauses, source: Stretch, head: int) -> Stretch:
    """The source from its first word of its own to the last before an adverbial of the verb.

    "Even by Adan" is "Adan"; "Adan, speaking to traders in Lund," is "Adan"; "Adan, of the river
    board," and "Adan, who fled," stay.
    """
    if not source.first <= head <= source.last:
        return source
    first = _first(seen, source.first, head)
    return Stretch(first, max(head, _last(seen, head, source.last)))


def _first(seen: Clauses, first: int, head: int) -> int:
    tokens = seen.tokens
    while first < head:
        token = tokens[first]
        hidden = token.lower in LED_BY and token.tag not in {"NNP", "NNPS", "CD"}
        if (token.pos not in BEFORE and not hidden) or tokens[first + 1].tag == "HYPH":
            break
        if tokens[first + 1].text == "-" and token.stop == tokens[first + 1].start:
            # "So-called experts"
            break
        if token.pos == "PUNCT" and token.text in {'"', "“", "''", "‘", "'", "``"}:
            break
        first += 1
    return first


def _last(seen: Clauses, head: int, last: int) -> int:
    tokens = seen.tokens
    for comma in range(head + 1, last):
        if tokens[comma].text != ",":
            continue
        opens = tokens[comma + 1]
        stated = opens.lower in CIRCUMSTANCE and opens.pos in {"ADP", "SCONJ"}
        if stated and _placed(seen, comma + 2, last):
            continue
        if opens.tag == "VBG" or stated:
            return comma - 1
    while last > head and tokens[last].pos in {"ADP", "CCONJ", "PUNCT"}:
        if tokens[last].text in QUOTE_MARKS | {")", "]"}:
            break
        last -= 1
    return _before_day(seen, head, last)


def _placed(seen: Clauses, first: int, last: int) -> bool:
    """Whether what follows "at" or "from" is a body: it tells who the person is."""
    for token in seen.tokens[first : last + 1]:
        if token.text == ",":
            break
        if token.entity == "ORG":
            return True
    return False


def _before_day(seen: Clauses, head: int, last: int) -> int:
    """The last word before "on Monday" or "in 2015" at the end."""
    tokens = seen.tokens
    day = tokens[last].lower in WHEN or (tokens[last].pos == "NUM" and len(tokens[last].text) == 4)
    if last - 1 > head and day and tokens[last - 1].lower in {"on", "in", "since"}:
        return last - 2
    return last


def past_rank(seen: Clauses, source: Stretch) -> Stretch | None:
    """The rank with the name after its full stop, where the two were parted: "Col. Adan"."""
    tokens = seen.tokens
    after = source.last + 1
    if tokens[source.last].lower not in RANKS or after + 1 >= len(tokens):
        return None
    if tokens[after].text != "." or tokens[after + 1].pos != "PROPN":
        return None
    last = after + 1
    while last + 1 < len(tokens) and tokens[last + 1].pos == "PROPN":
        last += 1
    return Stretch(source.first, last)
