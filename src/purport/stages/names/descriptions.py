"""Parties that are described, not named: "Kenyan intelligence", "the rebel delegation", gunmen.

A role noun or an office's title, with what stands before it. The country is that of an adjective or
name before the noun, of a possessor ("Iran's"), or of what follows "of" or "from".
"""

from collections.abc import Sequence

from purport.core.fronted import parted
from purport.core.parse import ParsedSentence, Token
from purport.stages.names.found import Found, head_of, text_of
from purport.stages.names.lexicon import Lexicon, Noun
from purport.stages.names.senses import after_quantity, other_sense

LEFT = frozenset(["amod", "compound", "nummod", "nmod", "nmod:desc", "nmod:poss", "flat", "case",
                  "advmod", "punct", "goeswith", "obl:unmarked", "nmod:unmarked", "conj", "cc",
                  "appos", "dep"])  # fmt: skip
BESIDE = frozenset(["amod", "compound", "nmod:poss", "nmod:desc"])
"""What may hang from a name beside the title: "Kenyan" in "Kenyan President Njeri"."""
OVERRULING = frozenset(["REB", "UAF", "OPP", "SPY", "MIL", "COP", "JUD", "LEG", "JRN", "PTY", "LAB",
                        "EDU", "REF", "MED", "REL", "CRM"])  # fmt: skip
NON_STATE = frozenset(["REB", "UAF", "OPP", "PRM"])
HYPHENS = frozenset(["-", "–", "‑", "‐"])
HELPED = frozenset(["backed", "trained", "funded", "armed", "supported", "sponsored", "allied",
                    "linked", "aligned", "equipped", "financed", "made", "built"])  # fmt: skip
"""After a name and a hyphen these tell who stands behind somebody else."""
POINTING = frozenset(["the", "this", "that", "these", "those"])
DEFINITE = frozenset(["the", "this", "that", "these", "those", "its", "their", "his", "her"])
NARROWING = frozenset(["of", "from", "in", "at", "who", "whom", "whose", "that"])
FORMER = frozenset(
    ["former", "ex", "late", "then", "acting", "deputy", "vice", "future", "next", "previous",
     "outgoing", "assistant", "designate", "shadow"]
)  # fmt: skip
"""Before a title: not whoever holds the office on the day."""


IDIOMS = {
    "force": frozenset(["into", "in", "by"]), "office": frozenset(["into", "in", "out"]),
    "power": frozenset(["in", "into", "to"]),
}  # fmt: skip
"""Nouns that are no party right after these words: "entered into force"."""


def _before(sentence: ParsedSentence, i: int) -> str:
    """The word before position i, lower case; empty at the beginning."""
    return sentence.tokens[i - 1].lower if i > 0 else ""


def nouns_in(sentence: ParsedSentence, lexicon: Lexicon) -> list[tuple[int, int, Noun]]:
    """The role nouns and titles of a sentence: words `first:last` and the noun, longest first."""
    found = []
    table = lexicon.nouns
    tokens = sentence.tokens
    stop = len(tokens)
    for i in range(stop - 1, -1, -1):
        if i >= stop:
            continue
        token = tokens[i]
        if token.pos not in {"NOUN", "PROPN", "ADJ"}:
            continue
        low = token.lemma.lower()
        listed = table.get(low)
        if listed is None and token.pos != "ADJ":
            low = token.lower
            listed = table.get(low) or (table.get(low[:-1]) if low[-1] == "s" else None)
        if listed is None:
            continue
        if (
            i + 2 < len(tokens)
            and tokens[i + 1].text in HYPHENS
            and not (token.space or tokens[i + 1].space)
        ):  # "narco-traffickers", "government-held"
            continue
        for noun in listed:
            size = len(noun.before)
            if size > i or (token.pos == "ADJ" and not size):
                continue
            if (
                i - size > 1
                and tokens[i - size - 1].text in HYPHENS
                and not (tokens[i - size - 2].space or tokens[i - size - 1].space)
            ):  # "secretary-general" is no general, "anti-government" no government
                continue
            if all(
                tokens[i - size + k].lower == word or tokens[i - size + k].lemma.lower() == word
                for k, word in enumerate(noun.before)
            ):  # fmt: skip
                if noun.limits is None or not other_sense(sentence, i - size, i + 1, noun.limits):
                    found.append((i - size, i + 1, noun))
                    stop = i - size
                break
    found.reverse()
    return found


