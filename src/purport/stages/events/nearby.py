"""Who stands close after the words that tell an act, where no place of theirs holds anybody."""

from collections.abc import Sequence

from purport.core.parse import Token
from purport.stages.events.clauses import SUBJECTS, is_passive, preposition
from purport.stages.events.counts import KINDS
from purport.stages.events.holders import BASES, holder
from purport.stages.events.lexicon import HOSTILE
from purport.stages.events.lists import coordinated
from purport.stages.events.standing import NAMED, PEOPLE, Scene
from purport.stages.events.triggers import Trigger, governing_verb

LOCATING = frozenset({"in", "at", "near", "along", "around"})
"""After these stands where it was: no party behind a deed ("in support of")."""
ABOUT = LOCATING | {"on", "about", "over", "during", "including", "under", "amid", "outside"}
"""After these stands no party that a verb without an object may be done to."""
MEETING = frozenset({"meet", "see", "visit", "consult", "talk", "confer", "greet", "speak"})
AIMS = frozenset({"advcl", "xcomp"})
"""How the parser hangs what a journey is made for."""
JOINING = frozenset({"of", "and", ",", "or"})
FARTHEST, CLOSE = 18, 6  # words
AT_LARGE = frozenset({"REQUEST", "PROTEST", "SANCTION", "REJECT"})
"""Types whose recipient may stand far off: "demanded the return of all stolen horses from Oslo"."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ENDS = frozenset({";", ":", "who", "which", "according"})
OPENERS = frozenset({"because", "although", "though", "whereas", "while", "when", "after", "before",
                     "until", "unless", "since", "as", "if"})  # fmt: skip
"""Where one of these opens a clause, what comes after it is another happening's."""


def _before(tokens: Sequence[Token], first: int) -> str:
    """The word before a phrase, lower case, stepping over "a deeply" before "divided town"."""
    at = first - 1
    if at > 1 and tokens[at].pos == "ADV" and tokens[at - 1].pos == "DET":
        at -= 2
    return tokens[at].lower if at >= 0 else ""


def struck(scene: Scene, trigger: Trigger, noun: Token) -> list[int]:
    """The building or victim before a deed ("the embassy bombing"), or who is killed in it.

    A head below 0, as in `places`.
    """
    if trigger.form.pattern.id == "ASSAULT.impact":
        return near_posts(scene, trigger)
    if trigger.form.kind != "noun" or trigger.form.pattern.type != "ASSAULT":
        return []
    before = scene.before(scene.phrase(noun.i))
    if before is None or not scene.is_struck(before.last, noun.i):
        return _killed_in(scene, noun) or _harmed_by(scene, noun)
    return [-1 - before.last]


def _killed_in(scene: Scene, deed: Token) -> list[int]:
    """Who is told to be killed or wounded in a deed: "nine miners were killed in a raid"."""
    governor = governing_verb(scene, deed)
    if governor is None or governor[1] != "in":
        return []
    verb = governor[0]
    told = [verb] + [scene.tokens[c] for c in verb.children if scene.tokens[c].dep == "conj"]
    harmed = any(KINDS.get(t.lemma) in {"killed", "injured"} and t.tag == "VBN" for t in told)
    if not harmed or not is_passive(scene.tokens, verb):
        return []
    while not (said := [c for c in verb.children if scene.tokens[c].dep in SUBJECTS]):
        if verb.dep != "conj":
            return []
        verb = scene.tokens[verb.head]
    return [i for i in said[:1] if scene.standing(i) >= PEOPLE and not scene.is_mere_place(i)]


def _harmed_by(scene: Scene, deed: Token) -> list[int]:
    """Whom a deed is said to have harmed: "attacks in the town of Orsk, which killed nine"."""
    tokens = scene.tokens
    for verb in tokens[deed.i + 2 : deed.i + FARTHEST]:
        if verb.pos == "NOUN" and scene.is_deed(verb.i):
            return []
        if verb.dep != "acl:relcl" or KINDS.get(verb.lemma) not in {"killed", "injured"}:
            continue
        below = [tokens[c] for c in verb.children]
        if is_passive(tokens, verb) or not any(
            b.lower in {"which", "that"} and b.dep in SUBJECTS for b in below
        ):
            return []
        above = tokens[verb.head]
        while above.i != deed.i and (above.entity == "LOC" or above.dep == "nmod"):
            if above.head == above.i:
                return []
            above = tokens[above.head]
        said = [b.i for b in below if b.dep == "obj"]
        joined = [tokens[c] for c in verb.children if tokens[c].dep == "conj"]
        said = said or [c for v in joined for c in v.children if tokens[c].dep == "obj"]
        return [k for k in said[:1] if above.i == deed.i and scene.standing(k) >= PEOPLE]
    return []


