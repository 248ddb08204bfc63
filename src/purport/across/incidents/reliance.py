"""Reliance: what an account rests on, and whether that is the issuer of another account.

An account rests on who tells it in its own words (the chain of claims), else on what the title, the
end of the report or the sentence after it gives as the source of it all. Others who are cited
around it are its sources only under conditions: an issuer by its full name where it is no party to
what happened, an office of state in the next sentence where the account has no source of its own.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account
from purport.across.incidents.claimed import SAID
from purport.across.incidents.epithets import Epithet, epithets_in
from purport.across.incidents.giving import (
    is_background,
    of_the_whole,
    refers_back,
    sets_against,
    titled,
    was_there,
)
from purport.across.incidents.issuers import (
    COMMON,
    SPOKESMAN,
    Known,
    bodies_meant,
    is_issuer,
    is_itself,
    is_office,
    known_of,
    names_of,
)
from purport.across.incidents.lands import land_of, lands_of
from purport.across.incidents.offices import (
    LOCAL,
    NATIONAL,
    STATE,
    VAGUE,
    body_of,
    is_somebody,
    is_unnamed,
)
from purport.across.incidents.roles import (
    does,
    does_it,
    has_name,
    is_charge,
    is_target,
    points_back,
    says_another,
)
from purport.across.incidents.saying import (
    in_their_writing,
    is_in_writing,
    leading_body,
    names_in,
    said_of_itself,
    sayers,
    says_itself,
    subject_of,
    tells_toll,
    writer_of,
)
from purport.across.incidents.sources import Source, bodies_of, core_of, says_twice
from purport.across.incidents.words import stem

THERE = 4  # sentences around an account in which its writers may tell that they were there
BESIDE = 2  # sentences from an account in which an office may be given as its source
_NO_TELLING = frozenset(
    ("denied", "doubted", "asked", "promised", "threatened", "hoped", "feared", "planned")
)
"""What who orders or promises an act does: he is no source for that it was done."""
_TELLING = frozenset(("said", "reported", "believed"))
_WORDS = """ministry union mission hospital committee council network association observatory
commission federation charity coalition church diocese clinic company university centre center board
institute cooperative syndicate league forum bureau"""
_BODIES = frozenset(_WORDS.split())
"""Words that alone may stand for a body that is known; `the group` is as often an armed one."""
_ITS_MATTER = re.compile(
    r"^(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he|[Aa]n?|this|that) (?:\w+ )?(?:statement|release"
    r"|report"
    r"|communiqu\w+|figures?|count|tally|bulletin|letter|list|note|notice|message|post|account"
    r"|version|spokes\w+|press office|decision|order|decree|notification|resolution|ruling|verdict"
    r"|journal|gazette|website|channel|page|office)\b"
)
"""What somebody told before has written: `its statement`."""
_VAGUELY = re.compile(r"^(?:[Tt]he|[Ii]ts|[Tt]heir|that) ([a-z]+)(?:['’]s)?$")
_TAIL = re.compile(r"(?:^(?:[Tt]he|[Ii]ts|[Tt]heir)|['’]s) ((?:[a-z]+ )+[a-z]+)$")


_FROM_THEM = re.compile(r"\b(?:from|by|of) (?:them|it|him|her|the (?:group|movement|party))$")
_POSSESSED = re.compile(r"^(?:its|their|his|her)\b", re.IGNORECASE)


class Rest(Struct, frozen=True):
    """What an account rests on: its own sources, those given for the whole report, others."""

    account: Account
    own: tuple[Source, ...]
    given: tuple[Source, ...]
    """Given by the title, at the end, or in a sentence that refers back; none where it has own."""
    beside: tuple[Source, ...]
    """Cited around it, each with no word against the account in its sentence."""
    alone: bool
    """Whether it has no source of its own, and does not tell that its writers were there."""

    official: bool
    """Whether its issuer is an office of state, which names others to answer them."""

    @property
    def certain(self) -> tuple[Source, ...]:
        """What it rests on for certain: its own sources, and those given for all it tells."""
        return (*self.own, *self.given)

    @property
    def named(self) -> bool:
        """Whether it has a source of its own that could be found again."""
        return any(source.key is not None for source in self.own)

    def on(self, known: Known, *, given: bool) -> str | None:
        """The words by which it gives this issuer, or an office of it, as its source; None if not.

        `given` says that a sentence around it gives the issuer's name as a source.
        """
        here = self.account
        for source in self.certain:
            if is_issuer(source, known, here) or is_office(source, known, here, alone=True):
                return source.name
        if not self.beside and not given:
            return None
        party = self._is_party(known)
        for source in self.beside:
            near = self.alone and self.is_near(source)
            if is_issuer(source, known, here) and (near or (not party and not self.own)):
                return source.name
            if near and is_office(source, known, here, alone=False):
                return source.name
        if self.official or not given:
            return None
        return known.account.issuer if self.alone or not (party or self.named) else None

    def _is_party(self, known: Known) -> bool:
        """Whether an issuer is a side of what happened, whose word reports put beside others'."""
        if not known.issuer.body.offices.isdisjoint(STATE | LOCAL):
            return True
        words = {stem(word) for word in known.name} - VAGUE - COMMON
        return any(
            who.party in known.keys
            or (who.named and not words.isdisjoint(stem(w) for w in plain(who.name).split()))
            for who in self.account.parties
        )

    def is_near(self, source: Source) -> bool:
        """Whether a source stands in the sentence of the account or next to it."""
        page = self.account.page
        if page is None or source.at is None or not page.sentences:
            return True
        mine = page.sentence_at(self.account.sentence[0])
        return _is_beside(page.sentence_at(source.at) - mine)


