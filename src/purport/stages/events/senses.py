"""Other senses of the words that tell events, known by what stands around them.

The codebook's patterns ask for nouns; here stand the senses that one sort of phrase gives to many
words: what somebody does to himself, what is done by a thing, to a figure or a document, "called"
that names, "asked whether", "held in contempt", "treated unfairly".
"""

from collections.abc import Mapping, Sequence

from purport.core.parse import Token
from purport.stages.events.clauses import agent, subject
from purport.stages.events.happening import Happening
from purport.stages.events.idioms import IDIOMS, Test, appealing, following, object_of
from purport.stages.events.nouns import MOVING
from purport.stages.events.phrases import words
from purport.stages.events.standing import PEOPLE, THING, Scene

REFLEXIVE = words("himself herself itself themselves yourself myself ourselves oneself")
SELF_HARM = frozenset({"blow", "detonate", "explode", "immolate", "distance", "dissociate"})
TO_OTHERS = frozenset({"ASSAULT", "COERCE", "SUPPORT", "AID"})
LIMITING = words("limit curb restrict stifle hinder impede hamper prohibit")
ANSWERING = frozenset({"contempt", "accountable", "responsible", "liable"})
THRESHOLDS = words("threshold requirement requirements deadline criteria standard standards quota")
FORCEFUL = words(
    "movement march protest demonstration dissent rally uprising unrest rebellion revolt riot "
    "strike access freedom right rights press media internet opposition travel entry road border "
    "expression assembly activity town city area village flow trade import export migration "
    "immigration route port speech"
)
"""What a restriction falls on that holds somebody down, though it is nobody."""
CARE = words(
    "patient patients hospital hospitals doctor doctors nurse nurses medic medics clinic clinics "
    "wound wounds wounded injured injury injuries victim victims disease medical paramedics sick"
)
QUOTES = frozenset({"“", '"', "''", "``", "‘"})
QUESTIONS = words("whether if what how why who when where which")
PAPERS = words(
    "return email e-mail schedule plan budget proposal ad advertisement itinerary log memo opinion "
    "order paper platform poll score season show single trailer version blueprint guideline draft "
    "product update finding identity analysis communique part excerpt "
    "agenda tape clip bulletin index forecast estimate program "
    "programme"
)
"""What is released as words or pictures are."""
CHAMBERS = frozenset({"house", "senate", "congress", "narrative", "situation", "majority"})
SEEING = frozenset({"see", "realize", "realise", "think", "imagine", "remember"})
PRESS = words("news times post tribune herald journal gazette magazine radio tv television "
              "newspaper outlet website reporters reporter journalists journalist cnn bbc reuters "
              "msnbc nbc abc cbs fox bloomberg politico")  # fmt: skip
CLAIMING = frozenset({"despite", "over"})


def other_sense(scene: Scene, happening: Happening) -> bool:
    """Whether the trigger is used in a sense that tells no such act."""
    word = scene.tokens[happening.trigger.word]
    rule = happening.trigger.form.pattern.id
    on_others = happening.trigger.form.pattern.type in TO_OTHERS and word.lemma not in SELF_HARM
    if word.pos == "VERB" and on_others and _to_himself(scene.tokens, word):
        return True
    test = TESTS.get(rule)
    return test is not None and test(scene, happening, word)


