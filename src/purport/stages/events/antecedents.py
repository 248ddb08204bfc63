"""Whom a pronoun of an event means: the subject above it, unless a quotation parts them.

"The rebels said they ...", "Oslo stood firm in its backing", "Oslo's mayor said it would ...".
"""

from purport.core.parse import Token
from purport.stages.events.clauses import SUBJECTS, is_passive, subject
from purport.stages.events.phrases import words
from purport.stages.events.purposes import CHARGING
from purport.stages.events.standing import NAMED, PEOPLE, THING, Scene

OWNING = {"its": "it", "their": "they", "his": "he", "her": "she"}
QUOTES = frozenset({'"', "“", "”", "``", "''"})
ONE = frozenset({"he", "she", "his", "her"})
"""Pronouns of one alone, who is not the other that is told with him."""
OTHER = {"he": frozenset({"she", "they"}), "she": frozenset({"he", "they"})}
ANSWERING = words(
    "reply respond answer reject refuse ignore dismiss deny decline rebuff accept support oppose "
    "back condemn grant approve thwart foil block repel resist"
)
ASKED = words(
    "request offer call attempt demand appeal plea proposal right claim bid effort plan invitation"
)
"""What somebody else makes, where the verb answers or judges it."""
THIRD = frozenset({"he", "she", "it", "they"})

MINDFUL = frozenset({"ACCUSE", "REQUEST", "REJECT", "AGREE", "CONSULT", "SANCTION", "MOBILIZE"})
"""Types whose verbs tell what only somebody does."""
GRASPING = words(
    "seize behead abduct kidnap detain arrest capture bomb shell attack invade launch raid execute "
    "torture jail imprison expel deport annex occupy"
)
"""Verbs of other types that do so too."""
BLIND = words("require oppose call break meet fail violate force block delay ban bar")
"""Verbs of any type that things and laws do as well."""


def antecedent(scene: Scene, head: int) -> int:
    """Who "they" is in "the rebels said they ...": the subject of the verb that reports."""
    token = scene.tokens[head]
    if token.dep == "nmod:poss" and token.lower in OWNING and scene.standing(head) < PEOPLE:
        return _owner_of(scene, token)
    if (
        token.pos != "PRON"
        or token.lower not in THIRD
        or token.dep not in {"nsubj", "nsubj:pass", "obj"}
    ):
        return head
    verb = scene.tokens[token.head]
    ahead = _told_after(scene, token, verb)
    if ahead is not None:
        return ahead
    for _ in range(3):
        above = scene.tokens[verb.head]
        if verb.dep in {"ccomp", "advcl", "conj"} and above.i != verb.i and above.i < head:
            said = [c for c in above.children if scene.tokens[c].dep == "nsubj" and c < above.i]
            if said and scene.tokens[said[-1]].lower == "who" and above.dep == "acl:relcl":
                said = [above.head]  # "Ada, who told Ben she would help"
            if said and _quoted(scene, said[-1], head):
                break
            if said and scene.tokens[said[-1]].lower in OTHER.get(token.lower, ()):
                return head  # "Obi said he hoped she would call": not Obi
            they = token.lower == "they" and verb.dep == "advcl"
            if said and they and _is_one(scene, said[-1]):
                return head  # "Obi fled as they came": not he
            if said and token.lower == "it" and scene.standing(said[-1]) == THING:
                return head  # "the mayor said the truck had bombs when it hit"
            if said and _may_be(scene, token.lower, said[-1]):
                return said[-1]
            own = verb.dep == "advcl" and token.head == verb.i and token.lower in ONE
            if said and own and _is_lone_gunman(scene, said[-1]):
                return said[-1]  # "the gunman fired at police before he was shot"
            seized = _done_to(scene, token, verb, above) if said else None
            if seized is not None:
                return seized
            owner = scene.phrases.possessor(scene.phrase(said[-1])) if said else None
            if owner is not None and token.lower == "it" and _may_be(scene, "it", owner.head):
                return owner.head  # "Oslo's mayor said it would"
            verb = above
            continue
        break
    if token.dep == "obj":  # "the league grew, enabling it to raid": no nearer than the league
        return head
    for k in range(head - 1, -1, -1):
        if _quoted(scene, k, head):
            break
        if scene.tokens[k].dep == "nsubj" and _may_be(scene, token.lower, k):
            return k if _same_or_unknown(scene, head, k) else head
    return head


def _done_to(scene: Scene, pronoun: Token, verb: Token, above: Token) -> int | None:
    """The one person a body did it to: "police seized Ada Obi as she was about to leave"."""
    marked = any(scene.tokens[c].dep == "mark" for c in verb.children)
    if pronoun.lower not in ONE or verb.dep != "advcl" or pronoun.head != verb.i or not marked:
        return None
    done = [c for c in above.children if scene.tokens[c].dep == "obj" and above.i < c < pronoun.i]
    return done[-1] if done and _is_one(scene, done[-1]) else None


def is_it(scene: Scene, i: int, kind: str) -> bool:
    """Whether "it" is told to do what only somebody does, though nobody knows who it is."""
    token = scene.tokens[i]
    verb = scene.tokens[token.head]
    if token.lower != "it" or token.dep != "nsubj" or verb.pos != "VERB" or verb.i < i:
        return False
    said = kind in MINDFUL and verb.lemma in scene.lexicon.verbs
    return verb.lemma in GRASPING or (said and verb.lemma not in BLIND)


