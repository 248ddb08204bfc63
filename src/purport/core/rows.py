"""Every kind of row a stage can write: each class is a layer, a SQL table and a section of docs.

The description of a field is its column comment and its JSON Schema text. Rows are frozen and are
never edited; knowing more means another row that points back by id. `start` and `stop` count code
points of `Document.text`, half open.
"""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta, Struct

from purport.core.ids import Id
from purport.core.parse import ParsedSentence
from purport.core.spans import Offset, Span

Share = Annotated[float, Meta(ge=0, le=1)]
Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]
Number = Annotated[int, Meta(ge=0)]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d$", description="an ISO day")]

BlockKind = Literal["heading", "paragraph", "item", "quotation", "table", "furniture"]
SentenceRole = Literal["report", "comment", "appeal", "quotation", "heading", "boilerplate"]
MentionKind = Literal[
    "person", "organisation", "place", "people", "armed_group", "government", "party", "office",
    "media", "other",
]  # fmt: skip
MentionForm = Literal["name", "description", "pronoun"]
Naming = Literal["neutral", "loaded", "honorific", "scare_quoted"]
TimeType = Literal["date", "time", "duration", "set"]
Precision = Literal["time", "day", "week", "month", "season", "quarter", "year", "decade",
                    "century", "era"]  # fmt: skip
Modifier = Literal["start", "mid", "end", "approx", "less", "more"]
TimeBasis = Literal["stated", "relative", "document", "inferred"]
PublishedBasis = Literal["given", "metadata", "stated", "inferred"]
EventType = str
Modality = Literal["asserted", "denied", "planned", "demanded", "possible"]
PartyRole = Literal["actor", "recipient"]
CountKind = Literal["killed", "injured", "arrested", "displaced", "abducted", "released",
                    "missing"]  # fmt: skip
Manner = Literal["direct", "indirect", "mixed"]
Polarity = Literal["affirmed", "denied"]
Stance = Literal["said", "denied", "believed", "asked", "promised", "threatened", "hoped",
                 "feared", "planned", "reported", "doubted"]  # fmt: skip
FramingKind = Literal["loaded_name", "loaded_word", "honorific", "scare_quote"]
Tone = Literal["negative", "positive"]
CitationKind = Literal["scripture", "resolution", "agreement", "law", "publication"]
ImprintField = Literal["title", "kind", "issuer", "author", "published", "place", "translated",
                       "language"]  # fmt: skip


