"""Denials: which documents say that an incident did not happen, or was not done by that party.

A denial is of the act only: "no group has claimed the blast" and "there is no evidence that
anybody was killed" deny something else. Who tells it in his own words and gives another's denial
holds both.
"""

import re
from collections.abc import Iterable, Sequence

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account, Who
from purport.across.incidents.denied_words import denies
from purport.across.incidents.distance import is_town
from purport.across.incidents.facts import day_number
from purport.across.incidents.one_side import (
    STATE,
    actors,
    named_alike,
    same_side,
    told_by_name,
)
from purport.across.incidents.other_acts import elsewhere
from purport.across.incidents.others_tales import is_others_tale
from purport.across.incidents.pages import Page
from purport.across.incidents.words import COMMON, telling_words

SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "CONCEDE"})
MEETING = frozenset({"CONSULT"})
FORCE = frozenset({"ASSAULT", "COERCE"})
ACTS = FORCE | {"PROTEST", "MOBILIZE", "RETREAT", "SANCTION"}
NEAR = 2  # sentences from an account in which "the attack", "the claim" are of it
_IT = re.compile(
    r"\b(?:involvement|responsibility|blame|reports?|claims?|allegations?|accusations?|charges?"
    r"|rumou?rs|stor(?:y|ies)|lies?|fabrications?|(?:the|this|that|any|such|no) (?:\w+ )?(?:attack"
    r"|strike|raid|incident|bombing|shelling|shooting|massacre|killings?|operation|blast|explosion"
    r"|abductions?|arrests?|kidnapping|ambush|encounter|clash|battle|fire-?fight|gun-?fight|fight"
    r"|thing)s?)\b",
    re.IGNORECASE,
)
REACH = 5  # sentences between an account and a denial of it
_FORCES = frozenset({"MIL", "COP", "SPY", "REB", "OPP", "SEP", "IMG", "CRM", "PRM", "UAF"})
_OF_ANOTHER = re.compile(
    r"\b(?:no (?:\w+ )?(?:group|one|organi[sz]ation|party|faction|side|militia)|nobody|none)\b[^.]*"
    r"\bclaim|\bno (?:\w+ )?(?:evidence|proof|indication|sign|confirmation|word)\b|\bnot (?:clear|"
    r"known)\b|\bunclear\b|\bwithout evidence\b",
    re.IGNORECASE,
)
_REPORT = (
    r"(?:reports?|claims?|allegations?|stor(?:y|ies)|tales?|news|videos?|accusations?|rumours?"
    r"|charges?|so-called|alleged|supposed|pictures|footage|accounts?)"
)
_UNTRUE = (
    r"(?:false|untrue|fabricat\w+|baseless|unfounded|groundless|lies|a (?:\w+ ){0,2}lie|invent\w+"
    r"|(?:a |an |pure )?(?:hoax|fiction|invention)|staged|without (?:any )?(?:foundation|basis))"
)
RESULT = re.compile(
    r"(?:hurt|injur\w*|wound\w*|harm\w*|kill\w*|died?|dead|casualt\w*|damag\w*|victims?)\b", re.I
)
_ANSWER = re.compile(
    r"(?:retaliat|respond|return(?:ed|ing|s)?\b|repl[yi]|react|answer|riposte|hit back"
    r"|fire[ds]? back)",
    re.I,
)
_NOBODY = re.compile(r"\b(?:nobody|no one|no|none|any|without|not)\b", re.IGNORECASE)
_FALSE = re.compile(
    rf"\b{_REPORT}\b[^.]*\b(?:is|are|was|were)\b[^.,]{{0,30}}\b{_UNTRUE}\b"
    r"|\bnever (?:happened|took place|occurred)\b|\bdid not (?:happen|take place|occur)\b"
    r"|\bno such (?:\w+ )?(?:thing |attack |strike |raid |event |incident )?(?:happened|took place"
    r"|occurred)\b|\bnothing of the (?:kind|sort) (?:happened|took place|occurred)\b",
    re.IGNORECASE,
)
_SAID_UNTRUE = re.compile(
    r"fals|true|fabricat|less|unfounded|\blie|invent|hoax|fiction|staged|without|never|\bnot\b"
    r"|\bno\b"
    r"|nothing",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:we|our (?:\w+ )?(?:forces|fighters|men|army|troops|soldiers|units))\b[^.]{0,20}?"
    r"\b(?:(?:deny|reject)(?: \w+){0,2} (?:involvement|responsibility|part|role|having)\b"
    r"|had nothing to do with|ha(?:ve|s|d) no part in|took no part in"
    r"|(?:was|were|are|is) not (?:behind|responsible|involved))\b",
    re.IGNORECASE,
)


