"""Where: every place name on the map, with how sure that is.

**Idea.** The names stage says which words are places; this stage says which place each means. All
names of a document are resolved together against the gazetteer: by size, by words of kind ("Idlib
province", "the town of"), by what the text says lies in what ("Homs, Syria"), and by the company of
the other names and the parties spoken of (`resolving`, `wording`).

**Precision.** `within_km` says how far off the point the words may mean: a town by its size, a
region by its reach, "near" and "10 km north of" by what they say, which `relation` keeps (near,
outside, outskirts, countryside, north_of, between, inside ...). A confidence of about 0.5 says that
another place of the name is nearly as likely.

**What no gazetteer has** keeps its name and no `gazetteer`. Where the document puts it in a
division ("Nagrembo, a village in Idlib province") or near a town, it has that point, as uncertain
as the division is wide, and `relation` inside or near; its country is that one's, or that of all
other places of the document where it is one. Else it has no point.

A name that only resembles a place's (an article, a doubled letter, the vowels differ) counts for a
smaller town only where the document speaks of its country.

**The user's own places** (setting `gazetteer`) are looked up before the shipped ones and count as
places of a million people, unless they tell their own number.

**Figures** (23 Nov 2026; share within 161 km of the gold point, of those answered, and over all
gold names with a point, found or not): TR-News .89 and .69, GeoVirus .92 and .86, LGL .85 and .62.
Names found there by overlap, precision and recall: .92 and .80, .85 and .94, .81 and .75. Of 219
names of the Middle East, the Sahel, the Caucasus and Ukraine in sentences of our own .96 lie where
they should (`eval/place_time.py`; .96 and .95 of its two halves, the second not read while
mending). Of invented villages .67 and .48 are found as places (`eval/unknown_places.py`).

**Known errors.** Streets, buildings and parishes that GeoNames' towns do not have; places of one
name in one country where nothing tells them apart; what the names stage wrongly takes for a place
stays one; a slip of a letter is mended only in what was taken for a place without it. A country's
point is about its middle, and gazetteers differ by hundreds of kilometres.
"""

import math
from collections.abc import Mapping, Sequence

from msgspec import structs

from purport.codebook.entries import Codebook, Country
from purport.codebook.gazetteer import Gazetteer, GazetteerPlace, gazetteer_of
from purport.codebook.placenames import folded
from purport.core.document import Document
from purport.core.rows import Entity, Imprint, Mention, Place, Row
from purport.stage import Stage, Tools, Work
from purport.stages.places.resolving import (
    Name,
    candidates_for,
    confidence,
    distance,
    namesakes,
    place_unknown,
    resolve,
)
from purport.stages.places.wording import (
    COMMON,
    Wording,
    holds,
    lies_beside,
    lies_in,
    without_noun,
    worded,
)

Demonyms = Mapping[str, GazetteerPlace]
REACH_KM = {"admin1": 80.0, "admin2": 25.0, "country": 300.0, "region": 100.0}
"""How far from its point a place reaches where nothing better is known."""


NEAR_KM = 20.0  # what "near" a town is taken to mean
WIDEST = 250.0  # kilometres; the point of a wider division says too little of a village in it


def places(doc: Document, gazetteer: Gazetteer, demonyms: Demonyms) -> Sequence[Row]:
    """One row a mention of a place, and of a government named by its capital or country."""
    mentions = [
        m
        for m in doc[Mention]
        if m.form == "name"
        and m.kind in {"place", "government"}
        and m.stop - m.start < 80
        and doc.text[m.start : m.stop].casefold() not in COMMON
    ]
    if not mentions:
        return []
    entities = doc[Entity]
    wordings = [worded(doc.text, m.start, m.stop) for m in mentions]
    names = _names(doc, mentions, wordings, gazetteer, demonyms)
    _lend_countries(mentions, names, entities, demonyms)
    distinct = _distinct(names)
    resolve(distinct, _home(doc, entities), _spoken_of(entities))
    place_unknown(distinct)
    rows: list[Place] = []
    for mention, wording, name in zip(mentions, wordings, names, strict=True):
        if mention.kind == "government" and not _stands_for_government(name.best):
            continue
        rows.append(_row(doc, mention, wording, name))
    return _between(doc, rows)


