"""Who did it, as each document has it: the actors of its accounts, else whom it says is to blame.

Blame is read near the accounts: "blamed X for the attack", "the work of X", "X was behind it", "X
claimed responsibility". A document that denies one actor and tells that others did it holds these,
be they named or not.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct, structs

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account, Who
from purport.across.incidents.blame_words import AFTER, BEFORE
from purport.across.incidents.denials import (
    RESULT,
    calls_it_false,
    denials_of,
    denied_actors,
)
from purport.across.incidents.doers import (
    FORCES,
    IRREGULAR,
    PASSIVE,
    REBEL,
    acting_side,
    members_of,
    sides_inside,
    striking_side,
)
from purport.across.incidents.one_side import (
    STATE,
    actors,
    alike,
    names_one,
    same_side,
    told_by_name,
)
from purport.across.incidents.other_acts import is_long_before, opens_another
from purport.across.incidents.pages import Page
from purport.across.incidents.words import in_small, telling_words

VIOLENT = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
ARMED = FORCES | REBEL | {"UAF"}
REACH = 4  # sentences on either side of an account in which blame is of it
_ACT = re.compile(
    r"\b(?:attack|blast|bomb|kill|murder|shell|strike|struck|massacre|raid|explosion|assault|death"
    r"|crime|incident|it\b|this\b|fire\b|fir(?:ed|ing)|assassinat|abduct|kidnap|shoot|shot|burn)",
    re.IGNORECASE,
)
_ARMS = re.compile(
    r"\b(?:aircraft|(?:war|aero)?planes?|jets?|helicopters?|drones?|bombers?|rockets?|missiles?"
    r"|shells?|mortars?|guns?|tanks?|artillery|gunmen|fighters|men|soldiers|forces|troops|units?"
    r"|snipers?|police|members) (?:of|from|belonging to) (?:the )?(?:\w+ )?$",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:aircraft|\w*planes?|jets?|helicopters?|drones?|bombers?|rockets?|missiles?|shells?"
    r"|mortars?|guns?|tanks?|artillery|ships?|boats?|katyushas?|grads?|iskanders?|shaheds?"
    r"|qassams?|scuds?|apaches?|cobras?|migs?|sukhois?|predators?|reapers?|howitzers?"
    r"|kalashnikovs?|bayraktars?|himars)$",
    re.IGNORECASE,
)
_TRUTH = re.compile(
    r"\b(?:the truth|in truth|in fact|in reality|what (?:really |actually )?happened|the facts?"
    r"|(?:our|own) (?:information|intelligence|findings|inquir\w+)|as is known|everybody knows)\b",
    re.IGNORECASE,
)
"""What opens the version of those who deny another."""
_MUTUAL = re.compile(r"\b(?:each other|one another)\b", re.IGNORECASE)
_BATTLE = re.compile(
    r"(?:fought|fight|fighting|clash\w*|battl\w+|skirmish\w*|trad\w+ fire"
    r"|exchang\w+ (?:of )?(?:fire"
    r"|shots)|gun ?battle|gunfight|firefight)\b",
    re.IGNORECASE,
)
"""What two sides do to each other."""
_OF_MANY = re.compile(
    r"^[^.;]{0,20}\bfor (?:such|similar|many|most|several|a (?:series|string|wave|spate) of"
    r"|other|the recent|recent"
    r"|earlier|previous|past)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:not|no|never|whether|unclear|den(?:y|ies|ied)|nobody|nothing|without|neither"
    r"|reject\w*)\b",
    re.I,
)
_DID = re.compile(
    r"\b(?:open(?:ed|ing) fire|fir(?:ed|ing)|fell|hit|struck|shell(?:ed|ing)|bomb(?:ed|ing)"
    r"|attack(?:ed|ing)|kill(?:ed"
    r"|ing)|storm(?:ed|ing)|launch(?:ed|ing)|shot|blew|burn(?:ed|t|ing)|murder(?:ed|ing)"
    r"|abduct(?:ed"
    r"|ing)|seiz(?:ed|ing)|explod(?:ed|ing)|land(?:ed|ing)|did it|took|taken|led|entered"
    r"|carried (?:off|out)|set off|went off|planted|mined)\b",
    re.IGNORECASE,
)
_HIRED = re.compile(
    r"\b(?:private|hired|company|estate|farm|plantation|mine|ranch|bank|hotel)\b.*\bguards?\b"
    r"|\bguards? of (?:an?|the) (?:\w+ )?(?:estate|farm|plantation|mine|company|ranch|bank)\b"
    r"|\bwatchm[ae]n\b",
    re.IGNORECASE,
)
_ALLIANCE = re.compile(
    r"\b(?:coalition|alliance|allied|allies|nato|multinational|international|joint"
    r"|united nations)\b",
    re.IGNORECASE,
)


_WE = re.compile(
    r"\b(?:we|our (?!correspondent|reporter|sources?|people|country|town|city|village|children"
    r"|own|side"
    r"|neighbou?r)[\w’'-]+(?: [\w’'-]+){0,2})\s$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:office|ministry|minister|government|president\w*|press|police|department|department"
    r"|court"
    r"|staff|embassy|council|party|union|association|committee|church|society|centre|center"
    r"|news|wire"
    r"|radio|post|times|gazette|network|watch|observatory|monitor\w*|agency|forum|federation"
    r"|armed forces"
    r"|defen[cs]e forces?|community|communities|hospital|school|university|company|ltd|inc"
    r"|institute)\b",
    re.IGNORECASE,
)


_THEY_WERE = re.compile(r"[^.;]{0,160}?\bthey (?:were|are|had been) (?:behind|responsible)\b", re.I)
_PRONOUNS = frozenset(("we", "they", "he", "she", "it", "i", "you", "us", "them", "who"))
_THEY_SAY = re.compile(r"\b(?:say|says|said|claims?|claimed|alleg\w+|accus\w+)\b", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w'’-]+")


class Blamed(Struct, frozen=True):
    """Whom one document has as those who did it, and whom it denies to have done it."""

    who: tuple[Who, ...]
    cleared: tuple[Who, ...] = ()
    upon: tuple[Who, ...] = ()
    """Upon whom they did it; in a fight each side is told to act upon the other."""


def blamed_by(mine: Sequence[Account], accounts: Sequence[Account]) -> list[Blamed]:
    """Whom a document blames; `mine` are its accounts of the incident, `accounts` all of it."""
    denials = denials_of(mine, accounts)
    cleared = tuple(who for a in denials for who in denied_actors(a))
    if denials:
        instead = _instead(denials[0], cleared, {a.event for a in mine})
        return [Blamed(instead, cleared)] if instead else []
    found = []
    violent = [a for a in mine if a.type in VIOLENT and a.standing == "account"]
    violent = [a for a in violent if not calls_it_false(a)]
    for account in violent:
        if _MUTUAL.search(account.text) or _BATTLE.match(_from_trigger(account)):
            continue
        named = _sides(members_of(account))
        named = named or _sides(
            _as_told(w, account) for w in actors(account) if not _own(w, account)
        )
        if not named and not actors(account):
            named = _sides(acting_side(account))
        named = named or _sides(striking_side(account))
        named = named or _sides(_arms_of(account)) or list(_issuer_itself(account))
        if named:
            upon = [w for w in account.parties if w.role == "recipient" and w.sector in ARMED]
            found.append(Blamed(_sorted(named), upon=_sorted(upon)))
    if not violent or any(w.named for blamed in found for w in blamed.who):
        return found
    told = _sides(_told(violent)) or ([] if found else _sides(_before_results(violent)))
    return [Blamed((w,)) for w in told] or found


def conflict(one: Blamed, other: Blamed) -> bool:
    """Whether both cannot have it right."""
    for a, b in ((one, other), (other, one)):
        meet = any(same_side(w, c) for w in b.who for c in a.cleared)
        if a.cleared and meet and not any(same_side(w, o) for w in a.who for o in b.who):
            return True
    if one.cleared or other.cleared:
        return not any(same_side(w, o) for w in one.who for o in other.who)
    if any(_is(w, u) for a, b in ((one, other), (other, one)) for w in a.who for u in b.upon):
        return False
    return _others(one.who, other.who)


def _is(one: Who, other: Who) -> bool:
    """Whether two are one party, not only forces of whom it is not told whose they are."""
    if one.country is None and other.country is None and not (one.named and other.named):
        return False
    return same_side(one, other) and {one.country, other.country} != {None}


def _others(one: tuple[Who, ...], other: tuple[Who, ...]) -> bool:
    """Whether no party is among both, not even its country's government or army."""
    if {w.party for w in one} & {w.party for w in other}:
        return False
    if any(alike(w, o) for w in one for o in other):
        return False
    if any(same_side(w, o) and {w.sector, o.sector} <= STATE for w in one for o in other):
        return False
    if not any(w.named for w in (*one, *other)):
        nations = [{w.country for w in who} for who in (one, other)]
        known = None not in nations[0] | nations[1]
        return known and nations[0].isdisjoint(nations[1]) and _armed(one) and _armed(other)
    if not all(w.named for w in (*one, *other)):
        # `Militants` may be any rebels, but they are not the army.
        return any(w.named for w in (*one, *other)) and _camps(one, other)
    if any(_ALLIANCE.search(w.name) for w in (*one, *other)) and not _rebels(one, other):
        return False
    lands = {w.country for w in one if w.country} & {w.country for w in other if w.country}
    armed = {w.sector for w in (*one, *other)} <= REBEL
    return not lands or _rebels(one, other) or armed


