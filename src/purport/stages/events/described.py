"""What is told in a party's place without being it, and who is meant by a description."""

from purport.core.rows import Mention
from purport.stages.events.clauses import prepositional
from purport.stages.events.phrases import TIMES, Phrase
from purport.stages.events.standing import NOBODY, Scene

TOPICS = frozenset({"idea", "argument", "notion", "assignment", "status", "view", "question",
                    "premise", "theory", "suggestion", "advice", "thought", "narrative", "concept",
                    "possibility", "prospect", "violence", "opinion", "thinking", "logic",
                    "comparison", "label", "characterization", "interpretation", "diagnosis",
                    "enrolment", "reasoning", "temptation", "term", "word", "belief"})  # fmt: skip
"""What is thought or said of something, and no act: nobody condemned or refused."""
ALLYING = frozenset({"international", "global", "multinational", "military", "led", "backed"})
"""Before "coalition": one of states and their forces, not of parties."""
LEAGUED = ALLYING | {"western", "regional", "trade", "trading", "economic", "security", "defense",
                     "defence", "nation", "member", "customs", "european",
                     "transatlantic"}  # fmt: skip
"""Before "alliance" and "bloc": one of states, not of parties."""
SIDES = frozenset({"all", "both", "warring", "conflicting", "opposing", "rival", "two", "other",
                   "third", "concerned", "relevant", "these", "those", "either"})  # fmt: skip
"""Before "parties": sides of a conflict, a contract or talks, no political parties."""
QUARTERS = frozenset({"north", "south", "east", "west"})
OF_MEMBERS = frozenset({"organisation", "armed_group", "party"})
"""Kinds of bodies whose members are told by the body."""
HONORIFICS = frozenset({"he", "hrh", "h.e", "dr", "mr", "mrs", "ms", "sir", "lord", "prof"})


def is_told_of(scene: Scene, phrase: Phrase) -> bool:
    """Whether what stands there is thought or said, and no act: "rejected the argument"."""
    if phrase.head < 0 or scene.standing(phrase.head) != NOBODY or scene.is_deed(phrase.head):
        return False
    lemma = scene.tokens[phrase.head].lemma.lower()
    alone = phrase.head == scene.phrase(phrase.head).head
    return alone and (lemma in TOPICS or lemma in TIMES)


def named_after(scene: Scene, phrase: Phrase, own: Mention | None) -> Mention | None:
    """The person that a title is followed by: "the Minister of Trade of Oslo, HE Dr | Ada Obi"."""
    if own is None:
        return _called(scene, phrase)
    if own.form != "description" or own.kind not in {"office", "person"}:
        return None
    tokens, at = scene.tokens, phrase.last + 2
    if at >= len(tokens) or tokens[phrase.last + 1].text != ",":
        return None
    while at + 1 < len(tokens) and tokens[at].lower.rstrip(".") in HONORIFICS:
        at += 1
    found = scene.mention(at) if at > phrase.last + 2 else None
    named = found is not None and (found.kind, found.form) == ("person", "name")
    return found if named and scene.tokens[phrase.head].tag != "NNS" else None


def _called(scene: Scene, phrase: Phrase) -> Mention | None:
    """The person by name whom the words describe: "Ada Obi, | a broker selling arms"."""
    head = scene.tokens[phrase.head]
    one = head.tag == "NN" and scene.tokens[phrase.first].lower in {"a", "an", "the"}
    if head.dep != "appos" or not one or head.head >= phrase.first:
        return None
    found = scene.mention(head.head)
    named = found is not None and (found.kind, found.form) == ("person", "name")
    return found if named else None


def sector_told(scene: Scene, phrase: Phrase, *, allied: bool) -> str | None:
    """The sector of what is called a party, coalition or bloc, by the words before it.

    `allied`: whether a coalition that the document names is one of armed forces.
    """
    head = scene.tokens[phrase.head]
    lemma, told = head.lemma.lower(), {t.lower for t in scene.tokens[phrase.first : phrase.head]}
    if lemma == "coalition" and (allied or told & ALLYING):
        return "MIL"
    if lemma in {"alliance", "bloc"} and told & LEAGUED:
        return "IGO"
    bare = head.tag == "NNS" and told <= {"the"}
    return None if lemma == "party" and (bare or told & SIDES) else "PTY"


