"""A small codebook, and events coded with it from hand-built parses."""

import make

from purport.codebook.entries import Codebook, RoleNoun
from purport.codebook.happenings import ActNoun, EventPattern, LightVerb, ModalityCue
from purport.codebook.senses import OtherSense, WordSet
from purport.core.document import Document
from purport.core.rows import (
    Claim,
    Content,
    Count,
    Entity,
    Event,
    Imprint,
    Mention,
    Party,
    Place,
    Timespan,
)
from purport.core.settings import Settings
from purport.stage import Tools
from purport.stages.events import STAGE

SOURCE = "written for this test"


def pattern(ident: str, **more: object) -> EventPattern:
    return EventPattern(id=ident, type=ident.split(".")[0], source=SOURCE, **more)  # type: ignore[arg-type]


PATTERNS = (
    pattern("ASSAULT.shell", verbs=("shell",), nouns=("shelling",), recipient=("object", "on")),
    pattern("ASSAULT.kill", verbs=("kill",)),
    pattern("COERCE.arrest", verbs=("arrest",), mode="arrest"),
    pattern("RETREAT.withdraw", verbs=("withdraw",), recipient=("from", "object")),
    pattern("CONCEDE.ease", verbs=("lift",), objects=("sanction",), recipient=("against", "on")),
    pattern("CONSULT.meet", verbs=("meet",), nouns=("talk", "visit"),
            recipient=("with", "object", "to")),
    pattern("AGREE.to_act", verbs=("agree",), complement="cooperative",
            recipient=("with", "clause-recipient")),
    pattern("REJECT.refuse_to", verbs=("refuse",), complement="any",
            recipient=("clause-recipient",)),
    pattern("THREATEN.to_act", verbs=("threaten",), complement="hostile",
            recipient=("clause-recipient", "object")),
    pattern("ACCUSE.condemn", verbs=("condemn", "lash out at")),
    pattern("REQUEST.urge", verbs=("call on", "urge"), recipient=("object", "on")),
)  # fmt: skip
CUES = (
    ModalityCue(id="d", modality="denied", source=SOURCE, adverbs=("not", "never"),
                verbs=("refuse", "fail")),
    ModalityCue(id="p", modality="planned", source=SOURCE, auxiliaries=("will",),
                verbs=("agree", "threaten", "plan")),
    ModalityCue(id="o", modality="demanded", source=SOURCE, auxiliaries=("must",),
                verbs=("call", "urge"), object_acts=True),
    ModalityCue(id="m", modality="possible", source=SOURCE, auxiliaries=("may",),
                adverbs=("reportedly",), marks=("if",)),
)  # fmt: skip
LIGHT = (
    LightVerb(id="do", source=SOURCE, verbs=("carry out", "hold", "pay")),
    LightVerb(id="not", source=SOURCE, verbs=("cancel",), modality="denied"),
)
NOUNS = (
    ActNoun(id="acts", source=SOURCE, nouns=("decision", "talk", "visit", "shelling")),
    ActNoun(id="bodies", source=SOURCE, nouns=("kingdom",), stands_for="people"),
)
ROLES = (
    RoleNoun(id="rebel", source=SOURCE, nouns=("rebel",), sector="REB", kind="armed_group"),
    RoleNoun(id="civ", source=SOURCE, nouns=("villager",), sector="CVL", civilian=True),
    RoleNoun(id="mil", source=SOURCE, nouns=("army", "soldier", "troop"), sector="MIL"),
)
BOOK = Codebook(
    {
        kind: {entry.id: entry for entry in entries}  # type: ignore[attr-defined]
        for kind, entries in (
            (EventPattern, PATTERNS), (ModalityCue, CUES), (LightVerb, LIGHT), (ActNoun, NOUNS),
            (RoleNoun, ROLES), (OtherSense, ()), (WordSet, ()),
        )
    },
    {},
)  # fmt: skip


def coded(text: str, parse: str, published: str | None = None) -> tuple[Document, list[Event]]:
    """The document with its events, and the events in order."""
    doc = make.document(text, parse, published=published)
    empty = [Imprint, Mention, Entity, Place, Timespan, Claim, Content]
    assert STAGE.prepare is not None
    work = STAGE.prepare(Tools(codebook=BOOK, settings=Settings()))
    doc = make.read(work, doc.with_rows([], empty), Event, Party, Count)
    return doc, list(doc[Event])
