"""Acts told by a noun made of a verb: "the freeing of the nurses", "the suspension of all aid".

No codebook entry lists them: the verb's own entry says what is told, and what "of" completes is the
verb's object.
"""

from msgspec.structs import replace

from purport.core.parse import Token
from purport.stages.events.clauses import prepositional
from purport.stages.events.derived import DERIVED
from purport.stages.events.lexicon import MATERIAL, Form
from purport.stages.events.phrases import words
from purport.stages.events.standing import Scene

THINGS = words(
    "building meeting opening closing beginning ending feeling meaning reading hearing writing "
    "painting wedding king thing ring string spring evening morning wing holding teaching saying "
    "drawing setting rating ranking heading standing understanding finding warning ruling offering "
    "crossing landing lending ceiling filing blessing wording warming burning-down passing living "
    "being going coming making taking giving having doing running working playing turning growing"
)
"""Nouns on -ing that are things, or acts of too many senses."""
NEAR = 8  # words


def doing_form(scene: Scene, noun: Token) -> tuple[Form, int] | None:
    """The verb's form that tells this act, and the word it is done to; None where none does."""
    verb = DERIVED.get(noun.lemma.lower())
    if verb is None and noun.lower.endswith("ing") and noun.lower not in THINGS:
        verb = scene.lexicon.inflected.get(noun.lower)
    if verb is None:
        return None
    below = prepositional(scene.tokens, scene.phrases, [noun.i], "of")
    if not below or not noun.i < below[0] <= noun.i + NEAR:
        return None
    for form in scene.lexicon.verbs.get(verb, ()):
        if _fits(scene, form, below[0]):
            pattern = form.pattern
            alone = pattern.alone or pattern.type in MATERIAL
            made = replace(form, kind="noun", pattern=replace(pattern, alone=alone))
            return made, below[0]
    return None


def _fits(scene: Scene, form: Form, i: int) -> bool:
    """Whether the form can be told by a noun with nothing but this word for its object."""
    pattern = form.pattern
    if form.rest or form.subjects or form.unless or form.beside or pattern.complement is not None:
        return False
    lemma = scene.tokens[i].lemma.lower()
    if form.objects:
        free = "of" not in pattern.recipient or "object" in pattern.recipient
        return lemma in form.objects.single and free
    if lemma in form.not_objects or "*" in form.not_objects:
        return False
    return "object" in pattern.recipient
