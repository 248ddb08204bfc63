"""Lists of parties: the words joined to a word, where the tree says so and where it fails to.

"Kenya, Chad and the league", "our ally Kenya and our partners", "forces of the king or of Chad".
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.clauses import NOMINAL, SUBJECTS, preposition
from purport.stages.events.phrases import DAYS, MONTHS, Phrase, Phrases

CHIEFLY = frozenset({"notably", "especially", "particularly", "mainly", "namely", "chiefly"})
APART = frozenset({"appos", "vocative", "dislocated", "list"})
"""How the parser hangs a person of a list from a date or place before it."""
REPEATED = frozenset({"to", "with", "against", "from", "for", "by"})
"""Prepositions that are told again before each member of a list."""
OPENING = frozenset({"after", "before", "since", "until"})
"""These open a clause too: "after a Dane and his wife | shelled"."""
DATING = DAYS | MONTHS | {"-", "–", "to"}
LONGEST = 40  # words of a list of names


def coordinated(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """The word and those coordinated with it, "along with" included, in order.

    In a list of things counted the parser takes some for appositions: "two cars, nine houses and".
    """
    homed = _of_town(tokens, i)
    if homed is not None:
        return coordinated(tokens, phrases, homed)
    alone = phrases.at[i] is None or phrases.at[i] == Phrase(i, i, i)
    found = [] if tokens[i].lower in DAYS and alone else [i]  # "Sunday, police and miners clashed"
    listed = any(tokens[c].dep == "conj" for c in tokens[i].children)
    for c in tokens[i].children:
        child = tokens[c]
        counted = (
            child.dep == "appos"
            and listed
            and (_is_counted(tokens, child) or _is_listed(tokens, tokens[i], child))
        )
        apart = _other_verb(tokens, phrases, c) or _second_place(tokens, phrases, i, c)
        if (child.dep == "conj" or counted) and child.pos in NOMINAL and phrases.at[c] not in (
            None, phrases.at[i]
        ) and not apart:  # fmt: skip
            if not any(tokens[k].dep in SUBJECTS or tokens[k].dep == "cop" for k in child.children):
                found += coordinated(tokens, phrases, c)
        elif child.dep == "appos" and phrases.at[c] is phrases.at[i]:
            found += coordinated(tokens, phrases, c)[1:]  # "our ally Oslo and | our partners"
        elif child.dep in {"nmod", "conj", "obl"} and any(
            tokens[k].lower == "alongside"
            or (tokens[k].lower in {"along", "together"} and tokens[k + 1].lower == "with")
            for k in child.children
        ):
            found += coordinated(tokens, phrases, c)
    return found


def _of_town(tokens: Sequence[Token], i: int) -> int | None:
    """Who is told by his town, which the parser took for a list: "an Orsk, Iowa, | nurse"."""
    if tokens[i].entity != "LOC" or not any(
        tokens[c].lower in {"a", "an"} for c in tokens[i].children
    ):
        return None
    at, found = i, None
    for _ in range(3):
        joined = [c for k in (i, at) for c in tokens[k].children if tokens[c].dep == "conj"]
        person = [c for c in joined if tokens[c].pos == "NOUN" and tokens[c - 1].text == ","]
        if person:
            found = person[-1]
            break
        if not joined:
            break
        at = joined[-1]
    if found is None or any(t.lower in {"and", "or"} for t in tokens[i:found]):
        return None
    return found


def joined_on(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """Heads that are told beside this one and that the tree does not join to it."""
    more = repeated(tokens, phrases, i)
    return more + dated(tokens, phrases, i) + added(tokens, phrases, i)


def repeated(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """Heads after the same preposition told again: "to Kenya, | to Chad and | to the league"."""
    word, phrase = preposition(tokens, tokens[i]), phrases.at[i]
    if word not in REPEATED or phrase is None:
        return []
    found: list[int] = []
    last = phrases.whole(phrase).last
    while last + 3 < len(tokens):
        at = last + 1 + (tokens[last + 1].text == ",")
        closing = tokens[at].lower in {"and", "or"}
        at += closing
        after = phrases.at[at + 1] if at + 1 < len(tokens) else None
        if at == last + 1 or tokens[at].lower != word or after is None or after.first != at + 1:
            return found or _joined(tokens, phrases, i, word)
        after = phrases.whole(after)
        found.append(after.head)
        if closing:
            return found
        last = after.last
    return []


def _joined(tokens: Sequence[Token], phrases: Phrases, i: int, word: str) -> list[int]:
    """The same where an aside parts them: "from Oslo, far in the south, and | from Bergen"."""
    return [
        c for c in tokens[tokens[i].head].children
        if c > i and tokens[c].dep == "conj" and tokens[c].pos in NOMINAL
        and tokens[i].dep in {"obl", "nmod"} and phrases.at[c] is not None
        and preposition(tokens, tokens[c]) == word
        and any(tokens[k].dep == "cc" for k in tokens[c].children)
    ]  # fmt: skip


def dated(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """The places of "went to Oslo on 3 May | and Bergen on 5 May", a day after each."""
    phrase, found = phrases.at[i], list[int]()
    while phrase is not None and tokens[phrase.head].entity == "LOC":
        at = phrase.last + 1
        if at >= len(tokens) or tokens[at].lower not in {"on", "in", "from"}:
            break
        at += 1
        first = at
        while at < len(tokens) and (tokens[at].pos == "NUM" or tokens[at].lower in DATING):
            at += 1
        joined = at > first and at + 1 < len(tokens) and tokens[at].lower == "and"
        phrase = phrases.at[at + 1] if joined else None
        if phrase is not None and phrase.first == at + 1 and tokens[phrase.head].entity == "LOC":
            found.append(phrase.head)
    return found


def _second_place(tokens: Sequence[Token], phrases: Phrases, i: int, c: int) -> bool:
    """Whether it is the second place where somebody is: "the men in Orsk and | Bergen"."""
    phrase = phrases.at[c]
    if tokens[c].entity != "LOC" or tokens[i].entity is not None or phrase is None:
        return False
    before = tokens[phrase.first - 2] if phrase.first > 1 else tokens[i]
    where = preposition(tokens, before)
    return before.i > i and before.entity == "LOC" and where in {"in", "near", "at", "around"}


def _is_listed(tokens: Sequence[Token], first: Token, second: Token) -> bool:
    """Whether two bodies stand in a list with no comma before its "and": "the A, | the B and C"."""
    if first.entity != "ORG" or second.entity != "ORG":
        return False
    for token in tokens[second.i + 1 : second.i + 5]:
        if token.pos == "CCONJ":
            return True
        if token.pos not in {"PROPN", "PART", "NOUN"}:
            return False
    return False


def _is_counted(tokens: Sequence[Token], noun: Token) -> bool:
    return any(tokens[c].dep == "nummod" for c in noun.children)


def _other_verb(tokens: Sequence[Token], phrases: Phrases, i: int) -> bool:
    """Whether a second verb opens the phrase: "killed nine men and | burned two houses"."""
    phrase = phrases.at[i]
    if phrase is None or phrase.first < 2:
        return False
    verb = tokens[phrase.first - 1]
    return verb.tag in {"VBD", "VBN"} and verb.head == i and tokens[verb.i - 1].pos == "CCONJ"


def before_and(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """Heads of "X, Y and" before a subject, where the parser took its last part for the whole."""
    found: list[int] = []
    phrase = phrases.at[i]
    if phrase is None or tokens[i].dep not in SUBJECTS:
        return found
    first, word = phrase.first, {"and", "&"}
    if first > 3 and [t.lower for t in tokens[first - 3 : first]] == ["as", "well", "as"]:
        word = {"as"}  # "Oslo as well as | Bergen"
    while first >= 2 and tokens[first - 1].lower in word:
        at = first - 2
        if tokens[first - 1].lower == "as" and first > 3 and tokens[first - 2].lower == "well":
            at = first - 4
        if tokens[at].text == "," and at:
            at -= 1
        other = phrases.at[at]
        person = other is not None and tokens[other.head].entity == "PERSON"
        apart = person and other is not None and tokens[other.head].dep in APART
        opened = other is not None and other.first and tokens[other.first - 1].lower in OPENING
        apart = apart or (bool(opened) and other is not None and other.first < other.last)
        if other is None or (not apart and not first <= tokens[other.head].head <= i + 12):
            break
        opens = other.first and tokens[other.first - 1].pos in {"ADP", "VERB"}
        if opens and (other.first == other.last or not opened):
            break  # "after North and South Orsk met"
        found.insert(0, other.head)
        first, word = other.first, {"and", "&", ","}
    return _beside(tokens, phrases, i, first) + found


def _beside(tokens: Sequence[Token], phrases: Phrases, i: int, first: int) -> list[int]:
    """Subjects right before a list that the tree gives the verb apart: "Oslo, | Bergen and X"."""
    found: list[int] = []
    if not any(tokens[c].dep == "conj" for c in tokens[i].children):
        return found
    for c in reversed(tokens[tokens[i].head].children):
        if tokens[c].dep not in SUBJECTS or c >= first or tokens[c].lower in DAYS:
            continue
        other = phrases.at[c]
        between = () if other is None else tokens[other.last + 1 : first]
        if other is None or not between or any(t.lower not in {",", "and"} for t in between):
            break
        found.insert(0, other.head)
        first = other.first
    return found


def completing(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """Further names in what completes a party: "the governments of Kenya and | Chad".

    Also members told by the way: "the league, including | Kenya and | Chad".
    """
    found: list[int] = []
    for c in tokens[i].children:
        if tokens[c].dep == "appos" and c > i and _is_singled_out(tokens, c):
            found += [k for k in coordinated(tokens, phrases, c) if _is_body(tokens[k])]
        if tokens[c].dep not in {"nmod", "obl"} or c < i:
            continue
        word = preposition(tokens, tokens[c])
        listed = any(t.pos == "CCONJ" for t in tokens[c : c + LONGEST])
        if word == "of" and not listed:
            continue  # "of the district of Orsk, Chad"
        if word == "of" and tokens[c].entity is not None:
            found += [k for k in coordinated(tokens, phrases, c)[1:] if _is_body(tokens[k])]
        elif word == "of":
            found += [k for k in coordinated(tokens, phrases, c)[1:] if tokens[k].entity == "LOC"]
        elif word in {"including", "such"}:
            found += [k for k in coordinated(tokens, phrases, c) if _is_member(tokens, k)]
    return found or _included(tokens, phrases, i)


def _included(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """Names after ", including", which the parser hung elsewhere: "men selling oil, including X".

    They belong to the plural noun that they hang below, not to one between.
    """
    for token in tokens[i + 2 : i + LONGEST]:
        if token.lower == "including" and tokens[token.i - 1].text == ",":
            phrase = phrases.at[token.i + 1] if token.i + 1 < len(tokens) else None
            if phrase is None or not _is_below(tokens, phrase.head, i):
                return []
            return [k for k in coordinated(tokens, phrases, phrase.head) if _is_member(tokens, k)]
        if token.tag in {"VBD", "VBZ", "VBP", "MD"} or token.text in {";", ":"}:
            return []
    return []


def _is_below(tokens: Sequence[Token], word: int, i: int) -> bool:
    """Whether a word hangs below word i, or from what i hangs from, with no plural between."""
    for _ in range(4):
        above = tokens[word].head
        if above == i or (above == tokens[i].head and tokens[above].pos == "VERB"):
            return True
        if above == word or tokens[above].tag in {"NNS", "NNPS"}:
            return False
        word = above
    return False


def _is_member(tokens: Sequence[Token], i: int) -> bool:
    """Whether somebody is named: a body, a person, or "the actor | Ada Obi"."""
    return tokens[i].entity in {"LOC", "ORG", "NORP", "PERSON"} or any(
        tokens[c].dep in {"flat", "appos"} and tokens[c].tag == "NNP" and c > i
        for c in tokens[i].children
    )


def added(tokens: Sequence[Token], phrases: Phrases, i: int) -> list[int]:
    """Heads after "as well as", which the parser hung beside: "met Oslo, as well as | nurses"."""
    phrase = phrases.at[i]
    if phrase is None:
        return []
    at = phrases.whole(phrase).last + 1
    at += at < len(tokens) and tokens[at].text == ","
    if [t.lower for t in tokens[at : at + 3]] != ["as", "well", "as"] or at + 3 >= len(tokens):
        return []
    after = phrases.at[at + 3]
    if after is None or after.first != at + 3:
        return []
    head = tokens[after.head]
    if head.dep in {"amod", "compound"} and phrases.at[head.head] is not None:
        head = tokens[head.head]  # "local Danish | and Kenyan firms"
    beside = head.head == tokens[i].head and head.dep == tokens[i].dep
    if not (beside or (head.head == i and head.dep in {"conj", "nmod"})):
        return []
    found = coordinated(tokens, phrases, head.i)
    bare = head.entity == "NORP" and len(found) > 1 and tokens[found[1]].tag == "NNS"
    return found[1:] if bare else found


def _is_singled_out(tokens: Sequence[Token], i: int) -> bool:
    """Whether it is told as the chief of them: "their backers, notably | Oslo"."""
    return any(tokens[k].lower in CHIEFLY for k in tokens[i].children)


def _is_body(token: Token) -> bool:
    return token.entity in {"LOC", "ORG", "NORP"}
