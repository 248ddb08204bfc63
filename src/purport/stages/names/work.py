"""The stage's work: one document in, its Mention and Entity rows out."""

from collections.abc import Callable, Iterable, Sequence

from purport.codebook.gazetteer import gazetteer_of
from purport.core.document import Document
from purport.core.ids import content_id
from purport.core.parse import ParsedSentence
from purport.core.rows import Entity, Imprint, Mention, Parse, Row
from purport.stage import Tools, Work
from purport.stages.names.acronyms import acronyms
from purport.stages.names.descriptions import descriptions_in
from purport.stages.names.found import Found, found_at
from purport.stages.names.landforms import with_landforms
from purport.stages.names.lexicon import Lexicon, Who, compiled
from purport.stages.names.metonyms import settle_metonyms
from purport.stages.names.naming import naming_of
from purport.stages.names.nested import places_before, places_within
from purport.stages.names.pronouns import MEN, WOMEN, pronouns_in
from purport.stages.names.resolving import Register, resolve
from purport.stages.names.settling import settle_places
from purport.stages.names.spotting import names_in
from purport.stages.names.words import name_key

NONE: frozenset[str] = frozenset()


def prepare(tools: Tools) -> Work:
    """The function that names the parties of a document; compiles the codebook's names."""
    lexicon = compiled(tools.codebook)
    known = gazetteer_of(tools.settings.gazetteer).known

    def work(doc: Document) -> list[Row]:
        return rows_of(doc, lexicon, known)

    return work


def rows_of(doc: Document, lexicon: Lexicon, known: Callable[[str], int]) -> list[Row]:
    """The Mention rows of a document, and one Entity row for each party they mean."""
    sentences = tuple(s for parse in doc[Parse] for s in parse.sentences)
    finds = finds_of(doc, sentences, lexicon, known)
    honorifics = lexicon.cues.get("honorific", NONE)
    distancing = lexicon.cues.get("distancing", NONE)
    rows: list[Row] = []
    parties: dict[str, list[Found]] = {}
    for find in finds:
        if find.who is not None:
            parties.setdefault(find.who.entity, []).append(find)
        if find.hidden and (find.kind != "place" or find.form != "name"):
            continue
        naming = find.naming
        if find.form == "name":
            naming = naming_of(sentences[find.at], find, honorifics, distancing)
        rows.append(
            Mention(
                id=doc.id_for(Mention, find.start, find.stop, find.form), document=doc.id,
                start=find.start, stop=find.stop, kind=find.kind, form=find.form,
                entity=find.who.entity if find.who is not None else None, naming=naming,
                rule=find.rule,
            )
        )  # fmt: skip
    rows += [_entity(doc, told) for told in parties.values()]
    return rows


def finds_of(
    doc: Document, sentences: tuple[ParsedSentence, ...], lexicon: Lexicon,
    known: Callable[[str], int],
) -> list[Found]:  # fmt: skip
    """Everything in a document that stands for a party or place, in order, with who is meant."""
    names: list[Found] = []
    described: list[Found] = []
    unexplained: list[tuple[int, list[int]]] = []
    for at, sentence in enumerate(sentences):
        here, rest = names_in(at, sentence, lexicon, known)
        here = with_landforms(at, sentence, here, known)
        described += descriptions_in(at, sentence, here, lexicon)
        names += here
        if rest:
            unexplained.append((at, rest))
    names = _with_needs(names, described)
    pairs = acronyms(sentences, names)
    have = {id(name) for name in names}
    names += [short for _, short in pairs if id(short) not in have]
    settle_places(sentences, names, lexicon, known)
    names += _repeated(sentences, names, described, unexplained)
    names.sort(key=_place)
    settle_metonyms(sentences, names, lexicon)
    _note_styles(sentences, names)
    register = Register(doc.id, published(doc), lexicon)
    finds = sorted((*names, *described), key=_place)
    for long, short in pairs:
        _introduce(long, short, register)
    resolve(finds, register)
    finds = [find for find in finds if not _doubled(find)]
    within = places_within(sentences, names, lexicon, known)
    within += places_before(sentences, names, described, lexicon, known)
    return sorted((*finds, *pronouns_in(sentences, finds, lexicon.cues), *within), key=_place)


def published(doc: Document) -> str | None:
    """The day the document was published, as given with it or read from its imprint."""
    if doc.about.published is not None:
        return doc.about.published
    for row in doc.layers.get(Imprint, ()):
        if isinstance(row, Imprint) and row.field == "published":
            return row.value
    return None


