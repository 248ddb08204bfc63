"""The stage's work: one document in, its Event, Party and Count rows out."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from purport.core.document import Document
from purport.core.fronted import after_time
from purport.core.parse import ParsedSentence, Token
from purport.core.rows import (
    Block,
    Claim,
    Content,
    Count,
    Entity,
    Event,
    Imprint,
    Mention,
    Parse,
    Party,
    PartyRole,
    Place,
    Row,
    Timespan,
)
from purport.core.spans import Span
from purport.stage import Tools, Work
from purport.stages.events.confidence import confidence
from purport.stages.events.counts import groups_of, kind_of
from purport.stages.events.described import (
    named_after,
    of_group,
    of_several_states,
    one_of_people,
    sector_told,
    titled,
)
from purport.stages.events.evidence import evidence, telling
from purport.stages.events.hanging import depth, place_above, place_where
from purport.stages.events.happening import Happening, Reading
from purport.stages.events.holders import is_origin
from purport.stages.events.lags import lagged
from purport.stages.events.lexicon import Lexicon, lexicon_of
from purport.stages.events.lowest import LOWEST_WITHIN, lowest
from purport.stages.events.mentioned import Mentions, mentions_of
from purport.stages.events.once import once
from purport.stages.events.particles import first_of
from purport.stages.events.phrases import Phrase, after_dateline, is_nobody, phrases_of
from purport.stages.events.rehanging import rehung
from purport.stages.events.rereading import reread
from purport.stages.events.senses import Aside, Said, in_sense, words_of
from purport.stages.events.standing import Scene
from purport.stages.events.unaddressed import is_no_recipient
from purport.stages.events.when_where import Before, Settings, Where, settings_of, when, where

CANDIDATES = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "AUX"})
STRETCH = 512  # code points; a book's claims are not all looked at for each of its events
OWN_WORDS = frozenset({"clause", "sentence"})
"""How a place is known that the event's own sentence tells."""
ARTICLES = frozenset({"the", "a", "an"})
LEADING = frozenset({"at", "least", "most", "more", "than", "about", "nearly", "almost", "near"})
WITHIN = frozenset({"in", "at", "near", "outside", "inside", "across"})
COUNTED = frozenset({"ASSAULT", "COERCE", "RETREAT", "THREATEN", "AGREE", "SANCTION"})


class Cast(Struct):
    """What the earlier stages know of a document: mentions, entities, claims, settings."""

    mentions: Mentions
    entities: dict[str, Entity]
    contents: Mapping[int, list[tuple[int, int, str]]]
    depth: dict[str, int]
    settings: Settings
    said: Said
    allied: bool = False
    """Whether a coalition that the document names is one of armed forces, not of parties."""
    aside: list[Aside] = []
    """What was told in another sense, in the order of the sentences."""


def prepare(tools: Tools) -> Work:
    """The function that codes a document; reads the codebook once."""
    lexicon = lexicon_of(tools.codebook)

    def work(doc: Document) -> Sequence[Row]:
        return code(doc, lexicon)

    return work


def code(doc: Document, lexicon: Lexicon, aside: list[Aside] | None = None) -> list[Row]:
    """The events of a document with their parties and counts; `aside` is given what is none."""
    cast = _cast(doc)
    rows: list[Row] = []
    before = lead = Before()
    items, block = bullets(doc), ""
    for sentence in doc[Parse][0].sentences:
        if sentence.block in items and block in items and sentence.block != block:
            before = lead  # each tells its own, on from what leads the list
        block = sentence.block
        here = cast.settings.within(sentence.start, sentence.stop)
        found: list[Row] = []
        if _may_tell(sentence, lexicon):
            found = _sentence(doc, sentence, lexicon, cast, here, before)
            rows += found
        before = before.after(here, tuple(_told_places(found)))
        lead = lead if block in items else before
    if aside is not None:
        aside += cast.aside
    return rows


def bullets(doc: Document) -> frozenset[str]:
    """The blocks of a document that are items of a list without numbers."""
    rows = [row for row in doc.layers.get(Block, ()) if isinstance(row, Block)]
    items = [row for row in rows if row.kind == "item"]
    return frozenset(row.id for row in items if not doc.text[row.start : row.start + 1].isalnum())


def set_aside(doc: Document, tools: Tools) -> list[Aside]:
    """What is no event of its entry because the word is used in another sense."""
    aside: list[Aside] = []
    code(doc, lexicon_of(tools.codebook), aside)
    return aside


def _told_places(rows: Sequence[Row]) -> Iterator[str]:
    """The places that the events of a sentence have from its own words."""
    for row in rows:
        if isinstance(row, Event) and row.place is not None and row.where_basis in OWN_WORDS:
            yield row.place


def _may_tell(sentence: ParsedSentence, lexicon: Lexicon) -> bool:
    triggers = lexicon.triggers
    return any(
        t.pos in CANDIDATES
        and (
            t.lemma in triggers
            or (t.tag == "NNS" and t.lemma.lower()[:-1] in triggers)
            or (t.i == 0 and t.lower in triggers)
            or t.lower in lexicon.inflected
        )
        for t in sentence.tokens
    )


