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
ORDERING = frozenset(
    {"ask", "urge", "order", "tell", "petition", "advise", "lobby", "encourage", "press", "push",
     "warn", "instruct", "command", "implore", "invite", "force", "allow", "permit", "persuade",
     "call", "require", "direct", "beg", "pressure", "request", "help", "enable", "send",
     "deploy", "dispatch", "appoint", "name", "choose", "elect", "hire", "assign", "nominate",
     "bring", "drive", "lead", "prompt", "cause", "compel", "spur", "convince", "oblige", "recruit",
     "select", "designate", "task", "authorise", "authorize", "train", "exhort", "coax",
     "prod", "incite", "induce", "inspire", "tempt", "entreat"}
)  # fmt: skip
CHARGING = frozenset(
    {"accuse", "charge", "suspect", "convict", "blame", "arrest", "sentence", "jail", "condemn",
     "criticise", "criticize", "detain", "indict", "punish", "fine", "praise", "thank", "prevent",
     "stop", "keep", "bar", "ban", "prohibit", "discourage", "denounce", "imprison", "acquit",
     "sue", "prosecute", "execute", "fault", "hang"}
)  # fmt: skip
"""After these a clause with "of", "with", "for" or "from" is about their object."""
SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "agree", "pledge", "offer", "use"})
BOUND = frozenset({"head", "headed", "poise", "set", "gather", "assemble", "station", "base",
                   "position", "rush", "move", "airlift", "embed", "equip", "arm",
                   "prepare"})  # fmt: skip
"""Who is so to do something does it himself: "were headed north to fight"."""
WORK = frozenset({"work", "effort", "commitment", "plan", "bid", "decision", "attempt", "pledge",
                  "promise", "intention", "ability", "capacity", "readiness",
                  "failure", "refusal", "inability", "willingness", "unwillingness", "reluctance",
                  "desire", "right", "determination", "resolve"})  # fmt: skip
"""What is done, planned or owed by whoever owns it."""
DUTIES = frozenset({"duty", "responsibility", "obligation", "task", "job"})
ASKING = frozenset({"pressure", "call", "appeal", "demand", "plea", "request"})
CAMPAIGNS = frozenset({"campaign", "operation", "mission", "offensive", "drive", "battle", "push",
                       "crusade", "fight", "war", "struggle", "manoeuvre", "maneuver"})  # fmt: skip
"""What is fought for an end by whoever owns it, or by nobody told: "discussed the drive"."""
WAGING = frozenset({"launch", "begin", "start", "conduct", "wage", "mount", "lead", "join", "run",
                    "continue", "resume", "fight", "undertake", "intensify", "back", "support",
                    "coordinate", "plan", "prepare", "step", "have"})  # fmt: skip
"""Whose subject fights the campaign that is their object."""
SUITS = frozenset({"threat", "charge", "lawsuit", "suit", "complaint", "sanction", "penalty",
                   "fine", "accusation", "indictment", "allegation"})  # fmt: skip
RANKED = frozenset({"first", "last", "next", "only", "second", "third", "latest"})
BACKING = frozenset({"support", "back", "assist", "aid", "help", "train", "equip"})
BACKED = frozenset({"society", "people", "army", "force", "government", "group", "community",
                    "police", "family", "nation", "organisation", "organization",
                    "fighter"})  # fmt: skip
"""Who acts, where somebody else is told to back them in it."""
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
    meant = _for_whom(tokens, phrases, to) or _asked(tokens, phrases, to)
    if meant:
        return meant
    owner = _of_work(tokens, phrases, to) or _with_time(tokens, verb)
    if owner:
        return owner
    noun = tokens[to - 2 if tokens[to - 1].lower in {"not", "never"} and to > 1 else to - 1]
    if noun.lemma not in WORK | CAMPAIGNS:
        return []
    owned = [c for c in noun.children if tokens[c].dep == "nmod:poss"]
    if owned or named_before(tokens, noun):
        return owned or [noun.i]
    head = tokens[noun.head]
    idle = noun.lemma in CAMPAIGNS and noun.dep == "obj" and head.lemma not in WAGING
    return [noun.i] if idle else []


def _with_time(tokens: Sequence[Token], verb: Token) -> list[int]:
    """Who was given time for it: "gave the rebels until Monday to leave"."""
    head = tokens[verb.head]
    if head.lemma != "give" or not any(
        t.lower == "until" and t.dep == "case" for t in tokens[head.i : verb.i]
    ):
        return []
    return [c for c in head.children if tokens[c].dep in {"obj", "iobj"} and c < verb.i][:1]


def for_whom(tokens: Sequence[Token], phrases: Phrases, verb: Token) -> list[int]:
    """The party between "for" and the "to" of an infinitive; empty for nobody."""
    to = next((c for c in verb.children if tokens[c].lower == "to"), 0)
    return _for_whom(tokens, phrases, to) if to else []


