"""How an act is told: asserted, denied, planned, demanded or possible.

Read from inside outwards: what stands beside the verb (not, will, may, must, allegedly, if), then
each verb, noun or adjective that governs it ("failed to", "a plan to", "ready to"). What is nearest
to the act decides, except that a denied plan or demand is denied.
"""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.lexicon import Cues
from purport.stages.events.moods import (
    FOILED,
    MOVING,
    PERFORMING,
    SUBJECTS,
    UNTRUE,
    befell,
    gives_up,
    has_time,
    is_beyond,
    is_condition,
    is_first_to,
    is_going_on,
    is_habit,
    is_hearsay,
    is_not_he,
    is_not_one,
    is_nothing,
    is_of_any,
    is_of_tomorrow,
    is_only_to,
    is_order,
    is_own,
    is_refuted,
    is_reported,
    is_rule,
    is_to_be,
    is_to_come,
    is_under,
    is_unsure,
    is_untrue,
    is_wanted,
    is_wished,
    stands_apart,
)
from purport.stages.events.openings import is_asked, is_ruled_out, opening

NEEDS_TO = frozenset({"have", "go", "look", "mean", "need", "want", "get", "use", "send", "make"})
BACKSHIFTED = frozenset({"would", "'d", "’d"})
DENYING = frozenset({"no", "neither", "nobody", "none", "nothing"})
DOUBTED = frozenset({"deny", "speculate", "suppose", "imagine", "worry", "pretend", "guess",
                      "doubt", "suspect", "believe", "fear", "allege", "demand", "insist",
                     "think", "hope", "expect", "suggest", "propose", "require", "recommend",
                     "ensure", "dispute", "rule", "presume", "wonder", "assume",
                     "wish", "seem", "appear"})  # fmt: skip


REPORTED = frozenset({"say", "report", "think", "believe", "allege", "rumour", "rumor", "claim",
                      "understand", "suspect"})  # fmt: skip
WANTING = frozenset({"want", "wish", "like", "need", "expect"})
RESISTING = frozenset({"resist", "reject", "ignore", "refuse", "rebuff", "defy", "dismiss",
                       "disobey"})  # fmt: skip
WORRIES = frozenset({"concern", "worry", "anxiety", "apprehension", "alarm", "fear"})
TOYING = frozenset({"toy", "discuss", "flirt", "play"})
CERTAIN = frozenset({"sure", "certain", "clear", "proven", "proof", "confirm", "prove", "evident",
                     "convinced", "evidence", "established", "establish"})  # fmt: skip
"""What is not sure, clear or confirmed is possible, and not denied."""
BINDING = frozenset({"compel", "force", "oblige", "require", "bind"})
KNOWING = frozenset({"know", "say", "tell", "reveal", "show", "learn", "see", "understand", "find",
                     "hear", "explain", "describe", "remember", "report"})  # fmt: skip
ABANDONING = frozenset({"abandon", "drop", "shelve", "scrap", "cancel", "reject", "lose"})
_OPEN = frozenset({"asserted", "planned"})
"""What a question leaves open: "did they fire?", "will they go?"."""
BENT = frozenset({"bent", "intent", "set"})
SUPPOSING = frozenset({"imagine", "suppose", "assume", "picture", "say"})
SAYING = frozenset({"say", "suggest", "claim", "speak", "indicate", "allege", "circulate"})
PERFORMED = frozenset({"use", "conduct", "perform"})
WISHING = frozenset({"want", "wish", "like"})
FRONTED = frozenset({"when", "after", "as", "while", "since", "before", "although", "though"})
"""What opens a clause before the main one."""