def _to_himself(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether the only object is the subject itself: "shot himself"."""
    found = [tokens[c] for c in verb.children if tokens[c].dep == "obj"]
    return bool(found) and all(
        o.lower in REFLEXIVE and not any(tokens[c].dep == "conj" for c in o.children) for o in found
    )


def _released_thing(scene: Scene, happening: Happening, word: Token) -> bool:
    """Who is released is somebody: "released his tax returns" is no act of mercy."""
    if happening.trigger.form.kind != "verb":
        return False
    found = object_of(scene, happening, word)
    if found is None:
        return not happening.recipients
    head = scene.tokens[found]
    if found < word.i and not happening.trigger.passive and head.dep == "nsubj":
        return True  # "the records that he released"
    if scene.standing(found) >= PEOPLE or head.pos in {"NUM", "PRON"}:
        return False
    lemma = head.lemma.lower()
    paper = lemma in PAPERS or lemma in scene.lexicon.things or scene.standing(found) < THING
    return paper and lemma not in MOVING


def _restricted_thing(scene: Scene, happening: Happening, word: Token) -> bool:
    if happening.trigger.form.kind != "verb":
        return False
    found = object_of(scene, happening, word)
    if found is None or scene.standing(found) >= PEOPLE:
        return False
    own = [scene.tokens[c] for c in word.children]
    if word.lemma == "force" or any(o.dep == "xcomp" for o in own):
        return scene.tokens[found].lemma == "change"  # "forced the plane to land"
    if not scene.heads(found).isdisjoint(FORCEFUL):
        return False
    return word.lemma in LIMITING or not any(
        p.head >= 0 and scene.standing(p.head) >= PEOPLE and p.head != found
        for p in happening.recipients
    )


def _held_office(scene: Scene, happening: Happening, word: Token) -> bool:
    """Ground is taken from somebody by force; seats and rooms are not."""
    near = {t.lower for t in following(scene, happening, 6)}
    if happening.trigger.form.kind == "verb":
        who = subject(scene.tokens, scene.phrases, word)
        if who and not happening.trigger.passive and scene.standing(who[0]) <= THING:
            return scene.tokens[who[0]].lemma.lower() not in MOVING and not happening.actors
    return not near.isdisjoint(CHAMBERS) and happening.trigger.form.kind == "verb"


def _only_named(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether "called" names: "a group, called Red Dawn", "called them 'cowards'"."""
    if word.lemma != "call" or word.pos != "VERB":
        return False
    tokens = scene.tokens
    if agent(tokens, word):
        return False  # "the envoy, called by the king"
    for token in following(scene, happening, 10):
        if token.text in QUOTES:
            return True
        if token.pos == "CCONJ" or token.lower == ",":
            break
    own = [tokens[c] for c in word.children]
    if any(o.dep == "xcomp" and o.pos in {"NOUN", "ADJ", "PROPN"} for o in own):
        return True
    subjects = any(o.dep.startswith("nsubj") for o in own)
    before = tokens[word.i - 1] if word.i else word
    if before.lower == "," and word.tag in {"VBN", "VBD"} and any(
        t.lower == "," for t in following(scene, happening, 9)
    ):  # fmt: skip
        return True
    return not subjects and word.tag in {"VBN", "VBD"} and (
        before.lower == "," or before.pos in {"NOUN", "PROPN"}
    )  # fmt: skip


def _asked_whether(scene: Scene, happening: Happening, word: Token) -> bool:
    if word.pos != "VERB":
        return appealing(scene, word)
    after = [t.lower for t in following(scene, happening, 6)]
    return any(w in QUESTIONS for w in after[:1]) or (
        "whether" in after and "to" not in after[: after.index("whether")]
    )


def _in_contempt(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether nobody is kept: "held in contempt", "held them accountable"."""
    if word.lemma != "hold":
        return False
    return any(scene.tokens[c].lower in ANSWERING for c in word.children)


def _no_aid(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether help is no help: "treated unfairly", "help him see"."""
    if word.lemma == "treat":
        return scene.words().isdisjoint(CARE)
    if word.lemma != "help" or word.pos != "VERB":
        return False
    own = [scene.tokens[c] for c in word.children]
    if any(o.lower in SEEING and o.dep in {"xcomp", "ccomp"} for o in own):
        return True
    return any(o.dep == "nsubj" and o.lower == "it" for o in own)


def _own_words(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether somebody justifies what is his own: "defended his decision"."""
    if word.pos != "VERB":
        return False
    found = object_of(scene, happening, word)
    if found is None or happening.trigger.passive or scene.standing(found) > THING:
        return False
    below = {scene.tokens[c].lower for c in scene.tokens[found].children}
    return not below.isdisjoint({"his", "her", "its", "their", "my", "our"})


def _to_press(scene: Scene, happening: Happening, word: Token) -> bool:
    near = {t.lower for t in following(scene, happening, 5)}
    return word.pos == "VERB" and not near.isdisjoint(PRESS)


def _met_thing(scene: Scene, happening: Happening, word: Token) -> bool:
    if word.lemma != "meet" or word.pos != "VERB" or happening.trigger.form.rest:
        return False
    if any(t.lower in THRESHOLDS for t in following(scene, happening, 12)):
        return True
    found = next((c for c in word.children if scene.tokens[c].dep == "obj" and c > word.i), None)
    if found is None or scene.tokens[found].pos in {"PRON", "NUM"}:
        return False
    return scene.standing(found) <= THING


def _mere_opinion(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether "agree" shares an opinion: "I agree with them", "62 percent agreed"."""
    if word.pos != "VERB" or happening.complement is not None or happening.trigger.form.rest:
        return False
    after = [t.lower for t in following(scene, happening, 1)]
    who = subject(scene.tokens, scene.phrases, word)
    polled = any(
        t.lower in {"percent", "%", "most", "many"}
        for w in who for t in scene.tokens[max(0, w - 4) : w + 1]
    )  # fmt: skip
    if polled or after != ["with"]:
        return polled
    further = {"on", "to"} & {t.lower for t in following(scene, happening, 12)}
    return not further and (word.tag in {"VBP", "VBZ"} or len(happening.recipients) == 1)


def _verbal(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether protests are words: "despite their protests"; or a rally is a candidate's own."""
    if word.pos == "VERB":
        found = object_of(scene, happening, word)
        return word.lemma == "rally" and found is not None and not happening.trigger.form.rest
    before = [t.lower for t in scene.tokens[max(0, word.i - 2) : word.i]]
    if word.lemma == "protest" and before and before[0] in CLAIMING and before[-1] in {
        "his", "her", "their", "its",
    }:  # fmt: skip
        return True
    return word.lemma == "rally" and not scene.words().isdisjoint(RALLYING) and (
        scene.words().isdisjoint(MARCHING)
    )  # fmt: skip


RALLYING = words("campaign candidate nominee candidates supporters republican democratic gop "
                 "presidential voters election sanders's nomination senator governor")  # fmt: skip
MARCHING = words("protest protests protesters protester demonstrators demonstration "
                 "anti-government march against opposition police activists square")  # fmt: skip


def _left_split(scene: Scene, happening: Happening, word: Token) -> bool:
    """Whether what leaves it is nobody: "his death left the court split"."""
    if word.lemma != "leave":
        return False
    who = subject(scene.tokens, scene.phrases, word)
    return bool(who) and scene.standing(who[0]) < PEOPLE


def _reconciled(scene: Scene, happening: Happening, word: Token) -> bool:
    found = object_of(scene, happening, word)
    return word.lemma == "reconcile" and found is not None and scene.standing(found) <= THING


TESTS: Mapping[str, Test] = {
    "RETREAT.release": _released_thing,
    "COERCE.restrict": _restricted_thing,
    "ASSAULT.seize_ground": _held_office,
    "CONSULT.phone": _only_named,
    "CONSULT.talk_to": _to_press,
    "CONSULT.meet": _met_thing,
    "REQUEST.ask": _asked_whether,
    "COERCE.capture": _in_contempt,
    "AID.assist": _no_aid,
    "SUPPORT.defend": _own_words,
    "SUPPORT.forgive": _reconciled,
    "AGREE.agree": _mere_opinion,
    "PROTEST.demo": _verbal,
    "SANCTION.leave_pact": _left_split,
    **IDIOMS,
}