def near_posts(scene: Scene, trigger: Trigger) -> list[int]:
    """The posts of somebody near which something fell: "hit the area near posts of the army"."""
    tokens = scene.tokens
    for token in tokens[trigger.last + 1 : trigger.last + CLOSE]:
        if token.lower in {"near", "around"} and token.i + 1 < len(tokens):
            phrase = scene.phrases.at[token.i + 1]
            if phrase is None or phrase.first != token.i + 1:
                return []
            based = tokens[phrase.head].lemma.lower() in BASES
            return [phrase.head] if based and holder(scene, phrase.head) is not None else []
        if token.tag in FINITE or token.text in {",", ";"}:
            return []
    return []


def met_there(scene: Scene, verb: Token, places: list[int]) -> list[int]:
    """Whom a journey to a town was made to meet: "flew to Orsk to meet the miners"; else empty.

    Of a journey to come, "will fly to Orsk to meet them", both are told.
    """
    tokens = scene.tokens
    coming = any(tokens[c].tag == "MD" for c in verb.children)
    if coming or not all(i >= 0 and scene.is_mere_place(i) for i in places):
        return []
    for c in verb.children:
        meeting = tokens[c]
        if meeting.tag != "VB" or meeting.lemma not in MEETING or meeting.dep not in AIMS:
            continue
        if not any(tokens[k].lower == "to" for k in meeting.children):
            continue
        for k in meeting.children:
            with_whom = tokens[k].dep == "obl" and preposition(tokens, tokens[k]) == "with"
            if (tokens[k].dep == "obj" or with_whom) and scene.standing(k) >= PEOPLE:
                return [] if scene.is_mere_place(k) else [k]
    return []


def beside_deed(scene: Scene, i: int) -> list[int]:
    """Parties the parser joined to the deed: "raids on Oslo, its ships and | its allies"."""
    tokens = scene.tokens
    deed = tokens[i].head
    if tokens[i].dep != "nmod" or deed > i or not scene.is_deed(deed):
        return []
    return [
        k for c in tokens[deed].children
        if tokens[c].dep == "conj" and c > i and scene.standing(c) >= PEOPLE
        and preposition(tokens, tokens[c]) is None
        for k in coordinated(tokens, scene.phrases, c)
    ]  # fmt: skip


def people_beside(scene: Scene, i: int) -> list[int]:
    """People whom the parser joined to a body before: "alumni of the school and | nurses"."""
    found: list[int] = []
    for c in scene.tokens[i].children:
        inner = scene.mention(c)
        if scene.tokens[c].dep != "nmod" or (inner is not None and inner.kind == "person"):
            continue
        for k in coordinated(scene.tokens, scene.phrases, c)[1:]:
            mention = scene.mention(k)
            told = None if mention is None else (mention.kind, mention.form)
            several = scene.tokens[i].tag == scene.tokens[k].tag == "NNS"
            if told == ("person", "description") and several:
                found.append(k)
    return found


def first_party(
    scene: Scene, start: int, taken: set[int], *, kind: str | None = None, passive: bool = False
) -> tuple[int, float] | None:
    """The first named party after a word within the clause, and how sure that is; or None.

    `kind`: the type of an event whose own places held nobody; for most only what stands close, and
    never a town by name. A head below 0 is the last word of a name before a noun, as in `places`.
    """
    close = kind is not None and kind not in AT_LARGE
    reach = CLOSE if close else FARTHEST
    tokens, at = scene.tokens, scene.phrases.at
    i, past = start, False
    while i < min(start + reach, len(tokens)):
        token = tokens[i]
        if token.tag in FINITE or token.lower in ENDS:
            return None
        if token.lower in OPENERS and token.dep in {"mark", "advmod"}:
            return None
        if close and kind not in HOSTILE and token.pos == "VERB":
            return None  # "discussed the campaign to take the town"
        phrase = at[i]
        before = _before(tokens, phrase.first) if phrase is not None else ""
        if phrase is not None and (
            (close and (before in ABOUT or (past and before in JOINING)))
            or (passive and before == "by")
        ):
            i, past = max(i, phrase.last), True  # "in the north of Oslo"
        elif phrase is not None and phrase.first >= start - 1:
            head = tokens[phrase.head]
            if head.dep == "nsubj" and head.head > phrase.head:
                return None
            if phrase.head not in taken and token.pos != "PRON":
                named = scene.standing(phrase.head) == NAMED
                mention = scene.mention(phrase.head)
                placed = mention is not None and mention.kind == "place" and before in LOCATING
                mere = scene.is_mere_place(phrase.head)
                if named and (placed or (kind is not None and mere)):
                    i += 1
                    continue
                if named:
                    return phrase.head, 0.4
                behind = None if named else scene.modifier(phrase)
                if behind is not None and behind.last not in taken and not (
                    kind is not None and scene.is_mere_place(behind.last)
                ):  # fmt: skip
                    return -1 - behind.last, 0.3
            i, past = max(i, phrase.last), False
        i += 1
    return None
