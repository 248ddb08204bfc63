"""Numbers told of those of whom an account speaks, without saying again what was done to them.

"Our colleagues were released yesterday. All five have spoken to their families." Only where an act
of this kind is told beside it is such a number one of those who were freed, taken or driven out.
"""

import re
from functools import lru_cache

from purport.across.incidents.counting import Q
from purport.across.incidents.quantities import quantities
from purport.across.incidents.tolls import Toll
from purport.across.incidents.words import in_small

_HOMES = r"(?:families|households|homes)"
_FOLK = (
    r"(?:people|persons?|inhabitants|villagers|residents|souls|individuals|newcomers|civilians"
    r"|women"
    r"|children|men|boys|girls|students|pupils|colleagues|workers|nurses|doctors|teachers|members"
    r"|hostages|captives|passengers|prisoners|detainees|soldiers|fishermen|farmers|youths|agents"
    r"|friends|brothers|sons)"
)
_HAVE = r"(?:(?:have|had|has|are|is|were|was|now|also|all|already|since|then|still)\s)"
_TAKEN = (
    r"(?:(?:freed|released|kidnapped|abducted|missing|detained|arrested|captured|seized)"
    r"\s[\w'’-]+"
    r"|[\w'’-]+\s(?:who\s(?:had\sbeen|were)\s)?(?:freed|released|kidnapped|abducted|detained"
    r"|arrested|captured|seized|taken)(?:\s(?:at|from|in|on|by|with)(?:\s[\w'’-]+){1,3}?)?"
    r"|(?:former\s)?(?:hostages|captives|prisoners|detainees|abductees|colleagues|persons"
    r"|individuals|suspects|friends|brothers|sons))"
)
_ALL = rf"\b(?:all|all of the|all the|our|our own|their)\s{Q}(?:\s{_FOLK})?"
_THOSE = rf"\b(?:the|these|those)\s{Q}(?:\s{_TAKEN})?"
_OTHER_LOT = (
    rf"(?!,?\s(?:who\s)?{_HAVE}{{0,4}}(?:been\s|being\s)?(?:to be\s)?(?:\w+ly\s)?(?:killed|dead"
    r"|died?|shot|slain|murdered|executed|hanged|beheaded|drowned|perished|buried|martyred|massacred"
    r"|wounded|injured|hurt|maimed|burn(?:ed|t)|hit|struck|treated(?! (?:well|badly|kindly|humanely"
    r"|with))|bleeding"
    r"|(?:in|taken to|rushed to|brought to) (?:\w+ )?hospital(?! for (?:a |an |their )?(?:\w+ )?"
    r"(?:check|exam|test))"
    r"|on (?:\w+ )?(?:strike|leave|duty)|striking|protesting|marching|elected|appointed|re-elected"
    r"|sworn|dismissed|sacked|suspended|promoted|displaced|homeless|expelled|evicted)\b)"
)
_TRIED = (
    rf"(?!,?\s(?:who\s)?{_HAVE}{{0,4}}(?:been\s|being\s)?(?:to be\s)?(?:\w+ly\s)?(?:charged|fined"
    r"|indicted|acquitted|convicted|sentenced|remanded|jailed|on trial|tried)\b)"
)
"""What is told of others than those who were freed, taken or held: "All three were killed"."""
_STATE = rf"{_OTHER_LOT}(?=\s(?:have|had|are|were|came|went|will|is|was)\b|\s?[.;,:]|$)"
_PATTERNS = {
    "displaced": (
        rf"{Q}\s(?:[\w'’-]+\s)?{_HOMES}\b",
        rf"{Q}(?:\s[\w'’-]+){{0,2}}?\s{_FOLK}(?:\swho)?\s{_HAVE}{{0,3}}(?:arriv\w+|reach\w+"
        rf"|liv(?:e|ing)"
        r"|sleep(?:ing)?|slept|left|shelter\w*|camp\w*|lodg\w+|stay\w*|wait\w*|receiv\w+"
        r"|register\w+"
        r"|cross\w+|mov\w+|gone|went|com(?:e|ing)|came|need\w*|gather\w+|settl\w+|hous\w+|host\w+"
        r"|walk\w+|return\w+|packed|put|taken in|cramm\w+|crowd\w+|huddl\w+)\b",
        rf"\b(?:feed\w*|shelter\w*|hous(?:e|es|ed|ing)|host\w*|receiv\w+|welcom\w+|t(?:ook|aken) in"
        rf"|register\w*|count\w*)\s{Q}(?:\s[\w'’-]+)?\s{_FOLK}\b",
    ),
    "released": (
        rf"(?:{_ALL}|{_THOSE}){_TRIED}{_STATE}",
        rf"{Q}(?:\s[\w'’-]+)?\s{_FOLK}\s{_HAVE}{{0,3}}(?:receiv\w+|cross\w+|walk\w+|embrac\w+"
        r"|arriv\w+|examined|seen|flown|driven|met|welcom\w+|reach\w+|in good health|unharmed"
        r"|well)\b",
    ),
    "abducted": (
        rf"(?:{_ALL}|{_THOSE}){_TRIED}{_STATE}",
        rf"\bthere (?:are|were) {Q}(?=, (?:not\b|‹))",
        rf"^\W*{Q}\s(?:[\w'’-]+\s)?{_FOLK}[.!]",
    ),
    "arrested": (
        rf"(?:{_ALL}|{_THOSE}){_STATE}",
        rf"{Q}(?:\s[\w'’-]+)?\s{_FOLK}\s{_HAVE}{{0,3}}(?:secured|questioned|charged|fined|released"
        r"|searched|identified|brought in|taken)\b",
    ),
}
_READ = {kind: [re.compile(shape) for shape in mine] for kind, mine in _PATTERNS.items()}


@lru_cache(maxsize=20_000)
def implied(kind: str, text: str) -> Toll | None:
    """The first number of a sentence that may be of those whom an act of this kind struck.

    None where it tells none, or only parts of them ("two of them", "four others").
    """
    shapes = _READ.get(kind)
    numbers = quantities(text) if shapes else []
    if not shapes or not numbers:
        return None
    masked, at = "", 0
    for i, number in enumerate(numbers):
        masked += text[at : number.start] + _kept(text, number.start) + f"‹{i}›"
        at = number.stop
    masked = in_small(" ".join((masked + text[at:]).split()))
    for shape in shapes:
        for found in shape.finditer(masked):
            number = numbers[int(next(filter(None, found.groups())))]
            if number.partial or number.of_them or (number.families and kind != "displaced"):
                continue
            return Toll(kind, number.low, number.high, number.start, number.stop,
                        text[number.stop : number.stop + 30])  # fmt: skip
    return None


def _kept(text: str, start: int) -> str:
    """The article that belongs to a number in `quantities`: "the five" is found from `the` on."""
    return "the " if text[start : start + 4].casefold() == "the " else ""
