"""Names that nobody knows, told in one list with persons: "Bozkova and Ada Obi were jailed"."""

from collections.abc import Sequence

from purport.stages.events.standing import PEOPLE, THING, Scene, Standing


def standing_among(scene: Scene, i: int, heads: Sequence[int]) -> Standing:
    """What word i can be, `heads` being those it is listed with.

    A name that no earlier stage knows is a person where it is listed with one by name.
    """
    standing, token = scene.standing(i), scene.tokens[i]
    if standing != THING or token.pos != "PROPN" or len(heads) < 2 or not token.text.istitle():
        return standing
    if scene.mention(i) is None and any(_is_person(scene, k) for k in heads if k != i):
        scene.known[i] = PEOPLE  # for whatever asks of it later
    return scene.standing(i)


def _is_person(scene: Scene, i: int) -> bool:
    mention = scene.mention(i)
    return mention is not None and (mention.kind, mention.form) == ("person", "name")
