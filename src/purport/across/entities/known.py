"""The parties of a record, each entity once: its names, kind, country and sector."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import Struct, json

from purport.across.entities.naming import is_proper
from purport.record.store import Record

BODIES = frozenset(
    ("organisation", "armed_group", "government", "party", "media", "office", "other")
)
"""Kinds that documents (and coders) take for one another; a person is never taken for a body."""


class Known(Struct, frozen=True):
    """One entity, over all documents that speak of it."""

    entity: str
    name: str
    names: tuple[str, ...]
    """All its proper names, the most frequent first."""
    person: bool
    country: str | None
    sector: str | None
    certain: bool
    """Whether the codebook knows it."""


class Bare(Struct, frozen=True):
    """A person whom one document calls by a single name throughout."""

    entity: str
    document: str
    name: str
    country: str | None
    sector: str | None
    published: str | None


def known_parties(record: Record) -> list[Known]:
    """Every entity with a proper name that can be a party, by id. Places and peoples are none.

    Persons of a single name are left out: the same name in two documents need not be one person.
    """
    names: dict[str, Counter[str]] = defaultdict(Counter)
    facts: dict[str, Counter[tuple[bool, str | None, str | None, bool]]] = defaultdict(Counter)
    for entity, name, kind, country, sector, codebook, aliases, count in record.connection.execute(
        "SELECT entity, name, kind, country, sector, codebook, aliases, count(*) FROM entities"
        " WHERE kind NOT IN ('place', 'people') GROUP BY 1, 2, 3, 4, 5, 6, 7"
    ):
        certain = codebook is not None and codebook == entity
        for told in (name, *(json.decode(aliases) if aliases != "[]" else ())):
            if is_proper(told) and (kind != "person" or len(told.split()) > 1):
                names[entity][told] += count
        facts[entity][kind == "person", country, sector, certain] += count
    found = []
    for entity in sorted(names):
        (person, country, sector, certain), _ = max(
            facts[entity].items(), key=lambda f: (f[1], str(f[0]))
        )
        ordered = sorted(names[entity], key=lambda n: (-names[entity][n], n))
        found.append(Known(entity, ordered[0], tuple(ordered), person, country, sector, certain))
    return found


def bare_persons(record: Record) -> Iterator[Bare]:
    """Persons whom a document calls by one name, with what it says of their office."""
    yield from (
        Bare(*line)
        for line in record.connection.execute(
            "SELECT e.entity, e.document, e.name, e.country, e.sector,"
            " coalesce(i.value, d.published) FROM entities e"
            " JOIN documents d ON d.id = e.document"
            " LEFT JOIN imprints i ON i.document = e.document AND i.field = 'published'"
            " WHERE e.kind = 'person' AND e.codebook IS NULL AND instr(trim(e.name), ' ') = 0"
            " ORDER BY e.entity, e.document"
        )
        if is_proper(line[2])
    )