def told(tokens: Sequence[Token], at: int, cues: Cues, *, question: bool = False) -> Told:
    """How the act of the verb (or predicate) at this position is told."""
    token = tokens[at]
    if opening(tokens, token) == "denied" or is_ruled_out(tokens, token):
        return "denied"
    if is_order(tokens, token):
        return "demanded"
    found = "possible" if is_condition(tokens, token) else _beside(tokens, token, cues)
    if found == "asserted" and (is_of_tomorrow(tokens, token) or is_to_come(tokens, token)):
        found = "planned"
    if found == "asserted" and is_of_any(tokens, token):
        found = "possible"
    purpose = False
    for _ in range(6):
        head = tokens[token.head]
        if head.i == token.i:
            if is_order(tokens, token) and not (found == "possible" and token.lemma in SUPPOSING):
                return "demanded"
            return "possible" if question and found in _OPEN else found
        if head.lower == "can" and head.dep == "acl:relcl" and token.dep == "advcl":
            head = tokens[tokens[head.head].head]  # "must do all it can to free them"
        if token.dep == "conj":
            if stands_apart(tokens, token, head):
                return "possible" if question and found == "asserted" else found
            if token.tag == "VBG" and head.tag == "VB" and tokens[head.head].tag == "VBG":
                head = tokens[head.head]  # "is working to free them and striking": beside "is"
            elif token.tag == "VB" and head.tag == "VBG" and tokens[head.head].tag == "VB":
                head = tokens[head.head]  # "should stop talking and arm them": beside "stop"
            if found == "asserted" and _shares(tokens, token):
                found = _combine(found, _beside(tokens, head, cues))
                if token.tag == "VBP" and head.tag == "VBN":  # "committed to X and to do Y"
                    found = _combine(found, cues.adjectives.get(head.lower, "asserted"))
            token = head
            continue
        if found == "asserted" and is_not_he(tokens, token, head):
            return "denied"
        if found == "asserted" and is_asked(tokens, token):
            known = head.lemma in KNOWING and _beside(tokens, head, cues) != "denied"
            return "asserted" if known else "possible"
        if not _governed(tokens, token, head):
            then = found == "asserted" and token.dep == "advcl" and token.tag == "VBG"
            if then and token.i > head.i and _beside(tokens, head, cues) == "planned":
                return "planned"  # "will fly home, visiting Oslo on Monday"
            return found
        outer = _by_governor(tokens, token, head, cues)
        straight = head.pos != "VERB" or token.dep in {"xcomp", "ccomp", "acl"}
        if purpose and straight and found == "planned" and outer == "demanded":
            found = "demanded"  # "the need to act to free them"
        purpose = found == "asserted" and outer == "planned" and token.tag == "VB"
        if found == outer == "asserted" and is_to_come(tokens, head):
            outer = "planned"  # "tomorrow it begins to withdraw"
        found = _combine(found, outer)
        if head.pos in {"NOUN", "PROPN"} and any(
            tokens[c].lower in DENYING and tokens[c].dep == "det" for c in head.children
        ):
            return "denied"  # "has no plans to ...", "no evidence that ..."
        if head.lower in UNTRUE:
            return "denied" if found != "denied" else "asserted"
        if head.pos in {"VERB", "AUX", "ADJ"}:
            beside = _beside(tokens, head, cues)
            if beside == "denied":
                if head.lemma == "believe" and is_beyond(tokens, head):
                    return "asserted"  # "could not believe that they were leaving"
                if (head.lemma == "rule" and found == "denied") or head.lemma in CERTAIN:
                    return "possible"  # "did not rule out", "nobody is sure that"
                found = "asserted" if found == "denied" else "denied"
            elif beside != "asserted" and found == "asserted":
                found = beside
            elif purpose and beside == "demanded":
                found = beside  # "must act to free them"
        token = head
    return found