def _between(doc: Document, rows: Sequence[Place]) -> list[Row]:
    """The rows; of two places that something lies between, each is off by half their distance."""
    found: list[Place] = list(rows)
    for i in range(len(rows) - 1):
        one, two = rows[i], rows[i + 1]
        if one.relation != "between" or doc.text[one.stop : two.start].strip() != "and":
            continue
        if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
            continue
        half = round(distance(one.lat, one.lon, two.lat, two.lon) / 2, 1)
        found[i] = structs.replace(one, within_km=max(half, one.within_km or 0.0))
        found[i + 1] = structs.replace(
            two, relation="between", within_km=max(half, two.within_km or 0.0)
        )
    return list(found)


def _lend_countries(
    mentions: Sequence[Mention], names: Sequence[Name], entities: Sequence[Entity], known: Demonyms
) -> None:
    """Give a name that is no place's, or a loaded one, the country that its entity stands for."""
    countries = {p.country: p for p in known.values() if p.country is not None}
    meant = {e.entity: e.country for e in entities if e.country is not None}
    for mention, name in zip(mentions, names, strict=True):
        loaded = mention.naming == "loaded" and mention.kind == "place"
        if (not name.candidates or loaded) and mention.entity is not None:
            country = countries.get(meant.get(mention.entity, ""))
            name.candidates = [country] if country is not None else name.candidates


def _distinct(names: Sequence[Name]) -> list[Name]:
    return list({id(name): name for name in names}.values())


def _stands_for_government(place: GazetteerPlace | None) -> bool:
    return place is not None and place.kind in {"capital", "country"}


def demonyms_of(codebook: Codebook, gazetteer: Gazetteer) -> Demonyms:
    """For "Syrian" and "Syrians", folded, the country."""
    found: dict[str, GazetteerPlace] = {}
    for country in codebook[Country].values():
        own = [p for p in gazetteer.candidates(country.name) if p.country == country.id]
        place = next((p for p in own if p.kind == "country"), None)
        if place is not None:
            for word in (*country.adjectives, *country.people):
                found.setdefault(folded(word), place)
    return found


def _meant(wording: Wording, gazetteer: Gazetteer, demonyms: Demonyms) -> Sequence[GazetteerPlace]:
    people = demonyms.get(folded(wording.name))
    fuller = (p for form in wording.others for p in gazetteer.candidates(form))
    if people is None or any(p.match == "name" for p in fuller):  # "Somali Region" of Ethiopia
        return candidates_for(gazetteer, wording)
    return [people]


def _names(
    doc: Document,
    mentions: Sequence[Mention],
    wordings: Sequence[Wording],
    gazetteer: Gazetteer,
    demonyms: Demonyms,
) -> list[Name]:
    """The name of each mention; mentions of one name and one kind share one."""
    known: dict[tuple[str, str | None, str], Name] = {}
    found: list[Name] = []
    for wording in wordings:
        key = folded(wording.name)
        fuller = folded(wording.facing or (wording.others[0] if wording.others else ""))
        name = known.get((key, wording.wants, fuller))
        if name is None:
            candidates = _meant(wording, gazetteer, demonyms)
            name = Name(key, wording.wants, candidates, namesakes=namesakes(candidates))
            known[key, wording.wants, fuller] = name
        name.mentions += 1
        if wording.state is not None:
            name.states.extend(_states(gazetteer, wording.state))
        found.append(name)
    for i in range(len(mentions) - 1):
        between = doc.text[mentions[i].stop : mentions[i + 1].start]
        if found[i] is found[i + 1]:
            continue
        if lies_in(between):
            found[i].containers.append(found[i + 1])
            found[i + 1].parts.append(found[i])
        elif lies_beside(between):
            found[i].beside.append(found[i + 1])
        elif holds(between):
            found[i + 1].containers.append(found[i])
            found[i].parts.append(found[i + 1])
    return found


