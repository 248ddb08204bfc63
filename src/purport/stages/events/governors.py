"""What the verb, noun or adjective that governs an act says of it: "failed to", "a plan to"."""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.beside import beside
from purport.stages.events.lexicon import Cues
from purport.stages.events.moods import (
    FOILED,
    MOVING,
    PERFORMING,
    befell,
    gives_up,
    has_time,
    is_first_to,
    is_going_on,
    is_hearsay,
    is_nothing,
    is_only_to,
    is_own,
    is_refuted,
    is_rule,
    is_untrue,
    is_wanted,
    is_wished,
)
from purport.stages.events.rumours import completes, is_impersonal, opened_by_that
from purport.stages.events.wishes import is_wanted_of

NEEDS_TO = frozenset({"have", "go", "look", "mean", "need", "want", "get", "use", "send", "make"})
DOUBTED = frozenset({"deny", "speculate", "suppose", "imagine", "worry", "pretend", "guess",
                      "doubt", "suspect", "believe", "fear", "allege", "demand", "insist",
                     "think", "hope", "expect", "suggest", "propose", "require", "recommend",
                     "ensure", "dispute", "rule", "presume", "wonder", "assume",
                     "wish", "seem", "appear", "hint", "insinuate", "surmise",
                     "conjecture", "theorise", "theorize"})  # fmt: skip
REPORTED = frozenset({"say", "report", "think", "believe", "allege", "rumour", "rumor", "claim",
                      "understand", "suspect"})  # fmt: skip
WANTING = frozenset({"want", "wish", "like", "need", "expect"})
RESISTING = frozenset({"resist", "reject", "ignore", "refuse", "rebuff", "defy", "dismiss",
                       "disobey"})  # fmt: skip
WORRIES = frozenset({"concern", "worry", "anxiety", "apprehension", "alarm", "fear"})
TOYING = frozenset({"toy", "discuss", "flirt", "play"})
BINDING = frozenset({"compel", "force", "oblige", "require", "bind"})
ABANDONING = frozenset({"abandon", "drop", "shelve", "scrap", "cancel", "reject", "lose"})
BENT = frozenset({"bent", "intent", "set"})
SAYING = frozenset({"say", "suggest", "claim", "speak", "indicate", "allege", "circulate"})
PERFORMED = frozenset({"use", "conduct", "perform"})
WISHING = frozenset({"want", "wish", "like"})
FRONTED = frozenset({"when", "after", "as", "while", "since", "before", "although", "though"})
"""What opens a clause before the main one."""


OBLIGING = frozenset({"duty", "honour", "honor", "legally", "obligation", "obligations", "law",
                      "treaty", "oath", "contract", "constitution", "charter"})  # fmt: skip
LIMITS = frozenset({"minute", "hour", "day", "week", "month", "year", "deadline", "ultimatum",
                    "until"})  # fmt: skip


def governs(tokens: Sequence[Token], token: Token, head: Token) -> bool:
    """Whether the head says anything on whether the act takes place."""
    dep = token.dep
    if completes(tokens, token, head):
        return True
    if dep in {"ccomp", "parataxis", "advcl"} and is_impersonal(tokens, head):
        return opened_by_that(tokens, token)
    if dep == "xcomp" and token.tag == "VBN" and tokens[token.i - 1].dep in {"obl", "nmod"}:
        return False  # "put strain on the deal | struck in May"
    if dep in {"xcomp", "advcl:relcl"}:
        return True
    if dep in {"ccomp", "acl", "advcl"} and is_wished(tokens, token):
        return True
    if dep == "acl" and is_wanted(tokens, token):
        return True
    if dep in {"ccomp", "xcomp"} and head.lemma in WANTING and token.tag == "VBN":
        return not opened_by_that(tokens, token)
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
    told_first = dep == "ccomp" and token.i < head.i and token.tag in {"VBP", "VBG"}
    if told_first and _has_doer(tokens, token):
        return head.lemma.lower() in DOUBTED  # "the miners intend to strike, they told him"
    if dep == "ccomp":
        if head.lemma in SAYING and is_hearsay(tokens, head):
            return True
        return token.tag in {"VB", "VBG", "VBP"} or head.lemma.lower() in DOUBTED
    if dep == "parataxis" and opened_by_that(tokens, token) and token.i > head.i:
        return head.pos in {"NOUN", "ADJ"} or head.lemma.lower() in DOUBTED
    if dep in {"advcl", "acl", "obl", "dep", "nmod", "csubj"}:
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


def _has_doer(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(tokens[c].dep in {"nsubj", "nsubj:pass"} for c in verb.children)


def by_governor(tokens: Sequence[Token], token: Token, head: Token, cues: Cues) -> Told:
    """What the word that governs the act says of it; `head` as `governs` has it."""
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
        if is_impersonal(tokens, head) and opened_by_that(tokens, token):
            return "possible"  # "it was claimed that"
        if (
            to
            and lemma == "give"
            and any(tokens[c].dep == "obj" and tokens[c].lemma in LIMITS for c in head.children)
        ):
            return "demanded"  # "gave them nine days to leave"
        if lemma == "wish" and token.dep == "ccomp" and token.tag in {"VBD", "VBN"}:
            return "possible"  # "wishes they had gone"
        if lemma in WANTING and (is_wanted_of(tokens, head, token) or token.tag == "VBN"):
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
        if lemma == "go" and to and any(tokens[c].lower == "on" for c in head.children):
            return "asserted"  # "went on to arrest him"
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
        if lemma == "bound" and any(t.lower in OBLIGING for t in tokens[: head.i]):
            return "demanded"  # "is duty bound to"
        if lemma == "able" and any(tokens[c].lower in {"was", "were"} for c in head.children):
            return "asserted"  # "was able to flee" tells that it was done
        return cues.adjectives.get(lemma, "asserted")
    above = tokens[head.head]
    if to and is_first_to(head):
        return beside(tokens, head, cues)  # "was the only one to be freed"
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
        allowed = cues.object_verbs.get(above.lemma.lower()) if to else None
        if allowed in {"demanded", "possible"} and token.dep in {"acl", "xcomp"}:
            return allowed  # "petitioned the crown to withdraw", read as one phrase
    return "planned" if to and token.dep == "acl" else "asserted"
