"""Scare quotes: marks round a name or a few words that the writer will not call so, and so-called.

A quotation that somebody is said to have uttered is a claim, not a scare quote; so nothing that a
word for saying governs counts here, unless what is quoted is a name of a party.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from purport.codebook.speech import SpeechCue
from purport.core.document import Document
from purport.core.parse import ParsedSentence, Token
from purport.core.rows import Framing, Mention
from purport.stages.framing.whom import Standing

_QUOTED = re.compile(
    r"""(?<![\w"“”‘’'])(?:
        “(?P<a>[^“”"\n]{2,60}(?:\n[^“”"\n]{1,40})?)”
      | "(?P<b>\w[^“”"\n]{0,58}[\w.!?’'](?:\n[^“”"\n]{1,40})?)"
      | «\s?(?P<c>[^«»\n]{2,60}(?:\n[^«»\n]{1,40})?)\s?»
      | ‘(?P<d>[^‘\n"“”]{2,60}?(?:\n[^‘’\n]{1,40})?)’(?!\w)
      | '(?P<e>\w[^'\n"“”]{1,58}?(?:'s)?)'(?!\w)
    )""",
    re.VERBOSE,
)
_SO_CALLED = re.compile(r"\bso(?:-|\s)called\s+", re.IGNORECASE)
_TITLED = frozenset(
    [
        "film", "movie", "documentary", "book", "novel", "song", "album", "series", "show", "play",
        "poem", "article", "essay", "report", "magazine", "section", "titled", "entitled", "headed",
        "called", "dubbed", "named", "nicknamed", "codenamed", "as", "word", "words", "term",
        "phrase", "slogan", "hashtag", "headline", "label", "operation", "episode", "podcast",
    ]
)  # fmt: skip
_ALWAYS = frozenset(
    {"call", "quote", "describe", "label", "dub", "read", "chant", "shout", "write"}
)
_MARKS = frozenset("\"'“”‘’«»„*_")
_MOST_WORDS = 5
_CLIMB = 5  # heads; farther up a verb of saying hardly speaks these words
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "ADV"})


def quoting_lemmas(cues: Sequence[SpeechCue]) -> frozenset[str]:
    """The lemmas of verbs and nouns that bring in somebody's words."""
    return _ALWAYS | {
        word
        for cue in cues
        if cue.kind in ("verb", "noun")
        and {"quotation", "clause", "quoted", "as"} & set(cue.frames)
        for word in cue.cues
    }


def scare_quotes(
    doc: Document,
    sentences: Sequence[ParsedSentence],
    standing: Standing,
    quoting: frozenset[str],
    taken: Iterable[tuple[int, int]],
) -> list[Framing]:
    """One row a pair of scare quotes, over the words inside; one a "so-called" without them."""
    starts = [sentence.start for sentence in sentences]
    rows: list[Framing] = []
    busy = list(taken)

    def tokens(start: int, stop: int) -> tuple[ParsedSentence, list[Token]] | None:
        at = bisect_right(starts, start) - 1
        if at < 0 or stop > sentences[at].stop + 1:
            return None
        sentence = sentences[at]
        return sentence, [t for t in sentence.tokens if start <= t.start and t.stop <= stop]

    for start, stop in _spans(doc.text):
        found = tokens(start, stop)
        if found is None or not found[1] or not _is_phrase(found[1]):
            continue
        if any(start < b and a < stop for a, b in busy):
            continue
        sentence, inside = found
        mention = _mention(standing, start, stop)
        called = _SO_CALLED.search(doc.text, max(0, start - 14), start) is not None
        if not called and mention is None and _is_said(sentence, inside, quoting):
            continue
        if not called and (_is_title(sentence, inside) or _is_nickname(sentence, inside)):
            continue
        rows.append(_row(doc, start, stop, mention))
        busy.append((start, stop))
    for match in _SO_CALLED.finditer(doc.text):
        if doc.text[match.end() : match.end() + 1] in _MARKS:
            continue
        found = tokens(match.end(), match.end() + 60)
        if found is None:
            found = tokens(match.end(), match.end())
        stop = _end_of_phrase(found[0], match.end()) if found is not None else match.end() - 1
        if any(match.start() < b and a < stop for a, b in busy):
            continue
        mention = _mention(standing, match.end(), stop)
        rows.append(_row(doc, match.start(), stop, mention))
    return rows


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for found in _QUOTED.finditer(text):
        start, stop = found.span(found.lastgroup or 0)
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        yield start, stop


def _is_phrase(tokens: Sequence[Token]) -> bool:
    """Whether the words are a phrase of one to five words, not a sentence or a number."""
    words = [token for token in tokens if token.pos != "PUNCT"]
    if not 1 <= len(words) <= _MOST_WORDS or tokens[-1].pos == "PUNCT":
        return False
    if not any(token.pos in _CONTENT for token in words) or any(t.pos == "NUM" for t in words):
        return False
    if len(words) > 1 and (words[0].pos in ("VERB", "AUX", "PART") or _top(words).pos == "VERB"):
        return False  # words that somebody said, cut short: "to 'review the case'"
    if any(t.dep in ("nsubj", "nsubj:pass", "expl") or t.lower in ("i", "we") for t in words):
        return len(words) == 1 and words[0].pos in ("NOUN", "PROPN")
    return not any(t.tag in _FINITE and len(words) > 1 and t.pos != "ADJ" for t in words)


def _top(tokens: Sequence[Token]) -> Token:
    """The word that the others hang from."""
    inside = {token.i for token in tokens}
    return next((t for t in tokens if t.head not in inside or t.head == t.i), tokens[0])


def _is_said(sentence: ParsedSentence, tokens: Sequence[Token], quoting: frozenset[str]) -> bool:
    """Whether a word for saying governs the quoted words, or stands right before the mark."""
    inside = {token.i for token in tokens}
    top = _top(tokens)
    for step, above in enumerate(sentence.ancestors(top)):
        if step >= _CLIMB:
            break
        if above.lemma in quoting and above.i not in inside:
            return True
    return any(
        t.lemma in quoting and t.pos in ("VERB", "NOUN")
        for t in sentence.tokens[max(0, tokens[0].i - 3) : tokens[0].i]
    )


def _is_title(sentence: ParsedSentence, tokens: Sequence[Token]) -> bool:
    before = [t.lower for t in sentence.tokens[max(0, tokens[0].i - 3) : tokens[0].i]]
    return any(word in _TITLED for word in before)


def _is_nickname(sentence: ParsedSentence, tokens: Sequence[Token]) -> bool:
    """Whether the words stand within a person's name: Rodrigo "Timo" Londoño."""
    before, after = tokens[0].i - 2, tokens[-1].i + 2
    return (
        before >= 0
        and after < len(sentence.tokens)
        and sentence.tokens[before].pos == "PROPN"
        and sentence.tokens[after].pos == "PROPN"
        and tokens[0].text[:1].isupper()
    )


def _mention(standing: Standing, start: int, stop: int) -> Mention | None:
    """The mention that fills most of the stretch."""
    inside = [m for m in standing.between(start, stop) if m.stop <= stop + 2]
    return max(inside, key=lambda m: m.stop - m.start, default=None)


def _end_of_phrase(sentence: ParsedSentence, start: int) -> int:
    """The end of the noun phrase that begins at `start`: its head, or the first word."""
    first = next((t for t in sentence.tokens if t.start >= start), None)
    if first is None:
        return start
    head = first
    while head.dep in ("amod", "compound", "nmod:poss", "punct", "advmod", "nummod"):
        above = sentence.tokens[head.head]
        if above.i <= head.i or above.pos not in ("NOUN", "PROPN", "ADJ"):
            break
        head = above
    last = head
    while last.i + 1 < len(sentence.tokens) and sentence.tokens[last.i + 1].dep == "flat":
        last = sentence.tokens[last.i + 1]
    return last.stop


def _row(doc: Document, start: int, stop: int, mention: Mention | None) -> Framing:
    return Framing(
        id=doc.id_for(Framing, start, stop, "scare_quote"),
        document=doc.id,
        start=start,
        stop=stop,
        kind="scare_quote",
        entity=None if mention is None else mention.entity,
        polarity="negative",
        term=None,
    )
