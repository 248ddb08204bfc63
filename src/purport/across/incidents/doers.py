"""Who acts in the words of an account, where the events give nobody or only `a group`, `fighters`.

"Fighters of the Northern Front stormed the post" is told of that front, "mines which the brigade
had laid went off" of the brigade.
"""

import re
from collections.abc import Iterator

from msgspec import structs

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account, Who
from purport.across.incidents.words import in_small

FORCES = frozenset({"MIL", "COP", "SPY"})
REBEL = frozenset({"REB", "OPP", "SEP", "IMG", "CRM", "PRM"})
IRREGULAR = frozenset({"PRM"})
"""Armed groups that may be a government's own: `militia` and `security forces` may be one."""
_MEMBERS = re.compile(
    r"\b(?:fighters?|members?|men|women|soldiers|troops|gunmen|units?|militants?|terrorists?"
    r"|groups?|bands?"
    r"|gangs?|squads?|forces|guerrillas?|rebels?|elements?|crews?|mercenaries|militias?"
    r"|militiamen|followers"
    r"|wing|branch|brigades?|subversives|partisans|supporters|commandos?|criminals|henchmen|killers"
    r"|bandits|columns?|patrols?|detachments?|criminals)\sof\s(?:the\s)?(?:(?:organi[sz]ed"
    r"|armed|illegal"
    r"|so-called|self-styled|terrorist|residual|notorious|banned|outlawed|group|gang"
    r"|organi[sz]ation"
    r"|movement|militia|party|faction)\s){0,3}[\"“'‘]?",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[A-Z][\w’'-]*|\d+(?:st|nd|rd|th))(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'-]*){0,4}"
)
_NO_NAME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday"
    r"|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|A|An|Our|Their|His|We|They)\b"
)
_GOVERNED = re.compile(
    r"\b(?:by|of|at|on|from|against|to|with|near|in|into|upon|for)\s(?:the\s|its\s|their\s|an?\s)?"
    r"(?:[\w’'-]+\s)?$",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\b(?:been|being|were|was|are|is)\b", re.IGNORECASE)
_STRUCK = re.compile(
    r"\b(?:kill|wound|injur|shoot|shot|attack|captur|arrest|detain|murder|hit|struck|target)\w*\s"
    r"(?:(?:at|on|the|an?|some|dead|at least|\d+|[a-z]+)\s){0,3}$",
    re.IGNORECASE,
)
"""What is done to those whose names follow."""
_ATTACK_OF = re.compile(
    r"\b(?:attacks?|assaults?|raids?|aggression|onslaught|ambush|massacre|bombardment|shelling|bombing"
    r"|strikes?|atrocit(?:y|ies)|abduction|kidnapping|murders?|killings?|incursion|storming)\s"
    r"(?P<way>of|by)\s(?:the\s)?(?P<kind>(?:[a-z][\w-]*\s){0,2})$"
)
_UPON = re.compile(r"[^.;]{0,60}?\s(?:on|upon|against)\s(?!(?:the\snight|\w+day|\d))")
NEXT = 3  # words that may stand between who does it and the word for the act


def members_of(account: Account) -> Iterator[Who]:
    """The named group whose members are told to act, before the word for the act."""
    page = account.page
    if page is None or " of " not in account.text:
        return
    before = page.words((account.start, max(account.trigger, account.start)))
    for match in reversed([*_MEMBERS.finditer(before)]):
        start = account.start + match.end()
        if PASSIVE.search(before[match.end() :]) or _STRUCK.search(before[: match.start()]):
            continue  # "followers of the priest had been arrested", "killed five members of it"
        name = _NAME.match(page.text, start)
        whole = start if name is None else name.end()
        for first, last, who in sorted(page.sides, key=lambda s: -s[1]):
            here = first <= start + 1 < last or first == start + 1
            # "the Third Front of the League" is of the League
            here = here or (name is not None and " of " in name[0] and start < first < whole)
            if here and page.text[last : last + 1] != "-" and any(
                word[:1].isupper() for word in page.text[first:last].split()
            ):  # fmt: skip
                yield structs.replace(who, role="actor", named=True)
                return
        ours = any(w.role == "actor" and w.named and w.sector in FORCES for w in account.parties)
        if name is not None and _NO_NAME.match(name[0]) is None and not ours:
            yield Who("actor", plain(name[0]), None, name[0], None, "UAF", named=True)
            return


def striking_side(account: Account) -> Iterator[Who]:
    """The side whose attack an account names: "the assault of the Front on our village"."""
    page = account.page
    if page is None:
        return
    for first, last, who in page.sides:
        if not account.start <= first < account.stop:
            continue
        before = page.words((max(account.start - 20, 0), first))
        found = _ATTACK_OF.search(in_small(before))
        if found is None or not (who.named or who.sector in FORCES | REBEL):
            continue
        if found["kind"] != before[found.start("kind") :]:
            continue  # "the killing of President" is of the one whose name follows
        if found["way"] == "by" or _UPON.match(page.words((last, account.sentence[1]))):
            yield structs.replace(who, role="actor")


def acting_side(account: Account) -> Iterator[Who]:
    """The armed side whose name stands right before the word for the act."""
    page = account.page
    if page is None:
        return
    for first, last, who in reversed(page.sides):
        if not (account.start <= first and last <= account.trigger):
            continue
        between = page.words((last, account.trigger))
        governed = _GOVERNED.search(page.words((account.start, first)))
        upon = any(w.role == "recipient" and w.name == who.name for w in account.parties)
        if upon or PASSIVE.search(between):
            return
        if who.sector in FORCES | REBEL and len(between.split()) <= NEXT and governed is None:
            yield structs.replace(who, role="actor")
        return


def sides_inside(account: Account) -> Iterator[Who]:
    """The armed sides named anywhere in an account that has no actor."""
    page = account.page
    if page is None:
        return
    for first, last, who in page.sides:
        inside = account.start <= first < account.stop
        if inside and (
            who.sector in REBEL | FORCES or (who.named and page.text[first:last].isupper())
        ):
            yield structs.replace(who, role="actor")
