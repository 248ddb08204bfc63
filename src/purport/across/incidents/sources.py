"""Sources: who says so, as an account gives it, and by what the same one is known elsewhere.

`the defence minister`, `a ministry of defence spokesman` and a release of `Ministry of Defence,
Tirana` are one source: an office is the same whoever speaks for it. Words for offices are brought
to one form, those for whoever speaks are left out.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from purport.across.entities.naming import is_proper, plain
from purport.across.incidents.words import stem


class Source(Struct, frozen=True):
    """One link of the chain of who says so; `key` is the same for all its names, null unnamed."""

    name: str
    key: str | None
    told: str = ""
    """The words of the text for it, with what they say of who it is; empty for a pronoun."""


def words_told(text: str, start: int | None, stop: int) -> str:
    """The words of a source on one line; empty where the text has none, or a pronoun."""
    told = "" if start is None else " ".join(text[start:stop].split())
    return "" if told.casefold() in _PRONOUNS else told


def source_key(
    entity: str | None, known: str | None, shown: str, told: str, *, sure: bool, anonymous: bool
) -> str | None:
    """What a source is known by in other documents; None for one nobody could find again.

    `known` is what stands for all names of its entity across the record, `sure` whether the
    codebook has it. A government is as many sources as it has offices that speak.
    """
    if entity is not None and (sure or "." in entity):
        key = known or entity
        office = sorted(office_words(told) - _VAGUE) if "." in key else ()
        return " ".join((key, *office))
    if anonymous or not is_proper(shown):
        return None
    return known or " ".join(core_of(shown))


_PRONOUNS = frozenset(("he", "she", "it", "they", "who", "which", "that", "we", "i", "you"))
_PHRASES = tuple(
    (re.compile(rf"\b(?:{phrase})\b"), f" {office} ")
    for phrase, office in (
        ("secretary general", "secretarygeneral"), ("press secretary", "spokesman"),
        ("government house|governorate", "governor"),
        ("state house|presidency|presidential palace|presidential", "president"),
        ("municipality|city council|city hall|town hall|city of|mayoralty", "mayor"),
        ("armed forces|military", "army"), ("prime minister(?:s office)?|premier", "premier"),
        ("minister|ministers|ministry|ministries|department|secretary", "ministry"),
        ("foreign affairs|external affairs|foreign relations|foreign office", "foreign ministry"),
        ("home affairs|internal affairs|the interior|home office", "interior ministry"),
        ("justice", "justice"), ("defense|national defence|national defense", "defence"),
        ("embassy|ambassador|mission to", "embassy"),
    )
)  # fmt: skip
"""Words for an office and whoever holds it, each brought to one word."""
_SPEAKERS = frozenset(
    stem(word)
    for word in ("spokesman", "spokeswoman", "spokesperson", "spokespeople", "statement", "office",
                 "bureau", "press", "media", "information", "the", "for", "of", "and", "regional",
                 "local", "its", "their", "his", "chief", "head", "director", "report", "by",
                 "from", "release", "communique", "national", "own", "general", "command", "in",
                 "to", "at", "on", "de", "la")
)  # fmt: skip
_VAGUE = frozenset(
    word if word == "ministry" else stem(word)
    for word in ("government", "people", "radio", "news", "ministry", "local", "state", "agency",
                 "group", "council", "committee", "union", "office", "front", "movement", "times",
                 "post", "television", "organisation", "organization", "association", "network",
                 "centre", "center", "mission", "party")
)  # fmt: skip
"""Stems that alone name no certain office or body."""
_OFFICES = frozenset(("ministry", "governor", "president", "premier", "embassy", "mayor"))
_HEAD = re.compile(r",|\b(?:of|for|in|at|from|with)\b")
_UNNAMED = re.compile(r"\b(?:sources?|officials?|officers?|residents?|witness(?:es)?|locals)\b")
_SPEAKS = re.compile(
    r"\b(?:spokes\w+|leader|head|chief|director|president|chair\w*|commander|secretary"
    r"|representative|coordinator|report|statement|figures|data|release|communiqu\w+)\b",
    re.IGNORECASE,
)
_NAME = r"(?-i:[A-Z][\w'’-]*(?: (?:(?:of|for|the|and|without|on|in) )*[A-Z][\w'’-]*)*)"
_BODY = re.compile(rf"\b(?:of|for|by|from|at|with) (?:the |a )?({_NAME})", re.IGNORECASE)
_BODY_BEFORE = re.compile(rf"({_NAME})(?:['’]s?)? (?:spokes\w+|report|statement)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+|\n+")
_BEGINNINGS = frozenset(
    ("television", "channel", "newspaper", "website", "news", "agency", "station", "broadcaster",
     "state", "local", "private", "paper", "tv")
)  # fmt: skip
_ENDINGS = frozenset(("news", "agency", "service", "services", "television", "tv", "channel",
                      "newspaper"))  # fmt: skip
_TOLD = frozenset(("told", "telling", "citing", "cites", "cited", "quoting", "quotes", "quoted",
                   "source"))  # fmt: skip
_SAID = frozenset(
    ("said", "says", "reported", "reports", "wrote", "writes", "announced", "announces", "spoke",
     "published", "confirmed", "gave", "gives", "counted", "documented", "recorded", "broadcast",
     "carried", "quoted", "put")
)  # fmt: skip
_SAY = frozenset(("say", "says", "said", "speaks"))
_GIVEN = frozenset(("reported", "carried", "given", "published", "released", "confirmed", "written",
                    "broadcast", "compiled", "counted", "documented", "quoted", "report",
                    "statement", "figures"))  # fmt: skip
_WHICH = frozenset(("which", "whose", "that", "a", "an", "who"))
FAR = 14  # words between a name and what it says, over a clause that says who it is


@lru_cache(maxsize=100_000)
def office_words(name: str) -> frozenset[str]:
    """The stems that say which office or body a name is, offices in one form; empty for `sources`.

    `the regional governor` and `Government House` are both `governor`.
    """
    found = plain(name)
    if _UNNAMED.search(found):
        return frozenset()
    for phrase, office in _PHRASES:
        found = phrase.sub(office, found)
    words = {word if word in _OFFICES else stem(word) for word in found.split() if len(word) > 1}
    return frozenset(words - _SPEAKERS)


@lru_cache(maxsize=200_000)
def is_office_of(told: str, issuer: frozenset[str], *, beside: bool = False) -> bool:
    """Whether all words of a source are the issuer's: `the foreign ministry` is one of `Ministry of
    Foreign Affairs, Kyiv`, `the Peruvian embassy` is the `Embassy of Peru`.

    `beside` an account, only who holds an office of state is taken for the source of it.
    """
    words = office_words(told)
    if not words or not words - _VAGUE or (beside and words.isdisjoint(_OFFICES)):
        return False
    return not _are_many(told) and all(w in issuer or _begun_alike(w, issuer) for w in words)


@lru_cache(maxsize=100_000)
def names_office(source: Source) -> bool:
    """Whether the words of a source may be an office's: `Lima`, for a government, may not, nor can
    it be told from the paper of that town."""
    if source.key is None or "." not in source.key:
        return True
    told = [word for word in (source.told or source.name).split() if word.casefold() != "the"]
    capital = all(word[:1].isupper() for word in told)
    return not capital or not office_words(" ".join(told)).isdisjoint(_OFFICES)


def _are_many(told: str) -> bool:
    """Whether a source is several people and no body: `the strikers`, `doctors at the clinic`."""
    head = _HEAD.split(told, maxsplit=1)[0].strip().rpartition(" ")[2]
    return head.islower() and head.endswith("s") and head not in {"forces", "affairs"}


def _begun_alike(word: str, others: frozenset[str]) -> bool:
    """Whether a word is one of the others with another ending: `peruvian` and `peru`."""
    return any(
        len(min(word, other, key=len)) >= 4 and (word.startswith(other) or other.startswith(word))
        for other in others
    )


@lru_cache(maxsize=100_000)
def bodies_of(told: str) -> tuple[str, ...]:
    """The plain names of bodies that a source speaks for: `Ann Lee, a spokeswoman for Aid Watch`.

    Only of who speaks for one, or of its report; a nurse of a hospital is herself.
    """
    if not _SPEAKS.search(told):
        return ()
    named = [*_BODY.findall(told), *_BODY_BEFORE.findall(told)]
    found = (" ".join(core_of(name)) for name in named if is_proper(name) and " " in name)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=100_000)
def core_of(name: str) -> tuple[str, ...]:
    """The plain words of a name without those for what it is: `Saba` of `Saba News Agency`."""
    words = plain(name).split()
    while len(words) > 1 and words[0] in _BEGINNINGS:
        words.pop(0)
    while len(words) > 1 and words[-1] in _ENDINGS:
        words.pop()
    return tuple(words)


@lru_cache(maxsize=500)  # each text is asked for once; copies share theirs
def sentences_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The plain words of each sentence of a text, cut at signs alone."""
    return tuple(tuple(plain(part).split()) for part in _SENTENCE.split(text) if part.strip())


def gives_as_source(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a sentence gives a name as a source: `told NAME`, `NAME, which ..., reported`."""
    if len(_SAY & set(words)) > 1:
        return False  # "the police say one, the union says three": this is no source but a dispute
    return any(_is_given(words, at, at + len(name)) for at in _places(words, name))


def _is_given(words: tuple[str, ...], start: int, stop: int) -> bool:
    before, after = words[max(0, start - 4) : start], words[stop : stop + FAR]
    if before and before[-1] in {"the", "a"}:
        before = before[:-1]
    if not _TOLD.isdisjoint(before[-2:]) or before[-2:] == ("according", "to"):
        return True
    if before and before[-1] in {"by", "of", "from"} and not _GIVEN.isdisjoint(before[:-1]):
        return True
    if after and after[0] in _SAID:
        return True
    return bool(after) and after[0] in _WHICH and not _SAID.isdisjoint(after[1:])


def _places(words: tuple[str, ...], name: tuple[str, ...]) -> Iterator[int]:
    """Where the words of a name begin in a sentence."""
    size = len(name)
    for at in range(len(words) - size + 1):
        if words[at] == name[0] and words[at : at + size] == name:
            yield at
