"""Who does what a verb says, where subject and meaning part.

A place taken for the subject, a dateline, the object that a participle was hung from, and of a
passive whom "by" names.
"""

from collections.abc import Mapping

from purport.core.parse import Token
from purport.stages.events.asides import nearest_left
from purport.stages.events.clauses import (
    SUBJECTS,
    agent,
    beside,
    is_passive,
    preposition,
    prepositional,
    subject,
)
from purport.stages.events.doers import of_noun, with_deed
from purport.stages.events.nouns import may_act
from purport.stages.events.purposes import decision_before
from purport.stages.events.standing import PEOPLE, Scene
from purport.stages.events.triggers import Trigger

JUDGED = frozenset({"ACCUSE", "SANCTION", "COERCE", "ASSAULT"})
"""Types whose recipient did what he is told to be judged "for"."""
BESIDE = frozenset({"near", "outside", "inside"})


def subject_of(
    scene: Scene, triggers: Mapping[int, Trigger], verb: Token
) -> tuple[list[int], float]:
    """Who does what a verb says, of a passive whom "by" names, and how sure that is."""
    from_agent = _passive(scene, triggers, verb)
    if from_agent is not None:
        return from_agent or _ensuring(scene, verb), 1.0
    decided = decision_before(scene.tokens, verb) if verb.dep in {"advcl", "acl"} else None
    if decided is not None:
        return [decided], 1.0
    blamed = _blamed(scene, triggers, verb)
    if blamed:
        return blamed, 1.0
    found = subject(scene.tokens, scene.phrases, verb)
    found = [_real(scene, _first_listed(scene, i), verb) for i in found]
    if found and found[0] < scene.begins:
        found = _after_dateline(scene, verb)
    found = _over_object(scene, verb, found)
    if found:
        return found, 1.0
    if verb.tag == "VB" and scene.tokens[verb.i - 1].lower == "to":
        return [], 0.0
    near = nearest_left(scene.tokens, scene.phrases, verb)
    return [_first_listed(scene, i) for i in near], 0.5 if near else 0.0


def _first_listed(scene: Scene, i: int) -> int:
    """The first of a list of subjects whose last stands nearest: "| Oslo and Bergen were"."""
    first = scene.tokens[i]
    while first.dep == "conj" and first.head < first.i:
        first = scene.tokens[first.head]
    return first.i if first.dep in SUBJECTS else i


def _blamed(scene: Scene, triggers: Mapping[int, Trigger], verb: Token) -> list[int]:
    """Who did what somebody is judged for: "lashed out at Oslo for shelling the town"."""
    tokens = scene.tokens
    held = triggers.get(verb.head)
    done = verb.tag == "VBG" or any(tokens[c].lower == "having" for c in verb.children)
    if held is None or held.form.kind == "noun" or verb.dep not in {"advcl", "acl"} or not done:
        return []
    if held.form.pattern.type not in JUDGED or not any(
        tokens[c].lower == "for" and tokens[c].dep in {"mark", "case"} for c in verb.children
    ):
        return []
    if held.object is not None and held.object < verb.i and scene.standing(held.object) >= PEOPLE:
        return [held.object]
    for word in ("at", "against"):
        found = prepositional(tokens, scene.phrases, [verb.head], word)
        if found and found[0] < verb.i and scene.standing(found[0]) >= PEOPLE:
            return found
    return []


def _over_object(scene: Scene, verb: Token, found: list[int]) -> list[int]:
    """Who does what a participle tells, which the parser hung from an object before it.

    "Fired on a truck, killing two": not the truck; nor is it the crowd in "rammed into a crowd
    watching a game, killing two".
    """
    hung = verb  # "met trouble working to help"
    while hung.dep in {"advcl", "xcomp"} and scene.tokens[hung.head].tag == "VBG":
        hung = scene.tokens[hung.head]
    if not found or hung.dep != "acl" or hung.tag != "VBG":
        return found
    fought = scene.tokens[found[0]]
    waged = scene.tokens[fought.head]
    if preposition(scene.tokens, fought) == "against" and waged.pos == "NOUN":
        behind = scene.behind(waged.i, actor=True)  # "a drive against rebels, hitting depots"
        return [] if behind is None or behind.head == fought.i else [behind.head]
    if not _acts(scene, found[0]):
        return _above(scene, hung) or found
    before = scene.tokens[verb.i - 1]
    before = scene.tokens[verb.i - 2] if before.pos == "ADV" else before
    above = scene.tokens[scene.tokens[hung.head].head]
    below = scene.tokens[hung.head].dep in {"obj", "obl"} and above.pos == "VERB"
    apart = before.text == "," and below and verb.tag == "VBG" and verb.i - hung.head > 1
    if not apart or is_passive(scene.tokens, above):
        return found
    said = subject(scene.tokens, scene.phrases, above)
    return said if said and said[0] < above.i else found