def _note_styles(sentences: tuple[ParsedSentence, ...], names: list[Found]) -> None:
    """Notes of each person whether "Mr" or "Mrs" stands before the name."""
    for name in names:
        if name.kind != "person" or name.first == 0:
            continue
        title = sentences[name.at].tokens[name.first - 1].lower.rstrip(".")
        if title in MEN or title in WOMEN:
            name.styled = "he" if title in MEN else "she"


def _place(find: Found) -> tuple[int, int, int]:
    return find.start, -find.stop, find.form == "name"


def _with_needs(names: list[Found], described: Iterable[Found]) -> list[Found]:
    """The names, those too short to count alone only as the model found them or not at all.

    A description that tells of one in letters ("AA fighters") then tells of no country by it.
    """
    if not any(name.known is not None and name.known.needs for name in names):
        return names
    firm = {
        name.known.who.entity for name in names
        if name.known is not None and not name.known.needs
    }  # fmt: skip
    kept = []
    for find in described:
        told = None if find.of is None else find.of.known
        if find.of is None or told is None or not find.of.text.isupper():
            continue
        if told.needs and told.who.entity not in firm:
            find.country = None
            find.of = None if find.of.seen is None else find.of
    for name in names:
        if name.known is not None and name.known.needs and name.known.who.entity not in firm:
            if name.seen is None:
                continue
            name.known, name.who, name.kind = None, None, name.seen
            name.rule, name.naming, name.country, name.sector = "model", "neutral", None, None
        kept.append(name)
    return kept


def _repeated(
    sentences: Sequence[ParsedSentence], names: Sequence[Found], described: Sequence[Found],
    unexplained: Iterable[tuple[int, list[int]]],
) -> list[Found]:  # fmt: skip
    """Proper nouns that nothing explains but a name of the same form elsewhere in the document."""
    forms: dict[str, Found] = {}
    for name in names:
        if name.form == "name" and name.kind != "people" and not name.hidden:
            forms.setdefault(name_key(name.text), name)
            if name.kind == "person" and name.last - name.first > 1:
                forms.setdefault(name_key(sentences[name.at].tokens[name.last - 1].text), name)
    taken = {(f.at, i) for f in (*names, *described) for i in range(f.first, f.last)}
    found = []
    for at, rest in unexplained:
        for i in rest:
            if (at, i) in taken:
                continue
            token = sentences[at].tokens[i]
            if token.pos != "PROPN" or len(token.text) < 2:
                continue
            model = forms.get(name_key(token.text))
            if model is not None:
                find = found_at(at, sentences[at], i, i + 1, model.kind, rule="names.repeated")
                find.country, find.sector = model.country, model.sector
                if model.kind != "person":
                    find.known, find.who = model.known, model.who
                found.append(find)
    return found


def _introduce(long: Found, short: Found, register: Register) -> None:
    """Lets the acronym in brackets mean what stands before it."""
    if long.who is None and short.who is not None:
        long.who, long.kind = short.who, short.kind
    if short.who is None:
        short.kind = long.kind
    if long.who is None and long.kind not in {"person", "place", "people"}:
        key = name_key(long.text)
        register.bodies[key] = Who(
            register.bodies[key].entity if key in register.bodies else _body_id(long, key),
            long.text, long.kind, long.country, long.sector,
        )  # fmt: skip
        register.bodies.setdefault(name_key(short.text), register.bodies[key])
    elif long.who is not None and short.who is None:
        short.who = long.who
        register.bodies.setdefault(name_key(short.text), long.who)


def _body_id(find: Found, key: str) -> str:
    return content_id(find.kind, key)


def _doubled(find: Found) -> bool:
    """A title right before its holder's name: the name's row says all."""
    return find.form == "description" and find.hidden


def _entity(doc: Document, told: Sequence[Found]) -> Entity:
    """The party as the document knows it: codebook first, else its fullest name."""
    who = told[0].who
    assert who is not None
    country = who.country or next((f.country for f in told if f.country is not None), None)
    sector = who.sector or next((
        f.sector for f in told
        if f.sector is not None and (f.form == "name" or who.kind == "person")
    ), None)  # fmt: skip
    names = [f.text for f in told if f.form == "name"]
    name = who.name
    if who.codebook is None and who.kind in {"person", "organisation"} and names:
        name = max(names, key=len) if len(max(names, key=len)) > len(name) else name
    first = told[0]
    aliases = tuple(sorted({text for text in names if text != name}))
    return Entity(
        id=doc.id_for(Entity, first.start, first.stop, who.entity), document=doc.id,
        start=first.start, stop=first.stop, entity=who.entity, name=name, kind=who.kind,
        country=country, sector=sector, aliases=aliases, codebook=who.codebook,
        wikidata=who.wikidata,
    )  # fmt: skip
