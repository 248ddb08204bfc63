"""Acts that have a day to come: "a march called for Sunday", "talks, due on Monday", "put back".

What gives an act its day stands beside it, after a comma, or in a clause with "which".
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.lexicon import Cues
from purport.stages.events.moods import is_dated
from purport.stages.events.phrases import DAYS, TIMES, words
from purport.stages.events.telling import told

FIXED = words(
    "pencil set fix schedule slate slat due plan foresee programme program time timetable earmark "
    "calendar envisage appoint expect anticipate bill rig line"
)
"""What is so "for" a day, or "to" take place, is planned."""
DEFERRED = words("postpone delay defer adjourn reschedule remand prorogue retime")
"""What is so has a later, or an earlier, day."""
SHIFTED = words("put move shift bring push carry switch hold set pull")
"""What is so "back", "off", "forward" or "to" a day has another one."""
SHIFTS = frozenset({"back", "off", "forward", "over", "ahead", "up"})
CALLED = words("call confirm announce convene decree proclaim declare promise advertise agree")
"""What is so "for" a day is to take place on it, as long as nobody says that it did."""
WHENS = frozenset({"for", "on", "in", "at", "from", "to", "by", "before", "after", "next"})
FEASTS = words(
    "lent easter christmas ramadan eid advent whit pentecost epiphany michaelmas ascension nowruz "
    "diwali carnival harvest dawn dusk sunrise sunset midday fortnight term semester parade eve "
    "passover ashura independence holiday sabbath"
)
"""Times that are no unit and no day of the week."""
FOR = frozenset({"for"})
SETTING = frozenset({"for", "on", "at", "from"})
STARTING = words("begin start open commence")
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
HAPPENING = words(
    "occur happen begin start continue go resume erupt follow last fail collapse stall come spread "
    "draw attract bring kill wound injure leave turn end take break proceed pass gather block shut "
    "hold stage conduct carry launch open close complete conclude disrupt paralyse halt meet see"
)
"""What is said in the past of an act that took place."""
COMING = words(
    "begin start open resume introduce impose take come hold stage conduct launch carry enter "
    "bring complete follow last run pass proceed convene enforce lift close cut put"
)
"""Of an act that will do so, or that somebody will do so with, it is told that it is to come."""
FAR = 30  # words
NEAR = 5  # words


def is_called(tokens: Sequence[Token], act: Token, cues: Cues) -> bool:
    """Whether it has a day to come; not where the main verb says that it took place."""
    above = tokens[act.head]
    past = above.tag in {"VBD", "VBN"} and act.dep in SUBJECTS and above.i != act.i
    if past and above.lemma in HAPPENING and not is_dated(tokens, above):
        return False
    for k in range(act.i + 1, min(act.i + FAR, len(tokens) - 1)):
        word, before = tokens[k], tokens[k - 1]
        if word.lower in {"which", "that"} and word.tag == "WDT":
            return before.text == "," and _is_to_come(tokens, k, cues)
        beside = before.text == "," or before.pos in {"NOUN", "PROPN", "ADV", "NUM"}
        if beside and _gives_day(tokens, word, act):
            return True
        if word.pos in {"VERB", "AUX"} and word.tag not in {"VBN", "VBG"}:
            return False
        if word.text in {";", ":", "(", "-", "–", "—"} and word.text not in {"-", "–"}:
            return False
    return False


def _gives_day(tokens: Sequence[Token], word: Token, act: Token) -> bool:
    """Whether a participle, or "due", has a day after it: "planned for Saturday"."""
    lemma = word.lemma.lower()
    if word.tag == "VBG" and lemma in STARTING:
        above = tokens[act.head]
        calls = above.lemma in CALLED | FIXED or above.tag in {"VBZ", "VBP", "VB"}
        return calls and _day_after(tokens, word.i, SETTING)
    bare = word.lower == "set" and tokens[word.i - 1].text == ","
    if word.tag not in {"VBN", "VBD", "JJ"} and not bare:
        return False
    if lemma in DEFERRED | SHIFTED - FIXED:
        return word.dep == "acl" and is_fixed(tokens, word, lemma)
    if lemma in FIXED:
        cases = SETTING | {"in"} if lemma == "due" else SETTING
        return is_fixed(tokens, word, lemma) or _day_after(tokens, word.i, cases)
    return lemma in CALLED and _day_after(tokens, word.i, FOR)


def _day_after(tokens: Sequence[Token], at: int, cases: frozenset[str]) -> bool:
    """Whether a time follows within the clause: "called by the unions for next Tuesday"."""
    for k in range(at + 1, min(at + 2 * NEAR, len(tokens) - 1)):
        if tokens[k].pos in {"VERB", "AUX", "SCONJ"} or tokens[k].text in {",", ";", ":"}:
            return False
        if tokens[k].lower in cases and any(
            is_time(tokens, t) for t in tokens[k + 1 : k + NEAR] if t.pos != "ADP"
        ):
            return True
    return False


def _is_to_come(tokens: Sequence[Token], which: int, cues: Cues) -> bool:
    """Whether the clause with "which" gives it a day, or tells it as planned."""
    for k in range(which + 1, min(which + FAR, len(tokens) - 1)):
        word = tokens[k]
        if word.text in {",", ";"}:
            return False
        lemma = word.lemma.lower()
        if word.pos in {"VERB", "ADJ"} and word.tag in {"VBN", "VBD", "JJ"}:
            if lemma in FIXED and (_day_after(tokens, k, SETTING) or is_fixed(tokens, word, lemma)):
                return True
            if lemma in CALLED and _day_after(tokens, k, FOR):
                return True
        if word.pos == "VERB" and lemma in COMING and told(tokens, k, cues) == "planned":
            return True
    return False


def is_set_up(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb calls an act for a day: "called a strike for Tuesday"."""
    return verb.lemma in CALLED and verb.pos == "VERB" and _day_after(tokens, verb.i, FOR)