def _armed(who: tuple[Who, ...]) -> bool:
    return all(w.sector in ARMED for w in who)


def _rebels(one: tuple[Who, ...], other: tuple[Who, ...]) -> bool:
    """Whether there are armed groups among them, and others."""
    return {w.sector in REBEL for w in (*one, *other)} == {True, False}


def _camps(one: tuple[Who, ...], other: tuple[Who, ...]) -> bool:
    # Armed men of no known side are of none, but a group with a name is an armed group.
    camps = [{"REB" if w.sector == "UAF" and w.named else w.sector for w in who}
             for who in (one, other)]  # fmt: skip
    return any(a <= FORCES and b <= REBEL - IRREGULAR for a, b in (camps, camps[::-1]))


def _own(who: Who, account: Account) -> bool:
    """Whether an unnamed party is told as somebody's own: `our forces`, `its men`."""
    own = rf"\b(?:our|its|their|his|my)\s(?:\w+\s)?{re.escape(who.name)}\b"
    return not who.named and re.search(own, account.text, re.IGNORECASE) is not None


def _issuer_itself(account: Account) -> Iterator[Who]:
    """The issuer of a document that tells an act as that of its own men; no office, since a
    government speaks of its army."""
    name, before = account.issuer, account.text[: max(account.trigger - account.start, 0)]
    if name is None or _OFFICE.search(name) or _WE.search(before) is None:
        return
    told = account.page.text[account.sentence[0] : account.trigger] if account.page else before
    if _NO.search(account.text) or _THEY_SAY.search(told):
        return
    key = account.issuer_party or plain(name)
    yield Who("actor", key, account.issuer_party, name, None, "UAF", named=True)


