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

RULES = frozenset({"ruling", "law", "treaty", "resolution", "court", "rule", "decision", "verdict",
                   "agreement", "accord", "convention", "order", "text", "article", "charter",
                   "decree", "constitution", "pact", "contract", "statute"})  # fmt: skip
UNTRUE = frozenset({"false", "untrue", "baseless", "unfounded", "groundless", "fabricated",
                    "untruthful", "incorrect", "bogus", "fictitious", "lie", "myth",
                    "fiction"})  # fmt: skip
FINITE = frozenset({"VBD", "VBZ", "VBP"})

COMING = frozenset({"will", "shall", "would", "'ll", "’ll", "wo"})

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
    if verb.dep == "acl" and verb.tag == "VB" and tokens[0].lower == "were":
        return tokens[0].head == verb.head  # "were the junta to lift the curfew, ..."
    above = tokens[tokens[verb.head].head]
    if verb.dep == "acl" and verb.tag == "VBN" and above.lower == "had" and above.dep == "advcl":
        return above.i == 0 or tokens[above.i - 1].pos in {"PUNCT", "CCONJ", "PRON"}
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


def is_not_one(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether "not a" or "not one" stands before: "not a single soldier surrendered"."""
    before = [tokens[c] for c in noun.children if c < noun.i]
    return len(before) > 1 and before[0].lower == "not" and before[1].lower in {"a", "one", "an"}


def is_reported(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the clause tells what somebody said then, so that "would" stands for "will"."""
    if verb.dep != "ccomp":
        return False
    above = tokens[verb.head]
    if above.pos in {"ADJ", "NOUN"} and above.dep in {"xcomp", "obj"}:
        above = tokens[above.head]  # "made it clear that they would", "gave a warning that"
    return above.tag in {"VBD", "VBN"}


def stands_apart(tokens: Sequence[Token], verb: Token, head: Token) -> bool:
    """Whether a finite verb was hung from an infinitive: "hope to win and have already won"."""
    if head.tag not in {"VB", "VBG"} or verb.tag not in {"VBD", "VBN"}:
        return False
    return any(
        tokens[c].tag in FINITE and tokens[c].dep in {"aux", "aux:pass"} for c in verb.children
    )


def gives_up(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb is "give up"."""
    return verb.lemma == "give" and any(tokens[c].lower == "up" for c in verb.children)


def is_rule(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a rule is what does it: "the ruling compels the ministry"."""
    return any(tokens[c].dep == "nsubj" and tokens[c].lemma in RULES for c in verb.children)


def is_refuted(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether a report is itself denied: "denied reports", "a rumour ... proved false"."""
    verb = tokens[noun.head]
    if noun.dep == "obj" and verb.lemma in {"deny", "dismiss", "reject", "refute", "dispute"}:
        return True
    return noun.dep != "obj" and any(t.lower in UNTRUE for t in tokens[noun.i :])


def is_own(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the speaker is the subject: "I want to thank them"."""
    return any(tokens[c].dep == "nsubj" and tokens[c].lower in {"i", "we"} for c in verb.children)


def is_going_on(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether an effort is told to be made already: "ongoing efforts", "its continued efforts"."""
    return any(
        tokens[c].lower in {"ongoing", "continued", "continuing", "tireless", "existing", "current"}
        for c in noun.children
    )


def will(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "will" stands at the verb, so that it tells what is announced or foreseen."""
    return any(tokens[c].dep == "aux" and tokens[c].lemma in COMING for c in verb.children)


def is_none(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether "no" or "without" stands before a noun: "made no request"."""
    return any(tokens[c].lower in {"no", "without", "neither"} for c in noun.children)


def is_wanted(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether somebody wants it done: "want the general charged with murder"."""
    noun = tokens[verb.head]
    wanting = tokens[noun.head].lemma == "want" and noun.dep == "obj"
    return wanting and verb.tag == "VBN" and verb.i == noun.i + 1


def is_unsure(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether it goes by what nobody has confirmed: "according to unconfirmed reports"."""
    return noun.lemma in {"report", "rumour", "rumor", "account"} and any(
        tokens[c].lower in {"unconfirmed", "unverified", "conflicting"} for c in noun.children
    )