_WE_DID = re.compile(r"\b(?:we|our \w+)\b", re.IGNORECASE)
_NAMES = re.compile(r"\b(?!\w+day\b)[A-Z][\w’'-]{3,}")
_PLEA = re.compile(
    r"\b(?:ask|demand|beg|urge|appeal|pray|order|insist|warn|plead|implore|request|call)\w*\b[^.;]*"
    r"\b(?:that|not)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_OPPOSED = re.compile(
    r"\b(?:reject|condemn|protest|denounc|deplor|oppos|turn|refus"
    r"|declin)\w*\b[^.;]{0,30}\b(?:decisions?|sanctions?"
    r"|moves?|steps?|measures?|verdicts?|resolutions?|plans?|offers?|demands?|proposals?"
    r"|calls?|freeze|cuts?"
    r"|ultimatum|invitation)\b",
    re.IGNORECASE,
)
"""Who rejects a decision says that it was taken."""
_OF_A_THING = re.compile(r"\W*(?:that|which|who|whom)\b", re.IGNORECASE)
_INVOLVED = re.compile(
    r"\bneither\b.{3,60}\b(?:involved|behind|responsible|to blame|implicated|anything to do)\b"
    r"|\b(?:pin|lay|fasten|hang) (?:the |this )?(?:crime|deed|guilt)\b",
    re.IGNORECASE,
)
"""A part in something that is not named again: "neither of the two is involved in any way"."""
_UNABLE = re.compile(r"\b(?:can(?:not|'t|’t)|could(?: not|n't|n’t))\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|shall)\s(?!not\b|never\b)", re.IGNORECASE)
_NEVER_DOES = re.compile(r"\b(?:does|do)(?:\snot|n['’]t)\b", re.IGNORECASE)
_AROUND = re.compile(
    r"[^.;,]{0,30}?\s(?:near(?:by)?|around|there|before|at the time|in the (?:area|village|town"
    r"|vicinity"
    r"|neighbourhood)|close (?:by|to)|within|that (?:day|night|morning))\b",
    re.IGNORECASE,
)
"""Where a denied fight would have been that is another than the act: "no battle near the camp"."""
_OWN = re.compile(r"\b(?:its|our|their|his|my)\s(?:\w+\s){0,2}$", re.IGNORECASE)


def denials_of(mine: Sequence[Account], accounts: Sequence[Account]) -> list[Account]:
    """The denials of the act by one document; `mine` are its events in the incident.

    Also those that stand near them in its text without being of the incident, where they deny it of
    a party that others name, or speak of the same target.
    """
    document = mine[0].document
    others = [a for a in accounts if a.document != document]
    found = [a for a in mine if is_denial(a, others)]
    found = [a for a in found if denied_actors(a) or not tells_it_too(mine, a.sentence, accounts)]
    if any(a.type in MEETING and a.standing == "account" for a in mine):
        found = [a for a in found if a.type not in MEETING]
    page = mine[0].page
    if found or page is None or not any(a.type in FORCE for a in mine):
        return found
    ids = {a.event for a in mine}
    here = [page.sentence_at(a.sentence[0]) for a in mine]
    for event in page.accounts:
        if event.event in ids or event.type not in FORCE or not is_denial(event, others):
            continue
        at = page.sentence_at(event.sentence[0])
        if min(abs(at - i) for i in here) <= REACH and _of_this(event, accounts):
            found.append(event)
    return found