def is_fixed(tokens: Sequence[Token], word: Token, lemma: str) -> bool:
    """Whether the word gives the act a day: "set for Friday", "due to begin", "put back"."""
    if word.tag not in {"VBN", "VBD", "JJ"}:
        return False
    below = [tokens[c] for c in word.children]
    if any(b.dep == "obj" for b in below):
        return False
    if lemma in DEFERRED:
        return any(b.dep == "aux:pass" for b in below) or word.dep == "acl"
    if lemma in SHIFTED - FIXED:
        shifted = any(b.lower in SHIFTS and b.i > word.i and b.pos != "NOUN" for b in below)
        return shifted or has_day(tokens, word, frozenset({"to", "until", "till"}))
    if any(b.dep == "xcomp" and b.tag == "VB" for b in below):
        return True
    if lemma == "set" and any(b.lower in {"back", "off", "up", "aside"} for b in below):
        return any(b.lower == "back" for b in below) and has_day(tokens, word, WHENS)
    return has_day(tokens, word, WHENS)


def has_day(tokens: Sequence[Token], word: Token, cases: frozenset[str]) -> bool:
    """Whether a time hangs from the word by one of these: "for Friday", "to the 9th of May"."""
    for c in word.children:
        child = tokens[c]
        if c < word.i or child.dep not in {"obl", "obl:unmarked", "advmod", "nmod", "xcomp"}:
            continue
        near = {tokens[k].lower for k in child.children}
        if child.lower in {"tomorrow", "tonight", "soon"} or is_time(tokens, child):
            return child.dep != "obl" or not near or not near.isdisjoint(cases)
        if child.lower == "for" or (not near.isdisjoint({"for"}) and child.pos != "PROPN"):
            return child.lemma.lower() not in {"reason", "purpose", "lack"}
    return False


def is_time(tokens: Sequence[Token], word: Token) -> bool:
    """Whether a word tells a time, itself or by what stands below it: "the first of May"."""
    if word.lemma.lower() in TIMES | DAYS | FEASTS or word.lower[:1].isdigit():
        return True
    return any(tokens[c].lemma.lower() in TIMES and tokens[c].i > word.i for c in word.children)
