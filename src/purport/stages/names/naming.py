"""How a party is named: in scare quotes, with an honorific, or plainly."""

from purport.core.parse import ParsedSentence
from purport.core.rows import Naming
from purport.stages.names.found import Found
from purport.stages.names.words import POSSESSIVE

OPENING = frozenset({'"', "“", "‘", "``", "«", "'", "„", "‹"})
CLOSING = frozenset({'"', "”", "’", "''", "»", "'", "‹", "›", "“"})
AT_MOST = 7  # words between scare quotes: a whole sentence in quotes is a quotation


def naming_of(
    sentence: ParsedSentence, find: Found, honorifics: frozenset[str], distancing: frozenset[str]
) -> Naming:
    """How the writer names the party: quotes and "so-called" count before praise.

    A loaded name stays loaded unless it stands in quotes, which is the writer's way to disown it.
    """
    tokens = sentence.tokens
    before = find.first - 1
    while before >= 0 and tokens[before].dep in {"det", "amod", "compound"} and (
        tokens[before].text not in OPENING and tokens[before].lower in {"the", "a", "this"}
    ):  # fmt: skip
        before -= 1
    if _quoted(sentence, find):
        return "scare_quoted"
    if before >= 0:
        word = _words_before(sentence, find.first)
        if any(w in distancing for w in word):
            return "scare_quoted"
        if find.naming == "neutral" and any(w in honorifics for w in word):
            return "honorific"
    return find.naming


def _words_before(sentence: ParsedSentence, first: int) -> tuple[str, ...]:
    """The one, two and three words before a name, lower case; titles passed over."""
    words: list[str] = []
    i = first - 1
    while i >= 0 and len(words) < 5:
        token = sentence.tokens[i]
        if token.text in {"-", "‑"} and i > 0 and words:
            words[-1] = f"{sentence.tokens[i - 1].lower}-{words[-1]}"
            i -= 2
            continue
        if not token.text[:1].isalpha():
            break
        words.append(token.lower)
        i -= 1
    found = []
    for skip in range(min(3, len(words))):  # "His Excellency President Haddad"
        for size in (1, 2, 3):
            if skip + size <= len(words) and (skip == 0 or _is_title(sentence, first - skip)):
                found.append(" ".join(reversed(words[skip : skip + size])))
    return tuple(found)


def _is_title(sentence: ParsedSentence, i: int) -> bool:
    return 0 <= i < len(sentence) and sentence.tokens[i].text[:1].isupper()


def _quoted(sentence: ParsedSentence, find: Found) -> bool:
    """Whether little more than the name stands between quotation marks."""
    tokens = sentence.tokens
    first, last = find.first - 1, find.last
    if first >= 0 and tokens[first].lower in {"the", "a"}:
        first -= 1
    if first < 0 or tokens[first].text not in OPENING or last - first > AT_MOST:
        return False
    if last < len(tokens) and tokens[last].text in POSSESSIVE and tokens[last].text[-1] == "s":
        last += 1
    if last >= len(tokens) or tokens[last].text not in CLOSING:
        return False
    if tokens[first].text == "'" and tokens[last].text != "'":
        return False
    # "'Iran' ..." but not the end of one quotation and the start of the next: ' Iran '.
    return not tokens[first].space
