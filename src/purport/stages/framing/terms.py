"""The lexicon of loaded terms, compiled for one pass over a sentence's words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from purport.codebook.wording import LoadedTerm, SaidOf
from purport.core.document import Document
from purport.core.parse import ParsedSentence, Token
from purport.core.rows import Framing, Mention
from purport.stages.framing.whom import whom

_POS = {
    "noun": frozenset({"NOUN", "PROPN"}),
    "verb": frozenset({"VERB"}),
    "adjective": frozenset({"ADJ"}),
    "adverb": frozenset({"ADV"}),
    "phrase": frozenset[str](),
}
_OPEN = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_SAID_OF_POS: dict[str, SaidOf] = {
    "NOUN": "holder", "PROPN": "holder", "ADJ": "head", "VERB": "subject", "ADV": "none",
}  # fmt: skip


class Option(Struct, frozen=True):
    """A term as it may stand at one word: the words, the parts of speech, the neighbours."""

    words: tuple[str, ...]
    pos: frozenset[str]
    term: LoadedTerm
    not_after: frozenset[str]
    not_before: frozenset[str]


Lexicon = Mapping[str, Sequence[Option]]


def lexicon(terms: Sequence[LoadedTerm]) -> Lexicon:
    """The options by first word, longest first. Hyphens count as words of their own as well."""
    found: defaultdict[str, list[Option]] = defaultdict(list)
    for term in terms:
        pos = frozenset().union(*(_POS[name] for name in (term.pos, *term.also)))
        if "adjective" in (term.pos, *term.also):
            pos |= {"VERB"}  # the model tags many participles so; the form must then be the word's
        if term.strength == 2 and pos & {"NOUN", "ADJ"}:
            pos |= {"NOUN", "PROPN", "ADJ"}  # rare words are mistagged; these mean but one thing
        before, after = frozenset(term.not_after), frozenset(term.not_before)
        for word in term.words:
            for words in _spellings(word):
                plain = pos if len(words) == 1 else frozenset()
                found[words[0]].append(Option(words, plain, term, before, after))
    return {
        first: tuple(sorted(options, key=lambda o: (-len(o.words), o.term.id)))
        for first, options in found.items()
    }


def _spellings(word: str) -> set[tuple[str, ...]]:
    """The word as one token, and as the tokens a model may make of it."""
    parts = tuple(word.split())
    spellings = {parts}
    if "-" in word:
        spellings.add(tuple(word.replace("-", " - ").split()))
        spellings.add(tuple(word.replace("-", " ").split()))
    return spellings


def loaded_words(
    doc: Document,
    words: Lexicon,
    sentence: ParsedSentence,
    inside: Mapping[int, Mention],
    taken: Sequence[tuple[int, int]],
) -> list[Framing]:
    """The rows of one sentence, in order; none overlaps another or a stretch that is taken."""
    rows: list[Framing] = []
    tokens = sentence.tokens
    free = 0
    for token in tokens:
        options = words.get(token.lower)
        if options is None:
            if token.pos not in _OPEN:
                continue
            options = words.get(token.lemma)
            if options is None and token.lower[-1] == "s" and token.pos in _NOUNS:
                options = words.get(token.lower[:-1])  # rare plurals are given as lemmas
            if options is None:
                continue
        elif token.lemma != token.lower and token.lemma in words:
            options = (*options, *words[token.lemma])
        if token.i < free:
            continue
        option = next((o for o in options if _stands(tokens, token, o)), None)
        if option is None:
            continue
        last = tokens[token.i + len(option.words) - 1]
        free = last.i + 1
        if _is_in_name(token, inside.get(token.i)):
            continue
        if any(token.start < stop and start < last.stop for start, stop in taken):
            continue
        rows.append(_row(doc, sentence, token, last, option, inside))
    return rows


def _is_in_name(token: Token, mention: Mention | None) -> bool:
    """Whether the word is part of a longer proper name: "Ahrar al-Sham", "Liberation Front"."""
    if mention is None or mention.form != "name" or not token.text[:1].isupper():
        return False
    return mention.stop - mention.start > token.stop - token.start


def _stands(tokens: Sequence[Token], token: Token, option: Option) -> bool:
    stop = token.i + len(option.words)
    if stop > len(tokens):
        return False
    if len(option.words) == 1:
        attributive = token.dep in ("amod", "compound") and "ADJ" in option.pos
        if option.pos and token.pos not in option.pos and not attributive:
            return False
        if (
            token.pos == "VERB"
            and option.term.pos == "adjective"
            and token.lower != option.words[0]
        ):
            return False
    else:
        for other, word in zip(tokens[token.i + 1 : stop], option.words[1:], strict=True):
            if other.lower != word and other.lemma != word:
                return False
    if option.not_after and token.i and tokens[token.i - 1].lower in option.not_after:
        return False
    if not option.not_before or stop >= len(tokens):
        return True
    return tokens[stop].lower not in option.not_before


def _row(
    doc: Document,
    sentence: ParsedSentence,
    first: Token,
    last: Token,
    option: Option,
    inside: Mapping[int, Mention],
) -> Framing:
    term = option.term
    said_of = term.of
    if term.said_of is None and term.pos != "phrase":
        said_of = _SAID_OF_POS.get(first.pos, said_of)
    elif term.pos == "phrase" and term.said_of is None and last.pos in ("NOUN", "PROPN"):
        said_of = "holder"
    return Framing(
        id=doc.id_for(Framing, first.start, last.stop, term.id),
        document=doc.id,
        start=first.start,
        stop=last.stop,
        kind=term.device,
        entity=whom(sentence, last, said_of, inside),
        polarity=term.polarity,
        term=term.id,
    )
