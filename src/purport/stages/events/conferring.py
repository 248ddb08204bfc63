"""Who meets whom where talks only say when or why: "called it off after talks with the ministry".

The subject of the clause holds them with whom "with" names.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.clauses import preposition, prepositional, subject
from purport.stages.events.phrases import words
from purport.stages.events.standing import PEOPLE, Scene

WHEN = frozenset({"after", "following", "in", "during", "at", "over", "since", "upon", "through"})
VISITS = words("visit trip tour stopover")
COMING = words(
    "arrive fly travel come go head land due meet gather return leave visit host receive expect "
    "join sit assemble convene stop reach depart jet stay journey send invite summon way"
)
"""Who does so "for" talks holds them, or means to."""


def aim_of(tokens: Sequence[Token], noun: Token) -> tuple[Token, str | None]:
    """The word that an act completes, and by which preposition; past the place of it.

    "On her way to Oslo for talks", whether the talks hang from the way or from Oslo.
    """
    how, above = preposition(tokens, noun), tokens[noun.head]
    if how == "for" and noun.dep == "nmod" and above.pos == "PROPN":
        above = tokens[above.head]
    return above, how


def conferring(scene: Scene, noun: Token) -> list[int]:
    """The subject that holds the talks with somebody; empty where the clause tells no such one."""
    tokens = scene.tokens
    visits = noun.lemma.lower() in VISITS
    if not prepositional(tokens, scene.phrases, [noun.i], "to" if visits else "with"):
        return []
    for _ in range(2):  # "for two hours of talks with the miners"
        above = tokens[noun.head]
        if noun.dep == "nmod" and above.pos == "NOUN" and preposition(tokens, noun) == "of":
            noun = above
    verb, how = aim_of(tokens, noun)
    if visits and how == "on" and noun.dep == "nmod" and scene.standing(verb.i) >= PEOPLE:
        return [verb.i]  # "the premier, on a visit to Malta"
    if noun.dep not in {"obl", "nmod", "advcl"} or verb.pos not in {"VERB", "ADJ", "NOUN"}:
        return []
    if verb.pos == "NOUN" and verb.lemma != "way":
        return []
    if visits and how in {"on", "from"} and verb.pos == "VERB":
        how = "in"
    if how not in WHEN and not (how == "for" and verb.lemma in COMING):
        return []
    doers = subject(tokens, scene.phrases, verb)
    return [k for k in doers if scene.standing(k) >= PEOPLE]
