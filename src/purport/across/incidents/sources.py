"""Sources: who says so, as an account gives it, and by what the same one is known elsewhere.

What office or body the words for a source stand for is told by `offices.py`; here are its key, the
bodies that somebody named speaks for, and the sentences that give a name as their source.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from purport.across.entities.naming import is_proper, plain
from purport.across.incidents.offices import bodies_told, body_of, is_unnamed


class Source(Struct, frozen=True):
    """One link of the chain of who says so; `key` is the same for all its names, null unnamed."""

    name: str
    key: str | None
    told: str = ""
    """The words of the text for it, with what they say of who it is; empty for a pronoun."""
    country: str | None = None
    """Its country, ISO 3166 alpha-3, where its entity has one."""
    at: int | None = None
    """Where it stands in the text."""
    stance: str = "said"
    """What it does: said, denied, asked, promised ..."""


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
        if is_unnamed(told) and not bodies_told(told):
            return None
        return " ".join((key, *sorted(body_of(told).offices))) if "." in key else key
    if anonymous or not is_proper(shown):
        return None
    return known or " ".join(core_of(shown))


_PRONOUNS = frozenset(("he", "she", "it", "they", "who", "which", "that", "we", "i", "you"))
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
_HELPERS = frozenset(("has", "have", "had", "also", "later", "now", "already"))
_SAY = frozenset(("say", "says", "said", "speaks"))
_GIVEN = frozenset(("reported", "carried", "given", "published", "released", "confirmed", "written",
                    "broadcast", "compiled", "counted", "documented", "quoted", "report",
                    "statement", "figures"))  # fmt: skip
_WHICH = frozenset(("which", "whose", "that", "a", "an", "who"))
FAR = 14  # words between a name and what it says, over a clause that says who it is


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


def says_twice(sentence: str) -> bool:
    """Whether two say something: `the police say one, the union says three` gives no source."""
    return len(_SAY.intersection(plain(sentence).split())) > 1


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
    while after and after[0] in _HELPERS:
        after = after[1:]
    if after and after[0] in _SAID:
        return True
    return bool(after) and after[0] in _WHICH and not _SAID.isdisjoint(after[1:])


def _places(words: tuple[str, ...], name: tuple[str, ...]) -> Iterator[int]:
    """Where the words of a name begin in a sentence."""
    size = len(name)
    for at in range(len(words) - size + 1):
        if words[at] == name[0] and words[at : at + size] == name:
            yield at