def descriptions_in(
    at: int, sentence: ParsedSentence, names: list[Found], lexicon: Lexicon
) -> list[Found]:
    """The described parties of a sentence in order; hides the names that are part of one.

    A role noun that modifies another one belongs to it ("rebel delegation"). A name of the model
    that is no more than a country and a role noun ("Syrian Army") becomes a description.
    """
    nouns = nouns_in(sentence, lexicon)
    if not nouns:
        return []
    taken: list[Found | None] = [None] * len(sentence)
    for name in names:
        for i in range(name.first, name.last):
            taken[i] = name
    tokens, titles = sentence.tokens, lexicon.cues.get("title", frozenset())
    by_last = {last: (first, noun) for first, last, noun in nouns}
    found: list[Found] = []
    claimed = len(sentence)
    for first, last, noun in reversed(nouns):
        if first >= claimed:
            continue
        over = taken[last - 1]
        if over is not None and not _plain(over, first, last, taken, sentence, names):
            continue
        if noun.text == "terrorist" and tokens[last - 1].dep in BESIDE:
            continue  # "the Oslo terrorist attack": a kind of attack, nobody
        if noun.text in IDIOMS and _before(sentence, first) in IDIOMS[noun.text]:
            continue
        start = max(_left_edge(sentence, first, last - 1, taken), _opened(tokens, last - 1))
        find = _described(at, sentence, start, first, last, noun, taken, by_last, titles)
        if find is None or (
            find.of is None and find.country is None
            and noun.limits is not None and noun.text in noun.limits.owned
        ):  # fmt: skip
            continue
        if over is not None:
            over.hidden = True
        found.append(find)
        claimed = start
    found.reverse()
    return found


def _plain(
    over: Found, first: int, last: int, taken: list[Found | None], sentence: ParsedSentence,
    names: list[Found],
) -> bool:  # fmt: skip
    """Whether a model's name is only a role noun, perhaps with a country's adjective before it."""
    if over.known is not None or over.last != last or over.kind == "person":
        return False
    if over.first >= first:
        return True
    told = over.country is not None and first - over.first == 1
    return told and over.kind != "place"


def _left_edge(sentence: ParsedSentence, first: int, head: int, taken: list[Found | None]) -> int:
    """The first word of what stands before the noun and belongs to it, articles left out."""
    tokens = sentence.tokens
    start = first
    i = first - 1
    while i >= 0:
        token = tokens[i]
        if token.dep not in LEFT or token.text in {",", ";", "(", ")", "“", "”", '"', ":", "."}:
            break
        if (token.dep in {"cc", "conj"} or token.pos == "CCONJ") and not (
            _joins_adjectives(sentence, i)
        ):
            break
        if token.pos == "CCONJ" and _joins_nations(sentence, i, head, taken):
            break
        if not _under(sentence, token, start, head) and not (
            token.head == tokens[head].head and token.dep in BESIDE
        ):  # fmt: skip
            break
        if token.dep == "punct" and token.text not in {"-", "–", "'"}:
            break
        name = taken[i]
        if (
            name is not None
            and name.kind == "place"
            and name.first == i
            and i > 0
            and (tokens[i - 1].lower in {"in", "near"})
        ):  # "in Iraq Minister Haddad met": two phrases, a comma forgotten
            break
        start = i
        i -= 1
    while start < first and (
        tokens[start].dep in {"punct", "cc", "case"} or tokens[start].lower in DEFINITE
        or tokens[start].pos in {"PRON", "ADV", "ADP", "CCONJ", "PART"}
    ):  # fmt: skip
        start += 1
    return after_quantity(sentence, start, first)