def _sides(who: Iterable[Who]) -> list[Who]:
    """Those that are certain parties, or of a camp; `gunmen` may be of any."""
    return [
        w for w in who
        if _THING.search(w.name) is None
        and ((w.named and w.name.casefold() not in _PRONOUNS) or w.sector in FORCES | REBEL)
    ]  # fmt: skip


def _arms_of(account: Account) -> Iterator[Who]:
    """Whose aircraft, rockets or men did it, where the act has no actor: `a jet of the army`."""
    page = account.page
    if page is None:
        return
    for start, stop, who in page.sides:
        inside = account.start <= start < account.trigger
        if not inside or _ARMS.search(page.words((account.start, start))) is None:
            continue
        struck = any(w.role == "recipient" and w.name == who.name for w in account.parties)
        if not struck and not PASSIVE.search(page.words((stop, account.trigger))):
            yield who  # not "two members of the army were killed"


def _sorted(who: Sequence[Who]) -> tuple[Who, ...]:
    return tuple(sorted(who, key=lambda w: w.name))


def _as_told(who: Who, account: Account) -> Who:
    """The party, taken as unnamed where the words are only `the army`: of which is a guess."""
    if _HIRED.search(who.name):  # "guards of the estate" are no police
        who = structs.replace(who, sector=None, named=False)
    if not who.named:
        called = who.sector in REBEL | {None} and len(_CAPITAL.findall(who.name)) > 1
        return structs.replace(who, named=True) if called else who
    if told_by_name(who, account):
        return who
    return structs.replace(who, named=False)


