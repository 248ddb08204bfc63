"""Whom a pronoun of an event means: the subject above it, unless a quotation parts them.

"The rebels said they ...", "Oslo stood firm in its backing", "Oslo's mayor said it would ...".
"""

from purport.core.parse import Token
from purport.stages.events.clauses import SUBJECTS, is_passive, subject
from purport.stages.events.standing import NAMED, PEOPLE, Scene

OWNING = {"its": "it", "their": "they", "his": "he", "her": "she"}
QUOTES = frozenset({'"', "“", "”", "``", "''"})
THIRD = frozenset({"he", "she", "it", "they"})


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
    for _ in range(3):
        above = scene.tokens[verb.head]
        if verb.dep in {"ccomp", "advcl", "conj"} and above.i != verb.i and above.i < head:
            said = [c for c in above.children if scene.tokens[c].dep == "nsubj" and c < above.i]
            if said and scene.tokens[said[-1]].lower == "who" and above.dep == "acl:relcl":
                said = [above.head]  # "Ada, who told Ben she would help"
            if said and _quoted(scene, said[-1], head):
                break
            if said and _may_be(scene, token.lower, said[-1]):
                return said[-1]
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
        if said and said[-1] < pronoun.i and _may_be(scene, OWNING[pronoun.lower], said[-1]):
            return said[-1]
        if word.head == word.i:
            break
        word = scene.tokens[word.head]
    return pronoun.i


def _may_be(scene: Scene, pronoun: str, i: int) -> bool:
    """Whether the pronoun can stand for this subject: "he" for no country, "it" for nobody."""
    if scene.tokens[i].pos == "PRON" or scene.standing(i) < PEOPLE:
        return False
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
