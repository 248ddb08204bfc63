"""How happenings are told: the entries by which events are coded, readable and writable as YAML.

**An event pattern** says: these words tell this PLOVER type, and here is where the parties stand.

    - id: COERCE.arrest
      type: COERCE
      mode: arrest
      verbs: [arrest, detain, take into custody]
      nouns: [arrest, detention]
      actor: [subject]
      recipient: [object]
      source: PLOVER 2.0, COERCE
      examples:
        match: ["Border police arrested three smugglers."]
        not: ["The arrest record is public."]

The type is one of PLOVER's sixteen or your own, in capitals: it is then coded as it stands, without
PLOVER's rules for what is announced or refused.

*Words* are dictionary forms in lower case. A verb of several words ("call for", "lay down") needs
each further word beside the verb as a particle, a preposition or an object; "someone" may stand in
between. A noun of several words ("peace talks") needs its words side by side.

*Where parties stand.* `actor` and `recipient` each list places to look in, in order; the first one
that holds words wins. A place is one of

    subject           who does it; in a passive, what stands after "by"
    object            whom it is done to; in a passive, the subject
    indirect          the one who is given, told or asked something
    possessor         "Kenya's ..." before the object or the event noun
    modifier          "the Kenyan ...", "a NATO ..." before the object or the event noun
    clause-subject    who is to act in the clause that follows ("demanded that X resign")
    clause-recipient  the recipient of the act told in the clause that follows ("agreed to free X")
    any preposition   with, against, from, to, between ... ("on" in quotes, or YAML reads it as yes)

Prepositions are looked for after the verb and after its object. For a noun the subject is looked
for in "X's visit", "the Russian visit", "a visit by X", and where the noun is the object of a light
verb ("paid a visit"), at that verb; the object in "the bombing of X".

*Conditions.* `objects`: the object must be one of these nouns, and is then part of what is told and
no party ("lift" + sanctions). `someone` stands for a person by name and for pronouns.
`somewhere` stands for a place by name that is no country ("cede" + a town), `counted` for what has
a number before it ("nine villagers fled"), `folk` for a people by name, `persons` for people of any
calling, by name, pronoun or noun, `armed` for soldiers, rebels and their units, and `somebody` for
any party that is known for one: a name, people, a body.
`not_objects`: it must be none of these, nor the verb of the clause
that follows; "*" is any object at all. `subjects`: the subject must be one of these ("arrive" +
peacekeepers; with `nobody` among them it is asserted that "nobody may leave"). `unless`: none
of these words may come right after ("hang out", "hail from"), `followed`: one of these must ("a
call for"). `not_after`: none of these may stand
right before ("heart attack"). `beside`: one of these words must
stand somewhere in the sentence ("sent troops", with peacekeeping). `complement`: a clause must
follow that tells an act of that sort ("agreed to" + something cooperative), an `action` to be done
("told X to leave", not "told X that it rained"), or `any`. `needs`: these must be found, and be
people or bodies that can act. The pattern with most conditions wins; `priority` counts as further
conditions.
"""

import re
from collections.abc import Iterable
from typing import Literal, get_args

from purport.codebook.entries import Entry

PloverType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
PLOVER = frozenset(get_args(PloverType))
TYPE = re.compile(r"[A-Z][A-Z0-9_-]*")
"""A type: PLOVER's, or a user's own in capitals ("TREATY_TALK"), which is coded as it stands."""
Told = Literal["asserted", "denied", "planned", "demanded", "possible"]


class EventPattern(Entry, frozen=True):
    """Words that tell one type of event, and where its actor and recipient stand.

    `complement_told` is how the act in the clause that follows is told ("demanded that X leave":
    the leaving is demanded). `adjectives` are predicates ("is critical of"). `opinion: false`: no
    clause that states something may follow ("agreed that it was late" is no AGREE). `alone: true`:
    its nouns tell the event also where nobody is named, if they tell it as taking place ("fighting
    broke out", "after the raid"); `needs` is then not asked of them. So do its verbs where it asks
    for a subject, which is then what is told ("a bomb went off"). `undergone: true`: its verbs tell
    the event in the passive alone ("four men were lifted").
    """

    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    not_objects: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    complement: Literal["any", "action", "cooperative", "hostile"] | None = None
    complement_told: Told | None = None
    opinion: bool = True
    alone: bool = False
    undergone: bool = False
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ("object",)
    needs: tuple[Literal["actor", "recipient"], ...] = ()
    priority: int = 0

    def faults(self) -> Iterable[str]:
        """What is wrong with the type or the words."""
        if not TYPE.fullmatch(self.type):
            yield f"the type `{self.type}` is not in capitals"
        if not (self.verbs or self.nouns or self.adjectives):
            yield "it has no verbs, nouns or adjectives"


class ModalityCue(Entry, frozen=True):
    """Words that say how an act is told: denied, planned, demanded or possible.

    `verbs`, `nouns` and `adjectives` govern the act ("failed to", "a plan to", "ready to");
    `auxiliaries` and `adverbs` stand beside it; `marks` open its clause ("if"). `object_acts`:
    the act is that of the governing verb's object ("ordered troops to leave").
    """

    modality: Told
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    object_acts: bool = False


class LightVerb(Entry, frozen=True):
    """Verbs that add little to an event noun: their subject does what the noun says.

    "Carried out an attack" is an attack; "cancelled a visit" is one that is denied.
    """

    verbs: tuple[str, ...]
    modality: Told = "asserted"


class ActNoun(Entry, frozen=True):
    """Nouns for what a party says, decides or does, behind which that party stands.

    Who condemns "the ministry's decision" condemns the ministry. `stands_for` tells two other
    kinds: nouns for bodies that act (`people`: kingdom, alliance), and for what parties use or own
    (`nobody`: a missile, a house).
    """

    nouns: tuple[str, ...]
    stands_for: Literal["party", "people", "nobody"] = "party"