def _states(gazetteer: Gazetteer, short: str) -> list[GazetteerPlace]:
    """The states that an abbreviation after a comma means: "Tex.", "N.H.", "TX"."""
    postal = len(short) == 2 and short.isupper()
    found = gazetteer.candidates(f"US-{short}" if postal else short)
    return [place for place in found if place.kind == "admin1"]


def _home(doc: Document, entities: Sequence[Entity]) -> str | None:
    """The country of whoever issued the document, where the imprint knows the issuer."""
    issuers = {
        i.entity
        for i in doc.layers.get(Imprint, ())
        if isinstance(i, Imprint) and i.field == "issuer"
    }
    return next(
        (e.country for e in entities if e.entity in issuers and e.country is not None), None
    )


def _spoken_of(entities: Sequence[Entity]) -> Mapping[str, float]:
    """The countries of the parties the document names, each party counting once."""
    weights: dict[str, float] = {}
    for entity in entities:
        if entity.country is not None and entity.kind != "place":
            weights[entity.country] = weights.get(entity.country, 0.0) + 1.0
    return weights


def _row(doc: Document, mention: Mention, wording: Wording, name: Name) -> Place:
    best = name.best
    if best is None:
        return _unknown(doc, mention, wording, name)
    return Place(
        id=doc.id_for(Place, mention.start, mention.stop),
        document=doc.id,
        start=mention.start,
        stop=mention.stop,
        mention=mention.id,
        gazetteer=best.id,
        name=best.name,
        kind="city" if best.kind in {"seat", "town"} else best.kind,
        lat=best.lat,
        lon=best.lon,
        country=best.country,
        admin1=best.name if best.kind == "admin1" else best.admin1,
        confidence=confidence(name),
        within_km=round(_reach(best) + (wording.within_km or 0.0), 1),
        relation=wording.relation,
    )


def _unknown(doc: Document, mention: Mention, wording: Wording, name: Name) -> Place:
    """The row of a name that no gazetteer has: somewhere inside what the document puts it in."""
    outer = name.inside.best if name.inside is not None else None
    row = Place(
        id=doc.id_for(Place, mention.start, mention.stop), document=doc.id, start=mention.start,
        stop=mention.stop, mention=mention.id, gazetteer=None, name=without_noun(wording.name),
        kind="place",
        lat=None, lon=None, country=name.country, confidence=0.0,
    )  # fmt: skip
    if name.near is not None and name.near.best is not None:
        town = name.near.best
        return structs.replace(
            row, lat=town.lat, lon=town.lon, within_km=round(_reach(town) + NEAR_KM, 1),
            admin1=town.admin1, relation="near", confidence=confidence(name.near),
        )  # fmt: skip
    if name.inside is None or outer is None:
        return row
    division = outer.name if outer.kind == "admin1" else outer.admin1
    row = structs.replace(row, admin1=division, confidence=confidence(name.inside))
    if outer.kind == "country" or _reach(outer) > WIDEST:
        return row
    return structs.replace(
        row, lat=outer.lat, lon=outer.lon, within_km=round(_reach(outer), 1), relation="inside"
    )


def _reach(place: GazetteerPlace) -> float:
    if place.radius_km is not None:
        return place.radius_km
    if place.populated:
        return round(1.0 + math.sqrt(max(place.population, 300)) / 150, 1)
    return REACH_KM.get(place.kind, 20.0)


def prepare(tools: Tools) -> Work:
    """The function that places one document's names; opens the gazetteer."""
    gazetteer = gazetteer_of(tools.settings.gazetteer)
    demonyms = demonyms_of(tools.codebook, gazetteer)
    return lambda doc: places(doc, gazetteer, demonyms)


STAGE = Stage(
    name="places",
    version=5,
    reads=(Mention, Entity, Imprint),
    writes=(Place,),
    prepare=prepare,
    uses=("codebook:countries", "gazetteer"),
)

__all__ = ["STAGE", "places"]