def _opened(tokens: Sequence[Token], head: int) -> int:
    """Where the subject begins behind a time or place: "on Monday morning | security forces"."""
    verb = tokens[tokens[head].head]
    found = parted(tokens, verb) if verb.pos == "VERB" and verb.i > head else None
    return found[1] + 1 if found is not None and found[2] == head else 0


def _joins_adjectives(sentence: ParsedSentence, i: int) -> bool:
    """Whether "and" stands between two adjectives, or the word is one of two so joined."""
    tokens = sentence.tokens
    if tokens[i].pos == "CCONJ":
        return 0 < i < len(tokens) - 1 and tokens[i - 1].pos == tokens[i + 1].pos == "ADJ"
    return tokens[i].pos == "ADJ"


def _joins_nations(
    sentence: ParsedSentence, i: int, head: int, taken: list[Found | None]
) -> bool:  # fmt: skip
    """Whether "and" parts two countries that each have their own: "Irish and | Danish envoys"."""
    one, other = taken[i - 1], taken[i + 1]
    if one is None or other is None or sentence.tokens[head].tag not in {"NNS", "NNPS"}:
        return False
    told = one.country is not None and other.country is not None
    return told and one.country != other.country


def _under(sentence: ParsedSentence, token: Token, start: int, head: int) -> bool:
    """Whether the word hangs, in a few steps, from a word of the phrase."""
    at = token
    for _ in range(4):
        if at.head == at.i:
            return False
        if start <= at.head <= head:
            return True
        if at.head < token.i:  # an adjective that heads others: "Russian and Syrian"
            at = sentence.tokens[at.head]
            continue
        return False
    return False


def _described(
    at: int, sentence: ParsedSentence, start: int, first: int, last: int, noun: Noun,
    taken: list[Found | None], by_last: dict[int, tuple[int, Noun]], titles: frozenset[str],
) -> Found | None:  # fmt: skip
    tokens = sentence.tokens
    head = last - 1
    token = tokens[head]
    find = Found(
        at, start, last, head_of(sentence, first, last), tokens[start].start, token.stop,
        noun.kind, "description", noun.rule, text_of(sentence, start, last), sector=noun.sector,
        noun=noun.text,
    )  # fmt: skip
    find.plural = "Number=Plur" in token.morph or token.tag in {"NNS", "NNPS"}
    bare = [t.lower for t in tokens[start:head] if t.pos not in {"NUM", "PUNCT"}]
    find.phrase = " ".join([*bare, token.lemma.lower()])
    find.number = " ".join(t.lower for t in tokens[start:head] if t.pos == "NUM") or None
    find.narrowed = last < len(tokens) and tokens[last].lower in NARROWING
    find.definite = (start > 0 and tokens[start - 1].lower in POINTING) or (
        noun.title and token.pos == "PROPN" and token.text.istitle()
    )
    former = any(tokens[i].lower in FORMER for i in range(start, first)) or (
        start > 0 and tokens[start - 1].lower in FORMER
    )
    if former:
        find.noun = text_of(sentence, start, last).lower()
    _modifiers(find, sentence, start, first, taken, by_last)
    if find.country is None and find.of is None:
        _beyond(find, sentence, taken)
    person = _person(sentence, find, taken, titles)
    if person is not None:
        find.person = person
        find.hidden = person.first == last
        if find.hidden and find.of is not None and find.of.kind != "people":
            find.of.hidden = False  # "US Air Force Major Haddad": the force keeps its row
    if find.kind in {"office", "party", "media", "person", "people"} and not (
        find.hidden or _is_party(sentence, find)
    ):
        return None
    return find