def denied_in_words(mine: Sequence[Account], accounts: Sequence[Account]) -> list[Who] | None:
    """Who is said, near the accounts of a document, not to have done the act; None for nobody.

    Read from the words ("the army has not shelled the market", "no such raid took place"), for
    denials that are no event.
    """
    page = mine[0].page
    if page is None or not any(a.type in ACTS for a in mine):
        return None
    told = [a for a in accounts if a.standing == "account" and a.type in ACTS]
    others = [a for a in told if a.document != mine[0].document]
    if not others:
        return None
    words: set[str] | None = None
    ids = {a.event for a in mine}
    apart = [a for a in page.accounts if a.type in ACTS and a.event not in ids]
    here = [page.sentence_at(a.sentence[0]) for a in mine]
    spans = [
        (span, min(abs(i - at) for at in here))
        for i, span in enumerate(page.sentences)
        if min(abs(i - at) for at in here) <= REACH
    ]
    for span, away in [*spans, (None, 0)]:
        sentence = page.title if span is None else page.words(span)
        found = denies(sentence)
        if found is None or _OF_ANOTHER.search(sentence) or _told_elsewhere(page, span, told):
            continue
        if span is not None and any(
            a.standing == "denied" and span[0] <= a.start < span[1] for a in apart
        ):
            continue  # an event of another happening
        alone = span is not None and _AROUND.match(sentence, found.stop) is not None
        if (
            found.act
            and not found.of_reports
            and alone
            and tells_it_too(mine, span or (0, 0), told)
        ):
            continue  # "there was no fighting near it" is told of what was bombed
        if words is None:
            words = {w for text in {a.text for a in told} for w in telling_words(text)}
        shared = words & {*telling_words(sentence)}
        spoken = shared - COMMON or (shared and away <= NEAR) or (
            away <= NEAR and (_IT.search(sentence) or _INVOLVED.search(sentence))
        )  # fmt: skip
        if not spoken:
            continue
        start = 0 if span is None else span[0]
        sides = [
            w for s, _, w in page.sides
            if span is not None and start <= s < start + found.start + 1
            and (w.named or w.sector in STATE)
        ]  # fmt: skip
        cleared = sides[-1:]
        named = [w for a in others for w in actors(a) if w.named]
        if (
            found.act
            and found.of_reports
            and not _names_theirs(page, span, mine, others)
            and tells_it_too(mine, span or (0, 0), accounts)
        ):
            continue
        if found.act or not cleared or not named:
            return cleared
        if any(same_side(w, c) for w in named for c in sides):
            return cleared
    return None


def _names_theirs(page: Page, span: tuple[int, int] | None, mine: Sequence[Account],
                  others: Sequence[Account]) -> bool:  # fmt: skip
    """Whether a sentence has a name, of no party, that only others tell the act with."""
    if span is None:
        return False
    own = " ".join(a.text for a in mine if a.standing == "account")
    return any(
        found[0] not in own
        and any(found[0] in a.text for a in others)
        and not any(
            first <= found.start() < last
            for first, last, who in page.sides
            if who.sector is not None or who.country is not None
        )
        for found in _NAMES.finditer(page.text, span[0] + 1, span[1])
    )


def _told_elsewhere(page: Page, span: tuple[int, int] | None, told: Sequence[Account]) -> bool:
    """Whether a sentence speaks of towns that are other than those of the accounts."""
    if span is None:
        return False
    if _other_day(page, span, told):
        return True
    towns = [a.place for a in told if a.place is not None and is_town(a.place)]
    spoken = [w for s, _, w in page.places if span[0] <= s < span[1] and is_town(w)]
    if any(w.name in a.sentence_text for w in spoken for a in told):
        return False
    return bool(towns and spoken) and all(
        elsewhere(place, town) for place in spoken for town in towns
    )


def _other_day(page: Page, span: tuple[int, int], told: Sequence[Account]) -> bool:
    """Whether a sentence tells one day, and no account is of that day or one beside it."""
    days = {value[:10] for start, value in page.days if span[0] <= start < span[1]}
    known = [a.from_day for a in told if a.from_day is not None]
    if len(days) != 1 or not known:
        return False
    (day,) = days
    return all(abs(day_number(day) - day_number(one)) > 1 for one in known)


def _of_this(event: Account, accounts: Sequence[Account]) -> bool:
    """Whether a denied event is the act of the accounts: by its actor and its target or town."""
    told = [a for a in accounts if a.standing == "account" and a.document != event.document]
    cleared = denied_actors(event)
    towns = [a.place for a in told if a.place is not None and is_town(a.place)]
    here = event.place if event.place is not None and is_town(event.place) else None
    away = here is not None and bool(towns) and all(elsewhere(here, town) for town in towns)
    if not cleared or away:
        return False
    by_actor = any(same_side(w, c) for a in told for w in actors(a) if w.named for c in cleared)
    targets = {w.party or plain(w.name) for w in event.parties if w.role == "recipient"}
    hit = {w.party or plain(w.name) for a in told for w in a.parties if w.role == "recipient"}
    words = {*telling_words(event.text)}
    alike = max((len(words & {*telling_words(a.text)}) for a in told), default=0)
    town = event.place is not None and any(
        a.place is not None and a.place.key == event.place.key for a in told
    )
    return bool(targets & hit) or alike > 1 or (by_actor and (town or alike > 0))