def _told_at(name: str, sentence: str, start: int) -> Source:
    """A source told by these words of a sentence that begins at this offset."""
    return Source(name, None, name, at=start + max(sentence.find(name), 0))


def _is_beside(away: int) -> bool:
    """Whether a sentence so far behind an account's (below zero: before) may give its source."""
    return -1 <= away <= BESIDE


def _is_certain(source: Source, account: Account) -> bool:
    """Whether a source could be found again: by name, or since it is an office (`the police`)."""
    if source.key or has_name(source):
        return True
    return any(not body.offices.isdisjoint(STATE | LOCAL) for body in bodies_meant(source, account))


def reliance(accounts: Sequence[Account]) -> list[Rest]:
    """What each account rests on."""
    return [_rest(account) for account in accounts]


def _rest(account: Account) -> Rest:
    issuer = known_of(account)
    own = tuple(
        s for s in account.sources
        if s.stance not in ({"denied", "doubted"} if account.type in SAID else _NO_TELLING)
        and not is_itself(s, issuer)
        and not is_charge(s)
        and not does_it(s, account)
    )  # fmt: skip
    page = account.page
    if page is None or not page.sentences:
        return Rest(account, own, (), account.cited, not own, False)
    whole = page.words(account.sentence)
    start, stop = (n - account.sentence[0] for n in (account.start, account.stop))
    if is_background(whole[:start], whole[start:stop], whole[stop:]):
        return Rest(account, (), (), (), False, False)
    text, mine = page.text, page.sentence_at(account.sentence[0])
    around = page.sentences[max(0, mine - THERE) : mine + THERE + 1]
    there = any(was_there(page.words(span)) for span in around)
    bare = not own
    there = there or any(is_itself(s, issuer) for s in account.sources)
    given: list[Source] = []
    beside: list[Source] = []
    for source in account.cited:
        if source in own or source.at is None or is_itself(source, issuer):
            continue
        at = page.sentence_at(source.at)
        words = page.words(page.sentences[at])
        if source.stance not in _TELLING or (at != mine and sets_against(words)):
            continue
        back = refers_back(words) or (at == mine + 1 and bool(SPOKESMAN.match(source.told)))
        if at != mine and (is_target(source, account) or (not back and does(source, account))):
            continue
        beside.append(source)
        if at != mine and _is_beside(at - mine) and back and not own and not there:
            given.append(source)
    whole = page.words(account.sentence)
    # The claims of a sentence may be lost where a dateline stands before it.
    if account.type in SAID:  # who says it does it; only what stands behind tells who says so
        behind = whole[max(account.trigger - account.sentence[0], 0) :].partition(" ")[2]
        told = (*sayers(whole, strong=True), *sayers(behind))
        told = tuple(n for n in told if not account.text.startswith(n))
    else:
        told = sayers(whole)
    named = [_told_at(name, whole, account.sentence[0]) for name in told]
    named = [s for s in named if not says_another(s, whole, account)]
    own += tuple(s for s in named if not own or names_in(s.told) or any(bodies_meant(s, account)))
    last = page.words(page.sentences[mine - 1]) if mine else ""
    following = page.words(page.sentences[mine + 1]) if mine + 1 < len(page.sentences) else ""
    own += tuple(_writers(account, whole, last, following))
    own += tuple(_whose(account, own, whole, last))
    before = said_of_itself(whole)
    if before is not None:
        subject = subject_of(before)
        own += tuple(Source(name, None, name) for name in (*names_in(before)[:1], subject) if name)
    if not own and says_itself(whole):
        led = leading_body(whole)
        own += () if led is None else (Source(led, None, led),)
    official = not issuer.issuer.body.offices.isdisjoint(STATE | LOCAL)
    if not any(_is_certain(s, account) for s in own) and not there and not official:
        for at in (mine - 1, mine + 1, mine + 2):
            if 0 <= at < len(page.sentences):
                words = page.words(page.sentences[at])
                # `The detentions emptied the office`: what was told just before, and by whom.
                back = refers_back(words) or (at == mine - 1 and not own and points_back(account))
                if not sets_against(words) and (back or at > mine):
                    toll = bare and not own and at == mine + 1 and tells_toll(words)
                    said = sayers(words, strong=not (back or toll))
                    if toll and not back and says_twice(words):
                        said = ()
                    near = (_told_at(n, words, page.sentences[at][0]) for n in said)
                    given += [s for s in near if not is_target(s, account)]
                    if at > mine and any(_POSSESSED.match(n) for n in said):
                        given += [Source(n, None, n) for n in (leading_body(words),) if n]
                if at == mine + 1 and said_of_itself(words) == "":
                    heads = [n for n in (leading_body(whole), leading_body(last)) if n]
                    given += [Source(n, None, n) for n in (*names_in(whole)[:1], *heads)]
                if at == mine + 1 and account.type in SAID and in_their_writing(words):
                    heads = [n for n in (leading_body(whole),) if n]
                    given += [Source(n, None, n) for n in (*names_in(whole)[:1], *heads)]
    if not own and not there:
        if mine <= 1:
            # One word is as often what a title is about: `Sudan: governor killed`.
            lands = lands_of(account)
            names = [n for n in titled(page.title) if " " in n or n.isupper() or body_of(n).offices]
            names = [n for n in names if plain(n) not in lands]
            given += [Source(name, None, name) for name in names]
        ends = text[: page.sentences[min(1, len(page.sentences) - 1)][1]]
        for part in (ends, text[page.sentences[-1][0] :]):
            given += [Source(name, None, name) for name in of_the_whole(part)]
    if official:
        given, beside = [], []
    return Rest(account, own, tuple(given), tuple(beside), not own and not there and not official,
                official)  # fmt: skip