def _ensuring(scene: Scene, verb: Token) -> list[int]:
    """Who sees to it that something is done: "Oslo must ensure that civilians are helped"."""
    head = scene.tokens[verb.head]
    if verb.dep != "ccomp" or head.lemma not in {"ensure", "guarantee", "assure"}:
        return []
    return subject(scene.tokens, scene.phrases, head)


def _acts(scene: Scene, i: int) -> bool:
    return scene.standing(i) >= PEOPLE or scene.behind(i, actor=True) is not None


def _above(scene: Scene, verb: Token) -> list[int]:
    """The subject of the verb over the noun that a participle was hung from."""
    token = scene.tokens[verb.head]
    for _ in range(4):
        if token.pos == "VERB" or token.head == token.i:
            break
        token = scene.tokens[token.head]
    above = token.pos == "VERB" and not is_passive(scene.tokens, token)
    found = subject(scene.tokens, scene.phrases, token) if above else []
    return found if found and found[0] < verb.i and _acts(scene, found[0]) else []


def _real(scene: Scene, i: int, verb: Token) -> int:
    """The subject, where the parser took a place for it.

    "Attacks in the town, which killed nine": the attacks. "Near Orsk, one strike destroyed":
    the strike.
    """
    tokens, phrases = scene.tokens, scene.phrases
    phrase = scene.phrase(i)
    if tokens[phrase.first].lower in BESIDE and phrase.last + 2 < len(tokens):
        after = phrases.at[phrase.last + 2]
        if after is not None and after.first < verb.i:
            return phrases.whole(after).head
    while verb.dep == "conj" and tokens[verb.head].i != verb.i:
        verb = tokens[verb.head]
    if verb.dep == "acl:relcl" and verb.head == i:
        token = tokens[i]
        person = tokens[token.head]
        mention = scene.mention(i)
        body = mention is not None and mention.kind not in {"person", "office"}
        if (
            token.dep == "nmod" and (person.lemma in scene.lexicon.roles or may_act(person.lemma))
            and (body or token.lemma in scene.lexicon.bodies)
            and any(tokens[c].lower == "who" for c in verb.children)
        ):  # fmt: skip
            return person.i  # "a candidate of a party who arrives"
        for _ in range(3):
            if token.dep not in {"nmod", "appos", "conj"} or token.pos not in {"NOUN", "PROPN"}:
                break
            token = tokens[token.head]
            if scene.is_deed(token.i):
                return token.i
        if scene.is_mere_place(i):
            deeds = [k for k in range(i) if tokens[k].pos == "NOUN" and scene.is_deed(k)]
            return deeds[-1] if deeds else i
    return i


def _after_dateline(scene: Scene, verb: Token) -> list[int]:
    """The first phrase after "TUNIS, 3 May (AB) -", where that was taken for the subject."""
    for k in range(scene.begins, verb.i):
        phrase = scene.phrases.at[k]
        if phrase is not None:
            return [scene.phrases.whole(phrase).head]
    return []


def _passive(scene: Scene, triggers: Mapping[int, Trigger], verb: Token) -> list[int] | None:
    trigger = triggers.get(verb.i)
    passive = (
        trigger.passive if trigger is not None
        else any(scene.tokens[c].dep == "aux:pass" for c in verb.children)
        or (verb.dep == "acl" and verb.tag == "VBN" and is_passive(scene.tokens, verb))
    )  # fmt: skip
    if not passive:
        return None
    found = agent(scene.tokens, verb) or with_deed(scene, verb)
    joined = beside(scene.tokens, verb)
    if not found and joined is not None:
        found = agent(scene.tokens, joined) or with_deed(scene, joined)
    if not found and trigger is not None and trigger.form.pattern.type == "AID":
        near = [verb.i] if trigger.object is None else [verb.i, trigger.object]
        given = prepositional(scene.tokens, scene.phrases, near, "from")
        found = [k for k in given if scene.standing(k) >= PEOPLE and not scene.is_mere_place(k)]
    if not found and trigger is not None and trigger.form.pattern.id == "CONSULT.hold_meeting":
        found = _holding(scene, trigger.object)
    return found


def _holding(scene: Scene, meeting: int | None) -> list[int]:
    """Whose meeting is held: "talks between Oslo and Bergen were held", "a meeting of envoys"."""
    if meeting is None:
        return []
    found = [k for k in of_noun(scene, scene.tokens[meeting], "") if k >= 0]
    if found:
        return found
    of = prepositional(scene.tokens, scene.phrases, [meeting], "of")
    return [k for k in of if scene.standing(k) >= PEOPLE]