def is_denial(account: Account, others: Iterable[Account]) -> bool:
    """Whether an account denies the act that the others tell, done by one of those they name."""
    if account.standing != "denied" or account.type in SPEECH:
        return False
    at = max(account.trigger - account.start, 0)
    nobody = _NOBODY.search(account.text[:at])
    if RESULT.match(account.text[at:]) and nobody and (
        not actors(account) or nobody[0].casefold() in {"nobody", "no one"}
    ):  # fmt: skip
        return False  # "nobody was hurt" denies what came of it
    if _OF_ANOTHER.search(account.text) or _OF_ANOTHER.search(account.sentence_text):
        return False
    if _ANSWER.match(account.text[at:]):
        return False  # "our men did not retaliate": somebody else had fired
    if not actors(account) and _OF_A_THING.match(account.text):
        return False  # "a rocket that had not gone off"
    differ = all(a.type != account.type for a in others if a.standing == "account")
    if differ and _NEVER_DOES.search(account.text):
        return False  # "the republic hinders nobody" is said of no one act
    if _TO_COME.search(account.text) or _UNABLE.search(account.text):
        return False
    page = account.page
    told_by = page.words(account.sentence) if page is not None else account.sentence_text
    before = told_by[: max(account.trigger - account.sentence[0], 0)]
    if _OPPOSED.search(before) or _PLEA.search(before):
        return False
    blamed = denied_actors(account)
    told = [a for a in others if a.standing == "account"]
    if not any(a.type == account.type or {a.type, account.type} <= ACTS for a in told):
        return False
    named = [w for a in told for w in actors(a) if w.named and w.sector is not None]
    if not blamed or not named or any(same_side(w, b) for w in named for b in blamed):
        return True
    if account.issuer is not None and any(named_alike(account.issuer, w.name) for w in named):
        return True  # who is named denies it in a statement of his own
    if any(_is_own(b, account) for b in blamed if not b.named):
        return any(w.sector in _FORCES for w in named)
    # Whose "the police" are is a guess: they are the police of the others.
    loose = {b.sector for b in blamed if b.sector in STATE and not told_by_name(b, account)}
    return any(w.sector in loose for w in named)


def _is_own(who: Who, account: Account) -> bool:
    """Whether the words make a party somebody's own: "its forces", of whom a report says whose."""
    found = re.search(re.escape(who.name), account.text)
    return found is not None and (
        _OWN.search(account.text[: found.start()]) is not None
        or _OWN.match(f"{who.name} ") is not None
    )


def tells_it_too(
    mine: Sequence[Account], denied: tuple[int, int], accounts: Sequence[Account]
) -> bool:
    """Whether a document tells the act itself, outside the sentence that denies something of it.

    Then it denies a part ("the claim that the dead were merchants is a lie"). Who tells that others
    did it than those whom the others name denies the act as they tell it.
    """
    told = [
        a for a in mine
        if a.standing == "account" and a.type not in SPEECH and a.sentence != denied
    ]  # fmt: skip
    if not told:
        return False
    mine_did = [w for a in told for w in actors(a)]
    others = [a for a in accounts if a.document != told[0].document and a.standing == "account"]
    named = [w for a in others for w in actors(a) if w.named]
    if not mine_did or not named:
        return True
    return any(same_side(w, o) for w in mine_did for o in named) or not any(
        w.named or w.sector in _FORCES for w in mine_did
    )


def calls_it_false(account: Account) -> bool:
    """Whether the words around an account that reads as told say that it is not true."""
    page = account.page
    if page is None or account.standing != "account" or account.type in SPEECH:
        return False
    own = page.words(account.sentence)
    if _SAID_UNTRUE.search(own) is not None and _FALSE.search(own) is not None:
        return True
    after = page.sentence_at(account.sentence[0]) + 1
    behind = page.words(page.sentences[after]) if after < len(page.sentences) else ""
    before = own[: max(account.trigger - account.sentence[0], 0)]
    return is_others_tale(before, behind, page.title)


def denies_for_itself(accounts: Sequence[Account]) -> bool:
    """Whether the issuer of a document says of itself, beside an account, that it did not do it."""
    page = accounts[0].page
    if page is None or _OURS.search(page.text) is None:
        return False
    if any(_WE_DID.search(a.text[: max(a.trigger - a.start, 0)]) for a in accounts):
        return False
    for account in accounts:
        here = page.sentence_at(account.sentence[0])
        for span in page.sentences[max(here - 1, 0) : here + 4]:
            if account.type not in SPEECH and _OURS.search(page.words(span)):
                return True
    return False


def denied_actors(account: Account) -> list[Who]:
    """Who is denied to have done it: the actors, else the sides told before the act."""
    found = actors(account)
    page = account.page
    if found or page is None:
        return found
    return [
        who
        for start, _, who in page.sides
        if account.start <= start < account.trigger and who.named and who.sector in STATE
    ]