class Row(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing found at one stretch of one document."""

    table: ClassVar[str] = ""
    stored: ClassVar[bool] = True

    id: Annotated[Id, Meta(description="hash of document, table, start, stop and key")]
    document: Annotated[Id, Meta(description="id of the document")]
    start: Annotated[Offset, Meta(ge=0, description="first code point")]
    stop: Annotated[Offset, Meta(ge=0, description="first code point after")]

    @property
    def span(self) -> Span:
        """Where the row stands."""
        return Span(self.start, self.stop)


class Block(Row, frozen=True):
    """A paragraph, heading or other piece of layout, whole across line and page breaks."""

    table: ClassVar[str] = "blocks"
    kind: Annotated[BlockKind, Meta(description="what the layout says it is")]
    level: Annotated[int | None, Meta(description="1 to 6 for a heading whose rank shows")] = None
    holes: Annotated[
        tuple[tuple[int, int], ...],
        Meta(
            description="stretches inside the block that are not part of it: running heads, marks"
        ),
    ] = ()


class Tongue(Row, frozen=True):
    """The language a document is written in."""

    table: ClassVar[str] = "tongues"
    code: Annotated[str, Meta(description="ISO 639-1")]
    confidence: Annotated[Share, Meta(description="the detector's share for this language")]


class Sentence(Row, frozen=True):
    """A sentence, whole across the line breaks and page breaks of the text as given."""

    table: ClassVar[str] = "sentences"
    block: Annotated[Id, Meta(description="the block it stands in")]


class Parse(Row, frozen=True):
    """The parsed sentences of a document, in order: the one layer that is not stored."""

    table: ClassVar[str] = ""
    stored: ClassVar[bool] = False
    sentences: tuple[ParsedSentence, ...]


class Imprint(Row, frozen=True):
    """One thing a document says of itself: who issued it, when, under what title."""

    table: ClassVar[str] = "imprints"
    field: Annotated[ImprintField, Meta(description="which particular")]
    value: Annotated[str, Meta(description="as read; an ISO day for `published`")]
    entity: Annotated[str | None, Meta(description="entity of an issuer or author")] = None
    basis: Annotated[PublishedBasis, Meta(description="how it is known")] = "stated"


class Mention(Row, frozen=True):
    """Words that stand for a party or a place."""

    table: ClassVar[str] = "mentions"
    kind: Annotated[MentionKind, Meta(description="what the words stand for here")]
    form: Annotated[MentionForm, Meta(description="name, description or pronoun")]
    entity: Annotated[str | None, Meta(description="entity meant; null where not resolved")]
    naming: Annotated[Naming, Meta(description="how the party is named")] = "neutral"
    rule: Annotated[str, Meta(description="codebook entry or `model` or the rule's name")] = "model"


class Entity(Row, frozen=True):
    """A party or place that a document speaks of; start and stop are its first mention."""

    table: ClassVar[str] = "entities"
    entity: Annotated[str, Meta(description="id: a codebook id, or a hash of kind and name")]
    name: Annotated[str, Meta(description="the neutral or fullest name")]
    kind: Annotated[MentionKind, Meta(description="what it is")]
    country: Annotated[str | None, Meta(description="ISO 3166 alpha-3")] = None
    sector: Annotated[str | None, Meta(description="PLOVER sector, most specific known")] = None
    aliases: Annotated[tuple[str, ...], Meta(description="other names in this document")] = ()
    codebook: Annotated[str | None, Meta(description="codebook entry")] = None
    wikidata: Annotated[str | None, Meta(description="Wikidata id")] = None


class Place(Row, frozen=True):
    """Where a place name lies; null coordinates where nothing fits or holds it."""

    table: ClassVar[str] = "places"
    mention: Annotated[Id, Meta(description="the mention placed")]
    gazetteer: Annotated[str | None, Meta(description="`geonames:N`, a supplement's id, null")]
    name: Annotated[str, Meta(description="the gazetteer's name")]
    kind: Annotated[str, Meta(description="country, admin1, admin2, city, region, sea, ...")]
    lat: Annotated[Latitude | None, Meta(description="degrees north")]
    lon: Annotated[Longitude | None, Meta(description="degrees east")]
    country: Annotated[str | None, Meta(description="ISO 3166 alpha-3")] = None
    admin1: Annotated[str | None, Meta(description="first-level division")] = None
    confidence: Annotated[Share, Meta(description="share right at this value")] = 0.5
    within_km: Annotated[float | None, Meta(description="uncertainty radius, kilometres")] = None
    relation: Annotated[
        str | None, Meta(description="near, inside, north_of, between ...; null = right there")
    ] = None


class Timespan(Row, frozen=True):
    """A date, time, duration or repeated time told in the text."""

    table: ClassVar[str] = "timespans"
    type: Annotated[TimeType, Meta(description="TIMEX3 type")]
    value: Annotated[str | None, Meta(description="TIMEX3 value")]
    from_day: Annotated[str | None, Meta(description="first day, ISO")] = None
    to_day: Annotated[str | None, Meta(description="last day, ISO, included")] = None
    precision: Annotated[Precision | None, Meta(description="how finely it is told")] = None
    basis: Annotated[TimeBasis, Meta(description="how the value is known")] = "stated"
    modifier: Annotated[
        Modifier | None,
        Meta(description="start, mid or end of it, about it, less or more; null = all of it"),
    ] = None


class Claim(Row, frozen=True):
    """Somebody says something; start and stop cover source, cue and content."""

    table: ClassVar[str] = "claims"
    source_start: Annotated[Offset | None, Meta(description="words for who says so")]
    source_stop: Annotated[Offset | None, Meta(description="their end")]
    entity: Annotated[str | None, Meta(description="entity who says so")]
    name: Annotated[str | None, Meta(description="name of who says so")]
    cue_start: Annotated[Offset | None, Meta(description="words that make it a claim")]
    cue_stop: Annotated[Offset | None, Meta(description="their end")]
    manner: Annotated[Manner, Meta(description="quoted, told, or both")]
    inside: Annotated[Id | None, Meta(description="claim that reports this one")]
    anonymous: Annotated[bool, Meta(description="the source is unnamed or silent")]
    polarity: Annotated[Polarity, Meta(description="affirmed or denied by the source")]
    stance: Annotated[Stance, Meta(description="said, believed, asked, promised ...")]
    rule: Annotated[str, Meta(description="codebook entry or rule that found it")]


class Content(Row, frozen=True):
    """One stretch of what a claim says."""

    table: ClassVar[str] = "contents"
    claim: Annotated[Id, Meta(description="the claim")]


WhereBasis = Literal["clause", "sentence", "discourse", "dateline"]
"""What tells where an event was: its clause, its sentence, what was told before, the dateline."""


class Event(Row, frozen=True):
    """Something said to have happened; start and stop are the clause that says so."""

    table: ClassVar[str] = "events"
    sentence: Annotated[Id, Meta(description="the sentence")]
    type: Annotated[EventType, Meta(description="PLOVER type")]
    mode: Annotated[str | None, Meta(description="PLOVER mode")]
    contexts: Annotated[tuple[str, ...], Meta(description="PLOVER contexts")]
    trigger_start: Annotated[Offset, Meta(description="the word that tells it")]
    trigger_stop: Annotated[Offset, Meta(description="its end")]
    modality: Annotated[Modality, Meta(description="how it is told")]
    claim: Annotated[Id | None, Meta(description="innermost claim it stands in")] = None
    place: Annotated[Id | None, Meta(description="mention of where")] = None
    where_basis: Annotated[WhereBasis | None, Meta(description="how the place is known")] = None
    timespan: Annotated[Id | None, Meta(description="timespan that dates it")] = None
    from_day: Annotated[str | None, Meta(description="first day, ISO")] = None
    to_day: Annotated[str | None, Meta(description="last day, ISO")] = None
    precision: Annotated[Precision | None, Meta(description="how finely dated")] = None
    when_basis: Annotated[TimeBasis | None, Meta(description="how the date is known")] = None
    confidence: Annotated[Share, Meta(description="share right at this value")] = 0.5
    rule: Annotated[str, Meta(description="codebook entry that fired")] = ""


class Party(Row, frozen=True):
    """Who did it or to whom; a party that is only understood has the trigger's span."""

    table: ClassVar[str] = "parties"
    event: Annotated[Id, Meta(description="the event")]
    role: Annotated[PartyRole, Meta(description="actor or recipient")]
    mention: Annotated[Id | None, Meta(description="the mention, where there is one")]
    entity: Annotated[str | None, Meta(description="entity meant")]
    name: Annotated[str, Meta(description="name or description")]
    country: Annotated[str | None, Meta(description="ISO 3166 alpha-3")] = None
    sector: Annotated[str | None, Meta(description="PLOVER sector")] = None
    understood: Annotated[bool, Meta(description="not in the words, from context")] = False


class Count(Row, frozen=True):
    """How many people an event killed, injured, arrested ..."""

    table: ClassVar[str] = "counts"
    event: Annotated[Id, Meta(description="the event")]
    kind: Annotated[CountKind, Meta(description="what happened to them")]
    min: Annotated[Number | None, Meta(description="at least")]
    max: Annotated[Number | None, Meta(description="at most")]
    of_whom: Annotated[str | None, Meta(description="who they were")] = None


class Framing(Row, frozen=True):
    """A loaded word or name, an honorific, or scare quotes."""

    table: ClassVar[str] = "framing"
    kind: Annotated[FramingKind, Meta(description="which device")]
    entity: Annotated[str | None, Meta(description="of whom it is said")]
    polarity: Annotated[Tone | None, Meta(description="negative or positive")]
    term: Annotated[str | None, Meta(description="codebook entry")]


class Citation(Row, frozen=True):
    """Scripture, a resolution, an agreement, a law or a publication that is cited."""

    table: ClassVar[str] = "citations"
    kind: Annotated[CitationKind, Meta(description="what is cited")]
    canonical: Annotated[str | None, Meta(description="`Quran 33:23`, `UNSC Resolution 1701`")]
    valid: Annotated[bool | None, Meta(description="whether such a place exists; null unknown")]
    rule: Annotated[str, Meta(description="codebook entry or rule")] = ""


class Role(Row, frozen=True):
    """What a sentence does: reports, comments, calls to action, quotes, heads, or frames."""

    table: ClassVar[str] = "roles"
    sentence: Annotated[Id, Meta(description="the sentence")]
    role: Annotated[SentenceRole, Meta(description="its role")]
    rule: Annotated[str, Meta(description="what decided it")] = ""


LAYERS: tuple[type[Row], ...] = (
    Block, Tongue, Sentence, Imprint, Mention, Entity, Place, Timespan, Claim, Content, Event,
    Party, Count, Framing, Citation, Role,
)  # fmt: skip
"""Every stored layer, in the order the tables are made and documented."""