def _cast(doc: Document) -> Cast:
    mentions = doc[Mention]
    claims = {claim.id: claim for claim in doc[Claim]}
    depth: dict[str, int] = {}
    for ident in claims:
        steps, inside = 0, claims[ident].inside
        while inside in claims and steps < 9:
            steps, inside = steps + 1, claims[inside].inside
        depth[ident] = steps
    published = doc.about.published
    if published is None:
        published = next((i.value for i in doc[Imprint] if i.field == "published"), None)
    return Cast(
        mentions_of(mentions),
        {entity.entity: entity for entity in doc[Entity]},
        _by_stretch(doc[Content]),
        depth,
        settings_of(doc.text, doc[Timespan], mentions, doc[Place], published),
        words_of(doc[Parse][0].sentences),
        any(e.sector == "MIL" and "coalition" in e.name.lower() for e in doc[Entity]),
    )


def _sentence(
    doc: Document,
    sentence: ParsedSentence,
    lexicon: Lexicon,
    cast: Cast,
    here: Settings,
    before: Before,
) -> list[Row]:
    tokens = reread(rehung(sentence.tokens), lexicon.verbs)
    scene = Scene(tokens, phrases_of(tokens), cast.mentions, lexicon, after_dateline(tokens))
    question = tokens[-1].text == "?"
    rows: list[Row] = []
    kept: set[int] = set()
    places: dict[int, Where] = {}
    found, aside = in_sense(
        scene, Reading(scene, question=question).happenings(), cast.entities, cast.said
    )
    cast.aside += aside
    told = [(h, confidence(scene, h)) for h in found]
    tellers = {happening.trigger.word for happening in found}
    order = sorted(
        once(tokens, told), key=lambda t: (t[0].within is not None, depth(tokens, t[0].clause))
    )
    for happening, sure in order:
        word = tokens[happening.trigger.word].lemma
        if not (happening.actors or happening.recipients or happening.happens or happening.thing):
            continue  # "the violence must end": nobody is told to do it or to suffer it
        if happening.within is not None:
            if happening.within not in kept or sure < LOWEST_WITHIN:
                continue
        elif sure < lowest(tokens, happening, word):
            continue
        kept.add(happening.trigger.word)
        rows += _rows(doc, sentence, scene, cast, happening, sure, here, before, places, tellers)
    return rows


def _rows(
    doc: Document,
    sentence: ParsedSentence,
    scene: Scene,
    cast: Cast,
    happening: Happening,
    sure: float,
    here: Settings,
    before: Before,
    places: dict[int, Where],
    tellers: Collection[int],
) -> list[Row]:
    tokens, trigger = scene.tokens, happening.trigger
    parties = happening.actors + happening.recipients
    needed = [k for p in parties for k in (p.first, p.last)] + [trigger.word, trigger.last]
    clause = evidence(tokens, happening.clause, needed)
    spans = [_span(tokens, p) for p in parties]
    struck = [_span(tokens, p) for p in happening.recipients]
    began = tokens[trigger.word].start
    perfect = any(tokens[c].lower in {"has", "have"} for c in tokens[trigger.word].children)
    done = happening.told in {"asserted", "denied"}
    date = when(here, clause, began, before, perfect=perfect, done=done)
    date = lagged(here, tokens, trigger.word, clause, date)
    above = place_above(tokens, happening.clause, places)
    place = place_where(tokens, happening.clause, places)
    if place.mention is None:
        place = where(here, clause, began, spans, struck, before, above)
    places.setdefault(happening.clause, place)
    pattern = trigger.form.pattern
    at = began
    if trigger.form.kind == "noun":
        at = tokens[first_of(tokens, trigger.word, trigger.form.rest)].start
    by = telling(tokens, trigger, parties, tellers)
    ident = doc.id_for(Event, clause.start, clause.stop, (at, pattern.id))
    rows: list[Row] = [Event(
        id=ident, document=doc.id, start=clause.start, stop=clause.stop, sentence=sentence.id,
        type=happening.type, mode=pattern.mode if happening.type == pattern.type else None,
        contexts=pattern.contexts, trigger_start=by.start, trigger_stop=by.stop,
        modality=happening.told,
        claim=_claim(cast, at), place=place.mention, where_basis=place.basis,
        timespan=date.timespan, from_day=date.from_day,
        to_day=date.to_day, precision=date.precision, when_basis=date.basis, confidence=sure,
        rule=pattern.id,
    )]  # fmt: skip
    acting = [p for p in happening.actors if not is_nobody(tokens, p)]
    suffering = [p for p in happening.recipients if not is_no_recipient(scene, happening, p)]
    for role, phrases in (("actor", acting), ("recipient", suffering)):
        for phrase in phrases:
            rows.append(_party(doc, scene, cast, ident, role, phrase))  # type: ignore[arg-type]
    rows += _counts(doc, scene, ident, happening)
    return rows


