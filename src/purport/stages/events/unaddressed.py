"""Who is named in a demand without being asked, and who stands after "as".

"Demanded that the girl be given back": the girl is asked nothing. "Called for the release of two
nurses": nor are the nurses. "Claimed it as his widow": she is the one who claims it.
"""

from purport.stages.events.clauses import preposition
from purport.stages.events.described import is_told_of
from purport.stages.events.happening import Happening
from purport.stages.events.phrases import Phrase, words
from purport.stages.events.standing import Scene

UNDERGONE = words(
    "release return arrest extradition evacuation removal dismissal prosecution trial punishment "
    "protection freeing execution deportation rescue handover repatriation liberation expulsion "
    "conviction detention lifting sacking ouster"
)
"""What others are asked to do with those who stand after "of": "the release of the nurses"."""


def is_no_recipient(scene: Scene, happening: Happening, phrase: Phrase) -> bool:
    """Whether what stands in a recipient's place is nobody that the act is done to."""
    if is_told_of(scene, phrase):
        return True
    if phrase.head < 0:
        return False
    if preposition(scene.tokens, scene.tokens[phrase.head]) == "as":
        return True
    pattern = happening.trigger.form.pattern
    if pattern.type != "REQUEST" or happening.type != "REQUEST":
        return False
    return _is_spoken_for(scene, happening, phrase) or _undergoes(scene, happening, phrase)


def _is_spoken_for(scene: Scene, happening: Happening, phrase: Phrase) -> bool:
    """Whether something is to be done to them: "demanded that | the girl | be given back"."""
    head = scene.tokens[phrase.head]
    verb = scene.tokens[head.head]
    if head.dep != "nsubj:pass" or verb.dep != "ccomp" or verb.i <= happening.trigger.word:
        return False
    return any(scene.tokens[c].dep == "aux:pass" for c in verb.children)


def _undergoes(scene: Scene, happening: Happening, phrase: Phrase) -> bool:
    """Whether they are whom it is asked for: "called for the release of | the nurses"."""
    asked = happening.trigger.object
    if asked is None or scene.tokens[asked].lemma.lower() not in UNDERGONE:
        return False
    head = scene.tokens[phrase.head]
    for _ in range(3):
        if head.head == asked:
            word = preposition(scene.tokens, head)
            return head.dep == "nmod:poss" or (head.dep == "nmod" and word == "of")
        if head.dep not in {"nmod", "nmod:poss", "conj"}:
            return False
        head = scene.tokens[head.head]
    return False