def decision_before(tokens: Sequence[Token], verb: Token) -> int | None:
    """Whose decision is right before a participle: "backed Oslo's decision in recalling"."""
    at = verb.i - 2
    if verb.tag != "VBG" or at < 1 or tokens[at + 1].lower not in {"in", "of", "to", "at"}:
        return None
    if tokens[at].lemma not in WORK | DUTIES | {"role", "success", "interest", "part"}:
        return None
    return next((c for c in tokens[at].children if tokens[c].dep == "nmod:poss"), None)


def for_which(tokens: Sequence[Token], head: Token, verb: Token) -> int | None:
    """Who did what he is threatened or sued for: "filed a suit against Obi for hiding it".

    Or whoever is helped in doing it: "backs the army in freeing the town".
    """
    helped = _helped(tokens, head, verb)
    if helped is not None:
        return helped
    if verb.tag != "VBG" or not any(tokens[c].lower == "for" for c in verb.children):
        return None
    suits = [c for c in head.children if tokens[c].dep == "obj" and tokens[c].lemma in SUITS]
    for k in [*suits, head.i] if suits else []:
        for c in tokens[k].children:
            against = any(tokens[i].lower in {"against", "on"} for i in tokens[c].children)
            if tokens[c].dep in {"nmod", "obl"} and against and c < verb.i:
                return c
    return None


def _helped(tokens: Sequence[Token], head: Token, verb: Token) -> int | None:
    """Whoever is backed "in" doing it, or to do it where they are people; or None."""
    if head.lemma not in BACKING or verb.tag not in {"VB", "VBG"} or verb.i < head.i:
        return None
    found = next((tokens[c] for c in head.children if tokens[c].dep == "obj"), None)
    if found is None or not head.i < found.i < verb.i:
        return None
    marks = {tokens[c].lower for c in verb.children if tokens[c].dep in {"mark", "case"}}
    last = max([found.i, *(c for c in found.children if tokens[c].dep == "conj" and c < verb.i)])
    to = "to" in marks and verb.tag == "VB" and tokens[last + 1].lower == "to"
    people = any(
        tokens[k].entity in {"ORG", "NORP", "LOC", "PERSON"} or tokens[k].lemma in BACKED
        for k in (found.i, last)
    )
    return found.i if ("in" in marks and verb.tag == "VBG") or (to and people) else None


def is_first_to(tokens: Sequence[Token], noun: Token) -> int | None:
    """The subject of whom it is said: "Oslo was one of the first states to help"; or None."""
    if not any(tokens[c].lower in RANKED for c in noun.children):
        return None
    if noun.dep == "nmod" and tokens[noun.head].pos == "NUM":
        noun = tokens[noun.head]
    if not any(tokens[c].dep == "cop" for c in noun.children):
        return None
    said = [c for c in noun.children if tokens[c].dep in {"nsubj", "nsubj:outer"}]
    return said[-1] if said else None


def _asked(tokens: Sequence[Token], phrases: Phrases, to: int) -> list[int]:
    """Who is asked, where the parser hung what he is asked elsewhere: "calling on Oslo to help"."""
    phrase = phrases.at[to - 1]
    if phrase is None or phrase.last != to - 1:
        return []
    head = tokens[phrase.head]
    verb = tokens[head.head]
    if head.dep == "obj" and verb.lemma in ORDERING - {"send"} and phrase.first == verb.i + 1:
        return [head.i]  # "pushed Oslo to arm"
    asked = verb.lemma in TO_OBJECT and head.dep == "obl" and phrase.first == verb.i + 2
    return [head.i] if asked and tokens[phrase.first - 1].lower in {"on", "upon", "with"} else []


def _of_work(tokens: Sequence[Token], phrases: Phrases, to: int) -> list[int]:
    """Whose the work is right before "to": "the failure of the league to disarm".

    Or on whom there is "pressure to disarm".
    """
    phrase = phrases.at[to - 1]
    for _ in range(3):
        if phrase is None or phrase.first < 2:
            return []
        word, before = tokens[phrase.first - 1], phrases.at[phrase.first - 2]
        if before is None:
            return []
        noun = tokens[before.head].lemma.lower()
        if word.lower in {"on", "upon", "to"} and noun in ASKING:
            return [phrase.head]
        if word.lower not in {"of", "by"}:
            return []
        if noun in WORK | DUTIES:
            return [phrase.head]
        phrase = before if before.last == phrase.first - 2 else None
    return []


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
    if head.lemma in {"million", "billion"} or head.text[:1].isdigit():
        return []  # "an appeal for 3 million to help"
    before = tokens[phrase.first - 2]
    due = before.lemma in {"time", "need"} | ASKING  # "it is time for the palace to apologise"
    party = due or head.entity is not None or head.tag in {"NNS", "NNPS", "PRP"}
    called = before.pos in {"NOUN", "ADJ"} or before.lemma in TO_OBJECT | {"be"}
    return [head.i] if called and (party or head.lemma.lower() in COMPANIONS) else []