def titled(scene: Scene, phrase: Phrase, own: Mention | None) -> Mention | None:
    """The person whose title or relation heads the phrase: "Secretary of State | Ada Obi"."""
    head, last = scene.tokens[phrase.head], scene.tokens[phrase.last]
    found = scene.mentions.over(last.start, last.stop)
    if found is None or (found.kind, found.form) != ("person", "name"):
        return None
    if own is not None and (own.kind, own.form) == ("person", "name"):
        return None  # "Ada Obi Jr."
    between = [t for t in scene.tokens[phrase.head + 1 : phrase.last] if t.stop <= found.start]
    if found.start <= head.start or head.tag not in {"NN", "NNP"}:
        return None
    if any(t.pos in {"PUNCT", "PART", "DET", "CCONJ"} for t in between):
        return None
    linked = [t for t in between if t.pos == "ADP"]
    if linked and (head.tag != "NNP" or between[-1].pos == "ADP" or between[-1].tag != "NNP"):
        return None  # "the sister of President Obi", "Friends of Obi"
    return found


def one_of_people(scene: Scene, phrase: Phrase, own: Mention) -> bool:
    """Whether one person is told by the name of a people: "an American", no state."""
    state = own.entity is not None and len(own.entity) == 3 and own.entity.isupper()
    opens = state and scene.tokens[phrase.first].lower in {"a", "an", "one", "another"}
    head = scene.tokens[phrase.head]
    alone = own.stop == head.stop and scene.phrase(phrase.head).last == phrase.head
    return opens and alone and own.kind == "people" and head.tag in {"NN", "NNP", "JJ"}


def of_several_states(scene: Scene, phrase: Phrase, own: Mention) -> bool:
    """Whether a group told once is of two countries: "citizens of Chad and Kenya"."""
    if phrase.head < 0:
        return False
    if own.form == "name" and scene.is_state(phrase.head):  # "North and South Korea"
        parts = scene.tokens[phrase.first : phrase.head]
        return len(parts) > 2 and parts[0].lower in QUARTERS and parts[1].pos == "CCONJ"
    if own.form != "description":
        return False
    told = scene.tokens[phrase.first : phrase.head]
    if any(token.entity in {"LOC", "NORP"} for token in told):
        return False  # "the Danish embassies in Chad and Kenya"
    after = range(phrase.head + 1, phrase.last + 1)
    states = [k for k in after if scene.is_state(k)]
    joined = any(scene.tokens[k].pos == "CCONJ" for k in after)
    return joined and len(states) > 1 and own.stop < scene.tokens[states[-1]].start


def of_group(scene: Scene, phrase: Phrase) -> Mention | None:
    """The body that described people are of: "two Tamil Tiger units", "members of the army"."""
    if phrase.head < 0:
        return None
    head, own = scene.tokens[phrase.head], scene.mention(phrase.head)
    several = head.tag == "NNS" or head.lemma.lower() in scene.lexicon.bodies
    if not several or (own is not None and own.form != "description"):
        return None
    left = {t.lower for t in scene.tokens[phrase.first : phrase.head]}
    if own is None and head.lower == "members" and left.isdisjoint({"former", "ex", "all"}):
        of = prepositional(scene.tokens, scene.phrases, [phrase.head], "of")
        body = scene.mention(of[0]) if of and of[0] <= phrase.last else None
        return body if body is not None and body.kind in OF_MEMBERS else None
    part = scene.modifier(scene.phrase(phrase.head), people=False)
    named = None if part is None or part.first < phrase.first else scene.mention(part.first)
    group = named is not None and (named.kind, named.form) == ("armed_group", "name")
    return named if group else None
