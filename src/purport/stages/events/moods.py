"""Moods that no auxiliary shows: orders, rules for whoever does so, conditions, what is to come.

Each function looks at one clause, by its verb, and at what stands right round it.
"""

from collections.abc import Sequence
from itertools import pairwise

from purport.core.parse import Token
from purport.stages.events.phrases import MONTHS, WEEKDAYS

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "expl"})

DAYS = WEEKDAYS | MONTHS

SPANS = frozenset({"minutes", "hours", "days", "weeks", "months"})

WHENS = frozenset({"obl", "obl:unmarked", "nmod:unmarked", "advmod"})
HABIT = frozenset({"every", "each", "since", "until"})

ANY = frozenset({"a", "an", "any", "every", "each", "those", "whoever", "anyone"})

RULES = frozenset({"ruling", "law", "treaty", "resolution", "court", "rule", "decision", "verdict",
                   "agreement", "accord", "convention", "order", "text", "article", "charter",
                   "decree", "constitution", "pact", "contract", "statute"})  # fmt: skip
UNTRUE = frozenset({"false", "untrue", "baseless", "unfounded", "groundless", "fabricated",
                    "untruthful", "incorrect", "bogus", "fictitious", "lie", "myth",
                    "fiction", "hoax", "fabrication", "falsehood", "calumny", "slander", "nonsense",
                    "canard", "figment", "lies", "rubbish", "invented", "unsubstantiated",
                    "erroneous"})  # fmt: skip
DENYING = frozenset({"deny", "dismiss", "reject", "refute", "dispute", "rebut"})
NAMING = frozenset({"call", "brand", "label", "describe", "denounce", "term", "deem", "declare"})
HABITUAL = frozenset({"often", "regularly", "always", "routinely", "frequently", "usually",
                      "sometimes", "repeatedly", "invariably"})  # fmt: skip
"""Beside these "would" tells what used to be done."""
FOILED = frozenset({"fail", "foil", "thwart", "avert", "collapse", "cancel", "abandon", "drop",
                    "shelve", "scrap", "reject", "prevent", "frustrate", "fizzle",
                    "unsuccessful", "futile", "fruitless"})  # fmt: skip
"""What befalls a plan or plot that is not carried out."""
MOVING = frozenset({"fly", "travel", "arrive", "gather", "return", "head", "leave", "move", "march",
                    "assemble", "rush", "convene", "sit", "meet", "drop", "parachute"})  # fmt: skip
"""Who does so "to" do something means to."""
PERFORMING = frozenset({"congratulate", "thank", "apologise", "apologize", "condemn", "welcome",
                        "praise", "commend", "salute", "express", "applaud"})  # fmt: skip
"""What is done by saying that one wants to."""
YOURS = frozenset({"your", "yourselves"})
OPENED = frozenset({'"', "“", "”", "«", ":"})
"""After these an order may begin within a sentence."""
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
        if c < verb.i and child.lower in SPANS and not before.isdisjoint({"in", "within"}):
            return "the" not in before  # "in two days it leaves"
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
        dated = child.tag == "CD" or child.lower in {"week", "fortnight"}  # "on Tuesday week"
        day = child.lower in DAYS or (dated and not before.isdisjoint(DAYS))
        if child.dep in WHENS and day and before.isdisjoint(HABIT):
            return True
    return False


