"""Other senses of words that tell events: which event entries they set aside, and how they show.

**A sense entry** says: where such an event is read and the sentence looks like this, the word means
something else, and the event is set aside (or, with `becomes`, told as another type).

    - id: seize.office
      entries: [COERCE.seize]
      words: [take over]
      objects: [job, role, chair]
      source: general usage (Oxford Dictionary of English)
      examples:
        match: ["Ada Obi took over the role of director."]
        not: ["The army took over the station."]

`entries` names event entries by id, `types` every entry of these types. All that is given must
hold; for alternatives write a second entry. Of several that hold, one that sets aside wins over one
that `becomes`. In every list of words `@elections` stands for the words of that entry in
`event_word_sets/`.

*The word itself.* `words` (and `not_words`): dictionary forms, or the whole phrase ("take over").
`spelt`: the word as it stands ("talk", not "talks"). `kind`: it is a verb, noun or adjective.
`bare`: no particle goes with it. `told`: the event is told in one of these ways.

*Object and subject.* `objects`, `not_objects`: nouns that the direct object (in a passive the
subject, of a noun what follows "of") must or must not be. `object_is`: `thing` (nobody, by all that
is known), `lifeless` (a known thing, act or state, none that moves by itself), `own` (a thing with
"his", "its" before it), `self` ("himself"), `person` (one person), `body` (a government, company or
medium by name), `name`, `money`, `any` or `none`. `subjects`: nouns that the subject must be;
`subject_is: thing`.

*Parties.* `actors`: words that stand in who does it, `recipients`: nouns for whom it is done to.
`actor_is`, `recipient_is`: `none` is told, `person` (each is one person), or `politician` (a party,
a lawmaker, who holds or seeks an office); `not_actors` are nouns for people who never count as one
("supporter").

*What stands around it.* `before`: words before it in its noun phrase, or right before it.
`stands_after`: words right before it, several with spaces ("despite his"). `near`, `not_near`:
words after it, at most `reach` words on, and not beyond a word of `up_to`. `governs`: words that
hang from it. `beside`: words of which one stands in the sentence; `unless`: none of them stands
there. `throughout`: words of which four different ones stand in the document. `clause`: `none`
follows, one is `stated` ("demonstrated that it works"), states a `fact` ("insists he is well", not
"insists he leave"), or tells what is `to` be done.

*Shapes* that words alone do not tell: `naming` ("a group, called Red Dawn"), `opinion` ("I agree
with her"), `absolute` ("excluding tax"), `present` ("hangs", "hanging"), `others` (done to
somebody), `places` (done to nothing but towns by name), `fiction` ("in the novel rebels seize").
"""

from collections.abc import Iterable
from typing import Literal

from purport.codebook.entries import Entry
from purport.codebook.happenings import TYPE, Told

ObjectIs = Literal[
    "thing", "lifeless", "own", "self", "person", "body", "name", "money", "any", "none",
]  # fmt: skip
PartyIs = Literal["none", "politician", "person"]
Shape = Literal["naming", "opinion", "absolute", "present", "others", "places", "fiction"]
SET = "@"
"""What a word begins with that stands for a whole set of words."""


class WordSet(Entry, frozen=True):
    """Words that tell what a sentence is about (elections, courts, armed force), lower case.

    Entries of `event_senses/` name such a set by its id: `beside: ["@elections"]`.
    """

    words: tuple[str, ...]


class OtherSense(Entry, frozen=True):
    """A sense in which a word tells no such event, and what it is known by.

    `entries` are ids of event entries, `types` event types; what is read by them is set aside where
    all the other keys hold, or told as the type `becomes` where it is done to somebody or a noun
    tells it. `words`, `spelt`, `not_words`, `kind`, `bare` and `told` are asked of the word,
    `objects`, `not_objects`, `object_is`, `subjects` and `subject_is` of its object and subject,
    `actors`, `not_actors`, `actor_is`, `recipients` and `recipient_is` of the parties; `before`,
    `stands_after`, `near` and `not_near` (`reach` words on, up to one of `up_to`), `governs`,
    `clause`, `beside` and `unless` (anywhere in the sentence) and `throughout` (anywhere in the
    document) of what stands around it. `shape` is one of a few constructions. "@elections" stands
    for the words of an entry of `event_word_sets/`. The values are told in
    `purport.codebook.senses`.
    """

    entries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    spelt: tuple[str, ...] = ()
    not_words: tuple[str, ...] = ()
    kind: Literal["verb", "noun", "adjective"] | None = None
    bare: bool = False
    told: tuple[Told, ...] = ()
    objects: tuple[str, ...] = ()
    not_objects: tuple[str, ...] = ()
    object_is: ObjectIs | None = None
    subjects: tuple[str, ...] = ()
    subject_is: Literal["thing"] | None = None
    actors: tuple[str, ...] = ()
    not_actors: tuple[str, ...] = ()
    actor_is: PartyIs | None = None
    recipients: tuple[str, ...] = ()
    recipient_is: PartyIs | None = None
    before: tuple[str, ...] = ()
    stands_after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    reach: int = 6
    up_to: tuple[str, ...] = ()
    governs: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    throughout: tuple[str, ...] = ()
    clause: Literal["none", "stated", "fact", "to"] | None = None
    shape: Shape | None = None
    becomes: str | None = None

    def sets(self) -> Iterable[str]:
        """The ids of the word sets that it names."""
        for key in WORD_KEYS:
            yield from (word[1:] for word in getattr(self, key) if word.startswith(SET))

    def faults(self) -> Iterable[str]:
        """What is wrong with what it sets aside, or with how it is known."""
        if not (self.entries or self.types):
            yield "it names no entries and no types to set aside"
        for kind in (*self.types, *(() if self.becomes is None else (self.becomes,))):
            if not TYPE.fullmatch(kind):
                yield f"the type `{kind}` is not in capitals"
        if not any(getattr(self, key) for key in TELLING):
            yield "it has nothing by which the sense is known, and would set aside every such event"


WORD_KEYS = (
    "words", "spelt", "not_words", "objects", "not_objects", "subjects", "actors", "not_actors",
    "recipients", "before", "stands_after", "near", "not_near", "up_to", "governs", "beside",
    "unless", "throughout",
)  # fmt: skip
"""The keys that hold words, in which a set may be named."""
TELLING = tuple(
    key for key in OtherSense.__struct_fields__
    if key not in {*Entry.__struct_fields__, "entries", "types", "reach", "up_to", "becomes",
                   "not_actors", "kind"}
)  # fmt: skip
"""The keys by which a sense is known."""
