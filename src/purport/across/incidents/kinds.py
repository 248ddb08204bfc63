"""Which kind of act an event speaks of, where PLOVER codes only that it is announced.

An announced visit is AGREE and an announced blockade THREATEN; the visit and the blockade that
take place are CONSULT and SANCTION, and the entry of the codebook that found them tells so.
"""

ACTS = frozenset({
    "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
})  # fmt: skip
"""PLOVER's types of what is done, not announced."""
ANNOUNCED = frozenset({"AGREE", "THREATEN"})


def kind_of_act(told: str, rule: str, modality: str) -> str:
    """The type of the act: that of the entry (`SANCTION.impose`), where it is but announced."""
    entry = rule.partition(".")[0]
    if told in ANNOUNCED and modality != "asserted" and entry in ACTS:
        return entry
    return told
