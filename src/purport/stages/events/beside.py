"""What the words at a verb itself say of its act: not, will, must, may, allegedly, if."""

from collections.abc import Sequence

from purport.codebook.happenings import Told
from purport.core.parse import Token
from purport.stages.events.conditions import is_supposed
from purport.stages.events.lexicon import Cues
from purport.stages.events.moods import (
    SCHEMES,
    SUBJECTS,
    is_habit,
    is_not_one,
    is_reported,
    is_to_be,
    is_under,
    is_unsure,
)
from purport.stages.events.openings import opening
from purport.stages.events.rumours import is_turned

BACKSHIFTED = frozenset({"would", "'d", "’d"})
OWNING = frozenset({"claim", "admit", "acknowledge"})
"""Who does so with an act has done it; where nobody does, it took place all the same."""
DENYING = frozenset({"no", "neither", "nobody", "none", "nothing"})


def beside(tokens: Sequence[Token], verb: Token, cues: Cues) -> Told:
    """What the words at the verb itself say."""
    denied = demanded = possible = False
    opened = opening(tokens, verb)
    if opened is not None:
        return opened
    planned = is_to_be(tokens, verb) and not is_asked_of(tokens, verb, cues)
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
            backshifted = is_reported(tokens, verb) or is_under(tokens, verb)
            backshifted |= any(
                tokens[k].dep == "nsubj" and tokens[k].lemma in SCHEMES for k in verb.children
            )  # "the bill would expel them"
            if lower in BACKSHIFTED and backshifted and not is_supposed(tokens, verb):
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
            if lower == "not" and c > verb.i and tokens[c - 1].pos in {"ADV", "CCONJ", "PUNCT"}:
                continue  # "will go, perhaps not"
            denied |= by == "denied" and not _is_undone(tokens, verb, c)
            possible |= by == "possible"
        elif dep == "mark":
            possible |= cues.marks.get(lower) == "possible"
            demanded |= lower == "that" and c > 0 and tokens[c - 1].lower == "condition"
            denied |= lower == "without"
        elif dep == "obl" and any(tokens[k].lower == "neither" for k in child.children):
            denied = True  # "fell silent neither on Monday nor on Friday"
        elif dep == "obl" and is_unsure(tokens, child):
            possible = True
        elif dep in SUBJECTS and _owns_up(tokens, verb):
            continue  # "no group has admitted the attack": there was one
        elif dep in SUBJECTS | {"obj"}:
            denied |= (
                is_not_one(tokens, child)
                or (lower in DENYING and not is_nothing_but(tokens, child))
                or any(
                    tokens[k].lower in DENYING
                    and tokens[k].dep in {"det", "advmod", "cc:preconj", "cc"}
                    for k in child.children
                )
            )
    if denied:
        may = any(tokens[c].text in {"may", "might", "whether"} for c in verb.children)
        return "possible" if may else "denied"
    if demanded:
        return "demanded"
    if possible:
        return "possible"
    return "planned" if planned else "asserted"


def _owns_up(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb takes an act for its own: not in "nobody claimed that they had fled"."""
    return verb.lemma in OWNING and all(tokens[c].dep != "ccomp" for c in verb.children)


def _is_undone(tokens: Sequence[Token], verb: Token, at: int) -> bool:
    """Whether what follows undoes a "not": "not only", "not until Friday did they", "never before".

    "Never before" does so where it stands first.
    """
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if after in {"only", "just", "merely", "until", "till"}:
        return True
    return tokens[at].lower == "never" and after == "before" and is_turned(tokens, verb)


def is_nothing_but(tokens: Sequence[Token], word: Token) -> bool:
    """Whether "nothing" is but one thing: "ask nothing but that he go", "nothing short of"."""
    after = {t.lower for t in tokens[word.i + 1 : word.i + 7]}
    return word.lower == "nothing" and not after.isdisjoint({"but", "less", "except", "short"})


def is_asked_of(tokens: Sequence[Token], verb: Token, cues: Cues) -> bool:
    """Whether a verb or noun above says more than "to": "allows | them to vote", "time to go"."""
    noun = tokens[verb.head]
    if noun.pos not in {"NOUN", "PROPN"} or verb.dep != "xcomp":
        return False
    above = tokens[noun.head]
    ruled = noun.dep in {"obj", "iobj", "xcomp"} and above.pos == "VERB"
    return ruled or noun.lemma in cues.nouns
