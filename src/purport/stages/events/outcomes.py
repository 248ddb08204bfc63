"""Acts that come of something, or that something comes of: "led to clashes", "set off riots"."""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.phrases import words

CAUSING = words("trigger spark provoke unleash ignite fuel precipitate stir bring")
"""What does so to an act makes it come about."""
LEADING = frozenset({("lead", "to"), ("result", "in"), ("culminate", "in"), ("end", "in"),
                     ("escalate", "into"), ("descend", "into"), ("degenerate", "into"),
                     ("erupt", "into"), ("turn", "into"), ("spill", "into"), ("explode", "into"),
                     ("develop", "into"), ("give", "to")})  # fmt: skip
PUNISHING = words(
    "hold arrest detain jail imprison convict charge try sack dismiss suspend fine question seize "
    "sentence indict expel punish resign quit apologise apologize sanction sue prosecute"
)
"""What is done to somebody "over" an act that took place."""


def causes(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the verb makes an act come about: "set off riots"."""
    if verb.lemma in {"set", "touch"}:
        return any(tokens[c].lower == "off" for c in verb.children)
    return verb.lemma.lower() in CAUSING
