"""Who is to do what an infinitive says, by the words right before its "to".

"Oslo's work to help", "the need for Oslo to help", "the Danish operation to free the hostages": the
owner of the work, not the subject of the verb above it.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import Phrases

CAUSING = frozenset({"lead", "drive", "prompt", "force", "compel", "spur", "cause", "oblige",
                     "tell", "urge", "order", "instruct", "implore", "call"})  # fmt: skip
"""Who does so to somebody "to" act makes him act."""
TO_OBJECT = frozenset({"call", "appeal", "press", "push", "wait", "lobby", "plead"})
WORK = frozenset({"work", "effort", "commitment", "plan", "bid", "decision", "attempt", "pledge",
                  "promise", "intention", "ability", "capacity", "readiness"})  # fmt: skip
"""What is done, planned or owed by whoever owns it."""
CAMPAIGNS = frozenset({"campaign", "operation", "mission", "offensive", "drive", "battle", "push",
                       "crusade", "fight", "war", "struggle", "manoeuvre", "maneuver"})  # fmt: skip
"""What is fought for an end by whoever owns it, or by nobody told: "discussed the drive"."""
WAGING = frozenset({"launch", "begin", "start", "conduct", "wage", "mount", "lead", "join", "run",
                    "continue", "resume", "fight", "undertake", "intensify", "back", "support",
                    "coordinate", "plan", "prepare", "step", "have"})  # fmt: skip
"""Whose subject fights the campaign that is their object."""
COMPANIONS = frozenset({"partner", "ally", "counterpart", "official", "minister", "colleague",
                        "leader", "government", "country", "nation", "state", "community",
                        "force", "agency", "organisation", "organization"})  # fmt: skip
"""After these an infinitive is not their own, but tells what the verb before them is done for."""


def named_before(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether a name stands before the noun as part of it: "Danish efforts"."""
    return any(
        tokens[c].dep in {"compound", "amod"} and tokens[c].entity is not None
        for c in noun.children
    )


def before_to(tokens: Sequence[Token], phrases: Phrases, verb: Token) -> list[int]:
    """Who is to do it, by what stands right before "to".

    "Spoke of Oslo's work to help": the owner; "the need for Oslo to help"; "discussed the campaign
    to take the city": nobody but the campaign itself.
    """
    to = next((c for c in verb.children if tokens[c].lower == "to"), 0)
    if not to:
        return []
    meant = _for_whom(tokens, phrases, to)
    if meant:
        return meant
    noun = tokens[to - 1]
    if noun.lemma not in WORK | CAMPAIGNS:
        return []
    owned = [c for c in noun.children if tokens[c].dep == "nmod:poss"]
    if owned or named_before(tokens, noun):
        return owned or [noun.i]
    head = tokens[noun.head]
    idle = noun.lemma in CAMPAIGNS and noun.dep == "obj" and head.lemma not in WAGING
    return [noun.i] if idle else []


def _for_whom(tokens: Sequence[Token], phrases: Phrases, to: int) -> list[int]:
    """The party between "for" and "to": "the time for both sides to talk"."""
    phrase = phrases.at[to - 1]
    if phrase is None or phrase.last != to - 1:
        return []
    whole = phrase.first
    if whole > 2 and tokens[whole - 1].lower == "of" and phrases.at[whole - 2] is not None:
        outer = phrases.at[whole - 2]  # "for the people of Oslo to choose"
        phrase = outer if outer is not None else phrase
    if phrase.first < 2 or tokens[phrase.first - 1].lower != "for":
        return []
    head = tokens[phrase.head]
    party = head.entity is not None or head.tag in {"NNS", "NNPS", "PRP"}
    before = tokens[phrase.first - 2]
    called = before.pos in {"NOUN", "ADJ"} or before.lemma in TO_OBJECT
    return [head.i] if called and (party or head.lemma.lower() in COMPANIONS) else []