def _told_after(scene: Scene, pronoun: Token, verb: Token) -> int | None:
    """The subject of the main clause after the one it opens: "while he refused, Obi agreed"."""
    main = scene.tokens[verb.head]
    if verb.dep != "advcl" or main.i < verb.i or pronoun.dep != "nsubj":
        return None
    mention = scene.mention(pronoun.i)
    if mention is not None and mention.entity is not None:
        return None
    said = [c for c in main.children if scene.tokens[c].dep == "nsubj" and verb.i < c < main.i]
    if not said or any(t.tag == "VBD" for t in scene.tokens[: verb.head] if t.i < pronoun.i):
        return None
    fits = _may_be(scene, pronoun.lower, said[-1]) and not _quoted(scene, pronoun.i, said[-1])
    return said[-1] if fits else None


def _same_or_unknown(scene: Scene, pronoun: int, i: int) -> bool:
    """Whether the document leads the pronoun to this very party, or to nobody."""
    meant, told = scene.mention(pronoun), scene.mention(i)
    if meant is None or meant.entity is None:
        return True
    return told is not None and told.entity == meant.entity


def _quoted(scene: Scene, i: int, pronoun: int) -> bool:
    """Whether a quotation opens between them: who says "he ..." means somebody else."""
    between = scene.tokens[i + 1 : pronoun]
    return any(t.text in QUOTES for t in between)


def _owner_of(scene: Scene, pronoun: Token) -> int:
    """Whom "its" means in "Oslo stood firm in its backing": the subject above it."""
    word = scene.tokens[pronoun.head]
    for _ in range(5):
        said = [c for c in word.children if scene.tokens[c].dep in SUBJECTS and c < pronoun.i]
        if not said and word.pos == "VERB":
            said = subject(scene.tokens, scene.phrases, word)
        owner = scene.phrases.possessor(scene.phrase(said[-1])) if said else None
        if owner is not None and _may_be(scene, OWNING[pronoun.lower], owner.head):
            return owner.head  # "Obi's remark was about her talks"
        if word.pos == "VERB" and is_passive(scene.tokens, word):
            given = [
                c for c in word.children if scene.tokens[c].dep == "obl" and c < pronoun.i
                and scene.standing(c) == NAMED and scene.is_state(c)
            ]  # fmt: skip
            if given and _may_be(scene, OWNING[pronoun.lower], given[-1]):
                return given[-1]  # "sanctions imposed on Chad after its invasion"
        struck = _of_object(scene, word, pronoun, said)
        if struck is not None:
            return struck
        if _answers(scene, word, pronoun):
            said = []  # "Obi refused his request": not Obi's
        lone = pronoun.lower == "their" and said and _is_one(scene, said[-1])
        if lone:
            said = []
        if said and said[-1] < pronoun.i and _may_be(scene, OWNING[pronoun.lower], said[-1]):
            return said[-1]
        if word.head == word.i:
            break
        word = scene.tokens[word.head]
    return pronoun.i


def _is_one(scene: Scene, i: int) -> bool:
    """Whether it is one person by name, with nobody joined to him."""
    mention = scene.mention(i)
    listed = any(scene.tokens[c].dep == "conj" for c in scene.tokens[i].children)
    named = mention is not None and (mention.kind, mention.form) == ("person", "name")
    return named and not listed


def _answers(scene: Scene, verb: Token, pronoun: Token) -> bool:
    """Whether the verb takes what another asked, offered or tried: "Obi ignored their call"."""
    own = scene.tokens[pronoun.head].head == verb.i and verb.lemma in ANSWERING
    return own and scene.tokens[pronoun.head].lemma in ASKED


def _of_object(scene: Scene, verb: Token, pronoun: Token, said: list[int]) -> int | None:
    """The object it means: "thanked the nurses for their help", "Obi and Eze met Adu on his visit".

    `said` is the subject of the verb.
    """
    tokens = scene.tokens
    given = [c for c in verb.children if tokens[c].dep == "obj" and verb.i < c < pronoun.i]
    if verb.pos != "VERB" or not given or not said:
        return None
    for_it = tokens[pronoun.head].dep == "obl" and any(
        tokens[c].lower == "for" for c in tokens[pronoun.head].children
    )
    judged = for_it and verb.lemma in CHARGING
    judged |= verb.lemma in {"help", "assist", "aid"} and tokens[pronoun.head].dep == "obl"
    several = any(tokens[c].dep == "conj" for c in tokens[said[-1]].children)
    apart = several and pronoun.lower in {"his", "her"}
    fits = scene.tokens[given[-1]].pos != "PRON" and _may_be(
        scene, OWNING[pronoun.lower], given[-1]
    )
    return given[-1] if (judged or apart) and fits else None


def _may_be(scene: Scene, pronoun: str, i: int) -> bool:
    """Whether the pronoun can stand for this subject: "he" for no country, "it" for nobody."""
    if scene.tokens[i].pos == "PRON" or scene.standing(i) < PEOPLE:
        return False  # nor a thing
    mention = scene.mention(i)
    person = mention is not None and mention.kind in {"person", "office"}
    named = mention is not None and mention.form == "name"
    if pronoun != "they" and scene.tokens[i].tag in {"NNS", "NNPS"} and not (person and named):
        return scene.is_state(i) and pronoun == "it"
    if pronoun in {"he", "she"}:
        return mention is None or person
    if pronoun == "they" and mention is not None and mention.kind == "place":
        return False
    return pronoun != "it" or not person


def _is_lone_gunman(scene: Scene, i: int) -> bool:
    """Whether it is one armed man, no band of them: "the gunman", not "the militia"."""
    mention, head = scene.mention(i), scene.tokens[i]
    armed = mention is not None and (mention.kind, mention.form) == ("armed_group", "description")
    lemma = head.lemma.lower()
    return armed and head.tag == "NN" and lemma in scene.lexicon.roles and (
        lemma not in scene.lexicon.bodies
    )  # fmt: skip
