"""The imprint's rows: what was given first, then what head and foot state."""

import re
from collections.abc import Callable, Mapping, Sequence

from purport.codebook.entries import Actor, Country
from purport.core.calendar import issued
from purport.core.document import Document
from purport.core.rows import Imprint, ImprintField, PublishedBasis, Row, Tongue
from purport.stage import Tools, Work
from purport.stages.imprint.head import Head, Said, read_foot, read_head
from purport.stages.imprint.lines import foot_lines, head_lines

KINDS = (
    "press_release", "statement", "speech", "news", "commentary", "article", "resolution",
    "report", "other",
)  # fmt: skip
_MINISTRY = re.compile(r"\b(?:ministry|embassy|presidency|permanent\s+mission)\b", re.IGNORECASE)
_OF = re.compile(r".*\b(?:of|for)\s+(?:the\s+)?([A-Z][\w'’. -]+)$")


def prepare(tools: Tools) -> Work:
    """The function that reads a document's front matter, with the codebook's names at hand."""
    countries = tools.codebook[Country].values()
    actors = tools.codebook[Actor].values()
    known = {name.lower(): actor.id for actor in actors for name in (actor.name, *actor.names)}
    lands = {
        name.lower(): country.id
        for country in countries
        for name in (country.name, *country.names, *country.adjectives)
    }
    seats = {c.capital.lower(): c.id for c in countries if c.capital is not None}
    known |= {
        name.lower(): country.id for country in countries for name in (country.name, *country.names)
    }
    return lambda doc: _rows(doc, _Finder(known, lands, seats))


class _Finder:
    """Who an issuer's name stands for."""

    def __init__(
        self, known: Mapping[str, str], lands: Mapping[str, str], seats: Mapping[str, str]
    ) -> None:
        self.known, self.lands, self.seats = known, lands, seats
        self.capitals = frozenset(seats)

    def entity(self, name: str, place: str | None) -> str | None:
        """The codebook id of a known name; COUNTRY.GOV for a ministry of a known country."""
        bare = " ".join(name.split()).lower()
        found = self.known.get(bare) or self.known.get(bare.removeprefix("the "))
        if found is not None or _MINISTRY.search(name) is None:
            return found
        told = _OF.match(name)
        country = self.lands.get(told.group(1).strip().lower()) if told is not None else None
        country = country or self.lands.get(bare.split()[0])
        if country is None and place is not None:
            country = self.seats.get(place.lower())
        return None if country is None else f"{country}.GOV"


def _rows(doc: Document, finder: _Finder) -> Sequence[Row]:
    lines, story = head_lines(doc.text)
    head = read_head(lines, story, finder.capitals, doc.text)
    read_foot(foot_lines(doc.text), head, doc.text)
    about, make = doc.about, _maker(doc)
    place = head.place.value if head.place is not None else None
    told = head.body or head.agency or head.masthead
    issuer = about.issuer if about.issuer is not None else (told.value if told else None)
    rows = [
        make("title", about.title, head.title),
        make("kind", about.kind if about.kind in KINDS else None, _kind(head)),
        make("author", about.author, head.author),
        make("place", None, head.place),
    ]
    if issuer is not None:
        rows.append(make("issuer", about.issuer, told, finder.entity(issuer, place)))
    day = issued(doc.text, doc.name, about)
    if day is not None:
        said = Said(day.day, day.start or 0, day.stop or 0)
        rows.append(make("published", None, said, basis=day.basis))
    if head.translated is not None:
        said = Said("true", head.translated.start, head.translated.stop)
        rows.append(make("translated", None, said))
    for tongue in doc[Tongue][:1]:
        given = about.language is not None
        basis: PublishedBasis = "given" if given else "inferred"
        rows.append(make("language", None, Said(tongue.code, 0, 0), basis=basis))
    return [row for row in rows if row is not None]


def _kind(head: Head) -> Said | None:
    if head.kind is not None:
        return head.kind
    if head.agency is not None:
        return Said("news", head.agency.start, head.agency.stop)
    return None


def _maker(doc: Document) -> Callable[..., Imprint | None]:
    def make(
        field: ImprintField,
        given: str | None,
        told: Said | None,
        entity: str | None = None,
        basis: PublishedBasis | None = None,
    ) -> Imprint | None:
        """The row of a field: the given value, else the one told, else none."""
        if given is not None and given.strip():
            said, known = Said(given.strip(), 0, 0), "given"
        elif told is not None and told.value:
            said, known = told, basis or "stated"
        else:
            return None
        return Imprint(
            id=doc.id_for(Imprint, said.start, said.stop, field),
            document=doc.id,
            start=said.start,
            stop=said.stop,
            field=field,
            value=said.value,
            entity=entity,
            basis=known,  # type: ignore[arg-type]
        )

    return make