def vaguely(rest: Rest) -> Iterator[tuple[str, str]]:
    """The stems of what an account gives as its source by one word (`the union`), with that word:
    it is the issuer of another account if one alone has it in its name."""
    near = [s for s in rest.beside if rest.alone and rest.is_near(s)]
    for source in (*rest.certain, *near):
        match = _VAGUELY.match(source.told)
        if match is not None and match[1] in _BODIES:
            yield match[1] if match[1] == "ministry" else stem(match[1]), source.told


def epithets(rest: Rest) -> Iterator[tuple[Epithet, str]]:
    """What an account says of the bodies that it gives as its source, with the words for it."""
    near = [s for s in rest.beside if rest.alone and rest.is_near(s)]
    for source in (*rest.certain, *near):
        for found in epithets_in(source.told):
            yield found, source.told


def _writers(account: Account, whole: str, before: str, after: str) -> Iterator[Source]:
    """Who does by a statement of his what an account tells: the report rests on that statement.

    `The union condemned the raid in a letter`; `Oria rejected the charge. In a note published on
    Monday its ministry calls it theatre`. The three sentences are the account's and those around.
    """
    written = (is_in_writing(whole) and writer_of(whole) is None) or in_their_writing(after)
    if account.type in SAID and written:
        for who in account.parties:
            if who.role == "actor" and who.named:
                yield Source(who.name, None, who.name)
    for sentence, last in ((whole, before), (after, whole)):
        writer = writer_of(sentence)
        if writer is None or (sentence is after and account.type not in SAID):
            continue
        yield Source(writer, None, writer)
        if _POSSESSED.match(writer):
            yield from (Source(name, None, name) for name in names_in(last)[:1])