def is_order(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb orders: "Free the miners!", "Do not shoot.", "Men, lay down your arms!"."""
    if verb.pos != "VERB" or verb.dep in {"xcomp", "advcl", "acl", "acl:relcl", "csubj"}:
        return False
    plain = verb.tag != "VBN" and verb.lower == verb.lemma
    if (plain and _is_called(tokens) and any(t.lower in YOURS for t in tokens)) or _follows_order(
        tokens, verb
    ):
        return True
    if verb.tag not in {"VB", "VBP"}:
        return False
    if _is_addressed(tokens, verb) and (verb.tag == "VB" or _is_called(tokens)):
        return True
    for c in verb.children:
        child = tokens[c]
        if child.dep in SUBJECTS or (child.dep in {"aux", "mark"} and child.lower != "do"):
            return False
    start = max((t.i for t in tokens[: verb.i] if t.text in OPENED), default=-1) + 1
    before = [t for t in tokens[start : verb.i] if t.pos not in {"PUNCT", "ADV", "INTJ", "PART"}]
    return all(t.lower in {"do", "please", "let", "and"} for t in before)


def _is_called(tokens: Sequence[Token]) -> bool:
    return any(t.lower == "!" for t in tokens)


def _is_addressed(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether only who is called upon stands before it: "Comrades of the port, burn the nets!"."""
    if verb.i < 2 or tokens[verb.i - 1].text != "," or verb.lower != verb.lemma:
        return False
    if any(tokens[c].dep in {"aux", "aux:pass", "mark", "cop"} for c in verb.children):
        return False
    start = max((t.i for t in tokens[: verb.i] if t.text in OPENED), default=-1) + 1
    before = tokens[start : verb.i - 1]
    named = before and before[0].pos in {"NOUN", "PROPN", "ADJ", "DET"} and before[0].tag != "IN"
    return bool(named) and all(
        t.pos in {"NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ", "NUM"} for t in before
    ) and any(t.tag in {"NNS", "NNP", "NNPS"} for t in before)  # fmt: skip


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
    """Whether it is said that nobody undergoes, or does, it: "no one was arrested"."""
    return any(
        tokens[c].dep in SUBJECTS | {"obj", "obl:agent"} and (
            tokens[c].lower in {"nobody", "none", "nothing"}
            or is_not_one(tokens, tokens[c])
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
    if noun.lower in {"one", "single", "any"} and noun.i and tokens[noun.i - 1].lower == "not":
        return True
    for k in range(noun.i - 1, 0, -1):
        if tokens[k].lower in {"a", "an", "one"} and tokens[k - 1].lower == "not":
            return True
        if tokens[k].pos not in {"ADJ", "NOUN", "NUM", "PROPN"}:
            return False
    return False


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
    if verb.pos == "ADJ" and verb.lower in UNTRUE:
        verb = tokens[verb.head]  # "dismissed as false a claim that"
    if noun.dep == "obj" and verb.lemma in DENYING:
        return True
    after = tokens[verb.i + 1].lower if verb.i + 1 < len(tokens) else ""
    if verb.lemma in DENYING and after == "as" and verb.i < noun.i:
        return True  # "rejects as baseless the claim that"
    if noun.dep == "obj" and verb.lemma in NAMING:
        return any(t.lower in UNTRUE for t in tokens[noun.i :])  # "called the report a lie"
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
    if noun.lemma in {"rumour", "rumor", "gossip", "hearsay", "grapevine"}:
        return True
    return noun.lemma in {"report", "account"} and any(
        tokens[c].lower in {"unconfirmed", "unverified", "conflicting"} for c in noun.children
    )


def is_hearsay(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether only talk is what says it: "unconfirmed reports said", "rumours suggest"."""
    for c in verb.children:
        noun = tokens[c]
        if noun.dep == "nsubj":
            return noun.lemma in {"rumour", "rumor", "gossip"} or is_unsure(tokens, noun)
    return False


def is_nothing(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether nothing, or little, is what was done: "did nothing to help"."""
    return verb.lemma == "do" and any(
        tokens[c].dep == "obj" and tokens[c].lower in {"nothing", "little"} for c in verb.children
    )


def is_untrue(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether what the noun tells is called untrue: "the story that they fled is untrue"."""
    above = tokens[noun.head]
    return noun.dep in SUBJECTS and above.lower in UNTRUE


def is_habit(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "would" tells what used to be done: "would often", "in those years"."""
    return any(
        tokens[c].lower in HABITUAL
        or (
            tokens[c].lower in {"days", "years", "times"}
            and any(tokens[k].lower == "those" for k in tokens[c].children)
        )
        for c in verb.children
    )


def is_not_he(tokens: Sequence[Token], verb: Token, noun: Token) -> bool:
    """Whether it is denied of whom "it was": "it was not the army that shelled the town"."""
    if verb.dep != "acl:relcl":
        return False
    below = [tokens[c].lower for c in noun.children if c < noun.i]
    return "it" in below and not {"not", "n't", "n’t", "never"}.isdisjoint(below)


def is_only_to(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether "only to" tells what came of it: "they crossed, only to be bombed"."""
    before = [t.lower for t in tokens[max(0, verb.i - 4) : verb.i]]
    return any(pair == ("only", "to") for pair in pairwise(before))


def befell(tokens: Sequence[Token], verb: Token, lemmas: frozenset[str]) -> bool:
    """Whether the verb, or one joined to it, is one of these: "was uncovered and foiled"."""
    return verb.lemma in lemmas or any(
        tokens[c].dep == "conj" and tokens[c].lemma in lemmas for c in verb.children
    )


def is_beyond(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether one cannot do it, as "could not believe it" is said of what is so."""
    return any(tokens[c].lower in {"can", "ca", "could", "cannot"} for c in verb.children)


def is_first_to(noun: Token) -> bool:
    """Whether it says who did it first or alone: "was the only one to ...", "the first to ..."."""
    return noun.lower in {"one", "first", "last", "latest"}


def is_of_tomorrow(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a participle completes what is to come: "tomorrow's summit, convened by Oslo"."""
    if verb.dep != "acl" or verb.tag != "VBN":
        return False
    below = (tokens[c] for c in tokens[verb.head].children)
    return any(b.lower in {"tomorrow", "upcoming", "forthcoming"} for b in below)