def _told(mine: Sequence[Account]) -> Iterator[Who]:
    """The sides blamed in the sentences around the accounts, in words for blame."""
    page = mine[0].page
    if page is None:
        return
    seen: set[str] = set()
    for i in _around(page, mine):
        start, stop = page.sentences[i]
        for first, last, who in page.sides:
            key = who.party or plain(who.name)
            if not (start <= first < stop) or key in seen:
                continue
            before = in_small(page.words((start, first)))
            if who.sector in {"COP", "JUD"} and _THEY_WERE.match(page.words((last, stop))):
                continue  # "police said that they were behind it" is said of whom they hold
            after = in_small(page.words((last, stop)))
            of_it = " for " not in after or _ACT.search(after) is not None
            of_it = of_it and _OF_MANY.search(after) is None and BEFORE.search(before) is not None
            if (of_it and not _NO.search(before)) or (
                AFTER.search(after) and not _NO.search(after[:60])
            ):
                seen.add(key)
                name = first > start and names_one(page.text[first:last])
                yield structs.replace(who, named=who.named or name)


def _before_results(mine: Sequence[Account]) -> Iterator[Who]:
    """Who did what the accounts tell the results of, where this has no account of its own.

    "The number of the dead has risen after the militia fired on the town. Forty were injured."
    """
    page = mine[0].page
    if page is None or not all(RESULT.match(_from_trigger(a)) for a in mine):
        return
    here = {page.sentence_at(a.sentence[0]) for a in mine}
    for i in sorted(i for at in here for i in (at - 1, at) if i >= 0):
        start, stop = page.sentences[i]
        for first, last, who in page.sides:
            did = _DID.search(page.words((last, stop))) if start <= first < stop else None
            if did is None or who.sector not in ARMED:
                continue
            between = did.string[: did.start()]
            if len(between.split()) <= 2 and not _NO.search(page.words((start, last)) + between):
                yield who


def _from_trigger(account: Account) -> str:
    return account.text[max(account.trigger - account.start, 0) :]


def _around(page: Page, mine: Sequence[Account]) -> list[int]:
    """The sentences around accounts that speak of the same matter."""
    found = set[int]()
    for at in {page.sentence_at(a.sentence[0]) for a in mine}:
        found.add(at)
        for i in range(at + 1, min(at + REACH + 1, len(page.sentences))):
            if opens_another(page, i):
                break
            found.add(i)
        for i in range(at, max(at - REACH, 0), -1):
            if opens_another(page, i):
                break
            found.add(i - 1)
    return sorted(found)


def _instead(
    denial: Account, cleared: Sequence[Who], mine: Collection[str] = ()
) -> tuple[Who, ...]:
    """Those who did it according to a document that denies that others did."""
    page = denial.page
    if page is None:
        return ()
    words = {*telling_words(denial.text)}
    targets = {w.party or plain(w.name) for w in denial.parties if w.role == "recipient"}
    for event in page.accounts:
        if event.type not in VIOLENT or event.standing != "account":
            continue
        if is_long_before(event, denial):
            continue  # what else those have done whom it may blame
        near = abs(page.sentence_at(event.sentence[0]) - page.sentence_at(denial.sentence[0]))
        if near > REACH:
            continue
        did = _sides(members_of(event)) or _sides(actors(event)) or _sides(sides_inside(event))
        who = [_as_told(w, event) for w in did or actors(event)]
        who = [
            w for w in who if _THING.search(w.name) is None and not any(_is(w, c) for c in cleared)
        ]
        hit = {w.party or plain(w.name) for w in event.parties if w.role == "recipient"}
        # "So who did it? Their own army shelled the town": told by name, soon after the denial.
        after = event.start > denial.start and (near <= 1 or any(w.named for w in who))
        after = after or event.event in mine
        if who and (after or hit & targets or words & {*telling_words(event.text)}):
            return _sorted(who)
    here = page.sentence_at(denial.sentence[0])
    for i in _around(page, [denial]):
        span = page.sentences[i]
        told = page.words(span)
        if i == here or not (_TRUTH.search(told) or words & {*telling_words(told)}):
            continue
        for first, last, side in page.sides:
            act = _DID.search(told, max(last - span[0], 0)) if span[0] <= first < span[1] else None
            if act is None or any(same_side(side, c) for c in cleared):
                continue
            armed = side.sector in ARMED or (side.named and side.sector in STATE)
            if armed and not _NO.search(told[: act.start()]):
                return (side,)
    return tuple(w for w in _told([denial]) if not any(same_side(w, c) for c in cleared))
