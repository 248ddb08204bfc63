"""With what an act of force was done and what it hit, as sets of bits: a bomb, shells; a hotel.

Two attacks of one day in one town are most often told apart by these alone. Only the words of the
clause count. A complex attack has several (`a bomb at the gate, then gunmen`), and a target may be
told in two words (a lorry of a convoy), so words that are told of one thing share a bit.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

MEANS: tuple[str, ...] = (
    r"car bomb\w*|suicide\W+(?:\w+\W+)?bomb\w*|truck bomb\w*|bomb|bombs|bomber|bombers|explosives?"
    r"|explosions?|exploded|blasts?|blew|detonat\w+|mines?|landmines?|ieds?|devices?",
    r"mortars?|shells?|shelled|shelling|artillery|rockets?|grads?|howitzers?",
    r"air ?strikes?|air raids?|warplanes?|jets?|aircraft|planes?|helicopters?|drones?|missiles?"
    r"|from the air|bombed|bombing|bombardment",
    r"gunm[ae]n|gunfire|opened fire|shot|shooting|snipers?|rifles?|fired (?:on|at|upon)|machine guns?"
    r"|stormed|ambush\w*",
    r"kni(?:fe|ves)|stabb\w+|machetes?|axes?|hacked|beheaded",
    r"arson|set fire|torched|burned|burnt|petrol bombs?",
    r"loot\w*|plunder\w*|robb\w+|stole|stolen|ransack\w*",
    r"abduct\w*|kidnap\w*|hostages?|seized",
)  # fmt: skip
"""Each with a bit of its own. `bombed` is told of planes and of bombs on the ground (`LOOSE`)."""
LOOSE = {2: (0, 1), 1: (0,), 3: (4, 0)}
"""Means that reports tell for each other, or of one attack: by their place in `MEANS`."""
TARGETS: tuple[str, ...] = (
    r"airports?|air ?bases?|airfields?|runways?", r"hotels?|guest ?houses?",
    r"restaurants?|caf[eé]s?|tea shops?|bars?|nightclubs?", r"markets?|bazaars?|shops?|stalls?",
    r"mosques?|imambargahs?", r"church(?:es)?|cathedrals?|monaster(?:y|ies)|synagogues?|temples?",
    r"schools?|universit(?:y|ies)|colleges?|pupils?|classrooms?",
    r"hospitals?|clinics?|health (?:posts?|centres?)|ambulances?|wards?",
    r"bus|buses|coach(?:es)?|minibus\w*",
    r"rail|rails|railway\w*|railroad\w*|trains?|wagons?|tracks?|locomotives?",
    r"checkpoints?|roadblocks?|check-?posts?", r"prisons?|jails?",
    r"bridges?", r"pipelines?|refiner(?:y|ies)|oil ?fields?|power (?:plants?|stations?|lines?)|dams?",
    r"convoys?|trucks?|lorr(?:y|ies)|tankers?", r"ships?|vessels?|boats?|ports?|harbours?",
    r"embass(?:y|ies)|consulates?", r"parliament\w*|court(?:s|house\w*)?|town hall|city hall",
    r"police (?:stations?|posts?)|barracks|military camps?|army (?:base|camp|post)s?",
    r"refugee camps?|camps? (?:of|for) (?:the )?displaced", r"funerals?|weddings?",
    r"polling (?:stations?|centres?)|ballots?",
)  # fmt: skip
"""Each with a bit of its own."""
_PASSED = re.compile(
    r"\b(?:car|truck|lorry|bus|from|via|to|towards?|for)\W+(?:the |a |an )?$|\bout of\W+(?:the )?$",
    re.IGNORECASE,
)  # a lorry full of explosives is no target, nor whence or whither somebody went


def _one_pattern(kinds: Sequence[str]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<k{i}>{kind})" for i, kind in enumerate(kinds))
    return re.compile(rf"\b(?:{groups})\b", re.IGNORECASE)


_MEANS, _TARGETS = _one_pattern(MEANS), _one_pattern(TARGETS)


@lru_cache(maxsize=10_000)
def means_of(text: str) -> int:
    """A bit for each means that the words tell, with those it may be told for; 0 for none."""
    found = 0
    for match in _MEANS.finditer(text):
        kind = int(str(match.lastgroup)[1:])
        found |= 1 << kind
        for other in LOOSE.get(kind, ()):
            found |= 1 << other
    return found


@lru_cache(maxsize=10_000)
def targets_of(text: str) -> int:
    """A bit for each kind of place or thing that the words tell; 0 for none."""
    found = 0
    for match in _TARGETS.finditer(text):
        if not _PASSED.search(text, max(0, match.start() - 20), match.start()):
            found |= 1 << int(str(match.lastgroup)[1:])
    return found
