"""Moods that no auxiliary shows: orders, rules for whoever does so, conditions, what is to come.

Each function looks at one clause, by its verb, and at what stands right round it.
"""

from collections.abc import Sequence

from purport.core.parse import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "expl"})

DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                  "january", "february", "march", "april", "may", "june", "july", "august",
                  "september", "october", "november", "december"})  # fmt: skip

WHENS = frozenset({"obl", "obl:unmarked", "nmod:unmarked", "advmod"})
HABIT = frozenset({"every", "each", "since", "until"})
INVERTED = frozenset({"had", "should", "were"})

ANY = frozenset({"a", "an", "any", "every", "each", "those", "whoever", "anyone"})

SCHEMES = frozenset({"plan", "deal", "agreement", "proposal", "bill", "accord", "scheme", "pact",
                     "truce", "roadmap", "draft", "order", "term"})  # fmt: skip


def is_to_come(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a present tense tells of the future: "visits Sofia next Tuesday"."""
    if verb.tag not in {"VBZ", "VBP", "VBG"} or verb.dep in {"acl:relcl", "amod"}:
        return False
    for c in verb.children:
        child = tokens[c]
        if child.lower in {"tomorrow", "tonight"}:
            return True
        before = {tokens[k].lower for k in child.children}
        if child.dep in WHENS and not before.isdisjoint({"next", "coming"}):
            return True
    return is_dated(tokens, verb)


def is_dated(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a present tense has a day: "flies to Sofia on Monday"; no headline, no habit."""
    if verb.tag not in {"VBZ", "VBP", "VBG"} or tokens[-1].text not in {".", "”", '"'}:
        return False
    if verb.tag == "VBG" and not any(tokens[c].lower in {"is", "are"} for c in verb.children):
        return False
    for c in verb.children:
        child = tokens[c]
        before = {tokens[k].lower for k in child.children}
        if child.dep in WHENS and child.lower in DAYS and before.isdisjoint(HABIT):
            return True
    return False


def is_order(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb orders: "Free the miners!", "Do not shoot.", "Men, lay down your arms!"."""
    if verb.pos != "VERB" or verb.dep in {"xcomp", "advcl", "acl", "acl:relcl", "csubj"}:
        return False
    called = any(t.lower == "!" for t in tokens)
    yours = any(t.lower in {"your", "yourselves"} for t in tokens)
    if (called and yours and verb.tag != "VBN" and verb.lower == verb.lemma) or _follows_order(
        tokens, verb
    ):
        return True
    if verb.tag not in {"VB", "VBP"}:
        return False
    for c in verb.children:
        child = tokens[c]
        if child.dep in SUBJECTS or (child.dep in {"aux", "mark"} and child.lower != "do"):
            return False
    before = [t for t in tokens[: verb.i] if t.pos not in {"PUNCT", "ADV", "INTJ", "PART"}]
    return all(t.lower in {"do", "please", "let", "and"} for t in before)


def _follows_order(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb goes on with an order: "free the nurses, feed the refugees!"."""
    if verb.dep not in {"parataxis", "conj"} or verb.tag not in {"VB", "VBP"}:
        return False
    if any(tokens[c].dep in SUBJECTS or tokens[c].dep == "aux" for c in verb.children):
        return False
    head = tokens[verb.head]
    return head.tag == "VB" and is_order(tokens, head)


def is_of_any(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a clause says of whoever does so, and of nobody: "a state that jails its poets"."""
    if verb.tag not in {"VBZ", "VBP"}:
        return False
    if any(tokens[c].lower == "whoever" for c in verb.children):
        return True
    if verb.dep not in {"acl:relcl", "csubj"}:
        return False
    noun = tokens[verb.head]
    if verb.dep == "csubj":
        subjects = [tokens[c] for c in verb.children if tokens[c].dep == "nsubj"]
        noun = tokens[max(subjects[0].i - 1, 0)] if subjects else verb
    of_any = any(tokens[c].lower in ANY for c in noun.children) or noun.lower in ANY
    above = tokens[noun.head]
    present = above.tag in {"VBZ", "VBP", "MD", "VB", "NNS"} or any(
        tokens[c].tag in {"MD", "VBZ"} for c in above.children
    )
    return of_any and noun.dep in {"nsubj", "nsubj:pass"} and present


def is_condition(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the auxiliary before the subject opens a condition: "had the army attacked, ..."."""
    if tokens[-1].text == "?":
        return False
    subjects = [c for c in verb.children if tokens[c].dep in SUBJECTS]
    return bool(subjects) and any(
        tokens[c].lower in INVERTED and c < subjects[0] and tokens[c].dep in {"aux", "aux:pass"}
        for c in verb.children
    )


def is_to_be(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether something "is to" be done: "the two are to meet", "King to visit Malta"."""
    to = next((c for c in verb.children if tokens[c].lower == "to" and c < verb.i), None)
    if to is None:
        return False
    if verb.head == verb.i or verb.dep in {"ccomp", "conj", "parataxis"}:
        before = tokens[to - 1] if to else tokens[to]
        return before.lemma == "be" or before.pos in {"NOUN", "PROPN"} or before.lower == "due"
    return tokens[verb.head].pos in {"NOUN", "PROPN"} and verb.dep == "xcomp" and to == verb.i - 1


def nobody(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether it is said that nobody does, or undergoes, it: "no one was arrested"."""
    return any(
        tokens[c].dep in SUBJECTS and (
            tokens[c].lower in {"nobody", "none", "nothing"}
            or any(tokens[k].lower == "no" for k in tokens[c].children)
        )
        for c in verb.children
    )  # fmt: skip


def is_under(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a plan is told to provide for it: "under the deal, Togo would free them"."""
    return any(
        tokens[c].lemma in SCHEMES and any(tokens[k].lower == "under" for k in tokens[c].children)
        for c in verb.children
    )


def is_wished(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a bare "be" says what is to be done: "ordered that he be freed"."""
    return verb.tag == "VBN" and any(
        tokens[c].lower == "be" and tokens[c].dep == "aux:pass" for c in verb.children
    ) and not any(tokens[c].dep == "aux" for c in verb.children)  # fmt: skip


def has_time(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether time is what comes: "the time has come to talk"."""
    return any(tokens[c].dep == "nsubj" and tokens[c].lemma == "time" for c in verb.children)
