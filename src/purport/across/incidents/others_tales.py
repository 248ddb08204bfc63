"""What a document tells as the tale of others that is not so: "Some pages write that ..."."""

import re

from purport.across.incidents.words import in_small

_THEY_CLAIM = re.compile(
    r"\b(?:media|outlets?|newspapers?|papers?|channels?|sites?|websites?|accounts?|pages?"
    r"|sources?|circles"
    r"|quarters|elements|propagand\w+|enemies|enemy|agencies|networks?|voices|persons|people"
    r"|activists"
    r"|groups?|bloggers?|organi[sz]ations?|it (?:is|was|has been))\s(?:\w+\s){0,4}?(?:writ(?:e"
    r"|es|ing|ten)|wrote|claim\w*"
    r"|alleg\w+|spread\w*|circulat\w+|publish\w*|assert\w*|report\w*|sa(?:y|ys|id|ying)|pretend\w*"
    r"|insinuat\w+|rumou?red)\b|\b(?:reports?|claims?|rumou?rs?|allegations?|stor(?:y|ies)"
    r"|posts?|news|lies?)"
    r"\s(?:\w+\s){0,5}?that\s",
)
_IN_TRUTH = re.compile(
    r"\W*(?:in (?:fact|truth|reality)|the (?:truth|fact|facts|reality)\b|actually"
    r"|as a matter of fact"
    r"|nothing of the|none of this|this is (?:not|un|a lie|false)|that is (?:not|un|a lie|false)"
    r"|these are lies|such (?:reports|claims|rumou?rs) are|what (?:really|actually) happened)",
)
_UNTRUE_TITLE = re.compile(
    r"\b(?:refut\w+|rumou?rs?|fake|false|lies?|denie[sd]|denial|fabricat\w+|disinformation"
    r"|untrue|untruths?"
    r"|rebuttal|rebuts|debunk\w+|slanders?)\b",
)
"""How a document tells what others claim and says that it is not so: "Some pages write ..."."""


def is_others_tale(before: str, behind: str, title: str) -> bool:
    """Whether what follows `before` is told as the tale of others that is not so.

    `behind` is the sentence after it: "Some pages write that ... . In fact ...".
    """
    if _THEY_CLAIM.search(in_small(before)) is None:
        return False
    untrue = _UNTRUE_TITLE.search(in_small(title)) is not None
    return untrue or _IN_TRUTH.match(in_small(behind)) is not None
