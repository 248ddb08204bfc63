"""With what an act of force was done and what it hit, as sets of bits: a bomb, shells; a hotel.

Two attacks of one day in one town are most often told apart by these alone. Only the words of the
clause count. A complex attack has several (`a bomb at the gate, then gunmen`), and a target may be
told in two words (a lorry of a convoy), so words that may be of one thing share a bit.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

MEANS: tuple[tuple[str, frozenset[int]], ...] = tuple(
    (words, frozenset(bits))
    for words, bits in (
        (r"car bomb\w*|truck bomb\w*|suicide\W+(?:\w+\W+)?(?:bomb|attack)\w*", {0}),
        (r"bombs?|bombers?|bombed|bombings?|bombardment|explosives?|explosions?|exploded|blasts?"
         r"|blew|detonat\w+|landmines?|ieds?|devices?", {0, 1, 2}),
        (r"mortars?|shells?|shelled|shelling|artillery|howitzers?", {1}),
        (r"rockets?|missiles?", {1, 2}),
        (r"air ?strikes?|air raids?|warplanes?|jets?|aircraft|planes?|helicopters?|drones?"
         r"|from the air", {2}),
        (r"gunm[ae]n|gunfire|opened fire|shot|shooting|snipers?|rifles?|machine guns?", {3}),
        (r"kni(?:fe|ves)|stabb\w+|machetes?|axes?|hacked|beheaded", {4}),
        (r"arson\w*|set fire|torch(?:ed|ing)|petrol bombs?|ablaze|on fire|burn(?:ed|t|ing)", {5}),
        (r"loot\w*|plunder\w*|robb\w+|stole|stolen|ransack\w*", {6}),
        (r"abduct\w*|kidnap\w*|hostages?", {7}),
    )
)  # fmt: skip
"""Words with the means they may be told of: a `blast` may be a car bomb, a shell, an air raid."""
TARGETS: tuple[str, ...] = (
    r"airports?|air ?bases?|airfields?|runways?", r"hotels?|guest ?houses?",
    r"restaurants?|caf[eé]s?|(?:tea|noodle|coffee) shops?|tea ?houses?|eater(?:y|ies)|diners?|bars?"
    r"|canteens?|nightclubs?", r"markets?|bazaars?|shops?|stalls?",
    r"mosques?|imambargahs?", r"church(?:es)?|cathedrals?|monaster(?:y|ies)|synagogues?|temples?",
    r"schools?|universit(?:y|ies)|colleges?|pupils?|classrooms?",
    r"hospitals?|clinics?|health (?:posts?|centres?)|ambulances?",
    r"bus|buses|coach(?:es)?|minibus\w*",
    r"rail|rails|railway\w*|railroad\w*|trains?|wagons?|tracks?|locomotives?",
    r"checkpoints?|roadblocks?|check-?posts?", r"prisons?|jails?",
    r"bridges?", r"pipelines?|refiner(?:y|ies)|oil ?fields?"
    r"|power (?:plants?|stations?|lines?)|dams?",
    r"convoys?|columns?|trucks?|lorr(?:y|ies)|tankers?", r"ships?|vessels?|boats?",
    r"embass(?:y|ies)|consulates?", r"parliament\w*|court(?:s|house\w*)?|town hall|city hall",
    r"police (?:stations?|posts?)|barracks|military camps?|army (?:base|camp|post)s?",
    r"(?:refugee|displaced|displacement|idp)(?: people| persons| families)?(?:['\u2019]s?)?"
    r" (?:camps?|sites?)"
    r"|(?:camps?|sites?) (?:of|for) (?:[\w-]+ ){0,2}(?:displaced|refugees|idps)",
    r"funerals?|weddings?",
    r"polling (?:stations?|centres?)|ballots?", r"factor(?:y|ies)|mills?|workshops?|warehouses?",
)  # fmt: skip
"""Each with a bit of its own."""
_PASSED = re.compile(
    r"\b(?:car|truck|lorry|bus|from|via|to|towards?|for)\W+(?:the |a |an )?$|\bout of\W+(?:the )?$",
    re.IGNORECASE,
)  # a lorry full of explosives is no target, nor whence or whither somebody went


_WORD = re.compile(r"\w+")
_PHRASES = """air car truck suicide from opened machine set on petrol guest tea health check oil
power police military army refugee displaced displacement idp camp camps site sites polling town
city noodle coffee"""
_FIRST = frozenset(_PHRASES.split())
"""First words of the phrases above."""


def _one_pattern(kinds: Sequence[str]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<k{i}>{kind})" for i, kind in enumerate(kinds))
    return re.compile(rf"\b(?:{groups})\b", re.IGNORECASE)


_MEANS, _TARGETS = _one_pattern([words for words, _ in MEANS]), _one_pattern(TARGETS)


@lru_cache(maxsize=100_000)
def _begins(word: str) -> bool:
    """Whether a word is told of a means or a target, or begins a phrase that is."""
    return word in _FIRST or bool(_MEANS.fullmatch(word) or _TARGETS.fullmatch(word))


def _found(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The kinds that a text tells, and where; to look at every letter takes twice as long."""
    last = 0
    for word in _WORD.finditer(text):
        if word.start() >= last and _begins(word[0].casefold()):
            match = pattern.match(text, word.start())
            if match is not None:
                last = match.end()
                yield int(str(match.lastgroup)[1:]), match.start()


@lru_cache(maxsize=10_000)
def means_of(text: str) -> int:
    """A bit for each means that the words may tell; 0 for none."""
    found = 0
    for kind, _ in _found(_MEANS, text):
        for bit in MEANS[kind][1]:
            found |= 1 << bit
    return found


@lru_cache(maxsize=10_000)
def targets_of(text: str) -> int:
    """A bit for each kind of place or thing that the words tell; 0 for none."""
    found = 0
    for kind, start in _found(_TARGETS, text):
        if not _PASSED.search(text, max(0, start - 20), start):
            found |= 1 << kind
    return found