def _span(tokens: Sequence[Token], phrase: Phrase) -> Span:
    first = phrase.first
    if first < phrase.last and tokens[first].pos == "DET" and tokens[first].lower in ARTICLES:
        first += 1
    first = after_time(tokens, first, phrase.head)
    while first < phrase.head and tokens[first].lower in LEADING:
        first += 1  # "at least six people": the number is a Count
    return Span(tokens[first].start, tokens[phrase.last].stop)


def _by_stretch(contents: Sequence[Content]) -> dict[int, list[tuple[int, int, str]]]:
    """Start, stop and claim of the contents that touch each stretch of the text, by its number."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    for row in contents:
        for number in range(row.start // STRETCH, row.stop // STRETCH + 1):
            found.setdefault(number, []).append((row.start, row.stop, row.claim))
    return found


def _claim(cast: Cast, at: int) -> str | None:
    """The innermost claim whose content covers the trigger."""
    covering = [(cast.depth.get(claim, 0), start, claim)
                for start, stop, claim in cast.contents.get(at // STRETCH, ())
                if start <= at < stop]  # fmt: skip
    return max(covering)[2] if covering else None


def _party(
    doc: Document, scene: Scene, cast: Cast, event: str, role: PartyRole, phrase: Phrase
) -> Party:
    span = _span(scene.tokens, phrase)
    mention = scene.mention(phrase.head)
    if mention is None:
        core = scene.phrases.core(scene.phrase(phrase.head))
        mention = scene.mention(core.head) if core.head <= phrase.last else None
    mention = of_group(scene, phrase) or mention
    mention = named_after(scene, phrase, mention) or titled(scene, phrase, mention) or mention
    several = mention is not None and of_several_states(scene, phrase, mention)
    member = mention is not None and one_of_people(scene, phrase, mention)
    mention = None if several or member else mention
    entity = (
        None if mention is None or mention.entity is None else cast.entities.get(mention.entity)
    )
    words = " ".join(doc.text[span.start : span.stop].split())
    country = None if entity is None else entity.country
    sector = None if entity is None else entity.sector
    if country is None and not several:
        named = entity is not None and (entity.codebook is not None or entity.kind == "person")
        country = _country_told(scene, cast, phrase, named=named)
    lemma = scene.tokens[phrase.head].lemma.lower()
    if sector is None:
        sector = "CVL" if member else scene.lexicon.roles.get(lemma)
    if sector == "PTY":
        sector = sector_told(scene, phrase, allied=cast.allied)
    return Party(
        id=doc.id_for(Party, span.start, span.stop, (event, role)), document=doc.id,
        start=span.start, stop=span.stop, event=event, role=role,
        mention=None if mention is None else mention.id,
        entity=None if mention is None else mention.entity,
        name=words if entity is None or _counted(entity) else entity.name,
        country=country,
        sector="GOV" if sector is None and entity is not None and entity.kind == "place"
        and country is not None and entity.name.split()[-1].lower() not in scene.lexicon.things
        else sector,
    )  # fmt: skip


def _counted(entity: Entity) -> bool:
    """Whether the party is a number of people told once: another number is not they."""
    return entity.kind in {"people", "person", "other"} and entity.name[:1].isdigit()


def _country_told(scene: Scene, cast: Cast, phrase: Phrase, *, named: bool) -> str | None:
    """The country of a name or nationality within the phrase: "two Serbian soldiers".

    None from a pronoun ("its allies" are of other countries), from where somebody known by name
    is ("fighters of the league in Chad"), and from where partners are.
    """
    lemma = scene.tokens[phrase.head].lemma.lower()
    held = not named and lemma not in {"partner", "ally", "friend", "counterpart"}
    for k in range(phrase.first, phrase.last + 1):
        token = scene.tokens[k]
        if k > phrase.head and (named or (token.lower in WITHIN and not held)):
            break
        if k < phrase.head and is_origin(scene.tokens, k):
            continue  # "Iranian-backed militias"
        mention = scene.mention(k) if token.pos != "PRON" else None
        if mention is not None and mention.entity is not None:
            entity = cast.entities.get(mention.entity)
            if entity is not None and entity.country is not None:
                return entity.country
    return None


def _counts(doc: Document, scene: Scene, event: str, happening: Happening) -> list[Row]:
    """The Count rows of an event; the same words count once."""
    trigger = happening.trigger
    word = scene.tokens[trigger.word].lemma.lower()
    kind = kind_of(word, trigger.form.rest or trigger.form.pattern.objects[:1])
    if kind is None or happening.type not in COUNTED:
        return []
    rows: dict[str, Row] = {}
    for phrase in happening.actors if word == "flee" else happening.recipients:
        for group in groups_of(scene.tokens, scene.phrases, phrase, kind):
            number = group.number
            start = scene.tokens[number.first].start
            stop = scene.tokens[number.last].stop
            whom = None
            if group.whom is not None:
                first, last = (scene.tokens[k] for k in group.whom)
                whom = " ".join(doc.text[first.start : last.stop].split()) or None
            row = Count(
                id=doc.id_for(Count, start, stop, (event, group.kind)), document=doc.id,
                start=start, stop=stop, event=event, kind=group.kind, min=number.min,
                max=number.max, of_whom=whom,
            )  # fmt: skip
            rows.setdefault(row.id, row)
    return list(rows.values())