def _beside(tokens: Sequence[Token], verb: Token, cues: Cues) -> Told:
    """What the words at the verb itself say."""
    denied = demanded = possible = False
    opened = opening(tokens, verb)
    if opened is not None:
        return opened
    planned = is_to_be(tokens, verb)
    if planned:
        for c in verb.children:
            named = cues.nouns.get(tokens[c].lemma)
            if tokens[c].dep.startswith("nsubj") and named is not None:
                return named  # "the duty of the navy is to rescue them"
    for c in verb.children:
        child = tokens[c]
        dep, lower = child.dep, child.lower
        if (verb.lemma, lower) == ("say", "no"):
            continue  # "said no to the offer"
        if dep in {"aux", "aux:pass", "cop"}:
            by = cues.auxiliaries.get(lower) or cues.auxiliaries.get(child.lemma.lower())
            if lower in BACKSHIFTED and (is_reported(tokens, verb) or is_under(tokens, verb)):
                by = "planned"
            elif lower in BACKSHIFTED and is_habit(tokens, verb):
                by = None
            if lower == "shall" and not any(
                tokens[k].lower in {"i", "we"} for k in verb.children if tokens[k].dep == "nsubj"
            ):
                by = "demanded"  # as resolutions and laws have it
            planned |= by == "planned"
            demanded |= by == "demanded"
            possible |= by == "possible"
            denied |= lower in {"cannot"}
        elif lower == "vain":
            denied = True  # "in vain"
        elif dep in {"advmod", "cc:preconj", "cc", "discourse"} or child.pos in {"PART", "ADV"}:
            by = cues.adverbs.get(lower)
            denied |= by == "denied" and not (
                c + 1 < len(tokens) and tokens[c + 1].lower in {"only", "just", "merely"}
            )
            possible |= by == "possible"
        elif dep == "mark":
            possible |= cues.marks.get(lower) == "possible"
            demanded |= lower == "that" and c > 0 and tokens[c - 1].lower == "condition"
            denied |= lower == "without"
        elif dep == "obl" and any(tokens[k].lower == "neither" for k in child.children):
            denied = True  # "fell silent neither on Monday nor on Friday"
        elif dep == "obl" and is_unsure(tokens, child):
            possible = True
        elif dep in SUBJECTS | {"obj"}:
            denied |= (
                is_not_one(tokens, child)
                or lower in DENYING
                or any(
                    tokens[k].lower in DENYING and tokens[k].dep in {"det", "advmod"}
                    for k in child.children
                )
            )
    if denied:
        may = any(tokens[c].text in {"may", "might"} for c in verb.children)
        return "possible" if may else "denied"
    if demanded:
        return "demanded"
    if possible:
        return "possible"
    return "planned" if planned else "asserted"