def _modifiers(
    find: Found, sentence: ParsedSentence, start: int, first: int, taken: list[Found | None],
    by_last: dict[int, tuple[int, Noun]],
) -> None:  # fmt: skip
    """Reads country, owner and sector off the words before the noun."""
    i = first - 1
    while i >= start:
        name = taken[i]
        if name is not None and name.last >= find.last:  # "Kenyan Army" as the model's name
            sure = name.known is None or not name.known.needs
            find.country = name.country if sure else None
            break
        if name is not None:
            apart = _against(sentence, name.first) or _helped(sentence, name.last)
            if find.of is None and find.country is None and not apart:
                find.of, find.country = name, name.country
            possessor = name.last < find.last and sentence.tokens[name.last].text in {
                "'s",
                "’s",
                "'",
            }
            if not possessor and name.kind != "person":
                name.hidden = True
            i = name.first - 1
            continue
        inner = by_last.get(i + 1)
        if inner is not None and inner[1].sector is not None:
            sector = inner[1].sector
            if (find.kind in {"person", "office", "people", "other"} and sector in OVERRULING) or (
                sector in NON_STATE
            ):  # fmt: skip
                find.sector = sector if not inner[1].title else find.sector
        i -= 1


def _against(sentence: ParsedSentence, first: int) -> bool:
    """Whether "anti-" or "counter-" stands before the name: who is against it is not it."""
    at = first - 1
    if at > 0 and sentence.tokens[at].text in HYPHENS:
        at -= 1
    return at >= 0 and sentence.tokens[at].lower.rstrip("-–") in {"anti", "counter", "non", "pro"}


def _helped(sentence: ParsedSentence, last: int) -> bool:
    """Whether the name only tells who stands behind them: "CIA-trained exiles"."""
    after = [token.lower for token in sentence.tokens[last : last + 2]]
    return len(after) == 2 and after[0] in HYPHENS and after[1] in HELPED


def _beyond(find: Found, sentence: ParsedSentence, taken: list[Found | None]) -> None:
    """Reads the country off a possessor or off what follows "of" or "from"."""
    token = sentence.tokens[find.last - 1]
    anchor = sentence.tokens[find.head]
    below = dict.fromkeys((*token.children, *anchor.children))
    for other in sentence.children(anchor, "conj"):  # "the government and people of Chad"
        below.update(dict.fromkeys(other.children))
    for c in below:
        child = sentence.tokens[c]
        if child.dep == "nmod:poss" and child.head in {token.i, anchor.i} and taken[c] is not None:
            _owned(find, taken[c])
            return
        if child.dep in {"nmod", "obl"} and c >= find.last and c - find.last < 8:
            case = sentence.child(child, "case")
            if case is not None and case.lower in {"of", "from"} and taken[c] is not None:
                _owned(find, taken[c])
                return


def _owned(find: Found, name: Found | None) -> None:
    if name is not None:
        find.of, find.country = name, name.country


def _person(
    sentence: ParsedSentence, find: Found, taken: list[Found | None], titles: frozenset[str]
) -> Found | None:
    """The person named right after a title, or in apposition to it."""
    tokens = sentence.tokens
    if find.last < len(tokens):
        name = taken[find.last]
        if name is not None and name.kind == "person" and name.first == find.last:
            return name
    if find.kind not in {"office", "person"}:
        return None
    name = _after_comma(sentence, find.last, titles, taken)
    if name is not None:
        return name
    head = tokens[find.head]
    if head.dep in {"appos", "nmod", "flat", "nmod:desc"} and head.head != head.i:
        name = taken[head.head]
        if head.dep == "appos" and name is not None and name.kind == "person":
            return name
    for child in sentence.children(head, "appos", "flat"):
        name = taken[child.i]
        if name is not None and name.kind == "person" and child.i >= find.last:
            return name
    return None


def _after_comma(
    sentence: ParsedSentence, at: int, titles: frozenset[str], taken: list[Found | None]
) -> Found | None:
    """The person behind a comma and a title: "the president, Mr Haddad"."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    first = at = at + 1
    while at < len(tokens) and tokens[at].lower.rstrip(".") in titles:
        at += 1
    if at == first or at >= len(tokens):
        return None
    name = taken[at]
    return name if name is not None and name.kind == "person" and name.first == at else None


def _is_party(sentence: ParsedSentence, find: Found) -> bool:
    """Whether the noun stands for somebody: not where it only modifies ("party lines")."""
    head = sentence.tokens[find.head]
    return head.pos in {"NOUN", "PROPN"} and head.dep not in {"compound", "amod"}
