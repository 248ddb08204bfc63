"""Roles: what somebody who is cited near an account is to it, besides its source.

He may be hit by what it tells and answer, do it by his word, stand in its clause, or say something
else that it only follows upon.
"""

import re

from purport.across.entities.naming import plain
from purport.across.incidents.accounts import Account
from purport.across.incidents.claimed import SAID
from purport.across.incidents.issuers import COMMON, names_of
from purport.across.incidents.offices import VAGUE
from purport.across.incidents.sources import Source
from purport.across.incidents.words import stem

_FOLLOWS = re.compile(r"\b(?:after|since|when|while|because|where|whether) (?:[Tt]he |an? )?$")
_CHARGE = re.compile(
    r"^(?:the|an?|its|their|this|that) (?:\w+ )?(?:charges?|accusations?|allegations?|complaints?"
    r"|demands?|orders?|threats?|calls?|appeals?|requests?|proposals?|offers?)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"(?:The|This|That|These|Those) (?:[a-z]+ )?[a-z]+(?:ions?|ings?|s|ts?|ds?)\b")


def is_target(source: Source, account: Account) -> bool:
    """Whether a source told beside an account is hit by what it tells, and answers to it: `It broke
    with Acme. Acme said it would go to court.`"""
    words = {stem(w) for w in plain(source.told or source.name).split()} - VAGUE - COMMON
    for who in account.parties:
        if who.role == "actor":
            continue
        if source.key is not None and source.key in {who.party, who.entity}:
            return True
        if words and words <= {stem(plain(w)) for w in who.name.split() if w[:1].isupper()}:
            return True
    return False


def does(source: Source, account: Account) -> bool:
    """Whether a source told beside an account does by its word what the account tells: `The
    minister pledged help. He spoke of sixty men.`"""
    if account.type not in SAID:
        return False
    words = {stem(w) for w in plain(source.told or source.name).split()}
    return any(
        who.role == "actor"
        and (
            (source.key is not None and source.key in {who.party, who.entity})
            or words <= {stem(w) for w in plain(who.name).split()}
        )
        for who in account.parties
    )


def does_it(source: Source, account: Account) -> bool:
    """Whether an unnamed source is who does the act, in its clause: `crowds decrying the ban`."""
    if source.key is not None or source.at is None or source.told[:1].isupper():
        return False
    return account.start <= source.at < account.trigger and not has_name(source)


def says_another(source: Source, sentence: str, account: Account) -> bool:
    """Whether a source says what the account only follows: `rebels threatened more, a day after
    police said two had died`."""
    at = source.at or 0
    return account.trigger < at and bool(_FOLLOWS.search(sentence[: at - account.sentence[0]]))


def points_back(account: Account) -> bool:
    """Whether an account speaks of what the sentence before it tells: `The raid lasted an hour.`"""
    return bool(_POINTS.match(account.text)) and account.start - account.sentence[0] < 2


def has_name(source: Source) -> bool:
    """Whether the words for a source hold a name of more words than one, or an acronym."""
    return any(" " in name or name.isupper() for name in names_of(source.told))


def is_charge(source: Source) -> bool:
    """Whether the words for a source are for what somebody has done by words: who tells of it is no
    source of what it is about."""
    return bool(_CHARGE.match(source.told))
