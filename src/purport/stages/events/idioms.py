"""Phrases in which a verb of the codebook tells another thing, one small test for each entry.

"The mall offers two banks", "fans had much to cheer about", "takes over the role", "withdrew the
complaint", "hanging in the balance", "growing appeal".
"""

from collections.abc import Callable, Mapping, Sequence

from purport.core.parse import Token
from purport.stages.events.clauses import objects, subject
from purport.stages.events.happening import Happening
from purport.stages.events.phrases import words
from purport.stages.events.standing import Scene

Test = Callable[[Scene, Happening, Token], bool]
POSTS = frozenset({"job", "role", "duty", "responsibility", "chair", "position", "work"})
PLEAS = words(
    "challenge money dollar claim complaint appeal request nomination bid bill application offer "
    "lawsuit suit motion candidacy petition proposal plea charge objection cash statement name"
)
LIKING = words("growing bipartisan popular broad mass electoral wide enduring political sex wider "
               "broader crossover visual curb universal court legal federal")  # fmt: skip
"""What stands before an appeal that asks for nothing."""


def following(scene: Scene, happening: Happening, reach: int) -> Sequence[Token]:
    """The words after the trigger, at most so many."""
    last = happening.trigger.last + 1
    return scene.tokens[last : last + reach]


def object_of(scene: Scene, happening: Happening, word: Token) -> int | None:
    """The direct object, or the subject of a passive."""
    trigger = happening.trigger
    if trigger.object is not None:
        return trigger.object
    if trigger.form.kind != "verb":
        return None
    if trigger.passive:
        return next(iter(subject(scene.tokens, scene.phrases, word)), None)
    return next(iter(objects(scene.tokens, scene.phrases, word)), None)


def _offered_goods(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether a shop has it: "the mall offers Northern Food and two banks"."""
    found = object_of(scene, happening, word)
    named = found is not None and scene.tokens[found].pos == "PROPN"
    return named and not happening.recipients


def _cheered(scene: Scene, happening: Happening, word: Token) -> bool:
    after = {t.lower for t in following(scene, happening, 2)}
    return word.lemma == "cheer" and "for" not in after and not any(
        scene.tokens[c].dep in {"obj", "nsubj:pass"} for c in word.children
    )  # fmt: skip


def _broke_law(scene: Scene, happening: Happening, word: Token) -> bool:
    """Who breaks a law of the land refuses nobody anything."""
    found = object_of(scene, happening, word)
    if found is None or scene.tokens[found].lemma != "law":
        return False
    return "international" not in scene.words_before(found)


def _took_office(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether somebody only succeeds: "the new director takes over the role"."""
    if happening.trigger.form.rest != ("over",):
        return False
    found = object_of(scene, happening, word)
    return found is not None and not scene.heads(found).isdisjoint(POSTS)


def _only_worked(scene: Scene, happening: Happening, word: Token) -> bool:
    near = {t.lower for t in following(scene, happening, 8)}
    return word.lemma == "work" and near.isdisjoint({"with", "together"})


def _polled(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether it is the favour that a poll counts."""
    return word.pos == "NOUN" and not scene.words().isdisjoint(
        {"poll", "polls", "polling", "survey", "percent", "%"}
    )


def _hosting(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether a place is fit for meetings, and nobody meets."""
    bare = not happening.actors and not happening.recipients
    return word.lemma == "host" and bare and happening.told != "asserted"


def _withdrew_plea(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether it is a plea or money that is withdrawn."""
    if word.pos != "VERB":
        return False
    return any(
        scene.tokens[c].dep in {"obj", "nsubj:pass"}
        and (scene.tokens[c].lemma in PLEAS or "$" in scene.tokens[c].text
             or scene.tokens[c].pos == "SYM")
        for c in word.children
    )  # fmt: skip


def _excluding(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether "excluding" only leaves something out of a count, and nobody does it."""
    own = {scene.tokens[c].dep for c in word.children}
    return word.lemma == "exclude" and word.tag == "VBG" and own.isdisjoint({"aux", "nsubj"})


def _hanging(scene: Scene, happening: Happening, word: Token) -> bool:
    own = any(scene.tokens[c].dep in {"obj", "nsubj:pass"} for c in word.children)
    return word.lemma == "hang" and word.tag in {"VBG", "VBZ", "VBP"} and not own


def appealing(scene: Scene, word: Token) -> bool:
    """Whether "appeal" is a liking or goes to a court: "its growing appeal"."""
    before = {scene.tokens[c].lower for c in word.children if c < word.i}
    return word.pos == "NOUN" and word.lemma == "appeal" and not before.isdisjoint(LIKING)


def _shown(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether something is shown: "demonstrated that it works"."""
    return any(scene.tokens[c].dep == "ccomp" for c in word.children)


IDIOMS: Mapping[str, Test] = {
    "AGREE.offer": _offered_goods,
    "SUPPORT.throw_weight": _cheered,
    "REJECT.break_deal": _broke_law,
    "COERCE.seize": _took_office,
    "CONSULT.worked": _only_worked,
    "SUPPORT.back": _polled,
    "CONSULT.hold_meeting": _hosting,
    "RETREAT.withdraw": _withdrew_plea,
    "SANCTION.expel": _excluding,
    "ASSAULT.assassinate": _hanging,
    "PROTEST.demonstrate": _shown,
}
