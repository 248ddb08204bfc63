"""What is told in a party's place without being it, and who is meant by a description."""

from purport.core.rows import Mention
from purport.stages.events.phrases import TIMES, Phrase
from purport.stages.events.standing import NOBODY, Scene

TOPICS = frozenset({"idea", "argument", "notion", "assignment", "status", "view", "question",
                    "premise", "theory", "suggestion", "advice", "thought", "narrative", "concept",
                    "possibility", "prospect", "violence", "opinion", "thinking", "logic",
                    "comparison", "label", "characterization", "interpretation", "diagnosis",
                    "enrolment", "reasoning", "temptation", "term", "word", "belief"})  # fmt: skip
"""What is thought or said of something, and no act: nobody condemned or refused."""
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
    if own is None or own.form != "description" or own.kind not in {"office", "person"}:
        return None
    tokens, at = scene.tokens, phrase.last + 2
    if at >= len(tokens) or tokens[phrase.last + 1].text != ",":
        return None
    while at + 1 < len(tokens) and tokens[at].lower.rstrip(".") in HONORIFICS:
        at += 1
    found = scene.mention(at) if at > phrase.last + 2 else None
    named = found is not None and (found.kind, found.form) == ("person", "name")
    return found if named and scene.tokens[phrase.head].tag != "NNS" else None


def of_several_states(scene: Scene, phrase: Phrase, own: Mention) -> bool:
    """Whether a group told once is of two countries: "citizens of Chad and Kenya"."""
    if own.form != "description" or phrase.head < 0:
        return False
    after = range(phrase.head + 1, phrase.last + 1)
    states = [k for k in after if scene.is_state(k)]
    joined = any(scene.tokens[k].pos == "CCONJ" for k in after)
    return joined and len(states) > 1 and own.stop < scene.tokens[states[-1]].start
