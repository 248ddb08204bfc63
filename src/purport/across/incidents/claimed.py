"""What the claims of a document make the sources of its accounts.

A claim is a source of an account where the account stands in it. Where the act is itself a word
(to accuse, to ask, to threaten), who says that word does the act: it is the actor, and no source
of the report that tells of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from purport.across.entities.naming import plain
from purport.across.incidents.sources import Source, source_key, words_told

COLUMNS = (
    "document, id, entity, name, source_start, source_stop, inside, anonymous, cue_start, cue_stop,"
    " polarity, stance"
)
SAID = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT",
                  "THREATEN"))  # fmt: skip
"""Types of acts that are done by words."""
NEAR = 60  # code points between the word for a demand and what is demanded
_SIGN = re.compile(r"\s*[:,(–—-]")
_DATELINE = re.compile(r"\d.*\(|\)\s*[-–—]*$|^[A-Z]{4,}, ")


class Claimed:
    """The claims of some documents: `rows` are those of `COLUMNS`, `entities` have (name, country,
    sector) by document and entity, `codebook` those that the codebook knows."""

    def __init__(
        self,
        rows: Iterable[Any],
        entities: Mapping[tuple[str, str], Any],
        codebook: set[tuple[str, str]],
        parties: Mapping[str, str],
    ) -> None:
        self._entities, self._codebook, self._parties = entities, codebook, parties
        self._claims: dict[tuple[str, str], Any] = {line[:2]: line[2:] for line in rows}
        self._by_document: dict[str, list[str]] = defaultdict(list)
        for document, claim in self._claims:
            self._by_document[document].append(claim)

    def chain(
        self, document: str, text: str, claim: str | None, act: tuple[str, int, int]
    ) -> tuple[Source, ...]:
        """Who says that an act was done, the outermost first; `act` is its type and its clause."""
        chain: list[Source] = []
        seen: set[str] = set()
        while claim is not None and claim not in seen and (document, claim) in self._claims:
            seen.add(claim)
            row = self._claims[document, claim]
            source = self._source(document, text, row)
            if not _is_the_act(row, act, source.stance) and not _is_dateline(source, text):
                chain.append(source)
            claim = row[4]
        return tuple(chain[::-1])

    def cited(
        self, document: str, text: str, near: tuple[int, int], act: tuple[str, int, int]
    ) -> tuple[Source, ...]:
        """The sources of the claims whose words stand between two offsets, in order of their
        keys; each once, where it first stands."""
        found: dict[str, Source] = {}
        for claim in self._by_document[document]:
            row = self._claims[document, claim]
            start, stop = row[2], row[3]
            if start is None or stop < near[0] or start > near[1]:
                continue
            source = self._source(document, text, row)
            if _is_the_act(row, act, source.stance) or _is_dateline(source, text):
                continue
            key = source.key or plain(source.name)
            if key not in found or (found[key].at or 0) > start:
                found[key] = source
        return tuple(found[key] for key in sorted(found))

    def _source(self, document: str, text: str, row: Any) -> Source:
        entity, name, start, stop, _, anonymous, cue, cue_stop, polarity, stance = row
        told = words_told(text, start, stop)
        shown = name or told or "unnamed"
        known = entity if entity is None else self._parties.get(entity)
        key = source_key(
            entity, known, shown, told,
            sure=(document, entity) in self._codebook, anonymous=bool(anonymous),
        )  # fmt: skip
        country = (
            self._entities[document, entity][1] if (document, entity) in self._entities else None
        )
        if polarity == "denied":
            stance = "denied"
        elif stance == "said" and cue is not None and _ACTS.match(text[cue:cue_stop]):
            stance = "acted"  # welcomed, thanked, condemned
        return Source(shown, key, told, country, start, stance)


_ACTS = re.compile(
    r"(?:has |had |have |was |were |is )*(?:welcom|thank|condemn|prais|congratulat|urg"
    r"|call(?! it)|appeal"
    r"|want|ask|demand|reject|accus|blam|critici|vow|wish|pray|salut|regret|mourn|refus|declin|agree"
    r"|sign|hop|fear|order|approv|back|support|protest|threaten|warn)",
    re.IGNORECASE,
)


def _is_dateline(source: Source, text: str) -> bool:
    """Whether a source is the town that a report begins with: `QUETTA: Two men ...`."""
    if _DATELINE.search(source.told):
        return True
    at = source.at
    if at is None or source.key not in {None, plain(source.told)}:
        return False
    if not source.told.isupper() or len(source.told) < 4:
        return False
    begins = at == 0 or text[at - 1] == "\n"
    return begins and bool(_SIGN.match(text, at + len(source.told)))


def _is_the_act(row: Any, act: tuple[str, int, int], stance: str) -> bool:
    """Whether the word that makes this a claim is that of the act."""
    kind, start, stop = act
    cue = row[6]
    if cue is None or kind not in SAID:
        return False
    # "the union asked [the court to open an inquiry]": the clause begins behind its own verb.
    first = start - NEAR if stance in {"asked", "acted"} else start
    return bool(first <= cue < stop)
