"""How sure an event must be to be kept, by what it is and how it is told.

Who did it is often left out of what is told in the passive, and parties out of clauses below
another: such events are told as plainly as others, and score lower.
"""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.confidence import is_whole, taken_for_depth
from purport.stages.events.counts import KINDS
from purport.stages.events.happening import Happening
from purport.stages.events.undergone import LOWEST_TOLD_OF, is_told_of_them

LOWEST = 0.46  # of PLV's events below it under 10 % were right (Nov 2026); 0.55 loses real ones
LOWEST_COUNTED = 0.36  # for verbs that tell victims, which are often told without who did it
LOWEST_MATERIAL = 0.4  # "the village was shelled": what is done to things, by nobody named
LOWEST_UNASSERTED = 0.33  # what is denied, demanded or possible is seldom told with two names
LOWEST_SUFFERED = 0.33  # "hid in cellars as the town was shelled": seldom with who did it
LOWEST_IN_CLAUSE = 0.3  # "when police fired on a march": whole clauses below another
BELOW = 0.07  # less where a clause with its own subject hangs from another
UNDERGONE = 0.02  # less in the passive, where it tells whom: "was charged with treason"
LOWEST_WITHIN = 0.05  # for acts that a surer event of the sentence tells of
HARSH = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE"})
"""Types of what is done to people and things, by whomever."""
SUFFERED = frozenset({"ASSAULT", "COERCE"})
"""Types whose victims are often told, and not who did it: "nine men were arrested"."""


def lowest(tokens: Sequence[Token], happening: Happening, word: str) -> float:
    """The confidence under which such an event is not kept."""
    verb = tokens[happening.trigger.word]
    suffered = any(tokens[c].dep == "aux:pass" for c in verb.children)
    pattern = happening.trigger.form.pattern
    forced = happening.type in SUFFERED or pattern.mode == "release"
    if forced and happening.recipients and is_told_of_them(tokens, verb):
        return LOWEST_TOLD_OF
    suffered |= "subject" in pattern.recipient  # "the patrol drove into an ambush"
    if (suffered or word in KINDS) and forced and is_whole(tokens, verb):
        return LOWEST_SUFFERED - BELOW * (verb.head != verb.i)
    if word in KINDS:
        return LOWEST_COUNTED
    told_of = bool(happening.actors or happening.recipients) and verb.dep != "acl:relcl"
    if happening.type in SUFFERED and told_of and verb.tag == "VBD" and is_whole(tokens, verb):
        return LOWEST_IN_CLAUSE
    if suffered and happening.type in SUFFERED:
        return LOWEST_SUFFERED
    if happening.told != "asserted":
        return LOWEST_UNASSERTED
    least = LOWEST_MATERIAL if happening.type in HARSH else LOWEST
    if suffered and happening.recipients and not verb.dep.startswith(("acl", "advcl")):
        least -= UNDERGONE
    return least - taken_for_depth(tokens, tokens[happening.clause])