def _shares(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a coordinated verb has its subject and auxiliaries from the first one."""
    if any(tokens[c].dep in SUBJECTS or tokens[c].dep == "aux" for c in verb.children):
        return False
    head = tokens[verb.head]
    return verb.tag == head.tag or verb.tag == "VB" or (verb.tag == "VBP" and head.tag == "VBN")


def _governed(tokens: Sequence[Token], token: Token, head: Token) -> bool:
    """Whether the head says anything on whether the act takes place."""
    dep = token.dep
    if dep == "xcomp" and token.tag == "VBN" and tokens[token.i - 1].dep in {"obl", "nmod"}:
        return False  # "put strain on the deal | struck in May"
    if dep in {"xcomp", "advcl:relcl"}:
        return True
    if dep in {"ccomp", "acl", "advcl"} and is_wished(tokens, token):
        return True
    if dep == "acl" and is_wanted(tokens, token):
        return True
    if dep == "acl:relcl" and is_untrue(tokens, head) and tokens[head.i + 1].lower == "that":
        return True
    if dep == "acl:relcl" and head.head == head.i and head.tag == "NNS" and head.i == token.i - 1:
        return True
    if (
        head.pos in {"NOUN", "ADJ"} and dep in {"acl", "acl:relcl", "ccomp", "csubj", "advcl"}
        and any(tokens[c].lower == "that" and tokens[c].dep == "mark" for c in token.children)
    ):  # fmt: skip
        return True
    if dep == "ccomp" and token.i < head.i and tokens[0].lower in FRONTED:
        return False  # "when nine men were killed, Oslo denied that ..."
    if dep == "ccomp":
        if head.lemma in SAYING and is_hearsay(tokens, head):
            return True
        return token.tag in {"VB", "VBG", "VBP"} or head.lemma.lower() in DOUBTED
    if dep in {"advcl", "acl", "obl", "dep", "nmod", "csubj", "parataxis"}:
        if dep == "parataxis":
            return False
        if token.tag == "VB":
            return True
        if token.tag == "VBG" and (
            tokens[token.i - 1].dep == "compound:prt" or token.i == head.i + 1
        ):
            return True
        having = any(tokens[c].lower == "having" for c in token.children)
        return (token.tag == "VBG" or having) and any(
            tokens[c].dep in {"mark", "case"} for c in token.children
        )
    return False


def _by_governor(tokens: Sequence[Token], token: Token, head: Token, cues: Cues) -> Told:
    lemma = head.lemma.lower()
    to = any(tokens[c].lower == "to" and tokens[c].dep in {"mark", "aux"} for c in token.children)
    if head.pos in {"VERB", "AUX"}:
        particle = next((tokens[c].lower for c in head.children
                         if tokens[c].dep == "compound:prt"), None)  # fmt: skip
        phrasal = cues.verbs.get(f"{lemma} {particle}") if particle is not None else None
        if phrasal is not None:
            return phrasal
        if lemma in REPORTED and token.dep == "xcomp" and to:
            return "possible"
        if lemma == "wish" and token.dep == "ccomp" and token.tag in {"VBD", "VBN"}:
            return "possible"  # "wishes they had gone"
        if lemma in WANTING and any(
            tokens[c].dep in {"nsubj", "obj"} and c < token.i
            for c in (*token.children, *head.children) if c > head.i
        ):  # fmt: skip
            return "demanded"
        if to and token.dep == "advcl":
            for c in head.children:
                if tokens[c].dep == "obj" and cues.nouns.get(tokens[c].lemma) == "demanded":
                    return "demanded"  # "renewed its appeal to the rebels to free its staff"
        if (
            lemma in PERFORMED
            and to
            and (head.dep == "acl:relcl" or any(tokens[c].dep == "obj" for c in head.children))
        ):
            return "asserted"  # "are using shells to kill", "the shells they use to kill"
        if lemma == "have" and to and head.tag == "VBD" and head.dep in {"root", "advcl"}:
            return "asserted"  # "had to pull back" and did
        if any(tokens[c].lower == "by" and tokens[c].dep == "mark" for c in token.children):
            return "asserted"  # "told them to stop by threatening them"
        if to and token.dep == "advcl" and lemma in NEEDS_TO:
            out = lemma == "go" and any(tokens[c].lemma == "way" for c in head.children)
            return "asserted" if out else "planned"  # "went out of her way to help"
        if lemma in SAYING and is_hearsay(tokens, head):
            return "possible"  # "unconfirmed reports said"
        if token.dep == "ccomp" and not to and lemma == "propose":
            return "demanded"  # "proposed that they meet"
        if lemma in NEEDS_TO and not (to and token.dep in {"xcomp", "ccomp"}):
            return "asserted"
        if lemma in WISHING and to and token.lemma in PERFORMING and is_own(tokens, head):
            return "asserted"  # "I want to thank the rebels"
        if lemma == "go" and head.tag != "VBG":
            return "planned" if to else "asserted"
        by = cues.verbs.get(lemma) or cues.object_verbs.get(lemma)
        if by is None:
            by = next((cues.adjectives[tokens[c].lower] for c in head.children
                       if tokens[c].dep == "xcomp" and tokens[c].pos == "ADJ" and c < token.i
                       and tokens[c].lower in cues.adjectives), None)  # fmt: skip
        if by is None and head.tag in {"VBN", "VBG"}:
            by = cues.adjectives.get(head.lower)  # "is poised to"
        if head.lower in BENT and tokens[token.i - 1].lower in {"on", "upon"}:
            return "planned"
        if to and token.dep == "advcl" and head.tag == "VBD" and is_only_to(tokens, token):
            return "asserted"  # "they fled, only to be bombed"
        if by == "denied" and lemma == "stop" and to:
            return "planned"
        if lemma == "keep" and not any(tokens[c].lower == "from" for c in token.children):
            return "asserted"  # "kept shelling"
        if lemma == "come" and to and has_time(tokens, head):
            return "demanded"  # "the time has come to ..."
        if lemma in TOYING and token.tag == "VBG":
            return "possible"
        if to and token.dep == "advcl" and is_nothing(tokens, head):
            return "denied"
        if lemma == "dare" and not any(tokens[c].dep == "obj" for c in head.children):
            return "asserted"  # "dared to burn it"
        if lemma in MOVING and to:
            return "planned"
        if lemma in BINDING and head.tag in {"VBZ", "VBP"} and is_rule(tokens, head):
            return "demanded"  # "the ruling compels the ministry to ..."
        if by is not None and (token.dep != "advcl" or to or by != "planned"):
            return by
        return "planned" if token.dep == "advcl" and to else "asserted"
    if head.pos == "ADJ":
        if lemma == "able" and any(tokens[c].lower in {"was", "were"} for c in head.children):
            return "asserted"  # "was able to flee" tells that it was done
        return cues.adjectives.get(lemma, "asserted")
    above = tokens[head.head]
    if to and is_first_to(head):
        return _beside(tokens, head, cues)  # "was the only one to be freed"
    if to and head.dep == "obj" and is_nothing(tokens, above):
        return "denied"  # "did nothing to help them"
    to_be = token.dep != "acl:relcl"  # not "rejected the accord that Oslo had signed"
    if to_be and head.dep == "obj" and (above.lemma in ABANDONING or gives_up(tokens, above)):
        return "denied"  # "dropped its plan to ..."
    if head.dep in {"nsubj", "nsubj:pass"} and to and befell(tokens, above, FOILED):
        return "denied"  # "the plot to ... was foiled"
    if head.dep == "obj" and above.lemma in WANTING and (to or is_wanted(tokens, token)):
        return "demanded"  # "want the king to ...", read as one phrase
    if lemma == "pretext" and not to:
        return "denied"
    if to and (lemma == "work" or is_going_on(tokens, head)):
        return "asserted"  # "ongoing efforts to help them"
    by = cues.nouns.get(lemma)
    if by is None and to and head.dep == "nmod":
        by = cues.nouns.get(above.lemma)  # "it is the duty of the court to charge him"
    if by is None and is_untrue(tokens, head):
        return "denied"  # "the story that they fled is untrue"
    if by == "demanded" and head.dep == "obj" and above.lemma in RESISTING:
        return "denied"  # "resisted calls to ..."
    if lemma in WORRIES and not to:
        return "possible"
    if by == "possible" and is_refuted(tokens, head):
        return "denied"  # "denied reports that ..."
    if by is not None:
        return by
    if head.dep in {"obj", "obl", "iobj"}:
        if token.tag == "VBG" and cues.verbs.get(above.lemma) == "possible":
            return "possible"
        if to and cues.object_verbs.get(above.lemma.lower()) == "demanded":
            return "demanded"  # "petitioned the crown to withdraw", read as one phrase
    return "planned" if to and token.dep == "acl" else "asserted"


def _combine(inner: Told, outer: Told) -> Told:
    """What an act is that is told so inside, and governed so outside."""
    if inner == "asserted" or outer == "asserted":
        return outer if inner == "asserted" else inner
    if (inner, outer) == ("planned", "possible"):
        return "possible"  # "fear that the army will ..."
    if outer == "denied":
        return "asserted" if inner == "denied" else "denied"
    return inner