def _whose(account: Account, own: Sequence[Source], whole: str, last: str) -> Iterator[Source]:
    """Who has written what an account gives as its source without a name: `its statement`, `a
    statement from them`. The two sentences are the account's and the one before it."""
    for source in own:
        if _FROM_THEM.search(source.told):
            led = leading_body(whole)
            doers = (who.name for who in account.parties if who.role == "actor" and who.named)
            yield from (Source(n, None, n) for n in ((led,) if led else tuple(doers)))
        if source.at is None or not _ITS_MATTER.match(source.told):
            continue
        before = [s for s in account.cited if s.at is not None and s.at < source.at]
        before = [s for s in before if s.told and not _ITS_MATTER.match(s.told)]
        if before:
            yield max(before, key=lambda s: s.at or 0)
        elif _POSSESSED.match(source.told):  # "its ruling says"
            for body in (leading_body(whole), leading_body(last)):
                if body is not None:
                    yield Source(body, None, body)
                    break


def tails(rest: Rest) -> Iterator[tuple[frozenset[str], str]]:
    """The last words of what an account gives as its source by common words alone (`the CBC's
    border service`), with all of them: it is the one issuer that has these words in its name."""
    for source in rest.certain:
        match = _TAIL.search(source.told)
        if match is not None and not is_unnamed(source.told) and not is_somebody(source.told):
            yield frozenset(match[1].split()), source.told


def shared_keys(rest: Rest) -> list[tuple[str, str]]:
    """The keys of what an account rests on, with its names: two that share one are one voice."""
    sources = rest.certain
    found = [(s.key, s.name) for s in sources if s.key is not None]
    found += [(body, body) for s in sources for body in bodies_of(s.told)]
    lands = lands_of(rest.account)
    for source in sources:
        for name in names_of(source.told):
            words = core_of(name)
            place = " ".join(words) in lands or all(stem(word) in lands for word in words)
            named = body_of(name)
            whose = bool(named.rest) or named.offices.isdisjoint(NATIONAL)
            if (len(words) > 1 or name.isupper()) and not place and whose:
                found.append((f"name {' '.join(words)}", name))
        for body in bodies_meant(source, rest.account):
            held = body.offices & (NATIONAL | LOCAL)
            if held and body.certain:
                land = land_of(source, body, rest.account) or ""
                office = " ".join((land, *sorted(body.offices)))
                found.append((f"office {office}", source.told or source.name))
    return list(dict.fromkeys(found))
